"""Tests of what the system forbids: to root it forbids nothing, so root is nobody for the while."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

on_posix = pytest.mark.skipif(not hasattr(os, "seteuid"), reason="permissions are those of Unix")

_ROOT, _NOBODY = 0, 65534


@contextmanager
def common_folder() -> Iterator[Path]:
    """A folder that other users reach, too; pytest's own are closed to them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@contextmanager
def unprivileged() -> Iterator[None]:
    """Within it, the process has the rights of an ordinary user."""
    if os.geteuid() != _ROOT:
        yield
        return
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(_ROOT)
