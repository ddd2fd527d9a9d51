"""What the rules on capitals share: a look at a passage word by word, and marks on its words."""

from __future__ import annotations

from collections.abc import Iterator

from converter.draft import Proposal
from converter.language import places
from converter.language.lexicon import lexicon
from converter.language.tokens import Token
from converter.language.wordlists import words_of
from converter.proofreading.casing import each_part
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone


class Marker:
    """One passage, with the capitals of its words."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.tokens = text.tokens
        self.folded = text.lowers
        self.headline = text.zone is Zone.HEADLINE

    def _raise(self, first: int, last: int, rule: str = "capital") -> Iterator[Proposal]:
        """A capital on each word from ``first`` to before ``last``, but on function words."""
        for at in range(first, last):
            token = self.tokens[at]
            small = token.lower in words_of("small-in-headlines") and at > first
            if token.is_lower and token.is_word and not small and not self.text.is_guarded(token):
                yield Proposal(token.start, token.end, each_part(token.text), finding(rule, 0.97))

    def lower(self, at: int) -> Proposal:
        """The word in small letters."""
        token = self.tokens[at]
        return Proposal(token.start, token.end, token.lower, finding("capital", 0.96))

    def _run(self, at: int) -> int:
        """Where the run of words that single blanks join ends, behind word ``at``."""
        return self.text.run_ends[at]

    def _common(self, token: Token) -> bool:
        """Whether a capitalised word is a common one that only stands with a capital here."""
        words = lexicon()
        return words.lower(token.lower) > 2 * words.title(token.lower) + 20

    def _place_size(self, at: int) -> int:
        stop = self._run(at)
        return places.longest_at(self.folded[at:stop])

    def _named_behind(self, at: int) -> bool:
        """Whether a person, a place or an institution follows."""
        if at == 0 or at >= len(self.tokens) or not self.text.adjacent(at - 1):
            return False
        name = self.tokens[at]
        if not name.text[0].isupper() or self.text.initial[at]:
            return False
        if name.is_upper:
            return False
        return (
            not self._common(name)
            or name.lower in words_of("administrative-words")
            or name.lower in words_of("agencies")
        )
