"""Tags: where a story is from, and the institutions, places and people that its text names again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from converter.language import name_runs, places
from converter.language.lexicon import lexicon
from converter.language.wordlists import words_of

_TAGS = 6

_NO_TAGS = frozenset({"WIB", "WITA", "WIT", "NIP", "HUT", "Forkopimda"})
"""Abbreviations that all stories are full of."""

_ROMAN = re.compile(r"[IVXLCDM]+")


def tags(headline: str, paragraphs: Sequence[str], place: str | None, people: Sequence[str]) -> tuple[str, ...]:
    """A few tags: the place, then the institutions, acronyms, places and people by how often they are named.

    Regions go by their full names, institutions by their acronyms where the text has them. An acronym of common
    nouns (``UMKM``) is a tag where the headline has it.

    Args:
        people: names of the people who are quoted, as fully as the text gives them.
    """
    whole = "\n".join((headline, *paragraphs))
    acronyms = _Acronyms(headline, whole)
    runs = ([token.text for token in run] for text in whole.split("\n") for run in name_runs.runs(text))
    counted: Counter[str] = Counter()
    for name, count in Counter(name for run in runs for name in _named(run)).items():
        tag = acronyms.tag(name)
        # Where the acronym stands in brackets behind the name, both are one mention.
        short = name if _is_acronym(name) else tag
        if tag:
            counted[tag] += count if tag == name else max(0, count - whole.count(f"({short})"))
    said = Counter(re.findall(r"\w+", whole))
    for name in people:
        # After the first time, people go by a part of their name.
        counted[name] = max((said[word] for word in name.split() if len(word) > 2), default=0)
    words = {word for name in people for word in name.split()}
    repeated = (name for name, count in counted.most_common() if count > 1)
    chosen = [name for name in repeated if name in people or name not in words]
    once: dict[str, str] = {}
    for name in [place, *chosen] if place else chosen:
        once.setdefault(name.casefold().replace(" ", ""), name)
    return tuple(once.values())[:_TAGS]


class _Acronyms:
    """The acronyms of a text and what they stand for: by the text itself, else by ``acronyms.tsv``."""

    def __init__(self, headline: str, whole: str) -> None:
        self._headline = frozenset(re.findall(r"\w+", headline))
        self._whole = whole
        self._known = {
            word: name_runs.acronyms()[word]
            for word in dict.fromkeys(re.findall(r"\w+", whole))
            if word in name_runs.acronyms()
        }

    def tag(self, name: str) -> str | None:
        """A name as a tag: a region in full, an institution by its acronym; ``None`` for common nouns."""
        short = name if _is_acronym(name) else self._short(name)
        if short is None:
            return name
        listed = self._known.get(short, "")
        told = self._told(short)
        if region := _region(told, short) or (listed if places.is_place(listed) else None):
            return region
        if (told or listed.split() or [short])[-1].islower() and short not in self._headline:
            return None
        # Mixed case is for speaking (Dinkes); of a short name the whole is printed.
        is_agency = listed.partition(" ")[0].lower() in words_of("agencies-for-something")
        return listed if is_agency and not short.isupper() and listed.count(" ") < 3 else short

    def _short(self, name: str) -> str | None:
        """The acronym that the text has for an institution."""
        _, found, rest = self._whole.partition(f"{name} (")
        if found and _is_acronym(short := rest.partition(")")[0]):
            return short
        return next((short for short, long in self._known.items() if " " in name and long.startswith(name)), None)

    def _told(self, short: str) -> list[str]:
        """The last words before an acronym in brackets."""
        before, found, _ = self._whole.partition(f" ({short})")
        return before[-100:].split() if found else []


def _region(words: Sequence[str], short: str) -> str | None:
    """The region whose initials, perhaps behind that of its level, are the acronym: ``KKU``, Kabupaten Kayong Utara."""
    if "".join(word[0] for word in words[-len(short) :]) != short:
        return None
    names = (" ".join(words[-size:]) for size in (len(short), len(short) - 1))
    return next((name for name in names if places.is_place(name)), None)


def _is_acronym(word: str) -> bool:
    """Whether the word is an acronym: of capitals, or the listed one of a name (``Apeksi``, but not ``Pemkab``)."""
    if len(word) < 3 or not word.isalpha() or word in _NO_TAGS:
        return False
    return name_runs.acronyms().get(word, "a")[0].isupper() or (word.isupper() and not _ROMAN.fullmatch(word))


def _named(words: Sequence[str]) -> Iterator[str]:
    """The institutions, acronyms and places in a run of capitalised words."""
    at = 0
    while at < len(words):
        size = _institution(words, at)
        if size:
            yield " ".join(words[at : at + size])
        elif size := _place(words, at):
            # A lake, an island or a street has its name from a region, but is another place.
            opener = words[at - 1 : at] if at and name_runs.is_place_opener(words[at - 1]) else []
            yield " ".join([*opener, *words[at : at + size]])
        elif _is_acronym(words[at]):
            yield words[at]
        at += size or 1


def _institution(words: Sequence[str], at: int) -> int:
    """How many words from ``words[at]`` on are an institution's name."""
    kind = words[at].lower()
    if kind not in words_of("agencies-for-something") | words_of("bodies-called-after-places"):
        return 0
    end = at + 1
    while end < len(words) and not name_runs.is_level(words[end]) and not _is_acronym(words[end]):
        if kind in words_of("agencies-for-something") and _place(words, end):
            break
        end += 1
    return end - at if end - at > 1 else 0


def _place(words: Sequence[str], at: int) -> int:
    """How many words from ``words[at]`` on are a place; districts are called by too many ordinary words."""
    size = places.longest_at(words, at, within=frozenset(places.LEVELS[:3]))
    told = at > 0 and name_runs.is_level(words[at - 1])
    return 0 if size == 1 and (name_runs.is_level(words[at]) or (not told and _is_ordinary(words[at]))) else size


def _is_ordinary(word: str) -> bool:
    """Whether the word is written small as often as not."""
    return lexicon().lower(word.lower()) > lexicon().title(word.lower())
