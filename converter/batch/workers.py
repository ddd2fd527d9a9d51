"""Worker processes on this machine. One that dies or hangs on a file costs that file and no other."""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from typing import NamedTuple

from converter import messages
from converter.batch.task import House, Outcome, Task, failed

#: How far the work may run ahead of the oldest file that is not done: outcomes are told in order, from memory.
AHEAD = 256

#: How long a worker may take to end its file when the run is stopped, in seconds.
_GRACE = 2.0

#: Does a task; must be importable by name.
Act = Callable[[Task, House], Outcome]


class _Job(NamedTuple):
    """A task that a worker has: its place among all tasks, and when it must be done (monotonic seconds)."""

    place: int
    task: Task
    deadline: float


class _Worker:
    """A worker process and what it does."""

    def __init__(self, context: BaseContext, act: Act, house: House) -> None:
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, act, house), daemon=True)  # type: ignore[attr-defined]
        with _uninterrupted():
            self._process.start()
        theirs.close()
        self.job: _Job | None = None

    def give(self, job: _Job) -> None:
        """Gives the worker a task; one that died since its last is noticed by ``take``."""
        self.job = job
        with suppress(OSError):
            self.connection.send(job.task)

    def take(self) -> Outcome | None:
        """What came of the task; ``None`` when the worker died on it."""
        try:
            outcome: Outcome = self.connection.recv()
        except (EOFError, OSError):
            return None
        self.job = None
        return outcome

    def end(self, grace: float = 0.0) -> None:
        """Ends the process: when its file is done, if that is within so many seconds."""
        self.connection.close()
        self._process.join(grace)
        self._process.kill()
        self._process.join()


class Pool:
    """Worker processes that do ``act``.

    Args:
        count: how many.
        limit: how long a file may take, in seconds.
    """

    def __init__(self, act: Act, house: House, count: int, limit: float) -> None:
        self._act = act
        self._house = house
        self._count = count
        self._limit = limit

    def run(self, tasks: Iterator[Task]) -> Iterator[tuple[int, Outcome]]:
        """What came of the tasks, as they are done, each with its place among all (from 0)."""
        context = _context()
        workers: list[_Worker] = []
        waiting = enumerate(tasks)
        ahead = next(waiting, None)
        try:
            while ahead or any(worker.job for worker in workers):
                oldest = min((w.job.place for w in workers if w.job), default=None)
                while ahead and (oldest is None or ahead[0] < oldest + AHEAD):
                    worker = next((w for w in workers if w.job is None), None)
                    if worker is None and len(workers) == self._count:
                        break
                    if worker is None:
                        worker = _Worker(context, self._act, self._house)
                        workers.append(worker)
                    worker.give(_Job(*ahead, time.monotonic() + self._limit))
                    oldest = ahead[0] if oldest is None else oldest
                    ahead = next(waiting, None)
                yield from self._finished(workers)
        finally:
            for worker in workers:
                worker.end(_GRACE)

    def _finished(self, workers: list[_Worker]) -> Iterator[tuple[int, Outcome]]:
        """Waits for the next outcome, or for the first time limit to pass."""
        busy = {worker.connection: worker for worker in workers if worker.job}
        first = min(worker.job.deadline for worker in busy.values() if worker.job)
        ready = wait(list(busy), max(0.0, first - time.monotonic()))
        for connection, worker in busy.items():
            job = worker.job
            if job is None:
                continue
            if connection in ready:
                outcome = worker.take()
                told = messages.BATCH_DIED
            elif time.monotonic() >= job.deadline:
                outcome = None
                told = messages.BATCH_HUNG
            else:
                continue
            if outcome is None:
                worker.end()
                workers.remove(worker)
                message = told.format(file=job.task.name, limit=round(self._limit))
                outcome = failed(job.task, message)
            yield job.place, outcome


def convert(task: Task, house: House) -> Outcome:
    """Converts a file. Only workers load what that takes: an unchanged folder needs none of it."""
    from converter.batch import work  # noqa: PLC0415

    return work.convert(task, house)


def _serve(connection: Connection, act: Act, house: House) -> None:
    """The life of a worker; it ends when nobody is at the other end any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the run: a worker finishes its file
    with suppress(EOFError, OSError):
        while True:
            connection.send(act(connection.recv(), house))


def _context() -> BaseContext:
    """Workers are forked from a small server that has loaded the program, so that another one costs little."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["converter.batch.preload"])
    return context


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Within it, Ctrl-C waits; processes that are started within it never see one."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
