"""What an outlet printed before: earlier articles that a reader of a new one may want.

An archive is a folder of article JSON (``--format json``), or a list file with a line of title, address and date
for each story. SQLite's full-text search, which comes with Python, ranks the stories (BM25).
"""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

import msgspec

from converter import messages
from converter.addresses import canonical, relative_url
from converter.article import Article
from converter.errors import OutletError
from converter.language import places
from converter.language.lexicon import lexicon
from converter.outlet import Outlet

_WORD = re.compile(r"[^\W\d_]{3,}")

_QUOTED = re.compile(r'"(?:[^"]|"")*"')

_COMMON = 30_000
"""Words that edited Indonesian uses more often than this (in the lexicon's counts) tell nothing of a story."""

_FIT, _FIT_TEXT = 4.0, 9.0
"""How much two headlines, and two gists, must have in common: words count the binary logarithm of their rarity.
``banjir`` is 4.2, ``imunisasi`` 8.0, ``sekolah`` 2.2."""

_EVERYDAY = Path(__file__).parent / "data" / "everyday.txt"
"""Words of headlines and leads that say who did something and when, but not what it was about."""

_SAME = 0.7
"""Headlines that share more of their words than this tell the same story."""


class Story(NamedTuple):
    """A story of the archive; ``address`` is an absolute or relative URL, ``day`` is ``None`` where not known.

    ``gist`` is what it is about in short (headline, lead, tags), ``text`` the rest; ``sha256`` is that of its
    release, ``""`` where not known.
    """

    title: str
    address: str
    day: date | None
    gist: str
    text: str = ""
    sha256: str = ""


def related(article: Article, outlet: Outlet, limit: int = 5) -> tuple[Story, ...]:
    """The stories of the outlet's archive that fit the article best, the best first, newer before older.

    The same story is never among them, and nothing is when nothing fits.

    Raises:
        OutletError: the archive cannot be read.
    """
    if outlet.archive is None:
        return ()
    found = _archive(outlet.archive, outlet.url, _state(outlet.archive)).related(article)
    return tuple(found[:limit])


class _Archive:
    """Stories, and the index in which they are looked up."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self._stories = tuple(stories)
        self._titles = [_telling(story.title) for story in self._stories]
        self._words = [_telling(story.gist) for story in self._stories]
        seen = Counter(word for words in self._words for word in words)
        # What many stories of this outlet share (its own town, its mayor) tells nothing of one of them.
        limit = max(4, len(self._stories) // 5)
        self._stale = frozenset(word for word, count in seen.items() if count > limit)
        import sqlite3  # noqa: PLC0415 - most runs have no archive to search

        self._index = sqlite3.connect(":memory:", check_same_thread=False)
        self._index.execute("CREATE VIRTUAL TABLE story USING fts5(gist, text)")
        rows = ((at, story.gist, story.text) for at, story in enumerate(self._stories))
        self._index.executemany("INSERT INTO story (rowid, gist, text) VALUES (?, ?, ?)", rows)

    def related(self, article: Article) -> list[Story]:
        title, telling = _telling(article.headline) - self._stale, _telling(_gist(article)) - self._stale
        if not title:
            return []
        ranked = self._index.execute(
            "SELECT rowid, bm25(story, 3.0, 1.0) FROM story WHERE story MATCH ? ORDER BY 2 LIMIT 60",
            (" OR ".join(f'"{word}"' for word in sorted(telling)),),
        )
        fitting = [
            (round(score, 3), self._stories[at])
            for at, score in ranked
            if _weight(title & self._titles[at]) >= _FIT
            and (not self._stories[at].text or _weight(telling & self._words[at]) >= _FIT_TEXT)
            and not _is_same(article, self._stories[at])
        ]
        fitting.sort(key=lambda pair: (pair[0], -_ordinal(pair[1].day), pair[1].address))
        return [story for _, story in fitting]


@lru_cache(maxsize=4)
def _archive(path: Path, url: str | None, state: object) -> _Archive:
    """``state`` changes when the archive does, so that a long run reads it again."""
    return _Archive(_folder(path, Outlet(url=url)) if path.is_dir() else _listed(path))


def _state(path: Path) -> object:
    """Of a folder, the state of every file that may hold a story: those in its subfolders leave its own time as it is.

    Raises:
        OutletError: there is no such archive.
    """
    try:
        status = path.stat()
    except OSError as error:
        raise OutletError(messages.ARCHIVE_UNREADABLE.format(file=path, why=messages.system_reason(error))) from error
    if not path.is_dir():
        return status.st_mtime_ns, status.st_size
    return tuple(sorted(_states(path)))


def _states(folder: Path) -> Iterator[tuple[str, int, int]]:
    for file in folder.rglob("*.json"):
        with suppress(OSError):  # it was removed meanwhile
            status = file.stat()
            yield str(file), status.st_mtime_ns, status.st_size


def _folder(folder: Path, outlet: Outlet) -> Iterator[Story]:
    """Files that are no article JSON (reports, other data) are passed over."""
    for file in sorted(folder.rglob("*.json")):
        try:
            article = msgspec.json.decode(file.read_bytes(), type=Article)
        except (OSError, msgspec.DecodeError):
            continue
        yield Story(
            title=article.headline,
            address=canonical(article, outlet) or relative_url(_page(file, folder)),
            day=_day(article.published or article.dateline.date or ""),
            gist=_gist(article),
            text="\n".join(block.text for block in article.blocks),
            sha256=article.source.sha256,
        )


def _page(file: Path, folder: Path) -> str:
    """The page beside an article's JSON, as seen from the folder of the archive."""
    return file.relative_to(folder).with_suffix(".html").as_posix()


