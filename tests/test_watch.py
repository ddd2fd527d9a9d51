from __future__ import annotations

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest
from watchfiles import Change

from converter import watch
from converter.batch import Batch, Order
from converter.batch.plan import RESERVED
from converter.cli import main
from converter.console import Console
from converter.errors import UnwritableError
from converter.watch import Inbox
from tests.batch.processes import start, wait_for
from tests.releases import broken, contents, release

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM")


class Watch:
    """A watch at work, and what it tells."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._lines: queue.Queue[str] = queue.Queue()
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def _listen(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self._lines.put(line.rstrip("\n"))

    def line(self, seconds: float = 20.0) -> str:
        return self._lines.get(timeout=seconds)

    def end(self) -> None:
        self.process.kill()
        self._listener.join()
        self.process.communicate()

    def silent(self, seconds: float) -> bool:
        time.sleep(seconds)
        return self._lines.empty()


@contextmanager
def _watch(source: Path, target: Path, *options: str) -> Iterator[Watch]:
    watch = Watch(start("watch", source, target, "--workers", "1", *options))
    try:
        assert watch.line() == f"Menunggu dokumen di {source}; Ctrl+C menghentikan."
        yield watch
    finally:
        watch.end()


@on_posix
def test_what_lies_there_and_what_arrives_is_converted_once_and_sigterm_ends_it_cleanly(tmp_path: Path) -> None:
    source, target = tmp_path / "masuk", tmp_path / "keluar"
    release(source / "a.docx")

    with _watch(source, target) as watch:
        assert watch.line().startswith(f"{source / 'a.docx'} → {target / 'a.html'} (")
        shutil.copy(release(tmp_path / "b.docx", number=2), source)
        assert watch.line().startswith(f"{source / 'b.docx'} → ")
        assert watch.silent(1.5)
        watch.process.terminate()
        assert watch.process.wait(15) == 0
    assert {"a.html", "b.html", "index.html"} <= set(contents(target))

    shutil.copy(release(tmp_path / "c.docx", number=3), source)
    with _watch(source, target) as watch:
        assert watch.line().startswith(f"{source / 'c.docx'} → ")
        assert watch.silent(1.5)


@on_posix
def test_a_watch_that_is_started_again_converts_nothing_twice(tmp_path: Path) -> None:
    source, target = tmp_path / "masuk", tmp_path / "keluar"
    names = ("a.docx", "b.docx", "sub/c.docx")
    for number, name in enumerate(names):
        release(source / name, number=number, photo=True)

    def pages() -> dict[str, tuple[int, int]]:
        """The outputs, by what changes when one is written anew."""
        states = {name: (target / name).stat() for name in contents(target) if name not in RESERVED}
        return {name: (status.st_ino, status.st_mtime_ns) for name, status in states.items()}

    with _watch(source, target) as watch:
        for _ in names:
            assert " → " in watch.line()
        watch.process.terminate()
        assert watch.process.wait(15) == 0
    before = pages()

    for end in (signal.SIGKILL, signal.SIGTERM):
        with _watch(source, target) as watch:
            assert watch.silent(2.0)
            watch.process.send_signal(end)
            watch.process.wait(15)

    assert len(before) == 2 * len(names)
    assert pages() == before


@on_posix
def test_a_file_that_arrives_slowly_is_converted_when_it_is_complete(tmp_path: Path) -> None:
    source = tmp_path / "masuk"
    source.mkdir()
    data = release(tmp_path / "a.docx").read_bytes()

    with _watch(source, tmp_path / "keluar") as watch:
        for at in range(0, len(data), len(data) // 4 + 1):
            with (source / "a.docx").open("ab") as file:
                file.write(data[at : at + len(data) // 4 + 1])
            time.sleep(0.4)
        assert " → " in watch.line()
        assert watch.silent(1.0)


@on_posix
def test_a_file_whose_copying_pauses_is_not_called_damaged_wherever_the_watch_finds_it(tmp_path: Path) -> None:
    source = tmp_path / "masuk"
    source.mkdir()
    data = release(tmp_path / "utuh.docx").read_bytes()
    early, late = source / "a.docx", source / "b.docx"
    early.write_bytes(data[:9000])

    with _watch(source, tmp_path / "keluar") as watch:
        assert watch.silent(3.0)
        late.write_bytes(data[:9000])
        assert watch.silent(3.0)
        for path in (early, late):
            path.write_bytes(data)
            assert f"{path} → " in watch.line()
        assert watch.silent(1.0)


@on_posix
def test_a_bad_file_is_told_and_the_watch_goes_on(tmp_path: Path) -> None:
    source = tmp_path / "masuk"
    source.mkdir()

    with _watch(source, tmp_path / "keluar") as watch:
        (source / "buruk.docx").write_bytes(b"\xff\x00 bukan dokumen" * 100)
        assert "buruk.docx: isinya bukan dokumen Word" in watch.line()
        (tmp_path / "kiriman").mkdir()
        release(tmp_path / "kiriman" / "baik.docx")
        (tmp_path / "kiriman").rename(source / "kiriman")  # a whole folder moved in
        assert "kiriman/baik.docx → " in watch.line()
        watch.process.send_signal(signal.SIGINT)
        assert watch.process.wait(15) == 130


@on_posix
def test_a_folder_that_vanishes_is_waited_for(tmp_path: Path) -> None:
    source, target = tmp_path / "masuk", tmp_path / "keluar"
    release(source / "a.docx")

    with _watch(source, target) as watch:
        assert "a.docx → " in watch.line()
        source.rename(tmp_path / "pergi")
        assert watch.line() == f"{source}: folder hilang; menunggu sampai ada lagi."
        release(tmp_path / "pergi" / "b.docx", number=2)
        (tmp_path / "pergi").rename(source)
        assert watch.line() == f"{source}: folder ada lagi."
        assert "b.docx → " in watch.line()


@on_posix
def test_an_output_folder_that_vanishes_is_filled_again(tmp_path: Path) -> None:
    source, target = tmp_path / "masuk", tmp_path / "keluar"
    release(source / "a.docx")

    with _watch(source, target) as watch:
        assert "a.docx → " in watch.line()
        wait_for((target / "index.html").exists)
        shutil.rmtree(target)
        assert "a.docx → " in watch.line()


@on_posix
def test_a_batch_is_turned_away_while_a_watch_is_at_work(tmp_path: Path) -> None:
    source, target = tmp_path / "masuk", tmp_path / "keluar"
    release(source / "a.docx")

    with _watch(source, target) as watch:
        watch.line()
        with start("batch", source, target) as batch:
            _, told = batch.communicate(timeout=30)
    assert batch.returncode == 1
    assert "sedang dipakai `rilis` yang lain" in told


class _Idle:
    """A batch that notes what is asked of it, and cannot do it for the first so many times."""

    def __init__(self, refusals: int = 0) -> None:
        self.asked: list[str] = []
        self._refusals = refusals

    def stands(self) -> bool:
        return True

    def whole(self, besides: object = ()) -> None:
        self.asked.append("whole")
        if len(self.asked) <= self._refusals:
            raise UnwritableError("keluar: penuh.")

    def some(self, files: object) -> None:
        self.asked.append("some")


@pytest.mark.parametrize("error", [FileNotFoundError, PermissionError, OSError])
def test_a_folder_that_vanishes_before_it_is_first_looked_at_ends_the_round_and_not_the_watch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[OSError]
) -> None:
    def gone(self: Path, **_: object) -> os.stat_result:
        raise error(5, "gone")

    order, idle, stop = Order(tmp_path, tmp_path / "keluar"), _Idle(), threading.Event()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", gone)
        watch._watch(order, cast("Batch", idle), watch._Complaints(Console()), stop)

    assert idle.asked == []
    assert not stop.is_set()


def test_what_cannot_be_done_because_of_a_folder_is_told_once_and_done_as_soon_as_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(watch, "_AGAIN", 0.0)
    monkeypatch.setattr(watch, "watch", lambda *_, **__: iter([set()] * 6))
    idle = _Idle(refusals=3)

    watch._watch(
        Order(tmp_path, tmp_path / "keluar"), cast("Batch", idle), watch._Complaints(Console()), threading.Event()
    )

    assert idle.asked == ["whole"] * 4
    assert capsys.readouterr().err == "keluar: penuh.\n"


def test_files_that_were_given_out_in_vain_come_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    inbox = Inbox(Order(tmp_path, tmp_path / "keluar"))
    path = release(tmp_path / "a.docx")

    inbox.put_back([path, tmp_path / "hilang.docx"])
    assert inbox.complete() == []
    now += 10
    assert inbox.complete() == [path]


@on_posix
def test_an_overview_that_cannot_be_written_ends_no_watch(tmp_path: Path) -> None:
    source, target = tmp_path / "masuk", tmp_path / "keluar"
    source.mkdir()
    (target / "report.json").mkdir(parents=True)

    with _watch(source, target) as watch:
        assert watch.line().startswith(f"{target / 'report.json'}: tidak bisa ditulis")
        release(source / "a.docx")
        (target / "report.json").rmdir()
        assert "a.docx → " in watch.line()
        wait_for((target / "report.json").is_file)


@on_posix
def test_a_folder_that_is_not_there_yet_is_told_and_waited_for(tmp_path: Path) -> None:
    source = tmp_path / "masuk"
    waiting = Watch(start("watch", source, tmp_path / "keluar", "--workers", "1"))
    try:
        assert waiting.line() == f"{source}: folder belum ada; ditunggu. Bila salah tulis, hentikan dengan Ctrl+C."
        source.mkdir()
        assert waiting.line() == f"Menunggu dokumen di {source}; Ctrl+C menghentikan."
    finally:
        waiting.end()


def test_files_are_given_out_once_and_only_when_they_have_settled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    inbox = Inbox(Order(tmp_path, tmp_path / "keluar"))
    path = release(tmp_path / "a.docx")
    inbox.add([(Change.added, str(path))])

    assert inbox.complete() == []
    now += 2
    os.utime(path)
    assert inbox.complete() == []
    now += 2
    assert inbox.complete() == [path]
    assert inbox.complete() == []


def _beginnings(data: bytes) -> dict[str, bytes]:
    """A document as it lies there while it is copied."""
    return {
        "begun": b"",
        "cut": data[: len(data) // 2],
        "room made for it": bytes(len(data)),
        "all but its end": data[:-1],
    }


@pytest.mark.parametrize("kind", list(_beginnings(b"")))
def test_a_file_that_is_cut_short_is_waited_for_and_at_last_given_out_to_be_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    now = 100.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    inbox = Inbox(Order(tmp_path, tmp_path / "keluar"))
    path = release(tmp_path / "a.docx")
    data = path.read_bytes()
    path.write_bytes(_beginnings(data)[kind])
    inbox.add([(Change.added, str(path))])

    now += 15
    assert inbox.complete() == []
    path.write_bytes(data)
    assert inbox.complete() == []
    now += 2
    assert inbox.complete() == [path]

    path.write_bytes(_beginnings(data)[kind])
    inbox.add([(Change.modified, str(path))])
    now += 21
    assert inbox.complete() == [path]


def test_what_is_being_copied_when_the_watch_begins_is_left_for_later_and_what_is_damaged_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    release(tmp_path / "utuh.docx")
    broken(tmp_path / "rusak.docx")
    (tmp_path / "datang.docx").write_bytes(b"PK")
    inbox = Inbox(Order(tmp_path, tmp_path / "keluar"))

    assert inbox.arriving() == {tmp_path / "datang.docx"}

    shutil.copy(tmp_path / "utuh.docx", tmp_path / "datang.docx")
    assert inbox.complete() == []
    now += 2
    assert inbox.complete() == [tmp_path / "datang.docx"]


def test_files_that_no_batch_would_look_at_are_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    inbox = Inbox(Order(tmp_path, tmp_path / "keluar"))
    names = ("~$a.docx", "Thumbs.db", ".git/a.docx", "keluar/a.docx")
    for name in names:
        release(tmp_path / name)
    gone = release(tmp_path / "hilang.docx")
    inbox.add([(Change.added, str(tmp_path / name)) for name in (*names, "hilang.docx")])
    inbox.add([(Change.deleted, str(tmp_path / "lama.docx"))])
    gone.unlink()
    now += 10

    assert inbox.complete() == []


def test_an_output_folder_that_cannot_be_made_is_told_at_once_and_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "masuk").mkdir()
    (tmp_path / "keluar").write_bytes(b"")

    assert main(["watch", str(tmp_path / "masuk"), str(tmp_path / "keluar")]) == 1

    assert capsys.readouterr().err.startswith(f"{tmp_path / 'keluar'}: tidak bisa ditulis (")


def test_a_file_in_place_of_the_folder_is_told_and_not_waited_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = release(tmp_path / "a.docx")

    assert main(["watch", str(file), str(tmp_path / "keluar")]) == 1

    assert capsys.readouterr().err == f"{file}: ini berkas, bukan folder. Pakai `rilis convert`.\n"


def test_what_is_no_release_is_given_out_to_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    inbox = Inbox(Order(tmp_path, tmp_path / "keluar"))
    (tmp_path / "surat.pdf").write_bytes(b"x")
    inbox.add([(Change.added, str(tmp_path / "surat.pdf"))])
    now += 2

    assert inbox.complete() == [tmp_path / "surat.pdf"]
