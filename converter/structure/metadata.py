"""What a content system wants beside the text: slug, summary, tags, time of publication."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from converter.language import names, places

_SUMMARY_LENGTH = 155
_TAGS = 6


def slug(headline: str) -> str:
    """The headline as part of an address: ASCII, small letters, hyphens, at most 80 characters."""
    plain = unicodedata.normalize("NFKD", headline.lower().replace("’", "").replace("'", ""))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode())
    text = ""
    for word in words:
        if text and len(text) + len(word) >= 80:
            break
        text = f"{text}-{word}" if text else word[:80]
    return text


def summary(lead: str) -> str:
    """The lead in at most 155 characters: cut at the end of a sentence, else at a word, with an ellipsis."""
    text = " ".join(lead.split())
    if len(text) <= _SUMMARY_LENGTH:
        return text
    ends = [m.end() for m in re.finditer(r"[.!?][”’\")]?(?=\s+[A-Z“])", text[: _SUMMARY_LENGTH + 1])]
    usable = [end for end in ends if 60 <= end <= _SUMMARY_LENGTH and not _ends_in_abbreviation(text[:end])]
    if usable:
        return text[: usable[-1]]
    return text[: _SUMMARY_LENGTH - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-(") + "…"


def _ends_in_abbreviation(text: str) -> bool:
    return bool(re.search(r"(?:\b[A-Z]\w{0,3}|\bdr|\bdrg)\.$", text))


def published(day: date | None, time_zone: str) -> str | None:
    """Midnight of the day in the outlet's time zone, ISO 8601 with offset; ``None`` without a day."""
    if day is None:
        return None
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(time_zone)).isoformat()


def tags(headline: str, paragraphs: Sequence[str], place: str | None, people: Sequence[str]) -> tuple[str, ...]:
    """A few tags: the place, people quoted, and acronyms and names that the headline and the text share."""
    counted: Counter[str] = Counter()
    body = " ".join(paragraphs)
    for token in names.tokens(headline):
        word = token.text
        shared = len(re.findall(rf"\b{re.escape(word)}\b", body))
        if shared and word[:1].isupper() and (word.isupper() or places.is_place(word)) and len(word) > 2:
            counted[word] = shared
    chosen = [place] if place else []
    chosen += [word for word, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))]
    chosen += list(people)
    return tuple(dict.fromkeys(chosen))[:_TAGS]


def headline_from(lead: str) -> str:
    """A makeshift headline for a release without one: the beginning of its lead, at most twelve words."""
    sentence = re.split(r"(?<=[a-z\d)])[.!?](?:\s|$)", lead.strip(), maxsplit=1)[0]
    words = sentence.split()
    return " ".join(words[:12]).rstrip(" ,;:.–-") + ("…" if len(words) > 12 else "")
