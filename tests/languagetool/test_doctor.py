"""What ``rilis doctor`` says of LanguageTool."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.cli import main
from converter.languagetool import installed
from converter.languagetool.access import Access
from tests.languagetool.servers import closed_port


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, str]:
    """What is said of each thing, with the command that mends it."""
    assert main(["doctor", *arguments]) == 0
    found: dict[str, str] = {}
    name = ""
    for line in capsys.readouterr().out.splitlines():
        state, _, rest = line.partition(" ")
        if state:
            name, _, detail = rest.strip().partition(": ")
            found[name] = f"{state}: {detail}"
        else:
            found[name] += f"\n{rest.strip()}"
    return found


def test_what_is_there_is_told(installation: None, access: Access, capsys: pytest.CaptureFixture[str]) -> None:
    found = told(capsys, "--languagetool", access.url)
    assert found["Java"].startswith("ada: ")
    assert "LanguageTool-" in found["LanguageTool"]
    assert found["Kamus LanguageTool"] == f"ada: {installed.dictionary_folder()}"
    assert found["Server LanguageTool"] == f"ada: {access.url}: menjawab dan mengenal bahasa Indonesia"


def test_the_password_of_a_server_is_not_told(access: Access, capsys: pytest.CaptureFixture[str]) -> None:
    found = told(capsys, "--languagetool", access.url.replace("://", "://redaksi:rahasia@"))
    assert found["Server LanguageTool"].startswith(f"ada: {access.url}: menjawab")


def test_a_local_server_is_tried(installation: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "--languagetool", "local")["Server LanguageTool"].startswith("ada: local: menjawab")


def test_the_outlet_says_which_server_is_meant(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "media.toml").write_text(f'languagetool = "{closed_port()}"\n')
    found = told(capsys, "--outlet", str(tmp_path / "media.toml"))["Server LanguageTool"]
    assert found.startswith("opsional: ")
    assert "tidak menjawab" in found
    assert "Lengkapi dengan: rilis languagetool export DIR && java -cp" in found


def test_what_is_missing_is_told_with_the_command_that_mends_it(
    missing: None, no_java: None, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told(capsys)
    assert f"Lengkapi dengan: {installed.install_java()}" in found["Java"]
    assert "Lengkapi dengan: rilis languagetool download" in found["LanguageTool"]
    assert f'rilis languagetool export "{installed.dictionary_folder()}"' in found["Kamus LanguageTool"]
    assert "Server LanguageTool" not in found


def test_the_command_that_mends_a_missing_dictionary_does_so(missing: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["languagetool", "export", str(installed.dictionary_folder())]) == 0
    capsys.readouterr()
    assert told(capsys)["Kamus LanguageTool"].startswith("ada: ")


@pytest.mark.parametrize(
    ("version", "number"),
    [
        ('openjdk version "17.0.15" 2025-04-15', 17),
        ('java version "1.8.0_401"', 8),
        ('openjdk version "21" 2023-09-19', 21),
        ("something else", None),
    ],
)
def test_the_version_of_java_is_read(tmp_path: Path, no_java: None, version: str, number: int | None) -> None:
    java = tmp_path / "bin" / "java"
    java.write_text(f"#!/bin/sh\necho '{version}' >&2\n")
    java.chmod(0o755)
    assert installed.java_version() == number


def test_a_java_that_does_not_run_is_none(tmp_path: Path, no_java: None) -> None:
    java = tmp_path / "bin" / "java"
    java.write_text("#!/bin/sh\nexit 1\n")
    java.chmod(0o755)
    assert installed.java_version() is None
