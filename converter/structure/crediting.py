"""Who wrote a release and who took its photos: credits in lines of their own, and at the end of a text or caption."""

from __future__ import annotations

import re
from typing import NamedTuple

from converter.language import dates, name_runs, offices
from converter.structure import letterheads, storylike, writers

CREDITS_APART = "; "
"""What stands between the names of several credits."""
_LINE = re.compile(
    r"^[\W_]*[(\[]\s*\W{0,2}\s*(?P<name>[^()\[\]]{2,60}?)\W{0,2}[)\]](?:[*/_ -]{0,3}[a-z]{2,4})?[\W_]*$", re.ASCII
)
_SIGN = re.compile(r"^[\s_]*(?:[.*]?/{1,2}|@(?=[a-z]{2,5}\W*$))(?P<name>[a-z]{2,15}(?:[-/ ][a-z]{1,15}){0,3})[\W_]*$")
"""Initials in a line of their own: ``./kominfo-rs``, ``@ndr``."""
_SIGNED = re.compile(r"[*/.]{0,3}(?:[\w ]{1,25}[-/][a-z]{2,5}|[a-z]{2,5}[-/]\w{1,12})(?:[-/]\w{1,12})?")
"""An office or somebody, and initials in small letters: ``MC Sikka/ag``."""
_BARE_MARK = re.compile(r"\s{0,3}[(\[][*_/ ]{1,6}[)\]][\s_.]*$")
_MARKS = re.compile(r"^[\s_]*[(\[]\s*[*_/ ]{1,6}[)\]][\s_.]*$")
"""A credit that names nobody: ``(*)``."""
_WRITES = (
    r"(?:(?:nama\s+)?penulis|kontributor|naskah|rep(?:orter)?|editor|pewarta|penyunting|redaktur(?:\s+pelaksana)?|sumber|laporan|liputan|(?:tim\s+)?peliput"
    r"|tim\s+liputan|jurnalis|wartawan|(?:di(?:tulis|terbitkan|siarkan|rilis|susun|laporkan|publikasikan)\s+)?oleh|by)(?:\s+(?:berita|naskah|rilis))?"
)
_SHOOTS = (
    r"(?:(?:sumber\s+|kredit\s+)?foto(?:-foto)?|fotografer|do[ck](?:umentasi)?\.?(?:\s+foto)?|kamera(?:man|men)?"
    r"|video(?:grafer)?)"
)
_TEXTS = r"(?:berita|te(?:ks|xt)|narasi|rilis)"
_AND = r"\s?(?:/|&|,|dan)\s?"
_LABEL = (
    rf"(?:{_WRITES}|fotografer|(?:{_WRITES}|{_TEXTS}){_AND}(?:{_WRITES}|{_SHOOTS})|{_SHOOTS}{_AND}(?:{_WRITES}|{_TEXTS}|{_SHOOTS}))"
    r"\s*[:=]\s*(?=\w)"
)
_BYLINE = re.compile(rf"^\W*{_LABEL}", re.IGNORECASE)
_PHOTO_LABEL = re.compile(rf"^\W*(?:ft|{_SHOOTS}(?:{_AND}{_SHOOTS})?)\s*[:;]\s*", re.IGNORECASE)
_TEXT_LABEL = re.compile(rf"^\W*(?!rilis){_TEXTS}\s*:\s*(?=[A-Z])", re.IGNORECASE)
_RELEASED = re.compile(r"^\W*(?:rilis|release|rls|siaran\s+pers)\s*:\s*(?=\w)", re.IGNORECASE)
_STARRED = re.compile(r"^\s*\*{1,3}\)\s*(?P<name>[^\W\d_][^.:;!?]{5,60}?)[\s.*_]*$")
"""Who wrote, behind the star that stands for a name at the end of the text: ``*) Kabid Humas Polda Kalbar``."""
_DEVICE = re.compile(
    r"^\s*(?:(?P<camera>[📷📸🎥📹🎬])|[✍✏📝🖊🖋])[\ufe0f\u200d\U0001f3fb-\U0001f3ff]{0,4}\s*(?P<colon>:?)\s*(?P<name>[@\w].{1,60})$"
)
"""A pictograph for the label of a credit."""
_BY = re.compile(
    r"^\W*(?:(?:(?:Di(?:laporkan|tulis|liput)|Laporan)\s+)?[Oo]leh|OLEH|[Bb]y)\s+"
    r"(?=[A-Z][\w’'.]*(?:[ -][A-Z][\w’'.]*){1,3}\W*$)"
)
"""A name alone behind ``Oleh``, without a colon."""
_WITHIN = re.compile(
    rf"(?:^\W*|\s{{0,3}}[/|;,–-]\s{{0,3}}|\s{{1,3}})(?P<label>(?:{_WRITES}|{_SHOOTS}|{_TEXTS})(?:{_AND}(?:{_WRITES}|{_SHOOTS}|{_TEXTS}))?)"
    r"\s*[:=]\s*(?=\w)",
    re.IGNORECASE,
)
"""Every label of a line that credits several people: ``Teks: … / Foto: …``."""
_PHOTOGRAPHS = re.compile(rf"\b{_SHOOTS}", re.IGNORECASE)
_AUTHORS = re.compile(rf"\b(?:{_WRITES}|{_TEXTS})\b", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w’'.]*(?:[ -][A-Z][\w’'.]*){0,3}\W*")
"""A name of up to four words and nothing else."""

