"""Facts that disagree and things that are missing: warnings for the editor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from converter import article
from converter.article import Article
from converter.checks import acronyms, columns, counts, days, opening, people, shares, spelled, sums, unfilled
from converter.checks.story import excerpt, paragraphs, prose, shortened, warning
from converter.messages import OUTLET_NAME, WARNING_MESSAGES
from converter.release import Release

__all__ = ["warnings"]

_DATELINES = frozenset({"dateline", "date-line"})
"""What is left out under these reasons may tell when it happened."""

_BESIDE_THE_BODY = frozenset({"figure", "subhead"})
"""Blocks that tell no story by themselves."""


def warnings(  # noqa: PLR0913 - one parameter for each clue
    story: Article,
    release: Release,
    *,
    untitled: bool = False,
    released: date | None = None,
    second_release: int | None = None,
    guessed: Sequence[tuple[int, str]] = (),
) -> tuple[article.Warning, ...]:
    """All warnings about an article, those of the reader first.

    Args:
        story: the article, but for its warnings.
        release: what was read; its remarks become warnings.
        untitled: the release has no headline of its own.
        released: the day on which the release was sent out, if it says so above its text.
        second_release: the block in which another release begins, if the document holds two.
        guessed: block and text of captions that nothing but their words tells from paragraphs.
    """
    printed, running = paragraphs(story), prose(story)
    return (
        *(
            warning(remark.code, remark.block, **remark.values)
            for remark in release.remarks
            if remark.code in WARNING_MESSAGES
        ),
        *_missing(story, untitled=untitled),
        *_second_release(release, second_release),
        *(warning("caption-guessed", block, text=excerpt(text)) for block, text in guessed),
        *opening.lead_warnings(running, [d.text for d in story.dropped if d.reason in _DATELINES]),
        *days.weekday_warnings(printed),
        *days.future_warnings(running, released),
        *days.span_warnings(printed),
        *people.people_warnings(running),
        *counts.list_warnings(printed),
        *sums.sum_warnings(printed),
        *shares.share_warnings(running),
        *columns.column_warnings(printed),
        *spelled.word_warnings(printed),
        *unfilled.unfilled_warnings(printed, story.dropped),
        *acronyms.acronym_warnings(printed),
        *opening.sentence_warnings(running),
    )


def _second_release(release: Release, block: int | None) -> list[article.Warning]:
    opening = [excerpt(b.text) for b in release.blocks if b.index == block]
    return [warning("second-release", block, text=text) for text in opening]


def _missing(story: Article, *, untitled: bool) -> list[article.Warning]:
    """What a story should have and this one has not, or has twice."""
    found = [warning("no-headline")] if untitled else []
    if not any(block.type not in _BESIDE_THE_BODY for block in story.blocks):
        found.append(warning("no-body"))
    if story.outlet == OUTLET_NAME:
        found.append(warning("outlet-name", name=OUTLET_NAME))
    if story.dateline.place is None:
        found.append(warning("no-dateline-place"))
    places = {b.photo: next(iter(b.source_blocks), None) for b in story.blocks if b.photo is not None}
    found += [
        warning("missing-caption", places.get(at), photo=str(at + 1))
        for at, photo in enumerate(story.photos)
        if photo.caption is None
    ]
    found += [
        warning("unattributed-quote", next(iter(story.blocks[q.block].source_blocks), None), quote=shortened(q.text))
        for q in story.quotes
        if q.speaker is None
    ]
    return found
