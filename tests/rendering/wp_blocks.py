"""Opens block markup in WordPress's own block editor and says which blocks it would not accept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Browser

#: Scripts of WordPress that make the parser and the core blocks, in the order in which they need each other.
_SCRIPTS = (
    "vendor/lodash vendor/regenerator-runtime vendor/wp-polyfill vendor/react vendor/react-dom "
    "vendor/moment hooks i18n deprecated dom escape-html element is-shallow-equal keycodes priority-queue "
    "compose redux-routine data dom-ready a11y html-entities url api-fetch date primitives rich-text "
    "shortcode blob block-serialization-default-parser autop token-list blocks warning style-engine "
    "preferences keyboard-shortcuts notices components core-data block-editor media-utils viewport "
    "data-controls server-side-render reusable-blocks wordcount block-library"
)

_PARSE = """source => {
  const names = [], refused = [];
  const walk = block => {
    names.push(block.name);
    const loose = ["core/freeform", "core/missing"].includes(block.name);
    const text = loose ? (block.originalContent || block.attributes.content || "").trim() : "";
    if (text) refused.push("outside of blocks: " + text);
    if (!loose) {
      const [valid, issues] = wp.blocks.validateBlock(block, wp.blocks.getBlockType(block.name));
      if (!block.isValid || !valid)
        refused.push(block.name + ": " + issues.map(issue => (issue.args || []).join(" ")).join("; "));
    }
    (block.innerBlocks || []).forEach(walk);
  };
  wp.blocks.parse(source).forEach(walk);
  return [names, refused];
}"""


class Parsed(NamedTuple):
    """The names of all blocks, and what the editor would refuse: invalid or outdated blocks, text outside of them."""

    names: list[str]
    refused: list[str]


class Editor:
    """The parser and the core blocks of the block editor in a page of a browser; ``scripts`` is WordPress's folder."""

    def __init__(self, browser: Browser, scripts: Path) -> None:
        self._page = browser.new_page()
        self._page.set_content("<!doctype html><body>")
        for name in _SCRIPTS.split():
            found = next(file for file in (scripts / f"{name}.js", scripts / f"{name}.min.js") if file.exists())
            self._page.add_script_tag(content=found.read_text(encoding="utf-8"))
            if name == "vendor/lodash":
                self._page.evaluate("window.lodash = window.lodash || window._")
        self._page.evaluate("wp.blockLibrary.registerCoreBlocks()")

    def parse(self, source: str) -> Parsed:
        """Reads block markup."""
        return Parsed(*self._page.evaluate(_PARSE, source))
