"""An inbox that is watched: what arrives is converted once it is complete, until it is told to stop."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from threading import Event

from watchfiles import Change, watch

from converter import messages
from converter.batch import Batch, Order
from converter.batch.find import find, is_cut_short, is_document, skipped_kind, state
from converter.batch.telling import Voice
from converter.console import Console
from converter.errors import ConverterError, UnreadableError

#: How often it is looked whether files are complete, and folders still there, in milliseconds.
_STEP = 500

#: A file is complete when it has not changed for so many seconds.
_SETTLED = 1.0

#: What could not be done, because of a folder, is tried again after so many seconds.
_AGAIN = 5.0

#: One that looks cut short is waited for so long, in seconds: slow lines pause. Then it is told what is wrong with it.
_STALLED = 20.0


def run(order: Order, voice: Voice, console: Console, stop: Event) -> None:
    """Converts what is in the input folder and what arrives, until ``stop`` is set.

    Folders may vanish and come back; what was converted already is known from the manifest.

    Raises:
        UnreadableError: the input folder is a file.
        UnwritableError: when it begins, another run is at work in the output folder, or it cannot be written.
    """
    order = order._replace(source=order.source.absolute(), target=order.target.absolute())
    if order.source.is_file():
        raise UnreadableError(messages.BATCH_NOT_FOLDER.format(folder=order.source))
    complaints = _Complaints(console)
    started = False
    while not stop.is_set():
        if order.source.is_dir():
            try:
                batch = Batch(order, voice, stop)
            except ConverterError as error:
                if not started:
                    raise
                complaints.tell(str(error))
                stop.wait(_AGAIN)
                continue
            with batch:
                if not started:
                    started = True
                    console.say(messages.WATCH_STARTED.format(folder=order.source))
                complaints.end()
                _watch(order, batch, complaints, stop)
        if not stop.is_set():
            _wait(order.source, console, stop, vanished=started)


def _watch(order: Order, batch: Batch, complaints: _Complaints, stop: Event) -> None:
    """Watches until told to stop, or until one of the folders is gone."""
    inbox = Inbox(order)
    known = _identity(order.source)
    begin: float | None = 0.0
    try:
        for changes in watch(
            order.source,
            watch_filter=None,
            stop_event=stop,
            step=_STEP // 10,
            debounce=_STEP,
            rust_timeout=_STEP,
            yield_on_timeout=True,
        ):
            if known is None or _identity(order.source) != known or not batch.stands():
                return
            ready: list[Path] = []
            try:
                # What lies there is looked for after the watch began, so that nothing slips in between, and
                # what changed so far is among it.
                if begin is not None:
                    if time.monotonic() < begin:
                        continue
                    begin = time.monotonic() + _AGAIN
                    batch.whole(besides=inbox.arriving())
                    begin = None
                else:
                    inbox.add(changes)
                    ready = inbox.complete()
                    if not ready:
                        continue
                    batch.some(ready)
                complaints.end()
            except ConverterError as error:
                complaints.tell(str(error))
                inbox.put_back(ready)
    except FileNotFoundError:  # the folder vanished before the watch began
        return


class _Complaints:
    """What is wrong with the folders, told once and not at each attempt."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._told = ""

    def tell(self, message: str) -> None:
        """Tells what is wrong, unless it was told and nothing changed since."""
        if message != self._told:
            self._told = message
            self._console.complain(message)

    def end(self) -> None:
        """Notes that nothing is wrong any more."""
        self._told = ""


def _identity(folder: Path) -> int | None:
    """What tells a folder from another of its name; ``None`` when it, or the disk that it is on, is gone."""
    try:
        return folder.stat().st_ino if folder.is_dir() else None
    except OSError:
        return None


def _wait(folder: Path, console: Console, stop: Event, *, vanished: bool) -> None:
    if folder.is_dir():
        return
    console.complain((messages.WATCH_GONE if vanished else messages.WATCH_MISSING).format(folder=folder))
    while not folder.is_dir():
        if stop.wait(_STEP / 1000):
            return
    if vanished:
        console.say(messages.WATCH_BACK.format(folder=folder))


def _is_fresh(path: Path) -> bool:
    """Whether a file changed not long ago."""
    known = state(path)
    return known is not None and abs(time.time() - known[1] / 1e9) < _STALLED


class Inbox:
    """Files that arrived and may not be complete yet."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._waiting: dict[Path, tuple[tuple[int, int], float]] = {}

    def add(self, changes: Iterable[tuple[Change, str]]) -> None:
        """Notes what the system saw change: files, or whole folders that were moved in."""
        for change, name in changes:
            path = Path(name)
            if change is Change.deleted or not self._is_ours(path):
                continue
            if path.is_dir():
                found = (file.path for file in find(path, besides=self._order.target) if not file.trouble)
                self._note(found)
            elif is_document(path) or skipped_kind(path):
                self._note([path])

    def arriving(self) -> set[Path]:
        """Looks at all that lies in the folder, and notes and returns what was just begun to be copied there."""
        files = [file.path for file in find(self._order.source, besides=self._order.target)]
        cut = [path for path in files if is_document(path) and _is_fresh(path) and is_cut_short(path)]
        self._note(cut)
        return set(cut)

    def complete(self) -> list[Path]:
        """Those that did not change any more, in order of name; they are given out once."""
        now = time.monotonic()
        ready: list[Path] = []
        for path, (before, since) in list(self._waiting.items()):
            after = state(path)
            if after is None:
                del self._waiting[path]
            elif after != before:
                self._waiting[path] = (after, now)
            elif now - since >= (_STALLED if is_document(path) and is_cut_short(path) else _SETTLED):
                del self._waiting[path]
                ready.append(path)
        return sorted(ready)

    def put_back(self, paths: Iterable[Path]) -> None:
        """Takes back files that were given out, with which nothing could be done yet; they come again later."""
        self._waiting |= {path: (known, time.monotonic() + _AGAIN) for path in paths if (known := state(path))}

    def _note(self, paths: Iterable[Path]) -> None:
        for path in paths:
            now = state(path)
            if now is not None:
                self._waiting[path] = (now, time.monotonic())

    def _is_ours(self, path: Path) -> bool:
        """Whether a path is one that a batch of the folder would look at."""
        root, target = self._order.source, self._order.target
        if not path.is_relative_to(root):
            return False
        inside = path.relative_to(root).parts
        is_output = target != root and target.is_relative_to(root) and path.is_relative_to(target)
        return not is_output and not any(part.startswith(".") for part in inside[:-1])
