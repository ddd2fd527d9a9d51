"""Benchmark of the proofreading on edited news with errors put in by rule.

usage: python -m tests.benchmarks.proofreading [--corpus DIR] [--seed N] [--sentences N] [--rounds N]
                                               [--isolated N] [--peers] [--show-changes] [--show-misses N]
                                               [--save FILE]

The corpus is read and never copied: a saved run holds figures only.
"""

from __future__ import annotations

import argparse
import csv
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from string import ascii_lowercase

from converter.draft import Draft, Edit, Finding
from converter.language.lexicon import lexicon
from converter.language.rarity import is_doubtful
from converter.proofreading import Zone, proofread, spelling
from converter.proofreading.text import Text
from tests.benchmarks import corpus, peers
from tests.benchmarks.errors import Error, Scatter, Spoilt
from tests.benchmarks.measure import Figures, Reliability, Replacement, Tally, groups, printed

SPELLING = ("spelling", "joined-word")
SLIPS = ("slip", "slip-short", "slip-start")
ISOLATED_COUNT = 20


class Report:
    """Lines that are printed at once and kept."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def say(self, line: str = "") -> None:
        """Prints and keeps a line."""
        print(line, flush=True)
        self.lines.append(line)

    def table(self, head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """Prints and keeps a table."""
        self.say("| " + " | ".join(head) + " |")
        self.say("|" + "---|" * len(head))
        for row in rows:
            cells = (f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in row)
            self.say("| " + " | ".join(cells) + " |")
        self.say()


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the benchmark; 1 where there is no corpus."""
    options = _options(arguments)
    if not options.corpus.is_dir():
        print(
            f"no corpus in {options.corpus}: --corpus is a folder of token-per-line text",
            file=sys.stderr,
        )
        return 1
    report = Report()
    report.say(f"# Proofreading benchmark, seed {options.seed}")
    report.say()
    sentences = corpus.read(options.corpus)[: options.sentences]
    clean = corpus.untouched(sentences)
    _report_untouched(report, clean, len(sentences), options.show_changes)
    rng = Random(options.seed)
    rounds = [corpus.documents(clean.kept, rng) for _ in range(options.rounds)]
    documents = [document for made, _ in rounds for document in made]
    dropped = sum(number for _, number in rounds)
    report.say(f"Paragraphs left out because the program changes them in their new neighbourhood: {dropped}.")
    report.say()
    scatter = Scatter(options.seed)
    spoilt = [[scatter.spoil(passage) for passage in document] for document in documents]
    sizes = [[len(passage.tokens) for passage in document] for document in documents]
    ours, shown, seconds = _run(report, spoilt, sizes)
    tallies = {"this project": ours}
    if options.peers:
        tallies.update(_peers(spoilt, sizes))
    _report_tools(report, tallies)
    _report_kinds(report, ours, shown)
    _isolated(report, Random(options.seed), options.isolated)
    _speed(report, 1000 * seconds / max(1, ours.words))
    if options.show_misses:
        for kind, examples in sorted(ours.examples.items()):
            print(f"== {kind} ({len(examples)})")
            for example in examples[: options.show_misses]:
                print(f"   {example}")
    if options.save:
        options.save.parent.mkdir(parents=True, exist_ok=True)
        options.save.write_text("\n".join(report.lines).rstrip() + "\n", encoding="utf-8")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.proofreading")
    parser.add_argument("--corpus", type=Path, required=True, help="folder of token-per-line text")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--sentences", type=int, default=None, help="only the first N sentences")
    parser.add_argument("--rounds", type=int, default=3, help="times that errors are put into the corpus anew")
    parser.add_argument("--isolated", type=int, default=2000, help="isolated words to try")
    parser.add_argument("--peers", action="store_true", help="Hunspell and SymSpell in the same run")
    parser.add_argument("--show-changes", action="store_true", help="list what is changed on untouched text")
    parser.add_argument("--show-misses", type=int, default=0, help="list N errors of each kind not put right")
    parser.add_argument("--save", type=Path, default=None, help="keep the figures in this file")
    return parser.parse_args(arguments)


