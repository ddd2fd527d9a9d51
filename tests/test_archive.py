from __future__ import annotations

from datetime import date
from pathlib import Path
from time import perf_counter

import msgspec
import pytest

from converter import archive
from converter.article import Article
from converter.errors import OutletError
from converter.outlet import Outlet
from converter.rendering import render
from tests.rendering.articles import SHORT

LIST = (
    "judul\talamat\ttanggal\n"
    "Bibit Bakau untuk Pesisir Mempawah\thttps://koran.id/bakau\t2024-06-05\n"
    "Pasar Ikan Singkawang Dibuka\thttps://koran.id/ikan\t2024-06-06\n"
)


def _listed(folder: Path, text: str) -> Outlet:
    file = folder / "arsip.tsv"
    file.write_text(text, encoding="utf-8")
    return Outlet(archive=file)


def _titles(article: Article, outlet: Outlet) -> list[str]:
    return [story.title for story in archive.related(article, outlet)]


def _article(headline: str, lead: str = "", *, sha256: str = "9", published: str | None = None) -> Article:
    return msgspec.structs.replace(
        SHORT,
        source=msgspec.structs.replace(SHORT.source, sha256=sha256 * 64),
        headline=headline,
        slug=headline.lower().replace(" ", "-"),
        published=published,
        lead=lead,
        blocks=(msgspec.structs.replace(SHORT.blocks[0], text=lead),),
    )


def _folder(folder: Path, *articles: Article, url: str | None = None) -> Outlet:
    for at, article in enumerate(articles):
        (folder / f"berita-{at}.json").write_text(render(article, "json", Outlet()), encoding="utf-8")
    return Outlet(archive=folder, url=url)


def test_a_list_offers_what_is_about_the_same(tmp_path: Path) -> None:
    (story,) = archive.related(SHORT, _listed(tmp_path, LIST))

    assert story[:3] == ("Bibit Bakau untuk Pesisir Mempawah", "https://koran.id/bakau", date(2024, 6, 5))


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_lists_may_be_parted_by_commas_semicolons_or_tabs(tmp_path: Path, mark: str) -> None:
    line = mark.join(('"Bibit Bakau, Pesisir; Mempawah"', "https://koran.id/bakau", "2024-06-05"))

    assert _titles(SHORT, _listed(tmp_path, line)) == ["Bibit Bakau, Pesisir; Mempawah"]


def test_a_headline_between_tabs_may_begin_with_a_quotation_mark(tmp_path: Path) -> None:
    lines = '"Jaga Bibit Bakau, Pesisir Aman\thttps://koran.id/1\t2024-06-05\n' + LIST.splitlines()[1]
    lines += '\n"Bibit Bakau Kami Tanam", Kata Warga Pesisir\thttps://koran.id/2\t2024-06-05\n'

    assert sorted(_titles(SHORT, _listed(tmp_path, lines))) == [
        '"Bibit Bakau Kami Tanam", Kata Warga Pesisir',
        '"Jaga Bibit Bakau, Pesisir Aman',
        "Bibit Bakau untuk Pesisir Mempawah",
    ]
    with pytest.raises(OutletError, match="baris 4"):
        _titles(SHORT, _listed(tmp_path, f"{lines}salah\n"))


def test_a_folder_of_article_json_offers_its_articles_and_passes_over_other_files(tmp_path: Path) -> None:
    earlier = _article("Bakau Tumbuh Lagi", "Bibit bakau yang ditanam warga tumbuh lagi.", published="2024-06-05")
    (tmp_path / "report.json").write_text('{"stories": []}', encoding="utf-8")
    (tmp_path / "rusak.json").write_text("{", encoding="utf-8")

    (story,) = archive.related(SHORT, _folder(tmp_path, earlier, url="https://koran.id/{slug}"))

    assert (story.title, story.address) == ("Bakau Tumbuh Lagi", "https://koran.id/bakau-tumbuh-lagi")
    assert story.day == date(2024, 6, 5)


def test_without_a_site_stories_of_a_folder_are_addressed_by_their_file(tmp_path: Path) -> None:
    earlier = _article("Bakau Tumbuh Lagi", "Bibit bakau yang ditanam warga tumbuh lagi.")

    assert archive.related(SHORT, _folder(tmp_path, earlier))[0].address == "berita-0.html"


def test_a_story_in_a_subfolder_is_addressed_from_the_folder_of_the_archive(tmp_path: Path) -> None:
    (tmp_path / "2024" / "juni").mkdir(parents=True)
    earlier = _article("Bakau Tumbuh Lagi", "Bibit bakau yang ditanam warga tumbuh lagi.")
    _folder(tmp_path / "2024" / "juni", earlier)

    assert archive.related(SHORT, Outlet(archive=tmp_path))[0].address == "2024/juni/berita-0.html"


