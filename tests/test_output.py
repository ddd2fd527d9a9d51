from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from converter.errors import UnwritableError
from converter.output import Output
from tests.privileges import common_folder, on_posix, unprivileged

SOURCE = Path("rilis.docx")


def _names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def _output(*, force: bool = False) -> Output:
    return Output([SOURCE], force=force)


def test_files_are_written_and_missing_folders_made(tmp_path: Path) -> None:
    article, photo = tmp_path / "a/b/rilis.html", tmp_path / "a/b/rilis/foto-1.jpg"

    _output().write(SOURCE, {photo: b"foto", article: b"berita"})

    assert (article.read_bytes(), photo.read_bytes()) == (b"berita", b"foto")
    assert _names(tmp_path) == ["a", "a/b", "a/b/rilis", "a/b/rilis.html", "a/b/rilis/foto-1.jpg"]


def test_files_have_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    plain = tmp_path / "biasa"
    plain.write_bytes(b"")

    _output().write(SOURCE, {tmp_path / "rilis.html": b"berita"})

    assert (tmp_path / "rilis.html").stat().st_mode == plain.stat().st_mode


def test_what_an_earlier_run_wrote_stays_unless_forced(tmp_path: Path) -> None:
    target = tmp_path / "rilis.html"
    target.write_bytes(b"lama")

    with pytest.raises(UnwritableError, match=r"rilis\.html: sudah ada dan tidak ditimpa.*--force"):
        _output().write(SOURCE, {target: b"baru"})
    assert target.read_bytes() == b"lama"

    _output(force=True).write(SOURCE, {target: b"baru"})
    assert target.read_bytes() == b"baru"


def test_one_photo_that_is_there_already_keeps_the_article_from_being_written(tmp_path: Path) -> None:
    photo = tmp_path / "rilis" / "foto-1.jpg"
    photo.parent.mkdir()
    photo.write_bytes(b"lama")

    with pytest.raises(UnwritableError):
        _output().write(SOURCE, {photo: b"baru", tmp_path / "rilis.html": b"berita"})

    assert _names(tmp_path) == ["rilis", "rilis/foto-1.jpg"]


def test_a_dangling_link_is_not_written_over(tmp_path: Path) -> None:
    target = tmp_path / "rilis.html"
    target.symlink_to(tmp_path / "tidak-ada")

    with pytest.raises(UnwritableError, match="sudah ada"):
        _output().claim(SOURCE, target)


@pytest.mark.parametrize("force", [False, True])
def test_two_inputs_never_share_an_output(tmp_path: Path, force: bool) -> None:
    output = Output([Path("x/rilis.docx"), Path("y/rilis.docx")], force=force)
    target = tmp_path / "rilis.html"
    output.write(Path("x/rilis.docx"), {target: b"pertama"})

    with pytest.raises(UnwritableError, match=r"sudah dipakai untuk x/rilis\.docx"):
        output.claim(Path("y/rilis.docx"), tmp_path / "." / "rilis.html")

    assert target.read_bytes() == b"pertama"


@pytest.mark.parametrize("force", [False, True])
def test_an_input_is_never_written_over(tmp_path: Path, force: bool) -> None:
    source = tmp_path / "rilis.json"
    source.write_bytes(b"naskah")

    with pytest.raises(UnwritableError, match="menimpa masukan"):
        Output([source], force=force).write(source, {tmp_path / "x" / ".." / "rilis.json": b"berita"})

    assert source.read_bytes() == b"naskah"


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_of_the_same_name_is_told(tmp_path: Path, force: bool) -> None:
    (tmp_path / "rilis.html").mkdir()

    with pytest.raises(UnwritableError, match="ada folder dengan nama yang sama"):
        _output(force=force).claim(SOURCE, tmp_path / "rilis.html")


def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "hasil").write_bytes(b"")

    with pytest.raises(UnwritableError, match="ada berkas, bukan folder"):
        _output().write(SOURCE, {tmp_path / "hasil" / "sub" / "rilis.html": b"berita"})

    assert _names(tmp_path) == ["hasil"]


@on_posix
def test_a_folder_that_may_not_be_written_to_is_told() -> None:
    with common_folder() as folder:
        folder.chmod(0o555)
        with unprivileged(), pytest.raises(UnwritableError, match="tidak ada izin"):
            _output().write(SOURCE, {folder / "rilis.html": b"berita"})
        assert _names(folder) == []


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match="namanya terlalu panjang"):
        _output().write(SOURCE, {tmp_path / ("x" * 300): b"berita"})

    assert _names(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "penyimpanan penuh"),
        (errno.EROFS, "hanya bisa dibaca"),
        (errno.EACCES, "tidak ada izin"),
        (errno.EMFILE, f"kesalahan sistem {errno.EMFILE}"),
    ],
)
def test_a_disk_that_refuses_half_way_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    synced: list[int] = []

    def refuse(handle: int) -> None:
        synced.append(handle)
        if len(synced) > 1:
            raise OSError(number, "refused")

    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(UnwritableError) as caught:
        _output().write(SOURCE, {tmp_path / "rilis/foto-1.jpg": b"foto", tmp_path / "rilis.html": b"berita"})

    assert words in str(caught.value)
    assert "rilis.html" in str(caught.value)
    assert _names(tmp_path) == []


def test_an_interrupted_write_leaves_what_was_there_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "rilis.html"
    target.write_bytes(b"lama")

    def interrupt(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)

    with pytest.raises(KeyboardInterrupt):
        _output(force=True).write(SOURCE, {target: b"baru"})

    assert _names(tmp_path) == ["rilis.html"]
    assert target.read_bytes() == b"lama"


def test_the_article_gets_its_name_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article, photo = tmp_path / "rilis.html", tmp_path / "rilis/foto-1.jpg"
    named: list[Path] = []
    replace = Path.replace

    def watch(self: Path, target: Path) -> Path:
        named.append(target)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", watch)
    _output().write(SOURCE, {photo: b"foto", article: b"berita"})

    assert named == [photo, article]


def test_a_photo_that_is_there_already_with_the_same_bytes_is_no_hindrance(tmp_path: Path) -> None:
    photo = tmp_path / "rilis" / "foto-1.jpg"
    photo.parent.mkdir()
    photo.write_bytes(b"foto")

    _output().write(SOURCE, {photo: b"foto", tmp_path / "rilis.json": b"berita"})

    assert _names(tmp_path) == ["rilis", "rilis.json", "rilis/foto-1.jpg"]
