"""Roles in releases that are easily misread."""

from __future__ import annotations

import pytest

from converter import structure
from converter.outlet import Outlet
from converter.pipeline import convert_release
from converter.release import Block, Cell, Origin, Picture, Release
from converter.structure import Role, wording
from tests.structure.build import composed, release

LEAD = (
    "SAMBAS – Pemerintah Kabupaten Sambas memperbaiki jalan sepanjang dua kilometer, Senin (3/3/2025). "
    "Pekerjaan selesai Juni."
)
BODY = (
    "Warga menyambut baik perbaikan itu karena jalan tersebut menjadi satu-satunya akses menuju pasar "
    "dan sekolah di desa mereka."
)


def roles(*lines: str) -> list[str]:
    return [str(p.role) for p in structure.passages(release(lines))]


def test_a_title_about_a_road_is_not_an_address() -> None:
    assert roles("Jalan Rusak di Teluk Keramat Segera Diperbaiki", LEAD, BODY) == ["title", "body", "body"]
    assert roles("**JALAN TRANS KALIMANTAN KM 12 LONGSOR", LEAD, BODY)[0] == "title"


def test_a_title_that_ends_in_a_full_stop_is_still_a_title() -> None:
    title = "Simulasi Banjir di Sambas, Empat Ribu Warga Mencapai Titik Aman dalam Dua Puluh Menit."
    assert roles(title, LEAD, BODY) == ["title", "body", "body"]


def test_a_label_with_the_office_is_a_label_and_one_with_a_headline_is_none() -> None:
    assert roles("SIARAN PERS: DINAS KESEHATAN KABUPATEN SAMBAS", "Vaksin Aman", LEAD)[:2] == [
        "label",
        "title",
    ]
    assert "title" in roles("SIARAN PERS: BUPATI SAMBAS LEPAS EKSPOR LADA", LEAD)


@pytest.mark.parametrize(
    "head",
    [
        ("**BP BATAM",),
        ("**PT PLN (PERSERO)", "**UNIT INDUK DISTRIBUSI KALIMANTAN BARAT"),
        ("**UNIVERSITAS FLORES", "**HUBUNGAN MASYARAKAT"),
        ("**DPRD KABUPATEN SAMBAS",),
        ("**BADAN METEOROLOGI, KLIMATOLOGI, DAN GEOFISIKA", "**STASIUN METEOROLOGI PALOH"),
        ("**PEMERINTAH DESA SUNGAI KELAMBU", "**KECAMATAN TEBAS"),
        ("**RSUD SULTAN SYARIF MOHAMAD ALKADRIE", "Jalan Komodor Yos Sudarso 12"),
        ("**KODIM 1208/SAMBAS",),
    ],
)
def test_who_sends_a_release_is_no_headline_however_bold(head: tuple[str, ...]) -> None:
    assert roles(*head, "**Warga Sambas Panen Padi", LEAD) == ["letterhead"] * len(head) + ["title", "body"]


@pytest.mark.parametrize(
    "title",
    [
        "**Universitas Flores Wisuda Ratusan Mahasiswa",
        "**Dinas Kesehatan Sambas Waspadai Demam Berdarah",
        "**KOMISI II MINTA HARGA JAGUNG DIKAWAL",
        "**Kota Pontianak Peringkat Satu",
        "**Puskesmas Baru untuk Warga",
    ],
)
def test_a_headline_that_begins_with_an_institution_is_a_headline(title: str) -> None:
    assert roles(title, LEAD) == ["title", "body"]
    assert roles("**PEMERINTAH KABUPATEN SAMBAS", title, LEAD) == ["letterhead", "title", "body"]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("**BERITA KEGIATAN", "label"),
        ("Berita Resmi Statistik", "label"),
        ("RILIS HUMAS POLRES SAMBAS", "label"),
        ("Keterangan Pers Kapolres Sambas", "label"),
        ("Siaran Pers No. 12/HM/2025", "number"),
        ("SIARAN PERS : B/118/IX/KA/HM.01/2025/BNNP", "number"),
        ("Edisi: 214/ADPIM/2025", "number"),
        ("Nomor 480/12/Prokopim", "number"),
        ("480/127/PROKOPIM/2025", "number"),
        ("Jalan Langko 10", "letterhead"),
    ],
)
def test_what_the_paper_is_and_its_number_stand_in_no_article(line: str, role: str) -> None:
    assert roles(line, "**Warga Sambas Panen Padi", LEAD) == [role, "title", "body"]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("PRESS RELEASE : Bank Kalbar Buka Layanan Kas di Pasar Mawar", "PRESS RELEASE :"),
        ("**SIARAN PERS: BANK KALBAR BUKA LAYANAN KAS DI PASAR MAWAR", "SIARAN PERS:"),
        ("Rilis Humas - Bank Kalbar Buka Layanan Kas di Pasar Mawar", "Rilis Humas -"),
    ],
)
def test_a_label_before_the_headline_is_dropped_and_the_headline_stays(line: str, label: str) -> None:
    article = composed(release([line, LEAD]))
    assert article.headline == "Bank Kalbar Buka Layanan Kas di Pasar Mawar"
    assert article.dropped[0].text == label
    assert article.dropped[0].reason == "label"


