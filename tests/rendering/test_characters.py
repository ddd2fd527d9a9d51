from __future__ import annotations

import pytest

from converter.rendering.characters import clean, harmless


@pytest.mark.parametrize(
    "harm", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\u200f", "\u202e", "\u2066", "\ufdd0", "\uffff", "\U0010ffff"]
)
def test_what_turns_text_round_or_is_no_text_is_taken_out(harm: str) -> None:
    assert harmless(f"Wali{harm} Kota") == "Wali Kota"


@pytest.mark.parametrize(
    "text", ["Jum’at – “é” 😀", "a\tb\nc", "ka\u00adta", "a\u00a0b", "يوم", "\U0001f9d1\u200d\U0001f33e"]
)
def test_all_other_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_data_are_cleaned_to_the_last_text() -> None:
    assert clean({"a": ["\u202eb", {"c": "d\x00"}], "e": 1}) == {"a": ["b", {"c": "d"}], "e": 1}
