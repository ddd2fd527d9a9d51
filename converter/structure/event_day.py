"""The day that a text is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from converter.language import attribution, dates
from converter.language.sentences import sentences

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
