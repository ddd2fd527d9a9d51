"""Sums that are not those of their parts, in a sentence, a list or a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from converter import article
from converter.checks import totals
from converter.checks.amounts import AMOUNT, LINK, NOT_SUMMED, NOUN, Sum, as_typed, shown
from converter.checks.numerals import FIGURE, SCALE, number, typed, without_dates
from converter.checks.parts import PIECES, exclude_one_another
from converter.checks.story import Paragraph, excerpt, items_below, warning
from converter.language.sentences import sentences

_FROM = r"\b(?:dari|asal|mewakili|utusan|perwakilan)\s\d{1,3}\s[a-z]+,?\s"
"""From where those come who are counted, which no sum is about: ``325 orang dari 25 kecamatan, terdiri dari``."""
_TOTAL = rf"(?<![\w.,/-])(?P<money>Rp\s?)?(?P<total>{FIGURE})(?:\s(?P<scale>{SCALE}))?"
_PARTS = (
    rf"{_TOTAL}(?:\s[^.;:()\d“”]{{2,60}}?(?:{_FROM})?|,\s)(?:\b{LINK}[,:]?\s|(?<=\w):\s)"
    r"(?P<parts>(?:(?!\.\s|\.$)[^;:()“”])+)"
)
_BRACKETED = rf"{_TOTAL}\s(?P<what>[a-z]+(?:\s[a-z]+){{0,3}})\s\((?P<parts>[^.;:()“”]+(?:\.\d{{3}}[^.;:()“”]*)*)\)"
_PAIR = (
    rf"{_TOTAL}\s[a-z]+(?:\s[a-z]+)?,\s(?P<parts>(?:{FIGURE})\s(?:laki-laki|pria|putra)\sdan\s(?:{FIGURE})\s(?:perempuan|wanita|putri)"
    rf"|(?:{FIGURE})\s(?:perempuan|wanita|putri)\sdan\s(?:{FIGURE})\s(?:laki-laki|pria|putra))(?=\s*(?:[.,;:)]|$))"
)
_SOURCES = rf"{_TOTAL}\s(?:[a-z]+\s){{0,3}}(?:bersumber|berasal)\s+dari\s(?P<parts>(?:(?!\.\s|\.$)[^;:()“”])+)"
_OUTCOMES = (
    rf"{_TOTAL}(?P<what>(?:\s[a-z-]+){{1,5}}?)(?:,\s|\s(?=dengan\s))(?:hasilnya\s|dengan\s|sebanyak\s)?"
    rf"(?P<parts>(?:Rp\s?)?(?:{FIGURE})\s(?:(?!\.\s|\.$)[^;:()“”])+)"
)
_ONE_OF_TWO = re.compile(r"\d[^.;]{0,60}\s(?:dan|serta|maupun|atau|dari)\s$|\d[^.;]{0,60},\s$")
"""Before a total: the parts behind it may be those of another total as well."""

_REST = re.compile(r"\b(?:sisanya|selebihnya|sisa|lainnya)\b")
"""Behind the parts: they were not all."""

_SUM_ROW = re.compile(r"\W*(?:jumlah|total|grand\s+total|jumlah\s+total)\b", re.IGNORECASE)


_BROKEN_DOWN = re.compile(
    r"(?:Dengan\s+rincian|(?:Per|R)incian(?:nya)?)(?:\s(?:adalah|yakni|yaitu|meliputi|sebagai\s+berikut))?\s?[,:]?\s"
    r"|(?:Mereka|Jumlah|Peserta|Semuanya|Seluruhnya)(?:\s(?:itu|tersebut))?\s(?:itu\s|tersebut\s)?terdiri\s+(?:atas|dari)\s"
)
"""How a sentence begins that holds the parts of the total before it."""

_GOES_ON = re.compile(
    r"(?:Sebanyak|Hasilnya,?|(?P<of_it>Dari\s(?:jumlah|total)\s(?:itu|tersebut)),?(?:\ssebanyak)?)\s(?=\d)"
)
_AMONG = re.compile(r"\bdi\s+antaranya\b")
_NEARLY_ALL = 0.9
_OFF = 0.25
"""A sum that is further off is not meant to be that of the list."""

_DIGITS = re.compile(r"\d+")
_FEWEST = 3
"""A total and two parts are so many figures at least."""


class _Part(NamedTuple):
    """An amount of a list: what it comes to, and whether it is money."""

    value: float
    money: bool


def sum_warnings(paragraphs: Sequence[Paragraph]) -> list[article.Warning]:
    """A warning for each sum that is not that of its parts: only where each part is given."""
    found = []
    items: list[_Part | None] = []
    before = ""
    for at, (block, kind, text) in enumerate(paragraphs):
        sums: list[Sum] = []
        if kind in {"lead", "paragraph", "quote"}:
            texts = sentences(text)
            sums = [*_in_text(texts, before), *totals.sums_behind(texts, before)]
            before = texts[-1]
        if text.endswith(":"):
            sums += _in_list_below(text, items_below(paragraphs, at))
        if kind == "table":
            sums = list(_in_table([row.split("\t") for row in text.split("\n")]))
        elif kind == "list_item" and _SUM_ROW.match(text):
            sums = list(_in_list(items, text))
        if kind == "list_item":
            items.append(_part(text))
        else:
            items.clear()
        found += [
            warning("sum-mismatch", block, total=wrong.total, sum=wrong.parts, text=excerpt(wrong.where))
            for wrong in {(wrong.total, wrong.parts): wrong for wrong in sums}.values()
        ]
    return found


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Sums with their parts: compiled for the releases that hold as many figures."""
    return re.compile(_PARTS), re.compile(_BRACKETED), re.compile(_PAIR), re.compile(_SOURCES)


