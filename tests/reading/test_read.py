from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from converter.messages import WARNING_MESSAGES
from converter.reading import MAX_REMARKS, read, read_bytes
from converter.release import Remark

from .docx_builder import FILE, Builder, drawing, p, picture, run, table

BODY = (
    p("Judul", properties='<w:pStyle w:val="Judul1"/>')
    + p("Isi ", run("tebal", "<w:b/>"), drawing("g1"))
    + table([p("sel"), p('<w:ins w:id="1">' + run("baru") + "</w:ins>")])
    + "<w:sectPr><w:headerReference w:type='first' r:id='h1'/></w:sectPr>"
)


@pytest.fixture(scope="module")
def document() -> bytes:
    builder = Builder(BODY).add("header", "hdr", p("KOP"), "h1").add_picture(picture(), "g1")
    return builder.add("styles", "styles", "").to_bytes()


def test_a_file_and_its_bytes_give_the_same_release(document: bytes, tmp_path: Path) -> None:
    file = tmp_path / FILE
    file.write_bytes(document)
    from_file = read(file)
    assert from_file == read_bytes(document, FILE)
    assert from_file.file == FILE
    assert from_file.sha256 == hashlib.sha256(document).hexdigest()
    assert file.read_bytes() == document


def test_a_document_without_text_is_an_empty_release() -> None:
    assert read_bytes(Builder(p()).to_bytes(), FILE).blocks == ()


def test_what_is_noticed_again_and_again_is_told_once_and_not_without_end() -> None:
    symbol = '<w:r><w:sym w:font="Webdings" w:char="F0{0:02X}"/></w:r>'
    read = Builder(p(symbol.format(255) * 3) + p(*(symbol.format(n) for n in range(200, 240)))).read()
    told = [remark.values["symbol"] for remark in read.remarks if remark.code == "unknown-symbol"]
    assert told[:2] == ["F0FF", "F0C8"]
    assert len(told) == len(set(told)) == MAX_REMARKS


@pytest.mark.parametrize(
    "remark",
    [
        Remark("hidden-text", {"text": "x"}),
        Remark("struck-text", {"text": "x"}),
        Remark("placeholder-text", {"text": "x"}),
        Remark("unknown-symbol", {"font": "x", "symbol": "E000"}),
        Remark("unreadable-picture", {"picture": "x"}),
        Remark("oversized-picture", {"picture": "x"}),
        Remark("embedded-html", {"id": "x"}),
        Remark("math", {"text": "x"}),
        Remark("dangling-relation", {"target": "x"}),
        Remark("text-mismatch", {"letters": "1"}),
        Remark("footnotes", {"count": "1"}),
    ],
)
def test_every_remark_has_a_message_that_its_values_fill(remark: Remark) -> None:
    assert WARNING_MESSAGES[remark.code].format(**remark.values)
