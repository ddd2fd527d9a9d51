from __future__ import annotations

from pathlib import Path

import pytest

from converter import outlet
from converter.cli import main
from converter.dictionary import NAME, add
from converter.errors import ConverterError, OutletError


def house(folder: Path, text: str = 'name = "KABAR.ID"\n') -> Path:
    file = folder / "media.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_first_word_begins_a_dictionary_that_the_outlet_file_names(tmp_path: Path) -> None:
    file = house(tmp_path)

    added = add(["Prokopim", "Uncak  Kapuas"], file)

    assert added == (tmp_path / NAME, ("Prokopim", "Uncak Kapuas"))
    assert outlet.load(file).dictionary == ("Prokopim", "Uncak Kapuas")
    assert outlet.load(file).name == "KABAR.ID"


def test_what_the_dictionary_holds_is_not_added_again(tmp_path: Path) -> None:
    file = house(tmp_path, 'dictionary = ["Apeksi"]\n')
    add(["Prokopim"], file)
    before = (tmp_path / NAME).read_bytes()

    assert add(["Prokopim", "Apeksi"], file).new == ()
    assert (tmp_path / NAME).read_bytes() == before


def test_entries_and_comments_of_an_edited_file_stay(tmp_path: Path) -> None:
    (tmp_path / "istilah.txt").write_text("# istilah\nsape'", encoding="utf-8")
    file = house(tmp_path, 'dictionary_file = "istilah.txt"\n')

    add(["nugal"], file)

    assert (tmp_path / "istilah.txt").read_text(encoding="utf-8") == "# istilah\nsape'\nnugal\n"


@pytest.mark.parametrize(
    "text",
    ['[words]\n"warga masyarakat" = "warga"\n', '# dictionary_file = "kamus.txt"\n\n[words]\na = "b"\n', ""],
    ids=["before a table", "instead of its explanation", "into an empty file"],
)
def test_the_outlet_file_stays_a_right_one(tmp_path: Path, text: str) -> None:
    file = house(tmp_path, text)
    words = outlet.load(file).words

    add(["Prokopim"], file)

    assert outlet.load(file).dictionary == ("Prokopim",)
    assert outlet.load(file).words == words


def test_the_file_that_explains_itself_gets_one_setting(tmp_path: Path) -> None:
    file = tmp_path / "media.toml"
    outlet.write_template(file)

    add(["Prokopim"], file)

    assert file.read_text(encoding="utf-8").count("dictionary_file") == 1
    assert outlet.load(file).dictionary == ("Prokopim",)


@pytest.mark.parametrize("word", ["", "  ", "12", "#satu", "dua # tiga"])
def test_what_is_no_word_is_refused_and_nothing_written(tmp_path: Path, word: str) -> None:
    file = house(tmp_path)
    with pytest.raises(OutletError):
        add(["Prokopim", word], file)
    assert not (tmp_path / NAME).exists()


def test_a_dictionary_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    file = house(tmp_path)
    (tmp_path / NAME).mkdir()
    with pytest.raises(ConverterError, match=NAME):
        add(["Prokopim"], file)


def test_the_command_says_what_it_added(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = house(tmp_path)

    assert main(["kata", "tambah", "Prokopim", "--outlet", str(file)]) == 0
    assert capsys.readouterr().out == f"{tmp_path / NAME}: 1 ditambahkan (Prokopim).\n"
    assert main(["kata", "tambah", "Prokopim", "--outlet", str(file)]) == 0
    assert capsys.readouterr().out == f"{tmp_path / NAME}: semuanya sudah ada di kamus.\n"


def test_without_an_outlet_file_the_command_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kata", "tambah", "Prokopim", "--outlet", str(tmp_path / "media.toml")]) == 1
    assert "media.toml" in capsys.readouterr().err
