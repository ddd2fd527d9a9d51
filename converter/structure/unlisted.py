"""Places in datelines whose names no list has: they are told by their words and by what the text says of them."""

from __future__ import annotations

import re

from converter.language import name_runs, places
from converter.language.lexicon import lexicon
from converter.language.wordlists import words_of

_RARE = 20
"""A word that edited news has not more often in small letters may be a name all the same."""
_MOST_UNTOLD = 2
"""So many words may be the name of a village that nothing but its dash tells."""
_MOST_WORDS = 4
_REGENCIES = frozenset({"kabupaten"})
_NEAR = 300
"""The regency is named so many characters behind the dateline."""
_ROMAN = re.compile(r"[IVX]+")
_LEVEL = (
    r"(?:[Dd]esa|[Kk]elurahan|[Dd]usun|[Kk]ampung|[Nn]agari|[Gg]ampong|[Kk]alurahan|[Pp]ekon|[Kk]ecamatan|[Dd]istrik"
    r"|[Pp]emdes|[Kk]ades|[Ll]urah|[Cc]amat)"
)


def is_name(name: str, behind: str) -> bool:
    """Whether words before a dash may be the name of some village or place abroad.

    One or two words with capitals that are not ordinary ones (``Sekura``) are; longer and more ordinary ones are if the
    text behind the dash names that village (``Pemerintah Desa Suka Maju Tiga``), or if they are the name of a
    place, or begin with a word of the landscape, and end in what villages are told apart by (``Teluk Keramat Dua``).
    """
    words = name.split()
    if len(words) > _MOST_WORDS or not all(word[0].isupper() for word in words):
        return False
    if not any(map(_is_common, words)) and len(words) <= _MOST_UNTOLD:
        return True
    return is_named(name, behind) or _is_told_apart(words) or _is_of_landscape(words)


def short_capital(word: str, text: str) -> str | None:
    """The capital of a regency that a text names, if the word is the first of its name: ``Idi``, of Aceh Timur."""
    words = re.findall(r"[^\W\d_][\w’'-]*", text[:_NEAR])
    for at in range(len(words)):
        size = places.longest_at(words, at, within=_REGENCIES)
        capital = places.capital("kabupaten", " ".join(words[at : at + size])) if size else None
        if capital and capital.lower().startswith(f"{word.lower()} "):
            return places.proper(word)
    return None


def _is_common(word: str) -> bool:
    counts = lexicon()
    return counts.lower(word.lower()) > max(counts.title(word.lower()), _RARE)


def is_named(name: str, text: str) -> bool:
    """Whether a text calls the name that of a village: ``Desa Suka Maju``, but not ``Desa Suka Maju Dua``."""
    spelled = r"\s+".join(map(re.escape, name.split()))
    return bool(re.search(rf"\b{_LEVEL}\s+(?i:{spelled})\b(?!\s+[A-Z])", text))


def _is_told_apart(words: list[str]) -> bool:
    """Whether the name of a place is followed by a side or a number: ``Rasau Jaya Dua``, ``Pal IX``."""
    size = places.longest_at(words)
    return 0 < size < len(words) and all(map(_tells_apart, words[size:]))


def _is_of_landscape(words: list[str]) -> bool:
    """Whether a word of the landscape begins the words, and the rest is a name: ``Sungai Rengas Dalam``; behind one
    stands the name of a region in that of a river or a market (``Pasar Garut``)."""
    rest = words[1:]
    while rest and _tells_apart(rest[-1]):
        rest = rest[:-1]
    named = len(rest) == 1 and not (_is_common(rest[0]) or places.is_place(rest[0]))
    return named and name_runs.is_place_opener(words[0])


def _tells_apart(word: str) -> bool:
    low, apart = word.lower(), words_of("sides-of-villages") | words_of("numbers-of-villages")
    return low in apart or bool(_ROMAN.fullmatch(word))
