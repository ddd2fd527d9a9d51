from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote

import lxml.html
import pytest

from tests.batch.test_batch import run
from tests.releases import broken, release

#: A document of the browser, as far as the script of the overview uses one.
STUB = Path(__file__).parent / "overview_stub.js"


def _page(folder: Path) -> str:
    return (folder / "keluar" / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    release(tmp_path / "masuk" / "b.docx", number=9, photo=True)
    release(tmp_path / "masuk" / "sub folder" / "#1 a&b.docx", number=12)
    broken(tmp_path / "masuk" / "rusak <i>.docx")
    run(tmp_path)
    return tmp_path


def test_every_story_has_its_row_and_failures_come_first(folder: Path) -> None:
    rows = lxml.html.fromstring(_page(folder)).xpath("//tbody/tr")

    cells = [[" ".join(cell.text_content().split()) for cell in row.xpath("td")] for row in rows]
    assert cells[0][0].startswith("Gagal. rusak <i>.docx: berkas kosong")
    assert cells[1][:3] == ["Warga Sanggau Tanam 9 Bibit Bakau Foto 1", "Sanggau", "2024-10-17"] or cells[1][
        0
    ].startswith("Warga")
    assert [row[7] for row in cells] == ["rusak <i>.docx", "b.docx", "sub folder/#1 a&b.docx"]
    assert all(row[3].isdigit() for row in cells[1:])
    assert "2 berita" in _page(folder)
    assert "1 gagal" in _page(folder)


def test_links_lead_to_pages_and_to_sources(folder: Path) -> None:
    links = lxml.html.fromstring(_page(folder)).xpath("//a/@href")

    assert len(links) == 5
    assert all((folder / "keluar" / unquote(link)).is_file() for link in links)


def test_the_page_asks_for_nothing_and_its_policy_allows_its_own_style_and_script_only(folder: Path) -> None:
    page = _page(folder)
    tree = lxml.html.fromstring(page)
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")

    assert policy.startswith("default-src 'none'; ")
    for kind in ("style", "script"):
        (inline,) = re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert tree.xpath("//@style | //@src | //link | //*[@*[starts-with(name(), 'on')]]") == []
    assert not re.search(r"https?://", page)


def test_a_run_of_the_same_releases_writes_the_same_bytes(folder: Path) -> None:
    before = _page(folder)
    run(folder, force=True)

    assert _page(folder) == before


@pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed")
def test_the_script_sorts_and_filters() -> None:
    node = subprocess.run(["node", str(STUB)], capture_output=True, text=True, check=False, timeout=30)

    assert node.returncode == 0, node.stderr
    assert node.stdout.split() == ["ok"]
