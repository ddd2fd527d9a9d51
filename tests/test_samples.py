"""The sample releases are what their sources say, and their pages what the converter makes of them."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import docx
import lxml.html
import pytest
from docx.document import Document
from docx.table import Table

from tests.evaluation.cases import load
from tests.evaluation.run import CASES

SAMPLES = Path(__file__).parents[1] / "samples"
SOURCES = sorted((SAMPLES / "sources").glob("*.toml"))
NAMES = [source.stem for source in SOURCES]


def source_texts(name: str) -> list[str]:
    source = tomllib.loads((SAMPLES / "sources" / f"{name}.toml").read_text(encoding="utf-8"))
    return [text for kind, text in source["blocks"] if kind != "photo"]


def document_texts(document: Document) -> list[str]:
    texts: list[str] = []
    for item in document.iter_inner_content():
        pars = [p for c in item.rows[0].cells for p in c.paragraphs] if isinstance(item, Table) else [item]
        texts += (line for par in pars for line in par.text.split("\n") if line)
    return texts


def files_of(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def rilis(*arguments: str) -> subprocess.CompletedProcess[str]:
    program = [sys.executable, "-c", "import sys; from converter.cli import main; sys.exit(main())"]
    return subprocess.run([*program, *arguments], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_typed_as_its_source_says(name: str) -> None:
    assert document_texts(docx.Document(str(SAMPLES / f"{name}.docx"))) == source_texts(name)


@pytest.mark.parametrize("name", NAMES)
def test_the_pictures_of_a_sample_are_small(name: str) -> None:
    with zipfile.ZipFile(SAMPLES / f"{name}.docx") as package:
        sizes = [part.file_size for part in package.infolist() if part.filename.startswith("word/media/")]
    assert all(size < 40 * 1024 for size in sizes)


def test_every_sample_has_a_source() -> None:
    assert [path.stem for path in sorted(SAMPLES.glob("*.docx"))] == NAMES


def test_the_first_sample_is_the_first_case() -> None:
    case = load(CASES / "d-01.json")
    assert source_texts("raker-apeksi") == [p.raw for p in case.paragraphs]


def test_the_pages_of_the_samples_are_up_to_date(tmp_path: Path) -> None:
    releases = [str(SAMPLES / f"{name}.docx") for name in NAMES]
    options = ["--outlet", str(SAMPLES / "tanjungpura.toml"), "-o", str(tmp_path), "--quiet"]
    done = rilis("convert", *releases, *options)
    assert done.returncode == 0, done.stderr
    made, kept = files_of(tmp_path), files_of(SAMPLES / "articles")
    assert list(made) == list(kept), "run make samples"
    assert [name for name in made if made[name] != kept[name]] == [], "run make samples"


def page_text(name: str) -> str:
    page = lxml.html.parse(str(SAMPLES / "articles" / f"{name}.html"))
    return " ".join(page.getroot().find("body").text_content().split())


def test_the_page_of_the_first_sample_is_fit_to_print() -> None:
    case = load(CASES / "d-01.json")
    text = page_text("raker-apeksi")
    lead = next(p.gold for p in case.paragraphs if p.role == "body")
    assert "Pilkada Serentak" in text
    assert "Pilkadanserentak" not in text
    assert f"TANJUNGPURA.ID (SINGKAWANG) – {lead}" in text
    for quote in case.gold.quotes:
        assert f"“{quote.text},”" in text
    assert "prokopim" in text


def test_before_and_after_in_the_readme_are_real() -> None:
    readme = (SAMPLES.parent / "README.md").read_text(encoding="utf-8")
    before, after = (re.findall(r"^> (.+)$", part, re.MULTILINE) for part in readme.split("What is printed:"))
    typed, printed = " ".join(source_texts("raker-apeksi")), page_text("raker-apeksi")
    assert len(before) == len(after) == 4
    assert [line for line in before if line not in typed] == []
    assert [line for line in after if line not in printed] == []


def test_two_releases_with_photos_fit_in_one_folder(tmp_path: Path) -> None:
    release = (SAMPLES / "lomba-sampan-putussibau.docx").read_bytes()
    for name in ("pagi", "sore"):
        (tmp_path / f"{name}.docx").write_bytes(release)
    done = rilis("convert", *(str(tmp_path / f"{name}.docx") for name in ("pagi", "sore")), "-o", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    for name in ("pagi", "sore"):
        page = lxml.html.parse(str(tmp_path / "out" / f"{name}.html"))
        pictures = [str(source) for source in page.xpath("//img/@src")]
        assert len(pictures) == 3
        assert all(source.startswith(f"{name}/") and (tmp_path / "out" / source).exists() for source in pictures)
