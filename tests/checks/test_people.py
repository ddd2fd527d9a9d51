from __future__ import annotations

import pytest

from converter.checks.people import people_warnings
from converter.checks.variants import one_letter_apart
from tests.checks.build import running


def told(*texts: str) -> list[tuple[str, int | None]]:
    return [(w.code, w.block) for w in people_warnings(running(*texts))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Camat Jelai Rustam Effendi hadir.", "“Siap,” kata Camat Jelai Rustam Efendi."),
        ("Kepala Dinas Sosial Harisson Tandra hadir.", "Ia menyebut Kepala Dinas Sosial Harrison Tandra."),
        ("Bupati Landak Karolus Margreta hadir.", "Menurut Bupati Krolus, air surut."),
        ("Bupati Landak Karolus Margreta hadir.", "“Air surut,” kata Karolos."),
        ("Ketua PKK Berta Susanti hadir.", "Bertha Susanti memberi sambutan."),
        ("Kepala Dinas Kesehatan Siti Nurhaliza hadir.", "“Siap,” kata Kepala Dinas Kesehatan Siti Nurhalizah."),
        ("Wakil Bupati Sambas Muhammad Fadli hadir.", "Wakil Bupati Sambas Muhamad Fadli pulang."),
        ("Sekda Yusuf Mansyur hadir.", "“Aman,” ujar Yusup Mansyur."),
        ("Kepala Desa Kuala Suparman (45) hadir.", "“Aman,” kata Supraman."),
        ("Lina Hati (41) pulang.", "Lena Hati (41) menunggu."),
        ("Guru Lina Hati menyambut tim.", "“Senang,” kata Lena Hati."),
        ("Petani Lina Hati menyambut tim.", "“Senang,” kata Lena Hati, petani kakao."),
    ],
)
def test_a_name_in_two_spellings_is_told(first: str, second: str) -> None:
    assert told(first, second) == [("name-variants", 1)]


