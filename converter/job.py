"""What is done with files that are named: read, convert, print, write, tell; no bad one stops the others."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from converter import checking, messages, pipeline, reading
from converter.article import Article
from converter.clock import limited
from converter.console import Console, StreamError, talking
from converter.errors import ConverterError
from converter.languagetool.access import SecondReader
from converter.outlet import Outlet
from converter.output import Output
from converter.release import Release
from converter.rendering import FORMATS, render
from converter.report import applied, report
from converter.siblings import Siblings

STANDARD = Path("-")
"""Stands for standard input."""

_UNNAMED = Path("masukan")
"""What a release from standard input is called, and so its article. Without an ending it may be text too."""


class Job(NamedTuple):
    """How the files of a run are read and converted.

    ``name`` is a format, ``limit`` how long a file may take in seconds, ``published`` as for the pipeline,
    ``second`` reads the releases too.
    """

    name: str
    outlet: Outlet
    output: Output
    console: Console
    siblings: Siblings
    limit: float
    second: SecondReader
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
        photos: dict[Path, bytes] = {}
        try:
            self.output.claim(source, target)
            made = self._made(source)
            photos = {folder / file: data for file, data in made.media.items()}
            self.output.write(source, {**photos, target: made.page})
        except Exception:
            self.output.free(source, (target, *photos))
            raise
        self._tell(made, _written(source), _written(target), map(_written, photos))

    def to_stdout(self, source: Path) -> None:
        """Writes the article to standard output, in UTF-8; its photos are only counted.

        Raises:
            ConverterError: the file cannot be converted.
        """
        made = self._made(source)
        with talking():
            sys.stdout.buffer.write(made.page)
            sys.stdout.buffer.flush()
        self._tell(made, _written(source), str(STANDARD))
        if made.media:
            self.console.say(messages.PHOTOS_NOT_WRITTEN.format(file=source, count=len(made.media)))

    def _made(self, source: Path) -> _Made:
        data = _load(source, self.options)
        access = self.second.access()
        with limited(self.limit, _called(source)):
            release = _read(source, data, self.options)
            article, media = pipeline.convert_release(release, self.outlet, self.published, access)
            article = self.siblings.joined(_written(source), article)
            return _Made(release, article, media, render(article, self.name, self.outlet).encode())

    def _tell(self, made: _Made, source: str, target: str, photos: Iterable[str] = ()) -> None:
        told = report(made.article, _texts(made.release), source, target, photos)
        self.console.converted(made.release, made.article, told)


class _Made(NamedTuple):
    release: Release
    article: Article
    media: Mapping[str, bytes]
    page: bytes


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


def check(  # noqa: PLR0913 - what a run is made of
    source: Path, outlet: Outlet, console: Console, limit: float, second: SecondReader, *, as_diff: bool
) -> bool:
    """Shows what would be changed in a file, and returns whether anything would.

    Args:
        limit: how long it may take, in seconds.
        second: reads the release too.

    Raises:
        UnreadableError: the file cannot be read as a release.
    """
    options = reading.Options()
    data = _load(source, options)
    access = second.access()
    with limited(limit, _called(source)):
        release = _read(source, data, options)
        article = pipeline.convert_release(release, outlet, access=access).article
    diff = checking.diff(release, article, _written(source)) if as_diff else None
    console.checked(release, article, report(article, _texts(release), _written(source)), diff)
    return bool(applied(article))


def _with_folder(message: str, file: Path) -> str:
    """Messages about an input begin with its name alone; in a list of files that may not tell which."""
    return f"{file}{message.removeprefix(file.name)}" if message.startswith(f"{file.name}:") else message


def _load(source: Path, options: reading.Options) -> bytes:
    if source == STANDARD:
        return sys.stdin.buffer.read(options.limits.file_bytes + 1)
    return reading.load(source, options.limits)


def _read(source: Path, data: bytes, options: reading.Options) -> Release:
    release = reading.read_bytes(data, _called(source), options)
    return replace(release, file=_written(release.file))


def _called(source: Path) -> str:
    """What a release is called, without its folder."""
    return _UNNAMED.name if source == STANDARD else source.name or str(source)


def _texts(release: Release) -> list[str]:
    return [block.text for block in release.blocks]


def _written(name: str | Path) -> str:
    """A file name as text: names from old archives may hold bytes that are no UTF-8."""
    return str(name).encode(errors="replace").decode()
