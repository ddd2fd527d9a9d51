"""Names that files of ``data/`` hold: acronyms, feasts, what agencies are for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from converter.language import places
from converter.language.lexicon import DATA, lines
from converter.language.wordlists import words_of


def _by_first(phrases: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0], []).append(phrase)
    return found


@cache
def sectors_by_word() -> dict[str, list[tuple[str, ...]]]:
    """Sectors by their first word, longest first."""
    return _by_first(sectors())


@cache
def kinds_by_word() -> dict[str, list[tuple[str, ...]]]:
    """Kinds of institutions of several words, by the first one, longest first: pengadilan agama, taman nasional."""
    return _by_first(sorted((tuple(kind.split()) for kind in words_of("kinds-of-institutions")), key=len, reverse=True))


@cache
def sectors() -> tuple[tuple[str, ...], ...]:
    """What agencies are for, by words, longest first: kesehatan, pekerjaan umum dan penataan ruang, …"""
    lines = (DATA / "sectors.txt").read_text(encoding="utf-8").split("\n")
    return tuple(sorted((tuple(line.split()) for line in lines if line), key=len, reverse=True))


def sector_at(words: Sequence[str], at: int) -> int:
    """How many words (in lower case) from ``words[at]`` on are what an agency is for; 0 for none."""
    known = sectors_by_word().get(words[at], ()) if at < len(words) else ()
    return next((len(sector) for sector in known if tuple(words[at : at + len(sector)]) == sector), 0)


@cache
def expansions() -> tuple[tuple[str, str], ...]:
    """Acronyms and what they stand for, as ``acronyms.tsv`` has them: several meanings are parted by `` / ``."""
    rows = (line.split("\t") for line in lines("acronyms.tsv")[1:])
    return tuple((form, full) for form, full, *_ in rows)


@cache
def acronyms() -> frozenset[str]:
    """The acronyms in lower case: some are written small, and how is the writer's affair (C12)."""
    return frozenset(form.lower() for form, _ in expansions())


@cache
def _common_places() -> frozenset[str]:
    """Names of regions that are common words as well: ketapang, malang, kuningan."""
    return frozenset((DATA / "common_places.txt").read_text(encoding="utf-8").split())


def is_only_place(word: str) -> bool:
    """Whether a word is the name of a province, regency, city or its capital, and nothing else."""
    return (is_region(word) or places.is_town(word)) and word not in _common_places()


def is_region(word: str) -> bool:
    """Whether a word is the name of a province, regency or city."""
    return bool(places.levels(word) & {"provinsi", "kabupaten", "kota"})


@cache
def feasts() -> tuple[tuple[str, ...], ...]:
    """Commemorations behind the word hari, longest first."""
    lines = (DATA / "commemorations.txt").read_text(encoding="utf-8").split("\n")
    return tuple(sorted((tuple(line.split()) for line in lines if line), key=len, reverse=True))
