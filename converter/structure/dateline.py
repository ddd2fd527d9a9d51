"""Datelines: where and when a release is from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from converter.article import Basis
from converter.language import attribution, dates, name_runs, offices, places
from converter.language.lexicon import lexicon
from converter.language.sentences import sentences
from converter.structure import labels
from converter.structure.letterheads import begins_institution

_HEAD = re.compile(
    r"^\s*(?P<head>[^\W_][^\n;!?\"“”]{1,80}?)"
    r"(?:(?P<spaced>\s*,\s*(?:[-–—―~|]{1,9})\s*|\s+(?:[-–—―~|»_]{1,9}|>{1,2}|:|…|\.{2,4})(?:\s+[-–—])?\s*)"
    r"|(?P<tight>(?:--|[–—―~|:])\s*|-\s+))(?=\S)"
)
_COMMA = re.compile(
    r"^\s*(?P<head>[^\W\d_]{2,}(?:[’'-][^\W\d_]+)?(?:\s[^\W\d_]{3,}){0,2})(?:,\s*|\.(?=[A-Z])|;\s+)(?=[A-Z][a-z])"
)
_BRACKETED = re.compile(r"^\s*[(\[](?P<head>[^\W\d_][^()\[\]]{2,60})[)\]]\s*(?:[-–—:]\s*)?(?=[A-Z“\"])")
_STOPPED = re.compile(r"^\s*(?P<head>[^\W\d_][^.\n;!?\"“”]{2,60}?)\.\s+(?=[A-Z“\"])")
_DATED = re.compile(r"^\s*(?P<head>[^\W\d_][^.\n;!?()\"“”]{2,40}\([^()\n]{3,40}\))\s+(?=[A-Z“\"])")
_DAY_BEHIND = re.compile(
    r"^\s*(?P<head>[^\W\d_][^.\n;!?()\"“”,]{2,30},[^.\n;!?()\"“”]{4,30}?\b20\d\d),?\s+(?=[A-Z“\"])"
)
_HYPHENED = re.compile(r"^\s*(?P<head>[^\W\d_]+(?:\s[^\W\d_]+)?)[-–](?=[A-Z][a-z])")
_CAPITALS = re.compile(r"^\s*(?P<head>[A-Z][A-Z’'-]{2,}(?:\s[A-Z][A-Z’'-]+){0,3})\s+(?=[A-Z][a-z])")
_SEGMENT = re.compile(r"(?P<head>\w[^\n;!?\"“”]{1,40}?)(?:\s+(?:[-–—]{1,3}|:)\s*|[–—]\s*|-\s+)(?=\S)")
_LAST_SEGMENT = re.compile(r"(?P<head>[^\W\d_][^\n;!?.,\"“”]{1,40}?)[.,]\s+(?=[A-Z“\"])")
_LABEL = re.compile(r"\s*\((?P<head>[^()\n]{2,40})\)\s*(?:[-–—]\s*)?(?=[A-Z“\"])")
_MOST_NAMES = 3
"""A town, its regency and its province, no more."""
_BARE_DAY = re.compile(r"\b\d{1,2}/\d{1,2}\b(?!/)")
_SHORT_YEAR = re.compile(r"^\s*['’]?\d{2}\b")
_SEGMENTS = 2
"""So many further parts may stand before the last dash: a second place, an agency, a date."""
_AGENCY = re.compile(
    r"(?:\b(?:prokopim\w*|protokol|kominfo\w*|diskominfo\w*|humas\w*|hms|mc|media|center|centre|infopublik|jpr|rri"
    r"|mmc|antara|pen(?:dim|rem|dam|erangan)|dispen\w*|news|berita|siaran|ppid|setda|tim|kabar|portal|online|pers|red|kpn)\b|\w\.(?:com|id|co|go|net|org)\b)",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"(?:desa|kelurahan|dusun|kampung|nagari|gampong|kecamatan|distrik|pulau)\s", re.IGNORECASE)
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
    ``MEDIA.COM, KOTA -- ``, ``KOTA– ``, ``Kota,– ``, ``3 Mei 2025 – Kota. ``, ``(Kota, 3/5/2025) ``, ``KOTA. ``,
    ``KOTA, `` and ``KOTA `` before a sentence. The offices that a release is headed with
    (``Polres Melawi - Polda Kalbar, ``) tell no place.
    """
    for shape in (_dashed, _in_brackets, _stopped, _before_capital, _in_capitals):
        if prefix := shape(text):
            return prefix
    return None


def headline_dateline(text: str) -> Prefix | None:
    """Reads the dateline that some put before a headline too: ``MC Sanggau – ``, ``SAMBAS – ``; ``None`` without one.

    Two places that a dash joins (``Singkawang – Pontianak Kini Tersambung``) are part of the headline.
    """
    prefix = _dashed(text)
    if prefix is None or prefix.place is None or text[: prefix.end].rstrip().endswith(":"):
        return None
    words = re.findall(r"[^\W\d_]+", text[prefix.end :])
    known = places.is_place(prefix.place) or _AGENCY.search(text[: prefix.end])
    return prefix if known and len(words) >= _SHORTEST_HEADLINE and not places.longest_at(words) else None


