"""Speech in single quotation marks, which print has in double ones (EYD V, III.L and III.M)."""

from __future__ import annotations

import re

from converter import messages
from converter.draft import Draft, Finding, Proposal
from converter.language import attribution

_DOUBLE = re.compile(r"[\"“”„]")
_PAIR = re.compile(r"(?<!\w)['‘’‚](?=\w)(?P<words>[^‘\n]*?[\w,.!?…])['’‘](?!\w)")
_AFTER = re.compile(r"[\s,]*([A-Za-z]+)")
_BEFORE = re.compile(r"([A-Za-z]+)\s*[,:]\s*$")
_SPOKEN = 4
"""Fewer words than these are a term or a nickname rather than somebody's words."""


def double(draft: Draft) -> None:
    """Gives speech in single marks the double ones, unless the passage has those for something else."""
    text = draft.text
    if _DOUBLE.search(text):
        return
    why = Finding("quotation", messages.REASON_SINGLE_MARKS, typographic=True)
    draft.apply(
        Proposal(at, at + 1, '"', why)
        for match in _PAIR.finditer(text)
        if len(match["words"].split()) >= _SPOKEN and _is_speech(text[: match.start()], text[match.end() :])
        for at in (match.start(), match.end() - 1)
    )


def _is_speech(before: str, after: str) -> bool:
    """Whether a verb of saying stands beside a stretch in marks, or there is nothing but the stretch."""
    follows, leads = _AFTER.match(after), _BEFORE.search(before)
    alone = not before.strip() and not after.strip(" .")
    said = follows is not None and attribution.is_short_form(follows[1])
    told = leads is not None and attribution.is_verb_of_saying(leads[1])
    return alone or said or told
