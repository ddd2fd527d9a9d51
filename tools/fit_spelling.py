#!/usr/bin/env python3
"""Fits the weights of converter/proofreading/spelling.py and writes converter/data/spelling.json.

usage: tools/fit_spelling.py CORPUS_DIR

CORPUS_DIR holds sentences of edited news, one token a line (word first), with blank lines between sentences.
Positive examples are slips and joins made in known words of these sentences; negative ones are wrong candidates,
and names of districts, put in small letters where a noun stood: they look like the words of regional languages that
a lexicon lacks. Logistic regression by Newton's method; from
a seed, so that the same corpus gives the same weights.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from converter.language.lexicon import DATA, lexicon
from converter.language.morphology import LETTERS, slips
from converter.proofreading import channel, runons, spelling

SEED = 20261125
NOVEL = 1.5
"""Unknown real words for one typing error, as counted in press releases outside regional speech."""

FAR_NOVEL = 12.0
"""The same for two slips in one word, which are so much rarer."""

BUILT, SEEN = 5, 6
"""Columns of the features that say how well affixes explain the word, and how often it was seen."""

COMPOUND = 0.3
"""Weight of a name that is two common words run together: such names abound among districts, not among words."""

RIDGE = 0.5

Example = tuple[tuple[float, ...], int, float]


def sentences(folder: Path) -> Iterator[list[str]]:
    """Sentences as lists of words."""
    for path in sorted(folder.rglob("*.txt")):
        words: list[str] = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                words.append(line.split()[0])
            elif words:
                yield words
                words = []


KINDS = {
    "left-out": 53,
    "swapped": 12,
    "put-in": 11,
    "put-in-double": 10,
    "left-out-double": 8,
    "near-key": 4,
    "vowel": 2.6,
    "other": 1,
}
"""Share of each kind of slip among the 1,557 listed typing errors of press offices that are one slip long."""


DOUBLED = 0.35
"""Where a word has a double letter, the slip is this often in it."""


def slipped(word: str, rng: random.Random) -> str:
    """The word with one slip, of a kind as common as press offices make it; the first letter is hardly ever hit."""
    kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
    if any(a == b for a, b in pairwise(word)) and rng.random() < DOUBLED:
        kind = "left-out-double"
    for _ in range(40):
        at = rng.randrange(1, len(word))
        typed = {
            "left-out": lambda at=at: word[:at] + word[at + 1 :],
            "put-in": lambda at=at: word[:at] + rng.choice(LETTERS) + word[at:],
            "put-in-double": lambda at=at: word[:at] + word[at] + word[at:],
            "swapped": lambda at=at: word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        }.get(kind.removesuffix("-double") if kind == "left-out-double" else kind)
        made = typed() if typed else word[:at] + rng.choice(LETTERS) + word[at + 1 :]
        if made != word and channel.slip_kind(made, word) == kind:
            return made
    return word[:-2] + word[-1]


def neighbour(words: list[str], at: int) -> str:
    """A word as the pair counts know it."""
    if at < 0:
        return "<s>"
    if at >= len(words) or words[at] in ".!?;:":
        return "</s>"
    word = words[at].lower()
    return "<num>" if word[0].isdigit() else word


Features = Callable[[str, str, str, str, int], tuple[float, ...]]


def examples(  # noqa: PLR0917 - one call a line reads better than a class for it
    features: Features, forms: list[str], word: str, truth: str | None, around: tuple[str, str], weight: float
) -> Iterator[Example]:
    """One example for each candidate of a word."""
    for form, rival in channel.rivalled(forms):
        yield features(word, form, *around, rival), int(form == truth), weight


class Collected(NamedTuple):
    """Examples of one slip, of two, and of words run together."""

    slip: list[Example]
    far: list[Example]
    split: list[Example]


def collect(folder: Path) -> Collected:
    """Examples from a corpus."""
    rng = random.Random(SEED)
    words = lexicon()
    out = Collected([], [], [])
    errors, twice, strange = [], [], []
    names = strange_names()
    for sentence in sentences(folder):
        for at, word in enumerate(sentence):
            if not (word.isalpha() and word.islower() and len(word) >= 4):
                continue
            around = neighbour(sentence, at - 1), neighbour(sentence, at + 1)
            if words.count(word) >= 20 and rng.random() < 0.4:
                errors.append((slipped(word, rng), word, around))
            if words.count(word) >= channel.FAR_COUNT and len(word) >= channel.FAR_LETTERS and rng.random() < 0.3:
                twice.append((slipped(slipped(word, rng), rng), word, around))
            if words.count(word) >= 50 and rng.random() < 0.15:
                strange.append((rng.choice(names), around))
            if rng.random() < 0.15 and around[1].isalpha() and len(around[1]) >= 3:
                out.split.extend(split_examples(word, around, neighbour(sentence, at + 2), rng))
    errors = [error for error in errors if spelling.is_strange(error[0])]
    twice = [error for error in twice if spelling.is_strange(error[0]) and error[1] not in slips(error[0])]
    for typed, truth, around in errors:
        out.slip.extend(examples(channel.slip_features, channel.near_forms(typed), typed, truth, around, 1.0))
    for typed, truth, around in twice:
        out.far.extend(examples(channel.far_features, channel.far_forms(typed), typed, truth, around, 1.0))
    weight = NOVEL * len(errors) / len(strange)
    far_weight = FAR_NOVEL * len(twice) / len(strange)
    for word, around in strange:
        out.slip.extend(examples(channel.slip_features, channel.near_forms(word), word, None, around, weight))
        out.far.extend(examples(channel.far_features, channel.far_forms(word), word, None, around, far_weight))
        out.split.extend((runons.split_features(word, s, *around), 0, COMPOUND) for s in runons.splits(word))
    print(f"{len(errors)} slips, {len(twice)} double slips, {len(strange)} strange words, {len(out.split)} splits")
    return out


def split_examples(word: str, around: tuple[str, str], behind: str, rng: random.Random) -> Iterator[Example]:
    """A word run together with the next one, now and then with a letter beside the space bar between."""
    left, right = around
    stray = rng.choice("bnmvcnnm" if rng.random() < 0.8 else LETTERS) if rng.random() < 0.25 else ""
    joined = word + stray + right
    if spelling.is_strange(joined):
        for split in runons.splits(joined):
            yield runons.split_features(joined, split, left, behind), int(split[:2] == (word, right)), 1.0


def strange_names() -> list[str]:
    """Words of district names that no lexicon explains, in lower case."""
    rows = (DATA / "regions.tsv").read_text(encoding="utf-8").splitlines()[1:]
    words = {word.lower() for row in rows for word in row.split("\t")[1].split()}
    return sorted(word for word in words if spelling.is_strange(word))


def masked(examples: list[Example], columns: tuple[int, ...]) -> list[Example]:
    """The count of a rare word that stands for an unknown one says nothing: those columns become 0."""
    return [
        (tuple(0.0 if at in columns else value for at, value in enumerate(features)), label, weight)
        for features, label, weight in examples
    ]


def judged(weights: list[float], columns: dict[int, float]) -> list[float]:
    """Weights of features that the examples cannot teach, set by judgement on known faults of the counts."""
    return [round(columns.get(at - 1, weight), 4) for at, weight in enumerate(weights)]


def fitted(examples: list[Example]) -> list[float]:
    """Weights of a logistic regression, constant first."""
    size = len(examples[0][0]) + 1
    weights = [0.0] * size
    for _ in range(25):
        gradient = [-RIDGE * w for w in weights]
        hessian = [[RIDGE if i == j else 0.0 for j in range(size)] for i in range(size)]
        for features, label, weight in examples:
            row = (1.0, *features)
            odds = sum(w * x for w, x in zip(weights, row, strict=True))
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
            slope = weight * max(chance * (1 - chance), 1e-6)
            miss = weight * (label - chance)
            for i, x in enumerate(row):
                gradient[i] += miss * x
                scaled = slope * x
                line = hessian[i]
                for j, y in enumerate(row):
                    line[j] += scaled * y
        weights = [w + d for w, d in zip(weights, solved(hessian, gradient), strict=True)]
    return weights


def solved(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """Gaussian elimination with pivots."""
    rows = [[*line, value] for line, value in zip(matrix, vector, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, size):
            factor = rows[k][i] / rows[i][i]
            rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i], strict=True)]
    out = [0.0] * size
    for i in reversed(range(size)):
        out[i] = (rows[i][size] - sum(rows[i][k] * out[k] for k in range(i + 1, size))) / rows[i][i]
    return out


def main() -> None:
    """Fits and writes."""
    found = collect(Path(sys.argv[1]))
    result = {
        "slip": judged(fitted(masked(found.slip, (BUILT, SEEN))), {BUILT: -7.0, SEEN: -0.8}),
        "far": judged(fitted(masked(found.far, (BUILT, SEEN))), {BUILT: -7.0, SEEN: -0.8}),
        "split": judged(fitted(masked(found.split, (8,))), {8: -0.8}),
    }
    (DATA / "spelling.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(result)


if __name__ == "__main__":
    main()
