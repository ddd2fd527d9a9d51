"""People who are not the same throughout: a name spelt in two ways, an office that two hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from converter import article
from converter.checks.story import Paragraph, warning
from converter.language import attribution, name_runs, names, offices, places
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

_DOUBLED = re.compile(r"(.)\1")
_CHANGE = re.compile(
    r"\b(?:meng?gantikan|digantikan|pengganti|serah\s+terima|sertijab|pelantikan|dilantik|melantik|pisah\s+sambut)\b",
    re.IGNORECASE,
)
"""Anywhere in a text: it tells of a change of office."""

_FORMER = re.compile(
    r"\b(?:mantan|eks|terdahulu|sebelumnya|lama|periode|terpilih|calon|paslon|cabup|cawali|almarhum"
    r"|baru(?!\s(?:\d|saja|ini|bisa|akan|sekitar|mencapai|(?:di|ter|ber|me)\w{3})))\b",
    re.IGNORECASE,
)
"""In a paragraph: an office of which it tells may be one that was, or is to be."""

_MOST = 8
"""So many people are kept of one name, or of one word of names: more say no more."""

_LONGEST_NAME = 6
"""Of names of more words no part is looked for."""


class _Seen(NamedTuple):
    """A person as named at one place: the words of the name, the office as written, the block.

    ``former`` tells whether the paragraph is of offices that were or are to be, ``relative`` whose kin somebody is
    said to be right before the name (``istri``, ``ayah``), ``age`` how old, in years.
    """

    name: str
    role: str
    block: int | None
    former: bool
    relative: str
    age: str

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(_bare(word) for word in self.name.split())


def _bare(word: str) -> str:
    """A word of a name as names are compared: small, without a point, an apostrophe or a possessive at its end."""
    return word.lower().strip(".").removesuffix("’s").removesuffix("'s").rstrip("’'")


def people_warnings(prose: Sequence[Paragraph]) -> list[article.Warning]:
    """Warnings about names and offices that disagree with themselves, each pair once."""
    villages = find_villages(p.text for p in prose)
    seen = [person for p in prose for person in _seen_in(p, villages)]
    changed = any(_CHANGE.search(p.text) for p in prose)
    conflicts = [] if changed else list(_two_holders(seen, prose[0].text if prose else ""))
    spelt = list(_spellings(seen))
    return [
        *spelt,
        *(_strays(seen, prose) if not spelt else []),
        *conflicts,
        *_two_offices(seen, changed=changed),
    ]


def _seen_in(paragraph: Paragraph, villages: frozenset[str]) -> Iterator[_Seen]:
    """The people of a paragraph; the office of one ends no further back than the name before it."""
    block, _, text = paragraph
    former, before = bool(_FORMER.search(text)), ""
    for mention in names.find_people(text, frozenset(), villages):
        name, role = mention.name, mention.role
        if mention.sure:
            role = _AND.sub("", role.rpartition(before)[2]) if before else role
            age = _AGE.search(text, mention.start + len(name), mention.after)
            yield _Seen(name, role, block, former, _kin_before(text, mention.start), age[1] if age else "")
        before = name


def _spellings(seen: Sequence[_Seen]) -> Iterator[article.Warning]:
    """Two names that differ by one letter of one word, unless they are of people in different offices."""
    first: dict[tuple[str, ...], _Seen] = {}
    for person in seen:
        first.setdefault(person.words, person)
    known = {word for words in first if len(words) > 1 for word in words}
    people = list(first.values())
    for at, other_at in sorted(_alike(people)):
        one, other = people[at], people[other_at]
        if _is_variant(one.words, other.words, known) and not _are_two_people(one, other):
            yield warning("name-variants", other.block, one=one.name, other=other.name)


def _alike(people: Sequence[_Seen]) -> set[tuple[int, int]]:
    """Pairs of names, by their places, that may differ by one letter: found by what they would have in common."""
    pairs: set[tuple[int, int]] = set()
    holders: dict[tuple[tuple[str, ...], str], list[int]] = {}
    for at, person in enumerate(people):
        words = person.words
        for place, word in enumerate(words):
            rest = (*words[:place], "", *words[place + 1 :])
            contexts = [rest] if len(words) > 1 else [("single",)]
            seeks = [*contexts, ("single",)] if len(words) > 1 else [("part",)]
            for form in _reduced(word):
                for context in seeks:
                    pairs |= {(min(at, other), max(at, other)) for other in holders.get((context, form), ())}
                for context in (*contexts, *([("part",)] if len(words) > 1 else [])):
                    kept = holders.setdefault((context, form), [])
                    if len(kept) < _MOST and at not in kept:
                        kept.append(at)
    return pairs


def _kin_before(text: str, start: int) -> str:
    words = _WORDS.findall(text[max(0, start - _BESIDE) : start].lower())
    return next((word for word in reversed(words) if word.removesuffix("nya") in words_of("kin")), "")


def _are_two_people(one: _Seen, other: _Seen) -> bool:
    """Whether what they are tells two people of names alike apart: age, office, occupation, or whose kin they are."""
    if one.age != other.age and one.age and other.age:
        return True
    if one.relative != other.relative and (one.relative or one.role) and (other.relative or other.role):
        return True
    first, second = offices.held(one.role), offices.held(other.role)
    if not first and not second:
        first, second = _occupation(one.role), _occupation(other.role)
    return bool(first and second) and first != second


def _occupation(role: str) -> str:
    words = role.lower().split()
    return " ".join(words[: offices.office_at(words, occupations=True)])


_WORDS = re.compile(r"\w+")
_AGE = re.compile(r"\((\d{1,3})\b")
_AND = re.compile(r"^[\s,]*(?:dan|serta|maupun|bersama)?\s+")
_BESIDE = 30
"""Whose kin somebody is stands so many characters before the name at most."""

_NAME_WORD = re.compile(r"(?<![\w’'-])[A-Z][a-z’'-]{3,}(?=(?:\s([^\W\d_]+))?)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s$")
_INTRODUCED = re.compile(r",\s[a-z]|\s\(\d")
"""Behind a name: it is that of somebody new (``kata Rahman, warga Desa Kuala``)."""

_CALLED = re.compile(r"(?:\s[A-Z][\w’'-]*){0,3},\s(?P<what>(?:seorang\s|salah\s[a-z]+\s)?[a-z]+(?:\s[a-z]+)?)")
"""What somebody is, behind his name: ``kata Rini Wati, siswa kelas VI``."""

_MIN_LETTERS = 4
_MIN_SAID = 5
"""A name of fewer letters has too many others one letter apart."""


def _strays(seen: Sequence[_Seen], prose: Sequence[Paragraph]) -> Iterator[article.Warning]:
    """A word one letter apart from a name of the text, where the same person is spoken of.

    It stands behind a verb of saying (``kata Sutarmiji``), or beside the other word of the name.
    """
    known = {word for person in seen for word in person.words}
    alike: dict[str, list[_Seen]] = {}
    for person in {person.words: person for person in reversed(seen)}.values():
        for form in {form for word in person.words if len(word) >= _MIN_LETTERS for form in _reduced(word)}:
            alike.setdefault(form, []).append(person)
    told: set[str] = set()
    for block, _, text in prose:
        for match in _NAME_WORD.finditer(text):
            word = _bare(match[0])
            near = [person for form in _reduced(word) for person in alike.get(form, ())]
            if not near or word in known or word in told or places.may_begin(word) or name_runs.is_ordinary(word):
                continue
            lead = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
            before, after = (lead[1] if lead else "").lower(), (match[1] or "").lower()
            introduced = _INTRODUCED.match(text, match.end())
            said = attribution.is_short_form(before) and len(word) >= _MIN_SAID and not introduced
            meant = next((p for p in near if _is_meant(word, p.words, {before, after}, said=said)), None)
            if meant is not None and not _is_called_otherwise(text, match.end(), meant):
                told.add(word)
                yield warning("name-variants", block, one=meant.name, other=match[0])


def _is_called_otherwise(text: str, end: int, meant: _Seen) -> bool:
    """Whether another occupation than that of whom a name is like stands behind it, or he is told as one of many."""
    called = _CALLED.match(text, end)
    if not called:
        return False
    what = _occupation(called["what"])
    return called["what"].startswith(("seorang ", "salah ")) or bool(what and what != _occupation(meant.role))


def _reduced(word: str) -> set[str]:
    """The word, the word without each of its letters, and without doubled ones: words one letter apart share a form."""
    return {word, _DOUBLED.sub(r"\1", word), *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _is_meant(word: str, name: tuple[str, ...], beside: set[str], *, said: bool) -> bool:
    """Whether a word is one of a name's words, but for one letter, in a place where that person is meant."""
    alike = [other for other in name if len(other) >= _MIN_LETTERS and one_letter_apart(word, other)]
    return bool(alike) and (said or bool(beside & (set(name) - set(alike))))


