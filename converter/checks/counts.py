"""Counts that are not those of the list behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from converter import article
from converter.checks.numerals import NUMERAL, numeral, value, without_dates
from converter.checks.story import Paragraph, excerpt, items_below, warning
from converter.language import name_runs, offices, places
from converter.language.sentences import sentences
from converter.language.wordlists import words_of

_NUMBER = rf"(?<![\w.,/-])(?:(?P<word>(?i:{NUMERAL}))|(?P<figure>\d{{1,2}}))\s"
_COUNT = re.compile(rf"{_NUMBER}(?=[a-z])")
_NAMED = re.compile(
    rf"{_NUMBER}(?P<what>[a-z]+(?:\s[a-z-]+){{0,4}}?)"
    r"(?:,?\s(?:(?P<some>di\s+antaranya|antara\s+lain|termasuk)|yakni|yaitu|ialah|meliputi|terdiri\s+(?:atas|dari)|masing-masing"
    r"|berinisial|bernama)\s|:\s)"
    r"(?P<items>[A-Za-z][^.:;“”]{1,400})(?=\.(?:\s|$))",
)
_ALL_OF = re.compile(
    rf"\bKe(?P<word>{NUMERAL})\s(?!kali|belah)(?P<what>[a-z]+(?:\s[a-z-]+){{0,3}}?)\s(?:(?:tersebut|itu|ini)\s)?"
    r"(?:adalah|ialah|yakni|yaitu|meliputi)\s(?P<items>[A-Z][^.:;“”]{1,400})(?=\.(?:\s|$))"
)
"""All of so many, by their names: ``Ketiga dusun itu adalah``."""

_FIRST = _NUMBER.replace("word", "first").replace("figure", "of_first")
_EACH_AT = re.compile(
    rf"(?:{_FIRST}[a-z]+(?:\s[A-Za-z]+){{0,2}}\s(?:dan|serta)\s)?"
    rf"{_NUMBER}(?P<what>[a-z]+(?:\s[a-z-]+){{0,4}}?),?\smasing-masing\s(?:berada\s|terletak\s)?di\s"
    r"(?P<items>[A-Z][^.:;“”]{1,400})(?=\.(?:\s|$))"
)
"""What stands in one place each: ``dua pos, masing-masing di Jelai dan Tebas``; another count may stand before it."""

_BRACKETED = re.compile(rf"{_NUMBER}(?P<what>[a-z]+(?:\s[a-z-]+){{0,3}})\s\((?P<items>[A-Z][^.:;()“”]{{1,400}})\)")
_AGED = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4}\s\(\d{1,3}(?:\stahun)?\)"
_PEOPLE = re.compile(
    rf"{_NUMBER}(?P<what>[a-z]+(?:\s[a-z-]+){{0,3}}),\s(?P<items>{_AGED}(?:,\s{_AGED}){{0,20}},?\s(?:dan|serta)\s{_AGED})"
)
"""People in apposition, each with an age: ``dua tersangka, AB (30) dan CD (25), ditahan``."""

_AGE = re.compile(r"\(\d{1,3}(?:\stahun)?\)")
_NUMERAL = re.compile(rf"\b(?:ke)?(?:{NUMERAL})\b")
_NAME = re.compile(r"[A-Z][\w’'-]*(?:\s[A-Z\d][\w’'-]*){0,4}(?:\s\(\d{1,3}(?:\stahun)?\))?(?:\ssebagai\s[A-Z][\w\s]+)?")
_THING = re.compile(r"[a-z][a-z-]+(?:\s(?:[a-z][a-z-]+|[A-Z]{2,8})){0,4}")
_AND = re.compile(r"\b(?:dan|serta|atau|maupun|hingga)\b")
_SERIAL = re.compile(r",\s(?:dan|serta)\s")
_ONE_OF_TWO = re.compile(r"\s(?:dan|serta|maupun|atau|hingga|sampai|dari)\s$|,\s$|\bsalah\s+$")
"""Before a count: what is named behind it may be of another count as well, or one of so many."""

_ORDINALS = (
    "pertama",
    "kedua",
    "ketiga",
    "keempat",
    "kelima",
    "keenam",
    "ketujuh",
    "kedelapan",
    "kesembilan",
    "kesepuluh",
)
_ORDINAL = "|".join(_ORDINALS)
_OPENS = re.compile(rf"[“\"]?(?:Yang\s|Hal\s|Poin\s)?(?P<ordinal>{_ORDINAL})\b", re.IGNORECASE)
_INLINE = re.compile(rf"(?:[,;:]|\b(?:yakni|yaitu|dan|serta))\s(?:yang\s)?(?P<ordinal>{_ORDINAL})\b(?!\skali)")
_LAST = re.compile(r"[“\"]?(?:Dan\s)?(?:Yang\s)?(?:terakhir|selanjutnya|kemudian|lalu|berikutnya)\b", re.IGNORECASE)
_REACH = 40
"""So many sentences behind a count its points are looked for."""

_NOT_ALL = re.compile(
    r"\b(?:di\s+antaranya|antara\s+lain|misalnya|seperti|termasuk)\b|\b(?:dan|serta|untuk|lalu|sekaligus)\s(?:me|ber|di)[a-z]{3}"
)
"""Between a count and a list: the list is of something else, or of some of what was counted."""

_FIGURES = re.compile(r"(?<![\w.,/-])\d{1,6}(?![\w.,/-])")
_MOST_OFF = 2
"""A count that is so many times the number of items, or the other way round, is that of something else."""


def list_warnings(paragraphs: Sequence[Paragraph]) -> list[article.Warning]:
    """A warning for each count that is not that of the list behind the colon, or of the names behind ``yakni``."""
    found = []
    for at, (block, _, text) in enumerate(paragraphs):
        if text.endswith(":") and (said := _said_before_list(text)) and (items := items_below(paragraphs, at)):
            listed = len(items)
            if (
                said != listed > 1
                and said <= _MOST_OFF * listed
                and listed <= _MOST_OFF * said
                and not _add_up(items, said)
            ):
                found.append(_told(block, said, listed, sentences(text)[-1]))
        for said, named, where in _named_in(without_dates(text)):
            found.append(_told(block, said, named, where))
    return [*found, *_points(paragraphs)]


def _told(block: int | None, said: int, listed: int, where: str) -> article.Warning:
    return warning("count-mismatch", block, said=str(said), listed=str(listed), text=excerpt(where))


def _named_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Counts of a text, the numbers of names, things or people behind them, with the words, where they differ."""
    for match in _EACH_AT.finditer(text):
        said, named, first = value(match), _names(match["items"]), _first(match)
        counted = match["what"].split(" ", 1)[0]
        if named not in {0, said, 2 * said, first, first + said} and counted not in words_of("no-things-to-list"):
            yield said, named, match[0]
    for match in (m for found in (_NAMED, _ALL_OF, _BRACKETED, _PEOPLE) for m in found.finditer(text)):
        said = value(match)
        if (
            said < 2
            or _ONE_OF_TWO.search(text, max(0, match.start() - 20), match.start())
            or _NUMERAL.search(match["what"])
            or words_of("no-things-to-list") & set(match["what"].split())
        ):
            continue
        named = (
            len(_AGE.findall(match["items"]))
            if match.re is _PEOPLE
            else _names(match["items"], match["what"]) or _things(match["items"])
        )
        some = "some" in match.re.groupindex and match["some"]
        # Twice as many are names with what each is of behind it: ``Gedung Kartini, Pontianak``.
        if named and named != said and named != 2 * said and (named > said or not some):
            yield said, named, match[0]


