"""The server of a run: one for all of it, and none after it, whatever it ended by."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import psutil
import pytest

from converter.errors import LanguageToolError
from converter.languagetool import installed, server
from converter.languagetool.access import LOCAL, SecondReader
from converter.languagetool.client import INDONESIAN, Client
from tests.batch.processes import start, wait_for
from tests.releases import release

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to kill with")

STORY = (
    "Warga Tanam Bakau di Pantai",
    "SINGKAWANG - Mereka menanam bakau, Kamis (17/10/2024). Warga dari dua kelurahan hadir.",
)


def servers(cache: Path) -> list[psutil.Process]:
    """The LanguageTool servers that use the dictionary of this test's cache, but for that of the session."""
    found = []
    for process in psutil.process_iter(["cmdline"]):
        command = process.info["cmdline"] or []
        if command[:1] == ["java"] and any(str(cache) in part for part in command):
            found.append(process)
    return found


@pytest.fixture
def cache(installation: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


def test_the_server_answers_and_ends_with_the_context(cache: Path) -> None:
    with server.started() as url:
        assert Client(url).check("Para wargaa hadir.", INDONESIAN)
        assert len(servers(cache)) == 1
    assert servers(cache) == []


def test_the_dictionary_is_written_once(cache: Path) -> None:
    folder = installed.dictionary()
    assert folder.is_relative_to(cache)
    before = (folder / "id.dic").stat().st_mtime_ns
    assert installed.dictionary() == folder
    assert (folder / "id.dic").stat().st_mtime_ns == before


def test_the_server_ends_though_its_keeper_was_killed(cache: Path) -> None:
    with server.started():
        (java,) = servers(cache)
        keeper = java.parent()
        assert keeper is not None
        keeper.kill()
    wait_for(lambda: servers(cache) == [])


def test_a_server_that_does_not_answer_in_time_is_given_up_and_ended(cache: Path) -> None:
    with pytest.raises(LanguageToolError, match="tidak mau jalan"), server.started(limit=0.0):
        pytest.fail("it started")
    wait_for(lambda: servers(cache) == [])


def test_a_server_that_cannot_start_is_given_up_soon(cache: Path) -> None:
    (installed.dictionary() / "server.properties").write_text("lang-id=Indonesian\nlang-id-dictPath=/tidak/ada.dic\n")
    start = time.monotonic()
    with pytest.raises(LanguageToolError, match="tidak mau jalan"), server.started():
        pytest.fail("it started")
    assert time.monotonic() - start < 30
    wait_for(lambda: servers(cache) == [])


def test_a_server_that_knows_no_indonesian_is_not_used(cache: Path) -> None:
    (installed.dictionary() / "server.properties").write_text("maxCheckThreads=2\n")
    with SecondReader(LOCAL) as second:
        access = second.access()
        assert access is not None
        assert "tidak mengenal bahasa id" in access.trouble
    assert servers(cache) == []


def _inbox(folder: Path, count: int = 24) -> Path:
    for number in range(count):
        release(folder / f"{number}.docx", paragraphs=(f"{STORY[0]} {number}", STORY[1]))
    return folder


def _begun(process: subprocess.Popen[str], cache: Path, target: Path) -> None:
    """Waits until a batch has a server and pages."""
    wait_for(lambda: process.poll() is not None or (len(servers(cache)) == 1 and any(target.glob("*.html"))), 60)
    assert process.poll() is None
    assert len(servers(cache)) == 1


@pytest.mark.slow
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_server_is_left_when_a_batch_is_stopped(cache: Path, tmp_path: Path, sign: signal.Signals) -> None:
    source, target = _inbox(tmp_path / "masuk"), tmp_path / "keluar"
    with start("batch", source, target, "--workers", "2", "--languagetool", "local", "-q") as process:
        _begun(process, cache, target)
        process.send_signal(sign)
        process.communicate(timeout=30)
    wait_for(lambda: servers(cache) == [])


@pytest.mark.slow
def test_a_batch_has_one_server_for_all_its_workers_though_one_of_them_dies(cache: Path, tmp_path: Path) -> None:
    source, target = _inbox(tmp_path / "masuk"), tmp_path / "keluar"
    with start("batch", source, target, "--workers", "2", "--languagetool", "local") as process:
        _begun(process, cache, target)
        head = psutil.Process(process.pid)
        forked = [p for child in head.children() for p in child.children() if "java" not in p.name()]
        forked[0].send_signal(signal.SIGKILL)
        ports = set()
        while process.poll() is None:
            ports |= {tuple(p.cmdline()[-3:-2]) for p in servers(cache)}
            time.sleep(0.05)
        told = process.communicate()[1]
    assert len(ports) == 1
    assert "23 berkas dikonversi" in told or "24 berkas dikonversi" in told
    assert "Tanpa LanguageTool" not in told
    wait_for(lambda: servers(cache) == [])


def test_an_unchanged_folder_needs_no_server(cache: Path, tmp_path: Path) -> None:
    source, target = _inbox(tmp_path / "masuk", 1), tmp_path / "keluar"
    for _ in range(2):
        with start("batch", source, target, "--languagetool", "local") as process:
            told = process.communicate(timeout=60)[1]
    assert "1 tidak berubah" in told
    with start("batch", source, target) as process:
        told = process.communicate(timeout=60)[1]
    assert "1 berkas dikonversi" in told


def test_a_server_is_asked_directly_whatever_proxy_is_set(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    assert "http" in urllib.request.getproxies()
    with server.started() as url:
        assert Client(url).check("Para wargaa hadir.", INDONESIAN)
    assert os.environ["http_proxy"]


@pytest.mark.slow
def test_a_watch_has_one_server_as_long_as_it_lasts(cache: Path, tmp_path: Path) -> None:
    source, target = tmp_path / "masuk", tmp_path / "keluar"
    source.mkdir()
    with start("watch", source, target, "--workers", "1", "--languagetool", "local", "-q") as process:
        seen: set[int] = set()
        for number in range(2):
            release(source / f"{number}.docx", paragraphs=(f"{STORY[0]} {number}", STORY[1]))
            wait_for((target / f"{number}.html").exists, 60)
            seen |= {server.pid for server in servers(cache)}
        assert len(seen) == 1
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    wait_for(lambda: servers(cache) == [])
