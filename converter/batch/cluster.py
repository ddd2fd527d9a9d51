"""Workers on other machines: the same conversion through a Dask cluster.

Only bytes travel, so that the machines need no folder in common: inputs and templates go out, articles and photos
come back and are written here. The converter must be installed on the workers, in the same version.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from converter import __version__, messages
from converter.batch import work
from converter.batch.plan import templates
from converter.batch.task import House, Outcome, Task, failed
from converter.errors import ClusterError
from converter.rendering import render

if TYPE_CHECKING:
    from distributed import Client, Future

    Sent = dict[Future[work.Made], "_Sent"]

#: How many tasks each thread of the cluster has at once: one at work, the others on their way.
_EACH = 3

#: How long the scheduler may take to answer, in seconds.
_ANSWER = 10.0

Templates = tuple[tuple[str, bytes], ...]


class _Sent(NamedTuple):
    place: int
    task: Task
    since: float


class Cluster:
    """A cluster that does the work.

    Args:
        address: of its scheduler, such as ``tcp://scheduler:8786``.
        limit: how long a file may take, in seconds.

    Raises:
        ClusterError: Dask is not installed, or the scheduler does not answer.
    """

    def __init__(self, address: str, house: House, limit: float) -> None:
        try:
            from distributed import Client  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise ClusterError(messages.CLUSTER_MISSING) from error
        try:
            self._client = Client(address, timeout=_ANSWER)
        except (OSError, ValueError) as error:
            raise ClusterError(messages.CLUSTER_SILENT.format(address=address)) from error
        self._house = house
        self._limit = limit
        self._templates: Templates = tuple(sorted(templates(house.outlet).items()))

    def run(self, tasks: Iterator[Task]) -> Iterator[tuple[int, Outcome]]:
        """What came of the tasks, as they are done, each with its place among all (from 0)."""
        from distributed import wait  # noqa: PLC0415

        sent: Sent = {}
        waiting = enumerate(tasks)
        with self._client as client:
            while True:
                yield from self._send(client, waiting, sent)
                if not sent:
                    return
                try:
                    done = wait(list(sent), timeout=1.0, return_when="FIRST_COMPLETED").done
                except TimeoutError:
                    done = set()
                for future in done:
                    yield sent[future].place, self._outcome(future, sent.pop(future).task)
                yield from self._late(sent)

    def _send(self, client: Client, waiting: Iterator[tuple[int, Task]], sent: Sent) -> Iterator[tuple[int, Outcome]]:
        """Gives the cluster as much as keeps it busy; what cannot be read comes back at once."""
        room = _EACH * max(1, sum(client.nthreads().values()))
        while len(sent) < room:
            following = next(waiting, None)
            if following is None:
                return
            place, task = following
            try:
                data = work.load(task, self._house)
            except Exception as error:  # one file must never cost another
                yield place, work.failure(task, self._house, error)
                continue
            future = client.submit(make, data, task, self._house, self._templates, pure=False)
            sent[future] = _Sent(place, task, time.monotonic())

    def _outcome(self, future: Future[work.Made], task: Task) -> Outcome:
        try:
            made: work.Made = future.result()
            return work.store(task, self._house, self._with_archive(made))
        except Exception as error:
            if type(error).__name__ == "KilledWorker":
                return failed(task, messages.BATCH_DIED.format(file=task.name))
            return work.failure(task, self._house, error)

    def _with_archive(self, made: work.Made) -> work.Made:
        """Prints the page again where there is an archive: it is too large to send it out with every file."""
        if self._house.outlet.archive is None:
            return made
        *_, page = made.files
        printed = render(made.article, self._house.name, self._house.outlet).encode()
        return made._replace(files={**made.files, page: printed})

    def _late(self, sent: Sent) -> Iterator[tuple[int, Outcome]]:
        """Gives up files that are long overdue: those before one in its thread have their time, too."""
        for future, (place, task, since) in list(sent.items()):
            if time.monotonic() - since > self._limit * _EACH:
                future.cancel()
                del sent[future]
                yield place, failed(task, messages.BATCH_HUNG.format(file=task.name, limit=round(self._limit)))


def make(data: bytes, task: Task, house: House, own: Templates) -> work.Made:
    """Converts the bytes of a file, on a worker.

    Raises:
        ConverterError: they are no release, or the worker has another version of the converter.
    """
    if __version__ != house.version:
        raise ClusterError(messages.CLUSTER_VERSION.format(here=house.version, there=__version__))
    folder = _unpacked(own) if own else None
    outlet = msgspec.structs.replace(house.outlet, templates=folder, archive=None)
    return work.make(data, task, house._replace(outlet=outlet))


@cache
def _unpacked(own: Templates) -> Path:
    """A folder with an outlet's templates, as long as the worker lives."""
    folder = Path(tempfile.mkdtemp(prefix="rilis-"))
    for name, template in own:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(template)
    return folder