def _report_untouched(report: Report, clean: corpus.Untouched, sentences: int, show: bool) -> None:
    verdicts = judged()
    counts: Counter[str] = Counter()
    for change in clean.changes:
        verdict = verdicts.get((change.before, change.after, change.behind), "not judged yet")
        counts[verdict] += 1
        if show:
            print(f"  {verdict}: {change.rule}: {change.before!r} -> {change.after!r}   … {change.context} …")
    rates = ", ".join(f"{n} {v} ({1000 * n / clean.words:.2f} in 1000)" for v, n in counts.most_common())
    report.say(
        f"Untouched text: {sentences} sentences, {clean.words} words, {len(clean.changes)} changes of words; "
        f"read one by one: {rates}. The {clean.dropped} sentences with changes are left out below."
    )


def judged() -> dict[tuple[str, str, str], str]:
    """Verdicts on changes of untouched text: before, after, next word -> right, wrong, doubtful."""
    path = Path(__file__).parent / "judged.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {(before, after, behind): verdict for before, after, behind, verdict in rows}


def _run(
    report: Report, spoilt: Sequence[Sequence[Spoilt]], sizes: Sequence[Sequence[int]]
) -> tuple[Tally, Counter[str], float]:
    """What the program did, how often its first choice was right by kind, and the seconds it took."""
    tally = Tally()
    applied, suggested = Reliability(), Reliability()
    shown: Counter[str] = Counter()
    seconds = 0.0
    for document, words in zip(spoilt, sizes, strict=True):
        drafts = [Draft(passage.text) for passage in document]
        start = time.perf_counter()
        proofread([(draft, Zone.BODY) for draft in drafts])
        seconds += time.perf_counter() - start
        for passage, draft, size in zip(document, drafts, words, strict=True):
            tally.add(passage, [_replacement(edit) for edit in draft.edits], size)
            _rely(passage, draft.edits, applied)
            _rely(passage, draft.suggestions, suggested)
            shown.update(error.kind for error in passage.errors if _first_is_right(passage, draft, error))
    report.say("## Spelling: how often a correction of a stated confidence is right")
    report.say()
    head = ("", "confidence", "number", "mean stated %", "right %")
    rows = [("applied", *row) for row in applied.rows()] + [("suggested", *row) for row in suggested.rows()]
    report.table(head, rows)
    best, total = (sum(counter[kind] for kind in SLIPS) for counter in (shown, tally.made))
    report.say(f"Best match in context: {100 * best / max(1, total):.2f} % of {total} slips.")
    report.say()
    return tally, shown, seconds


def _replacement(edit: Edit) -> Replacement:
    return Replacement(edit.start, edit.end, edit.after)


def _rely(passage: Spoilt, edits: Sequence[Edit], into: Reliability) -> None:
    for edit in edits:
        if isinstance(edit.why, Finding) and edit.why.rule in SPELLING:
            touched = [g for g in groups(passage, [_replacement(edit)]) if g.changes]
            into.add(edit.why.confidence, touched[0].solved and bool(touched[0].errors))


def _first_is_right(passage: Spoilt, draft: Draft, error: Error) -> bool:
    """Whether what is put in an error's place, or else what is suggested for it, is the right form."""
    for edits in (draft.edits, draft.suggestions):
        near = [_replacement(e) for e in edits if e.start <= error.end and error.start <= e.end]
        if near:
            start, end = min(error.start, near[0].start), max(error.end, near[-1].end)
            wanted = printed(passage.text, start, end, [Replacement(error.start, error.end, error.right)])
            return printed(passage.text, start, end, near) == wanted
    return False


def _peers(spoilt: Sequence[Sequence[Spoilt]], sizes: Sequence[Sequence[int]]) -> dict[str, Tally]:
    passages = [passage for document in spoilt for passage in document]
    words = [size for document in sizes for size in document]
    found = {}
    tools = {
        "Hunspell, first suggestion": peers.hunspell([passage.text for passage in passages]),
        "SymSpell, top": peers.symspell(),
    }
    for name, correct in tools.items():
        if correct is None:
            print(f"{name}: not installed, left out (Debian: hunspell, hunspell-id; Python: symspellpy)")
            continue
        found[name] = Tally()
        for passage, size in zip(passages, words, strict=True):
            found[name].add(passage, peers.replacements(passage.text, correct), size)
    return found


