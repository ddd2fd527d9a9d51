"""Abbreviations that a reader does not know and the text never writes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from converter import article, messages
from converter.checks.story import Paragraph, warning
from converter.language.lexicon import lexicon, lines

_KNOWN = 20
"""An abbreviation that edited news has so often is one that readers know."""

_ACRONYM = re.compile(r"(?<![\w’'./-])[A-Z]{3,8}(?![\w’'/-]|\.[A-Z])")
_ROMAN = re.compile(r"[IVXLCDM]+")
_PART_OF_NAME = re.compile(r"(?:\b[A-Z][\w.’'-]*|\d)\s$")


@cache
def _expansions() -> dict[str, str]:
    rows = lines("acronyms.tsv")[1:]
    return dict(row.split("\t")[:2] for row in reversed(rows))


def acronym_warnings(paragraphs: Sequence[Paragraph]) -> list[article.Warning]:
    """A warning for each abbreviation that stands without brackets beside it, and is no common one.

    What belongs to a longer name (``PT KMN``, ``RSUD KRT Setya``) is no abbreviation to be written out.
    """
    whole = "\n".join(p.text for p in paragraphs)
    found: dict[str, article.Warning] = {}
    for block, kind, text in paragraphs:
        if kind == "headline":
            continue
        for match in _ACRONYM.finditer(text):
            word = match[0]
            if _is_known(word) or _is_expanded(word, whole) or _is_in_name(text, match.start(), match.end()):
                continue
            meant = _expansions().get(word)
            hint = messages.ACRONYM_HINT.format(expansion=meant) if meant else ""
            found.setdefault(word, warning("unexpanded-acronym", block, acronym=word, hint=hint))
    return list(found.values())


def _is_known(word: str) -> bool:
    return bool(_ROMAN.fullmatch(word)) or lexicon().upper(word.lower()) >= _KNOWN


def _is_expanded(word: str, whole: str) -> bool:
    return bool(re.search(rf"\([^()]*\b{word}\b[^()]*\)|\b{word}\b\s\(", whole))


def _is_in_name(text: str, start: int, end: int) -> bool:
    return bool(_PART_OF_NAME.search(text[:start]) or re.match(r"\s[A-Z\d]", text[end:]))
