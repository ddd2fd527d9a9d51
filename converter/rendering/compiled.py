"""Compiled templates on the disk, as Python keeps its modules: to compile them costs more than to fill them."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from converter.errors import UnwritableError
from converter.output import replace


class CompiledTemplates(BytecodeCache):
    """Compiled templates; one is compiled anew when its source, or the program, is another.

    Where none can be read or written, templates are compiled each time.

    Args:
        program: the module that says by which rules templates are compiled.
    """

    def __init__(self, program: Path) -> None:
        home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111 - never fails
        self._folder = Path(home) / "rilis" / "templates"
        self._changed = program.stat().st_mtime_ns

    def get_source_checksum(self, source: str) -> str:
        """What tells whether a compiled template is that of a source."""
        return super().get_source_checksum(f"{self._changed} {source}")

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
