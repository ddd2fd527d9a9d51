"""Lines that say whom to ask, and by which number or address."""

from __future__ import annotations

import re

from converter.structure import storylike

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


def is_label(text: str) -> bool:
    """Whether a line begins with a label of those whom to ask: ``Narahubung``, ``Kontak Media:``."""
    return bool(_CONTACT.match(text))


def opens(text: str) -> bool:
    """Whether a line, by its words or its label, asks to turn to whom it names or to those below it: ``Narahubung:``,
    ``Call Center:``; no bare number or address does."""
    if is_label(text) or _CONTACT_NAMED.match(text) or _CALL.match(text):
        return True
    channel = _CHANNEL.match(text)
    return channel is not None and not channel["what"] and not channel["rest"]


def is_contact(text: str) -> bool:
    """A line that says whom to ask, or by which number: ``Narahubung: …``, ``WA: 0812…``; but no advice to readers."""
    words, sentence = len(text.split()), storylike.is_sentence(text)
    if not re.search(r"[^\W\d]", _REACH.sub("", text)) and _REACH.search(text):
        return True
    reachable = bool(_PHONE.search(text))
    if is_label(text):
        return words <= 45 and (reachable or not sentence)
    if _CONTACT_NAMED.match(text) or _CALL.match(text):
        return words <= 45 and (reachable or text.rstrip().endswith(":")) and not sentence
    channel = _CHANNEL.match(text)
    if channel is None or (channel["what"] and storylike.ends(text)):
        # ``WA pengaduan: 0812…`` with a full stop tells readers.
        return False
    reached = _REACH.match(channel["rest"]) or _SHORT_NUMBER.fullmatch(channel["rest"])
    return bool(reached) and words <= 12 and not sentence
