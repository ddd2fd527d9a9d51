"""Affixes: how words are built and taken apart, and which words are words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converter.language.lexicon import lexicon
from converter.language.morphology import Parse, build, is_built, is_compound, is_word, nasal, parses, slips

ROOTS = [word for word in list(lexicon())[:8000] if word.isalpha() and len(word) >= 4 and lexicon().headword(word)]
LOWER = st.text("aeiourngkpstmdbly", min_size=3, max_size=12)


@pytest.mark.parametrize(
    ("root", "verb"),
    [
        ("tulis", "menulis"),
        ("pakai", "memakai"),
        ("kirim", "mengirim"),
        ("sapu", "menyapu"),
        ("baca", "membaca"),
        ("dengar", "mendengar"),
        ("cari", "mencari"),
        ("gali", "menggali"),
        ("hitung", "menghitung"),
        ("ambil", "mengambil"),
        ("lihat", "melihat"),
        ("rawat", "merawat"),
        ("masak", "memasak"),
        ("nyanyi", "menyanyi"),
        ("wakil", "mewakil"),
        ("proses", "memproses"),
        ("transfer", "mentransfer"),
        ("kritik", "mengkritik"),
        ("khawatir", "mengkhawatir"),
        ("syarat", "mensyarat"),
        ("fokus", "memfokus"),
        ("cek", "mengecek"),
        ("cat", "mengecat"),
        ("bom", "mengebom"),
        ("sah", "mengesah"),
        ("pertahan", "mempertahan"),
    ],
)
def test_the_nasal_takes_the_shape_of_the_root(root: str, verb: str) -> None:
    assert nasal("me", root) == verb
    assert nasal("pe", root) == "pe" + verb[2:]


@pytest.mark.parametrize(
    ("root", "verb"),
    [
        ("jual", "menjual"),
        ("buat", "membuat"),
        ("siap", "menyiap"),
        ("luas", "meluas"),
        ("kuat", "menguat"),
        ("puas", "memuas"),
        ("kait", "mengait"),
        ("perbaik", "memperbaik"),
    ],
)
def test_roots_with_two_vowels_side_by_side_have_two_syllables(root: str, verb: str) -> None:
    assert nasal("me", root) == verb


@pytest.mark.parametrize(
    ("prefix", "root", "word"),
    [
        ("ber", "renang", "berenang"),
        ("ter", "rasa", "terasa"),
        ("per", "rantau", "perantau"),
        ("di", "rawat", "dirawat"),
    ],
)
def test_a_double_r_is_written_once(prefix: str, root: str, word: str) -> None:
    assert build(Parse(prefix, root, "", "")) == word


@pytest.mark.parametrize("root", ROOTS[::150])
@pytest.mark.parametrize("prefix", ["meN", "peN", "di", "ber", "ter", "se", "ke", ""])
@pytest.mark.parametrize("suffix", ["", "kan", "an", "i"])
def test_what_is_built_is_taken_apart_again(root: str, prefix: str, suffix: str) -> None:
    word = build(Parse(prefix, root, suffix, "nya"))
    assert any((p.root, p.suffix, p.clitic) == (root, suffix, "nya") for p in parses(word))


@given(LOWER)
def test_each_parse_holds_the_suffix_and_the_clitic_of_the_word(word: str) -> None:
    for parse in parses(word):
        assert len(parse.root) >= 3
        assert word.endswith(parse.suffix + parse.clitic)


@given(LOWER)
def test_any_letters_at_all_are_judged(word: str) -> None:
    assert is_word(word) in {True, False}
    assert is_built(word) in {True, False}


@pytest.mark.parametrize(
    "word",
    [
        "mengampanyekan",
        "menindaklanjuti",
        "ditindaklanjutinya",
        "pembekalannya",
        "kesejahteraan",
        "dibacakannya",
        "anak-anak",
        "sayur-mayur",
        "pascakekeringan",
        "antarkampung",
        "nonmedis",
        "memublikasikan",
        "menyosialisasikan",
    ],
)
def test_well_built_words_are_words_though_no_list_holds_them(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("word", ["masyarkat", "pemerntah", "xqzzy", "kegitan", "mengmbangkan", "pelatiahn"])
def test_typing_errors_are_no_words(word: str) -> None:
    assert not is_word(word)


@pytest.mark.parametrize("word", ["antarkampung", "pascagempa", "nonmedis", "antidiskriminasi"])
def test_a_bound_form_with_a_known_word_is_a_compound(word: str) -> None:
    assert is_compound(word)


@pytest.mark.parametrize("word", ["kampung", "antar", "pascaxqzzy", "nona"])
def test_other_words_are_no_compounds(word: str) -> None:
    assert not is_compound(word)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wrga", "warga"),
        ("wargaa", "warga"),
        ("warha", "warga"),
        ("wagra", "warga"),
        ("masyarkat", "masyarakat"),
        ("pelatiahn", "pelatihan"),
    ],
)
def test_a_slip_leaves_out_puts_in_takes_another_letter_or_swaps_two(typed: str, meant: str) -> None:
    assert meant in slips(typed)


@given(st.sampled_from(ROOTS))
def test_slips_are_known_other_words_of_about_the_same_length(word: str) -> None:
    found = slips(word)
    assert word not in found
    assert all(form in lexicon() and abs(len(form) - len(word)) <= 1 for form in found)


@given(st.sampled_from(ROOTS))
def test_a_slip_works_both_ways(word: str) -> None:
    assert all(word in slips(form) for form in list(slips(word))[:3])
