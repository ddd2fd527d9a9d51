from __future__ import annotations

import msgspec

from converter.article import Article, Correction
from converter.checking import diff
from converter.release import Block, Release
from tests.rendering.articles import FULL, SHORT


def _release(*texts: str) -> Release:
    return Release("rilis.docx", "0" * 64, tuple(Block(at, text) for at, text in enumerate(texts)))


def _article(*corrections: Correction) -> Article:
    return msgspec.structs.replace(SHORT, corrections=corrections)


def _change(block: int, start: int, before: str, after: str, *, applied: bool = True) -> Correction:
    return msgspec.structs.replace(
        FULL.corrections[0],
        block=block,
        start=start,
        end=start + len(before),
        before=before,
        after=after,
        applied=applied,
    )


def test_a_paragraph_is_shown_before_and_after_all_its_corrections() -> None:
    release = _release("Judul", "di bahas dirumah", "Akhir", "Lain")
    article = _article(_change(1, 9, "dirumah", "di rumah"), _change(1, 0, "di bahas", "dibahas"))

    assert list(diff(release, article, "rilis.docx")) == [
        "--- rilis.docx",
        "+++ rilis.docx",
        "@@ -1,3 +1,3 @@",
        " Judul",
        "-di bahas dirumah",
        "+dibahas di rumah",
        " Akhir",
    ]


def test_suggestions_are_not_shown_and_no_correction_gives_no_diff() -> None:
    release = _release("di bahas")
    article = _article(_change(0, 0, "di bahas", "dibahas", applied=False))

    assert list(diff(release, article, "rilis.docx")) == []


def test_lines_of_one_paragraph_are_compared_line_by_line() -> None:
    release = _release("satu\ndi bahas\ntiga\nempat")
    article = _article(_change(0, 5, "di bahas", "dibahas"))

    assert list(diff(release, article, "x"))[3:] == [" satu", "-di bahas", "+dibahas", " tiga"]
