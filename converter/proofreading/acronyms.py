"""Acronyms with two letters swapped: ``BPDB`` for ``BPBD``."""

from __future__ import annotations

from functools import cache

from converter.draft import Proposal
from converter.language.lexicon import lexicon
from converter.language.morphology import is_word
from converter.language.name_lists import expansions
from converter.proofreading.rules import finding
from converter.proofreading.text import Text

MIN_LETTERS = 4
"""Shorter acronyms have their letters in any order: ``ASN``, ``SAN``."""

MAX_LETTERS = 12
"""No acronym is longer; a string without spaces may be."""

UNKNOWN = 3
"""A form in capitals that edited text has so often is an acronym itself."""

BESIDE = 5
"""An acronym seen so often beside the word that stands beside it here is meant."""


@cache
def _capitals() -> frozenset[str]:
    """Acronyms of capitals alone, in lower case."""
    return frozenset(form.lower() for form, _ in expansions() if form.isupper() and form.isalpha())


def _is_introduced(text: Text, at: int) -> bool:
    """``Pemutakhiran Data Pemilih Berkelanjutan (PDPB)``: whether the words before the brackets begin so."""
    word = text.lowers[at]
    if not text.gap(at - 1).endswith(" (") or at < len(word):
        return False
    return "".join(before[0] for before in text.lowers[at - len(word) : at]) == word


def proposals(text: Text) -> tuple[list[Proposal], list[Proposal]]:
    """What is certain, as the release or edited text has the acronym so, and what is only suggested."""
    certain: list[Proposal] = []
    possible: list[Proposal] = []
    words = lexicon()
    counts = text.context.counts if text.context is not None else {}
    for at, token in enumerate(text.tokens):
        low = token.lower
        if not token.is_upper or not MIN_LETTERS <= len(low) <= MAX_LETTERS or not low.isalpha() or low in _capitals():
            continue
        if text.is_guarded(token) or text.is_settled(token) or words.upper(low) >= UNKNOWN or is_word(low):
            continue
        if counts.get(low, 1) > 1 or _is_introduced(text, at):
            continue
        swapped = {low[:i] + low[i + 1] + low[i] + low[i + 2 :] for i in range(len(low) - 1)} & _capitals()
        if len(swapped) != 1:
            continue
        form = swapped.pop()
        beside = max(words.pair(text.neighbour(at, -1), form), words.pair(form, text.neighbour(at, 1)))
        sure = form in counts or beside >= BESIDE
        proposal = Proposal(token.start, token.end, form.upper(), finding("spelling", 0.95 if sure else 0.6, "lexicon"))
        (certain if sure else possible).append(proposal)
    return certain, possible
