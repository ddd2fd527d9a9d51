"""Lines that say what the paper is and which number it bears: ``SIARAN PERS``, ``Nomor: …``, ``Judul: …``."""

from __future__ import annotations

import re

from converter.language import dates, offices
from converter.language.wordlists import words_of
from converter.structure import crediting, storylike, wording
from converter.structure.letterheads import is_institution, is_verb

_TIME = r"(?:\d{4}|pukul|jam|wib|wita|wit|senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|hingga|sampai|s\.?d)"
_LABEL = re.compile(
    r"^[\W_]*(?:untuk\s+(?:segera\s+)?(?:disiarkan|dipublikasikan|diterbitkan|diberitakan|dimuat|ditayangkan)(?:\s+segera)?"
    r"|(?:forwarded|(?:pesan\s+)?diteruskan)(?:\s+(?:many\s+times|berkali-kali))?"
    rf"|for\s+immediate\s+release|advertorial|tentang|judul\s+(?:berita|rilis)|(?:alternatif|opsi|usulan)\s+judul\s*:.{{1,150}}|embargo(?:(?:\s*:(?=\W*$|.{{0,60}}\b{_TIME}\b)|\s+(?:hingga|sampai|s\.?d\.?|tanggal|until)\b).{{0,60}})?|lampiran(?:\s+(?:\d{{1,2}}|[ivx]{{1,4}}))?)[\W_]*$",
    re.IGNORECASE,
)
_PAPER = re.compile(r"^[\W_]*(?P<words>[^\W\d_]+(?:\s+[^\W\d_]+){0,4})")
_AND = re.compile(r"\s?(?:&|dan\b)\s?", re.IGNORECASE)
_TITLE = r"judul(?:\s+(?:berita|kegiatan|rilis|siaran\s+pers))?"
_FIELD = re.compile(
    rf"^\W*(?:(?:isi|naskah|lead|uraian|narasi|{_TITLE})\s*:\s*$|(?:isi|naskah|uraian|narasi)\s+(?:berita|rilis)\s*:?\s*$"
    r"|(?:kategori|rubrik|kanal|tags?|kata\s+kunci)\s*:\s*\S)",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"^\W*(?:topik|tema)\s*:\s*\S", re.IGNORECASE)