_SHARED = re.compile(
    rf"^\W*(?:\w[\w’'.]*(?:\s\w[\w’'.]*){{0,2}}\s?/\s?(?:{writers.OFFICE.pattern})|(?-i:[A-Z]{{2,6}})\s?/\s?(?-i:[A-Z][a-z]+)(?:\s(?-i:[A-Z])\w+)?"
    rf"|\w{{1,12}}/(?:{writers.OFFICE.pattern}))[\W_]*$",
    re.IGNORECASE,
)
"""An office and somebody of it, in a line of their own: ``AMC / Harmen``, ``Rina/Humas``, ``rs/hms``."""

_TEXT_END = re.compile(
    r"(?<=[.!?”\"’'…])\s*[_*]*[(\[]\s*(?P<name>[^()\[\]]{1,40}?)\s*[)\]][\s_*.]*$"
    r"|(?<=[.!?”\"’'…])\s?(?:[*]?/{1,2}(?P<sign>[a-z]{2,15}(?:[-/][a-z]{1,15}){0,3})|\s@(?P<at>[a-z]{2,5}))[\s_*.]*$"
    r"|(?<=[\w.!?”\"’'…])\s?[(\[](?P<code>[*]{1,3}|[*/]{0,3}(?:red|hms|humas|prokopim|kominfo|diskominfo|adv|mc)(?:[/-]\w{1,12}){0,2})[)\]][\s_*.]*$"
    r"|(?<=[.!?”\"’'…])\s?[-–—]{1,2}\s?(?!selesai|tamat|habis|end\b)(?P<dashed>[a-z]{2,15})\s?[-–—]{1,2}\s*$"
    rf"|(?<=[.!?”\"’'…])\s(?P<office>(?i:{writers.OFFICE.pattern})(?:[/ ]\w{{1,15}}){{0,2}})\s*$"
)
_INITIALS = re.compile(r"[*/]*(?:\w{1,4}|[a-z]{1,12}(?:[/-]\w{1,12}){1,2})")

