"""Captions that are a sentence in plain type below a photo, and so might be a paragraph of the story."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from converter.structure import captions, crediting, retelling
from converter.structure.dateline import split_dateline
from converter.structure.line import Line
from converter.structure.roles import Role


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
    lead = retelling.Lead(headline, flow[start].text)
    groups = [(at, _below(flow, at, end)) for at, end in captions.runs(flow) if at > start]
    taken = [line for _, lines in groups for line in lines]
    others = [line for line in flow[start + 1 :] if not line.pictures and line not in taken and not closes(line)]
    # Where no paragraph is so short, the short ones below photos are none.
    short = [line for line in others if retelling.is_lone(line)]
    apart = not any(map(retelling.shows, short))
    each = len(groups) > 1 and not short and all(lines for _, lines in groups)
    for at, lines in groups:
        below = flow[at:]
        last = all(line.pictures or line in taken or closes(line) for line in below)
        below_credit = last and any(
            crediting.is_credit(line.text) for line in flow[start + 1 : at] if not line.pictures
        )
        for line in lines:
            shown = retelling.shows(line) and (apart or last or each)
            if not (shown or below_credit or each or retelling.names_scene(line) or lead.is_told_again(line)):
                break
            line.role = Role.CAPTION


def _below(flow: Sequence[Line], start: int, end: int) -> list[Line]:
    """The sentences right below photos, one a photo at most."""
    found: list[Line] = []
    for line in flow[end : end + captions.pictures(flow[start:end])]:
        if not retelling.is_lone(line) or split_dateline(line.text):
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
