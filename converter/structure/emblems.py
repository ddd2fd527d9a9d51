"""Which pictures of a release are arms, logos, printed letterheads, stamps and codes, and no photos.

A photo that is taken for a logo is lost to the reader, a logo that is taken for a photo only stands in the way: what
is not certain stays a photo.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from converter.release import Picture
from converter.structure import captions, crediting, retelling, wording
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
_FOOTER = 6
"""And below the text, where charts stand too, so many times."""
_UPRIGHT = 1.3
"""Pictures so many times higher than wide are portraits."""
_MANY_PIXELS = 800
"""Squares of more pixels may be photos, even beside a letterhead."""
_WIDE = 8
"""And so may be what is printed more centimetres wide than that."""
_SHORTEST_HEADLINE = 3
"""Headlines have so many words."""


def mark(
    lines: Sequence[Line],
    pictures: Mapping[int, Picture],
    front_role: Callable[[Line], Role | None],
    closes: Callable[[Line], bool],
) -> None:
    """Gives emblems above the text the role of a letterhead, and those below it, with lines, that of a footer.

    Args:
        front_role: what the wording of a line makes of it above the text.
        closes: whether the wording of a line says that it stands below the text.
    """
    prose = [at for at, line in enumerate(lines) if not line.pictures and line.is_prose]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), len(lines))
    headline = next((at for at, line in enumerate(lines) if _may_be_headline(line, front_role)), first)
    for at, line in enumerate(lines):
        shown = [picture for number in line.pictures if (picture := pictures.get(number))]
        above, below = at < first, at > last
        if shown and all(map(_is_ornament, shown)):
            line.role = Role.LETTERHEAD if above else Role.FOOTER
        if not shown or not (above or below) or _is_captioned(at, lines, front_role, closes):
            continue
        beside = above and _stands_beside(at, lines, front_role)
        if above and at > headline and not beside:
            continue
        if all(_looks_like_one(picture, below) or (beside and _may_be_one(picture)) for picture in shown):
            line.role = Role.LETTERHEAD if above else Role.FOOTER


def _is_ornament(picture: Picture) -> bool:
    """Whether a picture is a line or a dot, wherever it stands."""
    return min(picture.width, picture.height) < _THINNEST or picture.width >= _LINE * picture.height


def _looks_like_one(picture: Picture, below: bool) -> bool:
    """Whether a picture is an emblem by its looks alone: on white paper, and small and compact, or a strip.

    Below the text signatures are wider than emblems.
    """
    if picture.height > _UPRIGHT * picture.width:
        return False
    if picture.on_white and (
        _is_strip(picture, _FOOTER if below else _BANNER)
        or (_is_small(picture) and _is_compact(picture, 3 if below else 2))
    ):
        return True
    tiny = max(picture.width, picture.height) <= _TINY and picture.printed <= _NARROW
    return tiny and _is_compact(picture, 1.3)


def _may_be_one(picture: Picture) -> bool:
    """Whether a picture beside a letterhead belongs to it: all but those of the size or shape of photos."""
    drawn = picture.on_white and picture.printed <= _WIDE
    square = _is_compact(picture, 1.15) and max(picture.width, picture.height) <= _MANY_PIXELS
    return drawn or _is_strip(picture, _BANNER) or _is_small(picture) or square


def _is_small(picture: Picture) -> bool:
    return max(picture.width, picture.height) <= _FEW_PIXELS or 0 < picture.printed <= _NARROW


def _is_strip(picture: Picture, times: float) -> bool:
    return picture.width >= times * picture.height


def _is_compact(picture: Picture, most: float) -> bool:
    """Whether no side is more than so many times as long as the other."""
    return max(picture.width, picture.height) <= most * min(picture.width, picture.height)


def _may_be_headline(line: Line, front_role: Callable[[Line], Role | None]) -> bool:
    return not line.pictures and line.size >= _SHORTEST_HEADLINE and front_role(line) is None


def _is_captioned(
    at: int, lines: Sequence[Line], front_role: Callable[[Line], Role | None], closes: Callable[[Line], bool]
) -> bool:
    """Whether the line below a picture says that it is a photo, or reads like a caption."""
    line = next((line for line in lines[at + 1 : at + 2] if not line.pictures), None)
    if line is None:
        return False
    if wording.caption_label(line.text) > 0 or crediting.photo_credit_alone(line.text) is not None:
        return True
    headed = line.bold or line.is_heading or line.block.centered
    if headed or front_role(line) is not None or closes(line):
        return False
    return retelling.is_lone(line) or captions.describes(line)


def _stands_beside(at: int, lines: Sequence[Line], front_role: Callable[[Line], Role | None]) -> bool:
    """Whether a letterhead stands right below a picture, or in the same table."""
    cell = lines[at].block.cell
    table = [line for line in lines if cell and line.block.cell and line.block.cell.table == cell.table]
    near = (line for line in (*lines[at + 1 : at + 2], *table) if not line.pictures)
    return any(front_role(line) is Role.LETTERHEAD for line in near)
