"""How a run talks: reports on standard error (or as JSON lines), results on standard output."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TextIO

import msgspec

from converter import messages, report
from converter.article import Article
from converter.lines import one_line
from converter.release import Release
from converter.report import LineKind, Report

_INDENT: Mapping[LineKind, str] = {
    "heading": "  ",
    "correction": "    ",
    "suggestion": "    ",
    "evidence": "      ",
    "warning": "    ",
    "dropped": "    ",
}
_COLOURS: Mapping[LineKind, str] = {
    "heading": "1",
    "suggestion": "36",
    "evidence": "2",
    "warning": "33",
    "dropped": "2",
}


class StreamError(OSError):
    """Standard output or error takes nothing more; there is no use in going on."""


@contextmanager
def talking() -> Iterator[None]:
    """Within it, what goes wrong is a standard stream.

    Raises:
        StreamError: the stream is closed, or the disk under it is full.
    """
    try:
        yield
    except OSError as error:
        raise StreamError(error.errno, error.strerror) from error


class Console:
    """The talk of one run.

    Args:
        quiet: only errors.
        verbose: marks and white space, and where an unexpected error came from.
        why: what speaks for each change.
        json: where reports go as JSON lines; ``None`` for a table on standard error.
    """

    def __init__(
        self, *, quiet: bool = False, verbose: bool = False, why: bool = False, json: TextIO | None = None
    ) -> None:
        self.verbose = verbose
        self._why = why
        self._quiet = quiet
        self._json = json

    @talking()
    def converted(self, release: Release, article: Article, told: Report) -> None:
        """Tells that a file was converted."""
        if self._json:
            self._object(told)
        elif not self._quiet:
            self.say(messages.REPORT_WRITTEN.format(source=told.file, output=told.output))
            self._table(release, article, sys.stderr)

    @talking()
    def checked(self, release: Release, article: Article, told: Report, diff: Iterable[str] | None) -> None:
        """Shows what would be changed in a file, on standard output: it is what was asked for."""
        if self._json:
            self._object(told)
        elif not self._quiet:
            if diff is not None:
                sys.stdout.writelines(f"{line}\n" for line in diff)
            if diff is None or self._why:
                print(one_line(told.file))
                self._table(release, article, sys.stdout)

    @talking()
    def failed(self, file: str, message: str) -> None:
        """Tells that a file could not be converted; ``message`` is one Indonesian line."""
        if self._json:
            file, message = (text.encode(errors="replace").decode() for text in (file, message))
            self._object(Report(file=file, error=message))
        if self._json is not sys.stderr:
            self.complain(message)

    @talking()
    def complain(self, message: str) -> None:
        """A line on standard error, whoever listens."""
        print(one_line(message), file=sys.stderr, flush=True)

    def crashed(self, file: str, error: Exception) -> None:
        """Tells of a defect of the program."""
        self.failed(file, messages.UNEXPECTED.format(file=file, kind=type(error).__name__))
        if self.verbose and self._json is not sys.stderr:
            traceback.print_exception(error)

    @talking()
    def say(self, message: str) -> None:
        """A line on standard error, unless machines listen or nobody wants to."""
        if not self._quiet and not self._json:
            print(one_line(message), file=sys.stderr)

    def _table(self, release: Release, article: Article, stream: TextIO) -> None:
        coloured = stream.isatty() and not os.environ.get("NO_COLOR")
        texts = [block.text for block in release.blocks]
        for line in report.lines(article, texts, verbose=self.verbose, why=self._why):
            colour = _COLOURS.get(line.kind) if coloured else None
            text = f"\x1b[{colour}m{line.text}\x1b[0m" if colour else line.text
            print(f"{_INDENT[line.kind]}{text}", file=stream)

    def _object(self, told: Report) -> None:
        print(msgspec.json.encode(told).decode(), file=self._json)
