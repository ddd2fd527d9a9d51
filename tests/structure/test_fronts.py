"""What stands above the text: who sends the release, labels, kicker, and headline."""

from __future__ import annotations

import pytest

from converter import structure
from converter.release import Block, Cell, Release
from converter.structure import senders
from tests.structure.build import composed, release

LEAD = (
    "KUDUS – Pemerintah Kabupaten Kudus menyalurkan bantuan pangan kepada 1.200 keluarga di Kecamatan Undaan, "
    "Kamis (6/2/2025). Bantuan berupa beras dan minyak goreng diserahkan di balai desa."
)
UNDATED = LEAD.removeprefix("KUDUS – ")
QUOTE = "“Bantuan ini harus sampai kepada yang berhak,” kata Bupati Kudus Raharjo Widodo."
TITLE = "Bupati Salurkan Bantuan Pangan di Undaan"


def headings(*lines: str) -> tuple[str, str | None]:
    article = composed(release([*lines, LEAD, QUOTE]))
    return article.headline, article.kicker


@pytest.mark.parametrize(
    "sender",
    [
        "UNIVERSITAS NUSA LONTAR ROTE",
        "KOMINFO MENTAWAI",
        "KANKEMENAG ROTE NDAO",
        "RELEASE SAR",
        "UP3 PEKALONGAN",
        "PT PLN (PERSERO) UNIT INDUK DISTRIBUSI JAWA TENGAH DAN D.I. YOGYAKARTA",
        "RSUD DR. LOEKMONO HADI KUDUS",
        "PENGUMUMAN",
        "YONIF 645/GARDATAMA YUDHA",
        "SATGAS PAMTAS RI-MALAYSIA YONARMED 19/BOGANI",
        "KANTOR PENCARIAN DAN PERTOLONGAN KELAS A BANJARMASIN",
        "PENGADILAN NEGERI KUDUS KELAS IB",
        "YAYASAN PELITA HARAPAN BANGSA",
        "KECAMATAN UNDAAN",
        "BUMDES MAJU BERSAMA",
        "GERAKAN PRAMUKA KWARCAB KUDUS",
        "DHARMA WANITA PERSATUAN KAB. KUDUS",
        "POLITEKNIK KUDUS",
        "STIKES CENDEKIA UTAMA",
        "SD NEGERI 3 UNDAAN LOR",
        "KSOP KELAS III SINTETE",
        "PERTAMINA PATRA NIAGA REGIONAL KALIMANTAN",
        "FORUM CSR KUDUS",
        "JASA RAHARJA PERWAKILAN KUDUS",
        "KARANG TARUNA DESA UNDAAN LOR",
        "DISPENDUKCAPIL KUDUS",
        "BEA CUKAI KUDUS",
        "PELINDO REGIONAL 2 PONTIANAK",
        "NAHDLATUL ULAMA CABANG KUDUS",
        "LLDIKTI WILAYAH XI",
        "ASDP CABANG KETAPANG",
        "RRI SEMARANG",
        "DINAS LINGKUNGAN HIDUP DAN SUMBER DAYA ALAM",
    ],
)
def test_who_sends_a_release_is_neither_headline_nor_kicker(sender: str) -> None:
    for mark in ("**", "##", ""):
        assert headings(mark + sender, TITLE) == (TITLE, None)


@pytest.mark.parametrize(
    "title",
    [
        "PUSKESMAS UNDAAN RAIH AKREDITASI PARIPURNA",
        "PUSKESMAS UNDAAN TERAKREDITASI PARIPURNA",
        "UNIVERSITAS MURIA KUDUS JUARA LOMBA ROBOT",
        "KABUPATEN KUDUS BEBAS STUNTING",
        "SMA 2 KUDUS JUARA DEBAT NASIONAL",
        "BNN KUDUS MUSNAHKAN 2 KILOGRAM SABU",
        "KOTA KUDUS SIAGA BANJIR",
        "FORUM ANAK KUDUS AJUKAN 12 USUL",
        "PERTAMINA KUDUS TAMBAH STOK ELPIJI",
    ],
)
def test_what_is_said_of_an_institution_is_a_headline(title: str) -> None:
    headline, kicker = headings(f"##{title}", "Layanan bagi Warga Pelosok")
    assert (headline.lower(), kicker) == (title.lower(), "Layanan bagi Warga Pelosok")


