"""Names of people in running text: where they stand, without forms of address and degrees, with their office.

Nothing is known of given names: that a run of capitalised words is a person is read off its surroundings
(an office or form of address before it, a degree or an age after it, a verb of saying), so that a name made
of ordinary words (Bahasan, Untung, Rejeki) is as good as any other. Nothing is inferred about the person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from converter.language import attribution, beside, dates, introductions, offices, places
from converter.language.name_runs import (
    INITIAL,
    INITIALS,
    Token,
    closed_words,
    is_acronym,
    is_body,
    is_ordinary,
    is_particle,
    names_a_body,
    runs,
    tokens,
)
from converter.language.office_runs import governs_before_name, held_by_birth, skip_office
from converter.language.wordlists import words_of

__all__ = ["Mention", "find_people", "may_name", "tokens"]

_DEGREE_WORD = re.compile(
    r"^(?:(?:[A-Z][A-Za-z]{0,4}\.)+[A-Za-z]{1,6}\.?"
    r"|(?:SE|SH|MM|MH|ST|MT|MP|SP|MA|BA|Lc|Ak|CA|CPA|MBA|MPA|MPH|SKM|SIK|SIP|STP|SSTP|STr|MSi|MPd|SPd|SAg|MAg|SSos|MKes|SKep"
    r"|Ners|SHut|SPt|SPi|SKom|MKom|MEng|MAP|MIKom|SIKom|Amd|AMd|PhD)\.?)$"
)
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{3,}")
_AGE = re.compile(r"^\s*\(\s*\d{1,3}(?:\s*tahun)?\s*\)")
_APPOSITION = re.compile(r"^(?:\s*\([^()]*\))?\s*,\s*[^.!?:;“”]{2,160}?,\s*(?=[a-z])")
_LINK = re.compile(
    r"^\s*(?:juga|pun|kembali|lalu|kemudian|turut|ikut|sendiri|hanya|tak|tidak|pernah|sempat|langsung)\b"
)
_MARRIED = re.compile(r"/[A-Z][a-z]{2,}(?![\w/])")
"""The family name of a wife behind that of her husband: ``Ny. E. Pattiasina/Tahapary``."""
_ONLY_PLACE = re.compile(r"\s*(?:[,.;]|$|(?:ini|itu|tersebut)\b)")
"""Behind a place that somebody is from: ``Bupati asal Nusa Ceningan ini``."""
_BY_INITIALS = re.compile(r"[A-Z]{2,3}$")
_LINKS_NAME = re.compile(r",?\s+(?:yakni|yaitu|ialah|(?:atas\s)?nama|bernama|berinisial|inisial)[\s,]*$")
_BEFORE = 400
"""What tells of a name stands so many characters before it at most."""

_SERVICES = frozenset({"Laut", "Pelaut", "TNI", "Pol"})
"""Words between a rank and the corps in brackets."""

_FROM = re.compile(r"\s+(?:dari|asal)(?:\s[A-Z][\w’'-]*){1,5}(?=\s[a-z])")
"""Where somebody is from, between his name and his verb: ``Rusli dari LAM Lingga berkata``."""

_RELATIVE = re.compile(r"^\s+yang\s(?P<clause>[^,.;:“”]{3,90})")


class Mention(NamedTuple):
    """A person in a text: ``text[start:end]`` is the name, without forms of address and degrees.

    ``role`` is the office as written, ``""`` where none is; ``after`` is where what belongs to the name
    (degrees, age) ends.
    """

    start: int
    end: int
    name: str
    role: str
    after: int
    sure: bool


class _Reader:
    """Reads one run of capitalised words of a text: is it somebody, under which name, in which office?"""

    def __init__(self, text: str, run: list[Token], anchors: frozenset[str], villages: frozenset[str]) -> None:
        self._text = text
        self._anchors = anchors
        self._villages = villages
        self._run = self._without_opener(run)
        self._words = [token.text for token in self._run]
        start = self._run[0].start
        self._before = text[max(0, start - _BEFORE) : start]
        self._lead_in = beside.before(self._before)

    def mention(self) -> Mention | None:
        """The person of the run, ``None`` when it is nobody."""
        first, end, titled, held = self._bounds()
        words = self._words[first:end]
        if (
            not words
            or (offices.office_at(words, occupations=titled) == len(words) and not self._is_ranked(first))
            or (held and not titled and self._is_village(words))
            or (_is_degree(words[0]) and not titled and not _are_initials(words))
        ):
            return None
        if len(words) == 1 and (introductions.relation(words[0]) or words[0] in ("RT", "RW")):
            return None
        start = self._run[first].start
        if titled and self._names_a_house(first, self._run[end - 1].end):
            return None
        name = _without_final_point(self._text[start : self._run[end - 1].end])
        if titled and (married := _MARRIED.match(self._text[start + len(name) :])):
            name += married[0]
        if "(" in name or ")" in name:
            return None
        stop = start + len(name)
        after = self._after_degrees(stop)
        has_degree = after > stop
        if age := _AGE.match(self._text[after:]):
            after += age.end()
        if not first and self._lead_in.endswith(" asal ") and _ONLY_PLACE.match(self._text[after:]):
            return None
        role = self._role(first, held=held) or beside.behind(self._text[after:])
        anchored = bool(self._anchors & set(words)) and _may_head_name(words[0])
        sure = titled or has_degree or bool(age) or anchored or self._is_by_initials(words, stop)
        if not sure:
            if not self._may_be(words, role, start, after, held=held):
                return None
            introduced = held or self._is_introduced(first, words, role, after) or self._is_told(first, words, stop)
            if not introduced and not _acts(self._text, start, name, self._text[stop:]):
                return None
            sure = introduced
        return Mention(start, stop, name, role, after, sure)

    def _without_opener(self, run: list[Token]) -> list[Token]:
        """The run without a word that only has its capital from the start of a sentence (``Menurut Ani``)."""
        first = run[0].text.lower()
        opener = closed_words().get(first) == "grammar" or attribution.is_verb_of_saying(first)
        opener = opener or (first.startswith(("me", "ber", "di", "ter")) and is_ordinary(first))
        kept = run[0].text in self._anchors or offices.office_at([token.text for token in run])
        return run[1:] if len(run) > 1 and opener and not kept else run

    def _bounds(self) -> tuple[int, int, bool, bool]:
        """Bounds of the name in words; whether a form of address and whether an office stands before it."""
        words = self._words
        bracketed = frozenset(
            at for at, token in enumerate(self._run) if token.start and self._text[token.start - 1] == "("
        )
        continued = self._lead_in.rstrip().endswith((" dan", " serta", " asal", " dapil", " Dapil", " untuk"))
        if len(words) > 2 and words[0] not in self._anchors and is_ordinary(words[0]):
            continued = continued or is_body(words[1]) or is_acronym(words[1])
        if re.fullmatch(r"[a-z\s]+", self._lead_in) and len(words) > 2:
            # ``siswi kelas XI SMAN 1 Sambas Nur Aini``: what somebody is goes on with where he is it.
            continued = continued or is_body(words[0]) or is_acronym(words[0])
        # ``General Manager PT Pelindo Regional 2 Pontianak Hambar``: a number is no end of an agency.
        continued = continued or self._ends_agency(bracketed) or bool(re.search(r"[A-Z]\w*\s\d{1,2}\s$", self._lead_in))
        skipped, held = skip_office(words, bracketed, self._anchors, self._villages, held=continued)
        if whole := self._half_written(held=held):
            skipped, held = max(skipped, whole - 1), True
        title = max((at for at in range(len(words)) if self._is_address(at, skipped)), default=-1)
        title = self._whole_rank(title, bracketed)
        titled = 0 <= title < len(words) - 1
        first = max(skipped, title + 1) if titled else skipped
        ends = (at for at in range(first, len(words)) if (at > first and _is_degree(words[at])) or self._is_time(at))
        return first, next(ends, len(words)), titled, held

    def _is_address(self, at: int, skipped: int) -> bool:
        """Whether a word is a form of address; ``R.`` is an initial before a particle, ``R. br. Simarmata``, and
        within a name as ``Hi.`` is, ``Usman Hi. Salim``, ``Petrus R. Bani``; ``skipped``: words of the office."""
        words = self._words
        if not offices.is_honorific(words[at]) or (at + 1 < len(words) and is_particle(words[at + 1])):
            return False
        if words[at] not in words_of("within-names") or at <= skipped or at + 1 == len(words):
            return True
        before = words[at - 1]
        return offices.is_honorific(before) or bool(skipped and places.is_place(before)) or not _may_head_name(before)

    def _is_village(self, words: list[str]) -> bool:
        """Whether all that stands behind an office is a place of the text: ``Ketua Adat Besar Apau Kayan, [nama]``."""
        return len(words) > 1 and " ".join(words) in self._villages and not self._anchors & set(words)

    def _is_ranked(self, first: int) -> bool:
        """Whether a rank or academic title stands before a word, so that it is a name though offices are called so:
        ``AKP Rio``."""
        before = self._words[first - 1] if first else ""
        return offices.honorifics().get(before) in ("rank", "academic")

    def _half_written(self, *, held: bool) -> int:
        """One more than the words of the region behind an office that is not written in capitals throughout
        (``Pangeran ratu Mempawah``), if a name is there as well; else 0."""
        lead = self._lead_in.split()
        if held or not lead or self._lead_in.endswith(", ") or offices.office_at(lead) != len(lead):
            return 0
        size = places.longest_at(self._words, within=frozenset({"provinsi", "kabupaten", "kota"}))
        return size + 1 if size < len(self._words) and not is_ordinary(self._words[size]) else 0

    def _whole_rank(self, title: int, bracketed: frozenset[int]) -> int:
        """Where a rank ends whose corps or state stands in brackets: ``Kolonel Laut (P)``, ``Letkol Inf. (Purn)``."""
        if title < 0:
            return title
        at = title + 1
        while at < len(self._words) - 1 and self._words[at] in _SERVICES:
            at += 1
        return at if at in bracketed and at < len(self._words) - 1 else title

    def _is_time(self, at: int) -> bool:
        """Whether a word is a day or a month, and not part of a name (``Tjhai Mei Lan``)."""
        low = self._words[at].lower()
        if low in dates.MONTHS and 0 < at < len(self._words) - 1:
            return offices.plain(self._words[at - 1]).isdigit()
        return low in dates.WEEKDAYS or low in dates.MONTHS

    def _ends_agency(self, bracketed: frozenset[int]) -> bool:
        """Whether the run ends the name of an agency of which some is in small letters: ``Ketua komisi
        Pemilihan Umum (KPU)``."""
        opened = self._lead_in.split()
        size = offices.office_at(opened)
        if not size or not any(is_acronym(self._words[at]) for at in bracketed) or len(opened) > size + 3:
            return False
        return offices.office_at(self._words) == 0 and all(
            closed_words().get(word) != "grammar" and not _VERB.match(word) for word in opened[size:] if word.islower()
        )

    def _names_a_house(self, first: int, end: int) -> bool:
        """Whether a hospital or street is called so, and not its head: ``di RSUD dr. Soedarso``, but ``Direktur RSUD
        dr. Maya``."""
        at = first
        while at and offices.is_honorific(self._words[at - 1]):
            at -= 1
        before = self._words[at - 1].lower().rstrip(".") if at else re.split(r"\s+", self._before.rstrip())[-1].lower()
        if before.rstrip(".") not in words_of("houses-named-after-people"):
            return False
        held = offices.office_at(self._words) or self._lead_in
        another = re.match(r",\s+([^\s,]+)\s+[A-Z]", self._text[end:])
        return not held or bool(another and offices.is_honorific(another[1])) or _goes_on_with_name(self._text[end:])

    def _after_degrees(self, stop: int) -> int:
        """Where the degrees behind a name end."""
        after = stop
        while match := re.match(r"(?:,\s*|\s+)(?=[A-Zd])", self._text[after:]):
            word = re.match(r"[^\s,]+", self._text[after + match.end() :])
            if not word or not (_DEGREE_WORD.match(word[0].rstrip(".,")) or _DEGREE_WORD.match(word[0])):
                break
            after += match.end() + word.end()
        return after

    def _may_be(self, words: list[str], role: str, start: int, after: int, *, held: bool) -> bool:
        """Whether nothing speaks against a name: not a place, nor what stands behind somebody else's name."""
        if role[:1].islower() and _describes_another(self._text, role, start):
            return False
        if held and words[0].lower() in dates.MONTHS:
            words = words[1:]
        return bool(words) and _plausible(words, self._anchors) and not (held and self._is_office_whole(after))

    def _is_office_whole(self, after: int) -> bool:
        """Whether the run was office and place alone, and the name follows: ``Kepala Desa Nita, Maria``; behind the
        office of a region and the region stands the name: ``Bupati Ketapang Alexander, Patih Jaga Pati, …``."""
        return _goes_on_with_name(self._text[after:]) and not governs_before_name(self._words)

    def _is_introduced(self, first: int, words: list[str], role: str, after: int) -> bool:
        """Whether the words before say that somebody follows: ``Salah satu peserta, ``."""
        if introductions.is_introduced(self._before):
            return True
        if first or not role or not self._before.endswith(", "):
            return False
        # ``…, Senayan, Jakarta``: a place is followed by the next place, a person by what he does.
        listed = re.match(r",\s+[A-Z]", self._text[after:]) or (len(words) == 1 and names_a_body("dan", words[0]))
        return not listed

    def _is_by_initials(self, words: list[str], stop: int) -> bool:
        """Whether a suspect or victim is called by initials alone: ``pelaku berinisial LA``, ``LA mengaku``."""
        if len(words) != 1 or not _BY_INITIALS.match(words[0]):
            return False
        confesses = re.match(r"\s+(?:juga\s+|pun\s+|telah\s+)?([a-z]+)", self._text[stop:])
        owns = bool(confesses) and confesses[1] in words_of("confessing")  # type: ignore[index]
        return owns or introductions.is_by_initials(self._before)

    def _is_told(self, first: int, words: list[str], stop: int) -> bool:
        """Whether a form of address in small letters, or what stands behind the name, tells a person."""
        addressed = not first and introductions.is_addressed(self._before) and not is_ordinary(words[0])
        return addressed or (not first and introductions.is_described(self._before, self._text[stop:]))

    def _role(self, first: int, *, held: bool) -> str:
        """The office before a name: in the same run, or set off from it by a comma."""
        words = self._words[:first]
        while words and (
            offices.is_honorific(words[-1]) or self._is_service(words) or self._is_rank_in_brackets(words)
        ):
            words.pop()
        if not words:
            apart = self._lead_in.endswith(", ")
            lead = _LINKS_NAME.sub("", self._lead_in)
            return "" if first and held and not apart else lead.rstrip(", ")
        end = self._run[len(words) - 1].end
        role = self._text[self._run[0].start : end + (self._text[end : end + 1] == ")")].strip()
        if offices.office_at(words):
            return role
        return (self._lead_in + role).strip() if held or self._lead_in else ""

    def _is_service(self, words: list[str]) -> bool:
        """Whether the last of the words before a name is the force of a rank (``Kolonel Laut``)."""
        return words[-1] in _SERVICES and any(offices.is_honorific(word) for word in words[-2:-1])

    def _is_rank_in_brackets(self, words: list[str]) -> bool:
        """Whether the last of the words before a name stands in brackets behind a rank."""
        at = len(words) - 1
        bracketed = self._text[self._run[at].start - 1 : self._run[at].start] == "("
        return bracketed and any(offices.is_honorific(word) for word in words[max(0, at - 2) : at])


