"""Words that a sentence shows to be somebody's name, whatever they look like: ``Padwa (45)``, ``Polii mengatakan``."""

from __future__ import annotations

import re

from converter.language.attribution import is_reporting_verb
from converter.language.lexicon import lexicon
from converter.language.wordlists import words_of
from converter.proofreading.text import Text

_AGE = re.compile(r" \(\d{1,2}(?: (?:tahun|thn|th))?\)")
_RESIDENT = re.compile(r", (?:seorang )?(?:warga|penduduk|pemuda|petani|nelayan|pedagang)\b (?:asal )?[A-Z]")
TOGETHER = 200
"""Two words that were seen side by side so often may be run together before a verb of saying."""

LONGEST = 3
"""Words of a name before an age at most."""


def _end(text: Text, at: int) -> int:
    """The last word of the capitalised ones that word ``at`` begins."""
    last = at
    while text.joined[last] and text.tokens[last + 1].is_capitalised:
        last += 1
    return last


def has_age(text: Text, at: int) -> bool:
    """Whether an age in brackets stands behind a capitalised word, or behind two more that it begins at most."""
    if not text.tokens[at].is_capitalised:
        return False
    last = _end(text, at)
    if last > at > 0 and text.joined[at - 1] and text.tokens[at - 1].is_capitalised:
        return False  # Ketua Rukun Tetangga Budi (45)
    return last - at < LONGEST and _AGE.match(text.text, text.tokens[last].end) is not None


def speaks(text: Text, at: int) -> bool:
    """Whether a verb of saying stands behind a capitalised word and further ones."""
    last = _end(text, at)
    return text.joined[last] and is_reporting_verb(text.lowers[last + 1])


def reads_as_name(text: Text, at: int, form: str) -> bool:
    """Whether a capitalised word is a name rather than mistyped for ``form``, which may be two words.

    It opens a sentence, and something is said by it or told of it that is not said of ``form``.
    """
    if not text.tokens[at].is_capitalised:
        return False
    words = lexicon()
    if " " in form and text.joined[at] and text.tokens[at + 1].is_capitalised:
        following = text.lowers[at + 1]
        return words.title(following) > words.lower(following) and not words.pair(
            form.rsplit(" ", maxsplit=1)[-1], following
        )
    if _RESIDENT.match(text.text, text.tokens[at].end):
        return True
    if not text.joined[at] or not is_reporting_verb(text.lowers[at + 1]):
        return False
    if " " in form:
        return words.pair(*form.split(" ")) < TOGETHER
    return form in words_of("function-words") or not words.pair(form, text.lowers[at + 1])
