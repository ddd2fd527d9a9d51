"""Pictures that a paragraph holds, wherever they float; only the header of a picture is decoded."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from PIL import Image

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
    named,
)
from converter.release import Picture, Remark

EXTENSIONS = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp", "BMP": "bmp"}
"""Formats that every browser shows. EMF, WMF and TIFF are not among them."""

_OTHER_GRAPHICS = {
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": "SmartArt",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "bagan",
}
"""Graphics that Word draws itself from parts of their own: there is no picture of them to publish."""

_BLIP, _IMAGE_DATA = named(DRAWING, "blip"), named(VML, "imagedata")
_TURNED = range(5, 9)
"""EXIF orientations that show a photo lying on its side: width and height change places."""
_ORIENTATION = 0x0112


class Pictures:
    """The pictures of one document, and remarks on those that cannot be shown."""

    def __init__(self) -> None:
        self.found: list[Picture] = []
        self.remarks: list[Remark] = []
        self._ids: dict[tuple[str, str], int | None] = {}

    def of(self, paragraph: Element, relations: Mapping[str, Any]) -> tuple[int, ...]:
        """The ids of the pictures in a paragraph. The same picture with the same alternative text has one id.

        Args:
            paragraph: a flattened ``w:p``.
            relations: the relations (python-docx) of the part that the paragraph is in, by id.
        """
        ids: list[int] = []
        for anchor in paragraph.iter(_BLIP, _IMAGE_DATA):
            embedded = anchor.get(REL_EMBED) or anchor.get(REL_ID)
            relation = relations.get(embedded or anchor.get(REL_LINK) or "")
            if relation is None:
                continue
            if relation.is_external:
                self._unreadable(str(relation.target_ref))
                continue
            part = relation.target_part
            key = (str(part.partname), _alternative_text(anchor))
            if key not in self._ids:
                self._ids[key] = self._added(part.blob, *key)
            known = self._ids[key]
            if known is not None and known not in ids:
                ids.append(known)
        for graphic in paragraph.iter(*_OTHER_GRAPHICS):
            self._unreadable(_OTHER_GRAPHICS[str(graphic.tag)])
        return tuple(ids)

    def _added(self, data: bytes, name: str, alt: str) -> int | None:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", Image.DecompressionBombWarning)
                image = Image.open(BytesIO(data), formats=list(EXTENSIONS))
            width, height = image.size
            if image.getexif().get(_ORIENTATION) in _TURNED:
                width, height = height, width
        except Exception:  # Pillow raises whatever its format readers raise
            self._unreadable(name.rpartition("/")[2])
            return None
        picture = Picture(len(self.found), data, EXTENSIONS[image.format or "JPEG"], width, height, alt)
        self.found.append(picture)
        return picture.id

    def _unreadable(self, name: str) -> None:
        self.remarks.append(Remark("unreadable-picture", {"picture": name}))


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
    return next((" ".join(text.split()) for e, name in sources if (text := e.get(name, "").strip())), "")
