from __future__ import annotations

from dataclasses import replace

import pytest

from converter.errors import UnreadableError
from converter.reading import Limits, Options, read_bytes

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
        ("“Kami” – Léa".encode()[:-1] + b"\xff", "UTF-8"),
        (b"Kami \x81 \x8d", "UTF-8"),
        (b"%PDF-1.7 \xff", "PDF"),
        (b"<html><body>Rilis", "HTML"),
        (b"", r"kosong \(0 bita\)"),
        (b" \n", "hanya berisi baris kosong"),
        (b"%PDF-1.7\n\x00\xff", "PDF"),
        (b"a\x00b", "bukan dokumen"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        texts(data)


def test_text_of_old_notepads_is_read() -> None:
    assert texts("“Kami” – Léa".encode("cp1252")) == ["“Kami” – Léa"]


@pytest.mark.parametrize("name", ["masukan", "RILIS.TXT"])
def test_text_needs_no_ending_or_that_of_text(name: str) -> None:
    assert [b.text for b in read_bytes(b"Isi", name).blocks] == ["Isi"]
    with pytest.raises(UnreadableError, match="teks biasa"):
        read_bytes(b"Isi", f"{name}.docx")


PASTED = """*SIARAN PERS*

*Wali Kota Singkawang Buka Pekan Gawai*

SINGKAWANG \u2013 Wali Kota membuka Pekan Gawai di Stadion Kridasana\u200e, Rabu \U0001f389

_"Ini pesta kita,"_ kata dia.
\u2022 Lomba sumpit
"""


def test_what_is_pasted_from_a_messenger_keeps_its_lines_and_signs() -> None:
    assert texts(PASTED.encode()) == [
        "*SIARAN PERS*",
        "*Wali Kota Singkawang Buka Pekan Gawai*",
        "SINGKAWANG – Wali Kota membuka Pekan Gawai di Stadion Kridasana, Rabu 🎉",
        '_"Ini pesta kita,"_ kata dia.',
        "• Lomba sumpit",
    ]


@pytest.mark.parametrize(("limit", "said"), [("characters", "karakter"), ("paragraph_characters", "paragraf")])
def test_a_text_that_is_too_long_is_refused(limit: str, said: str) -> None:
    tight = replace(Limits(), **{limit: 3})
    with pytest.raises(UnreadableError, match=said):
        read_bytes(b"abcd", FILE, Options(tight))
    assert read_bytes(b"abcd", FILE, Options(tight.times(2))).blocks
