from __future__ import annotations

from pathlib import Path

import pytest

from converter.errors import OutletError
from converter.outlet import Outlet, load


def _write(folder: Path, text: str) -> Path:
    path = folder / "media.toml"
    path.write_text(text, encoding="utf-8")
    return path


def _refusal(folder: Path, text: str) -> str:
    path = _write(folder, text)
    with pytest.raises(OutletError) as caught:
        load(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert "\n" not in message
    return message.removeprefix(str(path))


def test_an_outlet_file_gives_the_house_style(tmp_path: Path) -> None:
    (tmp_path / "templat").mkdir()
    text = 'name = "KABAR.ID"\nbyline = "Redaksi"\ndictionary = ["Prokopim"]\ntemplates = "templat"\n'

    outlet = load(_write(tmp_path, text))

    assert (outlet.name, outlet.byline, outlet.dictionary) == ("KABAR.ID", "Redaksi", ("Prokopim",))
    assert outlet.templates == tmp_path / "templat"


def test_a_byte_order_mark_from_an_editor_on_windows_does_no_harm(tmp_path: Path) -> None:
    assert load(_write(tmp_path, '\ufeffname = "KABAR.ID"\n')).name == "KABAR.ID"


def test_the_dateline_pattern_names_the_outlet_only_where_there_is_a_name() -> None:
    assert Outlet().dateline_pattern == "{PLACE} –"
    assert Outlet(name="KABAR.ID").dateline_pattern == "{outlet} ({PLACE}) –"
    assert Outlet(name="KABAR.ID", dateline="{place}, {outlet}:").dateline_pattern == "{place}, {outlet}:"


def test_a_missing_file_is_one_line_that_says_so(tmp_path: Path) -> None:
    with pytest.raises(OutletError, match=r"tidak-ada\.toml: berkas media tidak bisa dibaca \(tidak ada\)"):
        load(tmp_path / "tidak-ada.toml")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('name = "A"\nnaem = "B"\n', 2, "kunci `naem` tidak dikenal. Maksudnya `name`?"),
        ('name = "A"\n\nxyz = 1\n', 3, "Yang dikenal: name, dateline"),
        ('name = "A"\n[media]\n', 2, "kunci `media` tidak dikenal"),
        ("# media\nname = 7\n", 2, "`name` harus berupa teks"),
        ('name = "A"\ndictionary = ["a", 2]\n', 2, "`dictionary` harus berupa daftar teks"),
        ("templates = 3\n", 1, "`templates` harus berupa teks"),
        ('name = "A"\ntemplates = "tidak-ada"\n', 2, "folder templat"),
        ('name = "A"\ntime_zone = "Asia/Pontianakk"\n', 2, "zona waktu `Asia/Pontianakk` tidak dikenal"),
        ('name = "A"\ntime_zone = "../etc/passwd"\n', 2, "zona waktu"),
        ('dateline = "{kota} –"\n', 1, "pola `dateline` hanya mengenal {outlet}, {PLACE}, dan {place}"),
        ('dateline = "{PLACE –"\n', 1, "pola `dateline`"),
        ('dateline = "{0} –"\n', 1, "pola `dateline`"),
        ('name = "A"\nname = "B"\n', 2, "sudah ditulis"),
        ('name = "A"\nbyline = "B\n', 2, "belum ditutup"),
        ('name = "A"\nbyline: "B"\n', 2, "kunci = "),
        ("name = \n", 1, "kunci = "),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    message = _refusal(tmp_path, text)
    assert message.startswith(f", baris {line}: ")
    assert words in message


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "media.toml"
    path.write_bytes('name = "A"\nbyline = "Redaktür"\n'.encode("latin-1"))
    with pytest.raises(OutletError, match=r"baris 2: berkas media bukan UTF-8"):
        load(path)
