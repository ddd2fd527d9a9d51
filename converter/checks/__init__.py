"""Facts that disagree and things that are missing: warnings for the editor."""

from __future__ import annotations

from collections.abc import Sequence

from converter import article
from converter.checks.weekdays import weekday_warnings
from converter.messages import WARNING_MESSAGES
from converter.release import Release

__all__ = ["warnings"]

_SHOWN = 60
"""How many characters of a quotation a message shows."""


def warnings(  # noqa: PLR0913 - what is missing is known to whoever puts the article together
    release: Release,
    paragraphs: Sequence[tuple[int, str]],
    *,
    untitled: bool,
    placeless: bool,
    bare_photos: Sequence[int],
    unattributed: Sequence[str],
) -> tuple[article.Warning, ...]:
    """All warnings about an article, those of the reader first.

    Args:
        release: what was read; its remarks become warnings.
        paragraphs: block of the release and printed text, in order.
        untitled: the release has no headline.
        placeless: no place is known for the dateline.
        bare_photos: numbers (from 1) of photos without a caption.
        unattributed: quotations whose speaker is not known.
    """
    found = [
        _warning(remark.code, remark.block, **remark.values)
        for remark in release.remarks
        if remark.code in WARNING_MESSAGES
    ]
    if untitled:
        found.append(_warning("no-headline"))
    if placeless:
        found.append(_warning("no-dateline-place"))
    found += weekday_warnings(paragraphs)
    found += [_warning("missing-caption", photo=str(number)) for number in bare_photos]
    found += [_warning("unattributed-quote", quote=_shortened(text)) for text in unattributed]
    return tuple(found)


def _warning(code: str, block: int | None = None, **values: str) -> article.Warning:
    return article.Warning(code=code, message=WARNING_MESSAGES[code].format(**values), block=block)


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + "…"
