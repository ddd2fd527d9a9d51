"""What is said to the newsroom around a release: greetings, notes that come with it, farewells."""

from __future__ import annotations

import re

from converter.language.wordlists import words_of
from converter.structure import storylike

_GREETING = re.compile(
    r"^\W*(?:ass?alamu.?alaikum.*|bismillah\S*.*|salam\s+sejahtera.*|yth\b.*|kepada\s+yth.*"
    r"|(?:di\s*[-–]?\s*)?tempat|(?:rekan|pimpinan\s+redaksi|pemimpin\s+redaksi|para\s+pemimpin\s+redaksi)\b(?:[^.]|\.(?=\w)){0,60}"
    r"|(?:dengan\s+hormat|shalom|om\s+swastiastu|selamat\s+(?:pagi|siang|sore|malam))\b[^.]{0,60})[.,!]?\s*$",
    re.IGNORECASE,
)
_OURSELVES = re.compile(r"^\W*(?:ass?alamu|bismillah|salam\s+sejahtera)|\b(?:kami|saya|kita)\b", re.IGNORECASE)
_PAPER = r"(?:rilis|release|siaran\s+pers|naskah|materi|bahan|berita|foto|dokumentasi)"
_NOTE = re.compile(
    rf"\b(?:kami|saya|berikut|bersama\s+ini|terlampir)\b.{{0,40}}\b(?:kirim(?:kan)?|sampaikan|share|bagikan|teruskan|lampirkan)\b"
    rf".{{0,40}}\b{_PAPER}\b"
    r"|\bi[zj]in\s+(?:share|sharing|berbagi|mengirim(?:kan)?|kirim|membagikan|menyampaikan|mem-?posting)\b"
    r"|\bmohon\b.{0,40}\b(?:bantu(?:an(?:nya)?)?|dibantu|berkenan|kiranya|dapat|bisa|izin|untuk)\b.{0,40}"
    r"\b(?:dimuat|memuat|pemuatan(?:nya)?|naik(?:kan|in)?|dinaikkan|(?:di)?tayang(?:kan)?|penayangan(?:nya)?|(?:di)?terbit(?:kan)?"
    r"|publikasi(?:nya)?|(?:di)?publikasikan|(?:di)?siarkan|(?:di)?beritakan|(?:di)?muat)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\W*demikian(?:lah)?\s.{0,20}\b(?:rilis|release|siaran\s+pers|berita|keterangan\s+pers)\b.{0,60}"
    r"\b(?:(?:di)?sampaikan|(?:di)?kirim(?:kan)?|(?:di)?buat|kasih)\b",
    re.IGNORECASE,
)
_REMARK = r"^\W*(?:(?:nb|n\.b|ps|catatan|note)\b\W*)?"
_SENT = r"(?:foto|video|dokumentasi|rilis|berita|naskah|youtube|(?:g|google\s)?drive|unduh(?:an)?|download)"
_SENT_WITH = re.compile(
    rf"{_REMARK}(?:(?:link|tautan|file)\s+)?{_SENT}\b(?:\s*(?:,|/|&|dan)\s*{_SENT})*(?:\s+(?:kegiatan|acara|pendukung))?"
    r"\s*(?:(?:ter|di)lampir(?:kan)?\b.{0,40}|(?:di|me)?susul(?:kan)?\b.{0,20}|menyusul\b.{0,20}|.{0,30}?https?://\S+)\W*$"
    rf"|{_REMARK}mohon\s+(?:segera\s+)?(?:dimuat|diterbitkan|ditayangkan|dipublikasikan|disiarkan|diberitakan|dinaikkan)\b"
    r".{0,40}$",
    re.IGNORECASE,
)
"""What stands beside a release: ``Foto terlampir``, ``Link dokumentasi: https://…``, ``NB: mohon dimuat``."""
_LONGEST_NOTE = 45
"""Notes to the newsroom have no more words than that."""
_SALUTE = re.compile(r"(?:^|[,.!]\s*)\W*salam(?P<words>(?:\s+\w{3,15}){0,2})\W*$", re.IGNORECASE)
"""``Salam,``, ``Salam Presisi!``, on its own or behind a farewell."""
_YELL = re.compile(r"(?:\W*[^\W\d_]{3,15}\s?!+){1,3}\W*")
"""``Horas!``, ``Merdeka!``."""
_FAREWELL = re.compile(r"^\W*(?:wa?ss?alam|wa?alaikum|(?:wa\s?)?billahi|om\s+s[çh]?anti)")
_FAREWELL_WORDS = re.compile(
    r"(?:wa?ss?alamu?(?:alaikum)?|(?:wa)?alaikum(?:u?ss?alam)?|wr|wb|wa|wa?rah?matullah\w*|wa?barakatuh\w*|(?:wa)?billahi"
    r"|taufi[kq]|wal|hidayah|fi|sabilil|haq|om|s[çh]?anti[hk]?|hormat|kami)"
)
_CLOSES_LETTER = re.compile(
    r"^(?:sekian\b|dum[mp]\b|semoga\s+bermanfaat|demikian(?:lah)?[\s,]+\w|terima\s?kasih|atas\s+(?:perhatian|kerja))"
)
_LETTER_WORDS = re.compile(
    r"(?:sekian|demikian(?:lah)?|dan|dgn|dengan|utk|tsb|sbg|serta|atas|perhatian(?:nya)?|kerja|sama(?:nya)?|kerjasama(?:nya)?|bantuan(?:nya)?|kami"
    r"|(?:di|meng)?ucapkan|(?:di)?sampaikan|hal|ini|banyak|terima|kasih|terimakasih|untuk|agar|dapat|di(?:muat|publikasikan"
    r"|siarkan|beritakan|pergunakan|gunakan|ketahui|maklumi)|sebagaimana|mestinya|menjadi|maklum|bapak|ibu|saudara|rekan|media"
    r"|yang|baik|diberikan|rilis|siaran|pers|berita|(?:di)?laporkan|(?:di)?informasikan|(?:di)?beritahukan|haturkan|laporan|informasi"
    r"|partisipasi(?:nya)?|dukungan(?:nya)?|perkenan(?:nya)?|mohon|arahan|petunjuk|periksa|selanjutnya|lebih|lanjut"
    r"|dum[mp]|dok(?:umentasi)?|foto|terlampir|semoga|bermanfaat|guna)"
)