def test_a_label_before_the_lead_is_dropped_too() -> None:
    article = composed(release(["Jalan Desa Diperbaiki", f"SIARAN PERS - {LEAD}"]))
    assert article.lead.startswith("Pemerintah Kabupaten Sambas memperbaiki")
    assert [dropped.reason for dropped in article.dropped] == ["label", "dateline"]


def test_a_dateline_before_the_headline_is_dropped_and_tells_the_place_if_no_other_does() -> None:
    title = "MC Sanggau – Bupati Sanggau Lepas Ekspor Perdana Kratom"
    dated = composed(release([title, LEAD]))
    assert dated.headline == "Bupati Sanggau Lepas Ekspor Perdana Kratom"
    assert dated.dateline.place == "Sambas"
    assert composed(release([title, BODY])).dateline.place == "Sanggau"
    joined = composed(release(["Sambas – Singkawang Kini Tersambung Jalan Baru", LEAD]))
    assert joined.headline == "Sambas – Singkawang Kini Tersambung Jalan Baru"


def test_of_two_bold_lines_the_one_that_says_something_is_the_headline() -> None:
    kicker, title = (
        "**PELANTIKAN KEPALA DESA SERENTAK",
        "**Kepala Desa Dilantik, Bupati Minta Jangan Tinggalkan Kampung",
    )
    assert roles(kicker, title, LEAD) == ["kicker", "title", "body"]


@pytest.mark.parametrize(
    "last",
    [
        "Ketua panitia, Dewi Anjani, mengucapkan terima kasih kepada semua pihak.",
        "Hubungi posko terdekat apabila air terus naik.",
        "Laman itu dapat diakses mulai besok.",
        "Jalan itu kini dapat dilalui kendaraan.",
        "Kepala desa berharap bantuan segera datang.",
        "Demikian.",
    ],
)
def test_a_short_last_paragraph_stays_in_the_article(last: str) -> None:
    assert roles("Jalan Desa Diperbaiki", LEAD, BODY, last, "(prokopim)") == [
        "title",
        "body",
        "body",
        "body",
        "credit",
    ]


def test_credit_signature_contact_and_boilerplate_are_told_apart() -> None:
    assert roles(
        "Jalan Desa Diperbaiki",
        LEAD,
        BODY,
        "( Humas/AB )",
        "Kepala Bagian Protokol dan Komunikasi Pimpinan,",
        "Rudi Hartawan, S.Sos.",
        "Narahubung: Bagian Prokopim, telp. (0562) 000000",
        "Tentang Bagian Prokopim: Bagian Prokopim menyiarkan kegiatan kepala daerah.",
    )[3:] == ["credit", "signature", "signature", "contact", "boilerplate"]


def test_a_whole_story_in_one_paragraph_is_cut_at_its_line_breaks() -> None:
    text = f"Jalan Desa Diperbaiki\n{LEAD}\n\n“Terima kasih,” kata Budi.\n{BODY}\n(prokopim)"
    assert roles(text) == ["title", "body", "body", "body", "credit"]


def test_a_line_broken_in_mid_sentence_is_one_passage_with_the_break_on_record() -> None:
    made = structure.passages(
        release(["Judul Rilis Ini", "SAMBAS – Bupati Sambas meninjau\npasar rakyat, Senin (3/3/2025). " + BODY])
    )
    assert [p.role for p in made] == [Role.TITLE, Role.BODY]
    assert "\n" not in made[1].draft.text
    assert made[1].draft.source.count("\n") == 1


def test_subtitle_style_and_heading_style_tell_title_and_kicker() -> None:
    blocks = (
        Block(0, "Gawai Dayak 2025", style="subtitle"),
        Block(1, "Ribuan Warga Padati Rumah Radakng", style="heading 1"),
        Block(2, LEAD),
    )
    made = structure.passages(Release("x.docx", "0", blocks))
    assert [p.role for p in made] == [Role.KICKER, Role.TITLE, Role.BODY]


