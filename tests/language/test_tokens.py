"""Words and numbers with their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converter.language.tokens import tokenize


@given(st.text(max_size=80))
def test_every_token_stands_where_it_says_and_they_are_in_order(text: str) -> None:
    at = 0
    for token in tokenize(text):
        assert at <= token.start < token.end
        assert text[token.start : token.end] == token.text
        at = token.end


@given(st.text(alphabet="ab1 .-’'/:,", max_size=40))
def test_every_letter_and_figure_is_in_a_token(text: str) -> None:
    covered = {place for token in tokenize(text) for place in range(token.start, token.end)}
    assert all(place in covered for place, letter in enumerate(text) if letter.isalnum())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("anak-anak bermain", ["anak-anak", "bermain"]),
        ("Jum'at, Ka’bah", ["Jum'at", "Ka’bah"]),
        ("Rp2.500.000 pada 08.00", ["Rp2", "500.000", "pada", "08.00"]),
        ("17/10/2024", ["17/10/2024"]),
        ("12,5 persen", ["12,5", "persen"]),
        ("RT01 dan 2M", ["RT01", "dan", "2M"]),
        ("dan/atau", ["dan", "atau"]),
        ("kata-", ["kata"]),
        ("S.Pd.", ["S", "Pd"]),
        ("", []),
    ],
)
def test_words_numbers_and_what_is_mixed(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == words


def test_tokens_are_compared_in_lower_case_with_plain_apostrophes() -> None:
    assert [token.lower for token in tokenize("Jum’at WIB")] == ["jum'at", "wib"]


@pytest.mark.parametrize(
    ("word", "lower", "capitalised", "upper"),
    [
        ("warga", True, False, False),
        ("Warga", False, True, False),
        ("WIB", False, False, True),
        ("iPhone", False, False, False),
        ("A", False, True, False),
        ("McD", False, True, False),
    ],
)
def test_ways_of_writing(word: str, lower: bool, capitalised: bool, upper: bool) -> None:
    [token] = tokenize(word)
    assert (token.is_lower, token.is_capitalised, token.is_upper) == (lower, capitalised, upper)


def test_numbers_are_no_words() -> None:
    assert [token.is_word for token in tokenize("12 desa 3M")] == [False, True, False]
