"""Abbreviations that a reader does not know and the text never writes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from converter import article, messages
from converter.checks.story import Paragraph, warning
from converter.language import offices, places
from converter.language.lexicon import lexicon
from converter.language.name_lists import expansions
from converter.language.name_runs import is_ordinary
from converter.language.wordlists import words_of

_KNOWN = 15
"""An abbreviation that edited news has so often is one that readers know."""

_ACRONYM = re.compile(r"(?<![\w’'./-])[A-Z]{3,8}(?![\w’'/-]|\.[A-Z])")
_ROMAN = re.compile(r"[IVXLCDM]+")
_WORD_BEFORE = re.compile(r"(?:(?<=\s)|(?<=[“(])|^)(?P<word>[A-Z][\w.’'-]*|\d+)\s$")
_BEGINS = re.compile(r"(?:^|[.!?:…]\s|[.!?…]”\s|“)$")
_BEFORE = 60

_BRACKETS = re.compile(r"\([^()]*\)")
_CAPITALS = re.compile(r"\b[A-Z]{3,8}\b")
_BEFORE_BRACKETS = re.compile(r"\b[A-Z]{3,8}\b(?=\s\()")
_SAID_SHORT = re.compile(
    r"\b(?:disingkat|singkatan(?:nya)?|dikenal|atau|alias|akronim)(?:\s(?:dari|sebagai|dengan|menjadi|adalah|yakni))*\s"
    r"[“\"]?(?P<behind>[A-Z]{3,8})\b"
    r"|\b(?P<ahead>[A-Z]{3,8})\b[”\"]?,?\s(?:(?:adalah|merupakan|yakni|yaitu|ialah)\s)?(?:singkatan|kepanjangan|akronim|atau|alias)\b"
)
"""Words that tell how an abbreviation is read, before it or behind it."""

_AND = r"(?:\s\([^()]*\))?(?:,\s(?:dan\s|serta\s)?|\s(?:dan|serta)\s)"
_INITIALS = re.compile(
    rf"\b(?:(?:ber)?inisial\s[A-Z]{{2,8}}\b|(?i:tersangka|terdakwa|terpidana|saksi),?\s[A-Z]{{2,8}}{_AND}[A-Z]{{2,8}}\b)"
    rf"(?:{_AND}[A-Z]{{2,8}}\b)*"
)
"""People who are named by their initials: ``berinisial ABC``, ``tersangka ABC dan FIH``."""

_UPPER = r"[A-Z][A-Z.’'/-]*[A-Z]"
_OPENING = re.compile(rf"{_UPPER}(?:,?\s{_UPPER}){{0,4}}(?:\s\([^()]{{1,40}}\))?(?:\s[–—-]|:)\s")
"""The words in capitals before the mark with which a caption or a dateline opens: ``TEPUNG TAWARI – Bupati``."""

_IN_QUOTES = re.compile(r"[“\"‘](?P<word>[A-Z]{3,8})[”\"’]")
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_OF_SMALL_WORDS = 4
"""The first letters of words in small letters spell abbreviations of fewer letters by chance."""


@cache
def _expansions() -> dict[str, str]:
    return dict(reversed(expansions()))


def acronym_warnings(paragraphs: Sequence[Paragraph]) -> list[article.Warning]:
    """A warning for each abbreviation that the text writes out nowhere, and is no common one.

    What belongs to a longer name (``PT KMN``, ``RSUD KRT Setya``) is no abbreviation to be written out, nor is a
    word or the name of a place in capitals, what opens a caption, or what stands for somebody's name
    (``tersangka ABC (30)``).
    """
    found: dict[str, article.Warning] = {}
    texts = [p.text for p in paragraphs]
    explained, spelt = None, None
    for block, kind, text in paragraphs:
        if kind == "headline":
            continue
        opening = _OPENING.match(text)
        for match in _ACRONYM.finditer(text, opening.end() if opening else 0):
            word = match[0]
            if word in found or _is_known(word) or _is_in_name(text, match.start(), match.end()):
                continue
            explained, spelt = explained or _explained(texts), spelt or _first_letters(texts)
            if word in explained or spelt.has(word):
                continue
            meant = _expansions().get(word)
            hint = messages.ACRONYM_HINT.format(expansion=meant) if meant else ""
            found[word] = warning("unexpanded-acronym", block, acronym=word, hint=hint)
    return list(found.values())


def _is_known(word: str) -> bool:
    """Whether readers know an abbreviation, or it is none: a numeral, form of address, word or place in capitals."""
    low, counts = word.lower(), lexicon()
    seen = counts.upper(low)
    is_word = counts.listed(low) or counts.lower(low) + counts.title(low) > seen or places.is_place(low)
    return bool(_ROMAN.fullmatch(word)) or seen >= _KNOWN or is_word or offices.is_honorific(word)


def _explained(texts: Sequence[str]) -> frozenset[str]:
    """The words in capitals that stand in brackets, before them, in quotation marks, or beside what tells of them."""
    found: set[str] = set()
    for text in texts:
        found.update(chain.from_iterable(_CAPITALS.findall(part) for part in _BRACKETS.findall(text)))
        found.update(_BEFORE_BRACKETS.findall(text))
        found.update(match["behind"] or match["ahead"] for match in _SAID_SHORT.finditer(text))
        found.update(_IN_QUOTES.findall(text))
        found.update(chain.from_iterable(_CAPITALS.findall(match[0]) for match in _INITIALS.finditer(text)))
    return frozenset(found)


class _Spelt(NamedTuple):
    """The first letters of all words in a row, in capitals, with and without small words of grammar.

    ``proper`` has a hyphen for each word in small letters.
    """

    all: str
    proper: str

    def has(self, word: str) -> bool:
        """Whether an abbreviation is spelt by words in a row."""
        return word in (self.proper if len(word) < _SHORTEST_OF_SMALL_WORDS else self.all)


def _first_letters(texts: Sequence[str]) -> _Spelt:
    small = words_of("without-letter-in-acronyms")
    rows: list[str] = []
    for text in texts:
        letters = [(w[0], w in small) for w in _WORD.findall(text)]
        rows += [
            "".join(letter for letter, _ in letters),
            "".join(letter for letter, of_grammar in letters if not of_grammar),
        ]
    joined = "\n".join(rows)
    return _Spelt(joined.upper(), re.sub(r"[^\W\d_]", lambda m: m[0] if m[0].isupper() else "-", joined))


def _is_in_name(text: str, start: int, end: int) -> bool:
    """Whether an abbreviation has another part of a name on either side.

    The first word of a sentence has its capital from there, and an office is no part of the body it is of.
    """
    if re.match(r"\s[A-Z\d]", text[end : end + 2]):
        return True
    before = _WORD_BEFORE.search(text, max(0, start - _BEFORE), start)
    if before is None:
        return False
    opens = _BEGINS.search(text, max(0, before.start() - 3), before.start()) and is_ordinary(before["word"].lower())
    return not opens and not offices.is_office_word(before["word"])
