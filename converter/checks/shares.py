"""Percentages that do not come out of the two figures beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from converter import article
from converter.checks.numerals import FIGURE, SCALE, SCALES, number, typed
from converter.checks.story import Paragraph, warning
from converter.language.sentences import sentences

_WAY = (
    r"(?:naik|meningkat|peningkatan|kenaikan|bertambah|tumbuh|melonjak"
    r"|turun|menurun|penurunan|berkurang|susut|menyusut|anjlok)"
)
_YEAR = r"(?:\s(?:pada\s|di\s)?(?:tahun\s)?(?:lalu|sebelumnya|\d{4}))?"


_WHOLE = r"(?![\d%]|[.,]\d|\spersen)"


def _amount(name: str) -> str:
    """A regular expression for an amount with its unit, in groups named after it."""
    unit = r"(?:\s(?!persen|pada|tahun|menjadi|ke|atau|naik|turun|meningkat|menurun|sebesar)[a-z]+){0,2}"
    return rf"(?:Rp\s?)?(?P<{name}>{FIGURE}){_WHOLE}(?P<{name}_unit>{unit}){_YEAR}"


_SAID = rf"(?P<share>{FIGURE})\s?(?:persen\b|%)"
_BETWEEN = rf"\bdari\s{_amount('old')},?\s(?:menjadi|ke)\s{_amount('new')}"
_BEHIND = rf"{_BETWEEN}(?:,|\satau|\s\(|\ssebesar|\ssebanyak|\s{_WAY})*\s?\(?(?:{_WAY}\s)?(?:sebesar\s)?{_SAID}"
_AHEAD = rf"\b{_WAY}\s(?:sebesar\s|hingga\s)?{_SAID},?\s(?:yakni\s|yaitu\s)?{_BETWEEN}"
_SHARE = (
    rf"(?<![\w.,/-])(?:Rp\s?)?(?P<new>{FIGURE}){_WHOLE}(?P<new_unit>(?:\s[a-z]+)?)\sdari\s(?:total\s|target\s|pagu\s)?"
    rf"(?:Rp\s?)?(?P<old>{FIGURE}){_WHOLE}(?P<old_unit>(?:\s(?:{SCALE}))?)(?:\s[a-z ]{{2,40}}?)?"
    rf"(?:,?\satau|,|\s\()\s?{_SAID}"
)
_OF_SOMETHING_ELSE = re.compile(r"\s(?:dari|untuk|warga|penduduk|per)\b")
_TOLERANCE = 1.0
"""Percentages are rounded: so many points either way are right."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What tells of a change, in two orders, and of a part: compiled for the releases that hold a percentage."""
    return re.compile(_BEHIND), re.compile(_AHEAD), re.compile(_SHARE)


def share_warnings(paragraphs: Sequence[Paragraph]) -> list[article.Warning]:
    """A warning for each percentage that is not that of the change, or of the part, that stands beside it."""
    return [
        warning("percent-mismatch", block, said=said, right=typed(round(right, 1)))
        for block, _, text in paragraphs
        for sentence in sentences(text)
        for said, right, points in _told(sentence)
        # A rate that goes from 7,2 to 6,8 goes down by 0,4 points, which many call percent.
        if min(abs(right - number(said)), 10 * abs(points - number(said))) > max(_TOLERANCE, number(said) * 0.02)
    ]


def _told(sentence: str) -> Iterator[tuple[str, float, float]]:
    """Percentages as typed, as they come out of the figures, and the difference of bare ones."""
    if "persen" not in sentence and "%" not in sentence:
        return
    seen: set[int] = set()
    *changes, part = _patterns()
    for pattern in changes:
        for match in pattern.finditer(sentence):
            old, new = _both(match)
            if old and match.start("share") not in seen and not _is_of_else(sentence, match):
                seen.add(match.start("share"))
                rate = not match["old_unit"].strip() and not match["new_unit"].strip()
                share = abs(new - old) / old * 100
                yield match["share"], share, abs(new - old) if rate else share
    for match in part.finditer(sentence):
        old, new = _both(match)
        if old >= new > 0 and not _is_of_else(sentence, match):
            yield match["share"], new / old * 100, new / old * 100


def _is_of_else(sentence: str, match: re.Match[str]) -> bool:
    return bool(_OF_SOMETHING_ELSE.match(sentence, match.end()))


def _both(match: re.Match[str]) -> tuple[float, float]:
    """The two figures of a change; the scale may stand behind the second alone (``2 menjadi 3 juta``)."""
    first, second = sorted(("old", "new"), key=match.start)
    scales = {name: _scale(match[f"{name}_unit"]) for name in (first, second)}
    scales[first] = scales[first] or scales[second]
    return number(match["old"], scales["old"]), number(match["new"], scales["new"])


def _scale(unit: str) -> str | None:
    return next((word for word in unit.split() if word in SCALES), None)
