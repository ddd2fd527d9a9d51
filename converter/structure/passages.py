"""A release cut into passages: each a paragraph of its own, with its draft and its role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from converter import messages
from converter.draft import Draft, Drop, Finding, Proposal
from converter.language import lexicon
from converter.proofreading.zones import Zone
from converter.release import Block, Release
from converter.structure import crediting, headline, labels, messenger, second_release, single_marks, wording
from converter.structure.assign import assign
from converter.structure.dateline import headline_dateline, split_dateline
from converter.structure.line import Line, mark_type
from converter.structure.roles import Role

_ZONES = {
    Role.TITLE: Zone.HEADLINE,
    Role.KICKER: Zone.HEADLINE,
    Role.SUBHEAD: Zone.HEADLINE,
    Role.BODY: Zone.BODY,
    Role.QUOTE_CONT: Zone.BODY,
    Role.LIST_ITEM: Zone.LIST,
    Role.CAPTION: Zone.CAPTION,
    Role.NOTE: Zone.BODY,
    Role.TABLE: Zone.TABLE,
}


_NUMBERED_PHOTO = re.compile(r"(?<!\w)Foto\s{0,2}\d{1,2}\s{0,2}[:.]\s", re.IGNORECASE)
_ORNAMENT = re.compile(r"^(?:[\s*=~_#•●■►▶➤–—-]{2,20}|\s*:\s*|\s*\d{1,2}\.\s+(?=[A-Z]))(?=\S)")
_ORNAMENT_BEHIND = re.compile(r"(?<=\S)\s[\s*=~_#–—-]{1,20}$")
"""What stands around headlines for show, a colon behind the cell of a label, and the number of a release."""


_IN_BRACKETS = re.compile(r"(?P<opening>\s*\()[^()]*(?:\([^()]*\)[^()]*)*\)\s*")


@dataclass(slots=True)
class Passage:
    """A paragraph of the release (a part of one, where soft breaks separate paragraphs), or a picture.

    ``draft`` is edited in place by the proofreader; ``pictures`` are ids of pictures that stand here.
    ``follows`` is true for the second and later lines of a title that is set in several, ``guessed`` for a caption that
    nothing but its words tells from a paragraph.
    """

    draft: Draft
    role: Role
    block: Block
    pictures: tuple[int, ...] = ()
    follows: bool = False
    guessed: bool = False

    @property
    def zone(self) -> Zone | None:
        """As what the passage is proofread; ``None`` for what is not printed, or printed as it is."""
        return _ZONES.get(self.role)

    def cut(self, reason: str) -> list[str]:
        """What was taken out of the passage for a reason, one of the codes of ``dropped``."""
        return [
            self.draft.source[edit.start : edit.end]
            for edit in self.draft.edits
            if isinstance(edit.why, Drop) and edit.why.reason == reason
        ]


def passages(release: Release) -> list[Passage]:
    """Cuts a release into passages, in reading order, and gives each its role.

    Messenger marks, the dateline, labels of captions and a credit in the last paragraph are taken out of the
    drafts, a title in capitals gets headline capitals, and a caption those of a sentence; all that is on record there.
    """
    lines = [line for block in release.blocks for line in _lines(block)]
    mark_type(lines)
    assign(lines, {picture.id: picture for picture in release.pictures})
    found = [
        Passage(line.draft, line.role or Role.BODY, line.block, line.pictures, line.follows, line.guessed)
        for line in lines
    ]
    _trim(found)
    seen = headline.Forms(p.draft.text for p in found if p.role not in (Role.TITLE, Role.KICKER, Role.LETTERHEAD))
    shouted = headline.is_capitals(" ".join(p.draft.text for p in found if p.role is Role.TITLE))
    for passage in found:
        if passage.role is Role.CAPTION and headline.is_capitals(passage.draft.text):
            headline.recase_caption(passage.draft, seen, lexicon.lexicon())
        if passage.role not in (Role.TITLE, Role.KICKER, Role.SUBHEAD):
            continue
        # A line of a headline may be too short to tell by itself: ``HUT KE-79,``.
        short = passage.role is Role.TITLE and shouted and passage.draft.text.isupper()
        if (
            short
            or headline.is_capitals(passage.draft.text)
            or (passage.role is Role.TITLE and headline.is_small(passage.draft.text))
        ):
            headline.recase(passage.draft, seen, lexicon.lexicon(), follows=passage.follows)
        elif passage.follows:
            headline.lower_first(passage.draft)
        else:
            headline.raise_first(passage.draft)
    return found


def _lines(block: Block) -> Iterator[Line]:
    """The lines of one block, with what is broken in mid-sentence joined and messenger marks removed."""
    if block.pictures:
        yield Line(Draft("", block.index), block, pictures=block.pictures)
    for start, end in (part for span in _paragraphs(block.text) for part in _numbered_captions(block.text, *span)):
        draft = Draft(block.text[start:end], block.index, start)
        why = Finding("spacing", messages.REASON_LINE_BREAK, typographic=True)
        breaks = [at for at, char in enumerate(draft.text) if char == "\n"]
        draft.apply(Proposal(at, at + 1, " ", why) for at in breaks)
        bold, bulleted = messenger.clean(draft)
        yield Line(draft, block, bold=block.bold or bold, bulleted=bulleted)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of a block begin and end: its lines, those joined that belong to one sentence."""
    spans: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    spans = [span for span in spans if text[span[0] : span[1]].strip()]
    wrapped = any(
        _unfinished(text[a:b]) and text[c:d].lstrip()[:1].islower() and len(text[a:b]) >= 50
        for (a, b), (c, d) in pairwise(spans)
    )
    current: tuple[int, int] | None = None
    for start, end in spans:
        if current and _belongs(text[current[0] : current[1]], text[start:end], text[current[1] : start], wrapped):
            current = (current[0], end)
            continue
        if current:
            yield current
        current = (start, end)
    if current:
        yield current


