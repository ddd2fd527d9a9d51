"""Where a release without a dateline is from: the town that its text or its letterhead names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.language import dates, name_runs, offices, places
from converter.structure.event_day import BEFORE_EVENT
from converter.structure.letterheads import begins_institution, is_part

_SENTENCE_END = re.compile(r"(?<=[a-z\d)][.!?]|[.!?][”\"])\s+(?=[A-Z“\"])")


def event_place(paragraphs: Sequence[str]) -> str | None:
    """The town where the event took place, if the text names it; ``None`` rather than a guess."""
    for text in paragraphs[:3]:
        for sentence in _SENTENCE_END.split(text):
            found = dates.find_dates(sentence)
            if found and not BEFORE_EVENT.search(sentence[: found[0].start]):
                before = sentence[: found[0].start]
                if place := _town_in_address(before) or _village(before):
                    return place
    lead = paragraphs[0] if paragraphs else ""
    # Behind the first sentence a lead compares and lists: ``Inflasi tertinggi terjadi di Kota Baubau``.
    opening = _SENTENCE_END.split(lead, maxsplit=1)[0]
    return (
        _town_in_address(lead)
        or _seat(lead)
        or _capital_named(lead, paragraphs)
        or _district(opening)
        or _city(opening)
    )


def venue_place(name: str) -> str | None:
    """The town of a venue, by its address, its office or its district: ``Aula Mapolres Melawi`` -> Nanga Pinoh."""
    town = _town_in_address(name) or _town_of_venue(f"di {name}") or _seat(name) or _district(name) or _city(name)
    return town or _city_of_district(name.rsplit(",", 1)[-1].split())


def _city_of_district(words: Sequence[str]) -> str | None:
    """The city that a district of its own is called after, at the end of an address: ``Pontianak Selatan``."""
    whole = len(words) > 1 and "kecamatan" in places.levels(" ".join(words))
    return places.proper(words[0]) if whole and "kota" in places.levels(words[0]) else None


_GEOGRAPHY = re.compile(
    r"^(?:provinsi|kabupaten|kab|kota|kecamatan|kec|distrik|kapanewon|kelurahan|desa|kampung|gampong|nagari|pekon|negeri"
    r"|kalurahan|dusun|jalan|jl|jln)\b\.?\s*",
    re.IGNORECASE,
)


def _town_in_address(text: str) -> str | None:
    """The last part of an address that is a town: ``di Aula Bappeda, Ketapang, `` -> Ketapang."""
    parts = re.split(r"[,()]", text)
    for at, part in reversed(list(enumerate(parts))):
        words = part.split()
        if not words or len(words) > 14:
            continue
        if at and places.is_town(parts[at - 1].strip()):
            # Towns in a row are where people came from, not where they met.
            return None
        bare = " ".join(words)
        level = re.match(r"(?i)(kota|kabupaten|kab\.?|provinsi|kecamatan)\s", bare)
        name = bare if places.is_town(bare) else _GEOGRAPHY.sub("", bare)
        if level and level[1].lower() not in ("kota",) and not places.is_town(bare):
            continue
        if places.is_town(name) and name[:1].isupper():
            return places.proper(name)
        placed = re.search(r"\b(?:di|ke)\s+(?:Kota\s+)?([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})$", bare)
        if placed and places.is_town(placed[1]):
            return places.proper(placed[1])
        if town := _town_of_venue(bare):
            return town
    return None


_VENUE = re.compile(
    r"\bdi\s+(?:halaman\s+|pelataran\s+|area\s+|kawasan\s+|seputar\s+|depan\s+)?(?P<venue>alun-alun|lapangan|stadion|gor"
    r"|gelanggang|pendopo|pendapa|masjid|terminal|pelabuhan|bandara|stasiun|gedung|aula|rsud|taman|balai|mal|rutan|lapas"
    r"|(?P<many>hotel|pasar|kampus|kantor|auditorium|pantai|gereja|rumah\s+sakit))\b(?P<rest>(?:\s+[\w’'-]+){1,6})$",
    re.IGNORECASE,
)


def _town_of_venue(text: str) -> str | None:
    """The town that ends the name of a public place: ``di alun-alun Pandeglang``; of some kinds of which a town has
    many, and which are named after other towns too, a name comes before: ``di Hotel Bintang Timur Kudus``."""
    venue = _VENUE.search(text)
    if venue is None:
        return None
    words = venue["rest"].split()
    at = next((at for at in range(len(words)) if places.is_town(" ".join(words[at:]))), None)
    if at is None or (at == 0 and venue["many"]) or not words[at][0].isupper() or (at and _names_more(words[at - 1])):
        return None
    town = places.proper(" ".join(words[at:]))
    # ``Malang`` may be the regency, which another town governs.
    return town if places.capital("kabupaten", town) in (None, town) else None


def _names_more(word: str) -> bool:
    """Whether the word before a town makes it part of another name: of an office, a region, a road, a restaurant."""
    return offices.is_office_word(word) or name_runs.is_level(word) or word.lower() in _NAMED_AFTER_TOWNS


_NAMED_AFTER_TOWNS = frozenset({"jalan", "jl", "jln", "simpang", "gang", "makan", "warung"})

_AT = re.compile(r"\bdi\s+([A-Z][a-z’'-]+)\s*,\s*$")


def _village(text: str) -> str | None:
    """The district, or place of one word that stands in no list, right before the day: ``di Soasio, Rabu (14/1)``."""
    at = _AT.search(text)
    if at is None or places.levels(at[1]) - {"kecamatan"}:
        return None
    name = at[1]
    tests = (name_runs.is_ordinary, name_runs.is_acronym, name_runs.is_place_opener, is_part)
    named = not (
        any(test(name) for test in tests) or begins_institution([name]) or name.lower() in name_runs.closed_words()
    )
    return name if named else None


_SEAT = re.compile(
    r"\b(?:[Kk]antor|[Pp]endopo|[Rr]umah\s+[Dd]inas|[Rr]umah\s+[Jj]abatan|[Rr]ujab|[Aa]ula|[Gg]edung|[Rr]uang\s+\w+"
    r"|[Hh]alaman)\b[^,.;]*?\b(?:[Bb]upati|[Ss]etda|[Ss]ekretariat\s+[Dd]aerah|DPRD|[Kk]abupaten|Bappeda|Bapperida)\b"
)
_REGENCY = re.compile(
    r"\b(?:Kabupaten|Bupati|Wabup|Sekda|Pemkab|\(Pemkab\)|Setda|Setdakab|DPRD|Bappeda|Bapperida)\s+(?:Kabupaten\s+)?((?:[A-Z][\w’'-]+\s?){1,4})"
)
_PROVINCE = re.compile(r"\b[Kk]antor\s+[Gg]ubernur(?:\s+((?:[A-Z][\w’'-]+\s?){1,4}))?")
_GOVERNOR = re.compile(r"\b(?:Gubernur|Provinsi|Pemprov)\s+((?:[A-Z][\w’'-]+\s?){1,4})")
_POLICE = re.compile(r"\b(?:Mapolres(?:ta)?|Makodim\s[\d/]+|Kantor\s+Kejaksaan\s+Negeri)\s+((?:[A-Z][\w’'-]+\s?){1,3})")


def _seat(text: str) -> str | None:
    """The capital of the region in whose own offices the event took place."""
    if _SEAT.search(text):
        for match in _REGENCY.finditer(text):
            if town := _governs("kabupaten", match[1]):
                return town
    if post := _POLICE.search(text):
        words = post[1].split()
        size = places.longest_at(words, within=frozenset({"kota"}))
        return places.proper(" ".join(words[:size])) if size else _governs("kabupaten", post[1])
    if office := _PROVINCE.search(text):
        named = [office[1] or "", *(other[1] for other in _GOVERNOR.finditer(text))]
        return next((town for name in named if (town := _governs("provinsi", name))), None)
    return None


_REGION = re.compile(
    r"\b(?:Kabupaten|Kab\.|Bupati|Wabup|Pemkab|\(Pemkab\))\s+((?:[A-Z][\w’'-]+\s?){1,4})|(?:^|[.!?]\s)(?:Gubernur|Wagub|Pemprov"
    r"|Pemerintah\s+Provinsi(?:\s\(Pemprov\))?)\s+((?:[A-Z][\w’'-]+\s?){1,4})"
)


def _capital_named(lead: str, paragraphs: Sequence[str]) -> str | None:
    """The capital of the one region that a lead is about, if the text says that something is in it."""
    levels = ("kabupaten", "provinsi")
    found = {
        town
        for match in _REGION.finditer(lead)
        for level, name in zip(levels, match.groups(), strict=True)
        if name and (town := _governs(level, name))
    }
    if len(found) != 1:
        return None
    town = found.pop()
    own = re.compile(rf"\b(?:di|dari|ke)\s(?:[Kk]ota\s)?{re.escape(town)}\b(?!\s[A-Z])")
    return town if any(map(own.search, paragraphs)) else None


def _governs(level: str, name: str) -> str | None:
    """The capital of the region that a text begins with, by its name or the short form of it (``Kalbar``, ``HST``)."""
    words = name.split()
    words = [*name_runs.acronyms().get(words[0], words[0]).split(), *words[1:]] if words else []
    size = places.longest_at(words, within=frozenset({level}))
    return places.capital(level, " ".join(words[:size])) if size else None


_DISTRICT = re.compile(
    r"\b(?:Kecamatan|Distrik|Kapanewon)\s+((?:[A-Z][\w’'-]+\s?){1,4})(?=(?P<more>(?:dan|serta)\s+[A-Z])?)"
)


def _district(text: str) -> str | None:
    """The district in which the event took place, if just one is named; of a city's own district, the city."""
    found: set[str] = set()
    for match in _DISTRICT.finditer(text):
        words = match[1].split()
        size = places.longest_at(words, within=frozenset({"kecamatan"}))
        if match["more"]:
            return None
        if size:
            name = " ".join(words[:size])
            city = words[0] if size > 1 and "kota" in places.levels(words[0]) and not places.is_town(name) else name
            found.add(places.proper(city))
    return found.pop() if len(found) == 1 else None


