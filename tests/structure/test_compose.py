"""The article as a whole: dateline in the house style, blocks, photos, records."""

from __future__ import annotations

import pytest

from converter import structure
from converter.article import Article
from converter.draft import Finding, Proposal
from converter.outlet import Outlet
from converter.release import Block, Cell, Origin, Release
from tests.structure.build import composed, release

LEAD = "SAMBAS – Pemkab Sambas memperbaiki jalan desa <utara> & selatan, Senin (3/3/2025). Pekerjaan selesai Juni."


def article(*lines: str, outlet: Outlet | None = None) -> Article:
    return composed(release(lines), outlet)


@pytest.mark.parametrize(
    ("outlet", "text"),
    [
        (Outlet(), "SAMBAS –"),
        (Outlet(name="KABAR.ID"), "KABAR.ID (SAMBAS) –"),
        (Outlet(name="KABAR.ID", dateline="{place}, {outlet} -"), "Sambas, KABAR.ID -"),
    ],
)
def test_the_dateline_is_printed_in_the_house_style(outlet: Outlet, text: str) -> None:
    made = article("Jalan Desa Diperbaiki", LEAD, outlet=outlet)
    assert made.dateline.text == text
    assert (made.dateline.place, made.dateline.date, made.dateline.basis) == (
        "Sambas",
        "2025-03-03",
        "release",
    )
    assert made.published == "2025-03-03T00:00:00+07:00"


def test_without_a_place_the_dateline_is_empty_or_the_name_alone() -> None:
    lines = (
        "Layanan Kini Daring",
        "Warga dapat mengurus berkas dari rumah mulai pekan depan tanpa biaya apa pun sama sekali.",
    )
    assert article(*lines).dateline.text == ""
    assert article(*lines, outlet=Outlet(name="KABAR.ID")).dateline.text == "KABAR.ID –"


def test_the_lead_is_the_first_block_without_dateline_and_html_is_escaped() -> None:
    made = article("Jalan Desa Diperbaiki", LEAD, "“Terima kasih,” kata Kepala Desa Kuala, Budi Karya.")
    lead, quote = made.blocks
    assert lead.type == "lead"
    assert made.lead == lead.text
    assert made.lead.startswith("Pemkab Sambas")
    assert "&lt;utara&gt; &amp; selatan" in lead.html
    assert quote.type == "quote"
    assert (made.quotes[0].speaker, made.quotes[0].block) == ("Budi Karya", 1)


def test_photos_stand_where_they_stood_with_their_captions_and_bytes() -> None:
    made = release(["Jalan Desa Diperbaiki", "[foto]", "Foto: Alat berat bekerja.", LEAD, "[foto]"])
    found, media = structure.compose(made, structure.passages(made), Outlet())
    assert [block.type for block in found.blocks] == ["figure", "lead", "figure"]
    assert [photo.caption for photo in found.photos] == ["Alat berat bekerja.", None]
    assert [photo.file for photo in found.photos] == list(media)
    assert [warning.code for warning in composed(made).warnings] == ["missing-caption"]


def test_a_caption_without_a_photo_is_dropped_on_record() -> None:
    made = article("Jalan Desa Diperbaiki", LEAD, "Foto: Alat berat bekerja.")
    assert ("Foto: Alat berat bekerja.", "caption") in [(d.text, d.reason) for d in made.dropped]


def test_corrections_point_into_the_block_even_in_a_paragraph_of_several() -> None:
    text = f"{LEAD}\n\nWarga mengucapkan terimakasih kepada pemerintah daerah."
    made = release(["Jalan Desa Diperbaiki", text])
    passages = structure.passages(made)
    draft = passages[-1].draft
    at = draft.text.index("terimakasih")
    draft.apply([Proposal(at, at + 11, "terima kasih", Finding("nonstandard-word", "Bentuk baku."))])
    (correction,) = structure.compose(made, passages, Outlet())[0].corrections
    assert text[correction.start : correction.end] == correction.before == "terimakasih"
    assert (correction.block, correction.after, correction.applied) == (1, "terima kasih", True)