_SHORTEST_HEADLINE = 3


def _dashed(text: str) -> Prefix | None:
    """A dateline with a dash or colon behind it, and what may stand between this dash and the next."""
    match = _HEAD.match(text)
    if not match:
        return None
    head, rest = match["head"], text[match.end() :]
    if labels.paper(head) >= len(head.rstrip()):
        return None
    if (headed := _offices(text)) is not None:
        return headed
    prefix = _judged(head, match.end(), spaced=_is_set_off(match, rest))
    if prefix is None or (not head.isupper() and _goes_on(head, rest)):
        return None
    for _ in range(_SEGMENTS):
        more = _SEGMENT.match(text, prefix.end) or _LABEL.match(text, prefix.end)
        part = _further(more["head"]) if more else None
        if more is None or part is None:
            break
        place = part.place if prefix.place is None or not places.is_place(prefix.place) else prefix.place
        prefix = Prefix(more.end(), place or prefix.place, prefix.date or part.date)
    if prefix.place is None and (last := _LAST_SEGMENT.match(text, prefix.end)) and places.is_town(last["head"]):
        # A day or an agency tells no place: ``Senin, 2 Juni 2025 – Bobong. ``.
        prefix = Prefix(last.end(), places.proper(last["head"]), prefix.date)
    return prefix


def _goes_on(head: str, rest: str) -> bool:
    """Whether a sentence that began before a dash goes on behind it: ``Singkawang - Pontianak kini tersambung``."""
    words = re.findall(r"[^\W\d_]+", rest)[:6]
    size = places.longest_at(words)
    other = size and places.key(" ".join(words[:size])) not in places.key(head)
    return rest[:1].islower() or bool(other and len(words) > size and words[size].islower() and "(" not in head)


def _further(head: str) -> Prefix | None:
    """A part between two dashes: nothing but a date, an agency or a known place."""
    day = next(iter(dates.find_dates(head)), None)
    if day is not None:
        bare = re.sub(r"\W", "", _DAY_NAME.sub("", head[: day.start] + head[day.end :]))
        return None if bare else Prefix(0, None, day.on())
    name = _without_level(head.strip(" .*_"))
    if places.is_place(name):
        return Prefix(0, places.proper(name), None)
    return Prefix(0, None, None) if _AGENCY.search(head) and len(head.split()) <= _LABEL_WORDS else None


_LABEL_WORDS = 4


def _offices(text: str) -> Prefix | None:
    """The offices that a release of the police or an agency is headed with: ``Polres Melawi - Polda Kalbar, ``."""
    end = 0
    while match := _OFFICE_LABEL.match(text, end):
        body, *where = match["head"].split()
        somewhere = places.longest_at(where) == len(where) or (len(where) == 1 and name_runs.is_acronym(where[0]))
        if not name_runs.is_body(body) or not somewhere or places.is_place(match["head"]):
            break
        end = match.end()
    return Prefix(end, None, None) if end and not re.match(r"[^.]*\s[-–—]\s", text[end:]) else None


_OFFICE_LABEL = re.compile(r"\s*(?P<head>[A-Z][^\W\d_]+(?:\s[A-Z][^\W\d_]+){1,3})(?:\s+[-–—]{1,2}|,)\s+(?=[A-Z])")


def _in_brackets(text: str) -> Prefix | None:
    match = _BRACKETED.match(text)
    prefix = _judged(match["head"], match.end(), spaced=True) if match else None
    return prefix if prefix and prefix.place and (prefix.date or places.is_place(prefix.place)) else None


def _stopped(text: str) -> Prefix | None:
    """``KUPANG. ``, ``Bengkayang, 12 Maret 2025, ``, ``Putussibau (12 Maret 2025) ``: a known place without a dash."""
    for match in (_DATED.match(text), _DAY_BEHIND.match(text), _STOPPED.match(text)):
        prefix = _judged(match["head"], match.end(), spaced=True, bodies=False) if match else None
        if match and prefix and prefix.place and places.is_place(prefix.place):
            alone = places.is_place(match["head"]) and not match["head"].isupper()
            if not alone or places.is_town(match["head"]):
                return prefix
    return None


def _before_capital(text: str) -> Prefix | None:
    """``KOTA, `` before a sentence and ``KOTA-Bupati``: a known place, and no other behind it."""
    comma = _COMMA.match(text)
    if comma and not comma["head"].isupper():
        comma = None
    match = comma or _HYPHENED.match(text)
    if match and places.is_place(match["head"]):
        following = re.findall(r"[^\W\d_]+", text[match.end() :])[:3]
        told = match["head"].isupper() or offices.office_at(following) or name_runs.is_ordinary(following[0])
        if told and not places.longest_at(following):
            return Prefix(match.end(), places.proper(match["head"]), None)
    return None


