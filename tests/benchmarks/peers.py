"""The tools of today, let loose on lower-case words: their first suggestion is applied."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from converter.language.lexicon import lexicon
from converter.language.tokens import Token, tokenize
from tests.benchmarks.measure import Replacement

MIN_COUNT = 2

Correct = Callable[[str], str]
"""What a tool makes of a lower-case word."""


def lower_words(text: str) -> Iterator[Token]:
    """The words of letters alone that are written small."""
    return (token for token in tokenize(text) if token.is_lower and token.text.isalpha() and len(token.text) > 1)


def replacements(text: str, correct: Correct) -> list[Replacement]:
    """A tool's changes of a text."""
    changed = ((token, correct(token.text)) for token in lower_words(text))
    return [Replacement(token.start, token.end, after) for token, after in changed if after != token.text]


def hunspell(texts: Iterable[str]) -> Correct | None:
    """Hunspell with the Indonesian dictionary; None where it is not installed."""
    if shutil.which("hunspell") is None:
        return None
    words = sorted({token.text for text in texts for token in lower_words(text)})
    lines = "".join(f"^{word}\n" for word in words)
    run = subprocess.run(
        ["hunspell", "-i", "UTF-8", "-d", "id_ID", "-a"],
        input=lines,
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        return None
    found = re.findall(r"^& (\S+) \d+ \d+: ([^,\n]+)", run.stdout, re.MULTILINE)
    first = dict(found)
    return lambda word: first.get(word, word)


def symspell() -> Correct | None:
    """SymSpell with this project's counts of words; None where it is not installed."""
    try:
        from symspellpy import SymSpell, Verbosity  # type: ignore[import-untyped]
    except ImportError:
        return None
    checker = SymSpell(max_dictionary_edit_distance=2)
    words = lexicon()
    for word in words:
        if words.count(word) >= MIN_COUNT:
            checker.create_dictionary_entry(word, words.count(word))

    @cache
    def correct(word: str) -> str:
        found = checker.lookup(word, Verbosity.TOP, max_edit_distance=2)
        return str(found[0].term) if found else word

    return correct
