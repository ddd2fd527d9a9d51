"""Words and numbers of a text with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

WORD = re.compile(
    r"(?P<number>\d+(?:[.,:/]\d+)*(?![^\W\d_]))"
    r"|(?P<word>[^\W\d_][^\W_]*(?:[-’'][^\W_]+)*)"
    r"|(?P<mixed>[^\W_]+(?:[-’'][^\W_]+)*)"
)


class Token(NamedTuple):
    """A word or a number: ``text[start:end]``; ``lower`` is the text in lower case with plain apostrophes.

    ``is_lower`` tells whether it is written all in lower case.
    """

    start: int
    end: int
    text: str
    lower: str
    is_word: bool
    is_lower: bool

    @property
    def is_capitalised(self) -> bool:
        """Written with a capital first and a small letter after it, as a name or at a sentence's start."""
        return self.text[0].isupper() and not self.is_upper

    @property
    def is_upper(self) -> bool:
        """Written in capitals, two letters at least."""
        return len(self.text) > 1 and self.text.isupper()


def tokenize(text: str) -> list[Token]:
    """The words and numbers of a text, in order. A hyphenated word is one token."""
    low = text.lower()
    if len(low) != len(text):  # a letter whose small form is two letters long
        low = "".join(letter.lower()[0] for letter in text)
    folded = low.replace("’", "'")
    found = []
    for match in WORD.finditer(text):
        start, end = match.span()
        typed = text[start:end]
        found.append(Token(start, end, typed, folded[start:end], match.lastgroup == "word", typed == low[start:end]))
    return found
