"""Capitals on words that have none in running text (EYD V, I.F; rules C3, C4, C13)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.draft import Proposal
from converter.language import attribution, offices, places
from converter.language.chain import gain
from converter.language.lexicon import START, lexicon
from converter.language.wordlists import words_of
from converter.proofreading.handing_out import hands_out
from converter.proofreading.marking import Marker
from converter.proofreading.text import Text

_OPENER_SHARE = 0.035
"""A word that opens a sentence so often may have been meant to."""

_NEVER_NAMES = 48
"""A word written without a capital so many times as often as with one is no name."""


def proposals(text: Text) -> Iterator[Proposal]:
    """All capitals that certainly do not belong."""
    lowerer = _Lowerer(text)
    for at, token in enumerate(text.tokens):
        if token.is_word and not token.is_lower and not text.is_guarded(token):
            yield from lowerer.at(at)


class _Lowerer(Marker):
    def at(self, at: int) -> Iterator[Proposal]:
        if self.headline:
            yield from self._small_word(at)
        else:
            yield from self._small_word_in_name(at)
            yield from self._person_in_general(at)
            yield from self._lone_capital(at)

    def _small_word(self, at: int) -> Iterator[Proposal]:
        """``Bupati Dan Warga`` -> ``Bupati dan Warga`` in a headline (C13)."""
        token = self.tokens[at]
        if token.lower not in words_of("made-small-in-headlines") or token.is_upper or at == 0 or self.text.initial[at]:
            return
        goes_on = self.text.adjacent(at - 1) or re.fullmatch(r"[”\"’)] ", self.text.gap(at - 1))
        of_god = at + 1 < len(self.tokens) and self._is_of_god(at) and self.folded[at + 1] != "di"
        if goes_on and self.text.adjacent(at) and not of_god and not hands_out(self.folded, at):
            yield self._lower(at)

    def _small_word_in_name(self, at: int) -> Iterator[Proposal]:
        """``Kementerian Kelautan Dan Perikanan`` (C4)."""
        token = self.tokens[at]
        if (
            token.lower not in words_of("small-in-headlines")
            or self.text.initial[at]
            or at == 0
            or at + 1 >= len(self.tokens)
        ):
            return
        listed = token.lower in ("dan", "serta", "atau") and self.text.gap(at - 1) == ", "
        goes_on = (self.text.adjacent(at - 1) or listed) and self.text.adjacent(at)
        if not goes_on or token.lower not in words_of("small-in-names"):
            return
        follower = self.tokens[at + 1]
        if (token.lower == "ke" and not follower.is_word) or self.folded[at - 1] in words_of("before-titles"):
            return
        if token.is_capitalised and follower.is_word and not self._is_of_god(at):
            yield self._lower(at)

    def _is_of_god(self, at: int) -> bool:
        """``Yang Maha Kuasa``, ``Yang Di Atas``: a name of God, whose words have their capitals (EYD V, C7)."""
        if self.folded[at] == "di":
            return at > 0 and self._is_of_god(at - 1)
        following = self.folded[at + 1 : at + 3]
        above = following == ["di", "atas"] and all(token.is_capitalised for token in self.tokens[at + 1 : at + 3])
        return self.folded[at] == "yang" and (above or following[0] in words_of("names-of-god"))

    def _lone_capital(self, at: int) -> Iterator[Proposal]:
        """``yang Merupakan`` -> ``yang merupakan``: a verb or function word alone between small words."""
        token = self.tokens[at]
        if not token.is_capitalised or self.text.initial[at] or at == 0 or at + 1 >= len(self.tokens):
            return
        before, behind = self.tokens[at - 1], self.tokens[at + 1]
        if not self.text.adjacent(at) or not (before.is_lower and behind.is_lower):
            return
        said = attribution.is_verb_of_saying(before.lower)
        if token.lower in words_of("conjunctions") and self.text.gap(at - 1) == ", " and not said:
            yield self._lower(at)
        if not self.text.adjacent(at - 1):
            return
        words = lexicon()
        common = words.lower(token.lower) >= _NEVER_NAMES * (words.title(token.lower) + 1)
        opens = words.pair(START, token.lower) > _OPENER_SHARE * words.count(token.lower)
        if opens and gain(self.folded[at - 1], token.lower) < 1:
            return  # a full stop may be missing before it
        verb = token.lower.startswith(("me", "di", "ber", "ter")) and len(token.lower) >= 6
        if common and (verb or token.lower in words_of("function-words") | words_of("never-doubled")):
            yield self._lower(at)

    def _person_in_general(self, at: int) -> Iterator[Proposal]:
        """``para Camat dan Lurah`` -> ``para camat dan lurah``, ``setiap Sekolah`` -> ``setiap sekolah`` (C3)."""
        if at == 0 or not self.text.adjacent(at - 1) or self.folded[at - 1] not in words_of("in-general"):
            return
        stop = self._general_run(at)
        while stop is not None:
            for place in range(at, stop):
                yield self._lower(place)
            if stop + 1 >= len(self.tokens) or self.folded[stop] not in ("dan", "serta", "atau"):
                return
            at = stop + 1
            stop = self._general_run(at)

    def _general_run(self, at: int) -> int | None:
        """Where capitalised words that mean no certain person or place end; None when some of them may."""
        if not self.tokens[at].is_capitalised:
            return None
        stop, run = at, self._run(at)
        while stop < run and self.tokens[stop].is_capitalised:
            stop += 1
        if stop < len(self.tokens) and self.text.adjacent(stop - 1):
            follower = self.tokens[stop]
            if follower.is_upper or not follower.is_word:
                return None
        if offices.office_at(self.folded[at:stop]) == stop - at:
            return stop
        words = lexicon()
        for member in self.tokens[at:stop]:
            small, big = words.lower(member.lower), words.title(member.lower)
            office = offices.is_office_word(member.lower) and small >= 1
            if not (2 * small > big or office) or (places.is_place(member.lower) and not office):
                return None
        return stop if stop - at <= 3 else None
