"""Plain text as a release: every line that is not blank is a block."""

from __future__ import annotations

import codecs

from converter import messages
from converter.errors import UnreadableError
from converter.reading import characters, sniff
from converter.release import Block

MAX_TEXT_BYTES = 5 * 2**20
"""A long release has 10 KB; five megabytes are two novels."""

_MARKED = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def blocks(data: bytes, file: str) -> tuple[Block, ...]:
    """The blocks of a text file: UTF-8, or what Notepad's byte order mark says.

    Raises:
        UnreadableError: it is empty, too long, or no text in that encoding.
    """
    if len(data) > MAX_TEXT_BYTES:
        raise UnreadableError(messages.TOO_BIG.format(file=file))
    encoding = next((name for mark, name in _MARKED if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\x00" in data:
            raise sniff.refusal(data, file) from error
        raise UnreadableError(messages.NOT_UTF8.format(file=file)) from error
    if not text.strip() or "\x00" in text:
        raise sniff.refusal(data if text.strip() else b"", file)
    lines = (characters.normalise(line.strip())[0].strip() for line in text.splitlines())
    return tuple(Block(index, line) for index, line in enumerate(line for line in lines if line))
