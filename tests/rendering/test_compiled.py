from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from converter.outlet import Outlet
from converter.rendering import render, templates
from converter.rendering.compiled import CompiledTemplates
from tests.rendering.articles import FULL


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty cache, and templates that nobody compiled yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "simpanan"))
    templates._environment.cache_clear()
    yield tmp_path / "simpanan"
    templates._environment.cache_clear()


def _page() -> str:
    templates._environment.cache_clear()
    return render(FULL, "html", Outlet())


def _compiled(cache: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in cache.rglob("*") if file.is_file()}


def test_a_page_is_the_same_from_compiled_templates_which_are_compiled_once(cache: Path) -> None:
    first = _page()
    compiled = _compiled(cache)

    assert _page() == first
    assert len(compiled) > 3
    assert _compiled(cache) == compiled


def test_compiled_templates_that_are_damaged_are_compiled_again(cache: Path) -> None:
    first = _page()
    compiled = _compiled(cache)
    for number, (file, data) in enumerate(compiled.items()):
        file.write_bytes(data[: (0, 10, len(data) // 2)[number % 3]])

    assert _page() == first
    assert _compiled(cache) == compiled


def test_a_place_that_cannot_be_written_hinders_nothing(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _page()
    cache.rename(cache.with_name("pindah"))
    cache.write_bytes(b"")
    assert _page() == first

    monkeypatch.setenv("XDG_CACHE_HOME", "relatif")
    assert _page() == first
    assert not Path("relatif").exists()


def test_templates_of_an_outlet_leave_no_copies(cache: Path, tmp_path: Path) -> None:
    (tmp_path / "templat").mkdir()
    render(FULL, "html", Outlet(templates=tmp_path / "templat"))

    assert _compiled(cache) == {}


def test_templates_are_compiled_again_for_another_program(cache: Path, tmp_path: Path) -> None:
    programs = [tmp_path / name for name in ("lama.py", "baru.py")]
    for number, program in enumerate(programs):
        program.write_bytes(b"")
        os.utime(program, (number, number))

    first, second = (CompiledTemplates(program).get_source_checksum("x") for program in programs)

    assert first != second
    assert first == CompiledTemplates(programs[0]).get_source_checksum("x")
