from __future__ import annotations

import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from converter.errors import UnreadableError
from converter.reading import Limits, Options, legacy, office, read_bytes

from .docx_builder import Builder, agreed, p, run, zipped

RTF = rb"{\rtf1\ansi SINGKAWANG \u8211? Warga \b tanam\b0  bakau.\par Dua\par}"
DOCUMENT = Builder(
    p("Judul", properties='<w:jc w:val="center"/>')
    + p("Isi ", run("tebal", "<w:b/>"), '<w:ins w:id="1" w:author="a">' + run(" baru") + "</w:ins>")
).to_bytes()


def opendocument(content: str) -> bytes:
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}, zipfile.ZIP_STORED)


@pytest.mark.parametrize(("data", "said"), [(RTF, "RTF"), (opendocument("<x/>"), ".odt")])
def test_without_libreoffice_old_formats_are_refused_with_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said) as caught:
        read_bytes(data, "rilis.rtf")
    assert "simpan sebagai .docx" in str(caught.value)


def test_what_libreoffice_makes_of_a_document_is_read_under_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, bytes] = {}

    def converted(files: dict[str, bytes], form: str) -> dict[str, bytes]:
        given.update(files)
        return {next(iter(files)).rpartition(".")[0]: DOCUMENT}

    monkeypatch.setattr(office, "find", lambda: "soffice")
    monkeypatch.setattr(office, "converted", converted)
    read = read_bytes(RTF, "rilis.doc")
    assert [b.text for b in read.blocks] == ["Judul", "Isi tebal baru"]
    assert (read.file, list(given.values())) == ("rilis.doc", [RTF])


def test_a_failure_of_libreoffice_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise office.OfficeError

    monkeypatch.setattr(office, "find", lambda: "soffice")
    monkeypatch.setattr(office, "converted", fails)
    with pytest.raises(UnreadableError, match=r"^rilis\.doc: LibreOffice gagal"):
        read_bytes(RTF, "rilis.doc")


def test_a_bomb_is_not_given_to_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find", lambda: "soffice")
    with pytest.raises(UnreadableError, match="terlalu besar"):
        read_bytes(opendocument("<a>" * 500), "rilis.odt", Options(Limits(tags=100)))


@pytest.mark.usefixtures("libreoffice")
def test_rich_text_is_read_through_libreoffice() -> None:
    read = agreed(read_bytes(RTF, "rilis.rtf"))
    assert [b.text for b in read.blocks] == ["SINGKAWANG – Warga tanam bakau.", "Dua"]


@pytest.mark.slow
@pytest.mark.usefixtures("libreoffice")
@pytest.mark.parametrize("form", ["doc", "odt", "rtf"])
def test_a_document_that_went_through_another_program_says_the_same(form: str) -> None:
    stored = office.converted({"asli.docx": DOCUMENT}, form)["asli"]
    assert legacy.ending(stored) == form
    read = agreed(read_bytes(stored, f"rilis.{form}"))
    assert [b.text for b in read.blocks] == ["Judul", "Isi tebal baru"]


@pytest.mark.usefixtures("libreoffice")
def test_libreoffice_fetches_nothing_and_is_stopped_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/a.png"
        linked = r"{\rtf1 Isi {\field{\*\fldinst INCLUDEPICTURE " + f'"{url}"' + r" \\d}{\fldrslt x}}\par}"
        office.converted({"a.rtf": linked.encode()}, "docx")
        server.shutdown()
    assert asked == []
    monkeypatch.setattr(office, "TIME_LIMIT", 0.05)
    with pytest.raises(office.OfficeError, match="too long"):
        office.converted({"a.rtf": RTF}, "docx")
