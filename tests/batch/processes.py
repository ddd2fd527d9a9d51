"""``rilis`` as a process of its own, which can be killed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_COMMAND = "import sys; from converter.cli import main; sys.exit(main())"


def start(*arguments: str | Path, **options: Any) -> subprocess.Popen[str]:
    """Starts ``rilis`` at the head of a group of processes."""
    command = [sys.executable, "-c", _COMMAND, *map(str, arguments)]
    return subprocess.Popen(
        command, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options
    )


def wait_for(condition: Callable[[], bool], seconds: float = 30.0) -> None:
    """Waits until something holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def group_is_gone(group: int) -> bool:
    """Whether no process of a group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False
