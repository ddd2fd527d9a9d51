from __future__ import annotations

import pytest
from lxml import etree

from converter.reading.numbering import Numbering, formatted

from .docx_builder import NAMESPACES


def numbering(*abstract: str, lists: str) -> Numbering:
    definitions = "".join(
        f'<w:abstractNum w:abstractNumId="{i}">{levels}</w:abstractNum>' for i, levels in enumerate(abstract)
    )
    return Numbering(etree.fromstring(f"<w:numbering {NAMESPACES}>{definitions}{lists}</w:numbering>"))


def level(number: int, form: str, text: str, inner: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{inner}</w:lvl>'
    )


def a_list(number: int, inner: str = "", abstract: int = 0) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{inner}</w:num>'


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (14, "lowerRoman", "xiv"),
        (1999, "upperRoman", "MCMXCIX"),
        (3, "lowerLetter", "c"),
        (28, "upperLetter", "BB"),
        (5, "none", ""),
        (5, "cardinalText", "5"),
        (0, "upperRoman", "0"),
        (10**6, "lowerLetter", "1000000"),
    ],
)
def test_numbers_are_written_in_the_format_of_the_list(number: int, form: str, text: str) -> None:
    assert formatted(number, form) == text


def test_levels_start_again_below_a_new_item() -> None:
    lists = numbering(level(0, "decimal", "%1.") + level(1, "lowerLetter", "%1%2)"), lists=a_list(1))
    assert [lists.label("1", n) for n in (0, 1, 1, 0, 1)] == ["1.", "1a)", "1b)", "2.", "2a)"]


def test_a_level_that_never_restarts_goes_on() -> None:
    never = level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    lists = numbering(level(0, "upperRoman", "%1.") + never, lists=a_list(1))
    assert [lists.label("1", n) for n in (0, 1, 0, 1)] == ["I.", "1.", "II.", "2."]


def test_lists_of_one_definition_go_on_unless_told_to_start_again() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = numbering(level(0, "decimal", "%1."), lists=a_list(1) + a_list(2) + a_list(3, again))
    assert [lists.label(n, 0) for n in ("1", "2", "3", "3", "1")] == ["1.", "2.", "1.", "2.", "3."]


def test_a_list_can_replace_a_level() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "(%1)")}</w:lvlOverride>'
    lists = numbering(level(0, "decimal", "%1."), lists=a_list(1, override))
    assert lists.label("1", 0) == "(A)"


def test_a_legal_level_is_all_decimal() -> None:
    legal = level(1, "decimal", "%1.%2", "<w:isLgl/>")
    lists = numbering(level(0, "upperRoman", "%1") + legal, lists=a_list(1))
    assert [lists.label("1", n) for n in (0, 1)] == ["I", "1.1"]


def test_every_bullet_is_the_same_bullet() -> None:
    lists = numbering(level(0, "bullet", "\uf0b7") + level(1, "bullet", "o") + level(2, "bullet", ""), lists=a_list(1))
    assert [lists.label("1", n) for n in (0, 1, 2)] == ["•", "•", ""]


def test_a_definition_can_refer_to_a_list_style() -> None:
    link = '<w:numStyleLink w:val="Daftar"/>'
    real = '<w:styleLink w:val="Daftar"/>' + level(0, "decimal", "%1)")
    lists = numbering(link, real, lists=a_list(1))
    assert lists.label("1", 0) == "1)"


def test_a_style_is_bound_to_its_level() -> None:
    bound = level(1, "decimal", "%2.", '<w:pStyle w:val="Nomor2"/>')
    lists = numbering(level(0, "decimal", "%1.") + bound, lists=a_list(1))
    assert lists.level_of_style("1", "Nomor2") == 1
    assert lists.level_of_style("1", "Lain") == 0


@pytest.mark.parametrize(("number", "place"), [("0", 0), ("9", 0), ("1", 5)])
def test_a_list_or_level_that_does_not_exist_has_no_label(number: str, place: int) -> None:
    assert numbering(level(0, "decimal", "%1."), lists=a_list(1)).label(number, place) == ""


def test_a_document_without_numbering_has_no_labels() -> None:
    assert Numbering(None).label("1", 0) == ""
