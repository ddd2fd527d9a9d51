"""Percentages that do not come out of the two figures beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from converter import article
from converter.checks.numerals import FIGURE, SCALE, SCALES, number, typed
from converter.checks.parts import PIECES, exclude_one_another
from converter.checks.story import Paragraph, excerpt, warning
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
_OF = r"dari\s(?:(?:total|target|pagu|jumlah|seluruh|keseluruhan|sebanyak|sekitar)\s){0,2}"
_THEN_SHARE = rf"(?:,?\satau|\s\()\s?(?:(?:sekitar|sebesar|sebanyak)\s)?{_SAID}"
_MONEY_UNIT = rf"(?:\s(?:{SCALE}))?"
_OF_WHOLE = (
    rf"(?<![\w.,/-])(?:Rp\s?)?(?P<new>{FIGURE}){_WHOLE}(?P<new_unit>(?:\s(?!dari|atau)[a-z]+){{0,2}}){_THEN_SHARE}\)?,?\s{_OF}"
    rf"(?:Rp\s?)?(?P<old>{FIGURE}){_WHOLE}(?P<old_unit>{_MONEY_UNIT})"
)
_WHOLE_FIRST = (
    rf"\b[Dd]{_OF[1:]}(?:Rp\s?)?(?P<old>{FIGURE}){_WHOLE}(?P<old_unit>(?:\s[a-z-]+){{1,5}}?|{_MONEY_UNIT}),\s"
    rf"(?:(?:sebanyak|sudah|baru|hanya|sekitar|telah)\s){{0,2}}(?:Rp\s?)?(?P<new>{FIGURE}){_WHOLE}"
    rf"(?P<new_unit>(?:\s(?!dari|atau)[a-z]+){{0,2}}){_THEN_SHARE}"
)
_SHARE_FIRST = (
    rf"(?<![\w.,/-]){_SAID}(?:,?\satau|\s\()\s?(?:Rp\s?)?(?P<new>{FIGURE}){_WHOLE}"
    rf"(?P<new_unit>(?:\s(?!dari|atau)[a-z]+){{0,2}})\)?,?\s{_OF}(?:Rp\s?)?(?P<old>{FIGURE}){_WHOLE}(?P<old_unit>{_MONEY_UNIT})"
)
"""Parts of a whole with their share: ``300 rumah (75 persen) dari 400 rumah`` and the other way round."""

_YEARS = range(1900, 2101)
_PART = re.compile(rf"(?<![\w.,/-])(?P<share>{FIGURE})\s?(?:persen\b|%)")
_DIVIDED = re.compile(
    r"\b(?:terdiri\s+(?:atas|dari)|komposisi\w*|dibagi\w*|terbagi\w*|dengan\s+rincian|rinciannya|perincian\w*|proporsi\w*)\b"
)
_TOO_MUCH = 140.0
"""Shares that come to so much are of several wholes: ``80 persen laki-laki dan 85 persen perempuan terlayani``."""

_NOT_ALL_SHARES = re.compile(
    r"\b(?:naik|meningkat|tumbuh|turun|menurun|sisanya|selebihnya|di\s+antaranya|masing-masing|tahun|dosis|poin|target|cakupan|tingkat|angka|partisipasi|capaian|dari\s+\d)\b"
)
"""In a sentence: its percentages are no parts of one whole, or not all of them."""

_ALL = 100.0
_ROUNDED = 1.5
"""Shares of a whole that are rounded miss a hundred by so much at most."""

_OF_SOMETHING_ELSE = re.compile(r"\s(?:dari|untuk|warga|penduduk|per)\b")
_TOLERANCE = 1.0
"""Percentages are rounded: so many points either way are right."""


@cache
def _changes() -> tuple[re.Pattern[str], ...]:
    """What tells of a change, in two orders: compiled for the releases that hold a percentage."""
    return re.compile(_BEHIND), re.compile(_AHEAD)


@cache
def _shares() -> tuple[re.Pattern[str], ...]:
    """What tells of a part, its share and the whole, in four orders."""
    return tuple(map(re.compile, (_SHARE, _OF_WHOLE, _WHOLE_FIRST, _SHARE_FIRST)))


def share_warnings(paragraphs: Sequence[Paragraph]) -> list[article.Warning]:
    """A warning for each percentage that is not that of the change, or of the part, that stands beside it.

    And one for shares of one whole that do not make a hundred.
    """
    found = []
    for block, _, text in paragraphs:
        for sentence in sentences(text):
            if "persen" not in sentence and "%" not in sentence:
                continue
            found += [
                warning(
                    "percent-mismatch", block, said=said, right=typed(round(right, 1)), text=excerpt(sentence, start)
                )
                for start, said, right, points in _told(sentence)
                # A rate that goes from 7,2 to 6,8 goes down by 0,4 points, which many call percent.
                if min(abs(right - number(said)), 10 * abs(points - number(said)))
                > max(_TOLERANCE, number(said) * 0.02)
            ]
            total = _of_one_whole(sentence)
            if total is not None and abs(total - _ALL) > _ROUNDED:
                found.append(warning("percent-total", block, sum=typed(round(total, 1)), text=excerpt(sentence)))
    return found


def _of_one_whole(sentence: str) -> float | None:
    """What the shares of a sentence come to, if they are all of one whole and exclude one another; else ``None``.

    Of shares that no word calls the parts of a whole some may be left out: they are told where they are too much.
    """
    shares = list(_PART.finditer(sentence))
    if len(shares) < 2 or _NOT_ALL_SHARES.search(sentence):
        return None
    starts = [match.start() for match in shares]
    gaps = [sentence[match.end() : stop] for match, stop in zip(shares, starts[1:], strict=False)]
    if any("," not in gap and not PIECES.search(gap) for gap in gaps) or any(re.search(r"\d", gap) for gap in gaps):
        return None
    total = sum(number(match["share"]) for match in shares)
    divided = _DIVIDED.search(sentence, 0, starts[0])
    if divided and not re.search(r"\d", sentence[divided.end() : starts[0]]):
        return total
    last = re.split(r"[.,;:()]", sentence[shares[-1].end() :])[0]
    labels = [*(PIECES.split(gap)[0] for gap in gaps), last]
    first = labels[0].split()
    counted = first[0] if len(first) > 1 else ""
    return total if _ALL < total < _TOO_MUCH and exclude_one_another(labels, counted) else None


def _told(sentence: str) -> Iterator[tuple[int, str, float, float]]:
    """Where percentages are told, as typed, as they come out of the figures, and the difference of bare ones."""
    seen: set[int] = set()
    for pattern in _changes():
        for match in pattern.finditer(sentence):
            old, new = _both(match)
            if old and match.start("share") not in seen and not _is_of_else(sentence, match):
                seen.add(match.start("share"))
                rate = not match["old_unit"].strip() and not match["new_unit"].strip()
                share = abs(new - old) / old * 100
                yield match.start(), match["share"], share, abs(new - old) if rate else share
    for match in (match for pattern in _shares() for match in pattern.finditer(sentence)):
        old, new = _both(match)
        is_year = old in _YEARS and "." not in match["old"] and not match["old_unit"]
        if old >= new > 0 and match.start("share") not in seen and not is_year and not _is_of_else(sentence, match):
            seen.add(match.start("share"))
            yield match.start(), match["share"], new / old * 100, new / old * 100


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
