"""Words that stand twice: doubled ones without their hyphen (A20, A21; EYD V, II.B), and ones repeated by accident."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import pairwise

from converter.draft import Proposal
from converter.language.chain import gain
from converter.language.lexicon import lexicon
from converter.language.morphology import KNOWN_COUNT, is_word, strength
from converter.language.offices import is_office_word
from converter.language.wordlists import words_of
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

_NUMERALS = frozenset(["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"])

SURE = 0.3
"""Odds (decimal logarithm) from which a hyphen is put in, or below whose negative the second word is taken out."""

LOST_HYPHEN, LOST_HYPHEN_OF_SMALL = 3.5, 2.0
"""How much commoner a lost hyphen is than a word typed twice (decimal logarithm), as counted in press releases:
small words are what hands repeat."""

DOUBLING = 0.005
"""How often a root is doubled for each time it stands alone, before anything is known of it."""

DERIVED_DOUBLING = 1e-5
"""The same for verbs with affixes."""

PRIOR = 300
"""So many occurrences of the word weigh as much as what is expected of any word."""

FIXED = 0.8
"""A doubled word that stands before ini so often hardly stands elsewhere: baru-baru ini."""

TOLD = 0.5
"""Bound of what neighbours tell of other words than small ones: ``alat tulis`` tells little of ``alat alat tulis``."""

DERIVED_LETTERS = 7
"""Letters from which a word with a verb's prefix is taken for one."""


def proposals(text: Text) -> tuple[list[Proposal], list[Proposal]]:
    """What is certain about words that stand twice, and what is only suggested."""
    certain = list(_counted(text))
    possible: list[Proposal] = []
    for at, (word, following) in enumerate(pairwise(text.lowers)):
        if not text.joined[at] or not (word == following or _look_alike(word, following)):
            continue  # most words
        token, again = text.tokens[at : at + 2]
        if not token.is_word or text.is_guarded(token) or text.is_guarded(again):
            continue
        if word != following:
            certain += _alike(text, at)
            continue
        odds = _hyphen_odds(text, at)
        if odds is None:
            continue
        confidence = 0.95 if abs(odds) >= SURE else 0.6
        proposal = _hyphened(text, at, confidence) if odds > 0 else _once(text, at, confidence)
        if proposal is not None:
            sure = abs(odds) >= SURE and not (odds < 0 and _may_be_meant(text, at))
            (certain if sure else possible).append(proposal)
    return certain, possible


def _may_be_meant(text: Text, at: int) -> bool:
    """Whether a word that seems to be typed twice may be doubled on purpose, so that nothing is taken out for sure."""
    word = text.lowers[at]
    words, doubled = lexicon(), f"{word}-{word}"
    listed = words.headword(doubled) or words.count(doubled) >= KNOWN_COUNT
    return (listed and word not in words_of("never-doubled")) or text.neighbour(at + 1, 1) in words_of(
        "behind-doubled-words"
    )


_TWICE = re.compile(r"(?<![\w-])(?P<word>[^\W\d_]{3,})2(?P<end>nya|an|kan)?(?!\w)")


def _counted(text: Text) -> Iterator[Proposal]:
    """``hari2`` -> ``hari-hari`` (A20)."""
    for match in _TWICE.finditer(text.text):
        word = match["word"]
        low = word.lower()
        small = low in words_of("never-doubled") and not lexicon().headword(f"{low}-{low}")
        if word[1:].islower() and is_word(low) and not small and low not in words_of("never-counted-by-figure"):
            after = f"{word}-{word.lower()}{match['end'] or ''}"
            yield Proposal(match.start(), match.end(), after, finding("reduplication"))


def _hyphen_odds(text: Text, at: int) -> float | None:
    """Odds (decimal logarithm) that a word that stands twice is doubled rather than repeated; None if neither.

    How often it is doubled, in the language and between these neighbours, against how often hands type twice.
    """
    word, words = text.lowers[at], lexicon()
    if "-" in word or word in _NUMERALS:
        return None
    small = word in words_of("never-doubled")
    doubled = f"{word}-{word}"
    if not small and (len(word) < 3 or not (is_word(word) or words.headword(doubled))):
        return None
    left, right = text.neighbour(at, -1), text.neighbour(at + 1, 1)
    seen = words.count(doubled)
    if right != "ini" and words.pair(doubled, "ini") > FIXED * seen:
        seen = 0
    rate = DERIVED_DOUBLING if small or _is_derived(word) else DOUBLING
    odds = math.log10((seen + PRIOR * rate) / (words.count(word) + PRIOR))
    if seen >= KNOWN_COUNT or words.headword(doubled):
        told = gain(left, doubled) - gain(left, word) + gain(doubled, right) - gain(word, right)
        odds += told if small else max(-TOLD, min(TOLD, told))
    return odds + (LOST_HYPHEN_OF_SMALL if small else LOST_HYPHEN)


