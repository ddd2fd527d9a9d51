"""Releases that tell the same story: how much of one stands in the other."""

from __future__ import annotations

import re
from zlib import crc32

from converter.article import Article

SAME = 0.3
"""The share of the shorter story's runs that stand in the other one, from which on the two are one story."""

_SHINGLE = 4
"""Runs of so many words are compared: fewer are shared by all releases, more by none that was touched up."""

_SAMPLED = 4
"""Of so many runs one is kept where thousands of stories are compared."""

_MOST = 500
"""Runs that are kept of one story, the lowest: those of a story of 2,000 words."""


def runs(story: Article) -> frozenset[int]:
    """A fingerprint of every run of four words of the story, in small letters; none of what is shorter than that."""
    text = " ".join(block.text for block in story.blocks if block.type != "figure")
    words = re.findall(r"\w+", text.lower())
    return frozenset(
        crc32(" ".join(words[at : at + _SHINGLE]).encode(errors="replace")) for at in range(len(words) - _SHINGLE + 1)
    )


def sample(story: frozenset[int]) -> frozenset[int]:
    """Some of the runs, the same ones for every story: enough to find those that may be the same."""
    return frozenset(sorted(run for run in story if run % _SAMPLED == 0)[:_MOST])


def share(one: frozenset[int], other: frozenset[int]) -> float:
    """How much of the shorter story stands in the other one, from 0 to 1."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0
