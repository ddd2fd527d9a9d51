"""What came in: a press release as its blocks in reading order, with nothing lost and nothing judged."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Origin(StrEnum):
    """The part of the document that a block stood in."""

    BODY = "body"
    TABLE = "table"
    TEXTBOX = "textbox"
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Cell:
    """Place of a block in a table: number of the table in the document, row, column (all from 0)."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the document.

    ``text`` is normalised (NFC, no invisible characters) but otherwise as typed; soft line breaks are ``\\n``,
    tabs ``\\t``. ``bold``, ``italic`` and ``centered`` hold for the whole paragraph, ``size`` is that of its largest
    letters in points, 0 where the document does not say. ``style`` is the built-in
    English style name in lower case (``heading 1``, ``title``, ``list number``), ``""`` when there is none.
    ``list_label`` is the computed label of an automatic list (``1.``, ``a)``, ``•``), which is not in ``text``.
    ``pictures`` are ids of pictures anchored in the paragraph, negative ones of photos that could not be read; a block
    of pictures alone has empty text.
    """

    index: int
    text: str
    origin: Origin = Origin.BODY
    style: str = ""
    bold: bool = False
    italic: bool = False
    centered: bool = False
    size: float = 0
    list_label: str = ""
    cell: Cell | None = None
    pictures: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Original:
    """A picture as the document stores it, with all that its camera wrote into it."""

    data: bytes
    extension: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the document, as it is published: upright, of web size, without metadata.

    ``extension`` is ``jpg`` or ``webp``, sizes are in pixels, ``alt`` is the alternative text, ``""``
    when there is none. ``original`` is kept only where it was asked for. ``on_white`` tells whether its edge is
    white or transparent, ``printed`` how wide the document shows it, in centimetres, 0 where it does not say.
    """

    id: int
    data: bytes
    extension: str
    width: int
    height: int
    alt: str = ""
    original: Original | None = None
    on_white: bool = False
    printed: float = 0


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the reader noticed; ``code`` is a warning code, ``values`` fill its message."""

    code: str
    values: dict[str, str] = field(default_factory=dict)
    block: int | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """A press release as it was read: file name without folder, hash of its bytes, blocks in reading order."""

    file: str
    sha256: str
    blocks: tuple[Block, ...]
    pictures: tuple[Picture, ...] = ()
    remarks: tuple[Remark, ...] = ()
