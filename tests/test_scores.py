"""Holds what the converter has reached on the cases (``make scores`` shows it)."""

from __future__ import annotations

import pytest

from tests.evaluation.run import Run, floors, shortfalls


def test_every_case_gives_an_article(evaluation: Run) -> None:
    assert [r.case.id for r in evaluation.results if not r.article] == []


def test_no_figure_is_worse_than_its_floor(evaluation: Run) -> None:
    held = floors()
    assert held, "tests/evaluation/floors.json is empty: run python -m tests.evaluation --raise-floors"
    worse = shortfalls(evaluation.figures, held)
    if worse:
        pytest.fail("\n".join([*worse, "Look at: python -m tests.evaluation --verbose"]), pytrace=False)
