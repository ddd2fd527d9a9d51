"""Datelines: where and when a release is from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from converter.article import Basis
from converter.language import attribution, dates, offices, places
from converter.language.lexicon import lexicon
from converter.language.sentences import sentences

_HEAD = re.compile(
    r"^\s*(?P<head>[^\W\d_][^\n;!?\"“”]{1,80}?)"
    r"(?:(?P<spaced>\s+(?:[-–—―~|]{1,3}|:)\s*)|(?P<tight>(?:--|[–—―~|:])\s*|-\s+))(?=\S)"
)
_COMMA = re.compile(r"^\s*(?P<head>[^\W\d_]{3,}(?:\s[^\W\d_]{3,}){0,2}),\s+(?=[A-Z][a-z])")
_BRACKETED = re.compile(r"^\s*\((?P<head>[^\W\d_][^()]{2,60})\)\s*(?:[-–—:]\s*)?(?=[A-Z“\"])")
_AGENCY = re.compile(
    r"(?:\b(?:prokopim\w*|protokol|kominfo\w*|diskominfo\w*|humas\w*|hms|mc|media|center|centre|infopublik|jpr|rri"
    r"|antara|news|berita|siaran|ppid|setda|tim|kabar|portal|online|pers|red|kpn)\b|\w\.(?:com|id|co|go|net|org)\b)",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"^[^\W\d_][\w’'.]*(?:-[^\W\d_][\w’']*)?$")

_DAY_NAME = re.compile(rf"\b(?:{'|'.join(dates.WEEKDAY_NAMES)})\b")


class Prefix(NamedTuple):
    """The dateline at the start of a text, up to ``end``: place in ordinary capitals and date, if given."""

    end: int
    place: str | None
    date: date | None


class Origin(NamedTuple):
    """Where a release is from, on what ground, and the day."""

    place: str | None
    basis: Basis | None
    date: date | None


def split_dateline(text: str) -> Prefix | None:
    """Reads the dateline that a first paragraph begins with; ``None`` when it begins with none.

    Known shapes: ``KOTA – ``, ``Kota, 3 Mei 2025 - ``, ``KOTA, Prokopim – ``, ``Kota (Humas) - ``,
    ``MEDIA.COM, KOTA -- ``, ``KOTA– ``, ``(Kota, 3/5/2025) `` and ``KOTA, `` before a sentence.
    """
    match = _HEAD.match(text)
    if match and (prefix := _judged(match["head"], match.end(), spaced=_is_set_off(match))):
        return prefix
    bracketed = _BRACKETED.match(text)
    if bracketed and (prefix := _judged(bracketed["head"], bracketed.end(), spaced=True)):
        return prefix if prefix.place and (prefix.date or places.is_place(prefix.place)) else None
    comma = _COMMA.match(text)
    if comma and comma["head"].isupper() and places.is_place(comma["head"]):
        following = re.findall(r"[^\W\d_]+", text[comma.end() :])[:3]
        if not places.longest_at(following):
            return Prefix(comma.end(), places.proper(comma["head"]), None)
    return None


def _is_set_off(match: re.Match[str]) -> bool:
    """Whether the mark behind a head has blanks around it, or is the colon after a known place."""
    return match["spaced"] is not None or (match[0].rstrip().endswith(":") and places.is_place(match["head"]))


def _judged(head: str, end: int, *, spaced: bool) -> Prefix | None:
    """What the words before the dash are, if they are a dateline."""
    day = next(iter(dates.find_dates(head)), None)
    on = day.on() if day else None
    rest = head if day is None else f"{head[: day.start]} , {_DAY_NAME.sub(' ', head[day.end :])}"
    parts = [part for raw in re.split(r"[,()|/]", rest) if (part := raw.strip(" .*_"))]
    agencies = [part for part in parts if _AGENCY.search(part) or part.islower()]
    names = [part for part in parts if part not in agencies]
    if any(offices.office_at(name.split()) for name in names):
        return None
    words = [word for name in names for word in name.split()]
    if len(names) > 2 or any(len(p.split()) > 4 for p in parts) or not all(map(_NAME_WORD.match, words)):
        return None
    if not names:
        return Prefix(end, _place_within(agencies), on) if agencies and spaced else None
    known = [name for name in names if places.is_place(_without_level(name))]
    place = (known or names)[0]
    dated = day is not None
    unmistakable = place.isupper() or dated
    certain = unmistakable or bool(agencies) or len(known) == len(names)
    named = certain or (spaced and _looks_like_name(place))
    if not named or not (spaced or unmistakable) or (len(names) == 2 and not (known or unmistakable)):
        return None
    return Prefix(end, places.proper(_without_level(place)), on)


def _without_level(name: str) -> str:
    """``Kota Ambon`` -> ``Ambon``, but ``Kota Agung`` stays: it is a town's whole name."""
    if places.is_place(name):
        return name
    return re.sub(r"^(?:kab(?:upaten|\.)?|kota|kec(?:amatan|\.)?)\s+", "", name, flags=re.IGNORECASE)


