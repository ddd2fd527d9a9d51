"""Places that a text itself names as such, whether a list has them or not."""

from __future__ import annotations

import re
from collections.abc import Iterable

from converter.language import offices, places
from converter.language.name_runs import closed_words, is_ordinary

_IN_VILLAGE = re.compile(
    r"(?<![Kk]epala )(?<!Sekretaris )(?<!Perangkat )"
    r"\b(?:Desa|Kelurahan|Dusun|Kampung|Nagari|Gampong|Pekon|Kalurahan|Jorong)"
    r"((?:\s[A-Z][a-z’'-]+){1,3})(?=\s[a-z(]|[,.;])"
)


_AT_DISTRICT = re.compile(r"\b(?:di|ke|dari|Kecamatan|Distrik|PLBN|Polsek|Puskesmas)((?:\s[A-Z][a-z’'-]+){1,3})")


_SOMEWHERE = re.compile(r"\b(?:di|ke|asal|wilayah|kawasan)((?:\s[A-Z][a-z’'-]+){1,3})(?=\s[a-z(]|[,.;)])")


def find_villages(texts: Iterable[str]) -> frozenset[str]:
    """Places of up to three words that a text calls a village before it goes on in small letters, its districts, and
    where else something is or goes.

    Elsewhere in it the name of somebody may follow them at once: ``Kepala Desa Danau Biru Salim``.
    """
    texts = list(texts)
    found = {match[1].strip() for text in texts for match in _IN_VILLAGE.finditer(text)}
    for text in texts:
        for match in _AT_DISTRICT.finditer(text):
            words = match[1].split()
            if size := places.longest_at(words, within=frozenset({"kecamatan"})):
                found.add(" ".join(words[:size]))
        found.update(match[1].strip() for match in _SOMEWHERE.finditer(text) if _may_be_place(match[1].split()))
    return frozenset(found)


def _may_be_place(words: list[str]) -> bool:
    """Whether capitalised words behind ``di`` or ``ke`` are a place rather than a body or an office."""
    return not (is_ordinary(words[0]) or words[0].lower() in closed_words() or offices.is_office_word(words[0]))