def test_what_may_be_a_sender_or_a_theme_is_printed_as_kicker() -> None:
    assert headings("##ASOSIASI PETANI KOPI MURIA", "Panen Raya Kopi di Colo") == (
        "Panen Raya Kopi di Colo",
        "Asosiasi Petani Kopi Muria",
    )


def test_a_word_in_capitals_that_lists_do_not_have_sends_nothing_without_a_place_behind_it() -> None:
    assert senders.is_sender("KPPX KUDUS")
    assert not senders.is_sender("KPPX BANTU PETANI")


@pytest.mark.parametrize(
    "line",
    [
        "**Tentang : Bupati Salurkan Bantuan Pangan di Undaan",
        "Perihal : Bupati Salurkan Bantuan Pangan di Undaan",
        "Hal: Bupati Salurkan Bantuan Pangan di Undaan",
        "JUDUL : Bupati Salurkan Bantuan Pangan di Undaan",
        "Topik : Bupati Salurkan Bantuan Pangan di Undaan",
    ],
)
def test_a_label_before_the_title_is_cut_off(line: str) -> None:
    assert headings("SIARAN PERS", "Nomor : 480/12/2025", line) == (TITLE, None)


@pytest.mark.parametrize("subject", ["Siaran Pers", "Permohonan Pemuatan Berita Bantuan Pangan", TITLE])
def test_the_subject_of_a_letter_is_no_title_beside_one(subject: str) -> None:
    assert headings("Nomor : 480/12/2025", f"Perihal : {subject}", "Warga Undaan Terima Beras") == (
        "Warga Undaan Terima Beras",
        None,
    )


@pytest.mark.parametrize(
    "label",
    [
        "TENTANG",
        "Judul Berita:",
        "Rilis Berita, 6 Februari 2025",
        "PRESS RELEASE",
        "RILIS KE-12",
        "Berita 1:",
        "RILIS PERS HUMAS PEMKAB KUDUS NO. 12 TAHUN 2025",
        "Alternatif judul: Warga Undaan Terima Beras",
        "Diterbitkan: 6 Februari 2025",
        "SIARAN PERS – UNTUK DISIARKAN SEGERA",
        "Siaran Pers / Embargo s.d. Kamis, 6 Februari 2025, pukul 09.00 WIB",
        "RILIS BERITA | Untuk Ditayangkan",
        "Undangan Peliputan dan Siaran Pers",
        "UNDANGAN LIPUTAN & PRESS RELEASE",
        "FORMULIR BERITA",
        "Tema : Pangan untuk Semua",
        "Topik: Ketahanan Pangan",
        "Kanal Ekonomi",
        "Diteruskan berkali-kali",
        "SP-7/KOM.2/II/2025",
        "SP 7/KOM.2/2025",
    ],
)
def test_a_label_on_a_line_of_its_own_is_dropped(label: str) -> None:
    assert headings(label, f"**{TITLE}") == (TITLE, None)


def test_a_labelled_subtitle_is_the_kicker() -> None:
    assert headings(f"Judul : {TITLE}", "Sub Judul : Beras bagi 1.200 Keluarga") == (TITLE, "Beras bagi 1.200 Keluarga")


def test_a_labelled_lead_loses_its_label() -> None:
    article = composed(release([f"Judul: {TITLE}", f"Lead: {UNDATED}", QUOTE]))
    assert article.lead == UNDATED
    assert ("label", "Lead:") in [(dropped.reason, dropped.text) for dropped in article.dropped]


def test_the_day_of_a_label_is_that_of_the_release() -> None:
    article = composed(release(["BERITA / Jumat, 7 Februari 2025", TITLE, "Warga Undaan menerima beras dari bupati."]))
    assert article.dateline.date == "2025-02-07"


