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
        "Program berjalan di 14 sekolah dengan rincian:",
        "Rapat dihadiri 12 camat dan membahas:",
        "Ia menyebut empat hal, di antaranya:",
        "Bantuan untuk lima belas warga dan diserahkan sebagai berikut:",
    ],
)
def test_a_count_of_something_else_than_the_items_is_left_alone(text: str) -> None:
    assert listed(text, "- 5 SD di Jelai;", "- 4 SD di Tebas;", "- 5 SMP di Paloh.") == []


@pytest.mark.parametrize(
    ("texts", "points"),
    [
        (("Ada tiga prioritas. Pertama, jalan. Kedua, banjir. Ketiga, gizi. Keempat, sekolah.",), 4),
        (("Ada empat pesan Bupati.", "Pertama, jaga jalan.", "Kedua, jaga diri.", "Ketiga, jaga warga."), 3),
        (("Ada tiga prioritas, yakni pertama, jalan, kedua, banjir, ketiga, gizi, dan keempat, sekolah.",), 4),
    ],
)
def test_points_that_are_numbered_in_words_are_counted(texts: tuple[str, ...], points: int) -> None:
    (warning,) = list_warnings(running(*texts))
    assert warning.code == "count-mismatch"
    assert f"dirinci {points}" in warning.message


