"""Headlines in capitals, brought down to headline capitals (EYD V, I.A: kata tugas stay small)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Protocol

from converter import messages
from converter.draft import Draft, Finding, Proposal
from converter.language import places
from converter.language.lexicon import DATA
from converter.proofreading.wordlists import words_of

_WORD = re.compile(r"[^\W_]+(?:[.’'/][^\W_]+)*")
_ROMAN = re.compile(r"^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")


class Counts(Protocol):
    """How often a lower-cased word was seen, by way of writing."""

    def count(self, word: str) -> int: ...  # noqa: D102
    def lower(self, word: str) -> int: ...  # noqa: D102
    def title(self, word: str) -> int: ...  # noqa: D102
    def upper(self, word: str) -> int: ...  # noqa: D102


@cache
def _acronyms() -> dict[str, str]:
    lines = (DATA / "acronyms.tsv").read_text(encoding="utf-8").splitlines()[1:]
    forms: dict[str, str] = {}
    for line in lines:
        forms.setdefault(line.split("\t")[0].lower(), line.split("\t")[0])
    return forms


class Forms:
    """How the release itself writes its words in running text."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._inside: dict[str, Counter[str]] = {}
        for text in texts:
            if is_capitals(text):
                continue
            for match in _WORD.finditer(text):
                word = match[0]
                starts = not re.search(r"[\w,;)]\s*\(?$", text[: match.start()])
                if not (starts and word[0].isupper() and not word.isupper()):
                    self._inside.setdefault(word.lower(), Counter())[word] += 1

    def of(self, word: str) -> str | None:
        """The commonest way of writing a word inside sentences; ``None`` if it does not occur."""
        seen = self._inside.get(word.lower())
        return seen.most_common(1)[0][0] if seen else None


def is_capitals(text: str) -> bool:
    """Whether a line is set in capitals throughout (a few small letters, as in ``Rp``, do not count)."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= 8 and sum(char.isupper() for char in letters) >= 0.85 * len(letters)


def recase(draft: Draft, seen: Forms, counts: Counts) -> None:
    """Brings a line in capitals down to headline capitals, one recorded change for each word."""
    why = Finding("capital", messages.REASON_HEADLINE_CAPITALS)
    text = draft.text
    proposals = []
    first = True
    for match in _WORD.finditer(text):
        word = match[0]
        after_colon = bool(re.search(r"[:.!?“\"]\s*$", text[: match.start()]))
        form = written(word, seen, counts, opens=first or after_colon)
        if word[0].isdigit() and not any(char.isalpha() for char in word):
            form = word
        first = False
        proposals.append(Proposal(match.start(), match.end(), form, why))
    draft.apply(proposals)


def restyle(draft: Draft, seen: Forms, counts: Counts, *, sentence: bool) -> None:
    """Sets a headline with capitals on each word or, as a ``sentence``, on names and the first word alone.

    Words that the text writes with a capital inside sentences, and those that mostly have one, are names.
    """
    why = Finding("capital", messages.REASON_HEADLINE_STYLE, source="outlet")
    text = draft.text
    proposals = []
    for match in _WORD.finditer(text):
        word, before = match[0], text[: match.start()].rstrip()
        opens = not before or before[-1] in ':.!?“"'
        if opens or not word.istitle():
            after = word[:1].upper() + word[1:] if (opens or not sentence) and not _is_small(word, opens) else word
        else:
            after = word if not sentence or _is_name(word, seen, counts) else word.lower()
        proposals.append(Proposal(match.start(), match.end(), after, why))
    draft.apply(proposals)


def _is_small(word: str, opens: bool) -> bool:
    return not opens and word.lower() in words_of("small-in-headlines")


def _is_name(word: str, seen: Forms, counts: Counts) -> bool:
    own = seen.of(word)
    return own != word.lower() if own is not None else counts.title(word.lower()) > counts.lower(word.lower())


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
    elif low in _acronyms() and counts.lower(low) <= 20 * max(1, counts.upper(low)):
        form = _acronyms()[low]
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
