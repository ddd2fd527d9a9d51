"""Figures that disagree: a count and the list behind it, a sum and its parts, a rise and its percentage."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter import article
from converter.checks.story import Paragraph, warning
from converter.language import dates
from converter.language.sentences import sentences

_WORDS = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_NUMERALS = {word: value for value, word in enumerate(_WORDS)} | {
    f"{word} belas": value + 10 for value, word in enumerate(_WORDS) if 1 < value < 10
}
_NUMERAL = "|".join(sorted(_NUMERALS, key=len, reverse=True))
_FIGURE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_COUNT = re.compile(rf"(?<![\w.,/-])(?:(?P<word>{_NUMERAL})|(?P<figure>\d{{1,2}}))\s(?=[a-z])", re.IGNORECASE)
_NUMBER = re.compile(rf"(?<![\w.,/-])(?:Rp\s?)?(?P<value>{_FIGURE})(?![\d/-])(?!\spersen)")
_NAMED = re.compile(
    rf"(?<![\w.,/-])(?:(?P<word>{_NUMERAL})|(?P<figure>\d{{1,2}}))\s(?P<what>[a-z]+(?:\s[a-z]+)?),?\s"
    r"(?:yakni|yaitu|ialah|meliputi|terdiri\s+(?:atas|dari)|masing-masing)\s(?P<items>[A-Z][^.:;()]+)(?=\.(?:\s|$))",
)
_NAME = re.compile(r"[A-Z][\w’'-]*(?:\s[A-Z\d][\w’'-]*){0,4}")
_PARTS = re.compile(
    rf"(?<![\w.,/-])(?P<total>{_FIGURE})\s[^.;\d]{{2,60}}?\b(?:terdiri\s+(?:atas|dari)|yakni|yaitu|dengan\s+rincian|rinciannya|masing-masing)"
    r"\s(?P<parts>(?:(?!\.\s|\.$)[^;:()])+)"
)
_PART = re.compile(rf"(?P<value>{_FIGURE})\s(?P<unit>[a-z]+)")
_CHANGE = re.compile(
    rf"\b(?P<way>naik|meningkat|bertambah|tumbuh|turun|menurun|berkurang|susut|menyusut)\b[^.;\d]{{0,40}}?\bdari\s(?:Rp\s?)?"
    rf"(?P<old>{_FIGURE})(?P<unit>(?:\s(?!persen)[a-z]+){{0,2}}?)\s(?:menjadi|ke)\s(?:Rp\s?)?(?P<new>{_FIGURE})(?P<unit2>(?:\s(?!persen)[a-z]+){{0,2}}?)"
    rf"(?:,|\satau|\s\(|\ssebesar|\snaik|\sturun|\smeningkat)*\s?\(?(?:naik\s|turun\s)?(?P<share>{_FIGURE})\s(?:persen|%)"
)
_SHARE = re.compile(
    rf"(?<![\w.,/-])(?P<new>{_FIGURE})\s(?:[a-z]+\s)?dari\s(?:total\s)?(?P<old>{_FIGURE})\s[a-z ]{{2,40}}?"
    rf"(?:,?\satau|,|\s\()\s?(?P<share>{_FIGURE})\s(?:persen|%)"
)
_SCALES = {"ribu": 1e3, "juta": 1e6, "miliar": 1e9, "triliun": 1e12}
_TOLERANCE = 1.0
"""Percentages are rounded: so many points either way are right."""


def list_warnings(paragraphs: Sequence[Paragraph]) -> list[article.Warning]:
    """A warning for each count that is not that of the list behind the colon, or of the names behind ``yakni``."""
    found = []
    for at, (block, _, text) in enumerate(paragraphs):
        following = paragraphs[at + 1 :]
        items = next((n for n, p in enumerate(following) if p.type != "list_item"), len(following))
        counts = [_value(match) for match in _COUNT.finditer(_without_dates(sentences(text)[-1]))]
        if text.endswith(":") and items > 1 and len(counts) == 1 and counts[0] != items and counts[0] > 1:
            found.append(warning("count-mismatch", block, said=str(counts[0]), listed=str(items)))
        for match in _NAMED.finditer(_without_dates(text)):
            named = _names(match["items"])
            if named and named != _value(match) > 1:
                found.append(warning("count-mismatch", block, said=str(_value(match)), listed=str(named)))
    return found


def _without_dates(text: str) -> str:
    """The text without its dates and the commas before them."""
    for mention in reversed(dates.find_dates(text)):
        text = text[: mention.start].rstrip(" ,") + text[mention.end :]
    return text


def _value(match: re.Match[str]) -> int:
    return _NUMERALS[match["word"].lower()] if match["word"] else int(match["figure"])


def _names(items: str) -> int:
    """How many names a list holds; 0 unless it is nothing but names, the last of them behind ``dan``."""
    parts = re.split(r",\s(?:dan|serta)\s|,\s|\s(?:dan|serta)\s", items.strip())
    plain = all(_NAME.fullmatch(part) for part in parts)
    joined = len(re.findall(r"\b(?:dan|serta)\b", items)) == 1
    return len(parts) if plain and joined and len(parts) > 1 else 0


def sum_warnings(paragraphs: Sequence[Paragraph]) -> list[article.Warning]:
    """A warning for each sum that is not that of its parts, and each percentage that is not that of the change."""
    found = []
    for block, _, text in paragraphs:
        for sentence in sentences(text):
            found += [warning("sum-mismatch", block, total=total, sum=parts) for total, parts in _wrong_sums(sentence)]
            found += [
                warning("percent-mismatch", block, said=said, right=right) for said, right in _wrong_shares(sentence)
            ]
    return found


def _wrong_sums(sentence: str) -> list[tuple[str, str]]:
    """Totals as typed, and the sums of their parts: only where every part has a figure and a unit."""
    wrong = []
    for match in _PARTS.finditer(sentence):
        pieces = re.split(r",\s(?:dan\s|serta\s)?|\s(?:dan|serta)\s", match["parts"].strip(" ."))
        parts = [_PART.match(piece.strip()) for piece in pieces]
        figures = [part for part in parts if part is not None]
        if len(figures) < 2 or len(figures) != len(pieces) or any(f["unit"] in _NOT_SUMMED for f in figures):
            continue
        if len(_NUMBER.findall(match["parts"])) != len(figures) or "masing-masing" in match[0]:
            continue
        total = sum(_number(part["value"]) for part in figures)
        if abs(total - _number(match["total"])) > 0.001 and _number(match["total"]) > max(
            _number(part["value"]) for part in figures
        ):
            wrong.append((match["total"], _typed(total)))
    return wrong


_NOT_SUMMED = frozenset({"persen", "ribu", "juta", "miliar", "triliun", "hari", "jam", "tahun", "bulan", "meter"})


def _wrong_shares(sentence: str) -> list[tuple[str, str]]:
    """Percentages as typed, and as they come out of the two figures beside them."""
    changes = [(match, *_both(match)) for match in _CHANGE.finditer(sentence)]
    told = [(match["share"], abs(new - old) / old * 100) for match, old, new in changes if old]
    for match in _SHARE.finditer(sentence):
        old, new = _number(match["old"]), _number(match["new"])
        if old >= new > 0:
            told.append((match["share"], new / old * 100))
    return [
        (share, _typed(round(right, 1)))
        for share, right in told
        if abs(right - _number(share)) > max(_TOLERANCE, _number(share) * 0.02)
    ]


def _both(match: re.Match[str]) -> tuple[float, float]:
    """The two figures of a change, with the scale that may stand behind the second alone (``2 menjadi 3 juta``)."""
    unit, also = (_SCALES.get("".join(match[name].split()[:1])) for name in ("unit", "unit2"))
    return _number(match["old"]) * (unit or also or 1.0), _number(match["new"]) * (also or 1.0)


def _number(text: str) -> float:
    return float(text.replace(".", "").replace(",", "."))


def _typed(value: float) -> str:
    """A number as Indonesian writes it: points between thousands, a comma before decimals."""
    text = f"{value:,.1f}".removesuffix(".0")
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")
