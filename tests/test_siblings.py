from __future__ import annotations

from converter.siblings import Siblings
from tests.checks.build import LEAD, article


def test_articles_of_one_headline_have_slugs_of_their_own() -> None:
    siblings = Siblings()

    slugs = [siblings.joined(f"{name}.docx", article(LEAD)).slug for name in "abc"]

    assert slugs == [article(LEAD).slug + ending for ending in ("", "-2", "-3")]


def test_a_story_that_is_told_twice_is_told_of_with_the_first_that_tells_it() -> None:
    siblings = Siblings()

    first, second = (siblings.joined(name, article(LEAD)) for name in ("ok.doc", "ok.docx"))

    assert first.warnings == ()
    assert [(warning.code, warning.message) for warning in second.warnings] == [
        ("same-story", "Isinya hampir sama dengan ok.doc. Terbitkan salah satu saja.")
    ]


def test_different_stories_are_left_as_they_are() -> None:
    siblings = Siblings()
    stories = article(LEAD), article("Bupati membuka lomba mewarnai di Taman Kota, Rabu (5/2/2025).")

    joined = [siblings.joined("rilis.docx", story) for story in stories]

    assert [story.warnings for story in joined] == [(), ()]
    assert joined[0] == stories[0]
