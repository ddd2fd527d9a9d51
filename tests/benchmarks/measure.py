"""From changes and recorded errors to figures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tests.benchmarks.errors import Error, Spoilt


class Replacement(NamedTuple):
    """``text[start:end]`` becomes ``after``."""

    start: int
    end: int
    after: str


class Group(NamedTuple):
    """Errors and changes that touch one another, and what they make of the stretch together."""

    start: int
    end: int
    errors: list[Error]
    changes: list[Replacement]
    right: str
    got: str

    @property
    def solved(self) -> bool:
        return self.got == self.right


def groups(spoilt: Spoilt, changes: Sequence[Replacement]) -> list[Group]:
    """Errors and changes that overlap or touch are judged together: the stretch must come out as it was."""
    spans: list[tuple[int, int, Error | Replacement]] = [(e.start, e.end, e) for e in spoilt.errors]
    spans += [(c.start, c.end, c) for c in changes]
    spans.sort(key=lambda span: span[:2])
    found: list[Group] = []
    at = 0
    while at < len(spans):
        start, end, _ = spans[at]
        stop = at + 1
        while stop < len(spans) and spans[stop][0] <= end:
            end = max(end, spans[stop][1])
            stop += 1
        members = [span[2] for span in spans[at:stop]]
        errors = [m for m in members if isinstance(m, Error)]
        made = [m for m in members if isinstance(m, Replacement)]
        right = printed(spoilt.text, start, end, [Replacement(e.start, e.end, e.right) for e in errors])
        found.append(Group(start, end, errors, made, right, printed(spoilt.text, start, end, made)))
        at = stop
    return found


def printed(text: str, start: int, end: int, changes: Iterable[Replacement]) -> str:
    """``text[start:end]`` with the changes made."""
    out, at = "", start
    for change in changes:
        out += text[at : change.start] + change.after
        at = change.end
    return out + text[at:end]


def example(text: str, group: Group) -> str:
    """The stretch in whole words with what is right, what was made of it, and the words around."""
    start = text.rfind(" ", 0, group.start) + 1
    end = text.find(" ", group.end)
    end = len(text) if end < 0 else end
    head, tail = text[start : group.start], text[group.end : end]
    parts = (text[group.start : group.end], group.right, group.got)
    source, right, got = (head + part + tail for part in parts)
    made = f"; got: {got}" if group.changes else ""
    return f"{text[max(0, start - 40) : start]}[{source} → {right}{made}]{text[end : end + 40]}"


@dataclass
class Tally:
    """What a tool did, by kind of error; ``untouched`` are changes where there was no error."""

    words: int = 0
    made: Counter[str] = field(default_factory=Counter)
    solved: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, spoilt: Spoilt, changes: Sequence[Replacement], words: int) -> None:
        """Counts one passage."""
        self.words += words
        for group in groups(spoilt, changes):
            kinds = [error.kind for error in group.errors]
            self.made.update(kinds)
            if group.errors and group.solved:
                self.solved.update(kinds)
                continue
            if group.changes:
                self.wrong[kinds[0] if kinds else "untouched"] += 1
            self.examples[kinds[0] if kinds else "untouched"].append(example(spoilt.text, group))

    @property
    def untouched(self) -> int:
        return self.wrong["untouched"]

    def figures(self, kind: str | None = None) -> Figures:
        """Figures of one kind of errors, or of all (with the changes where there was no error)."""
        if kind is not None:
            return Figures(self.made[kind], self.solved[kind], self.wrong[kind], self.words)
        return Figures(self.made.total(), self.solved.total(), self.wrong.total(), self.words)


class Figures(NamedTuple):
    """Errors made, solved, and wrong changes."""

    made: int
    solved: int
    wrong: int
    words: int

    @property
    def precision(self) -> float:
        return 100 * self.solved / max(1, self.solved + self.wrong)

    @property
    def recall(self) -> float:
        return 100 * self.solved / max(1, self.made)

    @property
    def f05(self) -> float:
        p, r = self.precision, self.recall
        return 1.25 * p * r / (0.25 * p + r) if p and r else 0.0

    @property
    def wrong_per_1000(self) -> float:
        return 1000 * self.wrong / max(1, self.words)


BINS = (0.3, 0.5, 0.7, 0.85, 0.95, 0.98, 1.001)
"""Edges of the bins of confidence."""


@dataclass
class Reliability:
    """How often corrections of a confidence are right."""

    right: Counter[int] = field(default_factory=Counter)
    total: Counter[int] = field(default_factory=Counter)
    stated: Counter[int] = field(default_factory=Counter)

    def add(self, confidence: float, right: bool) -> None:
        """Counts one correction."""
        place = max(at for at, edge in enumerate(BINS) if confidence >= edge or at == 0)
        self.total[place] += 1
        self.right[place] += right
        self.stated[place] += round(1000 * confidence)

    def rows(self) -> list[tuple[str, int, float, float]]:
        """Bin, number, mean confidence stated, share right (per cent)."""
        return [
            (
                f"{BINS[at]:.2f}–{min(1.0, BINS[at + 1]):.2f}",
                self.total[at],
                self.stated[at] / self.total[at] / 10,
                100 * self.right[at] / self.total[at],
            )
            for at in sorted(self.total)
        ]
