"""Where sentences end: at a full stop that belongs to no abbreviation."""

from __future__ import annotations

import re

from converter.language.name_runs import unpointed

_SENTENCE = re.compile(r"(?<=[.!?…”])\s+(?=[A-Z“\"(])")


def sentences(text: str) -> list[str]:
    """The sentences of a text (at least one, perhaps empty); abbreviations such as ``Drs.`` end none."""
    cuts = [0, *(match.end() for match in _SENTENCE.finditer(unpointed(text))), len(text)]
    return [text[cuts[at] : cuts[at + 1]] for at in range(len(cuts) - 1)]
