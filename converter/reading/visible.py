"""A second opinion on what a document says: its visible letters, counted straight from the XML.

It shares with the reader only the decisions on what Word shows (which branch, what is hidden), not the way to the
text: where the reader rebuilds the tree and walks it with python-docx, this looks up every text wherever it stands.
So a wrapper that the reader does not know shows up as a difference.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

from lxml import etree

from converter.reading import characters, symbols
from converter.reading.flatten import choose_branches, field_code_texts, is_hidden, spelled
from converter.reading.names import PREFIXES, VML, Element, named, w
from converter.reading.package import Package, parse
from converter.reading.styles import Styles
from converter.release import Block, Origin, Remark

_SHOWN = etree.XPath(
    """.//w:t[not(ancestor::w:del or ancestor::w:moveFrom or ancestor::w:rt
              or ancestor::w:tr[w:trPr/w:del or w:trPr/w:hidden] or ancestor::w:tc[w:tcPr/w:cellDel]
              or ancestor::m:oMath or ancestor::w:sdt[w:sdtPr/w:showingPlcHdr])]
     | .//w:sym[not(ancestor::w:del or ancestor::w:moveFrom or ancestor::w:sdt[w:sdtPr/w:showingPlcHdr])]
     | .//v:textpath[not(ancestor::w:del)]""",
    namespaces={**PREFIXES, "v": VML},
)
_REFERENCES = etree.XPath(
    ".//*[self::w:footnoteReference or self::w:endnoteReference][not(ancestor::w:del or ancestor::w:moveFrom)]",
    namespaces=PREFIXES,
)


def mismatch(package: Package, blocks: Iterable[Block]) -> Remark | None:
    """Compares the letters of the blocks with those of the document; None when they agree.

    Blanks and hyphens do not count. Headers and footers repeat, so of those only the words are compared, each once.
    """
    root = parse(package.parts[package.main], package.main, package.file)
    related = {rel_id: (kind, part) for rel_id, kind, part in package.relations(package.main)}
    by_kind = {kind: part for kind, part in related.values()}
    styles = Styles(_tree(package, by_kind.get("styles")))
    expected: Counter[str] = Counter()
    wanted_notes = {
        (e.tag.rpartition("}")[2].removesuffix("Reference"), e.get(w("id"))) for e in _REFERENCES(root)
    }
    expected.update(_letters(_shown(root, styles.hidden)))
    for kind in ("footnote", "endnote"):
        notes = _tree(package, by_kind.get(kind + "s"))
        for note in () if notes is None else notes.iterchildren(w(kind)):
            if (kind, note.get(w("id"))) in wanted_notes:
                expected.update(_letters(_shown(note, styles.hidden)))
    margins = {
        related[rel_id][1]
        for reference in root.iter(w("headerReference"), w("footerReference"))
        for rel_id in reference.values()
        if rel_id in related
    }
    margin_text = " ".join(
        _shown(tree, styles.hidden) for name in margins if (tree := _tree(package, name)) is not None
    )
    found: Counter[str] = Counter()
    margin_found: list[str] = []
    for block in blocks:
        if block.origin in {Origin.HEADER, Origin.FOOTER}:
            margin_found.append(block.text)
        else:
            found.update(_letters(block.text))
    difference = sum((expected - found).values()) + sum((found - expected).values())
    if set(_letters(margin_text)) != set(_letters("".join(margin_found))):
        difference += 1
    return Remark("text-mismatch", {"letters": str(difference)}) if difference else None


def _tree(package: Package, name: str | None) -> Element | None:
    return parse(package.parts[name], name, package.file) if name in package.parts and name else None


def _shown(root: Element, hidden_styles: frozenset[str]) -> str:
    choose_branches(root)
    codes = set(field_code_texts(root))
    pieces: list[str] = []
    for found in _SHOWN(root):
        run = next(found.iterancestors(w("r")), None)
        if found in codes or (run is not None and is_hidden(run, hidden_styles)):
            continue
        if found.tag == w("t"):
            pieces.append(spelled(found))
        elif found.tag == named(VML, "textpath"):
            pieces.append(found.get("string") or "")
        else:
            code = found.get(w("char")) or ""
            pieces.append(symbols.character(found.get(w("font")) or "", int(code, 16)) or "")
    return "".join(pieces)


def _letters(text: str) -> str:
    """What is compared: decomposed, because an accent can stand in another run; symbols of fonts do not count."""
    text = unicodedata.normalize("NFD", characters.normalise(text)[0])
    return "".join(c for c in text if c.isalnum())
