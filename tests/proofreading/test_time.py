"""Texts that no press office writes take no longer than others of their length."""

from __future__ import annotations

import time

import pytest

from converter.draft import Draft
from converter.proofreading import Zone, proofread
from converter.structure.quotes import find_quotes

SIZE = 40_000
"""Characters; an ordinary text of so many takes a quarter of a second, one that takes quadratic time ten."""

SECONDS = 4.0


@pytest.mark.parametrize(
    "seed",
    [
        "abcdefghij",
        "ABCDEFGH",
        "0",
        "a: ",
        "“a” ",
        "s/d 5/6/7 ",
        "Bupati Sambas H. Andi Rahman, S.E., M.M., ",
        "kata, bahwa ",
    ],
)
def test_whatever_is_repeated_takes_linear_time(seed: str) -> None:
    text = (seed * SIZE)[:SIZE]
    start = time.process_time()
    proofread([(Draft(text), Zone.BODY)])
    find_quotes([(0, text)])
    assert time.process_time() - start < SECONDS
