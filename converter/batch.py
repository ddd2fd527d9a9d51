"""A folder of releases, file by file: what goes where, and a loop that no bad file stops."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from converter import messages
from converter.console import Console, StreamError
from converter.errors import ConverterError, UnreadableError

#: Documents that press offices send; the old ``.doc`` is among them so that it is named and not passed over.
SUFFIXES = frozenset({".docx", ".docm", ".doc"})

#: How Word marks the lock file of a document that is open.
LOCK = "~$"


def find(folder: Path) -> list[Path]:
    """The documents in a folder and the folders in it, in order of name, without lock files of Word.

    Raises:
        UnreadableError: ``folder`` is missing, is a file, or it or a folder in it cannot be read.
    """
    if not folder.exists():
        raise UnreadableError(messages.BATCH_NO_FOLDER.format(folder=folder))
    if not folder.is_dir():
        raise UnreadableError(messages.BATCH_NOT_FOLDER.format(folder=folder))
    found = [
        Path(parent, name)
        for parent, _, names in os.walk(folder, onerror=_refuse)
        for name in names
        if Path(name).suffix.lower() in SUFFIXES and not name.startswith(LOCK)
    ]
    return sorted(found)


def _refuse(error: OSError) -> None:
    why = messages.system_reason(error)
    raise UnreadableError(messages.BATCH_UNREADABLE.format(folder=error.filename, why=why)) from error


def run(files: Iterable[Path], act: Callable[[Path], None], console: Console) -> int:
    """Does ``act`` for every file, tells of those that fail, and returns how many did."""
    failed = 0
    for file in files:
        try:
            act(file)
        except ConverterError as error:
            failed += 1
            console.failed(str(file), _with_folder(str(error), file))
        except StreamError:
            raise
        except Exception as error:
            failed += 1
            console.crashed(str(file), error)
    return failed


def _with_folder(message: str, file: Path) -> str:
    """Messages about an input begin with its name alone; in a tree of folders that may not tell which."""
    return f"{file}{message.removeprefix(file.name)}" if message.startswith(f"{file.name}:") else message
