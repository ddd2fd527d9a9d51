from __future__ import annotations

from converter.checks import same_story
from tests.checks.build import LEAD, article

BODY = (
    "“Perahu sudah siaga di empat titik sejak tadi malam,” kata Karolus.",
    "Menurut Karolus, dapur umum melayani tiga ratus warga yang mengungsi di balai desa dan gereja.",
)


def test_a_story_touched_up_or_cut_is_the_same_story() -> None:
    touched_up = article(LEAD.replace("meninjau", "mengunjungi"), *BODY)
    cut = article(LEAD, BODY[0])
    pairs = same_story([article(LEAD, *BODY), touched_up, cut])
    assert [(pair.first, pair.second) for pair in pairs] == [(0, 1), (0, 2), (1, 2)]
    assert all(pair.share <= 1 for pair in pairs)


def test_two_events_of_one_day_and_office_are_two_stories() -> None:
    other = article(
        "Bupati Landak Karolus Margreta membuka lomba mewarnai di Taman Kota, Rabu (5/2/2025).",
        "“Anak-anak harus berani bermimpi,” kata Karolus.",
    )
    assert same_story([article(LEAD, *BODY), other]) == []


def test_without_words_there_is_nothing_to_compare() -> None:
    assert same_story([article(), article(), article("Siap.")]) == []
