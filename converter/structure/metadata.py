"""What a content system wants beside the text: slug, summary, time of publication."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from zoneinfo import ZoneInfo

from converter import messages
from converter.language import name_runs, offices
from converter.language.sentences import sentences
from converter.language.wordlists import words_of

_SUMMARY_LENGTH = 155


def slug(headline: str) -> str:
    """The headline as part of an address: ASCII, small letters, hyphens, at most 80 characters; never empty."""
    plain = unicodedata.normalize("NFKD", re.sub(r"[’']|(?<=\d)\.(?=\d{3}\b)", "", headline.lower()))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode())
    kept: list[str] = []
    for word in words:
        if kept and len("-".join(kept)) + len(word) >= 80:
            kept = _complete(kept)
            break
        kept.append(word[:80])
    return "-".join(kept) or "berita"


def summary(lead: str) -> str:
    """The lead in at most 155 characters: cut at the end of a sentence, else at a word, with an ellipsis."""
    text = " ".join(lead.split())
    if len(text) <= _SUMMARY_LENGTH:
        return text
    whole = ""
    for sentence in sentences(text):
        if len(whole) + len(sentence.rstrip()) > _SUMMARY_LENGTH:
            break
        whole += sentence
    if len(whole) >= 60:
        return whole.rstrip()
    words = _complete(text[: _SUMMARY_LENGTH - 1].split(" ")[:-1])
    return " ".join(words).rstrip(" ,;:–-(") + "…"


def _complete(words: list[str]) -> list[str]:
    """Words that were cut off somewhere, without those at the end that are nothing alone (``di Kecamatan``)."""
    end = len(words)
    while end > 1 and _dangles(words[end - 1]):
        end -= 1
    return words[:end]


def _dangles(word: str) -> bool:
    if name_runs.is_level(word):
        return word[0].isupper()
    kind = name_runs.closed_words().get(word.lower())
    return (
        kind == "grammar"
        or word in words_of("nothing-without-the-next")
        or word in messages.WEEKDAYS
        or offices.is_honorific(word)
    )


def published(when: datetime | date | None, time_zone: str) -> str | None:
    """A time in ISO 8601 with offset, in the outlet's time zone where it names none; of a day alone its midnight."""
    if when is None:
        return None
    moment = when if isinstance(when, datetime) else datetime(when.year, when.month, when.day)
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(time_zone))).isoformat()


def headline_from(lead: str) -> str:
    """A makeshift headline for a release without one: the beginning of its lead, at most twelve words."""
    words = sentences(lead.strip())[0].rstrip(" .!?").split()
    return " ".join(words[:12]).rstrip(" ,;:.–-") + ("…" if len(words) > 12 else "")
