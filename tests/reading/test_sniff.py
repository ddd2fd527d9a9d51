from __future__ import annotations

import os
from pathlib import Path

import pytest

from converter.errors import UnreadableError
from converter.reading import Limits, Options, read, read_bytes

from .docx_builder import Builder, p, picture

OPENDOCUMENT = b"PK\x03\x04" + b"\x00" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "kosong"),
        (b"Pontianak (17/10) - Wali Kota", "teks biasa"),
        (OLE + "WordDocument".encode("utf-16-le"), ".doc)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (OLE + "Workbook".encode("utf-16-le"), "Office lama"),
        (b"{\\rtf1\\ansi Rilis}", "RTF"),
        (OPENDOCUMENT, ".odt"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>Rilis</p>", "HTML"),
        (b"<html><body>", "HTML"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "HTML"),
        (
            b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
            "berformat XML",
        ),
        (picture("PNG"), "gambar"),
        (picture("JPEG"), "gambar"),
        (picture("WEBP"), "gambar"),
        (b"\x00\x00\x00\x18ftypheic", "gambar"),
        (b"Rar!\x1a\x07\x00", "dikompresi"),
        (b"\x7fELF\x00\x01", "bukan dokumen Word"),
    ],
)
def test_a_file_of_another_kind_is_named_with_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "rilis.docx")
    message = str(caught.value)
    assert message.startswith("rilis.docx: ")
    assert said in message
    assert "\n" not in message


@pytest.mark.parametrize("name", ["~$rilis.docx", ".~lock.rilis.docx#", "._rilis.docx"])
def test_lock_files_are_refused_whatever_is_in_them(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(Builder(p("x")).to_bytes())
    with pytest.raises(UnreadableError, match="kunci"):
        read(file)


def test_a_missing_file_a_folder_and_a_pipe_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"^tidak-ada\.docx: .*tidak ditemukan"):
        read(tmp_path / "tidak-ada.docx")
    (tmp_path / "folder.docx").mkdir()
    with pytest.raises(UnreadableError, match=r"^folder\.docx: .*folder"):
        read(tmp_path / "folder.docx")
    os.mkfifo(tmp_path / "pipa.docx")
    with pytest.raises(UnreadableError, match=r"^pipa\.docx: .*bukan berkas biasa"):
        read(tmp_path / "pipa.docx")


def test_a_name_that_no_file_can_have_is_an_error_like_others() -> None:
    with pytest.raises(UnreadableError):
        read(Path("a\x00b.docx"))
    with pytest.raises(UnreadableError):
        read(Path("a" * 5000))


def test_a_file_that_is_too_big_is_not_even_read(tmp_path: Path) -> None:
    file = tmp_path / "rilis.docx"
    file.write_bytes(b"x" * 20)
    with pytest.raises(UnreadableError, match="terlalu besar"):
        read(file, Options(Limits(file_bytes=10)))


def test_a_document_is_known_by_its_bytes_and_not_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "rilis.txt"
    file.write_bytes(Builder(p("Isi")).to_bytes())
    assert [b.text for b in read(file).blocks] == ["Isi"]
