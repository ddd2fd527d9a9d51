"""An article as the templates see it: parts to print one after the other, with nothing left to work out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from itertools import groupby
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from converter import messages
from converter.archive import Story
from converter.article import Article, Block, Photo, Quote
from converter.outlet import Outlet

#: A label as people type it before an item: ``1.``, ``a)``, ``iv.``, ``•``.
_LABEL = re.compile(r"(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|[•◦▪‣●○■–-])\s")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?![.,]\d)")

#: Labels that a list of HTML prints by itself.
_COUNTED = re.compile(r"\(?(\d{1,3})[.)]\s+")
_BULLET = re.compile(r"[•◦▪‣●○■–-]\s+")

#: What may stand between the last word of a quotation and its closing mark, and the mark.
_CLOSING = re.compile(r"[,.!?…]*[”\"]")


class Span(NamedTuple):
    """A stretch of a text; ``quote`` is set where it is the words of a person, marks included."""

    text: str
    quote: Quote | None = None


class Paragraph(NamedTuple):
    """A paragraph, subhead or quotation; only a lead has a dateline, only a quotation a speaker (if one is known)."""

    kind: Literal["lead", "paragraph", "subhead", "quote"]
    spans: tuple[Span, ...]
    dateline: str = ""

    @property
    def quote(self) -> Quote | None:
        """The first words of a person in it."""
        return next((span.quote for span in self.spans if span.quote), None)


class ItemList(NamedTuple):
    """Neighbouring list items. ``labelled`` lists carry their labels in the text of their items, typed or counted.

    ``bare`` are the items without labels, where a ``tag`` that starts at ``start`` prints them by itself, else empty.
    """

    tag: Literal["ul", "ol"]
    labelled: bool
    items: tuple[tuple[Span, ...], ...]
    bare: tuple[tuple[Span, ...], ...] = ()
    start: int = 1
    kind: Literal["list"] = "list"


class Figure(NamedTuple):
    """A photo with its caption (``""`` when there is none)."""

    photo: Photo
    caption: str
    kind: Literal["figure"] = "figure"


class Table(NamedTuple):
    """A table as rows of cells; ``head`` is its first row where that names the columns, else empty."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: Literal["table"] = "table"


class ReadAlso(NamedTuple):
    """An earlier story that is offered inside the text."""

    story: Story
    kind: Literal["read_also"] = "read_also"


Part = Paragraph | ItemList | Figure | Table | ReadAlso


class Moment(NamedTuple):
    """A time as machines (ISO 8601) and as readers know it (``Kamis, 17 Oktober 2024 - 15:01 WIB``)."""

    iso: str
    text: str


def parts(article: Article) -> tuple[Part, ...]:
    """The blocks of an article in print order, items gathered into lists; last the photos of no block."""
    return tuple(_parts(article))


def lead_photo_first(printed: Sequence[Part]) -> tuple[Figure | None, tuple[Part, ...]]:
    """The first photo, which a page shows above the text, and all other parts."""
    photo = next((part for part in printed if isinstance(part, Figure)), None)
    return photo, tuple(part for part in printed if part is not photo)


def with_read_also(printed: Sequence[Part], story: Story) -> tuple[Part, ...]:
    """The parts with ``story`` offered between two paragraphs, about the third and the fourth.

    Nothing is offered in a text so short that it would stand at its end.
    """
    paragraphs = ("lead", "paragraph", "quote")
    gaps = [
        at
        for at in range(1, len(printed))
        if printed[at - 1].kind in paragraphs and printed[at].kind in paragraphs and at >= 2
    ]
    if not gaps:
        return tuple(printed)
    at = min(gaps, key=lambda gap: abs(gap - 3))
    return (*printed[:at], ReadAlso(story), *printed[at:])


def moment(article: Article) -> Moment | None:
    """When the article was published; ``None`` when that is not known: the day that its text tells may be to come.

    Midnight is what a day without a time of the clock is given as: the clock is not printed then.
    """
    iso = article.published
    if not iso:
        return None
    try:
        when = datetime.fromisoformat(iso)
    except ValueError:
        return Moment("", iso)
    text = long_date(when.date())
    if when.time() != time():
        zone = messages.TIME_ZONES.get(when.strftime("%z"), "")
        text = f"{text} - {when:%H:%M} {zone}".rstrip()
    return Moment(iso, text)


