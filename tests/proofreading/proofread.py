"""What the tests of this package share: a passage proofread on its own, and the examples of the catalogue."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any, NamedTuple

import pytest

from converter.draft import Draft
from converter.language.lexicon import DATA
from converter.proofreading import Zone, proofread
from converter.structure import messenger


def corrected(
    text: str, zone: Zone = Zone.BODY, dictionary: tuple[str, ...] = (), habits: tuple[str, ...] = ()
) -> Draft:
    """One passage, proofread as if the release held nothing else."""
    draft = Draft(text)
    proofread([(draft, zone)], dictionary, habits)
    return draft


def release(*texts: str, dictionary: tuple[str, ...] = ()) -> list[str]:
    """Passages of the body of one release, proofread together."""
    drafts = [Draft(text) for text in texts]
    proofread([(draft, Zone.BODY) for draft in drafts], dictionary)
    return [draft.text for draft in drafts]


def rules_of(draft: Draft) -> set[str]:
    """Ids of the rules on record for what was changed."""
    return {edit.why.rule for edit in draft.edits if hasattr(edit.why, "rule")}


@cache
def catalogue() -> dict[str, dict[str, Any]]:
    """All rules with their examples."""
    with (DATA / "rules.toml").open("rb") as file:
        return tomllib.load(file)


class Example(NamedTuple):
    """A sentence of the catalogue as typed and as it must be printed."""

    rule: str
    zone: Zone
    before: str
    after: str

    def run(self, text: str | None = None) -> Draft:
        """The sentence (or another in its place) on its way through the steps that the rule belongs to."""
        draft = Draft(self.before if text is None else text)
        if self.rule == "messenger-mark":
            messenger.clean(draft)
        proofread([(draft, self.zone)])
        return draft


def examples(kind: str) -> list[Example]:
    """The examples of one kind (``change``, ``keep``, ``open``) of all rules, headlines included."""
    found = []
    for rule, entry in catalogue().items():
        for key, zone in ((kind, Zone.BODY), (f"{kind}_headline", Zone.HEADLINE)):
            for given in entry.get(key, []):
                before, after = (given, given) if isinstance(given, str) else given
                found.append(Example(rule, zone, before, after))
    return found


def parameters(kind: str) -> list[Any]:
    """The examples of one kind as parameters of a test, named by rule and first words."""
    return [
        pytest.param(example, id=f"{example.rule}: {' '.join(example.before.split()[:5])}")
        for example in examples(kind)
    ]
