from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import typer

from converter import usage
from converter.cli import app, main


def _pages(command: Any, *names: str) -> Iterator[tuple[str, ...]]:
    yield names
    for name, child in getattr(command, "commands", {}).items():
        yield from _pages(child, *names, name)


PAGES = list(_pages(typer.main.get_command(app)))


@pytest.mark.parametrize("names", PAGES)
def test_every_help_page_is_in_indonesian(names: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*names, "--help"]) == 0

    page = capsys.readouterr().out
    assert page.startswith(" ".join(("Pemakaian: rilis", *names)))
    for english in ("Usage", "Options", "Arguments", "Commands", "Show this", "default", "required", "Path"):
        assert english not in page


@pytest.mark.parametrize("names", PAGES)
def test_every_command_and_option_has_a_help_text(names: tuple[str, ...]) -> None:
    command: Any = typer.main.get_command(app)
    for name in names:
        command = command.commands[name]
    assert command.help
    assert [p.name for p in command.params if not getattr(p, "help", None)] == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["convert"], "Galat: FILE belum disebut."),
        (["batch", "masuk"], "Galat: KELUARAN belum disebut."),
        (["konvert"], "Galat: Tidak ada perintah konvert. Maksudnya 'convert'?"),
        (["xyz"], "Galat: Tidak ada perintah xyz."),
        (["convert", "a.docx", "--formt", "json"], "Galat: Tidak ada opsi --formt."),
        (["convert", "a.docx", "--xyz"], "Galat: Tidak ada opsi --xyz."),
        (["convert", "a.docx", "--format"], "Galat: Opsi --format perlu nilai."),
        (["convert", "a.docx", "--force=ya"], "Galat: Opsi --force tidak memakai nilai."),
        (
            ["convert", "a.docx", "-f", "pdf"],
            "“pdf” tidak dikenal; pilih html, fragment, wordpress, ninjs, json, text.\n",
        ),
        (["convert", "a.docx", "--limits", "x"], "Nilai '--limits' salah: “x” bukan bilangan bulat.\n"),
        (["convert", "a.docx", "--limits", "0"], "Nilai '--limits' salah: 0. Dari 1 sampai 1000.\n"),
        (["convert", "a.docx", "--limits", "9" * 30], "Dari 1 sampai 1000.\n"),
        (["batch", "a", "b", "-w", "-1"], "salah: -1. Dari 1 sampai 1000.\n"),
        (["batch", "a", "b", "-w", "1.5"], "salah: “1.5” bukan bilangan bulat.\n"),
        (["batch", "a", "b", "--timeout", "x"], "Nilai '--timeout' salah: “x” bukan angka."),
        (["batch", "a", "b", "--timeout", "0"], "Nilai '--timeout' salah: 0.0. Dari 0.1 sampai 86400.\n"),
        (["check", "a.docx", "--timeout", "nan"], "Nilai '--timeout' salah: “nan” bukan angka.\n"),
        (["convert", "a.docx", "--timeout", "inf"], "Nilai '--timeout' salah: inf. Dari 0.1 sampai 86400.\n"),
        (["watch", "a", "b", "--timeout", "1e400"], "Nilai '--timeout' salah: inf. Dari 0.1 sampai 86400.\n"),
        (["convert", "a.docx", "--published", "x"], "Nilai '--published' salah: “x” bukan waktu."),
        (["batch", "a", "b", "c"], "Galat: Ada yang berlebih: c."),
        (["batch", "", "b"], 'Galat: Ada argumen yang kosong ("").'),
        (["convert", "a.docx", "-o", ""], 'Galat: Ada argumen yang kosong ("").'),
    ],
)
def test_wrong_usage_is_told_in_indonesian_with_exit_code_2(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert sentence in err
    for english in ("Usage", "Try", "Error", "No such", "Missing", "Invalid", "Got", "Possible"):
        assert english not in err


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "Perintah:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("english", "indonesian"),
    [
        ("Missing argument 'FILE...'.", "FILE belum disebut."),
        ("No such option: --formt Did you mean --format?", "Tidak ada opsi --formt. Maksudnya --format?"),
        ("No such command 'x'.", "Tidak ada perintah x."),
        ("Got unexpected extra arguments (b c)", "Ada yang berlebih: b c."),
        ("Invalid value for '-n': 7 is not in the range 1<=x<=5.", "Nilai '-n' salah: 7. Dari 1 sampai 5."),
        ("Invalid value for '-n': 7 is not in the range x<=5.", "Nilai '-n' salah: 7. Paling besar 5."),
        ("Invalid value for '-n': 'x' is not a valid integer.", "Nilai '-n' salah: “x” bukan bilangan bulat."),
        ("Invalid value for '-n': Something new.", "Nilai '-n' salah: Something new."),
        ("Something new.", "Perintahnya tidak dipahami (Something new.)."),
    ],
)
def test_sentences_of_other_versions_of_the_library_are_known_too(english: str, indonesian: str) -> None:
    assert usage.sentence(english) == indonesian


def test_the_list_of_commands_tells_whole_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0

    page = " ".join(capsys.readouterr().out.split())
    assert "..." not in page.partition("Perintah:")[2]
    assert "sampai dihentikan. check" in page
