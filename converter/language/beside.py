"""Offices set before a name or behind it, in the words around it."""

from __future__ import annotations

import re
from functools import lru_cache

from converter.language import attribution, offices
from converter.language.name_runs import unpointed
from converter.language.wordlists import words_of

_ACTIVE = re.compile(r"me(?:m|n|ng|ny|l|r|w|y)[a-z]{3,}$")
_OPENS = re.compile(r"[.!?:;“”]\s(?=[A-Z“])")
_WORD_WHOLE = re.compile(r"(?<![^\s,()])[^\s,()]+")
_NO_OFFICE = r"\b(?:yang|mengatakan|bahwa|oleh|untuk|kepada|bersama|melalui)\b"
_ANOTHER = re.compile(r"\b(?:dan|serta|beserta|bersama|didampingi|melalui)\s+[a-z]+nya,?\s*$")
"""Who follows is told by whom he belongs to: ``Bupati Seno Adi dan wakilnya, ``."""
_FARTHEST = 160
"""An office begins at most so many characters before the name that it is set before."""


def _nearby(text: str) -> str:
    """The end of a text in which an office can begin that ends it, from the start of a word on."""
    return text[text.rfind(" ", 0, max(0, len(text) - _FARTHEST)) + 1 :]


def before(text: str) -> str:
    """The office in which a text ends, from its first word on; ``""`` for none."""
    return _ending(_nearby(text))


@lru_cache(512)
def _ending(text: str) -> str:
    opened = max((match.end() for match in _OPENS.finditer(unpointed(text))), default=0)
    sentence = text[opened:]
    words = [(m.start(), m[0]) for m in _WORD_WHOLE.finditer(sentence, max(0, len(sentence) - _FARTHEST))]
    bare = [word for _, word in words]
    for at, (start, _) in enumerate(words):
        if size := offices.office_at(bare, at, occupations=True):
            clause = sentence[start:]
            envoy = bare[at].lower() in words_of("envoys")
            if re.search(r"\b(?:yang|mengatakan|bahwa|oleh|kepada|bersama|melalui)\b" if envoy else _NO_OFFICE, clause):
                continue
            told = bare[at + size :]
            if _ANOTHER.search(clause) or (at and bare[at - 1].lower() in words_of("kin")):
                continue
            acts = clause[0].isupper() and any(_ACTIVE.match(w) for w in told)
            if acts or any(w.islower() and attribution.is_verb_of_saying(w) for w in told):
                continue
            return clause
    return ""


def behind(rest: str) -> str:
    """The office set behind a name: ``Idris, Sekretaris Daerah Maluku Tengah, …``."""
    match = re.match(
        r"(?:,\s+(?:selaku\s+|yang\s+juga\s+)?|\s+(?:selaku|yang\s+juga)\s+)([A-Z][^,.;:“”]{3,90}?)(?=[,.;]|\s+(?:yang|saat|usai|di)\b|$)",
        rest,
    )
    return match[1].strip() if match and offices.office_at(match[1].split()) else ""
