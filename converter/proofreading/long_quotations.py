"""Quotations that run over several paragraphs: each paragraph opens with a mark, only the last one closes (F8)."""

from __future__ import annotations

from collections.abc import Sequence

from converter.draft import Proposal
from converter.proofreading.quotation import MARK, is_speech
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

_BETWEEN = 2
"""So many paragraphs without any mark may stand between the first and the last of a quotation."""


def open_paragraphs(texts: list[Text]) -> None:
    """Puts the opening mark before the paragraphs that go on with a quotation which the one before left open.

    The last of them has a closing mark that nothing opened; those between speak of ``kita`` or ``kami``. Texts that are
    changed are replaced in the list.
    """
    at = 0
    while at < len(texts):
        last = _end(texts, at) if _is_left_open(texts[at]) else at
        for place in range(at + 1, last + 1):
            follower = texts[place]
            follower.draft.apply([Proposal(0, 0, "“", finding("quotation"))])
            texts[place] = Text(follower.draft, follower.zone, follower.context)
        at = last + 1


def _end(texts: Sequence[Text], start: int) -> int:
    """The last paragraph of the quotation that paragraph ``start`` leaves open; ``start`` when none is certain."""
    for at in range(start + 1, min(start + 2 + _BETWEEN, len(texts))):
        text = texts[at]
        if text.zone is not Zone.BODY:
            break
        if _has_lone_close(text):
            return at
        if MARK.search(text.text) or not is_speech(text.text):
            break
    return start


def _is_left_open(text: Text) -> bool:
    marks = list(MARK.finditer(text.text)) if text.zone is Zone.BODY else []
    if len(marks) % 2 == 0:
        return False
    start, end = marks[-1].span()
    return (start == 0 or text.text[start - 1].isspace()) and text.text[end : end + 1].isalnum()


def _has_lone_close(text: Text) -> bool:
    marks = list(MARK.finditer(text.text))
    if len(marks) % 2 == 0 or marks[0].start() == 0:
        return False
    start, end = marks[0].span()
    return not text.text[start - 1].isspace() and not text.text[end : end + 1].isalnum()