def test_a_logo_in_the_letterhead_is_no_photo_and_header_and_footer_are_dropped() -> None:
    blocks = (
        Block(0, "PEMERINTAH KABUPATEN SAMBAS", origin=Origin.HEADER),
        Block(1, "", origin=Origin.TABLE, cell=Cell(0, 0, 0), pictures=(0,)),
        Block(2, "DINAS KESEHATAN", origin=Origin.TABLE, cell=Cell(0, 0, 1)),
        Block(3, "Vaksin Tersedia di Semua Puskesmas", bold=True),
        Block(4, LEAD),
        Block(5, "Halaman 1", origin=Origin.FOOTER),
    )
    made = structure.passages(Release("x.docx", "0", blocks, (Picture(0, b"", "png", 160, 160),)))
    assert [str(p.role) for p in made] == [
        "letterhead",
        "letterhead",
        "letterhead",
        "title",
        "body",
        "footer",
    ]


def test_a_table_of_figures_is_a_table_and_a_story_laid_out_in_a_table_is_text() -> None:
    figures = tuple(
        Block(2 + i, text, origin=Origin.TABLE, cell=Cell(0, i // 2, i % 2))
        for i, text in enumerate(["Kecamatan", "Sasaran", "Tebas", "1.204"])
    )
    made = structure.passages(
        Release("x.docx", "0", (Block(0, "Vaksin Tersedia", bold=True), Block(1, LEAD), *figures))
    )
    assert [p.role for p in made][2:] == [Role.TABLE] * 4
    story = (
        Block(0, "Vaksin Tersedia", bold=True, origin=Origin.TABLE, cell=Cell(0, 0, 0)),
        Block(1, LEAD, origin=Origin.TABLE, cell=Cell(0, 0, 1)),
    )
    assert [p.role for p in structure.passages(Release("x.docx", "0", story))] == [Role.TITLE, Role.BODY]


def test_list_styles_and_automatic_labels_make_list_items() -> None:
    blocks = (
        Block(0, "Ini Syaratnya", bold=True),
        Block(1, LEAD + " Syaratnya sebagai berikut:"),
        Block(2, "kartu keluarga;", style="list number", list_label="1."),
        Block(3, "kartu tanda penduduk.", style="list bullet", list_label="•"),
    )
    made = structure.passages(Release("x.docx", "0", blocks))
    assert [p.role for p in made][2:] == [Role.LIST_ITEM, Role.LIST_ITEM]


def test_bylines_and_greetings_are_not_titles() -> None:
    assert roles(
        "Assalamualaikum warahmatullahi wabarakatuh", "Jalan Desa Diperbaiki", "Penulis: Budi Karya", LEAD
    ) == [
        "greeting",
        "title",
        "credit",
        "body",
    ]


def test_lines_parted_by_semicolons_after_a_colon_are_a_list() -> None:
    lead = LEAD + " Syaratnya sebagai berikut:"
    assert roles("Ini Syaratnya", lead, "kartu keluarga;", "kartu tanda penduduk; dan", "pasfoto.", BODY) == [
        "title", "body", "list_item", "list_item", "list_item", "body",
    ]  # fmt: skip


def test_a_short_first_sentence_below_the_title_is_the_lead() -> None:
    assert roles("Bupati Lantik 45 Kepala Desa", "Bupati Sambas melantik 45 kepala desa.", BODY) == [
        "title",
        "body",
        "body",
    ]


def test_addressees_and_closing_formulas_are_not_printed() -> None:
    assert roles(
        "Kepada Yth. Pimpinan Redaksi",
        "di Tempat",
        "Jalan Desa Diperbaiki",
        LEAD,
        BODY,
        "Demikian siaran pers ini disampaikan.",
        "Foto: Humas Setda Sambas",
    ) == ["greeting", "greeting", "title", "body", "body", "greeting", "credit"]


def test_a_heading_broken_by_a_soft_break_is_one_title() -> None:
    made = structure.passages(release(["**Wali Kota Ajak Warga\nJaga Kebersihan Sungai", LEAD]))
    assert [(p.role, p.follows) for p in made] == [
        (Role.TITLE, False),
        (Role.TITLE, True),
        (Role.BODY, False),
    ]


def test_a_title_in_two_paragraphs_that_runs_on_is_one_title() -> None:
    assert roles("**Wali Kota Ajak Warga untuk", "**Jaga Kebersihan Sungai", LEAD) == [
        "title",
        "title",
        "body",
    ]
    assert roles("**Pekan Budaya 2025", "**Ribuan Warga Padati Alun-Alun, Ekonomi Bergerak", LEAD)[:2] == [
        "kicker",
        "title",
    ]


def test_a_town_on_a_line_of_its_own_above_the_text_is_a_date_line() -> None:
    assert roles("Pasar Rakyat Dibuka", "SAMBAS –", BODY) == ["title", "date_line", "body"]
    assert roles("SAMBAS", BODY) == ["title", "body"]


def test_a_short_sentence_full_of_names_is_no_title() -> None:
    lead = "Wakil Bupati Sambas Heri Gunawan meresmikan Pasar Rakyat Teluk Keramat, Senin (3/3/2025)."
    assert roles("Pasar Rakyat Dibuka", lead, "“Ramaikan,” katanya.") == ["title", "body", "body"]


@pytest.mark.parametrize(
    "caption",
    [
        "Wakil Bupati Sambas Heri Gunawan (kiri) dan Camat Jawai",
        "Warga saat bergotong royong membersihkan parit",
        "Pasar rakyat setelah direnovasi. (Foto: Humas)",
    ],
)
def test_a_line_below_a_photo_that_says_what_is_seen_is_its_caption(caption: str) -> None:
    assert roles("Pasar Dibuka", LEAD, "[foto]", caption, BODY)[3] == "caption"


@pytest.mark.parametrize(
    "text",
    [
        "Hal itu disampaikan bupati saat meninjau pasar.",
        "Warga menyambut bupati saat tiba di pasar.",
        "“Kami senang saat pasar dibuka.”",
        "Pasar itu menampung 80 pedagang.",
    ],
)
def test_a_paragraph_below_a_photo_is_no_caption(text: str) -> None:
    assert roles("Pasar Dibuka", LEAD, "[foto]", text, BODY)[3] == "body"


@pytest.mark.parametrize("first", ["Bupati: Lada Sambas Harus", "Pemkab Sambas Segera Bagikan", "Lada Sambas Siap"])
def test_a_line_that_leaves_its_sentence_open_is_one_title_with_the_next(first: str) -> None:
    assert roles(f"##{first}", "##Jadi Tuan Rumah di Negeri Sendiri", LEAD)[:2] == ["title", "title"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Kota Pontianak, 3 Mei 2025", "Kota Pontianak"),
        ("sambas, 3 mei 2025", "sambas"),
        ("Nanga Tebas Hulu, Selasa (5/11/2024).", "Nanga Tebas Hulu"),
        ("Ditetapkan di Sambas, 3 Mei 2025", "Sambas"),
        ("Selasa, 5 November 2024", None),
    ],
)
def test_a_date_line_names_a_place_at_most(line: str, place: str | None) -> None:
    found = wording.date_line(line)
    assert found is not None
    assert found[0] == place


@pytest.mark.parametrize(
    "line",
    [
        "SAMBAS - Bupati membuka acara, Selasa (5/11/2024).",
        "Bupati Satono meresmikan puskesmas, Selasa (5/11/2024).",
        "Bupati Buka MTQ, Selasa (5/11/2024)",
    ],
)
def test_what_happened_on_a_day_is_no_date_line(line: str) -> None:
    assert wording.date_line(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Terima kasih.",
        "Sekian dan terima kasih.",
        "Wassalamualaikum warahmatullahi wabarakatuh",
        "Wassalamu’alaikum Wr. Wb.",
        "Wassalam,",
        "Om Santih Santih Santih Om",
        "Demikian disampaikan, atas perhatiannya diucapkan terima kasih.",
        "Demikian kami sampaikan untuk dapat dimuat. Atas perhatian Bapak/Ibu kami ucapkan terima kasih.",
    ],
)
def test_formulas_that_close_a_letter_are_greetings(line: str) -> None:
    assert roles("Jalan Desa Diperbaiki", LEAD, BODY, line) == ["title", "body", "body", "greeting"]
    assert roles("Jalan Desa Diperbaiki", LEAD, BODY, line, "(prokopim)")[3:] == ["greeting", "credit"]


