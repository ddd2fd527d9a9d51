"""Photos of a release: which lines are their captions, who took them, and who wrote the story."""

from __future__ import annotations

import time

import pytest

from converter.article import Article
from converter.release import Block, Picture, Release
from converter.structure import crediting
from tests.structure.build import composed, release

TITLE = "**Bupati Sikka Tinjau Pasar Alok"
LEAD = (
    "MAUMERE – Bupati Sikka Yosef Wangge meninjau Pasar Alok di Kelurahan Kota Uneng, Senin (2/2/2026). Kunjungan itu "
    "dilakukan setelah pedagang mengeluhkan saluran yang tersumbat."
)
SAID = "“Saluran ini harus dibongkar dan diganti yang lebih besar,” kata Yosef."
MORE = (
    "Kepala Dinas Perdagangan Sikka Maria Kota menambahkan, perbaikan dimulai pekan depan. Anggarannya Rp1,2 miliar "
    "dari APBD kabupaten."
)
LAST = "Pedagang diminta tetap berjualan seperti biasa selama pekerjaan berlangsung."
SEEN = "Bupati Sikka meninjau Pasar Alok, Senin (2/2)."
OTHER = "Pedagang sayur menunjukkan saluran yang tersumbat."
STORY = (TITLE, LEAD, SAID, MORE, LAST)


def printed(article: Article) -> list[str]:
    """The running text, without the lead."""
    return [block.text for block in article.blocks if block.type != "figure"][1:]


@pytest.mark.parametrize(
    ("lines", "captions"),
    [
        ((*STORY, "[foto]", SEEN), [SEEN]),
        ((*STORY, "[foto]", SEEN, "(prokopim)"), [SEEN]),
        ((*STORY, "(prokopim)", "[foto]", SEEN, "[foto]", OTHER), [SEEN, OTHER]),
        ((*STORY, "(prokopim)", "[foto]", "Saluran Pasar Alok dibersihkan petugas."), None),
        ((TITLE, LEAD, SAID, "[foto]", SEEN, MORE, LAST), [SEEN]),
        ((TITLE, LEAD, "[foto]", OTHER, SAID, MORE, LAST), [OTHER]),
        ((TITLE, LEAD, "[foto]", "Suasana peninjauan Pasar Alok.", SAID, MORE, LAST), None),
        ((TITLE, LEAD, "[foto]", "Bupati Sikka Yosef Wangge di lokasi pasar.", SAID, MORE, LAST), None),
        ((*STORY, "[foto]", "Camat Alok bersama para pedagang."), None),
        ((TITLE, LEAD, "[foto]", "Penyerahan bantuan kepada pedagang secara simbolis.", SAID, MORE, LAST), None),
        ((TITLE, LEAD, SAID, "//" + OTHER, "[foto]", MORE, LAST), [OTHER]),
        ((TITLE, "[foto]", "Keterangan foto :", SEEN, LEAD, SAID, MORE, LAST), [SEEN]),
        ((*STORY, "[foto]", "[foto]", "Keterangan foto:", SEEN, OTHER), [SEEN, OTHER]),
        ((*STORY, "[foto]", "Gbr 1. " + SEEN, "[foto]", "Gbr. 2 " + OTHER), [SEEN, OTHER]),
        ((*STORY, "[foto]", "Foto 1 " + SEEN, "[foto]", "Foto 2 " + OTHER), [SEEN, OTHER]),
        ((TITLE, "[foto]", "Ket: " + SEEN, LEAD, SAID, MORE, LAST), [SEEN]),
        ((TITLE, "[foto]", "Ket. Gbr: " + SEEN, LEAD, SAID, MORE, LAST), [SEEN]),
        ((*STORY, "[foto]", "Foto I: " + SEEN, "[foto]", "Foto II: " + OTHER), [SEEN, OTHER]),
        ((*STORY, "[foto]", "[foto]", "(1) " + SEEN, "(2) " + OTHER), [SEEN, OTHER]),
        ((*STORY, "[foto]", "[foto]", "Keterangan foto:", "1. " + SEEN, "2. " + OTHER), [SEEN, OTHER]),
        ((*STORY, "[foto]", "(Ket. foto: " + SEEN + ")"), [SEEN]),
        ((*STORY, "[foto]", SEEN + " (*)"), [SEEN]),
        ((TITLE, LEAD, SAID, "[foto]", "**" + SEEN, MORE, LAST), [SEEN]),
        ((*STORY, "(prokopim)", "[foto]", SEEN + " Ia datang bersama kepala dinas."), None),
        ((*STORY, "[foto]", "Bupati Sikka Meninjau Pasar Alok"), ["Bupati Sikka Meninjau Pasar Alok"]),
        ((*STORY, "[foto]", "Yosef Wangge, Bupati Sikka"), ["Yosef Wangge, Bupati Sikka"]),
        ((*STORY, "Dokumentasi Kegiatan Peninjauan Pasar Alok:", "[foto]", SEEN), [SEEN]),
        ((TITLE, "[foto]", SEEN, LEAD.partition(" – ")[2], SAID, MORE, LAST), [SEEN]),
    ],
)
def test_a_sentence_that_says_what_is_seen_or_tells_the_lead_again_is_a_caption(
    lines: tuple[str, ...], captions: list[str] | None
) -> None:
    article = composed(release(lines))
    own = [line for line in lines if line not in STORY and line[0].isupper() and line.endswith(".")]
    assert [photo.caption for photo in article.photos] == (captions or own)
    assert printed(article) == [SAID, MORE, LAST]


