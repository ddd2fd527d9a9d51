"""Where and when a release is from, by all that tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from converter.language import dates, places
from converter.structure import event_day, labels, venue, wording
from converter.structure.dateline import Origin, Prefix, headline_dateline, split_dateline
from converter.structure.dateline_parts import place_in, without_level
from converter.structure.passages import Passage
from converter.structure.roles import PRINTED, Role

_OF_A_LAW = re.compile(r"(?i)\bno(?:mor|\.)?\s?\d{1,3}\s+tahun\s+20\d\d\b")
"""The year of a law says nothing of the day on which it was broken."""


def origin(passages: Sequence[Passage]) -> Origin:
    """Where and when: by the dateline, the date line, the text, the letterhead, in this order."""
    prefix = _prefix(passages)
    above = _above(passages)
    line = next((found for text in above if (found := wording.date_line(text[labels.paper(text) :]))), None)
    alone = next((place for text in above if (place := wording.place_line(text))), None)
    texts = _told(passages)
    dated = _mention(passages) is not None
    day = released(passages) if dated else event_day.event_date(texts, _years(passages))
    if prefix and prefix.place:
        return Origin(prefix.place, "release", day)
    if line is not None and line[0]:
        return Origin(places.proper(place_in(line[0]) or without_level(line[0])), "release", day)
    if alone:
        return Origin(alone, "release", day)
    venues = [told for text in above if (told := wording.venue_line(text))]
    if place := next((place for told in venues if (place := venue.venue_place(told))), None):
        return Origin(place, "release", day)
    if place := venue.event_place(texts):
        return Origin(place, "text", day)
    heads = [p.draft.text for p in passages if p.role is Role.LETTERHEAD]
    labelled = [p.draft.text for p in passages if p.role is Role.LABEL]
    cut = [text.strip(" -–—,:.") for p in passages for text in p.cut("dateline")]
    if place := venue.letterhead_place(heads) or venue.office_seat([*labelled, *cut]):
        return Origin(place, "header", day)
    return Origin(None, None, day)


def _prefix(passages: Sequence[Passage]) -> Prefix | None:
    """The dateline that was cut off the first paragraph, else the one that was cut off the headline."""
    for role, read in ((Role.BODY, split_dateline), (Role.TITLE, headline_dateline)):
        first = next((p for p in passages if p.role is role), None)
        if first is not None and first.cut("dateline"):
            # Messenger marks may stand inside the dateline (``*KOTA* - ``), emoji before it: it is read without them.
            source = re.sub(r"^[^\w(\[]+|[*~]|(?<!\w)_|_(?!\w)", "", first.draft.source)
            if prefix := read(source[labels.title_label(source) :]):
                return prefix
    return None


def _told(passages: Sequence[Passage]) -> list[str]:
    """The running text, list items included."""
    return [p.draft.text for p in passages if p.role in (Role.BODY, Role.QUOTE_CONT, Role.LIST_ITEM)]


def day_of_issue(passages: Sequence[Passage]) -> date | None:
    """The day of the release: the one that it bears, else that of the event that it tells of as past."""
    numbers = (p.draft.text for p in passages if p.role is Role.NUMBER)
    numbered = (mention.on() for text in numbers for mention in dates.find_dates(text))
    bears = released(passages) or next((day for day in numbered if day is not None), None)
    return bears or event_day.event_date(_told(passages), _years(passages), past=True)


def released(passages: Sequence[Passage]) -> date | None:
    """The day on which the release was sent out, by its dateline or a line above its text.

    A day without a year is completed by the years that the release names; ``None`` where none of them fits.
    """
    mention = _mention(passages)
    if mention is None:
        return None
    borne = _borne(passages)
    named = [year for year in _years(passages) if year not in borne]
    return event_day.in_year(mention, [*_above(passages), *_told(passages)], borne, named)


def _mention(passages: Sequence[Passage]) -> dates.DateMention | None:
    """The day that the dateline names, else a line above the text."""
    prefix = _prefix(passages)
    if prefix and prefix.day:
        return prefix.day
    lines = [found for text in _above(passages) for found in _days_of(text)]
    return next((found for found in lines if found.year), next(iter(lines), None))


def _days_of(line: str) -> Sequence[dates.DateMention]:
    """The days of a line above the text; the one of a line that holds nothing but place and day."""
    found = wording.date_line(line)
    return (found[1],) if found else dates.find_dates(line)


def _above(passages: Sequence[Passage]) -> list[str]:
    """The lines above the text that tell day or place."""
    return [p.draft.text for p in passages if p.role is Role.DATE_LINE]


def _years(passages: Sequence[Passage]) -> list[int]:
    """Years that the release names, those of its number first."""
    texts = [p.draft.text for p in passages if p.role in PRINTED or p.role is Role.TITLE]
    return [*_borne(passages), *_years_in(texts)]


def _borne(passages: Sequence[Passage]) -> list[int]:
    """The years in the number and the date line of the release."""
    return _years_in(p.draft.text for p in passages if p.role in (Role.NUMBER, Role.DATE_LINE))


def _years_in(texts: Iterable[str]) -> list[int]:
    told = (_OF_A_LAW.sub("", text) for text in texts)
    return [int(year) for text in told for year in re.findall(r"\b20\d\d\b(?![.,]\d)", text)]
