"""Habits of newspapers, not of the language: each is off until the outlet asks for it.

EYD V leaves them open, or papers do otherwise; so no release is changed by them unasked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from converter.draft import Proposal
from converter.language import attribution
from converter.outlet import Habit
from converter.proofreading import phrases
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

_ITEM = r"[^\W\d_][\w’-]*(?: [^\W\d_][\w’-]*){0,2}"
_SERIES = re.compile(rf"(?<=, ){_ITEM}(?P<gap> )(?=(?:dan|serta|atau) [^\W\d_])")
_REPORTING = re.compile(r"(?<!\w)(?P<verb>me\w+|ber\w+)(?P<comma>,)(?= [a-z])")
_ACTING = re.compile(r"(?<!\w)(?:Pjs?|Plt|Plh)(?P<point>\.?)(?= [A-Z])")


def proposals(text: Text, habits: Collection[Habit]) -> tuple[list[Proposal], list[Proposal]]:
    """What the habits of an outlet change in a text, and what they suggest."""
    certain = [proposal for habit in habits if habit in _RULES for proposal in _RULES[habit](text)]
    return certain, list(phrases.foreign(text)) if "foreign-words" in habits else []


def _serial_comma(text: Text) -> Iterator[Proposal]:
    """``camat, lurah dan kader`` -> ``camat, lurah, dan kader``; names of agencies stay as they are (F11)."""
    if text.zone is Zone.HEADLINE:
        return
    for match in _SERIES.finditer(text.text):
        before = text.text[: match.start() - 2].rsplit(" ", 1)[-1]
        name = before[:1].isupper() and match.group()[:1].isupper()
        if not name and before.isalpha():
            place = match.start("gap")
            yield Proposal(place, place, ",", finding("house-habit"))


def _no_reporting_comma(text: Text) -> Iterator[Proposal]:
    """``mengatakan, warga siap`` -> ``mengatakan warga siap``."""
    for match in _REPORTING.finditer(text.text):
        if attribution.is_reporting_verb(match["verb"]):
            yield Proposal(*match.span("comma"), "", finding("house-habit"))


def _acting_point(text: Text) -> Iterator[Proposal]:
    for match in _ACTING.finditer(text.text):
        yield Proposal(*match.span("point"), ".", finding("house-habit"))


def _no_acting_point(text: Text) -> Iterator[Proposal]:
    for match in _ACTING.finditer(text.text):
        yield Proposal(*match.span("point"), "", finding("house-habit"))


_RULES: dict[Habit, Callable[[Text], Iterator[Proposal]]] = {
    "serial-comma": _serial_comma,
    "no-reporting-comma": _no_reporting_comma,
    "acting-point": _acting_point,
    "no-acting-point": _no_acting_point,
}
