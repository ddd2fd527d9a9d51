"""Provinces, regencies, cities and districts of Indonesia, and the towns that govern them.

``data/regions.tsv`` holds the names of the Ministry of Home Affairs, ``data/capitals.tsv`` the capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from converter.language.lexicon import lexicon, lines

LEVELS = ("provinsi", "kabupaten", "kota", "kecamatan")
"""Levels of regions, from the highest down."""

_NO_LEVEL: frozenset[str] = frozenset()


def key(name: str) -> str:
    """Spelling by which names are compared: lower case, single spaces, one kind of apostrophe."""
    low = name.lower()
    return low if low.isalpha() else " ".join(low.replace("'", "’").split())


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in lines(name)[1:]]


@cache
def _regions() -> dict[str, tuple[frozenset[str], str]]:
    """Key of a name -> the levels that bear it, and its spelling (the highest level's)."""
    rows = [(level, name.strip(), key(name)) for level, name, *_ in _rows("regions.tsv")]
    regions: dict[str, tuple[frozenset[str], str]] = {}
    only = {level: frozenset({level}) for level in LEVELS}
    for level, name, spelled in rows:
        known = regions.get(spelled)
        regions[spelled] = (known[0] | only[level], known[1]) if known else (only[level], name)
        if level == "kota" and " " in spelled:
            glued = spelled.replace(" ", "")
            found, spelling = regions.get(glued, (_NO_LEVEL, glued.capitalize()))
            regions[glued] = found | only[level], spelling
    for level, name, spelled in rows:
        if level == "kabupaten" and " " in spelled:
            regions.setdefault(spelled.replace(" ", ""), (only[level], name))
    return regions


@cache
def _capitals() -> dict[tuple[str, str], str]:
    capitals = {(level, key(name)): capital for level, name, capital in _rows("capitals.tsv")}
    for (level, name), capital in list(capitals.items()):
        capitals.setdefault((level, name.replace(" ", "").replace("-", "")), capital)
        spaced = re.sub(r"^batanghari$", "batang hari", name)
        capitals.setdefault((level, spaced), capital)
    return capitals


@cache
def _towns() -> dict[str, str]:
    towns = {key(capital): capital for capital in _capitals().values()}
    return {form.replace(" ", ""): capital for form, capital in towns.items()} | towns


@cache
def _first_words() -> frozenset[str]:
    return frozenset(form.split(" ")[0] for form in (*_regions(), *_towns()))


def levels(name: str) -> frozenset[str]:
    """The levels of regions that bear the name: a subset of ``LEVELS``."""
    return _regions().get(key(name), (frozenset[str](), ""))[0]


def is_town(name: str) -> bool:
    """Whether the name is that of a city, or of the capital of a regency or province."""
    return key(name) in _towns() or "kota" in levels(name)


def is_place(name: str) -> bool:
    """Whether the name is that of any province, regency, city, district, or capital of one."""
    return key(name) in _regions() or key(name) in _towns()


def proper(name: str) -> str:
    """The name in ordinary capitals: as the lists write it, else each word with a capital."""
    form = key(name)
    if form in _towns():
        return _towns()[form]
    if form in _regions():
        return _regions()[form][1]
    return re.sub(r"[^\W\d_][\w’']*", lambda m: m[0][0].upper() + m[0][1:].lower(), form)


def capital(level: str, name: str) -> str | None:
    """The town that governs a region: its capital; a ``kota`` is its own."""
    if level == "kota":
        return proper(name) if "kota" in levels(name) else None
    form = key(name)
    return _capitals().get((level, form)) or _capitals().get((level, form.replace(" ", "").replace("-", "")))


@cache
def _islands() -> frozenset[str]:
    """Regencies of islands by their name alone, as press offices write them: ``Mentawai``, ``Morotai``."""
    prefixes = ("kepulauan ", "pulau ")
    short = (spelled.split(" ", 1)[1] for spelled in _regions() if spelled.startswith(prefixes))
    return frozenset(name for name in short if lexicon().lower(name) <= lexicon().title(name))


def islands_at(words: Sequence[str], start: int) -> int:
    """How many words from ``words[start]`` on name a regency of islands without the word for them; 0 for none."""
    sizes = (size for size in (3, 2, 1) if start + size <= len(words))
    return next((size for size in sizes if key(" ".join(words[start : start + size])) in _islands()), 0)


def names() -> Iterator[str]:
    """All names of regions and towns in ordinary capitals."""
    yield from (spelling for _, spelling in _regions().values())
    yield from _towns().values()


def may_begin(word: str) -> bool:
    """Whether the name of a place begins with a word in lower case."""
    return word in _first_words()


def longest_at(words: Sequence[str], start: int = 0, *, within: frozenset[str] | None = None) -> int:
    """How many words from ``words[start]`` on are the longest name of a place that begins there; 0 for none.

    ``within`` limits the levels that count (``LEVELS``); towns that are capitals count with ``kota``.
    """
    if start >= len(words) or key(words[start]) not in _first_words():
        return 0
    for size in range(min(5, len(words) - start), 0, -1):
        name = " ".join(words[start : start + size])
        if within is None:
            if is_place(name):
                return size
        elif levels(name) & within or ("kota" in within and is_town(name)):
            return size
    return 0
