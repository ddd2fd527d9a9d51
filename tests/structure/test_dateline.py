"""Datelines in all shapes, and where and when a release without one is from."""

from __future__ import annotations

from datetime import date

import pytest

from converter.structure.dateline import split_dateline
from converter.structure.event_day import event_date
from converter.structure.venue import event_place, letterhead_place
from tests.structure.build import composed, release

SHAPES = {
    "(Soreang, 5/5/2025) ": ("Soreang", date(2025, 5, 5)),
    "(Pontianak) ": ("Pontianak", None),
    "PONTIANAK – ": ("Pontianak", None),
    "PONTIANAK - ": ("Pontianak", None),
    "Sambas - ": ("Sambas", None),
    "SINGKAWANG, PROKOPIM - ": ("Singkawang", None),
    "KOTA BARU, (17/10/2024) - ": ("Kota Baru", date(2024, 10, 17)),
    "Banjarmasin, 3 Mei 2025 – ": ("Banjarmasin", date(2025, 5, 3)),
    "MAKASSAR -- ": ("Makassar", None),
    "MAKASSAR --": ("Makassar", None),
    "Sentani, Jpr – ": ("Sentani", None),
    "SENTANI, jpr – ": ("Sentani", None),
    "SAMARINDA– ": ("Samarinda", None),
    "SAMARINDA- ": ("Samarinda", None),
    "SAMARINDA–": ("Samarinda", None),
    "Takengon ( Prokopim ) - ": ("Takengon", None),
    "KUPANG ---- ": ("Kupang", None),
    "TANJUNG SELOR, 6 Agustus 2025 — ": ("Tanjung Selor", date(2025, 8, 6)),
    "SANGGAU, ": ("Sanggau", None),
    "Pontianak: ": ("Pontianak", None),
    "Sungai Raya, Selasa (4/3/2025) – ": ("Sungai Raya", date(2025, 3, 4)),
    "Putussibau (17/10/2024) - ": ("Putussibau", date(2024, 10, 17)),
    "KAPUASPOST.COM, SINTANG - ": ("Sintang", None),
    "SINTANG, KAPUASPOST.COM – ": ("Sintang", None),
    "Media Center Batam - ": ("Batam", None),
    "MC KOTA BATAM - ": ("Batam", None),
    "PALANGKA RAYA – Humas Setda, ": None,
    "Jakarta | ": ("Jakarta", None),
    "MANADO, Selasa 5 Agustus 2025 - ": ("Manado", date(2025, 8, 5)),
    "Kota Jantho – ": ("Kota Jantho", None),
    "Desa Pal IX – ": ("Pal Ix", None),
    "Ba’a – ": ("Ba’a", None),
    "KUPANG. ": ("Kupang", None),
    "Kupang. ": ("Kupang", None),
    "KUBURAYA – ": ("Kubu Raya", None),
    "NANGAPINOH – ": ("Nanga Pinoh", None),
    "Kab. Sambas, 3/5/2025 – ": ("Sambas", date(2025, 5, 3)),
    "PONTIANAK, RILIS.COM – ": ("Pontianak", None),
    "Pontianak (ANTARA) - ": ("Pontianak", None),
    "Ngabang, Landak – ": ("Ngabang", None),
    "BATULICIN, MC Tanah Bumbu - ": ("Batulicin", None),
    "Jakarta, (12/3) - ": ("Jakarta", None),
    "Bengkayang, 12 Maret 2025. ": ("Bengkayang", date(2025, 3, 12)),
    "Putussibau (12 Maret 2025) ": ("Putussibau", date(2025, 3, 12)),
    "Rabu, 12 Maret 2025, Bengkayang – ": ("Bengkayang", date(2025, 3, 12)),
    "[PONTIANAK] ": ("Pontianak", None),
    "PONTIANAK-": ("Pontianak", None),
    "PONTIANAK - (Humas) ": ("Pontianak", None),
    "MMC Kalteng – Palangka Raya – ": ("Palangka Raya", None),
    "Nanga Pinoh, Prokopim. ": ("Nanga Pinoh", None),
    "Desa Sungai Rengas, Kubu Raya – ": ("Kubu Raya", None),
    "SANGGAU – ENTIKONG – ": ("Sanggau", None),
    "Pontianak, Kalbar - 12 Maret 2025 - ": ("Pontianak", date(2025, 3, 12)),
    "Polres Melawi - Polda Kalbar, ": (None, None),
    "SUWAWA,": ("Suwawa", None),
    "WANGI-WANGI, ": ("Wangi-Wangi", None),
    "Teminabuan,– ": ("Teminabuan", None),
    "TEMINABUAN,-": ("Teminabuan", None),
    "TANJUNG SELOR ": ("Tanjung Selor", None),
    "Senin, 2 Juni 2025 – Bobong. ": ("Bobong", date(2025, 6, 2)),
    "Senin, 2 Juni 2025 – ": (None, date(2025, 6, 2)),
    "2 Juni 2025, Sambas – ": ("Sambas", date(2025, 6, 2)),
    "Bajawa_Diskominfo. ": ("Bajawa", None),
    "Sei Rampah, X.com- ": ("Sei Rampah", None),
    "Rilis.id – Sambas, ": ("Sambas", None),
    "Sambas- ": ("Sambas", None),
    "Tanjung Selor—": ("Tanjung Selor", None),
    "Jayapura, 3/6 (Humas) – ": ("Jayapura", None),
    "Sambas, 2 Jun 25 – ": ("Sambas", date(2025, 6, 2)),
    "Pontianak >> ": ("Pontianak", None),
    "Pontianak, 3 Juni 2025, ": ("Pontianak", date(2025, 6, 3)),
    "Pontianak, 3 Juni 2025 ": ("Pontianak", date(2025, 6, 3)),
    "SAMBAS ... ": ("Sambas", None),
    "SAMBAS - - ": ("Sambas", None),
    "SAMBAS.": ("Sambas", None),
    "Kota Sambas: ": ("Sambas", None),
    "Nanga Pinoh, Melawi, Kalbar – ": ("Nanga Pinoh", None),
    "Pendim 1208/Sambas – ": ("Sambas", None),
    "Lanud Supadio, Kubu Raya – ": ("Kubu Raya", None),
    "PROKOPIM – ": (None, None),
    "UNTAN – ": (None, None),
    "POLRES MELAWI – ": (None, None),
    "KAUR, MEDIA CENTER - ": ("Kaur", None),
    "KAUR – ": ("Kaur", None),
    "Kaur - ": ("Kaur", None),
    "KAUR, Media Center – ": ("Kaur", None),
    "Kota Bima, NTB - ": ("Bima", None),
    "Bima Kota (NTB) - ": ("Bima", None),
    "(Garut, 4/11/2025). ": ("Garut", date(2025, 11, 4)),
    "(Garut, 4/11/2025) – ": ("Garut", date(2025, 11, 4)),
    "Garut – (Kominfo), ": ("Garut", None),
    "Garut, Jawa Barat, Indonesia (4/11) : ": ("Garut", None),
    "Garut, Jawa Barat, Indonesia (4/11/2025) : ": ("Garut", date(2025, 11, 4)),
    "Garut 4/11-2025 ": ("Garut", date(2025, 11, 4)),
    "Garut 4/11/2025 - ": ("Garut", date(2025, 11, 4)),
    "Garut, 4-11-2025, ": ("Garut", date(2025, 11, 4)),
    "Garut;- ": ("Garut", None),
    "Garut ;- ": ("Garut", None),
    "Garut ,- ": ("Garut", None),
    "Garut.- ": ("Garut", None),
    "GARUT.-- ": ("Garut", None),
    "Pulang Pisau-MMC ": ("Pulang Pisau", None),
    "Pulang Pisau-MMC. ": ("Pulang Pisau", None),
    "PULANG PISAU-MMC - ": ("Pulang Pisau", None),
    "GARUT>>> ": ("Garut", None),
    "GARUT >>> ": ("Garut", None),
    "GARUT>> ": ("Garut", None),
    "Garut» ": ("Garut", None),
    "Garut => ": ("Garut", None),
    "GARUT → ": ("Garut", None),
    "GARUT ● ": ("Garut", None),
    "GARUT • ": ("Garut", None),
    "GARUT * ": ("Garut", None),
    "Diskominfo Garut - ": ("Garut", None),
    "Diskominfo Garut – ": ("Garut", None),
    "Garut~ ": ("Garut", None),
    "Garut ~ ": ("Garut", None),
    "KOTA BIMA – ": ("Bima", None),
    "KOTA SUKABUMI – ": ("Sukabumi", None),
    "Kota Tegal - ": ("Tegal", None),
    "MEDIAKITA.COM, SAMBAS – ": ("Sambas", None),
    "MEDIAKITA.COM | SAMBAS – ": ("Sambas", None),
    "MediaKita.com – Sambas – ": ("Sambas", None),
    "mediakita.com, Sambas - ": ("Sambas", None),
    "MEDIAKITA, SAMBAS – ": ("Sambas", None),
    "Kabarbaru.co, Sambas – ": ("Sambas", None),
    "SAMBAS, MEDIAKITA.COM - ": ("Sambas", None),
    "SAMBAS | MEDIAKITA.COM - ": ("Sambas", None),
    "Pontianak-Singkawang – ": ("Pontianak", None),
    "PONTIANAK/SINGKAWANG – ": ("Pontianak", None),
    "PONTIANAK & SINGKAWANG – ": ("Pontianak", None),
    "JEDDAH – ": ("Jeddah", None),
    "Jeddah - ": ("Jeddah", None),
    "MAKKAH, Arab Saudi – ": ("Makkah", None),
    "Kuching, Malaysia — ": ("Kuching", None),
    "KUCHING – ": ("Kuching", None),
    "TOKYO, JEPANG – ": ("Tokyo", None),
    "Singapura - ": ("Singapura", None),
    "Kuala Lumpur (ANTARA) – ": ("Kuala Lumpur", None),
    "Sambas (Humas) : ": ("Sambas", None),
    "Sambas (Humas): ": ("Sambas", None),
    "Sambas (Humas). ": ("Sambas", None),
    "Sambas (Humas), ": ("Sambas", None),
    "[SAMBAS] ": ("Sambas", None),
    "[Sambas] – ": ("Sambas", None),
    "(SAMBAS) ": ("Sambas", None),
    "(Sambas) – ": ("Sambas", None),
    "(Sambas/Humas) – ": ("Sambas", None),
    "Sambas. ": ("Sambas", None),
    "Sambas/Humas – ": ("Sambas", None),
    "SAMBAS, (Humas) ": ("Sambas", None),
    "Sambas - Humas, ": ("Sambas", None),
    "Kudus | Kamis, 6 Februari 2025 – ": ("Kudus", date(2025, 2, 6)),
    "Kudus | Kamis, 6 Februari 2025 | ": ("Kudus", date(2025, 2, 6)),
    "Kudus, Kamis (6/2/2025) - ": ("Kudus", date(2025, 2, 6)),
    "KUDUS, Kamis 06/02/2025 - ": ("Kudus", date(2025, 2, 6)),
    "KUDUS (06/02/2025) ": ("Kudus", date(2025, 2, 6)),
    "KUDUS 6 Februari 2025 – ": ("Kudus", date(2025, 2, 6)),
    "KUDUS – Kamis, 6 Februari 2025 – ": ("Kudus", date(2025, 2, 6)),
    "KUDUS - 6 Februari 2025, ": ("Kudus", date(2025, 2, 6)),
    "Kamis, 6 Februari 2025 | Kudus – ": ("Kudus", date(2025, 2, 6)),
    "Kamis (6/2/2025), Kudus – ": ("Kudus", date(2025, 2, 6)),
    "Kudus, 6 Februari 2025: ": ("Kudus", date(2025, 2, 6)),
    "Kudus, 6 Februari 2025 ": ("Kudus", date(2025, 2, 6)),
    "Kudus,6 Februari 2025- ": ("Kudus", date(2025, 2, 6)),
    "Kudus, 06 Februari 2025_ ": ("Kudus", date(2025, 2, 6)),
    "Kudus, Jateng, 6 Februari 2025 – ": ("Kudus", date(2025, 2, 6)),
    "Kec. Jekulo, Kudus – ": ("Jekulo", None),
    "Kecamatan Jekulo – ": ("Jekulo", None),
    "Desa Tamiang, Kec. Jekulo – ": ("Jekulo", None),
    "JEKULO, KUDUS – ": ("Jekulo", None),
    "Kab. Kudus - ": ("Kudus", None),
    "KABUPATEN KUDUS – ": ("Kudus", None),
    "Kabupaten Bima – ": ("Bima", None),
    "KAB. BIMA – ": ("Bima", None),
    "Provinsi Gorontalo – ": ("Gorontalo", None),
    "Prov. Kalbar – Pontianak, ": ("Pontianak", None),
    "Humas Polres Kudus – ": ("Kudus", None),
    "Polres Kudus – ": (None, None),
    "POLRES KUDUS, JATENG – ": ("Kudus", None),
    "Kodim 0722/Kudus – ": (None, None),
    "BPS Kudus – ": (None, None),
    "Bapenda Kudus, Jawa Tengah – ": ("Kudus", None),
    "PPID Kudus - ": ("Kudus", None),
    "RSUD Kudus – ": (None, None),
    "Kemenag Kudus (Humas) – ": (None, None),
    "Kudus (Kemenag) – ": ("Kudus", None),
    "Kudus (Inmas) - ": ("Kudus", None),
    "KUDUS, Kemenag – ": ("Kudus", None),
    "KUDUS, RADAR KUDUS – ": ("Kudus", None),
    "KUDUS, InfoPublik – ": ("Kudus", None),
    "InfoPublik, Kudus – ": ("Kudus", None),
    "Kudus, InfoPublik.id - ": ("Kudus", None),
    "Kudus — Humas Setda — ": ("Kudus", None),
    "Kudus ( 6/2 ) – ": ("Kudus", None),
    "Kudus, BeritaJateng.com– ": ("Kudus", None),
    "LABUAN BAJO (6/2/2025) ": ("Labuan Bajo", date(2025, 2, 6)),
    "LABUAN BAJO, NTT – ": ("Labuan Bajo", None),
    "Labuan Bajo, Manggarai Barat - ": ("Labuan Bajo", None),
    "Labuan Bajo, Kabupaten Manggarai Barat, NTT - ": ("Labuan Bajo", None),
    "SOE, TTS – ": ("Soe", None),
    "SoE - ": ("Soe", None),
    "IKN, Kaltim – ": ("Ikn", None),
    "NUSANTARA, IKN – ": ("Nusantara", None),
    "Jayapura, Papua – ": ("Jayapura", None),
    "D.I. Yogyakarta – ": ("Yogyakarta", None),
    "YOGYAKARTA, DIY – ": ("Yogyakarta", None),
    "DENPASAR, Bali, 6 Feb 2025 – ": ("Denpasar", date(2025, 2, 6)),
    "Kudus, 6-2-2025 – ": ("Kudus", date(2025, 2, 6)),
    "Kudus, 6.2.2025 – ": ("Kudus", date(2025, 2, 6)),
    "Kudus, 06 - 02 - 2025 – ": ("Kudus", date(2025, 2, 6)),
    "Kudus,. – ": ("Kudus", None),
    "“Kudus” – ": ("Kudus", None),
    "KUDUS –– ": ("Kudus", None),
    "KUDUS —– ": ("Kudus", None),
    "KUDUS.": ("Kudus", None),
    "KUDUS - . ": ("Kudus", None),
    "Toraja Utara, Rantepao – ": ("Rantepao", None),
    "Jakarta, CNN – ": ("Jakarta", None),
    "Jakarta (6/2/2025): ": ("Jakarta", date(2025, 2, 6)),
    "JAKARTA, Kompas.com - ": ("Jakarta", None),
    "Pangkalpinang, Babel : ": ("Pangkalpinang", None),
    "Tim Liputan, Kudus – ": ("Kudus", None),
    "REMBANG – LASEM – ": ("Rembang", None),
    "Bandar Lampung--- ": ("Bandar Lampung", None),
    "BANDARLAMPUNG: ": ("Bandar Lampung", None),
    "Kudus Kamis 6 Februari 2025 ": ("Kudus", date(2025, 2, 6)),
    "Kudus, pada 6 Februari 2025 – ": ("Kudus", date(2025, 2, 6)),
    "Kudus, tanggal 6 Februari 2025 – ": ("Kudus", date(2025, 2, 6)),
    "Kudus, 6 Februari 2025, pukul 10.00 WIB – ": ("Kudus", date(2025, 2, 6)),
    "KUDUS (PERS RILIS) – ": ("Kudus", None),
    "KUDUS, SIARAN PERS – ": ("Kudus", None),
    "KUDUS / 6 Februari 2025 / ": ("Kudus", date(2025, 2, 6)),
}
LEAD = "Wali kota meninjau perbaikan drainase di tiga kelurahan bersama camat."


