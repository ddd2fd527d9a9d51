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
from collections.abc import Iterator
from pathlib import Path

from converter.language.lexicon import DATA, lexicon
from converter.language.morphology import KNOWN_COUNT, LETTERS, is_word, slips
from converter.proofreading import spelling

SEED = 20261125
NOVEL = 1.5
"""Unknown real words for one typing error, as counted in press releases outside regional speech."""

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
    if any(a == b for a, b in zip(word, word[1:], strict=False)) and rng.random() < DOUBLED:
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
        if made != word and spelling.slip_kind(made, word) == kind:
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


def slip_examples(word: str, truth: str | None, left: str, right: str, weight: float) -> Iterator[Example]:
    """One example for each candidate of a word."""
    words = lexicon()
    forms = [
        form for form in slips(word) if words.count(form) >= KNOWN_COUNT and form != word and is_word(form)
    ]
    strengths = sorted((words.count(form) for form in forms), reverse=True)
    for form in forms:
        others = strengths[1:2] if words.count(form) == strengths[0] else strengths[:1]
        features = spelling.slip_features(word, form, left, right, max(others, default=0))
        yield features, int(form == truth), weight


def collect(folder: Path) -> tuple[list[Example], list[Example]]:
    """Examples of slips and of splits from a corpus."""
    rng = random.Random(SEED)
    words = lexicon()
    slip: list[Example] = []
    split: list[Example] = []
    errors, rare = [], []
    names = strange_names()
    for sentence in sentences(folder):
        for at, word in enumerate(sentence):
            left, right = neighbour(sentence, at - 1), neighbour(sentence, at + 1)
            plain = word.isalpha() and word.islower() and len(word) >= 4
            if plain and words.count(word) >= 20 and rng.random() < 0.4:
                errors.append((slipped(word, rng), word, left, right))
            if plain and words.count(word) >= 50 and rng.random() < 0.15:
                rare.append((rng.choice(names), left, right))
            if plain and rng.random() < 0.15 and right.isalpha() and len(right) >= 3:
                joined = word + (rng.choice(LETTERS) if rng.random() < 0.2 else "") + right
                if spelling.is_strange(joined):
                    behind = neighbour(sentence, at + 2)
                    for first, second, stray in spelling.splits(joined):
                        features = spelling.split_features(joined, first, second, stray, left, behind)
                        split.append((features, int((first, second) == (word, right)), 1.0))
    errors = [error for error in errors if spelling.is_strange(error[0])]
    weight = NOVEL * len(errors) / max(1, len(rare))
    for typed, truth, left, right in errors:
        slip.extend(slip_examples(typed, truth, left, right, 1.0))
    for word, left, right in rare:
        slip.extend(slip_examples(word, None, left, right, weight))
        for first, second, stray in spelling.splits(word):
            features = spelling.split_features(word, first, second, stray, left, right)
            split.append((features, 0, COMPOUND))
    print(f"{len(errors)} slips, {len(rare)} strange words (weight {weight:.1f}), {len(split)} splits")
    return slip, split


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
    slip, split = collect(Path(sys.argv[1]))
    result = {
        "slip": judged(fitted(masked(slip, (5, 6))), {5: -7.0, 6: -0.8}),
        "split": judged(fitted(masked(split, (8,))), {8: -0.8}),
    }
    (DATA / "spelling.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(result)


if __name__ == "__main__":
    main()
