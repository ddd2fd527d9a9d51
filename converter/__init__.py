"""Turns Indonesian government press releases (DOCX) into publishable news articles.

    from converter import convert

    article = convert("rilis.docx")

Nothing is loaded before it is used, so that the command line answers at once.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from converter.article import Article
    from converter.outlet import Outlet

__all__ = ["__version__", "convert"]

__version__: str


def convert(path: str | os.PathLike[str], outlet: Outlet | None = None) -> Article:
    """Converts a press release (DOCX, or text in a ``.txt`` file) in the house style of an outlet, if any.

    An outlet whose ``languagetool`` is ``local`` has a server started for this one release.

    Raises:
        UnreadableError: the file cannot be read as a release.
    """
    from pathlib import Path  # noqa: PLC0415

    from converter import pipeline  # noqa: PLC0415
    from converter.languagetool.access import SecondReader  # noqa: PLC0415
    from converter.outlet import Outlet  # noqa: PLC0415

    outlet = outlet or Outlet()
    with SecondReader(outlet.languagetool) as second:
        return pipeline.convert(Path(path), outlet, second.access()).article


def __getattr__(name: str) -> str:
    if name == "__version__":
        from importlib.metadata import version  # noqa: PLC0415

        return version("converter")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
