"""Marks of messenger apps (``*bold*``, ``_italic_``, ``~struck~``, ``> cited``), who sent what when, and emoji: nobody
prints them."""

from __future__ import annotations

import re
import unicodedata

from converter import messages
from converter.draft import Draft, Finding, Proposal
from converter.structure import crediting

_PAIR = re.compile(r"(?<!\w)(?P<mark>\*{1,2}|_{1,2}|~)(?=\S)(?P<inner>[^*_~\n]+?)(?<=\S)(?P=mark)(?!\w)")
_OUTER = re.compile(r"^\s*(?P<mark>[*_~]{1,2})(?=\S).*\S(?P=mark)\s*$", re.DOTALL)
_STRAY = re.compile(r"(?<!\w)\*+(?=\w)|(?<=[\w.,:;!?”\")])\*+(?!\w)|(?<=[.!?”\")])\s{1,3}(?:\*{1,5}|#{2,5})\s*$")
_SENT = re.compile(
    r"^\s*(?:\[(?:\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[AP]M)?,\s*)?\d{1,2}/\d{1,2}/\d{2,4}"
    r"(?:,?\s+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[AP]M)?)?\]\s*"
    r"|\d{1,2}/\d{1,2}/\d{2,4},?\s+\d{1,2}[.:]\d{2}\s+-\s+)[^:\n]{1,40}:\s*"
)
_CITED = re.compile(r"^\s*>+\s+(?=\S)")
_FIRST_PICTOGRAPH = 0x2190
"""Symbols from here on are arrows, shapes and emoji; those before are degrees, rights, marks of trade."""
_BULLETS = "•‣◦●○◘◙▪▫■□◆◇►▶▸➢➤➔→☑☐✓✔✅❖✦★☆·∙*-–—\uf0b7\uf0a7\uf0d8\uf0fc"
_BULLET = re.compile(
    rf"^\s*(?:(?P<plain>[{re.escape(_BULLETS)}])\s+|(?P<tight>[•●▪■◆►▶➢➤✓✔✅☑❖★\uf0b7\uf0a7]\ufe0f?)\s*)(?=\S)"
)


def clean(draft: Draft) -> tuple[bool, bool]:
    """Removes messenger marks, a bullet and emoji at the end from a draft, as typographic edits; drops the sender.

    Returns whether the marks made the whole passage bold, and whether it began with a bullet.
    """
    if sent := _SENT.match(draft.text):
        draft.drop(0, sent.end(), "sender")
    why = Finding("messenger-mark", messages.REASON_MESSENGER_MARK, typographic=True)
    if cited := _CITED.match(draft.text):
        draft.apply([Proposal(0, cited.end(), "", why)])
    whole = _OUTER.match(draft.text)
    bold = bool(whole and "*" in whole["mark"] and "*" not in draft.text.strip().strip("*"))
    for _ in range(3):
        marks = [span for m in _PAIR.finditer(draft.text) for span in (_opening(m), _closing(m))]
        if not draft.apply(Proposal(start, end, "", why) for start, end in marks):
            break
    draft.apply(Proposal(m.start(), m.end(), "", why) for m in _STRAY.finditer(draft.text))
    end = 0 if crediting.device_credit(draft.text) else _bullet(draft.text)
    draft.apply([Proposal(0, end, "", why)] if end else [])
    last = len(draft.text.rstrip())
    kept = len(draft.text[:last].rstrip("".join(filter(_is_pictograph, set(draft.text[:last]))) + " "))
    draft.apply([Proposal(kept, last, "", why)] if 0 < kept < last else [])
    return bold, end > 0


def _opening(match: re.Match[str]) -> tuple[int, int]:
    return match.start("mark"), match.end("mark")


def _closing(match: re.Match[str]) -> tuple[int, int]:
    return match.end() - len(match["mark"]), match.end()


def _bullet(text: str) -> int:
    """Where the text proper begins after a bullet or emoji; 0 when it begins with neither."""
    match = _BULLET.match(text)
    if match:
        return match.end()
    at = len(text) - len(text.lstrip())
    start = at
    while at < len(text) and _is_pictograph(text[at]):
        at += 1
    if at == start:
        return 0
    return len(text) - len(text[at:].lstrip())


def _is_pictograph(char: str) -> bool:
    symbol = ord(char) >= _FIRST_PICTOGRAPH and unicodedata.category(char) in {"So", "Sk"}
    return symbol or char in "\ufe0f\u200d\u20e3"
