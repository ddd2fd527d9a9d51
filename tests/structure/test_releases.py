"""Whole releases through structure alone: headline, dateline, speakers, credit, captions, drops, warnings."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from converter.article import Article
from converter.messages import DROP_REASONS
from tests.structure.build import composed, release

RELEASES: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "releases.toml").read_text(encoding="utf-8")
)


def converted(name: str) -> Article:
    return composed(release(RELEASES[name]["lines"]))


@pytest.mark.parametrize("name", RELEASES)
def test_headline_kicker_and_dateline_are_those_of_the_release(name: str) -> None:
    article, wanted = converted(name), RELEASES[name]
    assert (article.headline, article.kicker) == (wanted["headline"], wanted.get("kicker"))
    assert (article.dateline.place, article.dateline.date) == (wanted.get("place"), wanted.get("date"))


@pytest.mark.parametrize("name", [name for name, wanted in RELEASES.items() if "published" in wanted])
def test_a_release_is_published_on_its_own_day_never_on_that_of_a_plan(name: str) -> None:
    assert (converted(name).published or "")[:10] == RELEASES[name]["published"]


@pytest.mark.parametrize("name", [name for name, wanted in RELEASES.items() if "speakers" in wanted])
def test_each_quotation_has_its_speaker_by_the_fullest_name(name: str) -> None:
    assert [quote.speaker for quote in converted(name).quotes] == RELEASES[name]["speakers"]


@pytest.mark.parametrize("name", RELEASES)
def test_credit_captions_and_list_items_are_found(name: str) -> None:
    article, wanted = converted(name), RELEASES[name]
    assert article.credit == wanted.get("credit")
    assert [photo.caption for photo in article.photos] == wanted.get("captions", [])
    assert [block.text for block in article.blocks if block.type == "list_item"] == wanted.get("items", [])


@pytest.mark.parametrize("name", [name for name, wanted in RELEASES.items() if "dropped" in wanted])
def test_what_is_left_out_is_on_record_with_its_reason(name: str) -> None:
    assert [dropped.reason for dropped in converted(name).dropped] == RELEASES[name]["dropped"]


@pytest.mark.parametrize("name", RELEASES)
def test_only_real_faults_are_warned_of(name: str) -> None:
    assert [warning.code for warning in converted(name).warnings] == RELEASES[name].get("warnings", [])


def test_every_reason_has_a_label_for_the_editor() -> None:
    reasons = {dropped.reason for name in RELEASES for dropped in converted(name).dropped}
    assert {"letterhead", "label", "dateline", "credit", "signature", "caption-label"} <= reasons <= set(DROP_REASONS)
