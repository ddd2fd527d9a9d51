"""Small closed lists of words that rules ask for, by name (``data/wordlists.toml``)."""

from __future__ import annotations

import tomllib
from functools import cache

from converter.language.lexicon import DATA


@cache
def _lists() -> dict[str, str | list[str]]:
    with (DATA / "wordlists.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of a list, or its phrases where it has such.

    Raises:
        KeyError: there is no list of that name.
    """
    members = _lists()[name]
    return frozenset(members.split() if isinstance(members, str) else members)
