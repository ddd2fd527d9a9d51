"""No two articles of a batch have the same slug, and each keeps the one that it has."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from converter.batch import Batch, Order, Summary
from converter.batch.task import Outcome
from converter.batch.telling import Lines
from converter.console import Console
from converter.outlet import Outlet
from tests.batch.test_batch import run, stories
from tests.releases import contents, release


def _slugs(folder: Path) -> dict[str, str]:
    articles = sorted((folder / "keluar").rglob("*.json"))
    read = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in articles if path.stem != "report"}
    return {name: article["slug"] for name, article in read.items()}


def _same_headline(folder: Path, *names: str) -> None:
    for name in names:
        release(folder / "masuk" / f"{name}.docx", number=1)


def test_articles_with_the_same_headline_are_numbered_in_the_order_of_inputs(tmp_path: Path) -> None:
    _same_headline(tmp_path, "a", "b", "c")

    run(tmp_path, name="json")

    slugs = _slugs(tmp_path)
    assert slugs == {"a": slugs["a"], "b": f"{slugs['a']}-2", "c": f"{slugs['a']}-3"}


def test_an_article_keeps_its_slug_in_later_runs(tmp_path: Path) -> None:
    _same_headline(tmp_path, "b", "c")
    run(tmp_path, name="json")
    before = _slugs(tmp_path)
    _same_headline(tmp_path, "a")

    run(tmp_path, name="json", force=True)

    assert _slugs(tmp_path) == {"a": f"{before['b']}-3", **before}


def test_a_slug_whose_article_is_gone_is_free_again(tmp_path: Path) -> None:
    _same_headline(tmp_path, "a")
    run(tmp_path, name="json")
    before = _slugs(tmp_path)
    (tmp_path / "masuk" / "a.docx").unlink()
    release(tmp_path / "masuk" / "lain.docx", number=2)
    run(tmp_path, name="json", prune=True)
    _same_headline(tmp_path, "b")

    run(tmp_path, name="json")

    assert _slugs(tmp_path)["b"] == before["a"]


class Interrupted(Lines):
    """A voice during whose words somebody presses Ctrl-C: when so many files are done, told or not."""

    def __init__(self, *, done: int = 0, told: int = 0) -> None:
        super().__init__(Console(quiet=True), Path(), Path())
        self._done, self._told = done, told

    def progress(self) -> None:
        self._done -= 1
        if self._done == 0:
            raise KeyboardInterrupt

    def done(self, outcome: Outcome) -> None:
        self._told -= 1
        if self._told == 0:
            raise KeyboardInterrupt


@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize("voice", [{"done": 1}, {"done": 2}, {"done": 3}, {"done": 4}, {"told": 1}, {"told": 2}])
def test_after_ctrl_c_the_next_run_gives_each_of_two_that_are_the_same_its_slug_and_its_warning(
    tmp_path: Path, voice: dict[str, int], known: bool
) -> None:
    disturbed, whole = tmp_path / "a", tmp_path / "b"
    _same_headline(disturbed, "a", "b")
    release(disturbed / "masuk" / "c.docx", number=2)
    if known:
        run(disturbed, name="json", outlet=Outlet(name="KORAN LAMA"))
    shutil.copytree(disturbed, whole)
    run(whole, name="json")

    with (
        suppress(KeyboardInterrupt),
        Batch(Order(disturbed / "masuk", disturbed / "keluar", "json"), Interrupted(**voice)) as batch,
    ):
        batch.whole()
    run(disturbed, name="json")

    assert contents(disturbed / "keluar") == contents(whole / "keluar")


class Remover(Lines):
    """A voice that removes an input once it was converted, before its article gets another slug."""

    def __init__(self, source: Path) -> None:
        super().__init__(Console(quiet=True), source.parent, source.parent)
        self.told: list[tuple[str, bool]] = []
        self._input = source

    def done(self, outcome: Outcome) -> None:
        self.told.append((outcome.story.source, outcome.story.error is None))
        if outcome.story.source == self._input.name:
            self._input.unlink(missing_ok=True)


def test_an_article_that_fails_when_it_is_to_get_its_slug_is_told_and_counted(tmp_path: Path) -> None:
    _same_headline(tmp_path, "a", "b")
    voice = Remover(tmp_path / "masuk" / "b.docx")

    with Batch(Order(tmp_path / "masuk", tmp_path / "keluar"), voice) as batch:
        assert batch.whole() == Summary(total=2, unchanged=0, converted=1, failed=1)

    assert voice.told == [("a.docx", True), ("b.docx", True), ("b.docx", False)]
    (failure,) = [story for story in stories(tmp_path) if story["error"]]
    assert failure["source"] == "b.docx"


def test_the_address_on_the_page_is_that_of_the_slug(tmp_path: Path) -> None:
    _same_headline(tmp_path, "a", "b")

    run(tmp_path, outlet=Outlet(url="https://koran.id"))

    page = (tmp_path / "keluar" / "b.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://koran.id/warga-sambas-tanam-1-bibit-bakau-2">' in page
