from __future__ import annotations

import pytest

from converter.draft import Draft
from converter.language.lexicon import lexicon
from converter.structure.headline import Forms, is_capitals, recase

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
        ("PEMKAB RAIH WTP KE-9", "Pemkab Raih WTP Ke-9"),
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
