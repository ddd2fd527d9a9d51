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
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from converter.language.lexicon import DATA, lexicon
from converter.language.morphology import LETTERS, slips, strength
from converter.language.rarity import MIN_LETTERS, is_doubtful, is_strange
from converter.proofreading import channel, realwords, runons

SEED = 20261125
ROUNDS = 2
"""So many times the corpus is read, with other slips each time."""

NOVEL = 1.0
"""Unknown real words for one typing error, as counted in press releases outside regional speech."""

FAR_NOVEL = 12.0
"""The same for two slips in one word, which are so much rarer."""

SPLIT_SEEN = 8
"""Column of the features of a split that says how often the word was seen: examples cannot teach it."""

DRAWN = 0.4
"""Share of rare right words that are drawn from the lexicon rather than from the corpus, by weight."""

RATE = 1 / 250
FAR_RATE = 1 / 2500
"""Typing errors of one slip and of two for each word of a release: right words are weighed by it."""

REAL_RATE = 1 / 60
"""The same for slips that give another word, as counted in press releases: they come in words that are in use."""

TRIES = 2
"""So many slips are made in each word, to get some that are known words."""

COMPOUND = 0.3
"""Weight of a name that is two common words run together: such names abound among districts, not among words."""

RIDGE = 0.5

SETTLED = 1e-5
"""Newton's method stops when no weight changes by more than this."""

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
    "left-out": 43,
    "swapped": 10.5,
    "put-in": 10.5,
    "put-in-double": 9,
    "left-out-double": 8,
    "near-key": 4,
    "vowel": 4,
    "sound": 1.5,
    "other": 1.5,
    "left-out-h": 2,
    "put-in-h": 2,
    "left-out-e": 6,
    "put-in-e": 1.5,
    "glide": 1.5,
}
"""Share of each kind of slip among the 1,778 listed typing errors of press offices that are one slip long."""


FIRST = 0.02
"""So often it is the first letter that is hit."""

UNSUFFIXED = 0.03
"""So often -an or -kan is left out or put in where the word without it, or with it, exists."""

DOUBLED = 0.35
"""Where a word has a double letter, the slip is this often in it."""


def slipped(word: str, rng: random.Random) -> str:
    """The word with one slip, of a kind as common as press offices make it; the first letter is hardly ever hit."""
    kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
    if any(a == b for a, b in pairwise(word)) and rng.random() < DOUBLED:
        kind = "left-out-double"
    for _ in range(40):
        at = 0 if rng.random() < FIRST else rng.randrange(1, len(word))
        typed = {
            "left-out": lambda at=at: word[:at] + word[at + 1 :],
            "put-in": lambda at=at: word[:at] + rng.choice(LETTERS) + word[at:],
            "put-in-double": lambda at=at: word[:at] + word[at] + word[at:],
            "put-in-h": lambda at=at: word[: at + 1] + "h" + word[at + 1 :],
            "put-in-e": lambda at=at: word[:at] + "e" + word[at:],
            "glide": lambda at=at: word[:at] + rng.choice(("y", "w", "")) + word[at + rng.randrange(2) :],
            "swapped": lambda at=at: word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        }.get("left-out" if kind.startswith("left-out") else kind)
        made = typed() if typed else word[:at] + rng.choice(LETTERS) + word[at + 1 :]
        if made != word and channel.slip_kind(made, word) == kind:
            return made
    return word[:-2] + word[-1]


def real_slip(word: str, rng: random.Random) -> str:
    """The word with a slip as above, or now and then with a suffix more or less."""
    return resuffixed(word, rng) if rng.random() < UNSUFFIXED else slipped(word, rng)


def resuffixed(word: str, rng: random.Random) -> str:
    """The word without its -an or -kan, or with one more."""
    suffix = rng.choice(("an", "kan"))
    return word.removesuffix(suffix) if word.endswith(suffix) else word + suffix


PAIR = 0.15
"""Share of two letters left out together among slips of two letters."""


