"""Numbers as Indonesian news writes them, in figures and in words."""

from __future__ import annotations

import re

from converter.language import dates

_WORDS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"]
_NUMERALS = {word: value for value, word in enumerate(_WORDS)} | {
    f"{word} belas": value + 10 for value, word in enumerate(_WORDS) if 1 < value < 10
}
NUMERAL = "|".join(sorted(_NUMERALS, key=len, reverse=True))
"""A number up to nineteen in words, as a regular expression."""

FIGURE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
"""A number in figures, points between thousands and a comma before decimals, as a regular expression."""

SCALES = {"ribu": 1e3, "juta": 1e6, "miliar": 1e9, "triliun": 1e12}
"""Words of scale -> what they multiply by."""

SCALE = "|".join(SCALES)
"""A word of scale, as a regular expression."""


def value(match: re.Match[str]) -> int:
    """The number of a match with a group ``word`` (``NUMERAL``) or ``figure``."""
    word = match.groupdict().get("word")
    return numeral(word) if word else int(match["figure"])


def numeral(word: str) -> int:
    """The number of a ``NUMERAL``, in whichever case."""
    return _NUMERALS[word.lower()]


def number(figure: str, scale: str | None = None) -> float:
    """The value of a ``FIGURE``, with a word of scale behind it."""
    return float(figure.replace(".", "").replace(",", ".")) * SCALES.get(scale or "", 1.0)


def typed(amount: float) -> str:
    """A number as Indonesian writes it: points between thousands, a comma before decimals."""
    text = f"{amount:,.2f}".rstrip("0").removesuffix(".")
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")


def without_dates(text: str) -> str:
    """The text without its dates and the commas before them."""
    for mention in reversed(dates.find_dates(text)):
        text = text[: mention.start].rstrip(" ,") + text[mention.end :]
    return text
