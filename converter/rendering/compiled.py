"""Compiled templates on the disk, as Python keeps its modules: to compile them costs more than to fill them."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from converter import __version__
from converter.errors import UnwritableError
from converter.output import replace


class CompiledTemplates(BytecodeCache):
    """Compiled templates of this version; jinja2 compiles one anew when its source is another.

    Where none can be read or written, templates are compiled each time.
    """

    def __init__(self) -> None:
        home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111 - never fails
        self._folder = Path(home) / "rilis" / f"templates-{__version__}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Reads what an earlier run compiled."""
        with suppress(OSError), self._file(bucket).open("rb") as file:
            bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled; nobody else may put code there."""
        file = self._file(bucket)
        with suppress(OSError, UnwritableError):
            if self._folder.is_absolute():
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                replace(file, [bucket.bytecode_to_string()])

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / bucket.key