@pytest.mark.parametrize("prefix", [p for p, wanted in SHAPES.items() if wanted and p != "Desa Pal IX – "])
def test_a_dateline_gives_place_and_date_and_ends_before_the_lead(prefix: str) -> None:
    cut = split_dateline(prefix + LEAD)
    assert cut is not None
    assert (prefix + LEAD)[cut.end :] == LEAD
    assert (cut.place, cut.date) == SHAPES[prefix]


@pytest.mark.parametrize(
    "lead",
    [
        "Ruas Siduk-Sukadana rusak berat sejak bulan lalu.",
        "Warga Pontianak - sebagian besar pedagang - menyambut baik rencana itu.",
        "Pemerintah Kota Pontianak – melalui Dinas Kesehatan – membagikan vitamin.",
        "Sebanyak 30 nelayan - semuanya dari Sambas - menerima bantuan.",
        "Pontianak, Singkawang, dan Sambas menjadi tuan rumah bersama.",
        "SAMBAS, SINGKAWANG, dan PONTIANAK menjadi tuan rumah.",
        "(Kiri ke kanan) Bupati dan camat hadir.",
        "Wali Kota Ternate: rumah pompa siap dipakai.",
        "Bupati: Jangan ada pungutan di sekolah.",
        "Hujan – begitu kata warga – tidak berhenti sejak pagi.",
        "TPID bergerak - harga cabai turun dalam sepekan.",
        "Jakarta menjadi tuan rumah rapat kerja nasional.",
        "BANJIR - Warga mengungsi ke masjid.",
        "Sambas, kabupaten di utara, – terkenal dengan jeruknya.",
        "Singkawang - Pontianak kini tersambung jalan baru.",
        "Singkawang– Pontianak tersambung jalan baru.",
        "PONTIANAK Food Festival digelar tiga hari di alun-alun.",
        "SAMBAS SINGKAWANG kini tersambung.",
        "Sambas,Singkawang, dan Pontianak menjadi tuan rumah.",
        "SIARAN PERS – bupati memperbaiki jalan.",
        "UMKM Singkawang - Pontianak bertemu di Jakarta.",
        "KPU – Komisi Pemilihan Umum menetapkan hasil pemilu.",
        "Pasar Alok – yang baru diresmikan Bupati – mulai dipadati pedagang.",
        "Program Sehati – Sehat Bersama Tim – diluncurkan Bupati Garut.",
        "Program Sehati - sebuah terobosan layanan - diluncurkan Bupati Garut.",
        "Sambas dan Bengkayang – dua kabupaten di perbatasan – bekerja sama.",
        "Sambas - kabupaten paling utara - mengirim 30 atlet.",
        "Bupati Garut – didampingi Wakil Bupati – meninjau pasar.",
        "Jalan Garut – Tasikmalaya diperbaiki mulai bulan depan.",
        "Ruas Garut–Tasikmalaya rusak berat.",
        "Garut–Tasikmalaya kini hanya satu jam.",
        "Pasar Garut - Pusat perbelanjaan warga diresmikan kemarin.",
        "Garut Kota Intan: Festival budaya digelar tiga hari.",
        "GARUT INTAN CARNIVAL – Ribuan warga menonton pawai.",
        "Kabupaten Garut: 42 kecamatan menerima bantuan.",
        "Garut menjadi tuan rumah – untuk kali kedua – kejuaraan itu.",
        "Garut, kabupaten yang terkenal dengan dodolnya, menggelar festival.",
        "Garut. Kota yang dingin itu menggelar festival kopi.",
        "Garut Utara – calon daerah otonomi baru – menerima kunjungan.",
        "Garut bersama Sumedang, Majalengka - Ciayumajakuning - sepakat.",
        "Kamis, Bupati Garut meninjau pasar.",
        "Kamis (6/2/2025) pagi – saat warga berangkat kerja – hujan turun.",
        "Pada Kamis (6/2/2025) – Bupati Garut membuka rapat.",
        "6 Februari 2025 – hari jadi Garut – diperingati sederhana.",
        "(Foto: Humas) Bupati Garut menyerahkan bantuan.",
        "(UMKM) Garut makin berkembang.",
        "[FOTO] Bupati Garut menyerahkan bantuan.",
        "UMKM – tulang punggung ekonomi – menerima bantuan.",
        "BPS Garut mencatat inflasi – tertinggi di Jawa Barat.",
        "Humas Pemkab Garut menyampaikan – lewat keterangan tertulis – jadwal itu.",
        "Diskominfo Garut - sebagai pengelola - memperbarui laman.",
        "Kopi Garut – Arabika dari lereng Papandayan – diekspor.",
        "Dodol Garut: Camilan manis ini makin digemari.",
        "Sekda Garut: Jangan ada pungli.",
        "Wabup Garut – Putri Karlina meninjau pasar.",
        "Persigar Garut – Persib Bandung bertemu di final.",
        "Garut – Bandung kini tersambung kereta.",
        "Garut - Sumedang - Majalengka bekerja sama.",
        "Hari Pahlawan – 10 November 2025 – diperingati di Garut.",
        "Dari Garut – kota dodol – untuk dunia.",
        "Warga Garut, Jawa Barat - sebagian besar petani - menyambut baik.",
        "Malam Puncak - Festival Garut berlangsung meriah.",
        "Kuching – ibu kota Sarawak – mengirim delegasi.",
        "Malaysia - Indonesia sepakat menjaga perbatasan.",
        "Indonesia – Malaysia sepakat menjaga perbatasan.",
        "Singapura - negara tetangga - mengirim ahli.",
        "Teluk Kuantan. kota jalur itu ramai.",
        "Ibu – panggilan akrab warga – tetap berjualan.",
        "Gubernur: Kaltim siap.",
        "Baru – tiga dari tujuh titik selesai ditimbun.",
        "Tanjung - tempat warga berjualan - sepi.",
        "Sungai Raya - yang meluap sejak Kamis - merendam rumah.",
        "Pulau Kei — surga di timur — dikunjungi wisatawan.",
        "Gunung Ibu - di Halmahera Barat - meletus.",
        "Lapas Garut: 30 warga binaan bebas.",
        "“Garut – kota kita,” kata Bupati.",
        "Sebanyak 30 siswa - 12 di antaranya perempuan - lulus.",
        "Tim SAR – gabungan TNI dan Polri – menemukan korban.",
        "Stunting: 21 persen balita terdampak.",
        "Rp3 miliar – itulah dana yang disiapkan.",
        "Selamat Datang – begitu bunyi spanduk di gerbang.",
        "Jembatan Kapuas I – dibangun 1982 – diperbaiki.",
        "Kecamatan Jekulo – lumbung padi – panen raya.",
        "KUDUS, JEPARA, dan PATI menjadi tuan rumah.",
        "Kudus, Jepara, Pati - tiga kabupaten - bekerja sama.",
        "Kudus (Jawa Tengah) menjadi tuan rumah kejuaraan itu.",
        "Kudus 2025 – Tahun Wisata diluncurkan Bupati.",
        "Kudus 1/3 wilayahnya terendam.",
        "Kota Pusaka – Predikat itu diterima Sawahlunto.",
        "Mal Pelayanan Publik – MPP – diresmikan.",
        "Sultan Ternate - Hidayatullah - membuka acara.",
        "Warga Baduy – Urang Kanekes – merayakan Seba.",
        "Merah Putih - Sang saka berkibar di perbatasan.",
    ],
)
def test_a_lead_without_a_dateline_is_left_whole(lead: str) -> None:
    assert split_dateline(lead) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rapat digelar di Aula Bappeda, Jalan Merdeka, Ketapang, Rabu (5/2/2025).", "Ketapang"),
        ("Lomba itu digelar di Taman Budaya, Kota Mataram, Sabtu (9/8/2025).", "Mataram"),
        (
            "Bupati Melawi membuka rapat di Pendopo Rumah Jabatan Bupati Melawi, Rabu (5/2/2025).",
            "Nanga Pinoh",
        ),
        ("Bantuan diserahkan di Desa Kuala, Kecamatan Teluk Pakedai, Rabu (5/2/2025).", "Teluk Pakedai"),
        ("Pemerintah Kota Bontang membagikan bibit, Rabu (5/2/2025).", "Bontang"),
        ("Bupati menyerahkan bantuan kepada nelayan, Rabu (5/2/2025).", None),
        ("Bupati Kapuas Hulu membuka rapat di Aula Bappeda Kapuas Hulu, Rabu (5/2/2025).", "Putussibau"),
        ("Gubernur Jambi membuka rapat di Kantor Gubernur, Rabu (5/2/2025).", "Jambi"),
        ("Kapolres memimpin apel di Mapolres Melawi, Rabu (5/2/2025).", "Nanga Pinoh"),
        ("Sekda Mempawah membuka pelatihan di Aula Kantor Bupati, Rabu (5/2/2025).", "Mempawah"),
        ("DPRD Kabupaten Bengkayang menggelar rapat di gedung DPRD, Rabu (5/2/2025).", "Bengkayang"),
        ("Pelaku ditangkap di Kecamatan Singkawang Barat, Rabu (5/2/2025).", "Singkawang"),
        ("Bupati melantik kepala desa di Kecamatan Serawai dan Ambalau, Rabu (5/2/2025).", None),
        ("Kabupaten Sumba Timur dan Sumba Barat bekerja sama.", None),
        ("Gong berbunyi di Kecamatan Muara Wahau, Kabupaten Kutai Timur. Tamu datang dari Sangatta.", "Sangatta"),
        ("Bupati Kutai Timur (Kutim) membuka lomba di Kecamatan Muara Wahau, Rabu (5/2/2025).", "Muara Wahau"),
        ("Pemerintah Kabupaten Asmat menetapkan siaga. Kabut menyelimuti udara di Agats sejak pagi.", "Agats"),
        ("Bupati Asmat bertolak ke Agats Baru bersama rombongan.", None),
        ("Gubernur Kalbar membuka rapat di Kantor Gubernur, Rabu (5/2/2025).", "Pontianak"),
        ("KPU Kota Tidore Kepulauan menggelar rapat di Soasio, Rabu (14/1/2026).", "Soasio"),
        ("Panen raya digelar di Simanindo, Rabu (14/1/2026).", "Simanindo"),
        ("Rapat digelar di Mapolres, Rabu (14/1/2026).", None),
        ("Rapat digelar di Pendopo, Rabu (14/1/2026).", None),
        ("Rapat digelar di Balaikota, Rabu (14/1/2026).", None),
        ("Pada Juni 2025 terjadi inflasi di provinsi itu. Inflasi tertinggi terjadi di Kota Baubau.", None),
    ],
)
def test_the_place_of_the_event_is_read_off_the_text_or_left_open(text: str, place: str | None) -> None:
    assert event_place([text]) == place


