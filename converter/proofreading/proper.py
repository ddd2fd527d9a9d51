"""Names typed small that what stands around them gives away (EYD V, I.F; rules C4 to C6 of the project's list).

Peoples and religions in a row, what a law is about, names of agencies and programmes half in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from converter.draft import Proposal
from converter.language import places
from converter.language.attribution import is_short_form
from converter.language.lexicon import lexicon
from converter.language.name_lists import acronyms, expansions, sectors
from converter.language.rarity import is_strange
from converter.language.tokens import Token
from converter.language.wordlists import words_of
from converter.proofreading.casing import each_part
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

_SEPARATORS = (" ", ", ", "/")
_ABOUT = re.compile(r"(?<= [Tt]ahun (?:19|20)\d\d )Tentang(?= \w)")
_LAW = re.compile(
    r"(?<!\w)(?:[Nn]o(?:mor|\.) \d+[A-Z]? [Tt]ahun (?:19|20)\d\d [Tt]entang|(?P<bare>Undang-Undang)) (?=[a-z])"
)
_SUBJECT = re.compile(r"(?:tindak pidana|pe\w+an|ke\w+an|administrasi|hak|lalu lintas|aparatur|hukum acara) \w")
"""What a law is about, where neither its number nor tentang leads to it."""

MAX_SUBJECT = 9
"""Words of a law's subject; longer ones are not told from the sentence that holds them."""

MIN_LETTERS = 4
"""Shorter words are abbreviations and foreign particles as often as names."""

EVER_SMALL = 30
"""A word that is no headword and has a capital so many times as often as none is a name."""

FULL_NAME = 20
"""Two names seen side by side so often are one person, or one place."""


def proposals(text: Text) -> Iterator[Proposal]:
    """What is certain about names typed small."""
    if text.zone is Zone.HEADLINE:
        return
    yield from _laws(text)
    yield from _classes(text)
    yield from _expansions(text)
    for at, token in enumerate(text.tokens):
        if token.lower in words_of("peoples-and-languages"):
            yield from _row(text, at + 1)
        elif token.is_lower and len(token.lower) >= MIN_LETTERS:
            yield from _named_elsewhere(text, at)
            if _is_always_named(token.lower):
                yield from _beside_names(text, at)
            if at and text.lowers[at - 1] == "dan":
                yield from _second_sector(text, at)
        elif at and text.gap(at - 1) == ", " and not text.initial[at] and _is_saying(token):
            yield Proposal(token.start, token.end, token.lower, finding("capital", 0.96))


def _is_saying(token: Token) -> bool:
    """``Proyek itu, Sambungnya, …``: a verb of saying between commas."""
    return token.is_capitalised and token.lower.endswith("nya") and is_short_form(token.lower)


def _raise(text: Text, token: Token) -> Iterator[Proposal]:
    if token.is_lower and token.is_word and not text.is_guarded(token):
        yield Proposal(token.start, token.end, each_part(token.text), finding("capital", 0.96))


def _row(text: Text, at: int) -> Iterator[Proposal]:
    """``suku Dayak, melayu, dan madura`` -> ``suku Dayak, Melayu, dan Madura`` (C6)."""
    if at >= len(text.tokens) or not text.adjacent(at - 1):
        return
    named = text.tokens[at].is_capitalised and not lexicon().headword(text.lowers[at])
    if not (named or _is_people(text.lowers[at])):
        return
    first = at
    while at < len(text.tokens) and (
        _is_people(text.lowers[at]) or (named and (at == first or is_strange(text.lowers[at])))
    ):
        yield from _raise(text, text.tokens[at])
        if text.gap(at) not in _SEPARATORS or at + 1 >= len(text.tokens):
            return
        joins = text.lowers[at + 1] in ("dan", "serta", "atau", "maupun", "hingga", "sampai")
        if joins and not text.adjacent(at + 1):
            return
        if not joins and text.gap(at) == " ":
            return
        at += 2 if joins else 1


def _is_people(word: str) -> bool:
    words = lexicon()
    big, small = words.title(word), words.lower(word)
    return word in words_of("peoples") or (big >= 5 and (big > 5 * small if not words.headword(word) else not small))


def _laws(text: Text) -> Iterator[Proposal]:
    """``Nomor 20 Tahun 2023 tentang aparatur sipil negara.``: a law's subject is part of its name (C4)."""
    for match in _ABOUT.finditer(text.text):
        yield Proposal(match.start(), match.end(), "tentang", finding("capital", 0.96))
    for match in _LAW.finditer(text.text):
        first = text.places[match.end()]
        stop = text.run_ends[first]
        group = text.tokens[first:stop]
        if match["bare"] and not _SUBJECT.match(text.text, match.end()):
            continue
        closed = text.gap(stop - 1)[:1] in ("", ".", ",", ";", ")", "”")
        if closed and len(group) <= MAX_SUBJECT and not any(_is_clause(token) for token in group):
            for at, token in enumerate(group):
                if not at or token.lower not in words_of("small-in-headlines"):
                    yield from _raise(text, token)


