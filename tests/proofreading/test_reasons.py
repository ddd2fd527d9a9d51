from __future__ import annotations

import re

import pytest

from converter.draft import Finding
from converter.proofreading.reasons import KINDS, reason
from converter.proofreading.rules import catalogue, finding

PARTED = [rule for rule, entry in catalogue().items() if "reasons" in entry]


@pytest.mark.parametrize("rule", PARTED)
def test_the_reasons_of_a_rule_are_sentences_for_kinds_of_change(rule: str) -> None:
    for kind, text in catalogue()[rule]["reasons"].items():
        assert kind in KINDS
        assert text[0].isupper()
        assert text.endswith(".")
        assert not re.search(r"[.!?] [A-Z]", text)


@pytest.mark.parametrize(
    ("rule", "before", "after", "words"),
    [
        ("preposition-di-ke", "di bahas", "dibahas", "Awalan"),
        ("preposition-di-ke", "Dirumah", "Di Rumah", "Kata depan"),
        ("preposition-di-ke", "di sela sela", "di sela-sela", "Bentuk ulang"),
        ("joined-word", "visi-misi", "visi misi", "tanpa tanda hubung"),
        ("joined-word", "Walikota", "Wali Kota", "tertulis serangkai"),
        ("spelling", "yg", "yang", "Singkatan"),
        ("spelling", "org", "orang", "Singkatan"),
        ("spelling", "karna", "karena", "Salah ketik"),
        ("spelling", "sya", "saya", "Salah ketik"),
        ("spelling", "ahkir", "akhir", "Salah ketik"),
        ("capital", "Camat", "camat", "Huruf kecil"),
        ("capital", "k", "K", "Huruf kapital"),
        ("number", "ke 79", "ke-79", "Bilangan tingkat"),
        ("punctuation", "", ",", "diperlukan koma"),
        ("punctuation", " ", ". ", "diperlukan titik"),
        ("punctuation", ",", "", "berlebih"),
        ("spacing", "  ", " ", "berlebih"),
        ("spacing", ",", ", ", "diperlukan spasi"),
        ("quotation", '"', "“", "melengkung"),
        ("quotation", '", ', ",” ", "tanda baca pada kutipan"),
        ("clitic", " ", "", "serangkai dengan kata di depannya"),
        ("clitic", "apapun", "apa pun", "terpisah"),
    ],
)
def test_the_reason_fits_what_the_change_does(rule: str, before: str, after: str, words: str) -> None:
    assert words in reason(finding(rule), before, after)


def test_a_change_of_no_kind_that_the_rule_tells_apart_has_the_reason_of_the_rule() -> None:
    assert reason(finding("affix"), "mempengaruhi", "memengaruhi") == catalogue()["affix"]["reason"]


def test_a_reason_of_its_own_stays() -> None:
    assert reason(Finding("capital", "Menurut gaya redaksi."), "DAN", "dan") == "Menurut gaya redaksi."
