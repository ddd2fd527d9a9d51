from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from urllib.request import OpenerDirector

import pytest

from converter.errors import UnreadableError
from converter.outlet import Outlet
from converter.pipeline import convert_release
from converter.reading import Limits, Options, read_bytes
from converter.reading.styles import styles_of
from converter.release import Origin
from converter.rendering import render

from .docx_builder import FILE, OFFICE_TYPES, Builder, agreed, codes, drawing, p, part, picture, zipped


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, FILE)
    message = str(caught.value)
    assert message.startswith(f"{FILE}: ")
    assert "\n" not in message
    return message


def unzipped(data: bytes) -> dict[str, str | bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def without(name: str) -> bytes:
    parts = unzipped(Builder(p("x")).to_bytes())
    del parts[name]
    return zipped(parts)


def test_a_strict_document_is_read_like_a_transitional_one() -> None:
    builder = Builder(
        p("Isi", properties='<w:jc w:val="center"/>') + "<w:sectPr><w:headerReference r:id='h1'/></w:sectPr>"
    )
    builder.add("header", "hdr", p("KOP"), "h1")
    parts = unzipped(builder.to_bytes())
    for name, data in parts.items():
        text = data.decode() if isinstance(data, bytes) else data
        text = text.replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/",
            "http://purl.oclc.org/ooxml/officeDocument/",
        )
        parts[name] = text.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/",
            "http://purl.oclc.org/ooxml/wordprocessingml/",
        )
    read = agreed(read_bytes(zipped(parts), FILE))
    assert [(b.text, b.origin, b.centered) for b in read.blocks] == [
        ("KOP", Origin.HEADER, False),
        ("Isi", Origin.BODY, True),
    ]


@pytest.mark.parametrize(
    "main_type",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
        f"{OFFICE_TYPES}.template.main+xml",
        "",
    ],
)
def test_macro_documents_templates_and_undeclared_documents_are_read(main_type: str) -> None:
    builder = Builder(p("Isi"))
    builder.main_type = main_type
    assert [b.text for b in agreed(builder.read()).blocks] == ["Isi"]


@pytest.mark.parametrize("target", ["media/hilang.png", "NULL", "../NULL", "#_Toc1"])
def test_a_relation_to_a_missing_part_is_dropped_with_a_remark(target: str) -> None:
    read = agreed(Builder(p("Isi", drawing("g1"))).relate("image", target, "g1").read())
    assert [b.text for b in read.blocks] == ["Isi"]
    assert [(r.code, r.values) for r in read.remarks] == [("dangling-relation", {"target": target})]


@pytest.mark.parametrize("target", ["media/FOTO.png", "media%2Ffoto.png", "media\\foto.png", "/word/media/foto.png"])
def test_a_relation_that_is_spelled_in_another_way_is_mended(target: str) -> None:
    builder = Builder(p(drawing("g1"))).relate("image", target, "g1")
    builder.parts["word/media/foto.png"] = picture()
    read = agreed(builder.read())
    assert len(read.pictures) == 1
    assert codes(read) == []


def test_a_part_whose_extension_has_no_type_is_read() -> None:
    read = agreed(Builder(p(drawing("g1"))).add_picture(picture("JPEG"), "g1", "foto.jpeg").read())
    assert [found.extension for found in read.pictures] == ["jpg"]


