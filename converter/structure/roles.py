"""What a passage is in a release."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache


class Role(StrEnum):
    """The part that a passage plays in a release, from the letterhead down to the footer."""

    LETTERHEAD = "letterhead"
    LABEL = "label"
    NUMBER = "number"
    DATE_LINE = "date_line"
    KICKER = "kicker"
    TITLE = "title"
    BODY = "body"
    QUOTE_CONT = "quote_cont"
    SUBHEAD = "subhead"
    LIST_ITEM = "list_item"
    TABLE = "table"
    PHOTO = "photo"
    CAPTION = "caption"
    CREDIT = "credit"
    CONTACT = "contact"
    SIGNATURE = "signature"
    BOILERPLATE = "boilerplate"
    GREETING = "greeting"
    REMARK = "remark"
    NOTICE = "notice"
    LINKS = "links"
    COPIES = "copies"
    END_MARK = "end_mark"
    FOOTER = "footer"
    NOTE = "note"


PRINTED = frozenset({Role.BODY, Role.QUOTE_CONT, Role.SUBHEAD, Role.LIST_ITEM, Role.TABLE, Role.NOTE})
"""Roles whose text stands in the body of the article."""

Wordings = tuple[tuple[Callable[[str], object], Role], ...]
"""Wordings that decide the role of a line, in the order in which they are tried."""


@lru_cache(maxsize=1_024)
def role_by(wordings: Wordings, text: str) -> Role | None:
    """The role of the first wording that a text has; ``None`` for none of them."""
    return next((role for test, role in wordings if test(text)), None)
