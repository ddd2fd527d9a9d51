"""How a batch talks: a bar on a terminal, a line for each file elsewhere, events for machines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import msgspec

from converter import messages
from converter.batch.task import Outcome, Story, text
from converter.console import Console, talking

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


#: How many files that are passed over for one reason are told by name.
_NAMED = 3


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """How a run went: ``waiting`` is what an interruption left undone, ``gone`` are outputs without their input.

    ``skipped`` are files that are no releases; ``total`` does not count them.
    """

    total: int
    unchanged: int
    converted: int = 0
    failed: int = 0
    waiting: int = 0
    gone: int = 0
    pruned: int = 0
    skipped: int = 0


class Begin(msgspec.Struct, frozen=True, tag_field="event", tag="begin"):
    """Event: what there is, and what of it needs no work."""

    total: int
    unchanged: int


class Converted(msgspec.Struct, frozen=True, tag_field="event", tag="converted"):
    """Event: a file was converted."""

    story: Story


class Failed(msgspec.Struct, frozen=True, tag_field="event", tag="failed"):
    """Event: a file could not be converted."""

    story: Story


class Skipped(msgspec.Struct, frozen=True, tag_field="event", tag="skipped"):
    """Event: a file is passed over; ``reason`` is what an editor reads."""

    source: str
    reason: str


class Gone(msgspec.Struct, frozen=True, tag_field="event", tag="gone"):
    """Event: an input is no longer there; ``removed`` tells whether its outputs were removed."""

    source: str
    files: tuple[str, ...]
    removed: bool


class End(msgspec.Struct, frozen=True, tag_field="event", tag="end"):
    """Event: the run is over."""

    summary: Summary


class Voice(Protocol):
    """What a batch tells, in the order of inputs."""

    def begin(self, total: int, unchanged: int) -> None:
        """The run begins."""

    def skipped(self, source: str, kind: str) -> None:
        """A file is passed over, for what it is (a key of ``messages.SKIPPED``)."""

    def progress(self) -> None:
        """A file is done, in whatever order."""

    def done(self, outcome: Outcome) -> None:
        """A file was converted, or not."""

    def gone(self, source: Path, files: tuple[Path, ...], *, removed: bool) -> None:
        """Outputs have no input any more."""

    def end(self, summary: Summary) -> None:
        """The run is over."""


class Events:
    """A voice for machines: one JSON object a line on standard output; failures also on standard error."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def begin(self, total: int, unchanged: int) -> None:
        """Tells a ``begin`` event."""
        self._tell(Begin(total, unchanged))

    def skipped(self, source: str, kind: str) -> None:
        """Tells a ``skipped`` event."""
        self._tell(Skipped(source, messages.SKIPPED[kind]))

    def progress(self) -> None:
        """Nothing: events come in order."""

    def done(self, outcome: Outcome) -> None:
        """Tells a ``converted`` or ``failed`` event."""
        story = outcome.story
        self._tell(Failed(story) if story.error else Converted(story))
        if story.error:
            self._console.complain(story.error)

    def gone(self, source: Path, files: tuple[Path, ...], *, removed: bool) -> None:
        """Tells a ``gone`` event."""
        self._tell(Gone(text(source), tuple(map(text, files)), removed))

    def end(self, summary: Summary) -> None:
        """Tells an ``end`` event."""
        self._tell(End(summary))

    @talking()
    def _tell(self, event: msgspec.Struct) -> None:
        sys.stdout.write(msgspec.json.encode(event).decode() + "\n")
        sys.stdout.flush()


