"""What keeps the server: with commands that need no Java."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from converter.languagetool import keeper
from tests.batch.processes import group_is_gone, wait_for

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to kill with")

SLEEPS = "import pathlib, os, time; pathlib.Path({note!r}).write_text(str(os.getpid())); time.sleep(60)"
STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); " + SLEEPS


@contextmanager
def kept(note: Path, program: str = SLEEPS) -> Iterator[subprocess.Popen[bytes]]:
    """A keeper of a program that has written down its process."""
    command = [sys.executable, "-I", keeper.__file__, sys.executable, "-c", program.format(note=str(note))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True) as process:
        try:
            wait_for(lambda: note.exists() and bool(note.read_text()))
            yield process
        finally:
            if process.stdin:
                process.stdin.close()
            process.kill()


def is_gone(note: Path) -> bool:
    try:
        os.kill(int(note.read_text()), 0)
    except ProcessLookupError:
        return True
    return False


def test_the_server_ends_when_nobody_holds_the_pipe_any_more(tmp_path: Path) -> None:
    with kept(tmp_path / "pid") as process:
        assert process.stdin
        process.stdin.close()
        assert process.wait(10) == 0
        assert is_gone(tmp_path / "pid")


def test_the_server_ends_when_the_keeper_is_asked_to(tmp_path: Path) -> None:
    with kept(tmp_path / "pid") as process:
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
        assert is_gone(tmp_path / "pid")


def test_a_server_that_will_not_end_is_killed(tmp_path: Path) -> None:
    with kept(tmp_path / "pid", STUBBORN) as process:
        assert process.stdin
        process.stdin.close()
        assert process.wait(15) == 0
        assert is_gone(tmp_path / "pid")


def test_a_server_that_ends_at_once_is_not_tried_again() -> None:
    command = [sys.executable, "-I", keeper.__file__, sys.executable, "-c", "raise SystemExit(7)"]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        assert process.wait(10) == 7


def test_a_server_that_dies_later_is_started_again(tmp_path: Path) -> None:
    program = (
        "import sys; sys.path.insert(0, {root!r}); from converter.languagetool import keeper; keeper._LIVED = 0.0; "
        "keeper.keep([sys.executable, '-c', {sleeps!r}])"
    ).format(root=str(Path(keeper.__file__).parents[2]), sleeps=SLEEPS.format(note=str(tmp_path / "pid")))
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, start_new_session=True) as process:
        wait_for(lambda: (tmp_path / "pid").exists() and bool((tmp_path / "pid").read_text()))
        first = (tmp_path / "pid").read_text()
        os.kill(int(first), signal.SIGKILL)
        wait_for(lambda: (tmp_path / "pid").read_text() not in ("", first))
        assert process.stdin
        process.stdin.close()
        process.wait(10)
        assert is_gone(tmp_path / "pid")
    wait_for(lambda: group_is_gone(process.pid))
