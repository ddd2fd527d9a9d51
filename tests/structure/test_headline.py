from __future__ import annotations

import pytest

from converter import pipeline
from converter.draft import Draft
from converter.language.lexicon import lexicon
from converter.outlet import Outlet
from converter.structure.headline import Forms, is_capitals, recase
from tests.structure.build import release

BODY = "Pjs Bupati Melawi membuka rapat TPID di 512 TPS bersama KPw BI dan Satpol PP, Rabu (5/2/2025)."


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (
            "PJS BUPATI MELAWI: 847 PERSONEL SIAGA DI 512 TPS",
            "Pjs Bupati Melawi: 847 Personel Siaga di 512 TPS",
        ),
        ("DI BALIK LAYAR FESTIVAL DAN PASAR", "Di Balik Layar Festival dan Pasar"),
        ("DANA DESA TAHAP II CAIR RP1,2 MILIAR", "Dana Desa Tahap II Cair Rp1,2 Miliar"),
        ("BPBD DAN BNPB TINJAU KORBAN BANJIR", "BPBD dan BNPB Tinjau Korban Banjir"),
        ("LOMBA PIDATO SE-KALBAR RP2 JUTA", "Lomba Pidato Se-Kalbar Rp2 Juta"),
        ("pemkab melawi: dana dari bnpb cair", "Pemkab Melawi: Dana dari BNPB Cair"),
        ("KPW BI GANDENG SATPOL PP", "KPw BI Gandeng Satpol PP"),
        ("WARGA: DI SINI AMAN", "Warga: Di Sini Aman"),
        ("KAPOLRES PIMPIN SERTIJAB DAN UNGKAP CURANMOR", "Kapolres Pimpin Sertijab dan Ungkap Curanmor"),
        ("e-KTP DAN KIA DICETAK DI KECAMATAN", "e-KTP dan KIA Dicetak di Kecamatan"),
        ("CAMAT: E-KTP GRATIS VIA POSYANDU", "Camat: e-KTP Gratis via Posyandu"),
        ("PESAN dr. RUSMINI BAGI WARGA", "Pesan dr. Rusmini bagi Warga"),
        ("PEMKAB SAMBAS BAGI BIBIT UNTUK PETANI", "Pemkab Sambas Bagi Bibit untuk Petani"),
    ],
)
def test_capitals_become_headline_capitals(typed: str, printed: str) -> None:
    draft = Draft(typed)
    recase(draft, Forms([BODY]), lexicon())
    assert draft.text == printed
    assert {edit.why.rule for edit in draft.edits} == {"capital"}  # type: ignore[union-attr]


def test_only_lines_in_capitals_are_recased() -> None:
    assert is_capitals("BUPATI LEPAS KONTINGEN")
    assert is_capitals("HARGA CABAI Rp50.000 PER KG")
    assert not is_capitals("Bupati Lepas Kontingen PON XX")
    assert not is_capitals("TPID")


LEAD = "MELAWI – Pemerintah Kabupaten Melawi menggelar lomba untuk menyambut HUT ke-80 RI, Senin (4/8/2025)."


def printed(title: str, outlet: Outlet | None = None) -> str:
    """The headline as the whole house prints it."""
    return pipeline.convert_release(release([title, LEAD]), outlet or Outlet()).article.headline


@pytest.mark.parametrize("typed", ["HUT RI KE-80, PEMKAB GELAR LOMBA", "HUT RI KE 80, PEMKAB GELAR LOMBA"])
def test_ordinals_of_a_headline_in_capitals_are_written_one_way(typed: str) -> None:
    assert printed(typed) == "HUT RI Ke-80, Pemkab Gelar Lomba"


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("pemkab melawi gelar lomba bersama bnpb", "Pemkab Melawi Gelar Lomba Bersama BNPB"),
        ("pemkab Melawi gelar lomba di Nanga Pinoh", "Pemkab Melawi gelar lomba di Nanga Pinoh"),
        ("e-KTP Gratis bagi Pelajar Melawi", "e-KTP Gratis bagi Pelajar Melawi"),
        ("dr. Rusmini Ajak Warga Berolahraga", "dr. Rusmini Ajak Warga Berolahraga"),
    ],
)
def test_a_headline_begins_with_a_capital(typed: str, wanted: str) -> None:
    assert printed(typed) == wanted


def test_a_headline_without_capitals_gets_them_in_every_style() -> None:
    typed = "pemkab melawi gelar lomba bersama bnpb"
    assert printed(typed, Outlet(headline_style="title")) == "Pemkab Melawi Gelar Lomba Bersama BNPB"
    assert printed(typed, Outlet(headline_style="sentence")) == "Pemkab Melawi gelar lomba bersama BNPB"


def test_a_function_word_of_which_usage_differs_keeps_its_capital_and_the_others_lose_it() -> None:
    assert printed("Wabup Kirim Kelambu Sampai Ke Kampung") == "Wabup Kirim Kelambu Sampai ke Kampung"
