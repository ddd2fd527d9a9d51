"""Quotation marks and what stands at them (EYD V, F4 to F9).

First the marks are paired and made curly, then the commas, stops and capitals beside them are put in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from converter.draft import Proposal
from converter.language import names, offices
from converter.language.name_runs import closed_words
from converter.language.wordlists import words_of
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

MARK = re.compile(r"[\"“”„‟«»″]|''|’’|‘‘|``")
"""Marks that may stand for double quotation marks."""

_SINGLE_OPEN = re.compile(r"(?<![\w’'])['‘](?=\w)")
_FINAL_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['`´](?!['’\w])")
_APOSTROPHE = re.compile(r"(?<=\w)['‘`´](?=\w)")


@cache
def _attribution() -> re.Pattern[str]:
    """An attribution behind a quotation: its verb, and whether that is doubtful."""
    only, doubtful = ("|".join(sorted(words_of(f"attribution-{kind}"))) for kind in ("only", "or-word"))
    return re.compile(
        rf"(?P<verb>(?:{only})(?:nya)?|(?P<doubtful>(?:{doubtful}))(?P<nya>nya)?|akunya|pesannya)(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _tail() -> re.Pattern[str]:
    """An attribution that ends a paragraph."""
    verbs = "|".join(sorted(words_of("attribution-only") | words_of("attribution-or-word")))
    return re.compile(
        rf"(?P<comma>[,.]?)(?<!\s)\s*(?P<attribution>(?i:{verbs})(?:nya(?: [a-z]+){{0,6}})?"
        r"(?: (?:dia|ia|beliau|[A-Z]\w*)[^“”\"]{0,60})?\.?)$"
    )


MAX_ATTRIBUTION = 6
"""Words of a name with its office behind a doubtful verb that begins with a capital."""


def _ends_in(before: str, name: str) -> bool:
    """Whether the last word of a stretch of text is one of a list."""
    return before.rstrip(" ").rsplit(" ", 1)[-1].lower() in words_of(name)


class Pair(NamedTuple):
    """A quotation in curly marks: places of the opening mark and of the closing one (None when it stays open)."""

    open: int
    close: int | None


def apostrophes(text: Text) -> Iterator[Proposal]:
    """Apostrophes in words are ’, and at their ends where no single mark opens a quotation: ``siri’ na pesse``."""
    for match in _APOSTROPHE.finditer(text.text):
        yield Proposal(match.start(), match.end(), "’", finding("quotation"))
    if not _SINGLE_OPEN.search(text.text):
        for match in _FINAL_APOSTROPHE.finditer(text.text):
            yield Proposal(match.start(), match.end(), "’", finding("quotation"))


def pairing(text: Text, continues: bool) -> Iterator[Proposal]:
    """Curly marks for all quotation marks, single ones inside double ones, and marks that were forgotten.

    Args:
        continues: whether the next passage goes on with the same quotation (it opens with a mark), so that this
            one rightly stays open (F8).
    """
    marks = list(MARK.finditer(text.text))
    stack: list[str] = []
    out: list[Proposal] = []
    for at, match in enumerate(marks):
        start, end = match.span()
        left, right = text.text[start - 1 : start], text.text[end : end + 1]
        opens = (not left or left.isspace() or left in "([–-/") and bool(right) and not right.isspace()
        closes = bool(left) and not left.isspace() and (not right or right.isspace() or right in ".,;:!?)]–")
        explicit = match.group()
        if not stack and left.isdigit() and explicit in ('"', "''"):
            continue  # inches
        if not stack and closes and not opens and (explicit == "”" or not right):
            out.append(Proposal(start, end, "”", finding("quotation")))  # of a quotation that began before
            continue
        if not stack or (len(stack) == 1 and opens and not closes and _nests(text.text, start, len(marks) - at)):
            opening = True
        elif opens and not closes and explicit != "”" and len(stack) == 1 and _sentence_over(text.text, start):
            # the quotation before was never closed
            out.append(
                Proposal(_last_solid(text.text, start), _last_solid(text.text, start), "”", finding("quotation"))
            )
            stack.pop()
            opening = True
        else:
            opening = False
        if opening:
            after = "“" if not stack else "‘"
            stack.append(after)
            stop = end + _blanks(text.text, end)
            out.append(Proposal(start, stop, _lead_in(left) + after, finding("quotation")))
        else:
            after = "”" if stack.pop() == "“" else "’"
            first = start - _blanks_back(text.text, start)
            gap = " " if right.isalnum() or (right in "“(" and right) else ""
            out.append(Proposal(first, end, after + gap, finding("quotation")))
    if stack or len(marks) == 1:
        out = _mend(text, out, continues)
    out += _singles(text)
    return iter(out)


def _nests(text: str, start: int, left_over: int) -> bool:
    """An opening mark in mid-sentence inside a quotation, with marks enough behind it for both to close."""
    if left_over < 3 or left_over % 2 == 0 or (text[start + 1].islower() and _attribution().match(text, start + 1)):
        return False
    before = text[max(0, start - 40) : start].rstrip()
    if before.endswith(","):
        # ``Ada yang teriak, "Awas!" Kami lari``
        return _ends_in(before[:-1], "saying-before-speech") or _ends_in(before[:-1], "calls")
    return before[-1:] not in (".", "!", "?")


def _sentence_over(text: str, start: int) -> bool:
    return text[:start].rstrip()[-1:] in ".!?"


def _last_solid(text: str, start: int) -> int:
    return len(text[:start].rstrip())


def _blanks(text: str, at: int) -> int:
    return len(text[at:]) - len(text[at:].lstrip())


def _blanks_back(text: str, at: int) -> int:
    return len(text[:at]) - len(text[:at].rstrip())


def _lead_in(left: str) -> str:
    return " " if left.isalnum() or (left and left in ",:;.)") else ""


_BARE = re.compile(r"(?P<verb>[a-z]+)(?: (?:dia|ia|beliau|(?P<name>[A-Z][\w’'-]*\.?(?: [A-Z][\w’'-]*\.?){0,4})))?\.?")
"""An attribution of nothing but its verb and a name."""

_WHOLE = 5
"""A paragraph of so many words that opens with a mark and has neither stop nor attribution is speech to its end."""


def _mend(text: Text, out: list[Proposal], continues: bool) -> list[Proposal]:
    """One mark is missing: closed before an attribution at the end, or opened at the start."""
    if len(out) == 1:
        only = out[0]
        body = text.text
        if only.start == 0:
            tail = _tail().search(body)
            if tail is not None and (tail["comma"] or _is_told(body, tail)):
                at = tail.start("attribution")
                return [only, Proposal(tail.start(), at, ",” ", finding("quotation"))]
            whole = tail is None and body.rstrip()[-1:].isalnum() and len(body.split()) >= _WHOLE
            if not continues and (whole or body.rstrip()[-1:] in ".!?"):
                return [only, Proposal(len(body.rstrip()), len(body), "”", finding("quotation"))]
            return out
        behind = only.start + len(body[only.start :]) - len(body[only.start :].lstrip('"“” '))
        stopped = body[: only.start].rstrip()[-1:] in ",.!?"
        if (
            body[:1].isalpha()
            and _attribution().match(body, behind)
            and (stopped or _begins_as_speech(body[: only.start]))
        ):
            first = len(body[: only.start].rstrip())
            stop = only.start + 1
            gap = " " if body[stop : stop + 1].isalnum() else ""
            return [
                Proposal(0, 0, "“", finding("quotation")),
                Proposal(first, stop, "”" + gap, finding("quotation")),
            ]
    return out


def _is_told(body: str, tail: re.Match[str]) -> bool:
    """Whether an attribution without a comma before it ends a quotation that was never closed: ``… rakyat tutup Ayu.``,
    but not ``ingat apa kata Bung Karno.``"""
    match = _BARE.fullmatch(tail["attribution"])
    said = body[1 : tail.start()].split()
    if match is None or len(said) < _WHOLE or not body[tail.start() : tail.start("attribution")].isspace():
        return False
    only = words_of("attribution-only")
    verb = match["verb"].removesuffix("nya")
    if verb not in only | words_of("attribution-without-comma") or closed_words().get(said[-1].lower()) == "grammar":
        return False
    if match["name"] is None:
        return verb in only and bool(re.search(r"nya\b| ", match[0]))
    words = match["name"].split()
    called = next((at for at, word in enumerate(words) if not offices.is_honorific(word)), 0)
    return offices.office_at(words, called) > 0 or names.may_name(words[called:])


def is_speech(body: str) -> bool:
    """Whether words stand in a text that stand in speech, and not in the narration of a release."""
    return not words_of("first-person").isdisjoint(re.findall(r"\w+", body.lower()))


def _begins_as_speech(body: str) -> bool:
    return is_speech(re.split(r"[.!?] ", body, maxsplit=1)[0])


def _singles(text: Text) -> Iterator[Proposal]:
    """'X' in single marks becomes ‘X’ where both marks are there."""
    at = 0
    while (match := _SINGLE_OPEN.search(text.text, at)) is not None:
        close = re.compile(r"(?<=[\w.,!?…)])['’](?!\w)").search(text.text, match.end())
        if close is None or any(mark in text.text[match.end() : close.start()] for mark in '"“”'):
            return
        yield Proposal(match.start(), match.end(), "‘", finding("quotation"))
        yield Proposal(close.start(), close.end(), "’", finding("quotation"))
        at = close.end()


_CURLY = re.compile("[“”]")


def pairs(text: str) -> list[Pair]:
    """Quotations in curly marks, in order."""
    found: list[Pair] = []
    start: int | None = None
    for match in _CURLY.finditer(text):
        if match.group() == "“":
            if start is not None:
                found.append(Pair(start, None))
            start = match.start()
        elif start is not None:
            found.append(Pair(start, match.start()))
            start = None
    if start is not None:
        found.append(Pair(start, None))
    return found


def form(text: Text) -> Iterator[Proposal]:
    """Comma before the attribution, full stop inside, capitals of both sides (F5, F6, C1)."""
    body = text.text
    for pair in pairs(body):
        if pair.close is None:
            if not body[: pair.open].strip():
                yield from _opening_capital(body, pair)
            continue
        speech = body[pair.open + 1 : pair.close]
        attribution = _attribution_behind(body, pair, speech)
        introduced = _introduced(body, pair, speech)
        if attribution is not None:
            yield from _before_attribution(body, pair, attribution, headline=text.zone is Zone.HEADLINE)
        elif introduced is not None:
            yield from _behind_introduction(body, pair, introduced)
        elif text.zone is not Zone.HEADLINE and _stands_alone(body, pair):
            yield from _stop_inside(body, pair)
        if attribution is not None or introduced is not None or _follows_attribution(body, pair):
            yield from _opening_capital(body, pair)


def _stands_alone(body: str, pair: Pair) -> bool:
    """A quotation that is a sentence of its own: the whole passage, or what goes on behind “…,” kata X."""
    assert pair.close is not None
    before = body[: pair.open].rstrip()
    speech = body[pair.open + 1 : pair.close]
    if not before:
        whole = not body[pair.close + 1 :].strip(" .")
        return whole and (len(speech.split()) > 3 or speech[-1:] in "?!")
    if before[-1] in ".!?" and speech[:1].isupper() and len(speech.split()) > 4:
        return True
    return bool(re.search(r"[,?!]” [^“”]{3,80}[,.]$", before[-90:]))


def _sentence_like(speech: str) -> bool:
    return len(speech.split()) >= 3 or speech[-1:] in ".,!?"


def _attribution_behind(body: str, pair: Pair, speech: str) -> re.Match[str] | None:
    """The attribution that stands right behind a quotation, if any."""
    assert pair.close is not None
    ahead = re.compile(r"[\s,.;–-]*").match(body, pair.close + 1)
    start = ahead.end() if ahead else pair.close + 1
    between = body[pair.close + 1 : start]
    match = _attribution().match(body, start)
    if match is None:
        return None
    named_word = _ends_in(body[: pair.open], "before-names-in-marks")
    if not _sentence_like(speech) and (match["doubtful"] or named_word or not speech):
        return None
    if match["doubtful"] and not match["nya"]:
        follower = body[match.end() :].lstrip()
        named = follower[:1].isupper() or re.match(r"(?:dia|ia|beliau|pria|wanita|perempuan|si|sang)\b", follower)
        whole = speech[:1].isupper() or speech[-1:] in ".,!?"
        if not named and not (whole and len(speech.split()) >= 5 and not body[: pair.open].strip()):
            return None
    new_sentence = "." in between and match["verb"][:1].isupper() and match["doubtful"]
    if new_sentence and match["nya"] is None and len(body[match.end() :].split()) > MAX_ATTRIBUTION:
        return None
    if between.strip() not in ("", ",", ".", "-", "–", ";"):
        return None
    if "tema" in body[max(0, pair.open - 12) : pair.open].lower() and match["doubtful"]:
        return None
    return match


def _before_attribution(body: str, pair: Pair, attribution: re.Match[str], *, headline: bool) -> Iterator[Proposal]:
    assert pair.close is not None
    inside_end = len(body[: pair.close].rstrip(" ,.;"))
    last = body[inside_end - 1 : inside_end]
    mark = "" if last in "?!…–" else ","
    yield Proposal(inside_end, attribution.start(), f"{mark}” ", finding("quotation"))
    verb = attribution["verb"]
    if verb[:1].isupper() and not headline:
        yield Proposal(attribution.start(), attribution.start() + len(verb), verb.lower(), finding("capital"))


def _introduced(body: str, pair: Pair, speech: str) -> int | None:
    """Where the saying that introduces a quotation ends; None when nothing of the kind stands before it."""
    before = body[: pair.open].rstrip()
    bare = before.rstrip(" ,:;")
    if len(speech.split()) < 3 or not bare or not _ends_in(bare, "saying-before-speech"):
        return None
    if before[-1:] in ",:;":
        return len(bare)
    assert pair.close is not None
    plain = _ends_in(bare, "plain-saying-before-speech") and re.fullmatch(r"\s*\.?\s*", body[pair.close + 1 :])
    return len(bare) if plain and len(speech.split()) >= 4 else None


def _behind_introduction(body: str, pair: Pair, introduced: int) -> Iterator[Proposal]:
    assert pair.close is not None
    yield Proposal(introduced, pair.open, ", ", finding("quotation"))
    yield from _stop_inside(body, pair)


def _stop_inside(body: str, pair: Pair) -> Iterator[Proposal]:
    """The quotation's own full stop stands before the closing mark."""
    assert pair.close is not None
    end = pair.close + 1
    stop = re.match(r"\s*\.(?=\s|$)|\s*$", body[end:])
    if stop is None:
        return
    after_end = end + stop.end()
    inside_end = len(body[: pair.close].rstrip(" ,.;"))
    last = body[inside_end - 1 : inside_end]
    mark = "" if last in "?!…" else "."
    yield Proposal(inside_end, after_end, f"{mark}”", finding("quotation"))


def _follows_attribution(body: str, pair: Pair) -> bool:
    """A quotation that goes on as a new sentence behind “…,” kata X."""
    before = body[: pair.open].rstrip()
    return before[-1:] in (".", "") and ("”" in before or not before)


def _opening_capital(body: str, pair: Pair) -> Iterator[Proposal]:
    first = pair.open + 1
    before = body[: pair.open].rstrip()
    if before[-1:] == "," and "”" in before:
        return
    if body[first : first + 1].islower() and body[first + 1 : first + 2] != "-":
        yield Proposal(first, first + 1, body[first].upper(), finding("capital"))
