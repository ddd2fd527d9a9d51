"""Datelines in all shapes, and where and when a release without one is from."""

from __future__ import annotations

from datetime import date

import pytest

from converter.structure.dateline import event_date, split_dateline
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
    "Sambas, 2 Jun 25 – ": ("Sambas", None),
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