@pytest.mark.parametrize(
    ("text", "years", "day"),
    [
        ("Hujan turun sejak Senin (10/3/2025). Bupati datang pada Rabu (12/3/2025).", (), date(2025, 3, 12)),
        ("Paling lambat 30 Juni 2025, kata dia, Selasa (3/6/2025).", (), date(2025, 6, 3)),
        ("Rapat digelar Kamis (17/10).", (2023, 2024), date(2024, 10, 17)),
        ("Api menyala sejak Senin (4/8/2025). Hingga Rabu (6/8/2025), tim siaga.", (), date(2025, 8, 6)),
        ("Rapat digelar 17 Oktober 2024.", (), date(2024, 10, 17)),
        ("Rapat digelar Kamis (17/10).", (), None),
        ("Rapat digelar Kamis (17/10).", (2009,), None),
        ("Rapat digelar Kamis (17/10), sesudah Jumat (4/10/2024).", (2009,), date(2024, 10, 17)),
        ("Peraturan Nomor 5 Tahun 2020 berlaku.", (2020,), None),
        ("Program itu berlaku mulai 1 Desember 2025.", (), None),
        ("Api menyala sejak Senin (4/8/2025).", (), date(2025, 8, 4)),
        ("Kabupaten itu berdiri 12 Maret 2010.", (), None),
        ("Ia lahir di Sambas pada 12 Maret 2010.", (), None),
        ("Upacara mengenang 17 Agustus 1945.", (), None),
        ("Dasarnya Undang-Undang Nomor 5 Tahun 2014 tanggal 15 Januari 2014.", (), None),
        ("Gempa 28 September 2018 dikenang warga, Senin (29/9/2025).", (), date(2025, 9, 29)),
        ("Lomba akan digelar Senin (1/12/2025), kata Satono, Kamis (27/11/2025).", (), date(2025, 11, 27)),
        ("Lomba akan digelar Senin (1/12/2025).", (), date(2025, 12, 1)),
    ],
)
def test_the_day_of_the_event_is_the_first_named_by_weekday_or_brackets(
    text: str, years: tuple[int, ...], day: date | None
) -> None:
    assert event_date([text], years) == day


