"""One pass over every text that comes in: what cannot be seen goes, what looks the same becomes the same."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from converter.reading import symbols

BULLET = "•"

_REMOVED = [
    0x00AD,  # soft hyphen
    0x061C,  # Arabic letter mark
    0x180E,  # Mongolian vowel separator
    *range(0x200B, 0x2010),  # zero-width spaces and joiners, direction marks
    *range(0x202A, 0x202F),  # direction embeddings
    *range(0x2060, 0x2070),  # word joiner, direction isolates
    0xFEFF,  # byte order mark
    *range(0xFFF9, 0xFFFD),  # interlinear marks, object replacement
    *(code for code in range(0x20) if chr(code) not in "\t\n"),
    *range(0x7F, 0xA0),
]
_SPACES = [0x00A0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")


@cache
def _table() -> dict[int, str | None]:
    return {
        **dict.fromkeys(_REMOVED),
        **dict.fromkeys(_SPACES, " "),
        **symbols.private_use(),
        **dict.fromkeys((0x2028, 0x2029), "\n"),
        **dict.fromkeys((0x2010, 0x2011), "-"),
    }


def normalise(text: str) -> tuple[str, str]:
    """Returns the text as the rest of the program sees it, and the private-use characters that were left out.

    The text is NFC; soft hyphens, zero-width and control characters are gone (they cut words in two unseen),
    every kind of space is a space, U+2010 and U+2011 are hyphens (reduplication!), line separators are
    newlines, bullets of symbol fonts are ``•``. Dashes and quotation marks stay: rules look after those.
    """
    text = text.translate(_table())
    if text.isascii():
        return text, ""
    text = unicodedata.normalize("NFC", text)
    unknown = "".join(_PRIVATE.findall(text))
    return (_PRIVATE.sub("", text) if unknown else text), unknown
