"""A DOCX file as its parts: opened within limits, and repaired in memory so that python-docx can open it.

Nothing outside the file is ever fetched, and the file on disk is never written.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from urllib.parse import unquote

from lxml import etree

from converter import messages
from converter.errors import UnreadableError
from converter.reading.names import CONTENT_TYPES, Element, named
from converter.release import Remark

MAX_FILE_BYTES = 200 * 2**20
"""Releases with a dozen photos straight from the camera are about 100 MB; nothing real is twice that."""
MAX_TOTAL_BYTES = 256 * 2**20
"""All parts unpacked. Photos hardly shrink in a ZIP, so this is the file's limit with room for the XML."""
MAX_XML_BYTES = 16 * 2**20
"""All XML parts unpacked. A book of 500 pages is about 8 MB of XML, a long release 0.2 MB; a tree takes some
ten times its XML in memory."""
MAX_PARTS = 2000
"""A usual release has 15 parts, and one more for every photo."""
MAX_RATIO = 250
"""Unpacked to packed size of a part. Real XML reaches about 30, deflate at most 1030."""
RATIO_FROM_XML_BYTES, RATIO_FROM_BYTES = 2**20, 32 * 2**20
"""Unpacked sizes from which the ratio counts. A blank scan stored as BMP shrinks as well as a bomb."""

_CHUNK = 2**16
_TYPES_PART = "[Content_Types].xml"
_ROOT_RELATIONS = "_rels/.rels"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MAIN_TYPES = re.compile(
    r"application/vnd\.(?:openxmlformats-officedocument\.wordprocessingml|ms-word)"
    r"\.(?:document|template)(?:\.macroEnabled(?:Template)?)?\.main\+xml",
    re.IGNORECASE,
)
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_OTHER_OFFICE = {"ppt": "PowerPoint", "xl": "Excel", "visio": "Visio"}


@dataclass(slots=True)
class Package:
    """The parts of a document (name without leading slash -> bytes), such that python-docx can open them."""

    file: str
    parts: dict[str, bytes]
    main: str = ""
    remarks: list[Remark] = field(default_factory=list)

    def to_bytes(self) -> bytes:
        """The package as a ZIP file, not compressed: it is read again at once."""
        target = BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)
        return target.getvalue()

    def relations(self, part: str) -> Iterator[tuple[str, str, str]]:
        """Id, type (its last word) and target part of the internal relations of a part."""
        data = self.parts.get(_relations_name(part))
        for relation in [] if data is None else parse(data, part, self.file):
            if relation.get("TargetMode") != "External":
                kind = (relation.get("Type") or "").rpartition("/")[2]
                yield relation.get("Id") or "", kind, _target(part, relation.get("Target") or "")


def open_package(data: bytes, file: str) -> Package:
    """Unpacks and repairs a DOCX file.

    Raises:
        UnreadableError: it is too big, damaged, protected, hostile, or no Word document.
    """
    package = Package(file, _unpacked(data, file))
    parts = package.parts
    if "mimetype" in parts and b"opendocument" in parts["mimetype"]:
        raise UnreadableError(messages.IS_ODT.format(file=file))
    if _TYPES_PART not in parts or _ROOT_RELATIONS not in parts:
        raise UnreadableError(messages.NOT_WORD_ZIP.format(file=file))
    for name in _xml_names(parts):
        _refuse_document_type(parts[name], name, file)
        if b"purl.oclc.org" in parts[name]:
            parts[name] = _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", parts[name])
    for name in [name for name in parts if name.endswith(".rels")]:
        _drop_dangling(package, name)
    package.main = next((target for _, kind, target in package.relations("") if kind == "officeDocument"), "")
    if not package.main:
        raise UnreadableError(messages.NOT_WORD_ZIP.format(file=file))
    _repair_types(package)
    return package


