"""What a passage is in a release."""

from __future__ import annotations

from enum import StrEnum


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
    FOOTER = "footer"
    NOTE = "note"


PRINTED = frozenset({Role.BODY, Role.QUOTE_CONT, Role.SUBHEAD, Role.LIST_ITEM, Role.TABLE, Role.NOTE})
"""Roles whose text stands in the body of the article."""
