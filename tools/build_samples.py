"""Types the sample releases: samples/sources/*.toml -> samples/*.docx.

Usage: ``.venv/bin/python tools/build_samples.py [OUT_DIR]``

A source has ``date``, ``letterhead`` (body or table), ``soft_breaks`` and ``blocks``, pairs of a kind and a
text; kinds are letterhead, label, number, kicker, title, body, line, caption, credit, contact and photo (its
text is the scene to draw).
The same sources give the same bytes with the same versions of Pillow and python-docx.
"""

from __future__ import annotations

import datetime
import io
import random
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from PIL import Image, ImageDraw

SAMPLES = Path(__file__).parents[1] / "samples"

_PHOTO_SIZE = (960, 640)
_LOGO_SIZE = (120, 120)
_BOLD = frozenset({"letterhead", "label", "title", "kicker"})
_CENTERED = frozenset({"letterhead", "label", "number", "title", "kicker"})
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can tell


def sources() -> list[Path]:
    """The sources, in the order of their names."""
    return sorted((SAMPLES / "sources").glob("*.toml"))


def document(source: Path) -> bytes:
    """The DOCX of one source.

    Raises:
        tomllib.TOMLDecodeError: the source is no TOML.
        KeyError: it has no date or no blocks.
    """
    release = tomllib.loads(source.read_text(encoding="utf-8"))
    out = docx.Document()
    font = out.styles["Normal"].font
    font.name, font.size = "Times New Roman", Pt(12)
    rng = random.Random(source.stem)
    for kind, texts in _paragraphs(release):
        if kind == "letterhead" and release.get("letterhead") == "table":
            _letterhead_table(out, texts, rng)
        elif kind == "photo":
            out.add_paragraph().add_run().add_picture(_photo(texts[0], rng), width=Cm(15))
        else:
            _paragraph(out, kind, texts)
    _sign(out, release["date"])
    buffer = io.BytesIO()
    out.save(buffer)
    return _timeless(buffer.getvalue())


