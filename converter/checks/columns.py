"""Percentages in a column of a table that do not come out of two other columns, as those of the other rows do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import permutations

from converter import article
from converter.checks.numerals import FIGURE, number, typed
from converter.checks.story import Paragraph, excerpt, warning

_CELL = re.compile(rf"[+−–-]?\s?(?:Rp\.?\s?)?(?P<value>{FIGURE})\s?(?P<percent>%|persen)?")
_PERCENT = re.compile(r"%|\bpersen|\bpersentase", re.IGNORECASE)
_FEWEST = 2
"""So many rows must come out one way before another one is told."""

_MOST = 8
"""Tables of more columns are looked at no further."""

_Way = Callable[[float, float], float]
_WAYS: tuple[_Way, ...] = (
    lambda old, new: abs(new - old) / old * 100,
    lambda whole, part: part / whole * 100,
)


def column_warnings(paragraphs: Sequence[Paragraph]) -> list[article.Warning]:
    """A warning for each percentage of a table that is not reckoned as those of the other rows are."""
    return [
        warning("percent-mismatch", block, said=said, right=typed(round(right, 1)), text=excerpt(row))
        for block, kind, text in paragraphs
        if kind == "table"
        for said, right, row in _in_table([row.split("\t") for row in text.split("\n")])
    ]


def _in_table(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, float, str]]:
    head, *body = rows
    if len(body) <= _FEWEST or len(head) > _MOST or any(len(row) != len(head) for row in body):
        return
    columns = [[_CELL.fullmatch(cell.strip()) for cell in column] for column in zip(*body, strict=True)]
    figures = {at: [cell for cell in column if cell] for at, column in enumerate(columns)}
    full = [at for at, cells in figures.items() if len(cells) == len(body)]
    for at in full:
        if not _PERCENT.search(head[at]) and not all(cell["percent"] for cell in figures[at]):
            continue
        others = [other for other in full if other != at and not any(cell["percent"] for cell in figures[other])]
        values = {other: [number(cell["value"]) for cell in figures[other]] for other in others}
        said = [cell["value"] for cell in figures[at]]
        reckoned = [
            [way(one, other) if one else -1.0 for one, other in zip(values[first], values[second], strict=True)]
            for first, second in permutations(others, 2)
            for way in _WAYS
        ]
        best = max(reckoned, key=lambda shares: _fitting(said, shares), default=[])
        fitting = _fitting(said, best)
        if best and max(_FEWEST, len(body) / 2) <= fitting < len(body):
            for row, typed_, right in zip(body, said, best, strict=True):
                if not _fits(typed_, right) and right >= 0:
                    yield typed_, right, " ".join(row)


def _fitting(said: Sequence[str], shares: Sequence[float]) -> int:
    return sum(map(_fits, said, shares))


def _fits(said: str, share: float) -> bool:
    """Whether a percentage is that share, rounded or cut off to as many decimals as are typed."""
    decimals = len(said.partition(",")[2])
    return abs(number(said) - share) < 10.0**-decimals
