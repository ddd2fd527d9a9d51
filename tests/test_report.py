from __future__ import annotations

import re

import msgspec
import pytest

from converter.article import Article, Correction, Dropped
from converter.lines import one_line
from converter.report import lines, report
from tests.rendering.articles import FULL, SHORT

WORD, TYPOGRAPHY, SUGGESTION = FULL.corrections


def _texts(article: Article, *, verbose: bool = False) -> list[str]:
    return [line.text for line in lines(article, verbose=verbose)]


def _article(*corrections: Correction) -> Article:
    return msgspec.structs.replace(SHORT, corrections=corrections)


def _changed(before: str, after: str) -> Correction:
    return msgspec.structs.replace(WORD, before=before, after=after)


def test_the_report_tells_corrections_suggestions_warnings_and_what_was_left_out() -> None:
    text = "\n".join(_texts(FULL))

    assert "Koreksi (1):\nPemerinta -> Pemerintah  Salah ketik. [spelling]" in text
    assert "1 perbaikan tanda baca dan spasi" in text
    assert "Saran, belum diterapkan (1):\npesan -> pesannya  Mungkin kurang akhiran. [affix]" in text
    assert "Peringatan (1):\nHarinya tidak cocok dengan tanggalnya." in text
    assert text.endswith("PEMERINTAH KOTA SINGKAWANG")
    assert "letterhead" not in text


def test_marks_and_white_space_are_told_one_by_one_on_demand() -> None:
    assert not any("“" in text for text in _texts(FULL))
    assert any(text.startswith('" -> “') for text in _texts(FULL, verbose=True))


def test_a_clean_release_is_told_so() -> None:
    assert _texts(SHORT) == ["Tidak ada yang perlu dikoreksi."]


def test_the_same_change_has_one_row_with_its_number() -> None:
    rows = _texts(_article(WORD, WORD, WORD))

    assert rows == ["Koreksi (3):", "Pemerinta -> Pemerintah (3 kali)  Salah ketik. [spelling]"]


@pytest.mark.parametrize(
    ("before", "after", "source", "evidence"),
    [
        (
            "terahkir",
            "terakhir",
            "lexicon",
            r"bukti: “terahkir” \d{1,2} kali di teks acuan, “terakhir” [\d.]+ kali; ",
        ),
        (
            "rumahsakit",
            "rumah sakit",
            "lexicon",
            r"bukti: “rumahsakit” \d+ kali di teks acuan, “rumah sakit” [\d.]+ kali; ",
        ),
        ("dan", "dab", "lexicon", "bukti: kamus, kekerapan, dan kata di sekitarnya; "),
        ("satu dua tiga", "satu, dua, tiga", "lexicon", "bukti: kamus, kekerapan, dan kata di sekitarnya; "),
        ("terahkir", "terakhir", "document", "bukti: bentuk yang benar ada di rilis ini; "),
        ("terahkir", "terakhir", "rules", ""),
    ],
)
def test_what_speaks_for_a_change_besides_its_rule_is_told_on_demand(
    before: str, after: str, source: str, evidence: str
) -> None:
    change = msgspec.structs.replace(_changed(before, after), source=source)

    *_, row = lines(_article(change), why=True)

    assert row.kind == "evidence"
    assert re.fullmatch(rf"kaidah: KBBI; {evidence}keyakinan: \d+%", row.text)


def test_suggestions_that_adjoin_are_counted_as_they_are_shown() -> None:
    changes = [
        msgspec.structs.replace(SUGGESTION, block=0, start=start, end=start + 1, before=before, after=before.upper())
        for start, before in ((0, "p"), (6, "m"))
    ]

    rows = [line.text for line in lines(_article(*changes), ["p     m"])]

    assert rows[1] == "Saran, belum diterapkan (1):"
    assert len(rows) == 3


def test_part_of_a_word_is_shown_as_the_word_where_the_text_is_known() -> None:
    text = "Pak Jaya mengajak anak anak, Tetapi tidak lama."
    hyphen = msgspec.structs.replace(WORD, block=0, start=22, end=23, before=" ", after="-")
    capital = msgspec.structs.replace(WORD, block=0, start=29, end=30, before="T", after="t", rule="capital")

    rows = [line.text for line in lines(_article(capital, hyphen), [text])]

    assert [row.split("  ")[0] for row in rows[1:]] == ["anak anak -> anak-anak", "Tetapi -> tetapi"]


def test_a_second_change_of_a_word_is_shown_behind_what_came_of_the_first() -> None:
    text = "Hadir disekolah nya saja."
    apart = msgspec.structs.replace(WORD, block=0, start=6, end=15, before="disekolah", after="di sekolah")
    joined = msgspec.structs.replace(WORD, block=0, start=15, end=16, before=" ", after="", rule="clitic")

    rows = [line.text for line in lines(_article(apart, joined), [text])]

    assert [row.split("  ")[0] for row in rows[1:]] == ["disekolah -> di sekolah", "sekolah nya -> sekolahnya"]


def test_neighbouring_changes_of_one_rule_have_one_row() -> None:
    text = "PASAR MURAH di DESA"
    changes = [
        msgspec.structs.replace(WORD, block=0, start=start, end=start + len(word), before=word, after=word.title())
        for start, word in ((0, "PASAR"), (6, "MURAH"), (15, "DESA"))
    ]

    rows = [line.text for line in lines(_article(*changes), [text])]

    assert rows[0] == "Koreksi (2):"
    assert [row.split("  ")[0] for row in rows[1:]] == ["PASAR MURAH -> Pasar Murah", "DESA -> Desa"]


@pytest.mark.parametrize(
    ("before", "after", "row"),
    [
        ("a  b", "a b", "a␣␣b -> a b"),
        (" ,", ",", "␣, -> ,"),
        ("  ", " ", "␣␣ -> ␣"),
        ("", ",", "(kosong) -> ,"),
        ("a\nb", "a b", "a↵b -> a b"),
        ("a\x1b[31mb", "ab", "a\ufffd[31mb -> ab"),
    ],
)
def test_white_space_and_control_characters_can_be_seen(before: str, after: str, row: str) -> None:
    assert _texts(_article(_changed(before, after)))[1].startswith(f"{row}  ")


def test_a_long_text_loses_its_middle() -> None:
    long = Dropped(text="awal " + "x" * 200 + " akhir", reason="letterhead")
    told = _texts(msgspec.structs.replace(SHORT, dropped=(long,)))[-1]

    assert "awal x" in told
    assert " … " in told
    assert told.endswith("x akhir")
    assert len(told) < 100


def test_the_report_for_machines_keeps_applied_and_suggested_apart() -> None:
    told = report(FULL, [], "rilis.docx", "rilis.html", ["rilis/foto-1.jpg"])

    assert told.corrections == (WORD, TYPOGRAPHY)
    assert told.suggestions == (SUGGESTION,)
    assert (told.warnings, told.dropped, told.error) == (FULL.warnings, FULL.dropped, None)
    assert (told.file, told.output, told.photos) == ("rilis.docx", "rilis.html", ("rilis/foto-1.jpg",))


def test_nothing_in_a_name_steers_the_terminal() -> None:
    assert one_line("a\x1b]0;x\x07b\nc\td\u202e") == "a\ufffd]0;x\ufffdb c d\ufffd"
