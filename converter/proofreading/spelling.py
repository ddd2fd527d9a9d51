"""Typing errors and words run together, told apart from words that the lexicon merely lacks.

A noisy channel (Kernighan, Church and Gale 1990): how common is the candidate between these neighbours, and how
easily is it mistyped so? What is not clear is suggested; words of a regional language have no clear candidate.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from converter.draft import Proposal
from converter.language.lexicon import lexicon
from converter.language.morphology import KNOWN_COUNT, is_word, slips
from converter.proofreading.casing import capitalised, like
from converter.proofreading.rules import Evidence, finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

TOKENS = 13_144_402
"""Words that were counted (data/README.md)."""

SMOOTHING = 40.0
"""Weight of the word's own frequency against what was seen behind its neighbour."""

APPLY = 5.2
"""Score from which a correction is applied."""

SUGGEST = 3.6
"""Score from which it is worth an editor's look."""

MARGIN = 0.8
"""The best candidate must lead the next by this much (decimal logarithm) to be applied."""

MIN_LETTERS = 4
"""Shorter words have too many neighbours."""

_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PLACE = {
    letter: (row, column + row * 0.5) for row, keys in enumerate(_KEYS) for column, letter in enumerate(keys)
}
_VOWELS = frozenset("aeiou")


class Candidate(NamedTuple):
    """What a strange word may stand for, and how likely: words divided by a blank, score in decimal logarithms."""

    after: str
    score: float
    rule: str


def proposals(text: Text) -> tuple[list[Proposal], list[Proposal]]:
    """Corrections that are certain, and suggestions, for the strange words of a text."""
    certain: list[Proposal] = []
    possible: list[Proposal] = []
    strange = [_is_strange(text, at) for at in range(len(text.tokens))]
    for at, token in enumerate(text.tokens):
        if not strange[at]:
            continue
        free = text.free(at)
        found = candidates(text, at) if free else _in_names(text, at)
        if not found:
            continue
        best = found[0]
        clear = len(found) == 1 or best.score - found[1].score >= MARGIN
        bar = APPLY + _caution(text, at, strange) + (0.0 if free else 1.0)
        after = _cased(text, at, best)
        source: Evidence = "document" if _in_document(text, best.after) else "lexicon"
        confidence = round(min(0.99, 1 / (1 + 10 ** (APPLY - 1.3 - best.score))), 2)
        if clear and best.score >= bar:
            certain.append(Proposal(token.start, token.end, after, finding(best.rule, confidence, source)))
        elif best.score >= SUGGEST and free:
            why = finding(best.rule, min(confidence, 0.8), source)
            possible.append(Proposal(token.start, token.end, after, why))
    return certain, possible


def _is_strange(text: Text, at: int) -> bool:
    token = text.tokens[at]
    return (
        token.is_word
        and len(token.lower) >= MIN_LETTERS
        and token.lower.isalpha()
        and not is_word(token.lower)
    )


def _caution(text: Text, at: int, strange: list[bool]) -> float:
    """How much more a word must be sure of where strange words are at home: regional speech, a term used again."""
    near = sum(strange[max(0, at - 2) : at] + strange[at + 1 : at + 3])
    again = text.context is not None and text.context.counts[text.tokens[at].lower] > 1
    return 1.2 * near + (1.5 if again else 0.0)


def candidates(text: Text, at: int) -> list[Candidate]:
    """What the word may stand for in its place, likeliest first."""
    word = text.tokens[at].lower
    left, right = text.neighbour(at, -1), text.neighbour(at, 1)
    found = [
        Candidate(form, score(word, form, left, right) + _document_bonus(text, form), "spelling")
        for form in slips(word)
        if lexicon().count(form) >= KNOWN_COUNT and is_word(form)
    ]
    found += [_with_bonus(text, candidate) for candidate in splits(word, left, right)]
    return sorted(found, key=lambda candidate: -candidate.score)


def _document_bonus(text: Text, form: str) -> float:
    return 0.8 if _in_document(text, form) else 0.0


def _with_bonus(text: Text, candidate: Candidate) -> Candidate:
    words = candidate.after.split(" ")
    known = text.context is not None and all(text.context.counts[word] for word in words)
    return candidate._replace(score=candidate.score + 0.8) if known else candidate


def _in_document(text: Text, form: str) -> bool:
    return text.context is not None and text.context.counts[form] > 0


