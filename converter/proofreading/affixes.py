"""Affixes on words that no list holds: assimilation, and non-standard roots under affixes (EYD V; rules B1 to B6)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from converter.draft import Proposal
from converter.language.lexicon import lexicon
from converter.language.morphology import KNOWN_COUNT, VOWELS, Parse, build, is_word, nasal, parses
from converter.language.rarity import is_strange
from converter.proofreading.casing import like
from converter.proofreading.listing import listing
from converter.proofreading.rules import finding
from converter.proofreading.text import Text


def proposals(text: Text) -> Iterator[Proposal]:
    """What is certain about affixes."""
    for at, token in enumerate(text.tokens):
        if len(token.lower) < 7 or "-" in token.lower:
            continue
        right = corrected(token.lower)
        if right is not None and text.free(at):
            rule = "affix" if right[1] is None else right[1]
            after = like(token.text, right[0], text.zone, initial=True)
            yield Proposal(token.start, token.end, after, finding(rule, 0.97, "lexicon"))


_CLUSTER_TESTS = ("menk", "mengk", "memp", "ment", "mens", "pengk", "pemp", "pent", "pens")


@lru_cache(maxsize=16_384)
def corrected(word: str) -> tuple[str, str | None] | None:
    """The rightly affixed form of a word and the rule of a non-standard root, if it has one; None when all is well."""
    return unassimilated(word) or _suffix(word) or _clitic(word) or _doubled_a(word) or _listed_root(word)


def unassimilated(word: str) -> tuple[str, str | None] | None:
    """``mensosialisasikan`` -> ``menyosialisasikan``, ``mengkoordinasi`` -> ``mengoordinasi``.

    The right form must be in use, and commoner than a headword reading of the wrong one.
    """
    if not word.startswith(_CLUSTER_TESTS):
        return None
    words = lexicon()
    if words.headword(word):
        return None
    prefix = word[:2]
    for nasals, sound in (("ngk", "k"), ("mp", "p"), ("nt", "t"), ("ns", "s")):
        if not word.startswith(prefix + nasals):
            continue
        rest = word[len(prefix) + len(nasals) - 1 :]
        if rest[0] != sound or rest[1:2] not in VOWELS:
            return None
        if rest.startswith(("per", "pel", "ter", "pun", "kaji")):
            return None
        right = nasal(prefix, rest)
        if right != word and words.count(right) >= 5 and _has_root(rest):
            return right, None
    return None


def _has_root(stem: str) -> bool:
    """Whether a stem, with or without its suffixes, is a known word."""
    words = lexicon()
    bare = stem.removesuffix("nya")
    return any(
        words.headword(root) or words.count(root) >= 50
        for root in (bare, bare.removesuffix("kan"), bare.removesuffix("i"), bare.removesuffix("an"))
    )


def _suffix(word: str) -> tuple[str, str | None] | None:
    """``menunjukan`` -> ``menunjukkan``, ``penegakkan`` -> ``penegakan``: a stem in k keeps it before -kan (B6)."""
    words = lexicon()
    if words.headword(word):
        return None
    if word.startswith(("me", "di", "ter")) and word.endswith("kan"):
        right = word[:-3] + "kkan"
        stem = word[:-2]
        if words.count(right) >= 5 and words.count(right) > 2 * words.count(word) and words.count(stem) >= 5:
            return right, None
    if word.startswith(("pe", "ke")) and word.endswith("kkan"):
        right = word[:-4] + "kan"
        if words.count(right) >= 5 and words.count(right) > 2 * words.count(word):
            return right, None
    return None


NOUN_COUNT = 20
"""A noun in -an that was seen so often may have a clitic."""


def _clitic(word: str) -> tuple[str, str | None] | None:
    """``pesananya`` -> ``pesanannya``: a noun in -an keeps its n before -nya (A7)."""
    noun, words = word[:-2], lexicon()
    if not word.endswith("anya") or not is_strange(word) or words.count(word[:-3]) >= KNOWN_COUNT:
        return None
    return (f"{noun}nya", None) if words.count(noun) >= NOUN_COUNT and is_word(noun) else None


def _doubled_a(word: str) -> tuple[str, str | None] | None:
    """``persedian`` -> ``persediaan``: a root in -a keeps it before -an."""
    noun, words = f"{word[:-2]}aan", lexicon()
    if not word.startswith(("pe", "ke")) or not word.endswith("an") or word.endswith("aan") or not is_strange(word):
        return None
    return (noun, None) if words.count(noun) >= NOUN_COUNT and is_word(noun) else None


def _listed_root(word: str) -> tuple[str, str] | None:
    """A non-standard root under affixes: ``mempraktekkan`` -> ``mempraktikkan``, ``diijinkan`` -> ``diizinkan``."""
    words = lexicon()
    if words.headword(word):
        return None
    single = listing().single
    for parse in parses(word):
        entry = single(parse.root)
        if entry is None or not (parse.prefix or parse.suffix) or len(parse.root) < 4 or " " in entry.right:
            continue
        if entry.rule not in ("nonstandard-word", "spelling") or not entry.right.islower():
            continue
        if build(parse) != word:
            continue
        right = build(Parse(parse.prefix, entry.right, parse.suffix, parse.clitic))
        if words.count(right) >= 5 or words.headword(right):
            return right, entry.rule
    return None
