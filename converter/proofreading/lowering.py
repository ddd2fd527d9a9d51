"""Capitals on words that have none in running text (EYD V, I.F; rules C3, C4, C13)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.draft import Proposal
from converter.language import attribution, offices, places
from converter.language.chain import gain
from converter.language.handing_out import hands_out
from converter.language.lexicon import START, lexicon
from converter.language.wordlists import words_of
from converter.proofreading.marking import Marker
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

_OPENER_SHARE = 0.035
"""A word that opens a sentence so often may have been meant to."""

_NEVER_NAMES = 48
"""A word written without a capital so many times as often as with one is no name."""


def proposals(text: Text) -> Iterator[Proposal]:
    """All capitals that certainly do not belong."""
    lowerer = _Lowerer(text)
    in_general = words_of("in-general")
    for at, token in enumerate(text.tokens):
        if token.is_word and not token.is_lower and not text.is_guarded(token):
            yield from lowerer.at(at)
        if token.lower in in_general and text.joined[at] and text.zone is not Zone.HEADLINE:
            members = lowerer.in_general(at + 1)
            yield from (lowerer.lower(place) for place in members if text.tokens[place].is_capitalised)


class _Lowerer(Marker):
    def at(self, at: int) -> Iterator[Proposal]:
        if self.headline:
            yield from self._small_word(at)
        else:
            yield from self._small_word_in_name(at)
            yield from self._lone_capital(at)

    def _small_word(self, at: int) -> Iterator[Proposal]:
        """``Bupati Dan Warga`` -> ``Bupati dan Warga`` in a headline (C13)."""
        token = self.tokens[at]
        if token.lower not in words_of("made-small-in-headlines") or token.is_upper or at == 0 or self.text.initial[at]:
            return
        goes_on = self.text.adjacent(at - 1) or re.fullmatch(r"[”\"’)] ", self.text.gap(at - 1))
        of_god = at + 1 < len(self.tokens) and self._is_of_god(at) and self.folded[at + 1] != "di"
        if goes_on and self.text.adjacent(at) and not of_god and not hands_out(self.folded, at):
            yield self.lower(at)

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
        if self.folded[at - 1] in words_of("addresses-in-small-letters") or self._acts(at):
            return  # Pak Di, keluarga Di mengadakan syukuran
        if token.is_capitalised and follower.is_word and not self._is_of_god(at):
            yield self.lower(at)

    def _acts(self, at: int) -> bool:
        """Whether an active verb stands behind Di: no preposition does."""
        follower = self.tokens[at + 1].lower
        verb = follower.startswith(("me", "ber")) and not lexicon().pair("di", follower)
        return self.folded[at] == "di" and verb and len(follower) >= 6

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
            yield self.lower(at)
        if not self.text.adjacent(at - 1):
            return
        words = lexicon()
        common = words.lower(token.lower) >= _NEVER_NAMES * (words.title(token.lower) + 1)
        opens = words.pair(START, token.lower) > _OPENER_SHARE * words.count(token.lower)
        if opens and gain(self.folded[at - 1], token.lower) < 1:
            return  # a full stop may be missing before it
        verb = token.lower.startswith(("me", "di", "ber", "ter")) and len(token.lower) >= 6
        if common and (verb or token.lower in words_of("function-words") | words_of("never-doubled")):
            yield self.lower(at)

    def in_general(self, at: int) -> list[int]:
        """The words from one on that mean no certain person or place (C3): all of ``para Camat, Lurah, dan Kades``,
        ``setiap Sekolah``.

        Behind a comma another sentence may go on; only a conjunction further on tells that the list did.
        """
        heads = words_of("heads-of-regions")
        below = self.folded[at] not in heads
        sure: list[int] = []
        behind_commas: list[int] = []
        closes = True
        stop = self._general_run(at)
        while stop is not None:
            behind_commas += range(at, stop)
            if closes:
                sure += behind_commas
                behind_commas = []
            at, closes = self._next_member(stop)
            if at < 0 or (below and self.folded[at] in heads):
                break  # para camat, Bupati …: somebody else begins
            stop = self._general_run(at)
        return sure

    def _next_member(self, stop: int) -> tuple[int, bool]:
        """Where a list goes on behind one of its members (-1 where it does not), and whether that is certain."""
        if stop + 1 >= len(self.tokens):
            return -1, False
        gap = self.text.gap(stop - 1)
        if self.folded[stop] in ("dan", "serta", "atau", "maupun"):
            return (stop + 1, True) if gap in (" ", ", ") and self.text.adjacent(stop) else (-1, False)
        return (stop, gap == "/") if gap in ("/", ", ") else (-1, False)

    def _general_run(self, at: int) -> int | None:
        """Where words that mean no certain person or place end, all with capitals or an office in small letters; None
        when some of them may."""
        if self.tokens[at].is_lower:
            size = offices.office_at(self.folded[at : self._run(at)])
            return at + size if size else None
        if not self.tokens[at].is_capitalised:
            return None
        stop, run = at, self._run(at)
        while stop < run and self.tokens[stop].is_capitalised:
            stop += 1
        if stop < len(self.tokens) and self.text.adjacent(stop - 1):
            follower = self.tokens[stop]
            if follower.lower in words_of("counted-bodies") and offices.office_at(self.folded[at:stop]) == stop - at:
                return stop + 1  # para Ketua RT
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
