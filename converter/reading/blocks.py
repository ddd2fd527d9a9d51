"""A flattened document as blocks: python-docx walks it, this module says what each paragraph is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property, partial
from typing import Any, NamedTuple

from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml.parser import OxmlElement, parse_xml
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from converter.reading import characters, unpack
from converter.reading.flatten import Finding, flatten
from converter.reading.names import (
    CONTINUED,
    P_PR,
    R_PR,
    REL_ID,
    TEXT_BOX,
    Element,
    integer,
    switch,
    value,
    w,
)
from converter.reading.numbering import Numbering
from converter.reading.package import Package, parse
from converter.reading.pictures import Pictures
from converter.reading.styles import Styles, StyleSheet, list_place, styles_of
from converter.release import Block, Cell, Origin, Picture, Remark

_HEADER_KINDS = ("first", "default", "even")
"""The letterhead is most often on the first page only, so that comes first."""


class Contents(NamedTuple):
    """What a document holds."""

    blocks: tuple[Block, ...]
    pictures: tuple[Picture, ...]
    remarks: tuple[Remark, ...]
    texts: tuple[str, ...]
    """The text of every paragraph that was read, those of repeated headers too."""
    hidden_styles: frozenset[str]


def contents(document: Document, package: Package, pictures: Pictures) -> Contents:
    """Flattens a document that python-docx has opened, and reads it: headers, body, notes, footers.

    Args:
        document: the document; its tree is changed.
        package: all of its parts.
        pictures: takes the pictures of the body. What hangs in a header is a letterhead, and never printed.
    """
    reader = _Reader(document, package, pictures)
    body = document.element.body
    findings = flatten(body, reader.styles.hidden)
    headers, footers = _margins(body, "headerReference"), _margins(body, "footerReference")
    relations = document.part.rels
    for rel_id in headers:
        reader.read_margin(relations, rel_id, Origin.HEADER)
    reader.read(body, relations, Origin.BODY, findings)
    reader.read_notes()
    for rel_id in footers:
        reader.read_margin(relations, rel_id, Origin.FOOTER)
    return reader.contents()


def _margins(body: Element, name: str) -> list[str]:
    """Relation ids of the headers or footers of a document, the first page's first, each once."""
    references = sorted(
        body.iter(w(name)),
        key=lambda e: _HEADER_KINDS.index(kind) if (kind := e.get(w("type"))) in _HEADER_KINDS else 1,
    )
    return list(dict.fromkeys(reference.get(REL_ID) or "" for reference in references))


def _styles(package: Package) -> Styles:
    name = package.related("styles")
    if name is None:
        return Styles(None)
    return styles_of(StyleSheet(package.parts[name], partial(parse, name=name, file=package.file)))


