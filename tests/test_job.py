from __future__ import annotations

from pathlib import Path

import pytest

from converter.console import Console, StreamError
from converter.errors import UnreadableError
from converter.job import each


def test_a_bad_file_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    done: list[str] = []

    def act(file: Path) -> None:
        if file.name == "buruk.docx":
            raise UnreadableError("buruk.docx: rusak.")
        if file.name == "aneh.docx":
            raise ZeroDivisionError
        done.append(file.name)

    files = [Path("masuk") / name for name in ("a.docx", "buruk.docx", "aneh.docx", "z.docx")]

    assert each(files, act, Console()) == 2
    assert done == ["a.docx", "z.docx"]
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "masuk/buruk.docx: rusak."
    assert told[1].startswith("masuk/aneh.docx: galat tidak terduga (ZeroDivisionError). Mohon laporkan")
    assert len(told) == 2


@pytest.mark.parametrize("stop", [KeyboardInterrupt, StreamError])
def test_an_interruption_does_stop_the_others(stop: type[BaseException]) -> None:
    done: list[Path] = []

    def act(file: Path) -> None:
        done.append(file)
        raise stop

    with pytest.raises(stop):
        each([Path("a.docx"), Path("b.docx")], act, Console())
    assert done == [Path("a.docx")]


def test_where_an_unexpected_error_came_from_is_told_on_demand(capsys: pytest.CaptureFixture[str]) -> None:
    def act(file: Path) -> None:
        raise ZeroDivisionError

    each([Path("a.docx")], act, Console(verbose=True))

    assert "Traceback" in capsys.readouterr().err
