from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zlib import crc32

import pytest
from PIL import Image

from converter.outlet import Outlet
from converter.pipeline import convert_release
from converter.reading import Limits, Options, read_bytes
from converter.release import Original

from .docx_builder import FILE, Builder, agreed, codes, drawing, p, picture, run, table


def vml(rel_id: str, attributes: str = "") -> str:
    return f'<w:r><w:pict><v:shape {attributes}><v:imagedata r:id="{rel_id}"/></v:shape></w:pict></w:r>'


@pytest.mark.parametrize("kind", ["inline", "anchor"])
def test_inline_and_floating_pictures_are_found_with_size_and_alternative_text(kind: str) -> None:
    read = agreed(Builder(p(drawing("g1", "Foto  rapat", "Judul", kind))).add_picture(picture(), "g1").read())
    assert [(b.text, b.pictures) for b in read.blocks] == [("", (0,))]
    found = read.pictures[0]
    assert (found.extension, found.width, found.height, found.original) == ("jpg", 12, 8, None)
    assert found.alt == "Foto rapat"


def test_the_title_stands_in_for_a_missing_description() -> None:
    read = agreed(Builder(p(drawing("g1", "", "Judul"))).add_picture(picture(), "g1").read())
    assert read.pictures[0].alt == "Judul"


def test_pictures_of_old_documents_are_found() -> None:
    body = p("Teks", vml("g1", 'alt="Foto lama"')) + table([p(vml("g2"))])
    builder = Builder(body).add_picture(picture(), "g1", "a.png").add_picture(picture("JPEG"), "g2", "b.png")
    read = agreed(builder.read())
    assert [(b.text, b.pictures) for b in read.blocks] == [("Teks", (0,)), ("", (1,))]
    assert [(found.extension, found.alt) for found in read.pictures] == [("jpg", "Foto lama"), ("jpg", "")]


def test_a_picture_that_is_used_twice_is_one_picture() -> None:
    read = agreed(Builder(p(drawing("g1")) + p(drawing("g1"))).add_picture(picture(), "g1").read())
    assert [b.pictures for b in read.blocks] == [(0,), (0,)]
    assert len(read.pictures) == 1


def test_the_original_is_kept_where_it_is_asked_for() -> None:
    builder = Builder(p(drawing("g1"))).add_picture(picture(), "g1")
    read = read_bytes(builder.to_bytes(), FILE, Options(originals=True))
    assert read.pictures[0].original == Original(picture(), "png")


@pytest.mark.parametrize("name", ["IMG-20241017-WA0003.jpg", "C:\\Users\\Humas\\Foto rapat.JPG", "\\\\server\\foto"])
def test_the_name_of_a_file_is_no_description(name: str) -> None:
    read = agreed(Builder(p(drawing("g1", name, "Rapat"))).add_picture(picture(), "g1").read())
    assert read.pictures[0].alt == "Rapat"


def test_a_picture_is_cropped_and_turned_as_word_shows_it() -> None:
    shown = drawing("g1").replace(
        '<a:blip r:embed="g1"/>', '<a:blip r:embed="g1"/><a:srcRect l="50000" t="-20000" b="25000"/>'
    )
    turned = shown.replace("</pic:pic>", '<pic:spPr><a:xfrm rot="5400000"/></pic:spPr></pic:pic>')
    read = agreed(Builder(p(shown) + p(turned) + p(drawing("g1"))).add_picture(picture(), "g1").read())
    assert [(found.width, found.height) for found in read.pictures] == [(6, 6), (6, 6), (12, 8)]


def test_pictures_of_letterheads_are_not_read() -> None:
    builder = Builder(p("Isi") + "<w:sectPr><w:headerReference r:id='h1'/></w:sectPr>")
    builder.add("header", "hdr", p("KOP", drawing("g1")) + p(drawing("g1")), "h1")
    read = agreed(builder.add_picture(picture(), "g1").read())
    assert [(b.text, b.pictures) for b in read.blocks] == [("KOP", ()), ("Isi", ())]
    assert (read.pictures, codes(read)) == ((), [])


@pytest.mark.parametrize("name", ["../../../etc/passwd.png", "/mutlak.png", "a/../../b.png"])
def test_a_picture_is_published_under_a_name_of_our_own(name: str) -> None:
    builder = Builder(p("Isi rilis ini.", drawing("g1"))).relate("image", name, "g1")
    builder.parts[f"word/{name}"] = builder.parts[name.lstrip("./")] = picture()
    media = convert_release(builder.read(), Outlet()).media
    assert set(media) <= {"rilis/foto-1.jpg"}


