"""A real LanguageTool where ``install.py`` laid one out, else tests are skipped and say what is missing."""

from __future__ import annotations

import shutil

import pytest

from tests.rendering.tools import TOOLS

HOME = TOOLS / "languagetool"


def require_languagetool() -> None:
    """Skips the test where there is no Java or no LanguageTool."""
    if shutil.which("java") is None:
        pytest.skip("needs Java for LanguageTool: apt-get install default-jre-headless")
    if not any(HOME.glob("LanguageTool-*/languagetool-server.jar")):
        pytest.skip("needs LanguageTool: python -m tests.languagetool.install")
