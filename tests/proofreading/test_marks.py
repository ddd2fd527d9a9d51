"""White space and marks: what the examples of the catalogue do not show."""

from __future__ import annotations

import pytest

from converter.draft import Draft
from converter.proofreading import Zone, marks
from converter.proofreading.text import Text
from tests.proofreading.proofread import corrected


@pytest.mark.parametrize(
    "text",
    [
        "Kunjungi https://dinas.example/a,b;c untuk keterangan.",
        "Surel ke humas.kota@dinas.example dengan subjek lomba.",
        "Surat Nomor 800/12/BKPSDM/2024 berlaku.",
        "Surat Nomor 005/1.234/Kesra berlaku.",
        "Situs singkawang.go.id dan rilis.id dibuka warga.",
    ],
)
def test_addresses_and_numbers_of_documents_stay(text: str) -> None:
    assert corrected(text).text == text


@pytest.mark.parametrize("mark", [",", ";", "!", "?", ")"])
def test_no_blank_stands_before_a_mark(mark: str) -> None:
    assert f"warga{mark}" in corrected(f"Para (warga {mark} menanam pohon di sana.").text


def test_the_place_of_a_blank_that_goes_is_that_of_the_blank() -> None:
    [edit] = corrected("Warga datang , lalu pulang.").edits
    assert (edit.start, edit.end, edit.after) == (12, 13, "")


def test_line_breaks_and_tabs_are_one_blank() -> None:
    assert corrected("Warga\n menanam\tpohon  di sana.").text == "Warga menanam pohon di sana."


def test_points_of_abbreviations_are_no_ends_of_sentences() -> None:
    assert corrected("Warga menemui Sdr. Budi di Jl. Merdeka.").text == "Warga menemui Sdr. Budi di Jl. Merdeka."


def test_a_full_stop_in_a_name_of_a_site_is_not_spaced() -> None:
    assert corrected("Menurut Kabar.id, warga menanam pohon.").text == "Menurut Kabar.id, warga menanam pohon."


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        (Zone.BODY, "Foto bersama warga desa"),
        (Zone.BODY, "Syarat lomba bagi semua peserta yang mendaftar:"),
        (Zone.HEADLINE, "Warga Menanam Pohon, Padi, dll."),
        (Zone.HEADLINE, "Siapa yang Menanam Pohon?"),
        (Zone.LIST, "warga yang menanam pohon di tepi sungai;"),
    ],
)
def test_the_end_of_a_passage_stays_where_it_is_right(zone: Zone, text: str) -> None:
    assert corrected(text, zone).text == text


def test_a_passage_that_ends_with_a_comma_ends_with_a_full_stop() -> None:
    assert corrected("Warga menanam pohon di tepi sungai,").text == "Warga menanam pohon di tepi sungai."


def test_typographic_rules_say_so() -> None:
    draft = Draft("Warga datang ,lalu pulang")
    assert all(p.why.typographic for p in marks.spacing(Text(draft, Zone.BODY)))


def test_the_hyphen_between_equal_words_loses_its_blanks_and_another_becomes_a_dash() -> None:
    assert corrected("Warga saling - saling membantu.").text == "Warga saling-saling membantu."
    assert corrected("Pohon itu - kata warga - tinggi.").text == "Pohon itu – kata warga – tinggi."
