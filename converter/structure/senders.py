"""Who sends a release, by lines above the title that need be no letterhead: ``PELINDO REGIONAL 2``, ``UP3 KUDUS``."""

from __future__ import annotations

import re
from functools import cache

from converter.language import name_runs, places
from converter.language.lexicon import lexicon
from converter.language.name_lists import expansions, sectors
from converter.language.wordlists import words_of
from converter.structure import labels
from converter.structure.letterheads import is_bare_name, is_part

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d{1,3}")
_CODE = re.compile(r"[A-Z]{2,5}\d{1,2}")
"""Short for a unit and its rank: ``UP3``."""
_FORMED = re.compile(r"(?:dis|kanke|kemen|bap|kwar|yon|lanta|pem)[a-z]{3,}")
"""Short forms that offices are given, more than any list holds: ``Dispendukcapil``, ``Kankemenag``."""
_LONGEST_SHORT_FORM = 6
"""Abbreviations that no list has, and that are no words, have no more letters than that."""
_LONGEST_OPENING = 3
_BRANCHES = frozenset({"cabang", "perwakilan", "regional"})


def may_send(text: str) -> bool:
    """Whether a line begins as many a sender's name does, and says nothing of him: no headline, if there is another."""
    return _opens(_WORD.findall(text)) > 0 and is_bare_name(text)


def is_sender(text: str) -> bool:
    """Whether a line is no doubt a sender's name: behind what such a name begins with stands the place or the rank
    of the office, or nothing (``KOMINFO MENTAWAI``, ``BEA CUKAI``); before it may stand what the paper is."""
    labelled = labels.paper(text)
    words = _WORD.findall(text[labelled:])
    branch = not _BRANCHES.isdisjoint(word.lower() for word in words)
    if (labelled or branch) and words and words[0].lower() in _abbreviated() and _located(words, 1):
        return True
    text = text[labelled:]
    opening = _opens(words)
    if not opening or not is_bare_name(text):
        return False
    if _located(words, opening):
        return True
    rest = words[opening:]
    if _is_short(words[0]):
        # A short form with a name behind it: of a place that no list has.
        return words[0].lower() in _abbreviated() and len(rest) <= 2 and not any(map(name_runs.is_ordinary, rest))
    return _has_rank(rest)


def _opens(words: list[str]) -> int:
    """How many words make a line the name of a sender; 0 for none."""
    low = [word.lower() for word in words[:_LONGEST_OPENING]]
    for size in range(len(low), 0, -1):
        if " ".join(low[:size]) in words_of("senders"):
            return size
    return int(bool(words) and _is_short(words[0]))


def _is_short(word: str) -> bool:
    """Whether a word is the short form of some office: of one that the lists have, or of one formed as those are."""
    low = word.lower()
    if low in words_of("senders"):
        return False
    counts = lexicon()
    if low in _abbreviated():
        return _abbreviated()[low] in _sectors()
    if _CODE.fullmatch(word):
        return True
    known = counts.count(low) or places.is_place(low)
    unlisted = word.isupper() and 2 <= len(word) <= _LONGEST_SHORT_FORM and word.isalpha() and not known
    return unlisted or (bool(_FORMED.fullmatch(low)) and not counts.lower(low))


@cache
def _abbreviated() -> dict[str, str]:
    """Abbreviations in lower case, and what they stand for."""
    return {form.lower(): full.lower() for form, full in expansions()}


@cache
def _sectors() -> frozenset[str]:
    return frozenset(" ".join(words) for words in sectors())


def _located(words: list[str], at: int) -> bool:
    """Whether nothing follows from ``at`` on but a place, ranks, and numbers."""
    while at < len(words):
        size = places.longest_at(words, at) or int(is_part(words[at]) or bool(_NUMBER.fullmatch(words[at])))
        if not size:
            return False
        at += size
    return True


def _has_rank(words: list[str]) -> bool:
    """Whether a place, or a level of offices or regions, is among the words."""
    ranked = any(name_runs.is_level(word) or word.lower() in _BRANCHES for word in words)
    return ranked or any(places.longest_at(words, at) for at in range(len(words)))
