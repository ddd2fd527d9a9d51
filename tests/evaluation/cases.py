"""The evaluation cases (README.md describes the format) as typed models."""

from __future__ import annotations

from pathlib import Path

import msgspec

#: Roles of paragraphs whose text is printed in the article, in the order of the text.
PRINTED_ROLES = ("title", "body", "quote_cont", "subhead", "list_item")

#: Roles of paragraphs that have no place in an article.
CHROME_ROLES = ("letterhead", "label", "number", "contact", "footer", "signature", "date_line")


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """A paragraph of the release: ``raw`` as typed, ``gold`` as published (None where nothing is printed)."""

    role: str
    raw: str = ""
    gold: str | None = None
    dateline_raw: str = ""


class GoldDateline(msgspec.Struct, frozen=True, kw_only=True):
    """Place in ordinary capitals and ISO date that the text states, or None."""

    place: str | None = None
    date: str | None = None


class GoldQuote(msgspec.Struct, frozen=True, kw_only=True):
    """A direct quotation without its marks, and the names that are right for its speaker."""

    text: str
    speaker: tuple[str, ...]


class Gold(msgspec.Struct, frozen=True, kw_only=True):
    """What the editor wants: changes are (wrong, right, class)."""

    dateline: GoldDateline | None = None
    quotes: tuple[GoldQuote, ...] = ()
    must_fix: tuple[tuple[str, str, str], ...] = ()
    optional_fix: tuple[tuple[str, ...], ...] = ()
    keep: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """A release and what is published of it; ``layout`` names how its document is laid out."""

    id: str
    layout: str
    paragraphs: tuple[Paragraph, ...]
    gold: Gold


def load(path: Path) -> Case:
    """Reads one case.

    Raises:
        msgspec.ValidationError: the file is no case.
    """
    return msgspec.json.decode(path.read_bytes(), type=Case)


def load_folder(folder: Path) -> list[Case]:
    """Reads all cases of a folder, in the order of their file names."""
    return [load(path) for path in sorted(folder.glob("*.json"))]
