from __future__ import annotations

from pathlib import Path

import pytest

from converter.cli import main
from converter.errors import OutletError
from converter.outlet import Outlet
from converter.rendering import FORMATS, render
from converter.rendering.templates import copy_templates, csp_hash
from tests.rendering.articles import SHORT


def _outlet(folder: Path, **templates: str) -> Outlet:
    for name, text in templates.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return Outlet(templates=folder)


def test_a_template_of_the_outlet_replaces_that_of_the_program_and_no_other(tmp_path: Path) -> None:
    outlet = _outlet(tmp_path, fragment='<section>{% include "body.html" %}</section>')

    printed = render(SHORT, "fragment", outlet)

    assert printed.startswith('<section><p class="lead">')
    assert "<h1>Warga Kura-Kura" in render(SHORT, "html", outlet)


def test_a_template_of_the_outlet_is_escaped_too(tmp_path: Path) -> None:
    outlet = _outlet(tmp_path, fragment="{{ outlet.name }}")
    named = Outlet(name="<b>", templates=outlet.templates)

    assert render(SHORT, "fragment", named) == "&lt;b&gt;\n"


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("<p>\n{% if %}\n", 2),
        ("<p>\n\n{{ article.judul }}", 3),
        ("<p>\n{% for part in parts %}", 2),
        ("{{ nama }}", 1),
        ("\n{{ 1 // 0 }}", 2),
        ("{{ article.headline.__class__.__mro__ }}", 1),
    ],
)
def test_a_wrong_template_of_the_outlet_is_told_with_file_and_line(tmp_path: Path, template: str, line: int) -> None:
    outlet = _outlet(tmp_path, fragment=template)

    with pytest.raises(OutletError) as caught:
        render(SHORT, "fragment", outlet)

    assert str(caught.value).startswith(f"{tmp_path / 'fragment.html'}, baris {line}: templat salah")
    assert "\n" not in str(caught.value)


def test_a_template_that_includes_what_is_not_there_is_told(tmp_path: Path) -> None:
    outlet = _outlet(tmp_path, fragment='{% include "iklan.html" %}')

    with pytest.raises(OutletError, match=r"fragment\.html, baris 1: templat salah \(.*iklan\.html"):
        render(SHORT, "fragment", outlet)


def test_a_template_cannot_reach_files_outside_its_folder(tmp_path: Path) -> None:
    (tmp_path / "rahasia.html").write_text("rahasia", encoding="utf-8")
    (tmp_path / "templat").mkdir()
    outlet = _outlet(tmp_path / "templat", fragment='{% include "../rahasia.html" %}')

    with pytest.raises(OutletError):
        render(SHORT, "fragment", outlet)


def test_copied_templates_print_what_the_program_prints(tmp_path: Path) -> None:
    copies = copy_templates(tmp_path / "templat")

    assert {copy.name for copy in copies} >= {"page.html", "style.css", "share.js", "text.txt"}
    for name in FORMATS:
        assert render(SHORT, name, Outlet(templates=tmp_path / "templat")) == render(SHORT, name, Outlet())


def test_a_style_that_the_outlet_changed_is_on_the_page_and_allowed_by_its_policy(tmp_path: Path) -> None:
    copy_templates(tmp_path)
    (tmp_path / "style.css").write_text("h1 { color: green }\n", encoding="utf-8")

    page = render(SHORT, "html", Outlet(templates=tmp_path))

    assert "<style>h1 { color: green }\n</style>" in page
    assert csp_hash("h1 { color: green }\n") in page


def test_templates_that_are_there_already_are_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text("h1 { color: green }", encoding="utf-8")

    with pytest.raises(OutletError, match=r"style\.css: sudah ada"):
        copy_templates(tmp_path)

    assert [file.name for file in tmp_path.iterdir()] == ["style.css"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "templat").write_text("", encoding="utf-8")

    with pytest.raises(OutletError, match="templat: tidak bisa ditulis"):
        copy_templates(tmp_path / "templat")


def test_init_writes_templates_and_the_outlet_file_or_keeps_the_one_that_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "media.toml"

    assert main(["init", str(file), "--templates", str(tmp_path / "satu")]) == 0
    assert "templat disalin" in capsys.readouterr().out
    file.write_text('name = "KORAN"\n', encoding="utf-8")
    assert main(["init", str(file), "--templates", str(tmp_path / "dua")]) == 0

    assert "sudah ada dan dibiarkan" in capsys.readouterr().out
    assert file.read_text(encoding="utf-8") == 'name = "KORAN"\n'
    assert (tmp_path / "dua" / "page.html").exists()
