"""What LanguageTool thinks of a release, laid beside what the program thinks of it.

Where both think the same of a word, the program is surer of it. What LanguageTool alone finds is suggested, as far as
it is worth an editor's look. Nothing is applied.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from rapidfuzz.distance import OSA

from converter import messages
from converter.article import Warning  # noqa: A004 - the contract's own name
from converter.draft import Draft, Edit, Finding, Proposal
from converter.errors import LanguageToolError
from converter.language.lexicon import lexicon
from converter.language.morphology import is_word
from converter.language.wordlists import words_of
from converter.languagetool import english
from converter.languagetool.access import UNAVAILABLE, Access, Deadline, unavailable
from converter.languagetool.client import ENGLISH, INDONESIAN, Match, client
from converter.proofreading import views
from converter.proofreading.casing import like
from converter.proofreading.rules import finding
from converter.proofreading.spelling import candidates, is_dialect, strange_near, strange_words
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

AGREED = 0.19
"""Log-odds by which a suggestion is likelier right when it is among LanguageTool's (``tests/benchmarks``)."""

SUREST = 0.99
"""No agreement makes more of a confidence than the rules have."""

WORTH = 0.1
"""The chance, by the program's own reckoning, from which LanguageTool's first choice is worth an editor's look."""

LONG = 9
"""Letters of a word that is hardly ever one slip away from another by chance."""

ALONE = 0.9
"""So often LanguageTool's first choice is right where the program has no candidate (``tests/benchmarks``)."""


class Mark(NamedTuple):
    """A match in one passage: ``source[start:end]`` of the draft may be meant as one of ``forms``."""

    passage: int
    start: int
    end: int
    forms: tuple[str, ...]
    misspelt: bool


def read(passages: Sequence[tuple[Draft, Zone]], dictionary: Iterable[str], access: Access) -> list[Warning]:
    """Reads the passages of a release that was proofread, and adds to their drafts what LanguageTool thinks.

    Returns:
        A warning when it could not be asked, or not of the English stretches.
    """
    if access.trouble:
        return [_unavailable(access.trouble)]
    drafts = [draft for draft, _ in passages]
    foreign = [english.passages(draft.source) for draft in drafts]
    deadline = Deadline(access.limit)
    try:
        marks = ask(drafts, access, deadline)
    except LanguageToolError as error:
        return [_unavailable(str(error))]
    abroad: list[Mark] = []
    troubles: list[Warning] = []
    try:
        abroad = list(_english(drafts, foreign, access, deadline))
    except LanguageToolError as error:
        troubles = [_unavailable(messages.LANGUAGETOOL_NOT_ENGLISH.format(why=error))]
    indonesian, in_english = _by_passage(marks), _by_passage(abroad)
    for at, text in enumerate(views(passages, dictionary)):
        here = [m for m in indonesian[at] if not any(start < m.end and m.start < end for start, end in foreign[at])]
        text.draft.weigh(partial(_confidence, text.draft, here))
        text.draft.suggest(_suggestions(text, here))
        text.draft.suggest(_reports(text, in_english[at]))
    return troubles


def _by_passage(marks: Iterable[Mark]) -> Mapping[int, list[Mark]]:
    found: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        found[mark.passage].append(mark)
    return found


def ask(drafts: Sequence[Draft], access: Access, deadline: Deadline) -> list[Mark]:
    """What LanguageTool finds in the sources of some drafts, read as Indonesian.

    Raises:
        LanguageToolError: it cannot be asked.
    """
    return list(_placed(drafts, client(access.url).check(_joined(drafts), INDONESIAN, deadline)))


def _unavailable(why: str) -> Warning:
    return Warning(code=UNAVAILABLE, message=unavailable(why))


_APART = "\n\n"


def _joined(drafts: Sequence[Draft]) -> str:
    """The passages as one text: a release is one question."""
    return _APART.join(draft.source for draft in drafts)


def _placed(drafts: Sequence[Draft], matches: Iterable[Match]) -> Iterator[Mark]:
    """The matches of the joined text, each in its passage."""
    starts = [0]
    for draft in drafts:
        starts.append(starts[-1] + len(draft.source) + len(_APART))
    for match in matches:
        at = bisect_right(starts, match.start) - 1
        if match.end - starts[at] <= len(drafts[at].source):
            yield Mark(at, match.start - starts[at], match.end - starts[at], match.forms, match.misspelt)