def instant(article: Article, outlet: Outlet) -> datetime | None:
    """``moment`` for machines that want a time with its offset; one without is in the outlet's time zone."""
    try:
        when = datetime.fromisoformat(article.published or "")
    except ValueError:
        return None
    return when if when.tzinfo else when.replace(tzinfo=ZoneInfo(outlet.time_zone))


def long_date(day: date) -> str:
    """``Kamis, 17 Oktober 2024``."""
    return f"{messages.WEEKDAYS[day.weekday()]}, {day.day} {messages.MONTHS[day.month - 1]} {day.year}"


def _parts(article: Article) -> Iterator[Part]:
    numbered = enumerate(article.blocks)
    for is_list, run in groupby(numbered, key=lambda entry: entry[1].type == "list_item"):
        if is_list:
            yield _list([(block, _spans(article, index, block)) for index, block in run])
        else:
            yield from (_part(article, index, block) for index, block in run)
    shown = {block.photo for block in article.blocks}
    yield from (Figure(p, p.caption or "") for at, p in enumerate(article.photos) if at not in shown)


def _part(article: Article, index: int, block: Block) -> Part:
    if block.type == "figure" and block.photo is not None:
        return Figure(article.photos[block.photo], block.text)
    if block.type == "table":
        return _table([tuple(line.split("\t")) for line in block.text.split("\n")])
    spans = _spans(article, index, block)
    match block.type:
        case "lead":
            return Paragraph("lead", spans, article.dateline.text)
        case "subhead" | "quote":
            return Paragraph(block.type, spans)
        case _:
            return Paragraph("paragraph", spans)


def _table(rows: list[tuple[str, ...]]) -> Table:
    """Names of columns hold no figures but years, and some row below them does; the corner may be empty."""
    first, rest = rows[0], rows[1:]
    named = len(first) > 1 and all(first[1:]) and not any(map(_has_figure, first))
    if named and any(_has_figure(cell) for row in rest for cell in row):
        return Table(first, tuple(rest))
    return Table((), tuple(rows))


def _has_figure(cell: str) -> bool:
    return _DIGIT.search(_YEAR.sub("", cell)) is not None


def _list(items: Sequence[tuple[Block, tuple[Span, ...]]]) -> ItemList:
    labelled = any(block.label or _LABEL.match(block.text) for block, _ in items)
    made = tuple((Span(f"{block.label} "), *spans) if block.label else spans for block, spans in items)
    numbers = [int(found[1]) for spans in made if (found := _COUNTED.match(spans[0].text))]
    if len(numbers) == len(made) and numbers == list(range(numbers[0], numbers[0] + len(made))):
        return ItemList("ol", labelled, made, _without(_COUNTED, made), numbers[0])
    return ItemList("ul", labelled, made, _without(_BULLET, made))


def _without(label: re.Pattern[str], items: Sequence[tuple[Span, ...]]) -> tuple[tuple[Span, ...], ...]:
    """The items without their labels, if all have one; else none."""
    labels = [found.end() for spans in items if (found := label.match(spans[0].text))]
    if len(labels) < len(items):
        return ()
    return tuple(
        (Span(spans[0].text[end:], spans[0].quote), *spans[1:]) for end, spans in zip(labels, items, strict=True)
    )


def _spans(article: Article, index: int, block: Block) -> tuple[Span, ...]:
    """The text of a block, cut where quotations begin and end; quotations follow the order of the text."""
    spans: list[Span] = []
    text, at = block.text, 0
    for quote in article.quotes:
        place = text.find(quote.text, at) if quote.block == index and quote.text else -1
        if place < 0:
            continue
        start = place - 1 if place > at and text[place - 1] in '“"' else place
        closing = _CLOSING.match(text, place + len(quote.text))
        end = closing.end() if closing else place + len(quote.text)
        if start > at:
            spans.append(Span(text[at:start]))
        spans.append(Span(text[start:end], quote))
        at = end
    if at < len(text) or not spans:
        spans.append(Span(text[at:]))
    return tuple(spans)
