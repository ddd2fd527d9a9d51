"""Counts of words and of word pairs in edited Indonesian text.

The files are derived by ``tools/build_data.py``; ``data/README.md`` says from what, and what the counts are worth:
frequent is not right. They are read through memory maps, so that opening them costs next to nothing.
"""

from __future__ import annotations

import mmap
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

_COUNTS = tuple(round(2 ** (q / 8) - 1) for q in range(256))
"""What a quantised count stands for (eighths of its binary logarithm, within 5 %)."""

_LISTED = 13
"""The flags of words that a dictionary holds, or a list of English words."""

NUMBER, START, END = "<num>", "<s>", "</s>"


def _mapped(name: str) -> memoryview:
    with (DATA / name).open("rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def lines(name: str) -> list[str]:
    """The lines of a file of the data; read as bytes, which takes a quarter of the time."""
    return (DATA / name).read_bytes().decode().replace("\r\n", "\n").split("\n")[:-1]


class Lexicon:
    """Words with counts by way of writing (lower case, Title in mid-sentence, ALL CAPITALS), and word pairs.

    All words are asked for in lower case. Counts are approximate (within 5 %), 0 for what was never seen.
    """

    def __init__(self) -> None:
        words = lines("lexicon.txt")
        self._ids = dict(zip(words, range(len(words)), strict=True))
        self._columns = _mapped("lexicon.bin")
        self._size = len(words)
        for special in (NUMBER, START, END):
            self._ids[special] = len(self._ids)
        pairs = _mapped("pairs.bin")
        rows, total = pairs[:8].cast("I")
        stop = 8 + 4 * (rows + 1)
        self._offsets = pairs[8:stop].cast("I")
        self._rights = pairs[stop : stop + 4 * total].cast("I")
        self._pair_counts = pairs[stop + 4 * total :]

    def __contains__(self, word: str) -> bool:
        return word in self._ids

    def __iter__(self) -> Iterator[str]:
        """All words, commonest first."""
        return iter(self._ids)

    def common(self, least: int) -> list[str]:
        """The words of dictionaries that were seen so often at least, commonest first."""
        number = bisect_left(range(self._size), True, key=lambda index: _COUNTS[self._columns[index]] < least)
        listed = self._columns[4 * self._size : 4 * self._size + number]
        return [word for word, flags in zip(self._ids, listed, strict=False) if flags & _LISTED]

    def known(self, forms: set[str]) -> set[str]:
        """Those of some forms that were seen."""
        return forms & self._ids.keys()

    def _column(self, column: int, word: str) -> int:
        index = self._ids.get(word, self._size)
        return self._columns[column * self._size + index] if index < self._size else 0

    def count(self, word: str) -> int:
        """How often the word was seen, however written."""
        index = self._ids.get(word, self._size)
        return _COUNTS[self._columns[index]] if index < self._size else 0

    def lower(self, word: str) -> int:
        """How often it was written in lower case."""
        return _COUNTS[self._column(1, word)]

    def title(self, word: str) -> int:
        """How often it was written with a capital in mid-sentence."""
        return _COUNTS[self._column(2, word)]

    def upper(self, word: str) -> int:
        """How often it was written in capitals."""
        return _COUNTS[self._column(3, word)]

    def headword(self, word: str) -> bool:
        """Whether KBBI V lists the word as a headword."""
        return self._column(4, word) & 1 == 1

    def listed(self, word: str) -> bool:
        """Whether a dictionary holds the word: KBBI, hunspell-id or simplemma, or a list of English words."""
        return self._column(4, word) & _LISTED != 0

    def english(self, word: str) -> bool:
        """Whether the word, of four letters or more, is among the commonest of English."""
        return self._column(4, word) & 8 == 8

    def vouched(self, word: str) -> bool:
        """Whether ``data/words.txt`` holds the word: somebody wrote down that it is right."""
        return self._column(4, word) & 16 == 16

    def suspect(self, word: str) -> bool:
        """Whether the form is likelier a frequent typing error of the sources (``tools/build_data.py`` judges)."""
        return self._column(4, word) & 2 == 2

    def pair(self, left: str, right: str) -> int:
        """How often ``right`` followed ``left``; pairs seen once are not kept."""
        first, second = self._ids.get(left), self._ids.get(right)
        if first is None or second is None:
            return 0
        low, high = self._offsets[first], self._offsets[first + 1]
        at = bisect_left(self._rights, second, low, high)
        return _COUNTS[self._pair_counts[at]] if at < high and self._rights[at] == second else 0


@cache
def lexicon() -> Lexicon:
    """The one lexicon of the process, opened when first asked for."""
    return Lexicon()
