"""What holds for every article, whatever the release: nothing lost, nothing invented, nothing out of order.

A word is a run of letters and digits. What the release says, with its applied corrections, is compared with
what the article prints and what it reports as dropped.
"""

from __future__ import annotations

import hashlib
import os
import re
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NoReturn

import docx
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from converter import reading
from converter.article import Article, Block
from converter.outlet import Outlet
from converter.pipeline import convert, convert_release
from converter.release import Block as Given
from converter.release import Release
from tests.evaluation.cases import load
from tests.evaluation.documents import build
from tests.evaluation.run import SETS

SAMPLES = Path(__file__).parents[1] / "samples"
CASES = {path.stem: path for folder in SETS for path in sorted(folder.glob("*.json"))}
NAMES = [*(path.stem for path in sorted(SAMPLES.glob("*.docx"))), *CASES]
SOME = NAMES[::3]
"""Enough where the document hardly matters."""


class Documents:
    """Every sample and every case as a document, each read and converted once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.release = cache(lambda name: reading.read(self.path(name)))
        self.conversion = cache(lambda name: convert(self.path(name), Outlet()))

    def path(self, name: str) -> Path:
        """The document; a case is typed when it is asked for first."""
        sample, typed = SAMPLES / f"{name}.docx", self._folder / f"{name}.docx"
        if sample.exists():
            return sample
        if not typed.exists():
            build(load(CASES[name]), typed)
        return typed


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Documents:
    return Documents(tmp_path_factory.mktemp("documents"))


def words(*texts: str | None) -> list[str]:
    return [word for text in texts for word in re.findall(r"[^\W_]+", text or "")]


def corrected(release: Release, article: Article) -> list[str]:
    """The texts of the release's blocks with the applied corrections carried out again."""
    texts = [block.text for block in release.blocks]
    applied = (c for c in article.corrections if c.applied)
    for c in sorted(applied, key=lambda c: (c.block, c.start, c.end), reverse=True):
        texts[c.block] = texts[c.block][: c.start] + c.after + texts[c.block][c.end :]
    return texts


def printed(article: Article) -> Iterator[str | None]:
    """What the article prints, once each; the dateline and a headline made of the lead apart."""
    if "no-headline" not in {warning.code for warning in article.warnings}:
        yield article.headline
    yield from (article.kicker, article.credit)
    yield from (block.text for block in article.blocks)
    shown = {block.photo for block in article.blocks}
    yield from (photo.caption for at, photo in enumerate(article.photos) if at not in shown)


def running(article: Article) -> list[Block]:
    """The blocks of the running text."""
    return [block for block in article.blocks if block.type not in ("figure", "table")]


def labels(release: Release) -> list[str]:
    """Labels of automatic lists: Word computes them, so they stand in no text."""
    return words(*(block.list_label for block in release.blocks))


def is_subsequence(needle: Iterable[str], hay: Iterable[str]) -> bool:
    rest = iter(hay)
    return all(word in rest for word in needle)


def every_word_is_in_the_article_or_corrected_or_dropped(release: Release, article: Article) -> None:
    have = Counter(words(*printed(article), article.dateline.text, *(d.text for d in article.dropped)))
    lost = Counter(words(*corrected(release, article))) - have
    assert list(lost.elements()) == []


def no_word_is_invented(release: Release, article: Article) -> None:
    known = Counter([*words(*corrected(release, article)), *labels(release)])
    invented = Counter(words(*printed(article))) - known
    assert list(invented.elements()) == []


def the_story_keeps_its_order(release: Release, article: Article) -> None:
    source = words(*corrected(release, article))
    computed = set(labels(release))
    story = [word for word in words(*(block.text for block in running(article))) if word not in computed]
    assert is_subsequence(story, source)


def a_block_is_its_source_with_the_recorded_corrections(release: Release, article: Article) -> None:
    texts = corrected(release, article)
    for block in running(article):
        assert block.source_blocks, block.text
        source = " ".join(words(*(texts[at] for at in block.source_blocks)))
        label = " ".join(words(*(release.blocks[at].list_label for at in block.source_blocks)))
        assert " ".join(words(block.text)).removeprefix(f"{label} ") in source


def a_correction_says_truly_what_stood_there(release: Release, article: Article) -> None:
    for c in article.corrections:
        assert release.blocks[c.block].text[c.start : c.end] == c.before
        assert c.before != c.after
    assert [c.id for c in article.corrections] == list(range(1, len(article.corrections) + 1))


def applied_corrections_do_not_overlap(release: Release, article: Article) -> None:
    applied = sorted((c.block, c.start, c.end) for c in article.corrections if c.applied)
    for (block, _, end), (next_block, next_start, _) in pairwise(applied):
        assert block != next_block or end <= next_start


def a_quotation_stands_in_the_block_that_it_names(release: Release, article: Article) -> None:
    for quote in article.quotes:
        assert quote.text in article.blocks[quote.block].text
    assert [q.block for q in article.quotes] == sorted(q.block for q in article.quotes)


INVARIANTS = [
    every_word_is_in_the_article_or_corrected_or_dropped,
    no_word_is_invented,
    the_story_keeps_its_order,
    a_block_is_its_source_with_the_recorded_corrections,
    a_correction_says_truly_what_stood_there,
    applied_corrections_do_not_overlap,
    a_quotation_stands_in_the_block_that_it_names,
]

