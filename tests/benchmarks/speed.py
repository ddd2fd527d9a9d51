"""How fast releases are converted, beside pandoc and Mammoth, which only convert, on the same files in the same run.

usage: python -m tests.benchmarks.speed [--count N] [--rounds N] [--workers N] [--save FILE]

pandoc is Debian's package (`apt-get install pandoc`), timed as a process for each file, as it is used; Mammoth is timed
inside one process, after it has warmed up, as the converter is. The releases are those of tests/cases, typed as
DOCX; a folder of thousands repeats them. Everything is on: reading, proofreading, checks, page, photos, fsync.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from converter import __version__
from converter.batch.task import House, Task
from converter.batch.work import convert
from converter.outlet import load
from tests.evaluation import cases, documents

ROOT = Path(__file__).parents[2]
OUTLET = ROOT / "samples" / "tanjungpura.toml"
MAMMOTH = (sys.executable, "-c", "from mammoth.cli import main; main()")
RILIS = (sys.executable, "-c", "import sys; from converter.cli import main; sys.exit(main())")


class Figure(NamedTuple):
    """A figure and the goal that it should not pass (or, for a rate, fall below)."""

    name: str
    value: float
    unit: str
    goal: float | None = None
    at_least: bool = False

    def row(self) -> str:
        """As a row of a table."""
        goal, held = "", ""
        if self.goal is not None:
            held = "yes" if (self.value >= self.goal if self.at_least else self.value <= self.goal) else "no"
            goal = f"{'≥' if self.at_least else '≤'} {self.goal:g}"
        return f"| {self.name} | {self.value:.3g} {self.unit} | {goal} | {held} |"


class Peak:
    """The most memory in MB that a process and each one under it ever had, read from /proc while they live."""

    def __init__(self, head: int) -> None:
        self.by_process: dict[int, float] = {}
        self._head = head
        self._stop = threading.Event()

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Within it, memory is looked at twenty times a second."""
        thread = threading.Thread(target=self._look)
        thread.start()
        try:
            yield
        finally:
            self._stop.set()
            thread.join()

    def _look(self) -> None:
        while not self._stop.wait(0.05):
            for process, parent in [(self._head, os.getpid()), *_descendants(self._head)]:
                status = _status(process)
                # A number may have gone to a stranger meanwhile.
                if status.get("PPid") == str(parent) and "VmHWM" in status:
                    self.by_process[process] = int(status["VmHWM"].split()[0]) / 1024


def _status(process: int) -> dict[str, str]:
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    return {key: value.strip() for key, _, value in (line.partition(":") for line in lines)}


def _descendants(process: int) -> Iterator[tuple[int, int]]:
    """Processes under one, each with its parent."""
    for task in Path(f"/proc/{process}/task").glob("*"):
        try:
            children = (task / "children").read_text(encoding="ascii").split()
        except OSError:
            continue
        for child in map(int, children):
            yield child, process
            yield from _descendants(child)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the benchmark and prints its figures; 1 where pandoc or Mammoth is missing."""
    options = _options(arguments)
    if shutil.which("pandoc") is None:
        print("pandoc is not installed: apt-get install pandoc", file=sys.stderr)
        return 1
    try:
        import mammoth
    except ImportError:
        print("Mammoth is not installed: pip install -e '.[dev]'", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _as_installed(folder)
        files = _releases(folder / "rilis")
        lines = [_head(len(files))]
        print(lines[0])
        for figure in chain(
            _one(folder, files, mammoth, options.rounds),
            _cold(folder, files[0], options.rounds),
            _thousand(folder, files, options.count, options.workers),
        ):
            lines.append(figure.row())
            print(lines[-1], flush=True)
    if options.save:
        options.save.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000, help="releases in the big folder")
    parser.add_argument("--rounds", type=int, default=5, help="times that a single conversion is timed")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--save", type=Path)
    return parser.parse_args(arguments)


def _as_installed(folder: Path) -> None:
    """Lets all processes keep their bytecode, as an installation does, whatever this one was told."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")


def _releases(folder: Path) -> list[Path]:
    folder.mkdir()
    found = cases.load_folder(ROOT / "tests" / "cases")
    for case in found:
        documents.build(case, folder / f"{case.id}.docx")
    return [folder / f"{case.id}.docx" for case in found]


def _one(folder: Path, files: Sequence[Path], mammoth: object, rounds: int) -> Iterator[Figure]:
    """One release after the other, in one process that is warm."""
    house = House(folder / "satu", "html", load(OUTLET), __version__)

    def ours(file: Path) -> None:
        outcome = convert(Task(file, file.name, Path(), file.stem), house)
        assert outcome.story.error is None, outcome.story.error

    def with_mammoth(file: Path) -> None:
        with file.open("rb") as document:
            mammoth.convert_to_html(document)  # type: ignore[attr-defined]

    def with_pandoc(file: Path) -> None:
        subprocess.run(["pandoc", file, "-o", folder / "pandoc.html"], check=True, capture_output=True)

    us, peer, pandoc = (_mean(act, files, rounds) for act in (ours, with_mammoth, with_pandoc))
    for name, each in (
        ("one release, everything on, one worker", us),
        ("Mammoth, the same releases, in one process", peer),
        ("pandoc, the same releases, a process each", pandoc),
    ):
        yield Figure(name, each.wall * 1e3, "ms")
        yield Figure("… of which processor", each.processor * 1e3, "ms")
    yield Figure("one release / pandoc", us.wall / pandoc.wall, "", 0.25)
    yield Figure("one release / pandoc, processor", us.processor / pandoc.processor, "")
    yield Figure("one release / Mammoth", us.wall / peer.wall, "", 0.15)
    yield Figure("one release / Mammoth, processor", us.processor / peer.processor, "")


