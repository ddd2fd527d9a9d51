"""Typing errors and words run together, told apart from words that the lexicon merely lacks.

A noisy channel (Kernighan, Church and Gale 1990): how common is the candidate, how well does it stand between its
neighbours, and how easily is it mistyped so? The weights of these are fitted by ``tools/fit_spelling.py`` to the
chance that the candidate is what was meant; what is not certain is suggested. Words of a regional language have no
likely candidate and stay.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import msgspec

from converter.draft import Proposal
from converter.language.chain import gain
from converter.language.lexicon import DATA, lexicon
from converter.language.morphology import KNOWN_COUNT, is_compound, is_word, slips, strength
from converter.proofreading.casing import capitalised, like
from converter.proofreading.rules import Evidence, finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

APPLY = 0.85
"""Chance of being right from which a correction is applied."""

APPLY_SHORT = 0.975
"""The same for short words, which look like words of other languages more often."""

LEAD = 1.5
"""The best candidate leads the next by these log-odds, or it is only suggested."""

APPLY_SPLIT = 0.75
"""The same for words run together: words of no other language look like two common ones."""

SHORT = 6
"""Letters of a short word."""

SUGGEST = 0.3
"""Chance from which it is worth an editor's look."""

MIN_LETTERS = 4
"""Shorter words have too many neighbours."""

MIN_PART = 3
"""Shorter parts than this are di, ke and other small words with rules of their own."""

IN_DOCUMENT = 2.0
"""Log-odds for a candidate that the release itself holds elsewhere."""

NEAR = 3
NEAR_STRANGE = -2.2
"""Log-odds for each other unknown word within three: regional speech, foreign phrases."""

USED_AGAIN = -3.0
"""Log-odds for a word that the release holds more than once: a term."""

IN_NAME = -2.5
"""Log-odds for a word with a capital inside a sentence."""

_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PLACE = {
    letter: (row, column + row * 0.5) for row, keys in enumerate(_KEYS) for column, letter in enumerate(keys)
}
_VOWELS = frozenset("aeiou")


_AFFIXED = re.compile(r"(?:me[mn]|di|ber|ter|pe[mn])\w{4,}|\w{4,}(?:kan|nya|asi|itas)$")
"""The look of words with affixes: what looks so and has no root is mistyped rather than regional."""


class Weights(msgspec.Struct, frozen=True):
    """Fitted weights, constant first, of the features of slips and of splits."""

    slip: tuple[float, ...]
    split: tuple[float, ...]


class Candidate(NamedTuple):
    """What a strange word may stand for: words divided by a blank, log-odds that they are meant, rule."""

    after: str
    odds: float
    rule: str

    @property
    def chance(self) -> float:
        """The chance that it is meant, 0..1."""
        return 1 / (1 + math.exp(-self.odds))


@cache
def weights() -> Weights:
    """The weights of ``data/spelling.json``."""
    return msgspec.json.decode((DATA / "spelling.json").read_bytes(), type=Weights)


def proposals(text: Text) -> tuple[list[Proposal], list[Proposal]]:
    """Corrections that are certain, and suggestions, for the strange words of a text."""
    certain: list[Proposal] = []
    possible: list[Proposal] = []
    strange = [_is_strange(text, at) for at in range(len(text.tokens))]
    for at, token in enumerate(text.tokens):
        if not strange[at]:
            continue
        near = sum(strange[max(0, at - NEAR) : at] + strange[at + 1 : at + 1 + NEAR])
        found = candidates(text, at, near)
        if not found or found[0].chance < SUGGEST:
            continue
        best = found[0]
        clear = len(found) == 1 or found[1].odds < best.odds - LEAD
        source: Evidence = "document" if _in_document(text, best.after) else "lexicon"
        why = finding(best.rule, round(min(0.99, best.chance), 2), source)
        proposal = Proposal(token.start, token.end, _cased(text, at, best), why)
        bar = APPLY if len(token.text) > SHORT else APPLY_SHORT
        bar = APPLY_SPLIT if best.rule == "joined-word" else bar
        (certain if clear and best.chance >= bar else possible).append(proposal)
    return certain, possible


