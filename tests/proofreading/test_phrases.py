"""Listed forms: case, clitics, names, and words that are wrong only beside certain others."""

from __future__ import annotations

import pytest

from converter.draft import Draft
from converter.proofreading import Zone, phrases
from converter.proofreading.text import Text
from tests.proofreading.proofread import corrected


def found(text: str, zone: Zone = Zone.BODY) -> tuple[list[str], list[str]]:
    certain, possible = phrases.proposals(Text(Draft(text), zone))
    return [p.after for p in certain], [p.after for p in possible]


def test_a_correction_takes_the_case_of_what_it_replaces() -> None:
    assert corrected("Para walikota datang.").text == "Para wali kota datang."
    assert corrected("Walikota Singkawang datang.").text == "Wali Kota Singkawang datang."
    assert corrected("WALIKOTA datang ke aula.").text.startswith("WALI KOTA ")
    assert corrected("Kerjasama itu dimulai tahun lalu.").text.startswith("Kerja sama ")
    assert corrected("Kerjasama Warga Dimulai", Zone.HEADLINE).text == "Kerja Sama Warga Dimulai"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("prakteknya", "praktiknya"),
        ("resikonya", "risikonya"),
        ("analisanya", "analisisnya"),
        ("ijinnya", "izinnya"),
        ("obyek-obyek", "objek-objek"),
        ("resikopun", "risiko pun"),
    ],
)
def test_a_clitic_or_a_double_goes_with_the_word(typed: str, printed: str) -> None:
    assert corrected(f"Kata warga, {typed} dibahas.").text == f"Kata warga, {printed} dibahas."


@pytest.mark.parametrize("name", ["Rejeki", "Ijin", "Nasehat", "Jaman"])
def test_names_that_are_listed_words_stay_behind_a_form_of_address(name: str) -> None:
    assert corrected(f"Bantuan itu diterima Pak {name} di rumahnya.").text == (
        f"Bantuan itu diterima Pak {name} di rumahnya."
    )


def test_the_longer_of_two_listed_forms_wins() -> None:
    assert corrected("Ia dibawah ke rumah sakit.").text == "Ia dibawa ke rumah sakit."
    assert corrected("Berkas itu dibawah meja.").text == "Berkas itu di bawah meja."


def test_what_is_only_suggested_is_not_certain() -> None:
    certain, possible = found("Ia nggak tahu jadwal itu.")
    assert (certain, possible) == ([], ["tidak"])


def test_neighbours_decide_about_words_that_exist() -> None:
    assert corrected("Acara digelar ada Senin pagi.").text == "Acara digelar pada Senin pagi."
    assert corrected("Di desa itu ada Senin Budaya.").text == "Di desa itu ada Senin Budaya."


def test_confidence_of_what_is_certain_is_higher_than_of_what_is_suggested() -> None:
    certain, possible = phrases.proposals(Text(Draft("Ia nggak tahu resiko itu."), Zone.BODY))
    assert min(p.why.confidence for p in certain) > max(p.why.confidence for p in possible)


def test_a_listed_form_inside_a_longer_word_is_not_touched() -> None:
    assert corrected("Program itu bernama Rawatijin-2.").text == "Program itu bernama Rawatijin-2."