@cache
def _class() -> re.Pattern[str]:
    """An office that has its class in its name, with the word kelas typed small."""
    bodies = "|".join(sorted(words_of("bodies-with-class")))
    return re.compile(rf"(?<!\w)(?:{bodies})(?: [A-Z][\w-]*){{0,5}} (?P<word>kelas)(?= (?:III|II|IV|I)[A-C]?(?!\w))")


def _classes(text: Text) -> Iterator[Proposal]:
    """``Lapas kelas IIB`` -> ``Lapas Kelas IIB`` (C4)."""
    for match in _class().finditer(text.text):
        yield Proposal(*match.span("word"), "Kelas", finding("capital", 0.95))


def _is_clause(token: Token) -> bool:
    """Whether a word behind tentang belongs to the sentence and not to the law's name."""
    word = token.lower
    verb = re.match(r"(?:me|di|ber|ter)\w{4,}", word) is not None and not lexicon().headword(word)
    return verb or word in words_of("no-part-of-a-law")


def _second_sector(text: Text, at: int) -> Iterator[Proposal]:
    """``Dinas Perdagangan dan perindustrian Kota X``: the agency goes on behind dan, up to its place (C4)."""
    if at < 3 or not (text.adjacent(at - 2) and text.adjacent(at - 1) and text.adjacent(at)):
        return
    following = text.tokens[at + 1]
    if not text.tokens[at - 2].is_capitalised or not following.is_capitalised:
        return
    head = at - 2
    while head and text.adjacent(head - 1) and text.tokens[head - 1].is_capitalised:
        head -= 1
        if text.lowers[head] in words_of("agencies"):
            break
    sector = any(text.lowers[at] in name for name in sectors())
    if sector and text.lowers[head] in words_of("agencies") and following.lower in words_of("administrative-words"):
        yield from _raise(text, text.tokens[at])


@cache
def _long_names() -> dict[str, list[tuple[str, ...]]]:
    """What acronyms stand for, all in capitals but function words, by the first word in lower case."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for _, meanings in expansions():
        for name in meanings.split(" / "):
            names = tuple(name.split(" "))
            small = words_of("small-in-headlines")
            if len(names) >= 4 and "," not in name and all(n[0].isupper() or n in small for n in names):
                found.setdefault(names[0].lower(), []).append(names)
    return found


def _expansions(text: Text) -> Iterator[Proposal]:
    """``Gerakan orang tua asuh Cegah Stunting``: a known name, half of it in capitals, has them all (C4)."""
    for at, token in enumerate(text.tokens):
        if not token.is_capitalised or token.lower not in _long_names():
            continue
        for name in _long_names()[token.lower]:
            stop = at + len(name)
            group = text.tokens[at:stop]
            if text.run_ends[at] < stop or [t.lower for t in group] != [n.lower() for n in name]:
                continue
            if sum(t.is_capitalised for t in group) >= (3 if text.initial[at] else 2):
                for member, right in zip(group, name, strict=True):
                    if right[0].isupper():
                        yield from _raise(text, member)


def _named_elsewhere(text: Text, at: int) -> Iterator[Proposal]:
    """A place that stands with its capital elsewhere in the text: ``dataran tinggi krayan``."""
    token, words = text.tokens[at], lexicon()
    if text.context is None or token.lower not in text.context.names or words.lower(token.lower):
        return
    if places.is_place(token.lower) and not words.listed(token.lower):
        yield from _raise(text, token)


def _beside_names(text: Text, at: int) -> Iterator[Proposal]:
    """``joko widodo``, ``Malaysia, brunei, dan Singapura``: a word that is always a name, beside another name."""
    token = text.tokens[at]
    before = at - 1
    if before > 0 and text.lowers[before] in ("dan", "serta") and text.adjacent(before):
        before -= 1
    row = before >= 0 and text.gap(before) in (", ", ", dan ", " ") and (before < at - 1 or text.gap(before) == ", ")
    near = [before] if row else []
    if at + 1 < len(text.tokens) and text.gap(at) == ", ":
        near.append(at + 1)
    listed = any(_is_always_named(text.lowers[other]) for other in near)
    words = lexicon()
    pairs = [(at - 1, at) if at and text.joined[at - 1] else None, (at, at + 1) if text.joined[at] else None]
    whole = any(
        pair
        and words.pair(text.lowers[pair[0]], text.lowers[pair[1]]) >= FULL_NAME
        and _is_always_named(text.lowers[pair[0]])
        and _is_always_named(text.lowers[pair[1]])
        for pair in pairs
    )
    if listed or whole:
        yield from _raise(text, token)


@lru_cache(maxsize=16_384)
def _is_always_named(word: str) -> bool:
    words = lexicon()
    big = words.title(word)
    if big < EVER_SMALL or words.headword(word) or words.upper(word) > big:
        return False
    return big >= EVER_SMALL * (words.lower(word) + 1) and word not in acronyms()
