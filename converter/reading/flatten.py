"""Takes the wrappers off a document's tree, so that python-docx sees what Word shows, and nothing else.

python-docx reads only runs that stand directly in paragraphs, and paragraphs that stand directly in the body,
a cell or a header. Whatever Word wraps round them (tracked changes, content controls, smart tags, fields,
text boxes) is unwrapped here, once and in place. The order of the steps matters: each relies on those before.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from copy import deepcopy
from typing import NamedTuple

from docx.oxml.parser import OxmlElement
from lxml import etree

from converter.reading import symbols
from converter.reading.names import (
    COMPATIBILITY,
    CONTINUED,
    MATH,
    P_PR,
    R_PR,
    REL_ID,
    TBL,
    TEXT_BOX,
    TR,
    VML,
    Element,
    P,
    R,
    T,
    named,
    properties_of,
    switch,
    value,
    w,
)

READABLE_CHOICES = frozenset({"wps", "wpg", "wpc", "wp14", "w14", "w15", "a14"})
"""Prefixes of the extensions whose content is ordinary paragraphs and pictures. Of anything else (emoji, ink,
charts) the fallback says more."""

EXCERPT_LENGTH = 160
"""Characters of a text that a remark quotes."""

_CONTENT_WRAPPERS = [w(n) for n in ("ins", "moveTo", "smartTag", "customXml", "fldSimple", "dir", "bdo", "hyperlink")]
_WHITE = re.compile("[\n\r\t]")
_PRIVATE_USE = re.compile("[\uf000-\uf0ff]")


class Finding(NamedTuple):
    """Something that an editor should hear of: a remark, and the paragraph that it was in."""

    code: str
    values: dict[str, str]
    paragraph: Element | None


def flatten(root: Element, hidden_styles: frozenset[str] = frozenset()) -> list[Finding]:
    """Flattens the tree of a part in place.

    Paragraphs from text boxes carry the attribute ``TEXT_BOX`` afterwards, the later parts of a paragraph
    that was split at a page break the attribute ``CONTINUED``.

    Args:
        root: a body, header, footer or note, as python-docx parsed it.
        hidden_styles: ids of the styles whose text is hidden.
    """
    findings: list[Finding] = []
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    choose_branches(root)
    findings += _drop_placeholders(root)
    _drop_deleted(root)
    _drop_field_codes(root)
    _unwrap(root)
    findings += _drop_hidden(root, hidden_styles)
    _join_paragraphs(root)
    _lift_text_boxes(root)
    findings += _spell_symbols(root)
    _keep_ruby_bases(root)
    findings += _drop_math_and_chunks(root)
    findings += _struck(root)
    _split_at_breaks(root)
    return findings


def choose_branches(root: Element) -> None:
    """Replaces every ``mc:AlternateContent`` by one of its branches.

    The first choice that can be read wins, because DrawingML carries the alternative text; else the fallback;
    else (WPS Office writes none) the first choice after all.
    """
    for found in list(root.iter(named(COMPATIBILITY, "AlternateContent"))):
        choices = found.findall(named(COMPATIBILITY, "Choice"))
        readable = (c for c in choices if set((c.get("Requires") or "").split()) <= READABLE_CHOICES)
        branch = next(readable, None)
        if branch is None:
            branch = found.find(named(COMPATIBILITY, "Fallback"))
        if branch is None and choices:
            branch = choices[0]
        if branch is not None:
            _move_children_before(branch, found)
        _remove(found)


def is_hidden(run: Element, hidden_styles: frozenset[str]) -> bool:
    """Whether a run is hidden text: by itself, else by its character style, else by its paragraph's style."""
    properties = properties_of(run, R_PR)
    own = switch(properties, "vanish")
    if own is not None or not hidden_styles:
        return own is True
    if value(properties, "rStyle") in hidden_styles:
        return True
    paragraph = _paragraph_of(run)
    return paragraph is not None and value(properties_of(paragraph, P_PR), "pStyle") in hidden_styles


def field_code_texts(root: Element) -> list[Element]:
    """Texts inside the instructions of complex fields (``IF`` holds others): Word does not show them.

    A field that is never closed has no end to go by, so nothing counts as its instruction.
    """
    open_fields: list[bool] = []  # whether the field is still at its instruction
    instructions = 0
    texts: list[Element] = []
    for found in root.iter(w("fldChar"), T):
        if found.tag == T:
            if instructions:
                texts.append(found)
            continue
        kind = found.get(w("fldCharType"))
        if kind == "begin":
            open_fields.append(True)
            instructions += 1
        elif open_fields and kind in {"separate", "end"}:
            instructions -= open_fields.pop()
            if kind == "separate":
                open_fields.append(False)
    return [] if open_fields else texts


