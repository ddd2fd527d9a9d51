"""Names of people in running text: where they stand, without forms of address and degrees, with their office.

Nothing is known of given names: that a run of capitalised words is a person is read off its surroundings
(an office or form of address before it, a degree or an age after it, a verb of saying), so that a name made
of ordinary words (Bahasan, Untung, Rejeki) is as good as any other. Nothing is inferred about the person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from converter.language import attribution, dates, offices, places
from converter.language.lexicon import DATA, lexicon

_TOKEN = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*(?:\.(?=[^\W\d_]))?(?:[^\W_]+\.)*[^\W_]*")
_PARTICLES = frozenset({"br.", "br", "bin", "binti", "al", "van", "de", "ibn", "ibnu", "der", "d/o"})
_INITIAL = re.compile(r"^[A-Z]\.?$")
_SHORT_FORMS = frozenset(
    {"Muh", "Moh", "Mohd", "Muhd", "Abd", "Dt", "Op", "Tgk", "Sy", "St", "Ag", "Andi", "Th", "Yoh", "Ign"}
)
_DEGREE_WORD = re.compile(
    r"^(?:(?:[A-Z][A-Za-z]{0,4}\.)+[A-Za-z]{1,6}\.?"
    r"|(?:SE|SH|MM|MH|ST|MT|MP|SP|MA|BA|Lc|Ak|CA|CPA|MBA|MPA|MPH|SKM|SIK|SIP|STP|SSTP|STr|MSi|MPd|SPd|SAg|MAg|SSos|MKes|SKep"
    r"|Ners|SHut|SPt|SPi|SKom|MKom|MEng|MAP|MIKom|SIKom|Amd|AMd|PhD)\.?)$"
)
_AGE = re.compile(r"^\s*\(\s*\d{1,3}(?:\s*tahun)?\s*\)")
_INCOMPLETE = frozenset(
    [
        "bidang",
        "dinas",
        "badan",
        "bagian",
        "kantor",
        "biro",
        "seksi",
        "subbagian",
        "desa",
        "kampung",
        "dusun",
        "distrik",
        "pekon",
        "nagari",
        "jorong",
    ]
)
"""What stands behind these is part of the office: ``Kepala Bidang Bina Marga``, ``Kepala Desa Benangin``."""

_NUMBERED = frozenset({"asisten", "komisi", "wilayah", "tingkat", "kelas", "golongan", "tahap", "eselon"})
_APPOSITION = re.compile(r"^(?:\s*\([^()]*\))?\s*,\s*[^.!?:;“”]{2,160}?,\s*(?=[a-z])")
_LINK = re.compile(
    r"^\s*(?:juga|pun|kembali|lalu|kemudian|turut|ikut|sendiri|hanya|tak|tidak|pernah|sempat|langsung)\b"
)
_INTRODUCED = re.compile(
    r"(?:\b[Ss]alah\s+(?:satu|seorang)\s[^,.;]{2,60},|\b[Ss]eorang\s[^,.;]{2,60},|\b(?:ialah|adalah|bernama)"
    r"|\b[Ss]alah\s+(?:satunya|seorangnya),?)\s+$"
)
_YANG = re.compile(r"^\s*,?\s*(?:yang|selaku|bersama|didampingi|saat|ketika|usai|seusai|dari|asal|dalam)\b")


class Token(NamedTuple):
    """A word with its place; ``core`` is the word without a final point."""

    start: int
    end: int
    text: str


class Mention(NamedTuple):
    """A person in a text: ``text[start:end]`` is the name, without forms of address and degrees.

    ``role`` is the office as written, ``""`` where none stands by; ``after`` is where what belongs to the name
    (degrees, age) ends.
    """

    start: int
    end: int
    name: str
    role: str
    after: int
    sure: bool


def tokens(text: str) -> list[Token]:
    """The words of a text; a point belongs to an abbreviation (``H.``, ``Drs.``, ``S.IP.``), not to a sentence."""
    found = []
    for match in _TOKEN.finditer(text):
        word, end = match[0], match.end()
        if text[end : end + 1] == "." and not word.endswith("."):
            abbreviated = (
                offices.is_honorific(word + ".")
                or _INITIAL.match(word)
                or word in _SHORT_FORMS
                or word in _PARTICLES
                or "." in word
                or word in {"Plt", "Pj", "Plh", "Pjs"}
            )
            if abbreviated and text[end + 1 : end + 2] in {" ", ",", ")", "\u00a0", ""}:
                word, end = word + ".", end + 1
        found.append(Token(match.start(), end, word))
    return found


@cache
def _closed() -> dict[str, str]:
    """Words that no name begins with -> ``level`` (of a region), ``body``, ``grammar`` or ``country``."""
    lines = (DATA / "not_names.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t") for line in lines)


def _is_level(word: str) -> bool:
    return _closed().get(word.lower()) == "level"


def _is_body(word: str) -> bool:
    return _closed().get(word.lower()) in {"body", "country"}


@cache
def _acronyms() -> frozenset[str]:
    lines = (DATA / "acronyms.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return frozenset(line.split("\t")[0] for line in lines)


def _is_name_like(word: str) -> bool:
    return word[:1].isupper() or word in _PARTICLES or offices.is_honorific(word)


def _is_acronym(word: str) -> bool:
    bare = word.strip(".")
    return (len(bare) > 1 and bare.isupper() and not _INITIAL.match(word)) or bare in _acronyms()


def _is_ordinary(word: str) -> bool:
    """A word of the language rather than a name: mostly written small."""
    low = word.lower()
    counts = lexicon()
    return counts.lower(low) > 2 * counts.title(low)


def _runs(text: str, words: list[Token]) -> Iterable[list[Token]]:
    """Unbroken runs of capitalised words; brackets with an abbreviation inside (``(Pj)``) do not break a run."""
    run: list[Token] = []
    for token in words:
        gap = text[run[-1].end : token.start] if run else ""
        bracket = gap in {" (", ") "}
        joined = not run or gap.isspace() or bracket
        if joined and _is_name_like(token.text) and not (gap.isspace() and "\n" in gap):
            run.append(token)
            continue
        if run:
            yield _trimmed(run)
        run = [token] if _is_name_like(token.text) else []
    if run:
        yield _trimmed(run)


def _trimmed(run: list[Token]) -> list[Token]:
    while run and run[-1].text in _PARTICLES:
        run = run[:-1]
    while run and run[0].text in _PARTICLES:
        run = run[1:]
    return run


def _names_a_body(before: str, word: str) -> bool:
    """Whether a word goes on with the name of an agency (``Kepala Bidang Bina Marga``) rather than being a name."""
    low = word.lower()
    counts = lexicon()
    small = counts.lower(low)
    return (small >= 15 and small >= counts.title(low) / 2) or counts.pair(before.lower(), low) >= 10


def _skip_office(
    words: list[str], anchors: frozenset[str], bracketed: frozenset[int], *, continued: bool
) -> tuple[int, bool]:
    """How many words of a run are office, agency and place before the name; whether an office is among them.

    ``bracketed`` are places of words in brackets; ``continued`` when the run goes on with an office that began
    before it (``Koperasi, UKM, dan Perdagangan``).
    """
    at = offices.office_at(words, occupations=True)
    held = at > 0 or continued
    placed = False
    while at < len(words):
        word = words[at]
        if word in anchors and (at or not held):
            break
        size = offices.office_at(words, at)
        if size and not placed:
            at, held = at + size, True
        if at and words[at - 1].lower() in _INCOMPLETE and at + 1 < len(words) and words[at] not in anchors:
            at += places.longest_at(words, at) or int(not offices.is_honorific(words[at]))
            size = 1
        if size and not placed:
            continue
        if _is_level(word):
            named = at + 1 < len(words) and at + 1 not in bracketed
            at += 1 + (places.longest_at(words, at + 1) or int(named))
            placed = named
            continue
        if not held:
            break
        if at in bracketed:
            at += 1
            continue
        size = places.longest_at(
            words, at, within=frozenset({"provinsi", "kabupaten", "kota"})
        ) or places.longest_at(words, at) * int(
            words[at - 1].lower() in {"camat", "kapolsek", "danramil", "lurah", "kades"}
        )
        if size and at + size <= len(words) and not placed:
            at, placed = at + size, True
            continue
        if _INITIAL.match(word) and not re.fullmatch(r"[IVX]", word):
            break
        if word == "I" and at + 1 < len(words) and words[at - 1].lower() not in _NUMBERED:
            break
        if _is_acronym(word) or _is_body(word) or re.fullmatch(r"[IVX]+|\d+", word):
            at += 1
            continue
        if not placed and _names_a_body(words[at - 1] if at else "dan", word):
            at += 1
            continue
        break
    return at, held


def _mention(text: str, run: list[Token], anchors: frozenset[str]) -> Mention | None:
    run = _without_opener(run, anchors)
    words = [token.text for token in run]
    bracketed = frozenset(
        i for i, token in enumerate(run) if text[token.start - 1 : token.start] == "(" and token.start
    )
    lead_in = _office_before(text[: run[0].start]) if run else ""
    continued = bool(lead_in) and lead_in.rstrip().endswith((" dan", " serta"))
    if len(run) > 2 and run[0].text not in anchors and _is_ordinary(words[0]):
        continued = continued or _is_body(words[1]) or _is_acronym(words[1])
    last_title = max((i for i, word in enumerate(words) if offices.is_honorific(word)), default=-1)
    skipped, held = _skip_office(words, anchors, bracketed, continued=continued)
    titled = 0 <= last_title < len(words) - 1
    first = max(skipped, last_title + 1) if titled else skipped
    end = len(words)
    for at in range(first, end):
        degree = at > first and _DEGREE_WORD.match(words[at]) and not _INITIAL.match(words[at])
        if degree or words[at].lower() in dates.WEEKDAYS or words[at].lower() in dates.MONTHS:
            end = at
            break
    if first >= end or offices.office_at(words[first:end]) == end - first:
        return None
    if _DEGREE_WORD.match(words[first]) and not _INITIAL.match(words[first]) and not titled:
        return None
    name = text[run[first].start : run[end - 1].end]
    if "(" in name or ")" in name:
        return None
    if name.endswith(".") and not (
        _INITIAL.match(words[end - 1]) or words[end - 1].rstrip(".") in _SHORT_FORMS
    ):
        name = name.rstrip(".")
    start, stop = run[first].start, run[first].start + len(name)
    rest = text[stop:]
    after = stop
    while match := re.match(r"(?:,\s*|\s+)(?=[A-Zd])", text[after:]):
        word = re.match(r"[^\s,]+", text[after + match.end() :])
        if not word or not _DEGREE_WORD.match(word[0].rstrip(".,")) and not _DEGREE_WORD.match(word[0]):
            break
        after += match.end() + word.end()
    has_degree = after > stop
    age = _AGE.match(text[after:])
    if age:
        after += age.end()
    role = _role(text, run, first, lead_in, held=held) or _role_after(text[after:])
    sure = (
        titled
        or has_degree
        or bool(age)
        or (bool(anchors & set(words[first:end])) and _may_head_name(words[first]))
    )
    if not sure:
        if role[:1].islower() and _describes_another(text, role, start):
            return None
        if not _plausible(words[first:end], anchors) or (held and _goes_on_with_name(text[after:])):
            return None
        # ``Ketua DPRD …, Senayan, Jakarta``: a place is followed by the next place, a person by what he does.
        apposed = first == 0 and bool(role) and text[: run[0].start].endswith(", ")
        introduced = bool(_INTRODUCED.search(text[: run[0].start])) or (
            apposed
            and not re.match(r",\s+[A-Z]", text[after:])
            and not (first + 1 == end and _names_a_body("dan", words[first]))
        )
        if not (held or introduced or _acts(text, start, name, rest)):
            return None
        sure = held or introduced
    return Mention(start, stop, name, role, after, sure)


def _without_opener(run: list[Token], anchors: frozenset[str]) -> list[Token]:
    """A run without the word that only has its capital from the start of a sentence (``Menurut Ani``)."""
    first = run[0].text.lower()
    opener = _closed().get(first) == "grammar" or attribution.is_verb_of_saying(first)
    opener = opener or (first.startswith(("me", "ber", "di", "ter")) and _is_ordinary(first))
    if (
        len(run) > 1
        and opener
        and run[0].text not in anchors
        and not offices.office_at([t.text for t in run])
    ):
        return run[1:]
    return run


def _goes_on_with_name(rest: str) -> bool:
    """Whether the name of somebody follows after a comma, so that the run before it was office and place."""
    match = re.match(r",\s+((?:[A-Z][\w’'-]*\.?\s?){1,5})(?=\s?(?:,|\(\d|[a-z]))", rest)
    return (
        bool(match) and not offices.office_at(match[1].split()) and _plausible(match[1].split(), frozenset())
    )


def _plausible(words: list[str], anchors: frozenset[str]) -> bool:
    """Whether a run can be a name: no body, place or ordinary word at its head."""
    head = words[0]
    if head in anchors:
        return True
    if not _may_head_name(head) or attribution.is_verb_of_saying(head) or _is_acronym(head):
        return False
    return not head[:1].isdigit() and places.longest_at(words) < len(words)


def _may_head_name(word: str) -> bool:
    """Whether a word can be the first of a name: no body, level of region, day or word of grammar."""
    low = word.lower().rstrip(".")
    return not (low in _closed() or low in dates.MONTHS or low in dates.WEEKDAYS)


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
    verb = re.match(r"\s*([a-z]+(?:-[a-z]+)?)", tail)
    if not verb:
        return False
    word = verb[1]
    closed_before = (
        bool(re.search(r"(?:^|[,.!?”“]\s*)$", text[:start].rstrip(" ") + ("" if start else ""))) or start == 0
    )
    if attribution.is_reporting_verb(word):
        return bool(apposed) or not _is_ordinary(text[start:].split()[0].strip(",.")) or " " in name
    acting = word.startswith(("me", "ber", "ter")) or word in {
        "ingin",
        "datang",
        "hadir",
        "masih",
        "sudah",
        "baru",
        "yang",
    }
    between_commas = rest.startswith(",") and text[:start].rstrip().endswith(",")
    return (bool(apposed) or between_commas) and closed_before and acting


def _role(text: str, run: list[Token], first: int, lead_in: str, *, held: bool) -> str:
    """The office before a name: in the same run, or set off from it by a comma."""
    if first:
        words = [token.text for token in run[:first]]
        while words and offices.is_honorific(words[-1]):
            words.pop()
        if words:
            before = text[run[0].start : run[len(words) - 1].end]
            tail = text[run[len(words) - 1].end : run[len(words) - 1].end + 1]
            role = before + (tail if tail == ")" else "")
            if offices.office_at(words):
                return role.strip()
            return (lead_in + role).strip() if (held or lead_in) else ""
    return lead_in.rstrip(", ")


def _describes_another(text: str, role: str, start: int) -> bool:
    """Whether an occupation and what follows it stand behind somebody's name: ``Yustus, tokoh adat Lapago, …``."""
    at = text.rfind(role, 0, start)
    return at > 0 and bool(re.search(r"[A-Z][\w’'.-]*(?:\s\(\d+\))?,\s+$", text[:at]))


