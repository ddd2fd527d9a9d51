from __future__ import annotations

import html
import re

import msgspec
import pytest

from converter.article import Article
from converter.outlet import Outlet
from converter.rendering import FORMATS, render
from tests.rendering.articles import FULL, SHORT


def test_the_json_of_an_article_is_the_article() -> None:
    assert msgspec.json.decode(render(FULL, "json", Outlet()), type=Article) == FULL


@pytest.mark.parametrize("name", FORMATS)
def test_printing_twice_gives_the_same_text_and_one_line_end_at_its_end(name: str) -> None:
    first = render(SHORT, name, Outlet())

    assert first == render(SHORT, name, Outlet())
    assert first.endswith("\n")
    assert not first.endswith("\n\n")


def test_no_two_formats_write_the_same_file() -> None:
    assert len({each.extension for each in FORMATS.values()}) == len(FORMATS)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(KeyError):
        render(SHORT, "pdf", Outlet())


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "json"])
def test_no_format_loses_a_word_of_the_article(name: str) -> None:
    printed = render(FULL, name, Outlet())
    shown = html.unescape(re.sub(r"<[^>]+>", " ", printed)) if "html" in FORMATS[name].extension else printed

    texts = [FULL.headline] if name in {"html", "text", "ninjs"} else []
    texts += [block.text for block in FULL.blocks if block.type != "figure" or name != "ninjs"]
    if "html" in FORMATS[name].extension:  # which counts lists itself
        texts = [re.sub(r"^\d\. ", "", text) for text in texts]
    assert set(re.findall(r"\w+", " ".join(texts))) - set(re.findall(r"\w+", shown)) == set()