@pytest.mark.parametrize(
    "texts",
    [
        ("Ada tiga prioritas. Pertama, jalan. Kedua, banjir. Ketiga, gizi.",),
        ("Ada tiga prioritas. Pertama, jalan. Kedua, banjir.", "Terakhir, gizi."),
        ("Ada tiga desa terdampak. Kedua desa itu terisolasi.",),
        ("Ada tiga lomba. Bupati tiba. Pertama, ia membuka pasar. Kedua, ia pulang.",),
        ("Tiga pemenang, yakni juara pertama, kedua, dan ketiga, menerima piala.",),
    ],
)
def test_points_that_are_as_many_as_said_or_may_be_of_something_else_are_left_alone(texts: tuple[str, ...]) -> None:
    assert list_warnings(running(*texts)) == []


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
        ("Banjir melanda dua kecamatan, antara lain Jelai, Meliau, dan Tebas.", True),
        ("Dua tersangka, Andi (30), Budi (25), dan Edi (19), ditahan.", True),
        ("Dua tersangka, Andi (30) dan Budi (25), ditahan.", False),
        ("Tiga tersangka, Andi (30), Budi (25), warga Jelai, dan Edi (19), ditahan.", False),
        ("Ada empat raperda yang dibahas, yaitu pajak daerah, retribusi daerah, dan ketertiban umum.", True),
        ("Lomba terdiri atas lima cabang, yakni tilawah, tartil, tahfiz, dan syarhil.", True),
        ("Lomba terdiri atas empat cabang, yakni tilawah, tartil, tahfiz, dan syarhil.", False),
        ("Ada tiga kegiatan, yakni penyuluhan, gizi dan sanitasi, dan pemeriksaan ibu.", False),
        ("Ada dua sektor, yakni pertanian, perikanan dan kelautan.", False),
        ("Ada dua korban, yakni ibu rumah tangga, yang terluka, dan anaknya.", False),
        ("Acara digelar di dua tempat, yakni Gedung Balairung, Sambas, dan Gedung Kartini, Pontianak.", False),
        ("Kegiatan di dua lokasi, yaitu Desa Jelai, Kecamatan Tebas, dan Desa Meliau.", False),
        ("Ketiga kampung tersebut adalah Jelai, Meliau, Ngabang, dan Tebas.", True),
        ("Kedua kampung itu yakni Jelai, Meliau, dan Ngabang.", True),
        ("Ketiga kampung tersebut adalah Jelai, Meliau, dan Ngabang.", False),
        ("Pada tahap kedua peserta adalah Jelai, Meliau, dan Ngabang.", False),
        ("Kedua belah pihak adalah Jelai, Meliau, dan Ngabang.", False),
        ("Lima warga menjenguk ketiga korban, yaitu Ani, Budi, dan Citra.", False),
        ("Dibangun 12 sumur dan 2 gardu tahun ini masing-masing di Jelai, Meliau, dan Ngabang.", True),
        ("Dibangun 3 gardu masing-masing di Jelai, Meliau, Tebas, dan Ngabang.", True),
        ("Dibangun 12 sumur dan 3 gardu tahun ini masing-masing di Jelai, Meliau, dan Ngabang.", False),
        ("Dibangun 1 sumur dan 2 gardu, masing-masing di Jelai, Meliau, dan Ngabang.", False),
        ("Disalurkan 2 ton beras masing-masing di Jelai, Meliau, dan Ngabang.", False),
        ("Banjir melanda tiga desa, yakni Desa Jelai, Meliau, Tebas, dan Ngabang.", True),
        ("Banjir melanda tiga desa, yakni Desa Jelai, Meliau, dan Ngabang.", False),
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
        "Panen mencapai 4 ton di Jelai, 7 ton di Tebas, dan 9 ton di Jawai, atau total 21 ton.",
        "Paket itu terdiri atas 40 selimut, 30 tikar, dan 20 ember, sehingga total 100 barang.",
        "Belanja operasi Rp820 miliar dan belanja modal Rp200 miliar, total Rp1,2 triliun.",
        "Medali dari Jelai 12, Tebas 8, dan Jawai 5, seluruhnya 26 keping.",
        "Jelai meraih 12 medali dan Tebas 8 medali. Totalnya 21 medali.",
        "Petugas memeriksa 86 titik. Sebanyak 79 titik aman dan 9 titik perlu perbaikan.",
        "Petugas memeriksa 86 titik, hasilnya 79 aman dan 9 perlu perbaikan.",
        "Dari 86 titik yang diperiksa, 79 aman dan 9 perlu perbaikan.",
        "Dari 120 peserta, 70 laki-laki dan 60 perempuan.",
        "Dari 120 peserta yang hadir, 70 orang laki-laki dan 60 orang perempuan.",
        "Dari total 450 rumah, sebanyak 300 rumah rusak ringan, 100 rusak sedang, dan 60 rusak berat.",
        "Sebanyak 450 rumah terdampak. Rinciannya, 300 rusak ringan, 100 rusak sedang, dan 60 rusak berat.",
        "Sebanyak 67.280 rumah rusak, 14.979 rusak berat, 13.786 rusak sedang, dan 38.614 rusak ringan.",
        "Ada 35 kasus. Dari jumlah itu, 20 sembuh, 10 dirawat, dan 6 meninggal dunia.",
        "Tercatat 35 kasus, 20 di antaranya sembuh, 10 dirawat, dan 6 meninggal dunia.",
        "Kontingen meraih 20 medali, dengan 8 emas, 7 perak, dan 6 perunggu.",
        "Anggaran sebesar Rp10 miliar bersumber dari APBD Rp6 miliar dan APBN Rp5 miliar.",
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
        "Petugas memeriksa 88 titik. Sebanyak 79 titik aman dan 9 titik perlu perbaikan.",
        "Petugas memeriksa 86 titik. Sebanyak 79 petugas dan 9 relawan diterjunkan.",
        "Dari 120 peserta, 70 laki-laki dan 40 perempuan lulus.",
        "Dari 120 peserta, 70 lulus dan 30 mengulang, sisanya gugur.",
        "Dari 120 rumah, 70 rumah terendam dan 90 warga mengungsi.",
        "Dari 120 peserta, 70 di antaranya perempuan dan 80 berusia di bawah 30 tahun.",
        "Dari 120 peserta, 70 berasal dari Sambas dan 80 masih pelajar.",
        "Dari 86 titik, 79 titik di Jelai dan 3 titik di Tebas sudah diperbaiki.",
        "Kontingen meraih 21 medali: 8 emas, 7 perak, dan 6 perunggu.",
        "Sebanyak 20 pasien sembuh, 10 dirawat, dan 6 meninggal dunia.",
        "Angin merusak 5 rumah rusak berat, 2 rumah rusak sedang, dan 4 rumah hanyut.",
        "Sebanyak 20 rumah rusak berat, 12 rumah rusak sedang, dan 9 rumah hanyut.",
        "Sebanyak 67.279 rumah rusak, 14.979 unit rusak berat, 13.686 unit rusak sedang, dan 38.614 rusak ringan.",
        "Sebanyak 12 tim berasal dari 8 kabupaten dan 3 kota.",
        "Panen mencapai 4 ton di Jelai, 7 ton di Tebas, dan 9 ton di Jawai, atau total 20 ton.",
        "Paket itu terdiri atas 40 kg beras, 30 butir telur, dan 20 dus mi, sehingga total 100 paket.",
        "Belanja operasi Rp820 miliar, modal Rp190 miliar, dan tak terduga Rp10 miliar sehingga total Rp1,02 triliun.",
        "Hari ini ada 5 pasien dan 3 suspek baru, sehingga total menjadi 12 orang.",
        "Sekolah menerima 20 laptop dan 10 proyektor dengan total anggaran Rp300 juta.",
        "Desa Jelai 20 KK dan Desa Tebas 30 KK, dengan total 60 jiwa.",
        "Atlet Jelai mengantongi 12 emas dan 7 perak dari total 26 medali.",
        "Hadiah untuk juara 1 dan juara 2, total 5 orang.",
        "Lomba diikuti SDN 1 Tebas dan SDN 2 Jawai, total 5 regu.",
        "Rumah di Blok 1, Blok 2, dan Blok 3, totalnya 5 unit.",
        "Medali dari Jelai 12, Tebas 8, dan Jawai 5, seluruhnya 25 keping.",
        "Tim itu 3 kali menang dan 2 kali seri, total 6 poin.",
        "Dari 300 warga hadir 20 pria, 30 wanita, total 60 orang.",
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
        ("Dari 400 rumah, 300 rumah atau 80 persen sudah teraliri.", "75"),
        ("Sebanyak 300 rumah (80 persen) dari 400 rumah sudah teraliri.", "75"),
        ("Realisasi Rp800 juta atau 85 persen dari target Rp1 miliar.", "80"),
        ("Serapan mencapai 95 persen atau Rp800 juta dari pagu Rp1 miliar.", "80"),
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
        "Dari 400 rumah, 300 rumah atau 75 persen rusak dan 100 rumah atau 25 persen aman.",
        "Realisasi Rp800 juta atau 80 persen dari target Rp1 miliar.",
        "Realisasi Rp800 juta atau 10 persen dari 2023.",
        "Sebanyak 60 persen warga setuju, 25 persen menolak, dan 15 persen abstain.",
        "Komposisi peserta terdiri dari 60 persen perempuan dan 40 persen laki-laki.",
        "Penyerapan dibagi 33,3 persen, 33,3 persen, dan 33,4 persen.",
        "Realisasi fisik 85 persen dan keuangan 70 persen.",
        "Imunisasi mencapai 95 persen di Jelai, 80 persen di Tebas, dan 70 persen di Paloh.",
        "Vaksinasi dosis pertama 90 persen, dosis kedua 70 persen, dan dosis ketiga 40 persen.",
        "Sebanyak 60 persen warga memakai sepeda motor, 50 persen memakai sepeda, dan 20 persen berjalan kaki.",
        "Imunisasi menjangkau 80 persen laki-laki dan 85 persen perempuan.",
        "Sebanyak 60 persen peserta lulus dan 30 persen gugur.",
    ],
)
def test_a_percentage_that_comes_out_but_for_rounding_is_left_alone(text: str) -> None:
    assert summed(text) == []


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Sebanyak 60 persen warga setuju, 35 persen menolak, dan 15 persen abstain.", "110"),
        ("Komposisi peserta terdiri dari 60 persen perempuan dan 45 persen laki-laki.", "105"),
        ("Komposisi peserta terdiri dari 60 persen perempuan dan 35 persen laki-laki.", "95"),
        ("Anggaran dibagi 70 persen untuk jalan, 20 persen untuk gizi, dan 20 persen untuk sekolah.", "110"),
        ("Dari seluruh peserta, 60% laki-laki dan 45% perempuan.", "105"),
    ],
)
def test_shares_of_one_whole_that_do_not_make_a_hundred_are_told(text: str, total: str) -> None:
    (warning,) = share_warnings(running(text))
    assert warning.code == "percent-total"
    assert f"berjumlah {total} persen" in warning.message


