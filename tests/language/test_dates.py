from __future__ import annotations

from datetime import date

import pytest

from converter.language.dates import find_dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kamis (17/10/2024)", date(2024, 10, 17)),
        ("Selasa, 05 Agustus 2025", date(2025, 8, 5)),
        ("Senin 4 Agustus 2025, jam", date(2025, 8, 4)),
        ("Jum’at, (5/9/2025)", date(2025, 9, 5)),
        ("Jumat (13/9/24)", date(2024, 9, 13)),
        ("Sabtu pagi (9/11/2024)", date(2024, 11, 9)),
        ("pada 27 november 2024.", date(2024, 11, 27)),
        ("(17 Oktober 2024)", date(2024, 10, 17)),
        ("4–10 Agustus 2025", date(2025, 8, 4)),
        ("4 - 10 Agustus 2025", date(2025, 8, 4)),
        ("Sabtu (12-13/7/2025)", date(2025, 7, 12)),
        ("2 Nopember 2023", date(2023, 11, 2)),
        ("17-10-2024", date(2024, 10, 17)),
        ("( 17/10/2024 )", date(2024, 10, 17)),
        ("hari Rabu tanggal 5 Februari 2025", date(2025, 2, 5)),
        ("Jumat (7/Maret/2025)", date(2025, 3, 7)),
        ("07-Maret-2025", date(2025, 3, 7)),
        ("tanggal 7 bulan Maret tahun 2025", date(2025, 3, 7)),
        ("8 s.d. 9 Maret 2025", date(2025, 3, 8)),
        ("8 hingga 9 Maret 2025", date(2025, 3, 8)),
        ("12 Agust 2025", date(2025, 8, 12)),
        ("Rabu, 12Maret 2025", date(2025, 3, 12)),
        ("Kamis Legi, 6 Februari 2025", date(2025, 2, 6)),
        ("Senin Umanis Wuku Langkir, 26/5/2025", date(2025, 5, 26)),
    ],
)
def test_dates_of_the_press_are_read(text: str, day: date) -> None:
    found = find_dates(text)
    assert [mention.on() for mention in found] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Rabu kemarin (12/3/2025)",
        "Rabu malam lalu (12/3/2025)",
        "Rabu, tgl. 12 Maret 2025",
        "Rabu/12 Maret 2025",
        "Rabu : 12 Maret 2025",
        "Rabu(12/3/2025)",
    ],
)
def test_the_day_of_the_week_is_read_with_its_date(text: str) -> None:
    assert [(mention.on(), mention.weekday) for mention in find_dates(text)] == [(date(2025, 3, 12), 2)]


@pytest.mark.parametrize(
    "text",
    [
        "2 1/2 jam",
        "posyandu buka 24/7",
        "PP Nomor 94 Tahun 2021",
        "Nomor 480/12/2024/X",
        "pukul 17.30 WIB",
        "pukul 1.5.",
        "800.1/2/25",
        "Kodim 1202/Skw",
        "skor 3-2",
        "Rp10.000.000",
        "31/31/2024",
    ],
)
def test_other_figures_are_no_dates(text: str) -> None:
    assert find_dates(text) == ()


def test_a_date_without_a_year_waits_for_one() -> None:
    (mention,) = find_dates("Kamis (17/10)")
    assert mention.on() is None
    assert mention.on(2024) == date(2024, 10, 17)


@pytest.mark.parametrize(
    "text",
    ["Jumat-Minggu, 1–3 Agustus 2025", "Sabtu dan Minggu (2–3/8/2025)", "selama dua minggu (1/8/2025)"],
)
def test_ranges_of_days_and_weeks_name_no_single_day(text: str) -> None:
    assert [mention.weekday for mention in find_dates(text)] == [None]


def test_an_impossible_day_of_a_month_is_no_date() -> None:
    assert [mention.on() for mention in find_dates("Kamis (31/2/2025)")] == [None]


def test_the_place_of_a_mention_covers_day_and_brackets() -> None:
    text = "Rapat, Kamis (17/10/2024), usai."
    (mention,) = find_dates(text)
    assert text[mention.start : mention.end] == "Kamis (17/10/2024)"


def test_a_market_day_belongs_to_the_day_of_the_week() -> None:
    assert [day.weekday for day in find_dates("Jumat Kliwon (7/2/2025)")] == [4]
    assert [day.weekday for day in find_dates("Jumat Kliwonan 7 Februari 2025")] == [None]


def test_a_range_tells_its_last_day_too() -> None:
    assert [day.until for day in find_dates("3 s.d. 7 Maret 2025, lalu 9 Maret 2025")] == [7, None]
