"""Texts that no press office writes take no longer than others of their length."""

from __future__ import annotations

import time

import pytest

from converter import checks
from converter.release import Release
from tests.checks.build import article

SIZE = 80_000
"""Characters; those here take a second at most, quadratic ones took ten."""

SECONDS = 4.0


@pytest.mark.parametrize(
    "seed",
    [
        "TEPUNG ",
        "xx ",
        "[nama] ",
        "Januari 5 kg, ",
        "atau total 5, ",
        "dari jumlah itu 5 dan 6, ",
        "dua puluh lima (26) ",
        "Ketiga desa itu adalah A, ",
        "15 unit dan 3 kantor masing-masing di Sambas, ",
        "Guru Rina Wati (40), ",
    ],
)
def test_whatever_is_repeated_takes_linear_time(seed: str) -> None:
    story, release = article((seed * SIZE)[:SIZE] + "."), Release("x.docx", "0", ())
    start = time.process_time()
    checks.warnings(story, release)
    assert time.process_time() - start < SECONDS
