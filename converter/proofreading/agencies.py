"""Names of agencies and institutions that are partly typed small (EYD V, I.F; rule C4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from converter.draft import Proposal
from converter.language.lexicon import lexicon
from converter.language.name_lists import kinds_by_word, sectors_by_word
from converter.language.tokens import Token
from converter.language.wordlists import words_of
from converter.proofreading.casing import capitalised
from converter.proofreading.marking import Marker
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone


def _is_mostly_named(word: str) -> bool:
    """Whether edited text writes the word with a capital more often than not: Indonesia, Jawa."""
    return lexicon().title(word) > lexicon().lower(word)


NAMED_ON = 20
"""A word seen so often behind what an agency is for may go on with it."""


def proposals(text: Text) -> Iterator[Proposal]:
    """All capitals of agencies that are certain."""
    agencies = _Agencies(text)
    yield from _expansions(text)
    begins = _first_words()
    for at, token in enumerate(text.tokens):
        if token.lower in begins and not text.is_guarded(token):
            yield from agencies.at(at)


@cache
def _first_words() -> frozenset[str]:
    """The words that any of the rules on agencies begins at; most others are done with at once."""
    listed = ("agencies", "short-heads-of-agencies", "institution-words")
    return frozenset().union(sectors_by_word(), kinds_by_word(), *(words_of(name) for name in listed))


_ACRONYM = re.compile(r" \((?P<acronym>[A-Z]{2,8})\)")


def _expansions(text: Text) -> Iterator[Proposal]:
    """``Kelompok wanita Tani (KWT)``: half-capitalised words that an acronym stands for (C4)."""
    if text.zone is Zone.HEADLINE:
        return
    ends = {token.end: at for at, token in enumerate(text.tokens)}
    for match in _ACRONYM.finditer(text.text):
        at = ends.get(match.start())
        group: list[Token] = []
        while at is not None and at >= 0 and len(group) < len(match["acronym"]):
            token = text.tokens[at]
            if token.lower not in words_of("small-in-headlines"):
                group.insert(0, token)
            at = at - 1 if at and (text.joined[at - 1] or text.gap(at - 1) == ", ") else None
        initials = "".join(token.lower[0] for token in group).upper()
        big = [token for token in group if token.is_capitalised and not _is_mostly_named(token.lower)]
        if initials != match["acronym"] or not big or len(big) == len(group) or text.initial_at(big[-1].start):
            continue
        for token in group:
            if token.is_lower and not text.is_guarded(token):
                yield Proposal(token.start, token.end, capitalised(token.text), finding("capital", 0.95))


class _Agencies(Marker):
    def at(self, at: int) -> Iterator[Proposal]:
        yield from self._agency(at)
        yield from self._sector(at)
        yield from self._kind(at)
        yield from self._half(at)

    def _agency(self, at: int) -> Iterator[Proposal]:
        """``Dinas kesehatan`` -> ``Dinas Kesehatan``; all small only before a place (C4)."""
        word = self.folded[at]
        short = word in words_of("short-heads-of-agencies") and self.tokens[at].is_capitalised
        if not (short or word in words_of("agencies")) or not self.text.adjacent(at):
            return
        stop = self._run(at)
        if word == "pemerintah":
            level = self.folded[at + 1]
            if level in ("provinsi", "kota", "kabupaten", "kecamatan", "desa") and at + 2 < stop:
                name = self.tokens[at + 2]
                if name.text[0].isupper() and not self._common(name):
                    yield from self._raise(at, at + 2)
            return
        for sector in sectors_by_word().get(self.folded[at + 1], ()):
            if tuple(self.folded[at + 1 : at + 1 + len(sector)]) != sector or at + 1 + len(sector) > stop:
                continue
            last = at + 1 + len(sector)
            group = self.tokens[at:last]
            if (
                short
                and last < stop
                and group[-1].is_lower
                and lexicon().pair(group[-1].lower, self.folded[last]) >= NAMED_ON
            ):
                return  # Kabid pendidikan dasar: the list of sectors has no more than half of it
            before = self.folded[at - 1] if at else ""
            if short or (self.tokens[at].is_capitalised and not self.text.initial[at]):
                certain = True
            else:
                certain = self._named_behind(last) and before not in words_of("in-general")
            some = any(t.is_capitalised and t.lower not in words_of("small-in-headlines") for t in group[1:])
            if certain or (some and not self.headline):
                yield from self._raise(at, last)
            return

    def _sector(self, at: int) -> Iterator[Proposal]:
        """``Pelayanan Terpadu satu Pintu``: a known part of an agency's name, half of it with capitals (C4)."""
        if self.headline or not self.tokens[at].is_capitalised:
            return
        for sector in sectors_by_word().get(self.folded[at], ()):
            last = at + len(sector)
            if (
                len(sector) < 3
                or self.text.initial[at]
                or tuple(self.folded[at:last]) != sector
                or last > self._run(at)
            ):
                continue
            big = [token for token in self.tokens[at:last] if token.is_capitalised]
            if len(big) >= 2:
                yield from self._raise(at, last)
            return

    def _kind(self, at: int) -> Iterator[Proposal]:
        """``pengadilan agama Kotabumi``, ``taman Nasional``: a kind of institution before its name, or half of it."""
        if self.headline:
            return
        for kind in kinds_by_word().get(self.folded[at], ()):
            last = at + len(kind)
            if tuple(self.folded[at:last]) != kind or last > self._run(at):
                continue
            before = self.folded[at - 1] if at and self.text.adjacent(at - 1) else ""
            some = any(token.is_capitalised for token in self.tokens[at + 1 : last])
            begun = self.tokens[at].is_capitalised and not self.text.initial[at]
            if some or begun or (self._named_behind(last) and before not in words_of("in-general")):
                yield from self._raise(at, last)
            return

    def _half(self, at: int) -> Iterator[Proposal]:
        """``Politeknik perikanan Negeri Tual``: a word of the name typed small among its others."""
        if at < 1 or at + 1 >= len(self.tokens) or self.headline or not self.tokens[at].is_lower:
            return
        names = words_of("institution-words") - words_of("small-in-headlines")
        head, follower = self.tokens[at - 1], self.tokens[at + 1]
        joined = self.text.adjacent(at - 1) and self.text.adjacent(at)
        if not joined or not {self.folded[at], follower.lower} <= names:
            return
        if head.is_capitalised and follower.is_capitalised and head.lower in words_of("heads-of-institutions"):
            yield from self._raise(at, at + 1)