def test_backslashes_in_the_names_of_a_zip_are_mended() -> None:
    parts = {name.replace("/", "\\"): data for name, data in unzipped(Builder(p("Isi")).to_bytes()).items()}
    assert [b.text for b in agreed(read_bytes(zipped(parts), FILE)).blocks] == ["Isi"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_parts_in_other_encodings_are_read(encoding: str) -> None:
    builder = Builder()
    builder.parts["word/document.xml"] = (
        part("document", f"<w:body>{p('Isi “kutip”')}</w:body>").partition("?>")[2].encode(encoding)
    )
    assert [b.text for b in agreed(builder.read()).blocks] == ["Isi “kutip”"]


def test_missing_relations_of_the_document_are_no_problem() -> None:
    data = without("word/_rels/document.xml.rels")
    assert [b.text for b in agreed(read_bytes(data, FILE)).blocks] == ["x"]


@pytest.mark.parametrize("name", ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
def test_a_zip_without_the_parts_of_a_document_is_no_document(name: str) -> None:
    assert "bukan dokumen Word lengkap" in refused(without(name))


def test_an_archive_of_something_else_is_no_document() -> None:
    assert "arsip ZIP" in refused(zipped({"foto.jpg": b"\xff\xd8\xff"}))
    assert "arsip ZIP" in refused(zipped({}))


def test_a_spreadsheet_is_named() -> None:
    builder = Builder()
    builder.main_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    parts = unzipped(builder.to_bytes())
    moved = {
        name.replace("word/", "xl/"): (data if isinstance(data, str) else data.decode()).replace("word/", "xl/")
        for name, data in parts.items()
    }
    assert "Excel" in refused(zipped({**moved}))


@pytest.mark.parametrize(
    "broken",
    [
        "teks <?xml version='1.0'?><a/>",
        "<w:document><w:body>",
        "<a>\x01</a>",
        "",
        "<a/>",
        part("document", ""),
    ],
)
def test_a_damaged_part_is_named(broken: str) -> None:
    builder = Builder()
    builder.parts["word/document.xml"] = broken
    message = refused(builder.to_bytes())
    assert "rusak" in message
    assert "word/document.xml" in message or "susunan" in message


def test_a_damaged_style_sheet_is_named_with_its_line() -> None:
    builder = Builder(p("x")).add("styles", "styles", "")
    builder.parts["word/styles.xml"] = "<w:styles>\n\n<"
    assert "word/styles.xml" in refused(builder.to_bytes())


def test_a_cut_file_and_a_bad_checksum_are_damage() -> None:
    data = Builder(p("Isi " * 50)).to_bytes()
    assert "rusak" in refused(data[:-40])
    with zipfile.ZipFile(BytesIO(data)) as archive:
        offset = archive.getinfo("word/document.xml").header_offset
    flipped = bytearray(data)
    flipped[offset + 80] ^= 0xFF
    assert "word/document.xml" in refused(bytes(flipped))


def test_an_encrypted_zip_is_protected() -> None:
    data = bytearray(Builder(p("x")).to_bytes())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    assert "kata sandi" in refused(bytes(data))


ENTITY = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32"])
@pytest.mark.parametrize(
    "name", ["word/document.xml", "word/_rels/document.xml.rels", "docProps/app.xml", "word/data.bin"]
)
def test_a_document_type_is_refused_wherever_it_stands(name: str, encoding: str) -> None:
    builder = Builder(p("x"))
    builder.parts[name] = f"{ENTITY}<a>&x;</a>".encode(encoding)
    assert "DOCTYPE" in refused(builder.to_bytes())


def test_text_that_speaks_of_document_types_is_text() -> None:
    assert [b.text for b in agreed(Builder(p(" &lt;!DOCTYPE html>")).read()).blocks] == [" <!DOCTYPE html>"]


@pytest.mark.parametrize(("name", "data"), [("a.png", b"\x00" * (33 * 2**20)), ("a.xml", b"<a>" + b" " * 2**21)])
def test_a_zip_bomb_is_refused_while_it_unpacks(name: str, data: bytes) -> None:
    builder = Builder(p("x"))
    builder.parts[f"word/{name}"] = data
    assert "terlalu besar" in refused(builder.to_bytes())


def test_a_blank_scan_is_no_bomb() -> None:
    builder = Builder(p(drawing("g1"))).add_picture(picture("BMP", (1200, 1200)), "g1", "pindai.bmp")
    assert [found.width for found in agreed(builder.read()).pictures] == [1200]


def test_declared_sizes_are_not_believed() -> None:
    """The directory says that a part of 17 MB has 10 bytes; it must be found out before all is unpacked."""
    builder = Builder(p("x"))
    builder.parts["word/besar.xml"] = b"<" + b"a" * (17 * 2**20)
    data = bytearray(builder.to_bytes())
    at = data.rfind(b"word/besar.xml")
    data[at - 22 : at - 18] = (10).to_bytes(4, "little")
    assert refused(bytes(data))


@pytest.mark.parametrize("limit", ["file_bytes", "unpacked_bytes", "xml_bytes", "parts", "tags"])
def test_every_limit_refuses_and_can_be_raised(limit: str) -> None:
    data = Builder(p("x")).to_bytes()
    tight = replace(Limits(), **{limit: 3})
    with pytest.raises(UnreadableError, match="terlalu besar"):
        read_bytes(data, FILE, Options(tight))
    assert read_bytes(data, FILE, Options(tight.times(1000))).blocks


def test_nothing_outside_the_file_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        pytest.fail("went outside")

    monkeypatch.setattr(OpenerDirector, "open", fail)
    monkeypatch.setattr("socket.socket.connect", fail)
    builder = Builder(p("x", drawing("g1").replace("r:embed", "r:link")))
    builder.relate("image", "http://contoh.invalid/a.png", "g1", external=True)
    builder.relate("attachedTemplate", "file:///etc/passwd", "t1", external=True)
    assert [b.text for b in agreed(builder.read()).blocks] == ["x"]


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/passwd", "vbscript:x", "data:text/html,x"])
def test_of_a_link_only_its_words_are_read(target: str) -> None:
    link = '<w:hyperlink r:id="l1"><w:r><w:t>klik</w:t></w:r></w:hyperlink>'
    builder = Builder(p("Isi rilis ini ", link)).relate("hyperlink", target, "l1", external=True)
    read = agreed(builder.read())
    assert [b.text for b in read.blocks] == ["Isi rilis ini klik"]
    page = render(convert_release(read, Outlet()).article, "html", Outlet())
    assert target not in page


def test_a_document_without_properties_gets_no_invented_title() -> None:
    assert [b.text for b in agreed(Builder(p("Isi")).read()).blocks] == ["Isi"]


def test_macros_are_carried_by_nobody() -> None:
    builder = Builder(p("Isi")).relate("vbaProject", "vbaProject.bin", "v1")
    builder.main_type = "application/vnd.ms-word.document.macroEnabled.main+xml"
    builder.parts["word/vbaProject.bin"] = b"\xd0\xcf\x11\xe0 Attribute VB_Name"
    assert [b.text for b in agreed(builder.read()).blocks] == ["Isi"]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_ways_to_pack_that_the_format_does_not_know_are_refused(method: int) -> None:
    parts = unzipped(Builder(p("x")).to_bytes())
    assert "mencurigakan" in refused(zipped(parts, method))


@pytest.mark.parametrize("encoding", ["utf-7", "cp037", "koi8-r"])
def test_encodings_that_could_hide_tags_are_refused(encoding: str) -> None:
    builder = Builder()
    text = part("document", f"<w:body>{p('Isi')}</w:body>").replace("UTF-8", encoding)
    builder.parts["word/document.xml"] = text.encode("ascii" if encoding == "koi8-r" else encoding)
    assert "word/document.xml" in refused(builder.to_bytes())


def test_what_is_only_declared_to_be_xml_is_not_parsed() -> None:
    builder = Builder(p("Isi")).add("styles", "styles", "")
    builder.parts["word/styles.xml"] = "<?xml version='1.0' encoding='cp037'?><a>".encode("cp037")
    assert "word/styles.xml" in refused(builder.to_bytes())


def test_a_text_of_many_megabytes_is_refused() -> None:
    assert "terlalu besar" in refused(Builder(p("kata " * (3 * 2**20))).to_bytes())
    assert "rusak" in refused(Builder(p("kata " * (5 * 2**19))).to_bytes(zipfile.ZIP_STORED))


def test_broken_utf8_is_damage() -> None:
    builder = Builder()
    builder.parts["word/document.xml"] = part("document", f"<w:body>{p('Isi')}</w:body>").encode() + b"\xc3\x28"
    assert "word/document.xml" in refused(builder.to_bytes())


def test_parts_that_nobody_reads_cannot_keep_a_document_from_being_read() -> None:
    builder = Builder(p("Isi")).relate("settings", "settings.xml", "s1").relate("theme", "theme.xml", "t1")
    builder.parts["word/settings.xml"] = "<w:settings>"
    builder.parts["word/theme.xml"] = "kosong"
    assert [b.text for b in agreed(builder.read()).blocks] == ["Isi"]


@pytest.mark.parametrize("target", ["_rels/document.xml.rels", "/[Content_Types].xml", "/_rels/.rels", "document.xml"])
def test_a_picture_that_points_at_the_package_itself_is_none(target: str, recwarn: pytest.WarningsRecorder) -> None:
    builder = Builder(p("Isi", drawing("g1"))).relate("image", target, "g1").relate("settings", "settings.xml", "s1")
    builder.parts["word/settings.xml"] = "<a/>"
    read = agreed(builder.read())
    assert [b.text for b in read.blocks] == ["Isi"]
    assert codes(read) == ["unreadable-picture"]
    assert not recwarn.list


def test_a_style_sheet_is_parsed_once_for_many_releases() -> None:
    builder = Builder(p("Isi", properties='<w:pStyle w:val="T"/>'))
    builder.add("styles", "styles", '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>')
    builder.read()
    before = styles_of.cache_info().misses
    assert [b.style for b in builder.read().blocks] == ["title"]
    assert styles_of.cache_info().misses == before
