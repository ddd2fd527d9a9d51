from __future__ import annotations

import pytest

from converter.errors import UnreadableError
from converter.reading import plaintext, read_bytes

FILE = "rilis.txt"


def texts(data: bytes) -> list[str]:
    return [block.text for block in read_bytes(data, FILE).blocks]


def test_every_line_that_is_not_blank_is_a_block() -> None:
    read = read_bytes("JUDUL\r\n\r\n  Isi satu. \n\u00a0\nIsi dua.\n".encode(), "RILIS.TXT")
    assert [(b.index, b.text) for b in read.blocks] == [(0, "JUDUL"), (1, "Isi satu."), (2, "Isi dua.")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_with_and_without_a_mark_is_read(encoding: str) -> None:
    assert texts("“Kami” – Léa".encode(encoding)) == ["“Kami” – Léa"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("“Kami”".encode("cp1252"), "UTF-8"),
        (b"", "kosong"),
        (b" \n", "kosong"),
        (b"%PDF-1.7\n\x00\xff", "PDF"),
        (b"a\x00b", "bukan dokumen"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        texts(data)


def test_a_text_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plaintext, "MAX_TEXT_BYTES", 3)
    with pytest.raises(UnreadableError, match="terlalu besar"):
        texts(b"abcd")
