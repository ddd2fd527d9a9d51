"""Sentences of a corpus put together again as running text, and the documents made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from random import Random

from converter.draft import Draft, Finding
from converter.language.tokens import Token, tokenize
from converter.proofreading import Zone, proofread

SENTENCES_A_PARAGRAPH = 2
PARAGRAPHS_A_DOCUMENT = 8
CORPUS_SENTENCES_A_CARRIER = 5
MIN_WORDS = 5
"""Shorter sentences are headings and exclamations."""


@dataclass(frozen=True)
class Sentence:
    """Running text, and which of its words stand in a tagged name."""

    text: str
    names: frozenset[str] = frozenset()

    @property
    def words(self) -> int:
        return len(tokenize(self.text))


@dataclass(frozen=True)
class Passage:
    """A paragraph: its text and the words of names in it."""

    text: str
    names: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def tokens(self) -> list[Token]:
        return tokenize(self.text)

    def gap(self, at: int) -> str:
        """What stands between word ``at`` and the next; to the end behind the last one."""
        end = self.tokens[at + 1].start if at + 1 < len(self.tokens) else len(self.text)
        return self.text[self.tokens[at].end : end]

    def starts(self, at: int) -> bool:
        """Whether a sentence or direct speech starts with word ``at``."""
        before = self.text[: self.tokens[at].start].rstrip("“( ")
        return not before or before[-1] in ".!?:”" or "“" in self.text[len(before) : self.tokens[at].start]

    def common(self, at: int) -> bool:
        """Whether word ``at`` is a common word of letters: small, or with a capital at a sentence's start."""
        token = self.tokens[at]
        if not token.text.isalpha() or token.text in self.names:
            return False
        return token.is_lower or (token.is_capitalised and self.starts(at) and token.text[1:].islower())


def read(folder: Path) -> list[Sentence]:
    """All sentences of ``*.txt`` in a folder: a token a line (word, then its tags), blank lines between.

    Sentences that cannot be put together for certain (odd quotation marks, lone symbols) are left out, and
    repeated ones.
    """
    found: dict[str, Sentence] = {}
    for path in sorted(folder.rglob("*.txt")):
        rows: list[list[str]] = []
        for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
            if line.strip():
                rows.append(line.split())
            elif rows:
                sentence = _sentence(rows)
                if sentence is not None:
                    found.setdefault(sentence.text, sentence)
                rows = []
    return list(found.values())


def _sentence(rows: Sequence[list[str]]) -> Sentence | None:
    names = {part for row in rows if row[-1] != "O" for part in re.findall(r"\w+(?:-\w+)*", row[0])}
    text = join([row[0] for row in rows])
    if text is None or len(tokenize(text)) < MIN_WORDS or not text[0].isupper() or text[-1] not in ".?!”":
        return None
    return Sentence(text, frozenset(names))


_JOINTS: tuple[tuple[str, str], ...] = (
    (r" - - ", " – "),
    (r"(?<=\d) - (?=\d)", "–"),
    (r"\b(\w+) - (?=\1\b)", r"\1-"),
    (r"(?<=[A-Z])(\w*) - (?=[A-Z])", r"\1-"),
    (r" / ", "/"),
    (r" (?=[,.;:?!)%])", ""),
    (r"(?<=\() ", ""),
    (r"\bRp\.? (?=\d)", "Rp"),
)
_ODD = re.compile(r"[\\@*#_\"`&=<>|]|(?<!\w)-|-(?!\w)|\.\.|(?<!\w)'\w*'?(?!\w)|\d+\.\d%|\$|PER(?=[a-z])|http|www")
"""Signs that the source was spoilt; the last one is a replacement of pers- that struck inside words."""

_SPOKEN = re.compile(
    r"^(?P<said>[^“”:]{20,}), "
    r"(?P<verb>(?:kata|ujar|tutur|jelas|ungkap|imbuh|tegas|papar|terang|ucap|tukas|lanjut|cetus)(?:nya)?)"
    r"(?P<rest>(?: [^,“”]+)?\.)$"
)


def join(tokens: Sequence[str]) -> str | None:
    """Tokens as running text; None where their order of quotation marks or symbols cannot be made out.

    Corpora lose quotation marks: they are set again where a bare verb of saying follows a comma.
    """
    text = " ".join(tokens)
    if text.count(" ' ") % 2 == 0:
        text = re.sub(r" ' (.+?) '(?= )", r" “\1”", text)
    for pattern, after in _JOINTS:
        text = re.sub(pattern, after, text)
    if _ODD.search(text):
        return None
    return _SPOKEN.sub(r"“\g<said>,” \g<verb>\g<rest>", text)


