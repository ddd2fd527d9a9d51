"""The documents that are mutated: everything that the reader knows, in a few small packages."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

from tests.reading.docx_builder import Builder, drawing, p, picture, run, style, table
from tests.reading.random_bodies import body

SAMPLES = Path(__file__).parents[2] / "samples"
NESTED = 40
"""Bodies that nest all that Word can nest."""

_LISTS = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerRoman"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="2"/></w:lvlOverride></w:num>'
)
_LISTED = '<w:pStyle w:val="Judul1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_TEXT = (
    'SINGKAWANG - Wali Kota Singkawang, Tjhai Wulandari mengatakan, "Ini tanggungjawab kita bersama", Kamis '
    "(17/10/2024). Anggarannya Rp. 1.250.000.000,- untuk para Camat."
)


def _whole(inner: str, form: str) -> Builder:
    """A release with a letterhead, a picture, a list, notes, and a body that nests."""
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    sections = '<w:sectPr><w:headerReference w:type="first" r:id="h1"/><w:footerReference r:id="f1"/></w:sectPr>'
    builder = Builder(
        p("Warga Tanam Bakau di Pantai", properties='<w:pStyle w:val="Judul1"/>')
        + p(_TEXT, note)
        + p(drawing("g1", "Foto warga", "Foto", "anchor"))
        + p("satu", properties=_LISTED)
        + table([p("a"), p("b")], [p("c"), p(run("d", "<w:b/>"))])
        + inner
        + p("(humas)")
        + sections
    )
    builder.add("styles", "styles", style("Judul1", "heading 1", '<w:basedOn w:val="Judul1"/>') + style("Gaib", "Gaib"))
    builder.add("numbering", "numbering", _LISTS)
    builder.add("footnotes", "footnotes", f'<w:footnote w:id="2">{p("catatan")}</w:footnote>')
    builder.add("header", "hdr", p("PEMERINTAH KOTA SINGKAWANG", drawing("g1")), "h1")
    builder.add("footer", "ftr", p("Jalan Firdaus"), "f1")
    return builder.add_picture(picture(form, (40, 20)), "g1")


@cache
def originals() -> tuple[bytes, ...]:
    """All of them, in an order that does not change: a mutant is told by its number alone."""
    forms = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
    nested = (_whole(body(Random(seed)), forms[seed % len(forms)]).to_bytes() for seed in range(NESTED))
    return (*nested, *(path.read_bytes() for path in sorted(SAMPLES.glob("*.docx"))))