@pytest.mark.parametrize(
    "line",
    [
        "“Terima kasih.”",
        "Terima kasih kepada semua warga yang hadir.",
        "Demikian disampaikan Satono kepada wartawan.",
        "Demikian disampaikan kepala dinas.",
        "Atas perhatian pemerintah, warga mengucapkan terima kasih.",
    ],
)
def test_thanks_that_somebody_gives_stay_in_the_article(line: str) -> None:
    assert roles("Jalan Desa Diperbaiki", LEAD, BODY, line)[3:] == ["body"]


def test_a_sentence_below_a_farewell_is_no_name_that_signs() -> None:
    assert roles("Jalan Desa Diperbaiki", LEAD, BODY, "Terima kasih.", "Warga pun lega.")[4:] == ["body"]


NOTE = "Selamat malam rekan-rekan media, izin share kegiatan Bupati Sambas hari ini."


@pytest.mark.parametrize(
    "note",
    [
        NOTE,
        "Assalamualaikum wr wb. Berikut kami kirimkan rilis hari ini, mohon bantuannya untuk dimuat. Terima kasih.",
        "Mohon dibantu naik ya",
        "Bersama ini kami sampaikan siaran pers tentang perbaikan jalan desa untuk dapat dimuat.",
    ],
)
def test_notes_to_the_newsroom_are_no_part_of_the_story(note: str) -> None:
    assert roles(note, "Jalan Desa Diperbaiki", LEAD, BODY) == ["remark", "title", "body", "body"]
    assert roles("Jalan Desa Diperbaiki", LEAD, BODY, note) == ["title", "body", "body", "remark"]


