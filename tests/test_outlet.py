from __future__ import annotations

import re
from pathlib import Path

import pytest

from converter.cli import main
from converter.errors import OutletError
from converter.outlet import Outlet, load, write_template


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
        ('quotations = "own"\n', 1, "`quotations` harus salah satu dari: typed, paragraph"),
        ('name = "A"\nheadline_style = "capital"\n', 2, "typed, title, sentence"),
        ("headline_style = 1\n", 1, "`headline_style` harus berupa teks"),
        ('name = "A"\n\n[words]\n"warga masyarakat" = 2\n', 3, "`words` harus berupa tabel teks"),
        ('words = ["warga"]\n', 1, "`words` harus berupa tabel teks"),
        ('words = { "warga masyarakat" = "" }\n', 1, "kata kosong"),
        ('name = "A"\ndictionary_file = "tidak-ada.txt"\n', 2, "tidak-ada.txt tidak bisa dibaca (tidak ada)"),
        ('url = "kabar.id/{slug}"\n', 1, "https://"),
        ('url = "https://kabar.id/{judul}"\n', 1, "{slug}, {year}, {month}, dan {day}"),
        ('name = "A"\narchive = "tidak-ada"\n', 2, "tidak-ada tidak ada"),
        ("templates = 3\n", 1, "`templates` harus berupa teks"),
        ('name = "A"\ntemplates = "tidak-ada"\n', 2, "folder templat"),
        ('name = "A"\ntime_zone = "Asia/Pontianakk"\n', 2, "zona waktu `Asia/Pontianakk` tidak dikenal"),
        ('name = "A"\ntime_zone = "../etc/passwd"\n', 2, "zona waktu"),
        ('dateline = "{kota} –"\n', 1, "pola `dateline` hanya mengenal {outlet}, {PLACE}, dan {place}"),
        ('dateline = "{PLACE –"\n', 1, "pola `dateline`"),
        ('dateline = "{0} –"\n', 1, "pola `dateline`"),
        ('dateline = "{PLACE:d} –"\n', 1, "pola `dateline`"),
        ('dateline = "{PLACE!z} –"\n', 1, "pola `dateline`"),
        ('url = "https://a.id/{year:>04}/{slug}"\n', 1, "{slug}, {year}, {month}, dan {day}"),
        ('url = "https://a.id/{slug!z}"\n', 1, "{slug}, {year}, {month}, dan {day}"),
        ('name = "A"\nname = "B"\n', 2, "sudah ditulis"),
        ("# koran\nname = “A”\n", 2, 'tanda kutip melengkung (“ ”). Ganti dengan yang lurus (") di baris 2, '),
        ('name = "A"\nbyline = ‘B’\nsection = "C"\nurl = ”https://a.id"\n', 2, "di baris 2, 4, "),
        ('# “A”\nname = "A “B”"\ndictionary = [“a”, "b"]\n', 3, "di baris 3, "),
        ('name = "A”\nsection = "B"\n', 1, "di baris 1, "),
        ('dictionary = ["a”, "b"]\n', 1, "di baris 1, "),
        ('name = "A"\n[words]\n“warga masyarakat” = “warga”\n', 3, "di baris 3, "),
        ('name = "A"\n\u00a0byline = "B"\n', 2, "spasi khusus yang tak tampak di huruf ke-1."),
        ('name = "A"\ntemplates = "C:\\koran"\n', 2, "misalnya C:/koran/templat"),
        ('templates = "C:\\Users\\koran"\n', 1, "misalnya C:/koran/templat"),
        ("name = 'A\n", 1, "belum ditutup"),
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


def test_the_dictionary_file_adds_its_entries_without_comments_and_blanks(tmp_path: Path) -> None:
    entries = "\ufeff# nama tempat\nUncak Kapuas\n\nsape'  # alat musik\nProkopim\n"
    (tmp_path / "kamus.txt").write_text(entries, encoding="utf-8")

    outlet = load(_write(tmp_path, 'dictionary = ["Prokopim"]\ndictionary_file = "kamus.txt"\n'))

    assert outlet.dictionary == ("Prokopim", "Uncak Kapuas", "sape'")
    assert outlet.dictionary_file == tmp_path / "kamus.txt"


