"""Lines of one paragraph that were broken at a fixed width."""

from __future__ import annotations

import pytest

from converter.reading import read_bytes

PASTED = """Bupati Sambas Ajak Petani Muda Tanam Kopi di Lereng Gunung
SAMBAS-Bupati Sambas mengajak petani muda di daerahnya menanam
kopi robusta di lereng gunung. Ajakan itu disampaikan saat Temu
Petani Milenial di pendopo, Kamis (6/3/2025).

Menurut bupati, kopi Sambas tidak kalah dari kopi dari daerah
lain. Sayangnya, hasilnya baru 400 ton.
1. Bibit dibagikan kepada semua kelompok tani di kabupaten itu
2. Pupuk menyusul
"""
PARAGRAPHS = [
    "Bupati Sambas Ajak Petani Muda Tanam Kopi di Lereng Gunung",
    "SAMBAS-Bupati Sambas mengajak petani muda di daerahnya menanam kopi robusta di lereng gunung. Ajakan itu "
    "disampaikan saat Temu Petani Milenial di pendopo, Kamis (6/3/2025).",
    "Menurut bupati, kopi Sambas tidak kalah dari kopi dari daerah lain. Sayangnya, hasilnya baru 400 ton.",
    "1. Bibit dibagikan kepada semua kelompok tani di kabupaten itu",
    "2. Pupuk menyusul",
]


def texts(pasted: str) -> list[str]:
    return [block.text for block in read_bytes(pasted.encode(), "rilis.txt").blocks]


def test_text_that_was_broken_at_a_width_has_its_paragraphs_again() -> None:
    assert texts(PASTED) == PARAGRAPHS


@pytest.mark.parametrize(
    "pasted",
    [
        "Warga bekerja bakti membersihkan parit\ndan jalan di depan rumah masing-masing pada hari Minggu.\nSelesai.",
        PASTED + "Paragraf ini lebih panjang daripada baris surel mana pun, sehingga naskah ini jelas tidak dipotong "
        "pada lebar tertentu oleh program surel atau PDF.",
    ],
    ids=["one break is none", "a long line"],
)
def test_other_text_keeps_its_lines(pasted: str) -> None:
    assert texts(pasted) == [line for line in pasted.splitlines() if line]
