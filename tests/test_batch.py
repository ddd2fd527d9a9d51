from __future__ import annotations

from pathlib import Path

import pytest

from converter import batch
from converter.console import Console, StreamError
from converter.errors import UnreadableError


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def test_documents_are_found_in_all_folders_in_order_of_name(tmp_path: Path) -> None:
    _touch(tmp_path, "b.docx", "a/c.DOCX", "a/b/d.docm", "lama.doc", "foto.jpg", "catatan.txt", "b.html")

    found = [path.relative_to(tmp_path).as_posix() for path in batch.find(tmp_path)]

    assert found == ["a/b/d.docm", "a/c.DOCX", "b.docx", "lama.doc"]


def test_lock_files_of_word_are_passed_over(tmp_path: Path) -> None:
    _touch(tmp_path, "rilis.docx", "~$rilis.docx", "a/~$lain.docx")

    assert batch.find(tmp_path) == [tmp_path / "rilis.docx"]


def test_a_link_back_up_does_not_lead_in_circles(tmp_path: Path) -> None:
    _touch(tmp_path, "a/rilis.docx")
    (tmp_path / "a" / "atas").symlink_to(tmp_path, target_is_directory=True)

    assert batch.find(tmp_path) == [tmp_path / "a" / "rilis.docx"]


def test_a_missing_folder_and_a_file_in_its_place_are_told(tmp_path: Path) -> None:
    _touch(tmp_path, "rilis.docx")

    with pytest.raises(UnreadableError, match="tidak-ada: folder tidak ada"):
        batch.find(tmp_path / "tidak-ada")
    with pytest.raises(UnreadableError, match=r"rilis\.docx: ini berkas, bukan folder"):
        batch.find(tmp_path / "rilis.docx")


def test_a_bad_file_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    done: list[str] = []

    def act(file: Path) -> None:
        if file.name == "buruk.docx":
            raise UnreadableError("buruk.docx: rusak.")
        if file.name == "aneh.docx":
            raise ZeroDivisionError
        done.append(file.name)

    files = [Path("masuk") / name for name in ("a.docx", "buruk.docx", "aneh.docx", "z.docx")]

    assert batch.run(files, act, Console()) == 2
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
        batch.run([Path("a.docx"), Path("b.docx")], act, Console())
    assert done == [Path("a.docx")]


def test_where_an_unexpected_error_came_from_is_told_on_demand(capsys: pytest.CaptureFixture[str]) -> None:
    def act(file: Path) -> None:
        raise ZeroDivisionError

    batch.run([Path("a.docx")], act, Console(verbose=True))

    assert "Traceback" in capsys.readouterr().err
