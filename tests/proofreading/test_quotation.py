"""Quotation marks: pairs, nesting, what was forgotten, and what stands beside them."""

from __future__ import annotations

import pytest

from converter.draft import Draft
from converter.proofreading import Zone, proofread
from converter.proofreading.quotation import Pair, pairs
from tests.proofreading.proofread import corrected, release, rules_of


def test_pairs_are_places_of_marks_and_an_open_one_has_no_end() -> None:
    assert pairs("“a” b “c") == [Pair(0, 2), Pair(6, None)]
    assert pairs("“a “b”") == [Pair(0, None), Pair(3, 5)]
    assert pairs("a” b") == []


@pytest.mark.parametrize("marks", ['""', "“”", "””", "““", "„“", "«»", "''", "``"])
def test_all_kinds_of_marks_become_curly(marks: str) -> None:
    opening, closing = (marks, marks) if marks in ("''", "``") else (marks[0], marks[1])
    text = f"{opening}Kami siap membantu warga,{closing} kata Ani."
    assert corrected(text).text == "“Kami siap membantu warga,” kata Ani."


def test_a_quotation_over_several_passages_stays_open_until_its_last() -> None:
    assert release('"Kami siap membantu warga.', '"Kami mulai besok," kata Ani.') == [
        "“Kami siap membantu warga.",
        "“Kami mulai besok,” kata Ani.",
    ]


def test_a_quotation_that_nothing_goes_on_with_is_closed() -> None:
    assert release('"Kami siap membantu warga.', "Warga pulang dengan gembira.")[0] == ("“Kami siap membantu warga.”")


@pytest.mark.parametrize("verb", ["ujar", "ujarnya", "kata", "ucapnya", "tuturnya", "tegas", "ungkap"])
def test_the_comma_stands_inside_before_an_attribution(verb: str) -> None:
    name = "" if verb.endswith("nya") else " Ani"
    draft = corrected(f'"Kami siap membantu warga" {verb}{name}.')
    assert draft.text == f"“Kami siap membantu warga,” {verb}{name}."


@pytest.mark.parametrize("end", ["?", "!", "…"])
def test_no_comma_follows_another_mark_inside(end: str) -> None:
    draft = corrected(f'"Siapkah warga membantu{" " if end == "…" else ""}{end}" tanya Ani.')
    assert f"{end}” tanya Ani." in draft.text
    assert ",”" not in draft.text


def test_wording_inside_marks_is_kept_and_only_suggested() -> None:
    draft = corrected("“Gue nggak bakal nyerah, bro,” kata remaja itu.")
    assert draft.text == draft.source


def test_titles_of_works_in_marks_get_no_comma() -> None:
    text = "Buku “Habis Gelap Terbitlah Terang” terang sekali isinya."
    assert corrected(text).text == text


def test_apostrophes_in_words_are_curly_and_no_marks() -> None:
    assert corrected("Warga Ba'a menonton Ka'bah di layar.").text == "Warga Ba’a menonton Ka’bah di layar."


def test_a_lower_case_attribution_is_recorded_as_a_capital_and_the_marks_as_quotation() -> None:
    assert rules_of(corrected('"Kami siap membantu warga." Ujar Ani.')) == {"quotation", "capital"}


def test_marks_in_a_headline_are_paired_too() -> None:
    draft = Draft('"Jumat Bersih" dan "Sabtu Sehat" Digelar')
    proofread([(draft, Zone.HEADLINE)])
    assert draft.text == "“Jumat Bersih” dan “Sabtu Sehat” Digelar"


def test_many_marks_are_paired_in_order() -> None:
    text = " ".join(f'"regu {number}"' for number in range(1, 30))
    assert corrected(f"Lomba {text} selesai.").text.count("“") == 29


def test_a_quotation_that_ends_in_a_later_passage_without_its_opening_mark_stays_closed_there() -> None:
    first, second = release('"Kami siap membantu warga.', 'Kami mulai besok."')
    assert not second.endswith("“")
    assert (first, second) == ("“Kami siap membantu warga.", "“Kami mulai besok.”")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (
            ['"Kita bekerja keras untuk warga.', 'Kita juga jujur," ujarnya.', "Ia pulang."],
            ["“Kita bekerja keras untuk warga.", "“Kita juga jujur,” ujarnya.", "Ia pulang."],
        ),
        (
            ['Ia berkata, "Kami siap bekerja.', "Kami sabar dan tekun.", 'Kami jujur."'],
            ["Ia berkata, “Kami siap bekerja.", "“Kami sabar dan tekun.", "“Kami jujur.”"],
        ),
        (
            ['"Kita bekerja keras untuk warga.', "Bupati lalu pulang.", 'Kami ditinggal," kata camat.'],
            ["“Kita bekerja keras untuk warga.”", "Bupati lalu pulang.", "“Kami ditinggal,” kata camat."],
        ),
        (
            ['"Kita bekerja keras untuk warga', "Bupati lalu pulang."],
            ["“Kita bekerja keras untuk warga.”", "Bupati lalu pulang."],
        ),
    ],
)
def test_each_paragraph_of_a_long_quotation_opens_with_a_mark(typed: list[str], printed: list[str]) -> None:
    assert release(*typed) == printed
