from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from converter.batch.task import House, Task
from converter.errors import ClusterError
from converter.outlet import Outlet
from tests.batch.processes import start, wait_for
from tests.releases import broken, contents, release

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("distributed") is None, reason="the extra `cluster` is not installed"
)

COUNT = 40


@contextmanager
def _process(module: str, *arguments: str, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("wb") as out:
        process = subprocess.Popen([sys.executable, "-m", module, *arguments], stdout=out, stderr=out)
        try:
            yield process
        finally:
            process.kill()
            process.wait()


@contextmanager
def _worker(address: str, folder: Path, name: str) -> Iterator[subprocess.Popen[bytes]]:
    arguments = ("--no-nanny", "--nthreads", "1", "--no-dashboard", "--name", name, "--local-directory", str(folder))
    with _process("distributed.cli.dask_worker", address, *arguments, log=folder / f"{name}.log") as process:
        yield process


def test_a_real_cluster_that_loses_a_worker_in_mid_run_gives_what_this_machine_gives(tmp_path: Path) -> None:
    source, file = tmp_path / "masuk", tmp_path / "scheduler.json"
    for number in range(COUNT):
        release(source / f"{number:02}.docx", number=number, photo=number % 7 == 0)
    broken(source / "rusak.docx")
    (tmp_path / "templat").mkdir()
    (tmp_path / "templat" / "style.css").write_text("p { color: green }\n", encoding="utf-8")
    story = "Bibit Bakau untuk Pesisir Mempawah\thttps://koran.id/bakau\t2024-06-05\n"
    (tmp_path / "arsip.tsv").write_text(story, encoding="utf-8")
    outlet = tmp_path / "koran.toml"
    outlet.write_text('name = "KORAN"\ntemplates = "templat"\narchive = "arsip.tsv"\n', encoding="utf-8")
    options = ("--outlet", outlet)
    scheduler = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file))
    with _process("distributed.cli.dask_scheduler", *scheduler, log=tmp_path / "scheduler.log"):
        wait_for(lambda: file.exists() and "address" in file.read_text(encoding="utf-8"))
        address = json.loads(file.read_text(encoding="utf-8"))["address"]
        with _worker(address, tmp_path, "satu") as first, _worker(address, tmp_path, "dua"):
            wait_for(lambda: all("Registered to" in (tmp_path / f"{n}.log").read_text() for n in ("satu", "dua")))
            with start("batch", source, tmp_path / "jauh", "--cluster", address, *options) as run:
                assert run.stderr
                for _ in range(5):
                    run.stderr.readline()
                first.kill()
                _, told = run.communicate(timeout=120)
    assert run.returncode == 1
    assert f"Selesai: {COUNT} berkas dikonversi, 0 tidak berubah, 1 gagal." in told
    with start("batch", source, tmp_path / "dekat", *options, "-q") as run:
        run.communicate(timeout=120)

    assert contents(tmp_path / "jauh") == contents(tmp_path / "dekat")
    assert b"https://koran.id/bakau" in contents(tmp_path / "jauh")["01.html"]


def test_a_scheduler_that_does_not_answer_is_one_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from converter.batch import cluster

    monkeypatch.setattr(cluster, "_ANSWER", 0.2)
    house = House(tmp_path, "html", Outlet(), "1")

    with pytest.raises(ClusterError, match="klaster Dask tidak menjawab"):
        cluster.Cluster("tcp://127.0.0.1:9", house, 1.0)


def test_a_worker_with_another_version_refuses(tmp_path: Path) -> None:
    from converter.batch.cluster import make

    task = Task(Path("a.docx"), "a.docx", Path(), "a")
    with pytest.raises(ClusterError, match="berbeda dari di sini"):
        make(b"", task, House(tmp_path, "html", Outlet(), "0.0"), ())