@pytest.mark.parametrize(
    "texts",
    [
        ("Camat Jelai Rustam Effendi hadir.", "“Siap,” kata Camat Jelai Rustam Effendi. “Ya,” kata Rustam."),
        ("Bupati Sanggau Yohanes Ontan hadir.", "Wakil Bupati Sanggau Susana Ontan hadir."),
        ("Kader Rina Oktaviani hadir.", "Kader Rini Susanti hadir."),
        ("Camat Jelai Rahmat Hidayat hadir.", "“Air surut,” kata Rahman, warga Desa Kuala."),
        ("Camat Jelai Rahmat Hidayat hadir.", "Sungai Rahman meluap."),
        ("Bupati Landak Dr. H. Karolus Margreta, M.Si. hadir.", "Bupati Karolus Margreta pulang."),
        ("Ayah korban, Budi Santoso (45), hadir.", "Anak korban, Budi Santosa (20), menangis."),
        ("Bupati Sambas H. Ani Sofian hadir.", "Istri Bupati Sambas, Hj. Ani Sofiana, pulang."),
        ("Bupati Andi Amran hadir.", "Wakil Bupati Andi Imran pulang."),
        ("Camat Jelai Syafi’i hadir.", "“Siap,” ujar Syafi’i’."),
        ("Camat Jelai Rustam Efendi hadir.", "“Siap,” kata Rustam Efendi’s."),
        ("Kepala Desa Kuala Suparman (45) hadir.", "Ketua RT 02 Suparmin (50) juga hadir."),
        ("Guru Lina Hati menyambut tim.", "Siswa Lena Hati senang."),
        ("Guru Lina Hati dan Siswa Lena Hati menyambut tim.",),
        ("Lina Hati (41) pulang.", "Lena Hati (12) menunggu."),
        ("Guru Lina Hati menyambut tim.", "“Senang,” kata Lena Hati, siswa kelas enam."),
        ("Guru Lina Hati menyambut tim.", "“Senang,” kata Lena Hati, seorang penonton."),
    ],
)
def test_a_name_in_one_spelling_or_two_people_are_left_alone(texts: tuple[str, ...]) -> None:
    assert told(*texts) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Bupati Landak Karolus Margreta hadir.", "Acara dibuka Bupati Landak Heri Gunawan."),
        ("Camat Jelai Rustam Efendi hadir.", "“Siap,” kata Camat Jelai Budi Santoso."),
        (
            "Kepala Dinas Kesehatan Kabupaten Sambas Ani Sofian hadir.",
            "“Siap,” kata Kepala Dinas Kesehatan Sambas Budi Santoso.",
        ),
        ("Sekretaris Daerah Sambas Ani Sofian hadir.", "“Siap,” kata Sekda Sambas Budi Santoso."),
        ("Kepala Desa Kuala Suparman hadir.", "“Siap,” kata Kades Kuala Rudi Hartono."),
        ("Kepala BPBD Kabupaten Sambas Ani Sofian hadir.", "“Siap,” kata Kepala BPBD Kabupaten Sambas Budi Santoso."),
        ("Direktur RSUD Sambas dr. Ani Sofian hadir.", "“Siap,” kata Direktur RSUD Sambas dr. Budi Santoso."),
        (
            "Dandim 1203/Ketapang Letkol Inf Ani Sofian hadir.",
            "“Siap,” kata Dandim 1203/Ketapang Letkol Inf Budi Santoso.",
        ),
        ("Bupati Karolus Margreta hadir.", "Acara dibuka Bupati Heri Gunawan."),
        ("Ketua DPRD Karolus Margreta hadir.", "Sidang ditutup Ketua DPRD Heri Gunawan."),
        (
            "DPRD Kabupaten Landak bersidang. Sidang dibuka Ketua DPRD Karolus Margreta.",
            "Sidang ditutup Ketua DPRD Landak Heri Gunawan.",
        ),
        ("Bupati Landak Karolus Margreta hadir.", "Bupati Landak Heri Gunawan menyebut serapan baru 41 persen."),
        ("Polres Landak menutup jalan. Kapolres AKBP Ani Sofian hadir.", "Kapolres Landak AKBP Heri Gunawan berpesan."),
    ],
)
def test_an_office_of_which_there_is_one_has_one_holder(first: str, second: str) -> None:
    assert told(first, second, "Gedung baru diresmikan.") == [("office-conflict", 1)]


