"""Money, times, dates, ordinals and units: what the examples of the catalogue do not show."""

from __future__ import annotations

import pytest

from tests.proofreading.proofread import corrected


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Rp. 5 Jt", "Rp5 juta"),
        ("Rp.5.000.000,-", "Rp5.000.000"),
        ("Rp 1,5 Trilyun", "Rp1,5 triliun"),
        ("rp 50 RIBU", "Rp50 ribu"),
        ("Rp 10.000,00", "Rp10.000,00"),
    ],
)
def test_money_is_closed_up_with_its_scale_in_small_letters(typed: str, printed: str) -> None:
    assert corrected(f"Bantuan {typed} dibagikan.").text == f"Bantuan {printed} dibagikan."


@pytest.mark.parametrize("text", ["25:10", "pukul 25.00", "99:99", "pukul 08.75"])
def test_what_is_no_time_is_no_clock(text: str) -> None:
    assert corrected(f"Catatan {text} dibacakan.").text == f"Catatan {text} dibacakan."


@pytest.mark.parametrize("unit", ["kg", "km", "cm", "mm", "ha", "ml"])
def test_units_stand_apart_in_small_letters(unit: str) -> None:
    assert corrected(f"Sebanyak 15{unit.upper()} tercatat.").text == f"Sebanyak 15 {unit} tercatat."


@pytest.mark.parametrize("follower", ["desa", "kecamatan", "titik", "warga", "sekolah", "negara"])
def test_a_number_before_what_is_counted_is_no_ordinal(follower: str) -> None:
    text = f"Tim berangkat ke 12 {follower} itu."
    assert corrected(text).text == text


@pytest.mark.parametrize("cue", ["HUT RI", "hari jadi", "juara", "peringkat", "tahun", "kali"])
def test_a_number_behind_a_cue_is_an_ordinal(cue: str) -> None:
    assert f"{cue} ke-5" in corrected(f"Mereka mencatat {cue} ke 5 di sana.").text.replace("Hari Jadi", "hari jadi")


@pytest.mark.parametrize("month", ["Januari", "Mei", "Agustus", "Desember"])
def test_dates_have_no_leading_zero_but_times_and_figures_keep_theirs(month: str) -> None:
    assert corrected(f"Lomba digelar 07 {month} 2024.").text == f"Lomba digelar 7 {month} 2024."
    assert corrected(f"Lomba digelar pukul 07.07 pada {month}.").text == (f"Lomba digelar pukul 07.07 pada {month}.")


def test_a_correction_of_money_covers_the_money_and_no_more() -> None:
    [edit] = corrected("Bantuan Rp. 5.000,- dibagikan.").edits
    assert (edit.start, edit.end, edit.after) == (8, 19, "Rp5.000")


def test_telephone_and_staff_numbers_stay() -> None:
    text = "Hubungi 0812-3456-7890 atau NIP 19800101 200501 1 001."
    assert corrected(text).text == text
