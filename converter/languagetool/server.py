"""A LanguageTool server of this run's own: it is started once, and ends with the run, whatever that ends by."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from converter import messages
from converter.errors import LanguageToolError
from converter.languagetool import installed, keeper

START_LIMIT = 45.0
"""How long the server may take until it answers, in seconds: 2 to 7 where it was measured."""

_PORTS = 3
"""So many ports are tried: another program may take one in the moment between."""

_PAUSE = 0.1
_END_LIMIT = 5.0
_QUICK = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto")
"""For Java: a server that runs for minutes does not win back what the second compiler costs."""


@contextmanager
def started(limit: float = START_LIMIT) -> Iterator[str]:
    """The address of a server that knows Indonesian and runs until the context ends, or this process does.

    Args:
        limit: how long it may take to answer, in seconds.

    Raises:
        LanguageToolError: Java, LanguageTool or the dictionary is missing, or the server does not answer.
    """
    installed.require_java()
    jar = installed.require_program()
    folder = installed.dictionary()
    deadline = time.monotonic() + limit
    for _ in range(_PORTS):
        port = _free_port()
        kept = _keep(["java", *_QUICK, *_command(jar, folder, port)])
        try:
            if _answers(kept, f"http://127.0.0.1:{port}/v2/healthcheck", deadline):
                yield f"http://127.0.0.1:{port}"
                return
        finally:
            _end(kept)
    raise LanguageToolError(messages.LANGUAGETOOL_NOT_STARTED)


def _command(jar: Path, folder: Path, port: int) -> list[str]:
    config = str(folder / "server.properties")
    return ["-cp", str(jar), "org.languagetool.server.HTTPServer", "--port", str(port), "--config", config]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _keep(command: list[str]) -> subprocess.Popen[bytes]:
    """A keeper of the server: apart from this run's group, so that Ctrl-C reaches only the run, which then ends it."""
    script = [sys.executable, "-I", str(Path(keeper.__file__)), *command]
    return subprocess.Popen(
        script,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _answers(kept: subprocess.Popen[bytes], address: str, deadline: float) -> bool:
    """Waits until the server answers; False when it ended instead.

    Raises:
        LanguageToolError: the deadline (monotonic seconds) is over.
    """
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while kept.poll() is None:
        with suppress(OSError), direct.open(address, timeout=2.0) as answer:
            if answer.status == 200 and kept.poll() is None:
                return True
        if time.monotonic() > deadline:
            raise LanguageToolError(messages.LANGUAGETOOL_NOT_STARTED)
        time.sleep(_PAUSE)
    return False


def _end(kept: subprocess.Popen[bytes]) -> None:
    if kept.stdin:
        kept.stdin.close()
    try:
        kept.wait(_END_LIMIT)
    except subprocess.TimeoutExpired:
        kept.kill()
        kept.wait()
    if hasattr(os, "killpg"):
        # The server is of the keeper's group: a keeper that was killed left it behind.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(kept.pid, signal.SIGKILL)
