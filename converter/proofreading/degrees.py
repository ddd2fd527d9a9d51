"""Academic degrees, courtesy titles and acting offices beside names (EYD V, II.I; rules D1 to D3, D6)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from converter.draft import Proposal
from converter.language import offices
from converter.language.lexicon import DATA, lexicon
from converter.language.name_lists import acronyms
from converter.language.wordlists import words_of
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone


@cache
def degrees() -> dict[str, str]:
    """Degrees behind names: letters without points, in lower case -> the degree as EYD V writes it."""
    lines = (DATA / "degrees.txt").read_text(encoding="utf-8").split()
    return {degree.replace(".", "").lower(): degree for degree in reversed(lines)}


@cache
def _pointed_degrees() -> dict[str, str]:
    lines = (DATA / "degrees.txt").read_text(encoding="utf-8").split()
    return {degree.rstrip(".").lower(): degree for degree in lines}


def degree_of(typed: str) -> str | None:
    """The degree that was typed, as EYD V writes it; points inside are kept where they tell two apart."""
    exact = _pointed_degrees().get(typed.rstrip(".").lower())
    loose = degrees().get(typed.replace(".", "").lower())
    if exact is None and loose is not None and typed.count(".") > 1:
        return typed.rstrip(".") + "."
    return exact or loose or _two(typed)


def _two(typed: str) -> str | None:
    """Two degrees that only points part: ``S.Sos.M.Si`` -> ``S.Sos., M.Si.``"""
    parts = typed.rstrip(".").split(".")
    for cut in range(2, len(parts) - 1):
        halves = [_pointed_degrees().get(".".join(half).lower()) for half in (parts[:cut], parts[cut:])]
        if halves[0] is not None and halves[1] is not None:
            return f"{halves[0]}, {halves[1]}"
    return None


_NAME = r"[A-Z][\w’'-]*\.?"
_DEGREE = r"[A-Z][A-Za-z]{0,4}(?:\.[A-Za-z]{1,6})*"
_BEHIND_COMMA = re.compile(rf"(?<=[\w’'.])(?P<comma>,\.? ?|\.,? ?| )(?P<degree>{_DEGREE})(?P<stop>\.?)(?![\w(-])")
_BARE = re.compile(rf"(?P<name>(?<!\w){_NAME}(?: {_NAME}){{0,6}}) (?P<degree>{_DEGREE})(?P<stop>\.?)(?![\w.])")
_COURTESY = re.compile(
    r"(?<![\w.])(?P<title>Ir|Drs|Dra|Hj|Prof|Ny|Dr|DR|dr|drg|drh|Pdt|Tgk|Rd|H)(?P<stop>\.?)(?P<gap> ?)"
    r"(?=[A-Z][a-z’']+|(?:H|Hj|Ir|Drs|Dra|M|A)\b\.? ?[A-Z])"
)
_ACTING = re.compile(
    r"(?<!\w)(?P<short>PJS|PLT|PLH|PJ|pj|plt|plh|pjs|PlT|Plh|Plt|Pjs|Pj)(?P<stop>\.?)(?P<gap> ?)"
    r"(?=(?:[A-Z]|bupati|wali ?kota|walikota|gubernur|camat|lurah|sekda|kepala|kades|sekretaris))"
)
_ACTING_FORM = {"pjs": "Pjs", "plt": "Plt", "plh": "Plh", "pj": "Pj"}
_OFFICIAL = re.compile(r"(?<!\w)(?P<word>[Pp]ejabat)(?= (?:\(Pj|[Ss]ementara \(Pjs|Sementara (?P<office>[^\W\d_]+)))")


def proposals(text: Text) -> Iterator[Proposal]:
    """Points and commas of degrees and titles."""
    yield from _official(text)
    yield from _torn(text)
    yield from _behind(text)
    yield from _courtesy(text)
    yield from _acting(text)
    yield from _firms(text)


def _official(text: Text) -> Iterator[Proposal]:
    """The acting holder is the penjabat; pejabat is any official (D6)."""
    for match in _OFFICIAL.finditer(text.text):
        if match["office"] is None or offices.is_office_word(match["office"]):
            after = "Penjabat" if match["word"][0] == "P" else "penjabat"
            yield Proposal(*match.span("word"), after, finding("real-word"))


_TORN = re.compile(
    r"(?<=[^\W\d_])(?P<point>\.?), ?(?P<head>[A-Z][a-z]{0,2}\.)(?P<gap> )(?P<tail>[A-Z][A-Za-z]{1,5})(?![\w-])"
)


def _torn(text: Text) -> Iterator[Proposal]:
    """``Rina, M. Kes`` -> ``Rina, M.Kes``: no blank inside a degree; the other marks are put once it is whole."""
    for match in _TORN.finditer(text.text):
        known = f"{match['head']}{match['tail']}".lower() in _pointed_degrees()
        if known and (match["point"] or _person_before(text, match.start(), match["head"])):
            yield Proposal(*match.span("gap"), "", finding("degree"))


def _behind(text: Text) -> Iterator[Proposal]:
    taken: set[int] = set()
    last_end = -1
    for match in _BEHIND_COMMA.finditer(text.text):
        right = degree_of(match["degree"])
        if right is None or not _fits(match["degree"], right):
            continue
        if text.text[match.end() : match.end() + 2].strip()[:1].isalnum() and text.text[match.end()] == " ":
            behind = text.text[match.end() + 1]
            if (behind.isupper() or behind.isdigit()) and not _goes_on(text.text, match.end() + 1):
                continue
        chained = match.start() in (last_end, last_end - 1)
        if match["comma"] == " " and not chained:
            continue
        if not chained and not _person_before(text, match.start(), right):
            continue
        last_end = match.end()
        taken.add(match.start("degree"))
        if match["comma"].startswith(".") and not chained:
            yield Proposal(match.start(), match.end(), f", {right}", finding("degree"))
            continue
        if match["comma"] != ", " and match["comma"][0] in ", ":
            yield Proposal(*match.span("comma"), ", ", finding("degree"))
        yield from _pointed(text, match, right)
    for match in _BARE.finditer(text.text):
        right = degree_of(match["degree"])
        if right is None or match.start("degree") in taken or not _fits(match["degree"], right):
            continue
        if not _person_before(text, match.end("name"), right) or not _is_unmistakable(text, match, right):
            continue
        yield from _earlier(match)
        yield Proposal(match.end("name"), match.start("degree"), ", ", finding("degree"))
        yield from _pointed(text, match, right)
        yield from _later(text.text, match.end())


_NEXT = re.compile(rf"(?P<degree>{_DEGREE})\.?(?!\w)")


def _goes_on(body: str, start: int) -> bool:
    """Whether another degree follows, its comma missing: ``S.Sos M.Han``."""
    following = _NEXT.match(body, start)
    right = degree_of(following["degree"]) if following is not None else None
    return following is not None and right is not None and _fits(following["degree"], right)


def _earlier(match: re.Match[str]) -> Iterator[Proposal]:
    """Degrees that a bare one follows: ``Jati Wibowo SIK MH`` -> ``Jati Wibowo, S.I.K., M.H.``"""
    names, end = match["name"].split(" "), match.end("name")
    while len(names) > 2:
        typed = names.pop()
        right = degree_of(typed)
        if right is None or not _fits(typed, right) or not (typed.isupper() or "." in typed):
            return
        start = end - len(typed)
        yield Proposal(start - 1, end, f", {right}", finding("degree"))
        end = start - 1


def _later(body: str, place: int) -> Iterator[Proposal]:
    """Degrees that follow a bare one without commas: ``Rina S.Sos M.Si`` -> ``Rina, S.Sos., M.Si.``"""
    while body[place : place + 1] == " " and _goes_on(body, place + 1):
        following = _NEXT.match(body, place + 1)
        if following is not None:
            yield Proposal(place, following.end(), f", {degree_of(following['degree'])}", finding("degree"))
            place = following.end()


def _pointed(text: Text, match: re.Match[str], right: str) -> Iterator[Proposal]:
    start, stop = match.start("degree"), match.end("stop")
    yield Proposal(start, stop, right, finding("degree"))


def _fits(typed: str, right: str) -> bool:
    """Capitals as in the degree, or all of them: ST, S.T, M.SI, S.pd."""
    letters, model = typed.replace(".", ""), re.sub(r"[., ]", "", right)
    if typed.istitle() and len(typed) >= SHORT_DEGREE and not lexicon().lower(typed.lower()):
        return letters.lower() == model.lower()
    return letters in (model, model.upper()) or ("." in typed and letters.lower() == model.lower())


def _person_before(text: Text, end: int, degree: str) -> bool:
    """Whether the words before a place read as a person's name."""
    stop = bisect_right(text.tokens, end, key=lambda token: token.end)
    before = text.tokens[max(0, stop - 3) : stop]
    if not before or text.text[before[-1].end : end].strip(". "):
        return False
    last = before[-1]
    if not last.text[0].isupper() or last.lower in words_of("no-person"):
        return False
    if not (last.is_upper or last.text[1:].islower()) and last.lower in acronyms() and degree_of(last.text) is None:
        return False  # MTs, MA, dan SMK
    return not last.is_upper or len(last.text) > 5 or text.zone is Zone.HEADLINE or degree.count(".") > 1


