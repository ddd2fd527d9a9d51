"""How likely words stand side by side: a model of word pairs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from converter.language.lexicon import END, START, lexicon

TOKENS = 13_144_402
"""Words that were counted (data/README.md)."""

SENTENCES = 679_413
"""Sentences that were counted: how often the marks of a sentence's start and end were."""

SMOOTHING = 40.0
"""Weight of a word's own frequency against what was seen beside its neighbour."""


UNSEEN = 0.3
"""What a pair counts that was never seen: pairs seen once are not kept."""


_MARKS: dict[str, float] = {START: SENTENCES, END: SENTENCES}


def gain(left: str, right: str) -> float:
    """How much likelier than by chance ``right`` follows ``left`` (decimal logarithm)."""
    words = lexicon()
    share = (words.count(right) or _MARKS.get(right, 1)) / TOKENS
    before = words.count(left) or _MARKS.get(left, 0)
    likely = (words.pair(left, right) + SMOOTHING * share) / (before + SMOOTHING)
    return math.log10(likely / share)


@lru_cache(maxsize=32_768)
def surplus(left: str, right: str) -> float:
    """How many times as often ``right`` followed ``left`` as chance would have it (decimal logarithm).

    Where chance expects hardly any, that a pair was never seen tells nothing.
    """
    words = lexicon()
    first = words.count(left) or _MARKS.get(left, 1)
    second = words.count(right) or _MARKS.get(right, 1)
    expected = first * second / TOKENS
    return math.log10((words.pair(left, right) + UNSEEN) / (expected + UNSEEN))


def likelihood(words: Sequence[str]) -> float:
    """Probability of the words behind the first one, given it (decimal logarithm)."""
    counts = lexicon()
    total = 0.0
    for left, right in pairwise(words):
        share = (counts.count(right) or _MARKS.get(right, 0.5)) / TOKENS
        before = counts.count(left) or _MARKS.get(left, 0)
        total += math.log10((counts.pair(left, right) + SMOOTHING * share) / (before + SMOOTHING))
    return total
