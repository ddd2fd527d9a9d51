"""Days that cannot be right: a weekday that is not the date's, an event after the release that reports it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from converter import article
from converter.checks.story import Paragraph, warning
from converter.language.dates import WEEKDAY_NAMES, find_dates
from converter.language.sentences import sentences

_STILL_TO_COME = re.compile(
    r"\b(?:akan|bakal|rencana\w*|direncanakan|dijadwalkan|jadwal\w*|mendatang|nanti|hingga|sampai|paling\s+lambat|batas"
    r"|target\w*|ditargetkan|besok|lusa|depan|mulai|dimulai|selanjutnya|berlaku|menjelang|jelang|persiapan|bersiap|siap"
    r"|undang\w*|mengundang|pendaftaran|dibuka|agenda\w*|sebelum|tenggat|s\.?d\.?|kapan|segera|lanjut\w*|puncak\w*)\b",
    re.IGNORECASE,
)


def weekday_warnings(paragraphs: Iterable[Paragraph]) -> list[article.Warning]:
    """A warning for each full date beside another day's name than its own; the same pair is told of once."""
    found: dict[tuple[str, str], article.Warning] = {}
    for block, _, text in paragraphs:
        for mention in find_dates(text):
            day = mention.on()
            if day is None or mention.weekday is None or day.weekday() == mention.weekday:
                continue
            typed, right = WEEKDAY_NAMES[mention.weekday], WEEKDAY_NAMES[day.weekday()]
            told = warning("weekday-mismatch", block, date=_short(day), right=right, typed=typed)
            found.setdefault((_short(day), typed), told)
    return list(found.values())


def future_warnings(paragraphs: Iterable[Paragraph], released: date | None) -> list[article.Warning]:
    """A warning for each event that is told as past on a day after the one on which the release was sent out.

    Args:
        paragraphs: the running text.
        released: the date that stands above the release or in its dateline.
    """
    if released is None:
        return []
    found: dict[date, article.Warning] = {}
    for block, _, text in paragraphs:
        for sentence in sentences(text):
            if _STILL_TO_COME.search(sentence):
                continue
            for mention in find_dates(sentence):
                day = mention.on(released.year)
                if day is not None and day > released and (mention.weekday is not None or mention.bracketed):
                    told = warning("future-date", block, date=_short(day), released=_short(released))
                    found.setdefault(day, told)
    return list(found.values())


def _short(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
