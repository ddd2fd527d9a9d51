"""Places that a text itself names as such, whether a list has them or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from converter.language import offices, places
from converter.language.lexicon import lexicon
from converter.language.name_runs import closed_words, is_acronym, is_body, is_level, is_ordinary, runs

_IN_VILLAGE = re.compile(
    r"(?<![Kk]epala )(?<!Sekretaris )(?<!Perangkat )"
    r"\b(?:Desa|Kelurahan|Dusun|Kampung|Nagari|Gampong|Pekon|Kalurahan|Jorong)"
    r"((?:\s[A-Z][a-z’'-]+){1,3})(?=\s[a-z(]|[,.;])"
)


_AT_DISTRICT = re.compile(r"\b(?:di|ke|dari|Kecamatan|Distrik|PLBN|Polsek|Puskesmas)((?:\s[A-Z][a-z’'-]+){1,3})")


_SOMEWHERE = re.compile(r"\b(?:di|ke|asal|wilayah|kawasan)((?:\s[A-Z][a-z’'-]+){1,3})(?=\s[a-z(]|[,.;)])")


_PEOPLE_OF = re.compile(
    r"\b(?:kepada|untuk|bagi|oleh|dari|para|seluruh|semua|puluhan|ratusan|ribuan)\s+(?:warga|masyarakat|penduduk)"
    r"((?:\s[A-Z][a-z’'-]+){2,3})(?=\s[a-z]|[,.;])"
)
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_KIND = 3
"""Words of a body and of its name that edited news has side by side so often in small letters tell of a kind."""

_LONGEST = 3
"""Words of the longest name of a village."""


def find_villages(texts: Iterable[str], headings: Iterable[str] = ()) -> frozenset[str]:
    """Places of up to three words that a text calls a village before it goes on in small letters, its districts, and
    where else something is or goes.

    Elsewhere in it the name of somebody may follow them at once: ``Kepala Desa Danau Biru Salim``.

    Args:
        headings: lines of a letterhead and the place of the dateline, in capitals or not: ``KECAMATAN DANAU BIRU``.
    """
    texts = list(texts)
    headed = {name for line in headings for name in _headed(_WORD.findall(line))}
    found = {match[1].strip() for text in texts for match in _IN_VILLAGE.finditer(text)}
    for text in texts:
        for match in _AT_DISTRICT.finditer(text):
            words = match[1].split()
            size = places.longest_at(words, within=frozenset({"kecamatan"}))
            if size > 1 or (size and not is_body(words[0])):
                found.add(" ".join(words[:size]))
        for pattern in (_SOMEWHERE, _PEOPLE_OF):
            found.update(match[1].strip() for match in pattern.finditer(text) if _may_be_place(match[1].split()))
        found.update(_seats(text))
    return frozenset(found | headed)


def _may_be_place(words: list[str]) -> bool:
    """Whether capitalised words behind ``di`` or ``ke`` are a place rather than a body or an office; a body of a name
    of its own is a place (``di Pasar Cempaka``)."""
    first, last = words[0].lower(), words[-1].lower()
    if len(words) == 2 and is_body(first) and last not in closed_words() and not offices.is_office_word(last):
        # ``Balai Desa``, ``Kantor Pos`` are kinds of houses.
        return lexicon().pair(first, last) < _KIND
    return not (is_ordinary(words[0]) or first in closed_words() or offices.is_office_word(words[0]))


def _headed(words: list[str]) -> Iterator[str]:
    """The places of a heading: what ends it behind the level of a region, and the regions of the lists."""
    proper = [word.capitalize() for word in words]
    level = next((at for at in reversed(range(len(proper))) if is_level(proper[at])), None)
    if level is not None and 0 < len(proper) - level - 1 <= _LONGEST:
        yield " ".join(proper[level + 1 :])
    yield from _regions_in(proper)


def _regions_in(words: list[str]) -> Iterator[str]:
    at = 0
    while at < len(words):
        size = places.longest_at(words, at)
        if size > 1 or (size and not is_body(words[at]) and not is_ordinary(words[at])):
            yield " ".join(words[at : at + size])
        at += size or 1


def _seats(text: str) -> Iterator[str]:
    """Districts at the end of the name of a body before the text goes on in small letters: ``Kantor SAR Tanjung Biru
    menutup``."""
    for run in runs(text):
        if not run or not re.match(r"\s[a-z]", text[run[-1].end : run[-1].end + 2]):
            continue
        words = [token.text for token in run]
        for at in range(max(1, len(words) - _LONGEST), len(words)):
            whole = places.longest_at(words, at) == len(words) - at
            if whole and (is_acronym(words[at - 1]) or (at == 1 and is_body(words[0]))):
                yield " ".join(words[at:])
                break
