"""Whether bagi in a headline is the verb (``Bupati Bagi Sertifikat``) or the preposition (``Bantuan bagi Petani``)."""

from __future__ import annotations

from collections.abc import Sequence

from converter.language import offices
from converter.language.lexicon import lexicon
from converter.language.name_lists import acronyms
from converter.language.wordlists import words_of

_RECEIVING = frozenset({"untuk", "kepada", "ke"})
"""What leads to those who receive something."""


def hands_out(words: Sequence[str], at: int) -> bool:
    """Whether bagi in a headline is the verb.

    It is where things are counted or received behind it (``Bagi 500 Paket``, ``Bagi Bibit untuk Petani``, but not
    ``Bantuan bagi 500 Warga``), and where all that stands before it is who acts.

    Args:
        words: the headline in small letters.
        at: where bagi stands in it.
    """
    if words[at] != "bagi":
        return False
    after = words[at + 1 :]
    counted = bool(after) and after[0][:1].isdigit() and not (set(after[1:2]) & words_of("crowds"))
    given = counted or not _RECEIVING.isdisjoint(after[1:5])
    return given or (bool(after) and _acts(words[:at]))


def _acts(words: Sequence[str]) -> bool:
    """Whether some words are someone who acts and nothing else: an office, an agency or people, and names."""
    if not words or not _begins_actor(words[0]):
        return False
    size = max(1, offices.office_at(words, occupations=True))
    return all(_belongs(word) for word in words[size:])


def _begins_actor(word: str) -> bool:
    known = lexicon()
    agency = word in words_of("agencies") or (word in acronyms() and known.lower(word) <= known.title(word))
    return agency or word in words_of("crowds") or offices.office_at([word], occupations=True) > 0


def _belongs(word: str) -> bool:
    """Whether a word may be part of who acts: of a name, an office or a place, or what joins two of them."""
    known = lexicon()
    joins = word in ("dan", "bersama") or word in words_of("administrative-words") or offices.is_office_word(word)
    return joins or _begins_actor(word) or known.lower(word) <= known.title(word)
