"""The rules by id, with the reason that an editor reads; their examples are run as tests."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any, Literal

from converter.draft import Finding
from converter.language.lexicon import DATA

Evidence = Literal["rules", "lexicon", "document", "languagetool", "outlet"]

TYPOGRAPHIC = frozenset({"spacing", "quotation", "dash", "punctuation", "messenger-mark"})
"""Rules that touch marks and white space only."""


#: How the lines begin that hold what an editor reads of a rule: its id, its reasons and its source.
_READ = ('["', "reason", "source")


@cache
def catalogue() -> dict[str, dict[str, Any]]:
    """All rules of ``data/rules.toml``: id -> reason, reasons for kinds of change, source.

    The examples, which are most of the file, are left to the tests.
    """
    with (DATA / "rules.toml").open(encoding="utf-8") as file:
        return tomllib.loads("".join(line for line in file if line.startswith(_READ)))


@cache
def finding(rule: str, confidence: float = 0.99, source: Evidence = "rules") -> Finding:
    """The finding of a rule; its reason comes from the catalogue."""
    return Finding(rule, catalogue()[rule]["reason"], source, confidence, rule in TYPOGRAPHIC)
