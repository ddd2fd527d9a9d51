"""What an output folder holds and what it was made of: the memory of a batch, on the disk.

It is an SQLite file, so a run that is killed at any moment leaves it whole, and its lock, which the system takes
back from a process that is no more, keeps a second run out.
"""

from __future__ import annotations

import os
import re
import sqlite3
import time
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from converter import messages
from converter.batch.task import Outcome, Story
from converter.checks import duplicates
from converter.errors import UnwritableError

#: The folder in the output folder that holds the manifest.
FOLDER = ".rilis"

_FILE = "manifest.db"

#: How much finished work a crash may cost, in seconds: it is only done again.
_COMMIT_EVERY = 1.0

#: So many runs must stand in both samples: fewer are chance, or a formula that every release of an office has.
_LEAST_RUNS = 4

_SCHEMA = """
CREATE TABLE IF NOT EXISTS story (
    source BLOB NOT NULL,             -- the input, relative to the input folder
    format TEXT NOT NULL,
    parent BLOB NOT NULL,             -- where its outputs go, relative to the output folder
    stem BLOB NOT NULL,               -- what they are called, without the extension of the format
    key TEXT NOT NULL UNIQUE,         -- the page as file systems see it that do not tell capitals from small letters
    owned INTEGER NOT NULL,           -- whether what stands at the page's place is this batch's own
    run INTEGER NOT NULL,             -- the last run that saw the input
    number INTEGER NOT NULL,          -- its place in that run
    state TEXT NOT NULL,              -- planned, done or failed
    refusal TEXT,                     -- why nothing may be written
    made TEXT NOT NULL DEFAULT '',    -- fingerprint of what the outputs were made of, once they are settled
    files BLOB NOT NULL DEFAULT x'',  -- the outputs, relative to the output folder, with NUL between them
    story BLOB NOT NULL DEFAULT '{"source": ""}',
    PRIMARY KEY (source, format)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_place ON story (run, number);
CREATE TABLE IF NOT EXISTS slug (
    format TEXT NOT NULL,
    slug TEXT NOT NULL,
    source BLOB NOT NULL,
    PRIMARY KEY (format, slug),
    UNIQUE (format, source)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS run (
    format TEXT NOT NULL,
    hash INTEGER NOT NULL,            -- of a run of words that a story holds, one of a sample
    source BLOB NOT NULL,
    size INTEGER NOT NULL,            -- of the story's sample
    PRIMARY KEY (format, hash, source)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_source ON run (source);
"""


class Entry(NamedTuple):
    """A row of the manifest; paths as in ``_SCHEMA``."""

    source: Path
    parent: Path
    stem: str
    owned: bool
    state: str
    refusal: str | None
    made: str
    files: tuple[Path, ...]
    number: int


_ENTRY = "source, parent, stem, owned, state, refusal, made, files, number"


