"""Which lines of a release are captions: by their label, their looks, or where they stand beside photos."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from converter.structure import wording
from converter.structure.dateline import split_dateline
from converter.structure.line import Line
from converter.structure.roles import Role

_LONGEST = 50
"""Captions have no more words than that."""
_QUOTATION = re.compile(r"[\"“”„]")


def describes(line: Line) -> bool:
    """Whether a line beside a photo looks or reads like its caption."""
    looks = line.block.italic or line.block.centered or line.block.style == "caption" or line.role is Role.SIGNATURE
    shows = looks or (line.size <= 30 and line.role in (Role.BODY, Role.SUBHEAD) and wording.is_caption(line.text))
    return shows and _may_be(line)


def mark_by_place(flow: Sequence[Line], has_front_role: Callable[[Line], bool]) -> None:
    """Captions that nothing but their place tells: in the cells of a table of photos, or between photos and the text.

    Args:
        has_front_role: whether the wording of a line says that it belongs to the head of the paper.
    """
    _in_cells(flow, has_front_role)
    text = _first_of_text(flow)
    open_lines = [line for line in flow[:text] if not line.pictures and line.role is None and not has_front_role(line)]
    for start, end in _runs(flow[:text]):
        for line in flow[end : min(text, end + _pictures(flow[start:end]))]:
            if line not in open_lines or line.bold or line.is_heading or not _may_be(line) or len(open_lines) == 1:
                break
            line.role = Role.CAPTION
            open_lines.remove(line)


def mark_beside(flow: Sequence[Line]) -> None:
    """Captions next to photos whose lines all have a role, and labelled captions anywhere in the text."""
    for start, end in _runs(flow):
        size = _pictures(flow[start:end])
        below = _while(flow[end : end + size], _is_labelled) or []
        above = _while(flow[max(0, start - size) : start][::-1], _is_labelled)
        for line in below or above or _while(flow[end : end + size], _follows_photo):
            line.role = Role.CAPTION
    for line in flow:
        if line.role is Role.BODY and wording.caption_label(line.text) and line.size <= 45:
            line.role = Role.CAPTION


def _may_be(line: Line) -> bool:
    return line.size <= _LONGEST and not _QUOTATION.match(line.text)


def _is_labelled(line: Line) -> bool:
    return not line.pictures and (
        line.role is Role.CAPTION or (line.size <= 60 and wording.caption_label(line.text) > 0)
    )


def _follows_photo(line: Line) -> bool:
    return line.role in (Role.BODY, Role.SIGNATURE, Role.SUBHEAD) and describes(line)


def _while(lines: Sequence[Line], test: Callable[[Line], bool]) -> list[Line]:
    """The first lines that pass a test, up to one that does not."""
    return list(lines[: next((at for at, line in enumerate(lines) if not test(line)), len(lines))])


def _runs(flow: Sequence[Line]) -> list[tuple[int, int]]:
    """Where photos stand one after the other: first line and the one after the last."""
    runs: list[tuple[int, int]] = []
    for at, line in enumerate(flow):
        if not line.pictures or line.role is Role.LETTERHEAD:
            continue
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def _pictures(lines: Sequence[Line]) -> int:
    return sum(len(line.pictures) for line in lines)


def _in_cells(flow: Sequence[Line], has_front_role: Callable[[Line], bool]) -> None:
    """Text in the cell of a photo, or right above or below it, where that cell holds nothing else."""
    holding = {(c.table, c.column, c.row) for line in flow if line.pictures and (c := line.block.cell)}
    texts: dict[tuple[int, int, int], list[Line]] = {}
    for line in flow:
        if (cell := line.block.cell) and not line.pictures:
            texts.setdefault((cell.table, cell.column, cell.row), []).append(line)
    for (table, column, row), lines in texts.items():
        beside = any((table, column, row + step) in holding for step in (0, -1, 1))
        if beside and len(lines) <= 2 and all(_may_be(line) and not has_front_role(line) for line in lines):
            for line in lines:
                line.role = None if split_dateline(line.text) and line.size >= 8 else Role.CAPTION


def _first_of_text(flow: Sequence[Line]) -> int:
    """Where the text begins for sure: with a dateline, or right below a heading; 0 where nothing is sure."""
    for at, line in enumerate(flow):
        if line.role is None and line.size >= 8 and split_dateline(line.text):
            return at
    above: Line | None = None
    for at, line in enumerate(flow):
        if line.pictures or line.role is not None:
            continue
        if above is not None and line.is_prose and (above.bold or above.is_heading or above.block.centered):
            return at
        above = line
    return 0
