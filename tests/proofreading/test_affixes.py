"""Affixes by rule, for words that no list holds."""

from __future__ import annotations

import pytest

from converter.language.lexicon import lexicon
from converter.language.morphology import nasal
from converter.proofreading.affixes import unassimilated
from tests.proofreading.proofread import corrected


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("mensinkronkan", "menyinkronkan"),
        ("mengkampanyekan", "mengampanyekan"),
        ("mempatenkan", "mematenkan"),
        ("mempertanyakan", None),
        ("mengkaji", None),
        ("menertibkan", None),
        ("menterlantarkan", None),
        ("warga", None),
    ],
)
def test_stems_in_k_p_t_s_lose_their_sound_behind_the_nasal(typed: str, printed: str | None) -> None:
    found = unassimilated(typed)
    assert (found[0] if found else None) == printed


COMMON = [
    word
    for word in list(lexicon())[:6000]
    if word.isalpha() and len(word) >= 5 and word[0] in "kpts" and lexicon().headword(word)
]


@pytest.mark.parametrize("root", COMMON[::12])
def test_no_well_built_form_of_a_common_root_is_changed(root: str) -> None:
    text = f"Pekan ini warga {nasal('me', root)}kan banyak hal."
    draft = corrected(text)
    assert not any(edit.why.rule == "affix" for edit in draft.edits)


def test_a_capital_at_the_start_of_a_sentence_is_kept() -> None:
    assert corrected("Mensosialisasikan aturan itu penting.").text.startswith("Menyosialisasikan ")


def test_names_inside_sentences_stay() -> None:
    text = "Bantuan itu diterima Mempatenkan Jaya."
    assert corrected(text).text == text


def test_the_evidence_is_the_lexicon() -> None:
    edits = corrected("Dinas mengkombinasikan dua cara.").edits
    assert [(edit.why.rule, edit.after) for edit in edits] == [("affix", "mengombinasikan")]