class Manifest:
    """The manifest of an output folder, for one run and one format.

    Raises:
        UnwritableError: another run is at work in the folder, or it cannot be written.
    """

    def __init__(self, folder: Path, format_name: str) -> None:
        self.folder = folder
        self._format = format_name
        self._committed = time.monotonic()
        try:
            (folder / FOLDER).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            why = messages.write_reason(error)
            raise UnwritableError(messages.OUTPUT_UNWRITABLE.format(file=folder, why=why)) from error
        self._base = sqlite3.connect(folder / FOLDER / _FILE, isolation_level=None, timeout=0)
        try:
            # An exclusive lock that is kept from the first write to the end of the process.
            self._base.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._base.execute("BEGIN EXCLUSIVE")
            for statement in filter(str.strip, _SCHEMA.split(";")):
                self._base.execute(statement)
        except sqlite3.DatabaseError as error:
            self._base.close()
            raise UnwritableError(_trouble(error).format(folder=folder)) from error
        (last,) = self._base.execute("SELECT coalesce(max(run), 0) FROM story").fetchone()
        self.run = last + 1
        self._number = 0

    def close(self) -> None:
        """Writes down what is known and lets the next run in."""
        try:
            if self.stands() and self._base.in_transaction:
                self._do("COMMIT")
        finally:
            self._base.close()

    def stands(self) -> bool:
        """Whether the manifest is still there: somebody may remove the output folder."""
        return (self.folder / FOLDER / _FILE).exists()

    def commit(self) -> None:
        """Makes sure that a crash costs nothing of what was done so far."""
        if self._base.in_transaction:  # a full disk may have ended it
            self._do("COMMIT")
        self._do("BEGIN EXCLUSIVE")
        self._committed = time.monotonic()

    def find(self, source: Path) -> Entry | None:
        """What is known of an input (relative to the input folder)."""
        return self._first("source = ? AND format = ?", os.fsencode(source), self._format)

    def holder(self, page: Path) -> Entry | None:
        """Which input holds a name (relative to the output folder), in whatever letters it is written."""
        return self._first("key = ?", key(page))

    def has_photos(self, source: Path, stem: str) -> bool:
        """Whether an input has its photos in a folder of this name already, beside a page of another format."""
        statement = "SELECT 1 FROM story WHERE source = ? AND format != ? AND stem = ? AND owned"
        return self._do(statement, (os.fsencode(source), self._format, os.fsencode(stem))).fetchone() is not None

    def hand_over(self, page: Path, source: Path) -> None:
        """Gives a name, with what stands there, to another input."""
        statement = "UPDATE story SET source = ?, format = ?, made = '' WHERE key = ?"
        former = self.holder(page)
        self._do(statement, (os.fsencode(source), self._format, key(page)))
        if former:
            self._forget_likeness(former.source)

    def claim(self, source: Path, slug: str) -> str:
        """Gives an input's article a slug that no other has: ``slug``, else the same with a number (``slug-2``).

        An article that had one of these before keeps it.
        """
        taken = os.fsencode(source), self._format
        row = self._do("SELECT slug FROM slug WHERE source = ? AND format = ?", taken).fetchone()
        if row and re.fullmatch(rf"{re.escape(slug)}(-\d+)?", row[0]):
            return str(row[0])
        self._do("DELETE FROM slug WHERE source = ? AND format = ?", taken)
        own, number = slug, 1
        while self._do("SELECT 1 FROM slug WHERE slug = ? AND format = ?", (own, self._format)).fetchone():
            number += 1
            own = f"{slug}-{number}"
        self._do("INSERT INTO slug (source, format, slug) VALUES (?, ?, ?)", (*taken, own))
        return own

    def alike(self, source: Path, runs: frozenset[int]) -> list[Path]:
        """Notes the sample of runs of an input's story, and returns the inputs whose story is the same."""
        own = os.fsencode(source)
        self._do("DELETE FROM run WHERE source = ? AND format = ?", (own, self._format))
        marks = ", ".join("?" * len(runs))
        rows = self._do(
            f"SELECT source, count(*) AS common, size FROM run WHERE format = ? AND hash IN ({marks}) GROUP BY source"
            " HAVING common >= max(?, ? * min(size, ?)) ORDER BY source",
            (self._format, *sorted(runs), _LEAST_RUNS, duplicates.SAME, len(runs)),
        ).fetchall()
        for run in runs:
            self._do(
                "INSERT INTO run (format, hash, source, size) SELECT ?1, ?2, ?3, ?4"
                " WHERE (SELECT count(*) FROM run WHERE format = ?1 AND hash = ?2) < ?5",
                (self._format, run, own, len(runs), duplicates.HOLDERS),
            )
        return [Path(os.fsdecode(name)) for name, *_ in rows]

    def story(self, source: Path) -> Story | None:
        """What the overview tells of an input."""
        statement = "SELECT story FROM story WHERE source = ? AND format = ? AND state = 'done'"
        row = self._do(statement, (os.fsencode(source), self._format)).fetchone()
        return None if row is None else msgspec.json.decode(row[0], type=Story)

    def tell(self, source: Path, story: Story) -> None:
        """Notes what the overview tells of an input that was recorded."""
        statement = "UPDATE story SET story = ? WHERE source = ? AND format = ?"
        self._do(statement, (msgspec.json.encode(story), os.fsencode(source), self._format))

    def settle(self, source: Path, story: Story, made: str) -> None:
        """Notes that nothing is left to do for an input that was recorded.

        Args:
            story: what the overview tells of it.
            made: the fingerprint of what its outputs were made of; none if the next run is to make them again.
        """
        statement = "UPDATE story SET story = ?, made = ? WHERE source = ? AND format = ?"
        self._do(statement, (msgspec.json.encode(story), made, os.fsencode(source), self._format))

    def seen(self, source: Path) -> None:
        """Notes that an input is there and unchanged."""
        self._number += 1
        self._do(
            "UPDATE story SET run = ?, number = ? WHERE source = ? AND format = ?",
            (self.run, self._number, os.fsencode(source), self._format),
        )

    def plan(self, source: Path, page: Path, stem: str, *, owned: bool, refusal: str | None = None) -> None:
        """Claims a name for what will come of an input."""
        self._number += 1
        self._do(
            "INSERT INTO story (source, format, parent, stem, key, owned, run, number, state, refusal)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'planned', ?) ON CONFLICT (source, format) DO UPDATE SET"
            " owned = excluded.owned, run = excluded.run, number = excluded.number, state = 'planned',"
            " refusal = excluded.refusal",
            (
                os.fsencode(source),
                self._format,
                os.fsencode(page.parent),
                os.fsencode(stem),
                key(page),
                owned,
                self.run,
                self._number,
                refusal,
            ),
        )

    def planned(self) -> Iterator[Entry]:
        """What is to be done in this run, in order; its rows may be changed on the way."""
        page = self._numbered(0)
        while page:
            yield from page
            page = self._numbered(page[-1].number)

    def count(self, state: str) -> int:
        """How many inputs of this run are in a state."""
        statement = "SELECT count(*) FROM story WHERE run = ? AND format = ? AND state = ?"
        (number,) = self._do(statement, (self.run, self._format, state)).fetchone()
        return int(number)

    def unfinished(self) -> Iterator[Path]:
        """The folders (relative to the output folder) in which a run that was killed may have left something."""
        for entry in self._entries("state = 'planned'"):
            yield from (entry.parent, entry.parent / entry.stem)

    def record(self, source: Path, outcome: Outcome) -> tuple[Path, ...]:
        """Notes what came of an input, and returns the files of its former conversion that are left over.

        A run that ends before it is settled leaves it to the next one: it may need another slug, or a warning.
        """
        known = self.find(source)
        former = known.files if known else ()
        done = outcome.story.error is None
        self._do(
            "UPDATE story SET state = ?, made = '', files = ?, story = ? WHERE source = ? AND format = ?",
            (
                "done" if done else "failed",
                b"\0".join(map(os.fsencode, outcome.files if done else former)),
                msgspec.json.encode(outcome.story),
                os.fsencode(source),
                self._format,
            ),
        )
        if time.monotonic() - self._committed > _COMMIT_EVERY:
            self.commit()
        return tuple(set(former) - set(outcome.files)) if done else ()

    def unseen(self) -> Iterator[Entry]:
        """What earlier runs made of inputs that this one did not see."""
        yield from self._entries("run < ? ORDER BY source", self.run)

    def forget(self, entry: Entry) -> None:
        """Strikes an input off."""
        self._do("DELETE FROM story WHERE source = ? AND run < ?", (os.fsencode(entry.source), self.run))
        self._forget_likeness(entry.source)

    def _forget_likeness(self, source: Path) -> None:
        for table in ("slug", "run"):
            self._do(f"DELETE FROM {table} WHERE source = ?", (os.fsencode(source),))

    def stories(self) -> Iterator[Story]:
        """What this run knows, as the overview shows it: failures first, each in the order of inputs."""
        rows = self._do(
            "SELECT story FROM story WHERE run = ? AND format = ? AND state != 'planned'"
            " ORDER BY state = 'done', number",
            (self.run, self._format),
        )
        decoder = msgspec.json.Decoder(Story)
        yield from (decoder.decode(row[0]) for row in rows)

    def _do(self, statement: str, values: tuple[object, ...] = ()) -> sqlite3.Cursor:
        try:
            return self._base.execute(statement, values)
        except sqlite3.DatabaseError as error:
            raise UnwritableError(_trouble(error).format(folder=self.folder)) from error

    def _numbered(self, after: int) -> list[Entry]:
        condition = "run = ? AND number > ? AND state = 'planned' ORDER BY number LIMIT 256"
        return list(self._entries(condition, self.run, after))

    def _first(self, condition: str, *values: object) -> Entry | None:
        return next(iter(self._entries(f"{condition} LIMIT 1", *values)), None)

    def _entries(self, condition: str, *values: object) -> Iterator[Entry]:
        for row in self._do(f"SELECT {_ENTRY} FROM story WHERE {condition}", values):
            source, parent, stem, owned, state, refusal, made, files, number = row
            yield Entry(
                source=Path(os.fsdecode(source)),
                parent=Path(os.fsdecode(parent)),
                stem=os.fsdecode(stem),
                owned=bool(owned),
                state=state,
                refusal=refusal,
                made=made,
                files=tuple(Path(os.fsdecode(file)) for file in files.split(b"\0") if file),
                number=number,
            )


def key(page: Path | str) -> str:
    """One key for all names that a file system may take for one."""
    name = Path(page).as_posix().encode(errors="replace").decode()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def present(folder: Path, files: Iterable[Path]) -> bool:
    """Whether all outputs are still there."""
    return all((folder / file).exists() for file in files)


def _trouble(error: sqlite3.DatabaseError) -> str:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return messages.BATCH_LOCKED
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return messages.BATCH_MANIFEST_DAMAGED
    return messages.BATCH_MANIFEST_UNWRITABLE