class Lines:
    """A voice for people and log files: a line for each file on standard error.

    Args:
        source: the input folder as given; names of files are told with it.
        target: the output folder as given.
    """

    def __init__(self, console: Console, source: Path, target: Path) -> None:
        self._console = console
        self._source = source
        self._target = target
        self._skipped: dict[str, list[str]] = {}

    def begin(self, total: int, unchanged: int) -> None:
        """Nothing: the files speak for themselves."""

    def skipped(self, source: str, kind: str) -> None:
        """Keeps it for the end: all are told in one line."""
        self._skipped.setdefault(kind, []).append(source)

    def progress(self) -> None:
        """Nothing: a log has no bar."""

    def done(self, outcome: Outcome) -> None:
        """Tells what came of a file, in full if asked for."""
        story = outcome.story
        if story.error or not story.output:
            self._console.complain(self._with_folder(story))
        else:
            self._console.say(self._line(story))
        for line in outcome.lines:
            self._console.say(f"    {line}")

    def gone(self, source: Path, files: tuple[Path, ...], *, removed: bool) -> None:
        """Tells which outputs have no input any more."""
        told = messages.BATCH_PRUNED if removed else messages.BATCH_GONE
        for file in files:
            self._console.say(told.format(output=text(self._target / file), source=text(source)))

    def end(self, summary: Summary) -> None:
        """Tells the figures."""
        if not summary.total:
            self._console.say(messages.BATCH_NOTHING.format(folder=self._source))
        elif summary.waiting:
            self._console.say(messages.BATCH_STOPPED.format(**msgspec.structs.asdict(summary)))
        else:
            self._console.say(messages.BATCH_SUMMARY.format(**msgspec.structs.asdict(summary)))
        if summary.gone > summary.pruned:
            self._console.say(messages.BATCH_GONE_HINT)
        if self._skipped:
            groups = "; ".join(_group(kind, files) for kind, files in self._skipped.items())
            self._console.say(messages.BATCH_SKIPPED.format(count=summary.skipped, groups=groups))
            self._skipped.clear()

    def _line(self, story: Story) -> str:
        head = messages.REPORT_WRITTEN.format(
            source=text(self._source / story.source), output=text(self._target / (story.output or ""))
        )
        counts = messages.REPORT_COUNTS.format(
            corrections=story.corrections,
            marks=story.marks,
            suggestions=story.suggestions,
            warnings=len(story.warnings),
        )
        return f"{head} ({counts})"

    def _with_folder(self, story: Story) -> str:
        """Messages begin with a name relative to the input folder, or are about another file."""
        error = story.error or ""
        return text(self._source / error) if error.startswith(f"{story.source}:") else error


class Log(Lines):
    """A voice for a watch: a line for each file, and no more."""

    def skipped(self, source: str, kind: str) -> None:
        """Tells it at once: a watch has no end."""
        file = text(self._source / source)
        self._console.say(messages.BATCH_SKIPPED_ONE.format(file=file, reason=messages.SKIPPED[kind]))

    def end(self, summary: Summary) -> None:
        """Nothing: a watch goes on."""


class Bar(Lines):
    """A voice for a terminal: count, rate and remaining time in a bar, above it what went wrong."""

    def __init__(self, console: Console, source: Path, target: Path, *, verbose: bool) -> None:
        super().__init__(console, source, target)
        self._verbose = verbose
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def begin(self, total: int, unchanged: int) -> None:
        """Shows the bar, if there is something to do."""
        if total > unchanged:
            self._bar = _bar()
            self._task = self._bar.add_task("", total=total - unchanged)
            self._bar.start()

    def progress(self) -> None:
        """Moves the bar."""
        if self._bar and self._task is not None:
            self._bar.advance(self._task)

    def done(self, outcome: Outcome) -> None:
        """Tells of a file that failed, above the bar."""
        if self._verbose or outcome.story.error:
            super().done(outcome)

    def end(self, summary: Summary) -> None:
        """Takes the bar away and tells the figures."""
        if self._bar:
            self._bar.stop()
            self._bar = None
        super().end(summary)


def _group(kind: str, files: list[str]) -> str:
    """Files that are passed over for one reason, the first of them by name."""
    shown = ", ".join(files[:_NAMED])
    if len(files) > _NAMED:
        shown = messages.BATCH_SKIPPED_MORE.format(files=shown, count=len(files) - _NAMED)
    return messages.BATCH_SKIPPED_GROUP.format(files=shown, reason=messages.SKIPPED[kind])


def _bar() -> Progress:
    from rich.console import Console as Terminal  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text  # noqa: PLC0415

    class Rate(ProgressColumn):
        """Files a second."""

        def render(self, task: Any) -> Text:
            """The rate so far."""
            speed = task.finished_speed or task.speed
            return Text(messages.BATCH_RATE.format(rate=f"{speed:.1f}" if speed else "–"))

    return Progress(
        BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn(), console=Terminal(stderr=True), transient=True
    )