def _city(text: str) -> str | None:
    """The city whose own government the text is about, if just one is named."""
    found = {
        places.proper(" ".join(words[:size]))
        for match in re.finditer(
            r"(?<!\w)(?:Kota|Pemkot|\(Pemkot\)|Pemko|\(Pemko\))\s+((?:[A-Z][\w’'-]+\s?){1,3})", text
        )
        if (words := match[1].split())
        and (size := places.longest_at(words))
        and "kota" in places.levels(" ".join(words[:size]))
    }
    return found.pop() if len(found) == 1 else None


def letterhead_place(lines: Sequence[str]) -> str | None:
    """The town of the office, from its letterhead: of its address, else the capital of its region."""
    for text in reversed(lines):
        words = re.findall(r"[^\W\d_][\w’'-]*", text)
        if not re.search(r"\d|(?i:\bjalan\b|\bjl)", text) or office_seat([text]):
            continue
        for at in range(len(words) - 1, -1, -1):
            size = places.longest_at(words, at, within=frozenset({"kota"}))
            if size:
                return places.proper(" ".join(words[at : at + size]))
    return office_seat(lines)


_OF_REGION = re.compile(r"(?i)\b(kabupaten|kab\.|kota|provinsi|prov\.)\s+((?:[^\W\d_][\w’'-]*\s?){1,5})")


def office_seat(lines: Sequence[str]) -> str | None:
    """The town that governs the lowest region that the names of offices end in: ``BPS KABUPATEN SAMBAS``,
    ``KEPOLISIAN RESOR MELAWI``, ``POLDA KALIMANTAN BARAT``; a city before the regency of the same name."""
    found = [region for text in lines if (region := _region_of_office(text))]
    for level in ("kota", "kabupaten", "provinsi"):
        if town := next(
            (town for other, name in found if other == level and (town := places.capital(level, name))), None
        ):
            return town
    return None


def _region_of_office(text: str) -> tuple[str, str] | None:
    """Level and name of the region in the name of an office."""
    for match in _OF_REGION.finditer(text):
        level = {"kab.": "kabupaten", "prov.": "provinsi"}.get(match[1].lower(), match[1].lower())
        words = match[2].split()
        if size := places.longest_at(words, within=frozenset({level})):
            return level, " ".join(words[:size])
    words = re.findall(r"[^\W\d_][\w’'-]*", text)
    if len(words) < 2 or not begins_institution(words):
        return None
    for level in ("kota", "kabupaten", "provinsi"):
        for at in range(1, len(words)):
            name = " ".join(words[at:])
            if level in places.levels(name):
                return level, name
    return None
