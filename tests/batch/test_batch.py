from __future__ import annotations

import csv
import json
import os
import shutil
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from converter.batch import Batch, Order, Summary, plan
from converter.batch.telling import Lines
from converter.console import Console
from converter.errors import UnreadableError, UnwritableError
from converter.outlet import Outlet
from converter.reading import Limits, Options
from tests.privileges import common_folder, on_posix, unprivileged
from tests.releases import aged, broken, contents, release


class Recorder(Lines):
    """A voice that keeps what it is told."""

    def __init__(self) -> None:
        super().__init__(Console(quiet=True), Path("masuk"), Path("keluar"))
        self.told: list[str] = []

    def done(self, outcome: Any) -> None:
        self.told.append(outcome.story.source)


def run(folder: Path, **options: Any) -> Summary:
    """Converts ``folder/masuk`` into ``folder/keluar``."""
    order = Order(folder / "masuk", folder / "keluar", **{"workers": 2, **options})
    with Batch(order, Lines(Console(quiet=True), order.source, order.target)) as batch:
        return batch.whole()


def stories(folder: Path) -> list[dict[str, Any]]:
    told = json.loads((folder / "keluar" / "report.json").read_text(encoding="utf-8"))["stories"]
    assert isinstance(told, list)
    return told


def test_the_output_has_the_tree_of_the_input_and_three_overviews(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx")
    release(tmp_path / "masuk" / "sub" / "b.docx", photo=True)

    assert run(tmp_path) == Summary(total=2, unchanged=0, converted=2)

    assert list(contents(tmp_path / "keluar")) == [
        "a.html",
        "index.html",
        "report.csv",
        "report.json",
        "sub/b/foto-1.jpg",
        "sub/b.html",
    ]


def test_files_are_told_in_the_order_of_inputs(tmp_path: Path) -> None:
    for number in range(12):
        release(tmp_path / "masuk" / f"{number:02}.docx", number=number, photo=number == 0)
    order = Order(tmp_path / "masuk", tmp_path / "keluar", workers=2)
    voice = Recorder()

    with Batch(order, voice) as batch:
        batch.whole()

    assert voice.told == [f"{number:02}.docx" for number in range(12)]


def test_what_is_unchanged_is_skipped_and_what_changed_is_converted_again(tmp_path: Path) -> None:
    for name in ("a", "b"):
        release(tmp_path / "masuk" / f"{name}.docx")
    run(tmp_path)
    before = (tmp_path / "keluar" / "a.html").stat().st_ino

    assert run(tmp_path) == Summary(total=2, unchanged=2)
    release(tmp_path / "masuk" / "b.docx", number=7)
    assert run(tmp_path) == Summary(total=2, unchanged=1, converted=1)

    assert (tmp_path / "keluar" / "a.html").stat().st_ino == before
    assert "Tanam 7 Bibit" in (tmp_path / "keluar" / "b.html").read_text(encoding="utf-8")
    assert run(tmp_path, force=True) == Summary(total=2, unchanged=0, converted=2)


def test_a_touched_file_with_the_same_bytes_is_unchanged_and_a_removed_page_is_made_again(tmp_path: Path) -> None:
    source = release(tmp_path / "masuk" / "a.docx")
    run(tmp_path)
    source.touch()

    assert run(tmp_path).unchanged == 1
    (tmp_path / "keluar" / "a.html").unlink()
    assert run(tmp_path).converted == 1


def test_another_outlet_dictionary_template_or_version_converts_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release(tmp_path / "masuk" / "a.docx")
    (tmp_path / "templat").mkdir()
    house = Outlet(name="KORAN", templates=tmp_path / "templat")
    run(tmp_path, outlet=Outlet())

    assert run(tmp_path, outlet=house).converted == 1
    assert run(tmp_path, outlet=house).unchanged == 1
    assert run(tmp_path, outlet=Outlet(name="KORAN", dictionary=("Bakau",))).converted == 1
    run(tmp_path, outlet=house)
    shutil.copy(Path("templates") / "text.txt", tmp_path / "templat")
    assert run(tmp_path, outlet=house).converted == 1
    monkeypatch.setattr("converter.batch.__version__", "99")
    assert run(tmp_path, outlet=house).converted == 1


def test_limits_that_are_raised_let_a_long_release_through(tmp_path: Path) -> None:
    long = "Warga menanam bakau di pantai. " * 700
    release(tmp_path / "masuk" / "a.docx", paragraphs=("Warga Tanam Bakau", f"SAMBAS - {long}"))

    assert run(tmp_path) == Summary(total=1, unchanged=0, failed=1)
    assert "--limits 2" in stories(tmp_path)[0]["error"]
    raised = Options(Limits().times(2))
    assert run(tmp_path, options=raised) == Summary(total=1, unchanged=0, converted=1)
    assert run(tmp_path, options=raised).unchanged == 1


def test_an_archive_that_grows_has_nothing_converted_again(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx")
    house = Outlet(archive=tmp_path / "arsip.tsv")
    (tmp_path / "arsip.tsv").write_text("Bibit Bakau\thttps://koran.id/1\t2024-06-05\n", encoding="utf-8")
    run(tmp_path, outlet=house)
    with (tmp_path / "arsip.tsv").open("a", encoding="utf-8") as file:
        file.write("Bakau Tumbuh\thttps://koran.id/2\t2024-06-06\n")

    assert run(tmp_path, outlet=house).unchanged == 1


def test_another_format_has_its_pages_beside_the_first(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx")
    run(tmp_path)

    assert run(tmp_path, name="json") == Summary(total=1, unchanged=0, converted=1)
    assert {"a.html", "a.json"} <= set(contents(tmp_path / "keluar"))
    assert run(tmp_path).unchanged == 1


def test_outputs_without_input_are_told_and_removed_only_on_demand(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx")
    release(tmp_path / "masuk" / "sub" / "b.docx", photo=True)
    run(tmp_path)
    shutil.rmtree(tmp_path / "masuk" / "sub")

    assert run(tmp_path) == Summary(total=1, unchanged=1, gone=1)
    assert "sub/b.html" in contents(tmp_path / "keluar")
    assert [story["source"] for story in stories(tmp_path)] == ["a.docx"]

    assert run(tmp_path, prune=True) == Summary(total=1, unchanged=1, gone=1, pruned=1)
    assert not (tmp_path / "keluar" / "sub").exists()
    assert run(tmp_path) == Summary(total=1, unchanged=1)


def test_an_empty_input_folder_prunes_nothing_for_it_may_be_a_disk_that_is_not_there(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx")
    run(tmp_path)
    (tmp_path / "masuk" / "a.docx").unlink()

    assert run(tmp_path, prune=True) == Summary(total=0, unchanged=0)
    assert "a.html" in contents(tmp_path / "keluar")


def test_photos_that_a_changed_release_has_no_more_are_removed(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx", photo=True)
    run(tmp_path)
    release(tmp_path / "masuk" / "a.docx")
    run(tmp_path)

    assert not (tmp_path / "keluar" / "a").exists()


def test_a_bad_file_is_named_is_tried_again_and_stands_on_top(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx")
    broken(tmp_path / "masuk" / "sub" / "z.docx")

    assert run(tmp_path) == Summary(total=2, unchanged=0, converted=1, failed=1)
    assert [story["source"] for story in stories(tmp_path)] == ["sub/z.docx", "a.docx"]
    assert stories(tmp_path)[0]["error"].startswith("sub/z.docx: berkas kosong")
    assert run(tmp_path) == Summary(total=2, unchanged=1, failed=1)
    release(tmp_path / "masuk" / "sub" / "z.docx")
    assert run(tmp_path) == Summary(total=2, unchanged=1, converted=1)


def test_two_inputs_of_one_name_get_two_names_that_they_keep(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "rilis.docx", number=1, photo=True)
    run(tmp_path)
    release(tmp_path / "masuk" / "rilis.docm", number=2, photo=True)
    release(tmp_path / "masuk" / "RILIS.docx", number=3)
    run(tmp_path)

    made = contents(tmp_path / "keluar")
    assert b"Tanam 1 Bibit" in made["rilis.html"]
    assert b"Tanam 3 Bibit" in made["RILIS-2.html"]
    assert b"Tanam 2 Bibit" in made["rilis-3.html"]
    assert {"rilis/foto-1.jpg", "rilis-3/foto-1.jpg"} <= set(made)
    assert run(tmp_path).unchanged == 3


def test_an_input_that_is_called_like_an_overview_gets_another_name(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "index.docx")
    release(tmp_path / "masuk" / "sub" / "index.docx")
    run(tmp_path)

    assert {"index-2.html", "sub/index.html"} <= set(contents(tmp_path / "keluar"))
    assert [story["output"] for story in stories(tmp_path)] == ["index-2.html", "sub/index.html"]


def test_stories_of_one_headline_get_a_slug_each_that_they_keep(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        release(tmp_path / "masuk" / f"{name}.docx")

    assert run(tmp_path, name="json") == Summary(total=3, unchanged=0, converted=3)
    told = [story["slug"] for story in stories(tmp_path)]
    printed = [json.loads((tmp_path / "keluar" / f"{name}.json").read_text(encoding="utf-8"))["slug"] for name in "abc"]
    assert told == printed == [printed[0], f"{printed[0]}-2", f"{printed[0]}-3"]
    assert run(tmp_path, name="json").unchanged == 3


def test_a_renamed_input_takes_over_the_name_of_its_former_self(tmp_path: Path) -> None:
    source = release(tmp_path / "masuk" / "rilis.docx")
    run(tmp_path)
    source.rename(source.with_suffix(".docm"))

    assert run(tmp_path) == Summary(total=1, unchanged=0, converted=1)
    assert "rilis-2.html" not in contents(tmp_path / "keluar")


def test_files_of_others_are_not_replaced_unless_forced(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx")
    (tmp_path / "keluar").mkdir()
    (tmp_path / "keluar" / "a.html").write_text("milik orang", encoding="utf-8")

    assert run(tmp_path).failed == 1
    assert run(tmp_path).failed == 1
    assert (tmp_path / "keluar" / "a.html").read_text(encoding="utf-8") == "milik orang"
    assert "sudah ada dan tidak ditimpa" in stories(tmp_path)[0]["error"]
    assert run(tmp_path, force=True).converted == 1


@pytest.mark.parametrize("name", ["x" * 250, "é" * 122, "Rilis “Pers” – Édisi 3, 日本 🎉 #1 50%?", "spasi di ujung "])
def test_long_and_unusual_names_are_converted_and_linked(tmp_path: Path, name: str) -> None:
    release(tmp_path / "masuk" / f"{name}.docx", photo=True)

    assert run(tmp_path, name="fragment").failed == 0
    assert run(tmp_path, name="fragment").unchanged == 1
    assert (tmp_path / "keluar" / stories(tmp_path)[0]["output"]).is_file()


def test_names_that_are_no_utf_8_are_converted(tmp_path: Path) -> None:
    source = release(tmp_path / "masuk" / "a.docx")
    try:
        source.rename(source.with_name(os.fsdecode(b"caf\xe9.docx")))
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")

    assert run(tmp_path).converted == 1
    assert run(tmp_path).unchanged == 1
    assert stories(tmp_path)[0]["source"] == "caf?.docx"


def test_a_dangling_link_fails_by_name_and_a_link_to_a_file_is_converted(tmp_path: Path) -> None:
    release(tmp_path / "lain.docx")
    (tmp_path / "masuk").mkdir()
    (tmp_path / "masuk" / "a.docx").symlink_to(tmp_path / "lain.docx")
    (tmp_path / "masuk" / "b.docx").symlink_to(tmp_path / "tidak-ada.docx")

    assert run(tmp_path) == Summary(total=2, unchanged=0, converted=1, failed=1)
    assert stories(tmp_path)[0]["error"].startswith("b.docx: berkas tidak ditemukan")


def test_a_file_that_is_still_being_written_is_waited_for(tmp_path: Path) -> None:
    whole = release(tmp_path / "utuh.docx").read_bytes()
    target = tmp_path / "masuk" / "a.docx"
    target.parent.mkdir()
    target.write_bytes(whole[:9000])

    def write_on() -> None:
        for at in range(9000, len(whole), 9000):
            time.sleep(0.3)
            with target.open("ab") as file:
                file.write(whole[at : at + 9000])

    writer = threading.Thread(target=write_on)
    writer.start()
    told = run(tmp_path)
    writer.join()

    assert told.converted == 1


def test_an_output_folder_that_cannot_be_written_costs_its_files_only(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a" / "rilis.docx")
    release(tmp_path / "masuk" / "b" / "rilis.docx")
    (tmp_path / "keluar").mkdir()
    (tmp_path / "keluar" / "a").write_text("sebuah berkas", encoding="utf-8")

    assert run(tmp_path) == Summary(total=2, unchanged=0, converted=1, failed=1)
    assert "tidak bisa ditulis" in stories(tmp_path)[0]["error"]


@on_posix
def test_a_read_only_output_folder_is_one_message() -> None:
    with common_folder() as folder:
        release(folder / "masuk" / "a.docx")
        (folder / "keluar").mkdir(mode=0o555)

        with unprivileged(), pytest.raises(UnwritableError, match=r"keluar: tidak bisa ditulis \(tidak ada izin\)"):
            run(folder)


def test_an_output_folder_that_is_a_file_is_one_message(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx")
    (tmp_path / "keluar").write_text("x", encoding="utf-8")

    with pytest.raises(UnwritableError, match="keluar: tidak bisa ditulis"):
        run(tmp_path)


def test_a_read_only_input_is_converted_and_left_as_it_was(tmp_path: Path) -> None:
    source = release(tmp_path / "masuk" / "a.docx")
    source.chmod(0o444)
    source.parent.chmod(0o555)

    assert run(tmp_path).converted == 1
    assert [path.name for path in source.parent.iterdir()] == ["a.docx"]
    source.parent.chmod(0o755)


def test_two_runs_on_one_output_folder_the_second_is_turned_away(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx")
    order = Order(tmp_path / "masuk", tmp_path / "keluar")

    with Batch(order, Lines(Console(quiet=True), order.source, order.target)) as batch:
        with pytest.raises(UnwritableError, match="sedang dipakai `rilis` yang lain"):
            run(tmp_path)
        assert batch.whole().converted == 1
    assert run(tmp_path).unchanged == 1


def test_a_damaged_manifest_says_what_to_do(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx")
    run(tmp_path)
    (tmp_path / "keluar" / ".rilis" / "manifest.db").write_bytes(b"bukan basis data" * 100)

    with pytest.raises(UnwritableError, match=r"catatan di folder \.rilis rusak"):
        run(tmp_path)
    shutil.rmtree(tmp_path / "keluar" / ".rilis")
    assert run(tmp_path, force=True).converted == 1


def test_a_missing_input_folder_is_one_message(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="masuk: folder tidak ada"):
        run(tmp_path)


def test_what_a_killed_run_left_half_written_is_swept_away(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx")
    (tmp_path / "keluar").mkdir()
    (tmp_path / "keluar" / ".rilis-0123456789abcdef.tmp").write_bytes(b"setengah")

    run(tmp_path)

    assert not [name for name in contents(tmp_path / "keluar") if name.endswith(".tmp")]


def test_outputs_are_the_same_bytes_whatever_the_number_of_workers(tmp_path: Path) -> None:
    for number in range(6):
        release(tmp_path / "masuk" / f"{number}.docx", number=number, photo=number % 2 == 0)
    run(tmp_path, workers=1)
    first = contents(tmp_path / "keluar")
    shutil.rmtree(tmp_path / "keluar")
    run(tmp_path, workers=3)

    assert contents(tmp_path / "keluar") == first


def test_the_table_for_spreadsheets_has_a_row_for_each_file_and_no_formula(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx", paragraphs=("=1+1 Warga Tanam Bakau", "SINGKAWANG - Warga menanam bakau."))
    broken(tmp_path / "masuk" / "b.docx")
    run(tmp_path)

    data = (tmp_path / "keluar" / "report.csv").read_bytes()
    rows = list(csv.DictReader(data.decode("utf-8-sig").splitlines(), delimiter=";"))

    assert data.startswith(b"\xef\xbb\xbf")
    assert [row["Sumber"] for row in rows] == ["b.docx", "a.docx"]
    assert rows[1]["Judul"].startswith("'=1+1")
    assert rows[0]["Galat"].startswith("b.docx: berkas kosong")


def test_the_fingerprint_of_a_house_needs_no_file_but_its_templates(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("x", encoding="utf-8")

    assert plan.templates(Outlet(templates=tmp_path)) == {"sub/a.txt": b"x"}
    assert plan.templates(Outlet()) == {}


def test_a_file_dated_back_is_not_waited_for(tmp_path: Path) -> None:
    aged(broken(tmp_path / "masuk" / "a.docx"))
    begun = time.monotonic()

    run(tmp_path)

    assert time.monotonic() - begun < 2


def test_text_is_converted_and_what_is_no_release_is_named_with_its_reason(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx")
    (tmp_path / "masuk" / "b.txt").write_text("Warga Sambas Panen\n\nSAMBAS - Warga memanen padi.\n", encoding="utf-8")
    aged(tmp_path / "masuk" / "b.txt")
    for name in ("foto 1.jpg", "surat.pdf"):
        (tmp_path / "masuk" / name).write_bytes(b"x")

    assert run(tmp_path) == Summary(total=2, unchanged=0, converted=2, skipped=2)

    told = json.loads((tmp_path / "keluar" / "report.json").read_text(encoding="utf-8"))
    assert told["skipped"] == [
        {"source": "foto 1.jpg", "reason": "gambar di luar dokumen"},
        {"source": "surat.pdf", "reason": "PDF; minta dokumen Word-nya"},
    ]
    table = (tmp_path / "keluar" / "report.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(table.splitlines(), delimiter=";"))
    assert [(row[0], row[-1]) for row in rows[3:]] == [
        ("foto 1.jpg", "dilewati: gambar di luar dokumen"),
        ("surat.pdf", "dilewati: PDF; minta dokumen Word-nya"),
    ]
    assert len({len(row) for row in rows}) == 1
    page = (tmp_path / "keluar" / "index.html").read_text(encoding="utf-8")
    assert '<a href="../masuk/foto%201.jpg">foto 1.jpg</a> – gambar di luar dokumen' in page


def test_what_is_passed_over_is_told_in_one_line_with_a_few_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    release(tmp_path / "masuk" / "a.docx")
    for number in range(5):
        (tmp_path / "masuk" / f"foto-{number}.jpg").write_bytes(b"x")
    (tmp_path / "masuk" / "surat.pdf").write_bytes(b"x")
    order = Order(tmp_path / "masuk", tmp_path / "keluar")

    with Batch(order, Lines(Console(), order.source, order.target)) as batch:
        batch.whole()

    assert capsys.readouterr().err.splitlines()[-1] == (
        "Dilewati 6 berkas: foto-0.jpg, foto-1.jpg, foto-2.jpg, dan 2 lagi (gambar di luar dokumen); "
        "surat.pdf (PDF; minta dokumen Word-nya)."
    )


def test_another_format_of_a_release_with_photos_goes_beside_the_first(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx", photo=True)
    run(tmp_path)

    assert run(tmp_path, name="json").converted == 1
    assert {"a.html", "a.json", "a/foto-1.jpg"} <= set(contents(tmp_path / "keluar"))
    assert run(tmp_path).unchanged == run(tmp_path, name="json").unchanged == 1


@pytest.mark.parametrize("force", [False, True])
def test_in_one_folder_for_both_no_input_is_written_over_and_no_output_read(tmp_path: Path, force: bool) -> None:
    text = "Warga Sambas Panen\n\nSAMBAS - Warga memanen padi.\n"
    release(tmp_path / "a.docx")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "foto.jpg").write_bytes(b"x")
    aged(tmp_path / "a.txt")
    order = Order(tmp_path, tmp_path, "text", force=force)

    for _ in range(2):
        with Batch(order, Lines(Console(quiet=True), tmp_path, tmp_path)) as batch:
            summary = batch.whole()
        assert (summary.total, summary.failed, summary.skipped) == (2, 0, 0)

    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == text
    assert {name for name in contents(tmp_path) if name.endswith(".txt")} == {"a.txt", "a-2.txt", "a-3.txt"}


def test_stories_that_came_twice_are_told_in_the_overview_in_this_run_and_later(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx")
    release(
        tmp_path / "masuk" / "b.docx", number=2, paragraphs=["Pasar Baru Dibuka", "SINTANG - Pasar itu dibuka bupati."]
    )
    release(tmp_path / "masuk" / "c.docx")
    run(tmp_path)
    release(tmp_path / "masuk" / "d.docx")
    run(tmp_path)

    told = {
        story["source"]: [warning["message"] for warning in story["warnings"] if warning["code"] == "same-story"]
        for story in stories(tmp_path)
    }
    same = ["Isinya hampir sama dengan a.docx. Terbitkan salah satu saja."]
    first = ["Isinya hampir sama dengan c.docx. Terbitkan salah satu saja."]
    assert told == {"a.docx": first, "b.docx": [], "c.docx": same, "d.docx": same}


class Wrecker(Recorder):
    """A voice during whose words somebody removes the output folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def progress(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)


def test_an_output_folder_that_is_removed_meanwhile_is_told_and_not_called_done(tmp_path: Path) -> None:
    release(tmp_path / "masuk" / "a.docx")
    order = Order(tmp_path / "masuk", tmp_path / "keluar")

    with (
        pytest.raises(UnwritableError, match=r"keluar: folder hasil dihapus selagi dipakai.*--force"),
        Batch(order, Wrecker(order.target)) as batch,
    ):
        batch.whole()
