"""An article out of passages that were proofread."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import PurePath
from typing import NamedTuple

import msgspec

from converter import article, messages
from converter.article import Article
from converter.draft import Drop, Edit, Finding
from converter.language import offices
from converter.outlet import Outlet
from converter.proofreading.reasons import reason
from converter.release import Block, Origin, Picture, Release
from converter.structure import crediting, metadata, origin, paragraphs, quotes
from converter.structure.dateline import split_dateline
from converter.structure.pairing import Slot, pair_captions, pair_credits
from converter.structure.passages import Passage
from converter.structure.roles import PRINTED, Role
from converter.structure.tags import tags

_DROPPED = {
    Role.LETTERHEAD: "letterhead",
    Role.LABEL: "label",
    Role.NUMBER: "number",
    Role.DATE_LINE: "date-line",
    Role.CREDIT: "credit",
    Role.CONTACT: "contact",
    Role.SIGNATURE: "signature",
    Role.BOILERPLATE: "boilerplate",
    Role.GREETING: "greeting",
    Role.REMARK: "remark",
    Role.NOTICE: "notice",
    Role.LINKS: "links",
    Role.COPIES: "copies",
    Role.END_MARK: "end-mark",
    Role.FOOTER: "footer",
}
_ATTRIBUTION_WORDS = 15
"""An attribution with the whole office of the speaker has about so many words."""

_TYPES: dict[Role, article.BlockType] = {
    Role.BODY: "paragraph",
    Role.QUOTE_CONT: "quote",
    Role.SUBHEAD: "subhead",
    Role.LIST_ITEM: "list_item",
    Role.TABLE: "table",
    Role.NOTE: "paragraph",
}


class Clues(NamedTuple):
    """What the passages tell and the article does not: whether the release has a headline of its own, on which day it
    was sent out, in which block another release begins, and which captions (block and text) may be paragraphs."""

    untitled: bool
    released: date | None
    second_release: int | None
    guessed: tuple[tuple[int, str], ...]


def clues(passages: Sequence[Passage]) -> Clues:
    """What the checks want to know of a release beside its article."""
    untitled = not any(_text(p) for p in passages if p.role is Role.TITLE)
    guessed = tuple((p.draft.block, _text(p)) for p in passages if p.guessed and p.role is Role.CAPTION)
    return Clues(untitled, origin.released(passages), _second(passages), guessed)


def compose(
    release: Release, passages: Sequence[Passage], outlet: Outlet, published: datetime | None = None
) -> tuple[Article, dict[str, bytes]]:
    """Puts the article together, but for its warnings, and the photos that go with it (file name -> bytes).

    Args:
        published: when the article is published; ``None``: on the day that the release is from.
    """
    start = origin.origin(passages)
    credited = _credits(passages)
    builder = _Builder(release, _names([credit for credit in credited if credit.photographs]))
    blocks = builder.blocks(passages)
    if outlet.quotations == "paragraph":
        blocks = [part for block in blocks for part in _parts(block)]
    bodies = [block.text for block in blocks if block.type in {"lead", "paragraph", "quote"}]
    # A release without a paragraph has a list, the first item of which tells what it is about.
    lead = next((block.text for kind in ("lead", "list_item") for block in blocks if block.type == kind), "")
    found = quotes.find_quotes(
        [(at, block.text) for at, block in enumerate(blocks) if block.type not in {"figure", "table", "subhead"}],
        [*(p.draft.source for p in passages if p.role is Role.LETTERHEAD), start.place or ""],
    )
    blocks = _marked_quotes(blocks, found)
    headline = " ".join(_text(p) for p in passages if p.role is Role.TITLE)
    if not headline:
        headline = metadata.headline_from(lead)
    orphaned = frozenset(map(id, builder.orphans))
    made = Article(
        source=article.Source(file=release.file, sha256=release.sha256),
        outlet=outlet.name,
        headline=headline,
        kicker=" – ".join(_text(p) for p in passages if p.role is Role.KICKER) or None,
        slug=metadata.slug(headline),
        summary=metadata.summary(lead),
        tags=tags(headline, bodies, start.place, _noted(found)),
        byline=outlet.byline,
        published=metadata.published(published or origin.day_of_issue(passages), outlet.time_zone),
        dateline=article.Dateline(
            text=_dateline_text(start.place, outlet),
            place=start.place,
            date=start.date.isoformat() if start.date else None,
            basis=start.basis,
        ),
        lead=lead,
        blocks=tuple(blocks),
        quotes=tuple(found),
        photos=tuple(builder.photos),
        credit=_names([credit for credit in credited if credit.writes or not builder.photos]),
        corrections=_corrections([p for p in passages if id(p) not in orphaned]),
        warnings=(),
        dropped=_dropped(passages, orphaned, release.pictures),
    )
    return made, builder.media


def _noted(quoted: Sequence[article.Quote]) -> list[str]:
    """The people of whom others may have heard: all with two names, and those with one name and an office."""
    offices_of = {q.speaker: q.role for q in quoted if q.speaker and q.speaker != q.role}
    return [name for name, role in offices_of.items() if " " in name or offices.office_at((role or "").split())]


def _text(passage: Passage) -> str:
    return " ".join(passage.draft.text.split())


def _second(passages: Sequence[Passage]) -> int | None:
    """The block in which another release begins, with a headline or credit before it and a dateline."""
    bodies = [at for at, p in enumerate(passages) if p.role in (Role.BODY, Role.QUOTE_CONT)]
    for at in bodies[2:]:
        before = passages[at - 1]
        prefix = split_dateline(passages[at].draft.source)
        parted = before.role is not Role.BODY or crediting.credit_line(before.draft.text) is not None
        if prefix and prefix.place and parted and passages[at].draft.source.lstrip()[:3].isupper():
            return passages[at].draft.block
    return None


def _dateline_text(place: str | None, outlet: Outlet) -> str:
    if place is None:
        return f"{outlet.name} –" if outlet.name else ""
    return outlet.dateline_pattern.format(outlet=outlet.name or "", PLACE=place.upper(), place=place)


def _credits(passages: Sequence[Passage]) -> list[crediting.Credit]:
    """Everybody whom lines and ends of the release credit; those of a byline come last."""
    found: list[crediting.Credit] = []
    for passage in sorted(passages, key=lambda p: p.role is Role.CREDIT and crediting.has_label(p.draft.text)):
        texts = [passage.draft.text] if passage.role is Role.CREDIT else passage.cut("credit")
        found += [credit for text in texts if re.search(r"\w", text) for credit in crediting.credited_in(text)]
    return found


def _names(credited: Sequence[crediting.Credit]) -> str | None:
    """Those who are credited, each once: whose name is there needs no initials."""
    found: dict[str, str] = {}
    for credit in credited:
        found.setdefault(credit.name.casefold(), credit.name)
    names = [n for n in found.values() if not any(crediting.are_initials(n, other) for other in found.values())]
    return crediting.CREDITS_APART.join(names) or None


def _corrections(passages: Sequence[Passage]) -> tuple[article.Correction, ...]:
    """All changes in the order of the text, applied ones and suggestions."""
    found: list[tuple[Passage, Edit, Finding, bool]] = []
    for passage in passages:
        if passage.zone is None:
            continue
        both = [(edit, True) for edit in passage.draft.edits] + [(edit, False) for edit in passage.draft.suggestions]
        found += [
            (passage, edit, edit.why, applied)
            for edit, applied in sorted(both, key=lambda pair: (pair[0].start, pair[0].end))
            if isinstance(edit.why, Finding)
        ]
    return tuple(
        article.Correction(
            id=number,
            block=passage.draft.block,
            start=passage.draft.offset + edit.start,
            end=passage.draft.offset + edit.end,
            before=passage.draft.source[edit.start : edit.end],
            after=edit.after,
            rule=why.rule,
            reason=reason(why, passage.draft.source[edit.start : edit.end], edit.after),
            source=why.source,  # type: ignore[arg-type]
            confidence=why.confidence,
            applied=applied,
            alternatives=why.alternatives,
        )
        for number, (passage, edit, why, applied) in enumerate(found, start=1)
    )


def _photo_credit(caption: Passage) -> str | None:
    """Who took the photo, by its caption."""
    for text in caption.cut("photo-credit"):
        credit = crediting.photo_credit(f".{text}")
        name = crediting.photo_credit_alone(text) or (credit[2] if credit else None)
        if name:
            return name
    return None


def _dropped(
    passages: Sequence[Passage], orphaned: frozenset[int], pictures: Sequence[Picture]
) -> tuple[article.Dropped, ...]:
    found = []
    emblems = {picture.id: picture for picture in pictures}
    seen: set[int] = set()
    for passage in passages:
        if passage.role is not Role.PHOTO:
            # The same logo may stand in the header of each section, and counts once there.
            repeated = passage.block.origin in (Origin.HEADER, Origin.FOOTER)
            shown = [p for i in passage.pictures if (p := emblems.get(i)) and not (repeated and i in seen)]
            seen.update(passage.pictures if repeated else ())
            found += [article.Dropped(text=_shown_as(picture), reason="logo") for picture in shown]
        source = passage.draft.source
        if passage.role in _DROPPED and source.strip():
            found.append(article.Dropped(text=source.strip(), reason=_DROPPED[passage.role]))
            continue
        if id(passage) in orphaned:
            found.append(article.Dropped(text=source.strip(), reason="caption"))
            continue
        found += [
            article.Dropped(text=source[edit.start : edit.end].strip(), reason=edit.why.reason)
            for edit in passage.draft.edits
            if isinstance(edit.why, Drop) and source[edit.start : edit.end].strip()
        ]
    return tuple(found)


def _shown_as(picture: Picture) -> str:
    """What an editor is told of a picture that is not printed."""
    size = messages.PICTURE.format(width=picture.width, height=picture.height)
    return f"{size}: {picture.alt}" if picture.alt else size


def _parts(block: article.Block) -> list[article.Block]:
    """A block of running text as the outlet that gives each quotation a paragraph of its own has it."""
    if block.type not in {"lead", "paragraph", "quote"}:
        return [block]
    texts = paragraphs.parted(block.text)
    return [
        msgspec.structs.replace(
            block, type="paragraph" if at else block.type, text=text, html=html.escape(text, quote=False)
        )
        for at, text in enumerate(texts)
    ]


def _marked_quotes(blocks: list[article.Block], found: Sequence[article.Quote]) -> list[article.Block]:
    """Paragraphs that are a quotation and hardly more than its attribution become ``quote`` blocks."""
    quoted: dict[int, int] = {}
    for quote in found:
        quoted[quote.block] = quoted.get(quote.block, 0) + len(quote.text.split())
    return [
        msgspec.structs.replace(block, type="quote")
        if block.type == "paragraph"
        and block.text.startswith(("“", '"'))
        and at in quoted
        and len(block.text.split()) - quoted[at] <= max(_ATTRIBUTION_WORDS, quoted[at])
        else block
        for at, block in enumerate(blocks)
    ]


class _Builder:
    """Builds the blocks of the article and, on the way, its photos.

    Args:
        photographer: who took those photos that name nobody.
    """

    def __init__(self, release: Release, photographer: str | None) -> None:
        self._photographer = photographer
        self._stem = PurePath(release.file).stem
        self._pictures: dict[int, Picture] = {picture.id: picture for picture in release.pictures}
        self.photos: list[article.Photo] = []
        self.media: dict[str, bytes] = {}
        self.orphans: list[Passage] = []

    def blocks(self, passages: Sequence[Passage]) -> list[article.Block]:
        """The blocks in the order of the text: the first paragraph is the lead, captions go with photos."""
        built: list[article.Block] = []
        captions, self.orphans = pair_captions(passages)
        photographers = pair_credits(passages)
        lead_seen = False
        tables: set[int] = set()
        for at, passage in enumerate(passages):
            if passage.role is Role.PHOTO:
                own = [captions.get(Slot(at, n)) for n in range(len(passage.pictures))]
                built += self._figures(passage, own, photographers.get(at))
            elif passage.role is Role.TABLE and passage.block.cell is not None:
                number = passage.block.cell.table
                if number not in tables:
                    tables.add(number)
                    built.append(_table([p for p in passages if _in_table(p.block, number) and p.role is Role.TABLE]))
            elif passage.role in PRINTED and (text := _text(passage)):
                kind = _TYPES[passage.role]
                if kind == "paragraph" and not lead_seen:
                    kind, lead_seen = "lead", True
                label = passage.block.list_label if passage.draft.offset == 0 else ""
                built.append(
                    article.Block(
                        type=kind,
                        text=text,
                        html=html.escape(text, quote=False),
                        source_blocks=(passage.draft.block,),
                        label=label if kind == "list_item" and re.search(r"\w", label) else None,
                    )
                )
        return built

    def _figures(
        self, passage: Passage, captions: Sequence[Passage | None], credit: Passage | None
    ) -> list[article.Block]:
        figures = []
        for i, caption in zip(passage.pictures, captions, strict=True):
            picture = self._pictures.get(i)
            if picture is None:
                self.orphans += [caption] if caption else []
                continue
            text = _text(caption) if caption else ""
            number = len(self.photos) + 1
            name = f"{self._stem}/foto-{number}.{picture.extension.lstrip('.')}"
            self.media[name] = picture.data
            if picture.original:
                stored = f"{self._stem}/asli/foto-{number}.{picture.original.extension}"
                self.media[stored] = picture.original.data
            self.photos.append(
                article.Photo(
                    file=name,
                    caption=text or None,
                    alt=picture.alt or text,
                    width=picture.width,
                    height=picture.height,
                    credit=next(
                        (who for p in (caption, credit) if p and (who := _photo_credit(p))), self._photographer
                    ),
                )
            )
            figures.append(
                article.Block(
                    type="figure",
                    text=text,
                    html=html.escape(text, quote=False),
                    source_blocks=tuple({passage.draft.block, *([caption.draft.block] if caption else [])}),
                    photo=number - 1,
                )
            )
        return figures


def _in_table(block: Block, number: int) -> bool:
    return block.cell is not None and block.cell.table == number


def _table(cells: Sequence[Passage]) -> article.Block:
    """A table of data as text: cells parted by tabs, rows by line ends; every row has all columns that hold text."""
    texts: dict[tuple[int, int], list[str]] = {}
    for passage in cells:
        if passage.block.cell is not None:
            texts.setdefault((passage.block.cell.row, passage.block.cell.column), []).append(_text(passage))
    rows, columns = (sorted(set(numbers)) for numbers in zip(*texts, strict=True))
    text = "\n".join("\t".join(" ".join(texts.get((row, column), ())) for column in columns) for row in rows)
    return article.Block(
        type="table",
        text=text,
        html=html.escape(text, quote=False),
        source_blocks=tuple(sorted({passage.draft.block for passage in cells})),
    )
