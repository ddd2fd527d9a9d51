"""Proofreading: passages in, the same passages with their corrections and suggestions on record.

The order of the steps is what keeps the rules from fighting: blanks and marks first, so that the rules on words
see clean text; then words, then capitals, then what stands at quotations, which needs all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from converter.draft import Draft, Proposal
from converter.outlet import Habit
from converter.proofreading import (
    abbreviations,
    acronyms,
    affixes,
    agencies,
    capitals,
    commas,
    compounds,
    degrees,
    doubling,
    generics,
    headlines,
    long_quotations,
    lowering,
    marks,
    numbers,
    phrases,
    prepositions,
    proper,
    quotation,
    realwords,
    spelling,
)
from converter.proofreading import habits as house_habits
from converter.proofreading.context import Context
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

__all__ = ["Zone", "proofread", "views"]

Both = tuple[list[Proposal], list[Proposal]]


Rule = Callable[[Text], Iterable[Proposal]]


class Step(NamedTuple):
    """Rules that look at the same text: what is certain of them all is applied at once, then the text is read anew.

    ``judges`` tell what is certain and what is only suggested; ``rules`` know nothing but certainties.
    """

    rules: tuple[Rule, ...] = ()
    judges: tuple[Callable[[Text], Both], ...] = ()


class Round(NamedTuple):
    """Steps in their order, carried out anew, up to ``most`` times, as long as they correct something."""

    steps: tuple[Step, ...]
    most: int = 1


MARKS = Round(
    (
        Step((marks.spacing,)),
        Step((marks.spacing, quotation.apostrophes)),
        Step((marks.doubles, marks.spaced_hyphens, marks.glued_figures)),
        Step((marks.spacing,)),
    )
)
WORDS = Round(
    (
        Step(judges=(phrases.proposals,)),
        Step(
            (numbers.proposals, degrees.proposals, affixes.proposals, prepositions.proposals, compounds.proposals),
            (abbreviations.proposals, doubling.proposals),
        ),
        Step(judges=(headlines.proposals,)),
        Step(judges=(spelling.proposals, acronyms.proposals)),
    ),
    most=6,
)
"""Words are judged by their neighbours, so that all rules look again where some were corrected."""
REAL_WORDS = Round((Step(judges=(realwords.proposals,)),), most=2)
FORM = Round(
    (
        Step((capitals.proposals, agencies.proposals, lowering.proposals, generics.proposals, proper.proposals)),
        Step((marks.connectors, commas.proposals, marks.dashes)),
    )
)
"""Capitals, then what stands between words: a comma beside an office is told by its capitals."""
CELLS = Round(
    (
        Step((marks.spacing,)),
        Step(judges=(phrases.proposals,)),
        Step((affixes.proposals, prepositions.proposals, compounds.proposals), (doubling.proposals,)),
    )
)
"""What reads the cells of tables."""

END = Round((Step((quotation.form,)), Step((quotation.form,)), Step((marks.final_stop,))))


def proofread(
    passages: Sequence[tuple[Draft, Zone]], dictionary: Iterable[str] = (), habits: Collection[Habit] = ()
) -> None:
    """Proofreads the passages of one release, in order, in place.

    Args:
        passages: drafts with what they are; a quotation may run from one to the next.
        dictionary: words and phrases of the outlet that no rule may touch.
        habits: what the outlet asks for beyond the rules of spelling.
    """
    words = tuple(dictionary)
    plain = Context((), words)
    running = [passage for passage in passages if passage[1] is not Zone.TABLE]
    texts = [_read(Text(draft, zone, plain), (MARKS,)) for draft, zone in running]
    long_quotations.open_paragraphs(texts)
    for at, text in enumerate(texts):
        follower = running[at + 1][0].text if at + 1 < len(running) else ""
        continues = follower[:1] in ("“", '"', "”", "„")
        if text.draft.apply(quotation.pairing(text, continues)):
            texts[at] = Text(text.draft, text.zone, plain)
    context = _inform(texts, words)
    house = (Round((Step(judges=(partial(house_habits.proposals, habits=habits),)),)),) if habits else ()
    for text in texts:
        _read(text, (WORDS, REAL_WORDS, FORM, *house, END))
    for draft, zone in passages:
        if zone is Zone.TABLE:
            _read(Text(draft, zone, context), (CELLS,))


def views(passages: Sequence[tuple[Draft, Zone]], dictionary: Iterable[str] = ()) -> list[Text]:
    """The passages of one release as rules see them, each with what the whole release tells about its words."""
    words = tuple(dictionary)
    plain = Context((), words)
    texts = [Text(draft, zone, plain) for draft, zone in passages]
    _inform(texts, words)
    return texts


def _inform(texts: Sequence[Text], dictionary: tuple[str, ...]) -> Context:
    """Tells each passage what the whole release tells about its words."""
    context = _context(texts, dictionary)
    for text in texts:
        text.context = context
    return context


def _read(text: Text, rounds: Iterable[Round]) -> Text:
    """Carries out rounds of steps on one passage, reading it anew when a step changed it; the passage as read last."""
    for steps, most in rounds:
        settled = 0  # steps in a row that had nothing to correct: when all have seen the same text, none will
        for step in steps * most:
            if _carry_out(text, step):
                settled = 0
                text = Text(text.draft, text.zone, text.context)
            else:
                settled += 1
                if settled == len(steps):
                    break
    return text


def _carry_out(text: Text, step: Step) -> bool:
    """Applies what is certain to a passage and notes what is possible; whether anything was applied."""
    certain = [proposal for rule in step.rules for proposal in rule(text)]
    for judge in step.judges:
        sure, possible = judge(text)
        certain += sure
        text.draft.suggest(possible)
    return bool(certain and text.draft.apply(certain))


def _context(texts: Iterable[Text], dictionary: tuple[str, ...]) -> Context:
    running = [text for text in texts if text.zone not in (Zone.HEADLINE, Zone.TABLE)]
    pairs = [pair for text in running for pair in zip(text.tokens, text.initial, strict=True)]
    return Context(pairs, dictionary)
