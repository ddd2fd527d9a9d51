"""Speech in single marks."""

from __future__ import annotations

import pytest

from converter.draft import Draft
from converter.structure import single_marks


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("'Air sudah mulai surut,' kata Ani.", '"Air sudah mulai surut," kata Ani.'),
        ("‘Air sudah mulai surut’, ujarnya.", '"Air sudah mulai surut", ujarnya.'),
        ("Ani berkata, 'Air sudah mulai surut.'", 'Ani berkata, "Air sudah mulai surut."'),
        ("'Hari Jum'at air mulai surut,' kata Ani.", '"Hari Jum\'at air mulai surut," kata Ani.'),
    ],
)
def test_speech_gets_double_marks(typed: str, wanted: str) -> None:
    draft = Draft(typed)
    single_marks.double(draft)
    assert draft.text == wanted
    assert all(edit.why.typographic for edit in draft.edits)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "Program 'Satu Desa Satu Arsip Digital' dimulai.",
        "“Jangan bilang 'nanti saja dulu ya' kepada warga,” ujarnya.",
        "'Siap,' kata Ani.",
        "Hari Jum'at di Ba'a dan Qur'an.",
        "Air surut, kata Ani.",
    ],
)
def test_names_terms_and_marks_inside_speech_stay(text: str) -> None:
    draft = Draft(text)
    single_marks.double(draft)
    assert draft.text == text
