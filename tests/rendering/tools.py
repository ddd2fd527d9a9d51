"""Tools that judge pages from outside: found here, or the tests that need them are skipped and say what is missing.

``.ci/run`` installs them: Debian's packages chromium and wordpress, the npm packages vnu-jar (Nu Html Checker) and
axe-core in the folder ``RILIS_TOOLS`` (else ``~/.cache/rilis-tools``), the extra ``browser`` of this package.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TOOLS = Path(os.environ.get("RILIS_TOOLS") or Path.home() / ".cache" / "rilis-tools")
WORDPRESS = Path("/usr/share/wordpress/wp-includes/js/dist")


def html_checker() -> list[str]:
    """The command that runs the Nu Html Checker."""
    jar = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    java = shutil.which("java")
    if java is None:
        pytest.skip("needs Java for the Nu Html Checker: apt-get install default-jre-headless")
    if not jar.exists():
        pytest.skip(f"needs the Nu Html Checker: npm install --prefix {TOOLS} vnu-jar")
    return [java, "-jar", str(jar)]


def axe() -> Path:
    """The script of axe-core."""
    script = TOOLS / "node_modules" / "axe-core" / "axe.min.js"
    if not script.exists():
        pytest.skip(f"needs axe-core: npm install --prefix {TOOLS} axe-core")
    return script


def wordpress() -> Path:
    """The folder of the scripts of WordPress's block editor."""
    if not WORDPRESS.is_dir():
        pytest.skip("needs the block editor: apt-get install wordpress")
    return WORDPRESS


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium, the system's own."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs pip install converter[browser]")
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("needs Chromium: apt-get install chromium")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program)
        yield browser
        browser.close()