def test_a_letterhead_gives_the_town_of_its_address_or_the_capital() -> None:
    assert letterhead_place(["PEMERINTAH KABUPATEN PIDIE", "Jalan Merdeka 1 Sigli 24112"]) == "Sigli"
    assert letterhead_place(["PEMERINTAH KABUPATEN KAPUAS HULU"]) == "Putussibau"
    assert letterhead_place(["PEMERINTAH KOTA TUAL", "SEKRETARIAT DAERAH"]) == "Tual"
    assert letterhead_place(["DINAS KESEHATAN"]) is None


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["BADAN PUSAT STATISTIK", "KABUPATEN SAMBAS"], "Sambas"),
        (["BADAN PUSAT STATISTIK KABUPATEN KAPUAS HULU"], "Putussibau"),
        (["BADAN PUSAT STATISTIK PROVINSI RIAU", "Jalan Pattimura Nomor 12"], "Pekanbaru"),
        (["KEPOLISIAN NEGARA REPUBLIK INDONESIA", "DAERAH KALIMANTAN BARAT", "RESOR MELAWI"], "Nanga Pinoh"),
        (["KEPOLISIAN RESOR MELAWI"], "Nanga Pinoh"),
        (["KEJAKSAAN NEGERI SINGKAWANG"], "Singkawang"),
        (["KANTOR KEMENTERIAN AGAMA KAB. MELAWI"], "Nanga Pinoh"),
        (["KANTOR WILAYAH KEMENTERIAN AGAMA", "PROVINSI JAWA TENGAH"], "Semarang"),
        (["LEMBAGA PEMASYARAKATAN KELAS IIA PONTIANAK"], "Pontianak"),
        (["UNIVERSITAS TANJUNGPURA", "Jalan Prof. Hadari Nawawi, Pontianak 78124"], "Pontianak"),
        (["UNIVERSITAS TANJUNGPURA"], None),
        (["PEMERINTAH PROVINSI JAWA TENGAH", "SAMSAT KABUPATEN KUDUS"], "Kudus"),
        (["KOMISI PEMILIHAN UMUM", "REPUBLIK INDONESIA"], None),
    ],
)
def test_offices_of_the_state_sit_in_the_capital_of_the_lowest_region_they_name(
    lines: list[str], place: str | None
) -> None:
    assert letterhead_place(lines) == place


