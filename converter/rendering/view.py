"""An article as the templates see it: parts to print one after the other, with nothing left to work out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Literal, NamedTuple

from converter import messages
from converter.article import Article, Block, Photo, Quote

#: A label as people type it before an item: ``1.``, ``a)``, ``iv.``, ``•``.
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]\s")
_BULLET = re.compile(r"[•◦▪‣●○■–-]\s")

#: What may stand between the last word of a quotation and its closing mark, and the mark.
_CLOSING = re.compile(r"[,.!?…]*[”\"]")


class Span(NamedTuple):
    """A stretch of a text; ``quote`` is set where it is the words of a person, marks included."""

    text: str
    quote: Quote | None = None


class Paragraph(NamedTuple):
    """A paragraph or subhead; ``css_class`` is ``lead``, ``quote`` or ``""``; only a lead has a dateline."""

    kind: Literal["paragraph", "subhead"]
    spans: tuple[Span, ...]
    css_class: str = ""
    dateline: str = ""


class ItemList(NamedTuple):
    """Neighbouring list items. ``labelled`` lists carry their labels in the text of their items, typed or counted."""

    tag: Literal["ul", "ol"]
    labelled: bool
    items: tuple[tuple[Span, ...], ...]
    kind: Literal["list"] = "list"


class Figure(NamedTuple):
    """A photo with its caption (``""`` when there is none)."""

    photo: Photo
    caption: str
    kind: Literal["figure"] = "figure"


class Table(NamedTuple):
    """A table as rows of cells."""

    rows: tuple[tuple[str, ...], ...]
    kind: Literal["table"] = "table"


Part = Paragraph | ItemList | Figure | Table


class Moment(NamedTuple):
    """A time as machines (ISO 8601) and as readers know it (``Kamis, 17 Oktober 2024, 15.01 WIB``)."""

    iso: str
    text: str


def parts(article: Article) -> tuple[Part, ...]:
    """The blocks of an article in print order, items gathered into lists; last the photos of no block."""
    return tuple(_parts(article))


def moment(article: Article) -> Moment | None:
    """When the article was published, else the date that its text states; ``None`` when neither is known."""
    iso = article.published or article.dateline.date
    if not iso:
        return None
    try:
        when = datetime.fromisoformat(iso)
    except ValueError:
        return Moment(iso, iso)
    text = long_date(when.date())
    if "T" in iso:
        zone = messages.TIME_ZONES.get(when.strftime("%z"), "")
        text = f"{text}, {when:%H.%M} {zone}".rstrip()
    return Moment(iso, text)


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
        return Table(tuple(tuple(line.split("\t")) for line in block.text.split("\n")))
    spans = _spans(article, index, block)
    if block.type == "subhead":
        return Paragraph("subhead", spans)
    if block.type == "lead":
        return Paragraph("paragraph", spans, "lead", article.dateline.text)
    return Paragraph("paragraph", spans, "quote" if block.type == "quote" else "")


def _list(items: Sequence[tuple[Block, tuple[Span, ...]]]) -> ItemList:
    numbered = any(block.label or _NUMBER.match(block.text) for block, _ in items)
    labelled = numbered or any(_BULLET.match(block.text) for block, _ in items)
    printed = ((Span(f"{block.label} "), *spans) if block.label else spans for block, spans in items)
    return ItemList("ol" if numbered else "ul", labelled, tuple(printed))


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
