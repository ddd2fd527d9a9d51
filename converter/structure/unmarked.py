"""Captions that are a sentence in plain type below a photo, and so might be a paragraph of the story."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from converter.structure import captions, crediting, retelling
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
        flow[start].role = Role.CAPTION
        start += 1
    for line in _below_credit(flow, start, closes):
        line.role = Role.CAPTION
    lead = retelling.Lead(headline, flow[start].text)
    groups = [(at, _below(flow, at, end, _is_candidate)) for at, end in captions.runs(flow) if at > start]
    taken = [line for _, lines in groups for line in lines]
    others = [line for line in flow[start + 1 :] if not line.pictures and line not in taken and not closes(line)]
    # Where no paragraph is so short and tells of a deed, those below photos that are and do are none.
    short = [line for line in others if retelling.is_lone(line)]
    apart = not any(map(retelling.acts, short))
    each = len(groups) > 1 and not short and all(lines for _, lines in groups)
    for at, lines in groups:
        last = all(line.pictures or line in taken or closes(line) for line in flow[at:])
        before = next((line for line in flow[at - 1 : start : -1] if not line.pictures), None)
        signed = before is not None and closes(before) and not crediting.is_credit(before.text)
        for line in lines:
            shown = retelling.shows(line) and (apart or last or each)
            told = retelling.names_scene(line) or lead.is_told_again(line)
            if not ((shown or each or told) if retelling.is_lone(line) else last and not signed):
                break
            line.role = Role.CAPTION


def _is_candidate(line: Line) -> bool:
    """Whether a line below a photo may be a caption: one sentence, or words in headline capitals."""
    if retelling.is_lone(line):
        return True
    headed = line.bold or line.is_heading or line.bulleted or line.block.list_label or line.ends_sentence
    return not headed and 2 <= line.size <= _LONGEST_TITLED and is_titled(line.text)


def _below_credit(flow: Sequence[Line], start: int, closes: Callable[[Line], bool]) -> list[Line]:
    """The lines below photos that stand below the credit of the story, where no story can be."""
    credits_at = (at for at in range(start + 1, len(flow)) if crediting.is_credit(flow[at].text))
    for credit in credits_at:
        rest = flow[credit + 1 :]
        found = [
            line
            for at, end in captions.runs(rest)
            for line in _below(rest, at, end, lambda line: captions.may_be(line) and not closes(line))
        ]
        if found and all(line.pictures or line in found or closes(line) for line in rest):
            return found
    return []


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
