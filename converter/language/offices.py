"""Offices that stand before names (``Plt. Kepala Dinas``) and forms of address (``Hj.``, ``AKBP``).

``data/titles_of_office.tsv`` lists offices with the way they are written before a name and standing alone,
``data/office_heads.txt`` further words that offices begin with, ``data/occupations.txt`` what people are
called without an office (``nelayan``), ``data/epithets.tsv`` what holders of an office are called besides,
``data/honorifics.tsv`` forms of address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

ACTING = frozenset({"penjabat", "pejabat", "pelaksana", "pj", "pjs", "plt", "plh", "mantan", "calon"})
"""Words before an office that say how it is held, without changing which office it is."""

_ACTING_TAIL = frozenset({"sementara", "tugas", "harian", *ACTING})

_SHORT = {
    "wabup": "wakil bupati",
    "wagub": "wakil gubernur",
    "wako": "wali kota",
    "wawako": "wakil wali kota",
    "wawali": "wakil wali kota",
    "sekda": "sekretaris daerah",
    "sekdakab": "sekretaris daerah",
    "sekdako": "sekretaris daerah",
    "sekdaprov": "sekretaris daerah",
    "kades": "kepala desa",
    "kadis": "kepala dinas",
    "kadus": "kepala dusun",
    "kaban": "kepala badan",
    "kabag": "kepala bagian",
    "kabid": "kepala bidang",
    "kepsek": "kepala sekolah",
    "kasatpol": "kepala satpol",
    "walikota": "wali kota",
}


_BODIES = {
    "kanwil": "kantor wilayah",
    "kejari": "kejaksaan negeri",
    "kejati": "kejaksaan tinggi",
    "lapas": "lembaga pemasyarakatan",
    "polres": "kepolisian resor",
    "polda": "kepolisian daerah",
}
"""Bodies within the names of their heads' offices."""


_OPENING = {"kepala": "ka", "direktur": "dir", "sekretaris": "sek", "komandan": "dan"}
"""First words of offices and how these begin in short: ``kapus``, ``dirut``."""


@lru_cache(4096)
def plain(word: str) -> str:
    """A word as offices are compared: lower case, without brackets and without its point."""
    return word.lower().strip("().,")


def _lines(name: str) -> list[str]:
    return (DATA / name).read_text(encoding="utf-8").splitlines()


@cache
def honorifics() -> dict[str, str]:
    """Forms of address -> class: courtesy, academic, religious, noble, rank or corps."""
    return dict(line.split("\t") for line in _lines("honorifics.tsv")[1:])


@cache
def _offices() -> frozenset[tuple[str, ...]]:
    address = {plain(form) for form in honorifics()}
    rows = [line.split("\t") for line in _lines("titles_of_office.tsv")[1:]]
    # The list has degrees and forms of address as well (``ST``: S.T.), which are written with points.
    forms = [form for form, before, *_ in rows if " " in form or "." not in before] + _lines("office_heads.txt")
    split = (tuple(plain(word) for word in form.replace("-", " ").split()) for form in forms)
    return frozenset(words for words in split if len(words) > 1 or (words[0] not in address and "." not in words[0]))


@cache
def _written_out() -> dict[str, str]:
    """Short office -> the same written out, where the list knows it: ``kakanwil``, kepala kantor wilayah."""
    rows = (line.split("\t") for line in _lines("titles_of_office.tsv")[1:])
    return {plain(form): alone.lower() for form, _, alone, *_ in rows if " " not in form and " " in alone}


@cache
def _office_openers() -> frozenset[str]:
    return frozenset(words[0] for words in _offices())


@cache
def _occupations() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(line.split()) for line in _lines("occupations.txt"))


@cache
def _first_words() -> dict[str, int]:
    """First word of an office or occupation -> the most words of one that begins so."""
    longest: dict[str, int] = {}
    for words in _offices() | _occupations():
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


@cache
def _epithets() -> dict[str, frozenset[str]]:
    rows = (line.split("\t") for line in _lines("epithets.tsv")[1:])
    return {epithet: frozenset(held_by.split(" / ")) for epithet, held_by in rows}


def meant_by(description: str) -> frozenset[str]:
    """The offices of which a description in small letters tells: those of ``orang nomor satu di Landak``; else none."""
    words = description.lower().split()
    while words and words[0] in ("sosok", "seorang", "sang"):
        words.pop(0)
    return next((held_by for size in (3, 2, 1) if (held_by := _epithets().get(" ".join(words[:size])))), frozenset())


def is_honorific(word: str) -> bool:
    """Whether the word is a form of address before a name, written as such (``dr.`` is, ``DR`` is not)."""
    return word in honorifics()


def office_at(words: Sequence[str], start: int = 0, *, occupations: bool = False) -> int:
    """How many words from ``words[start]`` on are the longest office that begins there; 0 for none.

    Words that say how the office is held (``Penjabat (Pj)``, ``Plt.``) count; with ``occupations``, so
    does what people are called without an office.
    """
    at = start
    while at < len(words) and plain(words[at]) in (_ACTING_TAIL if at > start else ACTING):
        at += 1
    if at < len(words):
        for size in range(min(_first_words().get(plain(words[at]), 0), len(words) - at), 0, -1):
            form = tuple(plain(word) for word in words[at : at + size])
            if form in _offices() or (occupations and form in _occupations()):
                return at - start + size
    return 0


def is_office_word(word: str) -> bool:
    """Whether an office can begin with the word (``Bupati``, ``Kepala``, ``Plt.``)."""
    return plain(word) in ACTING or plain(word) in _office_openers()


def held(role: str) -> str:
    """The office itself, spelt out in lower case: ``Pj Wako Pontianak`` -> ``wali kota``; ``""`` for none.

    Two roles are compared by it: the holder of ``Wakil Bupati`` is not meant by ``Bupati``.
    """
    words = [part for word in re.split(r"[\s-]+", role) for part in _BODIES.get(plain(word), plain(word)).split()]
    while words and words[0] in _ACTING_TAIL:
        words.pop(0)
    if words and words[0] in _SHORT:
        return _SHORT[words[0]]
    size = office_at(words)
    return " ".join(words[:size])


def may_be_one(role: str, others: Iterable[str]) -> bool:
    """Whether an office may be one of others: ``Kepala Sekolah`` is a ``kepala``, ``Direktur`` a ``dirut``."""
    head = held(role).partition(" ")[0]
    return any(other.partition(" ")[0] == head or other.startswith(_OPENING.get(head, head + " ")) for other in others)


def written_out(office: str) -> str:
    """An office in full, for comparing with another: ``kakanwil`` -> ``kepala kantor wilayah``; others stay."""
    return _written_out().get(office, office)
