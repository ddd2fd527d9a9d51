from __future__ import annotations

import signal
import threading
import time

import pytest

from converter.clock import limited
from converter.errors import UnreadableError

needs_alarm = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no alarm")


def _endless() -> None:
    try:
        time.sleep(30)
    except Exception:
        pytest.fail("the alarm was taken for damage of the document")


@needs_alarm
def test_work_that_takes_too_long_ends_with_a_message_even_where_all_exceptions_are_caught() -> None:
    begun = time.monotonic()

    with pytest.raises(UnreadableError, match=r"^a\.docx: belum selesai setelah 0\.1 detik"), limited(0.1, "a.docx"):
        _endless()

    assert time.monotonic() - begun < 10


@needs_alarm
def test_afterwards_no_alarm_is_left() -> None:
    before = signal.getsignal(signal.SIGALRM)

    with limited(60, "rilis.docx"):
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 0

    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
    assert signal.getsignal(signal.SIGALRM) == before


def test_in_a_thread_there_is_no_limit_and_no_error() -> None:
    done: list[str] = []

    def work() -> None:
        with limited(0.01, "rilis.docx"):
            time.sleep(0.05)
            done.append("selesai")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert done == ["selesai"]
