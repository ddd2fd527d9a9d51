"""Paragraphs of their own for quotations, where the outlet wants them."""

from __future__ import annotations

from collections.abc import Iterator

from converter.language.sentences import sentences
from converter.structure.quotes import quoted


def parted(text: str) -> list[str]:
    """A paragraph cut so that each quotation, with its attribution, is one of its own.

    Words and their order stay. What is quoted without an attribution of its own goes with the quotation before it.
    """
    groups: list[tuple[bool, list[str]]] = []
    for sentence in _sentences(text):
        spans = quoted(sentence)
        alone = bool(spans) and not _outside(sentence, spans)
        if groups and groups[-1][0] == bool(spans) and (alone or not spans):
            groups[-1][1].append(sentence)
        else:
            groups.append((bool(spans), [sentence]))
    return [" ".join(group) for _, group in groups]


def _sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph; what stands between quotation marks belongs to one."""
    masked = list(text)
    for start, end in quoted(text):
        for at in range(start + 1, end - 1):
            if masked[at] in ".!?… ":
                masked[at] = "x"
        if end - 2 > start:
            masked[end - 2] = text[end - 2]
    at = 0
    for sentence in sentences("".join(masked)):
        yield text[at : at + len(sentence)].strip()
        at += len(sentence)


def _outside(sentence: str, spans: list[tuple[int, int]]) -> str:
    """What a sentence says outside its quotations."""
    for start, end in reversed(spans):
        sentence = sentence[:start] + sentence[end:]
    return sentence.strip(" .,")
