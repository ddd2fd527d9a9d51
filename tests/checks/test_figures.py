from __future__ import annotations

import pytest

from converter.checks.counts import list_warnings
from converter.checks.shares import share_warnings
from converter.checks.story import Paragraph
from converter.checks.sums import sum_warnings
from tests.checks.build import running


def listed(*texts: str) -> list[tuple[str, int | None]]:
    return [(w.code, w.block) for w in list_warnings(running(*texts))]


def summed(text: str) -> list[str]:
    return [w.code for w in (*sum_warnings(running(text)), *share_warnings(running(text)))]


def summed_in(*texts: str) -> list[str]:
    return [w.code for w in sum_warnings(running(*texts))]


ITEMS = ("- membawa KTP;", "- mengisi formulir; dan", "- datang sendiri.")


@pytest.mark.parametrize("count", ["empat", "dua", "4", "Dua"])
def test_a_count_that_is_not_that_of_the_list_is_told(count: str) -> None:
    assert listed("Warga antre.", f"Ada {count} syarat bagi warga:", *ITEMS) == [("count-mismatch", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada tiga syarat bagi warga:",
        "Syaratnya sebagai berikut:",
        "Ada satu hal yang perlu diingat warga:",
        "Sebanyak 12 peserta memenuhi empat syarat:",
        "Syarat pada Rabu, 5 Februari 2025:",
        "Ada empat syarat bagi warga.",
    ],
)
def test_a_count_that_fits_or_may_mean_something_else_is_left_alone(text: str) -> None:
    assert listed(text, *ITEMS) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Banjir melanda tiga kecamatan, yakni Jelai, Meliau, Ngabang, dan Sengah Temila.", True),
        ("Hadir dua ahli, yakni Kepala Dinas Kesehatan, Ani Sofian, dan Kepala BPBD, Budi Santoso.", False),
        ("Hadir dua pejabat, yakni Bupati Sambas, Wakil Bupati Sambas, dan Sekretaris Daerah.", True),
        ("Banjir melanda empat kecamatan, yakni Jelai, Meliau, Ngabang, dan Sengah Temila.", False),
        ("Banjir melanda 4 kecamatan, yaitu Jelai, Meliau, dan Ngabang.", True),
        ("Banjir melanda dua kecamatan, yakni Jelai dan Meliau.", False),
        ("Banjir melanda tiga kecamatan, yakni Jelai dan sebagian Meliau.", False),
        ("Banjir melanda tiga kecamatan: Jelai, Meliau, Ngabang, dan Sengah Temila.", True),
        ("Banjir melanda tiga kecamatan (Jelai, Meliau, Ngabang, dan Sengah Temila).", True),
        ("Lomba diikuti empat tim dari kecamatan, yakni Jelai, Meliau, dan Ngabang.", True),
        ("Polisi menahan dua tersangka berinisial AB (30), CD (25), dan EF (19).", True),
        (
            "Dua pejabat baru, yakni Hendra sebagai Camat, Sinta sebagai Lurah, dan Budi sebagai Kabag, hadir.",
            False,
        ),
        ("Dua pejabat baru, yakni Hendra sebagai Camat, Sinta sebagai Lurah, dan Budi sebagai Kabag Umum.", True),
        ("Tiga desa dan dua kelurahan, yakni Jelai, Meliau, Ngabang, Tebas, dan Paloh.", False),
        ("Ada dua dinas, yakni Dinas Kesehatan, Dinas Pendidikan dan Kebudayaan.", False),
        ("Lima dari sebelas pemain (Budi, Andi, dan Rudi) absen.", False),
        ("Kegiatan berlangsung dua hari, yakni Senin, Selasa, dan Rabu.", False),
        ("Banjir melanda tiga kecamatan, antara lain Jelai dan Meliau.", False),
    ],
)
def test_names_behind_a_count_are_counted(text: str, wrong: bool) -> None:
    assert listed(text) == ([("count-mismatch", 0)] if wrong else [])


