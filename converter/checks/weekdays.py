"""Does the day of the week agree with the date?"""

from __future__ import annotations

from collections.abc import Iterable

from converter import article
from converter.language.dates import WEEKDAY_NAMES, find_dates
from converter.messages import WARNING_MESSAGES


def weekday_warnings(paragraphs: Iterable[tuple[int, str]]) -> list[article.Warning]:
    """A warning for each full date beside another day's name than its own; the same pair is told of once.

    Args:
        paragraphs: block of the release and text.
    """
    found: dict[tuple[str, str], article.Warning] = {}
    for block, text in paragraphs:
        for mention in find_dates(text):
            day = mention.on()
            if day is None or mention.weekday is None or day.weekday() == mention.weekday:
                continue
            date = f"{day.day}/{day.month}/{day.year}"
            typed = WEEKDAY_NAMES[mention.weekday]
            message = WARNING_MESSAGES["weekday-mismatch"].format(
                date=date, right=WEEKDAY_NAMES[day.weekday()], typed=typed
            )
            found.setdefault(
                (date, typed), article.Warning(code="weekday-mismatch", message=message, block=block)
            )
    return list(found.values())
