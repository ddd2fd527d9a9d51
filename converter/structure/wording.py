"""Wordings by which parts of a release are known, whatever their place and looks."""

from __future__ import annotations

import re

from converter.language import dates, offices, places
from converter.language.wordlists import words_of
from converter.structure import crediting

_LABEL = re.compile(
    r"^[\W_]*(?:(?:siaran|rilis|release|keterangan)\s+(?:pers|berita|media)(?:\s+(?:resmi|bersama))?"
    r"|(?:press|media|news)\s+(?:release|rilis|statement)|pers\s+(?:rilis|release)|rilis|release|siaran\s+pers\s+humas"
    r"|untuk\s+(?:segera\s+)?(?:disiarkan|dipublikasikan|diterbitkan|diberitakan|dimuat)(?:\s+segera)?"
    r"|for\s+immediate\s+release|berita(?:\s+(?:pers|daerah|humas|foto))?|naskah\s+berita|advertorial|lampiran(?:\s+(?:\d{1,2}|[ivx]{1,4}))?)[\W_]*$",
    re.IGNORECASE,
)
_LABEL_WITH_OFFICE = re.compile(
    r"^[\W_]*(?:siaran\s+pers|press\s+release|rilis\s+(?:pers|berita))\s*(?:[:|/–-]\s*|(?=[A-Z]{3}))",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"^\W*(?:(?:isi|isi\s+berita|naskah)\s*:\s*$|(?:kategori|rubrik|kanal|tags?|kata\s+kunci)\s*:\s*\S)", re.IGNORECASE
)
_CODE = re.compile(r"^\s*/{2,}.*/{2,}\s*$")
_NUMBER = re.compile(r"^[\W_]*(?:nomor|no|nomer|number|ref|lampiran|perihal|hal|sifat)\s*\.?\s*[:.]", re.IGNORECASE)
_TITLE_LABEL = re.compile(r"^\W*(?:judul(?:\s+(?:berita|rilis))?|headline|title)\s*:\s*(?=\S)", re.IGNORECASE)
_WHEN_AND_WHERE = re.compile(
    r"^\W*(?:(?:hari\s*(?:[/,&]|dan)\s*tanggal|hari|waktu|pukul|jam|tempat|lokasi)\s*:\s*(?=\S)"
    r"|(?:tanggal|tgl)\b\.?\s*:?\s*(?=\d|\w+,))",
    re.IGNORECASE,
)
_HASHTAGS = re.compile(r"^\s*(?:[#@][\w.]+[\s,]*)+$")
_ADDRESS = re.compile(
    r"^\W*(?:jalan|jln|jl|alamat|komplek|kompleks|sekretariat\s*:|kode\s+pos|telp|telepon|telephone|fax|faks|faksimile"
    r"|laman|website|situs|e-?mail|pos-el|www\.|https?:)\b",
    re.IGNORECASE,
)
_ROAD = re.compile(r"^\W*(?:jalan|jln|jl|komplek|kompleks)\b", re.IGNORECASE)
_NUMBERED_ADDRESS = re.compile(
    r"\b(?:nomor|no)\b\.?\s*\d|\b\d{5}\b|telp|telepon|fax|faks|@|www\.|\bkm\.?\s*\d", re.IGNORECASE
)
_PHONE = re.compile(r"(?:telp|telepon|fax|faks|wa|hp|e-?mail|www\.|@)\b|\(0\d{2,3}\)|\b08\d{2}[- ]?\d", re.IGNORECASE)
_CAPTION = re.compile(
    r"^\W*(?:(?:ket(?:erangan|\.)?|caption|teks)\s*(?:foto|gambar)|foto(?:\s+(?:kegiatan|utama))?|caption|gambar"
    r"|dokumentasi(?:\s+(?:foto|kegiatan))?)\s*(?:\d{1,2}\s*)?(?:[:.–—]+|-+(?=\s|$))\s*"
    r"|^\W*(?:keterangan\s+(?:foto|gambar)|teks\s+foto|caption(?:\s+foto)?)\s+(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_PHOTO_LABEL = re.compile(
    r"^\W*(?:lampiran\s+)?(?:galeri\s+)?(?:foto(?:[- ]foto)?|dokumentasi|gambar)"
    r"(?:\s+(?:foto|kegiatan|acara|pendukung|terlampir|dokumentasi))*\W*$",
    re.IGNORECASE,
)
_PHOTO_SOURCE = re.compile(r"[(\[](?:foto|dok|istimewa|ist)\b[^()\[\]]*[)\]]\W*$", re.IGNORECASE)
_SIDE = re.compile(r"\((?:kiri|kanan|tengah|\w+ dari (?:kiri|kanan))\)", re.IGNORECASE)
_SEEN = re.compile(r"\b(?:saat|ketika|sedang|tengah|tampak|terlihat|berfoto|berpose|foto\s+bersama)\b")
_FINITE = re.compile(r"\b(?:me|di|ber|ter)[a-z]{3,}|\b(?:hal|itu|ini|tersebut|kata|ujar)\b|[,.“\"]", re.IGNORECASE)
_TYPED_LABEL = re.compile(r"^\s*(?:\(?\d{1,2}[.)](?!\d)|\(?[a-z][.)](?=\s))\s*\S")
_DATE_LINE = re.compile(r"^\W*(?:(?P<place>[A-Za-z][\w .’'-]{2,40}?)\s*,\s*)?(?P<rest>\S.*)$")
_LEVEL = re.compile(r"^(?:kab(?:upaten|\.)?|kota|kec(?:amatan|\.)?|provinsi|desa|kelurahan)\s+", re.IGNORECASE)
_ISSUED_AT = re.compile(r"^(?:di(?:tetapkan|keluarkan|terbitkan|buat)\s+)?di\s+", re.IGNORECASE)
_UNIT = re.compile(r"\b\d{2,4}(?:-\d\d)?/\w+(?:\s\w+)?")
"""The number and name of a unit of the army: ``162/Wira Bhakti``."""
_INSTITUTION = re.compile(
    r"^\W*(?:pemerintah|sekretariat|bagian|biro|dinas|badan|kantor|kecamatan|kelurahan|kementerian|dewan|komisi"
    r"|sub\s*bagian|bidang|rumah\s+sakit|kepolisian|kodim|korem|kodam|koramil|komando|penerangan|pangkalan|inspektorat|satuan|unit|balai|pusat|humas|protokol|tim|asisten"
    r"|pol(?:res(?:ta(?:bes)?)?|da|sek)|kejaksaan|pengadilan|lembaga|rsud|bpbd|kpu|bawaslu|perumda|perusahaan|universitas|provinsi|kabupaten|kota)\b",
    re.IGNORECASE,
)