def test_a_release_with_nothing_but_the_office_in_its_dateline_is_from_its_seat() -> None:
    lead = "Petugas memeriksa kendaraan di jalan utama kota itu bersama dinas perhubungan selama sepekan."
    assert composed(release(["Polisi Periksa Kendaraan", f"POLRES MELAWI – {lead}"])).dateline.place == "Nanga Pinoh"


def test_sentences_of_one_address_are_not_mixed_with_the_next() -> None:
    assert event_place(["Ia lahir di Solo. Rapat digelar di Gedung Wanita, Bajawa, Selasa (9/9/2025)."]) == "Bajawa"


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("MARTAPURA, Pemerintah Kabupaten (Pemkab) Banjar menyalurkan air bersih.", "Pemerintah"),
        ("MARTAPURA Polres Banjar (Polda Kalsel) menangkap dua pelaku.", "Polres"),
        ("SAMBAS. Dinas Kesehatan (Dinkes) Sambas membagikan vitamin. Warga senang.", "Dinas"),
    ],
)
def test_an_institution_behind_the_dateline_belongs_to_the_lead(text: str, lead: str) -> None:
    cut = split_dateline(text)
    assert cut is not None
    assert text[cut.end :].startswith(lead)


def test_an_underscore_between_place_and_agency_parts_them() -> None:
    lead = "Bajawa_Diskominfo. Pemerintah Kabupaten Ngada melatih perajin bambu, Senin (2/6/2025)."
    assert composed(release(["Perajin Bambu Dilatih", lead])).dateline.place == "Bajawa"