def pair_left_out(word: str, rng: random.Random) -> str:
    """The word without two letters that stand together, as hands leave out a syllable."""
    at = rng.randrange(1, len(word) - 1)
    return word[:at] + word[at + 2 :]


def neighbour(words: list[str], at: int, step: int) -> str:
    """The word before (-1) or behind (+1) one as the pair counts know it: over commas and brackets."""
    at += step
    while 0 <= at < len(words) and not any(letter.isalnum() for letter in words[at]) and words[at] not in ".!?;:":
        at += step
    if not 0 <= at < len(words) or words[at] in ".!?;:":
        return "<s>" if step < 0 else "</s>"
    word = words[at].lower()
    return "<num>" if word[0].isdigit() else word


Features = Callable[[str, str, int], tuple[float, ...]]


def examples(  # noqa: PLR0917 - one call a line reads better than a class for it
    features: Features, forms: Sequence[str], word: str, truth: str | None, around: tuple[str, str], weight: float
) -> Iterator[Example]:
    """One example for each candidate of a word."""
    for form, rival in channel.rivalled(forms):
        shown = (*channel.context_features(form, *around), *features(word, form, rival))
        yield shown, int(form == truth), weight


class Collected(NamedTuple):
    """Examples of one slip in strange words, in rare and in known ones; of two slips; of words run together."""

    slip: list[Example]
    rare: list[Example]
    real: list[Example]
    far: list[Example]
    split: list[Example]

    def add_near(self, word: str, truth: str | None, around: tuple[str, str], weight: float) -> None:
        """Examples of each word one slip away from one."""
        into = self.slip if is_strange(word) else self.rare
        into.extend(examples(channel.slip_features, channel.near_forms(word), word, truth, around, weight))

    def add_far(self, word: str, truth: str | None, around: tuple[str, str], weight: float) -> None:
        """Examples of each word two slips away from one."""
        self.far.extend(examples(channel.far_features, channel.far_forms(word), word, truth, around, weight))


def collect(folder: Path) -> Collected:
    """Examples from a corpus."""
    rng = random.Random(SEED)
    words = lexicon()
    out = Collected([], [], [], [], [])
    errors, twice, strange, rare = [], [], [], []
    names, wrong = strange_names(), known_errors()
    tokens = 0
    for sentence in [*sentences(folder)] * ROUNDS:
        for at, word in enumerate(sentence):
            if not (word.isalpha() and word.islower() and len(word) >= 3):
                continue
            tokens += 1
            around = neighbour(sentence, at, -1), neighbour(sentence, at, 1)
            if is_doubtful(word) and word not in wrong:
                rare.append((word, around))
                wrong.add(word)  # one word that comes again tells no more than once
            if words.count(word) >= 20 and rng.random() < 0.4:
                errors.append((slipped(word, rng), word, around))
            if word not in wrong:
                out.real.extend(real_examples(word, None, around, TRIES / REAL_RATE))
            for typed in (real_slip(word, rng) for _ in range(TRIES if words.count(word) >= 20 else 0)):
                out.real.extend(real_examples(typed, word, around, 1.0))
            if words.count(word) >= channel.FAR_COUNT and len(word) >= channel.FAR_LETTERS and rng.random() < 0.3:
                typed = pair_left_out(word, rng) if rng.random() < PAIR else slipped(slipped(word, rng), rng)
                twice.append((typed, word, around))
            if words.count(word) >= 50 and len(word) >= 4 and rng.random() < 0.15:
                strange.append((rng.choice(names), around))
            if len(word) >= 4 and rng.random() < 0.15 and around[1].isalpha() and len(around[1]) >= 3:
                out.split.extend(split_examples(word, around, neighbour(sentence, at + 1, 1), rng))
    errors = [error for error in errors if is_doubtful(error[0])]
    twice = [error for error in twice if is_doubtful(error[0]) and error[1] not in slips(error[0])]
    for error in errors:
        out.add_near(*error, 1.0)
    for error in twice:
        out.add_far(*error, 1.0)
    weight, far_weight = NOVEL * len(errors) / len(strange), FAR_NOVEL * len(twice) / len(strange)
    for word, around in strange:
        out.add_near(word, None, around, weight)
        out.add_far(word, None, around, far_weight)
        out.split.extend((runons.split_features(word, s, *around), 0, COMPOUND) for s in runons.splits(word))
    weight, far_weight = (ROUNDS * len(made) / (tokens * rate) for made, rate in ((errors, RATE), (twice, FAR_RATE)))
    drawn = rng.choices(rare_words(), k=len(strange))
    share = DRAWN * len(rare) / len(drawn)
    weighed = [(word, around, 1 - DRAWN) for word, around in rare]
    weighed += [(word, around, share) for word, (_, around) in zip(drawn, strange, strict=True)]
    for word, around, part in weighed:
        out.add_near(word, None, around, part * weight)
        out.add_far(word, None, around, part * far_weight)
    print(
        f"{len(errors)} slips, {len(twice)} double slips, {len(strange)} strange words, {len(rare)} rare ones, "
        f"{len(out.split)} splits"
    )
    return out