def test_a_name_and_a_colon_before_a_title_are_no_dateline() -> None:
    title = "WARUNG TEGAK: 120 UMKM Kudus Dapat Kompor Listrik"
    article = composed(release([f"**{title}", "Kudus | Kamis, 6 Februari 2025", UNDATED, QUOTE]))
    assert (article.headline, article.dateline.place) == (title, "Kudus")


@pytest.mark.parametrize(
    ("lead", "headline"),
    [
        (
            "KUDUS – Warga Jl. H. Agus Salim di Kec. Jati, Kab. Kudus, menerima 1.200 paket beras. Bantuan tiba pagi.",
            "Warga Jl. H. Agus Salim di Kec. Jati, Kab. Kudus, menerima 1.200…",
        ),
        (
            "Kab. Kudus meresmikan tiga taman baru, Kamis (6/2/2025). Ketiganya terbuka bagi warga di Kec. Jati.",
            "Kab. Kudus meresmikan tiga taman baru, Kamis (6/2/2025)",
        ),
    ],
)
def test_a_headline_out_of_the_lead_does_not_end_at_an_abbreviation(lead: str, headline: str) -> None:
    article = composed(release([lead, QUOTE]))
    assert article.headline == headline
    assert "no-headline" in [warning.code for warning in article.warnings]


def test_a_sentence_below_a_photo_is_its_caption_though_no_title_is_there() -> None:
    caption = "Warga menerima beras di Balai Desa Undaan."
    article = composed(release(["[foto]", caption, LEAD, QUOTE]))
    assert article.photos[0].caption == caption
    assert "no-headline" in [warning.code for warning in article.warnings]


@pytest.mark.parametrize("photo", [["[foto]"], []])
@pytest.mark.parametrize(
    "lead",
    [
        "Pemerintah Kabupaten Kudus menyalurkan bantuan pangan kepada 1.200 keluarga di Kecamatan Undaan dan Jekulo",
        "Warga Desa Undaan Lor antre menerima beras bantuan pemerintah sejak pagi di balai desa setempat",
    ],
)
def test_a_lead_without_a_full_stop_is_the_lead(photo: list[str], lead: str) -> None:
    article = composed(release([f"**{TITLE}", *photo, lead, QUOTE]))
    assert (article.headline, article.kicker, article.lead) == (TITLE, None, lead)


def test_a_subtitle_is_no_lead() -> None:
    subtitle = "Penyaluran dipantau hingga tingkat rukun tetangga agar tidak ada warga yang terlewat"
    assert headings(f"**{TITLE}", subtitle) == (TITLE, subtitle)


def test_two_statements_are_a_title_and_a_kicker() -> None:
    first, second = "RSUD Loekmono Hadi Tambah Tiga Mesin Cuci Darah", "Antrean Pasien Berkurang Separuh"
    assert headings(f"**{first}", f"**{second}") == (first, second)


def test_a_few_words_in_bold_are_no_headline_above_one_that_says_something() -> None:
    assert headings("##POJOK OPD", TITLE) == (TITLE, "Pojok OPD")


def test_the_second_line_of_a_title_in_capitals_begins_with_a_small_function_word() -> None:
    made = structure.passages(release(["##BUPATI SALURKAN BANTUAN PANGAN", "##UNTUK KELUARGA DI UNDAAN", LEAD]))
    assert [p.draft.text for p in made[:2]] == ["Bupati Salurkan Bantuan Pangan", "untuk Keluarga di Undaan"]


def _form(*rows: tuple[str, ...]) -> Release:
    cells = [(Cell(0, row, column), text) for row, texts in enumerate(rows) for column, text in enumerate(texts)]
    blocks = [Block(at, text, cell=cell) for at, (cell, text) in enumerate(cells)]
    return Release("rilis.docx", "", (*blocks, Block(len(blocks), LEAD), Block(len(blocks) + 1, QUOTE)), ())


@pytest.mark.parametrize(
    "rows",
    [
        (("Judul", f": {TITLE}"), ("Tanggal", ": 6 Februari 2025"), ("Penulis", ": Rina Oktaviani")),
        (("Nomor", ":", "480/12"), ("Hal", ":", TITLE), ("Penulis", ":", "Rina Oktaviani")),
        (("Judul:", TITLE), ("Penulis:", "Rina Oktaviani")),
    ],
)
def test_a_table_above_the_text_is_read_as_a_form(rows: tuple[tuple[str, ...], ...]) -> None:
    article = composed(_form(*rows))
    assert (article.headline, article.kicker, article.credit) == (TITLE, None, "Rina Oktaviani")