@pytest.mark.parametrize(
    "second",
    [
        "Acara dibuka Bupati Sambas Heri Gunawan.",
        "Acara dibuka Wakil Bupati Landak Heri Gunawan.",
        "Acara dihadiri mantan Bupati Landak Heri Gunawan.",
        "Anggota DPRD Landak Heri Gunawan hadir.",
        "Bupati Landak yang baru, Heri Gunawan, hadir.",
        "Karolus menggantikan Bupati Landak Heri Gunawan.",
        "Bupati Landak dua periode Heri Gunawan hadir.",
        "Bupati Landak 2015–2020 Heri Gunawan hadir.",
        "Acara dibuka Bupati Heri Gunawan.",
        "Plh Bupati Landak Heri Gunawan hadir.",
    ],
)
def test_other_offices_and_a_change_of_office_are_no_conflict(second: str) -> None:
    assert told("Bupati Landak Karolus Margreta hadir.", second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kepala Dinas Sosial Kota Bogor Ani Sofian hadir.", "Kepala Dinas Sosial Kabupaten Bogor Budi Santoso hadir."),
        ("Kepala Bidang Dinas Kesehatan Sambas Ani Sofian hadir.", "Kepala Bidang Dinas Kesehatan Sambas Budi hadir."),
        ("Camat Sambas Ani Sofian hadir.", "Camat Sambas Barat Budi Santoso hadir."),
        ("Kepala Desa Kuala Suparman hadir.", "Kepala Desa Kuala Mandor Budi Santoso hadir."),
        ("Kepala Sekolah SDN 1 Tebas Ani Sofian hadir.", "Kepala Sekolah SDN 2 Tebas Budi Santoso hadir."),
        ("Kepala Puskesmas Tebas Ani Sofian hadir.", "Kepala Puskesmas Jawai Budi Santoso hadir."),
        (
            "DPRD Kabupaten Landak bersidang. Sidang dibuka Ketua DPRD Karolus Margreta.",
            "Sidang ditutup Ketua DPRD Sambas Heri Gunawan.",
        ),
        (
            "DPRD Kabupaten Landak bersidang. Sidang dibuka Ketua DPRD Karolus Margreta.",
            "Sidang ditutup Wakil Ketua DPRD Landak Heri Gunawan.",
        ),
        (
            "DPRD Kabupaten Landak bersidang. Sidang dibuka Ketua DPRD Margreta.",
            "Sidang ditutup Ketua DPRD Landak Karolus Margreta.",
        ),
    ],
)
def test_heads_of_different_offices_are_no_conflict(first: str, second: str) -> None:
    assert told(first, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Penjabat (Pj) Bupati Landak Karolus Margreta hadir.", "Pjs Bupati Landak Karolus Margreta pulang."),
        ("Plt Camat Jelai Rustam Efendi hadir.", "“Siap,” kata Plh Camat Jelai Rustam Efendi."),
        ("Wakil Bupati Landak Erani Sanjaya hadir.", "“Siap,” kata Bupati Landak Erani Sanjaya."),
        ("Camat Jelai Rustam Efendi hadir.", "“Siap,” kata Camat Meliau Rustam Efendi."),
        ("Bupati Sambas Ani Sofian hadir.", "“Siap,” kata Bupati Landak Ani Sofian."),
        ("Kepala Dinas Kesehatan Ani Sofian hadir.", "“Siap,” kata Kepala Dinas Pendidikan Ani Sofian."),
    ],
)
def test_somebody_with_two_offices_is_told(first: str, second: str) -> None:
    assert told(first, second) == [("two-offices", 1)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Penjabat (Pj) Bupati Landak Karolus Margreta hadir.", "Pj. Bupati Karolus Margreta pulang."),
        ("Penjabat Bupati Landak Karolus Margreta hadir.", "“Siap,” kata Bupati Karolus Margreta."),
        ("Pelaksana Tugas (Plt) Camat Jelai Rustam Efendi hadir.", "“Siap,” kata Plt. Camat Rustam Efendi."),
        ("Sekretaris Daerah Landak Vinsen Syahrial hadir.", "“Siap,” kata Sekda Vinsen Syahrial."),
        ("Camat Jelai Hulu Rustam Efendi hadir.", "“Siap,” kata Camat Jelai Rustam Efendi."),
        ("Kepala DLH Sambas Ani Sofian hadir.", "“Siap,” kata Kepala Dinas Lingkungan Hidup Ani Sofian."),
        ("Kepala Dinas Kesehatan Ani Sofian hadir.", "“Siap,” kata Plt. Kepala Dinas Pendidikan Ani Sofian."),
        ("Wali Kota Pontianak Edi Rusdi hadir.", "Mantan Wakil Wali Kota Pontianak Edi Rusdi itu tersenyum."),
        ("Bupati Hulu Sungai Tengah Ani Sofian hadir.", "“Siap,” kata Bupati HST Ani Sofian."),
        ("Wakil Bupati Landak Erani Sanjaya hadir.", "“Siap,” kata Plh Bupati Landak Erani Sanjaya."),
        ("Plt. Wali Kota Pontianak Edi Rusdi hadir.", "“Siap,” kata Wakil Wali Kota Edi Rusdi."),
    ],
)
def test_an_office_written_short_is_the_same_office(first: str, second: str) -> None:
    assert told(first, second) == []


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("efendi", "effendi", True),
        ("edi", "edy", True),
        ("harisson", "harrison", True),
        ("karolus", "krolus", True),
        ("antoni", "anotni", True),
        ("rustam", "rustam", False),
        ("rustam", "gatot", False),
        ("ani", "anita", False),
    ],
)
def test_one_letter_makes_the_difference(one: str, other: str, apart: bool) -> None:
    assert one_letter_apart(one, other) is apart
    assert one_letter_apart(other, one) is apart