def real_examples(word: str, truth: str | None, around: tuple[str, str], weight: float) -> Iterator[Example]:
    """Candidates of a known word that fits badly between its neighbours."""
    left, right = around
    fit = realwords.neighbourly(left, word, right)
    if realwords.is_open(word) and sum(fit) < realwords.MISFIT:
        for form in realwords.better_forms(word, fit, left, right):
            yield realwords.features(word, form, left, right), int(form == truth), weight


def rare_words() -> list[str]:
    """Right words that are seen now and then, in small letters: as often as they were seen, those of lists once."""
    words = lexicon()
    return [
        word
        for word in words
        if word.isalpha() and len(word) >= MIN_LETTERS and is_doubtful(word) and not words.suspect(word)
        if (words.listed(word) or strength(word)) and words.lower(word) >= words.count(word) / 2
        for _ in range(max(1, words.count(word)))
    ]


def known_errors() -> set[str]:
    """What somebody who read the corpus found to be typing errors of its own."""
    path = Path(__file__).resolve().parent.parent / "tests" / "benchmarks" / "judged.tsv"
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {
        before.lower() for before, after, _, verdict in rows if verdict == "right" and before.lower() != after.lower()
    }


def split_examples(word: str, around: tuple[str, str], behind: str, rng: random.Random) -> Iterator[Example]:
    """A word run together with the next one, now and then with a letter beside the space bar between."""
    left, right = around
    stray = rng.choice("bnmvcnnm" if rng.random() < 0.8 else LETTERS) if rng.random() < 0.25 else ""
    joined = word + stray + right
    if is_strange(joined):
        for split in runons.splits(joined):
            yield runons.split_features(joined, split, left, behind), int(split[:2] == (word, right)), 1.0


def strange_names() -> list[str]:
    """Words of district names that no lexicon explains, in lower case."""
    rows = (DATA / "regions.tsv").read_text(encoding="utf-8").splitlines()[1:]
    words = {word.lower() for row in rows for word in row.split("\t")[1].split()}
    return sorted(word for word in words if is_strange(word))


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
        steps = solved(hessian, gradient)
        weights = [w + d for w, d in zip(weights, steps, strict=True)]
        if max(map(abs, steps)) < SETTLED:
            break
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
    split = [((*features[:-1], 0.0), label, weight) for features, label, weight in found.split]
    result = {
        "slip": judged(fitted(found.slip), {}),
        "rare": judged(fitted(found.rare), {}),
        "real": judged(fitted(found.real), {}),
        "far": judged(fitted(found.far), {}),
        "split": judged(fitted(split), {SPLIT_SEEN: -0.8}),
    }
    (DATA / "spelling.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(result)


if __name__ == "__main__":
    main()
