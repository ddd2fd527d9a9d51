"""What the whole release tells about the single word: which names it holds, what it spells in which way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from converter.language.morphology import roots
from converter.language.tokens import Token


class Context:
    """Words of a release and the outlet's own words.

    ``names`` are words that stand with a capital inside a sentence; ``counts`` all words in lower case.
    """

    def __init__(self, sentences: Iterable[tuple[Token, bool]], dictionary: Iterable[str]) -> None:
        self.names: set[str] = set()
        self.counts: Counter[str] = Counter()
        for token, initial in sentences:
            self.counts[token.lower] += 1
            if not initial and not token.is_lower:
                self.names.add(token.lower)
                self.names.update(token.lower.split("-"))
        self._dictionary = [entry.strip() for entry in dictionary if entry.strip()]

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of all words that stand in small letters, as far as they are words themselves."""
        return frozenset(root for word in self.counts if word not in self.names for root in roots(word))

    @cached_property
    def own_words(self) -> frozenset[str]:
        """Single words of the outlet's dictionary, in lower case."""
        return frozenset(entry.lower() for entry in self._dictionary if " " not in entry)

    @cached_property
    def own_phrases(self) -> tuple[str, ...]:
        """Entries of several words, in lower case."""
        return tuple(entry.lower() for entry in self._dictionary if " " in entry)
