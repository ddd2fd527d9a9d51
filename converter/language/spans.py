"""Runs of days as Indonesian news writes them: ``Senin–Rabu (4–6/8/2025)``, ``28 April hingga 2 Mei 2025``."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from converter.language.dates import WEEKDAYS, DateMention, find_dates

_DAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_TO = r"(?:[-–]|s\.?\s?d\.?|s/d|hingga|sampai(?:\s+dengan)?)"
_DAYS_OF_ONE_MONTH = re.compile(rf"\d{{1,2}}\s*{_TO}\s*(?P<last>\d{{1,2}})", re.IGNORECASE)
_BETWEEN = re.compile(rf"\s*{_TO}\s*(?:pada\s+)?(?:hari\s+)?(?:tanggal\s+)?", re.IGNORECASE)
_FIRST_WEEKDAY = re.compile(rf"(?<!\w)(?P<day>{_DAY})\s*{_TO}\s*(?:hari\s+)?$", re.IGNORECASE)
_WEEKDAY = re.compile(rf"(?:{_DAY})(?!\w)", re.IGNORECASE)
_WEEKDAYS = re.compile(
    rf"(?<!\w)(?P<first>(?=[A-Z])(?i:{_DAY}))\s*{_TO}\s*(?:hari\s+)?(?P<last>(?=[A-Z])(?i:{_DAY}))(?!\w)"
)
_COMMON_YEAR = 2001
_WEEK = 7


class Span(NamedTuple):
    """A run of days in a text, ``text[start:end]``.

    ``days`` counts the first and the last one; where only weekdays are named (not ``dated``), whole weeks are left
    out. ``first`` and ``last`` are the dates, ``None`` without a year; ``weekdays`` are those named beside a range
    of dates (0 for Monday), ``None`` where they are not both named.
    """

    start: int
    end: int
    days: int
    first: date | None
    last: date | None
    weekdays: tuple[int, int] | None
    dated: bool = True

    @property
    def working_days(self) -> int:
        """How many of the days are those of a working week, at the fewest."""
        if self.first is None:
            return self.days * 5 // _WEEK
        return sum((self.first + timedelta(at)).weekday() < 5 for at in range(self.days))


def find_spans(text: str) -> list[Span]:
    """All runs of days in a text: of dates first, then those of weekdays alone."""
    mentions = find_dates(text)
    found = [span for mention in mentions if (span := _in_one_month(text, mention)) is not None]
    for one, other in pairwise(mentions):
        if _BETWEEN.fullmatch(text, one.end, other.start) and (span := _from_to(one, other)) is not None:
            found.append(span)
    for match in _WEEKDAYS.finditer(text):
        if not any(span.start < match.end() and match.start() < span.end for span in found):
            first, last = WEEKDAYS[match["first"].lower()], WEEKDAYS[match["last"].lower()]
            found.append(Span(match.start(), match.end(), (last - first) % _WEEK + 1, None, None, None, dated=False))
    return found


def _in_one_month(text: str, mention: DateMention) -> Span | None:
    """``5–7 Mei 2025``, with ``Senin–Rabu`` before it."""
    match = _DAYS_OF_ONE_MONTH.search(text, mention.start, mention.end)
    days = int(match["last"]) - mention.day + 1 if match else 0
    if days < 2:
        return None
    start, weekdays = mention.start, None
    before = _FIRST_WEEKDAY.search(text, max(0, start - 40), start)
    second = _WEEKDAY.match(text, start)
    if before and second:
        start, weekdays = before.start(), (WEEKDAYS[before["day"].lower()], WEEKDAYS[second[0].lower()])
    first = mention.on()
    return Span(start, mention.end, days, first, first + timedelta(days - 1) if first else None, weekdays)


def _from_to(one: DateMention, other: DateMention) -> Span | None:
    """``28 April hingga 2 Mei 2025``; the weekdays beside them are those of the dates themselves."""
    year = other.year or one.year
    first, last = (m.on(year or _COMMON_YEAR) for m in (one, other))
    if first is None or last is None or first >= last:
        return None
    days = (last - first).days + 1
    return Span(one.start, other.end, days, first if year else None, last if year else None, None)