_SOURCE = r"(?:foto(?:-foto)?|ft|fotografer|do[ck](?:umentasi)?(?:\.?\s+foto)?|sumber(?:\s+foto)?|kredit(?:\s+foto)?)"
_KEPT = r"(?:do[ck](?:umentasi)?\b\s*[.:/]?\s*)?"
_TAKEN = rf"\b{_SOURCE}\b(?:\s+(?:oleh|by))?\s*[:./]?\s*{_KEPT}"
_CAPTION_END = re.compile(
    rf"\s{{0,3}}[(\[]\s*(?:{_TAKEN}(?P<bracketed>[^()\[\]]{{2,50}})|(?P<unknown>ist(?:imewa)?))[)\]]\W*$"
    rf"|(?:(?<=[.!?])|,|\s[-–—|/]{{1,2}}|/)\s*(?:{_SOURCE}(?:\s+(?:oleh|by)\b\s*:?|\s*[:./])|\bdok\s)\s*{_KEPT}"
    r"(?P<bare>[^.()\[\]]{2,50}?)\W*$"
    rf"|(?:(?<=[.!?])|\s[-–—|/]{{1,2}}|/)\s*{_SOURCE}\s+(?P<plain>(?:{writers.OFFICE.pattern})[^.()\[\]]{{0,30}})[\s.*_]*$"
    r"|(?:(?<=[.!?)\]])\s{0,3}|\s)[-–—|/]{0,2}\s?(?P<ist>(?-i:IST(?:IMEWA)?))[\s.*_]*$"
    r"|(?:(?<=[.!?])\s{0,3}[-–—|/]{0,2}|\s{0,3}[-–—|/]{1,2})\s?(?P<low>ist(?:imewa)?)[\s.*_]*$"
    rf"|(?<=[.!?])\s{{0,3}}[-–—|/]{{0,2}}\s?(?P<office>(?:{writers.OFFICE.pattern})[^.()\[\]]{{0,30}})[\s.*_]*$"
    rf"|(?<=[.!?])\s{{1,3}}(?P<both>\w[\w ]{{1,25}}/\s?(?:{writers.OFFICE.pattern})[^.()\[\]]{{0,20}})[\s.*_]*$"
    rf"|(?<=[\w.!?)])\s{{0,3}}[-–—|/]{{1,2}}\s?(?P<after>(?:{writers.OFFICE.pattern})(?:[-/]\w{{1,12}}){{0,2}})[\s.*_]*$",
    re.IGNORECASE,
)
_SURE_PHOTO = re.compile(r"\s*[(\[]\s*(?!sumber)\w[\w -]{0,20}[:.]", re.IGNORECASE)
_CAPTION_OFFICE = re.compile(
    rf"\s{{0,3}}[(\[]\s*(?P<name>(?:[\w ]{{1,25}}/\s?)?(?:HO\s?[-/]\s?)?(?:{writers.OFFICE.pattern})[^()\[\]]{{0,40}})"
    r"[)\]]\W*$",
    re.IGNORECASE,
)
_PHOTO_ALONE = re.compile(
    r"^\W*(?:(?:foto|fotografer)\s*(?:oleh|by)\s*:?\s*|(?:fotografer|sumber\s+foto|kredit(?:\s+foto)?|dok(?:umentasi)?(?:\.?\s+foto)?)\s*[:.]\s*"
    r"|dok\s+)(?P<taken>[^.:!?()]{2,50})\W*$"
    r"|^\W*foto\s*[:/]\s*(?:dok(?:umentasi)?\b\s*[.:/]?\s*)(?P<kept>[^.:!?()]{2,50})\W*$"
    r"|^\s*[(\[]\s*(?:foto|dok(?:umentasi)?)\b\s*[:./]?\s*(?P<bracketed>[^()\[\]]{2,50})[)\]]\W*$"
    r"|^\W*(?:foto\s*:\s*)?(?P<unknown>ist(?:imewa)?)\W*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r",.*\b(?:kompleks?|kantor|gedung|lantai|jalan|jl|desa|kelurahan|kecamatan|kota|kab)\b", re.IGNORECASE
)
"""What goes on behind an office that is no writer but a place to go to: ``Bagian Prokopim, Gedung A Lantai 2``."""


class Credit(NamedTuple):
    """Somebody who is credited: for the text, for the photos, or for both."""

    name: str
    writes: bool
    photographs: bool


def credit_line(text: str) -> str | None:
    """The credit in a line that is nothing but one: ``( prokopim )``, ``[Humas]``, ``./kominfo-rs``, ``Humas Setda``,
    ``Dok. Humas``; ``""`` for one that names nobody (``(*)``)."""
    if _MARKS.match(text):
        return ""
    if match := _SIGN.match(text):
        return match["name"]
    match = _LINE.match(text)
    named = match is not None and (has_label(match["name"]) or writers.may_be_somebody(match["name"]))
    if match and named and len(match["name"].split()) <= 6 and not dates.find_dates(text):
        return match["name"].strip(" \t*_")
    if is_byline(text) or device_credit(text):
        return _credit_name(text)
    if starred := _starred(text):
        return starred
    if taken := photo_credit_alone(text):
        return taken
    if released := _released(text):
        return released
    bare = text.strip(" \t*_-–—[]=~")
    if (day := next(iter(dates.find_dates(bare)), None)) and not bare[day.end :].strip(" )."):
        bare = bare[: day.start].rstrip(" ,(")
    if _SHARED.match(bare) and len(bare.split()) <= 6:
        return bare
    office = writers.is_office(bare) and not bare.endswith((".", ":", ","))
    return bare if office and not _ADDRESS.search(bare) else None


