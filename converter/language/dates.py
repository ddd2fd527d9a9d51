"""Days and dates as Indonesian news writes them: ``Kamis (17/10/2024)``, ``Selasa, 5 Agustus 2025``."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januari jan",
            "februari pebruari feb",
            "maret mar",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "agustus agu agt agust",
            "september sept sep",
            "oktober okt",
            "november nopember nov nop",
            "desember des",
        ),
        start=1,
    )
    for name in names.split()
}
"""Names of months, old spellings and abbreviations included, in lower case -> 1..12."""

WEEKDAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""The days of the week, Monday first, as ``date.weekday()`` counts them (KBBI: Jumat, not Jum'at)."""

WEEKDAYS: dict[str, int] = {name.lower(): number for number, name in enumerate(WEEKDAY_NAMES)} | {
    "jum'at": 4,
    "jum’at": 4,
    "ahad": 6,
}
"""Names of days in lower case -> 0 (Monday) .. 6."""

MARKET_DAY = r"(?:legi|pahing|paing|pon|wage|kliwon|kaliwon|umanis)(?:[\s,]+wuku\s+[^\W\d_]+)?"
"""Pattern of the Javanese or Balinese market day behind a day of the week, and the week of the Balinese year."""

_DAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"""
    (?:(?<!\w)(?P<weekday>{_DAY})(?!\w)(?:\s+{MARKET_DAY}(?!\w))?
       (?:\s+(?:dini\ hari|pagi|siang|sore|petang|malam|kemarin|lalu|tadi|ini|besok|depan|mendatang)){{0,2}}
       (?P<gap>\s?,?\s?[:/]?\s*(?:(?:tanggal|tgl\.?)\s+)?))?
    (?P<open>\(\s*)?
    (?(weekday)|(?<![\w/.])(?<!\d,))(?P<day>\d{{1,2}})
    (?:
        (?:\s*(?:[–-]|s\.?d\.?|s/d|hingga|sampai(?:\ dengan)?|dan)\s*(?P<until>\d{{1,2}}))?
        (?:\s+(?:bulan\s+)?|\s?[/-]\s?|(?=[A-Za-z]))(?P<name>{_MONTH})(?!\w|-(?!\d{{4}}))\.?(?:[\s/-]\s?(?:tahun\s+)?(?P<year>\d{{4}}))?
      | (?:\s?[–-]\s?\d{{1,2}}(?=/))?\s?(?P<mark>[/.-])\s?(?P<month>\d{{1,2}})
        (?:\s?(?P=mark)\s?(?P<short>\d{{4}}|\d{{2}})|-(?P<mixed>\d{{4}}))?
    )
    (?![\w/]|[.,:]\d)
    (?P<close>\s*\))?
    """,
    re.IGNORECASE | re.VERBOSE,
)

_SECOND_DAY = re.compile(
    rf"\b(?:{_DAY})\s*(?:[-–,/&]|,?\s*(?:dan|serta|atau)|hingga|sampai(?:\s+dengan)?|s\.?d\.?|s/d)\s*$", re.IGNORECASE
)


class DateMention(NamedTuple):
    """A date in a text, ``text[start:end]``; ``year`` is ``None`` where the text leaves it out.

    ``weekday`` counts from 0 (Monday), ``None`` where none, or more than one, is named; ``bracketed`` is true
    for ``(17/10/2024)``; ``until`` is the last day of a range (``4–10 Agustus``), in the same month.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None
    bracketed: bool
    until: int | None = None

    def on(self, year: int | None = None) -> date | None:
        """The day, in ``year`` where the text names none; ``None`` without a year or for 31 February."""
        chosen = self.year or year
        try:
            return date(chosen, self.month, self.day) if chosen else None
        except ValueError:
            return None


@lru_cache(512)
def find_dates(text: str) -> tuple[DateMention, ...]:
    """All dates of ``text``, in order; of a range (``4–10 Agustus``) the first day.

    Figures alone count as a date with a year, or in brackets or beside a day's name: ``1/2`` is a half.
    """
    return tuple(mention for match in _DATE.finditer(text) if (mention := _mention(match)) is not None)


def _mention(match: re.Match[str]) -> DateMention | None:
    name, short = match["name"], match["short"] or match["mixed"]
    day, month = int(match["day"]), MONTHS[name.lower()] if name else int(match["month"])
    year = int(match["year"] or short or 0)
    if short and len(short) == 2:
        year += 2000
    if not (1 <= day <= 31 and 1 <= month <= 12 and (not year or 1900 <= year <= 2100)):
        return None
    # Without a capital it is the week: ``selama dua minggu (1/8/2025)``.
    named = match["weekday"] and match["weekday"] != "minggu"
    bracketed = bool(match["open"] and match["close"])
    if not (name or year or bracketed or named) or (not name and not short and match["mark"] != "/"):
        return None
    weekday = WEEKDAYS[match["weekday"].lower()] if named else None
    if weekday is not None and _SECOND_DAY.search(match.string, max(0, match.start() - 25), match.start()):
        weekday = None
    start = match.start() if named or bracketed else match.start("day")
    end = match.end() if bracketed else match.end() - len(match["close"] or "")
    until = int(match["until"]) if match["until"] else None
    return DateMention(start, end, day, month, year or None, weekday, bracketed, until)
