"""Direct quotations: where they stand, and who says them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from converter.article import Quote
from converter.language import attribution
from converter.language.name_runs import closed_words
from converter.language.sentences import sentences
from converter.language.villages import find_villages
from converter.structure.clauses import leads_in
from converter.structure.speakers import Attribution, Speakers

_OPEN = "“„"
_MARK = re.compile(r"[\"“”„]")
_SPOKEN = 4
_CLAUSE = 1000
"""What tells about a quotation stands so many characters before or behind it at most."""
_LONGEST_NOUN = 40
_ENDS = frozenset(",.;:!?")
_TAIL = re.compile(
    r"(?<=[^\W_])[,.!?]\s+([A-Za-z]+)(?:(?<=nya)|\s+(?:dia|ia|beliau|[A-Z]))[^.!?“”\"]{0,80}\.?[”\"]?\s{0,3}$"
)
_BARE_TAIL = re.compile(r"(?<=[^\W_])\s([a-z]+)(?:(?<=nya)|\s(?:[A-Z][\w’'-]*\.?\s){0,4}[A-Z][\w’'-]*)\.?\s{0,3}$")
"""An attribution at the end of a quotation that was never closed, without a comma: ``… kantong rakyat tutup Ayu.``"""

_ANOTHER = re.compile(r"\b(?:sedangkan|sementara|adapun|lalu|kemudian|dan|tetapi)\s+(?=[A-Z])")
_TITLE_BEFORE = re.compile(
    r"\b(?:tema|bertema(?:kan)?|bertajuk|tajuk|berjudul|judul|semboyan|slogan|moto|motto|jargon|tagline|program"
    r"|istilah|sebutan|julukan|berjuluk|dijuluki|disebut|bernama|nama|lagu|film|buku|lakon|kata|frasa|tulisan"
    r"|bertuliskan|aplikasi|inovasi|gerakan|kegiatan|lomba|lewat|melalui|dikenal\s+(?:sebagai|dengan)|mengusung"
    r"|mengangkat|yel-yel|prinsip|falsafah|filosofi|pepatah|peribahasa|pantun|ungkapan|makna|arti|berarti|acara"
    r"|festival|dan|atau|serta)\s*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Span:
    """A stretch between quotation marks, marks included; one that is not ``opened`` goes on with what the
    paragraph before began, one that is not ``closed`` runs to the end of its own."""

    start: int
    end: int
    opened: bool
    closed: bool

    def words(self, text: str) -> str:
        return text[self.start + self.opened : self.end - self.closed].strip()


def find_quotes(paragraphs: Sequence[tuple[int, str]], headings: Sequence[str] = ()) -> list[Quote]:
    """All direct quotations of people in a text, in order, with speakers.

    Args:
        paragraphs: number of the block in the article and its text, with typographic quotation marks.
        headings: lines that name places: those of the letterhead, and the place of the dateline.

    A name in quotation marks (of a theme, a programme, a slogan) is not a quotation; one that is broken by
    its attribution is two, one that runs over several paragraphs is one for each. Short names, pronouns and
    offices that stand alone are resolved through the text; nothing about a person is guessed.
    """
    return _Reader(paragraphs, headings).read()


def quoted(text: str) -> list[tuple[int, int]]:
    """Where the quotations of a paragraph stand, marks included; names in marks of under four words are none."""
    return [
        (span.start, span.end)
        for span in _spans(text)
        if len(span.words(text).split()) >= _SPOKEN or span.words(text)[-1:] in _ENDS
    ]


def _spans(text: str, *, running: bool = False) -> list[_Span]:
    """The outermost quotations of a paragraph; one that is never closed runs to its end or its attribution.

    ``running``: a quotation of the paragraph before was not closed.
    """
    found: list[_Span] = []
    depth, start = 0, 0
    marks = list(_directions(text))
    if running and marks and not marks[0][1]:
        end = marks.pop(0)[0] + 1
        found.append(_Span(0, end, opened=False, closed=True))
    for at, opens in marks:
        if opens:
            start = at if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                found.append(_Span(start, at + 1, opened=True, closed=True))
    if depth:
        found.append(_Span(start, len(text), opened=True, closed=False))
    written = len(text.rstrip(" ."))
    return [_without_attribution(span, text, written) for span in found]


def _directions(text: str) -> Iterator[tuple[int, bool]]:
    """Places of the quotation marks and whether each opens; one that leans the wrong way is known by its
    neighbours."""
    straight = False
    for match in _MARK.finditer(text):
        at, char = match.span()[0], match[0]
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        opens = char in _OPEN
        if char == '"':
            opens = straight = not straight
        elif opens and (after in _ENDS or (after == " " and before not in (" ", ""))):
            opens = False
        elif not opens and before in ("", " ") and after.isalnum():
            opens = True
        yield at, opens


def _without_attribution(span: _Span, text: str, written: int) -> _Span:
    """A quotation whose closing mark is missing, or behind the attribution, without the attribution.

    ``written`` is where the paragraph ends but for blanks and full stops.
    """
    if not span.closed or span.end >= written:
        tail = _TAIL.search(text, span.start, span.end)
        if tail is None and not span.closed and (bare := _BARE_TAIL.search(text, max(span.start, span.end - 100))):
            said = text[span.start : bare.start()].split()
            # ``ingat apa pesan Bung Karno`` goes on with what is said.
            tail = bare if len(said) >= _SPOKEN and closed_words().get(said[-1].lower()) != "grammar" else None
        if tail and attribution.is_short_form(tail[1]):
            return _Span(span.start, tail.start() + 1, opened=span.opened, closed=False)
    return span


def _masked(text: str, marks: Sequence[_Span]) -> str:
    """The narration alone: quotations become blanks, so that places stay the same."""
    out = list(text)
    for span in marks:
        out[span.start : span.end] = " " * (span.end - span.start)
    return "".join(out)


class _Reader:
    """Reads a text from top to bottom and collects its quotations."""

    def __init__(self, paragraphs: Sequence[tuple[int, str]], headings: Sequence[str]) -> None:
        self._paragraphs: list[tuple[int, str, list[_Span]]] = []
        for block, text in paragraphs:
            last = self._paragraphs[-1] if self._paragraphs else None
            running = last is not None and bool(last[2]) and last[2][-1].end == len(last[1])
            running = running and last is not None and not last[2][-1].closed
            self._paragraphs.append((block, text, _spans(text, running=running)))
        self._speakers = Speakers(
            [_masked(text, marks) for _, text, marks in self._paragraphs],
            [text[span.end : span.end + _CLAUSE] for _, text, marks in self._paragraphs for span in marks],
            find_villages((text for _, text in paragraphs), headings),
        )
        self._quotes: list[Quote] = []
        self._pending: list[int] = []

    def read(self) -> list[Quote]:
        for block, text, marks in self._paragraphs:
            self._paragraph(block, text, marks)
        return self._quotes

    def _paragraph(self, block: int, text: str, marks: Sequence[_Span]) -> None:
        narration = _masked(text, marks)
        self._speakers.turn()
        if not marks or narration[: marks[0].start].strip():
            self._pending = []
        last: Attribution | None = None
        read_to = narrated = 0
        for number, span in enumerate(marks):
            until = marks[number + 1].start if number + 1 < len(marks) else len(text)
            before, words = narration[max(read_to, span.start - _CLAUSE) : span.start], span.words(text)
            resumed = bool(self._pending) and number == 0 and not before.strip()
            broken = last is not None and span.start - read_to < _CLAUSE and _is_broken(before)
            if not broken:
                self._speakers.narrate(narration[narrated : span.start])
                narrated = span.start
            quotation = text[span.start : span.end]
            told = self._speakers.after(text[span.end : until].lstrip(' ”"'), quotation)
            if _is_title(before, words, text[span.end : span.end + _CLAUSE], told, resumed=resumed or not span.closed):
                continue
            # ``…,” kata Ani, sedangkan Budi berujar, “…``: another speaker leads in what looks like a continuation.
            another = _ANOTHER.search(before) if broken else None
            leading = self._speakers.before(before[another.end() :] if another else before, words)
            leading = leading if another or not broken else None
            who = told or (leading if another else None) or (last if broken else None) or leading
            self._note(block, words, who or Attribution(self._speakers.topic))
            self._settle(who, span, resumed=resumed)
            last = who or last
            read_to = narrated = span.end
        self._speakers.narrate(narration[narrated:])

    def _note(self, block: int, words: str, who: Attribution) -> None:
        """Adds a quotation."""
        person = who.person
        self._quotes.append(
            Quote(
                text=words if words.endswith("…") else re.sub(r"[\s.,]+$", "", words),
                speaker=person.name if person else who.role,
                role=(person.role or None) if person else who.role,
                verb=who.verb,
                block=block,
            )
        )
        if person is not None:
            self._speakers.hear(person)

    def _settle(self, who: Attribution | None, span: _Span, *, resumed: bool) -> None:
        """Gives the paragraphs of one long quotation the speaker that only the last of them names."""
        if not resumed and span.closed:
            self._pending = []
            return
        if who is not None and who.person is not None:
            for at in self._pending:
                self._quotes[at] = msgspec.structs.replace(
                    self._quotes[at], speaker=who.person.name, role=who.person.role or None, verb=who.verb
                )
        pending = [] if who is not None and who.person is not None else [*self._pending, len(self._quotes) - 1]
        self._pending = [] if span.closed else pending


def _is_broken(between: str) -> bool:
    """Whether what stands since the last quotation is nothing but its attribution."""
    text = between.strip()
    return not text or (len(sentences(text)) == 1 and bool(re.match(r"^[,\s]*[a-z]", text)))


def _is_title(before: str, words: str, after: str, told: Attribution | None, *, resumed: bool) -> bool:
    """Whether the words in marks are a name or a phrase rather than somebody's speech."""
    lead = before.rstrip()
    if _TITLE_BEFORE.search(lead, max(0, len(lead) - _LONGEST_NOUN)):
        return words[-1:].isalnum() or (told is None and not leads_in(lead, words))
    if told is not None or resumed or leads_in(lead, words):
        return False
    if lead and lead[-1] not in ".!?…”":
        return True
    # A whole sentence of its own is speech; a few words without a full stop, in the middle of one, are not.
    whole = words[-1:] in {".", "!", "?", "…", ","}
    return not whole and bool(after.strip(" .")) and len(words.split()) < 6
