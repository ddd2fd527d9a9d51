"""Offices in runs of capitalised words: where office, agency and place end and the name begins."""

from __future__ import annotations

import re
from functools import cache

from converter.language import offices, places
from converter.language.lexicon import DATA, lexicon
from converter.language.name_runs import (
    INITIAL,
    INITIALS,
    acronyms,
    is_acronym,
    is_body,
    is_level,
    is_ordinary,
    names_a_body,
    place_openers,
)
from converter.language.wordlists import words_of

_LONGEST_AGENCY = 12
"""The name of an agency has so many words at most."""

_REGIONS = frozenset({"kabupaten", "kota", "provinsi", "propinsi", "kecamatan", "kab.", "kec.", "prov."})
"""Levels that stand in no name, but behind that of an agency: ``Kepala Disnakerperinkop UKM Kabupaten Kudus``."""

_PHRASE = 100
"""Words that stand side by side in small letters so often are a phrase, and no place and name."""

_SELDOM = 5
"""A district that edited news names less often is nobody's given name either."""

_LONGEST_NAMESAKE = 4

_NATIONAL = ("menteri", "wamen", "menko", "presiden", "dirjen")
"""Offices of the state: no region stands behind them."""

_REGIONAL = ("bupati", "wali kota", "gubernur", "wagub", "wabup", "wawako", "sekda")
"""Offices that govern a region, and no agency."""


def skip_office(
    words: list[str],
    bracketed: frozenset[int],
    anchors: frozenset[str],
    villages: frozenset[str],
    *,
    held: bool,
) -> tuple[int, bool]:
    """How many words of a run are office, agency and place before the name; whether an office is among them.

    ``bracketed`` are places of words in brackets; ``villages`` are places that the text itself names as such;
    ``held`` is true when the run goes on with an office that began before it (``Koperasi, UKM, dan
    Perdagangan``).
    """
    if _is_highborn(words) and not held:
        return 0, False
    at = offices.office_at(words, occupations=True)
    held = held or at > 0
    placed = False
    while at < len(words) and not (words[at] in anchors and (at or not held)):
        if held and at and (_begins_name(words, at) or offices.honorifics().get(words[at]) in ("rank", "academic")):
            break
        if not placed and (size := _office(words, at, anchors, villages)):
            at, held = at + size, True
        elif is_level(words[at]) and not (at and words[at].lower() == "negeri"):
            placed = at + 1 < len(words) and at + 1 not in bracketed
            at += 1 + (_village(words, at + 1, villages) or int(placed) + int(_opens_place(words, at + 1)))
        elif held and (further := _goes_on(words, at, bracketed, villages, placed=placed)):
            at, placed = further
        else:
            break
    if held and at and words[at - 1].lower() in words_of("local-offices"):
        at += int(_sounds_like_village(words, at))
        at = next((to for to in (at + 1, at + 2) if _begins_name(words, to)), at)
    return at, held


def held_by_birth(name: str) -> bool:
    """Whether a name of several words begins with one of rank or birth: ``Raja Boti Usif``."""
    first, _, rest = name.partition(" ")
    return first in _name_openers() and " " in rest


def governs_before_name(words: list[str]) -> bool:
    """Whether a run is the office of a region, that region and a name of two words at least: ``Bupati Ketapang
    Alexander Wilyo``."""
    at = offices.office_at(words)
    if not at or not " ".join(words[:at]).lower().endswith(_REGIONAL):
        return False
    at += places.longest_at(words, at, within=frozenset({"provinsi", "kabupaten", "kota"}))
    return at < len(words) - 1


def _goes_on(
    words: list[str], at: int, bracketed: frozenset[int], villages: frozenset[str], *, placed: bool
) -> tuple[int, bool] | None:
    """How far what begins here goes on with an office, and whether it ends in a place; ``None`` if a name begins.

    ``placed``: what stands before is a place.
    """
    end = 0 if placed else _region_ahead(words, at)
    # What has its abbreviation behind it is an agency, whatever its words: ``Majelis Ulama (MUI)``.
    end = end or at + int(at in bracketed)
    if end > at or (end := _abbreviation(words, at, bracketed)):
        return end, placed and at in bracketed
    if not placed and (size := _namesake(words, at) or _governed(words, at, villages)):
        return at + size, True
    if at and not placed and not _governs_region(words, at) and (size := _named_place(words, at, villages)):
        return at + size, True
    if not placed and _is_landmark(words, at):
        return at + 2, True
    if _is_joint_region(words, at) or (not placed and _is_short_region(words, at)):
        return at + 1, True
    if _is_chiefs_people(words, at):
        return at + 1, placed
    if (
        placed
        and at + 1 < len(words)
        and words[at].lower() in words_of("compass-points") | words_of("sides-of-villages")
    ):
        return at + 1, True
    if placed and words[at].lower() in words_of("offices-go-on-after"):
        return at + 1, False
    if _is_part_of_agency(words, at) or (not placed and not _governs_region(words, at) and _names(words, at)):
        return at + 1, placed
    return None


