"""Errors of the hand: slips, words run together or torn, words typed twice."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from string import ascii_lowercase

from converter.language.lexicon import lexicon
from tests.benchmarks.corpus import Passage
from tests.benchmarks.sites import Site, as_written, is_real, site

KINDS = {
    "left-out": 53,
    "swapped": 12,
    "put-in": 11,
    "doubled": 10,
    "single-for-double": 8,
    "near-key": 4,
    "vowel": 3,
}
"""Shares among the listed typing errors of press offices that are one slip long."""

SHORT = 5
NEAR = {
    letter: set(near)
    for letter, near in {
        "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok",
        "o": "ipl", "p": "o", "a": "qsz", "s": "awdx", "d": "sefc", "f": "drgv", "g": "fthb", "h": "gyjn",
        "j": "hukm", "k": "jil", "l": "ko", "z": "ax", "x": "zsc", "c": "xdv", "v": "cfb", "b": "vgn",
        "n": "bhm", "m": "nj",
    }.items()
}  # fmt: skip
SPACE_BAR = "bnmvc"
"""Keys beside the space bar."""
FUNCTION = frozenset(
    [
        "yang",
        "dan",
        "ini",
        "itu",
        "dari",
        "untuk",
        "dengan",
        "pada",
        "oleh",
        "akan",
        "juga",
        "para",
        "telah",
        "tidak",
        "adalah",
        "dalam",
        "bagi",
        "agar",
        "serta",
    ]
)
NEVER_TWICE = FUNCTION | frozenset(
    [
        "di",
        "ke",
        "merupakan",
        "menjadi",
        "sebagai",
        "secara",
        "karena",
        "bahwa",
        "kepada",
        "tersebut",
        "harus",
        "dapat",
    ]
)
PREFIXES = ("meng", "mem", "men", "ber", "ter", "peng", "pem", "pen", "se", "ke", "per")


def slip(word: str, rng: Random, kinds: dict[str, int] | None = None) -> str:
    """The lower-case word with one slip; the first letter is hit once in thirty times."""
    shares = kinds or KINDS
    for _ in range(60):
        kind = rng.choices(list(shares), list(shares.values()))[0]
        at = rng.randrange(0 if rng.random() < 0.03 else 1, len(word))
        letter = word[at]
        made = word
        if kind == "left-out":
            made = word[:at] + word[at + 1 :]
        elif kind == "swapped" and at + 1 < len(word):
            made = word[:at] + word[at + 1] + letter + word[at + 2 :]
        elif kind == "put-in":
            made = word[:at] + rng.choice(ascii_lowercase) + word[at:]
        elif kind == "doubled":
            made = word[:at] + letter + word[at:]
        elif kind == "single-for-double" and letter == word[at - 1 : at]:
            made = word[:at] + word[at + 1 :]
        elif kind == "near-key":
            made = word[:at] + rng.choice(sorted(NEAR.get(letter, letter))) + word[at + 1 :]
        elif kind == "vowel" and letter in "aeiou":
            made = word[:at] + rng.choice("aeiou") + word[at + 1 :]
        if made != word:
            return made
    return word[:-2] + word[-1]


def _slips(passage: Passage, rng: Random) -> Iterator[Site]:
    for at, token in enumerate(passage.tokens):
        if not passage.common(at) or len(token.text) < 3 or not is_real(token.lower):
            continue
        typed = slip(token.lower, rng)
        if is_real(typed) or len(typed) < 2:
            continue
        kind = "slip" if len(token.text) > SHORT else "slip-short"
        kind = kind if token.is_lower else "slip-start"
        yield site(kind, token.start, token.end, as_written(token.text, typed))


def _joined(passage: Passage, rng: Random) -> Iterator[Site]:
    for at, (first, second) in enumerate(zip(passage.tokens, passage.tokens[1:], strict=False)):
        if passage.gap(at) != " " or not second.is_lower or not (passage.common(at) and passage.common(at + 1)):
            continue
        if (
            first.lower in ("di", "ke", "se")
            or second.lower in ("pun", "di", "ke")
            or min(len(first.text), len(second.text)) < 3
        ):
            continue
        stray = rng.choice(SPACE_BAR) if rng.random() < 0.25 else ""
        typed = first.lower + stray + second.lower
        if is_real(typed):
            continue
        kind = "joined" if first.is_lower else "joined-start"
        if stray:
            kind = "joined-stray"
        elif first.is_lower and {first.lower, second.lower} & FUNCTION:
            kind = "joined-function"
        yield site(kind, first.start, second.end, as_written(first.text, typed))


def _split(passage: Passage, rng: Random) -> Iterator[Site]:
    words = lexicon()
    for at, token in enumerate(passage.tokens):
        if not passage.common(at) or len(token.text) < 7 or not is_real(token.lower):
            continue
        cut = rng.randrange(3, len(token.text) - 2)
        for kind, place in (("split", cut), ("torn-affix", _seam(token.lower, rng))):
            first, second = token.lower[:place], token.lower[place:]
            if not place or words.pair(first, second) or second == "nya" or first in ("di", "ke", "se"):
                continue
            yield site(kind, token.start + place, token.start + place, " ")


def _seam(word: str, rng: Random) -> int:
    """Where an affix meets the stem; 0 if nowhere."""
    places = [len(p) for p in PREFIXES if word.startswith(p) and is_real(word[len(p) :])]
    if word.endswith("kan") and len(word) > 7:
        places.append(len(word) - 3)
    return rng.choice(places) if places else 0


def _repeated(passage: Passage, _: Random) -> Iterator[Site]:
    for at, token in enumerate(passage.tokens):
        verb = token.lower.startswith(("meng", "mem", "meny", "ber", "ter")) and len(token.lower) > 6
        if passage.common(at) and token.is_lower and (token.lower in NEVER_TWICE or verb):
            yield site("repeated", token.end, token.end, f" {token.text}")


MAKERS = (_slips, _joined, _split, _repeated)
