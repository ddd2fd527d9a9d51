from __future__ import annotations

from random import Random

import pytest

from converter.reading.package import open_package
from converter.reading.visible import mismatch

from .docx_builder import FILE, Builder, codes, p, run, style, table
from .random_bodies import body


def test_a_wrapper_that_nobody_knows_is_noticed() -> None:
    unknown = f'<x:baru xmlns:x="urn:contoh">{run("hilang")}</x:baru>'
    read = Builder(p("Isi ", unknown)).read()
    assert [b.text for b in read.blocks] == ["Isi "]
    assert [(r.code, r.values) for r in read.remarks] == [("text-mismatch", {"letters": "6"})]


def test_letters_that_are_lost_or_doubled_are_counted() -> None:
    package = open_package(Builder(p("Satu dua") + table([p("tiga")])).to_bytes(), FILE)
    assert mismatch(package, ["Satu dua", "tiga"], frozenset()) is None
    lost = mismatch(package, ["Satu dua"], frozenset())
    doubled = mismatch(package, ["Satu dua", "tiga", "tiga"], frozenset())
    assert lost is not None
    assert doubled is not None
    assert lost.values == doubled.values == {"letters": "4"}


def test_an_accent_in_another_run_than_its_letter_is_no_mismatch() -> None:
    read = Builder(p("e", run("\u0301"), " cafe\u0301")).read()
    assert [b.text for b in read.blocks] == ["é café"]
    assert codes(read) == []


@pytest.mark.parametrize("seed", range(60))
def test_both_counts_agree_whatever_is_nested_in_what(seed: int) -> None:
    hidden = style("Gaib", "Gaib", "<w:rPr><w:vanish/></w:rPr>")
    read = Builder(body(Random(seed))).add("styles", "styles", hidden).read()
    assert "text-mismatch" not in codes(read)
