"""What goes out: the one data model that everything after the conversion reads.

The structs are the contract of ``--format json`` (``schema_version`` 1); ``schema()`` prints them as JSON Schema.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

SCHEMA_VERSION = 1

BlockType = Literal["lead", "paragraph", "quote", "subhead", "list_item", "figure", "table"]
Basis = Literal["release", "text", "header"]


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """The document that the article was made from."""

    file: str
    sha256: str


class Dateline(msgspec.Struct, frozen=True, kw_only=True):
    """``text`` as printed, ``place`` in ordinary capitals, ``date`` ISO 8601; ``basis`` says where the place is from:
    the release's own dateline or date line, its text, or its letterhead."""

    text: str
    place: str | None = None
    date: str | None = None
    basis: Basis | None = None


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of the article. ``html`` is the inline markup of ``text``; ``source_blocks`` index the release.

    A figure's text is its caption, ``photo`` its place in ``photos``; a table's text is tab- and line-separated.
    ``label`` is what an automatic list prints before an item (``1.``); typed labels are part of ``text``.
    """

    type: BlockType
    text: str
    html: str
    source_blocks: tuple[int, ...] = ()
    photo: int | None = None
    label: str | None = None


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a person: without marks and without the final comma or full stop. ``block`` indexes ``blocks``."""

    text: str
    speaker: str | None
    role: str | None
    verb: str | None
    block: int


class Photo(msgspec.Struct, frozen=True, kw_only=True):
    """A photo; ``file`` is relative to the article, sizes are pixels."""

    file: str
    caption: str | None
    alt: str
    width: int
    height: int
    credit: str | None = None


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """A change: ``start`` and ``end`` are code points in the text of the release's ``block``.

    ``alternatives`` are what else might be meant instead of ``after``, likeliest first.
    """

    id: int
    block: int
    start: int
    end: int
    before: str
    after: str
    rule: str
    reason: str
    source: Literal["rules", "lexicon", "document", "languagetool", "outlet"]
    confidence: float
    applied: bool
    alternatives: tuple[str, ...] = ()


class Warning(msgspec.Struct, frozen=True, kw_only=True):  # noqa: A001 - the contract's own name
    """Something an editor should look at. ``block`` indexes the release's blocks, where one is meant."""

    code: str
    message: str
    block: int | None = None


class Dropped(msgspec.Struct, frozen=True, kw_only=True):
    """Text of the release that is not in the article, and why (a code of ``messages.DROP_REASONS``)."""

    text: str
    reason: str


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """A publishable article, and the record of how it came out of the release."""

    schema_version: int = SCHEMA_VERSION
    source: Source
    outlet: str | None
    headline: str
    kicker: str | None
    slug: str
    summary: str
    tags: tuple[str, ...]
    byline: str | None
    published: str | None
    dateline: Dateline
    lead: str
    blocks: tuple[Block, ...]
    quotes: tuple[Quote, ...]
    photos: tuple[Photo, ...]
    credit: str | None
    corrections: tuple[Correction, ...]
    warnings: tuple[Warning, ...]
    dropped: tuple[Dropped, ...]


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of an article."""
    return msgspec.json.schema(Article)
