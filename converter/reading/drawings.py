"""Drawings of Windows (EMF and WMF), which no browser shows, as pixels where a converter is installed."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from converter.reading import office

MAX_DRAWINGS = 20
"""Drawings of one document that are converted."""

_WMF = (b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00\x00\x03", b"\x02\x00\x09\x00\x00\x03")


def is_drawing(data: bytes) -> bool:
    """Whether the bytes are an EMF or a WMF."""
    return _ending(data) is not None


def drawn(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Drawings as PNG, by the same names; those that could not be converted are missing."""
    names = {f"gambar-{number}": name for number, name in enumerate(list(files)[:MAX_DRAWINGS])}
    sources = {f"{ours}.{_ending(files[name])}": files[name] for ours, name in names.items()}
    try:
        made = office.converted(sources, "png")
    except office.OfficeError:
        return {}
    return {names[ours]: trimmed for ours, data in made.items() if (trimmed := _trimmed(data))}


def _ending(data: bytes) -> str | None:
    if data[:4] == b"\x01\x00\x00\x00" and data[40:44] == b" EMF":
        return "emf"
    return "wmf" if data.startswith(_WMF) else None


def _trimmed(data: bytes) -> bytes:
    """Cuts the paper off: LibreOffice puts a drawing on a page. Empty for a page with nothing on it."""
    from PIL import Image, ImageChops  # noqa: PLC0415 - takes a while to load, and hardly any release has a drawing

    with Image.open(BytesIO(data), formats=["PNG"]) as image:
        page = image.convert("RGB")
    box = ImageChops.difference(page, Image.new("RGB", page.size, "white")).getbbox()
    if box is None:
        return b""
    target = BytesIO()
    page.crop(box).save(target, "PNG")
    return target.getvalue()