every_release = pytest.mark.parametrize("name", NAMES)


@every_release
@pytest.mark.parametrize("holds", INVARIANTS, ids=lambda check: check.__name__)
def test_in_every_article(documents: Documents, name: str, holds: Callable[[Release, Article], None]) -> None:
    holds(documents.release(name), documents.conversion(name).article)


@every_release
def test_an_article_converted_again_keeps_every_word(documents: Documents, name: str, tmp_path: Path) -> None:
    article = documents.conversion(name).article
    lead, *rest = running(article)
    again = docx.Document()
    again.add_paragraph(article.headline)
    again.add_paragraph(f"{article.dateline.text} {lead.text}")
    for block in rest:
        bullet = block.type == "list_item" and not block.text[0].isdigit()
        paragraph = again.add_paragraph(style="List Bullet" if bullet else None)
        paragraph.add_run(block.text).bold = block.type == "subhead" or None
    if article.credit:
        again.add_paragraph(f"({article.credit})")
    again.save(str(tmp_path / "again.docx"))
    second = convert(tmp_path / "again.docx", Outlet()).article
    changed = [(c.before, c.after) for c in second.corrections if c.applied and words(c.before) != words(c.after)]
    assert changed == []
    assert words(second.headline) == words(article.headline)
    assert words(*(b.text for b in running(second))) == words(*(b.text for b in running(article)))


@every_release
def test_the_same_release_gives_the_same_bytes(documents: Documents, name: str) -> None:
    first, second = documents.conversion(name), convert(documents.path(name), Outlet())
    assert msgspec.json.encode(first.article) == msgspec.json.encode(second.article)
    assert first.media == second.media


_DIGESTS = """
import hashlib, sys
from pathlib import Path
import msgspec
from converter.outlet import Outlet
from converter.pipeline import convert
for path in sys.argv[1:]:
    article, media = convert(Path(path), Outlet())
    print(hashlib.sha256(msgspec.json.encode([article, sorted(media.items())])).hexdigest())
"""


def test_the_same_releases_give_the_same_bytes_in_a_process_that_hashes_otherwise(documents: Documents) -> None:
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    done = subprocess.run(
        [sys.executable, "-c", _DIGESTS, *(str(documents.path(name)) for name in SOME)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    for name, digest in zip(SOME, done.stdout.split(), strict=True):
        article, media = documents.conversion(name)
        data = msgspec.json.encode([article, sorted(media.items())])
        assert hashlib.sha256(data).hexdigest() == digest, name


@every_release
def test_the_lead_is_the_first_block_and_every_photo_has_its_bytes(documents: Documents, name: str) -> None:
    article, media = documents.conversion(name)
    assert article.lead == running(article)[0].text
    assert {photo.file for photo in article.photos} == set(media)


def test_nothing_is_asked_of_the_network(documents: Documents, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    for name in SOME:
        assert convert(documents.path(name), Outlet()).article.headline


def one_of(*options: str) -> st.SearchStrategy[str]:
    return st.sampled_from(options)


TYPED = (
    "warga/kota/di/ke/bahas/dirumah/Walikota/para Bupati/Rusdiana/yang yang/tanggungjawab/anak anak/praktek"
    "/Rp. 5.000,-/jam 08.00 WIB/Kamis (3 Mei 2024)/PKK/Foto :/mau pun/tidak/,/./;/–/&/</>/_posko_/S.Sos/\n/\t"
)
WORD = st.sampled_from(TYPED.split("/"))
CLAUSE = st.lists(WORD, min_size=1, max_size=12).map(" ".join)
QUOTE = st.tuples(one_of('"', "“", ""), CLAUSE, one_of('",', ',"', "”", '."', ""), one_of("ujarnya", "kata Rusdiana."))
TEXT = st.one_of(CLAUSE, QUOTE.map(" ".join), CLAUSE.map("SAMBAS - {}".format), CLAUSE.map("- {}".format))
EDGE = one_of(
    *("SIARAN PERS", "PEMERINTAH KOTA SAMBAS", "Sambas, 3 Mei 2024", "(prokopim)", "Narahubung : 0562", ""),
    *(
        "* * *",
        "______",
        "]",
        "© 2024 Humas",
        "Foto 1: Panen. Foto 2: Tanam.",
        "Foto : Warga",
        "Tentang Dinas",
        "Perihal :",
    ),
)
STYLE = one_of("", "", "", "heading 1", "caption", "list bullet")


@st.composite
def releases(draw: st.DrawFn) -> Release:
    texts = [*draw(st.lists(EDGE, max_size=2)), *draw(st.lists(TEXT, min_size=1, max_size=6)), draw(EDGE)]
    bold = draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
    style = draw(st.lists(STYLE, min_size=len(texts), max_size=len(texts)))
    blocks = tuple(
        Given(at, text, style=style[at], bold=bold[at]) for at, text in enumerate(text for text in texts if text)
    )
    return Release("rilis.docx", "0" * 64, blocks)


@given(releases())
@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_in_articles_made_of_any_words(release: Release) -> None:
    article = convert_release(release, Outlet()).article
    for holds in INVARIANTS:
        holds(release, article)