def is_credit(text: str) -> bool:
    """A line that is nothing but a credit."""
    return credit_line(text) is not None


def is_bracketed(text: str) -> bool:
    """A line of nothing but an office, or initials, in brackets, which stands for who wrote wherever it stands:
    ``(Humas Polres Sikka)``, ``[ag/dl]``."""
    match = _LINE.match(text)
    name = match["name"].strip(" \t*_") if match else ""
    if name.isupper() and name in name_runs.acronyms():
        # ``(PPID)`` is short for what stands above it.
        return False
    shared = _SHARED.match(name) or _SIGNED.fullmatch(name)
    signed = bool(shared) and len(name.split()) <= 6 and writers.may_be_somebody(name)
    return (signed or writers.is_office(name)) and not dates.find_dates(name)


def device_credit(text: str) -> Credit | None:
    """Who is credited behind a pictograph: ``📸: Tim Liputan``, ``✍️ : Rina Lestari``."""
    match = _DEVICE.match(text)
    if match is None:
        return None
    name = match["name"].strip(" \t*_")
    someone = match["colon"] and (_NAME.fullmatch(name) or letterheads.is_institution(name) or name.startswith("@"))
    camera = match["camera"] is not None
    return Credit(name, not camera, camera) if someone or writers.is_office(name) else None


def _starred(text: str) -> str | None:
    """The office, or the name, behind ``*)``; no note to a table."""
    match = _STARRED.match(text)
    words = match["name"].split() if match else []
    if match is None or len(words) < 2 or not all(word[:1].isupper() or word in ("dan", "di") for word in words):
        return None
    return match["name"] if writers.has_only_names(match["name"]) else None


def _released(text: str) -> str | None:
    """The office behind ``Rilis :``, or the name there."""
    label = _RELEASED.match(text)
    name = text[label.end() :].strip(" \t*_") if label else ""
    if not name or letterheads.is_institution(name) or writers.is_office(name):
        return name or None
    words = name.split()
    someone = 2 <= len(words) <= 3 and _NAME.fullmatch(name)
    return name if someone and not any(offices.is_office_word(w) or letterheads.is_verb(w) for w in words) else None


def is_byline(text: str) -> bool:
    """A line that names who wrote or took what: ``Penulis: …``, ``Berita & foto: …``, ``Oleh Rina Lestari``."""
    label, byline, texts = _PHOTO_LABEL.match(text), _BYLINE.match(text), _TEXT_LABEL.match(text)
    labels = len(_WITHIN.findall(text))
    someone = texts and _NAME.fullmatch(text, texts.end()) and writers.may_be_somebody(text[texts.end() :])
    named = (texts and (labels > 1 or someone)) or (_RELEASED.match(text) and labels > 1)
    by = _BY.match(text)
    if not (
        byline
        or named
        or (by and writers.is_person(text[by.end() :]))
        or (label and (labels > 1 or _is_taker(text[label.end() :])))
    ):
        return False
    if byline and (text[byline.end() :][:1].isdigit() or (labels <= 1 and not _may_write(text[byline.end() :]))):
        return False
    if byline and text[byline.end() :][:1].islower() and ("," in text or storylike.is_sentence(text)):
        return False
    return len(text.split()) <= 8 * max(1, labels)


def _may_write(text: str) -> bool:
    """Whether somebody who writes may stand behind a label: not ``Sumber: Air Bersih Mengalir di Sekura``."""
    return writers.may_be_somebody(text) or letterheads.is_institution(text)


def _is_taker(text: str) -> bool:
    """Whether a text is an office that takes photos, or somebody of one."""
    return writers.begins_office(text) or bool(_SHARED.match(text))


def has_label(text: str) -> bool:
    """A line that credits by its label: a byline, or a photo's."""
    return is_byline(text) or names_photographer(text) or device_credit(text) is not None


def names_photographer(text: str) -> bool:
    """A line with the label of a photo and a mere name, which credits where no photo is near: ``Foto : Y. Gulo``."""
    label = _PHOTO_LABEL.match(text)
    name = text[label.end() :] if label else ""
    return bool(_NAME.fullmatch(name)) and writers.may_be_somebody(name)


