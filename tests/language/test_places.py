from __future__ import annotations

import pytest

from converter.language import places
from converter.language.lexicon import DATA


def rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines]


def test_every_regency_and_province_has_one_capital_and_nothing_else_has() -> None:
    governed = {(level, name.strip()) for level, name, *_ in rows("regions.tsv") if level in {"kabupaten", "provinsi"}}
    capitals = [(level, name) for level, name, _ in rows("capitals.tsv")]
    assert set(capitals) == governed
    assert len(capitals) == len(governed)
    assert capitals == sorted(capitals)
    assert all(town and town == town.strip() for *_, town in rows("capitals.tsv"))


@pytest.mark.parametrize(
    ("level", "name", "town"),
    [
        ("kabupaten", "Kapuas Hulu", "Putussibau"),
        ("kabupaten", "fakfak", "Fakfak"),
        ("kabupaten", "Batang Hari", "Muara Bulian"),
        ("kota", "Bitung", "Bitung"),
        ("provinsi", "Papua Selatan", "Merauke"),
        ("kabupaten", "Antah Berantah", None),
    ],
)
def test_regions_have_capitals(level: str, name: str, town: str | None) -> None:
    assert places.capital(level, name) == town


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("TANJUNG SELOR", "Tanjung Selor"),
        ("LUBUKLINGGAU", "Lubuklinggau"),
        ("BA'A", "Ba’a"),
        ("NANGA TEPUAI", "Nanga Tepuai"),
        ("pontianak", "Pontianak"),
    ],
)
def test_places_are_printed_in_ordinary_capitals(typed: str, printed: str) -> None:
    assert places.proper(typed) == printed


def test_the_longest_name_counts() -> None:
    assert places.longest_at(["Kapuas", "Hulu", "Yosef"]) == 2
    assert places.longest_at(["Bupati", "Kapuas", "Hulu"], 1) == 2
    assert places.longest_at(["Karangan", "Bunga"], within=frozenset({"kabupaten"})) == 0
    assert places.longest_at([], 0) == 0


def test_towns_are_cities_and_capitals() -> None:
    assert places.is_town("Singaraja")
    assert places.is_town("Palopo")
    assert not places.is_town("Mandau Talawang")
    assert places.is_place("Mandau Talawang")


def test_all_names_are_in_ordinary_capitals() -> None:
    names = set(places.names())
    assert {"Kapuas Hulu", "Putussibau", "Pontianak", "Kluet Utara"} <= names
    assert all(places.is_place(name) for name in names)
