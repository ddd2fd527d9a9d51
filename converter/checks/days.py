"""Days that cannot be right: a weekday that is not the date's, an event after the release that reports it, a number
of days that is not that of the dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from converter import article
from converter.checks.numerals import NUMERAL, value
from converter.checks.story import Paragraph, warning
from converter.language.dates import WEEKDAY_NAMES, WEEKDAYS, find_dates
from converter.language.sentences import sentences
from converter.language.spans import Span, find_spans
from converter.language.wordlists import words_of

_STILL_TO_COME = re.compile(
    r"\b(?:akan|bakal|rencana\w*|direncanakan|dijadwalkan|jadwal\w*|mendatang|nanti|hingga|sampai|paling\s+lambat|batas"
    r"|target\w*|ditargetkan|besok|lusa|depan|mulai|dimulai|selanjutnya|berlaku|menjelang|jelang|persiapan|bersiap|siap"
    r"|undang\w*|mengundang|pendaftaran|dibuka|agenda\w*|sebelum|tenggat|s\.?d\.?|kapan|segera|lanjut\w*|puncak\w*"
    r"|berikut\w*|minta|diminta|ajak|mengajak|imbau\w*|mengimbau|diimbau|ingat\w*|mengingatkan|jatuh|libur|cuti"
    r"|bertolak|pemungutan\s+suara|kick[\s-]?off|peluncuran\w*|tahap\w*|gelombang)\b",
    re.IGNORECASE,
)
_NAME = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_WEEKDAY_BEHIND = re.compile(
    rf"\s*(?:\((?:hari\s+)?(?P<bracketed>{_NAME})\)|,?\s(?:pada\s+)?hari\s+(?P<plain>{_NAME})(?!\w))", re.IGNORECASE
)
_RECURRING = re.compile(r"\b(?:setiap|tiap|saban)\s+(?:hari\s+)?$", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"(?<!\w)([A-Z][a-z]+)\s$")

_COUNTED = (
    rf"(?:(?P<word>{NUMERAL})|(?P<figure>\d{{1,2}}))\s+hari\b(?!\s+(?:kerja|kalender|setelah|sesudah|sebelum\w*|usai|pasca\w*"
    r"|menjelang|jelang|lalu|lagi|pertama|terakhir|ke\s+depan|kemudian|sekali|sepekan|seminggu|lebih|yang|itu))"
)
_LENGTH = re.compile(rf"(?<![\w.,/–-])(?:{_COUNTED}|(?P<week>sepekan|seminggu)\b)", re.IGNORECASE)
_NOT_THE_WHOLE = re.compile(
    r"\b(?:setiap|tiap|masing-masing|dari|minimal|maksimal|paling|dalam|hampir|sekitar|lebih|kurang|per|ke|hari|puluh|ratus|setelah|sesudah|usai|sejak|sebelum)\s$",
    re.IGNORECASE,
)
"""Before a number of days: it is not how long the event took."""

_APART = re.compile(
    r"[.;:“”\d]|\b(?:setelah|sesudah|sebelum\w*|lalu|kemudian|gelombang|tahap|pertama|kedua|terakhir|setiap|tiap|usai"
    r"|sedangkan|sementara|pekan|minggu|dan|serta|me(?:m|n|ng|ny)[a-z]+)\b",
    re.IGNORECASE,
)
"""Between a number of days and dates: they may be of two events."""

_GAP = 80
_SOON = timedelta(days=60)
_WEEK = 7
_WORKING_WEEK = 5
_HALF_A_YEAR = 183
_WEEK_LENGTHS = range(_WORKING_WEEK, 9)
"""So many days are called a week: five of work, or both ends counted."""


class _Named(NamedTuple):
    """A date and the weekday that stands beside it (0 for Monday)."""

    day: date
    weekday: int


def weekday_warnings(paragraphs: Iterable[Paragraph]) -> list[article.Warning]:
    """A warning for each full date beside another day's name than its own; the same pair is told of once."""
    found: dict[tuple[str, str], article.Warning] = {}
    for block, _, text in paragraphs:
        for named in _named_days(text):
            if named.day.weekday() == named.weekday:
                continue
            typed, right = WEEKDAY_NAMES[named.weekday], WEEKDAY_NAMES[named.day.weekday()]
            told = warning("weekday-mismatch", block, date=_short(named.day), right=right, typed=typed)
            found.setdefault((_short(named.day), typed), told)
    return list(found.values())


