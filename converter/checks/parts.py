"""Parts that exclude one another: of them alone the sum is that of the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.language.wordlists import words_of

PIECES = re.compile(r",\s(?:dan\s|serta\s|sedangkan\s|sementara\s)?|\s(?:dan|serta|sedangkan|sementara)\s")
"""What stands between parts."""

_KINDS = ("outcomes", "sexes", "medals")
"""Lists of words that exclude one another; those of the first one may be followed by more words."""

_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FILLING = re.compile(
    r"\b(?:sebanyak|sejumlah|sekitar|ada|di\s+antaranya|antara\s+lain|yang|orang|jiwa|adalah|merupakan|dinyatakan|berjenis\s+kelamin"
    r"|masih|telah|lainnya|kondisi|dalam|berada|mengalami|persen)\b"
)


def exclude_one_another(labels: Sequence[str], whole: str = "") -> bool:
    """Whether what parts are called tells that nothing is counted twice.

    They are outcomes of which each has one (``lulus``, ``gugur``), or men and women. A whole that is called like
    one of them is another part: ``8 emas, 7 perak, dan 6 perunggu``.

    Args:
        labels: what stands beside the figure of each part.
        whole: what is counted, which may stand in each label as well (``79 titik aman``).
    """
    told = [_telling(label, whole) for label in labels]
    if (counted := _telling(whole, "")) and any(counted[0] in words_of(kind) for kind in _KINDS):
        return False
    if not all(told) or len(set(told)) < len(told):
        return False
    if {words[0] for words in told} <= words_of("outcomes"):
        return True
    names = {words[0] for words in told if len(words) == 1}
    return len(names) == len(told) and any(names <= words_of(kind) for kind in _KINDS[1:])


def _telling(label: str, whole: str) -> tuple[str, ...]:
    """The words of a label, without those of the whole and without what fills it."""
    counted = set(_WORDS.findall(whole.lower()))
    return tuple(word for word in _WORDS.findall(_FILLING.sub(" ", label.lower())) if word not in counted)