def parse(data: bytes, name: str, file: str) -> Element:
    """The tree of a part.

    Raises:
        UnreadableError: it is not well-formed; the message names the part and the line.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        place = messages.PART_LINE.format(part=name, line=error.lineno or 1)
        raise UnreadableError(messages.DAMAGED.format(file=file, what=place)) from error
    information: Any = root.getroottree().docinfo
    if information.doctype:
        raise UnreadableError(messages.HAS_DOCTYPE.format(file=file, part=name))
    return root


def check_well_formed(package: Package) -> None:
    """Parses all XML parts, to find the one that something else stumbled over.

    Raises:
        UnreadableError: a part is not well-formed.
    """
    for name in _xml_names(package.parts):
        parse(package.parts[name], name, package.file)


def _unpacked(data: bytes, file: str) -> dict[str, bytes]:
    """The files in a ZIP. Declared sizes are checked first; they can lie, so what is read is counted too."""
    if len(data) > MAX_FILE_BYTES:
        raise UnreadableError(messages.TOO_BIG.format(file=file))
    parts: dict[str, bytes] = {}
    name = ""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _check_declared(entries, file)
            total = xml = 0
            for entry in entries:
                name = entry.filename.replace("\\", "/").lstrip("/")
                part = _entry_bytes(archive, entry, MAX_TOTAL_BYTES - total, MAX_XML_BYTES - xml, file)
                parts[name] = part
                total += len(part)
                xml += len(part) if _is_xml(name, part) else 0
    except UnreadableError:
        raise
    except Exception as error:  # zipfile raises many kinds for damaged files, zlib.error and struct.error too
        what = messages.PART.format(part=name) if name else messages.ZIP_DIRECTORY
        raise UnreadableError(messages.DAMAGED.format(file=file, what=what)) from error
    return parts


def _check_declared(entries: list[zipfile.ZipInfo], file: str) -> None:
    xml = sum(entry.file_size for entry in entries if _is_xml(entry.filename))
    total = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_PARTS or total > MAX_TOTAL_BYTES or xml > MAX_XML_BYTES:
        raise UnreadableError(messages.TOO_BIG.format(file=file))
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableError(messages.PASSWORD.format(file=file))


def _entry_bytes(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int, xml_limit: int, file: str
) -> bytes:
    """The unpacked bytes of one file in a ZIP, in pieces: one read could unpack more than is declared."""
    pieces: list[bytes] = []
    size, suspicious = 0, RATIO_FROM_BYTES
    with archive.open(entry) as stream:
        while piece := stream.read(_CHUNK):
            if not pieces and _is_xml(entry.filename, piece):
                limit, suspicious = min(limit, xml_limit), RATIO_FROM_XML_BYTES
            pieces.append(piece)
            size += len(piece)
            if size > limit or (size > suspicious and size > MAX_RATIO * max(1, entry.compress_size)):
                raise UnreadableError(messages.TOO_BIG.format(file=file))
    return b"".join(pieces)


def _is_xml(name: str, data: bytes = b"") -> bool:
    """By the name or, because a relation can call anything a document part, by the first bytes."""
    start = data[:64].lstrip(b" \t\r\n\xef\xbb\xbf\xff\xfe\x00")
    return name.lower().endswith((".xml", ".rels")) or start.startswith(b"<")


def _xml_names(parts: dict[str, bytes]) -> list[str]:
    return [name for name, data in parts.items() if _is_xml(name, data)]


def _refuse_document_type(data: bytes, name: str, file: str) -> None:
    """Word writes no DOCTYPE; its only use in a document is to attack whoever reads it."""
    text = data.replace(b"\x00", b"") if b"\x00" in data[:8] else data  # UTF-16 and UTF-32
    if b"<!DOCTYPE" in text:
        raise UnreadableError(messages.HAS_DOCTYPE.format(file=file, part=name))


def _relations_name(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _target(part: str, target: str) -> str:
    """The part that a relation of a part points to."""
    folder = "/" + part.rpartition("/")[0]
    return posixpath.normpath(posixpath.join(folder, target.replace("\\", "/"))).lstrip("/")


def _source(relations_part: str) -> str:
    """The part whose relations these are; ``""`` for the package itself."""
    folder, _, name = relations_part.rpartition("/")
    return posixpath.join(folder.removesuffix("_rels").rstrip("/"), name.removesuffix(".rels"))


def _drop_dangling(package: Package, name: str) -> None:
    """Drops internal relations to missing parts, and mends those that differ by case or escapes."""
    root = parse(package.parts[name], name, package.file)
    source = _source(name)
    by_lower = {part.lower(): part for part in package.parts}
    changed = False
    for relation in list(root):
        if relation.get("TargetMode") == "External":
            continue
        target = relation.get("Target") or ""
        wanted = _target(source, target)
        if wanted in package.parts and "\\" not in target:
            continue
        changed = True
        found = by_lower.get(wanted.lower()) or by_lower.get(unquote(wanted).lower())
        if found is not None:
            relation.set("Target", f"/{found}")
        else:
            root.remove(relation)
            package.remarks.append(Remark("dangling-relation", {"target": target}))
    if changed:
        package.parts[name] = etree.tostring(root)


def _repair_types(package: Package) -> None:
    """Gives the main part the type of a plain document (macros never run), and parts without a type one."""
    root = parse(package.parts[_TYPES_PART], _TYPES_PART, package.file)
    override, default = named(CONTENT_TYPES, "Override"), named(CONTENT_TYPES, "Default")
    overrides = {(e.get("PartName") or "").lower(): e for e in root.iter(override)}
    defaults = {(e.get("Extension") or "").lower(): e.get("ContentType") or "" for e in root.iter(default)}
    main = overrides.get(f"/{package.main}".lower())
    declared = defaults.get("xml", "") if main is None else main.get("ContentType") or ""
    if main is None:
        main = etree.SubElement(root, override, PartName=f"/{package.main}")
    other = _OTHER_OFFICE.get(package.main.partition("/")[0])
    if other and not _MAIN_TYPES.fullmatch(declared):
        raise UnreadableError(messages.OTHER_OFFICE.format(file=package.file, program=other))
    main.set("ContentType", _MAIN_TYPE)
    for name in package.parts:
        extension = posixpath.splitext(name)[1].lstrip(".").lower()
        if name != _TYPES_PART and f"/{name}".lower() not in overrides and extension not in defaults:
            defaults[extension] = "application/octet-stream"
            etree.SubElement(root, default, Extension=extension, ContentType=defaults[extension])
    package.parts[_TYPES_PART] = etree.tostring(root)
