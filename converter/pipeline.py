"""The way of a release through the house, step by step."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from converter import checks, proofreading, reading, structure
from converter.article import Article
from converter.outlet import Outlet
from converter.release import Release


class Conversion(NamedTuple):
    """An article and its photos: file name relative to the article -> bytes."""

    article: Article
    media: dict[str, bytes]


def convert(path: Path, outlet: Outlet) -> Conversion:
    """Converts one file.

    Raises:
        UnreadableError: the file cannot be read as a release.
    """
    return convert_release(reading.read(path), outlet)


def convert_release(release: Release, outlet: Outlet, published: datetime | None = None) -> Conversion:
    """Converts a release that was read.

    Args:
        published: when the article is published, in the outlet's time where it names no offset; ``None``: on the day
            that the release is from.
    """
    passages = structure.passages(release)
    drafts = [(p.draft, p.zone) for p in passages if p.zone is not None]
    proofreading.proofread(drafts, outlet.dictionary, outlet.habits)
    structure.apply_style(passages, outlet)
    article, media = structure.compose(release, passages, outlet, published)
    warnings = checks.warnings(article, release, **structure.clues(passages)._asdict())
    return Conversion(msgspec.structs.replace(article, warnings=warnings), media)
