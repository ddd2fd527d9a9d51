"""What LanguageTool as a second reader is worth: how much its agreement says, what it finds alone, what it costs.

usage: python -m tests.benchmarks.languagetool --corpus DIR [--seed N] [--rounds N] [--show] [--save FILE]

The errors are those of the proofreading benchmark, the releases those of ../cases and ../further. What is suggested for
words of the corpus in which no error was put counts once, however many rounds there are, and as a person judged it in
``judged_languagetool.tsv`` (before, after, verdict); what is not judged yet, or doubtful, counts as wrong.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from converter import pipeline
from converter.article import Article
from converter.draft import Draft, Edit, Finding
from converter.errors import UnreadableError
from converter.languagetool import opinion
from converter.languagetool.access import LOCAL, Access, Deadline, SecondReader
from converter.outlet import Outlet
from converter.proofreading import Zone, proofread
from tests.benchmarks import corpus
from tests.benchmarks.errors import Scatter, Spoilt
from tests.benchmarks.measure import Reliability, Replacement, Tally, groups
from tests.benchmarks.proofreading import SPELLING, Report
from tests.evaluation.cases import Case, load_folder
from tests.evaluation.documents import build
from tests.evaluation.run import SETS


class Judged(NamedTuple):
    """A suggestion: how sure the program was without LanguageTool, whether LanguageTool agrees, whether it is right."""

    confidence: float
    agreed: bool
    right: bool


class Found:
    """What becomes of errors: ``applied`` counts what is applied, ``told`` what is suggested too."""

    def __init__(self) -> None:
        self.applied = Tally()
        self.told = Tally()

    def add(self, text: Spoilt, draft: Draft, words: int) -> None:
        """Counts one passage."""
        applied = [Replacement(edit.start, edit.end, edit.after) for edit in draft.edits]
        suggested = [Replacement(edit.start, edit.end, edit.after) for edit in draft.suggestions]
        self.applied.add(text, applied, words)
        self.told.add(text, sorted([*applied, *suggested]), words)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the benchmark; 1 where there is no LanguageTool."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.languagetool")
    parser.add_argument("--corpus", type=Path, required=True, help="folder of token-per-line text")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rounds", type=int, default=15, help="times that errors are put into the corpus anew")
    parser.add_argument(
        "--show", action="store_true", help="list what is suggested by LanguageTool alone, or not judged"
    )
    parser.add_argument("--save", type=Path, default=None, help="keep the figures in this file")
    options = parser.parse_args(arguments)
    report = Report()
    report.say(f"# LanguageTool as a second reader, seed {options.seed}")
    report.say()
    start = time.perf_counter()
    with SecondReader(LOCAL, tell=lambda line: print(line, file=sys.stderr)) as second:
        access = second.access()
        if access is None or access.trouble:
            return 1
        report.say(f"The server answered {time.perf_counter() - start:.1f} s after it was asked for.")
        report.say()
        _on_errors(report, access, options)
        for folder in SETS:
            _on_releases(report, access, folder, show=options.show)
    if options.save:
        options.save.write_text("\n".join(report.lines).rstrip() + "\n", encoding="utf-8")
    return 0


def _on_errors(report: Report, access: Access, options: argparse.Namespace) -> None:
    """Errors put into edited news."""
    clean = corpus.untouched(corpus.read(options.corpus))
    rng, scatter = Random(options.seed), Scatter(options.seed)
    documents = [made for _ in range(options.rounds) for made in corpus.documents(clean.kept, rng)[0]]
    verdicts = judged()
    suggested: dict[object, Judged] = {}
    alone: dict[object, tuple[float, bool]] = {}
    without, together = Found(), Found()
    words, seconds = 0, 0.0
    for number, document in enumerate(documents):
        spoilt = [scatter.spoil(passage) for passage in document]
        sizes = [len(passage.tokens) for passage in document]
        words += sum(sizes)
        passages = [(Draft(passage.text), Zone.BODY) for passage in spoilt]
        proofread(passages)
        for text, size, (draft, _) in zip(spoilt, sizes, passages, strict=True):
            without.add(text, draft, size)
        before = [_confidences(draft) for draft, _ in passages]
        marks = opinion.ask([draft for draft, _ in passages], access, Deadline(access.limit))
        start = time.perf_counter()
        trouble = opinion.read(passages, (), access)
        seconds += time.perf_counter() - start
        assert not trouble, trouble
        for text, size, (draft, _) in zip(spoilt, sizes, passages, strict=True):
            together.add(text, draft, size)
        for place, (text, (draft, _), known) in enumerate(zip(spoilt, passages, before, strict=True)):
            here = [mark for mark in marks if mark.passage == place]
            for edit in _spelling(draft.suggestions):
                touched, right = _judged(text, edit)
                pair = (text.text[edit.start : edit.end], edit.after)
                key: object = (number, edit) if touched else pair
                right = right if touched else verdicts.get(pair) == "right"
                if options.show and ((not touched and pair not in verdicts) or (edit.start, edit.end) not in known):
                    verdict = right if touched else verdicts.get(pair, "not judged yet")
                    print(
                        f"  {verdict}: {' -> '.join(pair)}   … {text.text[max(0, edit.start - 30) : edit.end + 20]} …"
                    )
                if (edit.start, edit.end) in known:
                    stated = known[edit.start, edit.end]
                    suggested[key] = Judged(stated, opinion.agree(draft, edit, here), right)
                else:
                    alone[key] = (edit.why.confidence, right)  # type: ignore[union-attr]
    report.say(
        f"{len(documents)} documents of {words / len(documents):.0f} words with errors: "
        f"{1000 * seconds / len(documents):.0f} ms each for LanguageTool."
    )
    report.say()
    _tell_found(report, without, together)
    _tell_suggested(report, suggested.values())
    report.say("## Suggestions of LanguageTool alone")
    report.say()
    reliability = Reliability()
    for confidence, right in alone.values():
        reliability.add(confidence, right)
    report.table(("confidence", "number", "mean stated %", "right %"), reliability.rows())
    report.say(f"{1000 * len(alone) / words:.2f} in 1000 words.")
    report.say()


def _tell_found(report: Report, without: Found, together: Found) -> None:
    report.say("## All errors")
    report.say()
    rows = []
    for name, found in (("without LanguageTool", without), ("with it", together)):
        for what, tally in (("applied", found.applied), ("applied or suggested", found.told)):
            figures = tally.figures()
            rows.append((name, what, figures.precision, figures.recall, figures.wrong_per_1000))
    report.table(("", "", "precision", "recall", "wrong in 1000 words"), rows)


def _tell_suggested(report: Report, suggested: Collection[Judged]) -> None:
    report.say("## Suggestions of the program")
    report.say()
    both = [[s for s in suggested if s.agreed is agreed] for agreed in (True, False)]
    shares = [(name, len(found), *_shares(found)) for name, found in zip(("yes", "no"), both, strict=True)]
    report.table(("LanguageTool suggests it", "number", "mean stated %", "right %"), shares)
    report.say(f"Weight of evidence of an agreement: {weight(suggested):.2f} in log-odds.")
    report.say()


def _confidences(draft: Draft) -> dict[tuple[int, int], float]:
    return {(edit.start, edit.end): edit.why.confidence for edit in draft.suggestions if isinstance(edit.why, Finding)}


def _spelling(edits: Iterable[Edit]) -> list[Edit]:
    return [edit for edit in edits if isinstance(edit.why, Finding) and edit.why.rule in SPELLING]


def judged() -> dict[tuple[str, str], str]:
    """Verdicts on what is suggested for words of the corpus: before, after -> right, wrong, doubtful."""
    path = Path(__file__).with_name("judged_languagetool.tsv")
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {(before, after): verdict for before, after, verdict in rows}


def _judged(text: Spoilt, edit: Edit) -> tuple[bool, bool]:
    """Whether an edit touches an error, and whether it mends it."""
    made = [g for g in groups(text, [Replacement(edit.start, edit.end, edit.after)]) if g.changes]
    return bool(made[0].errors), bool(made[0].errors) and made[0].solved


def _shares(judged: Sequence[Judged]) -> tuple[float, float]:
    number = max(1, len(judged))
    return 100 * sum(j.confidence for j in judged) / number, 100 * sum(j.right for j in judged) / number


def weight(judged: Iterable[Judged]) -> float:
    """The weight of evidence of an agreement: the log of how much oftener right suggestions have it than wrong ones.

    Half a suggestion is added to each count, so that none is zero.
    """
    counts = Counter((j.right, j.agreed) for j in judged)
    right, wrong = ((counts[is_right, True] + 0.5, counts[is_right, False] + 0.5) for is_right in (True, False))
    return math.log(right[0] / sum(right) / (wrong[0] / sum(wrong)))


def _on_releases(report: Report, access: Access, folder: Path, *, show: bool) -> None:
    """Whole releases: all is suggested that an editor wants changed, or else it is a burden."""
    cases = load_folder(folder)
    wanted = unwanted = raised = changed = 0
    seconds = 0.0
    with tempfile.TemporaryDirectory() as place:
        for case in cases:
            path = Path(place) / f"{case.id}.docx"
            build(case, path)
            try:
                start = time.perf_counter()
                plain = pipeline.convert(path, Outlet()).article
                between = time.perf_counter()
                article = pipeline.convert(path, Outlet(), access).article
                seconds += time.perf_counter() - between - (between - start)
            except UnreadableError:
                continue
            changed += _printed(plain) != _printed(article)
            old = {(c.block, c.start, c.end): c.confidence for c in plain.corrections}
            for c in article.corrections:
                if (c.block, c.start, c.end) in old:
                    raised += c.confidence > old[c.block, c.start, c.end]
                    continue
                good = _is_wanted(case, c.before, c.after)
                wanted, unwanted = wanted + good, unwanted + (not good)
                if show:
                    print(f"  {case.id} {'wanted' if good else 'UNWANTED'} {c.rule}: {c.before!r} -> {c.after!r}")
    report.say(
        f"{folder.name}: {len(cases)} releases, {changed} changed by LanguageTool, {raised} confidences raised, "
        f"{wanted + unwanted} suggestions of its own, {wanted} of them wanted; "
        f"{1000 * seconds / len(cases):.0f} ms more a release."
    )
    report.say()


def _printed(article: Article) -> tuple[str | None, ...]:
    """All that is published of an article's text."""
    return (article.headline, article.kicker, article.dateline.text, *(block.text for block in article.blocks))


def _is_wanted(case: Case, before: str, after: str) -> bool:
    fixes = [*case.gold.must_fix, *case.gold.optional_fix]
    return any(fix[0] == before and fix[1] == after for fix in fixes if len(fix) > 1)


if __name__ == "__main__":
    sys.exit(main())