@pytest.mark.parametrize("data", [b"\x01\x00\x00\x00EMF?", b"\xd7\xcd\xc6\x9a", b"", picture()[:20]])
def test_what_no_browser_shows_is_a_remark_and_no_picture(data: bytes) -> None:
    read = agreed(Builder(p("x", drawing("g1"))).add_picture(data, "g1", "gambar.emf").read())
    assert [(b.text, b.pictures) for b in read.blocks] == [("x", ())]
    assert read.pictures == ()
    assert [(r.code, r.values) for r in read.remarks] == [("unreadable-picture", {"picture": "ke-1 di dokumen"})]


@pytest.mark.parametrize("side", [9_000, 60_000])
def test_a_picture_of_absurd_size_is_a_remark(side: int) -> None:
    header = BytesIO()
    Image.new("1", (1, 1)).save(header, "PNG")
    data = bytearray(header.getvalue())
    data[16:24] = (side).to_bytes(4, "big") * 2
    data[29:33] = crc32(data[12:29]).to_bytes(4, "big")
    read = agreed(Builder(p(drawing("g1"))).add_picture(bytes(data), "g1").read())
    assert codes(read) == ["oversized-picture"]


@pytest.mark.parametrize("limit", ["pixels", "all_pixels"])
def test_more_pixels_than_the_limit_are_not_decoded(limit: str) -> None:
    builder = Builder(p(drawing("g1"), drawing("g2")))
    builder.add_picture(picture(), "g1", "a.png").add_picture(picture("PNG", (13, 8)), "g2", "b.png")
    tight = replace(Limits(), **{limit: 100})
    read = read_bytes(builder.to_bytes(), FILE, Options(tight))
    assert [(r.code, r.values) for r in read.remarks] == [("oversized-picture", {"picture": "ke-2 di dokumen"})]
    assert [block.pictures for block in read.blocks] == [(0, -2)]
    assert len(read_bytes(builder.to_bytes(), FILE, Options(tight.times(3))).pictures) == 2


WIDE = drawing("g1").replace("<wp:docPr", '<wp:extent cx="3600000" cy="2400000"/><wp:docPr')


@pytest.mark.parametrize(("shown", "dropped"), [(WIDE, ["Warga memanen padi."]), (drawing("g1"), [])])
def test_the_caption_of_a_photo_that_cannot_be_read_is_left_out_with_it(shown: str, dropped: list[str]) -> None:
    title = "<w:r><w:rPr><w:b/></w:rPr><w:t>Bupati Sikka Panen Padi di Magepanda</w:t></w:r>"
    lead = "MAUMERE – Bupati Sikka Yosef Wangge memanen padi di Desa Magepanda, Senin (2/2/2026)."
    text = p(title) + p(lead) + p("Hasilnya naik menurut petani.") + p(shown) + p("Warga memanen padi.")
    article = convert_release(Builder(text).add_picture(b"", "g1").read(), Outlet()).article
    assert [d.text for d in article.dropped if d.reason == "caption"] == dropped
    printed = [block.text for block in article.blocks]
    assert ("Warga memanen padi." in printed) is not bool(dropped)
    assert article.photos == ()


def test_a_drawing_that_runs_scripts_is_no_picture() -> None:
    data = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    read = agreed(Builder(p("x", drawing("g1"))).add_picture(data, "g1", "a.svg").read())
    assert read.pictures == ()
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


@pytest.mark.parametrize(
    ("shown", "width"),
    [
        (drawing("g1").replace("<wp:docPr", '<wp:extent cx="1800000" cy="900000"/><wp:docPr'), 5),
        (vml("g1", 'style="position:absolute;width:72pt;height:1in"'), 2.54),
        (vml("g1", 'style="width:5cm"'), 5),
        (drawing("g1"), 0),
        (vml("g1", 'style="mso-width-percent:400"'), 0),
    ],
)
def test_how_wide_a_picture_is_printed_is_told_where_the_document_says_it(shown: str, width: float) -> None:
    read = Builder(p(shown)).add_picture(picture(), "g1").read()
    assert read.pictures[0].printed == pytest.approx(width)
