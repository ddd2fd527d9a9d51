#!/usr/bin/env python3
"""Derives the compact data files of converter/data from the collected lists and counts.

usage: tools/build_data.py DATA_DIR        needs Debian's hunspell-id and PyPI's simplemma and wordfreq

DATA_DIR holds unigrams.tsv, bigrams.tsv, nonstandard.tsv and the other lists; what each of them is and where it
comes from stands in converter/data/README.md. The output depends on the input alone.
"""

from __future__ import annotations

import csv
import math
import sys
from array import array
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, islice, pairwise, product
from pathlib import Path

from converter.language.letters import SCALE, SIZE, places
from converter.language.lexicon import Lexicon
from converter.language.morphology import KNOWN_COUNT, is_built, slips

OUT = Path(__file__).resolve().parent.parent / "converter" / "data"

MIN_PAIR = 2
"""Pairs seen once say nothing; the source files hold none."""


def rows(path: Path) -> Iterator[list[str]]:
    """Rows of a tab-separated file without its header."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(reader)
        yield from reader


def quantised(count: int) -> int:
    """A count as eighths of its binary logarithm, so that one byte holds it within 5 %."""
    return min(255, round(8 * math.log2(count + 1)))


HUNSPELL = Path("/usr/share/hunspell/id_ID.dic")
ENGLISH_WORDS = 12_000
"""So many of the commonest English words are known as foreign, so that nobody takes them for typing errors."""


def listed() -> tuple[set[str], set[str], set[str]]:
    """Words of dictionaries (hunspell-id, simplemma, our own words.txt), of our own alone, and common English words;
    lower case."""
    import simplemma.strategies.dictionaries.dictionary_factory as simplemma
    import wordfreq

    lines = HUNSPELL.read_text(encoding="utf-8", errors="replace").splitlines()[1:]
    roots = {line.split("/")[0].strip().lower() for line in lines}
    forms = {str(form) for form in simplemma.DefaultDictionaryFactory().get_dictionary("id")}
    own = set((OUT / "words.txt").read_text(encoding="utf-8").split())
    native = {word for word in roots | forms | own if word.isalpha() and word.islower() and len(word) >= 3}
    foreign = {word for word in wordfreq.top_n_list("en", ENGLISH_WORDS) if word.isalpha() and len(word) >= 4}
    return native, own, foreign


def lexicon(source: Path) -> dict[str, int]:
    """Writes lexicon.txt (a word a line, commonest first) and lexicon.bin (five bytes a word, by column).

    The last column holds flags: 1 a headword of KBBI, 2 suspect (set later), 4 in a dictionary, 8 English, 16 own.
    """
    native, own, foreign = listed()
    words: list[str] = []
    columns = [bytearray() for _ in range(5)]
    for word, count, lower, title, upper, kbbi in rows(source):
        words.append(word)
        for column, value in zip(columns, (count, lower, title, upper), strict=False):
            column.append(quantised(int(value)))
        columns[4].append(int(kbbi) | 4 * (word in native) | 8 * (word in foreign) | 16 * (word in own))
    for word in sorted((native | foreign).difference(words)):
        words.append(word)
        for column in columns[:4]:
            column.append(0)
        columns[4].append(4 * (word in native) | 8 * (word in foreign) | 16 * (word in own))
    (OUT / "lexicon.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    (OUT / "lexicon.bin").write_bytes(b"".join(columns))
    return {word: index for index, word in enumerate([*words, "<num>", "<s>", "</s>"])}


SUSPECT_RATIO = 40
"""A form this many times rarer than a headword one slip away is a typing error of the sources."""


def suspects() -> None:
    """Marks likely typing errors in lexicon.bin: no headword, not well built, near a far commoner right word."""
    words = Lexicon()
    path = OUT / "lexicon.bin"
    flags = bytearray(path.read_bytes())
    size = len(flags) // 5
    for index, word in enumerate(islice(words, size)):
        count = words.count(word)
        lower_share = words.lower(word) * 2 >= count
        if count < KNOWN_COUNT or len(word) < 5 or not lower_share or words.headword(word) or is_built(word):
            continue
        if words.vouched(word):
            continue
        if any(
            words.count(near) >= SUSPECT_RATIO * count and (words.headword(near) or is_built(near))
            for near in slips(word)
        ):
            flags[4 * size + index] |= 2
    path.write_bytes(flags)


def pairs(source: Path, ids: dict[str, int]) -> None:
    """Writes pairs.bin: rows of right neighbours by left word (offsets, sorted ids, quantised counts)."""
    known = sorted(
        (ids[left], ids[right], int(count))
        for left, right, count in rows(source)
        if left in ids and right in ids and int(count) >= MIN_PAIR
    )
    offsets, rights, counts = array("I", [0]), array("I"), bytearray()
    by_left = {left: list(group) for left, group in groupby(known, key=lambda row: row[0])}
    for left in range(len(ids)):
        for _, right, count in by_left.get(left, []):
            rights.append(right)
            counts.append(quantised(count))
        offsets.append(len(rights))
    head = array("I", [len(ids), len(rights)])
    (OUT / "pairs.bin").write_bytes(b"".join((head.tobytes(), offsets.tobytes(), rights.tobytes(), bytes(counts))))


MIN_LETTER_COUNT = 10
"""Words as common as this teach how words are written, and headwords."""


def letters() -> None:
    """Writes letters.bin: what each letter costs behind the two before it, smoothed by what it costs behind one."""
    words = Lexicon()
    triples, twos, ones = Counter[tuple[int, ...]](), Counter[tuple[int, ...]](), Counter[int]()
    for word in words:
        found = places(word) if words.headword(word) or words.count(word) >= MIN_LETTER_COUNT else None
        if found is None or words.suspect(word):
            continue
        ones.update(found[2:])
        twos.update(pairwise(found[1:]))
        triples.update(zip(found, found[1:], found[2:], strict=False))
    heads, pasts = Counter[tuple[int, ...]](), Counter[int]()
    for key, number in triples.items():
        heads[key[:2]] += number
        pasts[key[1]] += number
    total = ones.total()
    costs = bytearray()
    for first, second, third in product(range(SIZE), repeat=3):
        one = (ones[third] + 1) / (total + SIZE)
        two = (twos[second, third] + 5 * one) / (pasts[second] + 5)
        three = (triples[first, second, third] + 5 * two) / (heads[first, second] + 5)
        costs.append(min(255, round(-SCALE * math.log10(three))))
    (OUT / "letters.bin").write_bytes(bytes(costs))


def lists(source: Path) -> None:
    """Copies the lists that are used as they are, without the columns that are not, the forms that our own list has
    its own rows for, and those that are no errors (``withdrawn_forms.txt``)."""
    own = {line.split("\t")[0] for line in (OUT / "nonstandard_own.tsv").read_text(encoding="utf-8").splitlines()[1:]}
    own.update(Path(__file__).with_name("withdrawn_forms.txt").read_text(encoding="utf-8").split("\n"))
    for name, columns in (
        ("nonstandard.tsv", (0, 1, 2, 3, 4)),
        ("realwords.tsv", (0, 1, 2, 3, 4, 5, 6)),
        ("acronyms.tsv", (0, 1)),
        ("titles_of_office.tsv", (0, 1, 2)),
        ("regions.tsv", (1, 2, 3)),
    ):
        lines = (source / name).read_text(encoding="utf-8").splitlines()
        kept = ["\t".join(line.split("\t")[c].strip() for c in columns) for line in lines]
        if name == "nonstandard.tsv":
            kept = [line for line in kept if line.split("\t")[0] not in own]
        (OUT / name).write_text("\n".join(kept) + "\n", encoding="utf-8")
    (OUT / "protected.txt").write_text((source / "protected.txt").read_text(encoding="utf-8"), encoding="utf-8")


def main() -> None:
    """Builds all files."""
    source = Path(sys.argv[1])
    lists(source)
    pairs(source / "bigrams.tsv", lexicon(source / "unigrams.tsv"))
    suspects()
    letters()


if __name__ == "__main__":
    main()
