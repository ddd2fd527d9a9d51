"""Releases and folders of them, for tests of what carries files."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

import docx
from PIL import Image

#: Long enough ago that nobody can still be writing the file.
AGE = 60

TOWNS = ("Singkawang", "Sambas", "Sintang", "Ketapang", "Sanggau", "Bengkayang")


def release(path: Path, *, number: int = 1, photo: bool = False, paragraphs: Sequence[str] = ()) -> Path:
    """A release that was written some time ago; ``number`` tells it from others."""
    path.parent.mkdir(parents=True, exist_ok=True)
    document = docx.Document()
    for paragraph in paragraphs or text(number):
        document.add_paragraph(paragraph)
    if photo:
        picture = BytesIO()
        Image.new("RGB", (90, 60), (number % 255, 90, 90)).save(picture, "JPEG")
        document.add_picture(BytesIO(picture.getvalue()))
        document.add_paragraph("Foto: Warga menanam bakau.")
    document.save(str(path))
    return aged(path)


def text(number: int) -> tuple[str, ...]:
    """The paragraphs of a release."""
    town = TOWNS[number % len(TOWNS)]
    return (
        f"Warga {town} Tanam {number} Bibit Bakau",
        f"{town.upper()} - Pemerintah {town} menanam {number} bibit bakau bersama anak anak sekolah, Kamis "
        "(17/10/2024). Kegiatan itu di hadiri warga dari dua kelurahan.",
        '"Jangan buang sampah ke laut", ujar Maria Lo, Kepala Dinas Lingkungan Hidup.',
    )


def aged(path: Path) -> Path:
    """Dates a file back."""
    then = path.stat().st_mtime - AGE
    os.utime(path, (then, then))
    return path


def broken(path: Path) -> Path:
    """A file that is called a document and is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")
    return aged(path)


def contents(folder: Path) -> Mapping[str, bytes]:
    """All files of a folder but the batch's own notes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".rilis" not in path.relative_to(folder).parts
    }
