from __future__ import annotations

import pytest

from converter.structure.tags import tags


def test_tags_are_the_place_and_what_the_text_names_again_and_again() -> None:
    found = tags(
        "TPID Sambas Pantau Pasar",
        [
            "Kepala Dinas Perdagangan Kabupaten Sambas Rudi Sastra dan TPID memantau pasar di Sambas.",
            "“Stok aman,” kata Rudi, Senin pukul 09.00 WIB hingga 11.00 WIB.",
            "Dinas Perdagangan Sambas dan BPS akan mendata lagi.",
        ],
        "Pemangkat",
        ["Rudi Sastra", "Mina"],
    )
    assert set(found) == {"Pemangkat", "Sambas", "TPID", "Rudi Sastra", "Dinas Perdagangan"}
    assert found[:2] == ("Pemangkat", "Sambas")


def test_ordinary_words_degrees_and_parts_of_names_are_no_tags() -> None:
    text = ["Wali Kota Slamet Jaya, S.H., menanam pohon.", "Wali Kota Slamet Jaya, S.H., menyiramnya."]
    assert tags("Wali Kota Tanam Pohon", text, None, ["Slamet Jaya"]) == ("Slamet Jaya",)


def test_there_are_six_tags_at_most() -> None:
    text = "KPU, BPS, DPRD, TPID, BPBD, PDAM, dan UMKM"
    assert len(tags(text, [text], "Sambas", [])) == 6


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Kabupaten Hulu Sungai Tengah (HST) berbenah. Warga HST senang.", "Hulu Sungai Tengah"),
        ("Kabupaten Kayong Utara (KKU) berbenah. Warga KKU senang.", "Kayong Utara"),
        ("Atlet NTB berangkat. Pemerintah NTB bangga.", "Nusa Tenggara Barat"),
        ("Badan Pusat Statistik (BPS) mendata. Menurut BPS, harga turun.", "BPS"),
        ("Balai Uji Standar (BUSI) menguji. Balai Uji Standar mencatat.", "BUSI"),
        ("Dinas Kesehatan (Dinkes) memeriksa. Petugas Dinkes datang.", "Dinas Kesehatan"),
        ("Anggota Apeksi rapat. Ketua Apeksi hadir.", "Apeksi"),
        ("Rektor Universitas Riau hadir. Mahasiswa Universitas Riau menanam.", "Universitas Riau"),
        ("Pemerintah Kota Batu berbenah. Warga Kota Batu senang.", "Batu"),
        ("Warga di tepi Danau Toba menanam. Air Danau Toba jernih.", "Danau Toba"),
    ],
)
def test_a_name_is_one_tag_however_the_text_writes_it(text: str, tag: str) -> None:
    assert tags("Warga Senang", [text], None, []) == (tag,)


@pytest.mark.parametrize(
    "text",
    [
        "Badan Pusat Statistik (BPS) mendata harga.",
        "Setiap OPD diminta hemat. Kepala OPD setuju.",
        "Vaksin anti rabies (VAR) datang. Stok VAR aman.",
        "Zona II aman. Zona III aman. Zona III lapang.",
        "Batu kali diangkut. Batu disusun.",
        "Dandim dan Forkopimda hadir bersama Forkopimda.",
    ],
)
def test_what_is_named_once_or_is_a_common_noun_is_no_tag(text: str) -> None:
    assert tags("Warga Senang", [text], None, []) == ()


def test_an_acronym_of_common_nouns_is_a_tag_where_the_headline_has_it() -> None:
    text = ["Usaha mikro, kecil, dan menengah (UMKM) naik kelas. Setiap OPD membeli produk UMKM. Kata OPD, laku."]

    assert tags("UMKM Naik Kelas", text, None, []) == ("UMKM",)


def test_a_place_is_one_tag_however_it_is_parted() -> None:
    assert tags("Banjir", ["Warga Gunung Kidul dan Gunungkidul, Gunungkidul."], "Gunungkidul", []) == ("Gunungkidul",)
