"""Where sentences end: at a full stop that belongs to no abbreviation."""

from __future__ import annotations

import re

from converter.language.name_runs import unpointed
from converter.language.wordlists import words_of

_SHORT = re.compile(r"(?<![\w.])([^\W\d_]{1,5})\.(?=\s)")
_SENTENCE = re.compile(r"(?<=[.!?…”])\s+(?=[A-Z“\"(])")


def sentences(text: str) -> list[str]:
    """The sentences of a text (at least one, perhaps empty); abbreviations such as ``Drs.`` end none."""
    pointed = _SHORT.sub(lambda m: f"{m[1]}·" if m[1].lower() in words_of("before-names") else m[0], unpointed(text))
    cuts = [0, *(match.end() for match in _SENTENCE.finditer(pointed)), len(text)]
    return [text[cuts[at] : cuts[at + 1]] for at in range(len(cuts) - 1)]
