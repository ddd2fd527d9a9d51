"""Datelines: where and when a release is from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from converter.article import Basis
from converter.language import name_runs, offices, places
from converter.language.dates import DateMention
from converter.structure import labels, unlisted
from converter.structure.dateline_parts import Kind, Part, is_agency, place_in, place_within, read, without_level
from converter.structure.letterheads import begins_institution

_MOST_NAMES = 4
"""A village, its regency, its province and the country, no more."""
_SEGMENTS = 3
"""So many further parts may stand before the last dash: a second place, an agency, a date."""
_LABEL_WORDS = 4
_SHORTEST_HEADLINE = 3
_SHORTEST_IN_CAPITALS = 4
_CAPITALS = re.compile(r"^\s*(?P<head>[A-Z][A-Z’'-]{2,}(?:\s[A-Z][A-Z’'-]+){0,3})\s+(?=[A-Z][a-z])")
_MOST_UNSURE = 2
"""So many names before a dash may be a place and what it lies in although no list has either."""
_ASIDE = re.compile(r"[^.!?]*?\s[-–—]{1,2}\s+[a-z]")
"""What two dashes enclose belongs to a sentence: ``Program Sehati – Sehat Bersama – diluncurkan``."""
_OFFICE_LABEL = re.compile(r"\s*(?P<head>[A-Z][^\W\d_]+(?:\s[A-Z][^\W\d_]+){1,3})(?P<mark>\s+[-–—]{1,2}|,)\s+(?=[A-Z])")
_SUBJECT = re.compile(r"[A-Z][\w’'./-]*(?:\s[A-Z\d][\w’'./-]*){0,6}(?=(?:\s\([^()]{1,20}\))?(?:\s+[a-z]|,\s))")
"""A name at the beginning of a text, with a verb, an apposition or another name behind it."""
_OF_THE_HEAD = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s(?:ini|itu|tersebut)\b")
"""Words that speak of what stands before the dash: ``Info Lada – Aplikasi ini dipakai``."""
_LONGEST_OFFICE = 80
"""The office with which a text begins has no more characters than that."""
_OF_THE_FIRM = re.compile(r"[^\W\d_]+\s(?:asal|milik)\b")
_HIGHER = frozenset({"kota", "kabupaten", "provinsi"})
_BACK = re.compile(
    r"(?:kota|kabupaten|daerah|wilayah|kawasan|negeri|pulau|desa|kecamatan)\s+(?:yang|ini|itu|di|dengan|[a-z]+\s(?:ini|itu))\b",
    re.IGNORECASE,
)
"""Words that speak of the place just named: a sentence of one word stood before them, and no dateline."""
_PLACES = frozenset({Kind.PLACE, Kind.LOCAL, Kind.COUNTRY})
_NAMES = frozenset({Kind.PLACE, Kind.LOCAL, Kind.COUNTRY, Kind.NAME})


class Prefix(NamedTuple):
    """The dateline at the start of a text, up to ``end``: place in ordinary capitals and day, if given."""

    end: int
    place: str | None
    day: DateMention | None

    @property
    def date(self) -> date | None:
        """The day, if the dateline itself has the year."""
        return self.day.on() if self.day else None


class Origin(NamedTuple):
    """Where a release is from, on what ground, and the day."""

    place: str | None
    basis: Basis | None
    date: date | None


@lru_cache(maxsize=1_024)
def split_dateline(text: str) -> Prefix | None:
    """Reads the dateline that a first paragraph begins with; ``None`` when it begins with none.

    It is made of places, days, offices and names, with marks between them (``Kota, 3 Mei 2025 (Humas)``), and ends
    in a mark that sets it off: a dash, a colon, an arrow. Where all is known, less will do: a full stop
    (``KOTA. ``), a comma behind a day or a name in capitals (``KOTA, ``), brackets around it (``(Kota, 3/5/2025) ``),
    or nothing at all (``KOTA Bupati …``). The offices that a release is headed with
    (``Polres Melawi - Polda Kalbar, ``) tell no place.
    """
    size = labels.paper(text)
    parts = read(text)
    if parts and size and size >= parts[0].start + len(parts[0].text.rstrip()):
        return None
    return _heading(text) or _set_off(text, parts) or _weakly(text, parts) or _in_capitals(text)


def headline_dateline(text: str) -> Prefix | None:
    """Reads the dateline that some put before a headline too: ``MC Sanggau – ``, ``SAMBAS – ``; ``None`` without one.

    Two places that a dash joins (``Singkawang – Pontianak Kini Tersambung``) are part of the headline.
    """
    prefix = _set_off(text, read(text))
    if prefix is None or prefix.place is None or text[: prefix.end].rstrip().endswith(":"):
        return None
    words = re.findall(r"[^\W\d_]+", text[prefix.end :])
    known = places.is_place(prefix.place) or is_agency(text[: prefix.end])
    return prefix if known and len(words) >= _SHORTEST_HEADLINE and not places.longest_at(words) else None


def _set_off(text: str, parts: Sequence[Part]) -> Prefix | None:
    """A dateline with a dash, colon or arrow behind it, and what may stand between this mark and the next."""
    size = next((at for at, part in enumerate(parts, start=1) if part.strong or (part.tight and part.mark != "-")), 0)
    head = parts[:size]
    rest = text[head[-1].ends :] if head else ""
    if not rest:
        return None
    capitals = text[head[0].start : head[-1].end].isupper()
    prefix = _judged(head, rest, spaced=_is_parted(head, rest))
    known = any(part.kind is Kind.PLACE for part in head)
    if prefix is None or (not (capitals and (known or prefix.day)) and _goes_on(head, rest)):
        return None
    if not known and not prefix.day and (_ASIDE.match(rest) or _spells(rest, head)):
        return None
    return _extended(text, head[-1].mark, parts[size:], prefix, known=known)


def _spells(rest: str, head: Sequence[Part]) -> bool:
    """Whether words behind an abbreviation tell what it stands for: ``KPU – Komisi Pemilihan Umum``."""
    short = head[0].text
    initials = "".join(word[0] for word in rest.split()[: len(short)])
    return len(short) > 1 and short.isupper() and initials == short


def _is_parted(head: Sequence[Part], rest: str) -> bool:
    """Whether the mark behind a head has a blank or another mark before it, or stands tight behind a known place.

    Behind a tight dash no other place may follow: ``Singkawang–Pontianak``.
    """
    last = head[-1]
    if last.mark[0] in " \t\n,;.)" or last.closed:
        return True
    if not any(part.kind in (Kind.PLACE, Kind.COUNTRY) for part in head):
        return False
    words = re.findall(r"[^\W\d_]+", rest)[:4]
    if last.core == ":":
        return True
    if not rest[:1].isupper() or places.longest_at(words):
        return False
    return not last.tight or last.text.isupper() or _opens(words)


def _opens(words: Sequence[str]) -> bool:
    """Whether a sentence begins with these words, and not the name of another place."""
    tests = (name_runs.is_ordinary, name_runs.is_body, name_runs.is_acronym)
    return offices.office_at(words) > 0 or any(test(words[0]) for test in tests)


def _goes_on(head: Sequence[Part], rest: str) -> bool:
    """Whether a sentence that began before a dash goes on behind it: ``Singkawang - Pontianak kini tersambung``."""
    if rest[:1].islower() or (head[-1].kind is Kind.BODY and re.match(r"[^\W\d_]+nya\b", rest)):
        return True
    if head[-1].core == ":" and head[-1].text.split()[0].lower() in _HIGHER and not rest[:1].isupper():
        return True
    words = re.findall(r"[^\W\d_]+", rest)[:2]
    bodies = len(head) == 1 and head[0].kind in (Kind.BODY, Kind.NAME) and " " not in head[0].text
    if bodies and len(words) > 1 and name_runs.is_acronym(words[0]) and words[1].islower():
        return True  # ``TNI – Polri bersinergi``
    if not any(part.kind in _PLACES or part.day for part in head) and _belongs(head, rest):
        return True
    return not any(part.opened for part in head) and _names_another(rest, places.key(" ".join(p.text for p in head)))


def _belongs(head: Sequence[Part], rest: str) -> bool:
    """Whether words behind a dash speak of what stands before it, which is no place that is known, or share a verb
    with it: ``PT Lada Jaya – Perusahaan asal Tebas``, ``DPRD Sambas – Pemkab menyepakati``, ``Rudi – Ahmad unggul``."""
    kinds = {part.kind for part in head}
    if _OF_THE_HEAD.match(rest) or (Kind.NAME not in kinds and _OF_THE_FIRM.match(rest)):
        return True
    if len(head) > 1 or not kinds <= {Kind.BODY, Kind.NAME}:
        return False
    if unlisted.is_named(head[0].text, rest) or unlisted.short_capital(head[0].text, rest):
        return False
    return _joins(head[0].text, rest, bodies=Kind.BODY in kinds)


def _joins(first: str, rest: str, *, bodies: bool = True) -> bool:
    """Whether a text begins with the name of somebody other than ``first`` who does something with them; ``bodies``:
    or with that of another institution."""
    match = _SUBJECT.match(rest)
    if match is None:
        return False
    opening, *_ = first.split()
    words, ahead = (re.findall(r"[^\W\d_]+", text) for text in (match[0], rest[:_LONGEST_OFFICE]))
    spelled = name_runs.acronyms().get(opening, "").lower().split(" ")[0] == words[0].lower()
    again = rf"\b(?:{re.escape(first)}\b|{re.escape(opening)}$)"
    if spelled or re.search(again, match[0], re.IGNORECASE):
        return False
    if begins_institution(words):
        return bodies and (len(words) > 1 or not name_runs.is_ordinary(words[0]))
    return not (name_runs.is_ordinary(words[0]) or offices.office_at(ahead) or places.longest_at(ahead))


def _names_another(rest: str, said: str) -> bool:
    """Whether a text begins with a place or country other than those said before, or with what is named for it
    (``Pontianak Night Run``), and a word in small letters."""
    words = re.findall(r"[^\W\d_]+", rest)[:6]
    size = places.longest_at(words)
    if not size and words and name_runs.closed_words().get(words[0].lower()) == "country":
        size = 1
    named = places.key(" ".join(words[:size]))
    event = _SUBJECT.match(rest)
    acts = len(words) > size and words[size].islower()
    return bool(named) and named not in said and (acts or (event is not None and rest[event.end()] == " "))


def _extended(text: str, mark: str, parts: Sequence[Part], prefix: Prefix, *, known: bool) -> Prefix | None:
    """The dateline with the days, senders and places that stand behind its ``mark`` before further ones."""
    routed = False
    for part in parts[:_SEGMENTS]:
        agency = part.kind is Kind.AGENCY and len(part.text.split()) <= _LABEL_WORDS
        place = place_in(part.text) if part.kind is Kind.PLACE else None
        sender = known and part.kind is Kind.BODY and part.strong and _is_sender(part, mark, text[part.ends :])
        mark = part.mark
        if part.kind is not Kind.DAY and not place and not agency and not sender:
            break
        if not part.strong:
            labelled = (part.opened and part.closed) or (agency and " " not in part.text and part.core)
            town = not known and place and places.is_town(place) and part.core
            if not re.match(r"[A-Z“\"]", text[part.ends :]) or not (part.kind is Kind.DAY or labelled or town):
                break
        elif place and known:
            routed = True
        prefix = Prefix(
            part.ends,
            places.proper(place) if place and not known else prefix.place,
            prefix.day or part.day,
        )
        known = known or bool(place)
        if not part.strong:
            break
    return None if routed and _names_another(text[prefix.end :], "") else prefix


def _is_sender(part: Part, mark: str, behind: str) -> bool:
    """Whether an institution between two marks sends the news: a bar parts it from the place (``Kudus | KPU – ``),
    or the sentence that follows names it (``Kudus – KPU – Ketua KPU Kudus melantik``)."""
    if len(part.text.split()) > _LABEL_WORDS or not behind[:1].isupper() or _ASIDE.match(behind):
        return False
    named = re.search(rf"\b{re.escape(part.text)}\b", behind.split(". ", maxsplit=1)[0])
    spelled = _spells(behind, [part]) and f"({part.text})" not in behind
    return "|" in mark or (named is not None and not spelled and not _joins(part.text, behind))


def _heading(text: str) -> Prefix | None:
    """The offices that a release of the police or an agency is headed with: ``Polres Melawi - Polda Kalbar, ``."""
    end = labels_read = 0
    mark = first = ""
    while match := _OFFICE_LABEL.match(text, end):
        body, *where = match["head"].split()
        somewhere = places.longest_at(where) == len(where) or (len(where) == 1 and name_runs.is_acronym(where[0]))
        if not name_runs.is_body(body) or not somewhere or places.is_place(match["head"]):
            break
        end, mark, first, labels_read = match.end(), match["mark"], first or match["head"], labels_read + 1
    # ``Pemkab Sambas – DPRD Sambas, Bank Kalbar, dan BPJS`` do something together.
    parted = labels_read > 1 and mark == "," and not _joins(first, text[end:])
    return Prefix(end, None, None) if parted and not re.match(r"[^.]*\s[-–—]\s", text[end:]) else None


def _weakly(text: str, parts: Sequence[Part]) -> Prefix | None:
    """A dateline of which all is known, with less than a dash behind it."""
    for size in range(len(parts), 0, -1):
        head, last, rest = parts[:size], parts[size - 1], text[parts[size - 1].ends :]
        if last.strong or not re.match(r"[A-Z“\"]", rest):
            continue
        whole = head[0].opened and last.closed and (size == 1 or not last.opened)
        prefix = _judged(head, rest, spaced=True, bodies=False)
        if prefix is None or not prefix.place or _BACK.match(rest):
            continue
        if _enclosed(head, prefix) if whole else _ended(head, prefix, rest):
            return prefix
    return None


def _enclosed(head: Sequence[Part], prefix: Prefix) -> bool:
    """Whether a dateline stands in brackets: ``(Kota, 3/5/2025) ``."""
    return bool(prefix.date) or any(part.kind is Kind.PLACE for part in head)


def _ended(head: Sequence[Part], prefix: Prefix, rest: str) -> bool:
    """Whether a known place, alone or with a day or an agency, ends without a dash: ``KUPANG. ``, ``Kota (Humas) ``."""
    last, place = head[-1], prefix.place or ""
    if not any(part.kind is Kind.PLACE for part in head):
        return False
    capitals = head[0].text.isupper()
    if len(head) == 1 and (last.tight or last.core in {",", ";"} or (last.core == "." and last.mark == ".")):
        following = re.findall(r"[^\W\d_]+", rest)[:3]
        if not following or places.longest_at(following) or (last.core != ";" and not last.tight and not capitals):
            return False
        return capitals or bool(offices.office_at(following)) or name_runs.is_ordinary(following[0])
    if last.core == ".":
        return last.mark != "." and (len(head) > 1 or capitals or places.is_town(place))
    closed = last.closed and last.opened
    if last.kind is Kind.DAY:
        return closed or bool(last.day and last.day.year)
    return last.kind is Kind.AGENCY and (closed or head[-2:][0].tight) if len(head) > 1 else False


def _in_capitals(text: str) -> Prefix | None:
    """``TANJUNG SELOR Pemprov Kaltara memperbaiki``: a known place in capitals, and a sentence behind it."""
    match = _CAPITALS.match(text)
    if not match or not places.is_place(match["head"]) or len(match["head"]) < _SHORTEST_IN_CAPITALS:
        return None
    following = re.findall(r"[^\W\d_]+", text[match.end() :])[:3]
    if not _opens(following) or places.longest_at(following):
        return None
    return Prefix(match.end(), places.proper(match["head"]), None)


def _judged(head: Sequence[Part], behind: str, *, spaced: bool, bodies: bool = True) -> Prefix | None:
    """Place and day that the parts before a mark tell, if they are a dateline; ``bodies``: or an institution;
    ``behind``: the text behind the mark."""
    end = head[-1].ends
    day = next((part.day for part in head if part.day), None)
    names = [part for part in head if part.kind in _NAMES]
    senders = [part for part in head if part.kind in (Kind.AGENCY, Kind.BODY)]
    institutions = [part for part in senders if part.kind is Kind.BODY]
    if (institutions and not bodies) or len(names) > _MOST_NAMES:
        return None
    if not names:
        if not spaced or not (senders or day):
            return None
        agencies = [part.text for part in senders if part.kind is Kind.AGENCY]
        short = unlisted.short_capital(senders[0].text, behind) if senders and senders[0].kind is Kind.BODY else None
        return Prefix(end, short or place_within(agencies), day)
    known = [part for part in names if part.kind is Kind.PLACE]
    sure = all(part.kind is not Kind.NAME or name_runs.is_acronym(part.text) for part in names)
    if len(names) > _MOST_UNSURE and not sure:
        return None
    first = (known or names)[0]
    alone = len(names) == 1 and not known and day is None and not senders
    if alone and (_is_ordinary(first) or _is_short_form(first)) and not unlisted.is_named(first.text, behind):
        return None
    unmistakable = first.text.isupper() or day is not None
    certain = unmistakable or bool(senders) or all(part.kind in (Kind.PLACE, Kind.LOCAL) for part in names)
    named = certain or (spaced and bool(known or unlisted.is_name(first.text, behind)))
    if not named or not (spaced or unmistakable):
        return None
    local = {part.kind for part in names[1:]} <= {Kind.COUNTRY, Kind.LOCAL}
    if len(names) == _MOST_UNSURE and not (known or unmistakable or local):
        return None
    return Prefix(end, _told(names, senders), day)


def _is_ordinary(part: Part) -> bool:
    return part.kind is not Kind.COUNTRY and all(map(name_runs.is_ordinary, part.text.split()))


def _is_short_form(part: Part) -> bool:
    """Whether a name is made of listed abbreviations, none of them that of a region: ``HUT RI``, ``PKK``."""
    meanings = [name_runs.acronyms().get(word, "").split() for word in part.text.split()]
    named = any(places.longest_at(words, at) for words in meanings for at in range(len(words)))
    return part.kind is Kind.NAME and all(meanings) and not named


def _told(names: Sequence[Part], senders: Sequence[Part]) -> str | None:
    """The place that a dateline with several names tells: a known one below the provinces comes first.

    Of a regency and its town it is the town; where only a province is named, the place that an agency names.
    """
    known = [place for part in names if part.kind is Kind.PLACE and (place := place_in(part.text))]
    below = [place for place in known if places.levels(place) != {"provinsi"} or places.is_town(place)]
    if below:
        town = next((place for place in below if places.is_town(place)), None)
        regency = places.levels(below[0]) == {"kabupaten"} and not places.is_town(below[0])
        return places.proper(town if town and regency else below[0])
    others = [without_level(part.text) for part in names if part.kind is not Kind.PLACE]
    short = bool(others) and name_runs.is_acronym(others[0].capitalize())
    if senders and (short or not others):
        return place_within([part.text for part in senders])
    return places.proper(others[0] if others else known[0])