def test_a_table_of_number_and_day_is_no_form() -> None:
    article = composed(_form(("Nomor : 12/HMS/2025", "Demak, 6 Februari 2025"), (TITLE, "")))
    assert article.headline == TITLE
    assert {dropped.reason for dropped in article.dropped} == {"number", "date-line", "dateline"}


@pytest.mark.parametrize(
    ("first", "second", "headline"),
    [
        ("DINAS KESEHATAN KABUPATEN KUDUS", "GENCARKAN IMUNISASI POLIO", None),
        ("UNIVERSITAS MURIA KUDUS", "KUKUHKAN TIGA GURU BESAR", None),
        ("KANTOR KEMENTERIAN AGAMA KUDUS", "LEPAS 412 CALON HAJI", None),
        ("DINAS PERHUBUNGAN KUDUS", "TERMINAL BARU SEGERA DIBUKA", "Terminal Baru Segera Dibuka"),
        ("DINAS PERTANIAN KABUPATEN KUDUS", "PANEN RAYA PADI DI UNDAAN", "Panen Raya Padi di Undaan"),
        ("KEJARI KUDUS", "TANGKAP BURON, JAKSA: DUA LAGI DICARI", "Tangkap Buron, Jaksa: Dua Lagi Dicari"),
    ],
)
def test_an_institution_above_a_verb_is_part_of_the_headline(first: str, second: str, headline: str | None) -> None:
    assert headings(f"##{first}", f"##{second}")[0] == (headline or f"{first} {second}".title())


def test_of_several_lines_of_a_letterhead_none_is_part_of_the_headline() -> None:
    found = headings("##PEMERINTAH KABUPATEN KUDUS", "##DINAS KESEHATAN", "##GENCARKAN IMUNISASI POLIO")
    assert found == ("Gencarkan Imunisasi Polio", None)


def test_a_road_without_a_number_is_a_title_where_there_is_no_other() -> None:
    assert headings("##Jalan Lingkar Kudus") == ("Jalan Lingkar Kudus", None)


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGO HINGGA KAMIS, 6 FEBRUARI 2025 PUKUL 10.00 WIB",
        "_______________",
        "Instagram: @diskominfokudus | Facebook: Diskominfo Kudus",
        "Kamis, 06 Februari 2025 | 10.30 WIB",
    ],
)
def test_lines_around_a_headline_are_no_kicker(line: str) -> None:
    assert headings(line, f"**{TITLE}") == (TITLE, None)
    assert headings(f"**{TITLE}", line) == (TITLE, None)


@pytest.mark.parametrize("title", [f"1. {TITLE}", f"*** {TITLE} ***", f"== {TITLE} ==", f"➤ {TITLE}"])
def test_ornaments_around_a_headline_are_dropped(title: str) -> None:
    assert headings(f"**{title}") == (TITLE, None)


def test_a_theme_behind_a_label_is_no_headline_beside_one() -> None:
    assert headings("Laporan Khusus: Ketahanan Pangan", f"**{TITLE}") == (TITLE, "Laporan Khusus: Ketahanan Pangan")


def test_a_short_line_of_a_headline_in_capitals_is_made_small_with_the_rest() -> None:
    headline, _ = headings("##HUT KE-79,", "##RSUD KUDUS GELAR OPERASI KATARAK GRATIS")
    assert headline == "HUT ke-79, RSUD Kudus Gelar Operasi Katarak Gratis"


