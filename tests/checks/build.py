"""Articles by hand, as the checks read them."""

from __future__ import annotations

from collections.abc import Iterable

from converter.article import Article, Block, BlockType, Dateline, Photo, Quote, Source
from converter.checks.story import Paragraph

LEAD = "Bupati Landak Karolus Margreta meninjau posko banjir di Desa Amboyo, Rabu (5/2/2025)."


def running(*texts: str) -> list[Paragraph]:
    """Paragraphs of running text; an item of a list begins with ``- ``."""
    return [
        Paragraph(at, "list_item", text[2:]) if text.startswith("- ") else Paragraph(at, "paragraph", text)
        for at, text in enumerate(texts)
    ]


def article(
    *texts: str,
    place: str | None = "Ngabang",
    photos: Iterable[Photo] = (),
    quotes: Iterable[Quote] = (),
) -> Article:
    """An article with these paragraphs, the first of which is the lead; each stands in a block of its own."""
    kinds: list[BlockType] = ["lead", *(["paragraph"] * len(texts))]  # type: ignore[list-item]
    blocks = [
        Block(type=kind, text=t, html=t, source_blocks=(at,))
        for at, (kind, t) in enumerate(zip(kinds, texts, strict=False))
    ]
    photos = tuple(photos)
    figures = [
        Block(type="figure", text=p.caption or "", html="", source_blocks=(90 + at,), photo=at)
        for at, p in enumerate(photos)
    ]
    return Article(
        source=Source(file="x.docx", sha256="0"),
        outlet=None,
        headline="Bupati Tinjau Posko Banjir",
        kicker=None,
        slug="",
        summary="",
        tags=(),
        byline=None,
        published=None,
        dateline=Dateline(text="", place=place),
        lead=texts[0] if texts else "",
        blocks=(*blocks, *figures),
        quotes=tuple(quotes),
        photos=photos,
        credit=None,
        corrections=(),
        warnings=(),
        dropped=(),
    )