def is_label(text: str) -> bool:
    """A line that says what the paper is: ``SIARAN PERS``, ``UNTUK SEGERA DISIARKAN``, ``//KODE//``."""
    label = _LABEL_WITH_OFFICE.match(text)
    rest = text[label.end() :] if label else ""
    of_office = bool(rest) and len(rest.split()) <= 10 and (is_institution(rest) or bool(crediting.credit_line(rest)))
    field = bool(_FIELD.match(text)) and len(text.split()) <= 8
    return bool(_LABEL.match(text) or _CODE.match(text) or of_office or field)


def is_number(text: str) -> bool:
    """A line with the number of the paper, or its reference."""
    return bool(_NUMBER.match(text)) and len(text.split()) <= 14


def title_label(text: str) -> int:
    """Where a headline begins after the label ``Judul:``; 0 without one."""
    match = _TITLE_LABEL.match(text)
    return match.end() if match else 0


def is_when_or_where(text: str) -> bool:
    """A line above the text that tells day or place behind a label: ``Hari/Tanggal : Rabu, 9 April 2025``."""
    return bool(_WHEN_AND_WHERE.match(text)) and len(text.split()) <= 16


def is_hashtags(text: str) -> bool:
    """A line of nothing but hashtags and names of accounts."""
    return bool(_HASHTAGS.match(text))


