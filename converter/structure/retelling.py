"""Sentences in plain type below a photo that are its caption: they say what is seen, or tell again what the lead told.

A paragraph of the story that is taken for a caption stands in the wrong place: what is not sure stays a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.language import attribution, dates, sentences
from converter.language.wordlists import words_of
from converter.structure import letterheads, storylike, wording
from converter.structure.dateline import split_dateline
from converter.structure.line import Line

_LONGEST = 28
"""Captions in one plain sentence have no more words than that."""
_SHARE = 0.75
"""A sentence that has so many of its words from the headline and the lead tells them again."""
_FEWEST = 5
"""Sentences of fewer words of their own have too little to compare."""

_MARK = re.compile(r"\s*[(\[][^()\[\]]{1,40}[)\]]$")
_REFERS_BACK = re.compile(
    r"\b(?:itu|ini|tersebut|ia|dia|beliau|mereka|keduanya|kami|kita|saya|bahwa|menurut|sementara|selain|namun|selanjutnya"
    r"|kemudian|sebelumnya|sebab|karena|sehingga|agar|supaya|jika|apabila)\b",
    re.IGNORECASE,
)
"""Words that tie a sentence to the one before it, or give reasons: captions stand alone."""
_OPENS_PARAGRAPH = re.compile(
    r"^\W*(?:dalam|pada|untuk|dengan|setelah|usai|sebelum|sejak|hingga|di|ke|dari|bagi|saat|ketika|hal|acara|kegiatan|rapat"
    r"|agenda|program|rencananya|hadir|turut|adapun|diketahui)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:(?<!saat )itu|tersebut|ia|dia|beliau|mereka)\b", re.IGNORECASE)
"""Words that point to what was told before."""
_UNSEEN = re.compile(
    r"\b(?:akan|telah|sudah|harus|dapat|bisa|tidak|tak|bukan|belum|juga|pun|lebih|masih|perlu|wajib|hanya|rp|persen|(?:ber)?terima\s+kasih)\b"
    r"|\brp\s?\d|%",
    re.IGNORECASE,
)
"""Words for what no picture shows: plans, duties, amounts, thanks, what did not happen."""
_SPAN = re.compile(r"\b(?:hingga|sampai|sejak|mulai|sebelum|sesudah|setelah)\b", re.IGNORECASE)
"""Words that make of a day the beginning or the end of something: no moment that a picture shows."""
_VERB = re.compile(r"\b(?P<active>me(?:m|n|ng|ny|l|r|w|y)[a-z]{3,}|ber[a-z]{3,})\b|\b(?:di|ter)[a-z]{3,}\b")
_SCENE = re.compile(
    r"^\W*(?:suasana|foto|potret|momen|sesi|tampak|terlihat|kondisi"
    r"|(?:prosesi\s+)?pe(?:m|n|ng|ny|l|r)?[a-z]{4,}an(?=\s+(?!ini|itu|tersebut)\w))\b",
    re.IGNORECASE,
)
"""What a caption without a verb begins with: what is seen, or what is being done."""


_STANDS = re.compile(r"^\W*(?:[A-Z][\w’'.-]*,?\s+){1,8}(?:di|bersama|dalam)\s(?P<rest>[^.!?]+)[.!]?$")
"""Somebody, and where or with whom: ``Camat Tebas Ani Sofian di lokasi banjir.``"""


def is_lone(line: Line) -> bool:
    """Whether a line is one short sentence that needs no other beside it, and nobody speaks in it."""
    return line.size <= _LONGEST and opens_alone(line) and len(_sentences(line)) == 1


def opens_alone(line: Line) -> bool:
    """Whether the first sentence of a line is a short one that needs no other before it, and nobody speaks in the
    line."""
    plain = not (line.is_heading or line.bulleted or line.block.list_label or line.pictures)
    if not plain or not line.ends_sentence or storylike.has_quotation(line.text):
        return False
    first = _sentences(line)[0]
    said = any(attribution.is_short_form(word) for word in re.findall(r"\w+", first))
    tied = _REFERS_BACK.search(first) or _OPENS_PARAGRAPH.match(first)
    return 3 <= len(first.split()) <= _LONGEST and not said and not tied


def goes_on(line: Line) -> bool:
    """Whether a paragraph needs one before it: its first sentence points to what was told, and tells no day."""
    first = _sentences(line)[0]
    return bool(_TOLD.search(first)) and not split_dateline(line.text) and not wording.tells_day(first)


def _sentences(line: Line) -> list[str]:
    return sentences.sentences(_MARK.sub("", line.text))


def shows(line: Line) -> bool:
    """Whether a sentence tells what may be seen: somebody does something, and neither says nor plans it."""
    verb = next(_verbs(line.text), None)
    if verb is None or not verb["active"] or attribution.is_verb_of_saying(verb[0]):
        return names_scene(line)
    return not is_unseen(line)


def is_unseen(line: Line) -> bool:
    """Whether a sentence tells what no picture shows."""
    return bool(_UNSEEN.search(line.text))


def acts(line: Line) -> bool:
    """Whether the first verb of a sentence is active."""
    verb = next(_verbs(line.text), None)
    return verb is not None and bool(verb["active"])


def names_scene(line: Line) -> bool:
    """Whether a sentence without a verb names what is seen: ``Suasana rapat di aula.``, ``Penyerahan bantuan.``,
    ``Camat Tebas di lokasi banjir.``"""
    text = _MARK.sub("", line.text)
    named = _SCENE.match(text) or _tells_where(text)
    return bool(named) and not any(_verbs(line.text)) and not is_unseen(line)


def _tells_where(text: str) -> bool:
    """Whether a sentence is somebody's name with where or with whom, and nothing that he does or is."""
    stands = _STANDS.match(text)
    rest = re.findall(r"[^\W\d_]{3,}", stands["rest"].lower()) if stands else []
    told = words_of("predicates") | words_of("being-somewhere") | words_of("outcomes")
    return bool(rest) and not any(word in told or letterheads.is_verb(word) for word in rest)


def _verbs(text: str) -> Iterator[re.Match[str]]:
    none = words_of("nouns-like-verbs") | words_of("small-words-like-verbs")
    return (match for match in _VERB.finditer(text) if match[0] not in none)


class Lead:
    """What the headline and the first paragraph of a story tell.

    Args:
        headline: the lines above the story.
        lead: the first paragraph.
    """

    def __init__(self, headline: str, lead: str) -> None:
        self._words = _words(f"{headline} {lead}")
        self._days = {(day.day, day.month) for day in dates.find_dates(lead)}

    def is_told_again(self, line: Line) -> bool:
        """Whether a sentence names the day of the lead once more, or has hardly a word that is not from above."""
        own = _words(line.text)
        days = {(day.day, day.month) for day in dates.find_dates(line.text)}
        again = bool(days & self._days) and not _SPAN.search(line.text)
        return again or (len(own) >= _FEWEST and len(own & self._words) >= _SHARE * len(own))

    def is_on_its_day(self, line: Line) -> bool:
        """Whether a sentence names a day of the lead."""
        return bool({(day.day, day.month) for day in dates.find_dates(line.text)} & self._days)


def _words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[^\W\d_]{4,}", text)}
