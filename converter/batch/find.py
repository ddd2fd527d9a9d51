"""The documents of a folder, in order of name, whatever lies between them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from converter import messages
from converter.errors import UnreadableError

#: Documents that press offices send; the old ``.doc`` is among them so that it is named and not passed over.
SUFFIXES = frozenset({".docx", ".docm", ".doc"})

#: How Word marks the lock file of a document that is open.
LOCK = "~$"


class Found(NamedTuple):
    """A document, or a folder that cannot be read and why."""

    path: Path
    trouble: str | None = None


def find(folder: Path, besides: Path | None = None) -> Iterator[Found]:
    """The documents in a folder and the folders in it, in order of name, without lock files of Word.

    Links to folders are followed, unless they lead back up. Folders whose name begins with a dot and the folder
    ``besides`` are passed over.

    Raises:
        UnreadableError: ``folder`` is missing, is a file, or cannot be read.
    """
    require_folder(folder)
    inside = besides is not None and besides.exists() and not besides.samefile(folder)
    yield from _walk(folder, (), besides.stat() if besides and inside else None)


def require_folder(folder: Path) -> None:
    """Makes sure that a folder can be searched.

    Raises:
        UnreadableError: it is missing, is a file, or cannot be read.
    """
    if not folder.exists():
        raise UnreadableError(messages.BATCH_NO_FOLDER.format(folder=folder))
    if not folder.is_dir():
        raise UnreadableError(messages.BATCH_NOT_FOLDER.format(folder=folder))
    try:
        os.scandir(folder).close()
    except OSError as error:
        raise UnreadableError(_why(folder, error)) from error


def is_document(path: Path) -> bool:
    """Whether a file is one that a batch converts, by its name."""
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(LOCK)


def state(path: Path) -> tuple[int, int] | None:
    """Size in bytes and time of the last change in nanoseconds; ``None`` if there is no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _walk(folder: Path, above: tuple[os.stat_result, ...], besides: os.stat_result | None) -> Iterator[Found]:
    """``above`` are the folders on the way here: a link to one of them would lead in circles."""
    try:
        here = folder.stat()
        with os.scandir(folder) as entries:
            names = sorted((entry.name, entry.is_dir()) for entry in entries)
    except OSError as error:
        yield Found(folder, _why(folder, error))
        return
    if any(os.path.samestat(here, other) for other in (*above, *([besides] if besides else []))):
        return
    for name, is_folder in names:
        path = folder / name
        if is_folder:
            if not name.startswith("."):
                yield from _walk(path, (*above, here), besides)
        elif is_document(path):
            yield Found(path)


def _why(folder: Path, error: OSError) -> str:
    return messages.BATCH_UNREADABLE.format(folder=folder, why=messages.system_reason(error))