def credited_in(text: str) -> list[Credit]:
    """Everybody whom a line of credits, or a credit at the end of a text, names, in its order."""
    if device := device_credit(text):
        return [device]
    labels = list(_WITHIN.finditer(text)) if is_byline(text) or names_photographer(text) else []
    if not labels:
        taken = photo_credit_alone(text)
        return [Credit(taken or _credit_name(text), taken is None, taken is not None)]
    ends = [*(label.start() for label in labels[1:]), len(text)]
    found = []
    for label, end in zip(labels, ends, strict=True):
        role = label["label"]
        photographs = bool(_PHOTOGRAPHS.search(role))
        writes = not photographs or bool(_AUTHORS.search(_PHOTOGRAPHS.sub("", role)))
        found.append(Credit(_bare(text[label.end() : end]), writes, photographs))
    return [credit for credit in found if credit.name]


def are_initials(short: str, name: str) -> bool:
    """Whether a credit is made of the first letters of a name: ``WS`` of Wan Sabri."""
    letters = "".join(word[0] for word in name.split() if word[0].isalpha())
    return 1 < len(short) <= 4 and short.casefold() == letters.casefold()


def _bare(name: str) -> str:
    """A name without the marks around it; brackets that belong to it stay."""
    name = name.strip(" \t*_/|;,–-")
    if name.count("(") != name.count(")"):
        name = name.strip("()")
    return name.removeprefix("(").removesuffix(")") if name.startswith("(") else name


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
    if match["office"] and not writers.begins_office(match["office"]):
        return None
    if name and not (sure or writers.OFFICE.match(name.strip("*/_ ")) or _INITIALS.fullmatch(name)):
        return None
    if name and not writers.may_be_somebody(name):
        return None
    before = max(0, len(text) - 120)
    return before + match.start(), before + match.end()


def _credit_name(text: str) -> str:
    """The credit itself, without brackets and marks; of several labels in a line (``Penulis: … / Editor: …``) none."""
    if device := device_credit(text):
        return device.name
    if is_byline(text) or names_photographer(text):
        if by := _BY.match(text):
            return _bare(text[by.end() :])
        return CREDITS_APART.join(credit.name for credit in credited_in(text))
    if released := _released(text):
        return released
    match = re.search(r"[(\[]\s*(?P<name>[^()\[\]]*?)\s*[)\]]", text)
    name = match["name"] if match else text
    day = next(iter(dates.find_dates(name)), None)
    if day and not name[day.end :].strip(" )."):
        name = name[: day.start]
    return name.strip(" \t*_()[]-–—./,@:=~") or text.strip()


def bare_mark(text: str) -> int:
    """Where a credit that names nobody (``(*)``) begins at the end of a text; 0 without one."""
    match = _BARE_MARK.search(text)
    return match.start() if match else 0


def photo_credit(text: str) -> tuple[int, int, str] | None:
    """Where the photographer's credit stands at the end of a caption, and the name: ``(Foto: Humas)``, ``(ist)``,
    ``Foto: Dok. Humas``, ``(Humas)``."""
    match = _CAPTION_END.search(text) or _CAPTION_OFFICE.search(text)
    if match is None or not text[: match.start()].strip():
        return None
    name = next(name for name in match.groups() if name).strip(" .")
    # Behind ``(Foto: `` may stand whoever took it; without that mark, or behind ``sumber``, only a name.
    if not _SURE_PHOTO.match(match[0]) and not writers.may_be_somebody(name):
        return None
    return match.start(), match.end(), name


def photo_credit_alone(text: str) -> str | None:
    """Who took a photo, by a line that says nothing else: ``(foto:prokopim)``, ``FOTO : HUMAS``, ``Dok. Humas``."""
    match = _PHOTO_ALONE.match(text)
    if match:
        name = next(name for name in match.groups() if name).strip(" .*_")
    elif (label := _PHOTO_LABEL.match(text)) and _is_taker(text[label.end() :]):
        name = text[label.end() :].strip(" .*_)")
    else:
        return None
    said = writers.SAYS.search(writers.OFFICE.sub("", name)) or not writers.may_be_somebody(name)
    return name if len(name.split()) <= 5 and not said else None
