"""Tables above the text that work like forms: a label in one cell, and what it stands for in the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from converter.structure.line import Line
from converter.structure.roles import Role

_LONGEST_LABEL = 3


def mark(lines: Sequence[Line], is_known: Callable[[str], bool]) -> None:
    """Gives the cells with labels their role, and what is behind them its ``label``.

    Args:
        is_known: whether a line ``label: what it stands for`` would be known above the text.
    """
    rows: dict[tuple[int, int], list[Line]] = {}
    for line in takewhile(lambda line: line.block.cell is None or not line.is_prose, lines):
        if line.block.cell is not None and not line.pictures:
            rows.setdefault((line.block.cell.table, line.block.cell.row), []).append(line)
    for cells in rows.values():
        label, value = cells[0], cells[-1]
        name = label.text.rstrip(" :")
        columns = {line.block.cell.column for line in cells if line.block.cell}
        between = cells[1:-1]
        if len(columns) < len(cells) or len(cells) < 2 or label.size > _LONGEST_LABEL:
            continue
        asks = all(line.text == ":" for line in between) and not is_known(name)
        if asks and is_known(f"{name}: {value.text.lstrip(': ')}"):
            value.label = name
            for line in (label, *between):
                line.role = Role.LABEL
