"""Commas that sentence structure settles: beside names and offices, before conjunctions, round bahwa (EYD V, III.B)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.draft import Proposal
from converter.language import attribution, offices, places
from converter.language.lexicon import lexicon
from converter.language.morphology import is_word
from converter.language.tokens import Token
from converter.language.wordlists import words_of
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

MAX_NAME = 5
"""Names of more words than this are titles or institutions."""

WINDOW = 300
"""Characters before a predicate in which its subject stands."""

MAX_OPENER = 14
"""An office has no more words than that."""

_BAHWA = re.compile(r"(?<=\w )(?P<verb>\w{1,40}),(?= bahwa\b)|(?<=\bbahwa),(?= [a-z])")
_CLOSED = re.compile(r"[^.!?”,]{1,80},")
_CONTRAST = re.compile(r"(?<=[a-z0-9)%]) (?=(?:sedangkan|melainkan)\b)|(?<=[a-z0-9)%]) (?=tetapi\b)")
_BEHIND_SAYING = re.compile(r"(?<=nya), (?=(?:di|usai|seusai|saat|ketika|pada|dalam) )")
_AGE = re.compile(r" \(\d{1,2}(?: tahun)?\)$")
_DEGREES = re.compile(r"(?:, (?:[A-Z][A-Za-z]*\.)+(?:[A-Z][a-z]*\.)?)+(?=[ ,])")


def proposals(text: Text) -> Iterator[Proposal]:
    """What is certain about commas."""
    if text.zone is Zone.HEADLINE:
        return
    yield from _bahwa(text)
    yield from _contrast(text)
    yield from _saying(text)
    yield from _before_date(text)
    for at, token in enumerate(text.tokens):
        if at >= 2 and token.is_lower and _is_predicate(token.lower):
            yield from _beside_name(text, at)


def _is_predicate(word: str) -> bool:
    if attribution.is_reporting_verb(word):
        return True
    return word.startswith(("meng", "men", "mem", "mel", "mer", "mew", "ber")) and len(word) >= 7 and is_word(word)


def _bahwa(text: Text) -> Iterator[Proposal]:
    """``menyampaikan, bahwa`` and ``bahwa, warga``: no comma parts a verb from its object clause."""
    for match in _BAHWA.finditer(text.text):
        verb = match["verb"]
        if verb is None and _CLOSED.match(text.text, match.end()):
            continue  # bahwa, menurut data, …: a pair of commas
        if verb is None:
            yield Proposal(match.start(), match.end(), "", finding("punctuation", 0.96))
        elif attribution.is_verb_of_saying(verb):
            yield Proposal(match.end() - 1, match.end(), "", finding("punctuation", 0.96))


def _contrast(text: Text) -> Iterator[Proposal]:
    """A comma before sedangkan, melainkan and tetapi (F10)."""
    for match in _CONTRAST.finditer(text.text):
        before = text.text[: match.start()].rsplit(" ", 1)[-1].lower()
        if before not in words_of("goes-with-tetapi"):
            yield Proposal(match.start(), match.start(), ",", finding("punctuation", 0.96))


def _saying(text: Text) -> Iterator[Proposal]:
    """``ujarnya, di sela acara``: no comma parts the verb from its adverbial."""
    for match in _BEHIND_SAYING.finditer(text.text):
        verb = text.text[: match.start()].rsplit(" ", 1)[-1].lower()
        if attribution.is_short_form(verb) and "”" in text.text[max(0, match.start() - 30) : match.start()]:
            yield Proposal(match.start(), match.end(), " ", finding("punctuation", 0.95))


_DAY = re.compile(r"(?<=[^\W_]) (?=(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu) \(\d{1,2}/\d{1,2})")


def _before_date(text: Text) -> Iterator[Proposal]:
    """``di Rangkasbitung Kamis (15/5/2025)``: a comma parts the place from the day (F13)."""
    for match in _DAY.finditer(text.text):
        before = text.text[: match.start()].rsplit(" ", 1)[-1]
        word = before.lower().strip("(“")
        if word not in words_of("leading-to-a-day") and not word.startswith(("di", "ber", "me", "ter", "se")):
            yield Proposal(match.start(), match.start(), ",", finding("punctuation", 0.96))


def _beside_name(text: Text, verb: int) -> Iterator[Proposal]:
    """One-sided commas between an office, its holder's name and the predicate (F12)."""
    end, comma, degrees = _name_end(text, verb)
    if end is None:
        return
    start = end - 1
    while start > 0 and (
        _title_before(text, start) or (text.adjacent(start - 1) and text.tokens[start - 1].text[0].isupper())
    ):
        start -= 1
    run = [token.lower for token in text.tokens[start:end]]
    office = offices.office_at(run)
    led = text.gap(start - 1).removeprefix(")") if start else ""
    opened = led.startswith(",") and not _opens(text, text.tokens[start].start)
    if comma and not opened and degrees is None and (office and office < len(run)) and _is_name(text, end - 1):
        behind = text.tokens[verb].start
        yield Proposal(behind - 2, behind, " ", finding("punctuation", 0.95))
        return
    if comma or led != ", " or office or not 1 <= len(run) <= MAX_NAME:
        return
    first = next(at for at in range(start, end) if not _is_title(text, at))
    aged = degrees is not None and text.text[degrees - 1] == ")"
    if _is_place(run) or not _is_name(text, first):
        return
    if not (_office_before(text, start) or (aged and _somebody_before(text, start))):
        return
    place = text.tokens[end - 1].end if degrees is None else degrees
    yield Proposal(place, place, ",", finding("punctuation", 0.94))


