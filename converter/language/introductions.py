"""Wordings around a name by which a text introduces somebody: kinship, small forms of address, appositions."""

from __future__ import annotations

import re
from functools import cache

from converter.language import offices
from converter.language.wordlists import words_of

_INTRODUCED = re.compile(
    r"(?:\b[Ss]alah\s+(?:satu|seorang)\s[^,.;]{2,60},|\b[Ss]eorang\s[^,.;]{2,60},|\b(?:ialah|adalah|bernama)"
    r"|\b(?:diketuai|dinakhodai|dikomandani|digawangi)(?:\s+oleh)?"
    r"|\b[Ss]alah\s+(?:satunya|seorangnya),?)\s+$"
)
_SMALL_WORD = re.compile(r"(?<![\w-])([a-z]{2,12})\s$")
_OWN = re.compile(r"(?<![\w-])([A-Za-z]{3,12})nya,\s+$")
_OF_SOMEBODY = re.compile(r"(?<![\w-])([a-z]{3,12})(?:\s(?:korban|almarhum(?:ah)?|pelaku|pasien|siswa))?,\s+$")
_FARTHEST = 140
"""What introduces a name begins at most so many characters before it."""
_APPOSED = re.compile(r"^(?:\s\([^()]*\))?,\s+(?P<what>[a-z][^.,;:!?“”]{2,120}),\s+(?=[a-z])")
_ACTIVE = re.compile(r"\b(?:me(?:m|n|ng|ny|l|r|w|y)|ber)[a-z]{3,}")
_DOER = re.compile(r"pe(?:ng|n|m|ny|l|r|t|k|d|s)[a-z]{3,}(?<!an)")
"""Somebody called after what he does: ``pengukir``, ``penenun``, ``peternak``."""
_NICKNAMED = re.compile(
    r"\b(?:disapa|dipanggil|sapaan(?:\s+akrab(?:nya)?)?|alias|dijuluki)\s+(?:dengan\s+(?:nama\s+)?)?$"
)
_PLACED = re.compile(r"\b(?:[Dd]i|[Kk]e|[Dd]ari|[Pp]ada|[Dd]alam|[Aa]ntara|hingga|sampai|asal|dan|serta)\s+$")


@cache
def _kin() -> frozenset[str]:
    return words_of("kin")


def relation(word: str) -> str:
    """The kinship in a word for somebody's relative: ``ayahnya``, ``Istrinya``; ``""`` for any other word."""
    low = word.lower()
    return low[:-3] if low.endswith("nya") and low[:-3] in _kin() else ""


def relation_before(before: str) -> str:
    """The kinship by which somebody is introduced right before the name: ``datang bersama ayahnya, ``; else ``""``."""
    near = before[-_FARTHEST:]
    found = (match[1].lower() for pattern in (_OWN, _OF_SOMEBODY) if (match := pattern.search(near)))
    return next((word for word in found if word in _kin()), "")


def is_introduced(before: str) -> bool:
    """Whether the words before a name say that somebody follows: ``Salah satu peserta, ``, ``ibunya, ``."""
    return bool(_INTRODUCED.search(before[-_FARTHEST:])) or bool(relation_before(before))


def is_by_initials(before: str) -> bool:
    """Whether initials follow that stand for the name of somebody: ``seorang pria berinisial ``."""
    return bool(re.search(r"\b(?:ber)?inisial\s+$", before[-20:]))


def is_nickname(before: str) -> bool:
    """Whether what follows is what somebody, named before, is called by others: ``yang akrab disapa Ra Zainal``."""
    return bool(_NICKNAMED.search(before[-40:]))


def is_addressed(before: str) -> bool:
    """Whether a form of address in small letters stands before a name: ``warga kampung itu, mama Agustina``."""
    match = _SMALL_WORD.search(before[-20:])
    return bool(match) and match[1] in words_of("addresses-in-small-letters")  # type: ignore[index]


def is_described(before: str, rest: str) -> bool:
    """Whether what stands behind a name says what somebody is: ``, ibu empat anak yang rumahnya diperbaiki, ``."""
    match = _APPOSED.match(rest[:180])
    if not match or _PLACED.search(before[-20:]):
        return False
    words = match["what"].split()
    at = 1 if words[0] == "seorang" else 0
    kind = words[at : at + 1] and (
        words[at] in _kin() or offices.office_at(words, at, occupations=True) or _DOER.fullmatch(words[at])
    )
    own = match["what"].partition(" yang ")[0]
    return bool(kind) and not _ACTIVE.search(own)
