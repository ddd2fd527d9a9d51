"""The manual and the README say what the program does: nothing is missing, nothing is there that is not."""

from __future__ import annotations

import io
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from converter import messages
from converter.cli import app, main
from converter.rendering import FORMATS, Format
from tests.evaluation.run import floors

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MANUAL = (ROOT / "PANDUAN.md").read_text(encoding="utf-8")
PAGES = [
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "samples/*.md", "tests/**/*.md", "converter/**/*.md", "templates/**/*.md")
    for path in sorted(ROOT.glob(pattern))
]


def commands(command: Any, name: str = "rilis") -> Iterator[tuple[str, Any]]:
    """All commands by their full name, the program itself first."""
    yield name, command
    for child_name, child in getattr(command, "commands", {}).items():
        yield from commands(child, f"{name} {child_name}")


COMMANDS = dict(commands(typer.main.get_command(app)))
OPTIONS = [
    (name, option)
    for name, command in COMMANDS.items()
    for parameter in command.params
    for option in (*parameter.opts, *parameter.secondary_opts)
    if option.startswith("-")
]


def section(command: str) -> str:
    """The part of the manual under the heading of a command."""
    found = re.search(
        rf"^### `{re.escape(command)}(?:`| [A-Z])[^\n]*\n(.*?)(?=^##|\Z)", MANUAL, re.MULTILINE | re.DOTALL
    )
    assert found, f"PANDUAN.md has no heading ### `{command}`"
    return found[1]


def anchors(text: str) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in headings}


@pytest.mark.parametrize("command", COMMANDS)
def test_the_manual_explains_every_command(command: str) -> None:
    assert len(section(command).split()) >= 8


@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_the_manual_explains_every_option_of_a_command(command: str, option: str) -> None:
    assert f"`{option}`" in section(command)


def test_the_manual_names_no_option_that_is_not_there() -> None:
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", MANUAL))
    assert named - {option for _, option in OPTIONS} - {"--help"} == set()


@pytest.mark.parametrize(("name", "how"), FORMATS.items())
def test_the_manual_names_the_output_of_every_format(name: str, how: Format) -> None:
    assert f"| `--format {name}` | `rilis{how.extension}` |" in section("rilis convert")


@pytest.mark.parametrize("code", [0, 1, 2, 130])
def test_the_manual_explains_every_exit_code(code: int) -> None:
    assert re.search(rf"^\| {code} \| .+ \|$", MANUAL, re.MULTILINE)


@pytest.mark.parametrize("code", sorted(messages.WARNING_MESSAGES))
def test_the_manual_explains_every_warning(code: str) -> None:
    assert re.search(rf"^\| `{code}` \| .+ \|$", MANUAL, re.MULTILINE)


@pytest.mark.parametrize("reason", sorted(messages.DROP_REASONS))
def test_the_manual_explains_why_something_is_left_out(reason: str) -> None:
    assert re.search(rf"^\| `{reason}` \| .+ \|$", MANUAL, re.MULTILINE)


def test_the_manual_explains_no_code_that_is_not_there() -> None:
    known = set(messages.WARNING_MESSAGES) | set(messages.DROP_REASONS)
    assert set(re.findall(r"^\| `([a-z][a-z-]*)` \|", MANUAL, re.MULTILINE)) - known == set()


def test_the_map_in_the_readme_names_every_module_and_no_other() -> None:
    listing = re.search(r"^```\nconverter/\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert listing, "README.md has no map that begins with converter/"
    named: list[str] = []
    folders: list[str] = []
    for line in listing[1].splitlines():
        name = re.match(r"( +)(\S+) +\S.*$", line)
        assert name, f"a line of the map says nothing: {line!r}"
        depth = len(name[1]) // 2 - 1
        folders[depth:] = [name[2]]
        named.append("".join(folders))
    package = ROOT / "converter"
    sources = (*package.rglob("*.py"), *package.rglob("*.java"))
    modules = {path.relative_to(package).as_posix() for path in sources if path.name != "__init__.py"}
    packages = {f"{path.parent.relative_to(package).as_posix()}/" for path in package.glob("*/__init__.py")}
    assert len(named) == len(set(named))
    assert set(named) - {"data/"} == modules | packages - {"data/"}


@pytest.mark.parametrize("page", PAGES)
def test_no_link_is_dead(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        path = (ROOT / page).parent / file if file else ROOT / page
        assert path.exists(), target
        assert not anchor or anchor in anchors(path.read_text(encoding="utf-8")), target


def test_the_commands_of_the_readme_are_run_before_a_change_is_taken_in() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    given = re.findall(r"^python3 -m venv .+$", README, re.MULTILINE)
    assert len(given) == 2
    assert all(command in script for command in given)


def test_the_figures_in_the_readme_are_the_ones_that_are_held() -> None:
    held = floors()
    shown = re.findall(r"^\| `(\w+)`[^|]*\| ([\d.]+) \|$", README, re.MULTILINE)
    assert len(shown) > 8
    assert {key: float(value) for key, value in shown} == {key: held[key] for key, _ in shown}


def shown_commands() -> list[str]:
    """The commands that an editor is shown, in the order of the manual, then those of the README."""
    found: list[str] = []
    for page in (MANUAL, README):
        for text in re.findall(r"```\n(.*?)```|`(rilis [^`\n]+)`", page, re.DOTALL):
            for line in re.split(r"\n|&&", text[0] or text[1]):
                command = re.fullmatch(r"(?:\.venv/bin/)?rilis (.+)", line.strip())
                if command:
                    found.append(command[1].partition(" < ")[0])
    return list(dict.fromkeys(found))


#: What the manual writes for names of the reader's own.
PLACEHOLDERS = {
    "FILE...": "masuk/rilis.docx",
    "FILE": "lain.toml",
    "MASUKAN": "masuk",
    "KELUARAN": "keluar",
    "KATA...": "Sanggau",
    "DIR": "kamus-lt",
}


def test_every_command_that_is_shown_works_in_the_order_in_which_it_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    (tmp_path / "masuk").mkdir()
    shutil.copy(ROOT / "samples" / "raker-apeksi.docx", tmp_path / "masuk" / "rilis.docx")
    (tmp_path / "pesan.txt").write_text("Warga Tanam Bakau\n\nSINGKAWANG - Warga menanam bakau.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))  # for workers, which begin in another folder here
    ran = 0
    for shown in ["init tanjungpura.toml", *shown_commands()]:
        if "--cluster" in shown or shown == "languagetool download":  # need other machines
            continue
        words = [PLACEHOLDERS.get(word, word) for word in shlex.split(shown)]
        if words[-1] in {"kata", "languagetool", "batch", "check", "watch", "convert"} or words == ["kata", "tambah"]:
            continue  # names a command, and shows none
        if words[0] == "watch":  # does not end by itself
            words.append("--help")
        if words == ["convert", "masuk/rilis.docx"]:  # the page of an earlier one stands there
            words.append("--force")
        if words == ["kata", "tambah", "Sanggau"]:
            words += ["--outlet", "tanjungpura.toml"]
        message = (tmp_path / "pesan.txt").read_bytes()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(message), encoding="utf-8"))
        assert main(words) in ({0, 1} if words[0] in {"check", "doctor"} else {0}), shown
        ran += 1
    assert ran >= 12
    assert "Prokopim" in (tmp_path / "kamus.txt").read_text(encoding="utf-8")
    assert (tmp_path / "hasil" / "masukan.html").exists()
