"""Capitals on words that name a kind and no certain one: hari, bulan, tahun, and what is counted (EYD V; C3, C8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.draft import Proposal
from converter.language import offices, places
from converter.language.dates import MONTHS, WEEKDAY_NAMES
from converter.language.lexicon import lexicon
from converter.language.wordlists import words_of
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

_DAY = re.compile(
    rf"(?<=[a-z,] )(?P<word>Hari)(?= (?:{'|'.join(WEEKDAY_NAMES)})(?:,? (?:\(?\d|pagi|siang|sore|malam|[a-z])|[.,]|$))"
)
_MONTH_NAMES = "|".join((*(month.capitalize() for month in MONTHS), "Ramadan"))
_MONTH = re.compile(rf"(?<=[a-z,] )(?P<word>Bulan)(?= (?:{_MONTH_NAMES})(?!\w)(?: (?:\d|[a-z])|[.,]|$))")
_YEAR = re.compile(r"(?<=[a-z] )(?<!nomor )(?P<word>Tahun)(?= (?:19|20)\d\d(?: (?:[a-z]|\()|[.,;)]|$))")
_ARTICLE = re.compile(
    r"(?<=[a-z,] )(?P<word>pasal)"
    r"(?= \d{1,3}(?:[A-Z]|bis)?(?:[.,;:)]|$| (?:[A-Z(]"
    r"|(?:ayat|huruf|angka|dan|atau|jo|juncto|tentang|undang-undang|pada)(?!\w))))"
)
"""What names an article goes on with a part of it or the law that holds it: pasal 2 warga may be two of them."""


def proposals(text: Text) -> Iterator[Proposal]:
    """Capitals and small letters that a figure or a day settles."""
    if text.zone is Zone.HEADLINE:
        return
    for match in _ARTICLE.finditer(text.text):
        if not text.text.endswith(("dua ", "tiga ", "beberapa ", "ada "), 0, match.start()):
            yield Proposal(*match.span("word"), "Pasal", finding("capital", 0.95))
    for pattern in (_DAY, _MONTH, _YEAR):
        for match in pattern.finditer(text.text):
            before = text.text[: match.start() - 1].rsplit(" ", 1)[-1].lower().strip("(“,")
            if pattern is not _YEAR or before in words_of("before-a-year"):
                yield Proposal(*match.span("word"), match["word"].lower(), finding("capital", 0.96))
    for at, token in enumerate(text.tokens):
        if at and token.is_capitalised and text.adjacent(at - 1) and not text.is_guarded(token):
            yield from _counted(text, at)


def _counted(text: Text, at: int) -> Iterator[Proposal]:
    """``37 Anggota dewan`` -> ``37 anggota dewan``, ``di dua Desa`` -> ``di dua desa``."""
    figure = text.tokens[at - 1]
    if not (figure.text.replace(".", "").isdigit() or figure.lower in words_of("several")):
        return
    if re.fullmatch(r"(?:19|20)\d\d", figure.text) or figure.text.startswith("0") or not _counts(text, at - 1):
        return
    stop = at
    while stop < text.run_ends[at] and text.tokens[stop].is_capitalised:
        stop += 1
    if stop < text.run_ends[at] and (not text.tokens[stop].is_lower or _goes_on(text, stop)):
        return
    members = stop - at == 2 and text.lowers[at] in words_of("heads-of-people")
    if stop - at > 1 and not members and offices.office_at(text.lowers[at:stop]) != stop - at:
        return
    if all(_is_kind(text, place) for place in range(at, stop)):
        for place in range(at, stop):
            token = text.tokens[place]
            yield Proposal(token.start, token.end, token.lower, finding("capital", 0.95))


def _counts(text: Text, at: int) -> bool:
    """Whether a number tells how many: a word before it says so, or a sentence starts with it."""
    if text.initial[at]:
        return True
    if not at or not text.adjacent(at - 1):
        return False
    before = text.tokens[at - 1]
    if not (before.is_lower or text.initial[at - 1]):
        return False
    verb = before.lower.startswith(("me", "di", "ber", "ter")) and len(before.lower) >= 6
    return verb or before.lower in words_of("before-a-quantity")


def _goes_on(text: Text, at: int) -> bool:
    """Whether a title goes on behind a function word: ``Pejabat Administrator dan Pengawas``."""
    joins = text.lowers[at] in ("dan", "serta", "atau", "dengan", "untuk")
    return joins and at + 1 < text.run_ends[at] and text.tokens[at + 1].is_capitalised


def _is_kind(text: Text, at: int) -> bool:
    """Whether a capitalised word is a common noun here."""
    token, words = text.tokens[at], lexicon()
    small, big = words.lower(token.lower), words.title(token.lower)
    if len(token.text) < 3:
        return False  # Rp1,2 M
    if token.lower in words_of("administrative-words") or (offices.is_office_word(token.lower) and small >= 1):
        return True
    return words.headword(token.lower) and 2 * small > big and not places.is_place(token.lower)
