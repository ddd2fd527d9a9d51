from __future__ import annotations

import pytest

from converter.checks.acronyms import acronym_warnings
from tests.checks.build import running


def test_an_abbreviation_that_nobody_knows_is_told_once_with_its_block() -> None:
    texts = running("Warga menunggu.", "Data itu dihimpun PQRT.", "Menurut PQRT, air surut.")
    (warning,) = acronym_warnings(texts)
    assert (warning.code, warning.block) == ("unexpanded-acronym", 1)
    assert "PQRT" in warning.message


def test_the_list_of_abbreviations_gives_the_words() -> None:
    (warning,) = acronym_warnings(running("Para jemaat GMIT berdoa bersama."))
    assert "Gereja Masehi Injili di Timor" in warning.message


@pytest.mark.parametrize(
    "text",
    [
        "Pengurus LPMK menyambut bantuan itu.",
        "Hadir pula Ketua MHBX dan warga.",
        "“Anak-anak OMK menjaga takbiran,” ujar Anselmus.",
        "Dokumen RPKD dibahas bersama.",
        "Kader PPKBD mendata warga.",
        "Peserta berasal dari FKDM setempat.",
        "PANEN RAYA – Bupati memanen padi bersama LPMK.",
    ],
)
def test_the_first_word_of_a_sentence_and_an_office_make_no_name_of_an_abbreviation(text: str) -> None:
    assert [w.code for w in acronym_warnings(running("Warga menunggu.", text))] == ["unexpanded-acronym"]


@pytest.mark.parametrize(
    "text",
    [
        "Anggaran bersumber dari APBD dan dikelola BPBD.",
        "Kelompok Tani Hutan Sejahtera (PQRT) panen. Anggota PQRT gembira.",
        "PQRT (Kelompok Tani Hutan Sejahtera) panen.",
        "Kegiatan PT PQRT dihentikan.",
        "Komandan Kodim 1203/KTP hadir.",
        "Bab XVII dibahas.",
        "Ia berseru, jangan!",
        "Bupati TINJAU posko.",
        "Bupati KUDUS meninjau posko warga KAUR.",
        "Warga berteriak MERDEKA di lapangan.",
        "SENIN, 5 MEI 2025, warga kerja bakti.",
        "Program “GERTAX” diluncurkan. Warga ikut GERTAX.",
        "Program Jaminan Qesehatan Nasional disingkat JQKN dibahas. Warga memakai JQKN.",
        "Jaminan Qasidah atau JQS dibahas. Warga memakai JQS.",
        "PQRT, singkatan Paguyuban Qasidah Rakyat Tebas, latihan.",
        "PQRT adalah kepanjangan dari Paguyuban Qasidah Rakyat Tebas.",
        "Paguyuban Qasidah Rakyat dan Tani berlatih. Anggota PQRT senang.",
        "Program paguyuban qasidah rakyat tani berjalan. Anggota PQRT senang.",
        "Tersangka berinisial MHB ditahan. Menurut polisi, MHB mengaku.",
        "Dua tersangka, ABQ (25) dan FIH (30), ditahan. Polisi menyita motor FIH.",
        "Tersangka ABQ dan FIH ditahan.",
        "TGH. Sabarudin mendoakan warga.",
        "LOKTUWAN – Warga bekerja.",
        "TEPUNG TAWARI – Bupati menepungtawari jemaah.",
        "PANEN RAYA: Bupati memanen padi.",
        "Mobil bernomor polisi KB 1234 XYZ ditahan.",
    ],
)
def test_common_ones_names_words_initials_and_those_written_out_need_nothing(text: str) -> None:
    assert acronym_warnings(running(text)) == []