_FILL: dict[str, tuple[str, ...]] = {
    "nama": ("Yohanes Lintang", "Siti Marwiyah", "Hendrikus Sanjaya", "Rahmawati Saleh", "Agus Wibisono"),
    "kota": ("Pontianak", "Singkawang", "Makassar", "Kendari", "Semarang", "Balikpapan"),
    "kabupaten": ("Sintang", "Kubu Raya", "Sambas", "Banyumas", "Luwu Timur", "Melawi"),
    "hari": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "bulan": ("Januari", "Februari", "Maret", "April", "Juli", "Agustus", "September", "Oktober", "November"),
    "uang": ("1,5 miliar", "250 juta", "75.000.000", "3,2 triliun", "600 ribu", "12 miliar"),
    "kecil": ("15.000", "13.500", "9.750", "21.000"),
    "jam": ("08.00", "09.30", "13.15", "19.45", "07.00"),
}


def carriers(rng: Random, number: int) -> list[Sentence]:
    """Invented sentences for what a corpus hardly has: ordinals, money, clock times, degrees, dashes."""
    lines = (Path(__file__).parent / "carriers.txt").read_text(encoding="utf-8").split("\n")[:-1]
    order: list[str] = []
    while len(order) < number:
        order += rng.sample(lines, len(lines))
    return [_filled(line, rng) for line in order[:number]]


def _filled(line: str, rng: Random) -> Sentence:
    names: set[str] = set()

    def fill(match: re.Match[str]) -> str:
        slot = match[1]
        if slot in ("ke", "tgl"):
            return str(rng.randrange(2, 29))
        value = rng.choice(_FILL[slot])
        if slot in ("nama", "kota", "kabupaten"):
            names.update(value.split())
        return value

    return Sentence(re.sub(r"\{(\w+)\}", fill, line), frozenset(names))


@dataclass(frozen=True)
class Change:
    """A change on text that nobody touched: its place in words, rule, and the words around."""

    before: str
    after: str
    rule: str
    behind: str
    context: str


@dataclass(frozen=True)
class Untouched:
    """What the program does to the corpus as it is, and the sentences that it leaves alone."""

    kept: list[Sentence]
    changes: list[Change]
    dropped: int
    words: int


def chunks(items: Sequence[Sentence], size: int) -> Iterator[Sequence[Sentence]]:
    """Runs of ``size`` items."""
    return (items[at : at + size] for at in range(0, len(items), size))


def untouched(sentences: Sequence[Sentence]) -> Untouched:
    """Proofreads the corpus, one sentence a paragraph, in documents; sentences changed for a word reason go.

    What is kept has the program's white space and marks, so that those changes are no noise later.
    """
    changes: list[Change] = []
    kept: list[Sentence] = []
    size = SENTENCES_A_PARAGRAPH * PARAGRAPHS_A_DOCUMENT
    for group in chunks(sentences, size):
        drafts = [Draft(sentence.text) for sentence in group]
        proofread([(draft, Zone.BODY) for draft in drafts])
        for sentence, draft in zip(group, drafts, strict=True):
            found = list(word_changes(draft))
            changes += found
            if not found:
                kept.append(Sentence(draft.text, sentence.names))
    return Untouched(kept, changes, len(sentences) - len(kept), sum(s.words for s in sentences))


def word_changes(draft: Draft) -> Iterator[Change]:
    """The applied changes that touch words."""
    for edit in draft.edits:
        if isinstance(edit.why, Finding) and not edit.why.typographic:
            low, high = max(0, edit.start - 40), edit.end + 40
            around = draft.source[low : edit.start] + "[" + draft.source[edit.start : edit.end] + "]"
            yield Change(
                draft.source[edit.start : edit.end],
                edit.after,
                edit.why.rule,
                _next_word(draft.source, edit.end),
                around + draft.source[edit.end : high],
            )


def _next_word(text: str, at: int) -> str:
    found = re.search(r"\w+", text[at:])
    return found[0] if found else ""


def documents(sentences: Sequence[Sentence], rng: Random) -> tuple[list[list[Passage]], int]:
    """Clean documents: corpus sentences with carriers between them, two sentences a paragraph.

    Paragraphs that the program changes as they stand are left out; their number is the second value.
    """
    extra = iter(carriers(rng, len(sentences) // CORPUS_SENTENCES_A_CARRIER))
    mixed: list[Sentence] = []
    for at, sentence in enumerate(sentences):
        mixed.append(sentence)
        if (at + 1) % CORPUS_SENTENCES_A_CARRIER == 0:
            mixed.append(next(extra))
    made: list[list[Passage]] = []
    dropped = 0
    for group in chunks(mixed, SENTENCES_A_PARAGRAPH * PARAGRAPHS_A_DOCUMENT):
        passages = [
            Passage(" ".join(s.text for s in pair), frozenset().union(*(s.names for s in pair)))
            for pair in chunks(group, SENTENCES_A_PARAGRAPH)
        ]
        drafts = [Draft(passage.text) for passage in passages]
        proofread([(draft, Zone.BODY) for draft in drafts])
        calm = [
            Passage(draft.text, passage.names)
            for draft, passage in zip(drafts, passages, strict=True)
            if not any(word_changes(draft))
        ]
        dropped += len(passages) - len(calm)
        made.append(calm)
    return made, dropped
