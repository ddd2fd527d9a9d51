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

from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
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
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_BINARY = "application/octet-stream"
_NO_RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_MAIN_TYPES = re.compile(
    r"application/vnd\.(?:openxmlformats-officedocument\.wordprocessingml|ms-word)"
    r"\.(?:document|template)(?:\.macroEnabled(?:Template)?)?\.main\+xml",
    re.IGNORECASE,
)
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_OTHER_OFFICE = {"ppt": "PowerPoint", "xl": "Excel", "visio": "Visio"}


_READ_BY_ITSELF = frozenset({"styles", "numbering"})
_NOT_READ = frozenset(
    {
        *("settings", "webSettings", "fontTable", "theme", "stylesWithEffects", "customXml", "glossaryDocument"),
        *("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"),
        *("vbaProject", "keyMapCustomizations", "attachedToolbars", "printerSettings"),
    }
)
"""Kinds of relations (the last word of their type) that python-docx is not given: it would parse all of them."""


@dataclass(slots=True)
class Package:
    """The parts of a document (name without leading slash -> bytes), such that they can be read."""

    file: str
    parts: dict[str, bytes]
    main: str = ""
    remarks: list[Remark] = field(default_factory=list)

    def to_bytes(self) -> bytes:
        """What python-docx opens, as a ZIP file that is not compressed: it is read again at once.

        That is the main part with what it refers to, but for what the reader reads by itself or not at all.
        The main part has the type of a plain document (macros never run), no other one any that would be parsed.
        """
        relations_name = _relations_name(self.main)
        relations = parse(self.parts.get(relations_name, _NO_RELATIONS), relations_name, self.file)
        given: dict[str, bytes] = {self.main: self.parts[self.main]}
        for relation in list(relations):
            if _kind(relation) in _READ_BY_ITSELF | _NOT_READ:
                relations.remove(relation)
            elif relation.get("TargetMode") != "External":
                target = _target(self.main, relation.get("Target") or "")
                given[target] = self.parts[target]
        types = etree.Element(named(CONTENT_TYPES, "Types"))
        etree.SubElement(types, named(CONTENT_TYPES, "Default"), Extension="rels", ContentType=_RELATIONS_TYPE)
        for name in given:
            kind = _MAIN_TYPE if name == self.main else _BINARY
            etree.SubElement(types, named(CONTENT_TYPES, "Override"), PartName=f"/{name}", ContentType=kind)
        root = parse(_NO_RELATIONS, _ROOT_RELATIONS, self.file)
        etree.SubElement(root, str(root.tag)[:-1], Id="r", Type=RELATION.OFFICE_DOCUMENT, Target=f"/{self.main}")
        target_file = BytesIO()
        with zipfile.ZipFile(target_file, "w", zipfile.ZIP_STORED) as archive:
            for name, data in {
                **given,
                _TYPES_PART: etree.tostring(types),
                _ROOT_RELATIONS: etree.tostring(root),
                relations_name: etree.tostring(relations),
            }.items():
                archive.writestr(name, data)
        return target_file.getvalue()

    def relations(self, part: str) -> Iterator[tuple[str, str, str]]:
        """Id, type (its last word) and target part of the internal relations of a part."""
        data = self.parts.get(_relations_name(part))
        for relation in [] if data is None else parse(data, part, self.file):
            if relation.get("TargetMode") != "External":
                yield relation.get("Id") or "", _kind(relation), _target(part, relation.get("Target") or "")

    def related(self, kind: str) -> str | None:
        """The part with a relation of a kind to the main part; None when there is none."""
        return next((target for _, other, target in self.relations(self.main) if other == kind), None)


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
    _refuse_other_programs(package)
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


def _kind(relation: Element) -> str:
    return (relation.get("Type") or "").rpartition("/")[2]


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


def _refuse_other_programs(package: Package) -> None:
    """Refuses what another program of the same family wrote; the type of the main part tells."""
    root = parse(package.parts[_TYPES_PART], _TYPES_PART, package.file)
    overrides = {(e.get("PartName") or "").lower(): e for e in root.iter(named(CONTENT_TYPES, "Override"))}
    main = overrides.get(f"/{package.main}".lower())
    other = _OTHER_OFFICE.get(package.main.partition("/")[0])
    if other and (main is None or not _MAIN_TYPES.fullmatch(main.get("ContentType") or "")):
        raise UnreadableError(messages.OTHER_OFFICE.format(file=package.file, program=other))