@pytest.mark.parametrize(
    "sentence",
    [
        LAST,
        "Perbaikan saluran akan dimulai pekan depan.",
        "Kegiatan itu diikuti puluhan pedagang dan pejabat.",
        "Menurut Yosef, pasar itu menampung 300 pedagang.",
        "Selain itu, bupati meninjau Pasar Tingkat.",
        "Yosef berharap pasar lebih bersih.",
        "Bupati Yosef bersama camat tiba di pasar.",
        "Bupati Yosef hadir di lokasi pasar.",
        "Pasar Alok menampung tidak kurang dari 300 pedagang.",
        "“Kami siap,” kata Yosef.",
    ],
)
def test_a_paragraph_below_a_photo_stays_one(sentence: str) -> None:
    article = composed(release([TITLE, LEAD, SAID, "[foto]", sentence, MORE]))
    assert printed(article) == [SAID, sentence, MORE]


def test_a_lead_below_a_photo_stays_the_lead() -> None:
    follows = (
        "Dalam kunjungan itu, Yosef menemukan saluran yang tersumbat, lapak yang rusak, dan pedagang yang mengeluh."
    )
    article = composed(release([TITLE, "[foto]", SEEN, follows, SAID, MORE]))
    assert (article.lead, [photo.caption for photo in article.photos]) == (SEEN, [None])


@pytest.mark.parametrize("mark", ["//", "**", "##"])
def test_a_lead_in_the_type_of_captions_stays_the_lead_by_its_dateline(mark: str) -> None:
    article = composed(release([TITLE, "[foto]", mark + LEAD, SAID, MORE]))
    assert (article.lead, [p.caption for p in article.photos]) == (LEAD.partition(" – ")[2], [None])


def test_italics_tell_nothing_where_all_is_in_italics() -> None:
    article = composed(release([TITLE, "//" + LEAD, "//" + SAID, "[foto]", "//" + LAST, "//" + MORE]))
    assert printed(article) == [SAID, LAST, MORE]


def test_in_a_story_of_short_paragraphs_those_below_photos_stay_paragraphs() -> None:
    story = ["Wakil Bupati membagikan sembako kepada warga.", "Warga menyambut gembira bantuan."]
    assert printed(composed(release([TITLE, LEAD, "[foto]", *story]))) == story


def test_a_headline_that_begins_like_a_numbered_caption_stays_the_headline() -> None:
    headline = "Foto 12 Tersangka Pencurian Dipajang di Pasar Alok"
    assert composed(release(["[foto]", "**" + headline, *STORY[1:]])).headline == headline


def test_small_letters_beside_a_photo_are_those_of_a_caption() -> None:
    texts = [TITLE[2:], LEAD, SAID, "", "Saluran akan dibongkar.", MORE]
    blocks = tuple(
        Block(at, text, bold=at == 0, size=9 if at == 4 else 12, pictures=() if text else (0,))
        for at, text in enumerate(texts)
    )
    article = composed(Release("rilis.docx", "0", blocks, (Picture(0, b"", "jpg", 1280, 853),)))
    assert [photo.caption for photo in article.photos] == ["Saluran akan dibongkar."]


