"""The day that a text is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from converter.language import attribution, dates
from converter.language.sentences import sentences

BEFORE_EVENT = re.compile(
    r"\b(?:sejak|hingga|sampai|mulai|paling\s+lambat|sebelum|selambat-lambatnya|besok|lusa|terhitung|setelah|tertanggal"
    r"|bertanggal|dibanding(?:kan)?|s\.?d\.?|tmt|lahir)(?:\s+(?:dengan|pada|hari|tanggal|mulai))*\s*[,(]?\s*$",
    re.IGNORECASE,
)
"""What stands before a date that only bounds a time."""
_AS_OF = re.compile(
    r"(?:^|[.!?]\s+)(?:Hingga|Sampai)\s+$"
    r"|\b(?:[Dd]ata\w*|tercatat|terdata|terhimpun|dihimpun|[Rr]ekapitulasi|[Pp]emutakhiran|[Pp]antauan)\b[^.!?]{0,120}\b(?:hingga|sampai|per)"
    r"(?:\s+(?:dengan|pada|hari|tanggal))*\s+$"
)
"""What stands before the day on which things are as a sentence tells: ``Hingga …``, ``Data dihimpun hingga …``."""

STILL_TO_COME = re.compile(
    r"\b(?:akan|bakal|hendak|rencana\w*|berencana|direncanakan|merencanakan|dijadwalkan|terjadwal|diagendakan|ditargetkan"
    r"|mendatang|nanti|besok|lusa)\b",
    re.IGNORECASE,
)
_ATTRIBUTED = re.compile(r"[,!?”\"]\s+([^\W\d_]+)")
_SET_OFF = re.compile(r",\s*(?:pada\s+)?(?:hari\s+)?\(?$")
_VENUE = re.compile(r"\b(?:di|ke)\s")
_COMING = re.compile(r"\W*(?:yang\s+akan\s+datang|mendatang|nanti|depan|besok|lusa)\b", re.IGNORECASE)


_OF_THE_PAST = re.compile(
    r"\b(?:(?:ke)?lahir(?:an)?|berdiri|didirikan|diundangkan|diproklamasikan|proklamasi|kemerdekaan|wafat|meninggal)\b"
    r"(?:\s+(?:di|pada|hari|tanggal|[A-Z][^\W\d_]+))*\s*[,(]?\s*$"
)
_OF_A_DEATH = re.compile(r"\b(?:wafat|meninggal)\b")
"""What the police tell of has happened on that day, if it is one of the days told."""
_OF_THE_DEAD = re.compile(r"\byang\s+(?:(?:telah|sudah)\s+)?(?:wafat|meninggal)\b[^,.;!?]{0,60}$")
"""But the day of a visit to the family of who died comes first."""
_OF_THE_OUTCOME = re.compile(
    r"\b(?:(?:me)?raih|menjuarai|juara|memenangkan|memenangi|menyabet|merebut|memboyong|boyong|membawa\s+pulang|mengoleksi"
    r"|keluar\s+sebagai|ditutup|menutup|berakhir|rampung|usai|tuntas)\b",
    re.IGNORECASE,
)
"""What is known on the last day only of an event of several."""
_OF_A_PAPER = re.compile(
    r"\b(?:surat|sk|keputusan|peraturan|per(?:da|bup|wali|gub|pres|men\w*)|undang-undang|uu|inpres|instruksi|nota|akta|berita\s+acara"
    r"|nomor|no)\b[^;!?]{0,90}?\b(?:tanggal|tgl\.?)\s*$",
    re.IGNORECASE,
)
"""What stands before the day of a law or a letter."""
_OLDEST = 2000
"""No release tells of a day before that year."""
_HALF_A_YEAR = 183
_REACH = 400
"""What tells the kind of a date stands no more characters before it."""


def event_date(paragraphs: Sequence[str], years: Sequence[int] = (), *, past: bool = False) -> date | None:
    """The day that a text is about: its first date with a day's name or in brackets, else its first date.

    A date that only bounds a time (``sejak Selasa (11/3)``) comes last and needs such a mark, unless a sentence
    tells how things stand on it (``Hingga Rabu (6/8) sore, tim …``). The day of a plan comes behind the day on which
    somebody told of it. The day of a birth, of a founding or of a law
    (``berdiri 12 Maret 2010``) is none, nor is one of years before the others.

    Args:
        years: years that the release names elsewhere: they complete a date without one, first the year in which
            the day of the week is right.
        past: leave out what is still to come, and days that only bound a time.
    """
    mentions = [(text, mention) for text in paragraphs for mention in dates.find_dates(text)]
    dated = tuple(dict.fromkeys(mention.year for _, mention in mentions if mention.year and mention.year >= _OLDEST))
    latest = max((mention.year or 0 for _, mention in mentions if _is_marked(mention)), default=0)
    best: tuple[int, date] | None = None
    for text, mention in mentions:
        marked = _is_marked(mention)
        day = _completed(mention, dated, years) if marked else mention.on()
        lead = text[max(0, mention.start - _REACH) : mention.start]
        if day is None or _is_background(lead, day, latest, marked=marked):
            continue
        day = _last(mention, day, lead)
        bounded = bool(BEFORE_EVENT.search(lead)) and not (marked and _AS_OF.search(lead))
        to_come = _is_to_come(lead, text[mention.end : mention.end + _REACH])
        if (bounded and (past or not marked)) or (past and to_come):
            continue
        rank = 4 * bounded + 2 * (not marked) + (to_come or bool(_OF_THE_DEAD.search(lead)))
        if best is None or rank < best[0]:
            best = rank, day
    return best[1] if best else None


def _last(mention: dates.DateMention, day: date, lead: str) -> date:
    """The last day of a range where the sentence tells how the event ended: ``meraih emas … pada 3–7 Maret 2025``."""
    ended = lead and _OF_THE_OUTCOME.search(sentences(lead)[-1])
    if mention.until is None or mention.until < day.day or not ended:
        return day
    return mention._replace(day=mention.until, year=day.year).on() or day


def _is_marked(mention: dates.DateMention) -> bool:
    return mention.weekday is not None or mention.bracketed


def _completed(mention: dates.DateMention, dated: Sequence[int], years: Sequence[int]) -> date | None:
    """The day, in the first year that makes the day of the week right, else in the first year of another date."""
    known = [*dated, *(year for year in dict.fromkeys(years) if year not in dated)]
    days = [day for year in known if (day := mention.on(year)) is not None]
    fitting = [day for day in days if day.weekday() == mention.weekday]
    if mention.weekday is not None and mention.year is None and not fitting:
        days = [day for day in days if day.year in dated]  # no year that is only named
    return next(iter(fitting or days), mention.on())


def _is_background(lead: str, day: date, latest: int, *, marked: bool) -> bool:
    """Whether a date behind ``lead`` is one of the past, or of a paper; ``latest``: the year of the days told;
    ``marked``: it has the day of the week or brackets."""
    if day.year < (_OLDEST if marked else max(_OLDEST, latest - 1)):
        return True
    clause = sentences(lead)[-1] if lead else ""
    past = _OF_THE_PAST.search(clause)
    if past and marked and day.year == latest and _OF_A_DEATH.match(past[0]):
        return False
    return bool(past or _OF_A_PAPER.search(clause))


def in_year(
    mention: dates.DateMention, paragraphs: Sequence[str], firm: Sequence[int], named: Sequence[int]
) -> date | None:
    """The day of a dateline, completed where it has no year; ``None`` where nothing tells which.

    Args:
        firm: years that the paper bears: in its number, in its date line. They come first.
        named: all other years that the release names: if it is but one, it is told.
    """
    if mention.year is not None:
        return mention.on()
    days = [
        day for text in paragraphs for other in dates.find_dates(text) if (day := other.on()) and day.year >= _OLDEST
    ]
    if borne := _best(mention, firm):
        return borne
    for day in days:
        near = _best(mention, (day.year, day.year - 1, day.year + 1), day)
        if near and abs((near - day).days) <= _HALF_A_YEAR:
            return near
    years = {year for year in named if mention.weekday is None or _best(mention, (year,)) is not None}
    return mention.on(years.pop()) if not days and len(years) == 1 else None


def _best(mention: dates.DateMention, years: Iterable[int], other: date | None = None) -> date | None:
    """The day in the first of the years in which the day of the week is right, or in the one nearest to ``other``."""
    days = [day for year in years if (day := mention.on(year)) and mention.weekday in (None, day.weekday())]
    return min(days, key=lambda day: abs(day - other) if other else timedelta(), default=None)


def _is_to_come(lead: str, after: str) -> bool:
    """Whether a date after ``lead`` is that of a plan; ``kata Satono, Senin (3/3)`` dates what is said."""
    clause = sentences(lead)[-1] if lead else ""
    said = [m.end() for m in _ATTRIBUTED.finditer(clause) if attribution.is_short_form(m[1])]
    clause = clause[said[-1] :] if said else clause
    plan = STILL_TO_COME.search(clause)
    if plan and _COMING.match(after) is None and _is_day_of_saying(clause, plan.start()):
        return False
    return bool(plan or _COMING.match(after))


def _is_day_of_saying(clause: str, plan: int) -> bool:
    """Whether a date behind a clause is set off from the plan that somebody tells of, whose place it does not name:
    ``Satono mengatakan akan membuka pasar, Selasa``."""
    reports = any(attribution.is_reporting_verb(word) for word in re.findall(r"[^\W\d_]+", clause[:plan]))
    return reports and bool(_SET_OFF.search(clause)) and not _VENUE.search(clause, plan)
