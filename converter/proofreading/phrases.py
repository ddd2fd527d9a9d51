"""Wrong forms that are listed with their right ones, and words that are wrong only beside certain others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from converter.draft import Proposal
from converter.language import places
from converter.language.attribution import is_verb_of_saying
from converter.language.lexicon import lexicon, lines
from converter.language.morphology import is_word
from converter.language.offices import is_office_word
from converter.language.wordlists import words_of
from converter.proofreading.casing import like
from converter.proofreading.listing import Entry, listing
from converter.proofreading.passives import reads_as_place
from converter.proofreading.persons import has_age, speaks
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

_CLITICS = ("nya", "lah", "kah", "ku", "mu", "pun")
_CAPITAL_INSIDE = re.compile(r"[a-z][A-Z]")


def _rows(name: str) -> Iterator[list[str]]:
    return (line.split("\t") for line in lines(name)[1:])


@cache
def _left_cue(cue: str) -> re.Pattern[str] | None:
    """A cue that begins with a letter begins a word; marks stand behind any word."""
    return re.compile(rf"(?:(?<!\w)|(?!\w))(?:{cue})\s*$", re.IGNORECASE) if cue else None


@cache
def _right_cue(cue: str) -> re.Pattern[str] | None:
    if not cue:
        return None
    ahead = re.fullmatch(r"\(\?!(.*)\)", cue)
    pattern = rf"(?!\s*(?:{ahead[1]})(?!\w))" if ahead else rf"\s*(?:{cue})(?!\w)"
    return re.compile(pattern, re.IGNORECASE)


@cache
def confusions() -> dict[str, list[tuple[str, ...]]]:
    """Rows of ``realwords.tsv`` by their first word, those of the own list before the collected ones."""
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for row in (row for name in ("realwords_own.tsv", "realwords.tsv") for row in _rows(name)):
        by_first[row[0].lower().split(" ")[0]].append(tuple(row[:5]))
    return dict(by_first)


@cache
def _foreign() -> dict[str, str]:
    """Foreign words with what Indonesian has for them (G3)."""
    return {row[0].lower(): row[1] for row in _rows("nonstandard.tsv") if row[2] == "foreign" and row[3] != "auto"}


def foreign(text: Text) -> Iterator[Proposal]:
    """Indonesian words for foreign ones, to be suggested where an outlet asks for it."""
    for at, token in enumerate(text.tokens):
        right = _foreign().get(token.lower)
        if right is not None and not text.is_guarded(token) and not text.name_like(at):
            after = like(token.text, right, text.zone, text.initial[at])
            yield Proposal(token.start, token.end, after, finding("house-habit", 0.5))


def standard(word: str) -> str:
    """The standard form of a word that a rule is about to write (KBBI): tercermin -> tecermin."""
    entry = listing().single(word)
    return entry.right if entry is not None and entry.right.islower() else word


def proposals(text: Text) -> tuple[list[Proposal], list[Proposal]]:
    """What the lists say of a text: what is certain, and what is only suggested."""
    certain: list[Proposal] = []
    possible: list[Proposal] = []
    reached = 0
    cued, listed_forms = confusions(), listing()
    for at, (token, following) in enumerate(zip(text.tokens, (*text.lowers[1:], ""), strict=False)):
        word = token.lower
        if not (listed_forms.begins(word, following) or word in cued or word.endswith(_CLITICS) or "-" in word):
            continue  # most words
        if token.start < reached or text.is_guarded(token):
            continue
        proposal, sure = _confusion(text, at) or (None, False)
        if not sure:
            listed = _listed(text, at)
            proposal, sure = listed if listed is not None and (listed[1] or proposal is None) else (proposal, sure)
        if proposal is None:
            continue
        if sure:
            certain.append(proposal)
            reached = proposal.end
        else:
            possible.append(proposal)
    return certain, possible


def _confusion(text: Text, at: int) -> tuple[Proposal, bool] | None:
    token = text.tokens[at]
    for wrong, right, left, right_cue, mode in confusions().get(token.lower, ()):
        stop = token.start + len(wrong)
        typed = text.text[token.start : stop]
        if wrong != wrong.lower():
            if typed != wrong:
                continue
        elif text.folded[token.start : stop] != wrong or (typed != wrong and typed.isupper()):
            continue
        if _continues(text, stop):
            continue
        before = _left_cue(left)
        if before is not None and not before.search(text.folded, max(0, token.start - 90), token.start):
            continue
        behind = _right_cue(right_cue)
        if behind is not None and not behind.match(text.text, stop):
            continue
        after = right if wrong != wrong.lower() else like(typed, right, text.zone, text.initial[at])
        why = finding("capital" if right.lower() == wrong else "real-word", 0.97 if mode == "auto" else 0.6)
        return Proposal(token.start, stop, after, why), mode == "auto"
    return None


def _listed(text: Text, at: int) -> tuple[Proposal, bool] | None:
    token = text.tokens[at]
    following = text.lowers[at + 1] if at + 1 < len(text.tokens) else ""
    for entry in listing().entries(token.lower, following):
        stop = token.start + len(entry.wrong)
        typed = text.text[token.start : stop]
        matches = typed == entry.wrong if entry.cased else text.folded[token.start : stop] == entry.wrong.lower()
        if not matches or _continues(text, stop) or _is_acronym(text, entry, typed):
            continue
        if entry.wrong in (f"di {entry.right[2:]}", f"ke {entry.right[2:]}") and (
            reads_as_place(text, at, entry.right) or text.neighbour(at + 1, 1) == "kan"
        ):
            continue
        if _capital_clash(text, at, entry, typed) or _is_shortened(text, stop, entry):
            continue
        if not entry.cased and _CAPITAL_INSIDE.search(typed):
            continue  # it starts another word
        if entry.rule == "bound-form" and token.is_upper and len(token.text) > 1 and not typed.isupper():
            continue  # an acronym: SE Kalimantan Barat
        spoken = token.lower in words_of("colloquial") and text.is_quoted(token.start)
        if spoken or _is_place(text, entry, typed):
            continue
        if entry.cased and entry.right.islower() and text.zone is Zone.HEADLINE:
            continue
        if entry.cased and at and text.joined[at - 1] and text.lowers[at - 1] in words_of("kinds-by-place"):
            continue
        named = entry.certain and _may_be_name(text, at, entry, typed)
        if (named or not entry.certain) and at and typed.istitle() and text.joined[at - 1] and _is_given(text, at - 1):
            continue  # Nella Kharisma
        certain = entry.certain and not named and not _is_foreign(text, at, entry)
        after = entry.right if entry.cased else like(typed, entry.right, text.zone, text.initial[at])
        if typed.startswith(("Di ", "Ke ")) and typed[3:].islower() and _is_inside(text, at):
            after = after.lower()  # the capital was the typist's, too
        return Proposal(token.start, stop, after, finding(entry.rule, 0.99 if certain else 0.6)), certain
    return _inflected(text, at)


def _is_inside(text: Text, at: int) -> bool:
    """Whether a word stands inside a sentence, where a capital tells names."""
    return text.zone is not Zone.HEADLINE and not text.initial[at]


def _is_place(text: Text, entry: Entry, typed: str) -> bool:
    """``Kejaksan``: a capitalised form that is a district's name as well."""
    return text.zone is not Zone.HEADLINE and typed[:1].isupper() and bool(places.levels(entry.wrong.lower()))


