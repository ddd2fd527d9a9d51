"""A batch knows a story again, also among thousands that share the formulas of one office."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

from converter.batch.manifest import FOLDER, Manifest
from converter.checks.duplicates import HOLDERS
from tests.batch.test_batch import run, stories
from tests.releases import release

FORMULA = range(20)


def _stories(count: int) -> list[frozenset[int]]:
    chance = random.Random(count)
    return [frozenset([*FORMULA, *(chance.getrandbits(32) for _ in range(80))]) for _ in range(count)]


def test_a_story_is_known_again_among_many_that_share_a_formula(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path, "html")
    told = _stories(3 * HOLDERS)

    assert [manifest.alike(Path(f"{at}.docx"), story) for at, story in enumerate(told)] == [[]] * len(told)
    assert manifest.alike(Path("x.docx"), told[2]) == [Path("2.docx")]
    assert manifest.alike(Path("y.docx"), told[-1]) == [Path(f"{len(told) - 1}.docx")]
    assert manifest.alike(Path("2.docx"), told[2]) == [Path("x.docx")]
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


def test_a_release_that_was_renamed_is_not_the_same_story_as_its_former_self(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx")
    run(tmp_path)
    (tmp_path / "masuk" / "a.docx").rename(tmp_path / "masuk" / "b.docx")

    run(tmp_path)

    assert [(story["source"], story["warnings"]) for story in stories(tmp_path)] == [("b.docx", [])]
