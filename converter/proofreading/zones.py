"""The parts of an article that are proofread, as far as they are proofread differently."""

from __future__ import annotations

from enum import Enum, auto


class Zone(Enum):
    """What a passage is to the proofreader."""

    HEADLINE = auto()
    """Headlines, kickers, subheads: capital letters say nothing, no full stop at the end (EYD V, C13 and F20)."""
    BODY = auto()
    LIST = auto()
    """List items: a small first letter and a semicolon at the end are right."""
    CAPTION = auto()
    TABLE = auto()
    """Cells of a table of data: pieces of sentences at most, so that only rules on single words read them."""
