from __future__ import annotations

from converter.language.sentences import sentences


def test_abbreviations_and_initials_end_no_sentence() -> None:
    text = "Drs. H. Ahmad S. Karim, M.Si. hadir. Ia pulang. “Siap!” Lurah setuju."
    assert sentences(text) == ["Drs. H. Ahmad S. Karim, M.Si. hadir. ", "Ia pulang. ", "“Siap!” ", "Lurah setuju."]


def test_together_they_are_the_text_and_there_is_at_least_one() -> None:
    assert sentences("") == [""]
    text = "Air surut (Rabu). (Warga pulang.) Posko ditutup"
    assert "".join(sentences(text)) == text
