"""Names of the XML elements and relations that the reader knows, in the Transitional form."""

from __future__ import annotations

from lxml import etree

Element = etree._Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PLACED_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
VML = "urn:schemas-microsoft-com:vml"
OFFICE = "urn:schemas-microsoft-com:office:office"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OURS = "urn:rilis"
"""Namespace of the marks that flattening leaves on paragraphs; they exist in memory only."""

OFF = frozenset({"0", "false", "off"})
"""What turns an on/off property off; anything else, or nothing, turns it on."""

PREFIXES = {"w": MAIN, "r": RELATIONS, "m": MATH, "mc": COMPATIBILITY}


def w(name: str) -> str:
    """The name of a WordprocessingML element or attribute as lxml writes it."""
    return f"{{{MAIN}}}{name}"


def named(namespace: str, name: str) -> str:
    """The name of an element or attribute of any namespace as lxml writes it."""
    return f"{{{namespace}}}{name}"


P, R, T, TBL, TR = w("p"), w("r"), w("t"), w("tbl"), w("tr")
P_PR, R_PR, VAL = w("pPr"), w("rPr"), w("val")
TEXT_BOX, CONTINUED = named(OURS, "textbox"), named(OURS, "continued")
REL_ID, REL_EMBED, REL_LINK = named(RELATIONS, "id"), named(RELATIONS, "embed"), named(RELATIONS, "link")


def properties_of(element: Element, name: str) -> Element | None:
    """The child with an element's properties. It stands first, so thousands of others need no look."""
    first = next(iter(element), None)
    return first if first is not None and first.tag == name else None


def switch(properties: Element | None, name: str) -> bool | None:
    """An on/off property such as ``w:b`` (ISO 29500-1, 17.17.4); None when it is not set there."""
    found = None if properties is None else properties.find(w(name))
    if found is None:
        return None
    return found.get(VAL, "1").lower() not in OFF


def value(properties: Element | None, name: str) -> str | None:
    """The ``w:val`` of a property; None when it is not set there."""
    found = None if properties is None else properties.find(w(name))
    return None if found is None else found.get(VAL)


def integer(text: str | None, default: int) -> int:
    """A whole number of at most six digits; the default for anything else."""
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 6 else default
