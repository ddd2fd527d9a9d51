"""What was done to the words of a text: edits as small as they can be told apart."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Sequence

#: A span of raw words, and the words that took its place.
Edits = dict[tuple[int, int], tuple[str, ...]]

_WORD = re.compile(r"(?:Rp|US\$)?\d+(?:[.,:/]\d+)*|\w+(?:[-’'][\w]+)*")

#: How many words may be paired with how many: word to word, split, joined, left out, put in.
_GROUPS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (1, 0), (0, 1))

#: Blocks of more pairs than this are taken as one edit: nobody can tell what became of what.
_MOST_PAIRS = 2500


def norm(text: str | None) -> str:
    """NFC, apostrophes as ’, white space as single spaces."""
    composed = unicodedata.normalize("NFC", text or "").replace("'", "’").replace("\u00a0", " ")
    return re.sub(r"\s+", " ", composed).strip()


def words(text: str | None) -> list[str]:
    """The words and figures of a text; messenger marks (``*``, ``_``) part words."""
    return _WORD.findall(norm(text).replace("_", " ").replace("*", " "))


def distance(a: str, b: str) -> int:
    """Levenshtein distance of two short strings."""
    if a == b:
        return 0
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def _cost(spent: float, a: Sequence[str], b: Sequence[str]) -> float:
    """What is spent when the words a are paired with the words b as well: spelling first, then tidiness.

    The order of the sum is part of the measure: another one breaks ties another way.
    """
    x, y = "".join(a), "".join(b)
    cost = spent + distance(x.lower(), y.lower()) + 0.2 * (x != y)
    return cost + 0.3 * abs(len(a) - len(b)) + 0.4 * (len(a) == len(b) == 2)


def align(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """The cheapest pairing of two small blocks of words, as (start in a, end in a, start in b, end in b)."""
    best: dict[tuple[int, int], tuple[float, list[tuple[int, int, int, int]]]] = {(0, 0): (0, [])}
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if (i, j) not in best:
                continue
            spent, path = best[i, j]
            for p, q in _GROUPS:
                if i + p > len(a) or j + q > len(b):
                    continue
                cost = _cost(spent, a[i : i + p], b[j : j + q])
                place = (i + p, j + q)
                if place not in best or cost < best[place][0]:
                    best[place] = (cost, [*path, (i, i + p, j, j + q)])
    return best[len(a), len(b)][1]


def edits(a: Sequence[str], b: Sequence[str]) -> Edits:
    """The changes from words a to words b: the span in a, and the words put there."""
    out: Edits = {}
    for op, i1, i2, j1, j2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if op == "equal":
            continue
        if (i2 - i1) * (j2 - j1) > _MOST_PAIRS:
            out[i1, i2] = tuple(b[j1:j2])
            continue
        for p, q, u, v in align(a[i1:i2], b[j1:j2]):
            if a[i1 + p : i1 + q] != b[j1 + u : j1 + v]:
                span = (i1 + p, i1 + q)
                out[span] = out.get(span, ()) + tuple(b[j1 + u : j1 + v])
    return out


def likeness(a: str | None, b: str | None) -> float:
    """How alike the words of two texts are, 0..1."""
    return difflib.SequenceMatcher(None, words(a), words(b), autojunk=False).ratio()


def found(needle: Sequence[str], hay: Sequence[str]) -> float:
    """The share of the words of needle that stand, in order, in hay, 0..1."""
    blocks = difflib.SequenceMatcher(None, needle, hay, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(1, len(needle))
