"""Typing errors that give another word, told by the words on both sides."""

from __future__ import annotations

import pytest

from converter.proofreading.realwords import is_open, meant, neighbourly
from tests.proofreading.proofread import corrected, release


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Kamar milik warga kini bias dipesan secara daring.", "bisa"),
        ("Program itu dimulai pada tahu 2024.", "tahun"),
        ("Bantuan itu diserahkan oleh wakil wali koat.", "kota"),
        ("Panitia menerima uang tunia dari donatur.", "tunai"),
    ],
)
def test_a_word_that_fits_nowhere_is_the_commoner_one_that_does(typed: str, right: str) -> None:
    draft = corrected(typed)
    assert right in {edit.after for edit in (*draft.edits, *draft.suggestions)}


@pytest.mark.parametrize(
    "text",
    [
        "Bias peneliti dapat memengaruhi hasil.",
        "Petugas memotong batu dan kayu di tepi jalan.",
        "Ibu itu menjual sambal di pasar.",
        "Warga mengikuti lomba bela diri.",
        "“Dah tue pun maseh nak belajar, daan mao kalah,” ujarnya.",
    ],
)
def test_words_in_their_place_stay(text: str) -> None:
    assert corrected(text).text == text


def test_a_word_that_the_release_holds_twice_is_a_term() -> None:
    first, second = release("Kamar milik warga kini bias dipesan secara daring.", "Menurut ahli, bias itu wajar.")
    assert (first, second) == ("Kamar milik warga kini bias dipesan secara daring.", "Menurut ahli, bias itu wajar.")


@pytest.mark.parametrize("word", ["yang", "masyarkat", "di", "rw05"])
def test_the_commonest_words_and_strange_ones_are_not_looked_at(word: str) -> None:
    assert not is_open(word)


def test_nothing_else_is_meant_where_a_word_fits() -> None:
    assert meant("kota", "wali", "mengatakan") is None
    assert sum(neighbourly("wali", "kota", "mengatakan")) > 0