@pytest.mark.parametrize(
    "text",
    [
        "Sebanyak 120 peserta hadir, terdiri atas 70 perempuan dan 60 laki-laki.",
        "Panitia mencatat 1.250 orang, yakni 800 pelajar, 300 guru, dan 100 orang tua.",
        "Pelatihan diikuti 120 orang (65 laki-laki dan 50 perempuan).",
        "Bantuan untuk 450 KK, rinciannya 200 KK di Jelai, 150 KK di Tebas, dan 120 KK di Jawai, Rabu (6/2/2025).",
        "Sebanyak 120 orang, 65 laki-laki dan 50 perempuan, hadir.",
        "Kontingen meraih 20 medali: 8 emas, 7 perak, dan 6 perunggu.",
        "Ada 27 titik panas hingga Minggu (15/6/2025), yakni 12 titik di Jelai, 9 titik di Tebas, dan 7 titik di Ledo.",
        "Bantuan bagi 250 keluarga, dengan rincian Jelai 100 keluarga, Meliau 80 keluarga, dan Tebas 60 keluarga.",
        "Anggaran Rp500 juta, terdiri dari Rp300 juta APBD dan Rp150 juta APBN.",
        "Hadir 325 orang yang berasal dari 25 kecamatan, terdiri dari 170 putra dan 145 putri.",
        "Sebanyak 80 atlet dari 12 desa, terdiri atas 50 putra dan 35 putri.",
    ],
)
def test_a_sum_that_is_not_that_of_its_parts_is_told(text: str) -> None:
    assert summed(text) == ["sum-mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "Sebanyak 120 peserta hadir, terdiri atas 70 perempuan dan 50 laki-laki.",
        "Sebanyak 1.250 orang, yakni 800 pelajar, 300 guru, dan 150 orang tua.",
        "Sebanyak 120 peserta hadir, terdiri atas 70 perempuan dan selebihnya laki-laki.",
        "Anggaran Rp1,2 miliar terdiri dari Rp700 juta dari APBD dan Rp500 juta dari APBN.",
        "Kabupaten dengan 600.000 penduduk, terdiri dari 19 kecamatan dan 195 desa.",
        "Sebanyak 10 paket sembako terdiri dari 5 kg beras, 2 liter minyak, dan 1 kg gula.",
        "Peserta terdiri dari 50 siswa dan 100 guru, yakni 80 laki-laki dan 70 perempuan.",
        "Sebanyak 12 regu, masing-masing 10 orang dan 2 pelatih, berlomba.",
        "Hadir 315 orang yang berasal dari 25 kecamatan, terdiri dari 170 putra dan 145 putri.",
        "Sebanyak 30 korban (20 dewasa dan 5 anak), sisanya belum teridentifikasi.",
        "Sebanyak 94 petugas dari BPBD, TNI, dan Polri dikerahkan.",
        "Dari 120 peserta, terdiri atas 7 kelompok dengan 12 orang, lahir 3 juara.",
    ],
)
def test_sums_that_add_up_or_are_not_given_whole_are_left_alone(text: str) -> None:
    assert summed(text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Produksi naik dari 100 ton menjadi 150 ton atau 25 persen.", "50"),
        ("Angka stunting turun dari 400 anak menjadi 300 anak (30 persen).", "25"),
        ("Omzet meningkat dari Rp2 juta menjadi Rp3 juta, naik 40 persen.", "50"),
        ("Sebanyak 300 dari 400 rumah, atau 80 persen, sudah teraliri.", "75"),
        ("Produksi dari 200 ton menjadi 340 ton atau naik 15 persen.", "70"),
        ("Produksi meningkat 15 persen dari 200 ton menjadi 340 ton.", "70"),
        ("PAD naik 20 persen dari Rp100 miliar pada 2024 menjadi Rp110 miliar pada 2025.", "10"),
        ("Realisasi mencapai Rp800 juta dari target Rp1 miliar atau 85 persen.", "80"),
    ],
)
def test_a_percentage_that_does_not_come_out_is_told_with_the_right_one(text: str, right: str) -> None:
    (warning,) = share_warnings(running(text))
    assert warning.code == "percent-mismatch"
    assert f"hitungannya {right} persen" in warning.message


@pytest.mark.parametrize(
    "text",
    [
        "Produksi naik dari 100 ton menjadi 150 ton atau 50 persen.",
        "Produksi naik dari 57.200 ton menjadi 57.930 ton atau 1,3 persen.",
        "Angka kemiskinan turun dari 11,17 persen menjadi 10,42 persen.",
        "Angka stunting turun 4,4 persen dari 24,5 persen menjadi 20,1 persen.",
        "PAD naik 10 persen dari Rp100 miliar menjadi Rp110 miliar.",
        "Produksi naik dari 20 ton menjadi 30 ton, 5 persen dari kebutuhan.",
        "Penerimaan naik dari 900 juta menjadi 1,8 miliar atau 100 persen.",
        "Sebanyak 298 dari 400 rumah, atau 75 persen, sudah teraliri.",
        "Harga naik dari Rp12.000 menjadi Rp15.000 per kilogram.",
        "Angka kemiskinan turun dari 7,2 menjadi 6,8 atau turun 0,4 persen poin.",
        "Angka kemiskinan naik dari 7,2 ke 7,6 atau 0,4 persen.",
    ],
)
def test_a_percentage_that_comes_out_but_for_rounding_is_left_alone(text: str) -> None:
    assert summed(text) == []


def test_the_sum_that_ends_a_list_is_that_of_its_items() -> None:
    items = ("- Desa Jelai: 40 keluarga", "- Desa Meliau: 35 keluarga")
    assert summed_in(*items, "- Jumlah: 80 keluarga") == ["sum-mismatch"]
    assert summed_in(*items, "- Jumlah: 75 keluarga") == []
    assert summed_in("- Tahun 2024: 40 keluarga", items[1], "- Jumlah: 80 keluarga") == []


@pytest.mark.parametrize(("total", "wrong"), [("140", True), ("130", False)])
def test_the_sums_of_a_table_are_those_of_its_columns(total: str, wrong: bool) -> None:
    rows = ["No\tDesa\tKeluarga", "1\tJelai\t40", "2\tMeliau\t35", "3\tTebas\t55", f"\tJumlah\t{total}"]
    table = Paragraph(0, "table", "\n".join(rows))
    assert [w.code for w in sum_warnings([table])] == (["sum-mismatch"] if wrong else [])
