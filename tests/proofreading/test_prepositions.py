"""di and ke: prepositions before places, prefixes before verbs, for words that no list holds."""

from __future__ import annotations

import pytest

from converter.language.lexicon import lexicon
from tests.proofreading.proofread import corrected

VERBS = [
    "bangun",
    "buka",
    "hadiri",
    "laksanakan",
    "resmikan",
    "serahkan",
    "tanam",
    "temukan",
    "tutup",
    "undang",
]
PLACES = [
    "rumah",
    "pasar",
    "kantor",
    "lapangan",
    "sekolah",
    "halaman",
    "jalan",
    "kecamatan",
    "dermaga",
    "masjid",
]


@pytest.mark.parametrize("verb", VERBS)
def test_di_before_a_verb_is_joined(verb: str) -> None:
    assert corrected(f"Gedung itu di {verb} oleh warga.").text == f"Gedung itu di{verb} oleh warga."


@pytest.mark.parametrize("place", PLACES)
def test_di_before_a_place_is_apart(place: str) -> None:
    assert corrected(f"Warga berkumpul di{place} itu.").text == f"Warga berkumpul di {place} itu."


@pytest.mark.parametrize("place", PLACES)
def test_what_is_right_stays(place: str) -> None:
    text = f"Warga berkumpul di {place} itu dan berjalan ke {place} lain."
    assert corrected(text).text == text


PASSIVES = [
    word
    for word in list(lexicon())[:20000]
    if word.startswith("di") and len(word) > 6 and word.isalpha() and lexicon().count(word[2:]) < 5000
]


@pytest.mark.parametrize("verb", PASSIVES[::40])
def test_common_passives_stay(verb: str) -> None:
    draft = corrected(f"Menurut camat, hal itu {verb} oleh warga.")
    assert not any(edit.why.rule == "preposition-di-ke" for edit in draft.edits if edit.end <= 40)


def test_names_of_places_behind_the_preposition_stay() -> None:
    text = "Warga tinggal di Tuntut dan pindah ke Giatan."
    assert corrected(text).text == text


def test_a_capital_at_the_start_of_a_sentence_goes_to_the_preposition() -> None:
    assert corrected("Dipasar itu harga turun.").text.startswith("Di pasar ")
    assert corrected("Di bangun warga, jalan itu mulus.").text.startswith("Dibangun ")


def test_the_span_of_a_correction_is_both_words() -> None:
    [edit] = corrected("Gedung itu di resmikan oleh bupati.").edits
    assert (edit.start, edit.end, edit.after) == (11, 22, "diresmikan")


def test_di_behind_berkumpul_tells_where() -> None:
    assert corrected("Nelayan berkumpul di rakit.").text == "Nelayan berkumpul di rakit."
    assert corrected("Rumah itu di rakit dari kayu.").text == "Rumah itu dirakit dari kayu."


def test_a_word_that_begins_with_ke_is_no_direction() -> None:
    assert corrected("Anak-anak bermain kelereng di halaman.").text == "Anak-anak bermain kelereng di halaman."
