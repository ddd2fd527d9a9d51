from __future__ import annotations

from datetime import UTC, date, datetime

from converter.structure import metadata


def test_slugs_are_ascii_and_cut_at_words() -> None:
    assert metadata.slug("Wabup: Ba’a & Jum'at, 30% Naik – Éksklusif!") == "wabup-baa-jumat-30-naik-eksklusif"
    assert len(metadata.slug("kata " * 50)) <= 80
    assert not metadata.slug("kata " * 50).endswith("-")


def test_a_summary_ends_at_a_sentence_or_with_an_ellipsis() -> None:
    short = "Pemkot membuka pasar murah."
    assert metadata.summary(short) == short
    two = "Pemerintah kota membuka pasar murah di enam kecamatan mulai pekan depan, Senin (3/3/2025). " + "Kata " * 40
    assert metadata.summary(two).endswith("(3/3/2025).")
    long = metadata.summary("Wali Kota H. " + "kata " * 60)
    assert long.endswith("…")
    assert len(long) <= 155


def test_publication_is_the_time_that_is_given_or_midnight_in_the_time_zone_of_the_outlet() -> None:
    assert metadata.published(date(2025, 3, 3), "Asia/Pontianak") == "2025-03-03T00:00:00+07:00"
    assert metadata.published(date(2025, 3, 3), "Asia/Jayapura") == "2025-03-03T00:00:00+09:00"
    assert metadata.published(None, "Asia/Pontianak") is None
    assert metadata.published(datetime(2025, 3, 3, 15, 1), "Asia/Jayapura") == "2025-03-03T15:01:00+09:00"
    assert metadata.published(datetime(2025, 3, 3, 15, 1, tzinfo=UTC), "Asia/Jayapura") == "2025-03-03T15:01:00+00:00"


def test_tags_are_the_place_and_what_the_text_names_again_and_again() -> None:
    tags = metadata.tags(
        "TPID Sambas Pantau Pasar",
        [
            "Kepala Dinas Perdagangan Kabupaten Sambas Rudi Sastra dan TPID memantau pasar di Sambas.",
            "“Stok aman,” kata Rudi, Senin pukul 09.00 WIB hingga 11.00 WIB.",
            "Dinas Perdagangan Sambas dan BPS akan mendata lagi.",
        ],
        "Pemangkat",
        ["Rudi Sastra", "Mina"],
    )
    assert set(tags) == {"Pemangkat", "Sambas", "TPID", "Rudi Sastra", "Dinas Perdagangan"}
    assert tags[:2] == ("Pemangkat", "Sambas")


def test_ordinary_words_degrees_and_parts_of_names_are_no_tags() -> None:
    text = ["Wali Kota Slamet Jaya, S.H., menanam pohon.", "Wali Kota Slamet Jaya, S.H., menyiramnya."]
    assert metadata.tags("Wali Kota Tanam Pohon", text, None, ["Slamet Jaya"]) == ("Slamet Jaya",)


def test_there_are_six_tags_at_most() -> None:
    text = "KPU, BPS, DPRD, TPID, BPBD, PDAM, dan UMKM"
    assert len(metadata.tags(text, [text], "Sambas", [])) == 6
