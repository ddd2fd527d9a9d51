"""Captions that are a sentence in plain type below a photo, and so might be a paragraph of the story."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from converter.structure import captions, crediting, retelling, wording
from converter.structure.dateline import split_dateline
from converter.structure.line import Line, is_titled
from converter.structure.roles import Role

_LONGEST_TITLED = 20
"""Captions in headline capitals have no more words than that."""


def mark(flow: Sequence[Line], start: int, closes: Callable[[Line], bool]) -> None:
    """Gives sentences below photos the role of a caption, where it is sure that they are no paragraph.

    Args:
        flow: lines without a role.
        start: where the story begins.
        closes: whether the wording of a line says that it stands below the story.
    """
    if start >= len(flow):
        return
    headline = " ".join(line.text for line in flow[:start])
    if _is_above_lead(flow, start, headline):
        _guess(flow[start])
        start += 1
    for line in _below_credit(flow, start, closes):
        _guess(line)
    lead = retelling.Lead(headline, flow[start].text)
    groups = [(at, _below(flow, at, end, _is_candidate)) for at, end in captions.runs(flow) if at > start]
    taken = {line for _, lines in groups for line in lines}
    others = [line for line in flow[start + 1 :] if not line.pictures and line not in taken and not closes(line)]
    # Where no paragraph is so short and tells of a deed, those below photos that are and do are none.
    short = [line for line in others if retelling.is_lone(line)]
    apart = not any(map(retelling.acts, short))
    each = len(groups) > 1 and not short and all(lines for _, lines in groups)
    text_ends = _end_of_text(flow, taken, closes)
    for at, lines in groups:
        last = at > text_ends
        before = next((line for line in flow[at - 1 : start : -1] if not line.pictures), None)
        signed = before is not None and closes(before) and not crediting.is_credit(before.text)
        for line in lines:
            shown = retelling.shows(line) and (apart or last or each)
            told = retelling.names_scene(line) or lead.is_told_again(line)
            seen = each and not retelling.is_unseen(line)
            if not ((shown or seen or told) if retelling.is_lone(line) else last and not signed):
                break
            _guess(line)


def _guess(line: Line) -> None:
    """Makes a caption of a line, and notes where neither its type nor a word of captions says that it is one."""
    line.role = Role.CAPTION
    labelled = wording.caption_label(line.text, beside=True) > 0 or wording.is_caption(line.text)
    line.guessed = not (labelled or captions.is_set_apart(line))


def _is_candidate(line: Line) -> bool:
    """Whether a line below a photo may be a caption: one sentence, or words in headline capitals."""
    if retelling.is_lone(line):
        return True
    headed = line.bold or line.is_heading or line.bulleted or line.block.list_label or line.ends_sentence
    return not headed and 2 <= line.size <= _LONGEST_TITLED and is_titled(line.text)


def _below_credit(flow: Sequence[Line], start: int, closes: Callable[[Line], bool]) -> list[Line]:
    """The lines below photos that stand below the credit of the story, where no story can be."""
    below = {
        line
        for at, end in captions.runs(flow)
        for line in _below(
            flow, at, end, lambda line: captions.may_be(line) and retelling.opens_alone(line) and not closes(line)
        )
    }
    first = max(start + 1, _end_of_text(flow, below, closes))
    credit = next((at for at in range(first, len(flow)) if crediting.is_credit(flow[at].text)), len(flow))
    return [line for line in flow[credit + 1 :] if line in below]


def _end_of_text(flow: Sequence[Line], below: Collection[Line], closes: Callable[[Line], bool]) -> int:
    """Where the last line stands that is no photo, not one of those below photos, and belongs to the story."""
    places = range(len(flow) - 1, -1, -1)
    return next((at for at in places if not (flow[at].pictures or flow[at] in below or closes(flow[at]))), -1)


def _below(flow: Sequence[Line], start: int, end: int, test: Callable[[Line], bool]) -> list[Line]:
    """The lines right below photos that pass a test and have no dateline, one a photo at most."""
    found: list[Line] = []
    for line in flow[end : end + captions.pictures(flow[start:end])]:
        if line.pictures or not test(line) or split_dateline(line.text):
            break
        found.append(line)
    return found


def _is_above_lead(flow: Sequence[Line], start: int, headline: str) -> bool:
    """Whether the story seems to begin with a caption: a photo stands above it, and the paragraph below tells of the
    same day at greater length."""
    line = flow[start]
    following = next((other for other in flow[start + 1 :] if not other.pictures), None)
    if start == 0 or not flow[start - 1].pictures or following is None or split_dateline(line.text):
        return False
    fuller = following.is_prose and following.size >= 1.5 * line.size
    return retelling.is_lone(line) and fuller and retelling.Lead(headline, following.text).is_on_its_day(line)
