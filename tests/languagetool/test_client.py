from __future__ import annotations

import base64
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from converter.errors import LanguageToolError
from converter.languagetool import client as clients
from converter.languagetool.access import Access, Deadline
from converter.languagetool.client import ENGLISH, INDONESIAN, Client
from tests.languagetool.servers import LANGUAGES, closed_port, serving, trickling


def found(client: Client, text: str, language: str = INDONESIAN) -> dict[str, tuple[str, ...]]:
    return {text[match.start : match.end]: match.forms for match in client.check(text, language, Deadline(30.0))}


@pytest.mark.parametrize(
    "text",
    [
        "Para wargaa hadir.",
        "😀 Para wargaa hadir.",
        "😀😀 Para 👨‍👩‍👧 wargaa 🎉 hadir 🇮🇩.",
        "𝗣emkot 𝐁aru: para wargaa hadir.",
        "☺ Para e\u0301 wargaa\n\n😀 hadir.",
    ],
)
def test_places_are_right_behind_emoji(access: Access, text: str) -> None:
    assert found(Client(access.url), text)["wargaa"][0] == "warga"


def test_a_remote_server_is_asked_for_indonesian_and_english(access: Access) -> None:
    client = Client(f"{access.url}/v2/")
    assert found(client, "Dermagah itu baru.")["Dermagah"][0] == "Dermaga"
    assert found(client, "We has many guest.", ENGLISH)["has"] == ("have",)


def test_long_texts_are_asked_in_parts(access: Access, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clients, "_CHUNK", 60)
    text = "\n".join(["Warga menanam bakau di pantai."] * 5 + ["Para wargaa hadir."] + ["Warga menanam bakau."] * 4)
    assert list(found(Client(access.url), text)) == ["wargaa"]


@pytest.mark.parametrize("glue", [" ", "\n"])
def test_parts_end_behind_a_word(glue: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clients, "_CHUNK", 50)
    words = [f"kata{number}" for number in range(100)]
    with serving({"languages": LANGUAGES, "check": b'{"matches": []}'}) as stub:
        Client(stub.url).check(glue.join(words), INDONESIAN, Deadline(10.0))
    asked = [word for text in stub.texts for word in text.split()]
    assert asked == words
    assert all(len(text) <= 50 for text in stub.texts)


def test_a_part_without_an_end_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clients, "_CHUNK", 50)
    with serving({"languages": LANGUAGES, "check": b'{"matches": []}'}) as stub:
        Client(stub.url).check("x" * 120, INDONESIAN, Deadline(10.0))
    assert [len(text) for text in stub.texts] == [50, 50, 20]


@pytest.mark.parametrize("ending", ["", "/", "/v2", "/v2/", "/lt", "/lt/", "/lt/v2/", "/lt//"])
def test_an_address_may_have_a_path_and_a_slash_at_its_end(ending: str) -> None:
    with serving({"languages": LANGUAGES, "check": b'{"matches": []}'}) as stub:
        assert Client(stub.url + ending).check("Warga", INDONESIAN, Deadline(10.0)) == []
    before = "/lt" if "lt" in ending else ""
    assert set(stub.asked) == {f"{before}/v2/languages", f"{before}/v2/check"}


def test_a_real_server_behind_a_path_that_it_does_not_know_is_told(access: Access) -> None:
    with pytest.raises(LanguageToolError, match="bukan jawaban LanguageTool"):
        Client(f"{access.url}/lain").check("Warga", INDONESIAN, Deadline(10.0))


