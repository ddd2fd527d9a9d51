"""Paragraphs whose lines were broken at a fixed width, as e-mail programs and copies from PDF files break them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from converter.release import Block

_WIDEST = 130
"""Text that is broken by hand has no line of more characters."""
_FULL = 0.7
"""A line that was broken fills so much of the width."""
_ENOUGH = 2
"""So many sentences that go on in the next line say that the text was broken."""

_ENDED = re.compile(r"[.!?:;…][\"'”’)\]*_~]*$")
_LIST_ITEM = re.compile(r"\W|\w{1,2}[.)]\s")


def joined(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, those joined by a blank that are lines of one paragraph, if the whole text was broken at a width."""
    width = max((len(block.text) for block in blocks), default=0)
    if width > _WIDEST:
        return tuple(blocks)
    pairs = [_breaks_off(first, second, width) for first, second in pairwise(blocks)]
    sure = sum(broken and blocks[at + 1].text[:1].islower() for at, broken in enumerate(pairs))
    if sure < _ENOUGH:
        return tuple(blocks)
    found = [blocks[0]]
    for block, broken in zip(blocks[1:], pairs, strict=True):
        if broken:
            found[-1] = replace(found[-1], text=f"{found[-1].text} {block.text}")
        else:
            found.append(block)
    return tuple(found)


def _breaks_off(first: Block, second: Block, width: int) -> bool:
    """Whether the first line was full and unfinished, so that the second goes on with it."""
    alike = replace(first, index=0, text="") == replace(second, index=0, text="")
    plain = alike and not first.pictures and not first.list_label
    if not plain or len(first.text) < _FULL * width or _ENDED.search(first.text) or _LIST_ITEM.match(second.text):
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", first.text) if len(word) > 3]
    headed = sum(word[0].isupper() for word in words) >= 0.75 * len(words)
    next_word = second.text.split(maxsplit=1)[0]
    return second.text[:1].islower() or (not headed and len(first.text) + 1 + len(next_word) >= 0.9 * width)
