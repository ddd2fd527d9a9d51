"""Makes tiny DOCX packages in memory from the XML of a body, and reads them."""

from __future__ import annotations

import zipfile
from io import BytesIO

from PIL import Image

from converter.reading import read_bytes
from converter.release import Release

FILE = "rilis.docx"
OFFICE_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": OFFICE_RELATIONS,
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
MAIN_TYPE = f"{OFFICE_TYPES}.document.main+xml"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*inner: str, properties: str = "") -> str:
    """A paragraph; what does not start with ``<`` becomes a run."""
    runs = "".join(piece if piece.startswith("<") else run(piece) for piece in inner)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def style(style_id: str, name: str, inner: str = "", kind: str = "paragraph", default: str = "") -> str:
    mark = f' w:default="{default}"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{style_id}"{mark}><w:name w:val="{name}"/>{inner}</w:style>'


def table(*rows: list[str]) -> str:
    """A table; a cell is the XML of its content."""
    lines = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl>{lines}</w:tbl>"


def picture(form: str = "PNG", size: tuple[int, int] = (12, 8)) -> bytes:
    target = BytesIO()
    Image.new("RGB", size, "navy").save(target, form)
    return target.getvalue()


def drawing(rel_id: str, alt: str = "", title: str = "", kind: str = "inline") -> str:
    return (
        f'<w:r><w:drawing><wp:{kind}><wp:docPr id="1" name="Gambar 1" descr="{alt}" title="{title}"/>'
        f'<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="{rel_id}"/></pic:blipFill>'
        f"</pic:pic></a:graphicData></a:graphic></wp:{kind}></w:drawing></w:r>"
    )


def part(root: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {NAMESPACES}>{inner}</w:{root}>'


class Builder:
    """A package: change ``parts`` and ``relations`` before ``to_bytes``."""

    def __init__(self, body: str = "") -> None:
        self.main_type = MAIN_TYPE
        self.relations: list[str] = []
        self.overrides: dict[str, str] = {}
        self.defaults = {
            "rels": "application/vnd.openxmlformats-package.relationships+xml",
            "png": "image/png",
        }
        self.defaults["xml"] = "application/xml"
        self.parts: dict[str, str | bytes] = {"word/document.xml": part("document", f"<w:body>{body}</w:body>")}

    def relate(self, kind: str, target: str, rel_id: str, *, external: bool = False) -> Builder:
        mode = ' TargetMode="External"' if external else ""
        kind = f"{OFFICE_RELATIONS}/{kind}"
        self.relations.append(f'<Relationship Id="{rel_id}" Type="{kind}" Target="{target}"{mode}/>')
        return self

    def add(self, kind: str, root: str, inner: str, rel_id: str = "") -> Builder:
        """Adds a part such as styles, numbering, footnotes, or a header."""
        name = rel_id or kind
        self.parts[f"word/{name}.xml"] = part(root, inner)
        self.overrides[f"/word/{name}.xml"] = f"{OFFICE_TYPES}.{kind}+xml"
        return self.relate(kind, f"{name}.xml", rel_id or f"rel-{kind}")

    def add_picture(self, data: bytes, rel_id: str, name: str = "foto.png") -> Builder:
        self.parts[f"word/media/{name}"] = data
        return self.relate("image", f"media/{name}", rel_id)

    def to_bytes(self, method: int = zipfile.ZIP_DEFLATED) -> bytes:
        uri = "http://schemas.openxmlformats.org/package/2006"
        overrides = {"/word/document.xml": self.main_type, **self.overrides}
        defaults = "".join(f'<Default Extension="{e}" ContentType="{t}"/>' for e, t in self.defaults.items())
        types = "".join(f'<Override PartName="{n}" ContentType="{t}"/>' for n, t in overrides.items() if t)
        root = f'<Relationship Id="r1" Type="{OFFICE_RELATIONS}/officeDocument" Target="word/document.xml"/>'
        related = f'<Relationships xmlns="{uri}/relationships">{{}}</Relationships>'
        parts: dict[str, str | bytes] = {
            "[Content_Types].xml": f'<Types xmlns="{uri}/content-types">{defaults}{types}</Types>',
            "_rels/.rels": related.format(root),
            "word/_rels/document.xml.rels": related.format("".join(self.relations)),
            **self.parts,
        }
        return zipped(parts, method)

    def read(self) -> Release:
        return read_bytes(self.to_bytes(), FILE)


def zipped(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def release(body: str) -> Release:
    """Reads a document with this body; the second count must agree with the first."""
    return agreed(Builder(body).read())


def agreed(read: Release) -> Release:
    assert "text-mismatch" not in codes(read)
    return read


def texts(body: str) -> list[str]:
    return [block.text for block in release(body).blocks]


def codes(read: Release) -> list[str]:
    return [remark.code for remark in read.remarks]