def _listed(file: Path) -> Iterator[Story]:
    """Lines of title, address and date, parted by tabs or as CSV; a first line without a date is a heading."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise OutletError(messages.ARCHIVE_UNREADABLE.format(file=file, why=messages.system_reason(error))) from error
    except UnicodeDecodeError as error:
        raise OutletError(messages.ARCHIVE_LINE.format(file=file, line=1)) from error
    mark = _mark(text.partition("\n")[0])
    rows = csv.reader(text.splitlines(), delimiter=mark, quoting=_quoting(mark))
    for row in rows:
        fields = [_unquoted(field.strip()) for field in row]
        if not any(fields):
            continue
        day = _day(fields[2]) if len(fields) == 3 else None
        if day is None and rows.line_num == 1:
            continue
        if day is None or not fields[0] or not _is_address(fields[1]):
            raise OutletError(messages.ARCHIVE_LINE.format(file=file, line=rows.line_num))
        yield Story(title=fields[0], address=fields[1], day=day, gist=fields[0])


def _mark(line: str) -> str:
    """What parts the fields, by the first line."""
    for mark in "\t;,":
        if len(next(csv.reader([line], delimiter=mark, quoting=_quoting(mark)), [])) == 3:
            return mark
    return "\t"


def _quoting(mark: str) -> Literal[0, 3]:
    """Between tabs, a quotation mark is one of the headline: it may open there and never close."""
    return csv.QUOTE_NONE if mark == "\t" else csv.QUOTE_MINIMAL


def _unquoted(field: str) -> str:
    """A field without the marks that a spreadsheet puts round it."""
    return field[1:-1].replace('""', '"') if _QUOTED.fullmatch(field) else field


def _gist(article: Article) -> str:
    return "\n".join([article.headline, article.kicker or "", article.lead, *article.tags])


def _telling(text: str) -> frozenset[str]:
    """The words that say what a text is about: not the common ones, no everyday ones, and no names of regions."""
    words = set(_WORD.findall(text.casefold())) - _everyday()
    return frozenset(word for word in words if lexicon().count(word) < _COMMON and not places.is_place(word))


@cache
def _everyday() -> frozenset[str]:
    return frozenset(_EVERYDAY.read_text(encoding="utf-8").split())


def _weight(words: Collection[str]) -> float:
    return sum(math.log2(_COMMON / (lexicon().count(word) + 1)) for word in words)


def _is_same(article: Article, story: Story) -> bool:
    if story.sha256 and story.sha256 == article.source.sha256:
        return True
    ours, theirs = (set(re.findall(r"\w+", title.casefold())) for title in (article.headline, story.title))
    return len(ours & theirs) > _SAME * max(len(ours | theirs), 1)


def _is_address(text: str) -> bool:
    """Whether a link may lead there: to a site, or relative to the page."""
    parts = urlsplit(text)
    return bool(text) and parts.scheme in {"", "http", "https"}


def _day(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0
