from __future__ import annotations

import pytest

from converter.article import Dropped
from converter.checks.unfilled import unfilled_warnings
from tests.checks.build import running


@pytest.mark.parametrize(
    "text",
    [
        "Kepala Desa Kuala, [nama kades], berterima kasih.",
        "Warga menunggu <isi lokasi> dibuka.",
        "Rapat digelar hari ...... tanggal 5 Mei 2025.",
        "Hadir ______ peserta.",
        "“[isi kutipan bupati],” kata Ani.",
        "Bantuan senilai Rp xxx juta disalurkan.",
    ],
)
def test_what_nobody_filled_in_is_told_with_the_words_around_it(text: str) -> None:
    (told,) = unfilled_warnings(running("Warga antre.", text), ())
    assert (told.code, told.block) == ("unfilled-text", 1)
    assert text[-20:-1] in told.message


def test_what_stands_side_by_side_is_told_once_and_what_stands_apart_twice() -> None:
    near = "Rapat digelar hari ...... tanggal ...... di Sambas."
    far = f"Rapat digelar hari ...... di Sambas. {'Bupati hadir bersama camat. ' * 3}Hadir pula [nama]."
    assert len(unfilled_warnings(running(near), ())) == 1
    assert len(unfilled_warnings(running(far), ())) == 2


@pytest.mark.parametrize(
    "text",
    [
        "“[Bupati] sudah pulang,” kata Ani [sic].",
        "“Ya ...... kita tunggu saja,” kata Ani.",
        "Ia datang...... lalu pulang.",
        "Kontingen PON XX dan MTQ XXX berangkat.",
        "Hubungi 0812-xxxx-xxxx.",
        "“Di sana [lokasi banjir] masih gelap,” kata Ani.",
        "Warga bergotong royong. [Foto: Humas]",
        "Air setinggi <50 sentimeter.",
    ],
)
def test_speech_that_breaks_off_and_what_an_editor_put_in_brackets_are_left_alone(text: str) -> None:
    assert unfilled_warnings(running(text), ()) == []


def test_a_number_of_a_letter_that_was_never_given_is_told_as_left_out() -> None:
    blank, given = (Dropped(text=f"Nomor: {no}/HMS/2025", reason="number") for no in ("........", "12"))
    (told,) = unfilled_warnings((), (blank, given))
    assert (told.code, told.block) == ("placeholder-text", None)
    assert "Nomor: ........" in told.message
