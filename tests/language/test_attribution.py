from __future__ import annotations

import pytest

from converter.language import attribution


@pytest.mark.parametrize("word", ["ujar", "ujarnya", "Ujarnya", "kata", "pungkas", "ungkapnya", "imbuhnya"])
def test_short_forms_follow_a_quotation(word: str) -> None:
    assert attribution.is_short_form(word)
    assert not attribution.is_reporting_verb(word)


@pytest.mark.parametrize("word", ["mengatakan", "menambahkan", "berharap", "bertanya", "Menegaskan"])
def test_reporting_verbs_are_told_from_short_forms(word: str) -> None:
    assert attribution.is_reporting_verb(word)
    assert not attribution.is_short_form(word)


@pytest.mark.parametrize(("word", "kind"), [("dikatakan", "passive"), ("menurut", "source"), ("membangun", None)])
def test_other_classes_and_other_words(word: str, kind: str | None) -> None:
    assert attribution.kind(word) == kind
    assert attribution.is_verb_of_saying(word) is (kind is not None)


def test_tanya_ends_in_no_pronoun() -> None:
    assert attribution.has_pronoun("Ujarnya")
    assert attribution.has_pronoun("tanyanya")
    assert not attribution.has_pronoun("tanya")
    assert not attribution.has_pronoun("kata")
