"""Degrees, forms of address and acting offices: what the examples of the catalogue do not show."""

from __future__ import annotations

import pytest

from converter.language.lexicon import DATA
from converter.proofreading.degrees import degree_of
from tests.proofreading.proofread import corrected

OPEN = {"M.Biomed.", "S.ST.Pi."}
"""Degrees that the catalogue lists among what the program does not manage yet."""
DEGREES = (DATA / "degrees.txt").read_text(encoding="utf-8").split()


@pytest.mark.parametrize("degree", DEGREES)
def test_every_listed_degree_is_known_as_it_stands_and_without_its_last_point(degree: str) -> None:
    assert degree_of(degree) == degree
    assert degree_of(degree.rstrip(".")) == degree


@pytest.mark.parametrize("degree", [degree for degree in DEGREES if degree not in OPEN])
def test_every_listed_degree_behind_a_name_and_a_comma_stays(degree: str) -> None:
    text = f"Sambutan disampaikan Budi Santoso, {degree} di aula."
    assert corrected(text).text == text


@pytest.mark.parametrize("typed", ["Rilis", "KTP", "RT", "a", ""])
def test_other_words_are_no_degrees(typed: str) -> None:
    assert degree_of(typed) is None


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Budi Santoso,S.H.,M.H.", "Budi Santoso, S.H., M.H."),
        ("Budi Santoso, SH, MH", "Budi Santoso, S.H., M.H."),
        ("Budi Santoso, SE., M.Si", "Budi Santoso, S.E., M.Si."),
        ("Budi Santoso, S.Sos", "Budi Santoso, S.Sos."),
        ("Drs. Budi Santoso, M.M", "Drs. Budi Santoso, M.M."),
        ("dr. Budi Santoso, Sp.A", "dr. Budi Santoso, Sp.A."),
    ],
)
def test_a_chain_of_degrees_gets_all_its_points_and_commas(typed: str, printed: str) -> None:
    assert corrected(f"Sambutan disampaikan {typed} di aula.").text == f"Sambutan disampaikan {printed} di aula."


@pytest.mark.parametrize("office", ["Bupati Sambas", "Camat Roban", "Sekda", "Kepala Dinas Sosial"])
def test_acting_offices_are_written_alike_and_keep_their_point_or_its_absence(office: str) -> None:
    assert corrected(f"Rapat dipimpin PJ {office}.").text == f"Rapat dipimpin Pj {office}."
    assert corrected(f"Rapat dipimpin PLT. {office}.").text == f"Rapat dipimpin Plt. {office}."


def test_a_degree_at_the_end_of_a_sentence_has_one_point() -> None:
    assert corrected("Sambutan disampaikan Budi Santoso, S.H.").text.endswith("Santoso, S.H.")


@pytest.mark.parametrize("degree", ["FCBArb.", "CRMPArb."])
def test_an_unknown_degree_behind_a_name_ends_no_sentence(degree: str) -> None:
    text = f"Bupati Landak Budi Santoso, {degree} berpesan agar warga menjaga kebersihan."
    assert corrected(text).text == text
