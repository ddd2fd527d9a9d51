"""Does the opening of a story tell who, what, when and where, in a length that is read?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter import article, messages
from converter.checks.story import Paragraph, shortened, warning
from converter.language import attribution, dates, names, offices, places
from converter.language.name_runs import is_ordinary
from converter.language.sentences import sentences

_LONG_LEAD = 45
_LONG_SENTENCE = 50
_NEAR = 3
"""The day may stand in one of so many first paragraphs: with the first quotation, as many releases have it."""

_TELLING = 5
"""So many words in small letters say what happens, even where none of them has the prefix of a verb."""

_SMALL = re.compile(r"\b[a-z]{3,}\b")
_VERB = re.compile(
    r"\b(?:me|di|ber|ter|pe)[a-z]{3,}|\b(?:hadir|buka|ikut|raih|jadi|menjadi|ingin|dapat|masuk"
    r"|punya|tiba|pulang|pergi|naik|turun|gelar|tinjau|serahkan|kunjungi|ajak|minta|raup|tutup|siap|terima|jatuh)\b"
)
_WHEN = re.compile(
    rf"\b(?:{'|'.join(dates.WEEKDAY_NAMES)}|Jum[’']at|Ahad|{'|'.join(name.capitalize() for name in dates.MONTHS)})\b"
    r"|\b(?:kemarin|tadi|hari\s+ini|besok|lusa|pagi|siang|sore|petang|malam|pekan|minggu|bulan|tahun|pukul|saat\s+ini"
    r"|sejak|selama|setiap|sepanjang|kini|menjelang|jelang|sepekan|seminggu|sebulan|setahun|semalam|seharian)\b"
    r"|\bdalam\s+\w+\s+(?:jam|hari|menit)\b|\bhari\s+(?:pertama|kedua|terakhir)\b",
)
_FIRST_NAME = re.compile(r"([A-Z][a-z]{2,})\s(?:me|ber|di|ter)[a-z]{3,}")
"""A name at the start, with the verb behind it: ``Satono membuka``."""

_WHO = re.compile(
    r"(?<=[\w,)’”] )[A-Z][\w’'-]+|^[A-Z][\w’'-]+\s+[A-Z]"
    r"|\b(?i:warga|masyarakat|orang|anak|ibu|para|seluruh|semua|sejumlah|sebanyak|puluhan|ratusan|ribuan|pegawai|pelaku)\b",
)


def lead_warnings(prose: Sequence[Paragraph], datelines: Sequence[str] = ()) -> list[article.Warning]:
    """What is wrong with the lead: more than 45 words, or who, what or when is not told.

    Where it happened stands in the dateline; that it is not known is a warning of its own.

    Args:
        prose: the running text, from the lead on.
        datelines: datelines and lines of a date that stood above the text: they may tell when.
    """
    if not prose:
        return []
    block, _, lead = prose[0]
    size = len(lead.split())
    found = [warning("long-lead", block, words=str(size), most=str(_LONG_LEAD))] if size > _LONG_LEAD else []
    opening = " ".join((*datelines, *(p.text for p in prose[:_NEAR])))
    told = {
        messages.LEAD_WHO: _names_somebody(lead),
        messages.LEAD_WHAT: _tells_something(lead),
        messages.LEAD_WHEN: bool(dates.find_dates(opening) or _WHEN.search(opening)),
    }
    missing = [question for question, answered in told.items() if not answered]
    if missing:
        found.append(warning("incomplete-lead", block, missing=", ".join(missing)))
    return found


def _tells_something(text: str) -> bool:
    words = _SMALL.findall(text)
    return bool(_VERB.search(text)) or len(words) >= _TELLING or any(map(attribution.is_verb_of_saying, words))


def _names_somebody(text: str) -> bool:
    first = _FIRST_NAME.match(text)
    if first and not is_ordinary(first[1].lower()) and not places.is_place(first[1]):
        return True
    for mention in reversed(dates.find_dates(text)):
        text = text[: mention.start] + text[mention.end :]
    words = text.split()
    return bool(_WHO.search(_WHEN.sub("", text)) or names.find_people(text)) or any(
        offices.office_at(words, at, occupations=True) for at in range(len(words))
    )


def sentence_warnings(prose: Sequence[Paragraph]) -> list[article.Warning]:
    """A warning for each sentence that nobody reads in one breath."""
    return [
        warning("long-sentence", block, words=str(size), text=shortened(sentence))
        for block, _, text in prose
        for sentence in sentences(text)
        if (size := len(sentence.split())) > _LONG_SENTENCE
    ]
