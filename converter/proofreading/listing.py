"""The listed wrong forms with their right ones (``data/nonstandard.tsv``), found by their first words.

A release needs a few dozen of eleven thousand rows: a row is only read when a text holds its first words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from converter.language.lexicon import lines

RULE_OF_CLASS = {
    "nonstandard": "nonstandard-word",
    "joined": "joined-word",
    "split": "split-word",
    "di_ke": "preposition-di-ke",
    "affix": "affix",
    "clitic": "clitic",
    "redup": "reduplication",
    "typo": "spelling",
    "caps": "capital",
    "foreign": "nonstandard-word",
}
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")


class Entry(NamedTuple):
    """A listed form. ``cased`` forms must match as typed, ``small`` ones only when typed in lower case."""

    wrong: str
    right: str
    rule: str
    certain: bool
    cased: bool
    small: bool


class Listing:
    """Rows by their first word, or their first two, in lower case; those of the same words as lines of one text."""

    def __init__(self) -> None:
        self._by_first: dict[str, str] = {}
        self._by_pair: dict[tuple[str, str], str] = {}
        # Rows of the own list stand over the collected ones.
        files = ("nonstandard.tsv", "nonstandard_own.tsv")
        rows = {line.partition("\t")[0]: line for name in files for line in lines(name)[1:]}
        for wrong, line in rows.items():
            if "\tforeign\t" in line and "\tforeign\tauto" not in line:
                continue
            low = wrong.lower()
            if low.isalpha():
                first, second = low, ""
            else:
                first, second = [*_WORD.findall(low), ""][:2]
            if second:
                known = self._by_pair.get((first, second))
                self._by_pair[first, second] = f"{known}\n{line}" if known else line
            else:
                known = self._by_first.get(first)
                self._by_first[first] = f"{known}\n{line}" if known else line

    def begins(self, word: str, following: str) -> bool:
        """Whether a row begins with a word, or with a word and the one behind it."""
        return word in self._by_first or (word, following) in self._by_pair

    def entries(self, word: str, following: str) -> Iterator[Entry]:
        """The rows that begin with a word and the one behind it, then those of the word alone; longest first."""
        yield from self.pairs(word, following)
        yield from _read(self._by_first.get(word))

    def pairs(self, word: str, following: str) -> tuple[Entry, ...]:
        """The rows of two words and more."""
        return _read(self._by_pair.get((word, following)))

    def single(self, word: str) -> Entry | None:
        """The row of one word in whatever capitals, if it is certain: a clitic may follow on it."""
        found = [entry for entry in _read(self._by_first.get(word)) if _is_single(word, entry)]
        return found[-1] if found else None

    def singles(self) -> Iterator[str]:
        """All words that ``single`` knows."""
        return (word for word in self._by_first if self.single(word))

    def is_wrong(self, word: str) -> bool:
        """Whether the list holds a single word as wrong, certain or not: no rule writes it."""
        return any(entry.wrong == word for entry in _read(self._by_first.get(word.lower())))


@cache
def listing() -> Listing:
    """The one listing of the process."""
    return Listing()


def _is_single(word: str, entry: Entry) -> bool:
    return entry.certain and not entry.cased and entry.wrong.lower() == word


@cache
def _read(rows: str | None) -> tuple[Entry, ...]:
    """What some rows hold, the longest first."""
    entries = map(_entry, rows.split("\n")) if rows else ()
    return tuple(sorted(entries, key=lambda entry: -len(entry.wrong)))


def _entry(line: str) -> Entry:
    wrong, right, kind, mode, note = line.split("\t")
    bound = kind == "split" and re.search(r"-[A-Z]", right) is not None
    return Entry(
        wrong=wrong,
        right=right,
        rule="bound-form" if bound else RULE_OF_CLASS[kind],
        certain=mode == "auto",
        cased=kind == "caps" or note.startswith("cs"),
        small=note.startswith("lc"),
    )
