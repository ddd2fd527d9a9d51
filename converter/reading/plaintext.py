"""Plain text as a release: every line that is not blank is a block."""

from __future__ import annotations

import codecs
import re

from converter import messages
from converter.errors import UnreadableError
from converter.reading import characters, sniff
from converter.release import Block

_MARKED = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def blocks(data: bytes, file: str) -> tuple[Block, ...]:
    """The blocks of a text: UTF-8, what its byte order mark says, or Windows-1252 as old Notepads write it.

    Raises:
        UnreadableError: it is empty, or no text in one of these.
    """
    text = _decoded(data, file)
    if not text.strip():
        raise UnreadableError((messages.BLANK_FILE if data else messages.EMPTY_FILE).format(file=file))
    if "\x00" in text:
        raise sniff.refusal(b"\x00", file)
    lines = (characters.normalise(line.strip())[0].strip() for line in text.splitlines())
    return tuple(Block(index, line) for index, line in enumerate(line for line in lines if line))


def _decoded(data: bytes, file: str) -> str:
    marked = next((name for mark, name in _MARKED if data.startswith(mark)), None)
    if marked != "utf-16" and not sniff.is_text(data):
        raise sniff.refusal(data, file)
    try:
        return data.decode(marked or "utf-8")
    except UnicodeDecodeError as error:
        # A letter that is whole in UTF-8 would be two odd ones in Windows-1252: that text is damaged.
        if marked or _UTF8_LETTER.search(data):
            raise UnreadableError(messages.NOT_UTF8.format(file=file)) from error
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UnreadableError(messages.NOT_UTF8.format(file=file)) from error
