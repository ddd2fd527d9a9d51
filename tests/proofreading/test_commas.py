"""Commas beside names and conjunctions."""

from __future__ import annotations

import pytest

from converter.proofreading import Zone
from tests.proofreading.proofread import corrected


def test_a_name_between_its_office_and_the_verb_has_both_commas() -> None:
    draft = corrected("Wali Kota Singkawang, Ani Lestari mengatakan harga beras stabil.")
    assert draft.text == "Wali Kota Singkawang, Ani Lestari, mengatakan harga beras stabil."
    assert [edit.why.rule for edit in draft.edits] == ["punctuation"]


def test_a_name_behind_an_office_with_its_short_form_has_both_commas() -> None:
    draft = corrected("Kepala Dinas Kesehatan (Kadinkes), Ratri Dewi menyebut harga obat stabil.")
    assert draft.text == "Kepala Dinas Kesehatan (Kadinkes), Ratri Dewi, menyebut harga obat stabil."


@pytest.mark.parametrize(
    "opener",
    [
        "Usai bertemu Bupati Sambas",
        "Ditemui di kantor Wali Kota",
        "Di hadapan Camat",
        "Mewakili Wali Kota",
        "Selaku Sekretaris Daerah",
        "Bersama Wali Kota",
        "Kepada warga",
    ],
)
def test_a_name_behind_an_adverbial_has_one_comma(opener: str) -> None:
    text = f"{opener}, Rudi Hartanto mengatakan harga stabil."
    assert corrected(text).text == text


@pytest.mark.parametrize("word", ["tetapi", "sedangkan", "melainkan"])
def test_a_comma_stands_before_a_contrast(word: str) -> None:
    assert corrected(f"Warga menanam {word} camat menunggu.").text == f"Warga menanam, {word} camat menunggu."
    text = f"Warga menanam, {word} camat menunggu."
    assert corrected(text).text == text


@pytest.mark.parametrize("before", ["akan", "walaupun", "meskipun"])
def test_no_comma_parts_a_conjunction_of_two_words(before: str) -> None:
    text = f"Warga datang {before} tetapi terlambat."
    assert corrected(text).text == text


def test_no_comma_stands_round_bahwa() -> None:
    right = "Ia mengatakan bahwa warga siap."
    assert corrected("Ia mengatakan, bahwa warga siap.").text == right
    assert corrected("Ia mengatakan bahwa, warga siap.").text == right


def test_headlines_are_left_alone() -> None:
    text = "Warga Menanam tetapi Camat Menunggu"
    assert corrected(text, Zone.HEADLINE).text == text
