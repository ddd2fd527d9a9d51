"""Which caption belongs to which photo."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from converter.structure import wording
from converter.structure.passages import Passage
from converter.structure.roles import Role

_NUMBER = re.compile(r"\d{1,2}")


class Slot(NamedTuple):
    """A picture: place of its passage, and its own place in that passage (both from 0)."""

    passage: int
    picture: int


def pair_captions(passages: Sequence[Passage]) -> tuple[dict[Slot, Passage], list[Passage]]:
    """Gives each photo its caption, by table cell, by number, else by place.

    Returns:
        The captions by photo, and the captions that no photo is left for.
    """
    free = [
        Slot(at, n) for at, p in enumerate(passages) if p.role is Role.PHOTO for n in range(max(1, len(p.pictures)))
    ]
    left = [at for at, p in enumerate(passages) if _says_something(p)]
    pairs: dict[Slot, Passage] = {}
    every = tuple(free)
    for pick in (_by_cell, _by_number, _by_run, _by_distance):
        for at, slot in list(pick(passages, left, free if pick is not _by_number else every)):
            if at in left and slot in free:
                left.remove(at)
                free.remove(slot)
                pairs[slot] = passages[at]
    return pairs, [passages[at] for at in left]


def pair_credits(passages: Sequence[Passage]) -> dict[int, Passage]:
    """Who took the photos, where a line of its own beside them or below their captions says so: by place of the
    passages of the photos."""
    found: dict[int, Passage] = {}
    for at, passage in enumerate(passages):
        if passage.role is not Role.CAPTION or passage.draft.text.strip():
            continue
        for step in (-1, 1):
            near = at + step
            while 0 <= near < len(passages) and _says_something(passages[near]):
                near += step
            while 0 <= near < len(passages) and passages[near].role is Role.PHOTO:
                found.setdefault(near, passage)
                near += step
            if passage in found.values():
                break
    return found


def _says_something(passage: Passage) -> bool:
    return passage.role is Role.CAPTION and bool(passage.draft.text.strip())


_Pairs = Iterator[tuple[int, Slot]]


def _by_cell(passages: Sequence[Passage], captions: Sequence[int], free: Sequence[Slot]) -> _Pairs:
    """A caption in the cell of a photo, below it, or above it."""
    cells = {slot: cell for slot in free if (cell := passages[slot.passage].block.cell)}
    for step in (0, -1, 1):
        for at in captions:
            if own := passages[at].block.cell:
                place = (own.table, own.column, own.row + step)
                yield from ((at, slot) for slot, cell in cells.items() if (cell.table, cell.column, cell.row) == place)


def _by_number(passages: Sequence[Passage], captions: Sequence[int], every: Sequence[Slot]) -> _Pairs:
    """Captions that count the photos, ``Foto 1: …``, ``Foto 2: …``: each number once, and none too high."""
    numbers = {at: number for at in captions if (number := _number(passages[at].draft.source))}
    if len(set(numbers.values())) == len(numbers) and max(numbers.values(), default=0) <= len(every):
        yield from ((at, every[number - 1]) for at, number in numbers.items())


def _number(text: str) -> int:
    """The number in the label of a caption; 0 without one."""
    found = _NUMBER.search(text[: wording.caption_label(text, beside=True) or wording.caption_count(text)])
    return int(found[0]) if found else 0


def _by_run(passages: Sequence[Passage], captions: Sequence[int], free: Sequence[Slot]) -> _Pairs:
    """Captions that stand together, right below photos that stand together or right above them, in their order."""
    photos = {slot.passage for slot in free}
    below = sum(at - 1 in photos for at in captions) >= sum(at + 1 in photos for at in captions)
    for run in _runs(captions):
        taken = [at for at in run if at in captions]
        for side in (True, False) if below else (False, True):
            beside = _beside(passages, run[0], -1, free) if side else _beside(passages, run[-1], 1, free)
            if beside:
                break
        else:
            continue
        one_place = len({slot.passage for slot in beside}) == 1
        slots = beside if len(taken) >= len(beside) or one_place or not side else beside[-len(taken) :]
        yield from zip(taken, slots, strict=False)


def _runs(places: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for at in places:
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _beside(passages: Sequence[Passage], at: int, step: int, free: Sequence[Slot]) -> list[Slot]:
    """The free photos that stand in a row right before (``step`` -1) or after a caption, in the order of the text; the
    label that heads the caption may stand between."""
    found: list[Slot] = []
    near = at + step
    if 0 <= near < len(passages) and passages[near].role is Role.LABEL:
        near += step
    while here := [slot for slot in free if slot.passage == near]:
        found = here + found if step < 0 else found + here
        near += step
    return found


def _by_distance(passages: Sequence[Passage], captions: Sequence[int], free: Sequence[Slot]) -> _Pairs:
    """The nearest photo that is free, the first caption first."""
    open_slots = list(free)
    for at in captions:
        if nearest := min(open_slots, key=lambda slot: abs(slot.passage - at), default=None):
            open_slots.remove(nearest)
            yield at, nearest