def test_a_name_and_password_are_sent_and_never_told() -> None:
    with serving({"languages": LANGUAGES, "check": b"?"}) as stub:
        client = Client(stub.url.replace("://", "://redaksi:kunci%40rahasia@"))
        with pytest.raises(LanguageToolError) as raised:
            client.check("Warga", INDONESIAN, Deadline(10.0))
    assert stub.names == {f"Basic {base64.b64encode(b'redaksi:kunci@rahasia').decode()}"}
    assert stub.url in str(raised.value)
    assert "rahasia" not in str(raised.value)


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for this machine that nobody vouches for, with its key."""
    if shutil.which("openssl") is None:
        pytest.skip("needs openssl")
    parts = [tmp_path / "cert.pem", tmp_path / "key.pem"]
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    files = ["-out", str(parts[0]), "-keyout", str(parts[1])]
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *subject, *files],
        check=True,
        capture_output=True,
    )
    whole = tmp_path / "both.pem"
    whole.write_text("".join(part.read_text() for part in parts))
    return whole


def test_a_server_that_speaks_https_is_asked_if_its_certificate_is_known(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving({"languages": LANGUAGES, "check": b'{"matches": []}'}, certificate=certificate) as stub:
        with pytest.raises(LanguageToolError, match=r"sambungan https ke server .* gagal"):
            Client(stub.url).check("Warga", INDONESIAN, Deadline(10.0))
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
        assert Client(stub.url).check("Warga", INDONESIAN, Deadline(10.0)) == []


def test_https_asked_of_a_server_that_does_not_speak_it_is_told() -> None:
    with (
        serving({"languages": LANGUAGES}) as stub,
        pytest.raises(LanguageToolError, match=r"sambungan https ke server .* gagal"),
    ):
        Client(stub.url.replace("http:", "https:")).check("Warga", INDONESIAN, Deadline(10.0))


def test_a_failure_in_one_language_is_none_in_another(access: Access) -> None:
    client = Client(access.url)
    with pytest.raises(LanguageToolError):
        client.check("Warga", "xy", Deadline(10.0))
    assert found(client, "Para wargaa hadir.")


def test_a_language_that_the_server_does_not_check_is_told(access: Access) -> None:
    with pytest.raises(LanguageToolError, match="tidak mengenal bahasa xy"):
        Client(access.url).check("Warga", "xy", Deadline(10.0))


def test_a_server_without_indonesian_is_refused() -> None:
    with (
        serving({"languages": LANGUAGES.replace(b'"id"', b'"de"')}) as stub,
        pytest.raises(LanguageToolError, match="tidak mengenal bahasa id"),
    ):
        Client(stub.url).require_indonesian(Deadline(10.0))


@pytest.mark.parametrize(
    ("languages", "check"),
    [
        (b"<html>It works</html>", b""),
        (b"{}", b""),
        (b"null", b""),
        (b'["id"]', b""),
        (LANGUAGES, b""),
        (LANGUAGES, b"[]"),
        (LANGUAGES, b"{}"),
        (LANGUAGES, b'{"matches": 3}'),
        (LANGUAGES, b'{"matches": [{}]}'),
        (LANGUAGES, b"\xff\xfe\x00"),
    ],
)
def test_an_answer_that_is_none_is_told(languages: bytes, check: bytes) -> None:
    with (
        serving({"languages": languages, "check": check}) as stub,
        pytest.raises(LanguageToolError, match=r"bukan jawaban LanguageTool|tidak mengenal"),
    ):
        Client(stub.url).check("Para wargaa hadir.", INDONESIAN, Deadline(10.0))


@pytest.mark.parametrize(("offset", "length"), [(-1, 3), (0, 0), (0, 99), (99, 1)])
def test_a_place_that_is_not_in_the_text_is_no_answer(offset: int, length: int) -> None:
    match = (
        f'{{"matches": [{{"offset": {offset}, "length": {length}, "message": "", "replacements": [], "sentence": "", '
        '"context": {"text": "", "offset": 0}, "rule": {"id": "", "issueType": "", "category": {"id": "TYPOS"}}}]}'
    )
    with (
        serving({"languages": LANGUAGES, "check": match.encode()}) as stub,
        pytest.raises(LanguageToolError, match="bukan jawaban LanguageTool"),
    ):
        Client(stub.url).check("Para wargaa hadir.", INDONESIAN, Deadline(10.0))


def test_an_error_of_the_server_is_no_answer() -> None:
    with (
        serving({"languages": LANGUAGES, "check": b"Error: too long"}, status=413) as stub,
        pytest.raises(LanguageToolError, match="bukan jawaban LanguageTool"),
    ):
        Client(stub.url).check("Para wargaa hadir.", INDONESIAN, Deadline(10.0))


def test_a_server_that_is_down_is_told_at_once() -> None:
    start = time.monotonic()
    with pytest.raises(LanguageToolError, match="tidak menjawab"):
        Client(closed_port()).check("Para wargaa hadir.", INDONESIAN, Deadline(10.0))
    assert time.monotonic() - start < 5


def test_a_slow_server_is_waited_for_only_so_long_and_then_left_alone() -> None:
    with serving({"languages": LANGUAGES, "check": b'{"matches": []}'}, delay=2.0) as stub:
        client = Client(stub.url)
        start = time.monotonic()
        with pytest.raises(LanguageToolError, match=r"belum menjawab setelah 0\.3 detik"):
            client.check("Para wargaa hadir.", INDONESIAN, Deadline(0.3))
        with pytest.raises(LanguageToolError, match="belum menjawab"):
            client.check("Para wargaa hadir.", INDONESIAN, Deadline(0.3))
        assert time.monotonic() - start < 1.5
        assert len(stub.asked) == 1


def test_a_server_that_trickles_its_answer_is_not_waited_for() -> None:
    with trickling() as url:
        start = time.monotonic()
        with pytest.raises(LanguageToolError, match="belum menjawab"):
            Client(url).check("Para wargaa hadir.", INDONESIAN, Deadline(0.5))
        assert time.monotonic() - start < 3
