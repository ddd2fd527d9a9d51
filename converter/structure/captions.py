"""Which lines of a release are captions: by their label, their looks, or where they stand beside photos."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from converter.language import name_runs, offices, places
from converter.structure import crediting, storylike, wording
from converter.structure.dateline import split_dateline
from converter.structure.line import Line, is_titled
from converter.structure.roles import Role

_LONGEST = 50
"""Captions have no more words than that."""
_LONGEST_OPEN = 25
"""Captions without a full stop, and with nothing else to tell them, have no more words than that."""
_SHORTEST_LEAD = 8
"""Leads with their dateline have at least so many words."""
_MAY_FOLLOW = frozenset({Role.BODY, Role.SIGNATURE, Role.SUBHEAD})
_CLOSED = re.compile(r"[.!?…:;,\"”]$")
_DOCUMENTS = re.compile(r"^\W*dokumentasi\s*:", re.IGNORECASE)
_QUOTATION = re.compile(r"[\"“”„]")


def describes(line: Line) -> bool:
    """Whether a line beside a photo looks or reads like its caption."""
    looks = is_set_apart(line) or line.block.centered or line.role is Role.SIGNATURE
    plain = line.role in (None, Role.BODY, Role.SUBHEAD)
    reads = plain and line.size <= 30 and wording.is_caption(line.text)
    return (looks or reads or (plain and _stands_open(line))) and may_be(line) and not _opens_story(line)


def _opens_story(line: Line) -> bool:
    """Whether a line begins with a dateline that has a sentence behind it: with a place, and not with what is seen
    (``TINJAU PASAR – …``)."""
    prefix = split_dateline(line.text) if line.size >= _SHORTEST_LEAD and line.ends_sentence else None
    place = prefix.place if prefix else None
    return prefix is not None and (
        place is None or places.is_place(place) or not any(map(name_runs.is_ordinary, place.split()))
    )


def is_set_apart(line: Line) -> bool:
    """Whether a line is set in the type of captions: in italics, in small letters, or in the style for them."""
    return line.slanted or line.small or line.block.style == "caption"


def _stands_open(line: Line) -> bool:
    """Whether a line is a short one in plain type without a full stop, as captions are and paragraphs are not."""
    heading = line.bold or line.is_heading or line.bulleted or bool(line.block.list_label) or is_titled(line.text)
    short = 3 <= line.size <= _LONGEST_OPEN and not _CLOSED.search(line.text)
    return short and not heading and not split_dateline(line.text)


def mark_by_place(flow: Sequence[Line], has_front_role: Callable[[Line], bool]) -> None:
    """Captions that nothing but their place tells: in the cells of a table of photos, or between photos and the text.

    Args:
        has_front_role: whether the wording of a line says that it belongs to the head of the paper, or is the lead.
    """
    _below_heads(flow)
    _in_cells(flow, has_front_role)
    _by_type(flow, has_front_role)
    text = _first_of_text(flow)
    open_lines = {line for line in flow[:text] if not line.pictures and line.role is None and not has_front_role(line)}
    for start, end in runs(flow[:text]):
        for line in flow[end : min(text, end + pictures(flow[start:end]))]:
            if line not in open_lines or line.bold or line.is_heading or not may_be(line):
                break
            if len(open_lines) == 1 and (is_titled(line.text) or not line.ends_sentence):
                # It may be the title.
                break
            line.role = Role.CAPTION
            open_lines.remove(line)


def _by_type(flow: Sequence[Line], has_front_role: Callable[[Line], bool]) -> None:
    """Captions next to photos that the style for them tells, or letters smaller than those of another line that may be
    the headline: above a photo, where a subtitle may stand, only with who took it."""

    def may_be_title(line: Line) -> bool:
        return not (line.pictures or line.role or line.small or line.is_prose or has_front_role(line))

    titled = any(map(may_be_title, flow))

    def is_one(line: Line, above: bool) -> bool:
        if line.pictures or line.role or line.is_heading or not may_be(line):
            return False
        if line.block.style == "caption":
            return True
        small = line.small and titled and not has_front_role(line) and not split_dateline(line.text)
        return small and (not above or crediting.photo_credit(line.text) is not None)

    for start, end in runs(flow):
        above, below = flow[max(0, start - 1) : start], flow[end : end + pictures(flow[start:end])]
        found = [line for line in above if is_one(line, above=True)]
        for line in (*found, *_while(below, lambda line: is_one(line, above=False))):
            line.role = Role.CAPTION


def _below_heads(flow: Sequence[Line]) -> None:
    """The lines below ``Keterangan foto :``, as many as there are photos right above it or right below them."""
    begun = {end: start for start, end in runs(flow)}
    for at, line in enumerate(flow):
        if line.pictures or not wording.heads_captions(line.text):
            continue
        size = pictures(flow[begun[at] : at]) if at in begun else 1
        below = _while(flow[at + 1 : at + 1 + size], lambda other: not other.pictures and may_be(other))
        below = _while(below, lambda other: not split_dateline(other.text))
        for other in below:
            line.role, other.role = Role.LABEL, Role.CAPTION


def mark_beside(flow: Sequence[Line], lead: Line | None = None) -> None:
    """Captions next to photos whose lines all have a role, and labelled captions and credits of photos anywhere.

    Args:
        lead: a line that is the lead, however much it looks like a caption.
    """
    _photo_labels(flow)
    named = _photo_credits(flow)
    rest = [line for line in flow if line not in named]
    given: set[Line] = set()
    for start, end in runs(rest):
        size = pictures(rest[start:end])
        below = _while(rest[end : end + size], _is_labelled) or []
        above = _while(rest[max(0, start - size) : start][::-1], lambda line: _is_labelled(line) and line not in given)
        beside = below or above or _followers(rest[end : end + size + 1], size, lead) or _set_above(rest, start, given)
        for line in beside:
            line.role = Role.CAPTION
            given.add(line)
    shown = any(line.pictures for line in flow)
    for line in rest:
        if not shown and _DOCUMENTS.match(line.text) and storylike.is_sentence(line.text):
            # Without any photo that is a word of the story.
            continue
        if line.role is Role.BODY and wording.caption_label(line.text) and line.size <= 45:
            line.role = Role.CAPTION
    _photographers(rest)


def _photo_labels(flow: Sequence[Line]) -> None:
    """Lines that do nothing but head the photos next to them."""
    for at, line in enumerate(flow):
        beside = any(other.pictures for other in flow[max(0, at - 1) : at + 2])
        if not line.pictures and beside and line.role is not Role.LETTERHEAD and wording.is_photo_label(line.text):
            line.role = Role.LABEL


def _photo_credits(flow: Sequence[Line]) -> set[Line]:
    """The lines beside a photo, or right below its caption, that say nothing but who took it."""
    found = set()
    story = "\n".join(line.text for line in flow)
    for start, end in runs(flow):
        size = pictures(flow[start:end])
        above, below = flow[max(0, start - 1) : start], flow[end : end + size + 1]
        beside = [
            *above,
            *_while(below, lambda line: not line.pictures and (line.role is Role.CAPTION or not line.is_prose)),
        ]
        for line in beside:
            if line.pictures:
                continue
            if _names_stranger(line, story):
                line.draft.drop(0, len(line.draft.text), "photo-credit")
            elif not crediting.photo_credit_alone(line.text):
                continue
            line.role = Role.CAPTION
            found.add(line)
    return found


def _names_stranger(line: Line, story: str) -> bool:
    """Whether a line is the label of a photo and the name of somebody whom the story does not know: who took it."""
    name = line.text.rpartition(":")[2].strip(" .*_")
    words = name.split()
    if not crediting.names_photographer(line.text) or not 2 <= len(words) <= 3:
        return False
    ordinary = any(offices.is_office_word(word) or name_runs.is_ordinary(word) for word in words)
    return not ordinary and story.count(words[0]) <= line.text.count(words[0])


def _photographers(flow: Sequence[Line]) -> None:
    """``Foto : Y. Gulo`` with no photo beside it credits."""
    for at, line in enumerate(flow):
        beside = any(other.pictures for other in flow[max(0, at - 1) : at + 2])
        if line.role is Role.CAPTION and not beside and crediting.names_photographer(line.text):
            line.role = Role.CREDIT


def may_be(line: Line) -> bool:
    """Whether a line is short enough for a caption, and nobody begins to speak in it."""
    return line.size <= _LONGEST and not _QUOTATION.match(line.text)


def _is_labelled(line: Line) -> bool:
    headed = line.bold or line.is_heading
    labelled = (
        line.size <= 60 and wording.caption_label(line.text, beside=not headed) > 0 and line.role is not Role.LABEL
    )
    return not line.pictures and (line.role is Role.CAPTION or labelled)


def _followers(lines: Sequence[Line], size: int, lead: Line | None) -> list[Line]:
    """The lines right below photos that read like captions, one a photo at most."""
    found = _while(lines[:size], lambda line: line is not lead and line.role in _MAY_FOLLOW and describes(line))
    # A line that goes on in small letters is a paragraph typed in several.
    return [] if found and lines[len(found) :] and lines[len(found)].text[:1].islower() else found


def _set_above(flow: Sequence[Line], start: int, given: Collection[Line]) -> list[Line]:
    """The line right above photos, below the lead, if it is set in the type of captions and the one above it is not."""
    first = next((at for at, line in enumerate(flow) if line.role is Role.BODY), start)
    if start - 1 <= first:
        return []
    line, before = flow[start - 1], flow[start - 2]
    free = line.role is Role.BODY and line not in given and not is_set_apart(before)
    return [line] if free and is_set_apart(line) and line.size <= _LONGEST_OPEN and may_be(line) else []


def _while(lines: Sequence[Line], test: Callable[[Line], bool]) -> list[Line]:
    """The first lines that pass a test, up to one that does not."""
    return list(lines[: next((at for at, line in enumerate(lines) if not test(line)), len(lines))])


def runs(flow: Sequence[Line]) -> list[tuple[int, int]]:
    """Where photos stand one after the other: first line and the one after the last."""
    found: list[tuple[int, int]] = []
    for at, line in enumerate(flow):
        if not line.pictures or line.role is Role.LETTERHEAD:
            continue
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found


def pictures(lines: Sequence[Line]) -> int:
    """Number of pictures that stand in lines."""
    return sum(len(line.pictures) for line in lines)


def _in_cells(flow: Sequence[Line], has_front_role: Callable[[Line], bool]) -> None:
    """Text in the cell of a photo, or right above or below it, where that cell holds nothing else."""
    holding = {(c.table, c.column, c.row) for line in flow if line.pictures and (c := line.block.cell)}
    texts: dict[tuple[int, int, int], list[Line]] = {}
    for line in flow:
        if (cell := line.block.cell) and not line.pictures:
            texts.setdefault((cell.table, cell.column, cell.row), []).append(line)
    for (table, column, row), lines in texts.items():
        beside = any((table, column, row + step) in holding for step in (0, -1, 1))
        if (
            beside
            and len(lines) <= 2
            and all(
                may_be(line) and (not has_front_role(line) or crediting.photo_credit_alone(line.text)) for line in lines
            )
        ):
            for line in lines:
                line.role = None if split_dateline(line.text) and line.size >= 8 else Role.CAPTION


def _first_of_text(flow: Sequence[Line]) -> int:
    """Where the text begins for sure: with a dateline, right below a heading, or below one with photos and no more
    lines than those between; 0 where nothing is sure."""
    for at, line in enumerate(flow):
        if line.role is None and line.size >= 8 and split_dateline(line.text):
            return at
    above: Line | None = None
    spare = 0
    for at, line in enumerate(flow):
        if line.pictures:
            spare += len(line.pictures) if above is not None else 0
        elif line.role is None:
            if above is not None and line.is_prose:
                return at
            if line.bold or line.is_heading or line.block.centered:
                above, spare = line, 0
            elif spare:
                spare -= 1
            else:
                above = None
    return 0