def _english(
    drafts: Sequence[Draft], foreign: Sequence[list[tuple[int, int]]], access: Access, deadline: Deadline
) -> Iterator[Mark]:
    """What LanguageTool's English rules find in the English stretches; none are asked where there are none."""
    parts = [(at, start, end) for at, spans in enumerate(foreign) for start, end in spans]
    if not parts:
        return
    cut = [Draft(drafts[at].source[start:end]) for at, start, end in parts]
    for mark in _placed(cut, client(access.url).check(_joined(cut), ENGLISH, deadline)):
        at, start, _ = parts[mark.passage]
        yield mark._replace(passage=at, start=start + mark.start, end=start + mark.end)


def agree(draft: Draft, edit: Edit, marks: Iterable[Mark]) -> bool:
    """Whether one of LanguageTool's choices makes of the words what an edit makes of them."""
    source = draft.source
    for mark in marks:
        if mark.start < edit.end and edit.start < mark.end:
            start, end = min(mark.start, edit.start), max(mark.end, edit.end)
            ours = (source[start : edit.start] + edit.after + source[edit.end : end]).casefold()
            before, behind = source[start : mark.start], source[mark.end : end]
            if any((before + form + behind).casefold() == ours for form in mark.forms):
                return True
    return False


def _confidence(draft: Draft, marks: Iterable[Mark], edit: Edit) -> float | None:
    """The confidence of an edit that LanguageTool would make too; ``None`` where it is as it was."""
    why = edit.why
    if not isinstance(why, Finding) or why.typographic or why.confidence >= SUREST or not agree(draft, edit, marks):
        return None
    return surer(why.confidence)


def surer(confidence: float) -> float:
    """A confidence (0..1) that agreement raises."""
    odds = math.log(confidence / (1 - confidence)) + AGREED
    return round(max(confidence, min(SUREST, 1 / (1 + math.exp(-odds)))), 2)


def _suggestions(text: Text, marks: Sequence[Mark]) -> Iterator[Proposal]:
    """What LanguageTool alone finds, of words that the program knows no better.

    A strange word beside another is of a regional language, or a name.
    """
    if not marks:
        return
    strange = strange_words(text)
    odd = {token.start for token, is_odd in zip(text.tokens, strange, strict=True) if is_odd}
    for mark in marks:
        at = text.places.get(text.draft.text_place(mark.start))
        if at is None or not mark.forms or not strange[at] or not text.free(at):
            continue
        token, form = text.tokens[at], mark.forms[0].lower()
        if token.text != text.draft.source[mark.start : mark.end] or strange_near(strange, at):
            continue
        if token.is_capitalised and _is_name(form):
            continue
        chance = next((c.chance for c in candidates(text, at) if c.after == form), 0.0)
        confidence = surer(chance) if chance >= WORTH else ALONE
        if chance >= WORTH or _is_likely(token.lower, form):
            why = finding("spelling", confidence, "languagetool")
            after = like(token.text, form, text.zone, text.initial[at])
            proposal = Proposal(token.start, token.end, after, why)
            if not is_dialect(text, proposal, odd):
                yield proposal


def _is_name(form: str) -> bool:
    """Whether a form begins with a name: at a sentence's start, what is like one is another."""
    first = form.partition(" ")[0]
    return lexicon().title(first) >= lexicon().lower(first)


def _is_likely(word: str, form: str) -> bool:
    """Whether a form that the program did not think of itself is likely meant for a word.

    A long word that is one slip from another is hardly ever a third; a function word stands alone.
    """
    parts = form.split(" ")
    if len(parts) > 1:
        # What stands apart from di and ke has rules of its own.
        return "".join(parts) == word and any(part in words_of("function-words") and len(part) > 2 for part in parts)
    return len(word) >= LONG and "-" not in form and OSA.distance(word, form, score_cutoff=1) == 1


def _reports(text: Text, marks: Iterable[Mark]) -> Iterator[Proposal]:
    """What the English rules find; words that are names, or Indonesian, are no errors of English."""
    for mark in marks:
        start = text.draft.text_place(mark.start)
        end = start + mark.end - mark.start
        words = [token for token in text.tokens if token.start < end and start < token.end]
        if not mark.forms or not words or any(text.is_guarded(token) for token in words):
            continue
        if mark.misspelt and not all(token.is_lower and not is_word(token.lower) for token in words):
            continue
        yield Proposal(start, end, mark.forms[0], finding("english", 0.5, "languagetool"))