_SECTION = re.compile(r"^\W*(?:kategori|rubrik|kanal)(?P<name>(?:\s+[^\W\d_]+){1,3})\W*$", re.IGNORECASE)
"""The section of a paper that a release is meant for: ``Rubrik Daerah``."""
_NUMBER = re.compile(
    r"^[\W_]*(?:(?:nomor|no|nomer|number|ref|lampiran|perihal|hal|sifat)\s*\.?\s*[:.]"
    r"|(?:nomor|no|edisi)\.?\s*:?\s+(?:\d|[\w.-]{1,12}/\S))",
    re.IGNORECASE,
)
_LETTER_FIELD = re.compile(r"^[\W_]*(?:perihal|hal|sifat)\s*\.?\s*[:.]", re.IGNORECASE)
_ENCLOSED = re.compile(r"^[\W_]*lampiran\s*\.?\s*[:.]", re.IGNORECASE)
_RANKED = re.compile(r"^[\W_]*(?:nomor|no|nomer)\b\.?\s*\d{1,3}\s*:\s*\D", re.IGNORECASE)
"""Who came first or second: ``No. 1: Desa Sekura``."""
_BARE_RANK = re.compile(r"^[\W_]*(?:nomor|no|nomer)\b\.?\s*\d{1,3}\s+[^\W\d_]", re.IGNORECASE)
"""And so may be who is praised for it: ``No. 1 di Jateng, Kudus Raih Adipura``."""
_NUMBERED = re.compile(r"^[\W_]*(?:nomor|no|nomer|number|edisi)\b\.?\s*:?\s*\S*\d", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"^\W*[a-z]{0,4}[./-]?\d+(?:\.\d+)*\s?/[\w.\s/-]{2,40}$", re.IGNORECASE)
_PATH = re.compile(r"^[\W_]*[A-Z]{1,5}(?:[\s.-]{1,2}\d{1,5})?(?:/[\w.-]{1,12}){2,8}\W*$")
"""A number that begins with letters: ``B/118/IX/KA/HM.01/2025/BNNP``, ``SP 7/KO.12/2025``."""
_TITLE_LABEL = re.compile(rf"^\W*(?:{_TITLE}|headline|title|tentang)\s*:\s*(?=\S)", re.IGNORECASE)
_KICKER_LABEL = re.compile(r"^\W*(?:(?:sub|anak)[\s-]?(?:judul|title)|kicker)\s*:\s*(?=\S)", re.IGNORECASE)
_TEXT_LABEL = re.compile(
    r"^\W*(?:lead|teras(?:\s+berita)?|(?:isi|naskah|uraian|narasi)(?:\s+(?:berita|rilis))?)\s*:\s*(?=\S)", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"^\W*(?:perihal|hal|topik)\s*:\s*(?!(?:per(?:mohonan|mintaan)|undangan|pe(?:nyampaian|mberitahuan|ngiriman|muatan|liputan)"
    r"|publikasi|mohon)\b)(?=\S)",
    re.IGNORECASE,
)
"""What a letter is about, but not what it asks of the newsroom."""
_LONGEST_TOPIC = 20
"""Topics and themes have no more words than that."""
_SHORTEST_SUBJECT = 4
"""So many words may be a headline."""
_APART = re.compile(r"\s*(?::|\|{1,2}|[-–—]{1,2}|//|(?<=[^\W_])[\])])\s*(?=[\w“\"‘'])")
_SENDER = re.compile(r"(?P<name>[^:|–—\n]{3,60}?)\s*[:|–—]\s*(?=[\w“\"‘'])")
"""Who sends a release, between its label and its headline: ``Press Release – Diskominfo Kudus: ``."""
_COUNT = re.compile(r"\s*(?:ke\s?-?\s?)?\d{1,3}\s*[:.]?\s*$", re.IGNORECASE)
"""Which of several releases a paper is, or which page: ``Rilis 2:``, ``RILIS KE-12``."""
_NUMBER_BEHIND = re.compile(r"\b(?:nomor|no)\b\.?\s*:?\s*\d", re.IGNORECASE)
_HASHTAGS = re.compile(r"^\s*(?:[#@][\w.]+[\s,]*)+$")


def is_label(text: str) -> bool:
    """A line that says what the paper is: ``SIARAN PERS``, ``UNTUK SEGERA DISIARKAN``, ``//KODE//``.

    The office that sends it may stand behind (``RILIS HUMAS POLRES MELAWI``).
    """
    field = bool(_FIELD.match(text)) and len(text.split()) <= 8
    bare = text.strip()
    code = len(bare) >= 4 and bare.startswith("//") and bare.endswith("//")
    section = _SECTION.match(text)
    topic = _TOPIC.match(text) and len(text.split()) <= _LONGEST_TOPIC
    if _LABEL.match(text) or code or field or topic or (section and not any(map(is_verb, section["name"].split()))):
        return True
    end = paper(text)
    rest = text[end:].strip(" \t:|/–—-_*.")
    if not end or len(rest.split()) > 10 or crediting.is_byline(text):
        return False
    if _LABEL.match(rest):
        return True
    return not rest or is_institution(rest) or bool(crediting.credit_line(rest)) or _is_office(rest)


def paper(text: str) -> int:
    """Where the words end that say what the paper is (``PRESS RELEASE``, ``Berita Kegiatan``, ``Undangan & Siaran
    Pers``); 0 without any."""
    end = _paper(text)
    joined = _AND.match(text, end) if end else None
    more = _paper(text[joined.end() :]) if joined else 0
    return joined.end() + more if joined and more else end


