from __future__ import annotations

import hashlib
import random
import string
from pathlib import Path

import pytest

from converter.errors import UnreadableError
from converter.messages import WARNING_MESSAGES
from converter.reading import read, read_bytes
from converter.release import Remark

from .docx_builder import FILE, Builder, drawing, p, picture, run, table, zipped
from .test_package import unzipped

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


def mutants(document: bytes, count: int) -> list[bytes]:
    """Damaged copies: bytes of the file, or of a part inside the ZIP, changed, cut or repeated."""
    chance = random.Random(20241017)
    parts = unzipped(document)
    found: list[bytes] = []
    for number in range(count):
        name = chance.choice(sorted(parts))
        inside = number % 2 == 1
        target = parts[name] if inside else document
        data = bytearray(target if isinstance(target, bytes) else target.encode())
        for _ in range(chance.choice([1, 3, 20])):
            at = chance.randrange(len(data) or 1)
            match chance.randrange(4):
                case 0:
                    data[at : at + 1] = bytes([chance.randrange(256)])
                case 1:
                    del data[at : at + chance.randrange(200)]
                case 2:
                    data[at:at] = data[at : at + chance.randrange(200)]
                case _:
                    data[at:at] = chance.choice(string.printable).encode() * chance.randrange(1, 4)
        found.append(zipped({**parts, name: bytes(data)}) if inside else bytes(data))
    return found


def test_a_damaged_document_is_read_or_refused_and_nothing_else(document: bytes) -> None:
    refused: list[str] = []
    for mutant in mutants(document, 200):
        try:
            read_bytes(mutant, FILE)
        except UnreadableError as error:
            refused.append(str(error))
    assert 20 < len(refused) < 200
    assert all(message.startswith(f"{FILE}: ") and "\n" not in message for message in refused)


@pytest.mark.parametrize(
    "remark",
    [
        Remark("hidden-text", {"text": "x"}),
        Remark("struck-text", {"text": "x"}),
        Remark("placeholder-text", {"text": "x"}),
        Remark("unknown-symbol", {"font": "x", "symbol": "E000"}),
        Remark("unreadable-picture", {"picture": "x"}),
        Remark("embedded-html", {"id": "x"}),
        Remark("math", {"text": "x"}),
        Remark("dangling-relation", {"target": "x"}),
        Remark("text-mismatch", {"letters": "1"}),
        Remark("footnotes", {"count": "1"}),
    ],
)
def test_every_remark_has_a_message_that_its_values_fill(remark: Remark) -> None:
    assert WARNING_MESSAGES[remark.code].format(**remark.values)
