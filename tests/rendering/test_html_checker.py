"""The Nu Html Checker, which validates for the W3C, has nothing to say against any page."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.rendering import pages, tools


@pytest.mark.parametrize("name", ["html", "fragment", "wordpress"])
def test_the_html_checker_finds_neither_errors_nor_warnings(name: str, tmp_path: Path) -> None:
    checker = tools.html_checker()
    made = pages.printed(name)
    if name != "html":
        head = '<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Isi</title></head><body>'
        made = {label: f"{head}<h1>Isi</h1>{text}</body></html>" for label, text in made.items()}
    files = pages.on_disk(tmp_path, made)

    done = subprocess.run([*checker, "--format", "json", *map(str, files)], capture_output=True, text=True, check=False)

    told = [f"{Path(m['url']).name}: {m['message']}" for m in json.loads(done.stderr)["messages"]]
    if name == "wordpress":  # the editor itself closes void elements so
        told = [line for line in told if "Trailing slash on void elements" not in line]
    assert told == []
    assert len(files) >= 18
