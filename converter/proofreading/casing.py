"""A replacement takes the case of what it replaces."""

from __future__ import annotations

from converter.language.wordlists import words_of
from converter.proofreading.zones import Zone


def capitalised(word: str) -> str:
    """The word with its first letter as a capital."""
    return word[:1].upper() + word[1:]


def title_cased(words: str) -> str:
    """Each word with a capital but function words behind the first."""
    parts = words.split(" ")
    return " ".join(
        each_part(part) if at == 0 or part not in words_of("small-in-headlines") else part
        for at, part in enumerate(parts)
    )


def each_part(word: str) -> str:
    """``anak-anak`` -> ``Anak-Anak``, as in headlines and names."""
    return "-".join(capitalised(part) for part in word.split("-"))


def like(before: str, after: str, zone: Zone, initial: bool) -> str:
    """``after`` written as ``before`` was: ALL CAPITALS, Initial, or small.

    A right form that carries capitals of its own keeps them. A capitalised form of several words takes a capital
    on each in headlines and inside sentences, where only names have one; at a sentence's start on the first only.
    """
    if len(before) > 1 and before.isupper():
        return after.upper()
    if not before[:1].isupper():
        # In a headline ``di Pastikan`` has its capital where ``Dipastikan`` has it.
        glued = zone is Zone.HEADLINE and " " not in after and before.rsplit(" ", 1)[-1].istitle() and " " in before
        return capitalised(after) if glued else after
    if after != after.lower():
        return capitalised(after)
    each = zone in (Zone.HEADLINE, Zone.TABLE) or not initial or any(part[:1].isupper() for part in before.split()[1:])
    return title_cased(after) if each else capitalised(after)
