"""What stands in a letterhead: names of institutions, addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from converter.language import name_runs, places
from converter.language.lexicon import lexicon
from converter.language.morphology import nasal
from converter.language.name_lists import expansions
from converter.language.wordlists import words_of
from converter.structure import storylike

_ADDRESS = re.compile(
    r"^\W*(?:(?:(?:sekretariat|kantor)\s*:\s*)?(?:jalan|jln|jl)|alamat|komplek|kompleks|sekretariat(?=\s*:)|kode\s+pos|telp|telepon|telephone|fax|faks|faksimile"
    r"|laman|website|situs|e-?mail|pos-el|www\.|https?:|(?:instagram|ig|facebook|fb|twitter|tiktok|youtube)(?=\s?:))\b",
    re.IGNORECASE,
)
_ROAD = re.compile(r"^\W*(?:jalan|jln|jl|komplek|kompleks)\b", re.IGNORECASE)
_NUMBERED_ADDRESS = re.compile(
    r"\b(?:nomor|no)\b\.?\s*\d|\b\d{5}\b|telp|telepon|fax|faks|@|www\.|\bkm\.?\s*\d", re.IGNORECASE
)
_HOUSE_NUMBER = re.compile(r"\b(?:nomor|no)\b\.?\s*\d|\b\d{5}\b", re.IGNORECASE)
_FIELD = re.compile(r"^\W{0,9}\w{1,20}(?:[^\w:.]{1,5}\w{1,20}){0,2}\s{0,9}[:.]")
"""A label and what it is for: ``Alamat Redaksi:``, ``Telp. 391234``."""
_REACH = re.compile(
    r"\b\w[\w.-]{0,60}(?:@\S+|\.(?:go|co|com|ac|sch|or|org|net|id|desa)\b\S*)|https?:\S+|\(?\d[\d\s()-]{4,20}\d"
)
"""An address on the web, or a number of several figures."""
_HOUSE = re.compile(r"^\W*(?:jalan|jln|jl)\b\.?(?:\s+[^\W\d_][\w.’'-]*){1,5}\s+\d{1,4}\s?[a-z]?$", re.IGNORECASE)
_PHONE = re.compile(r"(?:telp|telepon|fax|faks|wa|hp|e-?mail|www\.|@)\b|\(0\d{2,3}\)|\b08\d{2}[- ]?\d", re.IGNORECASE)
"""Marks of a telephone number or of another way to reach somebody."""
_UNIT = re.compile(r"\b\d{2,4}(?:-\d\d)?/\w+")
"""The number of a unit of the army, and its name or the first word of it: ``162/Wira Bhakti``."""
_NO_NAME = re.compile(r"[:;!?]|\b(?:19|20)\d\d\b|[^\W\d_]{4,}\.\s*$")
"""Marks of sentences, and years, stand in headlines and sentences and in no name of an institution."""
_LONGEST_NAME = 16
"""Names of institutions have no more words than that."""
_NUMERAL = re.compile(r"[ivxIVX]+|[IVX]{1,4}[A-D]")
"""A Roman numeral, or the class of an office: ``IA``."""
_MOST_NAMES = 4
"""So many words of the name of an institution may be in no list: ``RSUD Sultan Syarif Mohamad Alkadrie``."""
_VERB = re.compile(storylike.VERBAL)
_VERB_COUNT = 20
"""A root whose active form edited news has so often is a verb."""
_VERB_SHARE = 0.45
"""And that is not far commoner without a prefix, as nouns are (``harga`` beside ``menghargai``)."""
_SHORTEST_KAN = 5
"""In longer words a final ``kan`` is the suffix."""


@cache
def _bodies() -> dict[str, str]:
    """Acronyms of institutions, in lower case, and their full forms: those that begin as such a name does."""
    institutions = words_of("institutions")
    return {form.lower(): full.lower() for form, full in expansions() if full.split(" ")[0].lower() in institutions}


@cache
def _full_names() -> frozenset[tuple[str, ...]]:
    """The full forms of those acronyms, as words in lower case."""
    return frozenset(tuple(re.findall(r"[^\W\d_]+", full)) for full in _bodies().values())


def is_institution(text: str) -> bool:
    """A line that is nothing but the name of an institution, as letterheads have it: no verb, no ordinary word."""
    words = re.findall(r"[^\W\d_]+", _UNIT.sub("", text))
    if not 0 < len(words) <= _LONGEST_NAME or not begins_institution(words) or _NO_NAME.search(text):
        return False
    unknown = _unknown(words)
    if any(is_verb(word, bare=False) or word.lower() in words_of("predicates") for word in unknown):
        return False
    one_of_many = len(unknown) == 1 and len(words) >= 4 and not name_runs.is_level(words[0])
    return one_of_many or (len(unknown) <= _MOST_NAMES and not any(map(name_runs.is_ordinary, unknown)))


def _unknown(words: list[str]) -> list[str]:
    """The words of a name that neither belong to institutions nor to the name of a place."""
    if not words:
        return []
    low = [word.lower() for word in words]
    named = next((size for size in range(min(8, len(low)), 1, -1) if tuple(low[:size]) in _full_names()), 0)
    at = named or int(low[0] in words_of("institutions") and not name_runs.is_level(low[0]))
    found: list[str] = []
    while at < len(words):
        if at and low[at - 1] in words_of("levels-without-lists"):
            # No list has the names of all villages.
            at += 2
            continue
        own = is_part(words[at]) or (at and low[at] in words_of("words-of-names"))
        size = 1 if own else places.longest_at(words, at)
        if not size:
            found.append(words[at])
        at += size or 1
    return found


def may_be_institution(text: str) -> bool:
    """A line that begins as the name of an institution does, and has no verb: not a headline, if there is another."""
    words = re.findall(r"[^\W\d_]+", _UNIT.sub("", text))
    return len(words) > 0 and begins_institution(words) and is_bare_name(text)


def is_bare_name(text: str) -> bool:
    """Whether a line that begins with the name of an institution says nothing of it: no verb, and no word that does
    without one (``SIAGA``); words like ``MAJU BERSAMA`` are part of many such names."""
    words = re.findall(r"[^\W\d_]+", _UNIT.sub("", text))
    if len(words) > _LONGEST_NAME or _NO_NAME.search(text):
        return False
    rest = [word for word in words[1:] if not is_part(word) and word.lower() not in words_of("words-of-names")]
    says = words_of("small-in-headlines") | words_of("predicates")
    return not any(is_verb(word, bare=False) or word.lower() in says for word in rest)


def is_certain_name(text: str) -> bool:
    """Whether the name of one institution holds no ordinary word besides those that such names are made of; two that
    are joined (``BNN Sambas dan Polres``) do something."""
    words = re.findall(r"[^\W\d_]+", text)
    if any(word.lower() == "dan" and begins_institution(words[at:]) for at, word in enumerate(words[:-1], 1)):
        return False
    return text.isupper() or not any(map(name_runs.is_ordinary, _unknown(words)))


def begins_institution(words: Sequence[str]) -> bool:
    """Whether the name of an institution may begin so; behind a level of regions (``KOTA``) stands the name of one."""
    first, second = words[0].lower(), words[1].lower() if len(words) > 1 else ""
    if name_runs.is_level(first):
        common = second in words_of("institution-words") or name_runs.is_ordinary(second)
        return places.longest_at(words, 1) > 0 or not common
    if first == "media":
        return second in ("center", "centre")
    return first in words_of("institutions") or first in _bodies()


def is_part(word: str) -> bool:
    """Whether names of institutions are made of the word, or it is an institution's acronym, or a Roman numeral."""
    low = word.lower()
    return low in words_of("institution-words") or low in _bodies() or bool(_NUMERAL.fullmatch(word))


