"""Errors of rule: di and ke, non-standard forms, affixes, clitics, reduplication, bound forms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from random import Random

from converter.language.lexicon import DATA, lexicon
from converter.language.morphology import Parse, build, nasal, parses
from tests.benchmarks.corpus import Passage
from tests.benchmarks.sites import Site, as_written, is_real, site

BOUND = ("antar", "pasca", "pra", "non", "anti", "multi", "semi", "sub", "tuna", "swa", "mikro", "makro")
NOT_BOUND = frozenset(
    [
        "antariksa",
        "praktik",
        "praktis",
        "prakarsa",
        "prabowo",
        "pramuka",
        "prasarana",
        "subsidi",
        "subur",
        "swasta",
    ]
)
NUMERALS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
ACTIVE_COUNT = 20
WITH_PUN = frozenset(["adapun", "ataupun", "bagaimanapun", "kendatipun", "maupun", "meskipun", "sekalipun", "walaupun"])


def _di_ke(passage: Passage, _: Random) -> Iterator[Site]:
    words = lexicon()
    for at, token in enumerate(passage.tokens[:-1]):
        after = passage.tokens[at + 1]
        if token.lower in ("di", "ke") and passage.gap(at) == " " and after.text.isalpha():
            joined = token.lower + after.lower
            small = after.is_lower and not words.headword(joined) and len(after.lower) > 2
            name = after.is_capitalised and token.is_lower and after.text in passage.names
            if (small or name) and (token.is_lower or passage.starts(at)):
                kind = "di-joined-name" if name else "di-joined" if token.is_lower else "di-joined-start"
                yield site(kind, token.end, after.start, "")
        elif token.lower.startswith("di") and passage.common(at) and len(token.lower) > 5:
            bare = token.lower[2:]
            if words.count(nasal("me", bare)) and not words.pair("di", bare):
                yield site("di-apart", token.start + 2, token.start + 2, " ")


def _is_word_too(preposition: str, noun: str) -> bool:
    """Whether the joined form is a word of its own: a numeral, a headword, the passive of a verb in use."""
    words = lexicon()
    if words.headword(preposition + noun):
        return True
    if preposition == "ke":
        return noun in NUMERALS
    return words.count(nasal("me", noun)) >= ACTIVE_COUNT


@cache
def _rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").split("\n")[1:-1]
    return [line.split("\t") for line in lines]


@cache
def nonstandard() -> dict[str, list[str]]:
    """Right form -> wrong forms. They are the program's own, so this kind tells only how they are handled."""
    found: dict[str, list[str]] = defaultdict(list)
    for wrong, right, kind, mode, note in _rows("nonstandard.tsv"):
        if kind == "nonstandard" and mode == "auto" and not note.startswith("cs"):
            found[right].append(wrong)
    return dict(found)


def _nonstandard(passage: Passage, rng: Random) -> Iterator[Site]:
    listed = nonstandard()
    for at, token in enumerate(passage.tokens):
        if not passage.common(at):
            continue
        wrong = listed.get(token.lower)
        if wrong:
            typed = as_written(token.text, rng.choice(wrong))
            yield site("nonstandard", token.start, token.end, typed)
            continue
        for parse in parses(token.lower):
            wrong = listed.get(parse.root)
            if not wrong or len(parse.root) < 4 or build(parse) != token.lower:
                continue
            root = rng.choice(wrong)
            if root.isalpha():
                made = build(Parse(parse.prefix, root, parse.suffix, parse.clitic))
                yield site("nonstandard-inflected", token.start, token.end, as_written(token.text, made))
            break


def _affix(passage: Passage, rng: Random) -> Iterator[Site]:
    """``menyosialisasikan`` -> ``mensosialisasikan``; ``mempromosikan`` -> ``memromosikan``."""
    words = lexicon()
    nasals = {"k": "ng", "p": "m", "t": "n", "s": "n"}
    for at, token in enumerate(passage.tokens):
        if not passage.common(at) or not token.lower.startswith(("me", "pe")) or len(token.lower) < 8:
            continue
        for parse in parses(token.lower):
            root = parse.root
            if not parse.prefix.endswith("N") or root[0] not in nasals or not words.headword(root):
                continue
            if build(parse) != token.lower or len(root) < 4:
                continue
            prefix = parse.prefix[:2]
            tail = root + parse.suffix + parse.clitic
            if root[1] in "aeiou":
                made = prefix + nasals[root[0]] + tail
            elif rng.random() < 0.5:
                made = prefix + ("ny" if root[0] == "s" else nasals[root[0]]) + tail[1:]
            else:
                continue
            if made != token.lower and not is_real(made):
                yield site("affix", token.start, token.end, as_written(token.text, made))
                break


