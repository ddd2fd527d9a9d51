"""What a dateline is made of: places, days, offices, names, and the marks between them, read one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from converter.language import dates, name_runs, offices, places
from converter.language.dates import DateMention
from converter.structure.letterheads import begins_institution, is_verb

_LONGEST = 130
"""No dateline has more characters than that."""
_MOST_PARTS = 9
_MOST_WORDS = 5
"""No part has more words than that: ``Tim Media Center Tanah Bumbu``."""

_WORD = (
    r"(?:(?:(?i:kab|kec|prov|kel|ds|d\.i|tj|tg)|[A-Z])\.\s?)?(?:\d{1,4}[A-Z]?/|\d{1,4}\s)?"
    r"[^\W\d_](?:[^\W_]|[’'](?=\w)|\.(?=[a-z])|\.(?=[A-Z]{2,3}\b)|-(?=\w))*"
)
_WORDS = re.compile(rf"{_WORD}(?:(?:\s|\s?&\s?){_WORD}){{0,{_MOST_WORDS}}}")
"""Words with single blanks between them, one more than a part may have."""
_OPENING = re.compile(r"\s*[(\[“]?\s*")
_MARK = re.compile(r"[\s,.;:|/_()\[\]”…~=>»→•●*–—―-]+")
_JOINT = re.compile(r"_|(?<=[^\W\d_])/")
"""What may stand tight before a day, or behind it."""
_BARE_DAY = re.compile(r"(?<![\w/.,])(\d{1,2})/(\d{1,2})(?![\w/])")
_SHORT_YEAR = re.compile(r"\s['’]?(\d\d)\b(?![.:/])")
_LEAD_IN = re.compile(r"(?:pada\s+)?(?:hari\s+)?(?:(?:tanggal|tgl\.?)\s+)?", re.IGNORECASE)
_TIME = re.compile(
    rf"(?:(?:{'|'.join(dates.WEEKDAYS)})(?:\s+{dates.MARKET_DAY})?(?:\s+(?:pagi|siang|sore|malam))?|(?:pukul|jam)\s+\d\d?[.:]\d\d(?:\s+wi(?:b|ta|t))?)\b",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?:\b(?:prokopim\w*|protokol|kominfo\w*|diskominfo\w*|humas\w*|hms|mc|media|center|centre|infopublik|jpr|rri"
    r"|mmc|antara|pen(?:dim|rem|dam|erangan)|dispen\w*|news|berita|siaran|ppid|setda|tim|kabar|portal|online|pers|red|kpn|warta|info\w*|inmas"
    r"|radar|tribun\w*|tribrata\w*|\w+news|liputan|reporter|kontributor)\b"
    r"|\w\.(?:com|id|co|go|net|org)\b)",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"(?:desa|kelurahan|dusun|kampung|nagari|gampong|kecamatan|distrik|pulau)\s", re.IGNORECASE)
_LEVEL = re.compile(
    r"(?:kab(?:upaten\b|\.)?|kota\b|kec(?:amatan\b|\.)?|prov(?:insi\b|\.)?|kel\.|ds\.|d\.i\.)\s+(?=\w)", re.IGNORECASE
)
_VILLAGE = re.compile(r"(?:desa|kelurahan|dusun|distrik|nagari|gampong|kalurahan|pekon)\s+(?=\w)", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_][\w’'.]*(?:-[^\W\d_][\w’']*)*")
_DASHES = frozenset("-–—―")
_ARROWS = frozenset("~>»→•●…:|")


class Kind(Enum):
    """What a part is: ``PLACE`` is known, ``LOCAL`` a village by its level, ``COUNTRY`` higher than any town,
    ``BODY`` an institution, ``AGENCY`` who sends the news out, ``NAME`` any other words with capitals."""

    PLACE = auto()
    LOCAL = auto()
    COUNTRY = auto()
    DAY = auto()
    TIME = auto()
    AGENCY = auto()
    BODY = auto()
    NAME = auto()


class Part(NamedTuple):
    """One part, ``text[start:end]``, with the mark behind it, blanks and brackets included; ``day`` of a ``DAY``.

    ``ends`` is where what follows the mark begins if the dateline ends here, ``opened`` whether the part stands
    behind an opening bracket.
    """

    kind: Kind
    text: str
    mark: str
    start: int
    end: int
    ends: int
    day: DateMention | None
    opened: bool

    @property
    def core(self) -> str:
        """The mark without blanks and brackets."""
        return re.sub(r"[\s()\[\]”]", "", self.mark)

    @property
    def closed(self) -> bool:
        """Whether a bracket is closed behind the part."""
        return bool(re.search(r"[)\]]", self.mark)) or (self.day is not None and self.day.bracketed)

    @property
    def strong(self) -> bool:
        """Whether the mark sets a dateline off: a dash with a blank or another mark at it, a colon, an arrow."""
        core = self.core
        if core == "*":
            return self.mark.startswith(" ") and self.mark.endswith(" ")
        if core in {"//", "=", "=="}:
            return True
        if "/" in core or not (set(core) & (_DASHES | _ARROWS) or (len(core) > 1 and set(core) <= set("._"))):
            return False
        if core in {"–", "—", "―", "-", "|"}:
            return self.mark != core or self.mark == "|"
        return core != "…" or len(self.mark) > 1

    @property
    def tight(self) -> bool:
        """Whether the mark is one dash without blanks."""
        return len(self.mark) == 1 and self.mark in _DASHES


def read(text: str) -> list[Part]:
    """The parts that a text begins with, up to the first words that are none; no part but the last is unmarked."""
    head = text[:_LONGEST].split("\n\n", maxsplit=1)[0]
    days = _days(head)
    found: list[Part] = []
    at = _OPENING.match(head).end()  # type: ignore[union-attr]
    while len(found) < _MOST_PARTS:
        part = _part(head, at, days, found)
        if part is None:
            break
        found.append(part)
        at = part.end + len(part.mark)
    return found


def _days(head: str) -> dict[int, tuple[int, DateMention]]:
    """Where a date begins, its bracket left out -> where it ends, and the date."""
    days: dict[int, tuple[int, DateMention]] = {}
    for match in _BARE_DAY.finditer(head):
        day, month = int(match[1]), int(match[2])
        if 1 <= day <= 31 and 1 <= month <= 12:
            mention = DateMention(match.start(), match.end(), day, month, None, None, False)
            days[match.start()] = match.end(), mention
    for found in dates.find_dates(_JOINT.sub(" ", head)):
        short = _SHORT_YEAR.match(head, found.end) if found.year is None else None
        mention = found._replace(year=2000 + int(short[1])) if short else found
        start = mention.start
        if mention.bracketed and head[start] == "(":
            start = len(head) - len(head[start + 1 :].lstrip())
        days = {other: known for other, known in days.items() if not mention.start <= other < mention.end}
        days[start] = short.end() if short else mention.end, mention
    return days


def _part(head: str, at: int, days: dict[int, tuple[int, DateMention]], before: Sequence[Part]) -> Part | None:
    opened = bool(re.search(r"[(\[]\s*$", head[:at]))
    day = days.get(at)
    if day is None and before and (lead_in := _LEAD_IN.match(head, at)):
        day = days.get(lead_in.end())
    if day is not None:
        return _marked(head, Kind.DAY, (at, day[0]), opened, day[1])
    if time := _TIME.match(head, at):
        return _marked(head, Kind.TIME, (at, time.end()), opened)
    words = _WORDS.match(head, at)
    if words is None:
        return None
    end = next((start for start in sorted(days) if at < start <= words.end()), words.end())
    end = at + len(head[at:end].rstrip(" (["))
    end = _hyphened(head, at, end, behind=bool(before) and before[-1].tight)
    kind = _kind_of(head[at:end])
    part = _marked(head, kind, (at, end), opened) if kind else None
    if part and not part.core and not part.closed and not re.search(r"[(\[]", part.mark):
        # Words that only a blank parts from what follows are a part where a day follows, or behind a hyphen.
        follows = part.end + len(part.mark) in days or (before and before[-1].tight and end < words.end())
        return part if follows else None
    return part


def _hyphened(head: str, at: int, end: int, *, behind: bool) -> int:
    """Where a part ends that a hyphen without blanks ends: ``PULANG PISAU-MMC``, ``SAMBAS-Bupati``."""
    if behind:
        word = re.compile(r"[A-Z][\w.]*").match(head, at, end)
        return word.end() if word and word[0].isupper() and _AGENCY.fullmatch(word[0]) else end
    for hyphen in re.finditer("-", head[at:end]):
        name = head[at : at + hyphen.start()]
        other = re.match(r"[\w’']+(?:\s[\w’']+){0,2}", head[at + hyphen.end() : end])
        words = other[0].split() if other else []
        whole = f"{name}-{words[0] if words else ''}"
        if place_in(name) and not places.longest_at(words) and not places.is_place(whole):
            return at + hyphen.start()
    return end


def _marked(head: str, kind: Kind, span: tuple[int, int], opened: bool, day: DateMention | None = None) -> Part | None:
    """The part with the mark behind it; ``None`` where nothing parts it from what follows."""
    at, end = span
    match = _MARK.match(head, end)
    if match is None:
        return None
    mark = match[0]
    ends = end + len(mark.rstrip("([ \t\n") or mark)
    ends += len(mark[ends - end :]) - len(mark[ends - end :].lstrip(" \t\n"))
    return Part(kind, head[at:end], mark, at, end, ends, day, opened)


def _kind_of(text: str) -> Kind | None:
    """What words between two marks are; ``None`` if no dateline has them."""
    words = text.split()
    if len(words) > _MOST_WORDS:
        return None
    if place_in(text):
        return Kind.PLACE
    if any(word.islower() and (name_runs.closed_words().get(word) == "grammar" or is_verb(word)) for word in words):
        return None
    if _AGENCY.search(text) or (len(words) <= 2 and text.islower() and not any(map(name_runs.is_ordinary, words))):
        return Kind.AGENCY
    capitals = all(word[0].isupper() or word[0].isdigit() or word == "&" for word in words)
    closed = name_runs.closed_words().get(words[0].lower())
    if offices.office_at(words) or not capitals or closed == "grammar":
        return None
    if closed == "country":
        return Kind.COUNTRY
    if _LOCAL.match(text):
        return Kind.LOCAL
    if not name_runs.is_level(words[0]) and begins_institution(words):
        return Kind.BODY
    plain = len(words) <= 4 and all(map(_NAME_WORD.fullmatch, words)) and not _is_of_region(words)
    return Kind.NAME if plain else None


def _is_of_region(words: Sequence[str]) -> bool:
    """Whether words are no place but something of a region: ``Dodol Garut``, ``Garut Intan Carnival``."""
    governed = frozenset({"kabupaten", "kota"})
    if name_runs.is_level(words[0]) or name_runs.is_place_opener(words[0]):
        return False
    behind = any(places.longest_at(words, at, within=governed) == len(words) - at for at in range(1, len(words)))
    return behind or (len(words) > 2 and 0 < places.longest_at(words, within=governed) < len(words) - 1)


def place_in(text: str) -> str | None:
    """The known place that words name, its level aside: ``Kota Ambon`` -> ``Ambon``, but ``Kota Agung`` stays.

    Of two that a hyphen joins it is the first; ``Bima Kota`` is the city.
    """
    name = re.sub(r"^t[jg]\.\s?", "Tanjung ", text.strip(" .*_"), flags=re.IGNORECASE)
    if places.is_place(name):
        return name
    bare = _LEVEL.sub("", name, count=1) if _LEVEL.match(name) else name
    if places.is_place(bare):
        return bare
    city = re.sub(r"\s+kota$", "", name, flags=re.IGNORECASE)
    if city != name and "kota" in places.levels(city):
        return city
    both = re.split(r"\s?[-&]\s?", name)
    return both[0] if len(both) == 2 and all(map(places.is_place, both)) else None


def without_level(name: str) -> str:
    """The name without ``Kabupaten``, ``Kota``, ``Desa`` … before it."""
    match = _LEVEL.match(name) or _VILLAGE.match(name)
    return name[match.end() :] if match else name


def is_agency(text: str) -> bool:
    """Whether words tell who sends the news out: ``Media Center``, ``Humas Setda``, ``KABAR.COM``."""
    return bool(_AGENCY.search(text))


def place_within(texts: Sequence[str]) -> str | None:
    """The first province, regency or city that one of the texts names, in ordinary capitals."""
    higher = frozenset({"provinsi", "kabupaten", "kota"})
    for words in (re.findall(r"[^\W\d_](?:[\w’'-]*\w)?", text) for text in texts):
        for at in range(len(words)):
            if size := places.longest_at(words, at, within=higher):
                return places.proper(" ".join(words[at : at + size]))
    return None
