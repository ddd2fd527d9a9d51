"""Pages to be judged by tools: the samples as an outlet with a site and an archive prints them, and two extremes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from converter import outlet, pipeline
from converter.article import Article
from converter.outlet import Outlet
from converter.rendering import render
from tests.rendering.articles import FULL, SHORT

SAMPLES = Path(__file__).parents[2] / "samples"
HOUSE = outlet.load(SAMPLES / "tanjungpura.toml")
"""An outlet with a site and an archive."""

NAMES = [path.stem for path in sorted(SAMPLES.glob("*.docx"))]


@cache
def converted(name: str) -> pipeline.Conversion:
    """A sample release as an article with its photos."""
    return pipeline.convert(SAMPLES / f"{name}.docx", HOUSE)


def sample(name: str) -> Article:
    """A sample release as an article."""
    return converted(name).article


def articles() -> dict[str, Article]:
    """All articles that tools judge, by name."""
    return {"full": FULL, "short": SHORT, **{name: sample(name) for name in NAMES}}


def photos() -> dict[str, bytes]:
    """The photos of all samples, by the name that pages give them."""
    return {file: data for name in NAMES for file, data in converted(name).media.items()}


@cache
def printed(format_name: str) -> Mapping[str, str]:
    """All articles in a format, with everything that an outlet can offer and with nothing of it."""
    pages = {}
    for name, article in articles().items():
        pages[name] = render(article, format_name, HOUSE)
        pages[f"{name}-plain"] = render(article, format_name, Outlet())
    return MappingProxyType(pages)


def on_disk(folder: Path, pages: Mapping[str, str]) -> list[Path]:
    """The pages as files."""
    files = []
    for name, text in pages.items():
        files.append(folder / f"{name}.html")
        files[-1].write_text(text, encoding="utf-8")
    return files
