"""The rules by id, with the reason that an editor reads; examples stand beside them and are run as tests."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any, Literal

from converter.draft import Finding
from converter.language.lexicon import DATA

Evidence = Literal["rules", "lexicon", "document", "languagetool", "outlet"]

TYPOGRAPHIC = frozenset({"spacing", "quotation", "dash", "punctuation", "messenger-mark"})
"""Rules that touch marks and white space only."""


@cache
def catalogue() -> dict[str, dict[str, Any]]:
    """All rules of ``data/rules.toml``: id -> reason, source, examples."""
    with (DATA / "rules.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def finding(rule: str, confidence: float = 0.99, source: Evidence = "rules") -> Finding:
    """The finding of a rule; its reason comes from the catalogue."""
    return Finding(rule, catalogue()[rule]["reason"], source, confidence, rule in TYPOGRAPHIC)
