"""Characters of symbol fonts, which mean nothing outside their font, as ordinary characters."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from converter.reading.names import Element, w

_DATA = Path(__file__).resolve().parent.parent / "data" / "symbols.tsv"
_PRIVATE_BASE = 0xF000
"""Word writes the codes of symbol fonts as private-use characters U+F000..U+F0FF."""


@cache
def _characters() -> dict[tuple[str, int], str]:
    """(font in lower case, code 0..255) -> character; ``any`` is for text whose font is not known."""
    rows = (row.split("\t") for row in _DATA.read_text(encoding="utf-8").splitlines()[1:])
    return {(font, int(code, 16)): character for font, code, character in rows}


@cache
def symbol_fonts() -> frozenset[str]:
    """Fonts, in lower case, whose characters are pictures."""
    return frozenset(font for font, _ in _characters()) - {"any"}


def character(font: str, code: int) -> str | None:
    """What a code of a font looks like, as an ordinary character; None when that is not known.

    Codes of ordinary fonts are Unicode. A font of symbols that is not in the table counts as any.
    """
    low = code - _PRIVATE_BASE if _PRIVATE_BASE <= code <= _PRIVATE_BASE + 0xFF else code
    font = font.strip().lower()
    if font in symbol_fonts() and (font, low) in _characters():
        return _characters()[font, low]
    if low != code:
        return _characters().get(("any", low))
    if font in symbol_fonts() or not 0x20 <= code < 0xD800:
        return None
    return chr(code)


def from_sym(element: Element) -> str | None:
    """What a ``w:sym`` looks like, as an ordinary character; None when that is not known."""
    code = element.get(w("char")) or ""
    known = re.fullmatch("[0-9A-Fa-f]{1,6}", code)
    return character(element.get(w("font")) or "", int(code, 16)) if known else None


def private_use() -> dict[int, str]:
    """Private-use code points of symbol fonts -> what they most likely are where the font is not known."""
    return {_PRIVATE_BASE + code: text for (font, code), text in _characters().items() if font == "any"}