def _is_chiefs_people(words: list[str], at: int) -> bool:
    """Whether the people of a chief stands between his office and his name: ``Temenggung Dayak Iban Laon``."""
    return 0 < at < len(words) - 1 and words[at].lower() in words_of("peoples-with-chiefs")


def _office(words: list[str], at: int, anchors: frozenset[str], villages: frozenset[str]) -> int:
    """Words of an office that begins here, what completes it included (``Kepala Bidang Bina``)."""
    if at and _is_name_first(words, at):
        return 0
    size = offices.office_at(words, at)
    end = at + size
    if (
        end
        and words[end - 1].lower() in words_of("offices-go-on-after")
        and end + 1 < len(words)
        and words[end] not in anchors
    ):
        size += _village(words, end, villages) or (
            2 if _opens_place(words, end) else int(not offices.is_honorific(words[end]))
        )
    return size


def _region_ahead(words: list[str], at: int) -> int:
    """Where the level of a region stands that ends an agency no list has: ``Kepala Disnakerperinkop UKM Kabupaten``."""
    for ahead in range(at, min(at + _LONGEST_AGENCY, len(words) - 2)):
        if offices.is_honorific(words[ahead]):
            break
        if words[ahead].lower() in _REGIONS and ahead > at:
            return ahead
    return 0


def _abbreviation(words: list[str], at: int, bracketed: frozenset[int]) -> int:
    """Where the last abbreviation in brackets behind ``words[at]`` ends, if a name can follow it; else 0."""
    return max((b + 1 for b in bracketed if at < b < len(words) - 1 and is_acronym(words[b])), default=0)


def _village(words: list[str], at: int, villages: frozenset[str]) -> int:
    """Words of the place that begins here: one of the lists, or one that the text names elsewhere."""
    return _named_place(words, at, villages) or places.longest_at(words, at)


def _sounds_like_village(words: list[str], at: int) -> bool:
    """Whether a word that edited news does not have ends as names of villages do, with a name of two words behind:
    ``Lurah Panggungharjo Wahyudi Hadi``."""
    rare = at + 2 < len(words) and lexicon().title(words[at].lower()) == 0
    return rare and words[at].endswith(tuple(words_of("endings-of-villages"))) and not _begins_name(words, at + 1)


def _opens_place(words: list[str], at: int) -> bool:
    """Whether a word of the landscape begins the name of a place of two words (``Sungai Rengas``)."""
    return at + 2 < len(words) and words[at].lower() in place_openers()


def _named_place(words: list[str], at: int, villages: frozenset[str]) -> int:
    """Words of a place of the text that begins here, with a name behind: ``Ketua Pokdarwis Suban Sutan Marlis``."""
    sizes = (size for size in (3, 2, 1) if at + size < len(words) and " ".join(words[at : at + size]) in villages)
    return next(sizes, 0)


def _governed(words: list[str], at: int, villages: frozenset[str]) -> int:
    """Words of the region that an office is about: districts and villages only behind local offices."""
    if words[at - 1].lower() in words_of("local-offices"):
        size = _village(words, at, villages)
        if not size and words[at].lower() in place_openers() and at + 2 < len(words):
            size = 2 + (at + 3 < len(words) and words[at + 2].lower() in words_of("sides-of-villages"))
        return size
    if words[0].lower().startswith(_NATIONAL) or " ".join(words[:2]).lower() == "wakil menteri":
        return 0
    if at + 2 < len(words) and _are_a_phrase(words[at], words[at + 1]):
        return 0
    named = 0 if _governs_region(words, at) else _named_place(words, at, villages)
    size = places.longest_at(words, at, within=frozenset({"provinsi", "kabupaten", "kota"}))
    size = size or places.islands_at(words, at)
    if named > max(size, 1):
        return named
    district = places.longest_at(words, at)
    if not size and district and at + district < len(words):
        known = " ".join(words[at : at + district]) in villages
        return district if known or _seats_agency(words, at, district) else 0
    # A district may be called after its city: ``Singkawang Tengah``.
    return max(size, district) if size else 0


def _seats_agency(words: list[str], at: int, size: int) -> bool:
    """Whether a district stands behind an agency and before a name, and is no name itself: ``Kepala Kantor Imigrasi
    Entikong Henry Dermawan``."""
    if at < 2 or _governs_region(words, at):
        return False
    return size > 1 or (at + 2 < len(words) and lexicon().title(words[at].lower()) < _SELDOM)


def _is_landmark(words: list[str], at: int) -> bool:
    """Whether an agency is called after a lake, mountain or bay that stands before the name: ``Kepala Balai Taman
    Nasional Danau Sentarum Seno``."""
    opens = 0 < at < len(words) - 2 and words[at].lower() in words_of("landmarks") and not _governs_region(words, at)
    return opens and not offices.is_honorific(words[at + 1]) and not _begins_name(words, at + 1)


