"""The people whom a text names, as the checks compare them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from converter.checks.story import Paragraph
from converter.language import names, offices
from converter.language.wordlists import words_of

MOST = 8
"""So many people are kept of one name, or of one word of names: more say no more."""

FORMER = re.compile(
    r"\b(?:mantan|eks|terdahulu|sebelumnya|lama|periode|terpilih|calon|paslon|cabup|cawali|almarhum"
    r"|baru(?!\s(?:\d|saja|ini|bisa|akan|sekitar|mencapai|(?:di|ter|ber|me)\w{3})))\b",
    re.IGNORECASE,
)
"""In a paragraph: an office of which it tells may be one that was, or is to be."""

_WORDS = re.compile(r"\w+")
_AGE = re.compile(r"\((\d{1,3})\b")
_AND = re.compile(r"^[\s,]*(?:dan|serta|maupun|bersama)?\s+")
_BESIDE = 30
"""Whose kin somebody is stands so many characters before the name at most."""


class Seen(NamedTuple):
    """A person as named at one place: the words of the name, the office as written, the block.

    ``former`` tells whether the paragraph is of offices that were or are to be, ``relative`` whose kin somebody is
    said to be right before the name (``istri``, ``ayah``), ``age`` how old, in years.
    """

    name: str
    role: str
    block: int | None
    former: bool
    relative: str
    age: str

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name, as names are compared."""
        return tuple(bare(word) for word in self.name.split())


def bare(word: str) -> str:
    """A word of a name as names are compared: small, without a point, an apostrophe or a possessive at its end."""
    return word.lower().strip(".").removesuffix("’s").removesuffix("'s").rstrip("’'")


def seen_in(paragraph: Paragraph, villages: frozenset[str]) -> Iterator[Seen]:
    """The people of a paragraph; the office of one ends no further back than the name before it."""
    block, _, text = paragraph
    former, before = bool(FORMER.search(text)), ""
    for mention in names.find_people(text, frozenset(), villages):
        name, role = mention.name, mention.role
        if mention.sure:
            role = _AND.sub("", role.rpartition(before)[2]) if before else role
            age = _AGE.search(text, mention.start + len(name), mention.after)
            yield Seen(name, role, block, former, _kin_before(text, mention.start), age[1] if age else "")
        before = name


def occupation(role: str) -> str:
    """What somebody is called without an office, or his office, at the beginning of a role in small letters."""
    words = role.lower().split()
    return " ".join(words[: offices.office_at(words, occupations=True)])


def _kin_before(text: str, start: int) -> str:
    words = _WORDS.findall(text[max(0, start - _BESIDE) : start].lower())
    return next((word for word in reversed(words) if word.removesuffix("nya") in words_of("kin")), "")
