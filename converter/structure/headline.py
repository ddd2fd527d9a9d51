"""Headlines in capitals, brought down to headline capitals (EYD V, I.A: kata tugas stay small)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Protocol

from converter import messages
from converter.draft import Draft, Finding, Proposal
from converter.language import offices, places
from converter.language.handing_out import hands_out
from converter.language.morphology import nasal
from converter.language.name_lists import expansions, sector_at
from converter.language.wordlists import words_of

_WORD = re.compile(r"[^\W_]+(?:[.’'/][^\W_]+)*")
_ROMAN = re.compile(r"^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")


_VERB_COUNT = 20
"""A root whose active form edited news has so often is a verb."""


_VERBAL = ("me", "di", "ber", "ter")
_SHORTEST_VERB = 6
"""Words of so many letters with these beginnings, or with ``-kan`` (not ``pendidikan``), are verbs if no names."""
_COMMON = 3
"""A word that the news writes so many times as often without a capital as with one is no name by itself."""
_SHORTEST = 3
"""A line of fewer words may be a name that is written small."""


class Counts(Protocol):
    """How often a lower-cased word was seen, by way of writing."""

    def count(self, word: str) -> int: ...  # noqa: D102
    def lower(self, word: str) -> int: ...  # noqa: D102
    def title(self, word: str) -> int: ...  # noqa: D102
    def upper(self, word: str) -> int: ...  # noqa: D102


@cache
def _acronyms() -> dict[str, str]:
    return {form.lower(): form for form, _ in reversed(expansions())}


class Forms:
    """How the release itself writes its words in running text."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._inside: dict[str, Counter[str]] = {}
        for text in texts:
            if is_capitals(text):
                continue
            for match in _WORD.finditer(text):
                word = match[0]
                if not (_starts(text, match.start()) and word[0].isupper() and not word.isupper()):
                    self._inside.setdefault(word.lower(), Counter())[word] += 1

    def of(self, word: str) -> str | None:
        """The commonest way of writing a word inside sentences; ``None`` if it does not occur."""
        seen = self._inside.get(word.lower())
        return seen.most_common(1)[0][0] if seen else None


def _starts(text: str, at: int) -> bool:
    """Whether a sentence or a line may start at a place: no word, comma or bracket goes on to it."""
    at -= text[max(0, at - 1) : at] == "("
    while at and text[at - 1].isspace():
        at -= 1
    return not (at and (text[at - 1].isalnum() or text[at - 1] in "_,;)"))


