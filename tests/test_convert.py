from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from PIL import Image

from converter.cli import main
from tests.reading.docx_builder import Builder, drawing, p, picture

PASTED = """*Warga Tanam Bakau di Pantai*

SINGKAWANG - Warga menanam seribu bibit bakau di Pantai Kura-Kura, Kamis (17/10/2024).
"""


def photo_release(tmp_path: Path) -> tuple[Path, bytes]:
    source, stored = tmp_path / "rilis.docx", picture("PNG", (2000, 1000))
    text = "SINGKAWANG - Warga menanam seribu bibit bakau di Pantai Kura-Kura, Kamis (17/10/2024)."
    body = p("Warga Tanam Bakau di Pantai") + p(text) + p(drawing("g1", "Warga menanam bakau"))
    source.write_bytes(Builder(body).add_picture(stored, "g1").to_bytes())
    return source, stored


def test_text_pasted_into_standard_input_becomes_an_article(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PASTED.encode())))
    assert main(["convert", "-", "-f", "text", "-q"]) == 0
    assert capfdbinary.readouterr().out.decode().startswith("*Warga Tanam Bakau di Pantai*")


def test_photos_are_written_as_they_are_published(tmp_path: Path) -> None:
    source, _ = photo_release(tmp_path)
    assert main(["convert", str(source), "-o", str(tmp_path / "hasil"), "-q"]) == 0
    names = sorted(path.name for path in (tmp_path / "hasil" / "rilis").rglob("*"))
    assert names == ["foto-1.jpg"]
    with Image.open(tmp_path / "hasil" / "rilis" / "foto-1.jpg") as image:
        assert image.size == (1600, 800)


def test_originals_are_kept_beside_them_on_request(tmp_path: Path) -> None:
    source, stored = photo_release(tmp_path)
    assert main(["convert", str(source), "-o", str(tmp_path / "hasil"), "-q", "--originals"]) == 0
    assert (tmp_path / "hasil" / "rilis" / "asli" / "foto-1.png").read_bytes() == stored
    assert (tmp_path / "hasil" / "rilis" / "foto-1.jpg").exists()


@pytest.mark.parametrize("body", ["", p(drawing("g1", "Warga menanam bakau"))], ids=["nothing", "a photo"])
def test_a_document_without_text_is_refused(tmp_path: Path, body: str, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "rilis.docx"
    source.write_bytes(Builder(body).add_picture(picture("PNG", (600, 400)), "g1").to_bytes())
    assert main(["convert", str(source), "-o", str(tmp_path / "hasil")]) == 1
    assert "rilis.docx: tidak berisi teks" in capsys.readouterr().err
    assert not list((tmp_path / "hasil").glob("*"))


def test_limits_can_be_raised(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "rilis.txt"
    source.write_text("Warga menanam bakau di pantai. " * 700, encoding="utf-8")
    assert main(["convert", str(source), "-q"]) == 1
    assert "--limits 2" in capsys.readouterr().err
    assert main(["convert", str(source), "-q", "--limits", "2"]) == 0