STORY = "Pemerintah Kota (Pemkot) Malang menggelar pasar murah di sembilan kecamatan selama tiga hari bagi warga."


@pytest.mark.parametrize(
    ("dateline", "more", "day"),
    [
        ("Malang, (27/11) – ", "Program berlaku mulai 1 Desember 2025.", "2025-11-27"),
        ("Malang, 3 Januari – ", "Program berlaku sejak 20 Desember 2025.", "2026-01-03"),
        ("Malang, 27/11 – ", "Anggaran 2025 naik.", "2025-11-27"),
        ("Malang, Kamis (27/11) – ", "Anggaran 2025 dan 2026 naik.", "2025-11-27"),
        ("Malang, (27/11) – ", "Anggaran 2025 dan 2026 naik.", None),
        ("Malang, (27/11) – ", "Warga senang.", None),
    ],
)
def test_a_dateline_without_a_year_is_completed_by_the_years_that_the_release_names(
    dateline: str, more: str, day: str | None
) -> None:
    assert composed(release(["Pasar Murah Digelar", dateline + STORY, more])).dateline.date == day


def test_the_number_of_the_release_completes_its_dateline_first() -> None:
    numbered = [
        "Nomor: 480/127/Prokopim/2025",
        "Pasar Murah Digelar",
        f"Malang, (27/11) – {STORY}",
        "Anggaran 2026 naik.",
    ]
    assert composed(release(numbered)).dateline.date == "2025-11-27"


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("Kudus | Kamis, 6 Februari 2025", "Kudus", "2025-02-06"),
        ("Kudus - Kamis, 6 Februari 2025", "Kudus", "2025-02-06"),
        ("Kudus (6/2/2025)", "Kudus", "2025-02-06"),
        ("KUDUS, 6 Februari 2025 –", "Kudus", "2025-02-06"),
        ("KUDUS, MEDIA CENTER –", "Kudus", None),
        ("Kudus (Humas) –", "Kudus", None),
        ("Jekulo –", "Jekulo", None),
        ("JEKULO, KUDUS", "Jekulo", None),
    ],
)
def test_a_dateline_in_a_line_of_its_own_is_left_out_and_read(line: str, place: str, day: str | None) -> None:
    article = composed(release(["Pasar Murah Digelar", line, STORY]))
    assert (article.dateline.place, article.dateline.date) == (place, day)
    assert article.lead == STORY
    assert [dropped.text for dropped in article.dropped] == [line]
