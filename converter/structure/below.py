"""Lines below a story that their neighbours explain: the name below an office that signs, whom to ask below a credit.

Nothing here looks at whether a story may stand there; what is found counts only below its last sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, MutableSequence, Sequence

from converter.language import name_runs, offices
from converter.language.wordlists import words_of
from converter.structure import crediting, letterheads, storylike, wording
from converter.structure.line import Line
from converter.structure.roles import Role

Roles = MutableSequence[Role | None]
"""The role of every line that has one by its wording."""

_SIGNED = re.compile(r"^\W*(?:ttd|t\.t\.d|dto|tertanda|cap)\b.{0,30}$", re.IGNORECASE)
_SMALL = re.compile(r"(?<![\w.])[a-z]{2,}\b")
_IN_NAMES = frozenset({"bin", "binti", "dr", "drh", "drg", "drs", "dra", "hj", "ir", "van", "de", "da"})
_IN_OFFICES = frozenset({"dan", "di", "pada", "bidang"})
_LONGEST_OFFICE = 12
"""An office that signs, with all that it governs, has no more words than that."""
_LONGEST_NAME = 8
"""And whoever holds it, with rank and degrees, no more than that."""
_LONGEST_LOOSE = 20
"""What stands below a credit and is no sentence has no more words than that."""
_BRACKETED = re.compile(r"^[\W_]*[(\[].*[)\]][\W_]*$|^[\W_]*/")
_REACHED = re.compile(
    r"(?<!\w)(?:telp|tlp|telepon|fax|faks|wa|whatsapp|hp|e-?mail|surel|hotline|call\s+cent(?:er|re)|www\.|https?:)(?!\w)|@\w"
    r"|\(?\b0[\d\s().-]{7,}|\.(?:go|co|ac|sch|or|desa)\.id\b|\b1\d\d\b",
    re.IGNORECASE,
)
_FIELD = re.compile(r"^\W*[^\W\d_][\w/ .-]{1,30}\s*:\s*\S")
_SOURCE = re.compile(r"^\W*nara\s?sumber\s*:\s*\S", re.IGNORECASE)
_ITEM = re.compile(r"^\W*(?:\d{1,2}|[a-z])[.)]\s")


def signatures(flow: Sequence[Line], start: int, roles: Roles) -> None:
    """An office in a line of its own and the name below it, or the mark for a signature, sign: ``Bupati Sambas,``,
    ``SATONO``."""
    for at in range(start + 1, len(flow) - 1):
        line, following = flow[at], flow[at + 1]
        if line.pictures or following.pictures or roles[at] not in (None, Role.SIGNATURE, Role.FOOTER):
            continue
        if flow[at - 1].text.endswith(":") and roles[at - 1] is None:
            continue
        if is_office(line.text) and (_SIGNED.match(following.text) or is_name(following.text)):
            roles[at] = Role.SIGNATURE
            roles[at + 1] = roles[at + 1] or Role.SIGNATURE


def is_office(text: str) -> bool:
    """Whether a line is nothing but an office, with what it governs: ``Perwira Penerangan Kodim 1201/Mempawah``."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word.lower() not in offices.ACTING]
    if not 0 < len(words) <= _LONGEST_OFFICE or ":" in text or storylike.ends(text) or storylike.says(text):
        return False
    held = offices.office_at(words) > 0 or words[0].lower() in words_of("signing-offices")
    return held and not any(word not in _IN_OFFICES for word in _SMALL.findall(text))


def is_name(text: str) -> bool:
    """Whether a line is nothing but the name of somebody, with rank and degrees."""
    words = re.findall(r"[^\W\d_][\w.’'-]*", text)
    if not 0 < len(words) <= _LONGEST_NAME or re.search(r"[:;!?\d]", text) or storylike.ends(text):
        return False
    if any(word not in _IN_NAMES for word in _SMALL.findall(text)) or is_office(text):
        return False
    if letterheads.is_institution(text):
        return False
    named = re.split(r",", text)[0].split()
    return any(not name_runs.is_ordinary(word) for word in named) or text.isupper()


def institutions_that_sign(flow: Sequence[Line], roles: Roles) -> None:
    """The institution of an office that signs, in the line below it or above the name, is part of the signature."""
    for at in range(1, len(flow)):
        if roles[at] is not Role.FOOTER or not letterheads.is_institution(flow[at].text.rstrip(" ,")):
            continue
        before = roles[at - 1] is Role.SIGNATURE
        behind = at + 1 < len(flow) and roles[at + 1] is Role.SIGNATURE
        if before or behind:
            roles[at] = Role.SIGNATURE


def is_field(text: str) -> bool:
    """A label and a word or more behind it: ``Publikasi: Seksi Humas``."""
    return bool(_FIELD.match(text))


def sources(flow: Sequence[Line], start: int, roles: Roles) -> None:
    """Who is told to the newsroom as the source: ``Narasumber: Kadis PUPR``; not among the particulars of an event."""
    for at in range(start + 1, len(flow)):
        text, above = flow[at].text, flow[at - 1].text
        said = storylike.says(text) or storylike.ends(text) or flow[at].size > _LONGEST_OFFICE
        particulars = is_field(above) and roles[at - 1] in (None, Role.LABEL)
        if roles[at] is None and _SOURCE.match(text) and not said and not particulars:
            roles[at] = Role.REMARK


def loose_ends(flow: Sequence[Line], start: int, roles: Roles, told: Callable[[Line], bool]) -> None:
    """Lines below the credit that stands in brackets, or at the end of the text, are no story unless they say
    something: whom to ask, a motto.

    Args:
        told: whether a line belongs to no story for its wording, or holds no word.
    """
    credit = next((at for at in range(len(flow) - 1, start, -1) if _is_credited(flow[at], roles[at])), None)
    if credit is None:
        return
    below = range(credit + 1, len(flow))
    if not all(flow[at].pictures or roles[at] or told(flow[at]) or _is_loose(flow[at]) for at in below):
        return
    for at in below:
        line = flow[at]
        if line.pictures or flow[at - 1].pictures or wording.caption_label(line.text):
            continue
        if roles[at] is Role.CREDIT and "," in line.text and not crediting.has_label(line.text):
            roles[at] = Role.CONTACT
        elif roles[at] is None and _is_loose(line):
            roles[at] = _loose_role(line.text)


def _is_credited(line: Line, role: Role | None) -> bool:
    if line.pictures:
        return False
    if role is Role.CREDIT:
        return bool(_BRACKETED.match(line.text))
    return storylike.says(line.text) and crediting.closing_credit(line.text, sure=False) is not None


def _is_loose(line: Line) -> bool:
    """Whether a line says nothing: no sentence, no item, and nobody speaks in it."""
    text = line.text
    if line.size > _LONGEST_LOOSE or line.bulleted or line.is_heading or _ITEM.match(text) or text.endswith(":"):
        return False
    yelled = text.rstrip().endswith("!")
    return not ((storylike.ends(text) and not yelled) or storylike.says(text) or storylike.speaks(text))


def _loose_role(text: str) -> Role:
    if _REACHED.search(text) or is_field(text):
        return Role.CONTACT
    if is_name(text) or is_office(text):
        return Role.SIGNATURE
    first = re.findall(r"[^\W\d_]+", text)[:1]
    office = bool(first) and (name_runs.is_body(first[0]) or crediting.is_credit(text.split(",", maxsplit=1)[0]))
    return Role.CONTACT if office and "," in text else Role.FOOTER
