"""Reads a press release: DOCX or plain text -> ``Release``, with nothing lost and nothing judged.

The way is: sniff, repair the package, let python-docx open it, flatten the tree, walk it, count again.
"""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path

import docx

from converter import messages
from converter.errors import UnreadableError
from converter.reading import package as packages
from converter.reading import plaintext, sniff
from converter.reading.blocks import contents
from converter.reading.visible import mismatch
from converter.release import Release

__all__ = ["read", "read_bytes"]


def read(path: Path) -> Release:
    """Reads a file.

    Raises:
        UnreadableError: there is no such file, or it is no release that can be read.
    """
    file = path.name or str(path)
    sniff.refuse_lock_file(file)
    try:
        if not path.exists():
            raise UnreadableError(messages.MISSING_FILE.format(file=file))
        if path.is_dir():
            raise UnreadableError(messages.IS_FOLDER.format(file=file))
        if not path.is_file():
            raise UnreadableError(messages.NOT_REGULAR.format(file=file))
        if path.stat().st_size > packages.MAX_FILE_BYTES:
            raise UnreadableError(messages.TOO_BIG.format(file=file))
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise UnreadableError(messages.NOT_READABLE.format(file=file, why=error)) from error
    return read_bytes(data, file)


def read_bytes(data: bytes, file: str) -> Release:
    """Reads a release from memory.

    Args:
        data: the bytes of a DOCX file, or of a text file if ``file`` ends in ``.txt``.
        file: the name of the file, without folder; messages begin with it.

    Raises:
        UnreadableError: it is no release that can be read.
    """
    sniff.refuse_lock_file(file)
    if sniff.is_zip(data):
        return _read_docx(data, file)
    if file.lower().endswith(".txt"):
        return Release(file, hashlib.sha256(data).hexdigest(), plaintext.blocks(data, file))
    raise sniff.refusal(data, file)


def _read_docx(data: bytes, file: str) -> Release:
    package = packages.open_package(data, file)
    try:
        found = contents(docx.Document(BytesIO(package.to_bytes())))
        difference = mismatch(package, found.texts, found.hidden_styles)
    except UnreadableError:
        raise
    except Exception as error:  # lxml and python-docx raise whatever a malformed part leads them to
        packages.check_well_formed(package)
        raise UnreadableError(messages.DAMAGED.format(file=file, what=messages.INNER_STRUCTURE)) from error
    return Release(
        file=file,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=found.blocks,
        pictures=found.pictures,
        remarks=(*package.remarks, *found.remarks, *([difference] if difference else [])),
    )
