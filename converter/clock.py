"""A time limit for what is done in this process."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from converter import messages
from converter.errors import UnreadableError

#: What passes over the alarm (a destructor, a callback of a library) hears it again after so many seconds.
_AGAIN = 1.0


class _OverdueError(BaseException):
    """No ``Exception``: nothing on the way out may take it for damage of a document."""


@contextmanager
def limited(seconds: float, file: str) -> Iterator[None]:
    """Within it, work on a file ends when its time is over. Windows has no such alarm, and neither have threads.

    Raises:
        UnreadableError: the time is over.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(*_: object) -> None:
        raise _OverdueError

    before = signal.signal(signal.SIGALRM, ring)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
        yield
        signal.setitimer(signal.ITIMER_REAL, 0)
    except _OverdueError as error:
        raise UnreadableError(messages.BATCH_HUNG.format(file=file, limit=f"{seconds:g}")) from error
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
