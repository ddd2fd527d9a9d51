"""An article as files: every format that ``--format`` knows, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from converter.article import Article
from converter.outlet import Outlet
from converter.rendering.ninjs import ninjs
from converter.rendering.templates import fill


class Format(NamedTuple):
    """How an article is printed, and what the name of its file ends in."""

    extension: str
    render: Callable[[Article, Outlet], str]


def _filled(template: str, *, offers: bool = True) -> Callable[[Article, Outlet], str]:
    return lambda article, outlet: fill(template, article, outlet, offers=offers)


def _ninjs(article: Article, outlet: Outlet) -> str:
    return ninjs(article, outlet, fragment=fill("fragment.html", article, outlet, offers=False))


def _json(article: Article, outlet: Outlet) -> str:
    return msgspec.json.format(msgspec.json.encode(article), indent=2).decode() + "\n"


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "html": Format(".html", _filled("page.html")),
        "fragment": Format(".fragment.html", _filled("fragment.html")),
        "wordpress": Format(".wordpress.html", _filled("wordpress.html")),
        "ninjs": Format(".ninjs.json", _ninjs),
        "json": Format(".json", _json),
        "text": Format(".txt", _filled("text.txt", offers=False)),
    }
)


def render(article: Article, name: str, outlet: Outlet) -> str:
    """Prints an article in one of ``FORMATS``. Same article, same outlet: same text.

    Only ``Block.text`` is printed, never ``Block.html``: a page holds no element but those of its templates.

    Raises:
        KeyError: there is no such format.
        OutletError: a template of the outlet is wrong.
    """
    return FORMATS[name].render(article, outlet)
