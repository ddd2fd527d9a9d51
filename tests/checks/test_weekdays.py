from __future__ import annotations

import pytest

from converter.checks.weekdays import weekday_warnings


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
    (warning,) = weekday_warnings([(4, f"Acara digelar {text} di balai kota.")])
    assert (warning.code, warning.block) == ("weekday-mismatch", 4)
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
    assert weekday_warnings([(0, f"Acara digelar {text} di balai kota.")]) == []


def test_the_same_slip_is_told_once() -> None:
    assert (
        len(weekday_warnings([(0, "Kamis (9/7/2025)"), (1, "Kamis (9/7/2025)"), (2, "Jumat (9/7/2025)")]))
        == 2
    )