def is_strange(word: str) -> bool:
    """Whether a lower-case word is neither a headword nor well known: it may be a typing error."""
    words = lexicon()
    if len(word) < MIN_LETTERS or not word.isalpha() or words.listed(word) or is_compound(word):
        return False
    count = words.count(word)
    if words.suspect(word):
        return True
    built = strength(word)
    return count < KNOWN_COUNT and built < 2 and not (built and count >= 2)


def _is_strange(text: Text, at: int) -> bool:
    token = text.tokens[at]
    if not token.is_word or text.is_guarded(token) or text.is_settled(token) or token.is_upper:
        return False
    return is_strange(token.lower)


def candidates(text: Text, at: int, near: int = 0) -> list[Candidate]:
    """What the word may stand for in its place, likeliest first.

    Args:
        near: other strange words within ``NEAR`` words of it.
    """
    token = text.tokens[at]
    left, right = text.neighbour(at, -1), text.neighbour(at, 1)
    found = [*slip_candidates(token.lower, left, right), *split_candidates(token.lower, left, right)]
    shift = NEAR_STRANGE * near
    if text.context is not None and text.context.counts[token.lower] > 1:
        shift += USED_AGAIN
    if not text.free(at):
        shift += IN_NAME
        found = [candidate for candidate in found if _fits_name(text, at, candidate, left, right)]
    moved = (
        candidate._replace(odds=candidate.odds + shift + IN_DOCUMENT * _in_document(text, candidate.after))
        for candidate in found
    )
    return sorted(moved, key=lambda candidate: -candidate.odds)


def _in_document(text: Text, after: str) -> bool:
    return text.context is not None and all(text.context.counts[word] for word in after.split(" "))


def _fits_name(text: Text, at: int, candidate: Candidate, left: str, right: str) -> bool:
    """Inside names only a joined known phrase, or a common word that stands so beside its neighbour."""
    token, words = text.tokens[at], lexicon()
    if not token.is_capitalised or words.count(token.lower) > 1 or text.name_like(at):
        return False
    if candidate.rule == "joined-word":
        first, second = candidate.after.split(" ")
        return words.pair(first, second) >= 30
    common = words.lower(candidate.after) >= words.title(candidate.after)
    seen = max(words.pair(left, candidate.after), words.pair(candidate.after, right))
    return len(token.lower) >= 7 and common and seen >= 5


def slip_candidates(word: str, left: str, right: str) -> list[Candidate]:
    """Words one slip away, with the log-odds that each is meant between two neighbours."""
    forms = [
        form
        for form in slips(word)
        if lexicon().count(form) >= KNOWN_COUNT and is_word(form) and not _colloquial(word, form)
    ]
    if not forms:
        return []
    strengths = sorted((lexicon().count(form) for form in forms), reverse=True)
    found = []
    for form in forms:
        others = strengths[1:2] if lexicon().count(form) == strengths[0] else strengths[:1]
        odds = _weighed(weights().slip, slip_features(word, form, left, right, max(others, default=0)))
        found.append(Candidate(form, odds, "spelling"))
    return found


def _colloquial(word: str, form: str) -> bool:
    """``dikurangin`` for ``dikurangi`` is the way somebody speaks."""
    return word == form + "n" and form.endswith("i")


def _weighed(fitted: tuple[float, ...], features: tuple[float, ...]) -> float:
    return fitted[0] + sum(weight * value for weight, value in zip(fitted[1:], features, strict=True))


def _clipped_gain(left: str, right: str) -> float:
    return max(-0.3, min(2.5, gain(left, right)))


def slip_features(word: str, form: str, left: str, right: str, rival: int) -> tuple[float, ...]:
    """The features of a slip; ``rival`` is the count of the commonest other candidate."""
    words = lexicon()
    count = words.count(form)
    kind = slip_kind(word, form)
    return (
        math.log10(count + 1),
        _clipped_gain(left, form),
        _clipped_gain(form, right),
        float(min(len(word), 12)),
        math.log10((rival + 1) / (count + rival + 1))
        if rival > count
        else math.log10(rival + 1) - math.log10(count + 1),
        strength(word) / 2,
        math.log10(words.count(word) + 1),
        float(words.headword(form)),
        float(word[0] != form[0]),
        float(max(0, min(len(word), 11) - 7)),
        float(len(word) >= 7 and _AFFIXED.match(word) is not None),
        *(float(kind == name) for name in SLIPS),
    )


