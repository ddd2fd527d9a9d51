"""What an office tells of itself below its releases."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.language import dates, name_runs, places
from converter.language.sentences import sentences
from converter.language.wordlists import words_of
from converter.structure import crediting, letterheads, storylike, wording
from converter.structure.event_day import STILL_TO_COME

_ABOUT = re.compile(
    r"^\W*(?P<head>sekilas(?:\s+tentang|\s+mengenai)?|tentang|mengenai|about|profil(?:\s+singkat)?)\s+"
    r"(?P<subject>[^\W\d_][^.!?:]{1,80}?)\s*(?P<rest>:.*)?$",
    re.IGNORECASE | re.DOTALL,
)
_DEFINES = re.compile(
    r"\b(?:adalah|merupakan|ialah|terletak|dibentuk|berdiri|didirikan|bertugas|bergerak|memiliki|mempunyai|terdiri"
    r"|membidangi|menaungi|membawahi|mengoperasikan|menyiarkan|menyelenggarakan|mengelola|melayani)\b"
)
_LINKS = frozenset({"dan", "pada", "untuk", "atas", "tingkat"})
"""Words of names that have no capital."""
_STANDS = frozenset({"dimiliki", "dikelola", "diselenggarakan"})
"""Passives of such verbs."""
_POINTS = re.compile(
    r"\b(?:itu|kemarin|tadi|hari\s+ini|(?:pekan|minggu|bulan|tahun)\s+(?:ini|itu|depan|lalu))\b", re.IGNORECASE
)
"""What points at something told before, or at a day near that of the release."""
_STARTS = re.compile(r"\b(?:mulai|dimulai)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NUMBER_OF_LAW = re.compile(r"\b(?:nomor|no\.?)\s*\d+", re.IGNORECASE)
_LONGEST_PROFILE = 200
"""What an office tells of itself has no more words than that."""
_EARLY = 12
"""Among so many words that begin its profile an office is named."""


def is_profile(text: str) -> bool:
    """A paragraph about the office itself, in which nobody speaks: ``Tentang Bagian Prokopim: …``."""
    about = _ABOUT.match(text)
    told = (about["rest"] or "").strip(": ") if about else ""
    if not about or not told or _tells_news(told):
        return False
    subject = about["subject"]
    if subject.lower() == "kami" and _DEFINES.search(told):
        return True
    if not all(word[:1].isupper() for word in subject.split() if word not in _LINKS):
        return False
    if _is_kind(told) or (_begins_with(told, subject) and _DEFINES.search(told)):
        return True
    own = {word for word in subject.split() if word.isupper() or not name_runs.is_ordinary(word)}
    return _is_office(subject) and (told.split()[0] in own or not storylike.is_sentence(told))


def _is_kind(text: str) -> bool:
    """Whether a text begins with the kind of body that something is: ``perangkat daerah yang …``."""
    words = re.findall(r"\w+", text)[:2]
    return bool(words) and words[words[0] == "sebuah" and len(words) > 1] in words_of("kinds-of-bodies")


def _begins_with(text: str, subject: str) -> bool:
    """Whether a text names early what it is about."""
    own = {word.lower() for word in re.findall(r"\w{3,}", subject)}
    return bool(own & {word.lower() for word in re.findall(r"\w{3,}", text)[:_EARLY]})


def _is_office(subject: str) -> bool:
    """Whether what a paragraph is about is an institution or a region."""
    words = subject.split()
    bare = words[1:] if len(words) > 1 and name_runs.is_level(words[0]) else words
    body = name_runs.is_body(words[0]) or name_runs.is_acronym(words[0]) or letterheads.begins_institution(words)
    whole = places.longest_at(bare) == len(bare)
    return subject[:1].isupper() and (
        body or whole or letterheads.is_institution(subject) or crediting.is_credit(subject)
    )


def opens(text: str) -> bool:
    """Whether a line begins like the head of a profile, whatever stands behind it."""
    return bool(_ABOUT.match(text))


def headed(text: str) -> str | None:
    """Of whom the paragraphs below a line may tell if it is the head of a profile: ``Tentang Bank X``, ``Tentang
    Kami``; ``None`` for any other line."""
    about = _ABOUT.match(text)
    if about is None or (about["rest"] or "").strip(": "):
        return None
    subject = about["subject"]
    return subject if subject.lower() == "kami" or _is_office(subject) else None


def is_told(subject: str, texts: Sequence[str]) -> bool:
    """Whether paragraphs are what an office tells of itself: they say what it is, and nothing new."""
    if not texts or sum(len(text.split()) for text in texts) > _LONGEST_PROFILE:
        return False
    own = subject.lower() == "kami" or _begins_with(texts[0], subject)
    return own and bool(_DEFINES.search(texts[0])) and not any(map(_tells_news, texts))


def _tells_news(text: str) -> bool:
    """Whether a paragraph tells more than what an office is: somebody speaks, it is of these days or of what comes, or
    numbers stand beside a verb that tells what is done with them."""
    if storylike.speaks(text) or wording.tells_day(text) or _POINTS.search(text) or STILL_TO_COME.search(text):
        return True
    return any(_starts(sentence) or _counts(sentence) for sentence in sentences(text))


def _starts(sentence: str) -> bool:
    """Whether something begins, and not in a year long known: ``mulai Senin``, not ``mulai beroperasi pada 2014``."""
    return bool(_STARTS.search(sentence)) and not _YEAR.search(sentence)


def _counts(sentence: str) -> bool:
    """Whether a sentence has a number, no year or law, and a verb of doing: ``menyalurkan 12 ton pupuk``."""
    for day in reversed(dates.find_dates(sentence)):
        sentence = sentence[: day.start] + sentence[day.end :]
    if not re.search(r"\d", _YEAR.sub("", _NUMBER_OF_LAW.sub("", sentence))):
        return False
    return any(
        verb.startswith(("me", "di")) and not _DEFINES.fullmatch(verb) and verb not in _STANDS
        for verb in storylike.verbs(sentence)
    )