@pytest.mark.parametrize(
    "title",
    [
        "No. 1 di Jateng, Kudus Raih Adipura",
        "Tanggal Merah, Layanan KTP Tetap Buka",
        "Senam Massal, Kamis 6 Februari",
        "Kantor Baru Pemkab Kudus",
        "Sekolah Lapang Petani Kudus",
        "Embargo Minyak dan Harga Solar",
        "Pengumuman Hasil Seleksi CPNS 2025",
        "Laporan Warga: Jalan Rusak",
        "Info Mudik 2025",
        "Forum Anak Kudus",
        "Undangan Rapat Palsu, Warga Undaan Rugi Rp12 Juta",
        "Formulir C1 Diunggah ke Sirekap",
        "Rubrik Sastra Hadir Kembali di Radio Suara Kudus",
        "Diteruskan ke Jaksa, Perkara Hibah Kudus",
        "Info dan Data Bantuan Kini Terbuka",
        "Hak Cipta 120 Motif Tenun Kudus Didaftarkan",
        "Dilarang Mengambil Pasir Tanpa Izin Dinas",
        "Dilarang Menyalin Naskah Tanpa Izin Guru",
        "Semua Hak Dilindungi Negara",
        "Pesan Ini Hanya untuk Penerima Bansos",
        "Catatan Redaksi: Kretek Kudus Mendunia",
        "Embargo: Ekspor Kretek Dibuka Lagi",
        "BNN Kudus dan Polres",
    ],
)
def test_a_title_that_begins_like_something_else_is_the_headline(title: str) -> None:
    assert headings(title) == headings(f"**{title}") == (title, None)


@pytest.mark.parametrize(
    "line",
    [
        f"[RILIS] {TITLE}",
        f"RILIS BERITA || {TITLE}",
        f"Press Release – Diskominfo Kudus: {TITLE}",
    ],
)
def test_a_label_in_brackets_or_with_the_sender_is_cut_off(line: str) -> None:
    assert headings(f"**{line}") == (TITLE, None)


def test_a_headline_that_stands_twice_is_printed_once() -> None:
    article = composed(release([f"**{TITLE}", f"**{TITLE}", LEAD, QUOTE]))
    assert (article.headline, article.kicker) == (TITLE, None)
    assert ("label", TITLE) in [(dropped.reason, dropped.text) for dropped in article.dropped]


def test_a_theme_in_capitals_above_who_does_what_is_the_kicker() -> None:
    assert headings("##KUDUS SIAGA PANGAN", f"##{TITLE.upper()}") == (TITLE, "Kudus Siaga Pangan")
    three = headings("##BUPATI SALURKAN BANTUAN PANGAN", "##UNTUK 1.200 KELUARGA", "##DI UNDAAN DAN JEKULO")
    assert three == ("Bupati Salurkan Bantuan Pangan untuk 1.200 Keluarga di Undaan dan Jekulo", None)


def test_a_sentence_in_the_block_of_the_title_is_the_subtitle() -> None:
    assert headings(f"{TITLE}\nBeras dan minyak diserahkan langsung") == (
        TITLE,
        "Beras dan minyak diserahkan langsung",
    )


def test_a_caption_without_full_stop_stands_between_title_and_lead_without_dateline() -> None:
    caption = "Bupati Kudus Raharjo Widodo menyerahkan beras kepada warga Undaan"
    article = composed(release([f"**{TITLE}", "[foto]", caption, UNDATED, QUOTE]))
    assert (article.headline, article.kicker, article.photos[0].caption) == (TITLE, None, caption)


def test_a_town_and_a_dash_alone_are_the_dateline() -> None:
    article = composed(release(["KUDUS –", UNDATED, QUOTE]))
    assert (article.dateline.place, article.lead) == ("Kudus", UNDATED)


def test_the_address_of_a_secretariat_is_dropped() -> None:
    assert headings("Sekretariat: Jl. Simpang Tujuh No. 1, Kudus 59313", f"**{TITLE}") == (TITLE, None)


def test_a_name_amid_a_letterhead_is_part_of_it() -> None:
    head = ("##RUMAH SAKIT UMUM DAERAH", "##dr. LOEKMONO HADI", "Jl. dr. Lukmonohadi No. 19 Kudus")
    assert headings(*head, f"**{TITLE}") == (TITLE, None)


