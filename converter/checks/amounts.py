"""Amounts that stand side by side, and the sums that they come to."""

from __future__ import annotations

import re
from typing import NamedTuple

from converter.checks.numerals import FIGURE, SCALE, number, typed

LINK = r"(?:terdiri\s+(?:atas|dari)|yakni|yaitu|(?:dengan\s+)?(?:pe)?rincian(?:nya)?|meliputi)"
"""What stands between a total and its parts, as a regular expression."""

AMOUNT = re.compile(rf"(?<![\w.,/-])(?P<money>Rp\s?)?(?P<value>{FIGURE})(?:\s(?P<scale>{SCALE})\b)?(?![\d/%-])")
"""A figure with its scale, ``money`` where it has Rp before it."""

NOT_SUMMED = re.compile(
    r"\b(?:persen|hari|jam|tahun|bulan|menit|meter|kilometer|hektare|hektar|pukul|nomor|kelas|pasal|masing-masing|per"
    r"|setiap|kali|minggu|pekan|usia|berusia|umur|ke|tanggal|skor|di\s+antaranya|antara\s+lain|termasuk"
    r"|kg|kilogram|gram|liter|ml|butir|bungkus|botol|kaleng|dus|sachet|lembar|lantai|ruang(?:an)?)\b"
    r"|[–%]"
)
"""Beside amounts: they may be of different things, or some of them of others."""

NOUN = re.compile(r"\s([a-z]+)\b")
"""What is counted, behind an amount."""


class Sum(NamedTuple):
    """A total as typed, what its parts come to, and the words where it stands."""

    total: str
    parts: str
    where: str


def as_typed(match: re.Match[str]) -> str:
    """The total of a match with the groups ``money``, ``total`` and ``scale``."""
    return " ".join(filter(None, ((match["money"] or "") + match["total"], match["scale"])))


def shown(amount: float, match: re.Match[str]) -> str:
    """A sum as the total beside it is typed: in the same scale, with Rp."""
    scale = match["scale"]
    value = typed(amount / number("1", scale))
    return " ".join(filter(None, ((match["money"] or "") + value, scale)))
