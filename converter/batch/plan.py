"""What is to be done in a folder: which inputs are new or changed, and what their outputs are called."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from converter import messages
from converter.batch.find import Found, is_document
from converter.batch.manifest import Entry, Manifest, key, present
from converter.batch.task import House, Task, text
from converter.languagetool.access import LOCAL, OFF
from converter.outlet import Outlet
from converter.rendering import FORMATS

#: Longest name of a file in bytes, as nearly all file systems have it.
_LONGEST = 255

#: Names in the output folder that the overview takes.
RESERVED = frozenset({"index.html", "report.json", "report.csv"})


def fingerprint(house: House) -> str:
    """What outputs depend on besides their input: program, format, outlet, dictionary, templates, limits of reading.

    Not on what the archive holds: it grows with every story, and each would have all others converted again.
    """
    # The dictionary holds what its file held; where templates lie and which server is asked does not matter.
    asked = OFF if house.outlet.languagetool == OFF else LOCAL
    outlet = msgspec.structs.replace(house.outlet, dictionary_file=None, templates=None, languagetool=asked)
    style = msgspec.json.encode(outlet, enc_hook=str)
    parts = [house.version, house.name, style, sorted(templates(house.outlet).items()), house.options]
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()


def templates(outlet: Outlet) -> dict[str, bytes]:
    """The files in an outlet's folder of templates, by their path in it."""
    if outlet.templates is None:
        return {}
    files = (file for file in outlet.templates.rglob("*") if file.is_file())
    return {file.relative_to(outlet.templates).as_posix(): file.read_bytes() for file in files}


class Planner:
    """Finds out what is to be done and writes it into the manifest.

    Args:
        root: the input folder.
        force: everything is to be done, and what stands in the way may be replaced.
    """

    def __init__(self, root: Path, house: House, manifest: Manifest, *, force: bool) -> None:
        self._root = root
        self._manifest = manifest
        self._force = force
        self._extension = FORMATS[house.name].extension
        self._house = fingerprint(house)
        self._in_place = manifest.folder.samefile(root)
        self._skipped: dict[str, str] = {}

    def plan(self, found: Iterable[Found]) -> int:
        """Plans what is new or changed, and returns how many inputs there are.

        All names are claimed on the disk before the work begins: a run that follows a crash knows whose they are.
        """
        count = 0
        for path, trouble, skipped in found:
            source = path.relative_to(self._root)
            if self._in_place and (skipped or self._is_page(source)):
                continue
            if skipped:
                self._skipped[text(source)] = skipped
                continue
            count += 1
            entry = None if trouble else self._manifest.find(source)
            if trouble:
                # No page can have this name: pages have extensions.
                self._manifest.plan(source, source / "*", str(source), owned=False, refusal=trouble)
            elif entry and not self._force and self._unchanged(path, entry):
                self._manifest.seen(source)
            else:
                self._claim(source, entry)
        self._manifest.commit()
        return count

    def skipped(self) -> dict[str, str]:
        """Files that are passed over and still there -> their kind; none where outputs lie between inputs."""
        return {file: kind for file, kind in self._skipped.items() if _exists(self._root / file)}

    def tasks(self) -> Iterator[Task]:
        """What was planned, in order."""
        for entry in self._manifest.planned():
            source = self._root / entry.source
            yield Task(source, text(entry.source), entry.parent, entry.stem, entry.refusal)

    def made(self, sha256: str) -> str:
        """The fingerprint of outputs by that of their input."""
        return f"{sha256}:{self._house}"

    def stands(self, source: Path) -> bool:
        """Whether an input (relative to the input folder) is there."""
        return _exists(self._root / source)

    def gone(self) -> Iterator[Entry]:
        """What earlier runs made of inputs that are no longer there."""
        for entry in self._manifest.unseen():
            if not self.stands(entry.source):
                yield entry

    def _unchanged(self, path: Path, entry: Entry) -> bool:
        if entry.state != "done" or not entry.made.endswith(self._house):
            return False
        try:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:
            return False
        return entry.made == self.made(digest) and present(self._manifest.folder, entry.files)

    def _claim(self, source: Path, entry: Entry | None) -> None:
        page, stem, owned = self._same(entry) if entry else self._name(source)
        refusal = None
        photos = () if self._manifest.has_photos(source, stem) else (page.parent / stem,)
        taken = next((name for name in (page, *photos) if self._stands(name)), None)
        if not owned and not self._force and taken:
            refusal = messages.OUTPUT_EXISTS.format(file=text(self._manifest.folder / taken))
        self._manifest.plan(source, page, stem, owned=refusal is None, refusal=refusal)

    def _same(self, entry: Entry) -> tuple[Path, str, bool]:
        return entry.parent / f"{entry.stem}{self._extension}", entry.stem, entry.owned

    def _name(self, source: Path) -> tuple[Path, str, bool]:
        """A name for the page of a new input that no other input has, and whether it was this batch's before."""
        whole = _short(source.stem, self._extension)
        stem, number = whole, 1
        while True:
            page = source.parent / f"{stem}{self._extension}"
            holder = self._manifest.holder(page)
            if holder is None and key(page) not in RESERVED and not self._is_input(page):
                return page, stem, False
            if holder and not self.stands(holder.source):
                self._manifest.hand_over(page, source)
                return page, holder.stem, holder.owned
            number += 1
            stem = f"{_short(source.stem, f'-{number}{self._extension}')}-{number}"

    def _is_page(self, source: Path) -> bool:
        """Whether what was found is no input but an output of this batch, in a folder that is both."""
        holder = self._manifest.holder(source)
        return holder is not None and holder.owned

    def _is_input(self, page: Path) -> bool:
        """Whether a page of this name would be written over an input, in a folder that is both."""
        return self._in_place and is_document(page) and (self._root / page).exists()

    def _stands(self, name: Path) -> bool:
        path = self._manifest.folder / name
        # An input folder of the same name has one in the output, too.
        return os.path.lexists(path) and not (path.is_dir() and (self._root / name).is_dir())


def _exists(path: Path) -> bool:
    """Whether an input is there; one that cannot be looked at is not taken for gone."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def _short(stem: str, ending: str) -> str:
    """A name that is not too long with its ending."""
    room = _LONGEST - len(os.fsencode(ending))
    encoded = os.fsencode(stem)
    return stem if len(encoded) <= room else encoded[:room].decode(errors="ignore").rstrip()