def _first(match: re.Match[str]) -> int:
    """The count before another one in ``_EACH_AT``; 0 where there is none."""
    word, figure = match["first"], match["of_first"]
    return numeral(word) if word else int(figure or 0)


def _points(paragraphs: Sequence[Paragraph]) -> Iterator[article.Warning]:
    """A warning for each count whose points are told as pertama, kedua and so on, where the last is not the count."""
    told = [(p.block, sentence) for p in paragraphs for sentence in sentences(p.text)]
    for at, (block, sentence) in enumerate(told):
        said = _said_before_list(sentence)
        if not said:
            continue
        behind = _COUNT.search(without_dates(sentence))
        inline = [m["ordinal"] for m in _INLINE.finditer(sentence, behind.end() if behind else 0)]
        listed = _in_order(inline)
        follows = (
            at + 1 < len(told) and (opens := _OPENS.match(told[at + 1][1])) and opens["ordinal"].lower() == "pertama"
        )
        if not inline and follows:
            below = [text for _, text in told[at + 1 : at + 1 + _REACH]]
            listed = _in_order([m["ordinal"].lower() for text in below if (m := _OPENS.match(text))])
            if listed < said and any(_LAST.match(text) for text in below):
                continue
        if listed > 1 and listed != said:
            yield _told(block, said, listed, sentence)


