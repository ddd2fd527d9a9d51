"""What stands above the text: who sends the release, labels, kicker, and headline."""

from __future__ import annotations

import pytest

from converter import structure
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


@pytest.mark.parametrize("label", ["TENTANG", "Judul Berita:", "Rilis Berita, 6 Februari 2025", "PRESS RELEASE"])
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