def is_greeting(text: str) -> bool:
    """A salutation to the newsroom, and no sentence that begins like one: ``Rekan korban akan diperiksa.``"""
    story = storylike.is_sentence(text) and not _OURSELVES.search(text)
    return bool(_GREETING.match(text)) and len(text.split()) <= 14 and not story


def is_note(text: str) -> bool:
    """What a press officer writes to the newsroom when sending a release, and no release says of itself:
    ``Berikut kami kirimkan rilis …``, ``Izin share …``, ``Mohon dibantu naik``."""
    noted = bool(_NOTE.search(text)) or (len(text.split()) <= 16 and bool(_SENT_WITH.match(text)))
    return noted and len(text.split()) <= _LONGEST_NOTE and not storylike.has_quotation(text)


def is_sign_off(text: str) -> bool:
    """A formula that closes a letter: ``Sekian dan terima kasih.``, ``Wassalamualaikum …``, ``Demikian siaran pers ini
    disampaikan.``; but for the last it has no word of its own."""
    if storylike.has_quotation(text):
        return False
    if _CLOSING.match(text) and len(text.split()) <= _LONGEST_NOTE:
        return True
    if _YELL.fullmatch(text):
        return True
    salute = _SALUTE.search(text)
    if salute and all(word in words_of("salutes") for word in salute["words"].lower().split()):
        text = text[: salute.start()]
        if not text:
            return True
    line = re.sub(r"(?<=\w)['’‘`](?=\w)", "", text.lower())
    words = re.findall(r"\w+", line)
    if _FAREWELL.match(line):
        return all(map(_FAREWELL_WORDS.fullmatch, words))
    return bool(_CLOSES_LETTER.match(line.lstrip(" *_~-–"))) and all(map(_LETTER_WORDS.fullmatch, words))
