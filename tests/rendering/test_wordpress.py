"""WordPress's block editor takes what is written for it as if it had written it itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from converter.article import Block
from converter.outlet import Outlet
from converter.rendering import render
from tests.rendering import pages, tools, wp_blocks
from tests.rendering.articles import FULL, SHORT
from tests.rendering.hostile import PAYLOADS, poisoned

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def _with_items(*texts: str) -> str:
    blocks = tuple(Block(type="list_item", text=text, html="") for text in texts)
    return render(msgspec.structs.replace(SHORT, blocks=blocks), "wordpress", Outlet())


@pytest.fixture(scope="module")
def editor(browser: Browser) -> wp_blocks.Editor:
    return wp_blocks.Editor(browser, tools.wordpress())


def test_the_editor_accepts_every_block_of_every_article(editor: wp_blocks.Editor) -> None:
    seen: set[str] = set()
    for name, source in pages.printed("wordpress").items():
        parsed = editor.parse(source)
        assert parsed.refused == [], name
        seen |= set(parsed.names)
    kinds = ("paragraph", "heading", "quote", "list", "list-item", "image", "table")
    assert seen == {f"core/{kind}" for kind in kinds}


@pytest.mark.parametrize("items", [("3. tiga", "4. empat"), ("a) satu", "b) dua"), ("• satu", "• dua")])
def test_the_editor_accepts_every_kind_of_list(editor: wp_blocks.Editor, items: tuple[str, ...]) -> None:
    assert editor.parse(_with_items(*items)).refused == []


@pytest.mark.parametrize("payload", [*PAYLOADS, "<!-- wp:html --><b>", "--> <!-- /wp:paragraph -->", "[gallery]", "--"])
def test_hostile_text_makes_no_block_of_its_own(editor: wp_blocks.Editor, payload: str) -> None:
    clean = editor.parse(render(FULL, "wordpress", Outlet()))

    parsed = editor.parse(render(poisoned(payload), "wordpress", Outlet()))

    assert parsed.refused == []
    assert set(parsed.names) <= set(clean.names)


def test_the_editor_notices_what_is_wrong(editor: wp_blocks.Editor) -> None:
    parsed = editor.parse("<!-- wp:heading --><h3>Dua</h3><!-- /wp:heading --><p>lepas</p>")

    assert len(parsed.refused) == 2


def test_square_brackets_are_no_shortcodes() -> None:
    assert "[" not in render(poisoned("[gallery ids=1]"), "wordpress", Outlet())


def test_lists_that_wordpress_can_count_itself_are_lists_and_others_keep_their_labels() -> None:
    assert '{"ordered":true,"start":3}' in _with_items("3. tiga", "4. empat")
    assert "3." not in _with_items("3. tiga", "4. empat")
    assert "<ul>" in _with_items("• satu", "• dua")
    assert "<p>a) satu</p>" in _with_items("a) satu", "b) dua")
    assert "<p>1. satu</p>" in _with_items("1. satu", "3. tiga")