def test_the_parts_may_stand_in_the_next_paragraph() -> None:
    said = "Bupati melepas 48 jemaah di Masjid Agung, Senin (5/5/2025)."
    assert summed_in(said, "Mereka terdiri atas 20 laki-laki dan 29 perempuan.") == ["sum-mismatch"]
    assert summed_in(said, "Mereka terdiri atas 20 laki-laki dan 28 perempuan.") == []
    assert summed_in(said, "Rincian: Tebas 20 jemaah, Jawai 10 jemaah, dan Paloh 19 jemaah.") == ["sum-mismatch"]
    assert summed_in(said, "Bupati berpesan.", "Mereka terdiri atas 20 laki-laki dan 29 perempuan.") == []
    assert summed_in("Hadir 12 pejabat dan 48 jemaah.", "Mereka terdiri atas 5 laki-laki dan 8 perempuan.") == []


def test_parts_of_a_total_that_was_told_before_come_to_no_more_than_it() -> None:
    said = "Petugas menemukan 214 pemilih ganda di 12 kecamatan."
    moved = "Koordinator menyebut dari jumlah itu 142 orang meninggal dunia, {} pindah, dan 31 menjadi tentara."
    assert summed_in(said, moved.format(51)) == ["sum-mismatch"]
    assert summed_in(said, moved.format(41)) == []
    assert summed_in(said, moved.format(21)) == []
    assert summed_in(said, "Dari jumlah itu 100 orang laki-laki, 114 perempuan, dan 12 difabel.") == []
    assert (
        summed_in(said, "Dari jumlah itu 30 orang lansia, 20 orang tinggal di Jelai, dan 190 orang belum rekam.") == []
    )


def test_the_sum_before_a_list_is_that_of_its_items() -> None:
    items = ("- Desa Jelai 20 keluarga", "- Desa Meliau 25 keluarga", "- Desa Paloh 20 keluarga")
    assert summed_in("Bantuan untuk 60 keluarga:", *items) == ["sum-mismatch"]
    assert summed_in("Bantuan untuk 60 keluarga:", *items, "- Jumlah: 65 keluarga") == ["sum-mismatch"]
    assert summed_in("Bantuan untuk 65 keluarga:", *items) == []
    assert summed_in("Bantuan untuk 600 warga:", *items) == []
    assert summed_in("Bantuan untuk 60 keluarga:", *items, "- Desa Kuala") == []


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
