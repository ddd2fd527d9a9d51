from __future__ import annotations

import errno
import io
import json
import os
import stat
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import jsonschema
import msgspec
import pytest
from PIL import Image

import converter
from converter import pipeline, rendering
from converter.article import Article
from converter.cli import main
from converter.outlet import Outlet
from tests.privileges import common_folder, on_posix, unprivileged
from tests.releases import broken

PARAGRAPHS = (
    "Warga Kura-Kura Tanam Bakau di Pantai",
    "SINGKAWANG - Pemerintah Kota Singkawang menanam 500 bibit bakau bersama anak anak sekolah di Pantai "
    "Kura-Kura, Kamis (17/10/2024). Kegiatan itu di hadiri warga dari dua kelurahan.",
    '"Jangan buang sampah ke laut", ujar Maria Lo, Kepala Dinas Lingkungan Hidup.',
    "(prokopim)",
)


def _release(path: Path, *, photo: bool = False, paragraphs: Sequence[str] = PARAGRAPHS) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if photo:
        picture = io.BytesIO()
        Image.effect_noise((900, 600), 50).save(picture, "PNG")
        document.add_picture(io.BytesIO(picture.getvalue()))
        document.add_paragraph("Foto: Warga menanam bakau.")
    document.save(str(path))
    return path


def _names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _run(arguments: Sequence[str | Path], **options: Any) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "import sys; from converter.cli import main; sys.exit(main())"]
    return subprocess.run([*command, *map(str, arguments)], check=False, timeout=60, **options)


def test_an_article_is_written_beside_its_release_and_told_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = _release(tmp_path / "rilis.docx")

    assert main(["convert", str(source)]) == 0

    out, err = capsys.readouterr()
    page = (tmp_path / "rilis.html").read_text(encoding="utf-8")
    assert out == ""
    assert f"{source} → {tmp_path / 'rilis.html'}" in err
    assert "anak anak -> anak-anak" in err
    assert "di hadiri -> dihadiri" in err
    assert '<strong class="dateline">SINGKAWANG –</strong>' in page
    assert 'data-speaker="Maria Lo"' in page
    assert _names(tmp_path) == ["rilis.docx", "rilis.html"]


@pytest.mark.parametrize("name", rendering.FORMATS)
def test_every_format_is_written_into_a_folder_that_is_made(tmp_path: Path, name: str) -> None:
    source = _release(tmp_path / "rilis.docx")

    assert main(["convert", str(source), "-o", str(tmp_path / "a" / "b"), "--format", name, "-q"]) == 0

    assert _names(tmp_path / "a") == [f"b/rilis{rendering.FORMATS[name].extension}"]


def test_photos_are_written_beside_the_article_under_the_names_that_it_shows(tmp_path: Path) -> None:
    source = _release(tmp_path / "rilis.docx", photo=True)

    assert main(["convert", str(source), "-o", str(tmp_path / "hasil"), "-q"]) == 0

    (photo,) = [name for name in _names(tmp_path / "hasil") if name != "rilis.html"]
    assert photo.startswith("rilis/")
    assert f'src="{photo}"' in (tmp_path / "hasil" / "rilis.html").read_text(encoding="utf-8")