def _is_unmistakable(text: Text, match: re.Match[str], right: str) -> bool:
    """Without a comma only a degree with points inside, or one that a comma with another degree follows."""
    names = match["name"].split()
    behind = text.text[match.end() :].lstrip(" ")
    goes_on = _goes_on(text.text, match.end() + 1)
    if len(names) < 2 or ((behind[:1].isupper() or behind[:1].isdigit()) and not goes_on):
        return False
    if "." in match["degree"]:
        return right != right.upper() or right.count(".") > 2 or right in _PLAIN
    chained = len(names) > 2 and names[-1].isupper() and degree_of(names[-1]) is not None
    if chained or all(_is_rare(name) for name in names[-2:]):
        return True
    follower = re.match(r",? ?(" + _DEGREE + r")", text.text[match.end() :].lstrip("."))
    return follower is not None and degree_of(follower[1]) is not None and len(names) >= 2


SHORT_DEGREE = 3
"""Fewer letters, the first a capital, begin a name: Ma, St."""

_PLAIN = frozenset(
    {"S.H.", "S.E.", "S.T.", "S.ST.", "S.STP.", "M.M.", "M.H.", "M.T.", "M.AP.", "S.AP.", "S.IP.", "M.IP.", "S.KM."}
)
"""Degrees in capitals alone that are no initials of a name."""


