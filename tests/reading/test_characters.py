from __future__ import annotations

import pytest

from converter.reading.characters import normalise


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("pe\u00admerin\u200btah\ufeff", "pemerintah"),
        ("a\u200eb\u2060c\u202ad", "abcd"),
        ("e\u0301", "é"),
        ("10\u00a0Oktober\u202f2024\u2003x", "10 Oktober 2024 x"),
        ("anak\u2011anak, laki\u2010laki", "anak-anak, laki-laki"),
        ("satu\u2028dua", "satu\ndua"),
        ("\uf0b7 satu \uf0d8 dua \uf0fc", "• satu • dua ✓"),
        ("a\x07b\x85c\td\n", "abc\td\n"),
        ("“Kami” – kata — ’", "“Kami” – kata — ’"),
    ],
)
def test_what_cannot_be_seen_goes_and_what_looks_the_same_becomes_the_same(typed: str, text: str) -> None:
    assert normalise(typed) == (text, "")


def test_unknown_private_use_characters_are_left_out_and_told() -> None:
    assert normalise("a\ue001b\U000f0001") == ("ab", "\ue001\U000f0001")
