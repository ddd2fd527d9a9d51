"""The house style of the outlet: words, capitals of headlines, paragraphs of quotations."""

from __future__ import annotations

import pytest

from converter import structure
from converter.article import Article
from converter.outlet import Outlet
from converter.structure.paragraphs import parted
from tests.structure.build import release

TITLE = "Bupati Ajak Warga Masyarakat Jaga Sungai Kapuas"
LINES = (
    "SANGGAU – Bupati Sanggau Yohanes Ontan mengajak warga masyarakat menjaga Sungai Kapuas, Rabu (5/2/2025).",
    "“Warga masyarakat harus peduli,” katanya. Warga masyarakat pun setuju.",
)


def printed(outlet: Outlet, title: str = TITLE) -> Article:
    made = release([title, *LINES])
    passages = structure.passages(made)
    structure.apply_style(passages, outlet)
    return structure.compose(made, passages, outlet)[0]


def test_words_of_the_house_replace_others_but_not_in_quotations() -> None:
    article = printed(Outlet(words={"warga masyarakat": "warga"}))
    assert article.headline == "Bupati Ajak Warga Jaga Sungai Kapuas"
    assert "mengajak warga menjaga" in article.lead
    assert article.blocks[1].text == "“Warga masyarakat harus peduli,” katanya. Warga pun setuju."
    assert {(c.rule, c.source, c.applied) for c in article.corrections if c.rule == "house-word"} == {
        ("house-word", "outlet", True)
    }


def test_only_whole_words_are_replaced_the_longest_first() -> None:
    article = printed(Outlet(words={"warga": "penduduk", "warga masyarakat": "rakyat", "masya": "x"}))
    assert article.headline == "Bupati Ajak Rakyat Jaga Sungai Kapuas"


@pytest.mark.parametrize(
    ("style", "typed", "wanted"),
    [
        ("typed", TITLE, TITLE),
        ("sentence", TITLE, "Bupati ajak warga masyarakat jaga Sungai Kapuas"),
        ("sentence", "Jaga Parit, Bupati: Mulai dari Rumah", "Jaga parit, bupati: Mulai dari rumah"),
        (
            "sentence",
            "Harga Naik, Bupati Lantik Kepala Dinas Kesehatan",
            "Harga naik, bupati lantik Kepala Dinas Kesehatan",
        ),
        ("sentence", "UMKM Sanggau Dapat Bantuan", "UMKM Sanggau dapat bantuan"),
        ("title", "Bupati ajak warga jaga Sungai Kapuas", "Bupati Ajak Warga Jaga Sungai Kapuas"),
        ("title", "Bupati ke Sanggau untuk warga", "Bupati ke Sanggau untuk Warga"),
    ],
)
def test_headlines_are_set_in_the_style_of_the_outlet(style: str, typed: str, wanted: str) -> None:
    article = printed(Outlet(headline_style=style), typed)  # type: ignore[arg-type]
    assert article.headline == wanted


def test_each_quotation_gets_a_paragraph_where_the_outlet_wants_it() -> None:
    article = printed(Outlet(quotations="paragraph"))
    assert [(b.type, b.text) for b in article.blocks[1:]] == [
        ("quote", "“Warga masyarakat harus peduli,” katanya."),
        ("paragraph", "Warga masyarakat pun setuju."),
    ]
    assert [(q.speaker, q.block) for q in article.quotes] == [("Yohanes Ontan", 1)]
    assert len({b.source_blocks for b in article.blocks[1:]}) == 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ani datang. “Air sudah surut,” katanya.", ["Ani datang.", "“Air sudah surut,” katanya."]),
        ("“Air surut. Ayo pulang,” katanya. “Besok.”", ["“Air surut. Ayo pulang,” katanya. “Besok.”"]),
        (
            "“Air sudah surut,” kata Ani. “Kami akan pulang,” kata Budi.",
            ["“Air sudah surut,” kata Ani.", "“Kami akan pulang,” kata Budi."],
        ),
        ("“Air surut hari ini,” kata Ani, “besok pulang.”", ["“Air surut hari ini,” kata Ani, “besok pulang.”"]),
        ("Ani berkata, “Jangan pulang dulu.” Ia lega.", ["Ani berkata, “Jangan pulang dulu.”", "Ia lega."]),
        ("Lomba “Satu Sungai” dibuka. Ani lega.", ["Lomba “Satu Sungai” dibuka. Ani lega."]),
        ("“Air surut. Ayo pulang.", ["“Air surut. Ayo pulang."]),
        ("Ani lega.", ["Ani lega."]),
    ],
)
def test_a_paragraph_is_parted_where_speech_begins_and_ends(text: str, wanted: list[str]) -> None:
    assert parted(text) == wanted
    assert " ".join(parted(text)) == text
