"""Indonesian affixes: how words are built from roots, and whether a word is well built.

Assimilation follows the Tata Bahasa Baku Bahasa Indonesia and the spelling rules of EYD V: stems in k, p, s, t lose
that sound after meN- and peN- unless a second consonant follows; stems of one syllable take menge-, penge-.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from converter.language.lexicon import lexicon

VOWELS = frozenset("aeiou")
CLITICS = ("nya", "lah", "kah", "ku", "mu", "pun")
SUFFIXES = ("kan", "an", "i")
_NASAL_PREFIXES = ("me", "pe")
_KEPT_AFTER_NASAL = ("per", "ter")
"""Derived stems keep their first sound: memperbaiki, menertawakan is the exception that the lexicon knows."""


class Parse(NamedTuple):
    """A way to read a word: ``prefix`` (nasal ones as ``meN``, ``peN``), ``root``, ``suffix``, ``clitic``."""

    prefix: str
    root: str
    suffix: str
    clitic: str


def nasal(prefix: str, root: str) -> str:
    """``prefix`` (``me`` or ``pe``) with its nasal before ``root``: me + tulis = menulis, me + proses = memproses."""
    if _syllables(root) == 1 and len(root) <= 4 and root[:2] not in ("pr", "tr", "kr"):
        return f"{prefix}nge{root}"
    first, second = root[0], root[1:2]
    derived = root.startswith(_KEPT_AFTER_NASAL) and _syllables(root) >= 3
    if first in VOWELS or first in "gh" or root.startswith("kh"):
        return f"{prefix}ng{root}"
    if first == "k":
        return f"{prefix}ng{root[1:]}" if second in VOWELS else f"{prefix}ng{root}"
    if first in "bfv":
        return f"{prefix}m{root}"
    if first == "p":
        return f"{prefix}m{root[1:]}" if second in VOWELS and not derived else f"{prefix}m{root}"
    if first == "t":
        return f"{prefix}n{root[1:]}" if second in VOWELS and not derived else f"{prefix}n{root}"
    if first == "s":
        return f"{prefix}ny{root[1:]}" if second in VOWELS else f"{prefix}n{root}"
    if first in "cdjz":
        return f"{prefix}n{root}"
    return f"{prefix}{root}"


def build(parse: Parse) -> str:
    """The word that a parse stands for."""
    prefix, root = parse.prefix, parse.root
    if prefix.endswith("N"):
        stem = nasal(prefix[:-1], root)
    elif prefix == "ber" and root.startswith("r"):
        stem = f"be{root}"
    elif prefix == "ter" and root.startswith("r"):
        stem = f"te{root}"
    elif prefix == "per" and root.startswith("r"):
        stem = f"pe{root}"
    else:
        stem = prefix + root
    return stem + parse.suffix + parse.clitic


_SWALLOWED = (("ny", "s"), ("m", "p"), ("n", "t"))
"""What an active form shows of a root's first sound, and what that sound may be."""


def active_count(stem: str) -> int:
    """How often the active form of what stands behind di- was seen; 0 where it is rather another root's.

    ``mengalikan`` is the active form of ``dikalikan`` and tells nothing of ``dialikan``.
    """
    words = lexicon()
    others = [sound + stem.removeprefix(nasals) for nasals, sound in _SWALLOWED if stem.startswith(nasals)][:1]
    if stem[:1] in VOWELS:
        others.append(f"k{stem}")
    own = words.count(f"di{stem}")
    if any(words.count(f"di{other}") > own for other in others):
        return 0
    return words.count(nasal("me", stem))


_PREFIXES = (
    "diper",
    "memper",
    "keber",
    "keter",
    "berke",
    "di",
    "ber",
    "ter",
    "per",
    "ke",
    "se",
    "pe",
    "me",
    "",
)


def parses(word: str) -> Iterator[Parse]:
    """All ways to read a lower-case word as prefix, root, suffix and clitic; roots are not looked up."""
    for clitic in ("", *CLITICS):
        if clitic and not word.endswith(clitic):
            continue
        bare = word[: len(word) - len(clitic)]
        for suffix in ("", *SUFFIXES):
            if suffix and not bare.endswith(suffix):
                continue
            stem = bare[: len(bare) - len(suffix)]
            for prefix, root in _stems(stem):
                if len(root) >= 3:
                    yield Parse(prefix, root, suffix, clitic)


def _stems(stem: str) -> Iterator[tuple[str, str]]:
    for prefix in _PREFIXES:
        if stem.startswith(prefix):
            yield prefix, stem[len(prefix) :]
    if stem.startswith(("be", "te")) and stem[2:3] == "r":
        yield f"{stem[:2]}r", stem[2:]
    for prefix in _NASAL_PREFIXES:
        if stem.startswith(prefix):
            for root in _denasalised(stem[2:]):
                yield f"{prefix}N", root


def _denasalised(rest: str) -> Iterator[str]:
    """Roots that give ``rest`` behind me- or pe-, as the rules of assimilation have it."""
    if rest.startswith("nge"):
        yield rest[3:]
    if rest.startswith("ng"):
        yield rest[2:]
        if rest[2:3] in VOWELS:
            yield "k" + rest[2:]
    elif rest.startswith("ny"):
        yield "s" + rest[2:]
    elif rest.startswith("n"):
        yield rest[1:]
        if rest[1:2] in VOWELS:
            yield "t" + rest[1:]
    elif rest.startswith("m"):
        yield rest[1:]
        if rest[1:2] in VOWELS:
            yield "p" + rest[1:]


def _syllables(word: str) -> int:
    return sum(letter in VOWELS for letter in word) - word.endswith(("ai", "au", "oi"))


