from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from converter.batch.task import House, Outcome, Story, Task
from converter.batch.workers import AHEAD, Pool
from converter.outlet import Outlet

HOUSE = House(Path("keluar"), "html", Outlet(), "1")


def _act(task: Task, house: House) -> Outcome:
    """Does what the name of the file asks for."""
    if task.stem == "mati":
        os.kill(os.getpid(), signal.SIGKILL)
    if task.stem == "macet":
        time.sleep(60)
    if task.stem == "lama":
        time.sleep(0.3)
    return Outcome(task, Story(source=task.name, headline=str(os.getpid())))


def _task(stem: str) -> Task:
    return Task(Path(f"{stem}.docx"), f"{stem}.docx", Path(), stem)


def _run(*stems: str, count: int = 2, limit: float = 30.0) -> list[tuple[int, Story]]:
    outcomes = Pool(_act, HOUSE, count, limit).run(map(_task, stems))
    return [(place, outcome.story) for place, outcome in outcomes]


def test_all_tasks_are_done_each_told_with_its_place() -> None:
    stems = [f"rilis-{number}" for number in range(40)]

    told = dict(_run(*stems))

    assert sorted(told) == list(range(40))
    assert [told[place].source for place in range(40)] == [f"{stem}.docx" for stem in stems]
    assert len({story.headline for story in told.values()}) == 2


def test_nothing_to_do_starts_no_worker() -> None:
    assert _run() == []


def test_a_worker_that_dies_costs_its_file_and_no_other() -> None:
    told = dict(_run("a", "mati", "b", "mati", "c"))

    assert [told[place].error for place in (0, 2, 4)] == [None, None, None]
    assert told[1].error == "mati.docx: proses yang mengolahnya mati. Mohon laporkan bersama berkasnya."
    assert told[3].error == told[1].error


def test_a_worker_that_hangs_is_stopped_after_the_time_limit_and_costs_its_file_only() -> None:
    begun = time.monotonic()

    told = dict(_run("a", "macet", "b", "c", limit=1.0))

    assert time.monotonic() - begun < 20
    assert "macet.docx: belum selesai setelah 1 detik" in (told[1].error or "")
    assert [told[place].error for place in (0, 2, 3)] == [None, None, None]


def test_outcomes_come_as_they_are_done_so_that_a_slow_file_holds_up_nobody() -> None:
    places = [place for place, _ in _run("lama", *"abcdefgh")]

    assert places[-1] == 0


def test_the_work_does_not_run_far_ahead_of_a_file_that_is_not_done() -> None:
    places = [place for place, _ in _run("lama", *map(str, range(2 * AHEAD)), limit=30.0)]

    assert max(places[: places.index(0)]) < AHEAD
    assert sorted(places) == list(range(2 * AHEAD + 1))