def test_a_table_of_figures_is_one_block_of_cells() -> None:
    cells = tuple(
        Block(2 + at, text, origin=Origin.TABLE, cell=Cell(0, at // 2, at % 2))
        for at, text in enumerate(["Kecamatan", "Sasaran", "Tebas", "1.204"])
    )
    made = Release("x.docx", "0", (Block(0, "Vaksin Tersedia", bold=True), Block(1, LEAD), *cells))
    blocks = structure.compose(made, structure.passages(made), Outlet())[0].blocks
    assert [(b.type, b.text) for b in blocks[1:]] == [("table", "Kecamatan\tSasaran\nTebas\t1.204")]


def test_a_cell_without_text_leaves_the_others_in_their_columns() -> None:
    table = {(0, 0): "Kecamatan", (0, 1): "2024", (0, 3): "2025", (1, 0): "Tebas", (1, 3): "98", (2, 1): "1.204"}
    cells = tuple(
        Block(2 + at, text, origin=Origin.TABLE, cell=Cell(0, *place)) for at, (place, text) in enumerate(table.items())
    )
    made = Release("x.docx", "0", (Block(0, "Vaksin Tersedia", bold=True), Block(1, LEAD), *cells))
    (*_, block) = structure.compose(made, structure.passages(made), Outlet())[0].blocks
    assert block.text == "Kecamatan\t2024\t2025\nTebas\t\t98\n\t1.204\t"


def test_numbers_of_automatic_lists_stand_beside_the_text_and_bullets_fall_away() -> None:
    blocks = (
        Block(0, "Ini Syaratnya", bold=True),
        Block(1, LEAD + " Syaratnya:"),
        Block(2, "kartu keluarga;", list_label="1."),
        Block(3, "pasfoto.", list_label="•"),
    )
    made = Release("x.docx", "0", blocks)
    items = structure.compose(made, structure.passages(made), Outlet())[0].blocks[1:]
    assert [(item.label, item.text) for item in items] == [("1.", "kartu keluarga;"), (None, "pasfoto.")]


def test_an_empty_release_makes_an_empty_article() -> None:
    made = article()
    assert (made.headline, made.lead, made.blocks) == ("", "", ())


def test_what_is_changed_in_a_caption_without_a_photo_is_no_correction_of_the_article() -> None:
    made = release(["Jalan Desa Diperbaiki", LEAD, "Foto: Bupati meninjau jalan."])
    passages = structure.passages(made)
    caption = next(p for p in passages if p.role is structure.Role.CAPTION)
    caption.draft.apply([Proposal(0, 6, "Wabup", Finding("spelling", "Salah ketik."))])
    built = structure.compose(made, passages, Outlet())[0]
    assert built.corrections == ()
    assert ("Foto: Bupati meninjau jalan.", "caption") in [(d.text, d.reason) for d in built.dropped]


def test_another_release_in_the_document_is_told_and_its_dates_are_not_those_of_the_first() -> None:
    second = "SAMBAS – Pemkab Sambas membuka pasar rakyat di Teluk Keramat, Senin (10/3/2025)."
    built = article("Jalan Desa Diperbaiki", LEAD, "Ia puas.", "Warga pun puas.", "(humas)", "Pasar Dibuka", second)
    told = [(w.code, w.block) for w in built.warnings]
    assert ("second-release", 6) in told
    assert built.dateline.date == "2025-03-03"


@pytest.mark.parametrize(
    ("typed", "caption", "credit"),
    [
        ("Foto: Bupati meninjau jalan. (Foto: Humas Sambas)", "Bupati meninjau jalan.", "Humas Sambas"),
        ("Bupati (kiri) meninjau jalan. Foto: Rina/Kominfo", "Bupati (kiri) meninjau jalan.", "Rina/Kominfo"),
        ("Foto: Bupati meninjau jalan (dok. prokopim).", "Bupati meninjau jalan", "prokopim"),
        ("Foto: Bupati meninjau jalan. (ist)", "Bupati meninjau jalan.", "ist"),
        ("Foto: Bupati meninjau jalan.", "Bupati meninjau jalan.", None),
    ],
)
def test_the_credit_of_a_photo_leaves_its_caption(typed: str, caption: str, credit: str | None) -> None:
    made = article("Jalan Desa Diperbaiki", LEAD, "[foto]", typed, "Warga puas dengan jalan yang kini rata itu.")
    assert [(photo.caption, photo.credit) for photo in made.photos] == [(caption, credit)]
    assert ("photo-credit" in [d.reason for d in made.dropped]) == (credit is not None)


@pytest.mark.parametrize(
    ("lines", "credit"),
    [
        (["Penulis: Rina / Editor: Joko", "(humas/rina)"], "humas/rina; Rina; Joko"),
        (["Penulis: Rina", "Editor: Joko"], "Rina; Joko"),
        (["Penulis: Rina Editor: Joko"], "Rina; Joko"),
        (
            ["Penulis: Rina Tri Lestari, S.Sos. | Editor: Joko Budi Susilo, S.I.Kom."],
            "Rina Tri Lestari, S.Sos.; Joko Budi Susilo, S.I.Kom.",
        ),
        (["(prokopim)", "Editor: Prokopim"], "prokopim"),
        (["Sumber: Dinas Kesehatan"], "Dinas Kesehatan"),
        (["Tim Humas Prokopim Sambas"], "Tim Humas Prokopim Sambas"),
        (["Humas BPBD Sambas, 16/12/2025"], "Humas BPBD Sambas"),
        (["Foto : Dokpim Sambas"], "Dokpim Sambas"),
        (["(Humas Sambas)*ul"], "Humas Sambas"),
    ],
)
def test_everybody_who_is_credited_is_printed_once(lines: list[str], credit: str) -> None:
    body = "Warga puas dengan jalan yang kini rata itu karena tidak lagi harus memutar lewat desa tetangga."
    made = article("Jalan Desa Diperbaiki", LEAD, body, *lines)
    assert made.credit == credit
    assert [d.text for d in made.dropped if d.reason == "credit"] == lines


@pytest.mark.parametrize("labels", [["1. ", "2. "], ["• ", "• "]])
def test_a_release_that_is_a_list_has_its_first_item_as_lead_and_summary(labels: list[str]) -> None:
    items = ["Kartu keluarga asli;", "pasfoto berwarna dua lembar."]
    made = article("Syarat Mengurus KTP di Sambas", *(label + item for label, item in zip(labels, items, strict=True)))
    assert [block.type for block in made.blocks] == ["list_item", "list_item"]
    assert made.headline == "Syarat Mengurus KTP di Sambas"
    assert (made.lead, made.summary) == (made.blocks[0].text, made.blocks[0].text)
    assert "Kartu keluarga asli" in made.lead
