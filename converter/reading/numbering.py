"""Labels of automatic lists (``1.``, ``a)``, ``•``): Word computes them as it shows a document."""

from __future__ import annotations

import re
from typing import NamedTuple

from converter.reading import characters
from converter.reading.names import VAL, Element, integer, switch, value, w

LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def _roman(number: int) -> str:
    letters = ""
    for worth, sign in _ROMAN:
        letters += sign * (number // worth)
        number %= worth
    return letters


def formatted(number: int, style: str) -> str:
    """A number as a list writes it (ISO 29500-1, 17.18.59); formats foreign to Indonesian are decimal.

    Letters go a..z, aa, bb, .. as in Word.
    """
    if style in {"lowerRoman", "upperRoman"} and 0 < number < 4000:
        text = _roman(number)
    elif style in {"lowerLetter", "upperLetter"} and 0 < number <= 260:
        text = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif style == "decimalZero":
        return f"{number:02d}"
    elif style == "none":
        return ""
    else:
        return str(number)
    return text.upper() if style.startswith("upper") else text


class _Level(NamedTuple):
    start: int
    style: str
    text: str
    restart: int | None
    legal: bool


def _level(element: Element) -> _Level:
    restart = value(element, "lvlRestart")
    return _Level(
        start=integer(value(element, "start"), 1),
        style=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        restart=None if restart is None else integer(restart, 0),
        legal=switch(element, "isLgl") is True,
    )


class Numbering:
    """The lists of one document; asking for a label counts on.

    Args:
        element: the ``w:numbering`` element, or None when the document has none.
    """

    def __init__(self, element: Element | None) -> None:
        self._abstract: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        self._by_style: dict[str, str] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._memory: dict[str, tuple[str, dict[int, _Level], dict[int, int]]] = {}
        if element is None:
            return
        for found in element.iterchildren(w("abstractNum")):
            self._abstract[found.get(w("abstractNumId")) or ""] = found
            if link := value(found, "styleLink"):
                self._by_style[link] = found.get(w("abstractNumId")) or ""
        for found in element.iterchildren(w("num")):
            self._lists[found.get(w("numId")) or ""] = found

    def level_of_style(self, number: str, style_id: str) -> int:
        """The level of a list that is bound to a paragraph style; 0 when none is."""
        abstract = self._abstract.get(self._definition(number)[0])
        if abstract is not None:
            for level in abstract.iterchildren(w("lvl")):
                if value(level, "pStyle") == style_id:
                    return min(integer(level.get(w("ilvl")), 0), LEVELS - 1)
        return 0

    def label(self, number: str, level: int) -> str:
        """Counts the next item of a list and returns its label; ``""`` for a list that does not exist.

        Lists that share an abstract definition go on counting each other's items, unless ``w:startOverride``
        says otherwise; a level starts again after an item of a higher level (``w:lvlRestart``).
        """
        name, levels, overrides = self._definition(number)
        if level not in levels:
            return ""
        counts = self._counts.setdefault(name, [None] * LEVELS)
        if level in overrides and (number, level) not in self._begun:
            counts[level] = overrides[level]
        else:
            before = counts[level]
            counts[level] = levels[level].start if before is None else before + 1
        self._begun.add((number, level))
        for deeper in range(level + 1, LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or level < restart:
                counts[deeper] = None
        return self._written(levels, counts, level)

    @staticmethod
    def _written(levels: dict[int, _Level], counts: list[int | None], level: int) -> str:
        this = levels[level]
        if this.style == "bullet":
            return characters.BULLET if this.text.strip() else ""

        def part(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            if place not in levels:
                return ""
            count = counts[place]
            style = "decimal" if this.legal else levels[place].style
            return formatted(levels[place].start if count is None else count, style)

        return characters.normalise(_PLACEHOLDER.sub(part, this.text))[0].strip()

    def _definition(self, number: str) -> tuple[str, dict[int, _Level], dict[int, int]]:
        """The abstract list behind a list, its levels, and the numbers that it starts from instead."""
        if number not in self._memory:
            self._memory[number] = self._looked_up(number)
        return self._memory[number]

    def _looked_up(self, number: str) -> tuple[str, dict[int, _Level], dict[int, int]]:
        found = self._lists.get(number)
        name = value(found, "abstractNumId") or ""
        abstract = self._abstract.get(name)
        link = value(abstract, "numStyleLink")
        if link in self._by_style:
            name = self._by_style[link]
            abstract = self._abstract[name]
        if found is None or abstract is None:
            return "", {}, {}
        levels = {integer(e.get(w("ilvl")), LEVELS): _level(e) for e in abstract.iterchildren(w("lvl"))}
        overrides: dict[int, int] = {}
        for override in found.iterchildren(w("lvlOverride")):
            place = integer(override.get(w("ilvl")), LEVELS)
            changed = override.find(w("lvl"))
            if changed is not None:
                levels[place] = _level(changed)
            start = override.find(w("startOverride"))
            if start is not None:
                overrides[place] = integer(start.get(VAL), 1)
        return name, {place: level for place, level in levels.items() if place < LEVELS}, overrides