@pytest.mark.parametrize(
    "told",
    [
        "Warga yang mohon bantuan diminta datang ke kantor desa.",
        "“Kami kirimkan berita ini kepada semua warga,” kata Lurah Dalam Kaum.",
        "Bupati mengucapkan selamat malam kepada rekan-rekan media yang hadir di pendopo.",
    ],
)
def test_what_is_told_of_people_is_no_note(told: str) -> None:
    assert roles("Jalan Desa Diperbaiki", LEAD, told, BODY) == ["title", "body", "body", "body"]


def test_a_labelled_headline_is_the_title_without_its_label() -> None:
    lines = (NOTE, "Judul: Jalan Desa di Sambas Diperbaiki", "Hari/Tanggal : Senin, 3 Maret 2025", LEAD, BODY)
    found = structure.passages(release(lines))
    assert [str(p.role) for p in found] == ["remark", "title", "date_line", "body", "body"]
    assert found[1].draft.text == "Jalan Desa di Sambas Diperbaiki"


def test_a_very_long_headline_below_a_kicker_is_the_headline() -> None:
    title = "**" + "Pemerintah Kabupaten Sambas Perbaiki Jalan Desa yang Rusak " * 3 + "Bersama Warga"
    assert roles("**Kerja Bakti Sambas 2025", title, LEAD, BODY) == ["kicker", "title", "body", "body"]


def test_a_letterhead_of_the_army_is_one() -> None:
    head = ("##KOMANDO RESOR MILITER 162/WIRA BHAKTI", "##KODIM 1607/SUMBAWA", "##PENERANGAN")
    title = "**Dandim 1607/Sumbawa Pimpin Karya Bakti"
    assert roles(*head, title, LEAD, BODY, "Pendim 1607/Sumbawa") == [
        *["letterhead"] * 3,
        "title",
        "body",
        "body",
        "credit",
    ]


def test_fields_of_a_form_are_labels() -> None:
    head = ("Kategori: Berita Daerah", "Judul: Jalan Desa Diperbaiki", "Isi:")
    assert roles(*head, LEAD, BODY) == ["label", "title", "label", "body", "body"]


def test_a_rule_and_a_bare_telephone_number_are_left_out() -> None:
    tail = ("------", "*Humas Dinsos*", "📞 0812-3456-7890", "@dinsossambas")
    assert roles("Jalan Desa Diperbaiki", LEAD, BODY, *tail)[3:] == ["end_mark", "credit", "contact", "links"]


def test_a_line_that_opens_a_list_is_no_item_of_it() -> None:
    lines = ("👉 Bantuan terdiri dari:", "✅ beras 600 kg", "✅ kasur 24 lembar", BODY)
    assert roles("Jalan Desa Diperbaiki", LEAD, *lines)[2:] == ["body", "list_item", "list_item", "body"]


def test_hashtags_around_a_story_are_left_out() -> None:
    assert roles("Jalan Desa Diperbaiki", LEAD, BODY, "#sambas #jalandesa")[-1] == "links"


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("##Camat Sungai Raya Ajak Warga", "##Gotong Royong Bersihkan Drainase", ["title", "title"]),
        ("##Pekan Wisata Sambas 2025", "##Bupati Sambas Ajak Warga Jaga Kebersihan", ["kicker", "title"]),
        ("##DPRD Sambas Setujui Anggaran Perubahan Tahun 2025", "##Ketua DPRD: Utamakan Layanan", ["title", "kicker"]),
    ],
)
def test_a_title_in_two_lines_is_one_and_a_kicker_is_none(first: str, second: str, found: list[str]) -> None:
    assert roles(first, second, LEAD, BODY)[:2] == found


def _photo(index: int, cell: Cell | None = None) -> Block:
    return Block(index, "", pictures=(index,), cell=cell)


def _with_pictures(
    *blocks: Block, size: tuple[int, int] = (1280, 853), on_white: bool = False, printed: float = 0
) -> Release:
    numbers = [i for block in blocks for i in block.pictures]
    pictures = tuple(Picture(i, b"", "jpg", *size, on_white=on_white, printed=printed) for i in numbers)
    return Release("rilis.docx", "", blocks, pictures)


