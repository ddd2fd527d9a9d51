"""Counts of words and word pairs."""

from __future__ import annotations

import pytest

from converter.language.lexicon import END, NUMBER, START, lexicon


@pytest.mark.parametrize("word", ["yang", "pemerintah", "jakarta", "masyarakat", "dprd"])
def test_common_words_are_known_with_a_count(word: str) -> None:
    assert word in lexicon()
    assert lexicon().count(word) > 1000


@pytest.mark.parametrize("word", ["", "xqzzy", "Pontianak", "masyarkatku", " yang"])
def test_what_was_never_seen_counts_nothing(word: str) -> None:
    words = lexicon()
    assert word not in words
    assert (words.count(word), words.lower(word), words.title(word), words.upper(word)) == (0, 0, 0, 0)
    assert not words.headword(word)
    assert words.pair(word, "yang") == words.pair("yang", word) == 0


def test_names_are_written_with_capitals_and_words_without() -> None:
    words = lexicon()
    assert words.title("jakarta") > 20 * words.lower("jakarta")
    assert words.lower("masyarakat") > 5 * words.title("masyarakat")
    assert words.upper("dprd") > 5 * words.title("dprd")


def test_headwords_are_those_of_the_dictionary_and_frequent_errors_are_not() -> None:
    words = lexicon()
    assert all(words.headword(word) for word in ("rumah", "kerja", "kantor", "sanksi"))
    assert not any(words.headword(word) for word in ("masyarkat", "kordinasi", "merubah"))


def test_pairs_that_belong_together_are_commoner_than_those_that_do_not() -> None:
    words = lexicon()
    assert words.pair("kerja", "sama") > words.pair("sama", "kerja")
    assert words.pair("wali", "kota") > 1000
    assert words.pair("kota", "xqzzy") == 0


def test_starts_ends_and_numbers_have_pairs_but_are_no_words_with_a_count() -> None:
    words = lexicon()
    assert words.pair(START, "selain") > 0
    assert words.pair("orang", END) > 0
    assert words.pair("pukul", NUMBER) > 0
    assert words.count(NUMBER) == 0


def test_the_lexicon_is_opened_once() -> None:
    assert lexicon() is lexicon()


def test_the_commonest_words_come_first() -> None:
    first = list(lexicon())[:50]
    assert "yang" in first
    assert "di" in first


@pytest.mark.parametrize(
    ("word", "english"), [("countries", True), ("together", True), ("warga", False), ("xqzzy", False)]
)
def test_common_english_words_are_told(word: str, english: bool) -> None:
    assert lexicon().english(word) is english
