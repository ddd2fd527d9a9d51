"""Tables that work like forms: a label in one cell, and what it stands for in the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from converter.structure import labels
from converter.structure.line import Line
from converter.structure.roles import Role

_LONGEST_LABEL = 3


def mark(lines: Sequence[Line], is_known: Callable[[str], bool], below: Callable[[str], Role | None]) -> None:
    """Gives the cells with labels their role, and what is behind them its ``label``, or its role below the text.

    Rows of a form with a headline whose label is not known are printed, as a table.

    Args:
        is_known: whether a line ``label: what it stands for`` would be known above the text.
        below: the role that such a line would have below the text.
    """
    rows: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        if line.block.cell is not None and not line.pictures:
            rows.setdefault((line.block.cell.table, line.block.cell.row), []).append(line)
    forms: set[int] = set()
    unknown: list[Sequence[Line]] = []
    begun = False
    for (table, _), cells in rows.items():
        told = any(line.is_prose for line in cells)
        if begun or told:
            if not begun and labels.is_label(f"{cells[0].text.rstrip(' :')}:"):
                forms.add(table)
            if table in forms:
                _mark_late(cells, below)
            begun = True
        elif _mark_early(cells, is_known):
            forms.add(table)
        elif _is_row(cells):
            unknown.append(cells)
    titled = {line.block.cell.table for line in lines if line.block.cell and labels.title_label(line.labelled)}
    for line in (line for cells in unknown for line in cells):
        if line.block.cell and line.block.cell.table in titled:
            line.role = Role.TABLE


def _is_row(cells: Sequence[Line]) -> bool:
    """Whether there are several cells, each with one line."""
    return len(cells) > 1 and len({line.block.cell.column for line in cells if line.block.cell}) == len(cells)


def _mark_early(cells: Sequence[Line], is_known: Callable[[str], bool]) -> bool:
    """Marks a row above the text, and says whether it is one of a form."""
    label, value, between = cells[0], cells[-1], cells[1:-1]
    name = label.text.rstrip(" :")
    if not _is_row(cells) or label.size > _LONGEST_LABEL:
        return False
    asks = all(line.text == ":" for line in between) and not is_known(name)
    if not asks or not is_known(f"{name}: {value.text.lstrip(': ')}"):
        return False
    value.label = name
    for line in (label, *between):
        line.role = Role.LABEL
    return True


def _mark_late(cells: Sequence[Line], below: Callable[[str], Role | None]) -> None:
    """Marks the row of a form that holds the text, or one below it."""
    label, *values = cells
    held = [line for line in values if line.text != ":"]
    if not held or label.size > _LONGEST_LABEL or label.is_prose:
        return
    name = label.text.rstrip(" :")
    role = below(f"{name}: {held[0].text.lstrip(': ')}") if len(held) == 1 and not held[0].is_prose else None
    if role is None and not labels.is_label(f"{name}:"):
        return
    for line in cells:
        line.role = Role.LABEL if line not in held else role
