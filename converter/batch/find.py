"""The documents of a folder, in order of name, whatever lies between them."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from converter import messages
from converter.errors import UnreadableError

#: Releases as press offices send them; those that only LibreOffice reads fail by name where it is missing.
SUFFIXES = frozenset({".docx", ".docm", ".doc", ".rtf", ".odt", ".txt"})

#: What lies beside releases and is none: the kind by the ending, for ``messages.SKIPPED``.
_KINDS = {
    ".pdf": "pdf",
    **dict.fromkeys((".zip", ".rar", ".7z"), "archive"),
    **dict.fromkeys(
        (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".heif", ".tif", ".tiff", ".bmp", ".avif"), "picture"
    ),
}

#: Endings of files that are still on their way, and names that systems leave in folders: nobody sent them.
_UNFINISHED = frozenset({".tmp", ".part", ".crdownload", ".partial"})
_OF_THE_SYSTEM = frozenset({"thumbs.db", "desktop.ini"})

#: How Word marks the lock file of a document that is open.
LOCK = "~$"


class Found(NamedTuple):
    """A document, a folder that cannot be read and why, or a file that is passed over and what kind it is of."""

    path: Path
    trouble: str | None = None
    skipped: str | None = None


def find(folder: Path, besides: Path | None = None) -> Iterator[Found]:
    """The files of a folder and the folders in it, in order of name: documents, and what is passed over.

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


def skipped_kind(path: Path) -> str | None:
    """What a file that is no document is (a key of ``messages.SKIPPED``); ``None`` for what nobody sent as one."""
    name, suffix = path.name.lower(), path.suffix.lower()
    if suffix in SUFFIXES or suffix in _UNFINISHED or name in _OF_THE_SYSTEM or name.startswith((".", LOCK)):
        return None
    return _KINDS.get(suffix, "other")


def state(path: Path) -> tuple[int, int] | None:
    """Size in bytes and time of the last change in nanoseconds; ``None`` if there is no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def is_cut_short(path: Path) -> bool:
    """Whether a file looks like one that is still being copied: empty, blank where it begins, or a ZIP without end."""
    try:
        with path.open("rb") as file:
            head = file.read(4)
            return not any(head) or (head.startswith(b"PK") and not zipfile.is_zipfile(file))
    except OSError:
        return False


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
        elif kind := skipped_kind(path):
            yield Found(path, skipped=kind)


def _why(folder: Path, error: OSError) -> str:
    return messages.BATCH_UNREADABLE.format(folder=folder, why=messages.system_reason(error))
