from __future__ import annotations

from converter.reading.package import open_package
from converter.reading.visible import mismatch

from .docx_builder import FILE, Builder, codes, p, run, table


def test_a_wrapper_that_nobody_knows_is_noticed() -> None:
    unknown = f'<x:baru xmlns:x="urn:contoh">{run("hilang")}</x:baru>'
    read = Builder(p("Isi ", unknown)).read()
    assert [b.text for b in read.blocks] == ["Isi "]
    assert [(r.code, r.values) for r in read.remarks] == [("text-mismatch", {"letters": "6"})]


def test_letters_that_are_lost_or_doubled_are_counted() -> None:
    package = open_package(Builder(p("Satu dua") + table([p("tiga")])).to_bytes(), FILE)
    assert mismatch(package, ["Satu dua", "tiga"]) is None
    lost = mismatch(package, ["Satu dua"])
    doubled = mismatch(package, ["Satu dua", "tiga", "tiga"])
    assert lost is not None
    assert doubled is not None
    assert lost.values == doubled.values == {"letters": "4"}


def test_an_accent_in_another_run_than_its_letter_is_no_mismatch() -> None:
    read = Builder(p("e", run("\u0301"), " cafe\u0301")).read()
    assert [b.text for b in read.blocks] == ["é café"]
    assert codes(read) == []
