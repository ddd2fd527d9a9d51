"""Two releases that tell the same story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from converter.article import Article

_SHINGLE = 4
"""Runs of so many words are compared: fewer are shared by all releases, more by none that was touched up."""

_SAME = 0.3
"""The share of the shorter story's runs that stand in the other one, from which on the two are one story."""


class Pair(NamedTuple):
    """Two articles, by their place in the sequence, and how much of the shorter one stands in the other."""

    first: int
    second: int
    share: float


def same_story(articles: Sequence[Article]) -> list[Pair]:
    """All pairs of articles that tell the same story, in order; for all that a batch converted."""
    runs = [_runs(story) for story in articles]
    pairs = []
    for first, second in combinations(range(len(articles)), 2):
        fewer = min(len(runs[first]), len(runs[second]))
        share = len(runs[first] & runs[second]) / fewer if fewer else 0.0
        if share >= _SAME:
            pairs.append(Pair(first, second, share))
    return pairs


def _runs(story: Article) -> frozenset[tuple[str, ...]]:
    """Every run of four words of the story, in small letters; none of what is shorter than that."""
    text = " ".join(block.text for block in story.blocks if block.type != "figure")
    words = re.findall(r"\w+", text.lower())
    return frozenset(tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))
