"""People who are not the same throughout: a name spelt in two ways, an office that two hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from converter import article
from converter.checks.mentions import FORMER, MOST, Seen, seen_in
from converter.checks.story import Paragraph, warning
from converter.checks.variants import one_letter_apart, strays, variants
from converter.language import name_runs, offices, places
from converter.language.villages import find_villages
from converter.language.wordlists import words_of

_DEPUTIES = {"bupati": "wakil bupati", "wali kota": "wakil wali kota", "gubernur": "wakil gubernur"}
_REGIONAL = frozenset(
    {*_DEPUTIES, *_DEPUTIES.values(), "sekretaris daerah", "ketua dprd", "kapolres", "kapolresta", "kapolda", "dandim"}
)
"""Offices of which a release tells but one, where it says nowhere of which region."""

_HEADS = frozenset({"kepala", "direktur", "rektor"})
_HEADS_OF_AGENCIES = ("kepala dinas", "kepala badan")
_VILLAGE_OFFICES = frozenset({"kepala desa", "lurah"})
_FULL_NAME = 2
_ACTING = {
    "pjs": re.compile(r"\b(?:pjs|pe(?:n)?jabat\s+sementara)\b", re.IGNORECASE),
    "pj": re.compile(r"\b(?:pj|penjabat(?!\s+sementara))\b(?!s)", re.IGNORECASE),
    "plt": re.compile(r"\b(?:plt|pelaksana\s+tugas)\b", re.IGNORECASE),
    "plh": re.compile(r"\b(?:plh|pelaksana\s+harian)\b", re.IGNORECASE),
}
_STANDING_IN = frozenset({"plt", "plh"})
"""Ways to hold an office whose holder is away, or beside one's own."""

_CHANGE = re.compile(
    r"\b(?:meng?gantikan|digantikan|pengganti|serah\s+terima|sertijab|pelantikan|dilantik|melantik|pisah\s+sambut)\b",
    re.IGNORECASE,
)
"""Anywhere in a text: it tells of a change of office."""

_LONGEST_NAME = 6
"""Of names of more words no part is looked for."""


def people_warnings(prose: Sequence[Paragraph]) -> list[article.Warning]:
    """Warnings about names and offices that disagree with themselves, each pair once."""
    villages = find_villages(p.text for p in prose)
    seen = [person for p in prose for person in seen_in(p, villages)]
    changed = any(_CHANGE.search(p.text) for p in prose)
    conflicts = [] if changed else list(_two_holders(seen, prose[0].text if prose else ""))
    spelt = list(variants(seen))
    return [
        *spelt,
        *(strays(seen, prose) if not spelt else []),
        *conflicts,
        *_two_offices(seen, changed=changed),
    ]


def _two_holders(seen: Sequence[Seen], lead: str) -> Iterator[article.Warning]:
    """An office of which there is one, given to two people who share no name.

    Where it is not said of which region an office is, it is of the one that is, if the lead names that one.
    """
    own = _own_regions(seen, lead)
    regional = {person.words for person in seen if _region(person.role)}
    holders: dict[str, list[Seen]] = {}
    for person in seen:
        if person.former:
            continue
        office = offices.held(person.role)
        region = _region(person.role)
        if not region and office in _REGIONAL and person.words not in regional:
            region = own.get(office, "")
        long_name = office in _VILLAGE_OFFICES and len(person.words) > _FULL_NAME
        if long_name or person.words[0] in words_of("sides-of-villages"):
            # The name of a place may go on in what looks like one of somebody: ``Desa Kuala Mandor Budi Santoso``.
            continue
        if _is_of_one(office, region, person.role) or (
            not region and office in _REGIONAL and person.words not in regional
        ):
            holders.setdefault(f"{offices.written_out(office)} {region}", []).append(person)
    for people in holders.values():
        first = people[0]
        other = next((p for p in people if not set(p.words) & set(first.words)), None)
        if other is not None and not _may_be_variant(first, other) and not _may_both_hold(first.role, other.role):
            yield warning("office-conflict", other.block, office=first.role, one=first.name, other=other.name)


def _own_regions(seen: Sequence[Seen], lead: str) -> dict[str, str]:
    """Office -> the one region that is named with it, if the lead names it apart from offices too."""
    regions: dict[str, set[str]] = {}
    for person in seen:
        if region := _region(person.role):
            regions.setdefault(offices.held(person.role), set()).add(region)
    low = lead.lower()
    for role in sorted({person.role.lower() for person in seen if person.role}, key=len, reverse=True):
        low = low.replace(role, " ")
    return {office: region for office, (region, *others) in regions.items() if not others and region in low}