def _captions(*blocks: Block) -> list[str | None]:
    article, _ = structure.compose(made := _with_pictures(*blocks), structure.passages(made), Outlet())
    return [photo.caption for photo in article.photos]


def test_a_caption_above_the_title_is_that_of_the_photo_above_it() -> None:
    caption = "Bupati Sambas meninjau perbaikan jalan desa di Kecamatan Jawai bersama warga."
    title = Block(2, "Jalan Desa Diperbaiki", bold=True)
    made = _with_pictures(_photo(0), Block(1, caption), title, Block(3, LEAD), Block(4, BODY))
    assert [str(p.role) for p in structure.passages(made)] == ["photo", "caption", "title", "body", "body"]


@pytest.mark.parametrize("above", [0, 1], ids=["captions below", "captions above"])
def test_captions_in_cells_belong_to_the_photos_of_their_columns(above: int) -> None:
    texts = ["Bupati meninjau jalan.", "Warga bekerja bakti."]
    photos = [_photo(10 + at, Cell(0, above, at)) for at in range(2)]
    cells = [Block(20 + at, text, cell=Cell(0, 1 - above, at)) for at, text in enumerate(texts)]
    rows = [*cells, *photos] if above else [*photos, *cells]
    assert _captions(Block(0, "Jalan Desa Diperbaiki", bold=True), Block(1, LEAD), Block(2, BODY), *rows) == texts


@pytest.mark.parametrize(
    ("lines", "captions"),
    [
        (["[foto]", "[foto]", "Foto 1: Bupati.", "Foto 2: Warga."], ["Bupati.", "Warga."]),
        (["[foto]", "[foto]", "Foto 2: Warga.", "Foto 1: Bupati."], ["Bupati.", "Warga."]),
        (["[foto]", "[foto]", "//Bupati meninjau.", "//Warga bekerja."], ["Bupati meninjau.", "Warga bekerja."]),
        (["Foto: Bupati.", "[foto]", "Foto: Warga.", "[foto]"], ["Bupati.", "Warga."]),
        (["[foto]", "Foto: Bupati.", "[foto]", "Foto: Warga."], ["Bupati.", "Warga."]),
        (["[foto]", "[foto]", "Foto: Bupati dan warga."], [None, "Bupati dan warga."]),
    ],
)
def test_each_photo_gets_its_own_caption(lines: list[str], captions: list[str | None]) -> None:
    article = composed(release(["Jalan Desa Diperbaiki", LEAD, BODY, *lines]))
    assert [photo.caption for photo in article.photos] == captions


def test_logos_of_a_letterhead_are_no_photos() -> None:
    head = [_photo(0, Cell(0, 0, 0)), Block(1, "PEMERINTAH KABUPATEN SAMBAS", cell=Cell(0, 0, 1))]
    story = [Block(2, "Jalan Desa Diperbaiki", bold=True), Block(3, LEAD), Block(4, BODY)]
    assert str(structure.passages(_with_pictures(*head, *story, printed=2))[0].role) == "letterhead"
    assert str(structure.passages(_with_pictures(_photo(0), *story))[0].role) == "photo"


@pytest.mark.parametrize(
    ("size", "on_white", "printed", "role"),
    [
        ((1800, 300), True, 16, "letterhead"),
        ((320, 360), True, 0, "letterhead"),
        ((1200, 1250), True, 2.5, "letterhead"),
        ((160, 160), False, 2, "letterhead"),
        ((1600, 12), False, 16, "letterhead"),
        ((1, 1), False, 0, "letterhead"),
        ((1800, 300), False, 16, "photo"),
        ((400, 300), False, 5, "photo"),
        ((320, 214), False, 0, "photo"),
        ((400, 400), False, 3, "photo"),
        ((1080, 1080), True, 14, "photo"),
        ((1080, 1350), True, 0, "photo"),
    ],
)
def test_only_what_looks_like_an_emblem_is_taken_for_one(
    size: tuple[int, int], on_white: bool, printed: float, role: str
) -> None:
    story = [Block(2, "Jalan Desa Diperbaiki", bold=True), Block(3, LEAD), Block(4, BODY)]
    made = _with_pictures(_photo(0), *story, size=size, on_white=on_white, printed=printed)
    assert str(structure.passages(made)[0].role) == role
    article, _ = structure.compose(made, structure.passages(made), Outlet())
    assert len(article.photos) == (role == "photo")
    assert [d.reason for d in article.dropped if d.reason != "dateline"] == ["logo"] * (role != "photo")


