"""A folder of releases: what is to be done in it, processes that do it, and how it went."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, suppress
from itertools import chain, takewhile
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import NamedTuple

import msgspec

from converter import __version__, messages
from converter.batch import workers
from converter.batch.find import Found, find, require_folder
from converter.batch.manifest import Manifest
from converter.batch.overview import write_overview
from converter.batch.plan import Planner
from converter.batch.task import House, Outcome, Task
from converter.batch.telling import Summary, Voice
from converter.errors import UnwritableError
from converter.outlet import Outlet
from converter.output import sweep
from converter.reading import Options

__all__ = ["Batch", "Order", "Summary"]


class Order(NamedTuple):
    """What is to be done: ``name`` is a format, ``limit`` how long a file may take in seconds.

    ``cluster`` is the address of a Dask scheduler whose workers do the work instead of ``workers`` processes,
    ``options`` say how releases are read.
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

    def whole(self) -> Summary:
        """Does all of the input folder.

        Raises:
            UnreadableError: the input folder is missing or cannot be read.
            UnwritableError: the overview cannot be written.
        """
        order = self._order
        total = self._planner.plan(find(order.source, besides=order.target))
        return self._work(total, tidy=total > 0)

    def some(self, files: Iterable[Path]) -> Summary:
        """Does some files of the input folder, which may be new, changed or unchanged.

        Raises:
            UnwritableError: the overview cannot be written.
        """
        total = self._planner.plan(map(Found, files))
        return self._work(total, tidy=False)

    def stands(self) -> bool:
        """Whether the output folder, with the memory of the batch, is still there."""
        return self._manifest.stands()

    def _work(self, total: int, *, tidy: bool) -> Summary:
        """``tidy``: all inputs were seen, so that it can be told which are gone."""
        waiting = self._manifest.count("planned")
        unchanged = total - waiting
        self._voice.begin(total, unchanged)
        converted = failed = gone = pruned = 0
        try:
            again: list[Task] = []
            with closing(self._outcomes(again)) as outcomes:
                for outcome in outcomes:
                    failed += outcome.story.error is not None
                    converted += outcome.story.error is None
                    waiting -= 1
                    self._voice.done(outcome)
            for outcome in self._failures(again):
                failed += 1
                converted -= 1
                self._voice.done(outcome)
            if tidy:
                gone, pruned = self._tidy()
        finally:
            summary = Summary(
                total=total,
                unchanged=unchanged,
                converted=converted,
                failed=failed,
                waiting=waiting,
                gone=gone,
                pruned=pruned,
            )
            self._manifest.commit()
            write_overview(self._order.source, self._house, self._manifest)
            self._voice.end(summary)
        return summary

    def _outcomes(self, again: list[Task]) -> Generator[Outcome, None, None]:
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

    def _failures(self, again: Iterable[Task]) -> Iterator[Outcome]:
        """Does tasks once more; yields those that came to something before and now do not."""
        for _, outcome in self._run(iter(again)):
            self._note(outcome)
            if outcome.story.error is not None:
                yield outcome

    def _apart(self, outcome: Outcome, again: list[Task]) -> Outcome:
        """The outcome with a slug that no other story has; if that is another one, its task is to be done again."""
        story, task = outcome.story, outcome.task
        if story.slug is None:
            return outcome
        slug = self._manifest.claim(task.source.relative_to(self._order.source), story.slug)
        if slug == story.slug:
            return outcome
        self._manifest.outdate(task.source.relative_to(self._order.source))
        again.append(task._replace(slug=slug))
        return outcome._replace(story=msgspec.structs.replace(story, slug=slug))

    def _run(self, tasks: Iterator[Task]) -> Iterator[tuple[int, Outcome]]:
        order = self._order
        first = next(tasks, None)
        if first is None:
            return iter(())
        tasks = takewhile(lambda _: not self._stop.is_set(), chain([first], tasks))
        if order.cluster:
            from converter.batch.cluster import Cluster  # noqa: PLC0415 - Dask is an extra, and slow to load

            return Cluster(order.cluster, self._house, order.limit).run(tasks)
        return workers.Pool(workers.convert, self._house, order.workers, order.limit).run(tasks)

    def _note(self, outcome: Outcome) -> None:
        source = outcome.task.source.relative_to(self._order.source)
        made = self._planner.made(outcome.sha256)
        self._remove(self._manifest.record(source, outcome, made))

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
                why = messages.system_reason(error)
                raise UnwritableError(messages.OUTPUT_UNWRITABLE.format(file=target / file, why=why)) from error
            for folder in file.parents[:-1]:
                with suppress(OSError):  # it still holds something
                    (target / folder).rmdir()
