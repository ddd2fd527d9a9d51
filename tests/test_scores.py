"""Holds what the converter has reached on the cases (``make scores`` shows it)."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.evaluation.run import CASES, SETS, Run, floors, run, shortfalls


class Measured(NamedTuple):
    """A folder of cases and what the converter reached on it."""

    cases: Path
    run: Run


@pytest.fixture(scope="module", params=SETS, ids=lambda cases: cases.name)
def measured(request: pytest.FixtureRequest) -> Measured:
    cases = request.param
    return Measured(cases, request.getfixturevalue("evaluation") if cases == CASES else run(cases))


def test_every_case_gives_an_article(measured: Measured) -> None:
    assert measured.run.results
    assert [r.case.id for r in measured.run.results if not r.article] == []


def test_no_figure_is_worse_than_its_floor(measured: Measured) -> None:
    held = floors(measured.cases)
    option = "" if measured.cases == CASES else f" --{measured.cases.name}"
    assert held, f"no floors are held: run python -m tests.evaluation{option} --raise-floors"
    worse = shortfalls(measured.run.figures, held)
    if worse:
        hint = f"Look at: python -m tests.evaluation{option} --verbose"
        pytest.fail("\n".join([*worse, hint]), pytrace=False)