@cache
def _outcomes() -> re.Pattern[str]:
    return re.compile(_OUTCOMES)


def _in_text(texts: Sequence[str], before: str) -> Iterator[Sum]:
    """The sums of sentences, and of those whose parts stand in the next one; ``before`` is the sentence before them."""
    for text, ahead in zip(texts, (before, *texts), strict=False):
        yield from _in_sentence(text)
        yield from _of_outcomes(text)
        if rest := _BROKEN_DOWN.match(text):
            yield from _in_sentence(f"{_counted(ahead) or ahead.rstrip(' .')}, rinciannya {text[rest.end() :]}")
        if (rest := _GOES_ON.match(text)) and (whole := _counted(ahead)):
            what = whole.rpartition(" ")[2]
            if rest["of_it"] or re.search(rf"\d\s{what}\b", text):
                yield from _of_outcomes(f"{whole}, {text[rest.end() :]}")


def _counted(sentence: str) -> str:
    """The one amount of a sentence with what is counted, ``86 titik``; empty where there are several or none."""
    bare = without_dates(sentence)
    totals = list(AMOUNT.finditer(bare))
    what = NOUN.match(bare, totals[0].end()) if len(totals) == 1 else None
    return totals[0][0] + what[0] if what else ""


def _of_outcomes(sentence: str) -> Iterator[Sum]:
    """Sums of parts that no word introduces, but that exclude one another: ``86 titik, 79 aman dan 9 perlu perbaikan``.

    More than the whole they cannot be; what is much less may not be all of it.
    """
    sentence = without_dates(sentence)
    if len(_DIGITS.findall(sentence)) < _FEWEST:
        return
    for match in _outcomes().finditer(sentence):
        pieces = PIECES.split(match["parts"].strip(" ."))
        parts = [(piece, list(AMOUNT.finditer(piece))) for piece in pieces]
        parts = list(takewhile(lambda part: len(part[1]) == 1, parts))
        labels = [AMOUNT.sub("", piece) for piece, _ in parts]
        if (
            len(parts) < 2
            or _REST.search(sentence, match.end("total"))
            or _ONE_OF_TWO.search(sentence, max(0, match.start() - 80), match.start())
            or NOT_SUMMED.search(_AMONG.sub("", " ".join((match["what"], *labels))))
            or not exclude_one_another(labels, match["what"])
        ):
            continue
        amounts = [amounts[0] for _, amounts in parts]
        whole, total = number(match["total"], match["scale"]), sum(number(a["value"], a["scale"]) for a in amounts)
        alike = all(bool(amount["money"]) == bool(match["money"]) for amount in amounts)
        if alike and whole * _NEARLY_ALL <= total <= 2 * whole and abs(total - whole) > 0.001 * whole:
            yield Sum(as_typed(match), shown(total, match), match[0])