def _is_foreign(text: Text, at: int, entry: Entry) -> bool:
    """``boutique mall``: a form that is an English word, beside another one."""
    words = lexicon()
    if not words.english(entry.wrong):
        return False
    near = [other for other, between in ((at - 1, at - 1), (at + 1, at)) if other >= 0 and text.joined[between]]
    return any(
        text.tokens[other].is_word
        and not words.headword(text.lowers[other])
        and (words.english(text.lowers[other]) or not is_word(text.lowers[other]))
        for other in near
    )


SHORTHAND = 5
"""Letters of the longest shorthand of messages: blm, skrg; in capitals it is an acronym."""


def _is_acronym(text: Text, entry: Entry, typed: str) -> bool:
    """``BLM``, ``KPD``, ``HRS``: capitals among small letters, where small letters would be shorthand."""
    return len(typed) <= SHORTHAND and typed.isupper() and not entry.cased and not text.text.isupper()


def _is_shortened(text: Text, stop: int, entry: Entry) -> bool:
    """``dr. Lusia``, ``S.Pd``: a few letters beside a full stop are an abbreviation of another kind."""
    start = stop - len(entry.wrong)
    return len(entry.wrong) <= 3 and "." in (text.text[stop : stop + 1], text.text[start - 1 : start])


def _may_be_name(text: Text, at: int, entry: Entry, typed: str) -> bool:
    """Whether a capital marks the word as a name rather than as a common word in a title or at a sentence's start."""
    if typed == typed.lower() or typed.isupper() or entry.cased:
        return False
    if entry.rule not in ("nonstandard-word", "spelling", "affix"):
        return (
            entry.rule == "joined-word"
            and text.zone is Zone.BODY
            and text.head_of_run(at) in words_of("heads-of-names")
        )
    if " " in entry.wrong:
        return text.head_of_run(at) in words_of("heads-of-names")
    behind_capital = at > 0 and text.joined[at - 1] and text.tokens[at - 1].is_capitalised
    village = behind_capital and text.lowers[at - 1] in words_of("settlements") and entry.right.islower()
    if village or text.head_of_run(at) in words_of("heads-of-names"):
        return True
    if is_office_word(entry.right) or entry.right in ("provinsi", "kabupaten", "kementerian"):
        return False
    named = text.context is not None and text.tokens[at].lower in text.context.names
    if text.zone is Zone.HEADLINE:
        return entry.small and named
    if text.initial[at]:
        words = lexicon()
        given = entry.small and words.title(entry.wrong) >= words.lower(entry.wrong)
        return named or given or (entry.small and not text.free(at)) or _is_subject(text, at) or _opens_name(text, at)
    if _is_addressed(text, at):
        return True
    if not entry.right.islower():
        return text.name_like(at) or behind_capital
    return entry.small or not text.title_like(at)


