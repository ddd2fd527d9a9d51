"""An article as the checks read it, and the warnings they give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from converter import article
from converter.article import Article
from converter.messages import WARNING_MESSAGES

_SHOWN = 60
"""How many characters of a passage a message shows."""

_ENOUGH = 4 * _SHOWN
_CUT = re.compile(r"[\s,;:.(]+$")


class Paragraph(NamedTuple):
    """A printed text: its block in the release (``None`` for the headline) and what it is."""

    block: int | None
    type: str
    text: str


def paragraphs(story: Article) -> list[Paragraph]:
    """Everything that is printed of an article, from the headline on."""
    head = [Paragraph(None, "headline", text) for text in (story.headline, story.kicker) if text]
    return head + [Paragraph(next(iter(b.source_blocks), None), b.type, b.text) for b in story.blocks]


def prose(story: Article) -> list[Paragraph]:
    """The running text of an article: no headline, caption, table or list."""
    return [p for p in paragraphs(story) if p.type in {"lead", "paragraph", "quote"}]


def items_below(paragraphs: Sequence[Paragraph], at: int) -> list[str]:
    """The texts of the list behind the paragraph ``paragraphs[at]``; none where no list follows."""
    end = at + 1
    while end < len(paragraphs) and paragraphs[end].type == "list_item":
        end += 1
    return [p.text for p in paragraphs[at + 1 : end]]


def warning(code: str, block: int | None = None, **values: str) -> article.Warning:
    """A warning with its message filled in."""
    return article.Warning(code=code, message=WARNING_MESSAGES[code].format(**values), block=block)


def excerpt(text: str, start: int = 0) -> str:
    """A few words of a text from ``start`` on, by which a message says where it is about."""
    words = shortened(" ".join(text[start : start + _ENOUGH].split()))
    return words if words.endswith("…") else _CUT.sub("", words)


def shortened(text: str) -> str:
    """The beginning of a passage, as a message shows it."""
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + "…"
