"""What stands below the text of a release: credits, contacts, signatures, notes about the office, marks of the end.

A sentence of the story is never taken for one of them: a line is left out when its wording can be nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence

from converter.language import offices
from converter.language.wordlists import words_of
from converter.structure import (
    below,
    captions,
    contacts,
    covering,
    crediting,
    formulas,
    labels,
    letterheads,
    profiles,
    storylike,
    wording,
)
from converter.structure.line import Line
from converter.structure.roles import Role, Wordings, role_by

_RELATIVE = re.compile(r"\s+yang\s.*", re.DOTALL)
_ATTRIBUTE = re.compile(r"\s(?!me|di)[a-z]+(?=[\s;,.]*$)")
"""A last word that only says which one, however much it reads like one of a sentence: ``instansi terkait``, ``daftar
hadir``."""
_COPIES = re.compile(r"^\W*(?:(?:tembusan|tindasan)\b|cc\s?:).{0,60}$", re.IGNORECASE)
_NUMBERED = re.compile(r"^\W*\d{1,2}[.)]")
_ATTACHED = re.compile(r"^\W*lampiran\W*$", re.IGNORECASE)
_SIGNS = re.compile(
    r"^\W*(?:ttd\b|(?:mengetahui|hormat\s+(?:kami|saya)|tertanda|a\.?n\.?|atas\s+nama|nip|pejabat\s+pengelola|autenti[kf]a(?:si|tor))\b(?!\s+(?-i:[a-z])))",
    re.IGNORECASE,
)
_SMALL = re.compile(r"(?<![\w.])[a-z]{3,}\b")
_LINKS = frozenset({"dan", "pada", "untuk", "atas", "nama", "ttd", "selaku", "bin", "binti", "tingkat", "nip"})
_LONGEST = 16
"""Whoever signs, or gets a copy, takes no more words than that."""


def _is_signature(text: str) -> bool:
    """A line of a signature: the office that signs, but no sentence."""
    if len(text.split()) > _LONGEST or text.rstrip().endswith(("!", "?", '"', "”")):
        return False
    if storylike.ends(text) or storylike.says(text):
        return False
    return bool(_SIGNS.match(text)) or _first_office_word(text) in words_of("signing-offices")


def _first_office_word(text: str) -> str:
    """The first word of a line, in lower case, behind those that say how an office is held (``Plt.``)."""
    words = (word.lower() for word in re.findall(r"[^\W\d_]+", text))
    return next((word for word in words if word not in offices.ACTING), "")


_BELOW: Wordings = (
    (formulas.is_end_mark, Role.END_MARK),
    (formulas.is_signature, Role.SIGNATURE),
    (formulas.is_notice, Role.NOTICE),
    (formulas.is_remark, Role.REMARK),
    (covering.is_sign_off, Role.GREETING),
    (covering.is_note, Role.REMARK),
    (wording.is_photo_label, Role.LABEL),
    (crediting.is_credit, Role.CREDIT),
    (labels.is_hashtags, Role.LINKS),
    (formulas.is_link, Role.LINKS),
    (contacts.is_contact, Role.CONTACT),
    (profiles.is_profile, Role.BOILERPLATE),
    (_is_signature, Role.SIGNATURE),
    (labels.is_label, Role.LABEL),
    (formulas.is_page_foot, Role.FOOTER),
    (labels.is_letter_field, Role.LABEL),
    (labels.is_enclosure, Role.COPIES),
    (labels.is_number, Role.NUMBER),
    (wording.date_line, Role.DATE_LINE),
    (wording.is_issued_at, Role.DATE_LINE),
    (letterheads.is_address, Role.FOOTER),
    (letterheads.is_institution, Role.FOOTER),
    (formulas.is_rule, Role.END_MARK),
)


def role_of(text: str) -> Role | None:
    """The role that a line has below the text by its wording, if it has one."""
    return role_by(_BELOW, text)


def _role(line: Line) -> Role | None:
    return role_of(line.text)


def closes(line: Line) -> bool:
    """Whether the wording of a line says that it stands below the story, or it has no word."""
    return _role(line) is not None or not re.search(r"\w", line.text)


def roles_below(flow: Sequence[Line], start: int) -> list[Role | None]:
    """The role that each line behind the first one of the body has if it stands below the story, by its wording and
    its neighbours."""
    roles = [None if at < start or line.pictures else _role(line) for at, line in enumerate(flow)]
    _sections(flow, start, roles)
    below.signatures(flow, start, roles)
    below.sources(flow, start, roles)
    below.loose_ends(flow, start, roles, closes)
    below.institutions_that_sign(flow, roles)
    return roles


def end_of_body(flow: Sequence[Line], start: int, roles: Sequence[Role | None], listed: Collection[int]) -> int:
    """Index after the last line of the body; what follows are credit, contact, signature and the like.

    Args:
        roles: those of all lines if they stand below the story.
        listed: lines that belong to a list of the story.
    """
    end = len(flow)
    for at in range(len(flow) - 1, start, -1):
        line = flow[at]
        if at in listed:
            break
        if (
            line.pictures
            or roles[at]
            or wording.caption_label(line.text)
            or (flow[at - 1].pictures and captions.describes(line))
        ):
            end = at
        elif line.bulleted or not _signs(line, roles[max(start, at - 3) : at]):
            break
    return end


def mark(lines: Sequence[Line], roles: Sequence[Role | None]) -> None:
    """Gives the lines below the story their roles."""
    for line, role in zip(lines, roles, strict=True):
        line.role = Role.PHOTO if line.pictures else role or _unworded(line)


def _unworded(line: Line) -> Role:
    if wording.caption_label(line.text):
        return Role.CAPTION
    return Role.REMARK if below.is_field(line.text) else Role.SIGNATURE


def _signs(line: Line, above: Iterable[Role | None]) -> bool:
    """Whether a line is a name that signs: right below a credit or signature, or in capitals below a farewell."""
    # Below ``Tema: …`` stand more of the particulars of an event.
    roles = set(above) - {None} - ({Role.LABEL} if below.is_field(line.text) else set())
    if line.size > 8 or not roles or storylike.ends(line.text):
        return False
    small = [word for word in _SMALL.findall(line.text) if word not in _LINKS]
    return not small


def _sections(flow: Sequence[Line], start: int, roles: list[Role | None]) -> None:
    """Lines that only the one above them gives their role: below ``Narahubung:``, ``Tembusan:``, ``Tentang Kodim``."""
    for at in range(start + 1, len(flow)):
        text = flow[at].text
        if flow[at].pictures:
            continue
        if roles[at] is Role.CONTACT and (text.endswith(":") or (len(text.split()) <= 4 and contacts.is_label(text))):
            for other in _below_head(flow, at + 1, roles, _answers):
                roles[other] = Role.CONTACT
        elif heads_copies(text):
            roles[at] = Role.COPIES
            for other in _below_head(flow, at + 1, roles, _is_copied):
                roles[other] = Role.COPIES
        elif roles[at] is Role.LINKS and text.endswith(":"):
            for other in _below_head(flow, at + 1, roles, _answers):
                roles[other] = Role.LINKS
        elif (subject := profiles.headed(text)) is not None:
            profile = _below_head(flow, at + 1, roles, _tells)
            if profiles.is_told(subject, [flow[other].text for other in profile]):
                for other in (at, *profile):
                    roles[other] = Role.BOILERPLATE


_APART = frozenset({Role.GREETING, Role.REMARK, Role.NOTICE, Role.BOILERPLATE})
"""What belongs to no section above it."""


def _below_head(
    flow: Sequence[Line], start: int, roles: Sequence[Role | None], test: Callable[[Line], bool]
) -> list[int]:
    """The lines from ``start`` on that pass a test, up to one that does not, or that is a credit, a farewell or a
    picture."""
    found = []
    for at in range(start, len(flow)):
        line = flow[at]
        # An office that stands there without a mark is whom to ask, not who wrote.
        credited = roles[at] is Role.CREDIT and (not line.text[:1].isalpha() or ":" in line.text)
        own = credited or roles[at] in _APART or profiles.opens(line.text)
        if line.pictures or own or not test(line):
            break
        found.append(at)
    return found


def _tells(line: Line) -> bool:
    return line.is_prose or storylike.is_sentence(line.text)


def heads_copies(text: str) -> bool:
    """Whether a line tells who gets a copy of a letter, or what comes with it, or heads those who do: ``Tembusan:``,
    ``Lampiran``."""
    if _ATTACHED.match(text):
        return True
    if not _COPIES.match(text) or storylike.ends(text):
        return False
    head, colon, rest = text.partition(":")
    return _is_named(rest) if colon else not storylike.says(head)


def _is_named(text: str) -> bool:
    """Whether words name who gets a copy, or what is sent along, and say nothing of them: ``Kepala dinas yang
    membidangi perdagangan``."""
    return not storylike.says(_ATTRIBUTE.sub("", _RELATIVE.sub("", text)))


def _answers(line: Line) -> bool:
    """Whether a line below ``Narahubung:`` may belong to it: a name, an office, a number."""
    return _is_short(line) and not storylike.says(line.text)


def _is_short(line: Line) -> bool:
    return line.size <= 12 and not storylike.ends(line.text)


def _is_copied(line: Line) -> bool:
    """Whether a line below ``Tembusan:`` is who gets a copy; the last of them often has a full stop: ``2. Arsip.``"""
    item = line.bulleted or line.block.list_label or _NUMBERED.match(line.text)
    listed = line.size <= _LONGEST and (bool(item) or not storylike.is_sentence(line.text))
    return (_is_short(line) or listed) and _is_named(line.text)