def set_in_type(*lines: tuple[str, float, bool], style: str = "normal", captions: tuple[int, ...] = ()) -> Article:
    """The article of lines given as text (empty for a photo), points, and whether they are bold and centred."""
    blocks = tuple(
        Block(
            at,
            text,
            bold=bold,
            centered=bold,
            size=size,
            style=style if at in captions else "normal",
            pictures=() if text else (0,),
        )
        for at, (text, size, bold) in enumerate(lines)
    )
    return composed(Release("rilis.docx", "0", blocks, (Picture(0, b"", "jpg", 1280, 853),)))


BELOW_TITLE = ((LEAD, 12, False), (SAID, 12, False), (MORE, 12, False))
TAKEN = "Bupati Sikka berbincang dengan pedagang. Foto: Humas Sikka"


@pytest.mark.parametrize(
    ("front", "style", "captions", "caption", "credit"),
    [
        (((TITLE[2:], 15, True), ("", 0, True), (TAKEN, 8, True)), "normal", (), TAKEN[:40], "Humas Sikka"),
        (((TITLE[2:], 15, True), (TAKEN, 8, False), ("", 0, True)), "normal", (), TAKEN[:40], "Humas Sikka"),
        (((TITLE[2:], 15, True), ("", 0, True), ("Yosef Wangge di Pasar Alok", 8, True)), "normal", (), None, None),
        (((TITLE[2:], 15, True), ("", 0, True), ("Yosef Wangge di Pasar Alok", 12, True)), "caption", (2,), None, None),
        (((TITLE[2:], 15, True), ("Yosef Wangge di Pasar Alok", 12, True), ("", 0, True)), "caption", (1,), None, None),
    ],
)
def test_a_caption_next_to_the_photo_above_the_lead_is_neither_headline_nor_kicker(
    front: tuple[tuple[str, float, bool], ...],
    style: str,
    captions: tuple[int, ...],
    caption: str | None,
    credit: str | None,
) -> None:
    article = set_in_type(*front, *BELOW_TITLE, style=style, captions=captions)
    assert (article.headline, article.kicker) == (TITLE[2:], None)
    assert [(p.caption, p.credit) for p in article.photos] == [(caption or "Yosef Wangge di Pasar Alok", credit)]


def test_small_letters_next_to_a_photo_may_be_a_headline_or_a_kicker() -> None:
    title = (TITLE[2:], 11.0, True)
    assert set_in_type(("", 0, True), title, *BELOW_TITLE).headline == TITLE[2:]
    kicker = set_in_type((TITLE[2:], 15, True), ("Pedagang mengeluhkan saluran", 9, False), ("", 0, True), *BELOW_TITLE)
    assert (kicker.headline, kicker.kicker) == (TITLE[2:], "Pedagang mengeluhkan saluran")


@pytest.mark.parametrize(
    ("typed", "printed_as"),
    [
        ("BUPATI SIKKA YOSEF WANGGE MENINJAU PASAR ALOK.", "Bupati Sikka Yosef Wangge meninjau Pasar Alok."),
        ("WARGA DESA HARAPAN JAYA MENERIMA BANTUAN PANGAN", "Warga Desa Harapan Jaya menerima bantuan pangan"),
        ("BUPATI SIKKA SALURKAN BANTUAN PANGAN", "Bupati Sikka salurkan bantuan pangan"),
        ("KADIS PENDIDIKAN SIKKA DI PASAR ALOK", "Kadis Pendidikan Sikka di Pasar Alok"),
        ("PENYERAHAN SERTIFIKAT TANAH OLEH BPN", "Penyerahan sertifikat tanah oleh BPN"),
        ("Bupati Sikka di RSUD TC Hillers", "Bupati Sikka di RSUD TC Hillers"),
    ],
)
def test_a_caption_in_capitals_gets_those_of_a_sentence(typed: str, printed_as: str) -> None:
    article = composed(release([TITLE, "[foto]", "Foto: " + typed, LEAD, SAID]))
    assert article.photos[0].caption == printed_as