class _Reader:
    """Collects blocks; knows the styles, lists and pictures of the document."""

    def __init__(self, document: Document, package: Package, pictures: Pictures) -> None:
        self.styles = _styles(package)
        self._document = document
        self._package = package
        self._pictures = pictures
        self._blocks: list[Block] = []
        self._remarks: list[Remark] = []
        self._findings: list[Finding] = []
        self._places: dict[Element, int] = {}
        self._texts: list[str] = []
        self._label = ""
        self._tables = 0

    @cached_property
    def _numbering(self) -> Numbering:
        name = self._package.related("numbering")
        return Numbering(None if name is None else parse(self._package.parts[name], name, self._package.file))

    def contents(self) -> Contents:
        """All that was read, in reading order."""
        remarks = [
            Remark(f.code, f.values, None if f.paragraph is None else self._places.get(f.paragraph))
            for f in self._findings
        ]
        return Contents(
            tuple(self._blocks),
            tuple(self._pictures.found),
            (*remarks, *self._remarks, *self._pictures.remarks),
            tuple(self._texts),
            self.styles.hidden,
        )

    def read(self, element: Any, relations: Mapping[str, Any], origin: Origin, findings: list[Finding]) -> None:
        """Reads a flattened body, header, footer or note."""
        self._findings += findings
        self._read_container(BlockItemContainer(element, self._document.part), relations, origin, None)

    def read_margin(self, relations: Mapping[str, Any], rel_id: str, origin: Origin) -> None:
        """Reads a header or footer; lines that an earlier one had already are passed over."""
        relation = relations.get(rel_id)
        if relation is None or relation.is_external:
            return
        element = _root(relation.target_part)
        start = len(self._blocks)
        known = {block.text for block in self._blocks if block.origin == origin}
        self.read(element, relation.target_part.rels, origin, flatten(element, self.styles.hidden))
        new = [block for block in self._blocks[start:] if block.text not in known]
        del self._blocks[start:]
        moved = {block.index: start + place for place, block in enumerate(new)}
        self._blocks += [_moved(block, moved[block.index]) for block in new]
        self._places = {p: moved.get(i, i) for p, i in self._places.items() if i < start or i in moved}

    def read_notes(self) -> None:
        """Reads the footnotes and endnotes that the text refers to, in the order of the references."""
        count = 0
        for kind, relation in (("footnote", RELATION.FOOTNOTES), ("endnote", RELATION.ENDNOTES)):
            wanted = [e.get(w("id")) for e in self._document.element.body.iter(w(f"{kind}Reference"))]
            parts = [r.target_part for r in self._document.part.rels.values() if r.reltype == relation]
            root = _root(parts[0]) if wanted and parts else None
            notes = {} if root is None else {e.get(w("id")): e for e in root.iterchildren(w(kind))}
            for note in (notes[i] for i in dict.fromkeys(wanted) if i in notes):
                # python-docx has no class for notes; it reads their paragraphs as those of a footer.
                container = OxmlElement("w:ftr")
                container.extend(list(note))
                self.read(container, parts[0].rels, Origin.NOTE, flatten(container, self.styles.hidden))
                count += 1
        if count:
            self._remarks.append(Remark("footnotes", {"count": str(count)}))

    def _read_container(
        self, container: BlockItemContainer, relations: Mapping[str, Any], origin: Origin, cell: Cell | None
    ) -> None:
        for item in container.iter_inner_content():
            if isinstance(item, Table):
                for inner, place in self._cells(item):
                    self._read_container(inner, relations, origin, place)
            else:
                self._read_paragraph(item, relations, origin, cell)

    def _cells(self, table: Table) -> Iterator[tuple[_Cell, Cell]]:
        """The cells of a table, each once however many rows and columns it spans."""
        number = self._tables
        self._tables += 1
        for row, tr in enumerate(table._tbl.tr_lst):
            column = integer(value(tr.find(w("trPr")), "gridBefore"), 0)
            for tc in tr.tc_lst:
                yield _Cell(tc, table), Cell(number, row, column)
                column += max(1, integer(value(tc.find(w("tcPr")), "gridSpan"), 1))

    def _read_paragraph(
        self, paragraph: Paragraph, relations: Mapping[str, Any], origin: Origin, cell: Cell | None
    ) -> None:
        element: Element = paragraph._p
        properties = element.find(P_PR)
        style_id = self.styles.paragraph_style(properties)
        if element.get(CONTINUED) is None:
            self._label = self._list_label(properties, style_id)
        runs = paragraph.runs
        texts = [run.text for run in runs]
        text, unknown = characters.normalise("".join(texts))
        self._texts.append(text)
        pictures = self._pictures.of(element, relations) if origin is Origin.BODY else ()
        index = len(self._blocks)
        if unknown:
            self._remarks.append(Remark("unknown-symbol", _symbol(unknown), index))
        if not text.strip() and not pictures:
            return
        seen = [run for run, piece in zip(runs, texts, strict=True) if piece.strip()]
        self._places[element] = index
        self._blocks.append(
            Block(
                index=index,
                text=text if text.strip() else "",
                origin=_origin(origin, element, cell),
                style=self.styles.name(style_id),
                bold=self._all(seen, style_id, "b"),
                italic=self._all(seen, style_id, "i"),
                size=self._size(seen, style_id),
                centered=(value(properties, "jc") or self.styles.alignment(style_id)) == "center",
                list_label=self._label,
                cell=cell,
                pictures=pictures,
            )
        )
        self._label = ""

    def _list_label(self, properties: Element | None, style_id: str | None) -> str:
        inherited = self.styles.list_place(style_id)
        own = list_place(properties)
        if own is not None:
            return self._numbering.label(own.number, own.level or 0)
        if inherited is None:
            return ""
        place, by_style = inherited
        level = place.level
        if level is None:
            level = self._numbering.level_of_style(place.number, by_style)
        return self._numbering.label(place.number, level)

    def _all(self, runs: list[Run], style_id: str | None, name: str) -> bool:
        """Whether all runs have a property: by themselves, by their style, or by their paragraph's style."""
        if not runs:
            return False
        inherited = self.styles.run_switch(style_id, name)
        if inherited is None:
            inherited = self.styles.default_switch(name)
        for run in runs:
            properties = run._r.find(R_PR)
            found = switch(properties, name)
            if found is None:
                found = self.styles.run_switch(value(properties, "rStyle"), name)
            if not (inherited if found is None else found):
                return False
        return True

    def _size(self, runs: list[Run], style_id: str | None) -> float:
        """Points of the largest letters of runs; 0 where nothing says their size."""
        inherited = self.styles.size(style_id)
        found = []
        for run in runs:
            properties = run._r.find(R_PR)
            own = value(properties, "sz") or self.styles.size(value(properties, "rStyle"), default=False)
            found.append(integer(own or inherited, 0) / 2)
        return max(found, default=0)


def _root(part: Any) -> Any:
    """The tree of a part; python-docx parses only the parts that it has a class for."""
    element = getattr(part, "element", None)
    if element is None and not unpack.is_xml(part.blob):
        raise ValueError(f"{part.partname} is no XML")
    return parse_xml(part.blob) if element is None else element


def _symbol(characters_left_out: str) -> dict[str, str]:
    return {"font": "", "symbol": " ".join(f"{ord(c):04X}" for c in characters_left_out)}


def _moved(block: Block, index: int) -> Block:
    return block if block.index == index else replace(block, index=index)


def _origin(origin: Origin, paragraph: Element, cell: Cell | None) -> Origin:
    """Headers, footers and notes stay what they are; in the body, a text box says more than a table."""
    if origin is not Origin.BODY:
        return origin
    if paragraph.get(TEXT_BOX) is not None:
        return Origin.TEXTBOX
    return Origin.BODY if cell is None else Origin.TABLE
