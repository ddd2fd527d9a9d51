"""A folder of releases: what is to be done in it, processes that do it, and how it went."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from itertools import chain, takewhile
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import NamedTuple

import msgspec

from converter import __version__, messages
from converter.batch import workers
from converter.batch.find import Found, find, require_folder, skipped_kind
from converter.batch.manifest import Manifest
from converter.batch.overview import write_overview
from converter.batch.plan import Planner
from converter.batch.task import House, Note, Outcome, Task, text
from converter.batch.telling import Summary, Voice
from converter.errors import UnwritableError
from converter.languagetool.access import UNAVAILABLE, SecondReader
from converter.outlet import Outlet
from converter.output import sweep
from converter.reading import Options

__all__ = ["Batch", "Order", "Summary"]


class Order(NamedTuple):
    """What is to be done: ``name`` is a format, ``limit`` how long a file may take in seconds.

    ``cluster`` is the address of a Dask scheduler whose workers do the work instead of ``workers`` processes,
    ``options`` say how releases are read, ``second`` reads them too, if there is one.
    """

    source: Path
    target: Path
    name: str = "html"
    outlet: Outlet = Outlet()
    workers: int = 1
    limit: float = 60.0
    force: bool = False
    prune: bool = False
    verbose: bool = False
    cluster: str | None = None
    options: Options = Options()
    second: SecondReader | None = None


class Batch:
    """A batch at work: within it, no other can work in the same output folder.

    Args:
        stop: when it is set, no further file is begun.

    Raises:
        UnreadableError: the input folder is missing, is a file, or cannot be read.
        UnwritableError: another batch is at work, or the output folder cannot be written.
    """

    def __init__(self, order: Order, voice: Voice, stop: Event | None = None) -> None:
        self._order = order
        self._stop = stop or Event()
        self._voice = voice
        require_folder(order.source)
        self._manifest = Manifest(order.target, order.name)
        self._house = House(order.target, order.name, order.outlet, __version__, order.verbose, order.options)
        self._planner = Planner(order.source, self._house, self._manifest, force=order.force)
        for folder in (Path(), *self._manifest.unfinished()):
            sweep(order.target / folder)

    def __enter__(self) -> Batch:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._manifest.close()

    def whole(self, besides: Collection[Path] = ()) -> Summary:
        """Does all of the input folder, but for some files that are not complete yet.

        Raises:
            UnreadableError: the input folder is missing or cannot be read.
            UnwritableError: the overview cannot be written, or the output folder was removed meanwhile.
        """
        order = self._order
        found = find(order.source, besides=order.target)
        total = self._plan(file for file in found if file.path not in besides)
        return self._work(total, tidy=total > 0)

    def some(self, files: Iterable[Path]) -> Summary:
        """Does some files of the input folder, which may be new, changed or unchanged.

        Raises:
            UnwritableError: the overview cannot be written, or the output folder was removed meanwhile.
        """
        total = self._plan(_found(files))
        return self._work(total, tidy=False)

    def stands(self) -> bool:
        """Whether the output folder, with the memory of the batch, is still there."""
        return self._manifest.stands()

    def _plan(self, found: Iterable[Found]) -> int:
        known = self._planner.skipped()
        total = self._planner.plan(found)
        for file, kind in self._planner.skipped().items():
            if file not in known:
                self._voice.skipped(file, kind)
        return total

    def _work(self, total: int, *, tidy: bool) -> Summary:
        """``tidy``: all inputs were seen, so that it can be told which are gone."""
        waiting = self._manifest.count("planned")
        unchanged = total - waiting
        self._voice.begin(total, unchanged)
        converted = failed = gone = pruned = 0
        try:
            again: dict[Path, Outcome] = {}
            with closing(self._outcomes(again)) as outcomes:
                for outcome in outcomes:
                    failed += outcome.story.error is not None
                    converted += outcome.story.error is None
                    waiting -= 1
                    self._voice.done(outcome)
            for outcome in self._done_again(again):
                failed += 1
                converted -= 1
                self._voice.done(outcome)
            if tidy:
                gone, pruned = self._tidy()
        finally:
            skipped = self._planner.skipped()
            summary = Summary(
                total=total,
                unchanged=unchanged,
                converted=converted,
                failed=failed,
                waiting=waiting,
                gone=gone,
                pruned=pruned,
                skipped=len(skipped),
            )
            try:
                self._write_down(skipped)
            finally:
                self._voice.end(summary)
        return summary

    def _write_down(self, skipped: Mapping[str, str]) -> None:
        """Writes what is known into the output folder, for editors and for the next run."""
        if not self._manifest.stands():
            raise UnwritableError(messages.BATCH_VANISHED.format(folder=self._order.target))
        self._manifest.commit()
        write_overview(self._order.source, self._house, self._manifest, skipped)

    def _outcomes(self, again: dict[Path, Outcome]) -> Generator[Outcome, None, None]:
        """What came of the tasks, in order; each is noted as soon as it is known.

        ``again`` takes those that are to be done once more, for their slug.
        """
        held: dict[int, Outcome] = {}
        told = 0
        for place, outcome in self._run(self._planner.tasks()):
            self._note(outcome)
            self._voice.progress()
            held[place] = outcome
            while told in held:
                yield self._apart(held.pop(told), again)
                told += 1

    def _done_again(self, again: Mapping[Path, Outcome]) -> Iterator[Outcome]:
        """Does tasks once more, with other slugs; yields those that came to something before and now do not."""
        tasks = (outcome.task._replace(slug=outcome.story.slug) for outcome in again.values())
        for _, outcome in self._run(tasks):
            self._note(outcome)
            if outcome.story.error is not None:
                yield outcome
            else:
                told = msgspec.structs.replace(outcome.story, warnings=again[outcome.task.source].story.warnings)
                self._settle(outcome._replace(story=told))

    def _apart(self, outcome: Outcome, again: dict[Path, Outcome]) -> Outcome:
        """The outcome with a slug that no other story has; if that is another one, its task is to be done again.

        Two that tell one story have a warning each; it is the editor's, and no part of the page.
        """
        story = outcome.story
        if story.slug is None:
            return outcome
        source = self._source(outcome)
        same = next(filter(self._planner.stands, self._manifest.alike(source, outcome.runs)), None)
        warnings = story.warnings if same is None else (*story.warnings, _same_story(same))
        if same is not None:
            self._warn(same, source)
        slug = self._manifest.claim(source, story.slug)
        told = outcome._replace(story=msgspec.structs.replace(story, slug=slug, warnings=warnings))
        if slug == story.slug:
            self._settle(told)
        else:
            self._manifest.tell(source, told.story)
            again[outcome.task.source] = told
        return told

    def _run(self, tasks: Iterator[Task]) -> Iterator[tuple[int, Outcome]]:
        order = self._order
        first = next(tasks, None)
        if first is None:
            return iter(())
        tasks = takewhile(lambda _: not self._stop.is_set(), chain([first], tasks))
        if order.second:
            # Asked for each file anew: a server may end, and be started again, while the batch is at work.
            tasks = _with_access(tasks, order.second)
        if order.cluster:
            from converter.batch.cluster import Cluster  # noqa: PLC0415 - Dask is an extra, and slow to load

            return Cluster(order.cluster, self._house, order.limit).run(tasks)
        return workers.Pool(workers.convert, self._house, order.workers, order.limit).run(tasks)

    def _note(self, outcome: Outcome) -> None:
        self._remove(self._manifest.record(self._source(outcome), outcome))
        for note in outcome.story.warnings:
            if note.code == UNAVAILABLE and self._order.second:
                self._order.second.tell(note.message)

    def _settle(self, outcome: Outcome) -> None:
        # What LanguageTool did not read is read again by the next run, which may have it.
        lacking = any(note.code == UNAVAILABLE for note in outcome.story.warnings)
        made = "" if lacking else self._planner.made(outcome.sha256)
        self._manifest.settle(self._source(outcome), outcome.story, made)

    def _warn(self, source: Path, other: Path) -> None:
        """Notes of a story that was told before that another tells the same; of several, the first is enough."""
        story = self._manifest.story(source)
        note = _same_story(other)
        if story and note.code not in {warning.code for warning in story.warnings}:
            self._manifest.tell(source, msgspec.structs.replace(story, warnings=(*story.warnings, note)))

    def _source(self, outcome: Outcome) -> Path:
        """The input of an outcome, relative to the input folder."""
        return outcome.task.source.relative_to(self._order.source)

    def _tidy(self) -> tuple[int, int]:
        """Tells whose inputs are gone, removes their outputs if asked to; returns how many there are of each."""
        gone = list(self._planner.gone())
        for entry in gone:
            if self._order.prune:
                self._remove(entry.files)
                self._manifest.forget(entry)
            self._voice.gone(entry.source, entry.files, removed=self._order.prune)
        return len(gone), len(gone) if self._order.prune else 0

    def _remove(self, files: Iterable[Path]) -> None:
        target = self._order.target
        for file in files:
            try:
                (target / file).unlink(missing_ok=True)
            except OSError as error:
                why = messages.write_reason(error)
                raise UnwritableError(messages.OUTPUT_UNWRITABLE.format(file=target / file, why=why)) from error
            for folder in file.parents[:-1]:
                with suppress(OSError):  # it still holds something
                    (target / folder).rmdir()


def _with_access(tasks: Iterable[Task], second: SecondReader) -> Iterator[Task]:
    return (task._replace(access=second.access()) for task in tasks)


def _same_story(other: Path) -> Note:
    return Note(code="same-story", message=messages.WARNING_MESSAGES["same-story"].format(file=text(other)))


def _found(files: Iterable[Path]) -> Iterator[Found]:
    for file in files:
        yield Found(file, skipped=skipped_kind(file))
