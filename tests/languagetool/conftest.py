"""One real server for all tests that only ask it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from converter.languagetool.access import LOCAL, Access, Deadline, SecondReader
from converter.languagetool.client import ENGLISH, Client
from tests.languagetool.tools import HOME, require_languagetool


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """LanguageTool as language-tool-python finds it, and a cache of the tests' own for the dictionary."""
    require_languagetool()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LTP_PATH", str(HOME))
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def access(installation: None) -> Iterator[Access]:
    """A server that runs for the whole session, and has loaded what it needs for English."""
    with SecondReader(LOCAL) as second:
        found = second.access()
        assert found is not None
        assert not found.trouble
        Client(found.url).check("We are here.", ENGLISH, Deadline(120.0))
        yield found


@pytest.fixture
def missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which nothing was fetched."""
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "ltp"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def no_java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without Java."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert os.environ["PATH"]
