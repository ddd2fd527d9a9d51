"""Typing errors: candidates, their kinds and chances, and words of other languages that stay."""

from __future__ import annotations

import pytest

from converter.draft import Draft
from converter.language.rarity import is_strange
from converter.proofreading import Zone, spelling
from converter.proofreading.channel import Candidate, is_spoken, near_keys, slip_kind
from converter.proofreading.runons import splits
from converter.proofreading.text import Text
from tests.proofreading.proofread import corrected, release


@pytest.mark.parametrize(
    ("typed", "meant", "kind"),
    [
        ("masyarkat", "masyarakat", "left-out"),
        ("pangilan", "panggilan", "left-out-double"),
        ("kegiaatan", "kegiatan", "put-in-double"),
        ("kegikatan", "kegiatan", "put-in"),
        ("pelatiahn", "pelatihan", "swapped"),
        ("wargs", "warga", "near-key"),
        ("korbon", "korban", "vowel"),
        ("korbaz", "korban", "other"),
        ("dermagah", "dermaga", "put-in-h"),
        ("dialikan", "dialihkan", "left-out-h"),
        ("pinal", "final", "sound"),
    ],
)
def test_slips_are_told_apart(typed: str, meant: str, kind: str) -> None:
    assert slip_kind(typed, meant) == kind


def test_keys_side_by_side_are_near_and_others_are_not() -> None:
    assert near_keys("a", "s")
    assert near_keys("t", "g")
    assert not near_keys("a", "p")
    assert not near_keys("é", "a")


@pytest.mark.parametrize("word", ["masyarakat", "pemerintah", "dan", "abc", "kegiatan", "rw05", "menanam"])
def test_known_and_short_words_are_not_strange(word: str) -> None:
    assert not is_strange(word)


@pytest.mark.parametrize("word", ["masyarkat", "pemerntah", "kegitan"])
def test_typing_errors_are_strange(word: str) -> None:
    assert is_strange(word)


def test_words_run_together_are_cut_into_two_known_ones() -> None:
    assert ("hari", "dan", 0) in set(splits("haridan"))
    assert list(splits("kegiatan")) == [] or all(len(a) >= 3 and len(b) >= 3 for a, b, _ in splits("kegiatan"))


def test_a_name_and_a_word_are_not_cut_out_of_a_term_of_a_region() -> None:
    draft = corrected("Acara dihadiri perwakilan saibatin dari empat paksi.")
    assert "sai batin" not in {edit.after for edit in (*draft.edits, *draft.suggestions)}


@pytest.mark.parametrize(
    ("typed", "meant"), [("kiklp", "klip"), ("aqkrim", "karim"), ("pijmnaman", "pinjaman"), ("bisa", "biasa")]
)
def test_the_list_of_all_candidates_holds_every_known_word_two_slips_away(typed: str, meant: str) -> None:
    text = Text(Draft(typed), Zone.LIST)
    assert meant in [candidate.after for candidate in spelling.candidates(text, 0, thorough=True)]


def test_chance_and_odds_agree() -> None:
    assert Candidate("warga", 0.0, "spelling").chance == pytest.approx(0.5)
    assert Candidate("warga", 3.0, "spelling").chance > 0.9


@pytest.mark.parametrize(
    "text",
    [
        "Warga menyantap sungkui, lempok, dan pacri nanas.",
        "Penari jonggan dan pemain sape menyambut tamu.",
        "Adil ka talino, bacuramin ka saruga, basengat ka Jubata.",
        "“Inggih, matur nuwun sanget rawuhipun,” ucap warga itu.",
        "Slogan Tatag Teteg Tutug dibacakan warga.",
        "Peserta mengikuti coaching clinic dan focus group discussion.",
        "Bupati menyerahkan songkok recca kepada tamu.",
    ],
)
def test_other_languages_and_local_words_stay(text: str) -> None:
    assert corrected(text).text == text