def _named_days(text: str) -> Iterator[_Named]:
    """Full dates with their weekdays: before them, behind them, or at both ends of a range."""
    for mention in find_dates(text):
        day = mention.on()
        if day is None:
            continue
        if mention.weekday is not None:
            before = text[max(0, mention.start - 40) : mention.start]
            if not _RECURRING.search(before) and not _is_name_of_place(before):
                yield _Named(day, mention.weekday)
        elif behind := _WEEKDAY_BEHIND.match(text, mention.end):
            yield _Named(day, WEEKDAYS[(behind["bracketed"] or behind["plain"]).lower()])
    for span in find_spans(text):
        if span.first and span.last and span.weekdays:
            yield _Named(span.first, span.weekdays[0])
            yield _Named(span.last, span.weekdays[1])


def _is_name_of_place(before: str) -> bool:
    """Whether the words before a day's name make a place of it: ``Pasar Minggu``."""
    word = _WORD_BEFORE.search(before)
    return word is not None and word[1].lower() in words_of("called-after-weekdays")


def span_warnings(paragraphs: Iterable[Paragraph]) -> list[article.Warning]:
    """A warning for each number of days that is not that of the dates or weekdays beside it."""
    found = []
    for block, _, text in paragraphs:
        for sentence in sentences(text):
            lengths, spans = list(_LENGTH.finditer(sentence)), find_spans(sentence)
            if len(lengths) == 1 == len(spans) and _is_of(lengths[0], spans[0], sentence):
                (length,), (span,) = lengths, spans
                if not _fits(length, span):
                    run, days = _run(sentence, span), str(span.days)
                    found.append(warning("days-mismatch", block, said=" ".join(length[0].split()), span=run, days=days))
    return found


def _is_of(length: re.Match[str], span: Span, sentence: str) -> bool:
    between = sentence[length.end() : span.start] or sentence[span.end : length.start()]
    whole = not _NOT_THE_WHOLE.search(sentence, max(0, length.start() - 20), length.start())
    return whole and len(between) <= _GAP and not _APART.search(between)


def _fits(length: re.Match[str], span: Span) -> bool:
    """Whether a run of days is as long as is said; days off need not be counted, nor whole weeks of weekdays."""
    if length["week"]:
        return span.days in _WEEK_LENGTHS
    said = value(length)
    if not span.dated and said > _WEEK:
        return True
    return said == span.days or (span.days > _WORKING_WEEK and span.working_days <= said <= span.days)


def _run(sentence: str, span: Span) -> str:
    run = sentence[span.start : span.end].strip()
    return run if run.count("(") == run.count(")") else run.strip("()")


def future_warnings(paragraphs: Iterable[Paragraph], released: date | None) -> list[article.Warning]:
    """A warning for each event that is told as past on a day after the one on which the release was sent out.

    Args:
        paragraphs: the running text.
        released: the date that stands above the release or in its dateline.
    """
    if released is None:
        return []
    found: dict[date, article.Warning] = {}
    for block, _, text in paragraphs:
        for sentence in sentences(text):
            if _STILL_TO_COME.search(sentence):
                continue
            for mention in find_dates(sentence):
                day = mention.on(released.year)
                if day is not None and mention.year is None and (day - released).days > _HALF_A_YEAR:
                    continue  # In January ``Selasa (31/12)`` is a day of the year before.
                if day is not None and day > released and (mention.weekday is not None or mention.bracketed):
                    told = warning("future-date", block, date=_short(day), released=_short(released))
                    found.setdefault(day, told)
    if len(found) > 1 and max(found) - released <= _SOON:
        # Several days that are near: a timetable, not a slip.
        return []
    return list(found.values())


def _short(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
