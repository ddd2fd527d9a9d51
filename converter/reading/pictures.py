"""Pictures that a paragraph holds, wherever they float, as they are published."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from converter import messages
from converter.reading import drawings, photos
from converter.reading.limits import Limits
from converter.reading.names import (
    DRAWING,
    OFFICE,
    PICTURE,
    PLACED_DRAWING,
    REL_EMBED,
    REL_ID,
    REL_LINK,
    VML,
    Element,
    integer,
    named,
)
from converter.release import Original, Picture, Remark

if TYPE_CHECKING:
    from PIL import Image

_OTHER_GRAPHICS = {
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": "SmartArt",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "bagan",
}
"""Graphics that Word draws itself from parts of their own: there is no picture of them to publish."""

_BLIP, _IMAGE_DATA = named(DRAWING, "blip"), named(VML, "imagedata")
_SHARE = 100_000
"""Crops are in thousandths of a percent."""
_QUARTER = 54
"""A quarter turn, in units of 100,000 sixtieths of a thousandth of a degree."""
_EXTENT = re.compile(r"[0-9]{1,9}")
_CENTIMETRE = 360_000
"""English metric units, in which DrawingML measures."""
_PHOTO = 5
"""So many centimetres wide are photos printed at least; emblems are narrower."""
_UNITS = {"pt": 2.54 / 72, "in": 2.54, "cm": 1.0, "mm": 0.1, "px": 2.54 / 96}
_WIDTH = re.compile(r"(?:^|;)\s*width:\s*(?P<number>\d{1,5}(?:\.\d{1,6})?)(?P<unit>pt|in|cm|mm|px)", re.IGNORECASE)
_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic|[ew]mf)|(?:[a-z]:|\\)\\.*", re.IGNORECASE)
"""What old Word puts where a description belongs: the name of the file, with the folders of its computer."""


class Pictures:
    """The pictures of one document, and remarks on those that cannot be published.

    Args:
        limits: how many pixels may be decoded.
        originals: whether the pictures are also kept as they are stored.
    """

    def __init__(self, limits: Limits, *, originals: bool = False) -> None:
        self.found: list[Picture] = []
        self.remarks: list[Remark] = []
        self._limits = limits
        self._originals = originals
        self._pixels = 0
        self._pictures: dict[tuple[str, photos.Frame], Picture | None] = {}
        self._ids: dict[tuple[str, photos.Frame, str], int] = {}
        self._drawn: dict[str, bytes] | None = None
        self._count = 0
        self._oversized: set[str] = set()

    def of(self, paragraph: Element, relations: Mapping[str, Any]) -> tuple[int, ...]:
        """The ids of the pictures in a paragraph. The same picture, shown in the same way, has one id.

        A picture that cannot be published, and is of the size of a photo, has a negative one: its caption is beside it.

        Args:
            paragraph: a flattened ``w:p``.
            relations: the relations (python-docx) of the part that the paragraph is in, by id.
        """
        ids: list[int] = []
        for anchor in paragraph.iter(_BLIP, _IMAGE_DATA):
            self._count += 1
            embedded = anchor.get(REL_EMBED) or anchor.get(REL_ID)
            relation = relations.get(embedded or anchor.get(REL_LINK) or "")
            if relation is None:
                continue
            if relation.is_external:
                self._remark("unreadable-picture", str(relation.target_ref))
                continue
            known = self._id(relation.target_part, anchor, relations)
            oversized = str(relation.target_part.partname) in self._oversized
            if known is None and (oversized or _printed_width(anchor) >= _PHOTO):
                known = -self._count
            if known is not None and known not in ids:
                ids.append(known)
        for graphic in paragraph.iter(*_OTHER_GRAPHICS):
            self._remark("unreadable-picture", _OTHER_GRAPHICS[str(graphic.tag)])
        return tuple(ids)

    def _id(self, part: Any, anchor: Element, relations: Mapping[str, Any]) -> int | None:
        """The id of a picture: as often as a document shows it, it is decoded and told of once."""
        shown = (str(part.partname), _frame(anchor))
        if shown not in self._pictures:
            self._pictures[shown] = self._decoded(part, shown[1], relations)
        picture = self._pictures[shown]
        if picture is None:
            return None
        key = (*shown, _alternative_text(anchor))
        if key not in self._ids:
            self._ids[key] = len(self.found)
            self.found.append(replace(picture, id=len(self.found), alt=key[-1], printed=_printed_width(anchor)))
        return self._ids[key]

    def _decoded(self, part: Any, frame: photos.Frame, relations: Mapping[str, Any]) -> Picture | None:
        name = str(part.partname)
        data = self._drawings(relations).get(name, b"") if drawings.is_drawing(part.blob) else part.blob
        try:
            image = self._opened(data)
            ending = photos.ending(image)
            photo = photos.published(image, frame)
        except photos.NotAPictureError as error:
            if oversized := isinstance(error, photos.OversizedError):
                self._oversized.add(name)
            code = "oversized-picture" if oversized else "unreadable-picture"
            self._remark(code, messages.PICTURE_NUMBER.format(number=self._count))
            return None
        original = Original(data, ending) if self._originals else None
        return Picture(0, *photo[:4], original=original, on_white=photo.on_white)

    def _opened(self, data: bytes) -> Image.Image:
        image = photos.opened(data, self._limits.pixels)
        self._pixels += image.width * image.height
        if self._pixels > self._limits.all_pixels:
            raise photos.OversizedError(f"{self._pixels} pixels in all")
        return image

    def _drawings(self, relations: Mapping[str, Any]) -> dict[str, bytes]:
        """The drawings of a part as pixels, all at once, for their converter takes long to start."""
        if self._drawn is None:
            parts = [r.target_part for r in relations.values() if not r.is_external]
            blobs = {str(part.partname): part.blob for part in parts if drawings.is_drawing(part.blob)}
            self._drawn = drawings.drawn(blobs)
        return self._drawn

    def _remark(self, code: str, name: str) -> None:
        self.remarks.append(Remark(code, {"picture": name}))


def _frame(anchor: Element) -> photos.Frame:
    """How DrawingML crops and turns a picture (ISO 29500-1, 20.1.8.55 and 20.1.7.6)."""
    fill = anchor.getparent()
    picture = None if fill is None else fill.getparent()
    if fill is None or picture is None or picture.tag != named(PICTURE, "pic"):
        return photos.Frame()
    edges = fill.find(named(DRAWING, "srcRect"))
    left, top, right, bottom = (0 if edges is None else integer(edges.get(side), 0) for side in "ltrb")
    place = picture.find(f"{named(PICTURE, 'spPr')}/{named(DRAWING, 'xfrm')}")
    turned = 0 if place is None else integer((place.get("rot") or "").removesuffix("00000"), 0)
    return photos.Frame((left / _SHARE, top / _SHARE, right / _SHARE, bottom / _SHARE), round(turned / _QUARTER) % 4)


def _printed_width(anchor: Element) -> float:
    """Centimetres that a picture is wide on paper (ISO 29500-1, 20.4.2.7; of VML, the width of its style); 0 where
    that is not said."""
    for around in anchor.iterancestors():
        if around.tag in {named(PLACED_DRAWING, "inline"), named(PLACED_DRAWING, "anchor")}:
            extent = around.find(named(PLACED_DRAWING, "extent"))
            units = _EXTENT.fullmatch("" if extent is None else extent.get("cx") or "")
            return int(units[0]) / _CENTIMETRE if units else 0
        if around.tag.startswith(f"{{{VML}}}") and (width := _WIDTH.search(around.get("style") or "")):
            return float(width["number"]) * _UNITS[width["unit"].lower()]
    return 0


def _alternative_text(anchor: Element) -> str:
    """``descr``, then ``title``, of the drawing that a picture stands in; of VML, ``alt``, then ``title``."""
    sources: list[tuple[Element, str]] = []
    for around in anchor.iterancestors():
        if around.tag in {named(PLACED_DRAWING, "inline"), named(PLACED_DRAWING, "anchor")}:
            properties = around.find(named(PLACED_DRAWING, "docPr"))
        elif around.tag == named(PICTURE, "pic"):
            properties = around.find(f"{named(PICTURE, 'nvPicPr')}/{named(PICTURE, 'cNvPr')}")
        elif around.tag.startswith(f"{{{VML}}}"):
            sources += [(around, "alt"), (around, "title")]
            continue
        else:
            continue
        if properties is not None:
            sources = [(properties, "descr"), (properties, "title"), *sources]
    sources.append((anchor, named(OFFICE, "title")))
    texts = (" ".join(e.get(name, "").split()) for e, name in sources)
    return next((text for text in texts if text and not _FILE_NAME.fullmatch(text)), "")
