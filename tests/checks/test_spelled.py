from __future__ import annotations

import pytest

from converter.checks.spelled import value, word_warnings
from tests.checks.build import running


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Hibah itu sebesar Rp2.300.000 (dua juta tiga ratus rupiah).", "Rp2.300.000"),
        ("Hadir 35 (tiga puluh enam) warga.", "35"),
        ("Hadir tiga puluh lima (36) warga.", "36"),
        ("Nilainya 7,5 persen (tujuh koma enam persen).", "7,5 persen"),
        ("Hibah Rp2,5 miliar (dua miliar lima juta rupiah) cair.", "Rp2,5 miliar"),
        ("Berlaku lima (6) hari.", "6"),
    ],
)
def test_a_figure_whose_words_are_another_number_is_told(text: str, figure: str) -> None:
    (told,) = word_warnings(running("Warga antre.", text))
    assert (told.code, told.block) == ("number-in-words", 1)
    assert f"Angka {figure} " in told.message


@pytest.mark.parametrize(
    "text",
    [
        "Hibah itu sebesar Rp2.300.000,- (dua juta tiga ratus ribu rupiah).",
        "Hibah itu sebesar Rp2.300.000,00 (dua juta tiga ratus ribu rupiah).",
        "Hadir 35 (tiga puluh lima) warga dan 11 (sebelas) camat.",
        "Pada tahun 2025 (dua ribu dua puluh lima), 115 (seratus lima belas) desa panen 1.100 (seribu seratus) ton.",
        "Nilainya 7,5 persen (tujuh koma lima persen) dan 7,25 (tujuh koma dua lima).",
        "Hadir 12 (dua perempuan) kader.",
        "Pelaku dua (30) ditahan, pelaku satu (25) kabur.",
        "Dari 10 desa (dua di antaranya terendam) warga mengungsi.",
    ],
)
def test_words_that_say_the_figure_or_are_of_something_else_are_left_alone(text: str) -> None:
    assert word_warnings(running(text)) == []


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("sembilan belas", 19),
        ("dua puluh satu ribu", 21_000),
        ("satu miliar dua ratus juta", 1_200_000_000),
        ("seratus tiga", 103),
        ("sejuta", 1_000_000),
        ("dua koma nol lima", 2.05),
        ("dua tiga", None),
        ("puluh", None),
        ("ribu", None),
    ],
)
def test_words_are_numbers(words: str, number: float | None) -> None:
    assert value(words) == number
