"""Runs of capitalised words, in which names of people stand among offices, agencies and places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from converter.language import offices
from converter.language.lexicon import DATA, lexicon
from converter.language.name_lists import expansions
from converter.language.wordlists import words_of

_TOKEN = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*(?:\.(?=[^\W\d_]))?(?:[^\W_]+\.)*[^\W_]*")
INITIAL = re.compile(r"^[A-Z]\.?$")
INITIALS = re.compile(r"^(?:[A-Z]\.){2,3}$")
_LEVELS_IN_SHORT = frozenset({"Kab", "Kec", "Kel", "Prov"})

_WELL_KNOWN = 100
"""A word with a capital that edited news has so often, and hardly ever without one, is a name."""


class Token(NamedTuple):
    """A word with its place."""

    start: int
    end: int
    text: str


@lru_cache(512)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text; the point of an abbreviation (``H.``, ``S.IP.``) belongs to the word."""
    found = []
    for match in _TOKEN.finditer(text):
        word, end = match[0], match.end()
        if text[end : end + 1] == "." and not word.endswith("."):
            abbreviated = (
                offices.is_honorific(word + ".")
                or INITIAL.match(word)
                or word in words_of("names-in-short")
                or is_particle(word)
                or "." in word
                or word in {"Plt", "Pj", "Plh", "Pjs"}
                or word in _LEVELS_IN_SHORT
            )
            if abbreviated and text[end + 1 : end + 2] in {" ", ",", ")", "\u00a0", ""}:
                word, end = word + ".", end + 1
        found.append(Token(match.start(), end, word))
    return tuple(found)


@lru_cache(512)
def unpointed(text: str) -> str:
    """The text, of the same length, with ``·`` for each point that belongs to an abbreviation and ends no sentence."""
    plain = list(text)
    for token in tokens(text):
        for at in range(token.start, token.end):
            if plain[at] == ".":
                plain[at] = "·"
    return "".join(plain)


@cache
def closed_words() -> dict[str, str]:
    """Words that no name begins with -> ``level`` (of a region), ``body``, ``grammar`` or ``country``."""
    lines = (DATA / "not_names.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t") for line in lines)


def is_particle(word: str) -> bool:
    """Whether the word is a small one within names: ``br.``, ``bin``, ``da`` (``Epi da Silva``)."""
    return word in words_of("particles-in-names")


@cache
def place_openers() -> frozenset[str]:
    """Words of the landscape that the name of a village begins with, and that need another one (``Sungai Rengas``)."""
    return frozenset((DATA / "place_openers.txt").read_text(encoding="utf-8").split())


def is_level(word: str) -> bool:
    """Whether the word is a level of regions, before the name of one (``Kabupaten``)."""
    return closed_words().get(word.lower()) == "level" or word.rstrip(".") in _LEVELS_IN_SHORT


def is_place_opener(word: str) -> bool:
    """Whether the word is one of the landscape that may open the name of a place: ``Danau``, ``Tanjung``."""
    return word.lower() in place_openers() and not is_level(word)


def is_body(word: str) -> bool:
    """Whether the word is a kind of body, or a country: no name of a person begins with it."""
    return closed_words().get(word.lower()) in {"body", "country"}


@cache
def acronyms() -> dict[str, str]:
    """Abbreviation -> what it stands for most often."""
    return {form: meaning.partition(" / ")[0] for form, meaning in expansions()}


def _is_name_like(word: str) -> bool:
    return word[:1].isupper() or is_particle(word) or offices.is_honorific(word)


def is_acronym(word: str) -> bool:
    """Whether the word is an abbreviation of capitals, or a listed one (``Pemkab``)."""
    bare = word.strip(".")
    mixed = len(bare) <= 8 and sum(map(str.isupper, bare)) >= 3 and "-" not in bare
    listed = bare in acronyms() or (len(bare) > 5 and bare.lower() in acronyms())
    return mixed or listed or (len(bare) > 1 and bare.isupper() and not INITIAL.match(word))


def is_ordinary(word: str) -> bool:
    """A word of the language rather than a name: mostly written small."""
    low = word.lower()
    counts = lexicon()
    return counts.lower(low) > 2 * counts.title(low)


def runs(text: str) -> Iterator[list[Token]]:
    """Unbroken runs of capitalised words, none empty; brackets as in ``(Pj)`` do not break a run."""
    run: list[Token] = []
    for token in tokens(text):
        gap = text[run[-1].end : token.start] if run else ""
        bracket = gap in {" (", ") "} or (gap == "/" and run[-1].text.isdigit() and token.text in {"RT", "RW"})
        joined = not run or gap.isspace() or bracket
        numbered = bool(run) and gap == " " and token.text.isdigit() and _is_numbered(run)
        if joined and (_is_name_like(token.text) or numbered) and not (gap.isspace() and "\n" in gap):
            run.append(token)
            continue
        if run:
            yield _trimmed(run)
        run = [token] if _is_name_like(token.text) else []
    if run:
        yield _trimmed(run)


def _is_numbered(run: list[Token]) -> bool:
    """Whether a number behind these words belongs to them: ``Kepala SD Negeri 12``, ``Ketua RT 04``."""
    words = [token.text for token in run]
    school = len(words[-1]) > 3 and words[-1].isupper()
    return words[-1].lower() in words_of("counted-bodies") and (
        school or offices.office_at(words, occupations=True) > 0
    )


def _trimmed(run: list[Token]) -> list[Token]:
    while run and is_particle(run[-1].text):
        run = run[:-1]
    while run and is_particle(run[0].text):
        run = run[1:]
    return run


def names_a_body(before: str, word: str) -> bool:
    """Whether a word goes on with the name of an agency (``Kepala Bidang Bina Marga``)."""
    low = word.lower()
    counts = lexicon()
    small = counts.lower(low)
    big = counts.title(low)
    # A minister whom the news names often stands beside his office as often as ``Marga`` beside ``Bina``.
    somebody = big >= _WELL_KNOWN and small < big / 30
    return (small >= 15 and small >= big / 2) or (counts.pair(before.lower(), low) >= 10 and not somebody)
