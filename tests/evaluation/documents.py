"""Types evaluation cases as the DOCX files that a press office would send."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

import docx
from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph as Par
from lxml import etree
from PIL import Image, ImageDraw

from tests.evaluation.cases import Case, Paragraph

_MARKUP = "http://schemas.openxmlformats.org"

#: A text box as Word writes it: once for itself, once more as a fallback for older programs.
_TEXTBOX = (
    f'<mc:AlternateContent xmlns:mc="{_MARKUP}/markup-compatibility/2006"'
    f' xmlns:w="{_MARKUP}/wordprocessingml/2006/main"'
    f' xmlns:wp="{_MARKUP}/drawingml/2006/wordprocessingDrawing"'
    f' xmlns:a="{_MARKUP}/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"><mc:Choice Requires="wps"><w:drawing><wp:inline>'
    '<wp:extent cx="5400000" cy="900000"/><wp:docPr id="7" name="Kotak Teks 1"/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>{paras}</w:txbxContent></wps:txbx>'
    "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{paras}</w:txbxContent></v:textbox></v:shape>"
    "</w:pict></mc:Fallback></mc:AlternateContent>"
)

_BODY = ("body", "quote_cont")

#: A wrong word and the right one, to be written as a tracked change.
_Pair = tuple[str, str]


def build(case: Case, out: Path) -> None:
    """Writes the case as a DOCX; the same case always gives the same document."""
    _Typist(case).document().save(str(out))


def _photo(rng: random.Random, size: tuple[int, int] = (1280, 853)) -> io.BytesIO:
    """A JPEG of coloured spots."""
    image = Image.new("RGB", size, _colour(rng, 40, 200))
    draw = ImageDraw.Draw(image)
    for _ in range(60):
        x, y = rng.randrange(size[0]), rng.randrange(size[1])
        right, bottom = x + rng.randrange(20, 300), y + rng.randrange(20, 300)
        draw.ellipse([x, y, right, bottom], fill=_colour(rng, 0, 256))
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=82)
    buffer.seek(0)
    return buffer


def _colour(rng: random.Random, low: int, high: int) -> tuple[int, int, int]:
    return rng.randrange(low, high), rng.randrange(low, high), rng.randrange(low, high)


def _tracked_change(tag: str, inner: str, at: int, text: str) -> etree._Element:
    """A tracked deletion or insertion of one word."""
    change = OxmlElement(tag)
    change.set(qn("w:id"), str(at))
    change.set(qn("w:author"), "Editor")
    change.set(qn("w:date"), "2024-10-17T08:00:00Z")
    run, content = OxmlElement("w:r"), OxmlElement(inner)
    content.text = text
    content.set(qn("xml:space"), "preserve")
    run.append(content)
    change.append(run)
    return change


def _groups(case: Case) -> Iterator[list[Paragraph]]:
    """The paragraphs, letterheads together; with soft line breaks the whole story is one group as well."""
    together = [("letterhead",)] + ([_BODY] if "softbreaks" in case.layout else [])
    at = 0
    while at < len(case.paragraphs):
        roles: Sequence[str] = next((r for r in together if case.paragraphs[at].role in r), ())
        stop = at + 1
        while stop < len(case.paragraphs) and case.paragraphs[stop].role in roles:
            stop += 1
        yield list(case.paragraphs[at:stop])
        at = stop


class _Typist:
    """Types one case. Habits of an office are drawn from a generator seeded with the case's id."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._rng = random.Random(case.id)
        self._document = docx.Document()
        fixes = case.gold.must_fix[:2] if "tracked" in case.layout else ()
        self._pairs: list[_Pair] = [(wrong, right) for wrong, right, _ in fixes]

    def document(self) -> Document:
        """The finished document."""
        font = self._document.styles["Normal"].font
        font.name, font.size = "Times New Roman", Pt(12)
        for group in _groups(self._case):
            self._type(group)
        self._document.core_properties.author = "Bagian Prokopim"
        self._document.core_properties.title = ""
        return self._document

    def _type(self, group: list[Paragraph]) -> None:
        first, add = group[0], self._document.add_paragraph
        match first.role:
            case "letterhead":
                self._letterhead([p.raw for p in group])
            case "photo":
                add().add_run().add_picture(_photo(self._rng), width=Cm(14))
            case "footer":
                self._document.sections[0].footer.paragraphs[0].text = first.raw
            case "title":
                self._title(first.raw)
            case "subhead":
                self._runs(add(), first.raw, bold=True)
            case "list_item":
                style = "List Number" if self._rng.random() < 0.5 else None
                self._runs(add(style=style), first.raw)
            case "body" | "quote_cont":
                self._body([p.raw for p in group])
            case "caption":
                self._runs(add(), first.raw, italic=True)
            case role:
                par = add()
                if role in ("label", "number"):
                    par.alignment = WD_ALIGN_PARAGRAPH.CENTER
                self._runs(par, first.raw, bold=role == "label")

    def _letterhead(self, lines: list[str]) -> None:
        if "table" in self._case.layout:
            table = self._document.add_table(rows=1, cols=2)
            logo = table.cell(0, 0).paragraphs[0].add_run()
            logo.add_picture(_photo(self._rng, (160, 160)), width=Cm(2))
            self._lines(table.cell(0, 1), lines)
        elif "header" in self._case.layout:
            self._lines(self._document.sections[0].header, lines)
        else:
            for line in lines:
                par = self._document.add_paragraph()
                par.alignment = WD_ALIGN_PARAGRAPH.CENTER
                self._runs(par, line, bold=True)

    @staticmethod
    def _lines(place: BlockItemContainer, lines: list[str]) -> None:
        """Lines in a cell or a page header, which both begin with an empty paragraph."""
        place.paragraphs[0].text = lines[0]
        for line in lines[1:]:
            place.add_paragraph(line)

    def _title(self, text: str) -> None:
        if "textbox" in self._case.layout:
            inner = f'<w:p><w:r><w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r></w:p>'
            run = self._document.add_paragraph().add_run()
            run._r.append(etree.fromstring(_TEXTBOX.format(paras=inner)))
            return
        plain = self._rng.random() < 0.7
        par = self._document.add_paragraph() if plain else self._document.add_heading(level=1)
        par.alignment = WD_ALIGN_PARAGRAPH.CENTER if self._rng.random() < 0.6 else None
        self._runs(par, text, bold=True)

    def _body(self, texts: list[str]) -> None:
        par = self._document.add_paragraph()
        if self._rng.random() < 0.5:
            par.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        for number, text in enumerate(texts):
            if number:
                par.add_run().add_break()
                if self._rng.random() < 0.5:
                    par.add_run().add_break()
            if self._pairs:
                self._tracked(par, text)
                self._pairs = [pair for pair in self._pairs if pair[0] not in text]
            else:
                self._runs(par, text)
        if self._rng.random() < 0.2:
            self._document.add_paragraph("")

    def _runs(self, par: Par, text: str, *, bold: bool = False, italic: bool = False) -> None:
        """Word splits a sentence into many runs at odd places: so does this."""
        at = 0
        while at < len(text):
            stop = min(len(text), at + self._rng.choice([7, 19, 40, 90, 400]))
            run = par.add_run(text[at:stop])
            run.bold, run.italic = bold or None, italic or None
            at = stop

    def _tracked(self, par: Par, text: str) -> None:
        """Types text with the first occurrence of each pair as a tracked deletion and insertion."""
        done = 0
        for at, wrong, right in sorted((text.find(w), w, r) for w, r in self._pairs if w in text):
            if at < done:
                continue
            self._runs(par, text[done:at])
            par._p.append(_tracked_change("w:del", "w:delText", at, wrong))
            par._p.append(_tracked_change("w:ins", "w:t", at, right))
            done = at + len(wrong)
        self._runs(par, text[done:])
