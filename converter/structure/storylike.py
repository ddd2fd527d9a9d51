"""Whether a line reads like a sentence of the story, whatever word it begins with."""

from __future__ import annotations

import re

from converter.language import attribution
from converter.language.wordlists import words_of

VERBAL = r"(?:me(?:m|n|ng|ny|l|r|w|y)|di|ber|ter)[a-z]{3,}"
"""What begins as verbs with a prefix do, as a regular expression."""
_VERB = re.compile(rf"(?<=\s){VERBAL}\b")
_SMALL_WORD = re.compile(r"(?<=\s)[a-z]{2,}\b")
_BRACKETS = re.compile(r"[(\[][^()\[\]]{1,40}[)\]]$")
_LAST_WORD = re.compile(r"(?:^|\s)([^\s.!?](?:\S{0,60}[^\s.!?])?)[.!?]{1,9}[\"”’')]{0,4}$")
_QUOTATION = re.compile(r"[\"“”„]")
_TAIL = 120
"""How a line ends is told by so many of its last characters."""
_NO_ENDS = frozenset({"ttd", "kami"})
"""Words that close a signature, with a full stop or without."""
_NO_DEGREE = re.compile(r"(?:Rp)?[\W\d_]+|\W*[a-z][\w-]{2,}(?:\.[a-z][\w-]*)*\.[a-z]{2,}")
"""Figures (``06.00``) and addresses on the web have a point within and are no abbreviations for that."""


def says(text: str) -> bool:
    """Whether a line has a verb, or another word that only sentences have: ``kini``, ``juga``, ``itu``."""
    telling = words_of("only-in-sentences")
    return bool(verbs(text)) or any(word[0] in telling for word in _SMALL_WORD.finditer(text))


def verbs(text: str) -> list[str]:
    """The words of a line that begin as verbs do and are no nouns for all that is known."""
    nouns = words_of("nouns-like-verbs")
    return [verb[0] for verb in _VERB.finditer(text) if verb[0] not in nouns]


def ends(text: str) -> bool:
    """Whether a line ends like a sentence, with a full stop that is no part of a degree; brackets may stand behind."""
    tail = text.strip()[-_TAIL:]
    tail = _BRACKETS.sub("", tail).rstrip() or tail
    last = _LAST_WORD.search(tail)
    if last is None or last[1].lower() in _NO_ENDS:
        return False
    return "." not in last[1] or bool(_NO_DEGREE.fullmatch(last[1]))


def is_sentence(text: str) -> bool:
    """Whether a line reads like one of the story: it has a verb, and a full stop that no abbreviation needs."""
    return ends(text) and says(text)


def has_quotation(text: str) -> bool:
    """Whether a quotation mark stands in a line."""
    return bool(_QUOTATION.search(text))


def speaks(text: str) -> bool:
    """Whether somebody is quoted: in marks, or by a verb of saying."""
    return has_quotation(text) or any(map(attribution.is_short_form, re.findall(r"[a-z]+", text)))
