"""A LanguageTool server of this run's own: it ends with the run, whatever that ends by.

Java holds one end of a pipe, the run the other: when the system closes the run's, ``Leash.class`` ends Java.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException
from pathlib import Path
from typing import NamedTuple

from converter import messages
from converter.errors import LanguageToolError
from converter.languagetool import installed

START_LIMIT = 45.0
"""How long the server may take until it answers, in seconds: 2 to 7 where it was measured."""

_PORTS = 3
"""So many ports are tried: another program may take one in the moment between."""

_PAUSE = 0.1
_END_LIMIT = 5.0

_QUICK = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto")
"""For Java: a server that runs for minutes does not win back what the second compiler costs."""

_LEASH = Path(__file__).with_name("Leash.class")


class Server(NamedTuple):
    """A server that was started; ``url`` is its address."""

    url: str
    process: subprocess.Popen[bytes]

    def runs(self) -> bool:
        """Whether it has not ended."""
        return self.process.poll() is None


@contextmanager
def started(limit: float = START_LIMIT) -> Iterator[Server]:
    """A server that knows Indonesian and runs until the context ends, or this process does.

    Args:
        limit: how long it may take to answer, in seconds.

    Raises:
        LanguageToolError: Java, LanguageTool or the dictionary is missing, or the server does not answer.
    """
    installed.require_java()
    jar = installed.require_program()
    config = installed.dictionary() / "server.properties"
    deadline = time.monotonic() + limit
    for _ in range(_PORTS):
        server = _start(jar, config)
        try:
            if _answers(server, deadline):
                yield server
                return
        finally:
            _end(server.process)
    raise LanguageToolError(messages.LANGUAGETOOL_NOT_STARTED)


def _start(jar: Path, config: Path) -> Server:
    try:
        port = _free_port()
        process = subprocess.Popen(
            [
                shutil.which("java") or "java",
                *_QUICK,
                *("-cp", os.pathsep.join((str(jar), str(_LEASH.parent))), _LEASH.stem),
                *("--port", str(port), "--config", str(config)),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            # Ctrl-C is for the run, which then ends the server.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise LanguageToolError(messages.LANGUAGETOOL_NOT_STARTED) from error
    return Server(f"http://127.0.0.1:{port}", process)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _answers(server: Server, deadline: float) -> bool:
    """Waits until the server answers; False when it ended instead.

    Raises:
        LanguageToolError: the deadline (monotonic seconds) is over.
    """
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while server.runs():
        with (
            suppress(OSError, HTTPException),
            direct.open(f"{server.url}/v2/healthcheck", timeout=2.0) as answer,
        ):
            if answer.status == 200 and server.runs():
                return True
        if time.monotonic() > deadline:
            raise LanguageToolError(messages.LANGUAGETOOL_NOT_STARTED)
        time.sleep(_PAUSE)
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.stdin:
        process.stdin.close()
    try:
        process.wait(_END_LIMIT)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