def test_standard_output_holds_the_article_and_nothing_else(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    source = _release(tmp_path / "rilis.docx", photo=True)

    assert main(["convert", str(source), "-o", "-", "--format", "json"]) == 0

    out, err = capsysbinary.readouterr()
    article = msgspec.json.decode(out, type=Article)
    assert article.dateline.place == "Singkawang"
    assert "1 foto tidak ditulis" in err.decode()
    assert _names(tmp_path) == ["rilis.docx"]


def test_a_release_is_read_from_standard_input(tmp_path: Path) -> None:
    source = _release(tmp_path / "rilis.docx")

    done = _run(["convert", "-", "-f", "text", "-q"], input=source.read_bytes(), capture_output=True)

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith("*Warga Kura-Kura Tanam Bakau di Pantai*\n\n*SINGKAWANG –* ")


def test_a_release_from_standard_input_is_written_into_a_folder_on_demand(tmp_path: Path) -> None:
    source = _release(tmp_path / "rilis.docx")

    done = _run(["convert", "-", "-o", tmp_path / "hasil", "-q"], input=source.read_bytes())

    assert done.returncode == 0
    assert _names(tmp_path / "hasil") == ["masukan.html"]


def test_of_several_inputs_only_that_from_standard_input_goes_to_standard_output(tmp_path: Path) -> None:
    source = _release(tmp_path / "rilis.docx")

    done = _run(["convert", source, "-", "-f", "text", "-q"], input=source.read_bytes(), capture_output=True)

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().count("Warga Kura-Kura Tanam Bakau") == 1
    assert _names(tmp_path) == ["rilis.docx", "rilis.txt"]


def test_a_release_that_is_named_twice_is_converted_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = str(_release(tmp_path / "rilis.docx"))

    assert main(["convert", source, source]) == 0

    assert capsys.readouterr().err.count("→") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are Unicode elsewhere")
@pytest.mark.parametrize("arguments", [[], ["--json"], ["--format", "json"]])
def test_a_name_that_is_no_utf_8_stops_nothing(tmp_path: Path, arguments: list[str]) -> None:
    source = _release(tmp_path / "rilis.docx", photo=True)
    named = source.rename(os.fsdecode(os.fsencode(tmp_path) + b"/rilis-\xff.docx"))
    bad = os.fsdecode(os.fsencode(tmp_path) + b"/tidak-ada-\xff.docx")

    assert main(["convert", str(named), "-o", str(tmp_path / "hasil"), *arguments]) == 0
    assert main(["convert", bad, *arguments]) == 1


def test_the_outlet_file_gives_name_and_dateline(tmp_path: Path) -> None:
    source = _release(tmp_path / "rilis.docx")
    outlet = tmp_path / "media.toml"
    outlet.write_text('name = "KABAR.ID"\nbyline = "Redaksi"\n', encoding="utf-8")

    assert main(["convert", str(source), "--outlet", str(outlet), "-q"]) == 0

    page = (tmp_path / "rilis.html").read_text(encoding="utf-8")
    assert "KABAR.ID (SINGKAWANG) –" in page
    assert "Redaksi" in page


def test_a_wrong_outlet_file_is_one_line_and_nothing_is_converted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = _release(tmp_path / "rilis.docx")
    outlet = tmp_path / "media.toml"
    outlet.write_text('naem = "KABAR.ID"\n', encoding="utf-8")

    assert main(["convert", str(source), "--outlet", str(outlet)]) == 1

    assert capsys.readouterr().err == f"{outlet}, baris 1: kunci `naem` tidak dikenal. Maksudnya `name`?\n"
    assert _names(tmp_path) == ["media.toml", "rilis.docx"]


def test_the_same_release_gives_the_same_bytes(tmp_path: Path) -> None:
    source = _release(tmp_path / "rilis.docx", photo=True)
    for folder in ("a", "b"):
        assert main(["convert", str(source), "-o", str(tmp_path / folder), "-q", "-f", "json"]) == 0

    files = [(tmp_path / folder / "rilis.json").read_bytes() for folder in ("a", "b")]
    assert files[0] == files[1]


def test_an_existing_output_stays_unless_forced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = _release(tmp_path / "rilis.docx")
    target = tmp_path / "rilis.html"
    target.write_text("lama", encoding="utf-8")

    assert main(["convert", str(source)]) == 1
    assert target.read_text(encoding="utf-8") == "lama"
    assert "sudah ada dan tidak ditimpa" in capsys.readouterr().err

    assert main(["convert", str(source), "--force", "-q"]) == 0
    assert target.read_text(encoding="utf-8") != "lama"


def test_of_two_releases_with_one_output_the_second_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = _release(tmp_path / "a" / "rilis.docx"), _release(tmp_path / "b" / "rilis.docx")

    assert main(["convert", str(first), str(second), "-o", str(tmp_path / "hasil"), "--force"]) == 1

    assert f"sudah dipakai untuk {first}" in capsys.readouterr().err
    assert _names(tmp_path / "hasil") == ["rilis.html"]


def test_of_two_releases_with_one_output_the_second_has_it_when_nothing_comes_of_the_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty, good = tmp_path / "rilis.docx", tmp_path / "rilis.txt"
    empty.write_bytes(b"")
    good.write_text("Warga Tanam Bakau\n\nSINGKAWANG - Warga menanam bakau di pantai.\n", encoding="utf-8")

    assert main(["convert", str(empty), str(good)]) == 1

    err = capsys.readouterr().err
    assert err.startswith(f"{empty}: berkas kosong")
    assert f"{good} → {tmp_path / 'rilis.html'}" in err
    assert _names(tmp_path) == ["rilis.docx", "rilis.html", "rilis.txt"]


def test_what_hinders_the_second_release_is_not_the_first_one_that_came_to_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = _release(tmp_path / "a" / "rilis.docx"), _release(tmp_path / "b" / "rilis.docx")
    (tmp_path / "rilis.html").write_text("lama", encoding="utf-8")

    assert main(["convert", *map(str, files), "-o", str(tmp_path)]) == 1

    assert capsys.readouterr().err.count("rilis.html: sudah ada dan tidak ditimpa") == len(files)


def _bad(folder: Path) -> dict[str, Path]:
    bad = {name: folder / f"{name}.docx" for name in ("missing", "folder", "empty", "garbage", "cut", "zip")}
    bad["folder"].mkdir()
    bad["empty"].write_bytes(b"")
    bad["garbage"].write_bytes(b"\x00\xff bukan dokumen" * 100)
    bad["cut"].write_bytes(_release(folder / "utuh.docx").read_bytes()[:3000])
    bad["zip"].write_bytes(b"PK\x05\x06" + bytes(18))
    return bad


@pytest.mark.parametrize("kind", ["missing", "folder", "empty", "garbage", "cut", "zip"])
@pytest.mark.parametrize("command", ["convert", "check"])
def test_a_bad_input_is_one_line_that_names_it_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, kind: str
) -> None:
    bad, good = _bad(tmp_path)[kind], _release(tmp_path / "baik.docx")

    assert main([command, str(bad), str(good), "-q"]) == 1

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"{bad}: ")
    assert err.count("\n") == 1
    assert (tmp_path / "baik.html").exists() == (command == "convert")