@pytest.mark.parametrize(
    ("typed", "caption", "credit"),
    [
        ("(Bupati meninjau pasar/Foto Humas Sikka)", "Bupati meninjau pasar", "Humas Sikka"),
        ("(Bupati meninjau pasar. Foto: Beni)", "Bupati meninjau pasar.", "Beni"),
        ("Bupati (kiri) meninjau pasar (kanan)", "Bupati (kiri) meninjau pasar (kanan)", None),
        ("(kiri ke kanan) Bupati dan camat (tengah)", "(kiri ke kanan) Bupati dan camat (tengah)", None),
        ("Bupati meninjau pasar. (ANTARA/HO-Humas Sikka)", "Bupati meninjau pasar.", "ANTARA/HO-Humas Sikka"),
        ("Bupati meninjau pasar. --Foto: Doni/Diskominfo", "Bupati meninjau pasar.", "Doni/Diskominfo"),
        ("Bupati meninjau pasar. IST", "Bupati meninjau pasar.", "IST"),
        ("Bupati meninjau pasar IST", "Bupati meninjau pasar", "IST"),
        ("Bupati meninjau pasar/ist", "Bupati meninjau pasar", "ist"),
        ("Bupati meninjau pasar. Istimewa", "Bupati meninjau pasar.", "Istimewa"),
        ("Bupati menyambut tamu istimewa", "Bupati menyambut tamu istimewa", None),
        ("Bupati meninjau pasar. Prokopim/Doni", "Bupati meninjau pasar.", "Prokopim/Doni"),
        ("Bupati meninjau pasar. (Doni/Humas)", "Bupati meninjau pasar.", "Doni/Humas"),
        ("Bupati meninjau pasar - prokopim", "Bupati meninjau pasar", "prokopim"),
        ("Bupati meninjau pasar (doc. Prokopim)", "Bupati meninjau pasar", "Prokopim"),
        ("Bupati meninjau pasar – Foto Humas", "Bupati meninjau pasar", "Humas"),
        ("Bupati berbincang dengan Humas.", "Bupati berbincang dengan Humas.", None),
    ],
)
def test_who_took_a_photo_is_told_at_the_end_of_its_caption(typed: str, caption: str, credit: str | None) -> None:
    article = composed(release([TITLE, "[foto]", "Foto: " + typed, LEAD, SAID]))
    assert [(photo.caption, photo.credit) for photo in article.photos] == [(caption, credit)]


@pytest.mark.parametrize(
    ("lines", "writers", "photographer"),
    [
        (("Reporter : Ani Lusia / Foto : Beni Moa / Editor: Cici",), "Ani Lusia; Cici", "Beni Moa"),
        (("Reporter : Ani Lusia", "Foto : Beni Moa", "Editor : Cici"), "Ani Lusia; Cici", "Beni Moa"),
        (("Teks: Ani Lusia, Foto: Beni Moa",), "Ani Lusia", "Beni Moa"),
        (("Penulis: Wan Sabri", "Foto: Ist"), "Wan Sabri", "Ist"),
        (("Penulis: Wan Sabri", "Fotografer: Beni Moa"), "Wan Sabri", "Beni Moa"),
        (("Berita & Foto : Wan Sabri",), "Wan Sabri", "Wan Sabri"),
        (("Penulis: Wan Sabri | Editor: Dodi Lon",), "Wan Sabri; Dodi Lon", None),
        (("[WS]", "Penulis: Wan Sabri (Humas)"), "Wan Sabri (Humas)", None),
        (("[WS]", "Penulis: Wan Sabri"), "Wan Sabri", None),
        (("Rilis : Humas Setda Sikka",), "Humas Setda Sikka", None),
        (("*Prokompim Setda Sikka*",), "Prokompim Setda Sikka", None),
        (("Tim Liputan Diskominfo Kab. Sikka",), "Tim Liputan Diskominfo Kab. Sikka", None),
        (("AMC / Harmen",), "AMC / Harmen", None),
        (("Rep: Ani Lusia, Foto: Beni",), "Ani Lusia", "Beni"),
        (("Text & Foto: Ani Lusia",), "Ani Lusia", "Ani Lusia"),
        (("By: Humas Setda",), "Humas Setda", None),
        (("Dilaporkan oleh Ani Lusia",), "Ani Lusia", None),
        (("=== Prokopim ===",), "Prokopim", None),
        (("Humas Polres Sikka, Senin 2 Februari 2026",), "Humas Polres Sikka", None),
        (("Dok. Foto : BPBD",), None, "BPBD"),
        (("Foto : Humas Setda Sikka",), None, "Humas Setda Sikka"),
        (("Rilis: Prokopim Sikka, Foto: Beni",), "Prokopim Sikka", "Beni"),
        (("*) Kepala Bagian Humas Setda Sikka",), "Kepala Bagian Humas Setda Sikka", None),
        (("Diterbitkan oleh: Bidang Informasi Diskominfo Sikka",), "Bidang Informasi Diskominfo Sikka", None),
        (("✍️: Ani Lusia", "📷 : Beni Moa"), "Ani Lusia", "Beni Moa"),
        (("📸 Tim Liputan",), None, "Tim Liputan"),
    ],
)
def test_writers_are_credited_with_the_story_and_photographers_with_its_photos(
    lines: tuple[str, ...], writers: str | None, photographer: str | None
) -> None:
    article = composed(release([TITLE, "[foto]", "//" + SEEN, *STORY[1:], *lines]))
    assert article.credit == writers
    assert [photo.credit for photo in article.photos] == [photographer]
    assert printed(article) == [SAID, MORE, LAST]
    assert [d.text for d in article.dropped if d.reason == "credit"] == list(lines)


