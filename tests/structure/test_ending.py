"""What is left out below the story, and what looks like it and is story."""

from __future__ import annotations

import pytest

from converter.article import Article
from converter.structure import crediting
from tests.structure.build import composed, release

ABOVE = (
    "**Pemkab Sambas Perbaiki Jalan",
    "SAMBAS – Pemerintah Kabupaten Sambas memperbaiki jalan sepanjang dua kilometer, Senin (3/3/2025). "
    "Pekerjaan selesai Juni.",
    "Warga menyambut baik perbaikan itu karena jalan tersebut menjadi satu-satunya akses menuju pasar.",
)


def ended(*below: str) -> tuple[list[str], list[tuple[str, str]], Article]:
    """What of the lines below a story is printed, what is left out and why, and the article."""
    article = composed(release([*ABOVE, *below]))
    left_out = [(d.reason, d.text) for d in article.dropped if d.reason != "dateline"]
    return [block.text for block in article.blocks[2:]], left_out, article


STORY = """
Narahubung tiap kecamatan akan dilatih mulai pekan depan.
Narahubung di tiap kecamatan sudah siap
Kontak person layanan adalah Ibu Rina di loket dua.
Informasi lebih lanjut, warga dapat menghubungi kantor lurah.
Untuk informasi lebih lanjut, masyarakat dapat menghubungi call center 112 atau nomor 0812-3456-7890.
Keterangan lebih lanjut akan disampaikan Polres pekan depan.
Hubungi petugas di nomor 0812-3456-7890 jika melihat titik api.
Laman www.sambaskab.go.id memuat daftar penerima bantuan.
Telepon warga yang masuk ke 112 mencapai 300 sehari.
Foto-foto korban yang beredar dipastikan palsu.
Foto itu diambil tahun 2019.
Keterangan foto itu salah dan menyesatkan.
Keterangan foto yang beredar tidak benar
Dokumentasi kegiatan itu diserahkan kepada arsip daerah.
Tentang usulan warga itu: bupati berjanji menindaklanjutinya tahun depan.
Tentang Jalan Rusak ¶ Warga meminta jalan itu diperbaiki sebelum musim hujan tiba pada akhir tahun ini.
Ketua panitia Dewi mengucapkan terima kasih kepada semua pihak
Sekretaris desa juga hadir dalam acara itu
Mengetahui hal itu, warga langsung melapor ke polisi
Hadir dalam acara itu: ¶ Ketua DPRD Kabupaten Sambas ¶ Kapolres Sambas ¶ Kepala Dinas Pekerjaan Umum
Pejabat yang dilantik: ¶ Kepala Dinas Kesehatan dr. Ani Sofian ¶ Kepala Bagian Umum Rudi Hartono, S.Sos.
Lima puskesmas yang melayani: ¶ Puskesmas Tebas ¶ Puskesmas Pemangkat ¶ Puskesmas Sekura
Acara selesai.
Demikian pula warga Tebas, mereka menanti jalan itu.
Humas Polres Sambas membagikan masker
Rapat itu dihadiri Kepala Badan Perencanaan Pembangunan Daerah (Bappeda)
Harga cabai Rp60.000 per kilogram (kg)
Ikuti akun resmi kami di Instagram @sambaskab untuk jadwalnya.
Tembusan surat itu dikirim ke gubernur.
Mohon doa untuk para korban.
Foto dan video kejadian itu kini viral.
Sekilas Tentang Festival ¶ Festival itu digelar tiap tahun sejak 1990 dan diikuti ribuan orang dari berbagai daerah.
Editor: bukan pekerjaan mudah, kata para peserta.
"""

