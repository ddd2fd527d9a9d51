"""Reads a press release: a document or plain text -> ``Release``, with nothing lost and nothing judged.

The way is: sniff, repair the package, let python-docx open it, flatten the tree, walk it, count again.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path, PurePath

import docx

from converter import messages
from converter.errors import UnreadableError
from converter.reading import legacy, plaintext, sniff, wrapped
from converter.reading import package as packages
from converter.reading.blocks import contents
from converter.reading.limits import USUAL, Limits
from converter.reading.pictures import Pictures
from converter.reading.visible import mismatch
from converter.release import Release, Remark

__all__ = ["Limits", "Options", "load", "read", "read_bytes"]

MAX_REMARKS = 20
"""Remarks of one kind that an editor is told of."""

_TEXT_SUFFIXES = {".txt", ""}


@dataclass(frozen=True, slots=True)
class Options:
    """How a release is read: within which limits, and whether its pictures are kept as stored besides."""

    limits: Limits = USUAL
    originals: bool = False


def read(path: Path, options: Options = Options()) -> Release:
    """Reads a file.

    Raises:
        UnreadableError: there is no such file, or it is no release that can be read.
    """
    return read_bytes(load(path, options.limits), path.name or str(path), options)


def load(path: Path, limits: Limits = USUAL) -> bytes:
    """The bytes of a file, if it can be a release.

    Raises:
        UnreadableError: there is no such file, it is too big or no ordinary file, or it cannot be opened.
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
        if path.stat().st_size > limits.file_bytes:
            raise UnreadableError(messages.TOO_BIG.format(file=file))
        return path.read_bytes()
    except OSError as error:
        why = messages.system_reason(error)
        raise UnreadableError(messages.NOT_READABLE.format(file=file, why=why)) from error
    except ValueError as error:  # a NUL in the name
        raise UnreadableError(messages.MISSING_FILE.format(file=file)) from error


def read_bytes(data: bytes, file: str, options: Options = Options()) -> Release:
    """Reads a release from memory.

    Args:
        data: the bytes of a Word document, of one that LibreOffice can turn into one, or of a text.
        file: the name of the file, without folder; messages begin with it. Text is a release only if the name
            ends in ``.txt`` or has no ending, as standard input has none.
        options: limits, and what is kept.

    Raises:
        UnreadableError: it is no release that can be read.
    """
    sniff.refuse_lock_file(file)
    if len(data) > options.limits.file_bytes:
        raise UnreadableError(messages.TOO_BIG.format(file=file))
    if kind := legacy.ending(data):
        release = _read_docx(legacy.to_docx(data, kind, file, options.limits), file, options)
    elif sniff.is_zip(data):
        release = _read_docx(data, file, options)
    elif PurePath(file).suffix.lower() in _TEXT_SUFFIXES:
        release = Release(file, "", wrapped.joined(plaintext.blocks(data, file)))
    else:
        raise sniff.refusal(data, file)
    _refuse_long(release, options.limits)
    return replace(release, sha256=hashlib.sha256(data).hexdigest())


def require_text(release: Release) -> None:
    """Refuses a release that holds no word, only pictures or nothing at all.

    Raises:
        UnreadableError: there is no text to make an article of.
    """
    if not any(block.text.strip() for block in release.blocks):
        raise UnreadableError(messages.NO_TEXT.format(file=release.file))


def _read_docx(data: bytes, file: str, options: Options) -> Release:
    package = packages.open_package(data, file, options.limits)
    pictures = Pictures(options.limits, originals=options.originals)
    try:
        found = contents(docx.Document(BytesIO(package.to_bytes())), package, pictures)
        difference = mismatch(package, found.texts, found.hidden_styles)
    except UnreadableError:
        raise
    except Exception as error:  # lxml and python-docx raise whatever a malformed part leads them to
        packages.check_well_formed(package)
        raise UnreadableError(messages.DAMAGED.format(file=file, what=messages.INNER_STRUCTURE)) from error
    remarks = (*package.remarks, *found.remarks, *([difference] if difference else []))
    return Release(file, "", wrapped.joined(found.blocks), found.pictures, tuple(_told(remarks)))


def _told(remarks: Iterable[Remark]) -> Iterator[Remark]:
    """What was noticed, each thing once, and of one kind no more than anybody reads."""
    seen: set[tuple[str, ...]] = set()
    counts: Counter[str] = Counter()
    for remark in remarks:
        what = (remark.code, *remark.values.values())
        if what not in seen and counts[remark.code] < MAX_REMARKS:
            counts[remark.code] += 1
            seen.add(what)
            yield remark


def _refuse_long(release: Release, limits: Limits) -> None:
    """What comes after the reading takes time by the text, and more by its longest paragraph and word."""
    texts = [block.text for block in release.blocks]
    words = (len(word) for text in texts for word in re.findall(r"\w+", text))
    for size, limit, message in (
        (sum(map(len, texts)), limits.characters, messages.TOO_LONG),
        (max(map(len, texts), default=0), limits.paragraph_characters, messages.PARAGRAPH_TOO_LONG),
        (max(words, default=0), limits.word_characters, messages.WORD_TOO_LONG),
    ):
        if size > limit:
            raise UnreadableError(message.format(file=release.file, limit=limit))
