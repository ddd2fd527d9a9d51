"""A name that is spelt in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from converter import article
from converter.checks.mentions import MOST, Seen, bare, occupation
from converter.checks.story import Paragraph, warning
from converter.language import attribution, name_runs, offices, places

_DOUBLED = re.compile(r"(.)\1")

_NAME_WORD = re.compile(r"(?<![\w’'-])[A-Z][a-z’'-]{3,}(?=(?:\s([^\W\d_]+))?)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s$")
_INTRODUCED = re.compile(r",\s[a-z]|\s\(\d")
"""Behind a name: it is that of somebody new (``kata Rahman, warga Desa Kuala``)."""

_CALLED = re.compile(r"(?:\s[A-Z][\w’'-]*){0,3},\s(?P<what>(?:seorang\s|salah\s[a-z]+\s)?[a-z]+(?:\s[a-z]+)?)")
"""What somebody is, behind his name: ``kata Rini Wati, siswa kelas VI``."""

_MIN_LETTERS = 4
_MIN_SAID = 5
"""A name of fewer letters has too many others one letter apart."""


def variants(seen: Sequence[Seen]) -> Iterator[article.Warning]:
    """Two names that differ by one letter of one word, unless they are of people in different offices."""
    first: dict[tuple[str, ...], Seen] = {}
    for person in seen:
        first.setdefault(person.words, person)
    known = {word for words in first if len(words) > 1 for word in words}
    people = list(first.values())
    for at, other_at in sorted(_alike(people)):
        one, other = people[at], people[other_at]
        if _is_variant(one.words, other.words, known) and not _are_two_people(one, other):
            yield warning("name-variants", other.block, one=one.name, other=other.name)


def _alike(people: Sequence[Seen]) -> set[tuple[int, int]]:
    """Pairs of names, by their places, that may differ by one letter: found by what they would have in common."""
    pairs: set[tuple[int, int]] = set()
    holders: dict[tuple[tuple[str, ...], str], list[int]] = {}
    for at, person in enumerate(people):
        words = person.words
        for place, word in enumerate(words):
            rest = (*words[:place], "", *words[place + 1 :])
            contexts = [rest] if len(words) > 1 else [("single",)]
            seeks = [*contexts, ("single",)] if len(words) > 1 else [("part",)]
            for form in _reduced(word):
                for context in seeks:
                    pairs |= {(min(at, other), max(at, other)) for other in holders.get((context, form), ())}
                for context in (*contexts, *([("part",)] if len(words) > 1 else [])):
                    kept = holders.setdefault((context, form), [])
                    if len(kept) < MOST and at not in kept:
                        kept.append(at)
    return pairs


def _are_two_people(one: Seen, other: Seen) -> bool:
    """Whether what they are tells two people of names alike apart: age, office, occupation, or whose kin they are."""
    if one.age != other.age and one.age and other.age:
        return True
    if one.relative != other.relative and (one.relative or one.role) and (other.relative or other.role):
        return True
    first, second = offices.held(one.role), offices.held(other.role)
    if not first and not second:
        first, second = occupation(one.role), occupation(other.role)
    return bool(first and second) and first != second


def strays(seen: Sequence[Seen], prose: Sequence[Paragraph]) -> Iterator[article.Warning]:
    """A word one letter apart from a name of the text, where the same person is spoken of.

    It stands behind a verb of saying (``kata Sutarmiji``), or beside the other word of the name.
    """
    known = {word for person in seen for word in person.words}
    alike: dict[str, list[Seen]] = {}
    for person in {person.words: person for person in reversed(seen)}.values():
        for form in {form for word in person.words if len(word) >= _MIN_LETTERS for form in _reduced(word)}:
            alike.setdefault(form, []).append(person)
    told: set[str] = set()
    for block, _, text in prose:
        for match in _NAME_WORD.finditer(text):
            word = bare(match[0])
            near = [person for form in _reduced(word) for person in alike.get(form, ())]
            if not near or word in known or word in told or places.may_begin(word) or name_runs.is_ordinary(word):
                continue
            lead = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
            before, after = (lead[1] if lead else "").lower(), (match[1] or "").lower()
            introduced = _INTRODUCED.match(text, match.end())
            said = attribution.is_short_form(before) and len(word) >= _MIN_SAID and not introduced
            meant = next((p for p in near if _is_meant(word, p.words, {before, after}, said=said)), None)
            if meant is not None and not _is_called_otherwise(text, match.end(), meant):
                told.add(word)
                yield warning("name-variants", block, one=meant.name, other=match[0])


def _is_called_otherwise(text: str, end: int, meant: Seen) -> bool:
    """Whether another occupation than that of whom a name is like stands behind it, or he is told as one of many."""
    called = _CALLED.match(text, end)
    if not called:
        return False
    what = occupation(called["what"])
    return called["what"].startswith(("seorang ", "salah ")) or bool(what and what != occupation(meant.role))


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