def _place_within(parts: Sequence[str]) -> str | None:
    higher = frozenset({"provinsi", "kabupaten", "kota"})
    for words in (part.split() for part in parts):
        for at in range(len(words)):
            size = places.longest_at(words, at, within=higher)
            if size:
                return places.proper(" ".join(words[at : at + size]))
    return None


def _looks_like_name(name: str) -> bool:
    """One or two words with capitals that are not ordinary words: the name of some village."""
    words = name.split()
    counts = lexicon()
    ordinary = [word for word in words if counts.lower(word.lower()) > counts.title(word.lower())]
    return len(words) <= 2 and not ordinary and all(word[0].isupper() for word in words)


_BEFORE_EVENT = re.compile(
    r"\b(?:sejak|hingga|sampai|mulai|paling\s+lambat|sebelum|selambat-lambatnya|besok|lusa|terhitung|setelah|tertanggal"
    r"|bertanggal|dibanding(?:kan)?|s\.?d\.?|tmt|lahir)(?:\s+(?:dengan|pada|hari|tanggal|mulai))*\s*[,(]?\s*$",
    re.IGNORECASE,
)
_AS_OF = re.compile(r"(?:^|[.!?]\s+)(?:Hingga|Sampai)\s+$")
_SENTENCE_END = re.compile(r"(?<=[a-z\d)][.!?]|[.!?][”\"])\s+(?=[A-Z“\"])")


_STILL_TO_COME = re.compile(
    r"\b(?:akan|bakal|hendak|rencana\w*|berencana|direncanakan|merencanakan|dijadwalkan|terjadwal|diagendakan|ditargetkan"
    r"|mendatang|nanti|besok|lusa)\b",
    re.IGNORECASE,
)
_ATTRIBUTED = re.compile(r"[,!?”\"]\s+([^\W\d_]+)")
_COMING = re.compile(r"\W*(?:yang\s+akan\s+datang|mendatang|nanti|depan|besok|lusa)\b", re.IGNORECASE)


