from __future__ import annotations

import pytest

from converter.language import offices


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("Wakil Bupati Sambas", 2),
        ("Penjabat (Pj) Wali Kota Pontianak", 4),
        ("Plt. Kepala Dinas Kesehatan", 4),
        ("Pjs Bupati", 2),
        ("Ani Sofian", 0),
        ("", 0),
    ],
)
def test_the_longest_office_counts_with_the_way_it_is_held(words: str, size: int) -> None:
    assert offices.office_at(words.split()) == size


@pytest.mark.parametrize(
    ("role", "office"),
    [
        ("Penjabat (Pj) Wali Kota Pontianak", "wali kota"),
        ("Pj Wako", "wali kota"),
        ("Wabup", "wakil bupati"),
        ("Bupati Sambas", "bupati"),
        ("Wakil Bupati Sambas", "wakil bupati"),
        ("Sekda", "sekretaris daerah"),
        ("penenun", ""),
    ],
)
def test_offices_are_compared_without_how_and_where_they_are_held(role: str, office: str) -> None:
    assert offices.held(role) == office


def test_occupations_are_no_offices_unless_asked_for() -> None:
    assert offices.office_at(["nelayan"]) == 0
    assert offices.office_at(["nelayan"], occupations=True) == 1


def test_forms_of_address_are_known_as_written() -> None:
    assert offices.is_honorific("dr.")
    assert offices.is_honorific("Hj.")
    assert not offices.is_honorific("Dewi")


def test_offices_begin_with_office_words() -> None:
    assert offices.is_office_word("Plt.")
    assert offices.is_office_word("Kepala")
    assert not offices.is_office_word("nelayan")
