"""ninjs is what the schema of the IPTC (tests/rendering/schemas, MIT licence beside it) says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
from jsonschema import Draft202012Validator, FormatChecker

from converter.outlet import Outlet
from converter.rendering import render
from tests.rendering import pages
from tests.rendering.articles import FULL, SHORT
from tests.rendering.hostile import PAYLOADS, poisoned

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "ninjs-schema_3.1.json").read_text(encoding="utf-8"))


def _ninjs(text: str) -> dict[str, Any]:
    item = json.loads(text)
    assert isinstance(item, dict)
    Draft202012Validator(SCHEMA, format_checker=FormatChecker()).validate(item)
    return item


def test_every_article_is_valid_with_and_without_an_outlet() -> None:
    for text in pages.printed("ninjs").values():
        assert _ninjs(text)["language"] == "id"


def test_the_fields_say_what_the_article_says() -> None:
    item = _ninjs(render(FULL, "ninjs", pages.HOUSE))

    assert item["uri"] == "https://tanjungpura.id/2024/singkawang-sambas-jaga-pantai"
    assert item["headlines"][0]["value"] == FULL.headline
    assert item["versionCreated"] == "2024-10-17T15:01:00+07:00"
    assert item["located"] == "Singkawang"
    assert item["people"] == [{"name": "Maria Lo", "rel": "quoted"}]
    assert [body["contentType"] for body in item["bodies"]] == ["text/html", "text/plain"]
    assert item["bodies"][1]["charCount"] == len(item["bodies"][1]["value"])
    assert [photo["renditions"][0]["width"] for photo in item["associations"]] == [1280, 640]


def test_an_article_without_an_address_or_a_time_has_a_name_of_its_own_that_stays_the_same() -> None:
    undated = msgspec.structs.replace(SHORT, dateline=msgspec.structs.replace(SHORT.dateline, date=None))

    item = _ninjs(render(undated, "ninjs", Outlet()))

    assert item["uri"].startswith("urn:uuid:")
    assert item == _ninjs(render(undated, "ninjs", Outlet()))
    assert "versionCreated" not in item


def test_hostile_text_stays_inside_its_fields() -> None:
    for payload in (*PAYLOADS, "\u202ex"):
        item = _ninjs(render(poisoned(payload), "ninjs", Outlet()))
        assert item["headlines"][0]["value"] == payload.replace("\u202e", "")
        assert "<script" not in item["bodies"][0]["value"]
