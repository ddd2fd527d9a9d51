"""Where an article is published, and how files beside it are addressed."""

from __future__ import annotations

from urllib.parse import quote, urljoin

from converter.article import Article
from converter.outlet import Outlet


def canonical(article: Article, outlet: Outlet) -> str | None:
    """The address under which the outlet publishes an article; ``None`` when the outlet file names no ``url``.

    ``url`` is a pattern with ``{slug}``, ``{year}``, ``{month}`` and ``{day}``, or a site, to which the slug is
    added. A date that is not known leaves no empty steps in the path.
    """
    if outlet.url is None:
        return None
    pattern = outlet.url if "{" in outlet.url else f"{outlet.url.rstrip('/')}/{{slug}}"
    day = (article.published or article.dateline.date or "")[:10].split("-")
    year, month, date = day if len(day) == 3 else ("", "", "")
    scheme, _, path = pattern.format(slug=article.slug, year=year, month=month, day=date).partition("://")
    while "//" in path:
        path = path.replace("//", "/")
    return f"{scheme}://{quote(path, safe='/:?&=#%@~+,;')}"


def home(outlet: Outlet) -> str | None:
    """The address of the outlet's front page."""
    return None if outlet.url is None else urljoin(outlet.url.partition("{")[0], "/")


def relative_url(file: str) -> str:
    """The URL of a file beside the article: no scheme and no host can come of it, whatever the name."""
    return quote(file.replace("\\", "/").lstrip("/"))


def absolute_url(file: str, address: str | None) -> str:
    """The URL of a file beside the article for readers elsewhere; relative where the address is not known."""
    return relative_url(file) if address is None else urljoin(address, relative_url(file))
