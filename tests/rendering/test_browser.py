"""Pages as readers see them: in Chromium, on a phone and on a desktop, by daylight and at night."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import msgspec
import pytest

from converter.outlet import Outlet
from converter.rendering import render
from tests.rendering import pages, tools
from tests.rendering.articles import FULL
from tests.rendering.hostile import PAYLOADS, poisoned

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

SITE = "https://tanjungpura.id/"
WIDTHS = {"phone": (390, 844), "desktop": (1280, 900)}
SOME = ("full", "short-plain", "imunisasi-sambas", "lomba-sampan-putussibau")


@contextmanager
def opened(browser: Browser, html: str, *, width: str = "phone", policy: bool = True, **options: Any) -> Iterator[Page]:
    """A page as it is served from the outlet's site, under the policy that it names itself; nothing else answers."""
    wide, high = WIDTHS[width]
    context = browser.new_context(viewport={"width": wide, "height": high}, **options)
    page = context.new_page()
    asked: list[str] = []
    named = re.search("<!-- Content-Security-Policy: (.+?) -->", html)

    def answer(route: Route) -> None:
        url = route.request.url
        asked.append(url)
        photo = pages.photos().get(unquote(url.removeprefix(SITE)))
        if url == SITE + "berita":
            headers = {"Content-Security-Policy": named[1]} if policy and named else {}
            route.fulfill(body=html, content_type="text/html; charset=utf-8", headers=headers)
        elif photo:
            route.fulfill(body=photo)
        else:
            route.fulfill(status=404)

    context.route("**/*", answer)
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(SITE + "berita")
    page.asked, page.told = asked, told  # type: ignore[attr-defined]
    yield page
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_no_violation_and_nothing_is_cut_off(
    browser: Browser, screenshots: Path, width: str, scheme: str
) -> None:
    script = tools.axe()
    made = pages.printed("html")
    for name in made if (width, scheme) == ("phone", "light") else SOME:
        html = made[name]
        # The tool is brought in from outside, which the policy of the page would forbid.
        with opened(browser, html, width=width, policy=False, color_scheme=scheme) as page:
            page.add_script_tag(path=script)
            found = page.evaluate("axe.run({resultTypes: ['violations']})")
            told = [f"{v['id']}: {v['nodes'][0]['html']}" for v in found["violations"]]
            assert told == [], name
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
            for photo in page.locator("img").all():
                photo.scroll_into_view_if_needed()
            page.screenshot(path=screenshots / f"{name}-{width}-{scheme}.png", full_page=True)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_page_asks_for_nothing_but_its_photos_under_the_strictest_policy(browser: Browser, scripts: bool) -> None:
    for name in SOME:
        with opened(browser, pages.printed("html")[name], java_script_enabled=scripts) as page:
            photos = {url for url in page.asked if re.search(r"/foto-\d+\.\w+$", url)}  # type: ignore[attr-defined]
            assert set(page.asked) - photos == {SITE + "berita"}, name  # type: ignore[attr-defined]
            assert [line for line in page.told if "404" not in line] == [], name  # type: ignore[attr-defined]
            assert page.locator("h1").is_visible()
            assert page.locator(".credit").is_visible()


def test_without_a_script_the_share_links_work_and_no_dead_button_is_shown(browser: Browser) -> None:
    with opened(browser, render(FULL, "html", pages.HOUSE), java_script_enabled=False) as page:
        links = page.locator(".share a")
        assert links.all_inner_texts() == ["Facebook", "X", "WhatsApp", "Telegram", "LINE"]
        for link in links.all():
            assert "https%3A%2F%2Ftanjungpura.id%2F2024%2Fsingkawang-sambas-jaga-pantai" in (
                link.get_attribute("href") or ""
            )
        assert page.locator(".share button").is_hidden()


def test_the_address_is_copied_and_the_reader_is_told(browser: Browser) -> None:
    with opened(browser, render(FULL, "html", pages.HOUSE), permissions=["clipboard-read", "clipboard-write"]) as page:
        page.get_by_role("button", name="Salin tautan").click()
        page.get_by_text("URL berhasil disalin").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == "https://tanjungpura.id/2024/singkawang-sambas-jaga-pantai"


def test_without_a_known_address_the_page_shares_where_it_stands_or_hides_the_bar(
    browser: Browser, tmp_path: Path
) -> None:
    html = render(FULL, "html", Outlet())
    with opened(browser, html) as page:
        href = page.locator(".share a").first.get_attribute("href")
        assert href == "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Ftanjungpura.id%2Fberita"
    with opened(browser, html, java_script_enabled=False) as page:
        assert page.locator(".share").is_hidden()
    (tmp_path / "berita.html").write_text(html, encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "berita.html").as_uri())
    assert page.locator(".share").is_hidden()
    page.close()


def test_photos_are_shown_from_the_folder_beside_the_page(browser: Browser, tmp_path: Path) -> None:
    name = "lomba-sampan-putussibau"
    (tmp_path / name).mkdir()
    for file, data in pages.converted(name).media.items():
        (tmp_path / file).write_bytes(data)
    (tmp_path / "berita.html").write_text(render(pages.sample(name), "html", pages.HOUSE), encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "berita.html").as_uri())
    for photo in page.locator("img").all():
        photo.scroll_into_view_if_needed()
        photo.evaluate("photo => photo.decode()")
        assert photo.evaluate("photo => photo.naturalWidth > 0")
    page.close()


def test_the_furniture_is_not_printed(browser: Browser) -> None:
    with opened(browser, render(pages.sample("imunisasi-sambas"), "html", pages.HOUSE)) as page:
        assert page.locator(".related").is_visible()
        page.emulate_media(media="print")
        for furniture in (".share", ".related", ".read-also", ".tags"):
            assert page.locator(furniture).is_hidden()
        assert page.locator(".credit").is_visible()


@pytest.mark.parametrize("payload", [*PAYLOADS, "\u202e\u2066gnp.exe\u200f", "\x00\x1b[31m\ufffe"])
@pytest.mark.parametrize("policy", [True, False])
def test_hostile_text_does_nothing_in_the_browser(browser: Browser, payload: str, policy: bool) -> None:
    html = render(poisoned(payload), "html", msgspec.structs.replace(pages.HOUSE, name=payload))
    clean = render(FULL, "html", pages.HOUSE)
    count = "[...document.querySelectorAll('*')].map(e => e.localName + ' ' + e.getAttributeNames()).sort().join()"
    with opened(browser, clean) as page:
        expected = set(page.evaluate(count).split(","))
    dialogs: list[str] = []
    with opened(browser, html, policy=policy) as page:
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        page.mouse.move(100, 300)
        page.wait_for_timeout(50)
        assert set(page.evaluate(count).split(",")) <= expected
        assert dialogs == []
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).direction") == "ltr"
        assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", page.content())
        assert not any(url.startswith(("http:", "data:")) for url in page.asked)  # type: ignore[attr-defined]