def test_who_took_photos_that_came_apart_is_credited_with_the_story() -> None:
    assert composed(release([*STORY, "Penulis: Ani", "Foto: Beni Moa"])).credit == "Ani; Beni Moa"


@pytest.mark.parametrize(
    "sentence",
    [
        "Rilis: Bupati Minta Pasar Dibersihkan",
        "Oleh karena itu, pasar ditutup.",
        "Teks: bacaan yang dibagikan kepada peserta.",
        "Tim media bupati mengunjungi lokasi.",
        "SD/MI",
        "Sumber: mata air di Desa Nita, yang kini kering",
        "Foto lama di dinding",
        "*) Harga belum termasuk pajak",
        "📸 Foto bersama usai acara",
        "📸: potret warga di pasar",
        "Diterbitkan oleh penerbit setempat, buku itu laris.",
        "Bagian Prokopim, Gedung A Lantai 2, Maumere",
        "Laporan: 12 lapak rusak dan 30 pedagang terdampak.",
    ],
)
def test_what_only_begins_like_a_credit_is_none(sentence: str) -> None:
    assert not crediting.is_credit(sentence)


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Foto : Beni Moa", None, "Beni Moa"),
        ("Foto: Beni Moa/Humas", None, "Beni Moa/Humas"),
        ("Foto: Maria Kota", "Maria Kota", None),
        ("Foto: Bupati Sikka", "Bupati Sikka", None),
        ("Dok. Foto : BPBD", None, "BPBD"),
    ],
)
def test_a_name_below_a_photo_is_who_took_it_unless_the_story_knows_him(
    line: str, caption: str | None, credit: str | None
) -> None:
    article = composed(release([*STORY, "[foto]", line]))
    assert [(photo.caption, photo.credit) for photo in article.photos] == [(caption, credit)]
    assert any("Foto" in d.text and d.reason in ("photo-credit", "caption-label") for d in article.dropped)


@pytest.mark.parametrize(("end", "credit"), [("-hms-", "hms"), ("Prokopim", "Prokopim"), ("[rls/humas]", "rls/humas")])
def test_an_office_behind_the_last_full_stop_is_a_credit(end: str, credit: str) -> None:
    article = composed(release([*STORY[:-1], f"{LAST} {end}"]))
    assert (article.credit, printed(article)[-1]) == (credit, LAST)


def test_stars_that_end_a_story_are_not_printed() -> None:
    assert printed(composed(release([*STORY[:-1], LAST + " ***"])))[-1] == LAST


@pytest.mark.parametrize("credit", ["(Prokopim Sikka)", "(prokopim/ag)", "[BPBD Sikka/dl]"])
def test_a_credit_in_brackets_is_one_whatever_stands_below_it(credit: str) -> None:
    article = composed(release([*STORY, credit, "Unggahan lain ada di papan pengumuman kantor."]))
    assert article.credit == credit[1:-1]
    assert credit not in printed(article)


