from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.evaluation.__main__ import with_floors
from tests.evaluation.cases import Case, load_folder
from tests.evaluation.run import CASES, FURTHER, SETS, floors, hold, raised, shortfalls
from tests.evaluation.score import figures, score_case
from tests.evaluation.wording import edits

CASE = msgspec.convert(
    {
        "id": "x",
        "layout": "plain",
        "paragraphs": [
            {"role": "letterhead", "raw": "PEMERINTAH KOTA SINGKAWANG"},
            {"role": "title", "raw": "Walikota Buka Pasar Murah", "gold": "Wali Kota Buka Pasar Murah"},
            {
                "role": "body",
                "dateline_raw": "SINGKAWANG - ",
                "raw": "SINGKAWANG - Walikota membuka pasar murah di Singkawang, Kamis (17/10/2024).",
                "gold": "Wali Kota membuka pasar murah di Singkawang, Kamis (17/10/2024).",
            },
            {
                "role": "body",
                "raw": '"Beras kita cukup sampai launching nanti", ujar Rahmat dirumah dinas.',
                "gold": "“Beras kita cukup sampai launching nanti,” ujar Rahmat di rumah dinas.",
            },
            {"role": "credit", "raw": "( prokopim )", "gold": "prokopim"},
        ],
        "gold": {
            "dateline": {"place": "Singkawang", "date": "2024-10-17"},
            "quotes": [{"text": "Beras kita cukup sampai launching nanti", "speaker": ["Rahmat"]}],
            "must_fix": [["Walikota", "Wali Kota", "joined"], ["dirumah", "di rumah", "di_ke"]],
            "optional_fix": [["launching", "peluncuran", "foreign"]],
            "keep": ["Singkawang", "Rahmat"],
            "warnings": [],
        },
    },
    Case,
)


def article_of(case: Case, **changes: Any) -> dict[str, Any]:
    body = [p.gold for p in case.paragraphs if p.role == "body"]
    whole = {
        "headline": next(p.gold for p in case.paragraphs if p.role == "title"),
        "lead": body[0],
        "blocks": [{"type": "paragraph", "text": text} for text in body],
        "dateline": msgspec.to_builtins(case.gold.dateline),
        "quotes": [{"text": q.text, "speaker": q.speaker[0]} for q in case.gold.quotes],
        "photos": [],
        "credit": "prokopim",
        "warnings": [],
    }
    return {**whole, **changes}


def scores_of(**changes: Any) -> dict[str, Any]:
    return figures([score_case(CASE, article_of(CASE, **changes))])


def test_what_the_editor_wants_scores_full_marks() -> None:
    got = scores_of()
    best = ("fix_f0.5", "keep", "headline", "lead", "quote_recall", "speaker", "paragraph_exact", "credit")
    assert {key: got[key] for key in best} == dict.fromkeys(best, 100.0)
    assert got["wrong_per_1000_words"] == got["lost_paragraphs"] == got["leaked_chrome"] == 0


def test_a_missing_article_scores_nothing_and_breaks_nothing() -> None:
    got = figures([score_case(CASE, {})], missing=1)
    assert (got["no_article"], got["fix_recall"], got["headline"], got["quote_recall"]) == (1, 0.0, 0.0, 0.0)
    assert got["lost_paragraphs"] == 2


def test_a_change_that_the_gold_leaves_open_counts_neither_way() -> None:
    first, second = (b["text"] for b in article_of(CASE)["blocks"])
    changed = second.replace("launching", "peluncuran")
    got = score_case(CASE, article_of(CASE, blocks=[{"text": first}, {"text": changed}]))
    assert got.counts["optional"] == 1
    assert got.counts["fp"] == 0


def test_a_change_that_nobody_asked_for_is_wrong_and_is_named() -> None:
    first, second = (b["text"] for b in article_of(CASE)["blocks"])
    got = score_case(CASE, article_of(CASE, blocks=[{"text": first.replace("pasar", "basar")}, {"text": second}]))
    assert got.counts["fp"] == 1
    assert any(note.startswith("WRONG 'pasar' -> 'basar'") for note in got.notes)


def test_a_letterhead_in_the_article_has_leaked() -> None:
    blocks = [{"text": "PEMERINTAH KOTA SINGKAWANG"}, *article_of(CASE)["blocks"]]
    assert score_case(CASE, article_of(CASE, blocks=blocks)).counts["leaked"] == 1


def test_a_wrong_speaker_is_no_missed_quotation() -> None:
    got = scores_of(quotes=[{"text": CASE.gold.quotes[0].text, "speaker": "Orang Lain"}])
    assert (got["quote_recall"], got["speaker"]) == (100.0, 0.0)


@pytest.mark.parametrize(
    ("raw", "new", "want"),
    [
        ("ke pada masyarakat", "kepada masyarakat", {(0, 2): ("kepada",)}),
        ("Pilkadanserentak tiba", "Pilkada Serentak tiba", {(0, 1): ("Pilkada", "Serentak")}),
        ("yang yang harus", "yang harus", {(0, 1): ()}),
        ("sama saja", "sama saja", {}),
    ],
)
def test_edits_are_told_apart_as_small_as_they_are(raw: str, new: str, want: dict[Any, Any]) -> None:
    assert edits(raw.split(), new.split()) == want


def test_floors_only_ever_rise() -> None:
    held = {"headline": 90.0, "lost_paragraphs": 1}
    assert raised({"cases": 40, "headline": 80.0, "lost_paragraphs": 2, "caption": None}, held) == held
    assert raised({"headline": 95.0, "lost_paragraphs": 0}, held) == {"headline": 95.0, "lost_paragraphs": 0}


def test_a_figure_that_got_worse_is_named_with_its_floor() -> None:
    lines = shortfalls({"headline": 80.0, "lost_paragraphs": 2}, {"headline": 90.0, "lost_paragraphs": 1})
    assert lines == [
        "headline is 80.0, under its floor of 90.0",
        "lost_paragraphs is 2, over its ceiling of 1",
    ]


def test_the_cases_are_all_there_under_names_of_their_own() -> None:
    folders = [load_folder(cases) for cases in SETS]
    assert [len(cases) for cases in folders] == [40, 28, 84, 36]
    names = [case.id for cases in folders for case in cases]
    assert names == sorted(set(names))


def test_floors_are_raised_folder_by_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.evaluation.run.FLOORS", tmp_path / "floors.json")
    hold(CASES, {"headline": 90.0, "leaked_chrome": 2})
    hold(FURTHER, {"headline": 70.0})
    hold(CASES, {"headline": 85.0, "leaked_chrome": 1})
    assert floors(CASES) == {"headline": 90.0, "leaked_chrome": 1}
    assert floors(FURTHER) == {"headline": 70.0}
    assert floors(tmp_path) == {}


def test_the_readme_shows_the_floors_that_are_held() -> None:
    readme = "| `headline`: exactly as published | 90.0 |\n| `make` | nothing |\n"
    assert with_floors(readme, {"headline": 95.0}) == readme.replace("90.0", "95.0")
