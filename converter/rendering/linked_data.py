"""An article as search engines read it: a NewsArticle of schema.org, for JSON-LD."""

from __future__ import annotations

from typing import Any

from converter import messages
from converter.addresses import absolute_url, canonical, home
from converter.article import Article
from converter.outlet import Outlet
from converter.rendering.characters import clean
from converter.rendering.view import instant

LANGUAGE = "id-ID"


def news_article(article: Article, outlet: Outlet) -> dict[str, Any]:
    """The properties of the article that are known; without an outlet's ``url``, photos have relative addresses."""
    address, when = canonical(article, outlet), instant(article, outlet)
    time = when.isoformat() if when else None
    place, office = article.dateline.place, article.credit
    publisher = _known("NewsMediaOrganization", name=outlet.name, url=home(outlet))
    author = _known("Person", name=article.byline)
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": address,
        "url": address,
        "mainEntityOfPage": address,
        "headline": article.headline,
        "alternativeHeadline": article.kicker,
        "description": article.summary,
        "datePublished": time,
        "dateModified": time,
        "dateline": article.dateline.text,
        "contentLocation": _known("Place", name=place),
        "author": author or publisher,
        "publisher": publisher,
        "image": [
            _known(
                "ImageObject",
                url=absolute_url(photo.file, address),
                width=photo.width,
                height=photo.height,
                caption=photo.caption,
                creditText=photo.credit,
            )
            for photo in article.photos
        ],
        "articleSection": outlet.section,
        "keywords": list(article.tags),
        "inLanguage": LANGUAGE,
        "wordCount": sum(len(block.text.split()) for block in article.blocks if block.type != "figure"),
        "mentions": _people(article),
        "isBasedOn": office
        and {
            "@type": "CreativeWork",
            "name": messages.PRESS_RELEASE.format(office=office),
            "author": _known("GovernmentOrganization", name=office),
        },
        "isAccessibleForFree": True,
    }
    return {key: clean(value) for key, value in data.items() if value}


def _people(article: Article) -> list[dict[str, Any]]:
    """Everybody who is quoted by name, with the office that the text gives first."""
    offices: dict[str, str | None] = {}
    for quote in article.quotes:
        if quote.speaker and quote.speaker != quote.role:
            offices[quote.speaker] = offices.get(quote.speaker) or quote.role
    return [_known("Person", name=name, jobTitle=office) for name, office in offices.items()]


def _known(kind: str, **properties: object) -> dict[str, Any]:
    """A thing with those of its properties that are known; nothing (``{}``) when it has no name and no address."""
    known = {key: value for key, value in properties.items() if value}
    return {"@type": kind, **known} if known.keys() & {"name", "url"} else {}
