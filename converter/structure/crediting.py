"""Who wrote a release and who took its photos: credits in lines of their own, and at the end of a text or caption."""

from __future__ import annotations

import re

from converter.language import dates
from converter.structure import sentences

CREDITS_APART = "; "
"""What stands between the names of several credits."""
_OFFICE = re.compile(
    r"(?:(?:tim|bagian|biro|seksi|dinas)\s+){0,2}(?:prokopim\w*|dokpim\w*|adpim\w*|protokol|kominfo\w*|diskominfo\w*|humas|hms|mc"
    r"|media\s+cent(?:er|re)|infopublik|red|ppid|pen(?:dim|rem|dam|erangan|um))\b",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"^[\W_]*[(\[]\s*\W{0,2}\s*(?P<name>[^()\[\]]{2,60}?)\W{0,2}[)\]](?:[*/_ -]{0,3}[a-z]{2,4})?[\W_]*$", re.ASCII
)
_SIGN = re.compile(r"^[\s_]*(?:[.*]?/{1,2}|@(?=[a-z]{2,5}\W*$))(?P<name>[a-z]{2,15}(?:[-/ ][a-z]{1,15}){0,3})[\W_]*$")
"""Initials in a line of their own: ``./kominfo-rs``, ``@ndr``."""
_MARKS = re.compile(r"^[\s_]*[(\[]\s*[*_/ ]{1,6}[)\]][\s_.]*$")
"""A credit that names nobody: ``(*)``."""
_ROLE = (
    r"(?:penulis|kontributor|naskah|reporter|editor|pewarta|fotografer|penyunting|redaktur|sumber|laporan|liputan|peliput"
    r"|jurnalis|(?:ditulis\s+)?oleh)"
)
_AND = r"\s?(?:/|&|dan)\s?"
_LABEL = rf"(?:{_ROLE}|(?:{_ROLE}|berita|teks){_AND}(?:{_ROLE}|foto)|foto{_AND}(?:{_ROLE}|berita|teks))\s*:\s*(?=\w)"
_BYLINE = re.compile(rf"^\W*{_LABEL}", re.IGNORECASE)
_BYLINE_WITHIN = re.compile(rf"(?:\s{{0,3}}[/|;,–-]\s{{0,3}}|\s{{1,3}}){_LABEL}", re.IGNORECASE)
_PHOTO_LABEL = re.compile(r"^\W*(?:foto|dok(?:umentasi)?)\s*:\s*", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w’'.]*(?:[ -][A-Z][\w’'.]*){0,3}\W*")
"""A name of up to four words and nothing else."""

_TEXT_END = re.compile(
    r"(?<=[.!?”\"’'…])\s*[_*]*[(\[]\s*(?P<name>[^()\[\]]{1,40}?)\s*[)\]][\s_*.]*$"
    r"|(?<=[.!?”\"’'…])\s?(?:[*]?/{1,2}(?P<sign>[a-z]{2,15}(?:[-/][a-z]{1,15}){0,3})|\s@(?P<at>[a-z]{2,5}))[\s_*.]*$"
    r"|(?<=[\w.!?”\"’'…])\s?[(\[](?P<code>[*]{1,3}|[*/]{0,3}(?:red|hms|humas|prokopim|kominfo|diskominfo|adv|mc)(?:[/-]\w{1,12}){0,2})[)\]][\s_*.]*$"
)
_INITIALS = re.compile(r"[*/]*(?:\w{1,4}|[a-z]{1,12}(?:[/-]\w{1,12}){1,2})")