def _role_after(rest: str) -> str:
    """The office set behind a name: ``Idris, Sekretaris Daerah Maluku Tengah, …``."""
    match = re.match(
        r",\s+(?:selaku\s+|yang\s+juga\s+)?([A-Z][^,.;:“”]{3,90}?)(?=[,.;]|\s+(?:yang|saat|usai|di)\b|$)",
        rest,
    )
    return match[1].strip() if match and offices.office_at(match[1].split()) else ""


def _office_before(text: str) -> str:
    """An office that ends right before a place in the text, from its first word on."""
    sentence = re.split(r"[.!?:;“”]\s(?=[A-Z“])", text)[-1]
    words = [(m.start(), m[0]) for m in re.finditer(r"[^\s,()]+", sentence)]
    for at, (start, word) in enumerate(words):
        if size := offices.office_at([w for _, w in words], at, occupations=True):
            clause = sentence[start:]
            if len(clause) > 160 or re.search(
                r"\b(?:yang|mengatakan|bahwa|oleh|untuk|kepada|bersama)\b", clause
            ):
                continue
            if any(attribution.kind(w) in {"reporting", "passive"} for _, w in words[at + size :]):
                continue
            return clause
    return ""


def find_people(text: str, anchors: frozenset[str] = frozenset()) -> list[Mention]:
    """The people whom a text names, in order.

    ``anchors`` are words known to be part of somebody's name (from ``kata Rejeki``): they are never taken for
    office, place or ordinary words.
    """
    found = []
    for run in _runs(text, tokens(text)):
        if run and (mention := _mention(text, run, anchors)) is not None:
            found.append(mention)
    return found
