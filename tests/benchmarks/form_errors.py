"""Errors of form: capitals, numbers, marks and white space."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from random import Random

from converter.language.dates import WEEKDAY_NAMES
from converter.language.lexicon import DATA, lexicon
from tests.benchmarks.corpus import Passage
from tests.benchmarks.sites import Part, Site, site

_MONTH = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_DAY = "|".join(WEEKDAY_NAMES)
_OFFICES = "(?:Wakil )?(?:Presiden|Gubernur|Bupati|Wali Kota)|Camat|Menteri"


@cache
def places() -> frozenset[str]:
    """Names of provinces, regencies and cities that are hardly ever common words."""
    rows = (DATA / "regions.tsv").read_text(encoding="utf-8").split("\n")[1:-1]
    words = lexicon()
    names = (row.split("\t")[1].removeprefix("Kota ") for row in rows if row.startswith(("provinsi", "kab", "kota")))
    return frozenset(
        name for name in names if all(words.title(part) > 10 * words.lower(part) for part in name.lower().split())
    )


def _places(passage: Passage, _: Random) -> Iterator[Site]:
    for at, token in enumerate(passage.tokens):
        if not at or passage.gap(at - 1) != " " or not token.is_capitalised or passage.starts(at):
            continue
        before = passage.tokens[at - 1]
        if before.lower not in ("di", "ke", "dari", "kota", "kabupaten", "provinsi", "warga", "asal"):
            continue
        follower = passage.tokens[at + 1] if at + 1 < len(passage.tokens) else None
        longer = follower is not None and passage.gap(at) == " " and follower.text[0].isupper()
        if token.text in places() and not longer:
            yield site("case-place", token.start, token.end, token.lower)


_CASES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("case-month", re.compile(rf"(?<=\d )({_MONTH})(?!\w)")),
    ("case-day", re.compile(rf"(?<=[a-z,] )({_DAY})(?= \(\d| (?:pagi|siang|sore|malam|lalu))")),
    (
        "case-religion",
        re.compile(r"(?<=[a-z] )(Islam|Kristen|Katolik|Hindu|Buddha|Khonghucu)(?! [A-Z])(?!\w)"),
    ),
    (
        "case-office",
        re.compile(rf"(?<!sebagai )(?<!antan )(?<!alon )(?<!Perdana )(?<=[a-z,] )({_OFFICES})(?= [A-Z][a-z]+)"),
    ),
    ("case-law", re.compile(r"(?<=\d )(Tahun)(?= (?:19|20)\d\d)")),
    (
        "case-attribution",
        re.compile(r"(?<=” )((?:kata|ujar|tutur|jelas|ungkap|tegas|papar|terang)(?:nya)?)(?!\w)"),
    ),
)


def _capitals(passage: Passage, rng: Random) -> Iterator[Site]:
    for kind, pattern in _CASES:
        for match in pattern.finditer(passage.text):
            typed = match[1]
            if kind == "case-office" and rng.random() < 0.3 and " " in typed:
                typed = typed.split(" ")[0] + typed[typed.index(" ") :].lower()
            else:
                typed = typed.capitalize() if kind == "case-attribution" else typed.lower()
            yield site(kind, *match.span(1), typed)
    for at, token in enumerate(passage.tokens):
        plain = passage.common(at) and token.is_lower and not passage.starts(at) and len(token.lower) > 3
        if plain and lexicon().lower(token.lower) > 50 * (lexicon().title(token.lower) + 1):
            yield site("case-wrong", token.start, token.end, token.text.capitalize())


def _numbers(passage: Passage, rng: Random) -> Iterator[Site]:
    for match in re.finditer(r"(?<![\w-])[Kk]e-(\d+)(?![\w.,]\d)", passage.text):
        made = rng.choice([f"ke {match[1]}", f"ke {match[1]}", f"ke{match[1]}", f"ke - {match[1]}"])
        yield site("ordinal", *match.span(), match[0][0] + made[1:])
    for match in re.finditer(
        r"(?<!\w)Rp(?=\d)([\d.,]*\d)(?![-–/])(?P<scale> (?:ribu|juta|miliar|triliun))?", passage.text
    ):
        gap = rng.choice([" ", ". ", "."])
        number = match[1]
        tail = ",-" if not match["scale"] and rng.random() < 0.4 else ""
        yield site("currency", match.start(), match.end(1), f"Rp{gap}{number}{tail}")
    for match in re.finditer(r"(?<!\w)pukul (\d\d)\.(\d\d)(?P<zone> WI[BT]|WITA)?(?![\w.])", passage.text):
        word, mark, zone = rng.choice(
            [("jam", ".", ""), ("pukul", ":", ""), ("Pukul", ".", ""), ("pkl", ".", ""), ("jam", ":", "")]
        )
        made = f"{word} {match[1]}{mark}{match[2]}" + (match["zone"] or zone)
        yield site("clock-time", *match.span(), made)
    for match in re.finditer(r"(?<=, )(?:M\.Kes|M\.Si|S\.H|M\.H)\.(?=,)", passage.text):
        made = rng.choice([match[0][:-1], match[0].replace(".", "")])
        yield site("degree", *match.span(), made)


def _spacing(passage: Passage, rng: Random) -> Iterator[Site]:
    text = passage.text
    for match in re.finditer(r"(?<=[a-z])([,.]) (?=[a-zA-Z])", text):
        made = rng.choice([f" {match[1]} ", f" {match[1]}", match[1]] if match[1] == "," else [" . ", "."])
        yield site("spacing", *match.span(), made)
    for match in re.finditer(r"(?<=[a-z]) (?=[a-z])", text):
        if rng.random() < 0.05:
            yield site("spacing", *match.span(), "  ")
    for match in re.finditer(r" \((?=[a-z])|(?<=[a-z])\) ", text):
        yield site(
            "spacing",
            *match.span(),
            rng.choice([" ( ", "("]) if "(" in match[0] else rng.choice([" ) ", ")"]),
        )


def _commas(passage: Passage, _: Random) -> Iterator[Site]:
    openers = "Namun|Selain itu|Oleh karena itu|Sementara itu|Dengan demikian|Meski demikian|Di sisi lain"
    for match in re.finditer(rf"(?:^|(?<=\. ))(?:{openers})(,)(?= [a-z])", passage.text):
        yield site("comma-connector", *match.span(1), "")
    verbs = "mengatakan|menyampaikan|menjelaskan|meminta|mengunjungi"
    named = rf"(?:{_OFFICES}) (?:[A-Z][a-z]+ ){{1,3}}[A-Z][a-z]+(?= (?:{verbs})\b)"
    for match in re.finditer(named, passage.text):
        yield site("comma-after-name", match.end(), match.end(), ",")


def _quotations(passage: Passage, rng: Random) -> Iterator[Site]:
    for match in re.finditer(r"“([^“”]+)”", passage.text):
        start, end = match.start(), match.end() - 1
        yield Site("straight-quotes", (Part(start, start + 1, '"'), Part(end, end + 1, '"')))
    for match in re.finditer(r",”(?= (?:kata|ujar|tutur|jelas|ungkap))", passage.text):
        yield site("quote-comma", *match.span(), rng.choice(["”,", "”"]))


def _dashes(passage: Passage, rng: Random) -> Iterator[Site]:
    for match in re.finditer(r"(?<=\w) – (?=\w)", passage.text):
        yield site("dash", *match.span(), rng.choice([" -- ", "--", " - ", "—"]))


MAKERS: tuple[Callable[[Passage, Random], Iterator[Site]], ...] = (
    _places,
    _capitals,
    _numbers,
    _spacing,
    _commas,
    _quotations,
    _dashes,
)
