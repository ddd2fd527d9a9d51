from __future__ import annotations

from pathlib import Path

import pytest

from converter.cli import main
from converter.languagetool import hunspell


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kamus")
    hunspell.write(folder, ["Uncak Kapuas", "rilisin"])
    return folder


@pytest.fixture(scope="module")
def words(written: Path) -> list[str]:
    return (written / "id.dic").read_text(encoding="utf-8").splitlines()


def test_the_first_line_tells_how_many_words_follow(words: list[str]) -> None:
    assert int(words[0]) == len(words) - 1 > 50_000
    assert words[1:] == sorted(set(words[1:]))


@pytest.mark.parametrize(
    "word", ["warga/C", "pemerintah/C", "Pontianak", "Singkawang", "DPRD", "Apeksi", "membangun/C"]
)
def test_words_and_names_stand_as_they_are_written(words: list[str], word: str) -> None:
    assert word in words


@pytest.mark.parametrize("word", ["kerjasama", "walikota", "tesebut", "tanggungjawab", "kondusifitas"])
def test_what_the_rules_hold_to_be_wrong_is_no_word(words: list[str], word: str) -> None:
    assert not {word, f"{word}/C"} & set(words)


@pytest.mark.parametrize("word", ["Uncak", "Kapuas", "rilisin"])
def test_the_words_of_an_outlet_are_taken_in(words: list[str], word: str) -> None:
    assert word in words


def test_the_affixes_count_what_they_list(written: Path) -> None:
    lines = (written / "id.aff").read_text(encoding="utf-8").splitlines()
    replacements = [line for line in lines if line.startswith("REP ")]
    assert replacements[0] == f"REP {len(replacements) - 1}"
    assert "SFX C 0 nya ." in lines


def test_common_words_are_indonesian_and_small(written: Path) -> None:
    common = (written / "common_words.txt").read_text(encoding="utf-8").splitlines()
    assert {"yang", "dan", "pemerintah"} <= set(common)
    assert all(word.islower() for word in common)


def test_the_same_lexicon_gives_the_same_bytes(written: Path, tmp_path: Path) -> None:
    hunspell.write(tmp_path, ["Uncak Kapuas", "rilisin"])
    for name in hunspell.FILES[:3]:
        assert (tmp_path / name).read_bytes() == (written / name).read_bytes()


def test_the_server_is_told_where_the_dictionary_is(tmp_path: Path) -> None:
    folder = tmp_path / "kamus é\\x"
    hunspell.write(folder)
    text = (folder / "server.properties").read_text(encoding="ascii")
    assert "lang-id=Indonesian\n" in text
    assert "pipelineCaching=true\n" in text
    assert "kamus \\u00e9\\\\x" in text


def test_the_command_tells_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "kamus"
    assert main(["languagetool", "export", str(folder)]) == 0
    assert sorted(path.name for path in folder.iterdir()) == sorted(hunspell.FILES)
    assert str(folder) in capsys.readouterr().out
    assert main(["languagetool", "export", str(folder)]) == 0


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "berkas").write_text("")
    assert main(["languagetool", "export", str(tmp_path / "berkas")]) == 1
    assert "tidak bisa ditulis" in capsys.readouterr().err
