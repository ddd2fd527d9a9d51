"""What a release would change by, as a unified diff of its paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from itertools import groupby

from converter.article import Article, Correction
from converter.release import Release
from converter.report import applied


def diff(release: Release, article: Article, name: str) -> Iterator[str]:
    """Unified diff, line by line without line ends, between the text as typed and as corrected."""
    changes = {
        block: list(of_block)
        for block, of_block in groupby(sorted(applied(article), key=lambda c: (c.block, c.start)), lambda c: c.block)
    }
    before = [block.text for block in release.blocks]
    after = [_corrected(block.text, changes.get(block.index, [])) for block in release.blocks]
    yield from unified_diff(_lines(before), _lines(after), name, name, n=1, lineterm="")


def _corrected(text: str, corrections: list[Correction]) -> str:
    for correction in reversed(corrections):
        text = text[: correction.start] + correction.after + text[correction.end :]
    return text


def _lines(texts: list[str]) -> list[str]:
    return [line for text in texts for line in text.split("\n")]