def test_the_same_story_is_never_offered(tmp_path: Path) -> None:
    again = msgspec.structs.replace(SHORT, headline="Bakau Ditanam")
    retold = _article("Warga Kura-Kura Tanam 500 Bibit Bakau", "Bakau ditanam di pantai.")

    assert _titles(SHORT, _folder(tmp_path, SHORT, again, retold)) == []


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        ("Warga Pasar Hulu Panen Cabai", "Warga memanen cabai, Kamis (17/10/2024)."),
        ("Pemkot Singkawang Buka Rapat Kerja", "Pemerintah Kota Singkawang membuka rapat kerja, Kamis (17/10/2024)."),
        ("Sungai Meluap", "Sungai meluap di Singkawang."),
    ],
)
def test_nothing_is_offered_for_a_town_a_day_or_an_everyday_word_alone(
    tmp_path: Path, headline: str, lead: str
) -> None:
    assert _titles(SHORT, _folder(tmp_path, _article(headline, lead))) == []


def test_the_closest_comes_first_and_of_equals_the_newest(tmp_path: Path) -> None:
    near = _article("Warga Tanam Bibit Bakau", "Kelompok tani menanam bibit bakau di Pantai Kijing.", sha256="1")
    old = _article("Bakau Tumbuh", "Bibit bakau tumbuh.", sha256="2", published="2024-01-01T00:00:00+07:00")
    new = _article("Bakau Tumbuh", "Bibit bakau tumbuh.", sha256="3", published="2024-05-01T00:00:00+07:00")

    found = archive.related(SHORT, _folder(tmp_path, old, new, near))

    assert [(story.title, story.day) for story in found] == [
        ("Warga Tanam Bibit Bakau", date(2024, 10, 17)),
        ("Bakau Tumbuh", date(2024, 5, 1)),
        ("Bakau Tumbuh", date(2024, 1, 1)),
    ]
    assert archive.related(SHORT, _folder(tmp_path, old, new, near), limit=1) == found[:1]


def test_what_many_stories_share_tells_nothing_of_one_of_them(tmp_path: Path) -> None:
    lines = (f"Bakau Nomor {at}\thttps://koran.id/{at}\t2024-01-01" for at in range(30))

    assert _titles(SHORT, _listed(tmp_path, "\n".join(lines))) == []


def test_a_story_that_is_added_is_found_by_a_run_that_goes_on(tmp_path: Path) -> None:
    outlet = _listed(tmp_path, LIST.splitlines()[0])
    assert _titles(SHORT, outlet) == []

    assert _titles(SHORT, _listed(tmp_path, LIST)) == ["Bibit Bakau untuk Pesisir Mempawah"]


def test_a_story_that_is_added_to_a_subfolder_is_found_by_a_run_that_goes_on(tmp_path: Path) -> None:
    outlet = Outlet(archive=tmp_path)
    (tmp_path / "2024").mkdir()
    assert _titles(SHORT, outlet) == []
    then = tmp_path.stat().st_mtime_ns

    _folder(tmp_path / "2024", _article("Bakau Tumbuh Lagi", "Bibit bakau yang ditanam warga tumbuh lagi."))

    assert tmp_path.stat().st_mtime_ns == then
    assert _titles(SHORT, outlet) == ["Bakau Tumbuh Lagi"]


@pytest.mark.parametrize(
    "line",
    [
        "Bakau",
        "Bakau\thttps://koran.id",
        "Bakau\tjavascript:alert(1)\t2024-06-05",
        "Bakau\t\t2024-06-05",
        "\thttps://koran.id\t2024-06-05",
        "Bakau\thttps://koran.id\tkemarin",
    ],
)
def test_a_wrong_line_is_told_with_its_number(tmp_path: Path, line: str) -> None:
    with pytest.raises(OutletError, match=r"arsip\.tsv, baris 4: arsip salah"):
        archive.related(SHORT, _listed(tmp_path, LIST + line))


def test_an_archive_that_is_missing_or_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutletError, match=r"arsip\.tsv: arsip tidak bisa dibaca \(tidak ada\)"):
        archive.related(SHORT, Outlet(archive=tmp_path / "arsip.tsv"))
    (tmp_path / "arsip.tsv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(OutletError, match=r"arsip\.tsv, baris 1"):
        archive.related(SHORT, Outlet(archive=tmp_path / "arsip.tsv"))


def test_without_an_archive_nothing_is_offered() -> None:
    assert archive.related(SHORT, Outlet()) == ()


def test_five_thousand_stories_are_searched_within_two_milliseconds(tmp_path: Path) -> None:
    lines = (
        f"Bibit {chr(97 + at % 26) * 4} untuk Pesisir {at}\thttps://koran.id/{at}\t2024-01-01" for at in range(5000)
    )
    outlet = _listed(tmp_path, "\n".join([*lines, LIST.splitlines()[1]]))
    archive.related(SHORT, outlet)
    start = perf_counter()
    for _ in range(10):
        archive.related(SHORT, outlet)

    assert (perf_counter() - start) / 10 <= 0.002
