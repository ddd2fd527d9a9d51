"""English passages in a release: slogans, quotations, whole paragraphs for guests from abroad."""

from __future__ import annotations

import re

from converter.language.lexicon import lexicon
from converter.language.tokens import tokenize
from converter.language.wordlists import words_of

_SENTENCE = re.compile(r"[^.!?\n“”\"]+[.!?]?")

_WORDS = 4
"""A shorter run of words is a name or a term."""

_ENGLISH = 0.7
"""This share of the words is English."""

_FUNCTION = 2
"""So many of them are words that no Indonesian text has outside of English."""


def passages(text: str) -> list[tuple[int, int]]:
    """The stretches of a text that are English, in order: sentences, or what stands between quotation marks."""
    found: list[tuple[int, int]] = []
    if not any(f" {word} " in text for word in words_of("english-function-words")):
        return found
    for match in _SENTENCE.finditer(text):
        if _is_english(match[0]):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            if found and not text[found[-1][1] : start].strip():
                found[-1] = (found[-1][0], match.end())
            else:
                found.append((start, match.end()))
    return found


def _is_english(sentence: str) -> bool:
    words = [token.lower.split("'")[0] for token in tokenize(sentence) if token.is_word]
    functions = sum(word in words_of("english-function-words") for word in words)
    if len(words) < _WORDS or functions < _FUNCTION:
        return False
    known = lexicon()  # which knows no short words to be English
    others = sum(known.english(word) and word not in words_of("english-function-words") for word in words)
    return functions + others >= _ENGLISH * len(words)