def _paper(text: str) -> int:
    match = _PAPER.match(text)
    words = list(re.finditer(r"[^\W\d_]+", match["words"])) if match else []
    if match is None or not words or words[0][0].lower() not in words_of("papers"):
        return 0
    size = 1
    while size < len(words) and words[size][0].lower() in words_of("papers") | words_of("kinds-of-papers"):
        size += 1
    return match.start("words") + words[size - 1].end()


def _is_office(text: str) -> bool:
    """Whether a line is an office with what it governs: ``Kapolres Sintang``."""
    words = re.findall(r"[^\W\d_]+", text)
    return offices.office_at(words) > 0 and len(words) <= 6 and not any(map(is_verb, words)) and "," not in text


def is_number(text: str) -> bool:
    """A line with the number of the paper, or its reference; no sentence that begins with a number."""
    if len(text.split()) > 14 or storylike.says(text) or _RANKED.match(text):
        return False
    if _BARE_RANK.match(text) and any(is_verb(word, bare=False) for word in re.findall(r"[^\W\d_]{3,}", text)):
        return False
    end = paper(text)
    behind = text[end:]
    alone = _NUMBER.match(text) or _BARE_NUMBER.match(text) or _PATH.match(behind)
    if alone or (end and (_NUMBERED.match(behind) or _COUNT.match(behind))):
        return True
    later = _NUMBER_BEHIND.search(behind) if end else None
    return later is not None and is_label(text[: end + later.start()])


def is_letter_field(text: str) -> bool:
    """A line of the head of a letter that tells what it is about or how it is meant: ``Perihal : …``, ``Sifat : …``."""
    return bool(_LETTER_FIELD.match(text)) and is_number(text)


def is_enclosure(text: str) -> bool:
    """A line of the head of a letter that tells what comes with it: ``Lampiran : 3 foto``."""
    return bool(_ENCLOSED.match(text)) and is_number(text)


def title_label(text: str) -> int:
    """Where a headline begins after a label: ``Judul: ``, ``PRESS RELEASE : ``, ``SIARAN PERS - ``; 0 without one."""
    match = _TITLE_LABEL.match(text)
    if match:
        return match.end()
    end = paper(text)
    apart = _APART.match(text, end) if end else None
    bracketed = apart is not None and text[0] in "[(" and apart[0].strip() in ("]", ")")
    if apart is None or (" " not in text[:end].strip() and not bracketed):
        # One word alone may be the headline's own: ``Berita: Hoaks Soal Vaksin``.
        return 0
    rest = text[apart.end() :]
    if is_label(text) or is_number(text) or dates.find_dates(rest[:40]):
        return 0
    sender = _SENDER.match(text, apart.end())
    return sender.end() if sender and is_institution(sender["name"]) else apart.end()


def subject(text: str) -> int:
    """Where the subject of a letter begins that may be a headline (``Perihal : Bupati Lepas Ekspor Lada``); 0 for
    none: a request to the newsroom, or the kind of the paper."""
    match = _SUBJECT.match(text)
    if match is None or paper(text[match.end() :]) or len(text[match.end() :].split()) < _SHORTEST_SUBJECT:
        return 0
    return match.end()


def kicker_label(text: str) -> int:
    """Where a kicker or subtitle begins after its label (``Sub Judul: ``); 0 without one."""
    match = _KICKER_LABEL.match(text)
    return match.end() if match else 0


def text_label(text: str) -> int:
    """Where the text begins after a label (``Lead: ``, ``Isi Berita: ``); 0 without one."""
    match = _TEXT_LABEL.match(text)
    return match.end() if match else 0


def is_dated(text: str) -> bool:
    """A line that says what the paper is and from which day: ``Rilis Berita, 6 Februari 2025``."""
    end = paper(text)
    return end > 0 and wording.date_line(text[end:]) is not None


def is_hashtags(text: str) -> bool:
    """A line of nothing but hashtags and names of accounts."""
    return bool(_HASHTAGS.match(text))
