from __future__ import annotations

import pytest

from converter.checks.figures import list_warnings, sum_warnings
from tests.checks.build import running


def listed(*texts: str) -> list[tuple[str, int | None]]:
    return [(w.code, w.block) for w in list_warnings(running(*texts))]


def summed(text: str) -> list[str]:
    return [w.code for w in sum_warnings(running(text))]


ITEMS = ("- membawa KTP;", "- mengisi formulir; dan", "- datang sendiri.")


@pytest.mark.parametrize("count", ["empat", "dua", "4", "Dua"])
def test_a_count_that_is_not_that_of_the_list_is_told(count: str) -> None:
    assert listed("Warga antre.", f"Ada {count} syarat bagi warga:", *ITEMS) == [("count-mismatch", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada tiga syarat bagi warga:",
        "Syaratnya sebagai berikut:",
        "Ada satu hal yang perlu diingat warga:",
        "Sebanyak 12 peserta memenuhi empat syarat:",
        "Syarat pada Rabu, 5 Februari 2025:",
        "Ada empat syarat bagi warga.",
    ],
)
def test_a_count_that_fits_or_may_mean_something_else_is_left_alone(text: str) -> None:
    assert listed(text, *ITEMS) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Banjir melanda tiga kecamatan, yakni Jelai, Meliau, Ngabang, dan Sengah Temila.", True),
        ("Banjir melanda empat kecamatan, yakni Jelai, Meliau, Ngabang, dan Sengah Temila.", False),
        ("Banjir melanda 4 kecamatan, yaitu Jelai, Meliau, dan Ngabang.", True),
        ("Banjir melanda dua kecamatan, yakni Jelai dan Meliau.", False),
        ("Banjir melanda tiga kecamatan, yakni Jelai dan sebagian Meliau.", False),
        ("Banjir melanda tiga kecamatan, antara lain Jelai dan Meliau.", False),
    ],
)
def test_names_behind_a_count_are_counted(text: str, wrong: bool) -> None:
    assert listed(text) == ([("count-mismatch", 0)] if wrong else [])


@pytest.mark.parametrize(
    "text",
    [
        "Sebanyak 120 peserta hadir, terdiri atas 70 perempuan dan 60 laki-laki.",
        "Panitia mencatat 1.250 orang, yakni 800 pelajar, 300 guru, dan 100 orang tua.",
    ],
)
def test_a_sum_that_is_not_that_of_its_parts_is_told(text: str) -> None:
    assert summed(text) == ["sum-mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "Sebanyak 120 peserta hadir, terdiri atas 70 perempuan dan 50 laki-laki.",
        "Sebanyak 1.250 orang, yakni 800 pelajar, 300 guru, dan 150 orang tua.",
        "Sebanyak 120 peserta hadir, terdiri atas 70 perempuan dan selebihnya laki-laki.",
        "Sebanyak 12 regu, masing-masing 10 orang dan 2 pelatih, berlomba.",
        "Sebanyak 94 petugas dari BPBD, TNI, dan Polri dikerahkan.",
        "Dari 120 peserta, terdiri atas 7 kelompok dengan 12 orang, lahir 3 juara.",
    ],
)
def test_sums_that_add_up_or_are_not_given_whole_are_left_alone(text: str) -> None:
    assert summed(text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Produksi naik dari 100 ton menjadi 150 ton atau 25 persen.", "50"),
        ("Angka stunting turun dari 400 anak menjadi 300 anak (30 persen).", "25"),
        ("Omzet meningkat dari Rp2 juta menjadi Rp3 juta, naik 40 persen.", "50"),
        ("Sebanyak 300 dari 400 rumah, atau 80 persen, sudah teraliri.", "75"),
    ],
)
def test_a_percentage_that_does_not_come_out_is_told_with_the_right_one(text: str, right: str) -> None:
    (warning,) = sum_warnings(running(text))
    assert warning.code == "percent-mismatch"
    assert f"hitungannya {right} persen" in warning.message


@pytest.mark.parametrize(
    "text",
    [
        "Produksi naik dari 100 ton menjadi 150 ton atau 50 persen.",
        "Produksi naik dari 57.200 ton menjadi 57.930 ton atau 1,3 persen.",
        "Angka kemiskinan turun dari 11,17 persen menjadi 10,42 persen.",
        "Penerimaan naik dari 900 juta menjadi 1,8 miliar atau 100 persen.",
        "Sebanyak 298 dari 400 rumah, atau 75 persen, sudah teraliri.",
        "Harga naik dari Rp12.000 menjadi Rp15.000 per kilogram.",
    ],
)
def test_a_percentage_that_comes_out_but_for_rounding_is_left_alone(text: str) -> None:
    assert summed(text) == []
