from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from converter.structure import metadata


def test_slugs_are_ascii_and_cut_at_words() -> None:
    assert metadata.slug("Wabup: Ba’a & Jum'at, 30% Naik – Éksklusif!") == "wabup-baa-jumat-30-naik-eksklusif"
    assert len(metadata.slug("kata " * 50)) <= 80
    assert not metadata.slug("kata " * 50).endswith("-")


def test_a_slug_writes_numbers_in_one_ends_in_a_whole_word_and_is_never_empty() -> None:
    assert metadata.slug("5.400 Seragam Dibagikan 17.000 Warga, Naik 1,5 Persen") == (
        "5400-seragam-dibagikan-17000-warga-naik-1-5-persen"
    )
    assert metadata.slug(f"{'pohon ' * 13}untuk warga") == "-".join(["pohon"] * 13)
    assert metadata.slug("🎉") == "berita"


def test_a_summary_ends_at_a_sentence_or_with_an_ellipsis() -> None:
    short = "Pemkot membuka pasar murah."
    assert metadata.summary(short) == short
    two = "Pemerintah kota membuka pasar murah di enam kecamatan mulai pekan depan, Senin (3/3/2025). " + "Kata " * 40
    assert metadata.summary(two).endswith("(3/3/2025).")
    long = metadata.summary("Wali Kota H. " + "kata " * 60)
    assert long.endswith("…")
    assert len(long) <= 155


@pytest.mark.parametrize("end", ["Raya.", "Juni.", "KPU.", "Sungai Raya (5/12/2025) malam.", "“Ayo!”"])
def test_a_summary_of_whole_sentences_needs_no_ellipsis(end: str) -> None:
    first = f"Pemerintah kota membuka pasar murah di enam kecamatan sejak pekan lalu, {end}"

    assert metadata.summary(f"{first} Warga {'datang ' * 30}.") == first


@pytest.mark.parametrize(
    "cut", ["di", "di Kecamatan", "pada hari Senin", "yang", "tahun", "bersama H.", "Wakil Bupati dr.", "sejak"]
)
def test_a_summary_ends_in_no_word_that_is_nothing_without_the_next(cut: str) -> None:
    start = "Bupati membuka pasar murah " + "bagi warga " * 10
    lead = f"{start}{cut} {'x' * (155 - len(start) - len(cut))} dan seterusnya."

    found = metadata.summary(lead)

    assert found.endswith("…")
    assert not found[:-1].endswith(cut.rpartition(" ")[2])


def test_publication_is_the_time_that_is_given_or_midnight_in_the_time_zone_of_the_outlet() -> None:
    assert metadata.published(date(2025, 3, 3), "Asia/Pontianak") == "2025-03-03T00:00:00+07:00"
    assert metadata.published(date(2025, 3, 3), "Asia/Jayapura") == "2025-03-03T00:00:00+09:00"
    assert metadata.published(None, "Asia/Pontianak") is None
    assert metadata.published(datetime(2025, 3, 3, 15, 1), "Asia/Jayapura") == "2025-03-03T15:01:00+09:00"
    assert metadata.published(datetime(2025, 3, 3, 15, 1, tzinfo=UTC), "Asia/Jayapura") == "2025-03-03T15:01:00+00:00"