def _is_given(text: Text, at: int) -> bool:
    """Whether a capitalised word inside a sentence is no common one: a name."""
    token = text.tokens[at]
    return token.is_capitalised and not text.initial[at] and not lexicon().lower(token.lower)


def _opens_name(text: Text, at: int) -> bool:
    """``Jamaah Islamiyah``: whether a word follows that is a name, or no common word at least."""
    if not text.joined[at]:
        return False
    following, words = text.tokens[at + 1], lexicon()
    return following.is_capitalised and words.lower(following.lower) <= words.title(following.lower)


def _is_subject(text: Text, at: int) -> bool:
    """Whether a sentence's first word reads as the name of who speaks: ``Rejeki (45)``, ``Rejeki Purba mengatakan``."""
    behind = text.text[text.tokens[at].end :]
    stands = behind.startswith(" (") or (behind.startswith(", ") and text.initial[at])
    return stands or has_age(text, at) or speaks(text, at)


def _is_addressed(text: Text, at: int) -> bool:
    """Whether the word before introduces a person: ``kata Ramadhan``, ``Bapak Ramadhan``."""
    before = text.lowers[at - 1] if at and text.joined[at - 1] else ""
    return is_verb_of_saying(before) or is_office_word(before) or before in ("bapak", "ibu", "pak", "bu", "saudara")


def _capital_clash(text: Text, at: int, entry: Entry, typed: str) -> bool:
    """A form of several words whose later words are capitalised is a name or a bound form before one."""
    if entry.cased:
        return False
    if _beside_name(text, at, typed) and entry.rule in ("nonstandard-word", "spelling", "affix"):
        return True
    words = typed.split(" ")
    inside = typed[:1].isupper() and not text.initial[at] and text.zone is not Zone.HEADLINE
    if inside and len(words) == 1 and entry.rule == "preposition-di-ke":
        return True  # tari Kebalai, Kampung Diatas
    if (
        len(words) == 1
        or text.zone is Zone.HEADLINE
        or entry.rule not in ("split-word", "joined-word", "preposition-di-ke")
    ):
        return False
    if all(word[:1].isupper() for word in words) and not text.initial[at]:
        return True
    capital_behind = any(word[:1].isupper() for word in words[1:])
    return capital_behind and not typed[:1].isupper()


def _beside_name(text: Text, at: int, typed: str) -> bool:
    """Whether a capitalised form, hardly ever written small, has a name beside it and so may be one itself."""
    words = lexicon()
    if typed == typed.lower() or words.lower(typed.lower()) > words.title(typed.lower()):
        return False
    return text.name_like(at, at + typed.count(" "))


def _continues(text: Text, stop: int) -> bool:
    ahead = text.text[stop : stop + 2]
    return ahead[:1].isalnum() or (ahead[:1] in ("-", "’", "'") and ahead[1:2].isalnum())


def _inflected(text: Text, at: int) -> tuple[Proposal, bool] | None:
    """A listed word under a clitic (praktek -> praktik, so prakteknya -> praktiknya), or doubled with a hyphen."""
    token = text.tokens[at]
    if not token.lower.endswith(_CLITICS) and "-" not in token.lower:
        return None
    single = listing().single
    if text.name_like(at):
        return None
    if "-" in token.lower:
        parts = token.text.split("-")
        entries = [single(part.lower()) for part in parts]
        if parts[0].lower() == parts[-1].lower() and all(entry and " " not in entry.right for entry in entries):
            after = "-".join(
                like(part, entry.right, text.zone, text.initial[at])
                for part, entry in zip(parts, entries, strict=True)
                if entry is not None
            )
            rule = entries[0].rule if entries[0] else "nonstandard-word"
            return Proposal(token.start, token.end, after, finding(rule)), True
        return None
    for clitic in _CLITICS:
        entry = single(token.lower[: -len(clitic)]) if token.lower.endswith(clitic) else None
        if entry is not None and not (entry.small and not token.is_lower):
            right = entry.right + (" pun" if clitic == "pun" else clitic)
            after = like(token.text, right, text.zone, text.initial[at])
            return Proposal(token.start, token.end, after, finding(entry.rule)), True
    return None
