"""Typing errors in headlines, where the text below is the witness."""

from __future__ import annotations

import pytest

from converter.draft import Draft
from converter.proofreading import Zone, proofread


def headline(typed: str, *body: str) -> Draft:
    """A headline with capitals on each word, proofread together with the text below it."""
    draft = Draft(typed)
    proofread([(draft, Zone.HEADLINE), *((Draft(text), Zone.BODY) for text in body)])
    return draft


@pytest.mark.parametrize(
    ("typed", "body", "printed"),
    [
        ("Banjir Mulai Surur", "Air mulai surut sejak Senin pagi.", "Banjir Mulai Surut"),
        ("Wabup Resmikkan Jembatan Baru", "Wabup meresmikan jembatan itu.", "Wabup Resmikan Jembatan Baru"),
        ("Dinkes Datanggi Sekolah Terpencil", "Petugas mendatangi sekolah.", "Dinkes Datangi Sekolah Terpencil"),
        ("Pemkab Keruk Sediment Muara", "Tumpukan sedimen menutup muara.", "Pemkab Keruk Sedimen Muara"),
        (
            "Pemkab Bagikan Bibit untuk 640 Petai di Muara",
            "Bibit dibagikan kepada petani. Setiap petani mendapat dua karung. Para petani senang.",
            "Pemkab Bagikan Bibit untuk 640 Petani di Muara",
        ),
    ],
)
def test_a_word_that_the_text_does_not_know_is_the_one_that_it_uses(typed: str, body: str, printed: str) -> None:
    draft = headline(typed, body)
    assert draft.text == printed
    assert {edit.why.source for edit in draft.edits if hasattr(edit.why, "source")} == {"document"}


@pytest.mark.parametrize(
    ("typed", "body"),
    [
        ("Festival Sanan Dibuka Bupati", "Warga datang dari sana dan sini."),
        (
            "Panen Petai Melimpah di Muara",
            "Petai dijual para petani. Petani senang, petani untung, petani menanam lagi.",
        ),
        ("Harga Petai Naik", "Harga naik sejak Senin, kata seorang petani."),
        ("Festival Turum Digelar Lagi", "Festival Turum digelar. Peserta turun ke sungai."),
        ("Warga Kayan Sambut Bupati", "Rombongan kaya pengalaman itu disambut hangat."),
    ],
)
def test_names_and_words_of_the_text_stay(typed: str, body: str) -> None:
    assert headline(typed, body).text == typed


def test_what_the_text_only_speaks_for_is_suggested() -> None:
    draft = headline("Bupati Temui 640 Petai di Muara", "Bupati menemui petani. Seorang petani senang.")
    assert draft.text == "Bupati Temui 640 Petai di Muara"
    assert [edit.after for edit in draft.suggestions] == ["Petani"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Stok Beras di Pastikan Aman", "Stok Beras Dipastikan Aman"),
        ("Dua Pelaku di Tangkap Polisi", "Dua Pelaku Ditangkap Polisi"),
        ("Warga Berkumpul di Lapangan", "Warga Berkumpul di Lapangan"),
    ],
)
def test_a_glued_verb_keeps_the_capital_of_a_headline(typed: str, printed: str) -> None:
    assert headline(typed, "Warga berkumpul pada Senin pagi.").text == printed
