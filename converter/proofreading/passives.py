"""Roots behind ``di`` that read as things or events, where a passive verb is written just so with its prefix."""

from __future__ import annotations

from converter.language.lexicon import END, NUMBER, lexicon
from converter.language.morphology import build, is_word, parses, roots, strength
from converter.language.wordlists import words_of
from converter.proofreading.text import Text

COMPOUND = 5
"""A root stands so many times as often before the next word as its passive verb: angkat besi, rawat inap."""

NOUN = 3
"""A derived noun is at most so many times rarer than the word that it would be part of: tahanan, ketahanan."""

LONG = 6
"""Letters of a word with a prefix and a root: beras has none."""

PAIRED = 3
COMPOUND_SHARE = 0.03
"""So many occurrences side by side, and so large a part of the root's own, make a compound."""


def reads_as_place(text: Text, at: int, joined: str) -> bool:
    """Whether the root behind word ``at`` stands for a thing or an event: ``di angkat besi``, ``di jaring nelayan``.

    With -kan or -i it is a verb in any case. ``joined`` is the verb in lower case.
    """
    words = lexicon()
    root = text.tokens[at + 1].lower
    derived = root.endswith("an") and words.headword(root) and len(root) >= 6 and is_word(root[:-2])
    rarer = 1 / NOUN if root.endswith("kan") else NOUN  # where -kan makes verbs, the noun must be the commoner
    if derived and rarer * words.count(root) >= words.count(joined):
        return True
    left, right = text.neighbour(at, -1), text.neighbour(at + 1, 1)
    suffixed = root.endswith(("kan", "nya")) or (root.endswith("i") and not words.headword(root))
    if joined.startswith("ke") or suffixed or left in words_of("before-passive-verbs"):
        return False
    if text.adjacent(at - 1) and left in words_of("being-somewhere"):
        return True
    together = words.pair(root, right)
    if (
        text.adjacent(at + 1)
        and not root.endswith("i")
        and right not in {END, NUMBER} | words_of("function-words")
        and together >= max(PAIRED, COMPOUND_SHARE * words.count(root))
        and together >= COMPOUND * words.pair(joined, right)
    ):
        return True
    return text.adjacent(at - 1) and _is_verb(left)


def _is_verb(word: str) -> bool:
    """Whether a word is built with the prefix of a verb: behind one, di hardly begins another."""
    word = word.split("-", maxsplit=1)[0]
    if len(word) < LONG or not word.startswith(("me", "ber", "ter", "di")):
        return False
    words = lexicon()
    if words.pair("para", word) >= PEOPLE:
        return False  # para tersangka
    if strength(word) == 2 or (word.startswith("di") and word.endswith("kan")):
        return True
    return any(
        words.count(word) <= words.count(parse.root) * ROOT_TIMES
        for parse in parses(word)
        if parse.prefix and parse.root in roots(word) and build(parse) == word
    )


PEOPLE = 5
"""A word that stands so often behind para tells who somebody is."""

ROOT_TIMES = 5
"""A word so many times as common as its root has only its looks: berita, melayu."""
