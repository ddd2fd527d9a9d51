from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import msgspec

from converter.rendering.sharing import share_links
from tests.rendering.articles import SHORT


def test_every_network_gets_the_headline_and_the_address_as_they_are() -> None:
    article = msgspec.structs.replace(SHORT, headline="50% & #1? “Ya”")
    address = "https%3A%2F%2Fkoran.id%2Fya"

    given = {link.name: parse_qs(urlsplit(link.prefix + address).query) for link in share_links(article)}

    assert given == {
        "Facebook": {"u": ["https://koran.id/ya"]},
        "X": {"text": ["50% & #1? “Ya”"], "url": ["https://koran.id/ya"]},
        "WhatsApp": {"text": ["50% & #1? “Ya” https://koran.id/ya"]},
        "Telegram": {"text": ["50% & #1? “Ya”"], "url": ["https://koran.id/ya"]},
        "LINE": {"text": ["50% & #1? “Ya”"], "url": ["https://koran.id/ya"]},
    }
