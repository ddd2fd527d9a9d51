"""Words run together: ``haridan``, also with a stray letter between: ``pilkadanserentak``; ``namanama``."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from converter.language.chain import gain
from converter.language.lexicon import lexicon
from converter.language.morphology import KNOWN_COUNT, is_word
from converter.proofreading.channel import Candidate, clipped_gain, weighed, weights

MIN_PART = 3
"""Shorter parts than this are di, ke and other small words with rules of their own."""

PART_COUNT = 20
"""A word so common may be a part."""

UNPAIRED_COUNT = 50
UNPAIRED_LETTERS = 4
"""Two words that were never seen side by side must be so common and so long to be taken for run together."""

SPACE_NEIGHBOURS = frozenset("bnmvc")
"""Keys above the space bar: where one of them stands between two words, the bar was missed."""


_SUFFIXES = frozenset({"kan", "lah", "nya", "pun"})
"""What stands at the end of a built word is no word run together with it: mundurkan."""


class Split(NamedTuple):
    """Two words that were run together, and the letters left out between them (0 or 1)."""

    first: str
    second: str
    stray: int


def split_candidates(word: str, left: str, right: str) -> Iterator[Candidate]:
    """The ways to cut a strange word in two, with the log-odds that each is meant between two neighbours."""
    doubled = _doubled(word)
    if doubled is not None:
        yield Candidate(doubled, CERTAIN, "reduplication")
        return
    for split in splits(word):
        if split.first == split.second:
            continue  # names of plants and peoples are doubled so: pitpit
        odds = weighed(weights().split, split_features(word, split, left, right))
        yield Candidate(f"{split.first} {split.second}", odds, "joined-word")


def _doubled(word: str) -> str | None:
    """A doubled word that lost its hyphen: ``namanama``, ``bersamasama``, ``obatobatan``."""
    words = lexicon()
    for cut in range(MIN_PART, len(word) - MIN_PART + 1):
        first, second = word[:cut], word[cut:]
        same = first == second and is_word(first)
        related = first.endswith(second) or second.startswith(first)
        if (same and cut >= 4) or (related and words.count(f"{first}-{second}") >= KNOWN_COUNT):
            return f"{first}-{second}"
    return None


CERTAIN = 6.0
"""Log-odds of what leaves no doubt."""


def splits(word: str) -> Iterator[Split]:
    """All ways to cut a word into two known ones."""
    words = lexicon()
    for cut in range(MIN_PART, len(word) - MIN_PART + 1):
        first = word[:cut]
        if words.count(first) < PART_COUNT or not is_word(first):
            continue
        for stray in (0, 1):
            second = word[cut + stray :]
            if len(second) < MIN_PART or words.count(second) < PART_COUNT or not is_word(second) or second in _SUFFIXES:
                continue
            if stray:
                needed = 2 if word[cut] in SPACE_NEIGHBOURS else 20
                possible = words.pair(first, second) >= needed
            else:
                possible = words.pair(first, second) >= 2 or _unpaired(first, second)
            if possible:
                yield Split(first, second, stray)


def _unpaired(first: str, second: str) -> bool:
    words = lexicon()
    common = min(words.count(first), words.count(second)) >= UNPAIRED_COUNT
    return common and min(len(first), len(second)) >= UNPAIRED_LETTERS


def split_features(word: str, split: Split, left: str, right: str) -> tuple[float, ...]:
    """The features of a split."""
    first, second, stray = split
    words = lexicon()
    return (
        math.log10(words.pair(first, second) + 1),
        min(4.0, gain(first, second)),
        clipped_gain(left, first),
        clipped_gain(second, right),
        float(min(len(word), 14)),
        float(stray),
        float(min(len(first), len(second))),
        math.log10(min(words.count(first), words.count(second)) + 1),
        math.log10(words.count(word) + 1),
    )
