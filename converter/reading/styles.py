"""What the styles of a document say: built-in names, and properties that runs and paragraphs inherit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from converter.reading.names import P_PR, R_PR, Element, integer, switch, value, w

_DATA = Path(__file__).resolve().parent.parent / "data" / "style_names.tsv"
_Value = TypeVar("_Value")


@cache
def _built_in_names() -> dict[str, str]:
    """Style ids and names (lower case, no spaces) of Word's English and Indonesian -> the built-in name."""
    rows = _DATA.read_text(encoding="utf-8").splitlines()[1:]
    names = dict(row.split("\t") for row in rows)
    return {"".join(key.split()): name for pair in names.items() for key, name in (pair, (pair[1], pair[1]))}


def _built_in(name: str | None) -> str | None:
    return _built_in_names().get("".join((name or "").lower().split()))


MAX_ANCESTORS = 32
"""Styles that one is based on, at most: some are based on themselves. Word's own go four deep."""


class ListPlace(NamedTuple):
    """The list (``w:numId``) and level (from 0) of a paragraph."""

    number: str
    level: int | None


def list_place(properties: Element | None) -> ListPlace | None:
    """The list that paragraph properties name; None when they name none."""
    found = None if properties is None else properties.find(w("numPr"))
    number = value(found, "numId")
    if number is None:
        return None
    level = value(found, "ilvl")
    return ListPlace(number, None if level is None else min(integer(level, 0), 8))


class _Style(NamedTuple):
    element: Element
    name: str
    based_on: str | None
    run: Element | None
    paragraph: Element | None


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """The bytes of a part with styles, and how they become a tree."""

    data: bytes
    parse: Callable[[bytes], Element] = field(compare=False)


@lru_cache(maxsize=16)
def styles_of(sheet: StyleSheet) -> Styles:
    """The styles in a sheet. A press office sends the same one with each release, so some are kept."""
    return Styles(sheet.parse(sheet.data))


class Styles:
    """The styles of one document.

    Args:
        element: the ``w:styles`` element, or None when the document has none.

    Attributes:
        hidden: ids of the styles whose text is hidden.
    """

    def __init__(self, element: Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._default: str | None = None
        self._defaults: list[Element | None] = [None, None]
        self._memory: dict[tuple[str, str | None], object] = {}
        self.hidden: frozenset[str] = frozenset()
        if element is None:
            return
        for found in element.iterchildren(w("style")):
            style_id = found.get(w("styleId"))
            if style_id is None:
                continue
            self._styles[style_id] = _Style(
                found,
                (value(found, "name") or "").lower(),
                value(found, "basedOn"),
                found.find(R_PR),
                found.find(P_PR),
            )
            if found.get(w("type")) == "paragraph" and found.get(w("default")) in {"1", "true", "on"}:
                self._default = style_id
        defaults = element.find(w("docDefaults"))
        if defaults is not None:
            self._defaults = [
                defaults.find(f"{w('rPrDefault')}/{R_PR}"),
                defaults.find(f"{w('pPrDefault')}/{P_PR}"),
            ]
        if element.find(f".//{w('vanish')}") is not None:
            self.hidden = frozenset(i for i in self._styles if self.run_switch(i, "vanish"))

    def name(self, style_id: str | None) -> str:
        """The built-in name that a paragraph style is, or is based on (``normal`` aside); else its own name.

        An id that the document does not define is looked up among the ids of English and Indonesian Word.
        """
        style_id = style_id or self._default
        if style_id is None:
            return ""
        if style_id not in self._styles:
            return _built_in(style_id) or ""
        for style in self._chain(style_id):
            known = _built_in(style.name)
            if known and (known != "normal" or style.name == self._styles[style_id].name):
                return known
        return self._styles[style_id].name

    def run_switch(self, style_id: str | None, name: str) -> bool | None:
        """An on/off run property as a style says it, by itself or through the styles it is based on."""
        return self._inherited("run " + name, style_id, lambda style: switch(style.run, name))

    def default_switch(self, name: str) -> bool | None:
        """An on/off run property as the document's defaults say it."""
        return switch(self._defaults[0], name)

    def size(self, style_id: str | None, *, default: bool = True) -> str | None:
        """Half points (``w:sz``) of the letters of a style.

        Args:
            default: whether the default style and the document's defaults answer where the style does not.
        """
        found = self._inherited("size", style_id, lambda style: value(style.run, "sz"))
        if found or not default:
            return found
        return self._inherited("size", self._default, lambda style: value(style.run, "sz")) or value(
            self._defaults[0], "sz"
        )

    def alignment(self, style_id: str | None) -> str | None:
        """The alignment (``w:jc``) that a paragraph style gives, or the document's default."""
        style_id = style_id or self._default
        found = self._inherited("jc", style_id, lambda style: value(style.paragraph, "jc"))
        return found or value(self._defaults[1], "jc")

    def list_place(self, style_id: str | None) -> tuple[ListPlace, str] | None:
        """The list that a paragraph style belongs to, with the id of the style that says so."""
        return self._inherited(
            "list",
            style_id or self._default,
            lambda style: (
                (place, style.element.get(w("styleId")) or "")
                if (place := list_place(style.paragraph)) is not None
                else None
            ),
        )

    def paragraph_style(self, properties: Element | None) -> str | None:
        """The id of the style of a paragraph with these properties: its own, else the default style."""
        return value(properties, "pStyle") or self._default

    def _chain(self, style_id: str | None) -> Iterator[_Style]:
        for _ in range(MAX_ANCESTORS):
            if style_id is None or style_id not in self._styles:
                return
            yield self._styles[style_id]
            style_id = self._styles[style_id].based_on

    def _inherited(self, key: str, style_id: str | None, ask: Callable[[_Style], _Value | None]) -> _Value | None:
        if style_id not in self._styles:
            return None
        place = (key, style_id)
        if place not in self._memory:
            answers = (ask(style) for style in self._chain(style_id))
            self._memory[place] = next((answer for answer in answers if answer is not None), None)
        return self._memory[place]  # type: ignore[return-value]
