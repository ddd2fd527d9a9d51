"""What goes to a worker and what comes back: plain data that can be sent anywhere."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import msgspec

from converter.languagetool.access import Access
from converter.outlet import Outlet
from converter.reading import Options


class House(NamedTuple):
    """What all files of a run have in common.

    ``folder`` takes the outputs, ``name`` is a format, ``version`` the program's, ``verbose`` asks for the full
    report on each file, ``options`` say how releases are read.
    """

    folder: Path
    name: str
    outlet: Outlet
    version: str
    verbose: bool = False
    options: Options = Options()


class Task(NamedTuple):
    """One file.

    ``name`` is its path relative to the input folder, as text, ``stem`` what its outputs are called, ``parent``
    the folder that they go to, relative to the output folder; ``refusal`` says why they must not be written,
    ``slug`` is the article's when another story of the batch has that of its headline, ``access`` a LanguageTool server
    that reads the release too.
    """

    source: Path
    name: str
    parent: Path
    stem: str
    refusal: str | None = None
    slug: str | None = None
    access: Access | None = None


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A warning of an article."""

    code: str
    message: str


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """What the overview tells of one file; paths are relative to the folders of the run, with ``/``.

    ``error`` is set instead of all behind ``source`` when the file could not be converted.
    """

    source: str
    output: str | None = None
    photos: tuple[str, ...] = ()
    headline: str | None = None
    slug: str | None = None
    place: str | None = None
    date: str | None = None
    corrections: int = 0
    marks: int = 0
    suggestions: int = 0
    warnings: tuple[Note, ...] = ()
    error: str | None = None


class Outcome(NamedTuple):
    """What came of a task.

    ``sha256`` is that of the bytes that were read, ``files`` are the outputs relative to the output folder,
    ``lines`` the full report, if it was asked for, ``runs`` some of the story's runs of words, to know it again by.
    """

    task: Task
    story: Story
    sha256: str = ""
    files: tuple[Path, ...] = ()
    lines: tuple[str, ...] = ()
    runs: frozenset[int] = frozenset()


def failed(task: Task, message: str, lines: tuple[str, ...] = ()) -> Outcome:
    """The outcome of a task that came to nothing; ``message`` is one Indonesian line."""
    return Outcome(task, Story(source=task.name, error=message), lines=lines)


def text(path: Path | str) -> str:
    """A path as text, with ``/``: names from old archives may hold bytes that are no UTF-8."""
    return Path(path).as_posix().encode(errors="replace").decode()
