from __future__ import annotations

from datetime import date

import pytest

from converter.checks.days import future_warnings, span_warnings, weekday_warnings
from tests.checks.build import running


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Kamis (9/7/2025)", "Rabu"),
        ("Selasa, 17 Agustus 2025", "Minggu"),
        ("Jum’at (25/9/2025)", "Kamis"),
        ("Rabu malam (19/6/2025)", "Kamis"),
        ("senin 9/9/2025", "Selasa"),
        ("Ahad, 5 Mei 2025", "Senin"),
        ("Minggu, 2/5/2025", "Jumat"),
        ("hari Senin tanggal 6 Mei 2025", "Selasa"),
        ("SENIN, 6 MEI 2025", "Selasa"),
        ("Selasa (5/5/25)", "Senin"),
        ("pada 5 Mei 2025 (Selasa)", "Senin"),
        ("pada tanggal 5 Mei 2025, hari Selasa", "Senin"),
        ("Selasa–Selasa (5–6/5/2025)", "Senin"),
        ("Senin sampai Kamis (5–7/5/2025)", "Rabu"),
        ("Senin hingga Kamis, 5 sampai 7 Mei 2025", "Rabu"),
    ],
)
def test_a_day_that_does_not_fit_its_date_is_told_with_the_right_day(text: str, right: str) -> None:
    (warning,) = weekday_warnings(running("Judul", f"Acara digelar {text} di balai kota."))
    assert (warning.code, warning.block) == ("weekday-mismatch", 1)
    assert f"hari {right}," in warning.message


@pytest.mark.parametrize(
    "text",
    [
        "Rabu (9/7/2025)",
        "Kamis (17/10)",
        "Jumat–Minggu, 1–3 Agustus 2025",
        "Senin sampai Rabu (4–6/8/2025)",
        "Sabtu dan Minggu (2–3/8/2025)",
        "dua minggu (1/8/2025)",
        "Jumat (31/2/2025)",
        "Ahad (13/4/2025)",
        "Rabu pekan lalu, kemudian 10 Juli 2025",
        "Senin (4/8/2025) hingga Rabu (6/8/2025)",
        "Senin, Selasa, dan Rabu, 4–6 Agustus 2025",
        "setiap Jumat, 31 Juli 2025 hingga 30 Agustus 2025",
        "5 Mei 2025, Selasa warga kerja bakti",
        "5 Mei 2025 (Senin)",
        "Pasar Minggu, 5 Mei 2025",
        "Kamis (17/4/2025) malam Jumat Agung",
    ],
)
def test_there_is_no_false_alarm(text: str) -> None:
    assert weekday_warnings(running(f"Acara digelar {text} di balai kota.")) == []


def test_the_same_slip_is_told_once() -> None:
    texts = running("Kamis (9/7/2025)", "Kamis (9/7/2025)", "Jumat (9/7/2025)")
    assert len(weekday_warnings(texts)) == 2


RELEASED = date(2025, 5, 12)


@pytest.mark.parametrize(
    "text",
    [
        "Bupati meninjau posko, Senin (19/5/2025).",
        "Lomba digelar Rabu, 14 Mei 2025, di halaman kantor camat.",
        "Rapat itu berlangsung pada Senin (19/5).",
        "“Kami senang,” kata Budi, Rabu (14/5/2025).",
        "Kebakaran terjadi Selasa (20/5/2025) dini hari.",
    ],
)
def test_what_happened_after_the_day_of_the_release_is_told(text: str) -> None:
    (warning,) = future_warnings(running(text), RELEASED)
    assert (warning.code, warning.block) == ("future-date", 0)
    assert "12/5/2025" in warning.message


