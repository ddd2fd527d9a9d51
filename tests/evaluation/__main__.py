"""``python -m tests.evaluation``: the figures of the converter on the cases."""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

from tests.evaluation.run import CASES, SETS, hold, run

README = Path(__file__).parents[2] / "README.md"


def with_floors(readme: str, held: dict[str, float]) -> str:
    """The README with the floors in its table of figures."""
    row = re.compile(r"^(\| `(\w+)`[^|]*\|) [\d.]+ \|$", re.MULTILINE)
    return row.sub(lambda m: f"{m[1]} {held.get(m[2])} |", readme)


def main() -> None:
    """Reads the options, measures, prints."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--cases", type=Path, default=CASES, metavar="DIR", help="folder of cases")
    for known in SETS[1:]:
        which.add_argument(
            f"--{known.name}", action="store_const", const=known, dest="cases", help=f"the cases of tests/{known.name}"
        )
    parser.add_argument("--verbose", action="store_true", help="what went wrong in each case")
    parser.add_argument("--json", action="store_true", help="the figures as one JSON object")
    parser.add_argument("--raise-floors", action="store_true", help="hold what was reached")
    options = parser.parse_args()
    cases = options.cases.resolve()
    if options.raise_floors and cases not in SETS:
        parser.error(f"floors are held for {', '.join(f'tests/{known.name}' for known in SETS)} only")
    done = run(cases)
    print(json.dumps(done.figures) if options.json else done.report(verbose=options.verbose))
    if options.raise_floors:
        held = hold(cases, done.figures)
        if cases == CASES:
            README.write_text(with_floors(README.read_text(encoding="utf-8"), held), encoding="utf-8")


if __name__ == "__main__":
    main()
