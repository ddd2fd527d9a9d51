"""Errors by rule: which are possible in a passage, and a choice of them that is put in."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from tests.benchmarks import form_errors, typing_errors, word_errors
from tests.benchmarks.corpus import Passage
from tests.benchmarks.sites import Site

WORDS_AN_ERROR = 25
APART = 4
"""Words between two errors at least, so that each is judged by itself."""

Maker = Callable[[Passage, Random], Iterator[Site]]

MAKERS: tuple[Maker, ...] = (*typing_errors.MAKERS, *word_errors.MAKERS, *form_errors.MAKERS)

WEIGHTS: dict[str, float] = {
    "slip": 20,
    "slip-short": 6,
    "slip-start": 14,
    "joined": 8,
    "joined-stray": 4,
    "joined-function": 6,
    "joined-start": 8,
    "split": 4,
    "torn-affix": 4,
    "repeated": 4,
    "di-joined": 8,
    "di-joined-name": 3,
    "di-joined-start": 60,
    "di-apart": 8,
    "nonstandard": 14,
    "nonstandard-inflected": 40,
    "affix": 8,
    "kan-after-k": 40,
    "clitic": 5,
    "pun": 60,
    "reduplication": 25,
    "bound-form": 80,
    "case-place": 30,
    "case-month": 30,
    "case-day": 25,
    "case-religion": 80,
    "case-office": 40,
    "case-law": 100,
    "case-wrong": 3,
    "case-attribution": 40,
    "real-word": 8,
    "ordinal": 150,
    "currency": 90,
    "clock-time": 150,
    "degree": 150,
    "spacing": 4,
    "comma-connector": 40,
    "comma-after-name": 100,
    "straight-quotes": 40,
    "quote-comma": 40,
    "dash": 100,
}
"""How readily a kind is chosen where it is possible: rare ones often, so that each can be judged."""


class Error(NamedTuple):
    """An error in the text ``text[start:end]``; ``right`` is what stood there."""

    kind: str
    start: int
    end: int
    wrong: str
    right: str


class Spoilt(NamedTuple):
    """A passage with errors in it."""

    text: str
    errors: list[Error]


class Scatter:
    """Puts errors into passages, about one in ``WORDS_AN_ERROR`` words, from a seed."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)
        self._due = 0.0

    def spoil(self, passage: Passage) -> Spoilt:
        """The passage with errors of kinds chosen by ``WEIGHTS`` among those it has room for."""
        self._due += len(passage.tokens) / WORDS_AN_ERROR
        by_kind: dict[str, list[Site]] = defaultdict(list)
        for maker in MAKERS:
            for site in maker(passage, self.rng):
                by_kind[site.kind].append(site)
        chosen: list[Site] = []
        while self._due >= 1 and by_kind:
            kinds = list(by_kind)
            kind = self.rng.choices(kinds, [WEIGHTS[k] for k in kinds])[0]
            site = by_kind[kind].pop(self.rng.randrange(len(by_kind[kind])))
            if not by_kind[kind]:
                del by_kind[kind]
            if all(_apart(passage, site, other) for other in chosen):
                chosen.append(site)
                self._due -= 1
        self._due = min(self._due, 2.0)
        return put_in(passage.text, chosen)


def _apart(passage: Passage, one: Site, other: Site) -> bool:
    starts = [token.start for token in passage.tokens]

    def place(at: int) -> int:
        return bisect_right(starts, at)

    return all(
        place(a.end) + APART <= place(b.start) or place(b.end) + APART <= place(a.start)
        for a in one.parts
        for b in other.parts
    )


def put_in(text: str, sites: list[Site]) -> Spoilt:
    """The text with the wrong forms of the sites, and where each stands now."""
    parts = sorted((part, site.kind) for site in sites for part in site.parts)
    out: list[str] = []
    errors: list[Error] = []
    at = length = 0
    for part, kind in parts:
        out += (text[at : part.start], part.wrong)
        length += part.start - at
        errors.append(Error(kind, length, length + len(part.wrong), part.wrong, text[part.start : part.end]))
        length += len(part.wrong)
        at = part.end
    out.append(text[at:])
    return Spoilt("".join(out), errors)