@pytest.mark.parametrize(
    "text",
    [
        "Bupati meninjau posko, Senin (12/5/2025).",
        "Bupati meninjau posko, Sabtu (10/5/2025).",
        "Lomba akan digelar Senin (19/5/2025).",
        "Pendaftaran dibuka hingga Senin (19/5/2025).",
        "Festival dijadwalkan pada Rabu, 14 Mei 2025.",
        "Program itu berlaku 1 Juni 2025.",
        "Ia mengajak warga hadir di lapangan, Sabtu (24/5/2025).",
        "Kick off program itu pada Senin (19/5/2025).",
        "Libur Waisak jatuh pada Selasa (13/5/2025).",
        "Pembagian berikutnya pada Selasa (13/5/2025).",
        "Kontingen bertolak ke Jakarta, Rabu (14/5/2025).",
        "Bupati meninjau posko, Selasa (31/12).",
        "Ujian tertulis dilaksanakan Rabu (14/5/2025), wawancara Kamis (15/5/2025).",
    ],
)
def test_what_is_still_to_come_is_no_slip(text: str) -> None:
    assert future_warnings(running(text), RELEASED) == []


def test_without_a_day_of_the_release_nothing_is_in_its_future() -> None:
    assert future_warnings(running("Bupati meninjau posko, Senin (19/5/2025)."), None) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Lomba berlangsung 3 hari, mulai Selasa hingga Sabtu.", 5),
        ("Kegiatan berlangsung selama lima hari, 3–6 Maret 2025.", 4),
        ("Kegiatan berlangsung lima hari (3–6/3/2025).", 4),
        ("Kegiatan digelar tiga hari, Senin–Kamis.", 4),
        ("Pelatihan berlangsung empat hari, mulai Senin (5/5/2025) hingga Rabu (7/5/2025).", 3),
        ("Pelatihan berlangsung selama 4 hari dari tanggal 5 sampai 7 Mei 2025.", 3),
        ("Festival digelar selama tujuh hari, 28 April hingga 2 Mei 2025.", 5),
        ("Festival digelar selama sepekan, 1–20 Mei 2025.", 20),
        ("Pelatihan di aula kantor camat pada 5 s.d. 9 Mei 2025 selama tiga hari.", 5),
        ("Selama dua hari, Jumat hingga Minggu (9–11/5/2025), warga bergotong royong.", 3),
        ("Pameran berlangsung sepuluh hari, 1–5 Agustus.", 5),
    ],
)
def test_a_number_of_days_that_is_not_that_of_the_dates_is_told(text: str, days: int) -> None:
    (warning,) = span_warnings(running("Judul", text))
    assert (warning.code, warning.block) == ("days-mismatch", 1)
    assert f"ada {days} hari" in warning.message


@pytest.mark.parametrize(
    "text",
    [
        "Lomba berlangsung lima hari, mulai Selasa hingga Sabtu.",
        "Kegiatan berlangsung selama empat hari, 3–6 Maret 2025.",
        "Kegiatan digelar dua hari, Sabtu dan Minggu.",
        "Festival digelar selama sepekan, 1–7 Mei 2025.",
        "Masa tanggap darurat 14 hari berlaku mulai 1 Mei 2025 hingga 14 Mei 2025.",
        "Tiga hari setelah banjir, 5–9 Mei 2025, warga membersihkan rumah.",
        "Dua hari sebelumnya, 1–3 Mei 2025, hujan turun.",
        "Pelatihan selama 10 hari, Senin hingga Jumat, selama dua pekan.",
        "Pelatihan 10 hari kerja, 5–16 Mei 2025.",
        "Pelatihan berlangsung 10 hari, 5–16 Mei 2025.",
        "Pelayanan dibuka lima hari sepekan, Senin hingga Kamis.",
        "Gelombang pertama selama tiga hari, lalu 10–15 Mei 2025 gelombang kedua.",
        "Setelah tujuh hari, Senin–Rabu diperkirakan hujan.",
        "Cuti bersama dua hari, menyambung libur Kamis–Minggu.",
        "Selama dua hari, Senin dan Selasa (5–6/5/2025), warga bergotong royong.",
        "Pemadaman dua puluh lima hari, 1–25 Mei 2025.",
        "Selama lebih dari tiga hari, 5–9 Mei 2025, listrik padam.",
    ],
)
def test_a_number_of_days_that_fits_or_is_of_something_else_is_left_alone(text: str) -> None:
    assert span_warnings(running(text)) == []