def score(word: str, form: str, left: str, right: str) -> float:
    """How likely ``form`` was meant by ``word`` between two neighbours (decimal logarithm, higher is likelier)."""
    words = lexicon()
    length = min(len(word), 11)
    return (
        math.log10(words.count(form) + 1)
        + 0.8 * _fit(left, form, right)
        - slip_cost(word, form)
        + 0.45 * (length - 6)
    )


def _fit(left: str, form: str, right: str) -> float:
    """How much likelier than by chance the form is between its neighbours (decimal logarithm)."""
    words = lexicon()
    share = words.count(form) / TOKENS
    fit = 0.0
    for first, second in ((left, form), (form, right)):
        known = words.count(first) if first[0] != "<" else 400_000
        target = words.count(second) / TOKENS if second is not form and second[0] != "<" else share
        target = max(target, 1 / TOKENS)
        likely = (words.pair(first, second) + SMOOTHING * target) / (known + SMOOTHING)
        fit += max(-1.5, min(2.5, math.log10(likely / target)))
    return fit


def slip_cost(word: str, form: str) -> float:
    """How hard it is to type ``word`` for ``form``, one slip apart (decimal logarithm)."""
    at = 0
    while at < min(len(word), len(form)) and word[at] == form[at]:
        at += 1
    first = 0.8 if at == 0 else 0.0
    if len(word) < len(form):
        doubled = (at and form[at] == form[at - 1]) or form[at : at + 1] == form[at + 1 : at + 2]
        return first + (0.1 if doubled else 0.4)
    if len(word) > len(form):
        doubled = at and word[at] == word[at - 1]
        return first + (0.2 if doubled else 0.6)
    if word[at + 1 : at + 2] == form[at : at + 1] and word[at + 2 :] == form[at + 2 :]:
        return first + 0.3
    typed, meant = word[at], form[at]
    if typed in _PLACE and meant in _PLACE:
        (row, column), (other_row, other_column) = _PLACE[typed], _PLACE[meant]
        if abs(row - other_row) <= 1 and abs(column - other_column) <= 1.1:
            return first + 0.6
    return first + (0.8 if {typed, meant} <= _VOWELS else 1.1)


MIN_PART = 3
"""Shorter parts than this are di, ke and other small words with rules of their own."""


def splits(word: str, left: str, right: str) -> Iterator[Candidate]:
    """Two words that were run together, also with a stray letter between: haridan, pilkadanserentak."""
    words = lexicon()
    for cut in range(MIN_PART, len(word) - MIN_PART + 1):
        first = word[:cut]
        if words.count(first) < 100 or not is_word(first):
            continue
        for stray in (0, 1):
            second = word[cut + stray :]
            if len(second) < MIN_PART or words.count(second) < 100 or not is_word(second):
                continue
            pair = words.pair(first, second)
            if pair < (2 if stray == 0 else 20):
                continue
            fit = max(0.0, _fit(left, first, second) * 0.3) + max(0.0, _fit(first, second, right) * 0.3)
            gain = math.log10(pair * TOKENS / (words.count(first) * words.count(second)))
            value = (
                3.6 + math.log10(pair) + 0.5 * gain + fit * 0.5 + 0.3 * (min(len(word), 12) - 8) - 1.0 * stray
            )
            yield Candidate(f"{first} {second}", value, "joined-word")


def _in_names(text: Text, at: int) -> list[Candidate]:
    """A capitalised word inside a sentence: only a joined known phrase, or a slip in a long word of a known phrase."""
    token = text.tokens[at]
    words = lexicon()
    if (
        not token.is_capitalised
        or text.is_guarded(token)
        or words.count(token.lower) > 1
        or text.name_like(at)
    ):
        return []
    left, right = text.neighbour(at, -1), text.neighbour(at, 1)
    found = [c for c in splits(token.lower, left, right) if words.pair(*c.after.split(" ")) >= 30]
    if len(token.lower) >= 7:
        found += [
            Candidate(form, score(token.lower, form, left, right), "spelling")
            for form in slips(token.lower)
            if words.count(form) >= 300
            and max(words.pair(left, form), words.pair(form, right)) >= 10
            and words.lower(form) >= words.title(form)
            and is_word(form)
        ]
    return sorted(
        (_with_bonus(text, candidate) for candidate in found), key=lambda candidate: -candidate.score
    )


def _cased(text: Text, at: int, best: Candidate) -> str:
    token = text.tokens[at]
    if " " in best.after and token.is_capitalised and not text.initial[at] and text.zone is not Zone.HEADLINE:
        return " ".join(capitalised(word) for word in best.after.split(" "))
    return like(token.text, best.after, text.zone, text.initial[at])
