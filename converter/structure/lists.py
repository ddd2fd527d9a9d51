"""Lists of the story whose items have no mark: short lines in a row below one that announces them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.structure import below, contacts, crediting, ending, letterheads, profiles, storylike, wording
from converter.structure.line import Line
from converter.structure.roles import Role

_LONGEST_ITEM = 16
"""An item has no more words than that."""
_LONGEST_OPENING = 12
"""Neither has a sentence that announces items without a colon more than that."""
_LONGEST_HEAD = 6
"""And so many has a head of a list."""
_LONGEST_ROW = 300
"""More items than that are not looked for below one line, so that the time grows with the text."""
_FOLLOWING = re.compile(r"\bberikut(?:nya)?\b(?!\s+(?:ini\s+)?(?:dengan|serta)\b)", re.IGNORECASE)
_MAKER = re.compile(r"\boleh\s*:$", re.IGNORECASE)
"""Who is asked for here made the paper: ``Disiapkan oleh:``."""
_MARK = re.compile(r"^\W*(?:ttd|t\.t\.d|dto|tertanda|nip|nrp|hormat\s+(?:kami|saya))\b", re.IGNORECASE)
"""What only signatures have."""
_NAMES = frozenset({None, Role.SIGNATURE, Role.FOOTER})
"""Names that are listed read like lines of a signature or a letterhead."""
_PARTICULARS = frozenset({Role.DATE_LINE, Role.CONTACT, Role.NUMBER, Role.CREDIT})
"""Days, numbers and offices that send releases are items too, where the first one is such."""


def items(lines: Sequence[Line]) -> set[int]:
    """Lines without a mark that are the items of a list: short ones in a row below a colon, or below a line that
    announces them without one (``Turut hadir``, ``Berikut pemenang lomba.``, a heading)."""
    found: set[int] = set()
    at = 1
    while at < len(lines):
        row = _row(lines[at - 1], lines[at : at + _LONGEST_ROW])
        found.update(range(at, at + row))
        at += max(row, 1)
    return found


def _row(opening: Line, lines: Sequence[Line]) -> int:
    """How many lines are the items that the one above them announces."""
    colon = opening.text.endswith(":")
    if opening.pictures or not (colon or _may_announce(opening)) or _opens_back(opening):
        return 0
    first = lines[0]
    if not colon and not _could_announce(opening, first):
        return 0
    row = next((at for at, line in enumerate(lines) if not _is_item(line, first)), len(lines))
    of_names = ending.role_of(first.text) in _NAMES
    if not row or (row == 1 and ending.role_of(first.text) is None):
        # One line is a list only if it would be taken for something else.
        return 0
    if not colon:
        return row if _announces(opening, lines[:row], lines[row : row + 1]) else 0
    # Below an office stand who holds it, or how it is reached.
    return 0 if (row == 1 or not of_names) and _is_office(opening.text.rstrip(" :")) else row


def _opens_back(line: Line) -> bool:
    """Whether what stands below a line belongs to no story."""
    text = line.text
    back = (
        ending.role_of(text) is not None
        or bool(_MAKER.search(text))
        or ending.heads_copies(text)
        or wording.caption_label(text) > 0
    )
    return back or contacts.opens(text) or profiles.opens(text)


def _is_office(text: str) -> bool:
    return below.is_office(text) or letterheads.is_institution(text) or crediting.is_credit(text)


def _may_announce(line: Line) -> bool:
    """Whether a line without a colon may have items below it: a short one, no item itself."""
    if line.size > _LONGEST_OPENING or line.has_mark or not line.text:
        return False
    return bool(_FOLLOWING.search(line.text)) or (line.size <= _LONGEST_HEAD and not storylike.ends(line.text))


def _could_announce(line: Line, first: Line) -> bool:
    """What ``_announces`` asks of a line and the one below it, told before the items are looked for."""
    stands_out = (line.bold and not first.bold) or line.is_heading
    says = bool(_FOLLOWING.search(line.text)) or storylike.says(line.text)
    return stands_out or says or ending.role_of(first.text) is Role.DATE_LINE


def _announces(line: Line, row: Sequence[Line], below_row: Sequence[Line]) -> bool:
    """Whether lines are items of the line above them, that has no colon, and no signature."""
    text = line.text
    if any(_MARK.match(item.text) for item in (*row, *below_row)):
        return False
    if _FOLLOWING.search(text):
        return True
    if len(row) < 2 or _is_office(text) or below.is_name(text.title() if text.isupper() else text):
        return False
    if (line.bold and not row[0].bold) or line.is_heading:
        return not letterheads.is_address(row[0].text)
    # A signature tells one day, and a timetable several.
    days = {item.text for item in row if ending.role_of(item.text) is Role.DATE_LINE}
    return storylike.says(text) or (ending.role_of(row[0].text) is Role.DATE_LINE and len(days) > 1)


def _is_item(line: Line, first: Line) -> bool:
    if (
        line.pictures
        or line.is_heading
        or line.bold != first.bold
        or line.size > _LONGEST_ITEM
        or (first.has_mark and not line.has_mark and not line.text[:1].islower())
        or storylike.ends(line.text)
    ):
        return False
    if storylike.says(line.text) and not storylike.says(first.text):
        # A sentence below the names, its full stop forgotten.
        return False
    begins = line.text[:1].isupper() or line.text[:1].isdigit() or line.bulleted
    return begins and not line.text.endswith(":") and _may_be_listed(line.text, first.text)


def _may_be_listed(text: str, first: str) -> bool:
    own = ending.role_of(text)
    if own in _NAMES:
        return True
    marked = contacts.opens(text) or (own is Role.CREDIT and (not text[:1].isalpha() or crediting.has_label(text)))
    return own in _PARTICULARS and ending.role_of(first) in _PARTICULARS and not marked
