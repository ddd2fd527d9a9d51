from __future__ import annotations

import time

import pytest

from converter.errors import LanguageToolError
from converter.languagetool import client as clients
from converter.languagetool.access import Access
from converter.languagetool.client import ENGLISH, INDONESIAN, Client
from tests.languagetool.servers import LANGUAGES, closed_port, serving, trickling


def found(client: Client, text: str, language: str = INDONESIAN) -> dict[str, tuple[str, ...]]:
    return {text[match.start : match.end]: match.forms for match in client.check(text, language)}


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


def test_a_language_that_the_server_does_not_check_is_told(access: Access) -> None:
    with pytest.raises(LanguageToolError, match="tidak mengenal bahasa xy"):
        Client(access.url).check("Warga", "xy")


def test_a_server_without_indonesian_is_refused() -> None:
    with (
        serving({"languages": LANGUAGES.replace(b'"id"', b'"de"')}) as stub,
        pytest.raises(LanguageToolError, match="tidak mengenal bahasa id"),
    ):
        Client(stub.url).require_indonesian()


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
        Client(stub.url).check("Para wargaa hadir.", INDONESIAN)


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
        Client(stub.url).check("Para wargaa hadir.", INDONESIAN)


def test_an_error_of_the_server_is_no_answer() -> None:
    with (
        serving({"languages": LANGUAGES, "check": b"Error: too long"}, status=413) as stub,
        pytest.raises(LanguageToolError, match="bukan jawaban LanguageTool"),
    ):
        Client(stub.url).check("Para wargaa hadir.", INDONESIAN)


def test_a_server_that_is_down_is_told_at_once() -> None:
    start = time.monotonic()
    with pytest.raises(LanguageToolError, match="tidak menjawab"):
        Client(closed_port()).check("Para wargaa hadir.", INDONESIAN)
    assert time.monotonic() - start < 5


def test_a_slow_server_is_waited_for_only_so_long_and_then_left_alone() -> None:
    with serving({"languages": LANGUAGES, "check": b'{"matches": []}'}, delay=2.0) as stub:
        client = Client(stub.url)
        start = time.monotonic()
        with pytest.raises(LanguageToolError, match=r"belum menjawab setelah 0\.3 detik"):
            client.check("Para wargaa hadir.", INDONESIAN, limit=0.3)
        with pytest.raises(LanguageToolError, match="belum menjawab"):
            client.check("Para wargaa hadir.", INDONESIAN, limit=0.3)
        assert time.monotonic() - start < 1.5
        assert len(stub.asked) == 1


def test_a_server_that_trickles_its_answer_is_not_waited_for() -> None:
    with trickling() as url:
        start = time.monotonic()
        with pytest.raises(LanguageToolError, match="belum menjawab"):
            Client(url).check("Para wargaa hadir.", INDONESIAN, limit=0.5)
        assert time.monotonic() - start < 3