BOUND_PREFIXES = (
    "antar",
    "pasca",
    "pra",
    "non",
    "anti",
    "multi",
    "semi",
    "swa",
    "sub",
    "super",
    "ultra",
    "intra",
)
"""Bound forms that make words with any noun (EYD V, II.A.2)."""

ROOT_COUNT = 20
"""A word seen so often in edited text may carry affixes."""

KNOWN_COUNT = 10
"""At this count 2.5 % of injected typing errors stand in the lexicon, at 2 they are 12.6 % (data/README.md)."""


@lru_cache(maxsize=16_384)
def is_word(word: str) -> bool:
    """Whether a lower-case word is one: a headword, well known, or well built from a known root."""
    words = lexicon()
    if words.listed(word):
        return True
    if words.count(word) >= KNOWN_COUNT:
        return not words.suspect(word)
    if "-" in word:
        return all(is_word(part) for part in word.split("-") if part)
    return is_built(word)


def is_built(word: str) -> bool:
    """Whether affixes and a known root explain the word, and the rules build it just so."""
    return strength(word) > 0


@lru_cache(maxsize=16_384)
def strength(word: str) -> int:
    """How well affixes and a known root explain a lower-case word.

    0: not at all; 1: the root is known and the rules build the word just so; 2: the root is seen with such affixes.
    """
    words = lexicon()
    if is_compound(word):
        return 2
    best = 0
    for parse in parses(word):
        if not (parse.prefix or parse.suffix or parse.clitic):
            continue
        root = parse.root
        known = words.headword(root) or (len(root) >= 4 and words.count(root) >= ROOT_COUNT)
        if not (parse.suffix or parse.prefix) and words.count(root) >= ROOT_COUNT:
            return 2
        if known and build(parse) == word:
            best = max(best, _support(parse))
    return best


ROOT_LETTERS = 4
"""A shorter root makes too many words relatives."""


@lru_cache(maxsize=16_384)
def roots(word: str) -> frozenset[str]:
    """The headwords of four letters or more that a lower-case word may be built from: relatives share one."""
    words = lexicon()
    return frozenset(
        parse.root for parse in parses(word) if len(parse.root) >= ROOT_LETTERS and words.headword(parse.root)
    )


def is_compound(word: str) -> bool:
    """Whether the word is a bound form with a known word: antarkampung, pascagempa (EYD V, II.A.2)."""
    words = lexicon()
    for bound in BOUND_PREFIXES:
        rest = word.removeprefix(bound)
        if rest != word and len(rest) >= 3 and (words.headword(rest) or words.count(rest) >= ROOT_COUNT):
            return True
    return False


def _support(parse: Parse) -> int:
    """What speaks for a parse: 0 nothing, 1 the root, 2 words of the same family."""
    prefix, root, suffix, _ = parse
    words = lexicon()
    if prefix in ("di", "meN", "ter") and suffix in ("", "kan", "i"):
        if prefix == "di" and not active_count(root + suffix) and not words.count("di" + root + suffix):
            return int(len(root) >= 4 and words.headword(root) and not words.count(nasal("me", root) + suffix))
        family = (nasal("me", root) + suffix, "di" + root + suffix)
        plain = (nasal("me", root), "di" + root) if suffix else ()
        if any(words.count(form) >= KNOWN_COUNT for form in (*family, *plain)):
            return 2
        return int(len(root) >= 4 and words.headword(root))
    if prefix in ("memper", "diper") and suffix != "an":
        family = (f"memper{root}{suffix}", f"diper{root}{suffix}")
        return 2 if any(words.count(form) >= KNOWN_COUNT for form in family) else int(words.headword(root))
    if prefix == "" and suffix in ("kan", "i") and words.headword(root) and len(root) >= 4:
        return 2 if _regular(parse) else 1
    return 2 * _regular(parse)


def _regular(parse: Parse) -> bool:
    """Whether a root in such use takes these affixes as a matter of course."""
    prefix, root, suffix, _ = parse
    words = lexicon()
    active = words.count(nasal("me", root)) >= KNOWN_COUNT
    if prefix == "peN":
        agent = words.count(nasal("pe", root) + "an") >= KNOWN_COUNT
        return active or agent or any(words.count(nasal("me", root) + end) >= KNOWN_COUNT for end in ("i", "kan"))
    if prefix == "" and suffix in ("kan", "i"):
        return any(words.count(form + suffix) >= KNOWN_COUNT for form in (nasal("me", root), f"di{root}"))
    if prefix == "" and suffix == "an":
        return words.count(root) >= 200 and not root.startswith(("me", "di", "ber", "ter"))
    if suffix == "an" and prefix in ("ke", "per"):
        return words.count(root) >= 100
    if suffix in ("", "an") and prefix in ("ber", "se", "per"):
        return words.count(root) >= 50
    return False


LETTERS = "abcdefghijklmnopqrstuvwxyz"


_LONGEST_WORD = 40


def slips(word: str) -> set[str]:
    """All forms of the lexicon one slip away: a letter left out, put in, put for another, or two letters swapped.

    None of what is longer than any word of the language, which only a string without spaces is.
    """
    if len(word) > _LONGEST_WORD:
        return set()
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {head + tail[1:] for head, tail in parts}
    found.update([head + tail[1] + tail[0] + tail[2:] for head, tail in parts if len(tail) > 1])
    found.update([head + letter + tail[1:] for head, tail in parts if tail for letter in LETTERS])
    found.update([head + letter + tail for head, tail in parts for letter in LETTERS])
    found.discard(word)
    return lexicon().known(found)
