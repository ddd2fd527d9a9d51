"""JSON-LD by the rules that search engines give for NewsArticle (schemas/newsarticle.json)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import msgspec
from jsonschema import Draft202012Validator, FormatChecker

from converter.outlet import Outlet
from converter.rendering import render
from tests.rendering import pages
from tests.rendering.articles import FULL, SHORT
from tests.rendering.hostile import PAYLOADS, poisoned

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "newsarticle.json").read_text(encoding="utf-8"))


def _linked_data(page: str) -> dict[str, Any]:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert len(found) == 1
    data = json.loads(found[0])
    assert isinstance(data, dict)
    Draft202012Validator(SCHEMA, format_checker=FormatChecker()).validate(data)
    return data


def test_every_page_holds_one_valid_news_article() -> None:
    for page in pages.printed("html").values():
        assert _linked_data(page)["inLanguage"] == "id-ID"


def test_the_news_article_says_what_the_article_says() -> None:
    data = _linked_data(render(FULL, "html", pages.HOUSE))

    assert data["headline"] == FULL.headline
    assert data["datePublished"] == "2024-10-17T15:01:00+07:00"
    assert data["dateline"] == FULL.dateline.text
    assert data["publisher"]["url"] == "https://tanjungpura.id/"
    assert data["articleSection"] == "Daerah"
    assert data["keywords"] == list(FULL.tags)
    assert data["isBasedOn"]["author"] == {"@type": "GovernmentOrganization", "name": "prokopim"}
    assert data["mentions"] == [{"@type": "Person", "name": "Maria Lo", "jobTitle": 'Kepala Dinas "Lingkungan"'}]
    assert [(image["width"], image["height"]) for image in data["image"]] == [(1280, 853), (640, 480)]
    assert data["image"][0]["url"] == "https://tanjungpura.id/2024/rilis/foto-1.jpg"


def test_a_date_without_a_time_gets_the_offset_of_the_outlet() -> None:
    outlet = Outlet(time_zone="Asia/Jayapura")
    dated = msgspec.structs.replace(SHORT, published="2024-10-17")

    assert _linked_data(render(dated, "html", outlet))["datePublished"] == "2024-10-17T00:00:00+09:00"


def test_what_is_not_known_is_not_said() -> None:
    bare = msgspec.structs.replace(SHORT, credit=None, dateline=msgspec.structs.replace(SHORT.dateline, date=None))

    data = _linked_data(render(bare, "html", Outlet()))

    assert not data.keys() & {"datePublished", "author", "publisher", "url", "image", "isBasedOn", "keywords"}


def test_hostile_text_does_not_leave_the_script_element() -> None:
    for payload in PAYLOADS:
        assert _linked_data(render(poisoned(payload), "html", Outlet(name=payload)))["headline"] == payload
