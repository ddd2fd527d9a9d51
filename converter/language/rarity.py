"""Words so rare that they may be typing errors."""

from __future__ import annotations

from functools import lru_cache

from converter.language.lexicon import lexicon
from converter.language.morphology import KNOWN_COUNT, active_count, is_compound, strength

MIN_LETTERS = 4
"""Shorter words that no dictionary lists are abbreviations as often as not."""

SHORT_KNOWN = 200
"""A word of two letters or three that was seen so often is one, or an abbreviation."""


@lru_cache(maxsize=16_384)
def is_strange(word: str) -> bool:
    """Whether no dictionary, no count, no affix and no active form explains a lower-case word."""
    words = lexicon()
    if len(word) < MIN_LETTERS or not word.isalpha() or words.listed(word) or is_compound(word):
        return False
    if word.startswith("di") and active_count(word[2:]) >= KNOWN_COUNT:
        return False
    if words.suspect(word):
        return True
    count, built = words.count(word), strength(word)
    return count < KNOWN_COUNT and built < 2 and not (built and count >= 2)


@lru_cache(maxsize=16_384)
def is_doubtful(word: str) -> bool:
    """Whether a lower-case word is so rare that it may be a typing error, be it listed or well built."""
    words = lexicon()
    if len(word) < 2 or not word.isalpha():
        return False
    if len(word) < MIN_LETTERS:
        return not words.listed(word) and words.count(word) < SHORT_KNOWN
    return words.suspect(word) or (words.count(word) < KNOWN_COUNT and not is_compound(word))