def test_a_defect_in_one_file_is_told_without_a_traceback_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    convert = pipeline.convert_release

    def fail(release: Any, outlet: Outlet, *rest: Any) -> Any:
        if release.file == "a.docx":
            raise ZeroDivisionError("x")
        return convert(release, outlet, *rest)

    monkeypatch.setattr(pipeline, "convert_release", fail)
    files = [str(_release(tmp_path / name)) for name in ("a.docx", "b.docx")]

    assert main(["convert", *files, "-q"]) == 1

    err = capsys.readouterr().err
    assert err.startswith(f"{files[0]}: galat tidak terduga (ZeroDivisionError). Mohon laporkan")
    assert "Traceback" not in err
    assert (tmp_path / "b.html").exists()


def test_the_report_for_machines_is_one_object_a_line_on_standard_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = _release(tmp_path / "rilis.docx", photo=True)

    assert main(["convert", str(source), str(tmp_path / "tidak-ada.docx"), "--json"]) == 1

    out, err = capsys.readouterr()
    good, bad = map(json.loads, out.splitlines())
    assert (good["file"], good["output"]) == (str(source), str(tmp_path / "rilis.html"))
    assert [Path(photo).exists() for photo in good["photos"]] == [True]
    assert ("di hadiri", "dihadiri") in [(each["before"], each["after"]) for each in good["corrections"]]
    assert all(each["applied"] for each in good["corrections"])
    assert good["error"] is None
    assert "tidak ditemukan" in bad["error"]
    assert err.count("\n") == 1


