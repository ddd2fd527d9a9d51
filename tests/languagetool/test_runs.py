"""Runs that ask for LanguageTool, and go on without it."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pytest

import converter
from converter.cli import main
from converter.draft import Draft
from converter.languagetool import access as accesses
from converter.languagetool import client as clients
from converter.languagetool import opinion, server
from converter.languagetool.access import LOCAL, UNAVAILABLE, Access, SecondReader, is_choice
from converter.outlet import Outlet
from converter.proofreading import Zone
from tests.languagetool.servers import LANGUAGES, closed_port, serving
from tests.languagetool.tools import HOME

TEXT = (
    "Warga Tanam Bakau\n\nSINGKAWANG - Warga menanam bakau, Kamis (17/10/2024).\n\n"
    "“We has many guest from other countries here with us,” ujar Maria Lo."
)


@pytest.fixture(autouse=True)
def fresh() -> None:
    clients.client.cache_clear()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "rilis.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def reported(output: str) -> list[str]:
    return [line for line in output.splitlines() if line.startswith("Tanpa LanguageTool")]


def convert(source: Path, choice: str, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[str, list[str]]:
    """Converts a file that must succeed; returns the lines on LanguageTool and the warnings of the report."""
    options = ("--languagetool", choice, *options)
    assert main(["convert", str(source), "-o", str(source.parent / "keluar"), "--force", *options]) == 0
    told = capsys.readouterr().err
    clients.client.cache_clear()
    assert main(["check", "--json", str(source), *options]) in (0, 1)
    (line,) = capsys.readouterr().out.splitlines()
    warnings = [warning["message"] for warning in json.loads(line)["warnings"]]
    return "\n".join(reported(told)), [message for message in warnings if message.startswith("Tanpa LanguageTool")]


def suggestions(source: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    main(["check", "--json", str(source), *arguments])
    (line,) = capsys.readouterr().out.splitlines()
    return [s["after"] for s in json.loads(line)["suggestions"] if s["source"] == "languagetool"]


def test_nothing_is_asked_unless_somebody_wants_it(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert suggestions(source, capsys) == []
    assert suggestions(source, capsys, "--languagetool", "off") == []
    code = (
        "import sys; from converter.cli import main; main(sys.argv[1:]); "
        "sys.exit(any(m.split('.')[0] in ('language_tool_python', 'requests', 'psutil') for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code, "check", str(source)], check=False).returncode == 0


def test_a_local_server_is_started_and_asked(
    installation: None, source: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(accesses, "ANSWER_LIMIT", 120.0)  # the first English sentence takes the longest by far
    assert suggestions(source, capsys, "--languagetool", "local", "--timeout", "240") == ["have"]


def test_an_outlet_may_ask_and_the_option_has_its_way_over_it(
    access: Access, source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outlet = tmp_path / "media.toml"
    outlet.write_text(f'languagetool = "{access.url}"\n')
    assert suggestions(source, capsys, "--outlet", str(outlet)) == ["have"]
    assert suggestions(source, capsys, "--outlet", str(outlet), "--languagetool", "off") == []


def test_the_library_asks_whom_the_outlet_names(access: Access, source: Path) -> None:
    found = converter.convert(source, Outlet(languagetool=access.url)).corrections
    assert [c.after for c in found if c.source == "languagetool"] == ["have"]
    down = converter.convert(source, Outlet(languagetool=closed_port()))
    assert [w.code for w in down.warnings if w.code == UNAVAILABLE] == [UNAVAILABLE]


def test_what_is_no_choice_is_wrong_usage(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", str(source), "--languagetool", "ya"]) == 2
    assert "off, local, atau alamat" in capsys.readouterr().err
    (tmp_path / "media.toml").write_text('\nlanguagetool = "ya"\n')
    assert main(["convert", str(source), "--outlet", str(tmp_path / "media.toml")]) == 1
    assert "baris 2: `languagetool` harus" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("value", "is_one"),
    [
        *[
            (value, True)
            for value in ("off", "local", "http://localhost:8081", "HTTPS://lt.contoh.id/v2/", "http://[::1]:8081")
        ],
        ("https://redaksi:kunci%40@lt.contoh.id:8443/lt", True),
        *[
            (value, False)
            for value in ("", "http://", "https:///v2", "http://:8081", "localhost:8081", "ftp://lt.contoh.id")
        ],
        *[
            (f"http://{rest}", False)
            for rest in ("lt:delapan", "lt:0", "lt:99999", "[::1", "lt?a=b", "lt#a", "l t", "@")
        ],
    ],
)
def test_a_choice_is_off_or_local_or_a_whole_address(value: str, is_one: bool) -> None:
    assert is_choice(value) is is_one


def test_a_library_that_chooses_nonsense_is_told_so() -> None:
    with SecondReader("http://[::1") as second:
        access = second.access()
    assert access is not None
    assert "bukan off, local, atau alamat server" in access.trouble


def test_without_the_library_the_run_goes_on(
    source: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "language_tool_python"]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    line, warnings = convert(source, "local", capsys)
    assert line == warnings[0]
    assert "paket language-tool-python belum terpasang" in line
    assert main(["languagetool", "download"]) == 1
    assert "belum terpasang" in capsys.readouterr().err
    assert main(["doctor"]) == 0
    assert "opsional LanguageTool: belum diunduh" in capsys.readouterr().out


def test_without_java_the_run_goes_on(source: Path, no_java: None, capsys: pytest.CaptureFixture[str]) -> None:
    line, warnings = convert(source, "local", capsys)
    assert line == warnings[0]
    assert "Java belum terpasang. Pasang dengan:" in line


def test_with_an_old_java_the_run_goes_on(
    source: Path, tmp_path: Path, no_java: None, capsys: pytest.CaptureFixture[str]
) -> None:
    java = tmp_path / "bin" / "java"
    java.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n")
    java.chmod(0o755)
    line, warnings = convert(source, "local", capsys)
    assert line == warnings[0]
    assert "Java 11 terlalu lama" in line


def test_without_the_download_the_run_goes_on(
    installation: None, source: Path, missing: None, capsys: pytest.CaptureFixture[str]
) -> None:
    line, warnings = convert(source, "local", capsys)
    assert line == warnings[0]
    assert "Unduh dengan: rilis languagetool download" in line


def test_without_room_for_the_dictionary_the_run_goes_on(
    installation: None,
    source: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "penuh").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "penuh"))
    line, warnings = convert(source, "local", capsys)
    assert line == warnings[0]
    assert "kamusnya tidak bisa ditulis" in line


def test_with_a_server_that_will_not_start_the_run_goes_on(
    installation: None, source: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(server, "_QUICK", ("-Xmx1k",))
    line, warnings = convert(source, "local", capsys)
    assert line == warnings[0]
    assert "servernya tidak mau jalan" in line


def test_with_a_server_that_is_down_the_run_goes_on(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line, warnings = convert(source, closed_port(), capsys)
    assert line == warnings[0]
    assert "tidak menjawab" in line


def test_with_a_slow_server_the_run_goes_on(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving({"languages": LANGUAGES}, delay=3.0) as stub:
        arguments = ["check", "--json", str(source), "--languagetool", stub.url, "--timeout", "1"]
        assert main(arguments) in (0, 1)
    told = capsys.readouterr()
    assert "belum menjawab setelah 0.5 detik" in told.out
    assert len(reported(told.err)) == 1


def test_a_server_that_is_slow_each_time_gets_one_limit_for_all(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving({"languages": LANGUAGES, "check": b'{"matches": []}'}, delay=0.8) as stub:
        _, (line,) = convert(source, stub.url, capsys, "--timeout", "4")
    assert "kalimat bahasa Inggris tidak diperiksanya; server" in line
    assert line.endswith("belum menjawab setelah 2 detik.")


def test_what_was_found_in_indonesian_is_kept_though_english_fails() -> None:
    draft = Draft("Mereka memroklamasikan itu. “We has many guest from other countries with us.”")
    match = {
        **{"offset": 7, "length": 15, "message": "", "sentence": "", "context": {"text": "", "offset": 0}},
        "replacements": [{"value": "memproklamasikan"}],
        "rule": {"id": "", "issueType": "misspelling", "category": {"id": "TYPOS"}},
    }
    answers = {"languages": LANGUAGES, "check": json.dumps({"matches": [match]}).encode()}
    with serving(answers, delay=2.0, slow=b"language=en") as stub:
        (warning,) = opinion.read([(draft, Zone.BODY)], (), Access(stub.url, limit=1.0))
    assert warning.code == UNAVAILABLE
    assert [edit.after for edit in draft.suggestions] == ["memproklamasikan"]


def test_with_a_server_that_answers_nonsense_the_run_goes_on(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving({"languages": LANGUAGES, "check": b"<html>Selamat datang</html>"}) as stub:
        _, warnings = convert(source, stub.url, capsys)
    assert "bukan jawaban LanguageTool" in warnings[0]


def test_a_server_that_falls_silent_is_not_waited_for_at_each_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = []
    for number in range(4):
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text(TEXT.replace("Warga", f"Warga {number}"), encoding="utf-8")
    with serving({"languages": LANGUAGES}) as stub:
        assert main(["check", *map(str, files), "--languagetool", stub.url, "--quiet"]) in (0, 1)
    assert len([path for path in stub.asked if path.endswith("check")]) == 1
    assert capsys.readouterr().out == ""


def test_a_batch_tells_once_and_does_again_what_was_made_without(
    access: Access, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inbox, target = tmp_path / "masuk", tmp_path / "keluar"
    inbox.mkdir()
    for number in range(3):
        (inbox / f"{number}.txt").write_text(TEXT.replace("Warga", f"Warga {number}"), encoding="utf-8")
    arguments = ["batch", str(inbox), str(target), "--workers", "2", "--format", "json", "--languagetool"]
    assert main([*arguments, closed_port()]) == 0
    assert len(reported(capsys.readouterr().err)) == 1
    stories = json.loads((target / "report.json").read_text(encoding="utf-8"))["stories"]
    assert all("languagetool-unavailable" in {w["code"] for w in story["warnings"]} for story in stories)
    assert main([*arguments, access.url]) == 0
    assert "3 berkas dikonversi" in capsys.readouterr().err
    article = json.loads((target / "0.json").read_text(encoding="utf-8"))
    assert "languagetool" in {c["source"] for c in article["corrections"]}
    assert main([*arguments, access.url]) == 0
    assert "3 tidak berubah" in capsys.readouterr().err


def test_a_batch_whose_server_falls_silent_tells_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inbox = tmp_path / "masuk"
    inbox.mkdir()
    for number in range(4):
        (inbox / f"{number}.txt").write_text(TEXT.replace("Warga", f"Warga {number}"), encoding="utf-8")
    with serving({"languages": LANGUAGES}) as stub:
        assert main(["batch", str(inbox), str(tmp_path / "keluar"), "--workers", "2", "--languagetool", stub.url]) == 0
    assert len(reported(capsys.readouterr().err)) == 1


def test_a_cluster_needs_an_address(tmp_path: Path) -> None:
    told: list[str] = []
    with SecondReader(LOCAL, shared=True, tell=told.append) as second:
        access = second.access()
    assert access is not None
    assert "perlu alamat server" in access.trouble
    assert told == [f"Tanpa LanguageTool: {access.trouble}"]


@pytest.mark.skipif(not HOME.is_dir(), reason="needs LanguageTool: python -m tests.languagetool.install")
def test_what_is_there_is_not_downloaded_again(installation: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["languagetool", "download"]) == 0
    assert str(HOME) in capsys.readouterr().out


def test_a_download_that_fails_is_told(
    installation: None, missing: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from language_tool_python import download_lt

    with serving({}, status=404) as stub:
        monkeypatch.setattr(download_lt, "BASE_URL_NEW_RELEASES", f"{stub.url}/")
        monkeypatch.setattr(download_lt, "BASE_URL_RELEASE", f"{stub.url}/")
        assert main(["languagetool", "download"]) == 1
    assert "LanguageTool tidak bisa diunduh" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (OSError(errno.ENOSPC, "no space"), "penyimpanan penuh"),
        (zipfile.BadZipFile(), "BadZipFile"),
        (zlib.error(), "error"),
        (ValueError(), "ValueError"),
        (SystemExit("Could not parse"), "SystemExit"),
        (subprocess.CalledProcessError(1, "java"), "CalledProcessError"),
    ],
)
def test_whatever_ends_a_download_is_told(
    installation: None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    why: str,
) -> None:
    from language_tool_python.download_lt import ReleaseLocalLanguageTool

    def fail(_: object) -> None:
        raise error

    monkeypatch.setattr(ReleaseLocalLanguageTool, "download", fail)
    assert main(["languagetool", "download"]) == 1
    assert f"LanguageTool tidak bisa diunduh ({why})." in capsys.readouterr().err
