"""LibreOffice, where it is installed: old formats as DOCX, and drawings of Windows as PNG.

It runs apart from this program, for no longer than a time limit, with a profile of its own that allows no
macros and follows no links, in a folder that is gone afterwards.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

TIME_LIMIT = 60
"""Seconds for one run. It starts in about five on a slow machine, and a release takes less than one more."""
MEMORY_LIMIT = 4 * 2**20
"""KiB of address space. LibreOffice reserves about one GiB before it has opened anything."""

_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
_SETTINGS = {
    "Office.Common/Security/Scripting": {
        "MacroSecurityLevel": "3",
        "DisableMacrosExecution": "true",
        "BlockUntrustedRefererLinks": "true",
    },
    "Office.Writer/Content/Update": {"Link": "0", "Field": "false", "Chart": "false"},
}


class OfficeError(Exception):
    """LibreOffice is not installed, took too long, or could not read what it was given."""


def find() -> str | None:
    """The command of LibreOffice; None when it is not installed."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def converted(files: Mapping[str, bytes], form: str) -> dict[str, bytes]:
    """What LibreOffice makes of files, in one run.

    Args:
        files: name -> bytes. Names are the caller's own, with an ending that says what the file is.
        form: the ending of the format that is asked for, ``docx`` or ``png``.

    Returns:
        The files that could be converted, by their names without ending.

    Raises:
        OfficeError: no file could be converted.
    """
    command = find()
    if command is None:
        raise OfficeError("not installed")
    with TemporaryDirectory(prefix="rilis-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source, target = folder / "in", folder / "out"
        source.mkdir()
        for file, data in files.items():
            (source / file).write_bytes(data)
        profile = folder / "profile"
        _write_profile(profile)
        _run(
            [
                command,
                f"-env:UserInstallation={profile.as_uri()}",
                *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
                *("--convert-to", form, "--outdir", str(target)),
                *(str(source / file) for file in files),
            ],
            folder,
        )
        made = {path.stem: path.read_bytes() for path in sorted(target.glob(f"*.{form}"))}
    if not made:
        raise OfficeError("nothing was converted")
    return made


def _write_profile(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, settings in _SETTINGS.items()
        for name, value in settings.items()
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>",
        encoding="utf-8",
    )


def _run(command: list[str], folder: Path) -> None:
    if sys.platform != "win32":
        command = ["/bin/sh", "-c", f'ulimit -v {MEMORY_LIMIT}; exec "$@"', "sh", *command]
    environment = {**os.environ, "HOME": str(folder), "TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=environment,
            start_new_session=True,
        )
    except OSError as error:
        raise OfficeError(str(error)) from error
    try:
        process.wait(TIME_LIMIT)
    except subprocess.TimeoutExpired as error:
        raise OfficeError("took too long") from error
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """The command is a starter of the program proper, so all that it started is stopped with it."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
