"""Converts mutants apart from this process, and tells how each ended, how long it took, and in what memory."""

from __future__ import annotations

import multiprocessing
import resource
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import NamedTuple

from converter.errors import ConverterError
from converter.outlet import Outlet
from converter.pipeline import convert_release
from converter.reading import read_bytes
from converter.rendering import render

MAX_SECONDS = 5.0
"""Of processor time, so that a machine that is busy with other things fails nothing."""
MAX_MEGABYTES = 512
HARD_SECONDS = 60
"""After so long on the clock a mutant is given up: whatever it does, it is not computing."""

ARTICLE, REFUSED = "article", "refused"


class Ended(NamedTuple):
    """How one document ended: ``article``, ``refused``, or what went wrong; seconds of processor, peak in MB."""

    number: int
    how: str
    seconds: float
    megabytes: int
    told: str = ""

    @property
    def bad(self) -> bool:
        """Whether it is to be mended."""
        over = self.seconds > MAX_SECONDS or self.megabytes > MAX_MEGABYTES
        return over or self.how not in {ARTICLE, REFUSED}


def run(numbers: Sequence[int], make: Callable[[int], bytes], workers: int = 1) -> Iterator[Ended]:
    """Converts the documents that ``make`` makes of numbers; one that kills its process ends as ``died``."""
    shares = [list(numbers[start::workers]) for start in range(workers)]
    active = {_start(share, make): share for share in shares if share}
    while active:
        for connection in wait(list(active), timeout=HARD_SECONDS) or list(active):
            assert isinstance(connection, Connection)
            share = active[connection]
            try:
                ended = connection.recv() if connection.poll() else None
            except EOFError:
                ended = None
            if ended is None:
                del active[connection]
                connection.close()
                if not share:
                    continue
                yield Ended(share.pop(0), "died", 0, 0)
                if share:
                    active[_start(share, make)] = share
            else:
                share.remove(ended.number)
                yield ended


def convert(data: bytes) -> str:
    """The whole way, from the bytes to the page.

    Returns:
        ``""``, or what an editor is told where it is refused.
    """
    try:
        article = convert_release(read_bytes(data, "rilis.docx"), Outlet()).article
        render(article, "html", Outlet())
    except ConverterError as error:
        return str(error)
    return ""


def summary(ended: Sequence[Ended]) -> str:
    """A few lines on a run."""
    counts = Counter(one.how for one in ended)
    seconds = sorted(one.seconds for one in ended)
    lines = [
        ", ".join(f"{count} {how}" for how, count in counts.most_common()),
        f"seconds: median {seconds[len(seconds) // 2]:.3f}, p99 {seconds[len(seconds) * 99 // 100]:.3f}, "
        f"most {seconds[-1]:.2f}; most memory {max(one.megabytes for one in ended)} MB",
    ]
    return "\n".join([*lines, *(f"{one.number}: {one.how} {one.seconds:.1f} s {one.told}" for one in ended if one.bad)])


def _start(share: list[int], make: Callable[[int], bytes]) -> Connection:
    ours, theirs = multiprocessing.Pipe(duplex=False)
    multiprocessing.get_context("fork").Process(target=_work, args=(theirs, list(share), make), daemon=True).start()
    theirs.close()
    return ours


def _work(connection: Connection, share: list[int], make: Callable[[int], bytes]) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (4 * 2**30, 4 * 2**30))
    for number in share:
        data = make(number)
        start = time.process_time()
        try:
            told = convert(data)
            how = REFUSED if told else ARTICLE
        except BaseException as error:
            how, told = f"crash: {type(error).__name__}", traceback.format_exc(limit=-3)
        seconds = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        connection.send(Ended(number, how, seconds, peak, told))
    connection.close()
