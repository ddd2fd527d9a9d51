from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from .docx_builder import Builder, agreed, codes, drawing, p, picture, run, table


def vml(rel_id: str, attributes: str = "") -> str:
    return f'<w:r><w:pict><v:shape {attributes}><v:imagedata r:id="{rel_id}"/></v:shape></w:pict></w:r>'


@pytest.mark.parametrize("kind", ["inline", "anchor"])
def test_inline_and_floating_pictures_are_found_with_size_and_alternative_text(kind: str) -> None:
    data = picture()
    read = agreed(Builder(p(drawing("g1", "Foto  rapat", "Judul", kind))).add_picture(data, "g1").read())
    assert [(b.text, b.pictures) for b in read.blocks] == [("", (0,))]
    found = read.pictures[0]
    assert (found.data, found.extension, found.width, found.height) == (data, "png", 12, 8)
    assert found.alt == "Foto rapat"


def test_the_title_stands_in_for_a_missing_description() -> None:
    read = agreed(Builder(p(drawing("g1", "", "Judul"))).add_picture(picture(), "g1").read())
    assert read.pictures[0].alt == "Judul"


def test_pictures_of_old_documents_are_found() -> None:
    body = p("Teks", vml("g1", 'alt="Foto lama"')) + table([p(vml("g2"))])
    builder = Builder(body).add_picture(picture(), "g1", "a.png").add_picture(picture("JPEG"), "g2", "b.png")
    read = agreed(builder.read())
    assert [(b.text, b.pictures) for b in read.blocks] == [("Teks", (0,)), ("", (1,))]
    assert [(found.extension, found.alt) for found in read.pictures] == [("png", "Foto lama"), ("jpg", "")]


def test_a_picture_that_is_used_twice_is_one_picture() -> None:
    read = agreed(Builder(p(drawing("g1")) + p(drawing("g1"))).add_picture(picture(), "g1").read())
    assert [b.pictures for b in read.blocks] == [(0,), (0,)]
    assert len(read.pictures) == 1


def test_a_photo_that_lies_on_its_side_is_measured_upright() -> None:
    target = BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (12, 8)).save(target, "JPEG", exif=exif)
    read = agreed(Builder(p(drawing("g1"))).add_picture(target.getvalue(), "g1").read())
    assert (read.pictures[0].width, read.pictures[0].height) == (8, 12)


@pytest.mark.parametrize("data", [b"\x01\x00\x00\x00EMF?", b"\xd7\xcd\xc6\x9a", b"", picture()[:20]])
def test_what_no_browser_shows_is_a_remark_and_no_picture(data: bytes) -> None:
    read = agreed(Builder(p("x", drawing("g1"))).add_picture(data, "g1", "gambar.emf").read())
    assert [(b.text, b.pictures) for b in read.blocks] == [("x", ())]
    assert read.pictures == ()
    assert [(r.code, r.values) for r in read.remarks] == [("unreadable-picture", {"picture": "gambar.emf"})]


def test_a_picture_of_absurd_size_is_a_remark() -> None:
    header = BytesIO()
    Image.new("1", (1, 1)).save(header, "PNG")
    data = bytearray(header.getvalue())
    data[16:24] = (60000).to_bytes(4, "big") * 2
    read = agreed(Builder(p(drawing("g1"))).add_picture(bytes(data), "g1").read())
    assert codes(read) == ["unreadable-picture"]


def test_a_picture_outside_the_document_is_never_fetched() -> None:
    linked = drawing("g1").replace("r:embed", "r:link")
    builder = Builder(p("x", linked)).relate("image", "file:///etc/passwd", "g1", external=True)
    read = agreed(builder.read())
    assert read.pictures == ()
    assert codes(read) == ["unreadable-picture"]


@pytest.mark.parametrize(("tag", "name"), [("diagram}relIds", "SmartArt"), ("chart}chart", "bagan")])
def test_a_graphic_that_word_draws_itself_is_a_remark(tag: str, name: str) -> None:
    namespace, _, local = tag.partition("}")
    uri = f"http://schemas.openxmlformats.org/drawingml/2006/{namespace}"
    graphic = f'<w:r><w:drawing><g:{local} xmlns:g="{uri}"/></w:drawing></w:r>'
    read = agreed(Builder(p("x", graphic)).read())
    assert [(r.code, r.values) for r in read.remarks] == [("unreadable-picture", {"picture": name})]


def test_a_hidden_picture_is_hidden() -> None:
    hidden = drawing("g1").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
    read = agreed(Builder(p(hidden, run("x"))).add_picture(picture(), "g1").read())
    assert read.pictures == ()
