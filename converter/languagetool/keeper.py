"""Keeps a server running for as long as somebody holds the other end of standard input, and ends it after that.

A process of its own, because nothing else outlives a run that is killed: the system closes the pipe of whoever dies,
whatever it died of. It is run as a script and loads nothing of the program.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress

_STEP = 0.5
"""So often it is looked whether the server still runs, in seconds."""

_LIVED = 30.0
"""A server that ran so long, in seconds, and ended is started again; one that did not get so far never will."""

_GRACE = 3.0
"""How long the server may take to end when it is asked to, in seconds."""


def keep(command: list[str]) -> int:
    """Runs a command until standard input ends; returns the exit code of one that ends at once.

    Raises:
        OSError: it cannot be run.
    """
    over = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: over.set())
    threading.Thread(target=_wait_for_end, args=(over,), daemon=True).start()
    while True:
        began = time.monotonic()
        server = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        while server.poll() is None and not over.wait(_STEP):
            pass
        if over.is_set():
            _end(server)
            return 0
        if time.monotonic() - began < _LIVED:
            return int(server.returncode)


def _wait_for_end(over: threading.Event) -> None:
    with suppress(OSError):
        while os.read(sys.stdin.fileno(), 1024):
            pass
    over.set()


def _end(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(_GRACE)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


if __name__ == "__main__":
    sys.exit(keep(sys.argv[1:]))
