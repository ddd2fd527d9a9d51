"""The house style of the outlet, as far as it changes words: its own words and the capitals of its headlines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from converter import messages
from converter.draft import Draft, Finding, Proposal
from converter.language.lexicon import lexicon
from converter.outlet import Outlet
from converter.proofreading.casing import like
from converter.proofreading.zones import Zone
from converter.structure import headline
from converter.structure.passages import Passage
from converter.structure.roles import PRINTED, Role

_QUOTED = re.compile(r"“[^“”]*(?:”|$)")


def apply_style(passages: Sequence[Passage], outlet: Outlet) -> None:
    """Writes the outlet's words for others, outside quotations, and sets headlines in its style.

    All changes are on record with the source ``outlet``.
    """
    for passage in passages:
        if passage.zone is not None and outlet.words:
            _words(passage.draft, passage.zone, outlet.words)
    for passage in passages:
        if passage.role in (Role.TITLE, Role.KICKER, Role.SUBHEAD) and headline.is_capitals(passage.draft.source):
            headline.capital_ordinals(passage.draft)
    if outlet.headline_style == "typed":
        return
    seen = headline.Forms(p.draft.text for p in passages if p.role in PRINTED and p.role is not Role.SUBHEAD)
    for passage in passages:
        if passage.role in (Role.TITLE, Role.SUBHEAD):
            headline.restyle(passage.draft, seen, lexicon(), sentence=outlet.headline_style == "sentence")


def _words(draft: Draft, zone: Zone, words: Mapping[str, str]) -> None:
    why = Finding("house-word", messages.REASON_HOUSE_WORD, source="outlet")
    forms = {form.lower(): word for form, word in words.items()}
    longest_first = sorted(forms, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
    text = draft.text
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    draft.apply(
        Proposal(match.start(), match.end(), after, why)
        for match in pattern.finditer(text)
        if not any(start < match.start() < end for start, end in quoted)
        and (after := like(match[0], forms[match[0].lower()], zone, _opens(text, match.start())))
    )


def _opens(text: str, at: int) -> bool:
    """Whether a sentence starts at a place in the text."""
    before = text[:at].rstrip(" “‘(")
    return not before or before[-1] in ".!?:"