def _title_before(text: Text, at: int) -> bool:
    """Whether a form of address with its point stands right before a word: ``H. Mukti``, ``dr. Ratri``."""
    return text.gap(at - 1) == ". " and offices.is_honorific(f"{text.tokens[at - 1].text}.")


def _name_end(text: Text, verb: int) -> tuple[int | None, bool, int | None]:
    """The word behind the name before a verb, whether a comma parts them, and where degrees end, if any."""
    floor = max(0, text.tokens[verb].start - WINDOW)
    before = text.text[floor : text.tokens[verb].start]
    comma = before.endswith(", ")
    bare = before.rstrip(" ").removesuffix(",")
    behind = floor + len(bare)
    found = _AGE.search(bare) or next((m for m in _DEGREES.finditer(f"{bare} ") if m.end() == len(bare)), None)
    end = _word_ending(text, verb, floor + found.start() if found else behind)
    return end, comma, behind if found and end else None


def _word_ending(text: Text, verb: int, place: int) -> int | None:
    """Behind which word before a verb a place of the text is, if that has a capital."""
    end = next((at + 1 for at in range(verb - 1, -1, -1) if text.tokens[at].end <= place), None)
    named = end is not None and text.tokens[end - 1].end == place and text.tokens[end - 1].text[0].isupper()
    return end if named else None


def _is_title(text: Text, at: int) -> bool:
    return text.gap(at).startswith(".") and offices.is_honorific(f"{text.tokens[at].text}.")


def _is_name(text: Text, at: int) -> bool:
    """Whether a capitalised word is hardly a common one."""
    token, words = text.tokens[at], lexicon()
    return token.is_capitalised and words.lower(token.lower) <= 2 * words.title(token.lower) + 5


def _is_place(run: list[str]) -> bool:
    return any(places.longest_at(run, at) for at in range(len(run)))


_OPENERS = re.compile(r"(?:^|[.!?]”? )(?:(?:[A-Z][a-z]+ )?(?:itu|tersebut), )?$")


def _opener(text: Text, start: int) -> list[Token]:
    """The words from the start of a sentence to the name's comma; none where another comma or too many stand there."""
    first = start - 1
    while first > 0 and text.gap(first - 1) in (" ", " (", ") "):
        first -= 1
    group = text.tokens[first:start]
    return group if len(group) <= MAX_OPENER and _opens(text, group[0].start) else []


def _opens(text: Text, place: int) -> bool:
    """Whether a sentence starts at a place of the text, or goes on behind no more than ``Sementara itu,``."""
    floor = max(0, place - WINDOW)
    window = text.text[floor:place]
    return _OPENERS.search(f"…{window}" if floor else window) is not None


def _somebody_before(text: Text, start: int) -> bool:
    """Whether the words before the comma say who is named: ``Salah seorang warga, ``, ``Nelayan asal Nipah, ``."""
    words = [token.lower for token in _opener(text, start)]
    acts = any(re.match(r"(?:me|di|ber|ter)\w{4,}", word) for word in words)
    return (
        bool(words)
        and not acts
        and (words[0] in ("salah", "seorang") or offices.office_at(words, occupations=True) > 0)
    )


def _office_before(text: Text, start: int) -> bool:
    """Whether what stands before the name's comma is an office and nothing else."""
    group = _opener(text, start)
    words = [token.lower for token in group]
    if not offices.office_at(words):
        return False
    return all(token.text[0].isupper() or token.lower in ("dan", "di") for token in group)
