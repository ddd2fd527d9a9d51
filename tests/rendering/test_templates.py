from __future__ import annotations

from pathlib import Path

import pytest

from converter.errors import OutletError
from converter.outlet import Outlet
from converter.rendering import render
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
