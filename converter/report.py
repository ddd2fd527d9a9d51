"""What an editor is told about an article: as lines, and as one object for machines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

import msgspec

from converter import messages
from converter.article import Article, Correction, Dropped, Warning  # noqa: A004 - the contract's own name
from converter.lines import one_line

#: What of a word stands before and after a change that touches only part of it.
_WORD_BEFORE = re.compile(r"[\w’'-]+$")
_WORD_AFTER = re.compile(r"[\w’'-]+")

#: Longest text shown in a line, in characters; what is longer loses its middle.
_SHOWN = 60

#: Widest first column, in characters.
_COLUMN = 40

LineKind = Literal["heading", "correction", "suggestion", "evidence", "warning", "dropped"]


class Line(NamedTuple):
    """A line of the report, without indentation."""

    kind: LineKind
    text: str


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How much there is to read: changes of words, of marks and white space, suggestions, warnings.

    Changes that adjoin and have one reason are one.
    """

    corrections: int = 0
    marks: int = 0
    suggestions: int = 0
    warnings: int = 0


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one file, for ``--json``: paths as given, ``error`` instead of the rest when it failed."""

    file: str
    output: str | None = None
    photos: tuple[str, ...] = ()
    counts: Counts = Counts()
    corrections: tuple[Correction, ...] = ()
    suggestions: tuple[Correction, ...] = ()
    warnings: tuple[Warning, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    error: str | None = None


def report(
    article: Article, texts: Sequence[str], file: str, output: str | None = None, photos: Iterable[str] = ()
) -> Report:
    """The report on an article that was made from ``file``, with the blocks ``texts``, and written to ``output``."""
    return Report(
        file=file,
        output=output,
        photos=tuple(photos),
        counts=counts(article, texts),
        corrections=applied(article),
        suggestions=suggested(article),
        warnings=article.warnings,
        dropped=article.dropped,
    )


def counts(article: Article, texts: Sequence[str]) -> Counts:
    """The figures that every command tells of an article; ``texts`` are the blocks of its release."""
    words, marks = _words_and_marks(article)
    return Counts(
        corrections=_count(words, texts),
        marks=_count(marks, texts),
        suggestions=_count(suggested(article), texts),
        warnings=len(article.warnings),
    )


def applied(article: Article) -> tuple[Correction, ...]:
    """The corrections that the article holds."""
    return tuple(c for c in article.corrections if c.applied)


def suggested(article: Article) -> tuple[Correction, ...]:
    """The corrections that are left to the editor."""
    return tuple(c for c in article.corrections if not c.applied)


def lines(article: Article, texts: Sequence[str] = (), *, verbose: bool = False, why: bool = False) -> Iterator[Line]:
    """The report as lines.

    Args:
        article: what came of a release.
        texts: the blocks of the release, to show changes as whole words; none: as they are recorded.
        verbose: marks and white space one by one, instead of their number.
        why: the same, and under each change its rule's source, the evidence, the confidence and the alternatives.
    """
    words, marks = _words_and_marks(article)
    if words:
        yield Line("heading", messages.REPORT_CORRECTIONS.format(count=_count(words, texts)))
        yield from _changes("correction", words, texts, why=why)
    if marks and (verbose or why):
        yield Line("heading", messages.REPORT_TYPOGRAPHY_TOLD.format(count=_count(marks, texts)))
        yield from _changes("correction", marks, texts, why=why)
    elif marks:
        yield Line("heading", messages.REPORT_TYPOGRAPHY.format(count=_count(marks, texts)))
    if not (words or marks):
        yield Line("heading", messages.REPORT_NOTHING)
    suggestions = suggested(article)
    if suggestions:
        yield Line("heading", messages.REPORT_SUGGESTIONS.format(count=_count(suggestions, texts)))
        yield from _changes("suggestion", suggestions, texts, why=why)
    if article.warnings:
        yield Line("heading", messages.REPORT_WARNINGS.format(count=len(article.warnings)))
        yield from (Line("warning", one_line(warning.message)) for warning in article.warnings)
    if article.dropped:
        yield Line("heading", messages.REPORT_DROPPED.format(count=len(article.dropped)))
        for dropped in article.dropped:
            reason = messages.DROP_REASONS.get(dropped.reason, dropped.reason)
            yield Line("dropped", f"{reason}: {_short(one_line(dropped.text))}")


def _words_and_marks(article: Article) -> tuple[list[Correction], list[Correction]]:
    """The corrections that the article holds: of words, and of marks and white space."""
    from converter.proofreading.rules import TYPOGRAPHIC  # noqa: PLC0415 - loads all that finds corrections

    words: list[Correction] = []
    marks: list[Correction] = []
    for correction in applied(article):
        (marks if correction.rule in TYPOGRAPHIC else words).append(correction)
    return words, marks


def _changes(kind: LineKind, corrections: Iterable[Correction], texts: Sequence[str], *, why: bool) -> Iterator[Line]:
    """One row for each change, in columns; a change that is made many times for one reason has one row."""
    groups: dict[tuple[str, str, str, str], int] = Counter()
    earlier: Correction | None = None
    for run in _runs(corrections, texts):
        before, after = _words(run, texts, earlier)
        earlier = run[-1]
        change = messages.REPORT_CHANGE.format(before=_visible(before), after=_visible(after))
        evidence = _evidence(run[0], before, after) if why else ""
        groups[change, run[0].reason, run[0].rule, evidence] += 1
    rows = [
        (messages.REPORT_REPEATED.format(change=change, count=count) if count > 1 else change, reason, rule, evidence)
        for (change, reason, rule, evidence), count in groups.items()
    ]
    width = min(max(len(change) for change, *_ in rows), _COLUMN)
    for change, reason, rule, evidence in rows:
        yield Line(kind, f"{change:{width}}  {one_line(reason)} [{rule}]")
        if evidence:
            yield Line("evidence", evidence)


def _count(corrections: Iterable[Correction], texts: Sequence[str]) -> int:
    """How many changes an editor sees: those that adjoin are one."""
    return sum(1 for _ in _runs(corrections, texts))


def _evidence(correction: Correction, before: str, after: str) -> str:
    """Where a rule is from, what else speaks for the change and how much, and what else might be meant."""
    from converter.proofreading.rules import catalogue  # noqa: PLC0415 - loads all that finds corrections

    parts = []
    source = catalogue().get(correction.rule, {}).get("source")
    if source:
        parts.append(messages.WHY_SOURCE.format(source=source))
    evidence = messages.EVIDENCE.get(correction.source)
    if evidence:
        counts = _seen(before, after) if correction.source == "lexicon" else None
        parts.append(messages.WHY_EVIDENCE.format(evidence=counts or evidence))
    parts.append(messages.WHY_CONFIDENCE.format(percent=f"{100 * correction.confidence:.0f}"))
    if correction.alternatives:
        parts.append(messages.WHY_ALTERNATIVES.format(words=", ".join(correction.alternatives)))
    return one_line("; ".join(parts))


def _seen(before: str, after: str) -> str | None:
    """How often both forms were seen in edited text, where that is what speaks for the change."""
    few, many = _count_seen(before), _count_seen(after)
    if few is None or many is None or few >= many:
        return None
    return messages.WHY_COUNTS.format(before=before, few=_rough(few), after=after, many=_rough(many))


def _count_seen(text: str) -> int | None:
    """How often a word or a pair of words was seen; ``None`` for what is neither."""
    from converter.language.lexicon import lexicon  # noqa: PLC0415 - as above

    words = text.lower().split()
    if not 1 <= len(words) <= 2:
        return None
    return lexicon().count(words[0]) if len(words) == 1 else lexicon().pair(*words)


def _rough(count: int) -> str:
    """A count with its first two digits, as print has it: they are as many as are known."""
    power = max(0, len(str(count)) - 2)
    return f"{round(count, -power):,}".replace(",", ".")


def _runs(corrections: Iterable[Correction], texts: Sequence[str]) -> Iterator[list[Correction]]:
    """Changes in print order; those of one rule with nothing but white space between them belong together."""
    run: list[Correction] = []
    for correction in sorted(corrections, key=lambda c: (c.block, c.start)):
        if run and not _adjoin(run[-1], correction, texts):
            yield run
            run = []
        run.append(correction)
    if run:
        yield run


def _adjoin(left: Correction, right: Correction, texts: Sequence[str]) -> bool:
    same = (left.block, left.rule, left.reason) == (right.block, right.rule, right.reason)
    return same and left.block < len(texts) and texts[left.block][left.end : right.start].isspace()


def _words(run: Sequence[Correction], texts: Sequence[str], earlier: Correction | None = None) -> tuple[str, str]:
    """What stood and what stands now: of several changes that adjoin all, as whole words where the text is known.

    Where ``earlier``, the change before them, is in the same word, what has come of that is shown: of ``diantara nya``
    first ``diantara -> di antara``, then ``antara nya -> antaranya``.
    """
    if run[0].block >= len(texts):
        return run[0].before, run[0].after
    text = texts[run[0].block]
    left, right = _WORD_BEFORE.search(text, 0, run[0].start), _WORD_AFTER.match(text, run[-1].end)
    start, end = (left.start() if left else run[0].start), (right.end() if right else run[-1].end)
    ahead = text[start : run[0].start]
    if earlier and earlier.block == run[0].block and start < earlier.end <= run[0].start:
        changed = text[min(start, earlier.start) : earlier.start] + earlier.after + text[earlier.end : run[0].start]
        ahead = changed[len(changed) - len(changed.split(" ")[-1]) :]
    after, at = ahead, run[0].start
    for correction in run:
        after += text[at : correction.start] + correction.after
        at = correction.end
    return ahead + text[run[0].start : end], after + text[at:end]


def _visible(text: str) -> str:
    """A stretch of text on one line; white space alone, at an edge or doubled, is shown as ``␣``."""
    if not text:
        return messages.REPORT_EMPTY
    flat = one_line(text.replace("\n", "↵").replace("\t", "⇥"))
    core = flat.strip(" ")
    left = len(flat) - len(flat.lstrip(" "))
    right = len(flat) - left - len(core)
    return _short("␣" * left + core.replace("  ", "␣␣") + "␣" * right)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN // 2]} … {text[-_SHOWN // 2 + 3 :]}"