def _in_capitals(text: str) -> Prefix | None:
    """``TANJUNG SELOR Pemprov Kaltara memperbaiki``: a known place in capitals, and a sentence behind it."""
    match = _CAPITALS.match(text)
    if not match or not places.is_place(match["head"]) or len(match["head"]) < _SHORTEST_IN_CAPITALS:
        return None
    following = re.findall(r"[^\W\d_]+", text[match.end() :])[:3]
    opens = offices.office_at(following) or any(
        test(following[0]) for test in (name_runs.is_ordinary, name_runs.is_body, name_runs.is_acronym)
    )
    return (
        Prefix(match.end(), places.proper(match["head"]), None) if opens and not places.longest_at(following) else None
    )


_SHORTEST_IN_CAPITALS = 4


def _is_set_off(match: re.Match[str], rest: str) -> bool:
    """Whether the mark behind a head has blanks around it, or stands tight behind a known place.

    Behind a tight dash no other place may follow: ``Singkawang–Pontianak``.
    """
    if match["spaced"] is not None:
        return True
    if not places.is_place(_without_level(re.split(r"[,(]", match["head"])[0].strip())):
        return False
    words = re.findall(r"[^\W\d_]+", rest)[:4]
    return match[0].rstrip().endswith(":") or (rest[:1].isupper() and not places.longest_at(words))


def _judged(head: str, end: int, *, spaced: bool, bodies: bool = True) -> Prefix | None:
    """What the words before the dash are, if they are a dateline; ``bodies``: an institution may be among them."""
    day = next(iter(dates.find_dates(head)), None)
    on = day.on() if day else None
    rest = _BARE_DAY.sub(",", head)
    if day is not None:
        rest = f"{head[: day.start]} , {_DAY_NAME.sub(' ', _SHORT_YEAR.sub('', head[day.end :]))}"
    parts = [part for raw in re.split(r"[,()|/_]", rest) if (part := raw.strip(" .*_"))]
    if day is not None:
        parts = [part for part in parts if not _DAY_NAME.fullmatch(part)]
    agencies = [part for part in parts if _AGENCY.search(part) or part.islower()]
    names = [part for part in parts if part not in agencies]
    if not parts:
        return Prefix(end, None, on) if day is not None and spaced else None
    if any(offices.office_at(name.split()) for name in names):
        return None
    institutions = [name for name in names if bodies and _is_body(name)]
    if len(institutions) < len(names):
        agencies, names = agencies + institutions, [name for name in names if name not in institutions]
    words = [word for name in names for word in name.split()]
    if len(names) > _MOST_NAMES or any(len(p.split()) > 4 for p in parts) or not all(map(_NAME_WORD.match, words)):
        return None
    if not names:
        return Prefix(end, _place_within(agencies), on) if agencies and spaced else None
    known = [name for name in names if places.is_place(_without_level(name))]
    if len(names) == _MOST_NAMES and not all(name in known or name_runs.is_acronym(name) for name in names):
        return None
    if len(names) == 1 and not known and name_runs.is_ordinary(names[0]) and day is None and not agencies:
        return None
    place = (known or names)[0]
    dated = day is not None
    unmistakable = place.isupper() or dated
    local = [name for name in names if _LOCAL.match(name)]
    certain = unmistakable or bool(agencies) or len({*known, *local}) == len(names)
    named = certain or (spaced and _looks_like_name(place))
    if len(names) == 1 and not known and institutions and named:
        return Prefix(end, None, on) if spaced else None
    if not named or not (spaced or unmistakable) or (len(names) == 2 and not (known or unmistakable)):
        return None
    return Prefix(end, places.proper(_without_level(place)), on)


def _is_body(name: str) -> bool:
    """Whether a part of a dateline names an institution: ``Lanud Supadio``, ``UNTAN``."""
    words = name.split()
    return not places.is_place(name) and not name_runs.is_level(words[0]) and begins_institution(words)


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


BEFORE_EVENT = re.compile(
    r"\b(?:sejak|hingga|sampai|mulai|paling\s+lambat|sebelum|selambat-lambatnya|besok|lusa|terhitung|setelah|tertanggal"
    r"|bertanggal|dibanding(?:kan)?|s\.?d\.?|tmt|lahir)(?:\s+(?:dengan|pada|hari|tanggal|mulai))*\s*[,(]?\s*$",
    re.IGNORECASE,
)
"""What stands before a date that only bounds a time."""
_AS_OF = re.compile(r"(?:^|[.!?]\s+)(?:Hingga|Sampai)\s+$")


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
    dated = dict.fromkeys(mention.year for _, mention in mentions if mention.year)
    known = [*dated, *(year for year in dict.fromkeys(years) if year not in dated)]
    best: tuple[int, date] | None = None
    for text, mention in mentions:
        marked = mention.weekday is not None or mention.bracketed
        days = [day for year in known if (day := mention.on(year)) is not None] if marked else [mention.on()]
        fitting = [day for day in days if day is not None and day.weekday() == mention.weekday]
        if mention.weekday is not None and mention.year is None and not fitting:
            days = [day for day in days if day is not None and day.year in dated]  # no year that is only named
        day = (fitting or days or [mention.on()])[0]
        if day is None:
            continue
        lead = text[: mention.start]
        bounded = bool(BEFORE_EVENT.search(lead)) and not (marked and _AS_OF.search(lead))
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