def _is_degree(word: str) -> bool:
    return bool(_DEGREE_WORD.match(word)) and not INITIAL.match(word)


def _are_initials(words: list[str]) -> bool:
    """Whether a word like a degree is the initials of the name behind it: ``A.S. Chaidir Syam``."""
    return len(words) > 1 and bool(INITIALS.match(words[0])) and not _is_degree(words[1])


def _without_final_point(name: str) -> str:
    """A name without the full stop of the sentence, but with the point of an initial."""
    last = name.rsplit(" ", 1)[-1]
    return name if INITIAL.match(last) else name.rstrip(".")


def _goes_on_with_name(rest: str) -> bool:
    """Whether the name of somebody follows after a comma, so that the run before it was office and place."""
    match = re.match(r"['’]?,\s+(?:drg?h?\.\s+)?((?:[A-Z][\w’'-]*\.?\s?){1,5})(?=\s?(?:,|\(\d|[a-z]))", rest)
    following = match[1].split() if match else []
    return bool(following) and not offices.office_at(following) and _plausible(following, frozenset())


def _plausible(words: list[str], anchors: frozenset[str]) -> bool:
    """Whether a run can be a name: no body, place or ordinary word at its head."""
    head = words[0]
    if head in anchors or held_by_birth(" ".join(words)):
        return True
    if not _may_head_name(head) or attribution.is_verb_of_saying(head) or _is_short_for(head):
        return False
    return not head[:1].isdigit() and places.longest_at(words) < len(words)


