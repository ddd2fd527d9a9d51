"""One passage as the rules see it: its words, where sentences start, and what must not be touched."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property
from itertools import pairwise
from operator import attrgetter

from converter.draft import Draft
from converter.language.lexicon import DATA, lexicon
from converter.language.tokens import Token, tokenize
from converter.language.wordlists import words_of
from converter.proofreading.context import Context
from converter.proofreading.zones import Zone

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\w+(?:\.\w+)+|(?<!\w)[#@]\w+"
    r"|(?<![\w.])(?:[a-z0-9-]+\.)+(?:com|id|org|net|info|tv|news|gov|edu|io|app|me)(?:/\S*)?(?!\w)",
    re.IGNORECASE,
)
_ADDRESS_MARK = re.compile(r"[@#]|https?:|www\.|\.(?:com|id|org|net|info|tv|news|gov|edu|io|app|me)\b")
"""Without one of these a text holds no address."""
_DOCUMENT_NUMBER = re.compile(r"(?<!\w)\d+(?:\.\d+)*(?:/[\w.-]+){2,}")
_CLOSERS = "”’\"')]»"
_OPENERS = "“‘\"'([«*_"


@cache
def protected_phrases() -> dict[str, list[str]]:
    """Phrases that no rule may touch (``data/protected.txt``) in lower case, by their first word, longest first."""
    found: dict[str, list[str]] = {}
    for phrase in sorted(
        (DATA / "protected.txt").read_text(encoding="utf-8").lower().split("\n"), key=len, reverse=True
    ):
        if phrase:
            found.setdefault(tokenize(phrase)[0].lower, []).append(phrase)
    return found


_end = attrgetter("end")


class Text:
    """A view of a draft's current text. It is cheap to make and must be made anew when the text has changed."""

    def __init__(self, draft: Draft, zone: Zone, context: Context | None = None) -> None:
        self.text = draft.text
        self.zone = zone
        self.context = context
        self.draft = draft

    @cached_property
    def tokens(self) -> list[Token]:
        """The words and numbers."""
        return tokenize(self.text)

    @cached_property
    def places(self) -> dict[int, int]:
        """Which word starts at a place of the text."""
        return {token.start: at for at, token in enumerate(self.tokens)}

    @cached_property
    def lowers(self) -> list[str]:
        """The words in lower case."""
        return [token.lower for token in self.tokens]

    @cached_property
    def joined(self) -> list[bool]:
        """For each word, whether a single blank stands between it and the next one."""
        body, tokens = self.text, self.tokens
        return [*(b.start - a.end == 1 and body[a.end] == " " for a, b in pairwise(tokens)), False]

    @cached_property
    def run_ends(self) -> list[int]:
        """For each word, where the run of words that single blanks join ends (index behind its last word)."""
        ends = [0] * len(self.tokens)
        for at in range(len(ends) - 1, -1, -1):
            ends[at] = ends[at + 1] if self.joined[at] else at + 1
        return ends

    @cached_property
    def folded(self) -> str:
        """The text in lower case with plain apostrophes; places are the same as in ``text``."""
        low = self.text.lower().replace("’", "'").replace("‘", "'").replace("`", "'").replace("´", "'")
        return low if len(low) == len(self.text) else self.text

    def is_quoted(self, place: int) -> bool:
        """Whether a place of the text stands inside a quotation, as far as curly marks tell; one that is not closed
        goes on to the end."""
        return self.text.rfind("“", 0, place) > self.text.rfind("”", 0, place)

    @cached_property
    def guarded(self) -> list[tuple[int, int]]:
        """Stretches that no rule on words may touch, in order: addresses, numbers of documents, protected phrases."""
        spans = [m.span() for m in _DOCUMENT_NUMBER.finditer(self.text)] if "/" in self.text else []
        if _ADDRESS_MARK.search(self.folded):
            spans += [m.span() for m in _ADDRESS.finditer(self.text)]
        phrases = protected_phrases()
        for token in self.tokens:
            for phrase in phrases.get(token.lower, ()):
                stop = token.start + len(phrase)
                if self.folded.startswith(phrase, token.start) and not self.text[stop : stop + 1].isalnum():
                    spans.append((token.start, stop))
                    break
        if self.context is not None:
            for phrase in self.context.own_phrases:
                spans += [m.span() for m in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", self.folded)]
        return sorted(spans)

    def touches_guarded(self, start: int, end: int) -> bool:
        """Whether a stretch of the text reaches into a guarded one."""
        return any(first < end and start < last for first, last in self.guarded)

    def is_guarded(self, token: Token) -> bool:
        """Whether a word stands in a guarded stretch or in the outlet's dictionary."""
        return token.start in self._guarded_words

    def is_settled(self, token: Token) -> bool:
        """Whether an earlier rule on words wrote this word: the rules behind it do not write it anew."""
        return token.start in self._settled_words

    def is_doubted(self, token: Token) -> bool:
        """Whether a list only suggests a change of this word: rules that know less do not change it."""
        return token.start in self._doubted_words

    @cached_property
    def _guarded_words(self) -> frozenset[int]:
        own = frozenset[str]() if self.context is None else self.context.own_words
        named = {token.start for token in self.tokens if token.lower in own} if own else frozenset[int]()
        return self._touched(self.guarded) | named

    @cached_property
    def _settled_words(self) -> frozenset[int]:
        return self._touched(self.draft.corrected())

    @cached_property
    def _doubted_words(self) -> frozenset[int]:
        return self._touched(self.draft.suggested())

    def _touched(self, spans: list[tuple[int, int]]) -> frozenset[int]:
        """Where the words start that some stretches touch."""
        found: set[int] = set()
        for start, end in spans:
            at = bisect_right(self.tokens, start, key=_end)
            while at < len(self.tokens) and self.tokens[at].start < end:
                found.add(self.tokens[at].start)
                at += 1
        return frozenset(found)

    @cached_property
    def initial(self) -> list[bool]:
        """For each word, whether a sentence or direct speech may start with it."""
        return [self._is_initial(at) for at in range(len(self.tokens))]

    def _is_initial(self, at: int) -> bool:
        start = self.tokens[at].start
        if (
            start >= 2
            and self.text[start - 1] == " "
            and (self.text[start - 2].isalnum() or self.text[start - 2] == ",")
        ):
            return False
        left = start
        while left and (
            self.text[left - 1] in _OPENERS or self.text[left - 1] in _CLOSERS or self.text[left - 1].isspace()
        ):
            left -= 1
        between = self.text[left:start]
        if left == 0 or "\n" in between or "“" in between or "‘" in between or between.endswith('"') or ' "' in between:
            return True
        mark = self.text[left - 1]
        if mark in "!?…":
            return True
        if mark in ":–—•;":
            return True
        if mark == ".":
            return at == 0 or not self.is_abbreviation(self.tokens[at - 1])
        return False

    def initial_at(self, start: int) -> bool:
        """Whether the word that starts at a place may start a sentence; False where no word starts."""
        at = self.places.get(start)
        return at is not None and self.initial[at]

    def is_abbreviation(self, token: Token) -> bool:
        """Whether a full stop behind the word may be that of an abbreviation or an initial."""
        head = self.text[max(0, token.start - 4) : token.end].split()
        word = head[-1].lower().strip("(“‘") if head else token.lower
        if "." in word and len(token.text) <= 7 and not word[-1:].isdigit():
            return True
        letter = len(token.text) == 1 and token.text.isalpha()
        return letter or token.lower in words_of("abbreviations") or word in words_of("abbreviations")

    def gap(self, at: int) -> str:
        """The characters between word ``at`` and the next one; to the end behind the last."""
        stop = self.tokens[at + 1].start if at + 1 < len(self.tokens) else len(self.text)
        return self.text[self.tokens[at].end : stop]

    def adjacent(self, at: int) -> bool:
        """Whether a single blank stands between word ``at`` and the next one."""
        return self.joined[at]

    def neighbour(self, at: int, step: int) -> str:
        """The word before (-1) or behind (+1) word ``at`` as the pair counts know it."""
        other = at + step
        if 0 <= other < len(self.tokens):
            first = min(at, other)
            if self.joined[first] or not any(mark in self.gap(first) for mark in ".!?;:“”\n"):
                token = self.tokens[other]
                return token.lower if token.text[0].isalpha() else "<num>"
        return "<s>" if step < 0 else "</s>"

    def free(self, at: int) -> bool:
        """Whether capital letters do not mark the word as (part of) a name: lower case, or a sentence's start."""
        token = self.tokens[at]
        if not token.is_word or self.is_guarded(token) or self.is_settled(token):
            return False
        if token.is_lower:
            return True
        if not token.is_capitalised or token.text[1:] != token.text[1:].lower():
            return False
        named = self.context is not None and token.lower in self.context.names
        if self.zone is Zone.HEADLINE:
            return not named
        return self.initial[at] and not named

    def head_of_run(self, at: int) -> str:
        """The first word, in lower case, of the run of capitalised words that a word inside a sentence stands in."""
        if self.zone is not Zone.BODY and self.zone is not Zone.CAPTION:
            return ""
        start = at
        while start and self.joined[start - 1] and self.tokens[start - 1].text[0].isupper():
            start -= 1
        stop = at
        while self.joined[stop] and self.tokens[stop + 1].text[0].isupper():
            stop += 1
        return self.lowers[start] if stop > start and not (self.initial[start] and start == at) else ""

    def title_like(self, at: int) -> bool:
        """Whether a capitalised word stands beside another common one with a capital, as in names of institutions."""
        words = lexicon()
        for other in (at - 1, at + 1):
            if 0 <= other < len(self.tokens) and self.joined[min(at, other)]:
                near = self.tokens[other]
                if near.is_capitalised and words.lower(near.lower) > words.title(near.lower):
                    return True
        return False

    def name_like(self, at: int, last: int | None = None) -> bool:
        """Whether capitalised words from ``at`` to ``last`` stand beside one that is hardly ever written small."""
        last = at if last is None else last
        token = self.tokens[at]
        if token.is_lower or (self.initial[at] and self.zone is not Zone.HEADLINE):
            return False
        for other, between in ((at - 1, at - 1), (last + 1, last)):
            if 0 <= other < len(self.tokens) and self.joined[between]:
                near = self.tokens[other]
                words = lexicon()
                if near.is_capitalised and words.lower(near.lower) * 4 <= words.title(near.lower):
                    return True
        return False