_HEAD = ("errors", "precision", "recall", "F0.5", "wrong in 1000 words")


def _row(figures: Figures) -> tuple[object, ...]:
    return figures.made, figures.precision, figures.recall, figures.f05, figures.wrong_per_1000


def _report_tools(report: Report, tallies: dict[str, Tally]) -> None:
    report.say("## All errors")
    report.say()
    report.table(
        ("tool", "words", *_HEAD, "of these on right words"),
        [(name, t.words, *_row(t.figures()), t.untouched) for name, t in tallies.items()],
    )


def _report_kinds(report: Report, tally: Tally, shown: Counter[str]) -> None:
    """The last column counts what is put right or suggested first."""
    report.say("## By kind")
    report.say()
    report.table(
        ("kind", *_HEAD, "right, applied or suggested %"),
        [(kind, *_row(tally.figures(kind)), 100 * shown[kind] / tally.made[kind]) for kind in sorted(tally.made)],
    )


def _edited(word: str, rng: Random) -> str:
    """One random edit, each kind and letter as likely as the other."""
    at = rng.randrange(len(word))
    kind = rng.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + rng.choice(ascii_lowercase) + word[at:]
    if kind == 2:
        return word[:at] + rng.choice(ascii_lowercase) + word[at + 1 :]
    return word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]


def _isolated(report: Report, rng: Random, number: int) -> None:
    words = lexicon()
    known = [w for w in words if w.isalpha() and words.headword(w) and words.count(w) >= ISOLATED_COUNT]
    rows: list[tuple[object, ...]] = []
    for shortest in (1, 5):
        long_enough = [word for word in known if len(word) >= shortest]
        totals = [0, 0, 0, 0, 0]
        for edits in (1, 2):
            tried = [_tried(word, edits, rng) for word in rng.choices(long_enough, k=number // 2)]
            counts = [len(tried), *(sum(column) for column in zip(*tried, strict=True))]
            totals = [a + b for a, b in zip(totals, counts, strict=True)]
            rows.append((shortest, edits, *_shares(counts)))
        rows.append((shortest, "1 or 2", *_shares(totals)))
    report.say("## Isolated words with random edits")
    report.say()
    head = (
        "letters at least",
        "edits",
        "words",
        "best match %",
        "in the first ten of all %",
        "among all candidates %",
        "headword itself %",
    )
    report.table(head, rows)


FIRST = 10


def _tried(word: str, edits: int, rng: Random) -> tuple[bool, bool, bool, bool]:
    """Whether the best candidate is the word, whether the list of all holds it, and whether a headword was typed.

    The best candidate is what the program would put first of its own accord: nothing for what it takes for a word.
    The list of all is what it finds when asked, also for what may be a word.
    """
    typed = word
    while typed == word or not typed:
        typed = word
        for _ in range(edits):
            typed = _edited(typed or word, rng)
    text = Text(Draft(typed), Zone.LIST)
    best = spelling.candidates(text, 0)[:1] if text.tokens and is_doubtful(typed) else []
    listed = [candidate.after for candidate in spelling.candidates(text, 0, thorough=True)] if text.tokens else []
    chosen = [candidate.after for candidate in best] == [word]
    return chosen, word in listed[:FIRST], word in listed, lexicon().headword(typed)


def _shares(counts: Sequence[int]) -> tuple[object, ...]:
    return counts[0], *(100 * count / max(1, counts[0]) for count in counts[1:])


_LOADING = (
    "import time; from converter.language import lexicon as l; t = time.perf_counter(); l.lexicon(); "
    "print(1000 * (time.perf_counter() - t))"
)


def _speed(report: Report, milliseconds: float) -> None:
    """``milliseconds`` is what one word of the benchmark took."""
    loads = sorted(
        float(subprocess.run([sys.executable, "-c", _LOADING], capture_output=True, text=True, check=True).stdout)
        for _ in range(3)
    )
    report.say("## Speed")
    report.say()
    report.say(f"Opening the lexicon: {loads[1]:.0f} ms (median of 3).")
    report.say(f"400 words with errors, once loaded: {400 * milliseconds:.1f} ms (mean over all documents).")
    report.say()


if __name__ == "__main__":
    sys.exit(main())
