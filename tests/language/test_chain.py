"""The model of word pairs."""

from __future__ import annotations

import pytest

from converter.language.chain import gain, likelihood
from converter.language.lexicon import END, START


@pytest.mark.parametrize(
    ("left", "right", "other"),
    [
        ("kerja", "sama", "banjir"),
        ("wali", "kota", "kolam"),
        ("terima", "kasih", "kapal"),
        ("pasar", "murah", "dan"),
    ],
)
def test_a_word_gains_from_the_neighbour_that_it_belongs_to(left: str, right: str, other: str) -> None:
    assert gain(left, right) > 0
    assert gain(left, right) > gain(left, other)


def test_what_was_never_seen_gains_next_to_nothing() -> None:
    assert abs(gain("xqzzy", "warga")) < 0.01
    assert gain("warga", "xqzzy") <= 0


def test_likelihood_falls_with_every_word_and_is_nothing_for_one() -> None:
    assert likelihood([START]) == 0
    assert likelihood([START, "warga"]) > likelihood([START, "warga", "menanam"])


@pytest.mark.parametrize(
    ("likelier", "other"),
    [
        (("warga", "di", "rumah", END), ("warga", "dirumah", END)),
        ((START, "meskipun", "hujan"), (START, "meski", "pun", "hujan")),
        (("akan", "dilaksanakan", "oleh"), ("akan", "di", "laksanakan", "oleh")),
    ],
)
def test_the_right_way_of_writing_is_the_likelier_one(likelier: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert likelihood(likelier) > likelihood(other)


def test_unknown_words_have_a_likelihood_too() -> None:
    assert likelihood(["xqzzy", "yzzqx"]) < likelihood(["xqzzy", "yang"])