def event_date(paragraphs: Sequence[str], years: Sequence[int] = (), *, past: bool = False) -> date | None:
    """The day that a text is about: its first date with a day's name or in brackets, else its first date.

    A date that only bounds a time (``sejak Selasa (11/3)``) comes last, unless a sentence tells how things
    stand on it (``Hingga Rabu (6/8) sore, tim …``).

    Args:
        years: years that the release names elsewhere: they complete a date without one, first the year in which
            the day of the week is right.
        past: leave out what is still to come, and days that only bound a time.
    """
    mentions = [(text, mention) for text in paragraphs for mention in dates.find_dates(text)]
    known = dict.fromkeys([*(mention.year for _, mention in mentions if mention.year), *years])
    best: tuple[int, date] | None = None
    for text, mention in mentions:
        marked = mention.weekday is not None or mention.bracketed
        days = [day for year in known if (day := mention.on(year)) is not None] if marked else [mention.on()]
        fitting = [day for day in days if day is not None and day.weekday() == mention.weekday]
        day = (fitting or days or [mention.on()])[0]
        if day is None:
            continue
        lead = text[: mention.start]
        bounded = bool(_BEFORE_EVENT.search(lead)) and not (marked and _AS_OF.search(lead))
        if past and (bounded or _is_to_come(lead, text[mention.end :])):
            continue
        rank = 2 * bounded + (not marked)
        if best is None or rank < best[0]:
            best = rank, day
    return best[1] if best else None


def _is_to_come(lead: str, after: str) -> bool:
    """Whether a date after ``lead`` is that of a plan; ``kata Satono, Senin (3/3)`` dates what is said."""
    clause = sentences(lead)[-1]
    said = [m.end() for m in _ATTRIBUTED.finditer(clause) if attribution.is_short_form(m[1])]
    clause = clause[said[-1] :] if said else clause
    return bool(_STILL_TO_COME.search(clause) or _COMING.match(after))


def event_place(paragraphs: Sequence[str]) -> str | None:
    """The town where the event took place, if the text names it; ``None`` rather than a guess."""
    for text in paragraphs[:3]:
        for sentence in _SENTENCE_END.split(text):
            found = dates.find_dates(sentence)
            if found and not _BEFORE_EVENT.search(sentence[: found[0].start]):
                place = _town_in_address(sentence[: found[0].start])
                if place:
                    return place
    lead = paragraphs[0] if paragraphs else ""
    return _town_in_address(lead) or _seat(lead) or _district(lead) or _city(lead)


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
    return None


_SEAT = re.compile(
    r"\b(?:[Kk]antor|[Pp]endopo|[Rr]umah\s+[Dd]inas|[Rr]umah\s+[Jj]abatan|[Rr]ujab|[Aa]ula|[Gg]edung|[Rr]uang\s+\w+)\b"
    r"[^,.;]*?\b(?:[Bb]upati|[Ss]etda|[Ss]ekretariat\s+[Dd]aerah|DPRD|[Kk]abupaten)\b"
)
_REGENCY = re.compile(r"\b(?:Kabupaten|Bupati|Pemkab|\(Pemkab\)|Setda|Setdakab|DPRD)\s+((?:[A-Z][\w’'-]+\s?){1,4})")


def _seat(text: str) -> str | None:
    """The capital of the regency in whose own offices the event took place."""
    if not _SEAT.search(text):
        return None
    for match in _REGENCY.finditer(text):
        words = match[1].split()
        size = places.longest_at(words, within=frozenset({"kabupaten"}))
        town = places.capital("kabupaten", " ".join(words[:size])) if size else None
        if town:
            return town
    return None


def _district(text: str) -> str | None:
    """The district in which the event took place, if just one is named."""
    found = {
        places.proper(" ".join(words[:size]))
        for match in re.finditer(r"\b(?:Kecamatan|Distrik|Kapanewon)\s+((?:[A-Z][\w’'-]+\s?){1,4})", text)
        if (words := match[1].split()) and (size := places.longest_at(words, within=frozenset({"kecamatan"})))
    }
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
        if not re.search(r"\d|(?i:\bjalan\b|\bjl)", text):
            continue
        for at in range(len(words) - 1, -1, -1):
            size = places.longest_at(words, at, within=frozenset({"kota"}))
            if size:
                return places.proper(" ".join(words[at : at + size]))
    for text in lines:
        match = re.match(r"(?i)\W*pemerintah\s+(kabupaten|kota|provinsi)\s+(.+?)\W*$", text.strip())
        if match and (town := places.capital(match[1].lower(), match[2])):
            return town
    return None
