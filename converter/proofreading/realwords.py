"""Typing errors that give another word: ``daya bela`` for ``daya beli``, told by the words on both sides.

A word that was hardly ever seen beside its neighbours, one slip away from a commoner one that was seen there often,
is likely that one. The weights are fitted by ``tools/fit_spelling.py``; triples of words were tried as well and told
no more than pairs. Words that were listed with their cues stand in ``phrases``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

from converter.draft import Proposal
from converter.language import places
from converter.language.chain import surplus
from converter.language.lexicon import lexicon
from converter.language.rarity import is_doubtful, is_strange
from converter.proofreading.casing import like
from converter.proofreading.channel import SLIPS, Candidate, is_spoken, near_forms, slip_kind, weighed, weights
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

APPLY = 0.8
"""Chance of being right from which a word is changed."""

SUGGEST = 0.3
"""Chance from which it is worth an editor's look."""

MIN_LETTERS = 3

NEAR = 3
"""So many words around are looked at for words that nobody knows: beside one of these another language is spoken."""

MISFIT = 0.0
"""Words that stand better than by chance between their neighbours (sum of decimal logarithms) are not looked at."""

COMMON = 4000
"""Nor are words so common: they stand between any others."""

AFFIXED_LETTERS = 5
"""Shorter words are not looked for with a suffix, or without it."""

BETTER = 1.0
"""So much better (decimal logarithm) what is meant must stand between the neighbours."""

CLITIC_LETTERS = 6
"""Longer words in -nya have it as a clitic."""

RARER = 3
"""What is meant is not so many times rarer than what was typed."""

LEAST, MOST = -1.0, 3.0
"""Bounds of what one neighbour tells (decimal logarithm)."""


def proposals(text: Text) -> tuple[list[Proposal], list[Proposal]]:
    """Changes of known words that are certain, and those that are worth a look."""
    certain: list[Proposal] = []
    possible: list[Proposal] = []
    if text.zone is Zone.HEADLINE:
        return certain, possible
    for at, word in enumerate(text.lowers):
        if not is_open(word):
            continue
        best = meant(word, text.neighbour(at, -1), text.neighbour(at, 1))
        if best is None or best.chance < SUGGEST or not _is_free(text, at):
            continue
        token = text.tokens[at]
        after = like(token.text, best.after, text.zone, text.initial[at])
        why = finding("real-word", round(min(0.99, best.chance), 2), "lexicon")
        (certain if best.chance >= APPLY else possible).append(Proposal(token.start, token.end, after, why))
    return certain, possible


def _is_free(text: Text, at: int) -> bool:
    """Whether a word may be changed: no name, no place, no term that comes again, not in another language."""
    word = text.lowers[at]
    again = text.context is not None and text.context.counts[word] > 1
    if again or not text.free(at) or text.is_doubted(text.tokens[at]) or places.is_place(word):
        return False
    return not any(map(is_strange, text.lowers[max(0, at - NEAR) : at + 1 + NEAR]))


@lru_cache(maxsize=16_384)
def is_open(word: str) -> bool:
    """Whether a lower-case word is known, yet not so common that it stands anywhere."""
    return len(word) >= MIN_LETTERS and word.isalpha() and 0 < lexicon().count(word) < COMMON and not is_doubtful(word)


def meant(word: str, left: str, right: str) -> Candidate | None:
    """The likeliest word that one between two neighbours was typed for; None where it fits well enough."""
    fit = neighbourly(left, word, right)
    if sum(fit) >= MISFIT:
        return None
    found = [
        Candidate(form, weighed(weights().real, features(word, form, left, right)), "real-word")
        for form in better_forms(word, fit, left, right)
    ]
    return max(found, key=lambda candidate: candidate.odds, default=None)


def better_forms(word: str, fit: tuple[float, float], left: str, right: str) -> list[str]:
    """Known words one slip away that stand better between the neighbours than the word, which fits there so badly."""
    enough = sum(fit) + BETTER
    return [form for form in _rivals(word) if sum(neighbourly(left, form, right)) > enough]


@lru_cache(maxsize=8192)
def _rivals(word: str) -> tuple[str, ...]:
    """Words one slip away that are not much rarer than a word."""
    words = lexicon()
    least = words.count(word) / RARER
    forms = dict.fromkeys((*near_forms(word), *_affixed_forms(word)))
    return tuple(form for form in forms if words.count(form) >= least and not is_spoken(word, form))


def _affixed_forms(word: str) -> Iterator[str]:
    """Known words that have -an or -kan more than a word, or less: ``kerukun`` for ``kerukunan``."""
    words = lexicon()
    for suffix in ("an", "kan"):
        for form in (word + suffix, word.removesuffix(suffix)):
            if form != word and words.headword(form) and len(form) >= AFFIXED_LETTERS:
                yield form


def neighbourly(left: str, word: str, right: str) -> tuple[float, float]:
    """How much likelier than by chance a word stands beside each of two neighbours (decimal logarithm, bounded)."""
    return max(LEAST, min(MOST, _beside(left, word))), max(LEAST, min(MOST, _beside(word, right)))


def _beside(left: str, right: str) -> float:
    """How much likelier than by chance two words stand together, the second with its clitic or without it."""
    told = surplus(left, right)
    return max(told, surplus(left, right[:-3])) if right.endswith("nya") and len(right) > CLITIC_LETTERS else told


def features(word: str, form: str, left: str, right: str) -> tuple[float, ...]:
    """What tells whether ``word`` was typed for ``form``."""
    words = lexicon()
    suffixed = abs(len(word) - len(form)) > 1
    kind = "" if suffixed else slip_kind(word, form)
    return (
        *neighbourly(left, form, right),
        *neighbourly(left, word, right),
        math.log10(words.count(form) + 1),
        math.log10(words.count(word) + 1),
        float(word[0] != form[0]),
        float(min(len(word), 12)),
        float(suffixed and len(form) > len(word)),
        float(suffixed and len(form) < len(word)),
        *(float(kind == name) for name in SLIPS),
    )