def _paragraphs(release: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Kind and lines of each paragraph: what stands in one table or one broken paragraph is together."""
    together = set()
    if release.get("letterhead") == "table":
        together.add("letterhead")
    if release.get("soft_breaks"):
        together.add("body")
    for kind, blocks in groupby(release["blocks"], key=lambda block: block[0]):
        texts = [text for _, text in blocks]
        if kind in together:
            yield kind, texts
        else:
            yield from ((kind, [text]) for text in texts)


def _paragraph(out: Document, kind: str, lines: list[str]) -> None:
    par = out.add_paragraph()
    if kind in _CENTERED:
        par.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif kind == "body":
        par.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    for number, line in enumerate(lines):
        if number:
            par.add_run().add_break()
            par.add_run().add_break()
        run = par.add_run(line)
        run.bold, run.italic = kind in _BOLD or None, kind == "caption" or None


def _letterhead_table(out: Document, lines: list[str], rng: random.Random) -> None:
    logo, text = out.add_table(rows=1, cols=2).rows[0].cells
    logo.paragraphs[0].add_run().add_picture(_logo(rng), width=Cm(2))
    text.paragraphs[0].add_run(lines[0]).bold = True
    for line in lines[1:]:
        text.add_paragraph().add_run(line).bold = True


def _sign(out: Document, date: datetime.date) -> None:
    """Author and times in the document's properties, of the day of the release instead of today."""
    properties = out.core_properties
    properties.author = properties.last_modified_by = "Bagian Prokopim"
    properties.title = properties.comments = ""
    properties.created = properties.modified = datetime.datetime.combine(date, datetime.time(8))


def _timeless(data: bytes) -> bytes:
    """The same package with one fixed time for all parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = zipfile.ZipInfo(name, _EARLIEST)
            part.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return buffer.getvalue()


def _logo(rng: random.Random) -> io.BytesIO:
    """A shield of an office that does not exist."""
    image = Image.new("RGB", _LOGO_SIZE, "white")
    draw = ImageDraw.Draw(image)
    draw.polygon(
        [(15, 10), (105, 10), (105, 70), (60, 112), (15, 70)],
        fill=_shade(rng, (30, 110, 70)),
        outline="black",
    )
    draw.polygon(
        [(60, 28), (68, 50), (92, 50), (73, 64), (80, 88), (60, 74), (40, 88), (47, 64), (28, 50), (52, 50)],
        fill=(240, 200, 60),
    )
    return _file(image, "PNG")


def _photo(scene: str, rng: random.Random) -> io.BytesIO:
    """A drawn photo of one of the scenes: river, stalls, weaving."""
    image = Image.new("RGB", _PHOTO_SIZE, _shade(rng, (150, 195, 225)))
    _SCENES[scene](ImageDraw.Draw(image), rng)
    return _file(image, "JPEG")


def _river(draw: ImageDraw.ImageDraw, rng: random.Random) -> None:
    draw.rectangle([0, 230, 960, 300], fill=_shade(rng, (50, 110, 60)))
    draw.rectangle([0, 300, 960, 640], fill=_shade(rng, (120, 100, 70)))
    for y in (350, 440, 530):
        x = rng.randrange(60, 360)
        draw.polygon([(x, y), (x + 480, y), (x + 430, y + 34), (x + 50, y + 34)], fill=_shade(rng, (150, 60, 40)))
        for seat in range(8):
            _person(draw, x + 75 + 47 * seat, y - 44, _shade(rng, (200, 60, 60)))


def _stalls(draw: ImageDraw.ImageDraw, rng: random.Random) -> None:
    draw.rectangle([0, 420, 960, 640], fill=_shade(rng, (170, 150, 120)))
    for x in range(20, 940, 235):
        draw.rectangle([x + 15, 270, x + 200, 430], fill=_shade(rng, (235, 225, 205)))
        draw.polygon([(x, 270), (x + 215, 270), (x + 175, 190), (x + 40, 190)], fill=_shade(rng, (190, 80, 50)))
    for _ in range(26):
        _person(draw, rng.randrange(20, 920), rng.randrange(430, 560), _shade(rng, (90, 110, 170)))


def _weaving(draw: ImageDraw.ImageDraw, rng: random.Random) -> None:
    draw.rectangle([0, 0, 960, 640], fill=_shade(rng, (140, 95, 60)))
    draw.rectangle([280, 120, 700, 520], fill=_shade(rng, (90, 55, 35)))
    for x in range(300, 690, 13):
        draw.rectangle([x, 130, x + 8, 510], fill=_shade(rng, (190, 70, 60)))
    for y in range(330, 500, 40):
        draw.polygon([(320, y), (490, y - 30), (670, y), (490, y + 22)], outline=(245, 230, 190))
    _person(draw, 190, 380, (40, 60, 110), size=3)


_SCENES = {"river": _river, "stalls": _stalls, "weaving": _weaving}


def _person(draw: ImageDraw.ImageDraw, x: int, y: int, shirt: tuple[int, int, int], size: int = 1) -> None:
    draw.ellipse([x, y, x + 18 * size, y + 18 * size], fill=(110, 75, 50))
    draw.rectangle([x - 3 * size, y + 18 * size, x + 21 * size, y + 50 * size], fill=shirt)


def _shade(rng: random.Random, colour: tuple[int, int, int]) -> tuple[int, int, int]:
    """A colour near the given one."""
    red, green, blue = (max(0, min(255, part + rng.randrange(-25, 26))) for part in colour)
    return red, green, blue


def _file(image: Image.Image, kind: str) -> io.BytesIO:
    buffer = io.BytesIO()
    image.save(buffer, kind, quality=62)
    buffer.seek(0)
    return buffer


def main() -> None:
    """Writes all samples."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    folder.mkdir(parents=True, exist_ok=True)
    for source in sources():
        (folder / f"{source.stem}.docx").write_bytes(document(source))


if __name__ == "__main__":
    main()
