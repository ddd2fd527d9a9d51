"""What a whole release tells about a word."""

from __future__ import annotations

from converter.language.tokens import tokenize
from converter.proofreading.context import Context


def context(text: str, *initial: int, dictionary: tuple[str, ...] = ()) -> Context:
    return Context([(token, at in initial) for at, token in enumerate(tokenize(text))], dictionary)


def test_capitals_inside_sentences_are_names_and_those_at_a_start_are_not() -> None:
    assert context("Warga menemui Budi", 0).names == {"budi"}


def test_the_parts_of_a_hyphenated_name_are_names_too() -> None:
    assert {"trans", "sumatera", "trans-sumatera"} <= context("tol Trans-Sumatera").names


def test_all_words_are_counted_in_lower_case() -> None:
    counts = context("Warga warga WARGA menanam").counts
    assert (counts["warga"], counts["menanam"], counts["camat"]) == (3, 1, 0)


def test_the_dictionary_is_parted_into_words_and_phrases() -> None:
    found = context("", dictionary=(" Rilis ", "Tani Maju", ""))
    assert found.own_words == {"rilis"}
    assert found.own_phrases == ("tani maju",)