def _is_short_for(word: str) -> bool:
    """Whether a word is an abbreviation, and not the initials of a name."""
    return is_acronym(word) and not INITIALS.match(word)


def may_name(words: Sequence[str]) -> bool:
    """Whether a run of capitalised words can be somebody's name: not a place, a body, a day or an ordinary word."""
    return _plausible(list(words), frozenset()) and not is_ordinary(words[0])


def _may_head_name(word: str) -> bool:
    """Whether a word can be the first of a name: no body, level of region, day or word of grammar."""
    low = word.lower().rstrip(".")
    return not (low in closed_words() or low in dates.MONTHS or low in dates.WEEKDAYS)


def _acts(text: str, start: int, name: str, rest: str) -> bool:
    """Whether what follows a run shows that it is somebody: an apposition or a verb of a person."""
    tail = rest
    apposed = _APPOSITION.match(tail)
    if apposed:
        tail = tail[apposed.end() :]
    elif tail.startswith(","):
        tail = tail[1:]
    for _ in range(2):
        link = _LINK.match(tail)
        tail = tail[link.end() :] if link else tail
    if origin := _FROM.match(tail):
        tail = tail[origin.end() :]
    if relative := _RELATIVE.match(tail):
        says = any(attribution.is_reporting_verb(word) for word in relative["clause"].split()[1:])
        return says and not is_ordinary(name.split(maxsplit=1)[0])
    verb = re.match(r"\s*([a-z]+(?:-[a-z]+)?)", tail)
    if not verb:
        return False
    word = verb[1]
    closed_before = not start or bool(re.search(r"[,.!?”“]$", text[:start].rstrip()))
    if rest.startswith(",") and not apposed and not closed_before:
        # ``Karmidi, pengukir asal Mulyoharjo, menyambut``: the comma closes what is said of another.
        return False
    if attribution.is_reporting_verb(word):
        return bool(apposed) or not is_ordinary(text[start:].split(maxsplit=1)[0].strip(",.")) or " " in name
    if held_by_birth(name) and closed_before and not rest.startswith(","):
        return word.startswith(("me", "ber", "ter")) or word in words_of("before-acts")
    acting = word.startswith(("me", "ber", "ter")) or word in words_of("before-acts")
    between_commas = rest.startswith(",") and text[:start].rstrip().endswith(",")
    return (bool(apposed) or between_commas) and closed_before and acting


def _describes_another(text: str, role: str, start: int) -> bool:
    """Whether an occupation stands, with what follows it, behind a name: ``Yustus, tokoh adat Lapago, …``."""
    at = text.rfind(role, 0, start)
    return at > 0 and bool(re.search(r"[A-Z][\w’'.-]*(?:\s\(\d+\))?,\s+$", text[:at]))


@lru_cache(512)
def find_people(
    text: str, anchors: frozenset[str] = frozenset(), villages: frozenset[str] = frozenset()
) -> tuple[Mention, ...]:
    """The people whom a text names, in order.

    ``anchors`` are words known to be part of somebody's name (from ``kata Rejeki``): they are never taken for
    office, place or ordinary words. ``villages`` are places of the text (``villages.find_villages``).
    """
    read = (_Reader(text, run, anchors, villages).mention() for run in runs(text) if run)
    return tuple(mention for mention in read if mention is not None)