class Seconds(NamedTuple):
    """Time for a file: on the clock, and of the processor, which other work on the machine disturbs less."""

    wall: float
    processor: float


def _mean(act: Callable[[Path], None], files: Sequence[Path], rounds: int) -> Seconds:
    """The best of some rounds over all files, since what disturbs a round only adds to it."""
    for file in files[:3]:
        act(file)
    times = []
    for _ in range(rounds):
        begun, before = time.perf_counter(), os.times()
        for file in files:
            act(file)
        after = os.times()
        processor = sum(after[:4]) - sum(before[:4])  # user and system, of this process and of those it ran
        times.append(Seconds((time.perf_counter() - begun) / len(files), processor / len(files)))
    return Seconds(min(t.wall for t in times), min(t.processor for t in times))


def _cold(folder: Path, file: Path, rounds: int) -> Iterator[Figure]:
    """Processes that begin with nothing."""
    pandoc = _median([["pandoc", str(file), "-o", str(folder / "pandoc.html")]], rounds)
    mammoth = _median([[*MAMMOTH, str(file), str(folder / "mammoth.html")]], rounds)
    ours = _median([[*RILIS, "convert", str(file), "-o", str(folder / "dingin"), "--force", "-q"]], rounds)
    bare = _median([[sys.executable, "-c", ""]], rounds)
    yield Figure("pandoc, cold", pandoc * 1e3, "ms")
    yield Figure("Mammoth, cold", mammoth * 1e3, "ms")
    yield Figure("Python that does nothing, cold", bare * 1e3, "ms")
    yield Figure("rilis convert, cold", ours * 1e3, "ms")
    yield Figure("rilis convert, cold / pandoc, cold", ours / pandoc, "", 2.5)
    yield Figure("rilis --help", _median([[*RILIS, "--help"]], rounds), "s", 0.25)


def _median(commands: Iterable[Sequence[str]], rounds: int) -> float:
    times = []
    for command in commands:
        subprocess.run(command, check=True, capture_output=True)  # the first one compiles
        for _ in range(max(rounds, 3)):
            begun = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            times.append(time.perf_counter() - begun)
    return statistics.median(times)


def _thousand(folder: Path, files: Sequence[Path], count: int, workers: int) -> Iterator[Figure]:
    """A big folder, a tenth of it, and the big one again."""
    tenth, whole = count // 10, count
    for size in (tenth, whole):
        (folder / f"masuk-{size}").mkdir()
        for number in range(size):
            _numbered(files[number % len(files)], folder / f"masuk-{size}" / f"{number:05}.docx", number)
    small, _ = _batch(folder, tenth, workers)
    big, peak = _batch(folder, whole, workers)
    again, _ = _batch(folder, whole, workers)
    head, *others = peak
    yield Figure(f"{whole} releases, {workers} workers", whole / big, "a second", 40, at_least=True)
    yield Figure(f"time for {whole} / time for {tenth}", big / small, "", 10.5)
    yield Figure(f"time for {tenth}", small, "s")
    yield Figure(f"time for {whole}", big, "s")
    yield Figure("unchanged folder again", again, "s")
    yield Figure("unchanged folder again / first run", again / big, "", 0.02)
    yield Figure("peak memory of a worker", max(others), "MB", 200)
    yield Figure("peak memory of the process that hands out the work", head, "MB")


def _numbered(file: Path, copy: Path, number: int) -> None:
    """A copy that is no duplicate and has a slug of its own: a number stands behind the third word of each run."""
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "word/document.xml":
                data = re.sub(rb"(<w:t(?: [^>]*)?>(?:[^\s<]+ ){3})", rb"\g<1>%d " % number, data)
            new.writestr(part, data)


def _batch(folder: Path, size: int, workers: int) -> tuple[float, list[float]]:
    """Seconds, and the peak memory in MB of the run's processes, the first of them first."""
    arguments = ("batch", folder / f"masuk-{size}", folder / f"keluar-{size}", "-q", "--workers", str(workers))
    begun = time.perf_counter()
    with subprocess.Popen([*RILIS, *map(str, arguments), "--outlet", str(OUTLET)]) as process:
        peak = Peak(process.pid)
        with peak.watched():
            assert process.wait() == 0
        seconds = time.perf_counter() - begun
    head = peak.by_process.pop(process.pid)
    return seconds, [head, *peak.by_process.values()]


def _head(count: int) -> str:
    version = subprocess.run(["pandoc", "--version"], check=True, capture_output=True, text=True).stdout
    load_now = os.getloadavg()[0]
    return "\n".join(
        [
            f"converter {__version__}, {version.splitlines()[0]}, Python {platform.python_version()}, "
            f"{os.cpu_count()} processors, load {load_now:.1f}, {count} releases",
            "",
            "| | measured | goal | held |",
            "|---|---|---|---|",
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
