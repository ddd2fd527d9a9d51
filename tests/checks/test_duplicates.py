from __future__ import annotations

import random

import pytest

from converter.checks import duplicates
from converter.checks.duplicates import SAME, Told, runs, sample, share
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


def _stories(count: int, words: int, formula: int = 0) -> list[frozenset[int]]:
    """Stories of so many runs that share nothing but a formula."""
    chance = random.Random(count)
    common = [chance.getrandbits(32) for _ in range(formula)]
    return [frozenset(common + [chance.getrandbits(32) for _ in range(words - formula)]) for _ in range(count)]


def test_of_stories_that_are_the_same_the_first_is_found_and_no_other() -> None:
    told = Told()
    others = _stories(300, 200, formula=40)
    for number, story in enumerate(others):
        assert told.first_like(story) is None
        told.add(str(number), story)
    for number in (7, 150, 299):
        half = frozenset(sorted(others[number])[:100])
        assert told.first_like(half) == str(number)
        told.add("lagi", half)
        assert told.first_like(others[number]) == str(number)


def test_short_stories_are_found_in_long_ones_and_long_ones_in_short_ones() -> None:
    for one in _stories(40, 9):
        long = one | _stories(1, 300)[0]
        for first, second in ((one, one), (long, long)):
            told = Told()
            told.add("a", first)
            assert told.first_like(second) == "a"
        told = Told()
        told.add("pendek", one)
        assert told.first_like(long) == "pendek"


def test_a_story_is_compared_with_no_more_stories_among_many_than_among_few(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def counted(one: frozenset[int], other: frozenset[int]) -> float:
        nonlocal compared
        compared += 1
        return share(one, other)

    monkeypatch.setattr(duplicates, "share", counted)
    told = Told()
    counts = []
    for story in _stories(400, 200, formula=40):
        compared = 0
        told.first_like(story)
        told.add("rilis.docx", story)
        counts.append(compared)

    assert max(counts) == counts[100] < 20
