"""Mutants by number: what is broken, and how, follows from the number alone."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from random import Random

from lxml import etree

from tests.reading.docx_builder import zipped

from .originals import originals

Parts = dict[str, str | bytes]

_VALUES = (
    *("", "0", "-1", "1", "99999999999999999999", "NaN", "true", "x" * 5000, "\u202e\U0001f600", "..", "/", "\\"),
    *("../../../etc/passwd", "file:///etc/passwd", "javascript:alert(1)", "http://contoh.invalid/", "NULL", "#"),
    *("rId1", "g1", "h1", "%1%2%3%4%5%6%7%8%9", "lowerRoman", "none", "begin", "separate", "end", "page", "wps"),
)
_TEXTS = (
    *("", " ", "\t", "\u200b", "\u00ad", "\ufeff", "\ue000", "\uf0b7", "e\u0301" * 50, "“", "”", '"', "'", "((("),
    *("Rp. 1.000,-", "Kamis (17/10/2024)", "di bahas", "0" * 300, "a" * 300, "*_~", "\u2028", "<script>", "{{ 7*7 }}"),
)
_BYTES = (b"\x00", b"\xff\xfe", b"<", b">", b"&", b"]]>", b"<!--", b"<!DOCTYPE a>", b"\xef\xbb\xbf", b"\x0b", b"\xc3")
_MOST_COPIED = 100
"""Elements of a subtree that is doubled; copies of the whole would soon be too big for the limits."""
_ENCODINGS = ("utf-16", "utf-32", "utf-7", "cp037", "latin-1")


def mutant(number: int) -> bytes:
    """The mutant with this number."""
    chance = Random(number)
    data = chance.choice(originals())
    if chance.random() < 0.2:
        return _broken_bytes(data, chance, chance.choice((1, 2, 10, 50)))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts: Parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(chance.choice((1, 1, 2, 4, 10))):
        chance.choice((_change_part, _change_part, _change_tree, _change_tree, _change_tree, _change_package))(
            parts, chance
        )
    whole = zipped(parts, chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))
    return _broken_bytes(whole, chance, 1) if chance.random() < 0.05 else whole


def _broken_bytes(data: bytes, chance: Random, count: int) -> bytes:
    broken = bytearray(data)
    for _ in range(count):
        at = chance.randrange(len(broken) or 1)
        match chance.randrange(6):
            case 0:
                broken[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del broken[at : at + chance.randrange(200)]
            case 2:
                broken[at:at] = broken[at : at + chance.randrange(500)]
            case 3:
                broken[at:at] = chance.choice(_BYTES)
            case 4:
                broken[at : at + 4] = chance.choice((0, 1, 2**31, 2**32 - 1)).to_bytes(4, "little")
            case _:
                if chance.random() < 0.1:
                    del broken[at:]
    return bytes(broken)


def _change_part(parts: Parts, chance: Random) -> None:
    """One part as bytes: damaged, emptied, in another encoding, or with another's content."""
    name = chance.choice(sorted(parts))
    data = _as_bytes(parts[name])
    match chance.randrange(5):
        case 0 | 1:
            parts[name] = _broken_bytes(data, chance, chance.choice((1, 3)))
        case 2:
            parts[name] = data.decode("utf-8", "replace").encode(chance.choice(_ENCODINGS), "replace")
        case 3:
            parts[name] = _as_bytes(parts[chance.choice(sorted(parts))])
        case _:
            parts[name] = chance.choice((b"", b"<a/>", data * 2, data[: len(data) // 2]))


def _change_package(parts: Parts, chance: Random) -> None:
    """Which parts there are, and what they are called."""
    name = chance.choice(sorted(parts))
    match chance.randrange(4):
        case 0:
            del parts[name]
        case 1:
            parts[chance.choice((name.upper(), f"../{name}", f"/{name}", name.replace("/", "\\"), "word/a.xml"))] = (
                parts.pop(name)
            )
        case 2:
            parts[f"word/{chance.randrange(10**6)}.{chance.choice(('xml', 'rels', 'png', 'bin'))}"] = parts[name]
        case _:
            other = chance.choice(sorted(parts))
            parts[name], parts[other] = parts[other], parts[name]
    parts.setdefault("[Content_Types].xml", "<Types/>")


def _change_tree(parts: Parts, chance: Random) -> None:
    """One part as a tree: elements gone, moved, doubled, nested, renamed; attributes and texts that are odd."""
    name = chance.choice(sorted(name for name in parts if name.endswith((".xml", ".rels"))) or [""])
    try:
        root = etree.fromstring(_as_bytes(parts[name]))
    except (KeyError, etree.XMLSyntaxError, ValueError):
        return
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    for _ in range(chance.choice((1, 2, 5))):
        chance.choice(_CHANGES)(chance.choice(elements), chance.choice(elements), chance)
    parts[name] = etree.tostring(root)


def _remove(element: etree._Element, _: etree._Element, __: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _copy(element: etree._Element, place: etree._Element, chance: Random) -> None:
    if len(list(element.iter())) > _MOST_COPIED:
        return
    model = deepcopy(element)  # for the place can be inside the element, which would double and double
    for _ in range(chance.choice((1, 2, 30))):
        place.insert(chance.randrange(len(place) + 1), deepcopy(model))


def _nest(element: etree._Element, _: etree._Element, chance: Random) -> None:
    for _ in range(chance.choice((1, 5, 100))):
        inner = etree.SubElement(element, element.tag)
        element = inner


def _rename(element: etree._Element, other: etree._Element, _: Random) -> None:
    element.tag = other.tag


def _attribute(element: etree._Element, other: etree._Element, chance: Random) -> None:
    names = sorted(map(str, [*element.keys(), *other.keys()]))
    if names:
        element.set(chance.choice(names), chance.choice(_VALUES))


def _text(element: etree._Element, _: etree._Element, chance: Random) -> None:
    element.text = chance.choice(_TEXTS)
    element.tail = chance.choice(("", " ", "teks"))


_CHANGES: tuple[Callable[[etree._Element, etree._Element, Random], None], ...] = (
    *(_remove, _copy, _nest, _rename),
    *(_attribute, _attribute, _text),
)


def _as_bytes(data: str | bytes) -> bytes:
    return data if isinstance(data, bytes) else data.encode()
