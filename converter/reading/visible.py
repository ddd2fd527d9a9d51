"""A second opinion on what a document says: its visible letters, counted straight from the XML.

It shares with the reader only the decisions on what Word shows (which branch, what is hidden), not the way to
the text: where the reader rebuilds the tree and walks it with python-docx, this looks up every text wherever
it stands. So a wrapper that the reader does not know shows up as a difference.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import cast

from converter.reading import characters, symbols
from converter.reading.flatten import choose_branches, field_code_texts, is_hidden, spelled
from converter.reading.names import OFF, PREFIXES, VML, Element, R, T, named, w
from converter.reading.package import Package, parse
from converter.release import Remark

_IS_OFF = " or ".join(f"@w:val='{word}'" for word in sorted(OFF))
_GONE = (
    f".//w:sdt[w:sdtPr/w:showingPlcHdr[not({_IS_OFF})]]",
    f".//w:tr[w:trPr/w:hidden[not({_IS_OFF})]]",
    *(".//w:tr[w:trPr/w:del]", ".//w:tc[w:tcPr/w:cellDel]"),
    *(".//w:del", ".//w:moveFrom", ".//w:rt", ".//m:oMath"),
)
"""Paths to what Word does not show: rows and cells before the marks that say so. One by one, because a
union takes time that grows with the square."""


def mismatch(package: Package, texts: Iterable[str], hidden_styles: frozenset[str]) -> Remark | None:
    """Compares the letters and digits of the texts that were read with those of the document.

    Args:
        package: the repaired document.
        texts: every paragraph that was read, repeated headers too, in any order.
        hidden_styles: ids of the styles whose text is hidden.

    Returns:
        None when they agree, else the remark that says by how many letters they differ.
    """
    expected: Counter[str] = Counter()
    for text in _document_texts(package, hidden_styles):
        expected.update(_letters(text))
    found: Counter[str] = Counter()
    for text in texts:
        found.update(_letters(text))
    difference = sum((expected - found).values()) + sum((found - expected).values())
    return Remark("text-mismatch", {"letters": str(difference)}) if difference else None


def _document_texts(package: Package, hidden_styles: frozenset[str]) -> Iterator[str]:
    """The visible texts of the body, of the notes that it refers to, and of its headers and footers."""
    related = {rel_id: (kind, part) for rel_id, kind, part in package.relations(package.main)}
    by_kind = dict(related.values())

    def tree(part: str | None) -> Element | None:
        return parse(package.parts[part], part, package.file) if part in package.parts and part else None

    body = tree(package.main)
    if body is None:
        return
    yield from _shown(body, hidden_styles)
    references = body.iter(w("footnoteReference"), w("endnoteReference"))
    shown = (e for e in references if not _in_hidden_run(e, hidden_styles))
    wanted = {(str(e.tag).removesuffix("Reference"), e.get(w("id"))) for e in shown}
    for kind in ("footnote", "endnote"):
        notes = tree(by_kind.get(kind + "s"))
        for note in () if notes is None else notes.iterchildren(w(kind)):
            if (note.tag, note.get(w("id"))) in wanted:
                yield from _shown(note, hidden_styles)
    margins = body.iter(w("headerReference"), w("footerReference"))
    ids = {rel_id for reference in margins for rel_id in map(str, reference.values())}
    for part in {related[rel_id][1] for rel_id in ids & related.keys()}:
        margin = tree(part)
        if margin is not None:
            yield from _shown(margin, hidden_styles)


def _shown(root: Element, hidden_styles: frozenset[str]) -> Iterator[str]:
    choose_branches(root)
    for path in _GONE:
        for gone in cast("list[Element]", root.xpath(path, namespaces=PREFIXES)):
            parent = gone.getparent()
            if parent is not None:
                parent.remove(gone)
    codes = set(field_code_texts(root))
    for found in root.iter(T, w("sym"), named(VML, "textpath")):
        if found in codes or _in_hidden_run(found, hidden_styles):
            continue
        if found.tag == T:
            yield spelled(found)
        elif found.tag == named(VML, "textpath"):
            yield found.get("string") or ""
        else:
            yield symbols.from_sym(found) or ""


def _in_hidden_run(element: Element, hidden_styles: frozenset[str]) -> bool:
    """A text box that hangs on hidden text is hidden with it."""
    return any(is_hidden(run, hidden_styles) for run in element.iterancestors(R))


def _letters(text: str) -> str:
    """What is compared: decomposed, because an accent can stand in another run than its letter."""
    if not text.isascii():
        text = unicodedata.normalize("NFD", characters.normalise(text)[0])
    return "".join(filter(str.isalnum, text))
