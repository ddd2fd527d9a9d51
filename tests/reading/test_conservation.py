"""The letters of every document are counted twice, by ways that have nothing in common but the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.reading import read, read_bytes
from tests.evaluation.cases import load
from tests.evaluation.documents import build
from tests.evaluation.run import CASES
from tests.fuzz.originals import originals

from .docx_builder import FILE, agreed

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.docx")), ids=lambda path: path.stem)
def test_both_counts_agree_on_every_sample(path: Path) -> None:
    assert agreed(read(path)).blocks


@pytest.mark.parametrize("path", sorted(CASES.glob("*.json")), ids=lambda path: path.stem)
def test_both_counts_agree_on_every_case(path: Path, tmp_path: Path) -> None:
    build(load(path), tmp_path / FILE)
    assert agreed(read(tmp_path / FILE)).blocks


@pytest.mark.parametrize("number", range(len(originals())))
def test_both_counts_agree_on_whole_releases_that_nest_everything(number: int) -> None:
    assert agreed(read_bytes(originals()[number], FILE)).blocks
