"""Capital letters (EYD V, I.F; rules C of the project's list): what is certain of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

from converter.draft import Proposal
from converter.language import attribution, offices, places
from converter.language.chain import gain
from converter.language.lexicon import lexicon
from converter.language.morphology import is_word
from converter.language.name_lists import acronyms, feasts, is_only_place, is_region
from converter.language.name_runs import closed_words
from converter.language.tokens import Token
from converter.language.wordlists import words_of
from converter.proofreading.casing import capitalised
from converter.proofreading.marking import Marker
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone


@cache
def _triggers() -> frozenset[str]:
    """Words that a rule on words typed small begins with."""
    names = ("administrative-words", "natural-features", "agencies", "ranks")
    return frozenset().union(*(words_of(name) for name in names)) | {"hari", "pak", "bu", "bapak", "ibu"}


_PROPER_SHARE = 12
"""A word written with a capital this many times as often as without one is a name."""


_TITLE_CASED = 0.75
"""Share of capitals among the words of a headline from which it is one that has them on each."""

EVER_NAMED = 8
"""A word seen with a capital so often is a name if it is hardly ever without one."""

_UNKNOWN_DEGREE = re.compile(r"[^\W\d], (?=[A-Z])[A-Za-z]{0,8}[A-Z]{2}[a-z]{1,5}\. $")
"""A degree that no list has, by its shape: in ``Santoso, FCBArb. berpesan`` the point ends no sentence."""

_COMPOUND = 1.0
"""A word stands behind another so much oftener (decimal logarithm) than by chance: pelabuhan laut, rumput laut."""

_KNOWN_SEA = 5
"""Seas are known by this many occurrences: Laut Flores."""

MAX_OFFICE = 16
"""Words of the longest office with its agency."""


def proposals(text: Text) -> Iterator[Proposal]:
    """All capitals that are certain."""
    marker = _Capitals(text)
    for at in range(len(text.tokens)):
        if not text.is_guarded(text.tokens[at]):
            yield from marker.at(at)


@lru_cache(maxsize=16_384)
def _may_be_name(word: str) -> bool:
    """Whether a word typed small is written with a capital often enough, or never seen, to be worth a look."""
    words = lexicon()
    return words.title(word) > words.lower(word) or words.count(word) < 10 or places.may_begin(word)


@lru_cache(maxsize=4096)
def _is_light(word: str) -> bool:
    """Whether a word is too short or too small to be sure of a capital in a headline."""
    small = words_of("small-in-headlines") | words_of("function-words") | words_of("never-doubled")
    return len(word) < 4 or word in small | words_of("light-in-headlines")


@cache
def _before_places() -> frozenset[str]:
    return words_of("administrative-words") | words_of("natural-features")


class _Capitals(Marker):
    def at(self, at: int) -> Iterator[Proposal]:
        token = self.tokens[at]
        if not token.is_word:
            return
        word = token.lower
        if token.is_lower and not self._is_worth(at, word):
            return
        if token.is_lower:
            if self.text.initial[at]:
                yield from self._sentence_start(at)
            if _may_be_name(word):
                yield from self._name(at)
                yield from self._people(at)
            if self.headline:
                yield from self._small_in_headline(at)
            yield from self._generic_before_name(at)
            yield from self._kinship(at)
        if places.may_begin(word) or (at and self.folded[at - 1] in _before_places()):
            yield from self._place(at)
        if word in words_of("ranks"):
            yield from self._office(at)
        yield from self._feast(at)

    def _is_worth(self, at: int, word: str) -> bool:
        """Whether any rule may have something to say of a word typed small: most words are done with here."""
        before = self.folded[at - 1] if at else ""
        return (
            self.headline
            or word in _triggers()
            or before in _before_places()
            or self.text.initial[at]
            or _may_be_name(word)
        )

    def _sentence_start(self, at: int) -> Iterator[Proposal]:
        """A small letter at the start of a paragraph or behind a full stop (C1)."""
        token = self.tokens[at]
        if self.text.zone is Zone.LIST and at == 0:
            return
        if token.lower in ("dr", "drg", "drh") or re.fullmatch(r"\w{1,2}[.)] ", self.text.text[: token.start]):
            return
        if self.headline or not self._after_stop(at):
            return
        if re.match(r"[a-z]{1,2}-|[a-z]+[A-Z]", token.text) or (len(token.text) == 1 and self.text.gap(at)[:1] in ".)"):
            return
        yield Proposal(token.start, token.end, capitalised(token.text), finding("capital"))

    def _after_stop(self, at: int) -> bool:
        body = self.text.text
        before = body[: self.tokens[at].start]
        if at == 0 and attribution.is_short_form(self.folded[0]):
            return False
        if not before.strip(" “‘\"'("):
            return self.text.zone in (Zone.BODY, Zone.CAPTION) and before[-1:] not in ("(", "'")
        if at == 0 or before[-2:] not in (". ", "! ", "? "):
            return False
        last = self.tokens[at - 1]
        if before[-2] == "." and (self.text.is_abbreviation(last) or len(last.text) < 3 or not last.is_word):
            return False
        if _UNKNOWN_DEGREE.search(before[-40:]):
            return False
        return (
            before[-2] == "." and not before.endswith(".. ") and (len(last.lower) > 3 or lexicon().headword(last.lower))
        )

    def _name(self, at: int) -> Iterator[Proposal]:
        """A name typed small: a word that edited text writes with a capital (C5 to C8)."""
        token = self.tokens[at]
        words = lexicon()
        if len(token.lower) < 4:
            return
        small, big = words.lower(token.lower), words.title(token.lower)
        if token.lower in acronyms():
            if token.lower in words_of("feasts-in-short"):
                yield from self._raise(at, at + 1)
            return
        if self._is_kind_by_place(at):
            return
        if is_only_place(token.lower) and (small <= 2 * big + 3 if is_region(token.lower) else big > 3 * small + 3):
            yield from self._raise(at, at + 1)
        elif "provinsi" in places.levels(token.lower) and at and self.text.adjacent(at - 1):
            if self.folded[at - 1] in ("di", "ke", "dari", "asal", "se"):
                yield from self._raise(at, at + 1)  # a common word as well, but not there: dari banten
        elif self._is_country(at):
            yield from self._raise(at, at + 1)
        elif self._is_behind_feature(at):
            yield from self._raise(at - 1, at + 1)
        elif not words.headword(token.lower) and big >= 15 and big >= _PROPER_SHARE * (small + 1):
            if words.upper(token.lower) > big:
                return
            named = self.text.context is not None and token.lower in self.text.context.names
            behind = at > 0 and self.text.adjacent(at - 1) and self.tokens[at - 1].is_capitalised
            if named or (behind and words.pair(self.folded[at - 1], token.lower) >= 20):
                yield from self._raise(at, at + 1)

    def _is_kind_by_place(self, at: int) -> bool:
        """``gula jawa``, ``bawang merah brebes``: what is called after a place."""
        kind = at - 1
        if at > 1 and self.folded[at - 1] in words_of("varieties") and self.text.adjacent(at - 1):
            kind = at - 2
        return kind >= 0 and self.text.adjacent(kind) and self.folded[kind] in words_of("kinds-by-place")

    def _is_country(self, at: int) -> bool:
        """``dolar amerika``, ``ke malaysia``: a country that is nothing else."""
        word, words = self.folded[at], lexicon()
        return closed_words().get(word) == "country" and words.title(word) >= _PROPER_SHARE * (words.lower(word) + 1)

    def _is_behind_feature(self, at: int) -> bool:
        """``laut flores``, ``gunung rinjani``: a word that is always a name behind a feature of nature."""
        word, words = self.folded[at], lexicon()
        if not at or not self.text.adjacent(at - 1) or self.folded[at - 1] not in words_of("natural-features"):
            return False
        return words.title(word) >= max(EVER_NAMED, _PROPER_SHARE * words.lower(word))

    def _people(self, at: int) -> Iterator[Proposal]:
        """``bahasa sunda`` -> ``bahasa Sunda``: the name behind suku, bahasa, umat (C6)."""
        token = self.tokens[at]
        if at == 0 or not self.text.adjacent(at - 1) or len(token.lower) < 4:
            return
        before = self.folded[at - 1]
        words = lexicon()
        small, big = words.lower(token.lower), words.title(token.lower)
        named = before in words_of("peoples-and-languages") and big >= 5 and big > 2 * small
        strange = before in ("suku", "bahasa", "etnis") and not words.count(token.lower) and not is_word(token.lower)
        regional = (
            before in words_of("people-of-a-place")
            and big >= 10
            and big >= 3 * small
            and bool(places.levels(token.lower))
            and token.lower not in words_of("places-that-describe")
        )
        if named or strange or regional:
            yield from self._raise(at, at + 1)

    def _generic_before_name(self, at: int) -> Iterator[Proposal]:
        """``kecamatan Haharu`` -> ``Kecamatan Haharu``, ``sungai Teweh`` -> ``Sungai Teweh`` (C5)."""
        if not self.text.adjacent(at):
            return
        word, name = self.folded[at], self.tokens[at + 1]
        if word not in words_of("administrative-words") and word not in words_of("natural-features"):
            return
        before = self.folded[at - 1] if at and self.text.adjacent(at - 1) else ""
        if before in words_of("before-kinds-of-places") or before[:1].isdigit() or before in words_of("several"):
            return
        if not name.is_capitalised and not (name.is_upper and len(name.text) > 4):
            return
        if (
            name.lower in words_of("administrative-words")
            or name.lower in words_of("agencies")
            or offices.office_at([name.lower])
        ):
            return
        seen = lexicon().pair(word, name.lower)
        if word == "laut" and gain(before, word) >= _COMPOUND and seen < _KNOWN_SEA:
            return
        named = word in words_of("natural-features") and name.is_capitalised and not self.headline
        named = named and name.lower not in words_of("function-words") | words_of("small-in-headlines")
        known = self._place_size(at + 1) or places.is_town(name.lower)
        if not known and ((self._common(name) and not named) or word == "kota"):
            return  # a kind of town, or a town abroad: kota Kuching
        yield from self._raise(at, at + 1)

    def _place(self, at: int) -> Iterator[Proposal]:
        """``Maluku tengah`` -> ``Maluku Tengah``, ``Kabupaten majene`` -> ``Kabupaten Majene`` (C5)."""
        size = self._place_size(at)
        if size == 0:
            yield from self._strange_place(at)
            return
        group = self.tokens[at : at + size]
        led = at > 0 and self.text.adjacent(at - 1) and self.folded[at - 1] in words_of("administrative-words")
        if size >= 2:
            mixed = any(token.is_capitalised for token in group) and any(token.is_lower for token in group)
            first_only = self.text.initial[at] and group[0].is_capitalised
            if (mixed and group[0].is_capitalised and not (first_only and self._all_common(group))) or (
                led and all(token.is_lower for token in group) and not self._all_common(group)
            ):
                yield from self._raise(at - 1 if led and not self.headline else at, at + size)
        elif led and group[0].is_lower and not self._common_small(group[0]):
            before = self.tokens[at - 1]
            yield from self._raise(at, at + 1)
            if before.is_lower and not self.headline:
                yield from self._raise(at - 1, at)

    def _strange_place(self, at: int) -> Iterator[Proposal]:
        """``Kelurahan sulaa`` -> ``Kelurahan Sulaa``: what no lexicon knows behind Kelurahan is its name (C5)."""
        token = self.tokens[at]
        if not token.is_lower or at == 0 or not self.text.adjacent(at - 1) or len(token.lower) < 4:
            return
        before = self.tokens[at - 1]
        words = lexicon()
        if before.is_lower and before.lower in words_of("natural-features") and places.may_begin(token.lower):
            if (
                not self.headline
                and not words.listed(token.lower)
                and words.title(token.lower) > words.lower(token.lower)
            ):
                yield from self._raise(at - 1, at + 1)
            return
        if (
            not before.is_capitalised
            or self.headline
            or before.lower not in words_of("administrative-words") | words_of("natural-features")
        ):
            return
        if not is_word(token.lower) or words.title(token.lower) > words.lower(token.lower):
            yield from self._raise(at, at + 1)

    def _all_common(self, group: list[Token]) -> bool:
        return all(self._common_small(token) for token in group)

    def _common_small(self, token: Token) -> bool:
        words = lexicon()
        return words.lower(token.lower) > words.title(token.lower)

    def _office(self, at: int) -> Iterator[Proposal]:
        """``bupati Bulungan`` -> ``Bupati Bulungan``, ``Wakil bupati`` -> ``Wakil Bupati`` (C2)."""
        if self.headline and not self.tokens[at].is_capitalised:
            return
        stop = self._run(at)
        if self.folded[at] == "pelaksana" and not {"tugas", "harian"} & set(self.folded[at + 1 : at + 2]):
            return  # panitia pelaksana
        size = offices.office_at(self.folded[at : min(stop, at + MAX_OFFICE)])
        if size == 0 or (at and self._inside_office(at)):
            return
        group = self.tokens[at : at + size]
        if not any(token.is_lower and token.lower not in words_of("small-in-headlines") for token in group):
            return
        before = self.folded[at - 1] if at and self.text.adjacent(at - 1) else ""
        if (
            before in words_of("in-general") | words_of("no-office-after")
            or before[:1].isdigit()
            or offices.office_at(before.split("-"))
            or before in words_of("several")
        ):
            return
        begun = (
            size >= 2 and group[0].is_capitalised and not (self.text.initial[at] and not self._named_behind(at + size))
        )
        begun = begun and (size == 2 or group[1].is_capitalised)
        institution = size >= 2 and any(not token.is_lower for token in group[1:])
        institution = institution and not self._is_neighbourhood(at, size)
        if (
            begun
            or institution
            or ((size >= 2 or self.folded[at] in words_of("ranks-alone")) and self._named_behind(at + size))
        ):
            yield from self._raise(at, at + size)

    def _is_neighbourhood(self, at: int, size: int) -> bool:
        """``ketua RT`` without its number: whoever it is."""
        stop = at + size
        numbered = self.text.adjacent(stop - 1) and stop < len(self.tokens) and self.tokens[stop].text[0].isdigit()
        return self.folded[stop - 1] in words_of("counted-bodies") and not numbered

    def _inside_office(self, at: int) -> bool:
        """Whether an office that began before takes this word in (``wakil bupati``)."""
        for start in range(max(0, at - 3), at):
            if all(self.text.adjacent(between) for between in range(start, at)):
                size = offices.office_at(self.folded[start : at + 1])
                if start + size > at:
                    return True
        return False

    def _feast(self, at: int) -> Iterator[Proposal]:
        """``hari pahlawan`` -> ``Hari Pahlawan`` (C9)."""
        if self.folded[at] != "hari" or not self.text.adjacent(at):
            return
        for feast in feasts():
            last = at + 1 + len(feast)
            if self.folded[at + 1 : last + 1] == ["ibu", "kota"]:
                return
            if tuple(self.folded[at + 1 : last]) == feast and last <= self._run(at):
                yield from self._raise(at, last)
                return
        if self.folded[at + 1] == "jadi" and at + 2 < len(self.tokens) and self.text.adjacent(at + 1):
            follower = self.tokens[at + 2]
            if follower.lower in ("kota", "kabupaten", "provinsi", "ke") or follower.lower.startswith("ke-"):
                yield from self._raise(at, at + 2)
            return
        name = self.tokens[at + 1]
        if self.tokens[at].is_lower and name.is_capitalised and self.text.adjacent(at + 1):
            second = self.tokens[at + 2]
            if second.is_capitalised and self._common(name) and self._common(second):
                yield from self._raise(at, at + 1)

    def _kinship(self, at: int) -> Iterator[Proposal]:
        """``pak Budiman`` -> ``Pak Budiman`` before a name (C10)."""
        if self.folded[at] not in ("pak", "bu", "bapak", "ibu") or not self.text.adjacent(at):
            return
        name = self.tokens[at + 1]
        if (name.is_capitalised and not self._common(name) and not places.is_place(name.lower)) or (
            name.is_capitalised and offices.office_at([name.lower])
        ):
            yield from self._raise(at, at + 1)

    @cached_property
    def _is_title_cased(self) -> bool:
        """Whether nearly all words of a headline that carry its meaning have capitals."""
        weighty = [token for token in self.tokens if token.is_word and not _is_light(token.lower)]
        return len(weighty) >= 4 and sum(not token.is_lower for token in weighty) >= _TITLE_CASED * len(weighty)

    def _small_in_headline(self, at: int) -> Iterator[Proposal]:
        """``Jalan Dikebut Siang malam`` -> ``Siang Malam``: a noun or a verb among capitals (C13)."""
        token = self.tokens[at]
        if at and not _is_light(token.lower) and lexicon().headword(token.lower) and self._is_title_cased:
            yield from self._raise(at, at + 1)
