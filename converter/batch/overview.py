"""The batch at a glance: ``index.html`` for people, ``report.json`` for machines, ``report.csv`` for a spreadsheet.

Same inputs, same outlet, same version: same bytes; that is why no time of day is in them.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import quote

import msgspec

from converter import messages
from converter.batch.manifest import Manifest
from converter.batch.task import House
from converter.lines import one_line
from converter.output import replace

SCHEMA_VERSION = 1

_PAGE = Path(__file__).parent / "page"

#: What a spreadsheet would take for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_overview(source: Path, house: House, manifest: Manifest, skipped: Mapping[str, str]) -> None:
    """Writes the three files into the output folder, story by story, each whole or not at all.

    Args:
        skipped: files that are passed over -> their kind (a key of ``messages.SKIPPED``).

    Raises:
        UnwritableError: the system refused.
    """
    replace(house.folder / "report.json", _json(house, manifest, skipped))
    replace(house.folder / "report.csv", _csv(manifest, skipped))
    replace(house.folder / "index.html", _html(source, house, manifest, skipped))


def _json(house: House, manifest: Manifest, skipped: Mapping[str, str]) -> Iterator[bytes]:
    head = {
        "schema_version": SCHEMA_VERSION,
        "version": house.version,
        "outlet": house.outlet.name,
        "format": house.name,
        "converted": manifest.count("done"),
        "failed": manifest.count("failed"),
        "waiting": manifest.count("planned"),
        "skipped": [{"source": file, "reason": messages.SKIPPED[kind]} for file, kind in skipped.items()],
    }
    yield msgspec.json.encode(head)[:-1] + b',"stories":['
    comma = b"\n"
    for story in manifest.stories():
        yield comma + msgspec.json.encode(story)
        comma = b",\n"
    yield b"\n]}\n"


def _csv(manifest: Manifest, skipped: Mapping[str, str]) -> Iterator[bytes]:
    """Semicolons and a byte order mark: so an Indonesian Excel opens it in columns and in UTF-8."""
    yield "\N{BYTE ORDER MARK}".encode()
    yield _row(messages.OVERVIEW_COLUMNS)
    for story in manifest.stories():
        yield _row(
            (
                story.source,
                story.output or "",
                story.headline or "",
                story.place or "",
                story.date or "",
                str(story.corrections),
                str(story.marks),
                str(story.suggestions),
                str(len(story.warnings)),
                " ".join(warning.message for warning in story.warnings),
                story.error or "",
            )
        )
    for file, kind in skipped.items():
        told = messages.OVERVIEW_SKIPPED.format(reason=messages.SKIPPED[kind])
        yield _row((file, *[""] * (len(messages.OVERVIEW_COLUMNS) - 2), told))


def _row(cells: tuple[str, ...]) -> bytes:
    line = io.StringIO()
    safe = (f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in map(one_line, cells))
    csv.writer(line, delimiter=";", lineterminator="\r\n").writerow(safe)
    return line.getvalue().encode()


def _html(source: Path, house: House, manifest: Manifest, skipped: Mapping[str, str]) -> Iterator[bytes]:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - slow to load
    from markupsafe import Markup  # noqa: PLC0415

    environment = Environment(
        loader=FileSystemLoader(_PAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["url"] = _url
    style, script = _asset("overview.css"), _asset("overview.js")
    stream = environment.get_template("overview.html").stream(
        stories=manifest.stories(),
        converted=manifest.count("done"),
        failed=manifest.count("failed"),
        waiting=manifest.count("planned"),
        outlet=house.outlet.name,
        skipped=[(file, messages.SKIPPED[kind]) for file, kind in skipped.items()],
        inputs=_way(source, house.folder),
        style=Markup(style),
        script=Markup(script),
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}",
    )
    stream.enable_buffering(200)
    yield from (chunk.encode() for chunk in stream)


@cache
def _asset(name: str) -> str:
    return (_PAGE / name).read_text(encoding="utf-8")


def _hash(inline: str) -> str:
    """An inline style or script as a content security policy allows it: by what it is."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()}'"


def _way(source: Path, folder: Path) -> str:
    """How to get from the overview to the inputs."""
    try:
        return f"{_url(os.path.relpath(source.resolve(), folder.resolve()))}/"
    except ValueError:  # another drive of Windows
        return f"{source.resolve().as_uri()}/"


def _url(path: str) -> str:
    return quote(path.replace(os.sep, "/"))
