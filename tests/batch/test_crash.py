"""Runs that are killed, interrupted, or watched on a terminal."""

from __future__ import annotations

import os
import pty
import random
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.batch.processes import group_is_gone, start, wait_for
from tests.releases import broken, contents, release

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to kill with")


def _inbox(folder: Path, count: int) -> Path:
    for number in range(count):
        release(folder / f"{number % 3}" / f"{number:03}.docx", number=number, photo=number % 5 == 0)
    return folder


def _finish(source: Path, target: Path) -> int:
    with start("batch", source, target, "--workers", "2", "-q") as process:
        return process.wait(120)


def _kill_runs(tmp_path: Path, times: int, seed: int) -> None:
    """Kills as many runs at random moments, the whole group or the head alone; a run that ends first starts anew."""
    source = _inbox(tmp_path / "masuk", 20)
    assert _finish(source, tmp_path / "utuh") == 0
    whole = contents(tmp_path / "utuh")
    moments, killed, finished = random.Random(seed), 0, 0
    target = tmp_path / "keluar-0"
    while killed < times:
        with start("batch", source, target, "--workers", "2", "-q") as process:
            time.sleep(moments.uniform(0.0, 1.1))
            if process.poll() is not None:
                assert contents(target) == whole
                finished += 1
                target = tmp_path / f"keluar-{finished}"
                continue
            killed += 1
            if killed % 2:
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
        assert _unfinished(contents(target), whole) == []
        wait_for(lambda group=process.pid: group_is_gone(group))  # type: ignore[misc]
    assert _finish(source, target) == 0
    assert contents(target) == whole


def _unfinished(found: Mapping[str, bytes], whole: Mapping[str, bytes]) -> list[str]:
    """Outputs that are there, but not as they should be; the overviews of a run that was killed may be older."""
    overviews = {"index.html", "report.json", "report.csv"}
    return [
        name
        for name, data in found.items()
        if name not in overviews and not name.endswith(".tmp") and data != whole.get(name)
    ]


def test_after_a_few_kills_the_next_run_completes_the_rest(tmp_path: Path) -> None:
    _kill_runs(tmp_path, times=5, seed=5)


@pytest.mark.slow
def test_after_a_hundred_kills_at_random_moments_the_result_is_that_of_an_undisturbed_run(tmp_path: Path) -> None:
    _kill_runs(tmp_path, times=100, seed=100)


def test_ctrl_c_keeps_what_is_done_and_ends_with_130(tmp_path: Path) -> None:
    source = _inbox(tmp_path / "masuk", 24)
    process = start("batch", source, tmp_path / "keluar", "--workers", "2")
    assert process.stderr
    process.stderr.readline()
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all of the group
    _, told = process.communicate(timeout=30)

    assert process.returncode == 130
    assert "Traceback" not in told
    assert "belum diolah" in told
    assert told.splitlines()[-1] == "Dihentikan."
    wait_for(lambda: group_is_gone(process.pid))
    done = [name for name in contents(tmp_path / "keluar") if name[0].isdigit()]
    assert 0 < len(done) < 24
    assert _finish(source, tmp_path / "keluar") == 0
    assert _finish(source, tmp_path / "utuh") == 0
    assert contents(tmp_path / "keluar") == contents(tmp_path / "utuh")


def test_a_terminal_sees_count_rate_and_what_failed(tmp_path: Path) -> None:
    source = _inbox(tmp_path / "masuk", 12)
    broken(source / "rusak.docx")
    ours, theirs = pty.openpty()
    command = "import sys; from converter.cli import main; sys.exit(main())"
    process = subprocess.Popen(
        [sys.executable, "-c", command, "batch", str(source), str(tmp_path / "keluar")],
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
    )
    os.close(theirs)
    told = b""
    try:
        while chunk := os.read(ours, 65536):
            told += chunk
    except OSError:  # Linux says so when the other end is closed
        pass
    os.close(ours)
    text = told.decode()

    assert process.wait(30) == 1
    assert "13/13" in text
    assert "berkas/detik" in text
    assert "rusak.docx: berkas kosong" in text
    assert "→" not in text
    assert "Selesai: 12 berkas dikonversi, 0 tidak berubah, 1 gagal." in text
