"""Wordings by which parts of a release are known, whatever their place and looks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.language import dates, name_runs, offices, places
from converter.structure.dateline_parts import Kind, Part, place_in, read

_WHEN_AND_WHERE = re.compile(
    r"^\W*(?:(?:hari\s*(?:[/,&]|dan)\s*tanggal|hari|waktu|pukul|jam|tempat|lokasi|di(?:terbitkan|publikasikan|rilis))\s*:\s*(?=\S)"
    rf"|(?:tanggal|tgl)\b\.?\s*:?\s*(?=\d|(?:{'|'.join(dates.WEEKDAY_NAMES)})\b))",
    re.IGNORECASE,
)
_COUNTED = r"(?:[-\s]{0,2}(?:ke-?)?\(?\d{1,2}\)?|[-\s]{1,2}[ivx]{1,4}(?=\s*[:.]))"
_CAPTION = re.compile(
    r"^\W*(?:(?:ket(?:erangan|\.)?|caption|teks)\s*(?:foto|gambar|gbr\b\.?)|foto(?:\s+(?:kegiatan|utama|atas|bawah|kiri|kanan))?"
    r"|caption|gambar|gbr|dokumentasi(?:\s+(?:foto|kegiatan))?)"
    rf"{_COUNTED}?\s*(?:[:.–—]+|-+(?=\s|$))\s*"
    r"|^\W*(?:keterangan\s+(?:foto|gambar)|teks\s+foto|caption(?:\s+foto)?)\s+(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_CAPTION_BESIDE = re.compile(
    rf"^\W*(?:ket(?:erangan)?\.?\s*:\s*|(?:foto|gambar|gbr)\.?{_COUNTED}(?:\s*[:.)–—-]+\s*|\s+)(?=(?-i:[A-Z])))",
    re.IGNORECASE,
)
"""Labels of captions that begin other lines as well, where no photo is near: ``Ket: …``, ``Gbr. 2 …``."""
_COUNT = re.compile(r"^\s*\(?\d{1,2}[.)]\s+(?=[A-Z])")
_CAPTION_HEAD = re.compile(
    r"^\W*(?:ket(?:erangan|\.)?\s*(?:foto(?:[- ]foto)?|gambar|gbr\.?)|caption(?:\s+foto)?|teks\s+foto)\s*:?\W*$",
    re.IGNORECASE,
)
_PHOTO_LABEL = re.compile(
    r"^\W*(?:lampiran\s+)?(?:galeri\s+)?(?:foto(?:[- ]foto)?|dok(?=\W+foto)\W*|dokumentasi|gambar)"
    r"(?:\s+(?:foto|kegiatan|acara|pendukung|terlampir|dokumentasi))*\W*$"
    r"|^\W*(?:lampiran\s+)?(?:foto(?:[- ]foto)?|dokumentasi)(?:\s+[^\s:]+){1,10}\s*:$",
    re.IGNORECASE,
)
_PHOTO_SOURCE = re.compile(r"[(\[](?:foto|dok|istimewa|ist)\b[^()\[\]]*[)\]]\W*$", re.IGNORECASE)
_SIDE = re.compile(r"\((?:kiri|kanan|tengah|\w+ dari (?:kiri|kanan))\)", re.IGNORECASE)
_SEEN = re.compile(r"\b(?:saat|ketika|sedang|tengah|tampak|terlihat|berfoto|berpose|foto\s+bersama)\b", re.IGNORECASE)
_FINITE = re.compile(r"\b(?:me|di|ber|ter)[a-z]{3,}|\b(?:hal|itu|ini|tersebut|kata|ujar)\b|[,.“\"]", re.IGNORECASE)
_TYPED_LABEL = re.compile(r"^\s*(?:\(?\d{1,2}[.)](?!\d)|\(?[a-z][.)](?=\s))\s*\S")
_DATE_LINE = re.compile(r"^\W*(?:(?P<place>[A-Za-z][\w .’'-]{2,40}?)(?:\s*,|\s+[|/–—-])\s*)?(?P<rest>\S.*)$")
_HOUR = re.compile(r"^[\s,|/–-]*(?:pukul|jam)?\s*\d{1,2}[.:]\d{2}(?:\s*wi(?:b|ta|t))?$", re.IGNORECASE)
_LEVEL = re.compile(r"^(?:kab(?:upaten|\.)?|kota|kec(?:amatan|\.)?|provinsi|desa|kelurahan)\s+", re.IGNORECASE)
_OF_VILLAGE = re.compile(r"(?:desa|kelurahan|dusun|nagari|gampong|kalurahan|pekon)\s+(?=\w)", re.IGNORECASE)
_HIJRI_DAY = (
    r"\b\d{1,2}\s+(?:muharr?am|[sz]afar|rab[i’']?ul\s+\w+|juma[dt]il\s+\w+|rajab|sya[’'k]?ban|ramad(?:h)?an|syawal"
    r"|d?zul[\s’']?\w+)\s+1[34]\d\d\s?(?:H\b\.?)?"
)
_HIJRI = re.compile(
    rf"{_HIJRI_DAY}\s?[/|,–-]\s?(?=\d)|(?:\s?\bM)?[\s/|(,–-]{{0,4}}{_HIJRI_DAY}\)?|(?<=\d)\s?M(?:asehi)?$",
    re.IGNORECASE,
)
"""A day of the Islamic calendar beside that of the common one (``12 Ramadan 1446 H / ``), and the mark of that."""
_SENDER = re.compile(
    r"(?:(?:dis)?kominfo\w*|humas|hms|pro(?:kopim|tokol)\w*|m?mc|ppid|pen(?:dim|rem|dam)|media cent(?:er|re))\b",
    re.IGNORECASE,
)
_ISSUED = r"^\W*di(?:tetapkan|keluarkan|terbitkan|buat)\s+di\s*:?\s+"
_ISSUED_AT = re.compile(
    rf"{_ISSUED}|^di\s+|^\W*(?:publikasi|tayang|terbit)\s*:\s*|^\W*pada\s+tanggal\s*:?\s*", re.IGNORECASE
)
_ISSUED_ALONE = re.compile(rf"{_ISSUED}(?-i:[A-Z])[\w’'-]*(?:\s+(?-i:[A-Z])[\w’'-]*){{0,3}}\W*$", re.IGNORECASE)


def is_when_or_where(text: str) -> bool:
    """A line above the text that tells day or place behind a label: ``Hari/Tanggal : Rabu, 9 April 2025``."""
    return bool(_WHEN_AND_WHERE.match(text)) and len(text.split()) <= 16


def date_line(text: str) -> tuple[str | None, dates.DateMention] | None:
    """Place (``None`` if there is none) and date of a line that holds nothing else, else ``None``."""
    line = _HIJRI.sub("", text).strip(" \t-–—,:.~*_/|")
    line = _ISSUED_AT.sub("", _WHEN_AND_WHERE.sub("", line))
    match = _DATE_LINE.match(line)
    if not match or len(line.split()) > 9:
        return None
    for place, rest in ((match["place"], match["rest"]), (None, line)):
        found = dates.find_dates(rest)
        alone = len(found) == 1 and not rest[: found[0].start].strip(" ,(")
        behind = rest[found[0].end :].strip(" ).,") if alone else ""
        if alone and (not behind or _HOUR.match(behind)):
            if place and (place.lower() in dates.WEEKDAYS or not _names_a_place(place)):
                continue
            return (place.strip() if place else None), found[0]
    parts = _parts_alone(line)
    days = [part.day for part in parts if part.day]
    return (_known_place(parts), days[0]) if len(days) == 1 and len(parts) > 1 else None


def _parts_alone(text: str) -> list[Part]:
    """The parts of a line that holds nothing but those of a dateline that are known for sure; else none."""
    line = text.rstrip()
    parts = read(f"{line} – ")
    whole = bool(parts) and parts[-1].end + len(parts[-1].mark) >= len(line)
    return parts if whole and all(part.kind in _SURE for part in parts) else []


_SURE = frozenset({Kind.PLACE, Kind.COUNTRY, Kind.DAY, Kind.TIME, Kind.AGENCY})


def _known_place(parts: Sequence[Part]) -> str | None:
    return next((place for part in parts if part.kind is Kind.PLACE and (place := place_in(part.text))), None)


def is_issued_at(text: str) -> bool:
    """A line that tells where a paper was issued, above the one with the day: ``Dikeluarkan di Sambas``."""
    return bool(_ISSUED_ALONE.match(text)) and not text.rstrip().endswith(".")


def _names_a_place(text: str) -> bool:
    """Whether words before a date are the name of a place rather than what happened: one that is known, or up to
    three words with capitals and without an office among them."""
    name = _LEVEL.sub("", text.strip())
    words = name.split()
    if places.is_place(name) or (_OF_VILLAGE.match(text.strip()) and name[:1].isupper() and len(words) <= 3):
        return True
    capitals = all(word[:1].isupper() for word in words)
    # ``Senam Massal, Kamis 6 Februari`` is an event, ``Batu Ampar`` begins as names of places do.
    common = all(map(name_runs.is_ordinary, words)) and len(words) > 1 and not name_runs.is_place_opener(words[0])
    return bool(words) and len(words) <= 3 and capitals and not common and not any(map(offices.is_office_word, words))


def tells_day(text: str) -> bool:
    """Whether a sentence says on which day: by its name or in brackets, as leads do."""
    return any(day.weekday is not None or day.bracketed for day in dates.find_dates(text))


def place_line(text: str) -> str | None:
    """The town in a line that holds nothing else but, perhaps, the dash of a dateline, a sender and other places."""
    name = text.strip(" \t-–—,:.~*_")
    if len(name.split()) <= 3 and places.is_town(name):
        return places.proper(name)
    parts = _parts_alone(text)
    place = _known_place(parts)
    # Without a dash a line of its own needs more than a name to be no headline: other places, a sender.
    several = len(parts) > 1 and all(part.kind is Kind.PLACE or _sends(part) for part in parts)
    stopped = len(parts) > 1 and text.rstrip().endswith(".")
    marked = text.rstrip()[-1:] in "-–—:|)" or several or stopped
    return places.proper(place) if place and marked else None


def _sends(part: Part) -> bool:
    """Whether a part can be nothing but who sends the news: ``Humas``, and not ``Info Terkini``."""
    return part.kind is Kind.AGENCY and bool(_SENDER.match(part.text))


def venue_line(text: str) -> str | None:
    """The venue that a line above the text tells, without its label (``Tempat : Aula Bappeda``); ``None`` if it tells
    the day."""
    return None if dates.find_dates(text) else _ISSUED_AT.sub("", _WHEN_AND_WHERE.sub("", text)).strip(" :")


def is_list_item(text: str) -> bool:
    """A line with a typed number or letter before it (``1. ``, ``3.bola``, ``b) ``)."""
    return bool(_TYPED_LABEL.match(text))


def caption_label(text: str, *, beside: bool = False) -> int:
    """Where a caption begins after its label (``Foto :``, ``Keterangan foto:``); 0 without one.

    Args:
        beside: whether a photo is near, so that the label may be one that begins other lines as well (``Ket: …``).
    """
    match = (_CAPTION_BESIDE.match(text) if beside else None) or _CAPTION.match(text)
    return match.end() if match else 0


def caption_count(text: str) -> int:
    """Where a caption begins after its number in a list of captions: ``1. ``, ``(2) ``; 0 without one."""
    match = _COUNT.match(text)
    return match.end() if match else 0


def heads_captions(text: str) -> bool:
    """A line that is nothing but the label of captions, which stand below it: ``Keterangan foto :``."""
    return bool(_CAPTION_HEAD.match(text))


def is_photo_label(text: str) -> bool:
    """A line that heads photos: ``Dokumentasi :``, ``Lampiran Foto``, ``Foto-foto kegiatan``."""
    return bool(_PHOTO_LABEL.match(text))


def is_caption(text: str) -> bool:
    """A line beside a photo that says what is seen: ``Bupati (kanan) saat meninjau posko. (Foto: Humas)``."""
    if _PHOTO_SOURCE.search(text) or _SIDE.search(text):
        return True
    seen = _SEEN.search(text)
    return seen is not None and not _FINITE.search(text[: seen.start()])