def _namesake(words: list[str], at: int) -> int:
    """Words of the name of somebody after whom the airport or hospital before it is called, with another name behind:
    ``Kepala Bandara Rahadi Oesman Amran``."""
    houses = words_of("houses-named-after-people") | words_of("bodies-named-after-people")
    if not at or words[at - 1].lower() not in houses:
        return 0
    sizes = (size for size in range(min(_LONGEST_NAMESAKE, len(words) - at - 1), 0, -1))
    return next((size for size in sizes if " ".join(words[at : at + size]).lower() in _namesakes()), 0)


@cache
def _namesakes() -> frozenset[str]:
    """Names of people that airports and hospitals bear, in small letters."""
    return frozenset((DATA / "namesakes.txt").read_text(encoding="utf-8").lower().splitlines())


def _are_a_phrase(first: str, second: str) -> bool:
    """Whether two ordinary words stand side by side so often that the first is no region: ``Sumber Daya``."""
    return is_ordinary(first) and is_ordinary(second) and lexicon().pair(first.lower(), second.lower()) >= _PHRASE


def _begins_name(words: list[str], at: int) -> bool:
    """Whether an initial, a word of birth or rank, or the Balinese ``I`` stands here and a name follows."""
    word = words[at] if at < len(words) else ""
    if word == "I":
        numbers = words[at - 1].lower() in words_of("numbered")
        return at + 1 < len(words) and not numbers and not is_acronym(words[at + 1])
    if word in _name_openers():
        return at + 1 < len(words) and not places.longest_at(words, at)
    if INITIALS.match(word):
        return at + 1 < len(words) and "." not in words[at + 1][1:]
    return bool(INITIAL.match(word)) and not re.fullmatch(r"[IVX]", word)


def _is_highborn(words: list[str]) -> bool:
    """Whether a run begins with a word that opens a name, though it is an office as well: ``Raja Hamzah Effendi``, but
    ``Raja Ubud Tjokorda`` and ``Raja Negeri Haruru Bram``."""
    alone = _begins_name(words, 0) and offices.office_at(words) == 1 and len(words) > 2
    alone = alone or _is_name_first(words, 0)
    return alone and not _is_chiefs_people(words, 1) and not places.longest_at(words, 1) and not is_level(words[1])


def _is_name_first(words: list[str], at: int) -> bool:
    """Whether a word is a name here, though an office is called so too: ``Rio Pratama``, but ``Rio Sungai Buluh``."""
    if at + 1 >= len(words) or words[at].lower() not in words_of("offices-that-are-names"):
        return False
    return not (words[at + 1].lower() in place_openers() or any(map(offices.is_honorific, words[at + 2 : at + 3])))


def _governs_region(words: list[str], at: int) -> bool:
    """Whether an office of a region ends before ``words[at]``: a word behind it is a name (``Bupati Untung``)."""
    office = " ".join(words[max(0, at - 2) : at]).lower()
    return office.endswith(_REGIONAL) and words[at].lower() not in words_of("how-offices-are-held")


def _is_joint_region(words: list[str], at: int) -> bool:
    """Whether two places joined by a hyphen stand behind an agency and before a name: ``Sungai Pemali-Juana Panca``."""
    parts = words[at].split("-")
    joint = len(parts) == 2 and all(len(part) > 2 and part[0].isupper() for part in parts)
    return joint and at + 1 < len(words) and not places.is_place(words[at - 1])


def _is_part_of_agency(words: list[str], at: int) -> bool:
    word = words[at]
    known = is_acronym(word) or is_body(word) or bool(re.fullmatch(r"[IVX]+|\d+", word))
    return known or _is_unknown_agency(words, at)


def _names(words: list[str], at: int) -> bool:
    return names_a_body(words[at - 1] if at else "dan", words[at])


@cache
def _name_openers() -> frozenset[str]:
    """Words of rank and birth that open a name and belong to it (``Jero Mangku``, ``Umbu``)."""
    return frozenset((DATA / "name_openers.txt").read_text(encoding="utf-8").split())


def _is_unknown_agency(words: list[str], at: int) -> bool:
    """Whether a word stands between the head of an agency and the region of it, with a name behind: ``Kepala
    Distransnaker Kukar Dafip``, ``Kepala Dinkop Pagar Alam Rosmala``."""
    if words[at - 1].lower() not in words_of("heads-of-agencies") or offices.is_honorific(words[at]):
        return False
    region = places.longest_at(words, at + 1, within=frozenset({"provinsi", "kabupaten", "kota"}))
    region = region or int(_is_short_region(words, at + 1))
    return region > 0 and at + 1 + region < len(words)


def _is_short_region(words: list[str], at: int) -> bool:
    """Whether the short name of a region stands behind an agency and before a name: ``Kalbar``, ``Sulsel``."""
    return 0 < at < len(words) - 1 and places.is_place(acronyms().get(words[at], ""))
