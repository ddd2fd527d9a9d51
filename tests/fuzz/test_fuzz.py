from __future__ import annotations

import os
import signal

import pytest

from converter.errors import UnreadableError
from converter.reading import read_bytes
from tests.reading import hostile

from .mutate import mutant
from .originals import originals
from .run import ARTICLE, MAX_MEGABYTES, MAX_SECONDS, REFUSED, Ended, run, summary


def test_two_hundred_mutants_end_in_an_article_or_are_refused() -> None:
    ended = list(run(range(200), mutant))
    assert len(ended) == 200
    assert not [one for one in ended if one.bad], summary(ended)
    assert {one.how for one in ended} == {ARTICLE, REFUSED}


def test_a_mutant_is_told_by_its_number() -> None:
    assert mutant(7) == mutant(7)
    assert len({mutant(number) for number in range(50)}) == 50


@pytest.mark.parametrize("number", range(len(originals())))
def test_what_is_mutated_is_whole(number: int) -> None:
    read = read_bytes(originals()[number], "rilis.docx")
    assert read.blocks
    assert "text-mismatch" not in {remark.code for remark in read.remarks}


def _kills(number: int) -> bytes:
    if number == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return originals()[0]


def test_a_document_that_kills_its_process_costs_no_other() -> None:
    ended = sorted(run(range(3), _kills))
    assert [one.how for one in ended] == [ARTICLE, "died", ARTICLE]
    assert [one.bad for one in ended] == [False, True, False]


def test_what_takes_too_long_or_too_much_is_bad() -> None:
    assert not Ended(1, ARTICLE, 4.9, 500).bad
    assert Ended(1, ARTICLE, 5.1, 500).bad
    assert Ended(1, REFUSED, 0, 600).bad


@pytest.mark.slow
@pytest.mark.parametrize("name", hostile.NAMES)
def test_documents_made_to_stall_or_to_fill_memory_do_neither(name: str) -> None:
    data = hostile.document(name)  # here, for making some of them takes more memory than reading them
    (ended,) = run([0], lambda _: data)
    assert ended.how in {ARTICLE, REFUSED}, ended
    assert ended.seconds < 2 * MAX_SECONDS
    assert ended.megabytes < MAX_MEGABYTES


@pytest.mark.parametrize("name", ["a million runs", "10,000 nested tables", "control characters"])
def test_the_plainest_attacks_are_refused(name: str) -> None:
    with pytest.raises(UnreadableError):
        read_bytes(hostile.document(name), "rilis.docx")
