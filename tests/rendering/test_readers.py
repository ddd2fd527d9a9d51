"""Pages read back as strangers read them: by programs that know nothing of this one."""

from __future__ import annotations

import re
import warnings
from typing import Any

import pytest

from converter.article import Article
from tests.rendering import pages

trafilatura = pytest.importorskip("trafilatura", reason="needs pip install converter[browser]")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what its own libraries deprecate is not ours to mend
    extruct = pytest.importorskip("extruct", reason="needs pip install converter[browser]")

SITE = pages.HOUSE.name or ""


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _bodies(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.type not in {"figure", "table"}]


@pytest.fixture(params=pages.NAMES)
def article(request: pytest.FixtureRequest) -> Article:
    return pages.sample(request.param)


def _page(article: Article) -> str:
    return next(html for name, html in pages.printed("html").items() if name == _name(article))


def _name(article: Article) -> str:
    return article.source.file.removesuffix(".docx").rpartition("/")[2]


def test_trafilatura_finds_the_headline_the_author_the_date_and_the_site(article: Article) -> None:
    found = trafilatura.extract_metadata(_page(article))

    assert found.title == article.headline
    assert found.author == article.byline
    assert found.date == (article.published or "")[:10]
    assert found.sitename == SITE
    assert found.description == article.summary
    assert found.url == f"https://tanjungpura.id/{(article.published or '')[:4]}/{article.slug}"


def test_trafilatura_finds_the_whole_text_and_none_of_the_furniture(article: Article) -> None:
    text = trafilatura.extract(_page(article), include_comments=False, include_tables=True) or ""

    flat = " ".join(_words(text))
    for body in _bodies(article):
        assert " ".join(_words(body)) in flat
    assert article.dateline.text in text
    for furniture in ("Baca Juga", "Berita Terkait", "Salin tautan", "WhatsApp", "Facebook", "dicopy"):
        assert furniture not in text


def _read(article: Article) -> tuple[dict[str, Any], dict[str, Any]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = extruct.extract(_page(article), syntaxes=["json-ld", "opengraph"], uniform=True)
    return found["json-ld"][0], found["opengraph"][0]


def test_extruct_finds_a_news_article(article: Article) -> None:
    news, graph = _read(article)

    assert news["@type"] == "NewsArticle"
    assert graph["@type"] == "article"
    assert news["headline"] == graph["og:title"] == article.headline
    assert news["url"] == graph["og:url"]
    assert news["author"]["name"] == article.byline
    assert news["publisher"]["name"] == graph["og:site_name"] == SITE
    assert news["datePublished"] == graph["article:published_time"] == article.published
    assert news["contentLocation"]["name"] == article.dateline.place
    assert (
        [image["width"] for image in news["image"]] == [photo.width for photo in article.photos]
        if (article.photos)
        else "image" not in news
    )
