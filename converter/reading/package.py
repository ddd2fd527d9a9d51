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
from converter.reading import unpack
from converter.reading.limits import USUAL, Limits
from converter.reading.names import CONTENT_TYPES, Element, named
from converter.release import Remark

_TYPES_PART = "[Content_Types].xml"
_ROOT_RELATIONS = "_rels/.rels"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_BINARY = "application/octet-stream"
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


def open_package(data: bytes, file: str, limits: Limits = USUAL) -> Package:
    """Unpacks and repairs a DOCX file.

    Args:
        data: the bytes of the file.
        file: its name, with which messages begin.
        limits: how much of it may be read.

    Raises:
        UnreadableError: it is too big, damaged, protected, hostile, or no Word document.
    """
    package = Package(file, unpack.unpacked(data, file, limits))
    parts = package.parts
    if _TYPES_PART not in parts or _ROOT_RELATIONS not in parts:
        raise UnreadableError(messages.NOT_WORD_ZIP.format(file=file))
    for name in _xml_names(parts):
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
        root = etree.fromstring(data if unpack.is_xml(data) else b"", parser)
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


def _xml_names(parts: dict[str, bytes]) -> list[str]:
    return [name for name, data in parts.items() if unpack.is_xml_part(name, data)]


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
        own = overrides.get(f"/{name}".lower())
        if own is None and extension not in defaults and name != _TYPES_PART:
            defaults[extension] = _BINARY
            etree.SubElement(root, default, Extension=extension, ContentType=_BINARY)
        if not unpack.is_xml(package.parts[name]):
            _call_binary(root, own, name, defaults.get(extension, ""))
    package.parts[_TYPES_PART] = etree.tostring(root)


def _call_binary(root: Element, override: Element | None, name: str, default: str) -> None:
    """Keeps python-docx from parsing what was not looked at as XML: it goes by the declared type alone."""
    if override is None and default.endswith("xml"):
        override = etree.SubElement(root, named(CONTENT_TYPES, "Override"), PartName=f"/{name}")
    if override is not None:
        override.set("ContentType", _BINARY)
