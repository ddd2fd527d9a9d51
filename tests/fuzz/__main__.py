"""``python -m tests.fuzz --mutants 10000``: converts mutants, and ends with 1 if one of them is to be mended."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .mutate import mutant
from .run import run, summary


def main() -> int:
    """Runs the mutants and reports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mutants", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0, help="number of the first mutant")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for the mutants that are to be mended")
    arguments = parser.parse_args()
    numbers = range(arguments.seed, arguments.seed + arguments.mutants)
    ended = list(run(numbers, mutant, arguments.workers))
    print(summary(ended))
    bad = [one.number for one in ended if one.bad]
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
        for number in bad:
            (arguments.keep / f"{number}.docx").write_bytes(mutant(number))
    return int(bool(bad))


sys.exit(main())
