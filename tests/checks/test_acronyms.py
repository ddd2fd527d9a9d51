from __future__ import annotations

import pytest

from converter.checks.acronyms import acronym_warnings
from tests.checks.build import running


def test_an_abbreviation_that_nobody_knows_is_told_once_with_its_block() -> None:
    texts = running("Warga menunggu.", "Data itu dihimpun PQRT.", "Menurut PQRT, air surut.")
    (warning,) = acronym_warnings(texts)
    assert (warning.code, warning.block) == ("unexpanded-acronym", 1)
    assert "PQRT" in warning.message


def test_the_list_of_abbreviations_gives_the_words() -> None:
    (warning,) = acronym_warnings(running("Para jemaat GMIT berdoa bersama."))
    assert "Gereja Masehi Injili di Timor" in warning.message


@pytest.mark.parametrize(
    "text",
    [
        "Anggaran bersumber dari APBD dan dikelola BPBD.",
        "Kelompok Tani Hutan Sejahtera (PQRT) panen. Anggota PQRT gembira.",
        "PQRT (Kelompok Tani Hutan Sejahtera) panen.",
        "Kegiatan PT PQRT dihentikan.",
        "Komandan Kodim 1203/KTP hadir.",
        "Bab XVII dibahas.",
        "Ia berseru, jangan!",
    ],
)
def test_common_ones_names_and_those_written_out_need_nothing(text: str) -> None:
    assert acronym_warnings(running(text)) == []