@pytest.mark.parametrize("name", ["Sulaimn", "Hartanti", "Djohermansyah", "Kegitan Jaya", "Pontiank", "Awoitauw"])
def test_names_inside_a_sentence_stay(name: str) -> None:
    text = f"Bantuan itu diterima {name.replace('-', ' ')} kemarin."
    assert corrected(text).text == text


def test_a_strange_word_that_the_release_holds_twice_is_not_changed() -> None:
    first, second = release("Warga membuat kegitanan di desa.", "Menurut warga, kegitanan itu lezat.")
    assert first == "Warga membuat kegitanan di desa."
    assert second == "Menurut warga, kegitanan itu lezat."


def test_a_candidate_that_the_release_holds_elsewhere_is_evidence_of_the_document() -> None:
    draft = corrected("Peserta pelatihan itu dan peserta pelatiahn lain datang.")
    assert [(edit.after, edit.why.source) for edit in draft.edits] == [("pelatihan", "document")]


def test_confidence_is_the_chance_of_being_right() -> None:
    [edit] = corrected("Menurut camat, peserta pelatiahn menanam pohon.").edits
    assert spelling.APPLY <= edit.why.confidence < 1


@pytest.mark.parametrize(("word", "form"), [("kite", "kita"), ("kito", "kita"), ("ape", "apa")])
def test_words_as_a_region_says_them_are_told_from_typing_errors(word: str, form: str) -> None:
    assert is_spoken(word, form)
    assert not is_spoken(form, word)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Warga mendapat alat untuk memroses hasil paen.", "panen"),
        ("Petugas sudah menyiapkan persiapa upacara.", "persiapan"),
    ],
)
def test_forms_that_affixes_would_explain_get_a_suggestion_or_a_correction(typed: str, meant: str) -> None:
    draft = corrected(typed)
    assert meant in {edit.after for edit in (*draft.edits, *draft.suggestions)}


def test_a_place_in_small_letters_is_no_typing_error_of_another_place() -> None:
    assert "Sidoarjo" not in corrected("Warga sidoharjo memanen padi.").text


def test_names_in_capitals_are_not_touched() -> None:
    text = "Aplikasi SAPAWARGA dan SIMASDA dipakai."
    assert corrected(text).text == text


@pytest.mark.parametrize("text", ["Petani memanen petai di kebun.", "Warga membawa kucing anggora ke klinik."])
def test_a_word_that_is_written_down_as_right_is_hardly_doubted(text: str) -> None:
    draft = corrected(text)
    assert draft.text == text
    assert not draft.suggestions


def test_a_common_word_beside_a_word_written_down_as_right_is_still_suggested() -> None:
    draft = corrected("Para petai di kecamatan itu menerima pupuk.")
    assert [edit.after for edit in draft.suggestions] == ["petani"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sattu (45) bersyukur.", "Sattu"),
        ("Karbeka Mote (33 tahun) bersyukur.", "Karbeka"),
        ("Nasehat Damanik (45) bersyukur.", "Nasehat"),
        ("Nasehat Damanik mengatakan jalan itu rusak.", "Nasehat"),
        ("Setyabudi mengatakan jalan itu rusak.", "Setyabudi"),
    ],
)
def test_who_has_an_age_or_speaks_has_a_name(text: str, name: str) -> None:
    assert name in corrected(text).text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Pemerinta mengatakan jalan itu baik.", "Pemerintah mengatakan jalan itu baik."),
        ("Pemerintahdaerah mengatakan jalan itu baik.", "Pemerintah daerah mengatakan jalan itu baik."),
        ("Buapti Situbondo (45) hadir.", "Bupati Situbondo (45) hadir."),
        ("Nasehat orang tua didengar.", "Nasihat orang tua didengar."),
    ],
)
def test_errors_before_a_verb_of_saying_or_an_age_are_still_corrected(typed: str, meant: str) -> None:
    assert corrected(typed).text == meant