@pytest.mark.parametrize(
    "lines",
    [
        ("Kepada Yth.", "Pemimpin Redaksi Suara Muria", "di Tempat"),
        ("Yth. Bapak/Ibu", "1. Pemimpin Redaksi Suara Muria", "2. Kepala Biro Kabar Kudus.id", "di -", "Kudus"),
        ("KEPADA", "YTH. PIMPINAN REDAKSI KABARMURIA.CO.ID", "DI KUDUS"),
    ],
)
def test_lines_between_the_ends_of_an_address_are_part_of_the_greeting(lines: tuple[str, ...]) -> None:
    article = composed(release([*lines, f"**{TITLE}", LEAD, QUOTE]))
    assert (article.headline, article.kicker) == (TITLE, None)
    assert [dropped.text for dropped in article.dropped if dropped.reason == "greeting"] == list(lines)


def test_without_its_end_an_address_takes_no_headline_along() -> None:
    assert headings("Yth. Rekan-rekan Media", TITLE, "Beras bagi 1.200 Keluarga") == (
        TITLE,
        "Beras bagi 1.200 Keluarga",
    )


def _sized(*lines: tuple[str, float]) -> tuple[str, str | None]:
    blocks = [Block(at, text, bold=True, size=size) for at, (text, size) in enumerate(lines)]
    body = (Block(len(blocks), LEAD, size=12), Block(len(blocks) + 1, QUOTE, size=12))
    article = composed(Release("rilis.docx", "", (*blocks, *body), ()))
    return article.headline, article.kicker


def test_a_line_in_smaller_letters_is_no_part_of_the_headline() -> None:
    first, second = "DPRD Kudus Sahkan Anggaran Pangan 2025", "Tiga Fraksi Beri Catatan"
    assert _sized((first, 15), (second, 13)) == (first, second)


def test_a_headline_that_goes_on_may_change_its_size() -> None:
    assert _sized(("Bupati Salurkan Bantuan Pangan di", 16), ("Undaan", 14)) == (TITLE, None)
    assert _sized(("Bupati Kudus", 16), ("Salurkan Bantuan Pangan", 14)) == (
        "Bupati Kudus Salurkan Bantuan Pangan",
        None,
    )


def test_the_address_of_a_letterhead_is_no_headline_where_the_release_has_none() -> None:
    head = ("**PENGADILAN NEGERI KUDUS KELAS IA", "Jalan Sunan Muria Nomor 12, Kudus", "SIARAN PERS")
    article = composed(release([*head, LEAD, QUOTE]))
    assert "no-headline" in [warning.code for warning in article.warnings]
    assert {line.strip("*") for line in head} <= {dropped.text for dropped in article.dropped}


def test_a_form_in_lines_gives_title_kicker_place_day_and_author() -> None:
    form = (
        "FORMULIR RILIS",
        f"Judul : {TITLE}",
        "Sub Judul : Beras dan minyak diserahkan langsung di desa",
        "Lokasi : Kelurahan Purwosari, Kudus",
        "Tanggal : 6 Februari 2025",
        "Wartawan/Penulis : Rina Oktaviani",
        "Isi :",
    )
    lead = "Bupati Raharjo Widodo menyerahkan bantuan beras kepada 1.200 keluarga, Kamis (6/2/2025)."
    article = composed(release([*form, lead, QUOTE]))
    assert (article.headline, article.kicker) == (TITLE, "Beras dan minyak diserahkan langsung di desa")
    assert (article.dateline.place, article.dateline.date) == ("Kudus", "2025-02-06")
    assert (article.credit, article.lead) == ("Rina Oktaviani", lead)


@pytest.mark.parametrize("label", ["Isi Berita", "Isi", "Naskah", "Uraian"])
def test_a_table_that_holds_the_text_too_is_read_as_a_form(label: str) -> None:
    rows = (("Judul", TITLE), ("Lokasi", "Balai Desa Undaan"), (label, LEAD), ("Penulis", "Rina Oktaviani"))
    cells = [(Cell(0, row, column), text) for row, texts in enumerate(rows) for column, text in enumerate(texts)]
    blocks = tuple(Block(at, text, cell=cell) for at, (cell, text) in enumerate(cells))
    article = composed(Release("rilis.docx", "", blocks, ()))
    assert (article.headline, article.kicker, article.credit) == (TITLE, None, "Rina Oktaviani")
    assert [block.text for block in article.blocks] == [UNDATED]
    assert {"Judul", label, "Penulis"} <= {dropped.text for dropped in article.dropped if dropped.reason == "label"}


