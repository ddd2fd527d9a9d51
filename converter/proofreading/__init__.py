"""Proofreading: passages in, the same passages with their corrections and suggestions on record.

The order of the steps is what keeps the rules from fighting: blanks and marks first, so that the rules on words
see clean text; then words, then capitals, then what stands at quotations, which needs all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from converter.draft import Draft, Proposal
from converter.proofreading import (
    affixes,
    capitals,
    commas,
    compounds,
    degrees,
    marks,
    numbers,
    phrases,
    prepositions,
    quotation,
    spelling,
)
from converter.proofreading.context import Context
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

__all__ = ["Zone", "proofread"]

Both = tuple[list[Proposal], list[Proposal]]


class Step(NamedTuple):
    """A step of the proofreading: proposals to apply and to suggest, for a text as it stands."""

    run: Callable[[Text], Both]


def _certain(rule: Callable[[Text], Iterable[Proposal]]) -> Step:
    return Step(lambda text: (list(rule(text)), []))


MARKS = (
    _certain(marks.spacing),
    _certain(marks.spacing),
    _certain(quotation.apostrophes),
    _certain(marks.doubles),
    _certain(marks.spaced_hyphens),
)
WORDS = (
    Step(phrases.proposals),
    _certain(numbers.proposals),
    _certain(degrees.proposals),
    _certain(affixes.proposals),
    _certain(prepositions.proposals),
    _certain(compounds.proposals),
    Step(spelling.proposals),
    _certain(capitals.proposals),
    _certain(marks.connectors),
    _certain(commas.proposals),
    _certain(marks.dashes),
)
END = (_certain(quotation.form), _certain(marks.final_stop))


def proofread(passages: Sequence[tuple[Draft, Zone]], dictionary: Iterable[str] = ()) -> None:
    """Proofreads the passages of one release, in order, in place.

    Args:
        passages: drafts with what they are; a quotation may run from one to the next.
        dictionary: words and phrases of the outlet that no rule may touch.
    """
    words = tuple(dictionary)
    plain = Context((), words)
    for draft, zone in passages:
        _run(MARKS, draft, zone, plain)
    for at, (draft, zone) in enumerate(passages):
        follower = passages[at + 1][0].text if at + 1 < len(passages) else ""
        continues = follower[:1] in ("“", '"', "”", "„")
        draft.apply(quotation.pairing(Text(draft, zone, plain), continues))
    context = _context(passages, words)
    for draft, zone in passages:
        _run(WORDS, draft, zone, context)
        _run(END, draft, zone, context)


def _run(steps: Iterable[Step], draft: Draft, zone: Zone, context: Context) -> None:
    text = Text(draft, zone, context)
    for step in steps:
        certain, possible = step.run(text)
        if possible:
            draft.suggest(possible)
        if certain and draft.apply(certain):
            text = Text(draft, zone, context)


def _context(passages: Sequence[tuple[Draft, Zone]], dictionary: tuple[str, ...]) -> Context:
    texts = [Text(draft, zone) for draft, zone in passages if zone is not Zone.HEADLINE]
    pairs = [pair for text in texts for pair in zip(text.tokens, text.initial, strict=True)]
    return Context(pairs, dictionary)
