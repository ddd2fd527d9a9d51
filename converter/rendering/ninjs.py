"""An article as IPTC ninjs 3.1, the form in which agencies hand on news (https://iptc.org/standards/ninjs/)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from converter.addresses import absolute_url, canonical
from converter.article import Article, Photo
from converter.outlet import Outlet
from converter.rendering.characters import clean
from converter.rendering.view import ItemList, Paragraph, Part, Span, Table, instant, parts

_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"
_LANGUAGE = "id"

_MEDIA_TYPES = {"jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp", "gif": "image/gif"}


def ninjs(article: Article, outlet: Outlet, *, fragment: str) -> str:
    """The article as a ninjs object in JSON; ``fragment`` is its body as HTML."""
    text = "\n\n".join(filter(None, map(_plain, parts(article))))
    address = canonical(article, outlet)
    uri = address or uuid5(NAMESPACE_URL, f"sha256:{article.source.sha256}").urn
    when = instant(article, outlet)
    time = when.isoformat() if when else None
    words = len(text.split())
    data = {
        "uri": uri,
        "standard": {"name": "ninjs", "version": "3.1", "schema": _SCHEMA},
        "type": "text",
        "representationType": "full",
        "version": "1",
        "versionCreated": time,
        "contentCreated": time,
        "pubStatus": "usable",
        "language": _LANGUAGE,
        "title": article.headline,
        "slugline": article.slug,
        "by": article.byline,
        "located": article.dateline.place,
        "headlines": [
            {"role": "main", "contentType": "text/plain", "value": article.headline},
            *([{"role": "kicker", "contentType": "text/plain", "value": article.kicker}] if article.kicker else []),
        ],
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": article.summary}],
        "bodies": [
            {"role": "main", "contentType": "text/html", "charCount": len(text), "wordCount": words, "value": fragment},
            {"role": "main", "contentType": "text/plain", "charCount": len(text), "wordCount": words, "value": text},
        ],
        "people": _people(article),
        "places": [{"name": article.dateline.place, "rel": "located"}] if article.dateline.place else [],
        "organisations": [{"name": outlet.name, "rel": "publisher"}] if outlet.name else [],
        "subjects": [{"name": outlet.section}, *({"name": tag} for tag in article.tags)],
        "infoSources": [{"name": article.credit, "role": "press-office"}] if article.credit else [],
        "copyrightHolder": outlet.name,
        "associations": [_picture(photo, uri, address, at) for at, photo in enumerate(article.photos, 1)],
    }
    known = {key: value for key, value in data.items() if value}
    return json.dumps(clean(known), ensure_ascii=False, indent=2) + "\n"


def _plain(part: Part) -> str:
    """A part as plain text; nothing of figures, which are objects of their own."""
    match part:
        case Paragraph():
            return f"{part.dateline} {_joined(part.spans)}".lstrip()
        case ItemList():
            return "\n".join(("" if part.labelled else "• ") + _joined(item) for item in part.items)
        case Table():
            return "\n".join("\t".join(row) for row in (part.head, *part.rows) if row)
        case _:
            return ""


def _joined(spans: Sequence[Span]) -> str:
    return "".join(span.text for span in spans)


def _people(article: Article) -> list[dict[str, str]]:
    names = dict.fromkeys(q.speaker for q in article.quotes if q.speaker and q.speaker != q.role)
    return [{"name": name, "rel": "quoted"} for name in names]


def _picture(photo: Photo, uri: str, address: str | None, number: int) -> dict[str, Any]:
    """A photo as a news object of its own; its file is named, and addressed where the outlet's site is known."""
    rendition = {
        "name": "original",
        "href": absolute_url(photo.file, address) if address else None,
        "contentType": _MEDIA_TYPES.get(photo.file.rpartition(".")[2].lower()),
        "width": photo.width,
        "height": photo.height,
    }
    data = {
        "name": f"photo-{number}",
        "uri": f"{uri}#foto-{number}",
        "type": "picture",
        "by": photo.credit,
        "descriptions": [
            {"role": role, "contentType": "text/plain", "value": value}
            for role, value in (("caption", photo.caption), ("alt", photo.alt))
            if value
        ],
        "renditions": [{key: value for key, value in rendition.items() if value is not None}],
        "altIds": [{"role": "file", "value": photo.file}],
    }
    return {key: value for key, value in data.items() if value}
