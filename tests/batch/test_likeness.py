"""A batch knows a story again, also among thousands that share the formulas of one office."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

from converter.batch.manifest import FOLDER, Manifest
from converter.checks.duplicates import HOLDERS

FORMULA = range(20)


def _stories(count: int) -> list[frozenset[int]]:
    chance = random.Random(count)
    return [frozenset([*FORMULA, *(chance.getrandbits(32) for _ in range(80))]) for _ in range(count)]


def test_a_story_is_known_again_among_many_that_share_a_formula(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path, "html")
    stories = _stories(3 * HOLDERS)

    assert [manifest.alike(Path(f"{at}.docx"), story) for at, story in enumerate(stories)] == [None] * len(stories)
    assert manifest.alike(Path("x.docx"), stories[2]) == Path("2.docx")
    assert manifest.alike(Path("y.docx"), stories[-1]) == Path(f"{len(stories) - 1}.docx")
    assert manifest.alike(Path("2.docx"), stories[2]) == Path("x.docx")
    manifest.close()


def test_a_formula_is_noted_of_a_few_stories_only(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path, "html")
    for at, story in enumerate(_stories(3 * HOLDERS)):
        manifest.alike(Path(f"{at}.docx"), story)
    manifest.close()

    base = sqlite3.connect(tmp_path / FOLDER / "manifest.db")
    (most,) = base.execute("SELECT max(n) FROM (SELECT count(*) AS n FROM run GROUP BY hash)").fetchone()
    base.close()
    assert most == HOLDERS
