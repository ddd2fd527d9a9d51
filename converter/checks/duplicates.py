"""Releases that tell the same story: how much of one stands in the other."""

from __future__ import annotations

import re
from array import array
from collections import Counter
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

_SHORT = 64
"""Stories of so few runs are found by all of them: a sample might miss what they share."""

HOLDERS = 16
"""So many stories are known by one run. What more of them hold is a formula of an office, and tells none apart."""


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


class Told:
    """Stories that were told, to find one again: however many there are, each takes the same time."""

    def __init__(self) -> None:
        self._stories: list[tuple[str, array[int]]] = []
        self._holders: dict[int, tuple[int, ...]] = {}

    def first_like(self, story: frozenset[int]) -> str | None:
        """The name of the first story that is the same as one with these runs."""
        shared = Counter(number for run in story for number in self._holders.get(run, ()))
        for number in sorted(shared):
            name, other = self._stories[number]
            if share(story, frozenset(other)) >= SAME:
                return name
        return None

    def add(self, name: str, story: frozenset[int]) -> None:
        """Notes a story by its runs."""
        number = len(self._stories)
        self._stories.append((name, array("I", story)))
        for run in story if len(story) < _SHORT else sample(story):
            holders = self._holders.get(run, ())
            if len(holders) < HOLDERS:
                self._holders[run] = (*holders, number)
