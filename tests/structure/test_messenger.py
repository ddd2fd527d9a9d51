from __future__ import annotations

import pytest

from converter.draft import Draft, Drop
from converter.structure.messenger import clean


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("*Judul Rilis*", "Judul Rilis"),
        ("_(prokopim)_", "(prokopim)"),
        ("*_Judul Rilis_*", "Judul Rilis"),
        ("*SAMBAS* - Bupati", "SAMBAS - Bupati"),
        ("pelatihan _packaging_ dan ~lama~ *baru*.", "pelatihan packaging dan lama baru."),
        ("✅ kartu keluarga;", "kartu keluarga;"),
        ("📍 Kapanewon Playen", "Kapanewon Playen"),
        ("▪️ Satpol PP", "Satpol PP"),
        ("•Satpol PP", "Satpol PP"),
        ("- Satpol PP", "Satpol PP"),
        ("👉🏽 Daftar di sini", "Daftar di sini"),
        ("nama_berkas_lama.docx 2*3*4", "nama_berkas_lama.docx 2*3*4"),
        ("-5 derajat", "-5 derajat"),
        ("1. sepak bola", "1. sepak bola"),
        ("**tebal**", "tebal"),
        ("> “Datang ke posko,” katanya.", "“Datang ke posko,” katanya."),
        ("Bupati Lepas Jemaah 🕋🙏", "Bupati Lepas Jemaah"),
        ("Suhu mencapai 35°", "Suhu mencapai 35°"),
        ("[18/09/25 21.42] Humas Kayong: Bupati Lepas Jemaah", "Bupati Lepas Jemaah"),
        ("[21.42, 18/9/2025] Humas: *Bupati Lepas Jemaah*", "Bupati Lepas Jemaah"),
        ("18/09/25 21.42 - Humas Kayong: Bupati Lepas Jemaah", "Bupati Lepas Jemaah"),
        ("[18/9] Kerja bakti: warga turun", "[18/9] Kerja bakti: warga turun"),
    ],
)
def test_marks_and_bullets_go_and_words_stay(typed: str, printed: str) -> None:
    draft = Draft(typed)
    clean(draft)
    assert draft.text == printed


def test_the_sender_of_a_message_is_dropped_on_record() -> None:
    draft = Draft("[18/09/25 21.42] Humas Kayong: Bupati Lepas Jemaah")
    clean(draft)
    assert [edit.why for edit in draft.edits] == [Drop("sender")]


def test_a_line_set_in_stars_is_bold_and_a_bullet_is_told() -> None:
    assert clean(Draft("*Judul Rilis*")) == (True, False)
    assert clean(Draft("• butir")) == (False, True)
    assert clean(Draft("teks *tebal* biasa")) == (False, False)
