"""A text on its way from the source to print, with every change recorded.

All rules work on the current text; the draft keeps, for every change, the stretch of the source that it replaces.
So the record of what was changed is a by-product of changing, and no change can be made without it.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple


class Finding(NamedTuple):
    """Why a stretch of text is changed, or might be.

    ``rule`` is an id of ``data/rules.toml``, ``reason`` one Indonesian sentence, ``confidence`` 0..1;
    ``typographic`` is true for white space and marks: no word is touched. ``alternatives`` are what else might be
    meant, likeliest first.
    """

    rule: str
    reason: str
    source: str = "rules"
    confidence: float = 1.0
    typographic: bool = False
    alternatives: tuple[str, ...] = ()


class Drop(NamedTuple):
    """A stretch of text is left out of the article; ``reason`` is one of the codes of ``dropped``."""

    reason: str


class Proposal(NamedTuple):
    """Replace ``text[start:end]`` of the current text with ``after``."""

    start: int
    end: int
    after: str
    why: Finding | Drop


class Edit(NamedTuple):
    """A recorded change: ``source[start:end]`` (code points) became ``after``."""

    start: int
    end: int
    after: str
    why: Finding | Drop


class Draft:
    """The text of one passage.

    Args:
        source: the text as the document has it.
        block: index of the block of the release that holds it.
        offset: where ``source`` starts in that block's text (code points).
    """

    __slots__ = ("_edits", "_suggestions", "block", "offset", "source", "text")

    def __init__(self, source: str, block: int = 0, offset: int = 0) -> None:
        self.source = source
        self.block = block
        self.offset = offset
        self.text = source
        self._edits: list[Edit] = []
        self._suggestions: list[Edit] = []

    @property
    def edits(self) -> list[Edit]:
        """All changes so far, in order, without overlaps; applied to ``source`` they give ``text``."""
        return list(self._edits)

    @property
    def suggestions(self) -> list[Edit]:
        """What might be changed, in order of place; nothing of it is applied, nor was anything else there."""
        return [s for s in self._suggestions if not _touches(self._edits, s.start, s.end)]

    def apply(self, proposals: Iterable[Proposal]) -> list[Proposal]:
        """Carries out proposals for the current text, all at once, in time linear in the text.

        Where two overlap, the one that starts first stays (the longer one when both start together).
        Returns the proposals that were carried out.
        """
        chosen: list[Proposal] = []
        for proposal in sorted(proposals, key=lambda p: (p.start, -p.end)):
            clash = chosen and (proposal.start < chosen[-1].end or proposal[:2] == chosen[-1][:2])
            if not clash and self.text[proposal.start : proposal.end] != proposal.after:
                chosen.append(proposal)
        if chosen:
            self._edits = list(self._composed(chosen))
            self.text = self._printed()
        return chosen

    def drop(self, start: int, end: int, reason: str) -> None:
        """Leaves ``text[start:end]`` out of the article, on the record."""
        self.apply([Proposal(start, end, "", Drop(reason))])

    def suggest(self, proposals: Iterable[Proposal]) -> None:
        """Notes what might be changed, without changing it; a stretch that was changed already is passed over."""
        placed = list(self._placed())
        for proposal in proposals:
            start, end = _source_place(placed, proposal.start), _source_place(placed, proposal.end)
            untouched = self.source[start:end] == self.text[proposal.start : proposal.end] != proposal.after
            if untouched and not _touches(self._suggestions, start, end):
                insort(self._suggestions, Edit(start, end, proposal.after, proposal.why), key=_stretch)

    def weigh(self, judge: Callable[[Edit], float | None]) -> None:
        """Gives findings, applied or suggested, the confidence that ``judge`` says; ``None`` leaves one as it is."""
        for edits in (self._edits, self._suggestions):
            for at, edit in enumerate(edits):
                confidence = judge(edit)
                if confidence is not None and isinstance(edit.why, Finding):
                    edits[at] = edit._replace(why=edit.why._replace(confidence=confidence))

    def source_place(self, place: int) -> int:
        """The place in ``source`` of a place in ``text``; inside changed text, the start of the change."""
        return _source_place(list(self._placed()), place)

    def corrected(self) -> list[tuple[int, int]]:
        """The stretches of ``text`` that rules on words wrote."""
        return [
            (start, end)
            for edit, start, end in self._placed()
            if isinstance(edit.why, Finding) and not edit.why.typographic and start < end
        ]

    def suggested(self) -> list[tuple[int, int]]:
        """The stretches of ``text`` for which there is a suggestion."""
        placed = list(self._placed())
        return [(_text_place(placed, edit.start), _text_place(placed, edit.end)) for edit in self._suggestions]

    def text_place(self, place: int) -> int:
        """The place in ``text`` of a place in ``source``; inside what was changed, the start of the change."""
        return _text_place(list(self._placed()), place)

    def _placed(self) -> Iterator[tuple[Edit, int, int]]:
        """Each edit with the stretch of ``text`` that it wrote."""
        shift = 0
        for edit in self._edits:
            start = edit.start + shift
            yield edit, start, start + len(edit.after)
            shift += len(edit.after) - (edit.end - edit.start)

    def _composed(self, chosen: list[Proposal]) -> Iterator[Edit]:
        """The old edits and the new ones as one list: what overlaps is merged into one edit of the source."""
        old = [(start, end, edit, None) for edit, start, end in self._placed()]
        new = [(p.start, p.end, None, p) for p in chosen]
        spans = sorted([*old, *new], key=lambda span: (span[0], span[1]))
        shift = 0  # source place minus text place, left of the cluster at hand
        at = 0
        while at < len(spans):
            low, high = spans[at][0], spans[at][1]
            stop = at + 1
            while stop < len(spans) and spans[stop][0] < high:
                high = max(high, spans[stop][1])
                stop += 1
            cluster = spans[at:stop]
            start = low + shift
            for left, right, edit, _ in cluster:
                if edit is not None:
                    shift += (edit.end - edit.start) - (right - left)
            end = high + shift
            text, cursor = "", low
            why: Finding | Drop | None = None
            for left, right, edit, proposal in cluster:
                if proposal is not None:
                    text += self.text[cursor:left] + proposal.after
                    cursor = right
                why = _weightier(why, (edit or proposal).why)  # type: ignore[union-attr]
            text += self.text[cursor:high]
            if text != self.source[start:end] and why is not None:
                yield Edit(start, end, text, why)
            at = stop

    def _printed(self) -> str:
        parts: list[str] = []
        at = 0
        for edit in self._edits:
            parts += (self.source[at : edit.start], edit.after)
            at = edit.end
        parts.append(self.source[at:])
        return "".join(parts)


def _stretch(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


def _touches(edits: Sequence[Edit], start: int, end: int) -> bool:
    """Whether one of some edits, in order and without overlaps, has a part of ``source[start:end]``."""
    before = bisect_left(edits, end, key=lambda edit: edit.start)
    return before > 0 and start < edits[before - 1].end


def _source_place(placed: Sequence[tuple[Edit, int, int]], place: int) -> int:
    """As ``Draft.source_place``, by the edits of the draft with the stretches that they wrote."""
    at = bisect_left(placed, place, key=lambda edit: edit[2])
    while at < len(placed) and placed[at][1] < placed[at][2] == place:
        at += 1
    if at < len(placed) and placed[at][1] < place:
        return placed[at][0].start
    return place + (placed[at - 1][0].end - placed[at - 1][2] if at else 0)


def _text_place(placed: Sequence[tuple[Edit, int, int]], place: int) -> int:
    """As ``Draft.text_place``, by the edits of the draft with the stretches that they wrote."""
    at = bisect_left(placed, place, key=lambda edit: edit[0].start)
    if not at:
        return place
    edit, start, end = placed[at - 1]
    return start if place < edit.end else place + end - edit.end


def _weightier(first: Finding | Drop | None, second: Finding | Drop) -> Finding | Drop:
    """Of two reasons for one merged change, the one that says more: words, then what is left out, then marks."""
    return second if first is None or _weight(second) > _weight(first) else first


def _weight(why: Finding | Drop) -> int:
    if isinstance(why, Drop):
        return 1
    return 0 if why.typographic else 2
