from __future__ import annotations

from datetime import date

import msgspec
import pytest

from converter.archive import Story
from converter.article import Article, Block, Quote
from converter.outlet import Outlet
from converter.rendering import render
from converter.rendering.view import (
    Figure,
    ItemList,
    Moment,
    Paragraph,
    Span,
    Table,
    instant,
    lead_photo_first,
    long_date,
    moment,
    parts,
    with_read_also,
)
from tests.rendering.articles import FULL, SHORT


def _article(*blocks: Block, quotes: tuple[Quote, ...] = ()) -> Article:
    return msgspec.structs.replace(SHORT, blocks=blocks, quotes=quotes)


def _items(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(type="list_item", text=text, html="") for text in texts)


def _quote(text: str, block: int = 0) -> Quote:
    return Quote(text=text, speaker="Maria Lo", role=None, verb=None, block=block)


@pytest.mark.parametrize(
    ("texts", "tag", "labelled"),
    [
        (("topi", "air minum"), "ul", False),
        (("1. topi", "2. air minum"), "ol", True),
        (("a) topi", "b) air minum"), "ul", True),
        (("(1) topi", "(2) air minum"), "ol", True),
        (("ii. topi",), "ul", True),
        (("• topi", "• air minum"), "ul", True),
        (("- topi",), "ul", True),
        (("2024 menjadi tahun topi",), "ul", False),
    ],
)
def test_a_list_keeps_its_typed_labels_and_gets_no_others(texts: tuple[str, ...], tag: str, labelled: bool) -> None:
    (part,) = parts(_article(*_items(*texts)))

    assert isinstance(part, ItemList)
    assert (part.tag, part.labelled) == (tag, labelled)
    assert tuple("".join(span.text for span in item) for item in part.items) == texts


def test_only_neighbouring_items_make_one_list() -> None:
    between = Block(type="paragraph", text="Lalu:", html="")

    made = parts(_article(*_items("topi", "air"), between, *_items("bekal")))

    assert [part.kind for part in made] == ["list", "paragraph", "list"]


def test_only_the_lead_has_the_dateline() -> None:
    made = [part for part in parts(FULL) if isinstance(part, Paragraph) and part.dateline]

    assert [part.kind for part in made] == ["lead"]


def test_words_of_a_person_are_marked_with_their_marks_and_other_quoted_words_are_not() -> None:
    quote = _quote("Ayo tanam")
    block = Block(type="quote", text="Ia menyebut “sabuk hijau”. “Ayo tanam!” serunya.", html="")

    (part,) = parts(_article(block, quotes=(quote,)))

    assert isinstance(part, Paragraph)
    assert part.spans == (
        Span("Ia menyebut “sabuk hijau”. "),
        Span("“Ayo tanam!”", quote),
        Span(" serunya."),
    )


def test_the_same_words_said_twice_are_marked_twice() -> None:
    quotes = (_quote("Ayo"), _quote("Ayo"))
    block = Block(type="quote", text="“Ayo,” ajaknya. “Ayo!”", html="")

    (part,) = parts(_article(block, quotes=quotes))

    assert isinstance(part, Paragraph)
    assert [span.text for span in part.spans if span.quote] == ["“Ayo,”", "“Ayo!”"]


def test_a_quotation_that_is_not_in_its_block_changes_nothing() -> None:
    block = Block(type="paragraph", text="Tanpa kutipan.", html="")

    (part,) = parts(_article(block, quotes=(_quote("Ayo tanam"), _quote(""))))

    assert isinstance(part, Paragraph)
    assert part.spans == (Span("Tanpa kutipan."),)


def test_no_text_is_lost_or_doubled_on_the_way_to_the_page() -> None:
    shown = [
        "".join(span.text for span in spans)
        for part in parts(FULL)
        for spans in (part.items if isinstance(part, ItemList) else [getattr(part, "spans", ())])
    ]
    expected = [block.text for block in FULL.blocks if block.type not in {"figure", "table"}]

    assert [text for text in shown if text] == expected


def test_a_photo_that_no_block_shows_stands_at_the_end() -> None:
    last = parts(FULL)[-1]

    assert isinstance(last, Figure)
    assert last.photo == FULL.photos[1]


def test_a_table_is_rows_of_cells() -> None:
    (part,) = parts(_article(Block(type="table", text="Sedau\t300\nNaram\t200", html="")))

    assert part == Table((), (("Sedau", "300"), ("Naram", "200")))


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Desa\tBibit\nSedau\t300", ("Desa", "Bibit")),
        ("Nama\tKeterangan\nSedau\tpesisir", ()),
        ("Desa\t2024\t2025\nSedau\t300\t280", ("Desa", "2024", "2025")),
        ("\tBibit Tahun 2025\nSedau\t300", ("", "Bibit Tahun 2025")),
        ("Desa\tDidirikan\nSedau\t2023", ()),
        ("Desa\t\nSedau\t300", ()),
        ("Desa\nSedau 300", ()),
        ("Desa\tBibit", ()),
    ],
)
def test_a_first_row_of_words_above_figures_names_the_columns(text: str, head: tuple[str, ...]) -> None:
    (part,) = parts(_article(Block(type="table", text=text, html="")))

    assert isinstance(part, Table)
    assert part.head == head