def test_a_field_of_a_form_that_is_not_known_is_printed_and_is_no_part_of_the_headline() -> None:
    article = composed(_form(("Judul", TITLE), ("Tanggal", "6 Februari 2025"), ("Peserta", "120 petani")))
    assert (article.headline, article.kicker) == (TITLE, None)
    assert [block.text for block in article.blocks if block.type == "table"] == ["Peserta\t120 petani"]


@pytest.mark.parametrize("above", [True, False])
def test_a_table_of_data_above_the_lead_stays_a_table(above: bool) -> None:
    rows = (("Hari", "Acara", "Tempat"), ("Selasa", "Pelatihan", "Aula"), ("Rabu", "Panen", "Tebas"))
    cells = [(Cell(0, row, column), text) for row, texts in enumerate(rows) for column, text in enumerate(texts)]
    table = [Block(at, text, cell=cell) for at, (cell, text) in enumerate(cells, 1)]
    title = Block(0 if above else 10, TITLE, bold=True)
    head = [title, *table] if above else [*table, title]
    article = composed(Release("rilis.docx", "", (*head, Block(11, LEAD), Block(12, QUOTE)), ()))
    assert (article.headline, article.kicker) == (TITLE, None)
    assert [block.text for block in article.blocks if block.type == "table"] == [
        "\n".join("\t".join(texts) for texts in rows)
    ]


@pytest.mark.parametrize("label", ["Isi Berita", "Isi", "Uraian"])
def test_the_label_of_the_text_alone_is_no_headline(label: str) -> None:
    blocks = (Block(0, label, cell=Cell(0, 0, 0)), Block(1, LEAD, cell=Cell(0, 0, 1)), Block(2, QUOTE))
    article = composed(Release("rilis.docx", "", blocks, ()))
    assert label.casefold() != article.headline.casefold()
    assert (article.kicker, article.lead) == (None, UNDATED)
    assert (label, "label") in {(dropped.text, dropped.reason) for dropped in article.dropped}


def test_a_headline_in_two_rows_of_one_column_is_one() -> None:
    rows = ("BUPATI LEPAS EKSPOR LADA", "KE TIONGKOK DARI TEBAS")
    blocks = tuple(Block(at, text, bold=True, cell=Cell(0, at, 0)) for at, text in enumerate(rows))
    article = composed(Release("rilis.docx", "", (*blocks, Block(2, LEAD), Block(3, QUOTE)), ()))
    assert article.headline == "Bupati Lepas Ekspor Lada ke Tiongkok dari Tebas"


def test_below_the_text_a_table_that_is_no_form_keeps_its_labels() -> None:
    rows = (("Desa", "Penerima"), ("Undaan Lor", "700"), ("Penulis", "500"))
    cells = [(Cell(0, row, column), text) for row, texts in enumerate(rows) for column, text in enumerate(texts)]
    blocks = (
        Block(0, TITLE, bold=True),
        Block(1, LEAD),
        *(Block(at, text, cell=cell) for at, (cell, text) in enumerate(cells, 2)),
    )
    article = composed(Release("rilis.docx", "", (*blocks, Block(9, QUOTE)), ()))
    assert [block.text for block in article.blocks if block.type == "table"] == [
        "Desa\tPenerima\nUndaan Lor\t700\nPenulis\t500"
    ]


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("Kelurahan Pedurungan Kidul, Semarang Timur", "Semarang"),
        ("Aula Kantor Camat, Jepara", "Jepara"),
        ("Mapolres Kudus", "Kudus"),
        ("Desa Karangrejo", None),
        ("Gedung Serbaguna Muria Raya", None),
    ],
)
def test_a_labelled_address_tells_the_place_of_a_release_that_does_not(address: str, place: str | None) -> None:
    lead = "Sebanyak 1.200 keluarga menerima bantuan beras dan minyak goreng, Kamis (6/2/2025)."
    article = composed(release([f"**{TITLE}", f"Tempat : {address}", lead, QUOTE]))
    assert article.dateline.place == place


