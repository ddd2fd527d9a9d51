"""What a document says is text on the page, whatever it says."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from converter.addresses import relative_url
from converter.outlet import Outlet
from converter.rendering import render
from converter.rendering.characters import harmless
from converter.rendering.templates import _environment
from tests.rendering.articles import FULL
from tests.rendering.hostile import PAYLOADS, poisoned


class Page(HTMLParser):
    """The elements and attributes of a page, and its texts and values."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.markup: set[tuple[str, str]] = set()
        self.values: list[str] = []
        self.urls: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.markup |= {(tag, name) for name, _ in attrs} | {(tag, "")}
        self.values += [value or "" for _, value in attrs]
        self.urls += [value or "" for name, value in attrs if name in {"src", "href"}]

    def handle_data(self, data: str) -> None:
        self.values.append(data)

    def handle_comment(self, data: str) -> None:
        self.markup.add(("comment", data))


def of_templates(name: str) -> set[tuple[str, str]]:
    """What the templates themselves put around a text, and around one by which an item of a list is labelled."""
    return Page(render(FULL, name, Outlet())).markup | Page(render(poisoned("a. x"), name, Outlet())).markup


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("name", ["html", "fragment"])
def test_a_page_holds_only_the_elements_and_attributes_of_its_templates(name: str, payload: str) -> None:
    page = Page(render(poisoned(payload), name, Outlet(name=payload)))

    assert page.markup <= of_templates(name)
    assert any(payload in value for value in page.values)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), min_size=1))
@example("0.\n")
@example("a) b")
def test_whatever_the_text_is_a_browser_reads_back_that_text_and_no_markup(text: str) -> None:
    text = harmless(text) or "x"
    page = Page(render(poisoned(text), "fragment", Outlet()))

    assert page.markup <= of_templates("fragment") | {("br", "")}
    assert text in page.values


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_address_on_a_page_has_a_scheme_or_a_host(payload: str) -> None:
    page = Page(render(poisoned(payload), "html", Outlet()))

    assert page.urls
    assert not any(":" in url or url.startswith("/") for url in page.urls)


@pytest.mark.parametrize(
    ("file", "url"),
    [
        ("rilis/foto-1.jpg", "rilis/foto-1.jpg"),
        ("rilis baru/foto-1.jpg", "rilis%20baru/foto-1.jpg"),
        ("50%? #1/foto-1.jpg", "50%25%3F%20%231/foto-1.jpg"),
        ("//contoh.id/x.jpg", "contoh.id/x.jpg"),
        ("\\\\contoh.id\\x.jpg", "contoh.id/x.jpg"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
    ],
)
def test_the_address_of_a_photo_leads_nowhere_but_beside_the_article(file: str, url: str) -> None:
    assert relative_url(file) == url


def test_the_page_asks_for_nothing_from_elsewhere() -> None:
    page = Page(render(FULL, "html", Outlet()))

    assert not page.markup & {("script", "src"), ("link", "rel"), ("iframe", ""), ("img", "srcset")}
    assert not any("@import" in value or "url(" in value for value in page.values)


def test_no_attribute_of_the_page_holds_code_or_style_that_a_policy_would_forbid() -> None:
    page = Page(render(FULL, "html", Outlet()))

    assert not {name for _, name in page.markup if name == "style" or name.startswith("on")}


@pytest.mark.parametrize("name", ["page.html", "page.html.j2", "isi.jinja", "tanpa-akhiran", None])
def test_every_template_that_is_not_plain_text_is_escaped(name: str | None) -> None:
    escapes = _environment(None).autoescape
    assert callable(escapes)
    assert escapes(name) is True


def test_plain_text_is_printed_as_it_is() -> None:
    assert "*Singkawang & Sambas Jaga Pantai*" in render(FULL, "text", Outlet())