def is_capitals(text: str) -> bool:
    """Whether a line is set in capitals throughout (a few small letters, as in ``Rp``, do not count)."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= 8 and sum(char.isupper() for char in letters) >= 0.85 * len(letters)


def is_small(text: str) -> bool:
    """Whether a line of some words has no capital at all."""
    return len(_WORD.findall(text)) >= _SHORTEST and text == text.lower()


def recase(draft: Draft, seen: Forms, counts: Counts, *, follows: bool = False) -> None:
    """Gives a line in capitals, or without any, headline capitals; one recorded change for each word.

    Args:
        follows: whether the line goes on with a headline, so that its first word may be small.
    """
    why = Finding("capital", messages.REASON_HEADLINE_CAPITALS)
    small = is_small(draft.text)
    text = draft.text
    proposals = []
    matches = list(_WORD.finditer(text))
    words = [match[0].lower() for match in matches]
    for at, match in enumerate(matches):
        word = match[0]
        after_colon = bool(re.search(r"[:.!?]\s*$|[“\"]$", text[: match.start()]))
        form = written(word, seen, counts, opens=(not at and not follows) or after_colon or hands_out(words, at))
        if _stays(word, text[match.end() : match.end() + 2], seen):
            form = word.lower() if len(word) == 1 else word
        elif words[at] == "se" and re.match(r"-[^\W\d_]", text[match.end() :]):
            form = "Se"
        elif small and form == word and words[at] not in words_of("small-in-headlines"):
            form = word[:1].upper() + word[1:]
        proposals.append(Proposal(match.start(), match.end(), form, why))
    draft.apply(proposals)


def recase_caption(draft: Draft, seen: Forms, counts: Counts) -> None:
    """Gives a caption in capitals those of a sentence; one recorded change for each word.

    Words behind an office, an agency or what else heads a name keep a capital up to the next verb or function word:
    they may be its name, whatever else they mean.
    """
    why = Finding("capital", messages.REASON_CAPTION_CAPITALS)
    text = draft.text
    matches = list(_WORD.finditer(text))
    words = [match[0].lower() for match in matches]
    proposals = []
    named = False
    for at, match in enumerate(matches):
        word, low = match[0], words[at]
        opens = not at or bool(re.search(r"[:.!?]\s*$|[“\"]$", text[: match.start()]))
        form = written(word, seen, counts, opens=opens)
        formed = low.startswith(_VERBAL) or (low.endswith("kan") and not low.startswith(("pe", "ke")))
        verb = formed and len(low) >= _SHORTEST_VERB and not _is_name(low, seen, counts)
        named = (named or _heads_name(words, at)) and not verb and low not in words_of("small-in-headlines")
        if _stays(word, text[match.end() : match.end() + 2], seen):
            form = word.lower() if len(word) == 1 else word
        elif not opens and form == low[:1].upper() + low[1:] and seen.of(word) in (None, low):
            common = counts.lower(low) >= _COMMON * max(1, counts.title(low))
            form = low if verb or (common and not named) else form
        proposals.append(Proposal(match.start(), match.end(), form, why))
    draft.apply(proposals)


def _heads_name(words: list[str], at: int) -> bool:
    """Whether a word in small letters heads a name: an office, an agency, ``desa``, ``hotel``."""
    kinds = ("agencies", "administrative-words", "natural-features", "heads-of-names")
    return offices.is_office_word(words[at]) or any(words[at] in words_of(kind) for kind in kinds)


def raise_first(draft: Draft) -> None:
    """A capital on the first word of a headline that is typed like a sentence, but not on ``e-KTP`` or ``dr.``."""
    match = _WORD.search(draft.text)
    if match is None or not match[0][0].islower() or re.match(r"-|\w*[A-Z]", draft.text[match.start() + 1 :]):
        return
    if draft.text[match.end() : match.end() + 1] != "." or not offices.is_honorific(match[0] + "."):
        why = Finding("capital", messages.REASON_HEADLINE_SMALL)
        draft.apply([Proposal(match.start(), match.start() + 1, match[0][0].upper(), why)])


def lower_first(draft: Draft) -> None:
    """A small letter on the function word that a later line of a headline begins with: ``Dari Bibir Sungai`` (C13)."""
    words = list(_WORD.finditer(draft.text))
    first = words[0][0] if words else ""
    small = first.lower() in words_of("made-small-in-headlines") and first.istitle()
    if small and len(words) > 1 and not hands_out([word[0].lower() for word in words], 0):
        why = Finding("capital", messages.REASON_HEADLINE_CAPITALS)
        draft.apply([Proposal(words[0].start(), words[0].start() + 1, first[0].lower(), why)])


def capital_ordinals(draft: Draft) -> None:
    """``ke-80`` -> ``Ke-80`` in a headline that was typed in capitals, whichever way ``KE 80`` was typed there."""
    why = Finding("capital", messages.REASON_HEADLINE_CAPITALS)
    matches = re.finditer(r"(?<![\w-])ke(?=-\d)", draft.text)
    draft.apply([Proposal(match.start(), match.end(), "Ke", why) for match in matches])


def _stays(word: str, after: str, seen: Forms) -> bool:
    """Whether a word of a line in capitals keeps its form: a figure, ``dr.``, the small letter of ``e-KTP``."""
    if word.isdigit() or (word.islower() and offices.is_honorific(word + ".")):
        return True
    return word in ("E", "e") and after[:1] == "-" and after[1:].isalpha() and seen.of("e") != "E"


def restyle(draft: Draft, seen: Forms, counts: Counts, *, sentence: bool) -> None:
    """Sets a headline with capitals on each word or, as a ``sentence``, on names and the first word alone.

    Words that the text writes with a capital inside sentences, and those that mostly have one, are names.
    """
    why = Finding("capital", messages.REASON_HEADLINE_STYLE, source="outlet")
    text = draft.text
    proposals = []
    named = _institutions(text)
    for match in _WORD.finditer(text):
        word, before = match[0], text[: match.start()].rstrip()
        opens = not before or before[-1] in ':.!?“"'
        if match.start() in named:
            continue
        if opens or not word.istitle():
            after = word[:1].upper() + word[1:] if (opens or not sentence) and not _is_small(word, opens) else word
        else:
            after = word if not sentence or _is_name(word, seen, counts) else word.lower()
        proposals.append(Proposal(match.start(), match.end(), after, why))
    draft.apply(proposals)


def _institutions(text: str) -> frozenset[int]:
    """Where the words of offices and agencies with what they are of begin: ``Kepala Dinas Kesehatan``."""
    found: set[int] = set()
    matches = list(_WORD.finditer(text))
    words = [match[0] for match in matches]
    for at, word in enumerate(words):
        low = word.lower()
        size = offices.office_at(words, at)
        if low in words_of("agencies"):
            size = max(size, sector_at([other.lower() for other in words], at + 1) + 1)
        if size > 1 and all(other[:1].isupper() for other in (word, words[at + size - 1])):
            found.update(match.start() for match in matches[at : at + size])
    return frozenset(found)


def _is_small(word: str, opens: bool) -> bool:
    return not opens and word.lower() in words_of("small-in-headlines")


def _is_name(word: str, seen: Forms, counts: Counts) -> bool:
    low, own = word.lower(), seen.of(word)
    if own is not None:
        return own != low
    # Headlines are full of bare verbs (``Lantik``): that the news has them with a capital makes them no names.
    verb = max(counts.lower(nasal("me", low) + suffix) for suffix in ("", "i", "kan")) >= _VERB_COUNT
    return counts.title(low) > counts.lower(low) and not (verb and not places.is_place(low))


def written(word: str, seen: Forms, counts: Counts, *, opens: bool) -> str:
    """A word of a headline as printed: by the release's own use, the list of acronyms, the lexicon."""
    low = word.lower()
    own = seen.of(word)
    form = low[:1].upper() + low[1:]
    if low in words_of("small-in-headlines"):
        form = form if opens else low
    elif re.match(r"rp\d", low):
        form = "Rp" + low[2:]
    elif own is not None and own != low:
        form = own
    elif low == "s/d":
        form = low
    elif low in _acronyms() and counts.lower(low) <= 20 * max(1, counts.upper(low)):
        form = _acronyms()[low][:1].upper() + _acronyms()[low][1:]
    elif own is None and _stays_upper(word, counts):
        form = word
    elif "/" in low or "." in low:
        form = re.sub(r"[^\W\d_]+", lambda m: written(m[0], seen, counts, opens=opens), word)
    return form


def _stays_upper(word: str, counts: Counts) -> bool:
    """Whether a word that the text does not use is a Roman numeral or an abbreviation."""
    low = word.lower()
    unknown = not counts.count(low) and len(word) <= 4 and not places.is_place(low)
    mostly = counts.upper(low) > counts.lower(low) + counts.title(low)
    return bool(_ROMAN.match(word)) or unknown or mostly
