"""Totals that stand behind their parts, and parts of a total of the sentence before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from converter.checks.amounts import AMOUNT, LINK, NOT_SUMMED, Sum, as_typed, shown
from converter.checks.numerals import FIGURE, SCALE, number, typed, without_dates
from converter.checks.parts import PIECES
from converter.language.wordlists import words_of

_TOTAL = r"(?:secara\stotal|total(?:nya)?|jumlah\stotal(?:nya)?|(?:jumlah\s)?(?:seluruhnya|keseluruhannya)|semuanya)"
_SAID = re.compile(
    rf"[,\s(](?:(?:atau|sehingga|jadi|dengan|maka)\s)?{_TOTAL}"
    r"(?:\s(?:keseluruhan|seluruhnya|ada|adalah|sebanyak|sebesar|mencapai|berjumlah)){0,2}"
    rf"\s(?P<money>Rp\s?)?(?P<total>{FIGURE})(?:\s(?P<scale>{SCALE})\b)?(?![\d/%-])"
)
_OPENS = re.compile(rf"(?i:{_TOTAL})\s")
_LINKED = re.compile(rf"(?:\b{LINK}[,:]?|:)\s")
_OF_WHOLE = re.compile(r"\b(?:dari|untuk|bagi|pada|di|ke|antara|atas|dalam|terhadap)$")
"""Right before a total: it is what the parts are of, ``7 perak dari total 26 medali``."""

_UNIT = re.compile(r"\s([a-z]+|[A-Z]{2,})\b")
_NAMED = re.compile(r"\b[A-Z][a-z]+\s$")
_GROWN = re.compile(r"\b(?:kumulatif|menjadi|sebelumnya|sejak|tambahan|bertambah|dari)\b")
"""Beside a total: more than the parts before it may be in it."""

_OF_IT = re.compile(r"\b[Dd]ari\s(?:jumlah|total)\s(?:itu|tersebut),?(?:\s(?:sebanyak|ada))?\s(?=\d)")
_FEWEST = 3
"""Fewer parts than these are not meant to be all of a total in another sentence."""

_OVER = 1.1
"""Parts that come to more of their total than so much are counted twice on purpose, or of something else."""


def sums_behind(texts: Sequence[str], before: str) -> Iterator[Sum]:
    """The totals of sentences that are not those of the parts told before them: ``5 kg, 12 kg, total 18 kg``.

    And those whose parts, in the next sentence, come to more than there are. ``before`` is the sentence before them.
    """
    for text, ahead in zip(texts, (before, *texts), strict=False):
        bare = without_dates(text)
        if _OPENS.match(bare) and ahead:
            bare = f"{without_dates(ahead).rstrip(' .')}, {bare[0].lower()}{bare[1:]}"
        yield from _of_parts(bare)
        if of_it := _OF_IT.search(bare):
            yield from _exceeded(without_dates(ahead), bare[of_it.end() :])


def _of_parts(sentence: str) -> Iterator[Sum]:
    start = 0
    for match in _SAID.finditer(sentence):
        told, start = sentence[start : match.start()], match.end()
        links = list(_LINKED.finditer(told))
        pieces = PIECES.split(told[links[-1].end() :] if links else told)
        amounts = [list(AMOUNT.finditer(piece)) for piece in pieces]
        parts = list(takewhile(lambda found: len(found) == 1, reversed(amounts)))
        rest = amounts[: len(amounts) - len(parts)]
        if (
            len(parts) < 2
            or (rest and (links or len(rest[-1]) > 1))
            or _GROWN.search(match[0])
            or _OF_WHOLE.search(told)
        ):
            continue
        pieces = pieces[len(rest) :]
        whole = number(match["total"], match["scale"])
        sum_ = sum(number(part["value"], part["scale"]) for (part,) in parts)
        alike = all(bool(part["money"]) == bool(match["money"]) for (part,) in parts)
        fits = abs(sum_ - whole) <= 0.001 * whole
        if alike and not fits and whole / 2 <= sum_ <= 2 * whole and _are_of_one_kind(pieces, sentence[match.end() :]):
            yield Sum(as_typed(match), shown(sum_, match), f"{pieces[-1]}{sentence[match.start() :]}".strip())


def _are_of_one_kind(pieces: Sequence[str], behind: str) -> bool:
    """Whether parts may be added: measures only to the same ones, and nothing but amounts that stand for themselves."""
    units, labels, bare = [], [], []
    for piece in pieces:
        for amount in AMOUNT.finditer(piece):
            noun = _UNIT.match(piece, amount.end())
            if not noun and not amount["money"]:
                named = _NAMED.search(piece, 0, amount.start())
                bare.append(named[0] if named else "")
            units.append(noun[1] if noun else "")
            labels.append(f"{piece[: amount.start()]} {piece[noun.end() if noun else amount.end() :]}")
    if not all(bare) or len({*bare}) < len(bare):
        # ``juara 1 dan juara 2``, ``SDN 1 Tebas dan SDN 2 Jawai``: which of them, not how many.
        return False
    total = _UNIT.match(behind)
    kinds = {*units} - {"", *words_of("function-words")}
    if len(kinds) == 1 and total and total[1] not in {*kinds, *words_of("function-words")}:
        # ``20 KK di Jelai dan 30 KK di Tebas, dengan total 180 jiwa``
        return False
    kinds |= {total[1]} if total else set()
    return not NOT_SUMMED.search(" ".join(labels)) and (len(kinds) == 1 or not any(map(NOT_SUMMED.search, kinds)))


def _exceeded(ahead: str, told: str) -> Iterator[Sum]:
    """The one amount of a sentence that the parts of it, told in the next one, come to a little more than."""
    pieces = PIECES.split(told.strip(" ."))
    found = [list(AMOUNT.finditer(piece)) for piece in pieces]
    parts = [amounts[0] for amounts in takewhile(lambda amounts: len(amounts) == 1, found)]
    labels = " ".join(pieces[: len(parts)])
    if len(parts) < _FEWEST or NOT_SUMMED.search(labels) or words_of("sexes") & {*labels.lower().split()}:
        return
    values = [number(part["value"], part["scale"]) for part in parts]
    wholes = [m for m in AMOUNT.finditer(ahead) if bool(m["money"]) == bool(parts[0]["money"])]
    amounts = {number(m["value"], m["scale"]): m for m in wholes}
    near = [whole for whole in amounts if max(values) < whole < sum(values) <= _OVER * whole]
    if len(near) == 1 and sum(values) not in amounts:
        yield Sum(amounts[near[0]][0], typed(sum(values)), told)
