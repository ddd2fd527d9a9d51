"""Counts that are not those of the list behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter import article
from converter.checks.numerals import NUMERAL, value, without_dates
from converter.checks.story import Paragraph, warning
from converter.language import name_runs, offices
from converter.language.sentences import sentences
from converter.language.wordlists import words_of

_COUNT = re.compile(rf"(?<![\w.,/-])(?:(?P<word>{NUMERAL})|(?P<figure>\d{{1,2}}))\s(?=[a-z])", re.IGNORECASE)
_NAMED = re.compile(
    rf"(?<![\w.,/-])(?:(?P<word>(?i:{NUMERAL}))|(?P<figure>\d{{1,2}}))\s(?P<what>[a-z]+(?:\s[a-z-]+){{0,4}}?)"
    r"(?:,?\s(?:yakni|yaitu|ialah|meliputi|terdiri\s+(?:atas|dari)|masing-masing|berinisial|bernama)\s|:\s)"
    r"(?P<items>[A-Z][^.:;“”]+)(?=\.(?:\s|$))",
)
_BRACKETED = re.compile(
    rf"(?<![\w.,/-])(?:(?P<word>(?i:{NUMERAL}))|(?P<figure>\d{{1,2}}))\s(?P<what>[a-z]+(?:\s[a-z-]+){{0,3}})"
    r"\s\((?P<items>[A-Z][^.:;()“”]+)\)",
)
_NUMERAL = re.compile(rf"\b(?:{NUMERAL})\b")
_NAME = re.compile(r"[A-Z][\w’'-]*(?:\s[A-Z\d][\w’'-]*){0,4}(?:\s\(\d{1,3}(?:\stahun)?\))?(?:\ssebagai\s[A-Z][\w\s]+)?")
_ONE_OF_TWO = re.compile(r"\s(?:dan|serta|maupun|atau|hingga|sampai|dari)\s$|,\s$|\bsalah\s+$")
"""Before a count: what is named behind it may be of another count as well, or one of so many."""


def list_warnings(paragraphs: Sequence[Paragraph]) -> list[article.Warning]:
    """A warning for each count that is not that of the list behind the colon, or of the names behind ``yakni``."""
    found = []
    for at, (block, _, text) in enumerate(paragraphs):
        following = paragraphs[at + 1 :]
        items = next((n for n, p in enumerate(following) if p.type != "list_item"), len(following))
        counts = [value(match) for match in _COUNT.finditer(without_dates(sentences(text)[-1]))]
        if text.endswith(":") and items > 1 and len(counts) == 1 and counts[0] != items and counts[0] > 1:
            found.append(warning("count-mismatch", block, said=str(counts[0]), listed=str(items)))
        bare = without_dates(text)
        for match in (*_NAMED.finditer(bare), *_BRACKETED.finditer(bare)):
            named = _names(match["items"])
            one_of_two = _ONE_OF_TWO.search(bare, max(0, match.start() - 20), match.start())
            alone = not one_of_two and not _NUMERAL.search(match["what"])
            if (
                alone
                and named
                and named != value(match) > 1
                and not words_of("no-things-to-list") & set(match["what"].split())
            ):
                found.append(warning("count-mismatch", block, said=str(value(match)), listed=str(named)))
    return found


def _names(items: str) -> int:
    """How many names a list holds; 0 unless it is nothing but names, the last of them behind ``dan``."""
    if not items[:1].isupper():
        return 0
    parts = re.split(r",\s(?:dan|serta)\s|,\s|\s(?:dan|serta)\s", items.strip())
    joined = len(re.findall(r"\b(?:dan|serta)\b", items)) == 1
    if len(parts) < 2 or not joined or not all(_NAME.fullmatch(part) for part in parts):
        return 0
    held = [offices.office_at(part.split()) > 0 for part in parts]
    if any(held) and not all(held):
        # ``Ani Sofian, Kepala Dinas Kesehatan, dan Budi``: offices beside the names of those who hold them.
        return 0
    # ``Dinas Kesehatan, Dinas Pendidikan dan Kebudayaan`` are two: an agency's name may hold the last dan.
    head = parts[-2].split()[0].lower()
    torn = not re.search(r",\s(?:dan|serta)\s", items) and parts[-1].split()[0].lower() != head
    return 0 if torn and name_runs.is_body(head) else len(parts)
