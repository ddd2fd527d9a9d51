from __future__ import annotations

import os
from pathlib import Path

import pytest

from converter.batch.find import find
from converter.errors import UnreadableError


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def _found(folder: Path, besides: Path | None = None) -> list[str]:
    return [found.path.relative_to(folder).as_posix() for found in find(folder, besides) if not found.skipped]


def _skipped(folder: Path) -> dict[str, str]:
    return {found.path.relative_to(folder).as_posix(): found.skipped for found in find(folder) if found.skipped}


def test_documents_are_found_in_all_folders_in_order_of_name(tmp_path: Path) -> None:
    names = ("b.docx", "a/c.DOCX", "a/b/d.docm", "lama.doc", "ponsel.txt", "z.rtf", "z.odt", "foto.jpg", "b.html")
    _touch(tmp_path, *names)

    assert _found(tmp_path) == ["a/b/d.docm", "a/c.DOCX", "b.docx", "lama.doc", "ponsel.txt", "z.odt", "z.rtf"]


def test_what_is_no_release_is_found_with_its_kind_and_what_nobody_sent_is_not(tmp_path: Path) -> None:
    _touch(tmp_path, "a/surat.PDF", "foto.JPG", "kiriman.zip", "tabel.xlsx", "tanpa-akhiran")
    _touch(tmp_path, "Thumbs.db", "desktop.ini", ".DS_Store", "~$rilis.pdf", "rilis.docx.crdownload")

    kinds = {"a/surat.PDF": "pdf", "foto.JPG": "picture", "kiriman.zip": "archive"}
    assert _skipped(tmp_path) == {**kinds, "tabel.xlsx": "other", "tanpa-akhiran": "other"}


def test_lock_files_of_word_and_hidden_folders_are_passed_over(tmp_path: Path) -> None:
    _touch(tmp_path, "rilis.docx", "~$rilis.docx", "a/~$lain.docx", ".Trash/hapus.docx")

    assert _found(tmp_path) == ["rilis.docx"]


def test_a_link_back_up_does_not_lead_in_circles(tmp_path: Path) -> None:
    _touch(tmp_path, "a/rilis.docx")
    (tmp_path / "a" / "atas").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "diri").symlink_to(tmp_path / "a", target_is_directory=True)

    assert _found(tmp_path) == ["a/rilis.docx"]


def test_links_to_files_and_folders_elsewhere_are_followed(tmp_path: Path) -> None:
    _touch(tmp_path, "lain/sub/rilis.docx", "masuk/a.docx")
    (tmp_path / "masuk" / "b.docx").symlink_to(tmp_path / "lain/sub/rilis.docx")
    (tmp_path / "masuk" / "tautan").symlink_to(tmp_path / "lain", target_is_directory=True)
    (tmp_path / "masuk" / "putus.docx").symlink_to(tmp_path / "tidak-ada.docx")

    assert _found(tmp_path / "masuk") == ["a.docx", "b.docx", "putus.docx", "tautan/sub/rilis.docx"]


def test_an_output_folder_inside_the_input_folder_is_not_searched(tmp_path: Path) -> None:
    _touch(tmp_path, "a.docx", "hasil/b.docx")

    assert _found(tmp_path, tmp_path / "hasil") == ["a.docx"]
    assert _found(tmp_path, tmp_path) == ["a.docx", "hasil/b.docx"]


def test_a_folder_that_cannot_be_read_is_named_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _touch(tmp_path, "a/rilis.docx", "b/rilis.docx")
    scandir = os.scandir

    def refusing(path: Path) -> object:
        if Path(path).name == "a":
            raise PermissionError(13, "")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)

    troubled, fine = find(tmp_path)
    assert troubled.trouble == f"{tmp_path / 'a'}: folder tidak bisa dibaca (tidak ada izin)."
    assert (fine.path, fine.trouble) == (tmp_path / "b" / "rilis.docx", None)


def test_a_missing_folder_and_a_file_in_its_place_are_told(tmp_path: Path) -> None:
    _touch(tmp_path, "rilis.docx")

    with pytest.raises(UnreadableError, match="tidak-ada: folder tidak ada"):
        _found(tmp_path / "tidak-ada")
    with pytest.raises(UnreadableError, match=r"rilis\.docx: ini berkas, bukan folder"):
        _found(tmp_path / "rilis.docx")
