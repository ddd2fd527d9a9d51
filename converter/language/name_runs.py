"""Runs of capitalised words, in which names of people stand among offices, agencies and places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from converter.language import offices, places
from converter.language.lexicon import DATA, lexicon, lines
from converter.language.wordlists import words_of

_TOKEN = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*(?:\.(?=[^\W\d_]))?(?:[^\W_]+\.)*[^\W_]*")
_PARTICLES = frozenset({"br.", "br", "bin", "binti", "al", "van", "de", "ibn", "ibnu", "der", "d/o"})
INITIAL = re.compile(r"^[A-Z]\.?$")
INITIALS = re.compile(r"^(?:[A-Z]\.){2,3}$")
SHORT_FORMS = frozenset(
    {"Muh", "Moh", "Mohd", "Muhd", "Abd", "Dg", "Dt", "Op", "Tgk", "Sy", "St", "Ag", "Th", "Yoh", "Ign"}
)
_REGIONAL = ("bupati", "wali kota", "gubernur", "wagub", "wabup", "wawako", "sekda")
"""Offices that govern a region, and no agency."""

_NATIONAL = ("menteri", "wamen", "menko", "presiden", "dirjen")
"""Offices of the state: no region stands behind them."""


_PHRASE = 100
"""Words that stand side by side in small letters so often are a phrase, and no place and name."""
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
                or word in SHORT_FORMS
                or word in _PARTICLES
                or "." in word
                or word in {"Plt", "Pj", "Plh", "Pjs"}
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


@cache
def _name_openers() -> frozenset[str]:
    """Words of rank and birth that open a name and belong to it (``Jero Mangku``, ``Umbu``)."""
    return frozenset((DATA / "name_openers.txt").read_text(encoding="utf-8").split())


@cache
def _place_openers() -> frozenset[str]:
    """Words of the landscape that the name of a village begins with, and that need another one (``Sungai Rengas``)."""
    return frozenset((DATA / "place_openers.txt").read_text(encoding="utf-8").split())


def is_level(word: str) -> bool:
    """Whether the word is a level of regions, before the name of one (``Kabupaten``)."""
    return closed_words().get(word.lower()) == "level"


def is_place_opener(word: str) -> bool:
    """Whether the word is one of the landscape that may open the name of a place: ``Danau``, ``Tanjung``."""
    return word.lower() in _place_openers() and not is_level(word)


def is_body(word: str) -> bool:
    """Whether the word is a kind of body, or a country: no name of a person begins with it."""
    return closed_words().get(word.lower()) in {"body", "country"}


@cache
def _acronyms() -> dict[str, str]:
    """Abbreviation -> what it stands for most often."""
    rows = (line.split("\t") for line in lines("acronyms.tsv")[1:])
    return {form: meaning.partition(" / ")[0] for form, meaning, *_ in rows}


def _is_unknown_agency(words: list[str], at: int) -> bool:
    """Whether a word stands between the head of an agency and the region of it, with a name behind: ``Kepala
    Distransnaker Kukar Dafip``, ``Kepala Dinkop Pagar Alam Rosmala``."""
    if words[at - 1].lower() not in words_of("heads-of-agencies") or offices.is_honorific(words[at]):
        return False
    region = places.longest_at(words, at + 1, within=frozenset({"provinsi", "kabupaten", "kota"}))
    region = region or int(_is_short_region(words, at + 1))
    return region > 0 and at + 1 + region < len(words)


def _is_short_region(words: list[str], at: int) -> bool:
    """Whether the short name of a region stands behind an agency and before a name: ``Kalbar``, ``Sulsel``."""
    return 0 < at < len(words) - 1 and places.is_place(_acronyms().get(words[at], ""))


def _is_name_like(word: str) -> bool:
    return word[:1].isupper() or word in _PARTICLES or offices.is_honorific(word)


def is_acronym(word: str) -> bool:
    """Whether the word is an abbreviation of capitals, or a listed one (``Pemkab``)."""
    bare = word.strip(".")
    mixed = len(bare) <= 8 and sum(map(str.isupper, bare)) >= 3 and "-" not in bare
    listed = bare in _acronyms() or (len(bare) > 5 and bare.lower() in _acronyms())
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
        bracket = gap in {" (", ") "}
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
    while run and run[-1].text in _PARTICLES:
        run = run[:-1]
    while run and run[0].text in _PARTICLES:
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


def skip_office(
    words: list[str],
    bracketed: frozenset[int],
    anchors: frozenset[str],
    villages: frozenset[str],
    *,
    held: bool,
) -> tuple[int, bool]:
    """How many words of a run are office, agency and place before the name; whether an office is among them.

    ``bracketed`` are places of words in brackets; ``villages`` are places that the text itself names as such;
    ``held`` is true when the run goes on with an office that began before it (``Koperasi, UKM, dan
    Perdagangan``).
    """
    if _is_highborn(words) and not held:
        return 0, False
    at = offices.office_at(words, occupations=True)
    held = held or at > 0
    placed = False
    while at < len(words) and not (words[at] in anchors and (at or not held)):
        if held and at and (_begins_name(words, at) or offices.honorifics().get(words[at]) in ("rank", "academic")):
            break
        if not placed and (size := _office(words, at, anchors, villages)):
            at, held = at + size, True
        elif is_level(words[at]) and not (at and words[at].lower() == "negeri"):
            placed = at + 1 < len(words) and at + 1 not in bracketed
            at += 1 + (_village(words, at + 1, villages) or int(placed))
        elif not held:
            break
        elif at in bracketed:
            at += 1
        elif (end := _abbreviation(words, at, bracketed)) > 0:
            # What has its abbreviation behind it is an agency, whatever its words: ``Majelis Ulama (MUI)``.
            at, placed = end, False
        elif not placed and (size := _governed(words, at, villages)):
            at, placed = at + size, True
        elif _is_joint_region(words, at) or (not placed and _is_short_region(words, at)):
            at, placed = at + 1, True
        elif placed and words[at].lower() in words_of("offices-go-on-after"):
            at, placed = at + 1, False
        elif _is_part_of_agency(words, at) or (not placed and not _governs_region(words, at) and _names(words, at)):
            at += 1
        else:
            break
    if held and at and words[at - 1].lower() in words_of("local-offices"):
        at = next((to for to in (at + 1, at + 2) if _begins_name(words, to)), at)
    return at, held


def _office(words: list[str], at: int, anchors: frozenset[str], villages: frozenset[str]) -> int:
    """Words of an office that begins here, what completes it included (``Kepala Bidang Bina``)."""
    size = offices.office_at(words, at)
    end = at + size
    if (
        end
        and words[end - 1].lower() in words_of("offices-go-on-after")
        and end + 1 < len(words)
        and words[end] not in anchors
    ):
        two = words[end].lower() in _place_openers() and end + 2 < len(words)
        size += _village(words, end, villages) or (2 if two else int(not offices.is_honorific(words[end])))
    return size


def _abbreviation(words: list[str], at: int, bracketed: frozenset[int]) -> int:
    """Where the last abbreviation in brackets behind ``words[at]`` ends, if a name can follow it; else 0."""
    return max((b + 1 for b in bracketed if at < b < len(words) - 1 and is_acronym(words[b])), default=0)


def _village(words: list[str], at: int, villages: frozenset[str]) -> int:
    """Words of the place that begins here: one of the lists, or one that the text names elsewhere."""
    sizes = (size for size in (3, 2, 1) if at + size < len(words) and " ".join(words[at : at + size]) in villages)
    return next(sizes, 0) or places.longest_at(words, at)


def _governed(words: list[str], at: int, villages: frozenset[str]) -> int:
    """Words of the region that an office is about: districts and villages only behind local offices."""
    if words[at - 1].lower() in words_of("local-offices"):
        size = _village(words, at, villages)
        if not size and words[at].lower() in _place_openers() and at + 2 < len(words):
            size = 2 + (at + 3 < len(words) and words[at + 2].lower() in words_of("sides-of-villages"))
        return size
    if words[0].lower().startswith(_NATIONAL) or " ".join(words[:2]).lower() == "wakil menteri":
        return 0
    if at + 2 < len(words) and _are_a_phrase(words[at], words[at + 1]):
        return 0
    size = places.longest_at(words, at, within=frozenset({"provinsi", "kabupaten", "kota"}))
    district = places.longest_at(words, at)
    if not size and district and at + district < len(words) and " ".join(words[at : at + district]) in villages:
        return district
    # A district may be called after its city: ``Singkawang Tengah``.
    return max(size, district) if size else 0


def _are_a_phrase(first: str, second: str) -> bool:
    """Whether two ordinary words stand side by side so often that the first is no region: ``Sumber Daya``."""
    return is_ordinary(first) and is_ordinary(second) and lexicon().pair(first.lower(), second.lower()) >= _PHRASE


def _begins_name(words: list[str], at: int) -> bool:
    """Whether an initial, a word of birth or rank, or the Balinese ``I`` stands here and a name follows."""
    word = words[at] if at < len(words) else ""
    if word == "I":
        numbers = words[at - 1].lower() in words_of("numbered")
        return at + 1 < len(words) and not numbers and not is_acronym(words[at + 1])
    if word in _name_openers():
        return at + 1 < len(words) and not places.longest_at(words, at)
    if INITIALS.match(word):
        return at + 1 < len(words) and "." not in words[at + 1][1:]
    return bool(INITIAL.match(word)) and not re.fullmatch(r"[IVX]", word)


def _is_highborn(words: list[str]) -> bool:
    """Whether a run begins with a word that opens a name, though it is an office as well: ``Raja Hamzah Effendi``, but
    ``Raja Ubud Tjokorda`` and ``Raja Negeri Haruru Bram``."""
    alone = _begins_name(words, 0) and offices.office_at(words) == 1 and len(words) > 2
    return alone and not places.longest_at(words, 1) and not is_level(words[1])


def _governs_region(words: list[str], at: int) -> bool:
    """Whether an office of a region ends before ``words[at]``: a word behind it is a name (``Bupati Untung``)."""
    office = " ".join(words[max(0, at - 2) : at]).lower()
    return office.endswith(_REGIONAL) and words[at].lower() not in words_of("how-offices-are-held")


def _is_joint_region(words: list[str], at: int) -> bool:
    """Whether two places joined by a hyphen stand behind an agency and before a name: ``Sungai Pemali-Juana Panca``."""
    parts = words[at].split("-")
    joint = len(parts) == 2 and all(len(part) > 2 and part[0].isupper() for part in parts)
    return joint and at + 1 < len(words) and not places.is_place(words[at - 1])


def _is_part_of_agency(words: list[str], at: int) -> bool:
    word = words[at]
    known = is_acronym(word) or is_body(word) or bool(re.fullmatch(r"[IVX]+|\d+", word))
    return known or _is_unknown_agency(words, at)


def _names(words: list[str], at: int) -> bool:
    return names_a_body(words[at - 1] if at else "dan", words[at])
