"""What stands below the text of a release: credits, contacts, signatures, notes about the office, marks of the end.

A sentence of the story is never taken for one of them: a line is left out when its wording can be nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import pairwise

from converter.language import name_runs, offices, places
from converter.language.wordlists import words_of
from converter.structure import (
    below,
    captions,
    covering,
    crediting,
    formulas,
    labels,
    letterheads,
    sentences,
    wording,
)
from converter.structure.line import Line
from converter.structure.roles import Role, Wordings, role_by

_PHONE = re.compile(
    r"(?:telp|telepon|fax|faks|wa|hp|e-?mail|www\.|https?:|@)\b|@\w|\(0\d{2,3}\)|\b0[28]\d{1,2}[- ]?\d{3}|\+62", re.I
)
_REACH = re.compile(
    r"(?<![\w.+@-])[\w.+-]{1,40}@[\w.-]+\w|(?:https?://|www\.)\S+|@[\w.]+|(?:\+?62|\(?0)[\d\s.()-]{6,20}"
    r"|(?<![\w.-])[a-z][\w-]{0,40}(?:\.[\w-]{1,40})?\.(?:go|co|com|ac|sch|or)\.id\S*"
)
"""An address, a number or an account by which somebody is reached."""
_ASKED = (
    r"(?:narahubung|nara\s+hubung|kontak(?:\s+(?:media|pers(?:on)?|humas))?|contact(?!\s+cent)(?:\s+person)?"
    r"|media\s+contact|cp)"
)
_MORE = (
    r"(?:untuk\s+)?(?:info(?:rmasi)?|keterangan|pertanyaan)\s+(?:lebih\s+lanjut|lebih\s+lengkap|lanjutan|selengkapnya)"
)
_CONTACT = re.compile(rf"^\W*(?:{_ASKED}|{_MORE})\s*(?:\([^()]{{1,30}}\)\s*)?(?:[:–-]|\W*$)", re.IGNORECASE)
_CONTACT_NAMED = re.compile(rf"^\W*{_ASKED}\s+(?-i:[A-Z])", re.IGNORECASE)
_CALL = re.compile(
    rf"^\W*(?:{_MORE}\W*)?(?:(?:silakan|silahkan|dapat|bisa|mohon|harap)\s+)?(?:hubungi|menghubungi|kontak)\b",
    re.IGNORECASE,
)
_CHANNEL = re.compile(
    r"^\W*(?:(?:no(?:mor)?\.?\s*)?(?:telp|telepon|hp|wa|whatsapp|handphone)|fax|faks|e-?mail|surel|pos-el|instagram|ig|facebook|fb|tiktok|twitter"
    r"|youtube|laman|website|situs|hotline|(?:call|contact)\s+cent(?:er|re))(?:\s?/\s?\w+)?(?P<what>\s[^\W\d_]+(?:\s[^\W\d_]+)?\s?(?=:))?\s*[.:]*\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_SHORT_NUMBER = re.compile(r"1\d{2,4}(?:[- ]\d{3})?(?:\s*\([^()]{1,30}\))?")
_ABOUT = re.compile(
    r"^\W*(?P<head>sekilas(?:\s+tentang|\s+mengenai)?|tentang|mengenai|about|profil(?:\s+singkat)?)\s+"
    r"(?P<subject>[^\W\d_][^.!?:]{1,80}?)\s*(?P<rest>:.*)?$",
    re.IGNORECASE | re.DOTALL,
)
_DEFINES = re.compile(
    r"\b(?:adalah|merupakan|ialah|terletak|dibentuk|berdiri|didirikan|bertugas|bergerak|memiliki|mempunyai|terdiri"
    r"|membidangi|menyiarkan|menyelenggarakan|mengelola|melayani)\b"
)
_LONGEST_PROFILE = 200
"""What an office tells of itself has no more words than that."""
_EARLY = 12
"""Among so many words that begin its profile an office is named."""
_COPIES = re.compile(r"^\W*(?:(?:tembusan|tindasan)\b|cc\s?:).{0,60}$", re.IGNORECASE)
_NUMBERED = re.compile(r"^\W*\d{1,2}[.)]")
_ATTACHED = re.compile(r"^\W*lampiran\W*$", re.IGNORECASE)
_SIGNS = re.compile(
    r"^\W*(?:ttd\b|(?:mengetahui|hormat\s+(?:kami|saya)|tertanda|a\.?n\.?|atas\s+nama|nip|pejabat\s+pengelola|autenti[kf]a(?:si|tor))\b(?!\s+(?-i:[a-z])))",
    re.IGNORECASE,
)
_SMALL = re.compile(r"(?<![\w.])[a-z]{3,}\b")
_LINKS = frozenset({"dan", "pada", "untuk", "atas", "nama", "ttd", "selaku", "bin", "binti", "tingkat", "nip"})
_LONGEST_ITEM = 16
"""Whoever is listed below a colon, or signs, takes no more words than that."""


def is_contact(text: str) -> bool:
    """A line that says whom to ask, or by which number: ``Narahubung: …``, ``WA: 0812…``; but no advice to readers."""
    words, sentence = len(text.split()), sentences.is_sentence(text)
    if not re.search(r"[^\W\d]", _REACH.sub("", text)) and _REACH.search(text):
        return True
    reachable = bool(_PHONE.search(text))
    if _CONTACT.match(text):
        return words <= 45 and (reachable or not sentence)
    if _CONTACT_NAMED.match(text) or _CALL.match(text):
        return words <= 45 and (reachable or text.rstrip().endswith(":")) and not sentence
    channel = _CHANNEL.match(text)
    if channel is None or (channel["what"] and sentences.ends(text)):
        # ``WA pengaduan: 0812…`` with a full stop tells readers.
        return False
    reached = _REACH.match(channel["rest"]) or _SHORT_NUMBER.fullmatch(channel["rest"])
    return bool(reached) and words <= 12 and not sentence


def is_boilerplate(text: str) -> bool:
    """A paragraph about the office itself, in which nobody speaks: ``Tentang Bagian Prokopim: …``."""
    about = _ABOUT.match(text)
    told = (about["rest"] or "").strip(": ") if about else ""
    if not about or not told or sentences.speaks(told):
        return False
    subject = about["subject"]
    if subject.lower() == "kami" and _DEFINES.search(told):
        return True
    if not all(word[:1].isupper() for word in subject.split() if word not in _LINKS):
        return False
    if _is_kind(told) or (_begins_with(told, subject) and _DEFINES.search(told)):
        return True
    own = {word for word in subject.split() if word.isupper() or not name_runs.is_ordinary(word)}
    return _is_office(subject) and (told.split()[0] in own or not sentences.is_sentence(told))


def _is_kind(text: str) -> bool:
    """Whether a text begins with the kind of body that something is: ``perangkat daerah yang …``."""
    words = re.findall(r"\w+", text)[:2]
    return bool(words) and words[words[0] == "sebuah" and len(words) > 1] in words_of("kinds-of-bodies")


def _begins_with(text: str, subject: str) -> bool:
    """Whether a text names early what it is about."""
    own = {word.lower() for word in re.findall(r"\w{3,}", subject)}
    return bool(own & {word.lower() for word in re.findall(r"\w{3,}", text)[:_EARLY]})


def _is_office(subject: str) -> bool:
    """Whether what a paragraph is about is an institution or a region."""
    words = subject.split()
    bare = words[1:] if len(words) > 1 and name_runs.is_level(words[0]) else words
    body = name_runs.is_body(words[0]) or name_runs.is_acronym(words[0]) or letterheads.begins_institution(words)
    whole = places.longest_at(bare) == len(bare)
    return subject[:1].isupper() and (
        body or whole or letterheads.is_institution(subject) or crediting.is_credit(subject)
    )


def is_signature(text: str) -> bool:
    """A line of a signature: the office that signs, but no sentence."""
    if len(text.split()) > _LONGEST_ITEM or text.rstrip().endswith(("!", "?", '"', "”")):
        return False
    if sentences.ends(text) or sentences.says(text):
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
    (is_contact, Role.CONTACT),
    (is_boilerplate, Role.BOILERPLATE),
    (is_signature, Role.SIGNATURE),
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


def end_of_body(flow: Sequence[Line], start: int, listed: Collection[int]) -> int:
    """Index after the last line of the body; what follows are credit, contact, signature and the like, and gets its
    role.

    Args:
        listed: lines that belong to a list below a colon.
    """
    roles = [None if at < start or line.pictures else _role(line) for at, line in enumerate(flow)]
    _sections(flow, start, roles)
    below.signatures(flow, start, roles)
    below.sources(flow, start, roles)
    below.loose_ends(flow, start, roles, closes)
    below.institutions_that_sign(flow, roles)
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
    for line, role in zip(flow[end:], roles[end:], strict=True):
        line.role = Role.PHOTO if line.pictures else role or _unworded(line)
    for before, line in pairwise(flow[start:end]):
        # Whatever is not known of the lines below it, who wrote is told in brackets below a finished paragraph.
        finished = before.pictures or before.ends_sentence or before.role in (Role.CREDIT, Role.CAPTION)
        if finished and not line.pictures and not line.bulleted and crediting.is_bracketed(line.text):
            line.role = Role.CREDIT
    return end


def _unworded(line: Line) -> Role:
    if wording.caption_label(line.text):
        return Role.CAPTION
    return Role.REMARK if below.is_field(line.text) else Role.SIGNATURE


def _signs(line: Line, above: Iterable[Role | None]) -> bool:
    """Whether a line is a name that signs: right below a credit or signature, or in capitals below a farewell."""
    # Below ``Tema: …`` stand more of the particulars of an event.
    roles = set(above) - {None} - ({Role.LABEL} if below.is_field(line.text) else set())
    if line.size > 8 or not roles or sentences.ends(line.text):
        return False
    small = [word for word in _SMALL.findall(line.text) if word not in _LINKS]
    return not small


def _sections(flow: Sequence[Line], start: int, roles: list[Role | None]) -> None:
    """Lines that only the one above them gives their role: below ``Narahubung:``, ``Tembusan:``, ``Tentang Kodim``."""
    for at in range(start + 1, len(flow)):
        text = flow[at].text
        if flow[at].pictures:
            continue
        if roles[at] is Role.CONTACT and (text.endswith(":") or (len(text.split()) <= 4 and _CONTACT.match(text))):
            for other in _while(flow, at + 1, roles, _answers):
                roles[other] = Role.CONTACT
        elif (_COPIES.match(text) and not sentences.ends(text)) or _ATTACHED.match(text):
            roles[at] = Role.COPIES
            for other in _while(flow, at + 1, roles, _is_copied):
                roles[other] = Role.COPIES
        elif roles[at] is Role.LINKS and text.endswith(":"):
            for other in _while(flow, at + 1, roles, _answers):
                roles[other] = Role.LINKS
        elif (about := _ABOUT.match(text)) and not (about["rest"] or "").strip(": ") and _may_tell(about["subject"]):
            profile = _while(flow, at + 1, roles, _tells)
            if _tells_of(about["subject"], [flow[other].text for other in profile]):
                for other in (at, *profile):
                    roles[other] = Role.BOILERPLATE


_APART = frozenset({Role.GREETING, Role.REMARK, Role.NOTICE, Role.BOILERPLATE})
"""What belongs to no section above it."""


def _while(flow: Sequence[Line], start: int, roles: Sequence[Role | None], test: Callable[[Line], bool]) -> list[int]:
    """The lines from ``start`` on that pass a test, up to one that does not, or that is a credit, a farewell or a
    picture."""
    found = []
    for at in range(start, len(flow)):
        line = flow[at]
        # An office that stands there without a mark is whom to ask, not who wrote.
        credited = roles[at] is Role.CREDIT and (not line.text[:1].isalpha() or ":" in line.text)
        own = credited or roles[at] in _APART or _ABOUT.match(line.text)
        if line.pictures or own or not test(line):
            break
        found.append(at)
    return found


def _tells(line: Line) -> bool:
    return line.is_prose or sentences.is_sentence(line.text)


def _may_tell(subject: str) -> bool:
    """Whether a paragraph may be headed so that an office tells of itself: ``Tentang Bank X``, ``Tentang Kami``."""
    return subject.lower() == "kami" or _is_office(subject)


def _answers(line: Line) -> bool:
    """Whether a line below ``Narahubung:`` may belong to it: a name, an office, a number."""
    return _is_short(line) and not sentences.says(line.text)


def _is_short(line: Line) -> bool:
    return line.size <= 12 and not sentences.ends(line.text)


def _is_copied(line: Line) -> bool:
    """Whether a line below ``Tembusan:`` is who gets a copy; the last of them often has a full stop: ``2. Arsip.``"""
    item = line.bulleted or line.block.list_label or _NUMBERED.match(line.text)
    return _is_short(line) or (line.size <= _LONGEST_ITEM and (bool(item) or not sentences.is_sentence(line.text)))


def _tells_of(subject: str, texts: Sequence[str]) -> bool:
    """Whether paragraphs are what an office tells of itself: they say what it is, and nobody speaks."""
    if not texts or sum(len(text.split()) for text in texts) > _LONGEST_PROFILE:
        return False
    own = subject.lower() == "kami" or _begins_with(texts[0], subject)
    return own and bool(_DEFINES.search(texts[0])) and not any(map(sentences.speaks, texts))


def below_colon(lines: Sequence[Line]) -> set[int]:
    """Lines without a mark that are the items of a list: two or more short ones in a row below a colon."""
    found: set[int] = set()
    at = 1
    while at < len(lines):
        opened = lines[at - 1].text.endswith(":") and not lines[at - 1].pictures and not _opens_back(lines[at - 1])
        end = at
        while opened and end < len(lines) and _is_item(lines[end], lines[at]):
            end += 1
        if end - at >= 2:
            found.update(range(at, end))
        at = max(end, at + 1)
    return found


def _opens_back(line: Line) -> bool:
    return (
        _role(line) is not None
        or bool(_COPIES.match(line.text) or _ATTACHED.match(line.text))
        or wording.caption_label(line.text) > 0
    )


def _is_item(line: Line, first: Line) -> bool:
    if (
        line.pictures
        or line.is_heading
        or line.bold != first.bold
        or line.size > _LONGEST_ITEM
        or (first.has_mark and not line.has_mark and not line.text[:1].islower())
        or sentences.ends(line.text)
    ):
        return False
    if sentences.says(line.text) and not sentences.says(first.text):
        # A sentence below the names, its full stop forgotten.
        return False
    begins = line.text[:1].isupper() or line.text[:1].isdigit() or line.bulleted
    return begins and not line.text.endswith(":") and _role(line) in (None, Role.SIGNATURE, Role.FOOTER)
