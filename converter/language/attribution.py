"""Verbs of saying: those that follow a quotation (``ujarnya``) and those that report (``mengatakan``).

``data/attribution.tsv`` gives each form its class: ``short`` (bare stem, with or without -nya), ``reporting``
(active), ``passive`` and ``source`` (``menurut``).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

PRONOUNS = frozenset({"ia", "dia", "beliau", "dirinya"})
"""Words for a person who was named before; none of them tells a man from a woman."""


ANSWERS = frozenset({"jawabnya", "sahutnya", "timpalnya", "balasnya", "tukasnya"})
"""What somebody says to whoever spoke last."""

_BARE = frozenset({"tanya", "bertanya"})


@cache
def _classes() -> dict[str, str]:
    lines = (DATA / "attribution.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t") for line in lines)


def kind(word: str) -> str | None:
    """The class of a verb of saying: ``short``, ``reporting``, ``passive``, ``source``; else ``None``."""
    return _classes().get(word.lower())


def is_short_form(word: str) -> bool:
    """Whether the word is a short form that follows a quotation, as ``ujar`` and ``Ujarnya`` do."""
    return kind(word) == "short"


def is_reporting_verb(word: str) -> bool:
    """Whether the word is an active verb that reports what someone says (``mengatakan``, ``berharap``)."""
    return kind(word) == "reporting"


def has_pronoun(word: str) -> bool:
    """Whether a verb of saying ends in the pronoun -nya (``ujarnya``), as ``tanya`` does not."""
    return word.lower().endswith("nya") and word.lower() not in _BARE


def is_verb_of_saying(word: str) -> bool:
    """Whether the word is a verb of saying of any class."""
    return kind(word) is not None