@pytest.mark.parametrize(
    ("texts", "start", "bare"),
    [
        (("1. topi", "2. air"), 1, ("topi", "air")),
        (("4) topi", "5) air"), 4, ("topi", "air")),
        (("• topi", "• air"), 1, ("topi", "air")),
        (("1. topi", "3. air"), 1, ()),
        (("a. topi", "b. air"), 1, ()),
        (("1. topi", "air"), 1, ()),
        (("topi", "air"), 1, ()),
    ],
)
def test_labels_that_a_list_prints_by_itself_can_be_left_out(
    texts: tuple[str, ...], start: int, bare: tuple[str, ...]
) -> None:
    (part,) = parts(_article(*_items(*texts)))

    assert isinstance(part, ItemList)
    assert part.start == start
    assert tuple("".join(span.text for span in item) for item in part.bare) == bare


def test_the_first_photo_stands_above_the_text_and_is_not_repeated() -> None:
    photo, rest = lead_photo_first(parts(FULL))

    assert photo is not None
    assert photo.photo == FULL.photos[0]
    assert [part.photo for part in rest if isinstance(part, Figure)] == [FULL.photos[1]]
    assert lead_photo_first(parts(SHORT)) == (None, parts(SHORT))


def _paragraphs(*kinds: str) -> list[Paragraph]:
    return [Paragraph(kind, (Span(f"{at}"),)) for at, kind in enumerate(kinds)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kinds", "place"),
    [
        (("lead", "paragraph", "paragraph", "paragraph", "paragraph"), 3),
        (("lead", "paragraph", "paragraph"), 2),
        (("lead", "paragraph", "paragraph", "subhead", "paragraph", "quote"), 2),
        (("lead", "paragraph", "subhead", "paragraph", "quote"), 4),
        (("lead", "paragraph"), None),
        (("lead", "subhead", "paragraph"), None),
    ],
)
def test_an_earlier_story_is_offered_between_two_paragraphs(kinds: tuple[str, ...], place: int | None) -> None:
    story = Story("Judul", "judul.html", None, "Judul")

    made = with_read_also(_paragraphs(*kinds), story)

    assert [at for at, part in enumerate(made) if part.kind == "read_also"] == ([] if place is None else [place])
    assert [part for part in made if part.kind != "read_also"] == _paragraphs(*kinds)


@pytest.mark.parametrize(
    ("published", "text"),
    [
        ("2024-10-17T15:01:00+07:00", "Kamis, 17 Oktober 2024 - 15:01 WIB"),
        ("2024-10-17T09:05:00+08:00", "Kamis, 17 Oktober 2024 - 09:05 WITA"),
        ("2024-10-17T09:05:00+09:00", "Kamis, 17 Oktober 2024 - 09:05 WIT"),
        ("2024-10-17T09:05:00+00:00", "Kamis, 17 Oktober 2024 - 09:05"),
        ("2024-10-17T09:05:00", "Kamis, 17 Oktober 2024 - 09:05"),
        ("2024-10-17T00:00:00+07:00", "Kamis, 17 Oktober 2024"),
        ("2024-10-17", "Kamis, 17 Oktober 2024"),
    ],
)
def test_a_time_is_printed_as_indonesian_readers_know_it(published: str, text: str) -> None:
    shown = moment(msgspec.structs.replace(SHORT, published=published))

    assert shown is not None
    assert (shown.iso, shown.text) == (published, text)


def test_a_time_that_no_machine_could_read_is_not_given_to_one() -> None:
    undated = msgspec.structs.replace(SHORT, published="kemarin")

    assert moment(undated) == Moment("", "kemarin")
    assert instant(undated, Outlet()) is None
    assert "<time" not in render(undated, "html", Outlet())


def test_without_a_time_of_publication_no_time_line_is_printed_for_the_day_may_be_to_come() -> None:
    assert SHORT.dateline.date is not None
    assert moment(SHORT) is None
    assert "<time" not in render(SHORT, "html", Outlet())


def test_days_and_months_have_their_indonesian_names() -> None:
    assert long_date(date(2025, 2, 28)) == "Jumat, 28 Februari 2025"
    assert long_date(date(2025, 8, 17)) == "Minggu, 17 Agustus 2025"
