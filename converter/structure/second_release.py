"""Where another release begins in the same document: its letterhead, label, number and day are not printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from converter.structure import labels
from converter.structure.dateline import split_dateline
from converter.structure.line import Line
from converter.structure.roles import Role

_LONGEST_FRONT = 8
"""So many lines stand between the label of a release and its lead at most."""
_LEFT_OUT = {
    Role.LETTERHEAD: Role.LETTERHEAD,
    Role.LABEL: Role.LABEL,
    Role.NUMBER: Role.NUMBER,
    # The day of another release is not that of the first.
    Role.DATE_LINE: Role.LABEL,
}


def mark(lines: Sequence[Line], front_role: Callable[[Line], Role | None]) -> None:
    """Gives the front of each later release its roles, where a label (``SIARAN PERS``) opens it and a lead with a
    dateline follows.

    Args:
        lines: those from the lead of the first release on.
        front_role: the role that a line has above the text by its wording.
    """
    for at in range(1, len(lines)):
        if not opens(lines[at].text) or lines[at].pictures:
            continue
        ahead = range(at + 1, min(at + 1 + _LONGEST_FRONT, len(lines)))
        lead = next((other for other in ahead if lines[other].is_prose), None)
        prefix = split_dateline(lines[lead].text) if lead is not None else None
        if lead is None or prefix is None or not prefix.place:
            continue
        start = at
        while start > 1 and not lines[start - 1].pictures and front_role(lines[start - 1]) is Role.LETTERHEAD:
            start -= 1
        for line in lines[start:lead]:
            role = None if line.pictures else front_role(line)
            if role in _LEFT_OUT:
                line.role = _LEFT_OUT[role]


def opens(text: str) -> bool:
    """Whether a line is the label of a release, and nothing else."""
    return labels.paper(text) > 0 and labels.is_label(text)
