from __future__ import annotations

from datetime import date

import pytest

from converter.checks.days import future_warnings, weekday_warnings
from tests.checks.build import running


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Kamis (9/7/2025)", "Rabu"),
        ("Selasa, 17 Agustus 2025", "Minggu"),
        ("Jum’at (25/9/2025)", "Kamis"),
        ("Rabu malam (19/6/2025)", "Kamis"),
        ("senin 9/9/2025", "Selasa"),
    ],
)
def test_a_day_that_does_not_fit_its_date_is_told_with_the_right_day(text: str, right: str) -> None:
    (warning,) = weekday_warnings(running("Judul", f"Acara digelar {text} di balai kota."))
    assert (warning.code, warning.block) == ("weekday-mismatch", 1)
    assert f"hari {right}," in warning.message


@pytest.mark.parametrize(
    "text",
    [
        "Rabu (9/7/2025)",
        "Kamis (17/10)",
        "Jumat–Minggu, 1–3 Agustus 2025",
        "Senin sampai Rabu (4–6/8/2025)",
        "Sabtu dan Minggu (2–3/8/2025)",
        "dua minggu (1/8/2025)",
        "Jumat (31/2/2025)",
        "Ahad (13/4/2025)",
        "Rabu pekan lalu, kemudian 10 Juli 2025",
        "Senin (4/8/2025) hingga Rabu (6/8/2025)",
    ],
)
def test_there_is_no_false_alarm(text: str) -> None:
    assert weekday_warnings(running(f"Acara digelar {text} di balai kota.")) == []


def test_the_same_slip_is_told_once() -> None:
    texts = running("Kamis (9/7/2025)", "Kamis (9/7/2025)", "Jumat (9/7/2025)")
    assert len(weekday_warnings(texts)) == 2


RELEASED = date(2025, 5, 12)


@pytest.mark.parametrize(
    "text",
    [
        "Bupati meninjau posko, Senin (19/5/2025).",
        "Lomba digelar Rabu, 14 Mei 2025, di halaman kantor camat.",
        "Rapat itu berlangsung pada Senin (19/5).",
    ],
)
def test_what_happened_after_the_day_of_the_release_is_told(text: str) -> None:
    (warning,) = future_warnings(running(text), RELEASED)
    assert (warning.code, warning.block) == ("future-date", 0)
    assert "12/5/2025" in warning.message


@pytest.mark.parametrize(
    "text",
    [
        "Bupati meninjau posko, Senin (12/5/2025).",
        "Bupati meninjau posko, Sabtu (10/5/2025).",
        "Lomba akan digelar Senin (19/5/2025).",
        "Pendaftaran dibuka hingga Senin (19/5/2025).",
        "Festival dijadwalkan pada Rabu, 14 Mei 2025.",
        "Program itu berlaku 1 Juni 2025.",
    ],
)
def test_what_is_still_to_come_is_no_slip(text: str) -> None:
    assert future_warnings(running(text), RELEASED) == []


def test_without_a_day_of_the_release_nothing_is_in_its_future() -> None:
    assert future_warnings(running("Bupati meninjau posko, Senin (19/5/2025)."), None) == []