def test_a_small_picture_with_a_caption_is_a_photo_and_a_code_below_the_text_is_none() -> None:
    story = [Block(1, "Jalan Desa Diperbaiki", bold=True), Block(2, LEAD), Block(3, BODY)]
    code = _with_pictures(*story, Block(4, "(humas)"), _photo(5), size=(330, 330), on_white=True)
    assert [str(p.role) for p in structure.passages(code)][-2:] == ["credit", "footer"]
    captioned = _with_pictures(*story, _photo(4), Block(5, "Foto: Lambang baru."), size=(330, 330), on_white=True)
    assert [str(p.role) for p in structure.passages(captioned)][-2:] == ["photo", "caption"]


@pytest.mark.parametrize(
    ("size", "on_white", "printed", "caption"),
    [
        ((1200, 1600), True, 3.8, "Ahmad Yani, Kepala Desa Sekura"),
        ((300, 400), True, 3.8, None),
        ((350, 350), True, 7.6, "Ahmad Yani berpose seusai pelatihan."),
        ((1600, 450), True, 15, None),
        ((200, 160), False, 7.6, None),
    ],
)
def test_portraits_charts_and_small_photos_are_no_logos(
    size: tuple[int, int], on_white: bool, printed: float, caption: str | None
) -> None:
    title, text = Block(0, "Jalan Desa Diperbaiki", bold=True), [Block(5, LEAD), Block(6, BODY)]
    shown = [_photo(7), *([Block(8, caption)] if caption else [])]
    for blocks in ([title, *text, *shown], [title, *shown, *text]):
        made = _with_pictures(*blocks, size=size, on_white=on_white, printed=printed)
        article, _ = structure.compose(made, structure.passages(made), Outlet())
        assert [photo.caption for photo in article.photos] == [caption]


def test_a_large_square_photo_above_a_letterhead_is_no_logo() -> None:
    story = [Block(1, "DINAS PERTANIAN KABUPATEN SAMBAS"), Block(2, "Jalan Diperbaiki", bold=True), Block(3, LEAD)]
    large = _with_pictures(_photo(0), *story, size=(1080, 1080), on_white=False, printed=12)
    assert str(structure.passages(large)[0].role) == "photo"
    small = _with_pictures(_photo(0), *story, size=(500, 500), on_white=False, printed=3)
    assert str(structure.passages(small)[0].role) == "letterhead"


def test_a_caption_that_is_a_sentence_above_the_headline_does_not_begin_the_story() -> None:
    caption = "Foto: Bupati Sambas meninjau jalan, Senin (3/3)."
    title = Block(2, "Jalan Desa Diperbaiki", bold=True)
    made = _with_pictures(_photo(0), Block(1, caption), title, Block(3, LEAD), Block(4, BODY))
    assert [str(p.role) for p in structure.passages(made)] == ["photo", "caption", "title", "body", "body"]


CAPTIONED = (
    "**Pemkab Sambas Perbaiki Jalan",
    LEAD,
    BODY,
)


@pytest.mark.parametrize(
    ("beside", "caption", "credit"),
    [
        (("[foto]", "Caption foto: Bupati Sambas meninjau jalan."), "Bupati Sambas meninjau jalan.", None),
        (("[foto]", "Bupati Sambas meninjau jalan di Tebas"), "Bupati Sambas meninjau jalan di Tebas", None),
        (("[foto]", "Dokumentasi: Bupati Sambas meninjau jalan."), "Bupati Sambas meninjau jalan.", None),
        (("Dokumentasi :", "[foto]", "Bupati Sambas meninjau jalan"), "Bupati Sambas meninjau jalan", None),
        (("Lampiran Foto", "[foto]", "Foto: Bupati meninjau."), "Bupati meninjau.", None),
        (("(foto:prokopim)", "[foto]"), None, "prokopim"),
        (("FOTO : HUMAS", "[foto]"), None, "HUMAS"),
        (("[foto]", "Bupati Sambas meninjau jalan", "(Foto: Rian)"), "Bupati Sambas meninjau jalan", "Rian"),
        (("[foto]", "Foto: Bupati meninjau jalan. Foto: Dok. Prokopim"), "Bupati meninjau jalan.", "Prokopim"),
        (("[foto]", "Foto: Bupati meninjau jalan (Foto by Rian Hidayat)"), "Bupati meninjau jalan", "Rian Hidayat"),
        (("[foto]", "Foto: Bupati meninjau jalan, dok. prokopim"), "Bupati meninjau jalan", "prokopim"),
        (("[foto]", "Foto: Bupati meninjau jalan [Humas]"), "Bupati meninjau jalan", "Humas"),
        (("[foto]", "Foto: Bupati meninjau jalan. (ist)"), "Bupati meninjau jalan.", "ist"),
    ],
)
def test_captions_and_credits_of_photos(beside: tuple[str, ...], caption: str | None, credit: str | None) -> None:
    article = composed(release([*CAPTIONED, *beside]))
    assert [(photo.caption, photo.credit) for photo in article.photos] == [(caption, credit)]
    assert [block.text for block in article.blocks if block.type not in ("lead", "figure")] == [BODY]
    assert article.credit is None