SLIPS = ("left-out", "left-out-double", "put-in", "put-in-double", "swapped", "near-key", "vowel", "other")
"""Kinds of slips; the weights tell how common each is."""


def slip_kind(word: str, form: str) -> str:
    """How ``word`` was typed for ``form``, one slip apart: one of ``SLIPS``."""
    at = 0
    while at < min(len(word), len(form)) and word[at] == form[at]:
        at += 1
    if len(word) < len(form):
        doubled = (at > 0 and form[at] == form[at - 1]) or form[at : at + 1] == form[at + 1 : at + 2]
        return "left-out-double" if doubled else "left-out"
    if len(word) > len(form):
        return "put-in-double" if at and word[at] == word[at - 1] else "put-in"
    if word[at + 1 : at + 2] == form[at : at + 1] and word[at + 2 :] == form[at + 2 :]:
        return "swapped"
    if near_keys(word[at], form[at]):
        return "near-key"
    return "vowel" if {word[at], form[at]} <= _VOWELS else "other"


def near_keys(typed: str, meant: str) -> bool:
    """Whether two letters lie side by side on the keyboard."""
    if typed not in _PLACE or meant not in _PLACE:
        return False
    (row, column), (other_row, other_column) = _PLACE[typed], _PLACE[meant]
    return abs(row - other_row) <= 1 and abs(column - other_column) <= 1.1


def split_candidates(word: str, left: str, right: str) -> Iterator[Candidate]:
    """Two words that were run together, also with a stray letter between: haridan, pilkadanserentak."""
    for first, second, stray in splits(word):
        odds = _weighed(weights().split, split_features(word, first, second, stray, left, right))
        yield Candidate(f"{first} {second}", odds, "joined-word")


def splits(word: str) -> Iterator[tuple[str, str, int]]:
    """All ways to cut a word into two common words seen side by side; letters left out between (0 or 1)."""
    words = lexicon()
    for cut in range(MIN_PART, len(word) - MIN_PART + 1):
        first = word[:cut]
        if words.count(first) < 100 or not is_word(first):
            continue
        for stray in (0, 1):
            second = word[cut + stray :]
            if len(second) < MIN_PART or words.count(second) < 100 or not is_word(second):
                continue
            if words.pair(first, second) >= (2, 20)[stray] or (stray == 0 and _unpaired(first, second)):
                yield first, second, stray


UNPAIRED_COUNT = 200
UNPAIRED_LETTERS = 4
"""Two words that were never seen side by side must be so common and so long to be taken for run together."""


def _unpaired(first: str, second: str) -> bool:
    words = lexicon()
    common = min(words.count(first), words.count(second)) >= UNPAIRED_COUNT
    return common and min(len(first), len(second)) >= UNPAIRED_LETTERS


def split_features(
    word: str, first: str, second: str, stray: int, left: str, right: str
) -> tuple[float, ...]:
    """The features of a split."""
    words = lexicon()
    return (
        math.log10(words.pair(first, second) + 1),
        min(4.0, gain(first, second)),
        _clipped_gain(left, first),
        _clipped_gain(second, right),
        float(min(len(word), 14)),
        float(stray),
        float(min(len(first), len(second))),
        math.log10(min(words.count(first), words.count(second)) + 1),
        math.log10(words.count(word) + 1),
    )


def _cased(text: Text, at: int, best: Candidate) -> str:
    token = text.tokens[at]
    inside = not text.initial[at] and text.zone is not Zone.HEADLINE
    if " " in best.after and token.is_capitalised and inside:
        return " ".join(capitalised(word) for word in best.after.split(" "))
    return like(token.text, best.after, text.zone, text.initial[at])
