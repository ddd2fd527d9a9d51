from __future__ import annotations

import pytest

from converter.checks.people import one_letter_apart, people_warnings
from tests.checks.build import running


def told(*texts: str) -> list[tuple[str, int | None]]:
    return [(w.code, w.block) for w in people_warnings(running(*texts))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Camat Jelai Rustam Effendi hadir.", "“Siap,” kata Camat Jelai Rustam Efendi."),
        ("Kepala Dinas Sosial Harisson Tandra hadir.", "Ia menyebut Kepala Dinas Sosial Harrison Tandra."),
        ("Bupati Landak Karolus Margreta hadir.", "Menurut Bupati Krolus, air surut."),
        ("Bupati Landak Karolus Margreta hadir.", "“Air surut,” kata Karolos."),
        ("Ketua PKK Berta Susanti hadir.", "Bertha Susanti memberi sambutan."),
    ],
)
def test_a_name_in_two_spellings_is_told(first: str, second: str) -> None:
    assert told(first, second) == [("name-variants", 1)]


@pytest.mark.parametrize(
    "texts",
    [
        ("Camat Jelai Rustam Effendi hadir.", "“Siap,” kata Camat Jelai Rustam Effendi. “Ya,” kata Rustam."),
        ("Bupati Sanggau Yohanes Ontan hadir.", "Wakil Bupati Sanggau Susana Ontan hadir."),
        ("Kader Rina Oktaviani hadir.", "Kader Rini Susanti hadir."),
        ("Camat Jelai Rahmat Hidayat hadir.", "“Air surut,” kata Rahman, warga Desa Kuala."),
        ("Camat Jelai Rahmat Hidayat hadir.", "Sungai Rahman meluap."),
        ("Bupati Landak Dr. H. Karolus Margreta, M.Si. hadir.", "Bupati Karolus Margreta pulang."),
    ],
)
def test_a_name_in_one_spelling_or_two_people_are_left_alone(texts: tuple[str, ...]) -> None:
    assert told(*texts) == []


def test_an_office_of_which_there_is_one_has_one_holder() -> None:
    assert told("Bupati Landak Karolus Margreta hadir.", "Acara dibuka Bupati Landak Heri Gunawan.") == [
        ("office-conflict", 1)
    ]


@pytest.mark.parametrize(
    "second",
    [
        "Acara dibuka Bupati Sambas Heri Gunawan.",
        "Acara dibuka Wakil Bupati Landak Heri Gunawan.",
        "Acara dihadiri mantan Bupati Landak Heri Gunawan.",
        "Anggota DPRD Landak Heri Gunawan hadir.",
        "Karolus menggantikan Bupati Landak Heri Gunawan.",
    ],
)
def test_other_offices_and_a_change_of_office_are_no_conflict(second: str) -> None:
    assert told("Bupati Landak Karolus Margreta hadir.", second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Penjabat (Pj) Bupati Landak Karolus Margreta hadir.", "Pjs Bupati Landak Karolus Margreta pulang."),
        ("Plt Camat Jelai Rustam Efendi hadir.", "“Siap,” kata Plh Camat Jelai Rustam Efendi."),
        ("Wakil Bupati Landak Erani Sanjaya hadir.", "“Siap,” kata Bupati Landak Erani Sanjaya."),
    ],
)
def test_somebody_with_two_offices_is_told(first: str, second: str) -> None:
    assert told(first, second) == [("two-offices", 1)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Penjabat (Pj) Bupati Landak Karolus Margreta hadir.", "Pj. Bupati Karolus Margreta pulang."),
        ("Penjabat Bupati Landak Karolus Margreta hadir.", "“Siap,” kata Bupati Karolus Margreta."),
        ("Pelaksana Tugas (Plt) Camat Jelai Rustam Efendi hadir.", "“Siap,” kata Plt. Camat Rustam Efendi."),
        ("Sekretaris Daerah Landak Vinsen Syahrial hadir.", "“Siap,” kata Sekda Vinsen Syahrial."),
    ],
)
def test_an_office_written_short_is_the_same_office(first: str, second: str) -> None:
    assert told(first, second) == []


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("efendi", "effendi", True),
        ("edi", "edy", True),
        ("harisson", "harrison", True),
        ("karolus", "krolus", True),
        ("antoni", "anotni", True),
        ("rustam", "rustam", False),
        ("rustam", "gatot", False),
        ("ani", "anita", False),
    ],
)
def test_one_letter_makes_the_difference(one: str, other: str, apart: bool) -> None:
    assert one_letter_apart(one, other) is apart
    assert one_letter_apart(other, one) is apart
