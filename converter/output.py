"""Writes outputs whole or not at all, and never over something that is not this run's to replace."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from converter import messages
from converter.errors import UnwritableError

#: How the names of files begin that are not whole yet.
_TEMPORARY = ".rilis-"


class Output:
    """The outputs of one run.

    Args:
        inputs: the files that the run reads; none of them is ever written over.
        force: whether files of earlier runs may be replaced.
    """

    def __init__(self, inputs: Iterable[Path], *, force: bool) -> None:
        self._inputs = {_key(path) for path in inputs}
        self._force = force
        self._claims: dict[str, Path] = {}

    def claim(self, source: Path, target: Path, data: bytes | None = None) -> None:
        """Reserves a name for what comes of ``source``, before the work of converting it.

        A file that holds ``data`` already may stay: photos of a release are the same in all formats.

        Raises:
            UnwritableError: the name is an input's or another output's, or is taken and must not be replaced.
        """
        key = _key(target)
        other = self._claims.setdefault(key, source)
        if other != source:
            raise UnwritableError(messages.OUTPUT_TWICE.format(file=target, other=other))
        if key in self._inputs:
            raise UnwritableError(messages.OUTPUT_IS_INPUT.format(file=target))
        try:
            is_folder = target.is_dir()
        except OSError as error:
            raise _unwritable(target, error) from error
        if is_folder:
            raise _unwritable(target, IsADirectoryError(errno.EISDIR, ""))
        if not self._force and os.path.lexists(target) and not _holds(target, data):
            raise UnwritableError(messages.OUTPUT_EXISTS.format(file=target))

    def free(self, source: Path, targets: Iterable[Path]) -> None:
        """Gives back names that were reserved for ``source``, of which nothing came: another may have them."""
        for key in map(_key, targets):
            if self._claims.get(key) == source:
                del self._claims[key]

    def write(self, source: Path, files: Mapping[Path, bytes]) -> None:
        """Writes the files that belong together, in the order given, missing folders included.

        All of them are on the disk, under other names, before the first gets its own; so a full disk or an
        interruption leaves nothing half-written.

        Raises:
            UnwritableError: as ``claim``, or the system refused.
        """
        for target, data in files.items():
            self.claim(source, target, data)
        waiting: dict[Path, Path] = {}
        made: list[Path] = []
        target = Path()
        try:
            for target, data in files.items():
                _make_folder(target.parent, made)
                waiting[target] = _temporary(target)
                _store(waiting[target], [data])
            for target in list(waiting):
                waiting[target].replace(target)
                del waiting[target]
        except OSError as error:
            raise _unwritable(target, error) from error
        finally:
            for temporary in waiting.values():
                with suppress(OSError):
                    temporary.unlink(missing_ok=True)
            if waiting:
                _remove_empty(made)


def replace(target: Path, chunks: Iterable[bytes]) -> None:
    """Writes a file of the program's own in place of the former one, in one go for whoever reads it.

    Raises:
        UnwritableError: the system refused.
    """
    temporary = _temporary(target)
    try:
        _store(temporary, chunks)
        temporary.replace(target)
    except OSError as error:
        raise _unwritable(target, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Removes what a run that was killed left half-written in a folder, if there is such a folder."""
    for left in folder.glob(f"{_TEMPORARY}*.tmp"):
        with suppress(OSError):
            left.unlink()


def _temporary(target: Path) -> Path:
    return target.with_name(f"{_TEMPORARY}{secrets.token_hex(8)}.tmp")


def _key(path: Path) -> str:
    """One key for all ways to write the path of a file."""
    return os.path.normcase(os.path.realpath(path))


def _holds(target: Path, data: bytes | None) -> bool:
    try:
        return data is not None and target.stat().st_size == len(data) and target.read_bytes() == data
    except OSError:
        return False


def _make_folder(folder: Path, made: list[Path]) -> None:
    """Makes a folder and those above it, noting which, from the top."""
    if not folder.exists():
        _make_folder(folder.parent, made)
        folder.mkdir(exist_ok=True)
        made.append(folder)
    elif not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "", str(folder))


def _remove_empty(folders: list[Path]) -> None:
    for folder in reversed(folders):
        with suppress(OSError):
            folder.rmdir()


def _store(path: Path, chunks: Iterable[bytes]) -> None:
    with path.open("xb") as file:
        file.writelines(chunks)
        file.flush()
        os.fsync(file.fileno())


def _unwritable(target: Path, error: OSError) -> UnwritableError:
    return UnwritableError(messages.OUTPUT_UNWRITABLE.format(file=target, why=messages.write_reason(error)))
