"""People who are not the same throughout: a name spelt in two ways, an office that two hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from converter import article
from converter.checks.story import Paragraph, warning
from converter.language import attribution, name_runs, names, offices, places
from converter.language.wordlists import words_of

_DEPUTIES = {"bupati": "wakil bupati", "wali kota": "wakil wali kota", "gubernur": "wakil gubernur"}
_ACTING = {
    "pjs": re.compile(r"\b(?:pjs|pe(?:n)?jabat\s+sementara)\b", re.IGNORECASE),
    "pj": re.compile(r"\b(?:pj|penjabat(?!\s+sementara))\b(?!s)", re.IGNORECASE),
    "plt": re.compile(r"\b(?:plt|pelaksana\s+tugas)\b", re.IGNORECASE),
    "plh": re.compile(r"\b(?:plh|pelaksana\s+harian)\b", re.IGNORECASE),
}
_DOUBLED = re.compile(r"(.)\1")
_HANDED_OVER = re.compile(
    r"\b(?:mantan|terdahulu|sebelumnya|meng?gantikan|digantikan|pengganti|serah\s+terima|sertijab|pelantikan|dilantik"
    r"|melantik|lama|baru|periode|terpilih|calon|paslon|cabup|cawali)\b",
    re.IGNORECASE,
)


class _Seen(NamedTuple):
    """A person as named at one place: the words of the name, the office as written, the block."""

    name: str
    role: str
    block: int | None

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(word.strip(".").lower() for word in self.name.split())


def people_warnings(prose: Sequence[Paragraph]) -> list[article.Warning]:
    """Warnings about names and offices that disagree with themselves, each pair once."""
    villages = names.find_villages(p.text for p in prose)
    seen = [
        _Seen(mention.name, mention.role, p.block)
        for p in prose
        for mention in names.find_people(p.text, frozenset(), villages)
        if mention.sure
    ]
    handed_over = any(_HANDED_OVER.search(p.text) for p in prose)
    offices_told = [] if handed_over else list(_two_holders(seen))
    spelt = list(_spellings(seen))
    return [*spelt, *(_strays(seen, prose) if not spelt else []), *offices_told, *_two_offices(seen)]


def _spellings(seen: Sequence[_Seen]) -> Iterator[article.Warning]:
    """Two names that differ by one letter of one word."""
    first: dict[tuple[str, ...], _Seen] = {}
    for person in seen:
        first.setdefault(person.words, person)
    known = {word for words in first if len(words) > 1 for word in words}
    for one, other in combinations(first.values(), 2):
        if _is_variant(one.words, other.words, known):
            yield warning("name-variants", other.block, one=one.name, other=other.name)


_NAME_WORD = re.compile(r"(?<![\w’'-])[A-Z][a-z’'-]{3,}(?=(?:\s([^\W\d_]+))?)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s$")
_INTRODUCED = re.compile(r",\s[a-z]|\s\(\d")
"""Behind a name: it is that of somebody new (``kata Rahman, warga Desa Kuala``)."""

_MIN_LETTERS = 4
_MIN_SAID = 5
"""A name of fewer letters has too many others one letter apart."""


def _strays(seen: Sequence[_Seen], prose: Sequence[Paragraph]) -> Iterator[article.Warning]:
    """A word one letter apart from a name of the text, where the same person is spoken of.

    It stands behind a verb of saying (``kata Sutarmiji``), or beside the other word of the name.
    """
    known = {word for person in seen for word in person.words}
    alike: dict[str, list[_Seen]] = {}
    for person in {person.words: person for person in reversed(seen)}.values():
        for form in {form for word in person.words if len(word) >= _MIN_LETTERS for form in _reduced(word)}:
            alike.setdefault(form, []).append(person)
    told: set[str] = set()
    for block, _, text in prose:
        for match in _NAME_WORD.finditer(text):
            word = match[0].lower()
            near = [person for form in _reduced(word) for person in alike.get(form, ())]
            if not near or word in known or word in told or places.may_begin(word) or name_runs.is_ordinary(word):
                continue
            lead = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
            before, after = (lead[1] if lead else "").lower(), (match[1] or "").lower()
            introduced = _INTRODUCED.match(text, match.end())
            said = attribution.is_short_form(before) and len(word) >= _MIN_SAID and not introduced
            meant = next((p for p in near if _is_meant(word, p.words, {before, after}, said=said)), None)
            if meant is not None:
                told.add(word)
                yield warning("name-variants", block, one=meant.name, other=match[0])


def _reduced(word: str) -> set[str]:
    """The word, the word without each of its letters, and without doubled ones: words one letter apart share a form."""
    return {word, _DOUBLED.sub(r"\1", word), *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _is_meant(word: str, name: tuple[str, ...], beside: set[str], *, said: bool) -> bool:
    """Whether a word is one of a name's words, but for one letter, in a place where that person is meant."""
    alike = [other for other in name if len(other) >= _MIN_LETTERS and one_letter_apart(word, other)]
    return bool(alike) and (said or bool(beside & (set(name) - set(alike))))


