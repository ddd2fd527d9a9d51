"""Characters that a document may hold and a page may not: they turn the text round, or no page may contain them."""

from __future__ import annotations

import re
from typing import Any

_CONTROLS = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_DIRECTIONS = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NONCHARACTERS = r"\ud800-\udfff\ufdd0-\ufdef" + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(17))
_HARMFUL = re.compile(f"[{_CONTROLS}{_DIRECTIONS}{_NONCHARACTERS}]")


def harmless(text: str) -> str:
    """The text without control characters, marks of reading direction and what is no character (Unicode 23.7)."""
    return _HARMFUL.sub("", text)


def has_harmful(text: str) -> bool:
    """Whether ``harmless`` would change the text."""
    return _HARMFUL.search(text) is not None


def clean(value: Any) -> Any:
    """JSON data without what ``harmless`` takes out of its texts."""
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, dict):
        return {key: clean(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [clean(inner) for inner in value]
    return value