def _in_list_below(text: str, items: Sequence[str]) -> Iterator[Sum]:
    """The sum that stands before a list, each item of which has just one amount."""
    if items and _SUM_ROW.match(items[-1]):
        items = items[:-1]
    last = without_dates(sentences(text)[-1])
    totals, parts = list(AMOUNT.finditer(last)), [_part(without_dates(item)) for item in items]
    given = [part for part in parts if part is not None]
    if len(totals) != 1 or len(items) < 2 or len(given) < len(parts) or NOT_SUMMED.search(last):
        return
    total = totals[0]
    whole, values = number(total["value"], total["scale"]), sum(part.value for part in given)
    alike = all(part.money == bool(total["money"]) for part in given)
    if alike and abs(values - whole) > 0.001 * whole and abs(values - whole) < _OFF * whole:
        yield Sum(total[0], shown(values, total), last[total.start() :])


def _in_sentence(sentence: str) -> Iterator[Sum]:
    sentence = without_dates(sentence)
    if len(_DIGITS.findall(sentence)) < _FEWEST:
        return
    for match in (m for pattern in _patterns() for m in pattern.finditer(sentence)):
        if (
            NOT_SUMMED.search(match[0])
            or re.search(r"\b(?:hingga|sampai)\b", match["parts"])
            or (match.re.pattern == _SOURCES and not match["money"])
            or _REST.search(sentence, match.end("parts"))
            or _ONE_OF_TWO.search(sentence, max(0, match.start() - 80), match.start())
        ):
            continue
        parts = [list(AMOUNT.finditer(piece)) for piece in PIECES.split(match["parts"].strip(" ."))]
        if len(parts) < 2 or any(len(amounts) != 1 for amounts in parts):
            continue
        amounts = [amounts[0] for amounts in parts]
        if any(bool(amount["money"]) != bool(match["money"]) for amount in amounts) or not _are_told_apart(
            match["parts"]
        ):
            continue
        whole = number(match["total"], match["scale"])
        values = [number(amount["value"], amount["scale"]) for amount in amounts]
        near = whole / 2 <= sum(values) <= 2 * whole
        if whole > max(values) and near and abs(sum(values) - whole) > 0.001 * whole:
            yield Sum(as_typed(match), shown(sum(values), match), match[0])


def _are_told_apart(parts: str) -> bool:
    """Whether each part says what it counts: ``65 laki-laki dan 50 perempuan``, not ``65 dan 50``."""
    return all(re.search(r"[^\W\d_]{3,}", AMOUNT.sub("", piece)) for piece in PIECES.split(parts.strip(" .")))


def _part(item: str) -> _Part | None:
    """The one amount of an item that counts for a sum; None where it has none, several, or one of another kind."""
    amounts = list(AMOUNT.finditer(item))
    if len(amounts) != 1 or NOT_SUMMED.search(item):
        return None
    return _Part(number(amounts[0]["value"], amounts[0]["scale"]), bool(amounts[0]["money"]))


def _in_list(items: Sequence[_Part | None], last: str) -> Iterator[Sum]:
    """The sum that ends a list, where each item has just one amount."""
    amounts = list(AMOUNT.finditer(last))
    parts = [part for part in items if part is not None]
    if len(items) < 2 or len(parts) < len(items) or len(amounts) != 1:
        return
    total = amounts[0]
    if any(part.money != bool(total["money"]) for part in parts):
        return
    values = sum(part.value for part in parts)
    whole = number(total["value"], total["scale"])
    if abs(values - whole) > 0.001 * whole:
        yield Sum(total[0], shown(values, total), last)


def _in_table(rows: Sequence[Sequence[str]]) -> Iterator[Sum]:
    """The sums in the last row of a table, where each row above but the head has an amount in the same column."""
    last = rows[-1]
    if len(rows) < 4 or not any(_SUM_ROW.match(cell) for cell in last[:2]):
        return
    body = rows[1:-1]
    if any(len(row) != len(last) for row in body):
        return
    for column, cell in enumerate(last):
        whole = _whole(cell)
        values = [_whole(row[column]) for row in body]
        numbered = values == [float(at) for at in range(1, len(values) + 1)] and column == 0
        if whole is None or numbered or any(value is None for value in values):
            continue
        total = sum(value for value in values if value is not None)
        rising = all(a is not None and b is not None and b >= a for a, b in pairwise(values))
        if abs(total - whole) > 0.5 and not (rising and values[-1] == whole):
            yield Sum(cell.strip(), typed(total), " ".join(last))


def _whole(cell: str) -> float | None:
    """A cell that holds nothing but a whole number."""
    bare = cell.strip().removeprefix("Rp").strip()
    return number(bare) if re.fullmatch(r"\d{1,3}(?:\.\d{3})+|\d+", bare) else None