SECOND = "KUDUS – Wakil Bupati Sari Lestari meninjau pasar ikan di Jati, Jumat (7/2/2025). Ia didampingi pedagang."


def test_the_front_of_a_second_release_is_left_out() -> None:
    front = ("PEMERINTAH KABUPATEN KUDUS", "SIARAN PERS", "Nomor : 481/12/2025", "Kudus, 7 Februari 2025")
    article = composed(release([f"**{TITLE}", LEAD, QUOTE, *front, "**Wabup Tinjau Pasar Ikan Jati", SECOND, QUOTE]))
    assert [block.text for block in article.blocks][2:4] == [
        "Wabup Tinjau Pasar Ikan Jati",
        SECOND.removeprefix("KUDUS – "),
    ]
    assert set(front) <= {dropped.text for dropped in article.dropped}
    assert "second-release" in [warning.code for warning in article.warnings]
    assert article.dateline.date == "2025-02-06"


def test_a_heading_that_reads_like_a_label_stays_where_no_second_release_follows() -> None:
    article = composed(release([f"**{TITLE}", LEAD, QUOTE, "**Pengumuman", UNDATED, QUOTE]))
    assert [block.text for block in article.blocks if block.type == "subhead"] == ["Pengumuman"]


def test_a_headline_set_in_two_lines_has_small_function_words_where_the_second_begins() -> None:
    assert headings("**Petani Undaan Sepakat Mundurkan Lahan\nDari Bibir Sungai")[0].endswith("Lahan dari Bibir Sungai")


def test_a_headline_may_be_the_beginning_of_the_lead() -> None:
    begun = " ".join(UNDATED.split()[:14])
    article = composed(release([f"{begun}…", LEAD, QUOTE]))
    assert article.headline == f"{begun}…"
    assert article.lead == UNDATED


@pytest.mark.parametrize("rule", ["___________", "* * *", "]", "**___________"])
def test_a_line_without_a_letter_is_no_headline_where_there_is_no_other(rule: str) -> None:
    article = composed(release([rule, LEAD, QUOTE]))
    assert article.headline.startswith("Pemerintah Kabupaten Kudus")
    assert article.dropped[0].text == rule.removeprefix("**")


@pytest.mark.parametrize("line", ["**Catatan redaksi: foto ada di tautan.", "**Hak Cipta © 2025 Pemkab Kudus"])
def test_a_formula_above_the_text_is_no_headline_beside_one(line: str) -> None:
    assert headings(line, f"**{TITLE}") == (TITLE, None)


@pytest.mark.parametrize(
    "lead",
    [
        "Dilarang mengambil ikan di lubuk tanpa izin ketua adat, begitu isi perdes yang terbit Kamis (6/2/2025).",
        "Hak cipta 120 motif batik Kudus didaftarkan Pemkab Kudus ke Kementerian Hukum, Kamis (6/2/2025).",
        "Semua hak dilindungi bagi pekerja perempuan, termasuk cuti, menurut perda yang disahkan Kamis (6/2/2025).",
    ],
)
def test_a_lead_that_begins_like_a_formula_is_the_lead(lead: str) -> None:
    article = composed(release([f"**{TITLE}", lead, QUOTE]))
    assert (article.headline, article.dropped) == (TITLE, ())
    assert article.lead[:30] == lead[:30]


def test_a_headline_like_a_formula_is_the_headline_beside_a_few_words_that_do_not_stand_out() -> None:
    title = "Dilarang Menyalin Naskah Tanpa Izin Guru"
    assert headings("Kabar Kudus", f"**{title}") == headings(f"**{title}", "Kabar Kudus") == (title, "Kabar Kudus")
    assert headings("**PEMKAB KUDUS", f"**{title}") == (title, None)


def test_a_formula_without_a_headline_is_none() -> None:
    for line in ("**Hak Cipta © 2025 Pemkab Kudus", "**Catatan redaksi: foto menyusul."):
        assert headings(line)[0].startswith("Pemerintah Kabupaten Kudus")