def _is_variant(one: tuple[str, ...], other: tuple[str, ...], known: Iterable[str]) -> bool:
    if len(one) == len(other) > 1:
        apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
        return len(apart) == 1 and len(min(apart[0], key=len)) >= 4 and one_letter_apart(*apart[0])
    short, long = sorted((one, other), key=len)
    return (
        len(short) == 1 < len(long)
        and len(short[0]) >= 5
        and short[0] not in known
        and not places.is_place(short[0])
        and any(one_letter_apart(short[0], word) for word in long)
    )


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two words differ by one letter (put in, left out, another one, two swapped), or by which letters
    are doubled."""
    if one == other:
        return False
    if _DOUBLED.sub(r"\1", one) == _DOUBLED.sub(r"\1", other):
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return short[at:] == long[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return swapped or one[at + 1 :] == other[at + 1 :]


def _two_holders(seen: Sequence[_Seen]) -> Iterator[article.Warning]:
    """An office of which there is one, given to two people who share no name."""
    holders: dict[str, list[_Seen]] = {}
    for person in seen:
        office = offices.held(person.role)
        region = _region(person.role, office)
        if office in words_of("offices-of-one") and region:
            holders.setdefault(f"{office} {region}", []).append(person)
    for people in holders.values():
        other = next((p for p in people if not set(p.words) & set(people[0].words)), None)
        if other is not None and not _may_be_variant(people[0], other):
            role, block = people[0].role, other.block
            yield warning("office-conflict", block, office=role, one=people[0].name, other=other.name)


def _may_be_variant(one: _Seen, other: _Seen) -> bool:
    return any(one_letter_apart(a, b) for a in one.words for b in other.words)


def _region(role: str, office: str) -> str:
    """What an office is of: the words behind it, in small letters."""
    words = [offices.plain(word) for word in role.split() if offices.plain(word) not in offices.ACTING]
    return " ".join(words[len(office.split()) :]) if " ".join(words).startswith(office) else ""


def _two_offices(seen: Sequence[_Seen]) -> Iterator[article.Warning]:
    """Somebody who is acting in two ways, or the head of a region here and the deputy there."""
    told: set[str] = set()
    for one, other in combinations((p for p in seen if p.role), 2):
        same = set(one.words) <= set(other.words) or set(other.words) <= set(one.words)
        if same and _disagree(one.role, other.role) and one.words[0] not in told:
            told.add(one.words[0])
            yield warning("two-offices", other.block, name=one.name, one=one.role, other=other.role)


def _disagree(one: str, other: str) -> bool:
    first, second = offices.held(one), offices.held(other)
    if {first, second} in ({head, deputy} for head, deputy in _DEPUTIES.items()):
        return True
    acting, also = _acting(one), _acting(other)
    return first == second and bool(acting and also) and acting != also


def _acting(role: str) -> str | None:
    return next((kind for kind, form in _ACTING.items() if form.search(role)), None)