def _in_order(ordinals: Sequence[str]) -> int:
    """How far ordinals count, from the first one on; 0 where they begin otherwise."""
    count = 0
    for ordinal in ordinals:
        if count < len(_ORDINALS) and ordinal == _ORDINALS[count]:
            count += 1
        elif count:
            break
    return count


def _said_before_list(text: str) -> int:
    """The one count of the sentence before a list that may be that of its items; 0 where there is none."""
    last = without_dates(sentences(text)[-1])
    counts = list(_COUNT.finditer(last))
    if len(counts) != 1 or _NOT_ALL.search(last, counts[0].end()):
        return 0
    said = value(counts[0])
    return said if said > 1 else 0


def _add_up(items: Sequence[str], said: int) -> bool:
    """Whether each item has a figure of its own, and the count is about their sum: ``14 sekolah``, not the items."""
    figures = [_FIGURES.findall(without_dates(item)) for item in items]
    return all(figures) and said * 3 <= sum(int(found[0]) for found in figures) * 4 <= said * 5


def _names(items: str, what: str = "") -> int:
    """How many names a list holds; 0 unless it is nothing but names, the last of them behind ``dan``.

    What is counted may stand before the first of them alone: ``tiga desa, yakni Desa Jelai, Tebas, dan Paloh``.
    """
    if not items[:1].isupper():
        return 0
    parts = re.split(r",\s(?:dan|serta)\s|,\s|\s(?:dan|serta)\s", items.strip())
    joined = len(re.findall(r"\b(?:dan|serta)\b", items)) == 1
    if len(parts) < 2 or not joined or not all(_NAME.fullmatch(part) for part in parts):
        return 0
    kinds = [part.split()[0].lower() in places.LEVELS for part in parts]
    for_all = parts[0].split()[0].lower() in what.split() and not any(kinds[1:])
    if any(kinds) and not all(kinds) and not for_all:
        # ``Desa Jelai, Kecamatan Tebas, dan Desa Kuala``: where each of them lies.
        return 0
    held = [offices.office_at(part.split()) > 0 for part in parts]
    if any(held) and not all(held):
        # ``Ani Sofian, Kepala Dinas Kesehatan, dan Budi``: offices beside the names of those who hold them.
        return 0
    # ``Dinas Kesehatan, Dinas Pendidikan dan Kebudayaan`` are two: an agency's name may hold the last dan.
    head = parts[-2].split()[0].lower()
    torn = not re.search(r",\s(?:dan|serta)\s", items) and parts[-1].split()[0].lower() != head
    return 0 if torn and name_runs.is_body(head) else len(parts)


def _things(items: str) -> int:
    """How many things in small letters a list holds, with a comma before its one ``dan``; 0 for anything else."""
    serial = _SERIAL.search(items)
    if len(_AND.findall(items)) != 1 or serial is None or "," in items[serial.end() :]:
        return 0
    parts = re.split(r",\s(?:dan\s|serta\s)?", items.strip())
    firsts = {part.split(" ")[0] for part in parts}
    of_grammar = any(w in words_of("function-words") or name_runs.closed_words().get(w) == "grammar" for w in firsts)
    return len(parts) if all(map(_THING.fullmatch, parts)) and not of_grammar else 0
