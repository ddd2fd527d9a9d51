"""The catalogue of rules: its examples are run, and it holds just the rules that the code uses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import converter
from converter import messages
from converter.proofreading import rules
from converter.proofreading.listing import RULE_OF_CLASS
from converter.proofreading.rules import TYPOGRAPHIC, finding
from tests.proofreading.proofread import Example, catalogue, parameters, rules_of

PACKAGE = Path(converter.__file__).parent
ENOUGH = 8
KEYS = {"reason", "reasons", "source"} | {
    kind + zone for kind in ("change", "keep", "open") for zone in ("", "_headline")
}


@pytest.mark.parametrize("example", parameters("change"))
def test_what_is_wrong_is_corrected_by_its_rule(example: Example) -> None:
    draft = example.run()
    assert draft.text == example.after
    assert example.rule in rules_of(draft)


@pytest.mark.parametrize("example", parameters("keep"))
def test_what_only_looks_wrong_stays(example: Example) -> None:
    assert example.run().text == example.before


@pytest.mark.parametrize("example", parameters("change"))
def test_a_corrected_sentence_is_not_corrected_again(example: Example) -> None:
    assert example.run(example.after).text == example.after


@pytest.mark.parametrize("example", parameters("open"))
@pytest.mark.xfail(strict=True, reason="known weakness, listed as open in the catalogue")
def test_what_the_program_does_not_manage_yet(example: Example) -> None:
    assert example.run().text == example.after


LANGUAGE_RULES = [
    rule for rule, entry in catalogue().items() if entry["source"] not in ("gaya redaksi", "LanguageTool")
]
"""Rules of an outlet are asked for by its file; their tests are those of habits and of the house's words. What
LanguageTool's English rules find has its tests in ``tests/languagetool``."""


@pytest.mark.parametrize("rule", LANGUAGE_RULES)
def test_each_rule_has_examples_enough(rule: str) -> None:
    entry = catalogue()[rule]
    assert len(entry.get("change", [])) + len(entry.get("change_headline", [])) >= ENOUGH
    assert len(entry.get("keep", [])) + len(entry.get("keep_headline", [])) >= ENOUGH
    assert set(entry) <= KEYS


@pytest.mark.parametrize("rule", catalogue())
def test_no_example_stands_twice_and_those_that_change_differ(rule: str) -> None:
    entry = catalogue()[rule]
    pairs = [pair for key in entry if key.startswith("change") for pair in entry[key]]
    kept = [text for key in entry if key.startswith("keep") for text in entry[key]]
    assert all(before != after for before, after in pairs)
    typed = [before for before, _ in pairs] + kept
    assert len(typed) == len(set(typed))


@pytest.mark.parametrize("rule", catalogue())
def test_the_reason_is_one_sentence_with_a_source(rule: str) -> None:
    entry = catalogue()[rule]
    assert entry["reason"][0].isupper()
    assert entry["reason"].endswith(".")
    assert not re.search(r"[.!?] [A-Z]", entry["reason"])
    assert entry["source"]


def test_the_code_uses_the_rules_of_the_catalogue_and_no_others() -> None:
    used = set(RULE_OF_CLASS.values()) | TYPOGRAPHIC
    elsewhere = {PACKAGE / "reading" / "flatten.py"}  # its findings are warnings, not corrections
    for path in set(PACKAGE.rglob("*.py")) - elsewhere:
        code = path.read_text(encoding="utf-8")
        used |= set(re.findall(r"\b[fF]inding\(\s*\"([a-z-]+)\"", code))
        used |= set(re.findall(r"Candidate\([^)\n]*\"([a-z-]+)\"\)", code))
        used |= {rule for rule in catalogue() if "proofreading" in path.parts and f'"{rule}"' in code}
    assert used == set(catalogue())


def test_the_program_reads_all_of_the_catalogue_but_the_examples() -> None:
    told = {"reason", "reasons", "source"}
    assert rules.catalogue() == {
        rule: {key: entry[key] for key in entry if key in told} for rule, entry in catalogue().items()
    }


def test_a_finding_takes_its_reason_from_the_catalogue() -> None:
    why = finding("affix", 0.9, "lexicon")
    assert why.reason == catalogue()["affix"]["reason"]
    assert (why.confidence, why.source, why.typographic) == (0.9, "lexicon", False)
    assert finding("spacing").typographic


def test_the_reason_for_messenger_marks_is_the_same_in_both_places() -> None:
    assert catalogue()["messenger-mark"]["reason"] == messages.REASON_MESSENGER_MARK
