"""The way of a release through the house, step by step."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from converter import checks, proofreading, reading, structure
from converter.article import Article, Warning  # noqa: A004 - the contract's own name
from converter.draft import Draft
from converter.languagetool.access import Access
from converter.outlet import Outlet
from converter.release import Release


class Conversion(NamedTuple):
    """An article and its photos: file name relative to the article -> bytes."""

    article: Article
    media: dict[str, bytes]


def convert(path: Path, outlet: Outlet, access: Access | None = None) -> Conversion:
    """Converts one file.

    Args:
        access: as for ``convert_release``.

    Raises:
        UnreadableError: the file cannot be read as a release.
    """
    return convert_release(reading.read(path), outlet, access=access)


def convert_release(
    release: Release, outlet: Outlet, published: datetime | None = None, access: Access | None = None
) -> Conversion:
    """Converts a release that was read.

    Args:
        published: when the article is published, in the outlet's time where it names no offset; ``None``: on the day
            that the release is from.
        access: a LanguageTool server that reads the release too, if one was asked for.

    Raises:
        UnreadableError: the release holds no text.
    """
    reading.require_text(release)
    passages = structure.passages(release)
    drafts = [(p.draft, p.zone) for p in passages if p.zone is not None]
    proofreading.proofread(drafts, outlet.dictionary, outlet.habits)
    running: list[tuple[Draft, proofreading.Zone]] = [
        (draft, zone) for draft, zone in drafts if zone is not proofreading.Zone.TABLE
    ]
    second = _second_opinion(running, outlet, access) if access else []
    structure.apply_style(passages, outlet)
    article, media = structure.compose(release, passages, outlet, published)
    warnings = checks.warnings(article, release, **structure.clues(passages)._asdict())
    return Conversion(msgspec.structs.replace(article, warnings=(*warnings, *second)), media)


def _second_opinion(drafts: list[tuple[Draft, proofreading.Zone]], outlet: Outlet, access: Access) -> list[Warning]:
    from converter.languagetool import opinion  # noqa: PLC0415 - only who asks for it needs what it loads

    return opinion.read(drafts, outlet.dictionary, access)