def _kan(passage: Passage, _: Random) -> Iterator[Site]:
    for at, token in enumerate(passage.tokens):
        if not passage.common(at):
            continue
        low = token.lower
        if low.endswith("kkan"):
            made = low[:-4] + "kan"
        elif low.startswith(("pe", "ke")) and re.search(r"[aeiou]kan$", low) and len(low) > 7:
            made = low[:-3] + "kkan"
        else:
            continue
        if not lexicon().headword(made):
            yield site("kan-after-k", token.start, token.end, as_written(token.text, made))


def _clitics(passage: Passage, _: Random) -> Iterator[Site]:
    for at, token in enumerate(passage.tokens):
        low = token.lower
        if passage.common(at) and low.endswith("nya") and len(low) > 6 and is_real(low[:-3]):
            yield site("clitic", token.end - 3, token.end - 3, " ")
        elif low in WITH_PUN and passage.common(at):
            yield site("pun", token.end - 3, token.end - 3, " ")
        elif low == "pun" and at and passage.gap(at - 1) == " " and passage.common(at - 1):
            before = passage.tokens[at - 1]
            if before.lower + "pun" not in WITH_PUN:
                yield site("pun", before.end, token.start, "")


def _reduplication(passage: Passage, rng: Random) -> Iterator[Site]:
    for token in passage.tokens:
        parts = token.text.split("-")
        if len(parts) != 2 or not (parts[0].isalpha() and parts[1].isalpha() and parts[1].islower()):
            continue
        first, second = parts[0].lower(), parts[1]
        if token.text in passage.names or min(len(first), len(second)) < 3 or not lexicon().count(token.lower):
            continue
        if first != second and not (first in second or second in first or first[1:] in second):
            continue
        ways = [" ", " ", " ", " - ", ""] + (["2"] if first == second else [])
        way = rng.choice(ways)
        hyphen = token.start + len(first)
        if way == "2":
            yield site("reduplication", hyphen, token.end, "2")
        elif way or not is_real(first + second):
            yield site("reduplication", hyphen, hyphen + 1, way)


def _bound(passage: Passage, _: Random) -> Iterator[Site]:
    words = lexicon()
    for at, token in enumerate(passage.tokens):
        low = token.lower
        for bound in (*BOUND, "se"):
            rest = token.text[len(bound) :]
            if not low.startswith(bound) or low in NOT_BOUND:
                continue
            place = token.start + len(bound)
            if rest[:1] == "-" and len(rest) > 3:
                yield site("bound-form", place, place + 1, " ")
            elif bound != "se" and passage.common(at) and len(rest) > 3 and words.headword(rest):
                yield site("bound-form", place, place, " ")


@cache
def _confusions() -> list[tuple[str, re.Pattern[str]]]:
    found = []
    for wrong, right, left, behind, mode, *_ in _rows("realwords.tsv"):
        if mode != "auto" or wrong.lower() == right.lower():
            continue
        before = rf"(?P<left>(?<!\w)(?:{left})\s+)" if left else r"(?<![\w-])"
        cue = behind if behind.startswith("(?!") else f"(?:{behind})" if behind else ""
        pattern = rf"{before}(?P<right>{re.escape(right)})(?!\w)"
        if cue.startswith("(?!"):
            pattern += rf"(?!\s*(?:{cue[3:-1]})(?!\w))"
        elif cue:
            pattern += rf"(?=\s+{cue}(?!\w))"
        found.append((wrong, re.compile(pattern)))
    return found


def _real_words(passage: Passage, _: Random) -> Iterator[Site]:
    for wrong, pattern in _confusions():
        for match in pattern.finditer(passage.text):
            yield site("real-word", *match.span("right"), wrong)


MAKERS = (_di_ke, _nonstandard, _affix, _kan, _clitics, _reduplication, _bound, _real_words)
