"""How a text introduces somebody."""

from __future__ import annotations

import pytest

from converter.language import introductions
from converter.language.names import find_people


def named(text: str) -> list[str]:
    return [mention.name for mention in find_people(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Maria Goreti Bhoka, ibu empat anak yang rumahnya diperbaiki, tidak kuasa menahan haru.",
            "Maria Goreti Bhoka",
        ),
        ("Gelar itu diraih Intan Permatasari, anak buruh tani asal Grabag, dengan IPK 3,94.", "Intan Permatasari"),
        ("Ia datang bersama ayahnya, Bambang Teguh.", "Bambang Teguh"),
        ("Menurut istri korban, Sri Rejeki, kejadian itu cepat.", "Sri Rejeki"),
        ("Warga kampung itu, mama Agustina Yewen, senang.", "Agustina Yewen"),
    ],
)
def test_a_person_is_told_by_kinship_a_small_form_of_address_or_what_is_said_behind(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Di Lapangan Merdeka, warga memadati panggung, lalu bernyanyi.",
        "Ayahnya, seorang petani, datang terlambat.",
        "Ia tinggal di Desa Sekura, anak sungai itu dangkal, airnya keruh.",
        "Rapat di ibu Kota itu ditunda.",
    ],
)
def test_places_and_relatives_without_a_name_are_nobody(text: str) -> None:
    assert named(text) == []


def test_relatives_and_other_words() -> None:
    assert (introductions.relation("Ayahnya"), introductions.relation("warganya")) == ("ayah", "")
