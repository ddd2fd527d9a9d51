"""Documents that are made to stall their reader, or to fill its memory.

They are stored and not compressed, for as they repeat themselves they would be refused as ZIP bombs.
"""

from __future__ import annotations

import struct
from io import BytesIO
from zipfile import ZIP_STORED
from zlib import compress, crc32

from PIL import Image

from converter.reading.limits import USUAL

from .docx_builder import Builder, drawing, p, run, style, table

TRACKED = '<w:ins w:id="1">'
TAGS = USUAL.tags - 200
"""What is left for a body after the other parts."""


def _deep(opening: str, closing: str, depth: int, inner: str = "") -> str:
    return opening * depth + inner + closing * depth


def _blank_png(width: int, height: int) -> bytes:
    """White, grey, and a thousand times smaller than what it unpacks to."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pieces = [(b"IHDR", header), (b"IDAT", compress(b"\x00" * (width + 1) * height, 9)), (b"IEND", b"")]
    chunks = (struct.pack(">I", len(d)) + n + d + struct.pack(">I", crc32(n + d)) for n, d in pieces)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _many_pictures(count: int, data: bytes) -> Builder:
    builder = Builder(p("Isi") + "".join(p(drawing(f"g{n}")) for n in range(count)))
    for n in range(count):
        builder.add_picture(data, f"g{n}", f"foto{n}.png")
    return builder


def _progressive(side: int) -> bytes:
    target = BytesIO()
    Image.new("RGB", (side, side), "white").save(target, "JPEG", progressive=True, subsampling=0)
    return target.getvalue()


def _headers(count: int) -> Builder:
    references = "".join(f'<w:headerReference w:type="default" r:id="h{n}"/>' for n in range(count))
    builder = Builder(p("Isi") + f"<w:sectPr>{references}</w:sectPr>")
    for n in range(count):
        builder.add("header", "hdr", p(f"KOP {n}") * 10, f"h{n}")
    return builder


def _notes(count: int) -> Builder:
    body = p("Isi", "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in range(count)))
    notes = "".join(f'<w:footnote w:id="{n}">{p("catatan")}</w:footnote>' for n in range(count))
    return Builder(body).add("footnotes", "footnotes", notes)


def _style_chain(count: int) -> Builder:
    styles = "".join(style(f"s{n}", f"s{n}", f'<w:basedOn w:val="s{n + 1}"/>') for n in range(count))
    last = style(f"s{count}", "akhir", "<w:rPr><w:vanish/></w:rPr>")
    body = p("Isi", properties=f'<w:pStyle w:val="s{count - 1}"/>') * 50
    return Builder(body).add("styles", "styles", styles + last)


def _lists(count: int) -> Builder:
    levels = '<w:lvl w:ilvl="0"><w:lvlText w:val="' + "%1" * 50 + '"/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
    lists += "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="1"/></w:num>' for n in range(count))
    body = "".join(
        p("x", properties=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{n}"/></w:numPr>') for n in range(count)
    )
    return Builder(body).add("numbering", "numbering", lists)


def _numbered(pattern: str, count: int) -> str:
    return " ".join(pattern.format(n) for n in range(count))


def _full(piece: str) -> str:
    """As many of a piece as are let in."""
    return piece * (TAGS // piece.count("<"))


CELL = f"<w:tc>{p('a ')}</w:tc>"
PLACEHOLDER = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>"
BRANCH = "<mc:AlternateContent><mc:Choice Requires='wps'><w:t>a </w:t></mc:Choice></mc:AlternateContent>"
ATTRIBUTE, NAMESPACE = 'a{0}=""', 'xmlns:a{0}="u:{0}"'

BODIES = {
    "a million runs": lambda: p("<w:r/>" * 1_000_000),
    "empty runs": lambda: p(_full("<w:r/>")),
    "runs of a letter": lambda: p("<w:r><w:t>a </w:t></w:r>" * 9_900),
    "runs with properties": lambda: p(_full(run("a ", "<w:b/>"))),
    "empty paragraphs": lambda: _full("<w:p/>"),
    "short paragraphs": lambda: _full("<w:p><w:r><w:t>Kata</w:t></w:r></w:p>"),
    "10,000 nested tables": lambda: _deep("<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>", 10_000),
    "nested tables": lambda: _deep("<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>", 80, p("a")),
    "tables": lambda: _full(table([p("a")])),
    "a wide table": lambda: f"<w:tbl><w:tr>{_full(CELL)}</w:tr></w:tbl>",
    "a long table": lambda: f"<w:tbl>{_full(f'<w:tr>{CELL}</w:tr>')}</w:tbl>",
    "nested insertions": lambda: p(_deep(TRACKED, "</w:ins>", 240, run("a"))),
    "insertions": lambda: p(f"{TRACKED}<w:r><w:t>a </w:t></w:r></w:ins>" * 9_900),
    "content controls": lambda: _full("<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>"),
    "placeholders": lambda: _full(PLACEHOLDER),
    "text boxes": lambda: p("Isi", _full(f"<w:r><w:pict><w:txbxContent>{p('a')}</w:txbxContent></w:pict></w:r>")),
    "branches": lambda: p(f"<w:r>{_full(BRANCH)}</w:r>"),
    "fields that never end": lambda: p(_full('<w:r><w:fldChar w:fldCharType="begin"/></w:r>')),
    "page breaks": lambda: p(_full('<w:r><w:br w:type="page"/></w:r>')),
    "page breaks in one run": lambda: p("<w:r>" + _full('<w:br w:type="page"/>') + "</w:r>"),
    "soft breaks": lambda: p("<w:r>" + "<w:t>a</w:t><w:br/>" * 9_900 + "</w:r>"),
    "deleted paragraph marks": lambda: _full(p("a ", properties="<w:rPr><w:del w:id='1'/></w:rPr>")),
    "drop caps": lambda: _full(p("a ", properties='<w:framePr w:dropCap="drop"/>')),
    "hidden runs": lambda: p(_full(run("a", "<w:vanish/>"))),
    "struck runs": lambda: p(_full(run("a ", "<w:strike/>"))),
    "symbols": lambda: p("<w:r>" + _full('<w:sym w:font="Webdings" w:char="F0FF"/>') + "</w:r>"),
    "formulas": lambda: p(_full("<m:oMath><m:r><m:t>a</m:t></m:r></m:oMath>")),
    "ruby": lambda: p(_full("<w:r><w:ruby><w:rubyBase><w:r><w:t>a </w:t></w:r></w:rubyBase></w:ruby></w:r>")),
    "control characters": lambda: p("<w:r><w:t>" + "&#x1;" * 10 + "</w:t></w:r>"),
    "invisible characters": lambda: p("\u200b" * 90_000),
    "private characters": lambda: p("\ue001" * 90_000),
    "marks on one letter": lambda: p("a" + "\u0301\u0323" * 9_000),
    "one long word": lambda: p("a" * 20_000),
    "long words": lambda: p("abcdefghij" * 20 + " ") * 490,
    "one long paragraph": lambda: p("kata bahwa " * 1_800),
    "quotation marks": lambda: p('"' * 19_000) + p("“" * 19_000),
    "signs": lambda: p("-.,:;()" * 2_700),
    "capitals": lambda: p("KATA " * 3_900),
    "digits": lambda: p("1." * 9_500) + p("1" * 199 + " ") * 90,
    "amounts": lambda: p("Rp1 " * 4_900),
    "blanks": lambda: p("a" + " " * 19_000 + "b"),
    "long text": lambda: p("Wali Kota Singkawang mengatakan bahwa warga. " * 22) * 95,
    "attributes": lambda: p(f"<w:r {_numbered(ATTRIBUTE, 400_000)}/>"),
    "namespaces": lambda: p(f"<w:r {_numbered(NAMESPACE, 200_000)}/>"),
}

PACKAGES = {
    "headers": lambda: _headers(900),
    "notes": lambda: _notes(8_000),
    "a chain of styles": lambda: _style_chain(28_000),
    "lists": lambda: _lists(8_000),
    "a white picture": lambda: _many_pictures(1, _blank_png(8192, 6144)),
    "many white pictures": lambda: _many_pictures(20, _blank_png(8192, 6144)),
    "many pictures": lambda: _many_pictures(1_500, _blank_png(100, 100)),
    "one picture in a thousand places": lambda: Builder(
        "".join(p(drawing("g1", f"Foto {n}")) for n in range(1_000))
    ).add_picture(_blank_png(2000, 2000), "g1"),
    "a progressive photo": lambda: _many_pictures(1, _progressive(7000)),
}


NAMES = (*BODIES, *PACKAGES)


def document(name: str) -> bytes:
    """One of them, made anew."""
    package = PACKAGES[name]() if name in PACKAGES else Builder(BODIES[name]())
    return package.to_bytes(ZIP_STORED)