def _is_rare(name: str) -> bool:
    """Whether a word is hardly a common one, so that it may be a person's name or stand before one."""
    if offices.is_honorific(name):
        return True
    words = lexicon()
    word = name.lower().strip(".")
    return words.lower(word) <= 2 * words.title(word) + 5


def _courtesy(text: Text) -> Iterator[Proposal]:
    """``Ir Husnul`` -> ``Ir. Husnul``, ``H.Umar`` -> ``H. Umar``, ``DR. Ani`` -> ``Dr. Ani`` (D2, D3)."""
    for match in _COURTESY.finditer(text.text):
        title = match["title"]
        if title == "H" and match["stop"] == "" and not _before_name(text, match):
            continue
        if match["stop"] == "" and match["gap"] == "":
            continue
        right = "Dr" if title == "DR" else title
        after = f"{right}. "
        if match.group() != after:
            yield Proposal(match.start(), match.end(), after, finding("degree"))


def _before_name(text: Text, match: re.Match[str]) -> bool:
    """A lone H is the title unless a year stands before it (``1447 H``), or what is numbered with letters."""
    before = text.text[: match.start()].rstrip()
    last = before.split(" ")[-1] if before else ""
    word = last.strip(",.(“").lower()
    numbered = word in words_of("numbered-by-letter") or (last.isupper() and last.isalpha()) or word.isdigit()
    return match["gap"] == " " and not numbered


_FIRM = re.compile(r"(?<![\w.])(?P<head>PT|CV|UD|TP|Satpol)(?P<point>\.)(?= ?[A-Z])(?P<gap> ?)")


def _firms(text: Text) -> Iterator[Proposal]:
    """``PT. Surya`` -> ``PT Surya``, ``TP. PKK`` -> ``TP PKK``: acronyms take no point (EYD V, II.I; F17)."""
    for match in _FIRM.finditer(text.text):
        yield Proposal(match.start("point"), match.end(), " ", finding("punctuation"))


def _acting(text: Text) -> Iterator[Proposal]:
    """``PJ Bupati`` -> ``Pj Bupati``, ``PLT. Camat`` -> ``Plt. Camat``; the point is the house's affair (D6)."""
    for match in _ACTING.finditer(text.text):
        form = _ACTING_FORM[match["short"].lower()]
        if match["gap"] == "" and match["stop"] == "":
            continue
        following = re.match(r"\w+", text.text[match.end() :])
        if following is None or not offices.is_office_word(following.group()):
            continue
        after = form + match["stop"] + " "
        if match.group() != after:
            yield Proposal(match.start(), match.end(), after, finding("office"))
