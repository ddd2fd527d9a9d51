"""What is left out below the story, and what looks like it and is story."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from converter.article import Article
from converter.structure import crediting
from tests.structure.build import composed, release

ABOVE = (
    "**Pemkab Sambas Perbaiki Jalan",
    "SAMBAS – Pemerintah Kabupaten Sambas memperbaiki jalan sepanjang dua kilometer, Senin (3/3/2025). "
    "Pekerjaan selesai Juni.",
    "Warga menyambut baik perbaikan itu karena jalan tersebut menjadi satu-satunya akses menuju pasar.",
)


def ended(*below: str) -> tuple[list[str], list[tuple[str, str]], Article]:
    """What of the lines below a story is printed, what is left out and why, and the article."""
    article = composed(release([*ABOVE, *below]))
    left_out = [(d.reason, d.text) for d in article.dropped if d.reason != "dateline"]
    return [block.text for block in article.blocks[2:]], left_out, article


_LINES = tomllib.loads((Path(__file__).parent / "endings.toml").read_text(encoding="utf-8"))
STORY = _LINES["story"].strip().splitlines()
LEFT_OUT = _LINES["left_out"].strip().splitlines()
OPENINGS = [opening for opening in map(str.strip, _LINES["openings"].replace("\n", "|").split("|")) if opening]

GOES_ON = (
    "itu sudah lama dinantikan warga di tiga kecamatan tersebut.",
    "akan dibuka kembali mulai pekan depan oleh Bupati Satono.",
    "tidak lagi dipakai sejak tahun lalu, kata Satono kepada wartawan.",
)

PLAIN = (
    "naik menjadi Rp90.000 per kilogram.",
    "diserahkan kepada 120 petani di Desa Tebas.",
    "berada di Kecamatan Tebas.",
)
"""Ends of sentences without a word that only sentences have: with a figure, a passive, a place."""


@pytest.mark.parametrize("lines", STORY)
def test_a_last_paragraph_that_begins_like_a_contact_a_caption_or_a_signature_is_printed(lines: str) -> None:
    typed = lines.split(" ¶ ")
    printed, left_out, _ = ended(*typed)
    assert (printed, left_out) == (typed, [])


@pytest.mark.parametrize("lines", STORY)
def test_such_a_paragraph_is_printed_before_a_credit_and_in_the_middle_too(lines: str) -> None:
    typed = lines.split(" ¶ ")
    more = "Camat setempat mengajak warga menjaga jalan tersebut dan berterima kasih atas perbaikan itu."
    assert ended(*typed, "(humas)")[0] == typed
    assert ended(*typed, more, "(humas)")[0] == [*typed, more]


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_sentence_is_printed_whatever_words_it_begins_with(opening: str) -> None:
    for rest in GOES_ON:
        typed = f"{opening} {rest}"
        for below in ((), ("(humas)",), ("Narahubung: Ani Sofian, 0812-3456-7890",)):
            assert ended(typed, *below)[0] == [typed]
        front = composed(release([ABOVE[0], typed, *ABOVE[1:]]))
        assert typed in [block.text for block in front.blocks]


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_sentence_at_the_end_is_printed_though_only_its_verb_and_full_stop_tell_it(opening: str) -> None:
    for rest in PLAIN:
        for below in ((), ("(humas)",)):
            assert ended(f"{opening} {rest}", *below)[0] == [f"{opening} {rest}"]


@pytest.mark.parametrize("row", LEFT_OUT)
def test_what_no_newspaper_prints_is_left_out_with_its_reason(row: str) -> None:
    reason, lines = row.split("|", 1)
    printed, left_out, _ = ended(*lines.split(" ¶ "))
    assert printed == []
    assert {reason} == {code for code, _ in left_out}
    assert len(left_out) == len(lines.split(" ¶ "))


def test_a_contact_set_in_one_paragraph_with_line_breaks_is_left_out_as_a_whole() -> None:
    printed, left_out, _ = ended("Narahubung:\nAni Sofian\nKabag Prokopim Setda Kabupaten Sambas\n0812-3456-7890")
    assert printed == []
    assert {reason for reason, _ in left_out} == {"contact"}


@pytest.mark.parametrize(
    ("end", "credit"),
    [
        (" [Humas]", "Humas"),
        (" (rn/hms)", "rn/hms"),
        ("/kominfo-rs", "kominfo-rs"),
        (" @ndr", "ndr"),
        (" (*)", None),
        (" (hms)", "hms"),
    ],
)
@pytest.mark.parametrize("below", [(), ("Tentang Kodim Sambas: satuan kewilayahan TNI.",), ("[foto]", "Foto: Jalan.")])
def test_a_credit_at_the_end_of_the_story_is_taken_out_whatever_stands_below(
    end: str, credit: str | None, below: tuple[str, ...]
) -> None:
    last = "Pekerjaan itu dipantau camat setempat tiap pekan."
    printed, left_out, article = ended(last + end, *below)
    assert printed[0] == last
    assert ("credit", end.strip()) in left_out
    assert article.credit == credit


def test_a_paragraph_below_the_guests_is_none_of_them() -> None:
    for last in ("Acara ditutup dengan doa. (hms)", "Para kepala desa ikut memanen padi"):
        _, _, article = ended("Turut hadir:", "Kapolres Sambas", "Camat Tebas", last)
        assert [block.type for block in article.blocks[2:]] == ["paragraph", "list_item", "list_item", "paragraph"]


def test_guests_below_a_colon_are_a_list() -> None:
    _, _, article = ended("Turut hadir:", "Ketua DPRD Kabupaten Sambas", "Kapolres Sambas", "Camat Tebas", "(humas)")
    assert [block.type for block in article.blocks[2:]] == ["paragraph", *["list_item"] * 3]


@pytest.mark.parametrize("head", ["**Daftar Pemenang", "**DAFTAR PEMENANG"])
def test_names_below_a_bold_head_are_a_list(head: str) -> None:
    _, left_out, article = ended(head, "Ketua RT 01 Ahmad", "Kepala Desa Tebas Budi", "Camat Semparuk Rudi", "(humas)")
    assert [block.type for block in article.blocks[2:]] == ["subhead", *["list_item"] * 3]
    assert left_out == [("credit", "(humas)")]


@pytest.mark.parametrize(
    "above", ["**Kabar Baik", "Panitia mengucapkan terima kasih", "Pemenang lomba: ¶ Desa Sekura ¶ Desa Tebas"]
)
def test_a_signature_is_left_out_whatever_stands_above(above: str) -> None:
    signature = ("Sambas, 4 Maret 2025", "Kepala Bagian Prokopim", "ttd", "Ani Sofian")
    printed, left_out, _ = ended(*above.split(" ¶ "), *signature)
    assert printed == above.replace("**", "").split(" ¶ ")
    assert [text for _, text in left_out] == list(signature)


@pytest.mark.parametrize("line", ["_*(Prokopim Kota Tegal)*_", "*(Prokopim Kota Tegal)*", "_( Prokopim Kota Tegal )_"])
def test_a_credit_in_the_marks_of_a_messenger_is_one(line: str) -> None:
    assert crediting.credit_line(line) == "Prokopim Kota Tegal"


LOOSE = (
    ("contact", "Posko Siaga Dinas Sosial Sambas, telepon (0562) 391234, siaga 24 jam"),
    ("contact", "Call center Damkar Sambas 113 (bebas pulsa)"),
    ("contact", "Info pendaftaran: Loket Pelayanan, Pemangkat"),
    ("footer", "Bagian Umum, Gedung Sekretariat Daerah, Sambas"),
    ("footer", "Cepat, tepat, tuntas"),
    ("footer", "Damkar Sigap, Warga Aman!"),
    ("signature", "Budi Santoso"),
)
CREDITED = (("(humas)",), ("[rn/hms]",), ("Pekerjaan itu dipantau camat tiap pekan. (rn/hms)",))


@pytest.mark.parametrize(("reason", "line"), LOOSE)
@pytest.mark.parametrize("above", CREDITED)
def test_what_says_nothing_below_the_credit_is_left_out_and_the_credit_is_known(
    above: tuple[str, ...], reason: str, line: str
) -> None:
    printed, left_out, article = ended(*above, line, "Salam Presisi!")
    assert (reason, line) in left_out
    assert not any(line in text for text in printed)
    assert article.credit in ("humas", "rn/hms")


@pytest.mark.parametrize(
    "lines",
    [
        ("Posko Siaga Dinas Sosial Sambas membuka layanan 24 jam bagi warga.",),
        ("Jalan lain menyusul, kata Satono",),
        ("“Kami siap membantu,” ujar Satono",),
        ("Pemenang lomba:", "1. Desa Tebas", "2. Desa Sekura"),
        ("Camat Tebas juga hadir",),
        ("Bupati Sambas Lepas Ekspor Lada", "SAMBAS – Bupati Sambas Satono melepas ekspor lada, Selasa (4/3/2025)."),
    ],
)
@pytest.mark.parametrize("above", CREDITED)
def test_what_tells_something_below_the_credit_is_printed(above: tuple[str, ...], lines: tuple[str, ...]) -> None:
    printed, _, _ = ended(*above, *lines)
    story = " ".join(printed)
    assert all(line.removeprefix("1. ").removeprefix("2. ").removeprefix("SAMBAS – ") in story for line in lines)


def test_a_motto_without_a_credit_above_is_printed() -> None:
    motto = "Cepat, tepat, tuntas"
    assert ended(motto)[0] == [motto]