def test_the_report_for_machines_is_on_standard_error_when_the_article_is_on_standard_output(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    source = _release(tmp_path / "rilis.docx")

    assert main(["convert", str(source), str(tmp_path / "tidak-ada.docx"), "-o", "-", "--json"]) == 1

    out, err = capsysbinary.readouterr()
    assert out.startswith(b"<!DOCTYPE html>")
    assert [json.loads(line)["error"] is None for line in err.splitlines()] == [True, False]


def test_the_time_of_publication_is_printed_in_the_time_of_the_outlet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = _release(tmp_path / "rilis.docx")

    assert main(["convert", str(source), "-o", "-", "-f", "json", "--published", "2024-10-17T15:01", "-q"]) == 0

    assert json.loads(capsys.readouterr().out)["published"] == "2024-10-17T15:01:00+07:00"
    assert main(["convert", str(source), "--published", "kemarin"]) == 2
    assert "“kemarin” bukan waktu. Tulis seperti 2024-10-17T15:01." in capsys.readouterr().err


def test_check_shows_what_would_change_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = _release(tmp_path / "rilis.docx")

    assert main(["check", str(source)]) == 1

    out, err = capsys.readouterr()
    assert out.startswith(f"{source}\n")
    assert "di hadiri -> dihadiri" in out
    assert err == ""
    assert _names(tmp_path) == ["rilis.docx"]


def test_check_shows_a_diff_on_demand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = _release(tmp_path / "rilis.docx")

    assert main(["check", str(source), "--diff"]) == 1

    out = capsys.readouterr().out
    assert out.startswith(f"--- {source}\n+++ {source}\n@@ ")
    assert "\n-SINGKAWANG - Pemerintah" in out
    assert "itu dihadiri warga" in out


def test_check_explains_every_change_on_demand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = _release(tmp_path / "rilis.docx", paragraphs=["SINGKAWANG - Rapat di kota itu memakai sistim baru."])

    assert main(["check", str(source), "--why"]) == 1

    lines = capsys.readouterr().out.splitlines()
    row = next(at for at, line in enumerate(lines) if "sistim -> sistem" in line)
    assert lines[row + 1].strip() == "kaidah: KBBI; keyakinan: 99%"


def test_check_of_a_clean_release_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clean = ("Warga Tanam Bakau", "SINGKAWANG – Warga menanam bakau di pantai.")
    source = _release(tmp_path / "rilis.docx", paragraphs=clean)

    assert main(["check", str(source)]) == 0

    assert "Tidak ada yang perlu dikoreksi." in capsys.readouterr().out


def test_batch_tells_a_line_for_each_file_in_order_and_goes_on_past_a_bad_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = tmp_path / "masuk", tmp_path / "keluar"
    _release(source / "a.docx")
    _release(source / "sub" / "b.docx", photo=True)
    broken(source / "sub" / "buruk.docx")

    assert main(["batch", str(source), str(target), "-f", "fragment"]) == 1

    err = capsys.readouterr().err.splitlines()
    assert err[0].startswith(f"{source / 'a.docx'} → {target / 'a.fragment.html'} (")
    assert err[1].startswith(f"{source / 'sub' / 'b.docx'} → ")
    assert err[2].startswith(f"{source / 'sub' / 'buruk.docx'}: berkas kosong")
    assert err[3] == "Selesai: 2 berkas dikonversi, 0 tidak berubah, 1 gagal."
    assert len(err) == 4


def test_batch_of_good_files_ends_with_0_and_a_second_time_has_nothing_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = tmp_path / "masuk", tmp_path / "keluar"
    _release(source / "a.docx")

    assert main(["batch", str(source), str(target), "-q"]) == 0
    assert capsys.readouterr() == ("", "")
    assert main(["batch", str(source), str(target), "--workers", "1"]) == 0
    assert capsys.readouterr().err == "Selesai: 0 berkas dikonversi, 1 tidak berubah, 0 gagal.\n"


def test_batch_tells_what_has_no_input_any_more(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "masuk", tmp_path / "keluar"
    _release(source / "a.docx")
    _release(source / "b.docx")
    main(["batch", str(source), str(target), "-q"])
    (source / "b.docx").unlink()

    assert main(["batch", str(source), str(target)]) == 0
    assert capsys.readouterr().err.splitlines()[0] == f"{target / 'b.html'}: masukannya (b.docx) sudah tidak ada."
    assert main(["batch", str(source), str(target), "--prune"]) == 0
    assert capsys.readouterr().err.startswith(f"{target / 'b.html'}: dihapus")
    assert not (target / "b.html").exists()


def test_batch_tells_machines_events(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "masuk", tmp_path / "keluar"
    _release(source / "a.docx", photo=True)
    broken(source / "b.docx")

    assert main(["batch", str(source), str(target), "--json"]) == 1

    out, err = capsys.readouterr()
    begin, converted, failed, end = map(json.loads, out.splitlines())
    assert begin == {"event": "begin", "total": 2, "unchanged": 0}
    assert (converted["event"], converted["story"]["output"]) == ("converted", "a.html")
    assert converted["story"]["corrections"] > 0
    assert len(converted["story"]["photos"]) == 1
    assert (failed["event"], failed["story"]["source"]) == ("failed", "b.docx")
    assert (end["event"], end["summary"]["converted"], end["summary"]["failed"]) == ("end", 1, 1)
    assert err.startswith("b.docx: berkas kosong")


def test_batch_tells_the_full_report_on_demand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _release(tmp_path / "masuk" / "a.docx")

    assert main(["batch", str(tmp_path / "masuk"), str(tmp_path / "keluar"), "--verbose"]) == 0
    assert "di hadiri -> dihadiri" in capsys.readouterr().err


def test_batch_says_where_releases_and_articles_come_into_one_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "masuk"
    _release(folder / "a.docx")

    assert main(["batch", str(folder), str(folder)]) == 0
    told, *others = capsys.readouterr().err.splitlines()
    assert told == f"{folder}: hasil ditulis di antara naskahnya. Bila tidak dimaksud, sebut folder lain."
    assert main(["batch", str(folder), str(tmp_path / "keluar")]) == 0
    assert told not in capsys.readouterr().err.splitlines()
    assert others[-1].startswith("Selesai: 1 ")


def test_batch_of_a_folder_without_documents_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "masuk").mkdir()
    assert main(["batch", str(tmp_path / "masuk"), str(tmp_path / "keluar")]) == 0
    assert "tidak ada naskah" in capsys.readouterr().err


def test_batch_of_a_missing_folder_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", str(tmp_path / "tidak-ada"), str(tmp_path / "keluar")]) == 1
    assert capsys.readouterr().err == f"{tmp_path / 'tidak-ada'}: folder tidak ada. Periksa nama dan letaknya.\n"
    assert not (tmp_path / "keluar").exists()


def test_the_schema_describes_the_json_of_an_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = _release(tmp_path / "rilis.docx", photo=True)
    assert main(["convert", str(source), "--format", "json", "-q"]) == 0
    capsys.readouterr()

    assert main(["schema"]) == 0

    schema = json.loads(capsys.readouterr().out)
    jsonschema.validate(json.loads((tmp_path / "rilis.json").read_text(encoding="utf-8")), schema)


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"rilis {converter.__version__}\n"


def test_the_library_converts_with_and_without_an_outlet(tmp_path: Path) -> None:
    source = _release(tmp_path / "rilis.docx")

    assert converter.convert(source).dateline.text == "SINGKAWANG –"
    assert converter.convert(str(source), Outlet(name="KABAR.ID")).outlet == "KABAR.ID"


def test_help_loads_nothing_that_only_a_conversion_needs() -> None:
    script = (
        "import sys; from converter.cli import main; main(['convert', '--help']);"
        "heavy = {'docx', 'lxml', 'jinja2', 'PIL', 'msgspec', 'rich'};"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, timeout=60)

    assert done.stderr.decode().strip() == "[]"


def test_there_is_no_colour_outside_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", str(_release(tmp_path / "rilis.docx"))]) == 0
    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.parametrize(("no_colour", "coloured"), [("", True), ("1", False)])
def test_colour_on_a_terminal_is_left_out_on_request(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    no_colour: str,
    coloured: bool,
) -> None:
    monkeypatch.setenv("NO_COLOR", no_colour)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    assert main(["convert", str(_release(tmp_path / "rilis.docx"))]) == 0

    assert ("\x1b[" in capsys.readouterr().err) is coloured


def test_ctrl_c_ends_with_130_and_leaves_nothing_half_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(handle: int) -> None:
        raise KeyboardInterrupt

    source = _release(tmp_path / "rilis.docx", photo=True)
    monkeypatch.setattr(os, "fsync", interrupt)

    assert main(["convert", str(source), "-o", str(tmp_path / "hasil")]) == 130

    assert capsys.readouterr().err.endswith("Dihentikan.\n")
    assert not (tmp_path / "hasil").exists()


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_an_interrupt_signal_ends_the_process_without_a_traceback() -> None:
    script = (
        "import os, signal, sys; from converter import reading; from converter.cli import main;"
        "reading.load = lambda *_: os.kill(os.getpid(), signal.SIGINT);"
        "sys.exit(main(['convert', 'rilis.docx']))"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, timeout=60)

    assert (done.returncode, done.stderr.decode()) == (130, "Dihentikan.\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_under_standard_output_is_one_line(tmp_path: Path) -> None:
    source = _release(tmp_path / "rilis.docx")
    with Path("/dev/full").open("wb") as full:
        done = _run(["convert", source, "-o", "-", "-q"], stdout=full, stderr=subprocess.PIPE)

    assert done.returncode == 1
    assert done.stderr.decode() == "keluaran standar tidak bisa ditulis (penyimpanan penuh).\n"


def test_a_reader_that_goes_away_is_no_error_to_talk_about(tmp_path: Path) -> None:
    source = _release(tmp_path / "rilis.docx")
    reading_end, writing_end = os.pipe()
    os.close(reading_end)
    try:
        done = _run(["convert", source, "-o", "-", "-q"], stdout=writing_end, stderr=subprocess.PIPE)
    finally:
        os.close(writing_end)

    assert (done.returncode, done.stderr) == (1, b"")


def test_output_that_cannot_be_written_is_one_line_and_loses_no_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    source = _release(tmp_path / "rilis.docx")
    before = source.read_bytes()
    monkeypatch.setattr(os, "fsync", refuse)

    assert main(["convert", str(source)]) == 1

    assert capsys.readouterr().err.startswith(f"{tmp_path / 'rilis.html'}: tidak bisa ditulis (penyimpanan penuh).")
    assert source.read_bytes() == before
    assert _names(tmp_path) == ["rilis.docx"]


def test_a_locale_without_unicode_stops_nothing(tmp_path: Path) -> None:
    source = _release(tmp_path / "rilis.docx")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}

    done = _run(["check", source], env=environment, capture_output=True)
    article = _run(["convert", source, "-o", "-", "-q"], env=environment, capture_output=True)

    assert (done.returncode, done.stderr) == (1, b"")
    assert article.returncode == 0
    assert "SINGKAWANG –" in article.stdout.decode()


def test_outputs_can_be_read_by_others(tmp_path: Path) -> None:
    source = _release(tmp_path / "rilis.docx")
    old = os.umask(0o022)
    try:
        assert main(["convert", str(source), "-q"]) == 0
    finally:
        os.umask(old)

    assert stat.S_IMODE((tmp_path / "rilis.html").stat().st_mode) == 0o644


@on_posix
@pytest.mark.parametrize("command", ["convert", "check"])
def test_a_file_that_may_not_be_read_is_one_indonesian_line_and_the_others_go_on(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    with common_folder() as folder:
        closed, good = _release(folder / "tertutup.docx"), _release(folder / "baik.docx")
        closed.chmod(0)
        folder.chmod(0o777)
        with unprivileged():
            assert main([command, str(closed), str(good), "-q"]) == 1
        assert (folder / "baik.html").exists() == (command == "convert")

    reason = "berkas tidak bisa dibuka (tidak ada izin). Tutup program yang memakainya atau periksa izinnya."
    assert capsys.readouterr().err == f"{closed}: {reason}\n"


def test_a_second_format_goes_beside_the_first_with_the_same_photos(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = _release(tmp_path / "rilis.docx", photo=True), tmp_path / "hasil"

    for name in ("html", "json"):
        assert main(["convert", str(source), "-o", str(target), "-f", name, "-q"]) == 0
    photo = target / "rilis" / "foto-1.jpg"
    assert len(_names(target)) == 3

    photo.write_bytes(b"lain")
    assert main(["convert", str(source), "-o", str(target), "-f", "ninjs", "-q"]) == 1
    assert f"{photo}: sudah ada dan tidak ditimpa" in capsys.readouterr().err


def test_check_shows_a_diff_and_what_speaks_for_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = _release(tmp_path / "rilis.docx")

    assert main(["check", str(source), "--diff", "--why"]) == 1

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"--- {source}"
    assert lines.index(str(source)) > 3
    assert any(line.strip().startswith("kaidah: ") for line in lines)


def test_convert_and_batch_count_alike(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = _release(tmp_path / "masuk" / "rilis.docx")

    assert main(["convert", str(source), "-o", str(tmp_path / "satu"), "--json"]) == 0
    counts = json.loads(capsys.readouterr().out)["counts"]
    assert main(["batch", str(source.parent), str(tmp_path / "semua"), "-q"]) == 0
    (story,) = json.loads((tmp_path / "semua" / "report.json").read_text(encoding="utf-8"))["stories"]

    assert main(["check", str(source)]) == 1
    assert f"Koreksi ({counts['corrections']}):" in capsys.readouterr().out
    assert counts["corrections"] >= 2
    assert counts["marks"] >= 1
    assert {**counts, "warnings": story["warnings"]} == {key: story[key] for key in counts}


def test_articles_of_one_run_have_slugs_of_their_own_and_a_story_told_twice_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(_release(tmp_path / name)) for name in ("a.docx", "b.docx")]

    assert main(["convert", *files, "-f", "json"]) == 0

    slugs = [json.loads((tmp_path / name).read_text(encoding="utf-8"))["slug"] for name in ("a.json", "b.json")]
    assert slugs[1] == f"{slugs[0]}-2"
    assert capsys.readouterr().err.count(f"Isinya hampir sama dengan {files[0]}.") == 1


@on_posix
def test_a_release_that_takes_too_long_is_one_line_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    convert = pipeline.convert_release

    def slow(release: Any, *rest: Any) -> Any:
        if release.file == "a.docx":
            time.sleep(30)
        return convert(release, *rest)

    monkeypatch.setattr(pipeline, "convert_release", slow)
    files = [str(_release(tmp_path / name)) for name in ("a.docx", "b.docx")]

    assert main(["convert", *files, "-q", "--timeout", "3"]) == 1

    assert capsys.readouterr().err.startswith(f"{files[0]}: belum selesai setelah 3 detik")
    assert _names(tmp_path) == ["a.docx", "b.docx", "b.html"]