def _is_derived(word: str) -> bool:
    verb = word.startswith(("me", "di", "ber", "ter"))
    return verb and len(word) >= DERIVED_LETTERS and strength(word) == 2


def _once(text: Text, at: int, confidence: float) -> Proposal | None:
    """``yang yang`` -> ``yang``."""
    token, again = text.tokens[at], text.tokens[at + 1]
    if not again.is_lower or token.is_upper:
        return None
    return Proposal(token.end, again.end, "", finding("repeated-word", confidence))


def _hyphened(text: Text, at: int, confidence: float) -> Proposal | None:
    """``anak anak`` -> ``anak-anak``, at a sentence's start ``Kader Kader`` -> ``Kader-kader``."""
    token, again = text.tokens[at], text.tokens[at + 1]
    at_start = text.initial[at] and again.is_capitalised
    kinds = at_start and _is_common(text, at)
    if not (at_start or again.is_lower or text.zone is Zone.HEADLINE) or not (token.is_lower or text.free(at) or kinds):
        return None
    if at_start and text.zone is not Zone.HEADLINE:
        known = kinds or lexicon().headword(f"{token.lower}-{token.lower}")
        return (
            Proposal(token.end, again.end, f"-{again.lower}", finding("reduplication", confidence)) if known else None
        )
    return Proposal(token.end, again.start, "-", finding("reduplication", confidence))


def _is_common(text: Text, at: int) -> bool:
    """Whether a common noun stands twice with a capital at a sentence's start: ``Kader Kader posyandu``."""
    token, words = text.tokens[at], lexicon()
    common = words.headword(token.lower) and words.lower(token.lower) > words.title(token.lower)
    return common and not is_office_word(token.lower) and not text.is_guarded(token)


def _alike(text: Text, at: int) -> Iterator[Proposal]:
    """``turun temurun`` -> ``turun-temurun``, ``obat obatan`` -> ``obat-obatan``, ``terkekeh kekeh``: words that look
    alike."""
    token, other = text.tokens[at], text.tokens[at + 1]
    first, second = token.lower, other.lower
    if "-" in first or "-" in second or len(first) < 3 or second == "nya":
        return
    if not (other.is_lower or text.zone is Zone.HEADLINE) or not (token.is_lower or text.free(at)):
        return
    words = lexicon()
    whole = f"{first}-{second}"
    count, apart = words.count(whole), words.pair(first, second)
    if _shares_root(first, second):
        certain = count > apart or (not apart and _only_doubles(first, second))
    else:
        certain = count >= KNOWN_COUNT and count >= 3 * apart and _rhymes(first, second)
    if certain:
        yield Proposal(token.end, other.start, "-", finding("reduplication", 0.95, "lexicon"))


def _only_doubles(first: str, second: str) -> bool:
    """Whether a word is ber-, ter- or di- with the other one, as verbs of doubled roots are: ``tersipu sipu``,
    ``beriring iringan``."""
    root = second.removesuffix("an")
    if len(root) < 4:
        return False
    return first in (f"ber{root}", f"be{root}") or first in (f"ter{second}", f"te{second}", f"di{second}")


def _look_alike(first: str, second: str) -> bool:
    """Whether two words are enough alike to be looked at: in their ends or beginnings, or one in the other."""
    return (
        first[-2:] == second[-2:]
        or second in first
        or first[1:] in second
        or (first[0] == second[0] and len(first) == len(second))
        or (first.startswith(("se", "be")) and second.startswith((first[2:6], first[3:7])))
    )


def _shares_root(first: str, second: str) -> bool:
    """``berpindah pindah``, ``obat obatan``, ``tawar menawar``, ``sebenar benarnya``."""
    if len(second) >= 4 and first.endswith(second) and first != second:
        return True
    if len(second) >= 6 and first.startswith("ber") and second == f"{first[3:]}an":
        return True
    inflected = second.startswith(first) and second[len(first) :] in ("an", "nya", "kan", "i", "annya")
    if inflected and (len(first) >= 4 or lexicon().count(f"{first}-{second}") >= KNOWN_COUNT):
        return True
    if len(first) >= 4 and first.startswith(("se", "be")) and second.startswith(first[2:6]) and second.endswith("nya"):
        return True
    tail = first[1:]
    return len(first) >= 4 and second.startswith(("me", "te")) and second.endswith(tail) and len(second) > len(first)


def _rhymes(first: str, second: str) -> bool:
    """Pairs such as lauk-pauk, bolak-balik: they share their end or their consonants."""
    if len(first) < 3 or len(second) < 3:
        return False
    consonants = str.maketrans("", "", "aiueo")
    return (
        first[-2:] == second[-2:]
        or first.translate(consonants) == second.translate(consonants)
        or first[1:] == second[1:]
    )
