"""Figures whose words in brackets are another number: ``25 (dua puluh enam) orang``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter import article
from converter.checks.numerals import FIGURE, SCALE, SCALES, number
from converter.checks.story import Paragraph, warning
from converter.language.wordlists import words_of

_DIGITS = {
    word: value
    for value, word in enumerate(
        ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
    )
}
_ONES = {"seratus": 100.0, "seribu": 1e3, "sejuta": 1e6, "semiliar": 1e9}
_TIMES = {"puluh": 10, "ratus": 100}
_WORD = "|".join(sorted((*_DIGITS, *_ONES, *_TIMES, *SCALES, "belas", "koma"), key=len, reverse=True))
_WORDS = rf"(?:{_WORD})(?:[\s-]+(?:{_WORD}))*"
_FIGURE = rf"(?<![\w.,/-])(?:Rp\.?\s?)?(?P<figure>{FIGURE})(?:,-)?(?:\s(?P<scale>{SCALE}))?"
_THEN_WORDS = re.compile(rf"{_FIGURE}\s?(?:persen\s|%\s?)?\((?P<words>(?i:{_WORDS}))(?:\s(?P<unit>[a-z]+))?\)")
_THEN_FIGURE = re.compile(rf"(?<![\w-])(?P<words>(?i:{_WORDS}))\s\({_FIGURE}\)(?:\s(?P<unit>[a-z]+))?")


def word_warnings(paragraphs: Sequence[Paragraph]) -> list[article.Warning]:
    """A warning for each figure that the words beside it, in brackets, do not say; or the figure in brackets."""
    found = []
    for block, kind, text in paragraphs:
        if kind == "table" or "(" not in text:
            continue
        for match in (*_THEN_WORDS.finditer(text), *_THEN_FIGURE.finditer(text)):
            said, figure = value(match["words"]), number(match["figure"], match["scale"])
            if said is not None and abs(said - figure) > 1e-6 * figure and _is_of_the_figure(match):
                shown = match[0].split(" (")[0] if match.re is _THEN_WORDS else match["figure"]
                found.append(warning("number-in-words", block, figure=shown, words=match["words"]))
    return found


def _is_of_the_figure(match: re.Match[str]) -> bool:
    """Whether the words and the figure are of the same: ``12 (dua perempuan)`` and ``tersangka dua (30)`` are not."""
    if match.re is _THEN_WORDS:
        return match["unit"] is None or match["unit"] in words_of("units-in-words")
    return " " in match["words"] or match["unit"] in words_of("units-in-words")


def value(words: str) -> float | None:
    """The number that words say; ``None`` where they are none: ``dua tiga``."""
    whole, _, decimals = words.lower().replace("-", " ").partition(" koma ")
    total, group, digit = 0.0, 0.0, None
    last = float("inf")
    for word in whole.split():
        if word in _DIGITS:
            if digit is not None:
                return None
            digit = _DIGITS[word]
        elif word in _ONES:
            scale = _ONES[word]
            if scale < 1e3:
                group += scale
            else:
                total, last = total + scale, scale
        elif word == "belas" or word in _TIMES:
            if digit is None:
                return None
            group += digit + 10 if word == "belas" else digit * _TIMES[word]
            digit = None
        elif word in SCALES:
            group += digit or 0
            if not group or SCALES[word] >= last:
                return None
            total, last, group, digit = total + group * SCALES[word], SCALES[word], 0.0, None
        else:
            return None
    return total + group + (digit or 0) + _fraction(decimals)


def _fraction(words: str) -> float:
    """Decimals: ``lima``, ``dua lima``, or ``dua puluh lima``."""
    if not words:
        return 0.0
    if all(word in _DIGITS for word in words.split()):
        typed = "".join(str(_DIGITS[word]) for word in words.split())
    else:
        typed = f"{value(words) or 0:.0f}"
    return float(f"0.{typed}")
