"""The noisy channel: what a mistyped word may stand for, and how likely (Kernighan, Church and Gale 1990).

How common is the candidate, how well does it stand between its neighbours, and how easily is it mistyped so? The
weights of these are fitted by ``tools/fit_spelling.py`` to the chance that the candidate is what was meant.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec
from rapidfuzz import process
from rapidfuzz.distance import OSA, DamerauLevenshtein

from converter.language.chain import surplus
from converter.language.letters import surprise
from converter.language.lexicon import DATA, lexicon
from converter.language.morphology import KNOWN_COUNT, is_word, slips, strength
from converter.language.rarity import is_strange
from converter.proofreading.listing import listing

FAR_COUNT = 20
"""Words so common are looked for two slips away."""

HEADWORD_COUNT = 2
"""A headword of KBBI that was seen so often may be meant."""

FAR = 2
"""Slips that are looked for at most."""

FAR_LETTERS = 5
"""Two slips in a shorter word may make any other."""

NEARER = -2.0
"""Log-odds for words two slips away where another is only one away: the weights were fitted on each kind alone."""

SHORT_WORD = 4
"""Words of fewer letters are abbreviations as often as not."""

SLIPS = (
    "left-out",
    "left-out-double",
    "left-out-h",
    "left-out-e",
    "put-in",
    "put-in-double",
    "put-in-h",
    "put-in-e",
    "glide",
    "swapped",
    "near-key",
    "sound",
    "vowel",
    "other",
)
"""Kinds of slips; the weights tell how common each is."""

_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PLACE = {letter: (row, column + row * 0.5) for row, keys in enumerate(_KEYS) for column, letter in enumerate(keys)}
_VOWELS = frozenset("aeiou")
_GLIDES = {"i": "y", "e": "y", "u": "w", "o": "w"}
"""What is heard behind a vowel before another one."""
_LIKE_SOUNDS = frozenset(map(frozenset, ("pf", "pv", "fv", "td", "gj", "sz", "kg", "bp")))
"""Letters that are heard alike: ``pinal``, ``terwujut``, ``asfirasi``."""
_AFFIXED = re.compile(r"(?:me[mn]|di|ber|ter|pe[mn])\w{4,}|\w{4,}(?:kan|nya|asi|itas)$")
"""The look of words with affixes: what looks so and has no root is mistyped rather than regional."""


class Weights(msgspec.Struct, frozen=True):
    """Fitted weights, constant first, then the two of the neighbours: of one slip in a strange word and in a
    rare one, and where it gave another word; of two slips, of words run together."""

    slip: tuple[float, ...]
    rare: tuple[float, ...]
    real: tuple[float, ...]
    far: tuple[float, ...]
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


def weighed(fitted: Sequence[float], features: Sequence[float]) -> float:
    """Log-odds of features by fitted weights, constant first."""
    return fitted[0] + sum(weight * value for weight, value in zip(fitted[1:], features, strict=True))


def clipped_gain(left: str, right: str) -> float:
    """How much likelier than by chance two words stand together; that a pair was never seen says little."""
    return max(-0.5, min(2.5, surplus(left, right)))


def slip_candidates(word: str, left: str, right: str) -> list[Candidate]:
    """Words one slip away, with the log-odds that each is meant between two neighbours."""
    return _beside(_near_odds(word), _slip_weights(word), left, right)


def far_candidates(word: str, left: str, right: str, *, thorough: bool = False) -> list[Candidate]:
    """Words two slips away, with the log-odds that each is meant between two neighbours.

    Args:
        thorough: all known words, whatever their length and count, at ten times the cost.
    """
    return _beside(_far_odds(word, thorough), weights().far, left, right)


def _beside(bare: Sequence[tuple[str, float]], fitted: Sequence[float], left: str, right: str) -> list[Candidate]:
    """Candidates with what their neighbours add to their odds."""
    found = []
    for form, odds in bare:
        before, behind = context_features(form, left, right)
        found.append(Candidate(form, odds + fitted[1] * before + fitted[2] * behind, "spelling"))
    return found


REMEMBERED = 8192
"""Strange words whose neighbours are kept: names and regional words come again in a batch."""


@lru_cache(REMEMBERED)
def near_forms(word: str) -> tuple[str, ...]:
    """Known words one slip away."""
    return tuple(form for form in slips(word) if len(form) > 1 and _is_meant(form) and not _colloquial(word, form))


def _is_meant(form: str) -> bool:
    """Whether a form may be what was meant: a word in use that no list holds as wrong."""
    words = lexicon()
    known = words.count(form) >= (HEADWORD_COUNT if words.headword(form) else KNOWN_COUNT) and is_word(form)
    return known and not _is_replaced(form)


def _is_replaced(form: str) -> bool:
    """Whether a list has another word for a form: ``dibidang``, ``atlit``."""
    entry = listing().single(form)
    return entry is not None and entry.right.lower() != form


@lru_cache(REMEMBERED)
def far_forms(word: str) -> tuple[str, ...]:
    """Known words two slips away at most, with its first letter or its last two; none for short words."""
    if len(word) < FAR_LETTERS:
        return ()
    alike = {
        form: None
        for length in range(len(word) - FAR, len(word) + FAR + 1)
        for form in (*_far_words().get((length, word[0], ""), ()), *_far_words().get((length, "", word[-2:]), ()))
    }
    return _within_reach(word, list(alike))


def all_far_forms(word: str) -> tuple[str, ...]:
    """All known words two slips away at most, also where one slip fell between two swapped letters."""
    lengths = range(len(word) - FAR, len(word) + FAR + 1)
    forms = _within_reach(word, [form for length in lengths for form in _by_length().get(length, ())], FAR + 1)
    return tuple(form for form in forms if DamerauLevenshtein.distance(word, form) <= FAR)


def _within_reach(word: str, forms: Sequence[str], most: int = FAR) -> tuple[str, ...]:
    found = process.extract(word, forms, scorer=OSA.distance, score_cutoff=most, limit=None)
    return tuple(form for form, *_ in found if form != word)


def _slip_weights(word: str) -> tuple[float, ...]:
    return weights().slip if is_strange(word) else weights().rare


@lru_cache(REMEMBERED)
def _near_odds(word: str) -> tuple[tuple[str, float], ...]:
    """Words one slip away with their log-odds, neighbours left aside."""
    constant, _, _, *fitted = _slip_weights(word)
    return tuple(
        (form, weighed((constant, *fitted), slip_features(word, form, rival)))
        for form, rival in rivalled(near_forms(word))
    )


@lru_cache(REMEMBERED)
def _far_odds(word: str, thorough: bool) -> tuple[tuple[str, float], ...]:
    """Words two slips away with their log-odds, neighbours left aside."""
    constant, _, _, *fitted = weights().far
    nearer = NEARER if near_forms(word) else 0.0
    return tuple(
        (form, weighed((constant, *fitted), far_features(word, form, rival)) + nearer)
        for form, rival in rivalled(all_far_forms(word) if thorough else far_forms(word))
    )


def rivalled(forms: Sequence[str]) -> list[tuple[str, int]]:
    """Each form with the count of the commonest other one."""
    words = lexicon()
    counts = sorted((words.count(form) for form in forms), reverse=True)
    top, next_ = (*counts, 0, 0)[:2]
    return [(form, next_ if words.count(form) == top else top) for form in forms]


@cache
def _far_words() -> dict[tuple[int, str, str], list[str]]:
    """Common dictionary words by their length and their first letter, or their last two."""
    found: dict[tuple[int, str, str], list[str]] = {}
    for word in lexicon().common(FAR_COUNT):
        if not _is_replaced(word):
            found.setdefault((len(word), word[0], ""), []).append(word)
            found.setdefault((len(word), "", word[-2:]), []).append(word)
    return found


@cache
def _by_length() -> dict[int, list[str]]:
    """All known words by their length."""
    words = lexicon()
    found: dict[int, list[str]] = {}
    for word in words:
        if words.listed(word) or (words.count(word) >= KNOWN_COUNT and not words.suspect(word)):
            found.setdefault(len(word), []).append(word)
    return found


def _colloquial(word: str, form: str) -> bool:
    """``dikurangin`` for ``dikurangi`` is the way somebody speaks."""
    return word == form + "n" and form.endswith("i")


def is_spoken(word: str, form: str) -> bool:
    """Whether a word is the way a region says another: ``kite`` and ``kito`` for ``kita``, ``ape`` for ``apa``."""
    return word[-1] in "eo" and form == word[:-1] + "a"


def context_features(form: str, left: str, right: str) -> tuple[float, float]:
    """How well a candidate stands between two neighbours: the features that come first."""
    return clipped_gain(left, form), clipped_gain(form, right)


def _shared_features(word: str, form: str, rival: int) -> tuple[float, ...]:
    words = lexicon()
    count, odd = words.count(form), surprise(word)
    return (
        math.log10(count + 1),
        float(min(len(word), 12)),
        math.log10((rival + 1) / (count + 1)),
        strength(word) / 2,
        math.log10(words.count(word) + 1),
        float(words.listed(word)),
        float(words.headword(word)),
        odd,
        odd - surprise(form),
    )


def slip_features(word: str, form: str, rival: int) -> tuple[float, ...]:
    """The features of one slip behind those of context; ``rival`` is the count of the commonest other candidate."""
    kind = slip_kind(word, form)
    return (
        *_shared_features(word, form, rival),
        float(lexicon().headword(form)),
        float(word[0] != form[0]),
        float(max(0, min(len(word), 13) - 7)),
        float(len(word) < SHORT_WORD),
        float(len(word) >= 7 and _AFFIXED.match(word) is not None),
        *(float(kind == name) for name in SLIPS),
    )


def far_features(word: str, form: str, rival: int) -> tuple[float, ...]:
    """The features of two slips behind those of context."""
    return (
        *_shared_features(word, form, rival),
        float(abs(len(word) - len(form))),
        float(word[-2:] == form[-2:]),
        float(word[0] != form[0]),
        float(word[0] == form[:3]),
        float(sorted(word) == sorted(form)),
        float(lacks_pair(word, form)),
        float(lacks_pair(form, word)),
    )


def lacks_pair(word: str, form: str) -> bool:
    """Whether ``word`` is ``form`` without two letters that stand together: ``menfaatkan`` for ``memanfaatkan``."""
    if len(form) != len(word) + 2:
        return False
    at = 0
    while at < len(word) and word[at] == form[at]:
        at += 1
    return word[at:] == form[at + 2 :]


def slip_kind(word: str, form: str) -> str:
    """How ``word`` was typed for ``form``, one slip apart: one of ``SLIPS``."""
    at = 0
    while at < min(len(word), len(form)) and word[at] == form[at]:
        at += 1
    if len(word) != len(form):
        lost = len(word) < len(form)
        return _kind_of_letter(form if lost else word, at, "left-out" if lost else "put-in")
    if word[at + 1 : at + 2] == form[at : at + 1] and word[at + 2 :] == form[at + 2 :]:
        return "swapped"
    if near_keys(word[at], form[at]):
        return "near-key"
    if frozenset((word[at], form[at])) in _LIKE_SOUNDS:
        return "sound"
    return "vowel" if {word[at], form[at]} <= _VOWELS else "other"


def _kind_of_letter(word: str, at: int, slip: str) -> str:
    """What kind of letter of a word was left out or put in."""
    letter = word[at]
    if letter == "h" and at:
        return f"{slip}-h"
    if letter == "e" and _is_between_consonants(word, at):
        return f"{slip}-e"
    if _is_glide(word, at):
        return "glide"
    return f"{slip}-double" if at and letter == word[at - 1] else slip


def _is_between_consonants(word: str, at: int) -> bool:
    """Whether a letter parts two consonants, as the e that is heard or not in ``setiker`` and ``dimriahkan``."""
    return 0 < at < len(word) - 1 and word[at - 1] not in _VOWELS and word[at + 1] not in _VOWELS


def _is_glide(word: str, at: int) -> bool:
    """Whether a letter is the y or w that is heard between two vowels: ``periyang``, ``kuwalitas``."""
    near = (word[at - 1 : at], word[at + 1 : at + 2])
    return word[at] in "yw" and near[0] in _GLIDES and near[1] in _VOWELS and word[at] == _GLIDES[near[0]]


def near_keys(typed: str, meant: str) -> bool:
    """Whether two letters lie side by side on the keyboard."""
    if typed not in _PLACE or meant not in _PLACE:
        return False
    (row, column), (other_row, other_column) = _PLACE[typed], _PLACE[meant]
    return abs(row - other_row) <= 1 and abs(column - other_column) <= 1.1
