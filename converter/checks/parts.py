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
    counted, *said = _WORDS.findall(whole.lower()) or [""]
    told = [_telling(label, counted) for label in labels]
    if not all(told) or len(set(told)) < len(told):
        return False
    firsts = {words[0] for words in told}
    bare = all(len(words) == 1 for words in told)
    for kind in _KINDS:
        # ``5 rumah rusak berat, 2 rusak sedang`` are parts alike; of ``7 rumah rusak`` they are the parts.
        is_part = bool({counted, *said} & words_of(kind)) and firsts != set(said[-1:])
        if firsts <= words_of(kind) and not is_part:
            return bare or kind == _KINDS[0]
    return False


def _telling(label: str, counted: str) -> tuple[str, ...]:
    """The words of a label, without what is counted and without what fills it."""
    return tuple(word for word in _WORDS.findall(_FILLING.sub(" ", label.lower())) if word != counted)
