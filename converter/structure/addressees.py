"""To whom a letter with a release goes: the lines between ``Kepada Yth.`` and ``di Tempat``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.structure.line import Line
from converter.structure.roles import Role

_OPENS = re.compile(r"^\W*(?:(?:kepada|to)\b\W*)?(?:yth|yang\s+terhormat)\b|^\W*kepada\W*$", re.IGNORECASE)
_CLOSES = re.compile(r"^\W*(?:di\b\W*(?:\w+\W*){0,3}|tempat\W*)$", re.IGNORECASE)
_BARE = re.compile(r"^\W*di\W*$", re.IGNORECASE)
"""Behind it the town stands in a line of its own."""
_MOST_LINES = 8
_LONGEST = 10
"""So many lines, and words in each, name the addressees at most."""


def mark(lines: Sequence[Line]) -> None:
    """Gives the lines that name the addressees the role of a greeting, where both its ends are there."""
    for at, line in enumerate(lines):
        if line.is_prose:
            return
        if line.pictures or not _OPENS.match(line.text) or line.size > _LONGEST:
            continue
        for end in range(at + 1, min(at + 2 + _MOST_LINES, len(lines))):
            other = lines[end]
            if other.pictures or other.is_prose or other.size > _LONGEST:
                break
            if _CLOSES.match(other.text):
                town = _BARE.match(other.text) and end + 1 < len(lines) and lines[end + 1].size <= 2
                for addressed in lines[at : end + 1 + bool(town)]:
                    addressed.role = Role.GREETING
                return