def test_each_photo_at_the_end_has_the_line_below_it_for_a_caption() -> None:
    photos = (
        "[foto]",
        "Satono menyerahkan bibit kepada petani",
        "[foto]",
        "Petani mengaduk pupuk organik di Desa Sekura",
    )
    article = composed(release([*CAPTIONED, "(humas)", *photos]))
    assert [photo.caption for photo in article.photos] == [photos[1], photos[3]]


def test_a_lead_below_a_photo_is_no_caption_though_it_has_no_full_stop() -> None:
    lead = "SAMBAS – Bupati Sambas membuka pelatihan bagi 30 petani di Desa Sekura, Senin (3/3/2025)"
    article = composed(release(["**Bupati Latih Petani", "[foto]", lead, BODY]))
    assert (article.lead, article.photos[0].caption) == (lead.removeprefix("SAMBAS – "), None)


def test_captions_of_several_photos_in_one_line_are_told_apart() -> None:
    article = composed(release([*CAPTIONED, "[foto]", "[foto]", "Foto 1. Penari. Foto 2. Bupati memukul gong."]))
    assert [photo.caption for photo in article.photos] == ["Penari.", "Bupati memukul gong."]


def test_a_credit_below_several_photos_is_that_of_each() -> None:
    article = composed(release([*CAPTIONED, "[foto]", "[foto]", "Foto: Dok. Humas"]))
    assert [photo.credit for photo in article.photos] == ["Humas", "Humas"]


@pytest.mark.parametrize(
    "line",
    [
        "Pekerjaan itu dipantau camat setempat.",
        "“Jalan ini penting,” kata Bupati Sambas",
        "Jadwal Perbaikan Jalan",
        "Jalan yang akan diperbaiki tahun depan:",
    ],
)
def test_a_paragraph_or_subheading_below_a_photo_is_printed_as_such(line: str) -> None:
    article = composed(release([*CAPTIONED[:2], "[foto]", line, BODY]))
    assert [photo.caption for photo in article.photos] == [None]
    assert line in [block.text for block in article.blocks]


def test_an_emoji_before_the_dateline_makes_no_list_of_the_lead() -> None:
    article = composed(release(["Jalan Desa Diperbaiki", f"📍{LEAD}", BODY]))
    assert (article.dateline.place, article.blocks[0].type) == ("Sambas", "lead")


def test_the_cells_of_a_table_are_proofread() -> None:
    texts = ("Kecamatan", "Penerima", "Tebas", "prosentase 40 persen")
    cells = (Block(2 + i, text, origin=Origin.TABLE, cell=Cell(0, i // 2, i % 2)) for i, text in enumerate(texts))
    made = convert_release(
        Release("x.docx", "0", (Block(0, "Vaksin Tersedia", bold=True), Block(1, LEAD), *cells)), Outlet()
    ).article
    assert [block.text for block in made.blocks if block.type == "table"] == [
        "Kecamatan\tPenerima\nTebas\tpersentase 40 persen"
    ]


PLEA = "Warga yang menemukan jalan rusak dapat melapor ke kantor camat atau dinas terkait pada jam kerja."
BULLETS = ("Ciri jalan yang rusak berat:", "• permukaan terkelupas;", "• bahu jalan longsor;", "• drainase tersumbat;")


def test_a_paragraph_without_a_bullet_is_no_item_below_one_that_ends_in_a_semicolon() -> None:
    title = "**Jalan Sambas Diperbaiki"
    assert roles(title, LEAD, *BULLETS, PLEA, BODY)[-5:] == ["list_item"] * 3 + ["body"] * 2
    # Its last item may have lost the bullet.
    assert roles(title, LEAD, *BULLETS, "lampu jalan padam.", BODY)[-5:] == ["list_item"] * 4 + ["body"]


def test_a_line_in_capitals_above_a_short_paragraph_is_a_subheading() -> None:
    short = "Camat Teluk Keramat Rina Oktaviani menambahkan, pekerjaan selesai pada Juni."
    assert roles("**Jalan Sambas Diperbaiki", LEAD, BODY, "PASAR TETAP BUKA", short)[-2:] == ["subhead", "body"]
    assert roles("**Jalan Sambas Diperbaiki", LEAD, BODY, "PASAR TETAP BUKA!", short)[-2:] == ["body", "body"]
