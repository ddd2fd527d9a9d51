"""Who may be credited, and which words of a story, a headline or a caption are no credit."""

from __future__ import annotations

import pytest

from converter.structure import crediting, writers
from tests.structure.build import composed, release

TITLE = "**Bupati Sambas Buka Pelatihan Petani Lada"
LEAD = (
    "SAMBAS – Bupati Sambas Satono membuka pelatihan petani lada di Aula Bappeda, Selasa (4/3/2025). Kegiatan itu "
    "diikuti 120 peserta dari 19 kecamatan."
)
SAID = "Satono mengatakan pelatihan itu penting bagi petani. “Kami ingin hasil panen naik,” kata Satono."
MORE = (
    "Kepala Dinas Pertanian Budi Santoso menjelaskan bahwa bibit akan dibagikan pada bulan depan kepada seluruh "
    "kelompok tani."
)


@pytest.mark.parametrize(
    "line",
    [
        "Sumber: Bagian Prokopim Setda dan Dinas Kominfo",
        "Penulis: Bunga Citra Lestari",
        "Oleh Rina Lestari",
        "Oleh Humas Polres Sambas",
        "Berita: Rina Lestari",
        "Laporan: Tim Liputan Kominfo Sambas",
        "Penerangan Kodam XII/Tanjungpura",
        "Protokol dan Komunikasi Pimpinan Setda Sambas",
        "Humas Rumah Sakit Umum Daerah Sambas",
        "humas kpu sula",
        "(Humas SMPN 3)",
        "(Diskominfo R4)",
        "(Pendim 1602/Ende)",
        "(tim redaksi)",
        "(Bunga Lestari)",
        "(Penulis: Rina)",
        "*) Kepala Bagian Humas Setda Sikka",
    ],
)
def test_names_and_offices_are_credits(line: str) -> None:
    assert crediting.is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "Berita: Hoaks Soal Vaksin",
        "Oleh Petani Untuk Petani",
        "By Sambas Expo",
        "Sumber: Air Bersih Mengalir di Sekura",
        "Editor: Profesi Baru Anak Muda",
        "Laporan: Kemiskinan Sambas Turun",
        "Oleh Bupati Satono",
        "Oleh Wakil Gubernur",
        "Protokol Kesehatan Tetap Berlaku",
        "Penerangan jalan di Desa Sekura",
        "Penerangan Jalan Umum",
        "Kominfo Sambas siaga banjir",
        "Humas Polres ikut hadir",
        "*) Angka Sementara Dinas Pertanian",
        "(QS Al Maidah: 2)",
        "(HR Bukhari)",
        "(Al Hadid 25)",
        "(PIN 6)",
        "(naik 10 persen)",
        "(juara umum)",
    ],
)
def test_what_tells_is_no_credit(line: str) -> None:
    assert not crediting.is_credit(line)
    assert not crediting.is_byline(line)


@pytest.mark.parametrize("headline", ["Berita: Hoaks Soal Vaksin", "By Sambas Expo", "By Rina Wati"])
def test_the_only_title_is_no_credit(headline: str) -> None:
    made = composed(release([f"**{headline}", LEAD, SAID, MORE]))
    assert made.headline == headline
    assert made.credit is None


def test_bold_byline_below_a_title_is_a_credit() -> None:
    made = composed(release([TITLE, "**Oleh Rina Wati", LEAD, SAID, MORE]))
    assert made.credit == "Rina Wati"


@pytest.mark.parametrize(
    "lines",
    [
        ("Grup A", "(Tebas/Sekura)", "Grup B", "(Sejangkung/Galing)"),
        ("Pemenang lomba pidato", "(PPID)"),
        (SAID, "(PPID)"),
        (SAID, "[A/B]"),
        ("Nilai sikap: sangat baik", "(Protokol Kesehatan)"),
    ],
)
def test_brackets_amid_the_story_stay(lines: tuple[str, ...]) -> None:
    made = composed(release([TITLE, LEAD, *lines, MORE]))
    assert [block.text for block in made.blocks][1:] == [*lines, MORE]
    assert made.credit is None


@pytest.mark.parametrize("credit", ["Humas Polres Sambas", "rn/hms", "Diskominfo Sambas/ag"])
def test_press_office_in_brackets_below_a_paragraph_credits(credit: str) -> None:
    made = composed(release([TITLE, LEAD, SAID, f"({credit})", "Sekura dalam Angka Sementara Tahun Ini", MORE]))
    assert made.credit == credit


@pytest.mark.parametrize(
    "last",
    [
        "Satono menutup acara. Humas ikut",
        "Harga lada naik menjadi Rp90.000. (naik 10 persen)",
        "Peserta terbaik adalah Ahmad dari Tebas. (juara umum)",
        "Satono mengutip ayat tentang sabar. (QS Yusuf)",
    ],
)
def test_last_words_of_a_story_stay(last: str) -> None:
    made = composed(release([TITLE, LEAD, SAID, last]))
    assert made.blocks[-1].text == last
    assert made.credit is None


@pytest.mark.parametrize(
    "caption",
    [
        "Petani memakai pupuk organik, sumber: kotoran sapi",
        "Satono (sumber inspirasi petani)",
        "Warga antre di klinik, dok Rina memeriksa balita",
        "Satono menanam lada (Humas Polres ikut serta)",
        "Jersi tim sepak bola Sambas (Red Devils)",
    ],
)
def test_words_of_captions_are_no_credit(caption: str) -> None:
    assert crediting.photo_credit(caption) is None


@pytest.mark.parametrize(
    ("caption", "name"),
    [
        ("Petani memakai pupuk organik (sumber: Humas Polres)", "Humas Polres"),
        ("Petani memakai pupuk organik, dok Rina Wati", "Rina Wati"),
        ("Petani memakai pupuk organik (Foto: warga sekitar)", "warga sekitar"),
        ("Petani memakai pupuk organik (Red)", "Red"),
    ],
)
def test_names_below_captions_credit(caption: str, name: str) -> None:
    found = crediting.photo_credit(caption)
    assert found is not None
    assert found[2] == name


def test_duty_to_document_is_a_paragraph_where_no_photo_is() -> None:
    duty = "Dokumentasi: Setiap petani wajib memotret lahan miliknya sebagai syarat pencairan bantuan tahap dua."
    made = composed(release([TITLE, LEAD, SAID, duty, MORE]))
    assert duty in [block.text for block in made.blocks]


@pytest.mark.parametrize(("text", "expected"), [("Rina Wati", True), ("Sambas Expo", False), ("Bupati Satono", False)])
def test_names_of_people(text: str, expected: bool) -> None:
    assert writers.is_person(text) is expected
