"""What is done with one file: read it when it is complete, convert it, write what came of it."""

from __future__ import annotations

import time
import traceback
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import msgspec

from converter import messages, pipeline, reading, report
from converter.article import Article
from converter.batch.find import state
from converter.batch.task import House, Note, Outcome, Story, Task, failed, text
from converter.checks import duplicates
from converter.errors import ConverterError, UnreadableError, UnwritableError
from converter.output import Output
from converter.rendering import FORMATS, render

#: A file that cannot be read and was written to within so many seconds may still be on its way.
_FRESH = 2.0

#: How long a file that keeps changing is waited for, and how often it is looked at, in seconds.
_PATIENCE, _PAUSE = 10.0, 0.25


class Made(NamedTuple):
    """An article, and its files by their path relative to the output folder, the page last."""

    article: Article
    files: Mapping[Path, bytes]
    counts: report.Counts
    lines: tuple[str, ...] = ()


def convert(task: Task, house: House) -> Outcome:
    """Converts a file and writes its outputs; whatever goes wrong is in the outcome."""
    try:
        return store(task, house, _made_when_complete(task, house))
    except Exception as error:  # one file must never cost another
        return failure(task, house, error)


def load(task: Task, house: House) -> bytes:
    """The bytes of a file that may be converted.

    Raises:
        ConverterError: it must not be, or it cannot be read.
    """
    if task.refusal:
        raise UnwritableError(task.refusal)
    return reading.load(task.source, house.options.limits)


def make(data: bytes, task: Task, house: House) -> Made:
    """Converts the bytes of a file.

    Raises:
        ConverterError: they are no release, or a template of the outlet is wrong.
    """
    name = text(task.source.name)
    release = reading.read_bytes(data, name, house.options)
    # Photos go into a folder of the page's name, which may differ from the input's.
    named = replace(release, file=f"{task.stem}{task.source.suffix}")
    article, media = pipeline.convert_release(named, house.outlet, access=task.access)
    source = msgspec.structs.replace(article.source, file=name)
    article = msgspec.structs.replace(article, source=source, slug=task.slug or article.slug)
    page = render(article, house.name, house.outlet).encode()
    files = {task.parent / file: photo for file, photo in media.items()}
    files[task.parent / f"{task.stem}{FORMATS[house.name].extension}"] = page
    texts = [block.text for block in release.blocks]
    lines = (line.text for line in report.lines(article, texts, verbose=True)) if house.verbose else ()
    return Made(article, files, report.counts(article, texts), tuple(lines))


def store(task: Task, house: House, made: Made) -> Outcome:
    """Writes what was made, all of it or nothing.

    Raises:
        UnwritableError: the system refused.
    """
    files = {house.folder / file: content for file, content in made.files.items()}
    # The names were claimed before the work began: what stands there is this batch's own.
    Output((), force=True).write(task.source, files)
    article, (*photos, page) = made.article, made.files
    story = Story(
        source=task.name,
        output=text(page),
        photos=tuple(map(text, photos)),
        headline=article.headline,
        slug=article.slug,
        place=article.dateline.place,
        date=article.dateline.date,
        corrections=made.counts.corrections,
        marks=made.counts.marks,
        suggestions=made.counts.suggestions,
        warnings=tuple(Note(code=w.code, message=w.message) for w in article.warnings),
    )
    runs = duplicates.sample(duplicates.runs(article))
    return Outcome(task, story, article.source.sha256, tuple(made.files), made.lines, runs)


def failure(task: Task, house: House, error: Exception) -> Outcome:
    """The outcome of a task that ended with an exception."""
    if isinstance(error, ConverterError):
        return failed(task, _with_folder(str(error), task))
    told = messages.UNEXPECTED.format(file=task.name, kind=type(error).__name__)
    trace = "".join(traceback.format_exception(error)) if house.verbose else ""
    return failed(task, told, tuple(trace.splitlines()))


def _made_when_complete(task: Task, house: House) -> Made:
    """Converts a file, again if it changed meanwhile: someone may still be copying it."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        before = state(task.source)
        try:
            made = make(load(task, house), task, house)
        except UnreadableError:
            if before is None or abs(time.time() - before[1] / 1e9) > _FRESH:
                raise
        else:
            if state(task.source) == before:
                return made
        time.sleep(_PAUSE)
    raise UnreadableError(messages.BATCH_BUSY.format(file=task.name))


def _with_folder(message: str, task: Task) -> str:
    """Messages about an input begin with its name alone; in a tree of folders that may not tell which."""
    name = text(task.source.name)
    return f"{task.name}{message.removeprefix(name)}" if message.startswith(f"{name}:") else message
