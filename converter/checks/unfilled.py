"""Places of a form that nobody filled in: ``[nama]``, ``Nomor: ....../2025``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from converter import article
from converter.article import Dropped
from converter.checks.story import Paragraph, excerpt, warning
from converter.language.wordlists import words_of

_FIELD = re.compile(r"\[(?P<square>[^\[\]“”]{2,40})\]|<(?P<angle>[^<>“”]{2,40})>|\{(?P<curly>[^{}“”]{2,40})\}")
_BLANK = re.compile(r"(?<![\w.…_])(?:\.{4,}|…{2,}|_{3,})(?=[\s/,]\s?[^\s“”])")
_CROSSED = re.compile(r"(?<![\w-])x{2,}(?:[.,]x{2,})*(?![\w-])")
_BLANKS = re.compile(r"\.{4,}|…{2,}|_{3,}")
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = 15
_SHOWN = 45
"""Characters: what stands so near behind a place is told with it."""


def unfilled_warnings(paragraphs: Sequence[Paragraph], dropped: Sequence[Dropped]) -> list[article.Warning]:
    """A warning for each place that a press office left to be filled in, printed or left out with its line."""
    found = [
        warning("unfilled-text", block, text=excerpt(text, start))
        for block, _, text in paragraphs
        for start in _apart(sorted(_in(text)))
    ]
    return found + [
        warning("placeholder-text", text=excerpt(left.text))
        for left in dropped
        if left.reason == "number" and _BLANKS.search(left.text)
    ]


def _apart(places: Sequence[int]) -> Iterator[int]:
    """The places but those that the words shown for an earlier one hold."""
    shown = -_SHOWN
    for place in places:
        if place >= shown + _SHOWN:
            shown = place
            yield place


def _in(text: str) -> Iterator[int]:
    """Where the words begin that stand around what is not filled in; not of speech that breaks off."""
    spoken = at = 0
    for match in _FIELD.finditer(text):
        spoken += text.count("“", at, match.start()) - text.count("”", at, match.start())
        at = match.start()
        if spoken and text[at - 1] != "“":
            continue  # What an editor puts into speech: ``“Di sana [lokasi banjir] masih gelap”``.
        words = _WORD.findall((match["square"] or match["angle"] or match["curly"]).lower())
        if words and words[0] in words_of("fields-to-fill-in"):
            yield _words_before(text, match.start())
    blanks = sorted(match.start() for match in (*_BLANK.finditer(text), *_CROSSED.finditer(text)))
    spoken = at = 0
    for start in blanks:
        spoken += text.count("“", at, start) - text.count("”", at, start)
        at = start
        if not spoken:
            yield _words_before(text, start)


def _words_before(text: str, at: int) -> int:
    """The beginning of the word some characters before ``at``."""
    near = max(0, at - _BEFORE)
    return near if not near else text.find(" ", near, at) + 1