def _may_both_hold(one: str, other: str) -> bool:
    """Whether somebody stands in for the holder, or the regions of one name are of two levels: Kota Bogor and Bogor."""
    stands_in = _STANDING_IN & {_acting(one)} != _STANDING_IN & {_acting(other)}
    first, second = ({offices.plain(word) for word in role.split()} & {*places.LEVELS} for role in (one, other))
    return stands_in or bool(first and second and first != second)


def _is_of_one(office: str, region: str, role: str) -> bool:
    """Whether an office, with what it is of, has one holder: ``Camat Jelai``, ``Kepala Dinas Kesehatan``."""
    if office in words_of("offices-of-one"):
        return bool(region)
    head, *of = office.split() or [""]
    if head not in _HEADS or {*of, *region.split()} & words_of("parts-of-agencies"):
        return False
    of_agency = office.startswith(_HEADS_OF_AGENCIES) and len(office.split()) + len(region.split()) > 2
    named = any(places.is_place(word) for word in region.split()) or any(map(name_runs.is_acronym, role.split()))
    return of_agency or named


def _may_be_variant(one: Seen, other: Seen) -> bool:
    return any(one_letter_apart(a, b) for a in one.words for b in other.words)


def _region(role: str) -> str:
    """What an office is of: the words behind it, in small letters, without the level of the region."""
    words = role.split()
    behind = [offices.plain(word) for word in words[offices.office_at(words) :]]
    return " ".join(word for word in behind if word not in places.LEVELS)


def _two_offices(seen: Sequence[Seen], *, changed: bool) -> Iterator[article.Warning]:
    """Somebody who is acting in two ways, the head of a region here and the deputy there, or the head of two."""
    told: set[str] = set()
    for one, other in _of_one_person(seen):
        if one.words[0] in told or FORMER.search(f"{one.role} {other.role}"):
            continue
        elsewhere = not changed and _are_of_two_regions(one, other)
        if _disagree(one.role, other.role) or elsewhere:
            told.add(one.words[0])
            yield warning("two-offices", other.block, name=one.name, one=one.role, other=other.role)


def _of_one_person(seen: Sequence[Seen]) -> Iterator[tuple[Seen, Seen]]:
    """Pairs of mentions with different offices, the words of one name among those of the other."""
    exact: dict[frozenset[str], dict[str, Seen]] = {}
    within: dict[frozenset[str], dict[str, Seen]] = {}
    for person in seen:
        name = frozenset(person.words)
        if not person.role or person.role in exact.get(name, {}):
            continue
        parts = _parts(name)
        earlier = dict(within.get(name, {}))
        for part in parts:
            earlier |= exact.get(part, {})
        for other in earlier.values():
            yield other, person
        for held in (exact.setdefault(name, {}), *(within.setdefault(part, {}) for part in parts)):
            if len(held) < MOST:
                held.setdefault(person.role, person)


def _parts(name: frozenset[str]) -> list[frozenset[str]]:
    """All names that are made of some of the words, the whole one among them."""
    if len(name) > _LONGEST_NAME:
        return [name]
    return [frozenset(part) for size in range(1, len(name) + 1) for part in combinations(sorted(name), size)]


def _are_of_two_regions(one: Seen, other: Seen) -> bool:
    """Whether somebody under one full name heads two regions or agencies: ``Camat Jelai``, then ``Camat Tebas``.

    An agency that is written short may be the one that is written out, and who is acting may head another one.
    """
    if len(set(one.words) & set(other.words)) < _FULL_NAME or one.former or other.former:
        return False
    if any(map(name_runs.is_acronym, (*one.role.split(), *other.role.split()))):
        return False
    here, there = (_headed(person.role) for person in (one, other))
    if here is None or there is None or here[0] != there[0]:
        return False
    return bool(here[1] and there[1]) and not {word[:3] for word in here[1]} & {word[:3] for word in there[1]}


def _headed(role: str) -> tuple[str, list[str]] | None:
    """An office that nobody holds twice, and the words for what it is of; ``None`` for others."""
    office, region = offices.held(role), _region(role).split()
    if office in words_of("offices-of-one"):
        return office, region
    head = next((head for head in _HEADS_OF_AGENCIES if office.startswith(head)), None)
    return (head, [*office.split()[2:], *region]) if head and not _acting(role) else None


def _disagree(one: str, other: str) -> bool:
    first, second = offices.held(one), offices.held(other)
    acting, also = _acting(one), _acting(other)
    if {first, second} in ({head, deputy} for head, deputy in _DEPUTIES.items()):
        # A deputy who stands in for the head is both.
        return not {acting, also} & _STANDING_IN
    return first == second and bool(acting and also) and acting != also


def _acting(role: str) -> str | None:
    return next((kind for kind, form in _ACTING.items() if form.search(role)), None)
