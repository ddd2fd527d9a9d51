"""What LanguageTool needs on this machine: Java, the program itself, the dictionary."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import converter
from converter import messages
from converter.errors import LanguageToolError, UnwritableError
from converter.language.lexicon import DATA
from converter.languagetool import hunspell

JAVA_AT_LEAST = 17
"""LanguageTool 6.6 and later run on it."""

_JAVA_ANSWERS = 20.0
"""How long Java may take to tell its version, in seconds."""

_UNUSED = 90 * 24 * 3600.0
"""A dictionary that no run asked for in so many seconds is of another version, which nobody runs any more."""

_JAVA = {
    "darwin": "brew install openjdk@17",
    "win32": "winget install EclipseAdoptium.Temurin.17.JRE",
}
_JAVA_ELSEWHERE = "sudo apt install default-jre-headless"
DOWNLOAD = "rilis languagetool download"
"""The command that fetches LanguageTool."""

SERVE = (
    "rilis languagetool export DIR && java -cp languagetool-server.jar org.languagetool.server.HTTPServer "
    "--port 8081 --config DIR/server.properties"
)
"""The commands that start a server which knows Indonesian."""


def install_java() -> str:
    """The command that installs Java here."""
    return _JAVA.get(sys.platform, _JAVA_ELSEWHERE)


def java_version() -> int | None:
    """The version of the Java that would run; ``None`` when there is none that tells."""
    java = shutil.which("java")
    if java is None:
        return None
    with suppress(OSError, subprocess.SubprocessError):
        told = subprocess.run(
            [java, "-version"], capture_output=True, text=True, errors="replace", timeout=_JAVA_ANSWERS, check=True
        )
        found = re.search(r'version "(?:1\.)?(\d+)', told.stderr + told.stdout)
        return int(found[1]) if found else None
    return None


def program() -> Path | None:
    """The JAR of the LanguageTool that language-tool-python fetched, or that lies where it looks; ``None``: none does.

    It looks in the folder that the environment variable ``LTP_PATH`` names, else in ``~/.cache/language_tool_python``,
    for ``LanguageTool-<version>``. Another version than it expects is taken where there is no other.
    """
    # No library, no home, or one that cannot be read.
    with suppress(ImportError, OSError, RuntimeError):
        from language_tool_python.download_lt import LTP_DOWNLOAD_VERSION, LocalLanguageTool  # noqa: PLC0415 - slow

        expected = LocalLanguageTool.from_version_name(LTP_DOWNLOAD_VERSION)
        latest = LocalLanguageTool.get_latest_installed_version()
        for version in (expected, latest):
            if version is not None:
                with suppress(FileNotFoundError):
                    return version.get_jar_path()
    return None


def download() -> Path:
    """Fetches the LanguageTool that language-tool-python expects (about 250 MB), where it is not there yet.

    Raises:
        LanguageToolError: there is no Java, or it cannot be fetched.
    """
    require_java()
    try:
        from language_tool_python.download_lt import LTP_DOWNLOAD_VERSION, LocalLanguageTool  # noqa: PLC0415 - slow

        LocalLanguageTool.from_version_name(LTP_DOWNLOAD_VERSION).download()
    except ImportError as error:
        raise LanguageToolError(messages.LANGUAGETOOL_NO_LIBRARY) from error
    # What the library raises it does not say, and for a Java that it cannot make out it ends the program.
    except (Exception, SystemExit) as error:
        raise LanguageToolError(messages.LANGUAGETOOL_NOT_FETCHED.format(why=_why(error))) from error
    return require_program()


def _why(error: BaseException) -> str:
    if isinstance(error, OSError) and error.errno:
        return messages.write_reason(error)
    return type(error).__name__


def require_java() -> None:
    """Does nothing where there is a Java that LanguageTool runs on.

    Raises:
        LanguageToolError: there is none.
    """
    version = java_version()
    if version is None:
        raise LanguageToolError(messages.LANGUAGETOOL_NO_JAVA.format(command=install_java()))
    if version < JAVA_AT_LEAST:
        raise LanguageToolError(messages.LANGUAGETOOL_OLD_JAVA.format(version=version, command=install_java()))


def require_program() -> Path:
    """The JAR of LanguageTool.

    Raises:
        LanguageToolError: it was not fetched.
    """
    found = program()
    if found is None:
        raise LanguageToolError(messages.LANGUAGETOOL_NOT_THERE.format(command=DOWNLOAD))
    return found


def dictionary_folder() -> Path:
    """Where the dictionary of this version of the program lies once it was needed: in the user's cache."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"))  # noqa: PTH111 - never fails
    return cache / "rilis" / f"languagetool-{_version()}"


def dictionary() -> Path:
    """The folder of the dictionary, which is written where it is not there yet; those long out of use are removed.

    Raises:
        LanguageToolError: it cannot be written.
    """
    folder = dictionary_folder()
    if not is_dictionary(folder):
        try:
            hunspell.write(folder)
        except UnwritableError as error:
            raise LanguageToolError(messages.LANGUAGETOOL_NO_DICTIONARY.format(folder=folder)) from error
    with suppress(OSError):  # an installation for many users may have a cache that only its owner writes
        os.utime(folder)  # when it was last in use
        _sweep(folder.parent)
    return folder


def is_dictionary(folder: Path) -> bool:
    """Whether a folder holds all that the server is told of."""
    return all((folder / name).is_file() for name in hunspell.FILES)


def _sweep(cache: Path) -> None:
    """Removes dictionaries that were not in use for long: of versions that were replaced."""
    long_ago = time.time() - _UNUSED
    for folder in cache.glob("languagetool-*"):
        if folder.stat().st_mtime < long_ago:
            shutil.rmtree(folder, ignore_errors=True)


def _version() -> str:
    """What tells dictionaries of different versions of the program apart: all of its code and data (15 ms)."""
    digest = hashlib.sha256()
    for file in sorted(made_from()):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def made_from() -> Iterator[Path]:
    """What shapes a dictionary: rather all of the program than a list that lacks something."""
    yield from Path(converter.__file__).parent.rglob("*.py")
    yield from (file for file in DATA.iterdir() if file.is_file())