def spelled(text: Element) -> str:
    """What a ``w:t`` says: line ends and tabs in it are blanks, codes of its symbol font are characters."""
    plain = text.text or ""
    if plain.isprintable():
        return plain
    font = _font(text)
    return _PRIVATE_USE.sub(lambda m: symbols.character(font, ord(m[0])) or m[0], _WHITE.sub(" ", plain))


def _drop_placeholders(root: Element) -> Iterator[Finding]:
    for control in list(root.iter(w("sdt"))):
        if switch(control.find(w("sdtPr")), "showingPlcHdr"):
            text, paragraph = _text(control), _paragraph_of(control)
            _remove(control)
            if text.strip():
                yield Finding("placeholder-text", {"text": _excerpt(text)}, paragraph)


def _drop_deleted(root: Element) -> None:
    """Accepts deletions, and drops what ruby puts above its base.

    Inside properties the names of deletions only mark a paragraph, row or cell.
    """
    for found in list(root.iter(w("del"), w("moveFrom"), w("rt"))):
        if not _in_properties(found):
            _remove(found)
    for row in list(root.iter(TR)):
        properties = row.find(w("trPr"))
        if properties is not None and properties.find(w("del")) is not None:
            _remove(row)
    for mark in list(root.iter(w("cellDel"))):
        cell = _ancestor(mark, w("tc"))
        if cell is not None:
            _remove(cell)


def _drop_field_codes(root: Element) -> None:
    for text in field_code_texts(root):
        _remove(text)


def _unwrap(root: Element) -> None:
    """After deletions are gone, so that nothing deleted inside an insertion comes back."""
    for wrapper in list(root.iter(*_CONTENT_WRAPPERS)):
        if not _in_properties(wrapper):
            _move_children_before(wrapper, wrapper)
            _remove(wrapper)
    for control in list(root.iter(w("sdt"))):
        content = control.find(w("sdtContent"))
        if content is not None:
            _move_children_before(content, control)
        _remove(control)


def _drop_hidden(root: Element, hidden_styles: frozenset[str]) -> Iterator[Finding]:
    if not hidden_styles and root.find(f".//{w('vanish')}") is None and root.find(f".//{w('hidden')}") is None:
        return
    texts: dict[Element | None, str] = {}
    for row in list(root.iter(TR)):
        if switch(row.find(w("trPr")), "hidden"):
            texts[None] = texts.get(None, "") + _text(row)
            _remove(row)
    for run in list(root.iter(R)):
        if is_hidden(run, hidden_styles):
            paragraph = _paragraph_of(run)
            texts[paragraph] = texts.get(paragraph, "") + _text(run)
            _remove(run)
    for paragraph, text in texts.items():
        if text.strip():
            yield Finding("hidden-text", {"text": _excerpt(text)}, paragraph)


def _join_paragraphs(root: Element) -> None:
    """Joins paragraphs whose mark was deleted, and drop caps, to what follows them.

    From the last to the first, so that a long row of them is moved once and not over and over.
    """
    for paragraph in reversed(list(root.iter(P))):
        properties = paragraph.find(P_PR)
        if properties is None or properties.find(w("sectPr")) is not None:
            continue
        mark = properties.find(R_PR)
        deleted = mark is not None and any(mark.find(w(name)) is not None for name in ("del", "moveFrom"))
        frame = properties.find(w("framePr"))
        drop_cap = frame is not None and frame.get(w("dropCap"), "none") != "none"
        following = _next_block(paragraph)
        if not (deleted or drop_cap) or following is None or following.tag != P:
            continue
        start = properties_of(following, P_PR)
        for child in reversed([child for child in paragraph if child.tag != P_PR]):
            if start is None:
                following.insert(0, child)
            else:
                start.addnext(child)
        _remove(paragraph)


def _lift_text_boxes(root: Element) -> None:
    """Puts the content of a text box behind the paragraph that it hangs on; outer boxes before inner ones."""
    last: dict[Element, Element] = {}
    for found in list(root.iter(named(VML, "textpath"))):
        if found.get("string"):
            _as_text_box(found)
    for content in list(root.iter(w("txbxContent"))):
        host = _paragraph_of(content)
        if host is None:
            continue
        for child in list(content):
            if child.tag in {P, TBL}:
                for paragraph in child.iter(P):
                    paragraph.set(TEXT_BOX, "1")
                last.get(host, host).addnext(child)
                last[host] = child
        _remove(content)


