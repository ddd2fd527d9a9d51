"""Links by which readers hand an article on: plain addresses of the networks, which work without a script."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from converter.article import Article

_NETWORKS = {
    "Facebook": "https://www.facebook.com/sharer/sharer.php?u=",
    "X": "https://x.com/intent/post?text={headline}&url=",
    "WhatsApp": "https://api.whatsapp.com/send?text={headline}%20",
    "Telegram": "https://t.me/share/url?text={headline}&url=",
    "LINE": "https://social-plugins.line.me/lineit/share?text={headline}&url=",
}


class ShareLink(NamedTuple):
    """A network and the address that shares on it, to which the quoted address of the article is added."""

    name: str
    prefix: str


def share_links(article: Article) -> tuple[ShareLink, ...]:
    """A link for each network, in the order of the share bar."""
    headline = quote(article.headline.encode("utf-8", "replace"), safe="")
    return tuple(ShareLink(name, prefix.format(headline=headline)) for name, prefix in _NETWORKS.items())
