from __future__ import annotations

import msgspec
import pytest

from converter.addresses import absolute_url, canonical, home
from converter.outlet import Outlet
from tests.rendering.articles import SHORT

SLUG = "warga-kura-kura-tanam-500-bakau"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        (None, None),
        ("https://koran.id", f"https://koran.id/{SLUG}"),
        ("https://koran.id/daerah/", f"https://koran.id/daerah/{SLUG}"),
        ("https://koran.id/{year}/{month}/{day}/{slug}/", f"https://koran.id/2024/10/17/{SLUG}/"),
        ("https://koran.id/berita?judul={slug}", f"https://koran.id/berita?judul={SLUG}"),
    ],
)
def test_an_article_is_published_where_the_outlet_says(url: str | None, address: str | None) -> None:
    assert canonical(SHORT, Outlet(url=url)) == address


def test_a_date_that_is_not_known_leaves_no_gap() -> None:
    undated = msgspec.structs.replace(SHORT, dateline=msgspec.structs.replace(SHORT.dateline, date=None))

    assert canonical(undated, Outlet(url="https://koran.id/{year}/{month}/{slug}")) == f"https://koran.id/{SLUG}"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        (None, None),
        ("https://koran.id", "https://koran.id/"),
        ("https://koran.id/daerah/{slug}", "https://koran.id/"),
        ("http://localhost:8000/{slug}", "http://localhost:8000/"),
    ],
)
def test_the_front_page_is_that_of_the_site(url: str | None, address: str | None) -> None:
    assert home(Outlet(url=url)) == address


def test_a_photo_has_the_address_that_a_browser_would_make_of_it() -> None:
    assert absolute_url("rilis/foto 1.jpg", "https://koran.id/2024/a") == "https://koran.id/2024/rilis/foto%201.jpg"
    assert absolute_url("rilis/foto 1.jpg", None) == "rilis/foto%201.jpg"
