"""Why a word was changed, as fits the change: one rule may join words and part others."""

from __future__ import annotations

from converter.draft import Finding
from converter.proofreading.rules import catalogue

KINDS = ("small", "large", "joined", "split", "hyphen", "unhyphened", "short", "comma", "stop", "removed", "form")
"""What a change does, as far as the table ``reasons`` of a rule tells them apart: letters become small or capital,
words are joined, parted, joined with a hyphen or parted at one, a shortened word is written out, a comma or full stop
is put in, a mark is taken out, quotation marks only look another way."""

_VOWELS = frozenset("aeiou")

#: Quotation marks as they are typed.
_STRAIGHT = str.maketrans(dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛", "'"))

#: Longest word that its author shortened, in letters: `dgn`, `kpd`, `bhw`.
_SHORT = 4


def reason(why: Finding, before: str, after: str) -> str:
    """The reason for a change: that of its kind where the rule has one, else the rule's."""
    rule = catalogue()[why.rule]
    if why.reason != rule["reason"] or "reasons" not in rule:
        return why.reason
    found: str = rule["reasons"].get(_kind(before, after), why.reason)
    return found


def _kind(before: str, after: str) -> str | None:
    """What a change does, one of ``KINDS``."""
    old, new = before.casefold(), after.casefold()
    if before.translate(_STRAIGHT) == after.translate(_STRAIGHT):
        return "form"
    if old == new:
        return "small" if sum(map(str.isupper, after)) < sum(map(str.isupper, before)) else "large"
    if _letters(old) == _letters(new):
        hyphens = new.count("-") - old.count("-")
        if hyphens:
            return "hyphen" if hyphens > 0 else "unhyphened"
        return "split" if new.count(" ") > old.count(" ") else "joined"
    if not old.strip():
        return {",": "comma", ".": "stop"}.get(new.strip())
    if not new.strip():
        return "removed"
    return "short" if _is_shortened(old, new) else None


def _letters(text: str) -> str:
    return text.replace(" ", "").replace("-", "")


def _is_shortened(typed: str, word: str) -> bool:
    """Whether a word was shortened on purpose: `yg`, `dgn`, and `org`, whose letters stand in `orang` in this order."""
    if len(typed) > _SHORT or not typed.isalpha() or len(word) - len(typed) < len(_VOWELS & set(typed)) + 1:
        return False
    rest = iter(word)
    return typed[0] == word[0] and all(letter in rest for letter in typed)
