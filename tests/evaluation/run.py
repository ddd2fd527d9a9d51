"""Measures the converter on a folder of cases: documents are typed, converted in process, and scored."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from converter.errors import UnreadableError
from converter.outlet import Outlet
from converter.pipeline import convert
from tests.evaluation.cases import Case, load_folder
from tests.evaluation.documents import build
from tests.evaluation.score import Tally, figures, score_case

CASES = Path(__file__).parents[1] / "cases"
FURTHER = Path(__file__).parents[1] / "further"
LATER = Path(__file__).parents[1] / "later"
LATEST = Path(__file__).parents[1] / "latest"
FLOORS = Path(__file__).with_name("floors.json")

#: The folders of cases for which floors are held.
SETS = (CASES, FURTHER, LATER, LATEST)

#: Figures of which less is better; of all others more is.
LESS_IS_BETTER = frozenset({"no_article", "wrong_per_1000_words", "lost_paragraphs", "leaked_chrome", "warnings_false"})

#: What a run is, not how well it went.
_SIZES = frozenset({"cases", "words"})


@dataclass(frozen=True)
class Result:
    """One case and how its article compares; ``article`` is {} when there is none."""

    case: Case
    article: dict[str, Any]
    tally: Tally


@dataclass(frozen=True)
class Run:
    """All cases of a folder and the figures of the whole."""

    results: tuple[Result, ...]

    @property
    def figures(self) -> dict[str, Any]:
        """As ``score.figures`` gives them."""
        return figures((r.tally for r in self.results), sum(not r.article for r in self.results))

    def report(self, *, verbose: bool = False) -> str:
        """The figures, one a line; ``verbose`` puts before them what went wrong in each case."""
        lines: list[str] = []
        for result in self.results if verbose else ():
            head = f"== {result.case.id} ({result.case.layout})"
            lines += [
                head + ("" if result.article else "  NO ARTICLE"),
                *(f"   {n}" for n in result.tally.notes),
            ]
        return "\n".join([*lines, *(f"{key:22} {value}" for key, value in self.figures.items())])


def run(cases: Path = CASES) -> Run:
    """Measures the converter on the cases of a folder, without an outlet file."""
    with tempfile.TemporaryDirectory() as folder:
        return Run(tuple(_result(case, Path(folder)) for case in load_folder(cases)))


def _result(case: Case, folder: Path) -> Result:
    path = folder / f"{case.id}.docx"
    build(case, path)
    try:
        article = msgspec.to_builtins(convert(path, Outlet()).article)
    except UnreadableError:
        article = {}
    return Result(case, article, score_case(case, article))


def floors(cases: Path = CASES) -> dict[str, float]:
    """What a folder of cases is held to: figures may not fall under it (or over it, where less is better)."""
    return _held().get(cases.name, {})


def hold(cases: Path, got: dict[str, Any]) -> dict[str, float]:
    """Raises the floors of a folder of cases to what was reached, and gives them."""
    held = raised(got, floors(cases))
    FLOORS.write_text(json.dumps({**_held(), cases.name: held}, indent=2) + "\n", encoding="utf-8")
    return held


def _held() -> dict[str, dict[str, float]]:
    return dict(json.loads(FLOORS.read_text(encoding="utf-8"))) if FLOORS.exists() else {}


def shortfalls(got: dict[str, Any], held: dict[str, float]) -> list[str]:
    """One line for every figure that is worse than its floor."""
    lines = []
    for key, floor in held.items():
        value = got.get(key)
        worse = value is None or (value > floor if key in LESS_IS_BETTER else value < floor)
        if worse:
            side = "over its ceiling" if key in LESS_IS_BETTER else "under its floor"
            lines.append(f"{key} is {value}, {side} of {floor}")
    return lines


def raised(got: dict[str, Any], held: dict[str, float]) -> dict[str, float]:
    """The floors after a run: each the better of the floor and the figure."""
    out: dict[str, float] = {}
    for key, value in got.items():
        if key in _SIZES or not isinstance(value, int | float):
            continue
        better = min if key in LESS_IS_BETTER else max
        out[key] = better(value, held.get(key, value))
    return {**held, **out}
