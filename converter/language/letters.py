"""How much a string of letters looks like an Indonesian word: a model of letter triples.

``data/letters.bin`` (derived by ``tools/build_data.py`` from the words of the lexicon) holds how unlikely each letter
is behind the two before it, a byte each, as ``SCALE``-ths of the negative decimal logarithm.
"""

from __future__ import annotations

from functools import cache, lru_cache

from converter.language.lexicon import DATA

SCALE = 50
EDGE = 26
"""What stands before the first letter and behind the last one."""

SIZE = 27
FOREIGN = 3.0
"""Cost of a letter outside a to z."""


@cache
def _costs() -> bytes:
    return (DATA / "letters.bin").read_bytes()


def places(word: str) -> list[int] | None:
    """Numbers of a word's letters between two edges each; None where it has others than a to z."""
    codes = [ord(letter) - 97 for letter in word]
    if any(not 0 <= code < EDGE for code in codes):
        return None
    return [EDGE, EDGE, *codes, EDGE]


@lru_cache(8192)
def surprise(word: str) -> float:
    """How unlikely a lower-case word's letters are, as negative decimal logarithm: ``kata`` 4.7, ``xqzp`` 16."""
    found = places(word)
    if found is None:
        return FOREIGN * len(word)
    costs = _costs()
    return (
        sum(
            costs[(first * SIZE + second) * SIZE + third]
            for first, second, third in zip(found, found[1:], found[2:], strict=False)
        )
        / SCALE
    )