_SOURCE = r"(?:foto|fotografer|dok(?:umentasi)?|sumber(?:\s+foto)?|kredit(?:\s+foto)?)"
_TAKEN = rf"\b{_SOURCE}\b(?:\s+(?:oleh|by))?\s*[:./]?\s*(?:dok(?:umentasi)?\b\s*[.:/]?\s*)?"
_CAPTION_END = re.compile(
    rf"\s{{0,3}}[(\[]\s*(?:{_TAKEN}(?P<bracketed>[^()\[\]]{{2,50}})|(?P<unknown>ist(?:imewa)?))[)\]]\W*$"
    rf"|(?:(?<=[.!?])|,|\s[-–—|/])\s*(?:{_SOURCE}(?:\s+(?:oleh|by)\b\s*:?|\s*[:./])|\bdok\s)\s*(?:dok(?:umentasi)?\b\s*[.:/]?\s*)?"
    rf"(?P<bare>[^.()\[\]]{{2,50}}?)\W*$",
    re.IGNORECASE,
)
_CAPTION_OFFICE = re.compile(rf"\s{{0,3}}[(\[]\s*(?P<name>{_OFFICE.pattern}[^()\[\]]{{0,40}})[)\]]\W*$", re.IGNORECASE)
_PHOTO_ALONE = re.compile(
    r"^\W*(?:(?:foto|fotografer)\s*(?:oleh|by)\s*:?\s*|(?:fotografer|sumber\s+foto|kredit(?:\s+foto)?|dok(?:umentasi)?(?:\s+foto)?)\s*[:.]\s*"
    r"|dok\s+)(?P<taken>[^.:!?()]{2,50})\W*$"
    r"|^\W*foto\s*[:/]\s*(?:dok(?:umentasi)?\b\s*[.:/]?\s*)(?P<kept>[^.:!?()]{2,50})\W*$"
    r"|^\s*[(\[]\s*(?:foto|dok(?:umentasi)?)\b\s*[:./]?\s*(?P<bracketed>[^()\[\]]{2,50})[)\]]\W*$"
    r"|^\W*(?:foto\s*:\s*)?(?P<unknown>ist(?:imewa)?)\W*$",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\b(?:me|di|ber|ter)[a-z]{4,}|\b(?:saat|ketika|usai|bersama|yang)\b")


def credit_line(text: str) -> str | None:
    """The credit in a line that is nothing but one: ``( prokopim )``, ``[Humas]``, ``./kominfo-rs``, ``Humas Setda``,
    ``Dok. Humas``; ``""`` for one that names nobody (``(*)``)."""
    if _MARKS.match(text):
        return ""
    if match := _SIGN.match(text):
        return match["name"]
    match = _LINE.match(text)
    if match and len(match["name"].split()) <= 6 and not dates.find_dates(text):
        return match["name"].strip(" \t*_")
    if is_byline(text):
        return credit_name(text)
    if taken := photo_credit_alone(text):
        return taken
    bare = text.strip(" \t*_-–—[]")
    office = len(bare.split()) <= 5 and _OFFICE.match(bare) and not bare.endswith((".", ":", ","))
    return bare if office and not _SAYS.search(_OFFICE.sub("", bare)) else None


def is_credit(text: str) -> bool:
    """A line that is nothing but a credit."""
    return credit_line(text) is not None


def is_byline(text: str) -> bool:
    """A line that names who wrote or took what: ``Penulis: …``, ``Berita & foto: …``."""
    label = _PHOTO_LABEL.match(text)
    byline = _BYLINE.match(text)
    if not (byline or (label and _OFFICE.match(text, label.end()))):
        return False
    if byline and text[byline.end() :][:1].islower() and ("," in text or sentences.is_sentence(text)):
        return False
    return len(text.split()) <= 8 * (1 + len(_BYLINE_WITHIN.findall(text)))


def has_label(text: str) -> bool:
    """A line that credits by its label: a byline, or a photo's."""
    return is_byline(text) or names_photographer(text)


def names_photographer(text: str) -> bool:
    """A line with the label of a photo and a mere name, which credits where no photo is near: ``Foto : Y. Gulo``."""
    label = _PHOTO_LABEL.match(text)
    return bool(label and _NAME.fullmatch(text, label.end()))


def closing_credit(text: str, *, sure: bool = True) -> tuple[int, int] | None:
    """Where a credit stands after the last full stop of a text: ``(rs/hms)``, ``[MG]``, ``/kominfo-rs``, ``@ndr``.

    Args:
        sure: whether brackets there hold a credit whatever they say; else only initials and offices count.
    """
    match = _TEXT_END.search(text[-120:])
    if not match:
        return None
    name = match["name"] or ""
    if len(name.split()) > 4 or dates.find_dates(match[0]):
        return None
    if name and not (sure or _OFFICE.match(name.strip("*/_ ")) or _INITIALS.fullmatch(name)):
        return None
    before = max(0, len(text) - 120)
    return before + match.start(), before + match.end()


def credit_name(text: str) -> str:
    """The credit itself, without brackets and marks; of several labels in a line (``Penulis: … / Editor: …``) none."""
    byline = _BYLINE.match(text) or _PHOTO_LABEL.match(text)
    if byline:
        named = _BYLINE_WITHIN.split(text[byline.end() :])
        return CREDITS_APART.join(name for part in named if (name := part.strip(" \t*_()")))
    match = re.search(r"[(\[]\s*(?P<name>[^()\[\]]*?)\s*[)\]]", text)
    name = match["name"] if match else text
    day = next(iter(dates.find_dates(name)), None)
    if day and not name[day.end :].strip(" )."):
        name = name[: day.start]
    return name.strip(" \t*_()[]-–—./,@") or text.strip()


def photo_credit(text: str) -> tuple[int, int, str] | None:
    """Where the photographer's credit stands at the end of a caption, and the name: ``(Foto: Humas)``, ``(ist)``,
    ``Foto: Dok. Humas``, ``(Humas)``."""
    match = _CAPTION_END.search(text) or _CAPTION_OFFICE.search(text)
    if match is None or not text[: match.start()].strip():
        return None
    return match.start(), match.end(), next(name for name in match.groups() if name).strip(" .")


def photo_credit_alone(text: str) -> str | None:
    """Who took a photo, by a line that says nothing else: ``(foto:prokopim)``, ``FOTO : HUMAS``, ``Dok. Humas``."""
    match = _PHOTO_ALONE.match(text)
    if match:
        name = next(name for name in match.groups() if name).strip(" .*_")
    elif (label := _PHOTO_LABEL.match(text)) and _OFFICE.match(text, label.end()):
        name = text[label.end() :].strip(" .*_)")
    else:
        return None
    return name if len(name.split()) <= 5 and not _SAYS.search(_OFFICE.sub("", name)) else None
