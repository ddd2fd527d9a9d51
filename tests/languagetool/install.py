"""Lays LanguageTool out as language-tool-python finds it, from Maven Central; does nothing where it is there.

usage: python -m tests.languagetool.install

It goes into the folder ``languagetool`` of ``RILIS_TOOLS`` (else ``~/.cache/rilis-tools``), of the version that
language-tool-python expects: a JAR whose manifest names the others. Set ``LTP_PATH`` to that folder to use it
yourself.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from language_tool_python.download_lt import LTP_DOWNLOAD_VERSION

from tests.languagetool.tools import HOME

_LINE = 70
"""Bytes of a line of a manifest, without its end."""


def install() -> Path:
    """Installs LanguageTool and returns its folder.

    Raises:
        OSError, subprocess.CalledProcessError: there is no Maven, or it cannot fetch the parts.
    """
    target = HOME / f"LanguageTool-{LTP_DOWNLOAD_VERSION}"
    if target.is_dir():
        return target
    HOME.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=HOME) as place:
        parts = Path(place) / target.name
        subprocess.run(
            [
                shutil.which("mvn") or "mvn",
                "--batch-mode",
                "--quiet",
                f"--file={Path(__file__).with_name('pom.xml')}",
                f"-Dlanguagetool.version={LTP_DOWNLOAD_VERSION}",
                f"-DoutputDirectory={parts / 'libs'}",
                "dependency:copy-dependencies",
            ],
            check=True,
        )
        jars = sorted(jar.name for jar in (parts / "libs").glob("*.jar"))
        with zipfile.ZipFile(parts / "languagetool-server.jar", "w") as archive:
            archive.writestr("META-INF/MANIFEST.MF", _manifest(jars))
        parts.rename(target)
    return target


def _manifest(jars: list[str]) -> str:
    """A manifest that puts JARs of the folder ``libs`` on the class path; long lines are folded."""
    rest = "Class-Path: " + " ".join(f"libs/{jar}" for jar in jars)
    lines = ["Manifest-Version: 1.0"]
    while rest:
        lines.append(rest[:_LINE])
        rest = rest[_LINE:] and " " + rest[_LINE:]
    return "\r\n".join([*lines, "", ""])


if __name__ == "__main__":
    try:
        print(install())
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"LanguageTool could not be installed: {error}")