def _is_variant(one: tuple[str, ...], other: tuple[str, ...], known: Iterable[str]) -> bool:
    if len(one) == len(other) > 1:
        apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
        return len(apart) == 1 and len(min(apart[0], key=len)) >= 4 and one_letter_apart(*apart[0])
    short, long = sorted((one, other), key=len)
    return (
        len(short) == 1 < len(long)
        and len(short[0]) >= 5
        and short[0] not in known
        and not places.is_place(short[0])
        and any(one_letter_apart(short[0], word) for word in long)
    )


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two words differ by one letter (put in, left out, another one, two swapped), or by which letters
    are doubled."""
    if one == other:
        return False
    if _DOUBLED.sub(r"\1", one) == _DOUBLED.sub(r"\1", other):
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return short[at:] == long[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return swapped or one[at + 1 :] == other[at + 1 :]


def _two_holders(seen: Sequence[_Seen], lead: str) -> Iterator[article.Warning]:
    """An office of which there is one, given to two people who share no name.

    Where it is not said of which region an office is, it is of the one that is, if the lead names that one.
    """
    own = _own_regions(seen, lead)
    regional = {person.words for person in seen if _region(person.role)}
    holders: dict[str, list[_Seen]] = {}
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


def _own_regions(seen: Sequence[_Seen], lead: str) -> dict[str, str]:
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


def _may_be_variant(one: _Seen, other: _Seen) -> bool:
    return any(one_letter_apart(a, b) for a in one.words for b in other.words)


def _region(role: str) -> str:
    """What an office is of: the words behind it, in small letters, without the level of the region."""
    words = role.split()
    behind = [offices.plain(word) for word in words[offices.office_at(words) :]]
    return " ".join(word for word in behind if word not in places.LEVELS)


def _two_offices(seen: Sequence[_Seen], *, changed: bool) -> Iterator[article.Warning]:
    """Somebody who is acting in two ways, the head of a region here and the deputy there, or the head of two."""
    told: set[str] = set()
    for one, other in _of_one_person(seen):
        if one.words[0] in told or _FORMER.search(f"{one.role} {other.role}"):
            continue
        elsewhere = not changed and _are_of_two_regions(one, other)
        if _disagree(one.role, other.role) or elsewhere:
            told.add(one.words[0])
            yield warning("two-offices", other.block, name=one.name, one=one.role, other=other.role)


def _of_one_person(seen: Sequence[_Seen]) -> Iterator[tuple[_Seen, _Seen]]:
    """Pairs of mentions with different offices, the words of one name among those of the other."""
    exact: dict[frozenset[str], dict[str, _Seen]] = {}
    within: dict[frozenset[str], dict[str, _Seen]] = {}
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
            if len(held) < _MOST:
                held.setdefault(person.role, person)


def _parts(name: frozenset[str]) -> list[frozenset[str]]:
    """All names that are made of some of the words, the whole one among them."""
    if len(name) > _LONGEST_NAME:
        return [name]
    return [frozenset(part) for size in range(1, len(name) + 1) for part in combinations(sorted(name), size)]


def _are_of_two_regions(one: _Seen, other: _Seen) -> bool:
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
