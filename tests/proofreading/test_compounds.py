"""Bound forms, clitics, doubled and repeated words: what the examples of the catalogue do not show."""

from __future__ import annotations

import pytest

from converter.proofreading import Zone
from tests.proofreading.proofread import corrected


@pytest.mark.parametrize("name", ["Kalbar", "Indonesia", "Jawa Barat", "DKI Jakarta", "Kecamatan Roban"])
def test_se_before_a_name_takes_a_hyphen(name: str) -> None:
    assert corrected(f"Peserta se {name} hadir.").text == f"Peserta se-{name} hadir."


@pytest.mark.parametrize("bound", ["pasca", "pra", "anti"])
@pytest.mark.parametrize("noun", ["banjir", "kebakaran", "pelatihan", "kemiskinan"])
def test_bound_forms_join_a_noun_in_small_letters(bound: str, noun: str) -> None:
    assert corrected(f"Kegiatan {bound} {noun} dibahas.").text == f"Kegiatan {bound}{noun} dibahas."


@pytest.mark.parametrize("verb", ["jasa antar makanan", "petugas antar surat", "bus antar jemput"])
def test_antar_that_delivers_stays_apart(verb: str) -> None:
    assert corrected(f"Camat membuka {verb} itu.").text == f"Camat membuka {verb} itu."


@pytest.mark.parametrize("word", ["yang", "dan", "untuk", "dengan", "bahwa", "tersebut", "adalah"])
def test_small_words_are_printed_once(word: str) -> None:
    draft = corrected(f"Catatan warga {word} {word} program itu dibacakan.")
    assert draft.text == f"Catatan warga {word} program itu dibacakan."
    assert [edit.why.rule for edit in draft.edits] == ["repeated-word"]


def test_the_second_of_two_equal_words_is_the_one_that_goes() -> None:
    [edit] = corrected("Warga yang yang datang menanam pohon.").edits
    assert (edit.start, edit.end, edit.after) == (10, 15, "")


@pytest.mark.parametrize("name", ["Bone Bone", "Pare Pare", "Way Way", "Bau Bau"])
def test_names_of_two_equal_words_stay(name: str) -> None:
    text = f"Warga {name} menanam pohon."
    assert corrected(text).text == text


@pytest.mark.parametrize("mark", [",", ".", ";"])
def test_words_on_both_sides_of_a_mark_are_not_joined(mark: str) -> None:
    text = f"Peserta itu warga{mark} Warga lain menonton."
    assert corrected(text).text == text


def test_nya_is_joined_to_a_word_and_not_to_a_name() -> None:
    assert corrected("Menurut camat, sambutan nya hangat.").text == "Menurut camat, sambutannya hangat."
    assert corrected("Warga menyapa Budi nya di pasar.").text == "Warga menyapa Budi nya di pasar."


def test_torn_affixes_are_joined() -> None:
    assert corrected("Dinas meng alokasikan dana itu.").text == "Dinas mengalokasikan dana itu."
    assert corrected("Waktu itu dikorban kan warga.").text == "Waktu itu dikorbankan warga."


def test_headlines_join_in_capitals() -> None:
    assert corrected("Pasca Banjir, Warga Menanam", Zone.HEADLINE).text == "Pascabanjir, Warga Menanam"
