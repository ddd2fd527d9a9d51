from __future__ import annotations

import struct
from io import BytesIO

import pytest
from PIL import Image

from converter.reading import drawings, office

from .docx_builder import Builder, codes, drawing, p, picture

EMF = b"\x01\x00\x00\x00" + b"\x00" * 36 + b" EMF" + b"\x00" * 60


def wmf() -> bytes:
    """A filled rectangle, on a canvas of 1500 by 1000."""
    records = b"".join(
        struct.pack(f"<IH{len(words)}h", 3 + len(words), kind, *words)
        for kind, words in (
            (0x020B, (0, 0)),
            (0x020C, (1000, 1500)),
            (0x02FC, (0, 255, 0, 0)),
            (0x012D, (0,)),
            (0x041B, (800, 1200, 100, 100)),
            (0x0000, ()),
        )
    )
    header = struct.pack("<HHHIHIH", 1, 9, 0x300, 9 + len(records) // 2, 1, 8, 0)
    place = struct.pack("<IHhhhhHI", 0x9AC6CDD7, 0, 0, 0, 1500, 1000, 1000, 0)
    checksum = 0
    for word in struct.unpack("<10H", place):
        checksum ^= word
    return place + struct.pack("<H", checksum) + header + records


def page() -> bytes:
    """What LibreOffice makes of a drawing: a page of paper with the drawing somewhere on it."""
    paper = Image.new("RGB", (200, 300), "white")
    paper.paste("navy", (50, 60, 90, 80))
    target = BytesIO()
    paper.save(target, "PNG")
    return target.getvalue()


@pytest.mark.parametrize(("data", "is_one"), [(EMF, True), (wmf(), True), (picture(), False), (b"", False)])
def test_drawings_of_windows_are_known_by_their_bytes(data: bytes, is_one: bool) -> None:
    assert drawings.is_drawing(data) is is_one


def test_drawings_are_converted_all_at_once_and_cut_out_of_their_page(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[list[str]] = []

    def converted(files: dict[str, bytes], form: str) -> dict[str, bytes]:
        given.append(sorted(files))
        return {name.rpartition(".")[0]: page() for name in files}

    monkeypatch.setattr(office, "converted", converted)
    body = p(drawing("g1", "Bagan")) + p(drawing("g2"))
    read = Builder(body).add_picture(EMF, "g1", "a.emf").add_picture(wmf(), "g2", "b.wmf").read()
    assert given == [["gambar-0.emf", "gambar-1.wmf"]]
    assert [(found.width, found.height, found.alt) for found in read.pictures] == [(40, 20, "Bagan"), (40, 20, "")]


def test_a_drawing_with_nothing_on_it_is_a_remark(monkeypatch: pytest.MonkeyPatch) -> None:
    target = BytesIO()
    Image.new("RGB", (9, 9), "white").save(target, "PNG")
    monkeypatch.setattr(office, "converted", lambda *_: {"gambar-0": target.getvalue()})
    read = Builder(p("x", drawing("g1"))).add_picture(EMF, "g1", "a.emf").read()
    assert codes(read) == ["unreadable-picture"]


@pytest.mark.usefixtures("libreoffice")
def test_libreoffice_draws_what_it_can() -> None:
    made = drawings.drawn({"a.wmf": wmf()})
    if not made:
        pytest.skip("LibreOffice is installed without its drawing program")
    with Image.open(BytesIO(made["a.wmf"])) as image:
        assert image.width > image.height > 10