LEFT_OUT = """
credit|(humas)
credit|[humas]
credit|(*)
credit|(rn/hms)
credit|./kominfo-rs
credit|@ndr
credit|Penulis : Rian ¶ Foto : Siti
credit|Teks/Foto: Rian Hidayat
credit|Dok. Prokopim
contact|Narahubung: Bagian Prokopim, 0812-3456-7890
contact|Narahubung: Ani Sofian, Kabag Prokopim.
contact|Kontak Person: ¶ 1. Ani (0812-3456-7890) ¶ 2. Budi (0812-3456-7891)
contact|Untuk informasi lebih lanjut hubungi: ¶ Bagian Prokopim Setda Sambas ¶ Telp. (0562) 391234 ¶ humas@sambas.go.id
contact|Informasi lebih lanjut hubungi Kabag Prokopim Ani Sofian (0812-3456-7890)
contact|CP Ani 0812-3456-7890
contact|Website: www.sambaskab.go.id ¶ Instagram: @sambaskab ¶ WA 0812-3456-7890
signature|Kepala Bagian Prokopim, ¶ ttd ¶ Ani Sofian, S.Sos. ¶ Pembina Tk. I ¶ NIP. 19700101 199003 1 001
signature|Hormat kami, ¶ Ani Sofian
footer|Tembusan: ¶ 1. Bupati Sambas ¶ 2. Sekretaris Daerah ¶ 3. Arsip
boilerplate|Tentang Perumda Tirta Muare: Perumda Tirta Muare adalah perusahaan air minum milik daerah.
boilerplate|Tentang Distransnaker Kukar: perangkat daerah yang membidangi urusan ketenagakerjaan.
boilerplate|Sekilas Tentang Kabupaten Sambas ¶ Kabupaten Sambas terletak di ujung utara Kalimantan Barat dan terdiri \
dari 19 kecamatan.
boilerplate|**Tentang Universitas Tanjungpura ¶ Universitas Tanjungpura adalah perguruan tinggi negeri di Pontianak \
yang berdiri sejak 1959. ¶ Untan memiliki sembilan fakultas dan lebih dari 30 ribu mahasiswa di berbagai program studi.
footer|-selesai-
footer|### SELESAI ###
greeting|Demikian utk menjadi maklum
greeting|NB: mohon dimuat
greeting|Foto terlampir.
greeting|Link dokumentasi: https://bit.ly/abc
label|Dokumentasi Kegiatan:
"""


@pytest.mark.parametrize("lines", STORY.strip().splitlines())
def test_a_last_paragraph_that_begins_like_a_contact_a_caption_or_a_signature_is_printed(lines: str) -> None:
    typed = lines.split(" ¶ ")
    printed, left_out, _ = ended(*typed)
    assert (printed, left_out) == (typed, [])


@pytest.mark.parametrize("row", LEFT_OUT.strip().splitlines())
def test_what_no_newspaper_prints_is_left_out_with_its_reason(row: str) -> None:
    reason, lines = row.split("|", 1)
    printed, left_out, _ = ended(*lines.split(" ¶ "))
    assert printed == []
    assert {reason} == {code for code, _ in left_out}
    assert len(left_out) == len(lines.split(" ¶ "))


def test_a_contact_set_in_one_paragraph_with_line_breaks_is_left_out_as_a_whole() -> None:
    printed, left_out, _ = ended("Narahubung:\nAni Sofian\nKabag Prokopim Setda Kabupaten Sambas\n0812-3456-7890")
    assert printed == []
    assert {reason for reason, _ in left_out} == {"contact"}


@pytest.mark.parametrize(
    ("end", "credit"),
    [
        (" [Humas]", "Humas"),
        (" (rn/hms)", "rn/hms"),
        ("/kominfo-rs", "kominfo-rs"),
        (" @ndr", "ndr"),
        (" (*)", None),
        (" (hms)", "hms"),
    ],
)
@pytest.mark.parametrize("below", [(), ("Tentang Kodim Sambas: satuan kewilayahan TNI.",), ("[foto]", "Foto: Jalan.")])
def test_a_credit_at_the_end_of_the_story_is_taken_out_whatever_stands_below(
    end: str, credit: str | None, below: tuple[str, ...]
) -> None:
    last = "Pekerjaan itu dipantau camat setempat tiap pekan."
    printed, left_out, article = ended(last + end, *below)
    assert printed[0] == last
    assert ("credit", end.strip()) in left_out
    assert article.credit == credit


def test_a_paragraph_below_the_guests_is_none_of_them() -> None:
    for last in ("Acara ditutup dengan doa. (hms)", "Para kepala desa ikut memanen padi"):
        _, _, article = ended("Turut hadir:", "Kapolres Sambas", "Camat Tebas", last)
        assert [block.type for block in article.blocks[2:]] == ["paragraph", "list_item", "list_item", "paragraph"]


def test_guests_below_a_colon_are_a_list() -> None:
    _, _, article = ended("Turut hadir:", "Ketua DPRD Kabupaten Sambas", "Kapolres Sambas", "Camat Tebas", "(humas)")
    assert [block.type for block in article.blocks[2:]] == ["paragraph", *["list_item"] * 3]


@pytest.mark.parametrize("line", ["_*(Prokopim Kota Tegal)*_", "*(Prokopim Kota Tegal)*", "_( Prokopim Kota Tegal )_"])
def test_a_credit_in_the_marks_of_a_messenger_is_one(line: str) -> None:
    assert crediting.credit_line(line) == "Prokopim Kota Tegal"
