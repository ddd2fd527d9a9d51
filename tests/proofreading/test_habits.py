"""Habits of newspapers: each acts only when the outlet asks for it."""

from __future__ import annotations

import pytest

from converter.outlet import HABITS
from tests.proofreading.proofread import corrected, rules_of

CHANGED = [
    ("serial-comma", "Acara dihadiri camat, lurah dan kader.", "Acara dihadiri camat, lurah, dan kader."),
    ("serial-comma", "Warga membawa beras, gula serta minyak.", "Warga membawa beras, gula, serta minyak."),
    ("serial-comma", "Pilih senam, jalan sehat atau sepeda.", "Pilih senam, jalan sehat, atau sepeda."),
    ("no-reporting-comma", "Ia mengatakan, stok beras aman.", "Ia mengatakan stok beras aman."),
    ("no-reporting-comma", "Camat menjelaskan, jalan itu ditutup.", "Camat menjelaskan jalan itu ditutup."),
    ("acting-point", "Pj Wali Kota membuka rapat.", "Pj. Wali Kota membuka rapat."),
    ("acting-point", "Rapat dibuka Plt Camat Roban.", "Rapat dibuka Plt. Camat Roban."),
    ("no-acting-point", "Pj. Wali Kota membuka rapat.", "Pj Wali Kota membuka rapat."),
]
KEPT = [
    ("serial-comma", "Acara dihadiri camat dan lurah."),
    ("serial-comma", "Dinas Koperasi, UKM dan Perdagangan hadir."),
    ("no-reporting-comma", "Ia berkata, “Stok beras aman.”"),
    ("no-reporting-comma", "Menurut camat, jalan itu ditutup."),
    ("acting-point", "Pj. Wali Kota membuka rapat."),
    ("no-acting-point", "Drs. Hartono membuka rapat."),
]


@pytest.mark.parametrize(("habit", "before", "after"), CHANGED)
def test_a_habit_that_is_asked_for_changes_the_text(habit: str, before: str, after: str) -> None:
    draft = corrected(before, habits=(habit,))
    assert draft.text == after
    assert "house-habit" in rules_of(draft)


@pytest.mark.parametrize(("habit", "before", "after"), CHANGED)
def test_no_habit_acts_unasked(habit: str, before: str, after: str) -> None:
    assert corrected(before).text == before


@pytest.mark.parametrize(("habit", "text"), KEPT)
def test_what_only_looks_like_it_stays(habit: str, text: str) -> None:
    assert corrected(text, habits=(habit,)).text == text


def test_indonesian_words_are_suggested_for_foreign_ones_and_never_applied() -> None:
    draft = corrected("Acara launching digelar di aula.", habits=("foreign-words",))
    assert draft.text == draft.source
    assert [suggestion.after for suggestion in draft.suggestions] == ["peluncuran"]


def test_every_habit_has_a_test() -> None:
    assert {habit for habit, *_ in CHANGED} | {"foreign-words"} == set(HABITS)
