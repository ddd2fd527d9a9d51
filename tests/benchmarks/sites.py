"""A place where an error can be made, and small helpers of the makers."""

from __future__ import annotations

from typing import NamedTuple

from converter.language.lexicon import lexicon

REAL = 50
"""A form seen so often in edited text is a word: an error that makes it cannot be told by its letters."""


class Part(NamedTuple):
    """``text[start:end]`` of the clean text becomes ``wrong``."""

    start: int
    end: int
    wrong: str


class Site(NamedTuple):
    """An error of a kind; most have one part, a pair of quotation marks has two."""

    kind: str
    parts: tuple[Part, ...]


def site(kind: str, start: int, end: int, wrong: str) -> Site:
    """An error of one part."""
    return Site(kind, (Part(start, end, wrong),))


def is_real(form: str) -> bool:
    """Whether a lower-case form is a word of its own."""
    words = lexicon()
    return words.headword(form) or words.count(form) >= REAL


def as_written(before: str, after: str) -> str:
    """``after`` with the capital of ``before``."""
    return after[:1].upper() + after[1:] if before[:1].isupper() else after
