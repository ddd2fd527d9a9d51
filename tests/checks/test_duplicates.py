from __future__ import annotations

from converter.checks.duplicates import SAME, runs, sample, share
from tests.checks.build import LEAD, article

BODY = (
    "“Perahu sudah siaga di empat titik sejak tadi malam,” kata Karolus.",
    "Menurut Karolus, dapur umum melayani tiga ratus warga yang mengungsi di balai desa dan gereja.",
)
STORY = runs(article(LEAD, *BODY))


def test_a_story_touched_up_or_cut_is_the_same_story() -> None:
    touched_up = runs(article(LEAD.replace("meninjau", "mengunjungi"), *BODY))
    cut = runs(article(LEAD, BODY[0]))

    assert SAME <= share(STORY, touched_up) < 1
    assert share(STORY, cut) >= SAME
    assert share(cut, STORY) == share(STORY, cut)


def test_two_events_of_one_day_and_office_are_two_stories() -> None:
    other = article(
        "Bupati Landak Karolus Margreta membuka lomba mewarnai di Taman Kota, Rabu (5/2/2025).",
        "“Anak-anak harus berani bermimpi,” kata Karolus.",
    )
    assert share(STORY, runs(other)) < SAME


def test_without_words_there_is_nothing_to_compare() -> None:
    assert share(runs(article()), runs(article())) == 0
    assert share(runs(article("Siap.")), STORY) == 0


def test_a_sample_holds_the_same_runs_of_every_story_and_never_many() -> None:
    long = runs(article(*(f"Warga desa {n} menanam {n} bibit bakau di pantai pada pagi hari." for n in range(900))))

    assert sample(STORY) < STORY
    assert share(sample(STORY), sample(STORY)) == 1
    assert len(sample(long)) == 500
