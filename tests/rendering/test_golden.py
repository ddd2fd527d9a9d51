"""Whole outputs, kept as files. After a change that is meant: RECORD_GOLDEN=1 pytest tests/rendering."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from converter.article import Article
from converter.outlet import Outlet
from converter.rendering import FORMATS, render
from tests.rendering.articles import FULL, SHORT
from tests.rendering.pages import HOUSE

GOLDEN = Path(__file__).with_name("golden")
RECORD = "RECORD_GOLDEN"


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("label", "article", "outlet"), [("short", SHORT, Outlet()), ("full", FULL, HOUSE)], ids=["short", "full"]
)
def test_an_article_is_printed_as_the_golden_file_shows(
    label: str, article: Article, outlet: Outlet, name: str
) -> None:
    golden = GOLDEN / f"{label}{FORMATS[name].extension}"
    printed = render(article, name, outlet)
    if os.environ.get(RECORD):
        golden.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == golden.read_text(encoding="utf-8")


def test_golden_files_are_not_recorded_unless_somebody_asks_for_it() -> None:
    assert not os.environ.get(RECORD)


def test_every_golden_file_belongs_to_a_format() -> None:
    expected = {f"{label}{each.extension}" for label in ("short", "full") for each in FORMATS.values()}
    assert {path.name for path in GOLDEN.iterdir()} == expected