def is_address(text: str) -> bool:
    """A line of a letterhead that gives an address or a telephone number, but not a headline about a road."""
    if not _ADDRESS.match(text) or len(text.split()) > 25 or text.rstrip().endswith(("!", "?", ".")):
        return False
    if _NUMBERED_ADDRESS.search(text) or not _ROAD.match(text):
        return True
    parts = [part.strip(" .") for part in text.split(",")]
    last = parts[-1].split()
    ends_in_place = any(at + places.longest_at(last, at) == len(last) for at in range(len(last)))
    return len(parts[0].split()) <= 5 and ends_in_place


def is_road(text: str) -> bool:
    """A line that begins with a road and has more words than an address needs."""
    return bool(_ROAD.match(text)) and len(text.split()) >= 6 and not _PHONE.search(text)


def is_institution(text: str) -> bool:
    """A line that is nothing but the name of an institution, as letterheads have it."""
    words = re.findall(r"[^\W\d_]+", _UNIT.sub("", text))
    if not words or len(words) > 16 or not _INSTITUTION.match(text):
        return False
    rest = [word for word in words if word.lower() not in words_of("institution-words")]
    at, unknown = 0, 0
    while at < len(rest):
        size = places.longest_at(rest, at)
        unknown += not size
        at += size or 1
    return unknown == 0 or (unknown == 1 and len(words) >= 4)


def date_line(text: str) -> tuple[str | None, dates.DateMention] | None:
    """Place (``None`` if there is none) and date of a line that holds nothing else, else ``None``."""
    line = _ISSUED_AT.sub("", _WHEN_AND_WHERE.sub("", text.strip(" \t-–—,:.~*_")))
    match = _DATE_LINE.match(line)
    if not match or len(line.split()) > 9:
        return None
    for place, rest in ((match["place"], match["rest"]), (None, line)):
        found = dates.find_dates(rest)
        if len(found) == 1 and not rest[: found[0].start].strip(" ,(") and not rest[found[0].end :].strip(" ).,"):
            if place and (place.lower() in dates.WEEKDAYS or not _names_a_place(place)):
                continue
            return (place.strip() if place else None), found[0]
    return None


def _names_a_place(text: str) -> bool:
    """Whether words before a date are the name of a place rather than what happened: one that is known, or up to
    three words with capitals and without an office among them."""
    name = _LEVEL.sub("", text.strip())
    words = name.split()
    if places.is_place(name):
        return True
    capitals = all(word[:1].isupper() for word in words)
    return bool(words) and len(words) <= 3 and capitals and not any(map(offices.is_office_word, words))


def tells_day(text: str) -> bool:
    """Whether a sentence says on which day: by its name or in brackets, as leads do."""
    return any(day.weekday is not None or day.bracketed for day in dates.find_dates(text))


def place_line(text: str) -> str | None:
    """The town in a line that holds nothing else but, perhaps, the dash of a dateline."""
    name = text.strip(" \t-–—,:.~*_")
    return places.proper(name) if len(name.split()) <= 3 and places.is_town(name) else None


def is_list_item(text: str) -> bool:
    """A line with a typed number or letter before it (``1. ``, ``3.bola``, ``b) ``)."""
    return bool(_TYPED_LABEL.match(text))


def caption_label(text: str) -> int:
    """Where a caption begins after its label (``Foto :``, ``Keterangan foto:``); 0 without one."""
    match = _CAPTION.match(text)
    return match.end() if match else 0


def is_photo_label(text: str) -> bool:
    """A line that heads photos: ``Dokumentasi :``, ``Lampiran Foto``, ``Foto-foto kegiatan``."""
    return bool(_PHOTO_LABEL.match(text))


def is_caption(text: str) -> bool:
    """A line beside a photo that says what is seen: ``Bupati (kanan) saat meninjau posko. (Foto: Humas)``."""
    if _PHOTO_SOURCE.search(text) or _SIDE.search(text):
        return True
    seen = _SEEN.search(text)
    return seen is not None and not _FINITE.search(text[: seen.start()])
