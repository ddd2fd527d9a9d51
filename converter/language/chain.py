"""How likely words stand side by side: a model of word pairs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from converter.language.lexicon import END, START, lexicon

TOKENS = 13_144_402
"""Words that were counted (data/README.md)."""

SENTENCES = 679_413
"""Sentences that were counted: how often the marks of a sentence's start and end were."""

SMOOTHING = 40.0
"""Weight of a word's own frequency against what was seen beside its neighbour."""


def _count(word: str) -> float:
    return SENTENCES if word in (START, END) else lexicon().count(word)


def gain(left: str, right: str) -> float:
    """How much likelier than by chance ``right`` follows ``left`` (decimal logarithm)."""
    share = max(_count(right), 1.0) / TOKENS
    likely = (lexicon().pair(left, right) + SMOOTHING * share) / (_count(left) + SMOOTHING)
    return math.log10(likely / share)


def likelihood(words: Sequence[str]) -> float:
    """Probability of the words behind the first one, given it (decimal logarithm)."""
    total = 0.0
    for left, right in pairwise(words):
        share = max(_count(right), 0.5) / TOKENS
        total += math.log10((lexicon().pair(left, right) + SMOOTHING * share) / (_count(left) + SMOOTHING))
    return total
