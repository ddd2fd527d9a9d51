"""Typing errors in headlines, by the witness of the text below them.

In a headline every word has a capital, so that none tells a name, and the neighbours of a word tell little. But a
headline says what its text says: a word that the text does not know, one slip away from one that it uses or has a
relative of, is most likely that word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from converter.draft import Proposal
from converter.language import places
from converter.language.chain import gain
from converter.language.lexicon import lexicon
from converter.language.morphology import roots
from converter.language.name_lists import acronyms
from converter.language.rarity import is_strange
from converter.language.wordlists import words_of
from converter.proofreading.casing import like
from converter.proofreading.channel import near_forms
from converter.proofreading.context import Context
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

MIN_LETTERS = 5
"""Shorter words have too many neighbours."""

RELATED_LETTERS = 6
"""From this length on a relative in the text is enough to correct a word that is none."""

MISFIT = -1.0
"""So badly (decimal logarithm) a short form must not stand beside the better of its neighbours."""

REAL_TIMES = 3
"""So often must the text use the word that is meant, before a word that exists is changed for it."""

RARER = 20
"""A word that exists is mistyped only if the one that is meant is so many times as common."""

BETTER = 0.5
"""So much better (decimal logarithm) must the word that is meant stand between its neighbours."""


class _Witness(NamedTuple):
    """A form one slip away, how often the text uses it in small letters, and whether it has a relative there."""

    form: str
    times: int
    related: bool


def proposals(text: Text) -> tuple[list[Proposal], list[Proposal]]:
    """Corrections that the text below a headline proves, and those that it only speaks for."""
    certain: list[Proposal] = []
    possible: list[Proposal] = []
    if text.zone is not Zone.HEADLINE or text.context is None or not text.context.counts:
        return certain, possible
    for at, token in enumerate(text.tokens):
        if not _is_open(text, at, text.context):
            continue
        found = list(_witnesses(token.lower, text.context))
        strange = is_strange(token.lower)
        if len(token.lower) < RELATED_LETTERS:
            found = [witness for witness in found if max(_fit(text, at, witness.form)) >= MISFIT]
        best = _best(token.lower, found) if strange else _meant(text, at, found)
        if best is None:
            continue
        enough = 1 if strange else REAL_TIMES
        sure = best.times >= enough or (strange and len(token.lower) >= RELATED_LETTERS)
        after = like(token.text, best.form, text.zone, text.initial[at])
        rule = "spelling" if strange else "real-word"
        proposal = Proposal(token.start, token.end, after, finding(rule, 0.93 if sure else 0.6, "document"))
        (certain if sure else possible).append(proposal)
    return certain, possible


def _is_open(text: Text, at: int, context: Context) -> bool:
    """Whether a word of a headline may be mistyped: the text does not know it, nor a list of names."""
    token = text.tokens[at]
    word = token.lower
    return (
        token.is_word
        and len(word) >= MIN_LETTERS
        and word.isalpha()
        and not token.is_upper
        and text.free(at)
        and not context.counts[word]
        and not places.levels(word)
        and not places.is_town(word)
        and word not in acronyms()
        and lexicon().title(word) <= lexicon().lower(word) + 1
        and not roots(word) & context.roots
        and not _is_named(text, at)
    )


def _is_named(text: Text, at: int) -> bool:
    """Whether the word before announces a name: ``Desa Sanan``, ``Festival Sanan``."""
    before = text.lowers[at - 1] if at and text.joined[at - 1] else ""
    return before in words_of("administrative-words") | words_of("natural-features") | words_of("heads-of-names")


def _witnesses(word: str, context: Context) -> Iterator[_Witness]:
    for form in near_forms(word):
        if form in words_of("function-words") or form in words_of("never-doubled"):
            continue
        if form.startswith(word) and form.removeprefix(word) in ("i", "nya"):
            continue
        times = context.counts[form] if form not in context.names else 0
        related = bool(roots(form) & context.roots)
        if times or related:
            yield _Witness(form, times, related)


def _best(word: str, found: list[_Witness]) -> _Witness | None:
    """The one form that the text speaks for; of several, the one that it uses, or that ends as the word does."""
    used = [witness for witness in found if witness.times]
    alike = [witness for witness in found if witness.form[-1] == word[-1]]
    return next((group[0] for group in (used, found, alike) if len(group) == 1), None)


def _meant(text: Text, at: int, found: list[_Witness]) -> _Witness | None:
    """What a word that exists stands for: a far commoner one that the text uses, and that stands better there."""
    words, word = lexicon(), text.lowers[at]
    here = sum(_fit(text, at, word))
    better = [
        witness
        for witness in found
        if witness.times > 1
        and words.count(witness.form) >= RARER * (words.count(word) + 1)
        and sum(_fit(text, at, witness.form)) >= here + BETTER
    ]
    return better[0] if len(better) == 1 else None


def _fit(text: Text, at: int, form: str) -> tuple[float, float]:
    """How much likelier than by chance (decimal logarithm) a form stands beside each neighbour of a word."""
    return gain(text.neighbour(at, -1), form), gain(form, text.neighbour(at, 1))
