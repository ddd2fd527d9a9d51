"""What is done with files that are named: read, convert, print, write, tell; no bad one stops the others."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from converter import checking, messages, pipeline, reading
from converter.console import Console, StreamError, talking
from converter.errors import ConverterError
from converter.outlet import Outlet
from converter.output import Output
from converter.release import Release
from converter.rendering import FORMATS, render
from converter.report import applied, report

STANDARD = Path("-")
"""Stands for standard input."""

_UNNAMED = Path("masukan")
"""What a release from standard input is called, and so its article. Without an ending it may be text too."""


class Job(NamedTuple):
    """How the files of a run are read and converted; ``name`` is a format, ``published`` as for the pipeline."""

    name: str
    outlet: Outlet
    output: Output
    console: Console
    options: reading.Options = reading.Options()
    published: datetime | None = None

    def to_folder(self, source: Path, folder: Path | None = None) -> None:
        """Writes the article and its photos into ``folder``, else beside ``source``.

        Raises:
            ConverterError: the file cannot be converted, or its outputs cannot be written.
        """
        named = _UNNAMED if source == STANDARD else source
        folder = named.parent if folder is None else folder
        target = folder / (named.stem + FORMATS[self.name].extension)
        self.output.claim(source, target)
        release = _read(source, self.options)
        article, media = pipeline.convert_release(release, self.outlet, self.published)
        text = render(article, self.name, self.outlet)
        photos = {folder / file: data for file, data in media.items()}
        self.output.write(source, {**photos, target: text.encode()})
        told = report(article, _written(source), _written(target), map(_written, photos))
        self.console.converted(release, article, told)

    def to_stdout(self, source: Path) -> None:
        """Writes the article to standard output, in UTF-8; its photos are only counted.

        Raises:
            ConverterError: the file cannot be converted.
        """
        release = _read(source, self.options)
        article, media = pipeline.convert_release(release, self.outlet, self.published)
        text = render(article, self.name, self.outlet)
        with talking():
            sys.stdout.buffer.write(text.encode())
            sys.stdout.buffer.flush()
        self.console.converted(release, article, report(article, _written(source), str(STANDARD)))
        if media:
            self.console.say(messages.PHOTOS_NOT_WRITTEN.format(file=source, count=len(media)))


def each(files: Iterable[Path], act: Callable[[Path], None], console: Console) -> int:
    """Does ``act`` for every file, tells of those that fail, and returns how many did: no bad file stops it."""
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


def check(source: Path, outlet: Outlet, console: Console, *, as_diff: bool) -> bool:
    """Shows what would be changed in a file, and returns whether anything would.

    Raises:
        UnreadableError: the file cannot be read as a release.
    """
    release = _read(source, reading.Options())
    article = pipeline.convert_release(release, outlet).article
    diff = checking.diff(release, article, _written(source)) if as_diff else None
    console.checked(release, article, report(article, _written(source)), diff)
    return bool(applied(article))


def _with_folder(message: str, file: Path) -> str:
    """Messages about an input begin with its name alone; in a list of files that may not tell which."""
    return f"{file}{message.removeprefix(file.name)}" if message.startswith(f"{file.name}:") else message


def _read(source: Path, options: reading.Options) -> Release:
    if source == STANDARD:
        return reading.read_bytes(sys.stdin.buffer.read(options.limits.file_bytes + 1), _UNNAMED.name, options)
    release = reading.read(source, options)
    return replace(release, file=_written(release.file))


def _written(name: str | Path) -> str:
    """A file name as text: names from old archives may hold bytes that are no UTF-8."""
    return str(name).encode(errors="replace").decode()
