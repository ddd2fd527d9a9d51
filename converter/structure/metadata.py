"""What a content system wants beside the text: slug, summary, tags, time of publication."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from converter.language import name_runs, places

_SUMMARY_LENGTH = 155
_TAGS = 6

_INSTITUTIONS = frozenset(
    [
        "badan",
        "balai",
        "bank",
        "dewan",
        "dinas",
        "institut",
        "kementerian",
        "komisi",
        "museum",
        "partai",
        "politeknik",
        "satuan",
        "universitas",
    ]
)
"""What the name of an institution begins with, when more words follow that say what it is for."""

_NO_TAGS = frozenset({"WIB", "WITA", "WIT", "NIP", "HUT", "ASN"})
"""Abbreviations that all stories are full of."""


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


def published(when: datetime | date | None, time_zone: str) -> str | None:
    """A time in ISO 8601 with offset, in the outlet's time zone where it names none; of a day alone its midnight."""
    if when is None:
        return None
    moment = when if isinstance(when, datetime) else datetime(when.year, when.month, when.day)
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(time_zone))).isoformat()


def tags(headline: str, paragraphs: Sequence[str], place: str | None, people: Sequence[str]) -> tuple[str, ...]:
    """A few tags: the place, then the institutions, acronyms, places and people that the text names again and again.

    Args:
        people: names of the people who are quoted, as fully as the text gives them.
    """
    counted: Counter[str] = Counter()
    for text in (headline, *paragraphs):
        for run in name_runs.runs(text):
            counted.update(_named([token.text for token in run]))
    whole = "\n".join((headline, *paragraphs))
    for name in people:
        # After the first time, people go by a part of their name.
        counted[name] = max(len(re.findall(rf"\b{re.escape(word)}\b", whole)) for word in name.split())
    words = {word for name in people for word in name.split()}
    repeated = (name for name, count in counted.most_common() if count > 1)
    chosen = [name for name in repeated if name in people or name not in words]
    return tuple(dict.fromkeys([place, *chosen] if place else chosen))[:_TAGS]


def _named(words: Sequence[str]) -> Iterator[str]:
    """The institutions, acronyms and places in a run of capitalised words."""
    at = 0
    while at < len(words):
        size = _institution(words, at) or _place(words, at)
        if size:
            yield " ".join(words[at : at + size])
        elif len(words[at]) > 2 and words[at].isalpha() and words[at].isupper() and words[at] not in _NO_TAGS:
            yield words[at]
        at += size or 1


def _institution(words: Sequence[str], at: int) -> int:
    """How many words from ``words[at]`` on are an institution's name: what it is and what for, not where."""
    if words[at].lower() not in _INSTITUTIONS:
        return 0
    end = at + 1
    while end < len(words) and not name_runs.is_level(words[end]) and not _place(words, end):
        end += 1
    return end - at if end - at > 1 else 0


def _place(words: Sequence[str], at: int) -> int:
    """How many words from ``words[at]`` on are a place; districts are called by too many ordinary words."""
    size = places.longest_at(words, at, within=frozenset(places.LEVELS[:3]))
    return 0 if size == 1 and (name_runs.is_level(words[at]) or name_runs.is_ordinary(words[at])) else size


def headline_from(lead: str) -> str:
    """A makeshift headline for a release without one: the beginning of its lead, at most twelve words."""
    sentence = re.split(r"(?<=[a-z\d)])[.!?](?:\s|$)", lead.strip(), maxsplit=1)[0]
    words = sentence.split()
    return " ".join(words[:12]).rstrip(" ,;:.–-") + ("…" if len(words) > 12 else "")
