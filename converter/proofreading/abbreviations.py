"""Abbreviations that running text spells out or writes otherwise (EYD V, II.I; rules E3, F17 of the project's list)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.draft import Proposal
from converter.language import places
from converter.language.lexicon import lexicon
from converter.language.wordlists import words_of
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

_YEARS = re.compile(r"(?<=\d )(?:thn|th)\.?(?= [a-z]|[,.)]|$)|(?<![\w.])(?:[Tt]hn|[Tt]h)\.? ?(?=(?:19|20)\d\d(?!\d))")
_MONTHS = {
    "jan": "Januari",
    "feb": "Februari",
    "peb": "Februari",
    "mar": "Maret",
    "apr": "April",
    "jun": "Juni",
    "jul": "Juli",
    "agt": "Agustus",
    "agu": "Agustus",
    "ags": "Agustus",
    "agst": "Agustus",
    "sep": "September",
    "sept": "September",
    "okt": "Oktober",
    "nov": "November",
    "nop": "November",
    "des": "Desember",
}
_MONTH = re.compile(
    rf"(?<=\d )(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?(?= (?:19|20)\d\d(?!\d))", re.IGNORECASE
)
_UNTIL = re.compile(r"(?<=[\w.)]) ?(?<![\w/])(?P<sign>s/d|S/D)(?![\w/]) ?(?=[\w(])")
_AND = re.compile(r"(?<=[\w)]) (?P<sign>&) (?=\w)")
_BUDGET_YEAR = re.compile(r"(?<![\w.])T\.A(?= (?:19|20)\d\d\b)")
_ROMAN_ORDINAL = re.compile(r"(?<![\w-])ke[ -](?P<number>[IVX]{1,6})(?![\w-])")
_LEVEL = re.compile(r"(?<![\w.])(?P<level>Kab|Kec|Kel|Prov)(?P<point>\.?) (?=[A-Z])")
_LEVELS = {"Kab": "Kabupaten", "Kec": "Kecamatan", "Kel": "Kelurahan", "Prov": "Provinsi"}
_ROMAN = {"I": 1, "V": 5, "X": 10}


def proposals(text: Text) -> tuple[list[Proposal], list[Proposal]]:
    """What is certain about abbreviations, and what is only suggested."""
    certain = [*_years(text), *_months(text), *_and(text)]
    possible = [*_until(text), *_ordinals(text), *_budget_year(text)]
    for sure, proposal in _levels(text):
        (certain if sure else possible).append(proposal)
    return [p for p in certain if not text.touches_guarded(p.start, p.end)], possible


def _years(text: Text) -> Iterator[Proposal]:
    """``17 th`` -> ``17 tahun``, ``th. 2024`` -> ``tahun 2024``."""
    for match in _YEARS.finditer(text.text):
        behind = " " if text.text[match.end() : match.end() + 1].isdigit() else ""
        stop = match.end() - 1 if match[0].endswith(".") and match.end() == len(text.text) else match.end()
        year = "Tahun" if match[0][0] == "T" else "tahun"
        yield Proposal(match.start(), stop, f"{year}{behind}", finding("abbreviation"))


def _months(text: Text) -> Iterator[Proposal]:
    """``5 Agst 2025`` -> ``5 Agustus 2025``."""
    for match in _MONTH.finditer(text.text):
        yield Proposal(match.start(), match.end(), _MONTHS[match["month"].lower()], finding("abbreviation"))


def _and(text: Text) -> Iterator[Proposal]:
    """``pelatihan & pendampingan`` -> ``dan``: between Indonesian words; firms and foreign names keep their sign."""
    words = lexicon()
    for match in _AND.finditer(text.text):
        at = text.places.get(match.end())
        if not at:
            continue
        near = text.tokens[at - 1], text.tokens[at]
        small = near[1].is_lower and (near[0].is_lower or text.initial[at - 1])
        agency = text.zone is not Zone.HEADLINE and all(
            token.is_capitalised and words.headword(token.lower) and words.lower(token.lower) for token in near
        )
        agency = agency and text.head_of_run(at - 1) in words_of("agencies") | {"kepala", "kadis", "sekretaris"}
        named = any(word in words_of("heads-of-names") for word in text.lowers[max(0, at - 4) : at])
        if agency or (
            small and not named and all(words.headword(token.lower) or words.count(token.lower) > 50 for token in near)
        ):
            yield Proposal(*match.span("sign"), "dan", finding("abbreviation", 0.97))


def _until(text: Text) -> Iterator[Proposal]:
    """``Senin s/d Jumat``: s.d. by the rules, though a newspaper may want hingga (F17)."""
    for match in _UNTIL.finditer(text.text):
        yield Proposal(*match.span("sign"), "s.d.", finding("abbreviation", 0.6))


def _budget_year(text: Text) -> Iterator[Proposal]:
    for match in _BUDGET_YEAR.finditer(text.text):
        yield Proposal(match.start(), match.end(), "TA", finding("abbreviation", 0.6))


def _ordinals(text: Text) -> Iterator[Proposal]:
    """``juara ke III``: Roman figures stand without ke-, or other figures with it (E3)."""
    for match in _ROMAN_ORDINAL.finditer(text.text):
        number = _value(match["number"])
        if number is not None:
            yield Proposal(match.start(), match.end(), f"ke-{number}", finding("number", 0.6))


def _value(roman: str) -> int | None:
    """The value of a well-formed Roman number below forty; None for other letters."""
    if not re.fullmatch(r"X{0,3}(?:IX|IV|V?I{0,3})", roman):
        return None
    values = [_ROMAN[letter] for letter in roman]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _levels(text: Text) -> Iterator[tuple[bool, Proposal]]:
    """``Kab Belu`` -> ``Kabupaten Belu``; with its point the abbreviation is right, and is only a matter of style."""
    if text.zone not in (Zone.BODY, Zone.CAPTION):
        return
    for match in _LEVEL.finditer(text.text):
        at = text.places.get(match.end())
        if at is None or text.is_guarded(text.tokens[at]):
            continue
        level = _LEVELS[match["level"]]
        known = bool(places.longest_at(text.lowers, at, within=frozenset({level.lower()})))
        sure = known and not match["point"]
        why = finding("abbreviation", 0.97 if sure else 0.5)
        yield sure, Proposal(match.start("level"), match.end("point"), level, why)
