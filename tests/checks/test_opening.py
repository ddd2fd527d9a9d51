from __future__ import annotations

import pytest

from converter.checks.opening import lead_warnings, sentence_warnings
from tests.checks.build import LEAD, running


def codes(*texts: str) -> list[str]:
    return [w.code for w in lead_warnings(running(*texts))]


def test_a_lead_that_answers_all_questions_in_time_is_left_alone() -> None:
    assert codes(LEAD) == []
    assert lead_warnings([]) == []


def test_a_lead_of_forty_five_words_is_short_enough_and_one_more_is_not() -> None:
    assert codes(" ".join([LEAD.rstrip("."), *["dan"] * (45 - len(LEAD.split()))])) == []
    assert codes(" ".join([LEAD.rstrip("."), *["dan"] * (46 - len(LEAD.split()))])) == ["long-lead"]


@pytest.mark.parametrize(
    ("lead", "missing"),
    [
        ("Bupati Landak Karolus Margreta meninjau posko banjir di Desa Amboyo.", "kapan"),
        ("Banjir susut sejak Rabu (5/2/2025).", "siapa"),
        ("Sambas, Rabu (5/2/2025).", "apa"),
    ],
)
def test_what_a_lead_leaves_open_is_named(lead: str, missing: str) -> None:
    told = [w.message for w in lead_warnings(running(lead)) if w.code == "incomplete-lead"]
    assert len(told) == 1
    assert missing in told[0].partition(":")[2]


@pytest.mark.parametrize("second", ["“Air surut,” kata Karolus, Rabu (5/2/2025).", "Posko dibuka sejak pekan lalu."])
def test_the_day_may_stand_with_the_first_quotation(second: str) -> None:
    assert codes("Bupati Landak Karolus Margreta meninjau posko banjir di Desa Amboyo.", second) == []


@pytest.mark.parametrize(
    ("dateline", "missing"),
    [("NGABANG, Rabu (5/2/2025) –", []), ("Ngabang (5/2) –", []), ("NGABANG –", ["incomplete-lead"])],
)
def test_the_day_may_stand_in_the_dateline(dateline: str, missing: list[str]) -> None:
    lead = running("Bupati Landak Karolus Margreta meninjau posko banjir di Desa Amboyo.")
    assert [w.code for w in lead_warnings(lead, [dateline])] == missing


@pytest.mark.parametrize(
    "lead",
    [
        "Harga cabai di pasar Sambas naik dalam sepekan terakhir.",
        "Satono membuka lomba desa, Rabu (5/2/2025).",
        "“Kami senang,” ujar Bupati Sambas Satono, Rabu (5/2/2025).",
        "Petani di Tebas kini punya traktor baru.",
        "BPBD Sambas memadamkan api di pasar dalam dua jam.",
        "Pembangunan pasar di Tebas dikebut menjelang Lebaran.",
        "Para kepala desa di Sambas langsung bekerja pada hari pertama.",
        "Hujan deras mengguyur Kota Sambas, Rabu (5/2/2025).",
        "DPRD Sambas mengesahkan APBD 2025, Rabu (5/2/2025).",
    ],
)
def test_leads_that_answer_in_other_words_are_left_alone(lead: str) -> None:
    assert codes(lead) == []


def test_only_a_sentence_of_more_than_fifty_words_is_too_long() -> None:
    long = "Karolus " + "meninjau " * 50 + "posko."
    short = "Karolus " + "meninjau " * 24 + "posko. Camat " + "ikut " * 24 + "serta."
    (warning,) = sentence_warnings(running(short, long))
    assert (warning.code, warning.block) == ("long-sentence", 1)
    assert "52 kata" in warning.message
