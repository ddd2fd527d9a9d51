"""Words that may be typing errors, and words that no dictionary explains."""

from __future__ import annotations

import pytest

from converter.language.rarity import is_doubtful, is_strange


@pytest.mark.parametrize("word", ["masyarkat", "pemerntah", "kegitan"])
def test_what_no_dictionary_explains_is_strange_and_doubtful(word: str) -> None:
    assert is_strange(word)
    assert is_doubtful(word)


@pytest.mark.parametrize("word", ["petai", "berlamban", "persiapa", "linnya"])
def test_rare_words_and_unseen_forms_of_known_roots_are_doubtful_but_not_strange(word: str) -> None:
    assert is_doubtful(word)
    assert not is_strange(word)


@pytest.mark.parametrize("word", ["masyarakat", "dan", "di", "antarkampung", "rw05", "a", ""])
def test_known_words_and_what_is_no_word_are_neither(word: str) -> None:
    assert not is_doubtful(word)
    assert not is_strange(word)


@pytest.mark.parametrize(("word", "doubtful"), [("dn", True), ("bsa", True), ("yg", False), ("rt", False)])
def test_short_forms_are_doubtful_only_when_hardly_ever_seen(word: str, doubtful: bool) -> None:
    assert is_doubtful(word) is doubtful