@pytest.mark.parametrize("line", ["(bersambung)", "(1) Saluran dibongkar.", "(Humas Polres meninjau lokasi)"])
def test_other_words_in_brackets_amid_a_story_are_printed(line: str) -> None:
    article = composed(release([*STORY[:3], line, *STORY[3:]]))
    assert any(line.strip("()1 ") in text for text in printed(article))


@pytest.mark.parametrize(
    ("tail", "guessed"),
    [
        (("[foto]", OTHER), True),
        (("[foto]", "//" + OTHER), False),
        (("[foto]", "Foto: " + OTHER), False),
        (("(prokopim)", "[foto]", OTHER), True),
    ],
)
def test_a_caption_that_only_its_words_tell_is_pointed_out(tail: tuple[str, ...], guessed: bool) -> None:
    article = composed(release([*STORY, *tail]))
    assert article.photos[0].caption == OTHER
    told = [warning.message for warning in article.warnings if warning.code == "caption-guessed"]
    assert [OTHER[:30] in message for message in told] == [True] * guessed


@pytest.mark.parametrize(
    "lines",
    [
        ("[foto]", "Yosef menyerahkan bibit kepada petani.", MORE, "[foto]", "Warga juga mengunjungi kebun contoh."),
        (MORE, "[foto]", "Pedagang berterima kasih kepada bupati."),
        ("[foto]", "Perbaikan Pasar Alok digelar hingga Senin (2/2/2026).", MORE),
    ],
)
def test_what_no_photo_shows_stays_a_paragraph(lines: tuple[str, ...]) -> None:
    article = composed(release([TITLE, LEAD, SAID, *lines]))
    assert next(line for line in lines[::-1] if line not in ("[foto]", MORE)) in printed(article)


def test_a_sentence_below_the_credit_that_refers_back_is_no_caption() -> None:
    sentence = "Peninjauan itu ditutup dengan penyerahan bibit kepada petani."
    article = composed(release([*STORY, "(prokopim)", "[foto]", sentence]))
    assert [photo.caption for photo in article.photos] == [None]


def test_a_small_line_is_the_lead_where_the_text_below_refers_to_it() -> None:
    lead, follows = (
        "Bupati Sikka Yosef Wangge meninjau pasar kemarin.",
        "Yosef mengatakan pasar itu penting bagi warga.",
    )
    below = ((follows + " " + SAID, 12, False), (MORE, 12, False))
    article = set_in_type((TITLE[2:], 12, True), ("", 0, False), (lead, 9, False), *below)
    assert (article.lead, [photo.caption for photo in article.photos]) == (lead, [None])
    captioned = set_in_type((TITLE[2:], 12, True), ("", 0, False), (lead, 9, False), *BELOW_TITLE)
    assert [photo.caption for photo in captioned.photos] == [lead]


@pytest.mark.parametrize("style", ["heading 1", "title"])
def test_numbered_captions_in_the_style_of_a_heading_keep_their_words(style: str) -> None:
    typed = "Foto 1: Panen. Foto 2: Tanam."
    blocks = (Block(0, TITLE[2:], bold=True), Block(1, typed, style=style), Block(2, LEAD), Block(3, SAID))
    article = composed(Release("rilis.docx", "0", blocks, ()))
    text = typed
    for change in sorted((c for c in article.corrections if c.block == 1), key=lambda c: c.start, reverse=True):
        text = text[: change.start] + change.after + text[change.end :]
    told = " ".join((article.headline, article.kicker or "", *(d.text for d in article.dropped)))
    assert set(text.replace(".", "").split()) <= set(told.replace(".", "").split())


@pytest.mark.parametrize(
    "unit",
    [("[foto]", "Foto: Rina Wati"), ("[foto]", OTHER), ("Keterangan foto:", "[foto]"), ("(Humas)", "[foto]", OTHER)],
)
def test_many_photos_take_no_longer_than_others(unit: tuple[str, ...]) -> None:
    made = release([*STORY, *unit * 400])
    start = time.process_time()
    composed(made)
    assert time.process_time() - start < 4.0
