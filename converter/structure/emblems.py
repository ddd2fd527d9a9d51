"""Which pictures of a release are arms, logos, printed letterheads, stamps and codes, and no photos.

A photo that is taken for a logo is lost to the reader, a logo that is taken for a photo only stands in the way: what
is not certain stays a photo.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from converter.release import Picture
from converter.structure import crediting, wording
from converter.structure.line import Line
from converter.structure.roles import Role

_FEW_PIXELS = 400
"""Pictures up to so many pixels wide and high are small."""
_NARROW = 4.5
"""And so are those that are printed up to so many centimetres wide."""
_TINY = 200
"""A square of up to so many pixels is too small for a photo, whatever is on it."""
_THINNEST = 8
"""Pictures of fewer pixels in one direction show nothing."""
_LINE = 15
"""Pictures so many times wider than high are lines between parts of the page."""
_BANNER = 3.5
"""Pictures so many times wider than high are strips."""


def mark(lines: Sequence[Line], pictures: Mapping[int, Picture], is_letterhead: Callable[[Line], bool]) -> None:
    """Gives emblems above the text the role of a letterhead, and those below it, with lines, that of a footer.

    Args:
        is_letterhead: whether the wording of a line is that of a letterhead.
    """
    prose = [at for at, line in enumerate(lines) if not line.pictures and line.is_prose]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), len(lines))
    for at, line in enumerate(lines):
        shown = [picture for number in line.pictures if (picture := pictures.get(number))]
        above, below = at < first, at > last
        if shown and all(map(_is_ornament, shown)):
            line.role = Role.LETTERHEAD if above else Role.FOOTER
        if not shown or not (above or below) or _is_captioned(at, lines):
            continue
        beside = above and _stands_beside(at, lines, is_letterhead)
        if all(_looks_like_one(picture, below) or (beside and _may_be_one(picture)) for picture in shown):
            line.role = Role.LETTERHEAD if above else Role.FOOTER


def _is_ornament(picture: Picture) -> bool:
    """Whether a picture is a line or a dot, wherever it stands."""
    return min(picture.width, picture.height) < _THINNEST or picture.width >= _LINE * picture.height


def _looks_like_one(picture: Picture, below: bool) -> bool:
    """Whether a picture is an emblem by its looks alone: on white paper, and small and compact, or a strip.

    Below the text signatures are wider than emblems.
    """
    if picture.on_white and (_is_strip(picture) or (_is_small(picture) and _is_compact(picture, 3 if below else 2))):
        return True
    return max(picture.width, picture.height) <= _TINY and _is_compact(picture, 1.3)


def _may_be_one(picture: Picture) -> bool:
    """Whether a picture beside a letterhead belongs to it: all but those of the size and shape of photos."""
    return picture.on_white or _is_strip(picture) or _is_small(picture) or _is_compact(picture, 1.15)


def _is_small(picture: Picture) -> bool:
    return max(picture.width, picture.height) <= _FEW_PIXELS or 0 < picture.printed <= _NARROW


def _is_strip(picture: Picture) -> bool:
    return picture.width >= _BANNER * picture.height


def _is_compact(picture: Picture, most: float) -> bool:
    """Whether no side is more than so many times as long as the other."""
    return max(picture.width, picture.height) <= most * min(picture.width, picture.height)


def _is_captioned(at: int, lines: Sequence[Line]) -> bool:
    """Whether the line below a picture says that it is a photo."""
    below = next((line.text for line in lines[at + 1 : at + 2] if not line.pictures), "")
    return wording.caption_label(below) > 0 or crediting.photo_credit_alone(below) is not None


def _stands_beside(at: int, lines: Sequence[Line], is_letterhead: Callable[[Line], bool]) -> bool:
    """Whether a letterhead stands right below a picture, or in the same table."""
    cell = lines[at].block.cell
    table = [line for line in lines if cell and line.block.cell and line.block.cell.table == cell.table]
    return any(is_letterhead(line) for line in (*lines[at + 1 : at + 2], *table) if not line.pictures)