def _as_text_box(art: Element) -> None:
    """WordArt of old documents keeps its words in an attribute."""
    content, paragraph, run, text = (OxmlElement(n) for n in ("w:txbxContent", "w:p", "w:r", "w:t"))
    text.text = art.get("string")
    run.append(text)
    paragraph.append(run)
    content.append(paragraph)
    art.addnext(content)


def _keep_ruby_bases(root: Element) -> None:
    for ruby in reversed(list(root.iter(w("ruby")))):
        base = ruby.find(w("rubyBase"))
        for text in [] if base is None else list(base.iter(T)):
            ruby.addprevious(text)
        _remove(ruby)


def _spell_symbols(root: Element) -> Iterator[Finding]:
    """Writes symbols as text. White space inside a text is a blank to Word, whatever the file has there."""
    for found in list(root.iter(w("sym"))):
        known = symbols.from_sym(found)
        if known is None:
            font, code = found.get(w("font")) or "", found.get(w("char")) or ""
            yield Finding("unknown-symbol", {"font": font, "symbol": code}, _paragraph_of(found))
        else:
            text = OxmlElement("w:t")
            text.text = known
            found.addprevious(text)
        _remove(found)
    for found in root.iter(T):
        found.text = spelled(found)


def _drop_math_and_chunks(root: Element) -> Iterator[Finding]:
    for found in list(root.iter(named(MATH, "oMathPara"), named(MATH, "oMath"))):
        paragraph = _paragraph_of(found)
        text = "".join(t.text or "" for t in found.iter(named(MATH, "t")))
        if found.getparent() is not None:
            _remove(found)
        if text and found.tag == named(MATH, "oMath"):
            yield Finding("math", {"text": _excerpt(text)}, paragraph)
    for found in list(root.iter(w("altChunk"))):
        yield Finding("embedded-html", {"id": found.get(REL_ID) or ""}, None)
        _remove(found)


def _struck(root: Element) -> Iterator[Finding]:
    texts: dict[Element | None, str] = {}
    for found in root.iter(w("strike"), w("dstrike")):
        properties = found.getparent()
        run = None if properties is None else properties.getparent()
        if run is not None and run.tag == R and switch(properties, found.tag.rpartition("}")[2]):
            paragraph = _paragraph_of(run)
            texts[paragraph] = texts.get(paragraph, "") + _text(run)
    for paragraph, text in texts.items():
        if text.strip():
            yield Finding("struck-text", {"text": _excerpt(text)}, paragraph)


def _split_at_breaks(root: Element) -> None:
    """Makes a page or column break the end of its paragraph.

    From the last to the first, so that a paragraph of many breaks is moved piece by piece.
    """
    for found in reversed(list(root.iter(w("br")))):
        if found.get(w("type")) not in {"page", "column"}:
            continue
        run = found.getparent()
        paragraph = None if run is None else run.getparent()
        if run is None or paragraph is None or paragraph.tag != P:
            del found.attrib[w("type")]
            continue
        rest_of_run = OxmlElement("w:r")
        _copy_properties(run, R_PR, rest_of_run)
        rest_of_run.extend(list(found.itersiblings()))
        rest = OxmlElement("w:p")
        _copy_properties(paragraph, P_PR, rest)
        for name, mark in paragraph.attrib.items():
            rest.set(name, mark)
        rest.set(CONTINUED, "1")
        following = list(run.itersiblings())
        rest.append(rest_of_run)
        rest.extend(following)
        paragraph.addnext(rest)
        _remove(found)


def _copy_properties(source: Element, name: str, target: Element) -> None:
    child = properties_of(source, name)
    if child is not None:
        target.append(deepcopy(child))


def _move_children_before(parent: Element, place: Element) -> None:
    for child in list(parent):
        if isinstance(child.tag, str) and not child.tag.endswith("Pr") and child.tag != w("fldData"):
            place.addprevious(child)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _in_properties(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag.endswith("Pr")


def _ancestor(element: Element, name: str) -> Element | None:
    return next(element.iterancestors(name), None)


def _paragraph_of(element: Element) -> Element | None:
    return _ancestor(element, P)


def _next_block(paragraph: Element) -> Element | None:
    return next(paragraph.itersiblings(P, TBL), None)


def _text(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(T))


def _excerpt(text: str) -> str:
    """As much of a text as an editor needs to find it in the document."""
    return textwrap.shorten(text, EXCERPT_LENGTH, placeholder=" …")


def _font(text: Element) -> str:
    run = text.getparent()
    fonts = None if run is None else run.find(f"{R_PR}/{w('rFonts')}")
    return "" if fonts is None else fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or ""
