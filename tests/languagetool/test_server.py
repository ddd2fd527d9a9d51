"""The server of a run: one for all of it, and none after it, whatever it ended by."""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import psutil
import pytest

from converter.batch import Batch, Order
from converter.batch.task import Outcome
from converter.batch.telling import Lines
from converter.console import Console
from converter.errors import LanguageToolError
from converter.languagetool import access as accesses
from converter.languagetool import installed, server
from converter.languagetool.access import LOCAL, UNAVAILABLE, Access, Deadline, SecondReader
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
        if "Leash" in command and any(str(cache) in part for part in command):
            found.append(process)
    return found


def kill(process: psutil.Process) -> None:
    """Kills a process, and waits until whoever started it can know."""
    process.kill()
    process.wait(10)


@pytest.fixture
def cache(installation: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


def test_the_server_answers_and_ends_with_the_context(cache: Path) -> None:
    with server.started() as own:
        assert Client(own.url).check("Para wargaa hadir.", INDONESIAN, Deadline(10.0))
        assert len(servers(cache)) == 1
    assert servers(cache) == []


def test_the_dictionary_is_written_once(cache: Path) -> None:
    folder = installed.dictionary()
    assert folder.is_relative_to(cache)
    before = (folder / "id.dic").stat().st_mtime_ns
    assert installed.dictionary() == folder
    assert (folder / "id.dic").stat().st_mtime_ns == before


def test_dictionaries_long_out_of_use_are_removed(cache: Path) -> None:
    folder = installed.dictionary()
    recent, old = (folder.with_name(f"languagetool-{name}") for name in ("recent", "old"))
    for other in (recent, old):
        shutil.copytree(folder, other)
    long_ago = time.time() - 100 * 24 * 3600
    for path in (old, folder):
        os.utime(path, (long_ago, long_ago))
    assert installed.dictionary() == folder
    assert sorted(folder.parent.iterdir()) == sorted([folder, recent])


def test_the_name_of_the_dictionary_tells_all_that_it_is_made_from(tmp_path: Path) -> None:
    """What is loaded and read while the dictionary is written is part of what it is known by."""
    program = (
        "import pathlib, sys\n"
        "read = set()\n"
        "sys.addaudithook(lambda event, given: event == 'open' and read.add(given[0]))\n"
        "from converter.languagetool import hunspell\n"
        f"hunspell.write(pathlib.Path({str(tmp_path)!r}))\n"
        "files = {m.__file__ for m in sys.modules.values() if m.__name__.split('.')[0] == 'converter'}\n"
        "files |= {str(name) for name in read if '/converter/data/' in str(name)}\n"
        "print(*files, sep='\\n')"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    used = {Path(line) for line in told.split("\n") if line}
    assert {"morphology.py", "phrases.py", "places.py", "lexicon.txt"} <= {path.name for path in used}
    assert used <= set(installed.made_from())


@pytest.mark.skipif(shutil.which("javac") is None, reason="needs a JDK")
def test_the_leash_is_compiled_from_its_source(installation: None, tmp_path: Path) -> None:
    version = subprocess.run(["javac", "-version"], capture_output=True, text=True, check=True).stdout
    if version.split()[:1] != ["javac"] or not version.split()[1].startswith("17."):
        pytest.skip("another compiler than that of Java 17 may write other bytes")
    source = Path(server.__file__).with_name("Leash.java")
    command = ["javac", "--release", "17", "-g:none", "-cp", str(installed.program()), "-d", str(tmp_path), str(source)]
    subprocess.run(command, check=True)
    assert (tmp_path / "Leash.class").read_bytes() == source.with_suffix(".class").read_bytes()


def test_no_server_is_left_when_the_process_that_started_it_is_killed(cache: Path) -> None:
    program = (
        "from converter.languagetool import server\nwith server.started():\n    print('runs', flush=True)\n    input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == b"runs\n"
        assert len(servers(cache)) == 1
        process.kill()
    wait_for(lambda: servers(cache) == [])


def test_the_end_of_a_run_ends_a_server_that_is_deaf(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "_END_LIMIT", 0.5)
    with server.started():
        (java,) = servers(cache)
        java.suspend()
    assert servers(cache) == []


def test_a_server_that_ended_at_once_is_left_alone_for_a_while(cache: Path) -> None:
    told: list[str] = []
    with SecondReader(LOCAL, tell=told.append) as second:
        assert second.access() != Access()
        kill(servers(cache)[0])
        for _ in range(2):
            access = second.access()
            assert access is not None
            assert "servernya berhenti" in access.trouble
        assert servers(cache) == []
    assert told == ["Tanpa LanguageTool: servernya berhenti. Nanti dicoba lagi."]


def test_a_server_that_ended_after_a_while_is_started_again(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accesses, "REST", 0.0)
    told: list[str] = []
    with SecondReader(LOCAL, tell=told.append) as second:
        for _ in range(2):
            access = second.access()
            assert access is not None
            assert Client(access.url).check("Para wargaa hadir.", INDONESIAN, Deadline(10.0))
            (java,) = servers(cache)
            kill(java)
    assert told == []


def test_a_batch_whose_server_ends_goes_on_with_another(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accesses, "REST", 0.0)
    source, target = _inbox(tmp_path / "masuk", 6), tmp_path / "keluar"
    console = Console(quiet=True)
    done: list[Outcome] = []

    class Killer(Lines):
        def done(self, outcome: Outcome) -> None:
            if not done:
                (java,) = servers(cache)
                kill(java)
            done.append(outcome)

    with SecondReader(LOCAL) as second:
        order = Order(source, target, second=second)
        with Batch(order, Killer(console, source, target)) as batch:
            batch.whole()
        assert len(servers(cache)) == 1
    assert servers(cache) == []
    without = [UNAVAILABLE in {note.code for note in outcome.story.warnings} for outcome in done]
    assert len(without) == 6
    assert without[0] is without[-1] is False
    assert sum(without) <= 2  # what was on its way meanwhile


@pytest.mark.parametrize("error", [OSError(12, "memory"), http.client.BadStatusLine("?")])
def test_a_server_that_cannot_be_started_or_understood_is_told(
    cache: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    installed.dictionary()
    monkeypatch.setattr(installed, "require_java", lambda: None)
    if isinstance(error, OSError) and not isinstance(error, http.client.HTTPException):
        monkeypatch.setattr(subprocess, "Popen", fail)
    else:
        monkeypatch.setattr(urllib.request.OpenerDirector, "open", fail)
    with pytest.raises(LanguageToolError, match="tidak mau jalan"), server.started(limit=1.0):
        pytest.fail("it started")
    monkeypatch.undo()
    assert servers(cache) == []


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
    with server.started() as own:
        assert Client(own.url).check("Para wargaa hadir.", INDONESIAN, Deadline(10.0))
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
