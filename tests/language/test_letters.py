"""What looks like an Indonesian word, and what does not."""

from __future__ import annotations

import pytest

from converter.language.letters import surprise


@pytest.mark.parametrize(
    ("likely", "unlikely"),
    [("masyarakat", "msyarakatx"), ("kata", "xqzp"), ("memborong", "memborongh"), ("dan", "dqn")],
)
def test_right_words_surprise_less_than_mistyped_ones(likely: str, unlikely: str) -> None:
    assert surprise(likely) < surprise(unlikely)


def test_longer_words_are_less_likely() -> None:
    assert surprise("kata") < surprise("katanya") < surprise("perkataannya")


@pytest.mark.parametrize("word", ["é", "rw05", "kakak-adik", "ß"])
def test_letters_outside_the_alphabet_cost_more_than_any_within_it(word: str) -> None:
    assert surprise(word) >= len(word)