def _numbered_captions(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The captions of several photos that are typed in one line: ``Foto 1: … Foto 2: …``."""
    starts = [match.start() for match in _NUMBERED_PHOTO.finditer(text, start, end)]
    if len(starts) < 2 or re.search(r"\w", text[start : starts[0]]):
        yield start, end
        return
    for first, last in pairwise([start, *starts[1:], end]):
        # The blank between two of them belongs to neither, so that no correction of one joins them.
        yield first, first + len(text[first:last].rstrip())


def _unfinished(line: str) -> bool:
    return line.rstrip(" \t*_~”’\"')")[-1:] not in {".", "!", "?", ":", ";", "…"}


def _belongs(before: str, line: str, gap: str, wrapped: bool) -> bool:
    """Whether ``line`` goes on with the sentence of ``before``; ``wrapped``: the block has broken lines."""
    last = before.rsplit("\n", 1)[-1]
    if gap.count("\n") > 1 or not _unfinished(last) or wording.is_list_item(line) or wording.is_list_item(last):
        return False
    if line.lstrip()[:1].islower() or last.rstrip().endswith(","):
        return not last.rstrip().endswith(("(", "//"))
    return wrapped and len(last) >= 50


def _trim(found: list[Passage]) -> None:
    """Takes out of the drafts what is printed elsewhere: dateline, caption labels, a credit at the end."""
    bodies = [p for p in found if p.role in (Role.BODY, Role.QUOTE_CONT)]
    if bodies:
        if end := labels.title_label(bodies[0].draft.text) or labels.text_label(bodies[0].draft.text):
            bodies[0].draft.drop(0, end, "label")
        cut = split_dateline(bodies[0].draft.text)
        if cut:
            bodies[0].draft.drop(0, cut.end, "dateline")
    _trim_second(found)
    printed = [p for p in found if p.role in (Role.BODY, Role.QUOTE_CONT, Role.LIST_ITEM)]
    if printed:
        alone = not any(p.role is Role.CREDIT for p in found)
        span = crediting.closing_credit(printed[-1].draft.text, sure=alone)
        if span:
            printed[-1].draft.drop(*span, "credit")
    for passage in [*bodies, *printed]:
        single_marks.double(passage.draft)
    _trim_headlines(found)
    for draft in (p.draft for p in found if p.role is Role.CAPTION):
        if crediting.photo_credit_alone(draft.text):
            draft.drop(0, len(draft.text), "photo-credit")
        if end := wording.caption_label(draft.text, beside=True) or wording.caption_count(draft.text):
            draft.drop(0, end, "caption-label")
        _unbracket(draft)
        if end := crediting.bare_mark(draft.text):
            draft.drop(end, len(draft.text), "photo-credit")
        if credit := crediting.photo_credit(draft.text):
            draft.drop(*credit[:2], "photo-credit")


def _unbracket(draft: Draft) -> None:
    """Takes the brackets away in which a whole caption stands; the first of them may have gone with its label."""
    whole, closed = _IN_BRACKETS.fullmatch(draft.text), draft.text.rstrip()
    if whole or (closed.endswith(")") and closed.count("(") < closed.count(")")):
        draft.drop(len(closed) - 1, len(closed), "caption-label")
    if whole:
        draft.drop(0, whole.end("opening"), "caption-label")


def _trim_second(found: list[Passage]) -> None:
    """Takes the dateline out of the lead of another release in the document."""
    begun = labelled = False
    for passage in found:
        if passage.role is Role.LABEL:
            labelled = labelled or (begun and second_release.opens(passage.draft.text))
        elif passage.role is Role.BODY:
            cut = split_dateline(passage.draft.text) if labelled else None
            if cut:
                passage.draft.drop(0, cut.end, "dateline")
            begun, labelled = True, False


def _trim_headlines(found: list[Passage]) -> None:
    """Takes labels and ornaments out of the title and the kicker, and the dateline out of the title."""
    for draft in (p.draft for p in found if p.role in (Role.TITLE, Role.KICKER)):
        for pattern in (_ORNAMENT, _ORNAMENT_BEHIND):
            if match := pattern.search(draft.text):
                draft.drop(*match.span(), "label")
    for draft in (p.draft for p in found if p.role is Role.TITLE):
        if end := labels.title_label(draft.text) or labels.subject(draft.text):
            draft.drop(0, end, "label")
        if cut := headline_dateline(draft.text):
            draft.drop(0, cut.end, "dateline")
    for draft in (p.draft for p in found if p.role is Role.KICKER):
        if end := labels.kicker_label(draft.text):
            draft.drop(0, end, "label")