def test_a_dictionary_file_in_another_encoding_is_told_with_the_line_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "kamus.txt").write_bytes("Ketapé".encode("latin-1"))
    message = _refusal(tmp_path, 'name = "A"\ndictionary_file = "kamus.txt"\n')
    assert message.startswith(", baris 2: kamus")
    assert "UTF-8" in message


def test_words_of_the_house_are_a_table(tmp_path: Path) -> None:
    outlet = load(_write(tmp_path, '[words]\n"warga masyarakat" = "warga"\n'))
    assert outlet.words == {"warga masyarakat": "warga"}


def test_the_outlet_file_that_init_writes_explains_every_key_and_loads(tmp_path: Path) -> None:
    path = tmp_path / "media.toml"
    write_template(path)
    text = path.read_text(encoding="utf-8")
    assert load(path) == Outlet(name="NAMA MEDIA")
    for key in Outlet.__struct_fields__:
        assert re.search(rf"^(?:# )?(?:{key} = |\[{key}\])", text, re.MULTILINE), key


def test_every_line_that_is_commented_out_holds_once_its_mark_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "media.toml"
    write_template(path)
    for name in ("templat", "arsip"):
        (tmp_path / name).mkdir()
    (tmp_path / "kamus.txt").write_text("Uncak\n", encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r'^# (?=\w+ = |\[|")', "", text, flags=re.MULTILINE), encoding="utf-8")

    outlet = load(path)

    defaults = {"dateline_pattern", "time_zone", "quotations", "headline_style", "section"}
    assert all(getattr(outlet, key) == getattr(Outlet(name="NAMA MEDIA"), key) for key in defaults)
    assert outlet.words == {"warga masyarakat": "warga"}
    assert outlet.dictionary[-1] == "Uncak"


def test_init_writes_once_and_never_over_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "koran.toml"
    assert main(["init", str(path)]) == 0
    assert str(path) in capsys.readouterr().out
    path.write_text("milik saya", encoding="utf-8")
    assert main(["init", str(path)]) == 1
    assert "tidak ditimpa" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "milik saya"


def test_init_in_a_folder_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(tmp_path / "tidak" / "ada.toml")]) == 1
    assert "tidak bisa ditulis" in capsys.readouterr().err


def test_habits_are_off_until_the_outlet_names_them(tmp_path: Path) -> None:
    assert Outlet().habits == ()
    assert load(_write(tmp_path, 'habits = ["serial-comma"]\n')).habits == ("serial-comma",)


@pytest.mark.parametrize(
    "text",
    ['habits = ["oxford"]\n', 'habits = "serial-comma"\n', 'habits = ["acting-point", "no-acting-point"]\n'],
    ids=["unknown", "no list", "contrary"],
)
def test_a_wrong_habit_is_told_with_its_line(tmp_path: Path, text: str) -> None:
    assert ", baris 2: `habits` " in _refusal(tmp_path, f'name = "A"\n{text}')


def test_a_setting_below_the_table_of_words_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "media.toml"
    file.write_text('[words]\n"warga masyarakat" = "warga"\nname = "TANJUNGPURA.ID"\n', encoding="utf-8")

    with pytest.raises(OutletError, match=r"media\.toml, baris 3: `name` di bawah \[words\] dibaca sebagai kata"):
        load(file)


def test_a_word_that_is_called_like_a_setting_is_written_in_marks(tmp_path: Path) -> None:
    file = tmp_path / "media.toml"
    file.write_text('[words]\n"section" = "rubrik"\nmasyarakat = "warga"\n', encoding="utf-8")

    assert load(file).words == {"section": "rubrik", "masyarakat": "warga"}
