"""Which of the lines above the text is the headline, and which the kicker."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.language import attribution, offices
from converter.language.wordlists import words_of
from converter.release import Origin
from converter.structure import letterheads, senders
from converter.structure.line import Line, is_shouted, is_titled
from converter.structure.roles import Role

_OPEN_MARK = re.compile(r"[,:&/–-]\s?$")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_SHORTEST_KAN = 6
"""In words of so many letters a final ``kan`` is the suffix of a verb, whose object is to come."""
_LONGEST_HEADLINE = 16
"""Headlines that are set in two lines have no more words than that."""
_SHORTEST_HEADLINE = 4
"""Lines of fewer words are more likely a kicker."""
_TWO_PARTS = re.compile(r"[,:]\s")
_STATES = re.compile(r"(?<=\w )(?:di|ber|ter)[a-z]{4,}\b(?<!kan)", re.IGNORECASE)
"""A verb that needs no object, behind what may be its subject."""


def _rank(line: Line) -> tuple[bool, bool, bool, bool]:
    """What speaks for a headline in the looks of a line, the heaviest first."""
    return (
        line.is_heading and not line.block.style.startswith("subtitle"),
        line.bold or line.block.origin is Origin.TEXTBOX,
        is_shouted(line.text),
        line.block.centered,
    )


def look_alike(first: Line, second: Line) -> bool:
    """Whether two lines are set in the same way, as those of one headline are."""
    return _rank(first) == _rank(second) and first.block.style == second.block.style


def choose(lines: Sequence[Line], labelled: list[Line]) -> None:
    """Gives the lines above the text that may be one the role of title (those of ``labelled``, if any) or kicker."""
    if not lines:
        return
    groups: list[list[Line]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        if last is not None and _rank(last) == _rank(line) and _goes_on(last, line):
            groups[-1].append(line)
        else:
            groups.append([line])
    best = _best(groups)
    best = next((group for group in groups if labelled and labelled[0] in group), best)
    title = _text(best)
    for group in groups:
        # Some type the headline twice.
        other = Role.LABEL if _text(group).casefold() == title.casefold() else Role.KICKER
        for at, line in enumerate(group):
            line.role = Role.TITLE if group is best else other
            line.follows = at > 0


def _best(groups: Sequence[list[Line]]) -> list[Line]:
    """The group of lines that is the headline by its looks, but for a few words (``POJOK OPD``) beside one that says
    something, or looks the same and has more words."""
    heading = max(groups, key=_prominence)
    if _size(heading) >= _SHORTEST_HEADLINE or heading[0].is_heading:
        return heading
    rivals = [
        group
        for group in groups
        if _size(group) >= _SHORTEST_HEADLINE and (_rank(group[0])[:2] == _rank(heading[0])[:2] or _says(_text(group)))
    ]
    return max(rivals or [heading], key=_prominence)


def _text(group: Sequence[Line]) -> str:
    return " ".join(line.text for line in group)


def _size(group: Sequence[Line]) -> int:
    return sum(line.size for line in group)


def _prominence(group: Sequence[Line]) -> tuple[bool | int, ...]:
    """How much a group of lines is the headline: whoever sends it is none; by style and boldness, then by what it says,
    then by other looks."""
    text = _text(group)
    heading, bold, shouted, centered = _rank(group[0])
    return not senders.may_send(text), heading, bold, _says(text), shouted, centered, _headline_weight(text)


def _says(text: str) -> bool:
    """Whether a line says something, as a headline does, rather than name a theme: it has a verb or two parts."""
    words = re.findall(r"[^\W\d_]+", text)
    return len(words) >= _SHORTEST_HEADLINE and (bool(_TWO_PARTS.search(text)) or any(map(letterheads.is_verb, words)))


def _goes_on(first: Line, second: Line) -> bool:
    """Whether two lines of the same looks are one title set in two lines."""
    cells = (first.block.cell, second.block.cell)
    if cells[0] and cells[1] and cells[0].column != cells[1].column:
        return False
    if senders.may_send(first.text) and not letterheads.opens_on_verb(second.text):
        return False
    if first.ends_sentence or (first.text.endswith(":") and second.size > 4):
        return False
    if _is_open(first.text) or second.text[:1].islower():
        return True
    one_heading = first.block.index == second.block.index and (first.block.bold or first.is_heading)
    if _sized_apart(first, second) and not letterheads.opens_on_verb(second.text):
        return False
    if is_titled(first.text) and not is_titled(second.text) and not is_shouted(second.text):
        # A line typed like a sentence below one with capitals is the subtitle.
        return False
    if one_heading:
        return True
    if first.block.centered and is_shouted(first.text) and is_shouted(second.text):
        # ``KUDUS SIAGA PANGAN`` above who does what is a theme.
        whole = _tells_who(second.text) and _says(second.text) and not letterheads.opens_on_verb(first.text)
        return not whole
    return first.block.style == second.block.style and _completes(first.text, second.text)


def _is_open(text: str) -> bool:
    """Whether a line cannot be a whole headline, by the mark or word at its end."""
    if _OPEN_MARK.search(text):
        return True
    last = _LAST_WORD.search(text)
    word = last[0].lower() if last else ""
    return word in words_of("headlines-go-on-after") or (word.endswith("kan") and len(word) >= _SHORTEST_KAN)


def _sized_apart(first: Line, second: Line) -> bool:
    """Whether the letters of two lines are of different sizes, as those of a headline and its kicker are."""
    sizes = (first.block.size, second.block.size)
    return all(sizes) and sizes[0] != sizes[1]


def _completes(first: str, second: str) -> bool:
    """Whether a line may be the rest of a headline: the first tells who, the second neither who nor what is said."""
    short = len(first.split()) + len(second.split()) <= _LONGEST_HEADLINE
    # ``Antrean Pasien Berkurang`` is a statement of its own, which has its subject before its verb.
    apart = _says(first) and _STATES.search(second)
    return short and not apart and _tells_who(first) and not _tells_who(second) and ":" not in second


def _tells_who(text: str) -> bool:
    """Whether a headline begins with an office, an agency or its short form, or with a number of people."""
    words = text.split()
    first = words[0].strip(",:").lower()
    acting = offices.office_at(words) > 0 or first in words_of("agencies") or first in words_of("crowds")
    return acting or (len(first) > 1 and words[0].isupper() and not is_shouted(text))


def _headline_weight(text: str) -> int:
    """How much a line reads like a headline: number of words, more for a comma, colon or verb of saying."""
    words = text.split()
    return len(words) + 3 * bool(_TWO_PARTS.search(text)) + 2 * any(attribution.is_short_form(w) for w in words)