def is_verb(word: str, *, bare: bool = True) -> bool:
    """Whether a word of a headline is a verb: with a prefix, or bare as headlines have it (``Lantik``, ``Sahkan``).

    Args:
        bare: whether a root counts that is a verb only with a suffix besides (``Lontar`` for ``melontarkan``).
    """
    low, counts = word.lower(), lexicon()
    if places.is_place(low):
        return False
    uses = counts.lower(low)
    if _VERB.fullmatch(low) and uses > counts.title(low):
        return True
    return _active(low, bare=bare) >= max(_VERB_COUNT, _VERB_SHARE * uses)


def _active(low: str, *, bare: bool) -> int:
    """How often the active form of a root is written; with a suffix only behind a root that is typed with one, or if
    ``bare`` roots may take one."""
    root = low.removesuffix("kan") if len(low) > _SHORTEST_KAN else low
    stems = {nasal("me", root), "men" + root[1:] if root[:1] == "t" else root}
    suffixes = ("", "i", "kan") if bare or root != low else ("",)
    return max(lexicon().lower(stem + suffix) for stem in stems - {root} for suffix in suffixes)


def opens_on_verb(text: str) -> bool:
    """Whether a line begins with what is hardly anything but the verb of a headline: ``Gencarkan``, ``Bangun``."""
    first = re.match(r"\W*([^\W\d_]+)", text)
    low = first[1].lower() if first else ""
    if not low or not is_verb(low, bare=False):
        return False
    # Not ``Berita`` and ``Terminal``, which only look like verbs with a prefix.
    return low.endswith("kan") or _active(low, bare=False) >= _VERB_SHARE * lexicon().lower(low)


def is_address(text: str) -> bool:
    """A line of a letterhead that gives an address or a telephone number, but not a headline about a road."""
    if not _ADDRESS.match(text) or len(text.split()) > 25 or text.rstrip().endswith(("!", "?", ".")):
        return False
    if storylike.says(_REACH.sub(" ", text)):
        return False
    if _NUMBERED_ADDRESS.search(text) or (not _ROAD.match(text) and _FIELD.match(text)):
        return True
    if not _ROAD.match(text):
        return bool(_REACH.search(text))
    parts = [part.strip(" .") for part in re.split(r"[,–-]", text)]
    if _HOUSE.match(parts[0]):
        return True
    last = parts[-1].split()
    ends_in_place = any(at + places.longest_at(last, at) == len(last) for at in range(len(last)))
    return len(parts[0].split()) <= 5 and ends_in_place


def is_road(text: str) -> bool:
    """A line that begins with a road and has more words than an address needs, but no number of a house."""
    house = _HOUSE_NUMBER.search(text) or _PHONE.search(text)
    return bool(_ROAD.match(text)) and len(text.split()) >= 6 and not house
