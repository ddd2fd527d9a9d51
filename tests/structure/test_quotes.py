"""Quotations, and who says them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from converter.structure.quotes import find_quotes


def said(*paragraphs: str) -> list[tuple[str, str | None, str | None]]:
    return [(q.text, q.speaker, q.verb) for q in find_quotes(list(enumerate(paragraphs)))]


def speakers(*paragraphs: str) -> list[str | None]:
    return [speaker for _, speaker, _ in said(*paragraphs)]


INTRO = "Bupati Landak Karolus Margreta meninjau posko, Rabu (5/2/2025)."


def test_final_comma_and_full_stop_fall_away_and_other_marks_stay() -> None:
    assert [q[0] for q in said(INTRO, "“Siap,” katanya. “Mengapa tidak?” lanjutnya. “Ayo!” serunya. “Mari.”")] == [
        "Siap",
        "Mengapa tidak?",
        "Ayo!",
        "Mari",
    ]


def test_a_quotation_broken_by_its_attribution_is_two_of_one_speaker() -> None:
    assert said(INTRO, "“Posko ini buka,” lanjut Karolus, “sampai air surut.”") == [
        ("Posko ini buka", "Karolus Margreta", "lanjut"),
        ("sampai air surut", "Karolus Margreta", "lanjut"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Festival bertema “Satu Sungai Sejuta Cerita” itu ditutup.",
        "Program “Satu Desa Satu Arsip” dimulai.",
        "Warga menyebutnya “kampung tenun” sejak lama.",
        "Lomba mengusung slogan “Bersih Itu Kita”.",
        "Buku berjudul “Jejak di Hulu” dibagikan.",
    ],
)
def test_names_and_phrases_in_marks_are_nobodys_words(sentence: str) -> None:
    assert said(INTRO, sentence) == []


def test_a_quotation_inside_a_quotation_stays_inside() -> None:
    assert [q[0] for q in said(INTRO, "“Jangan bilang ‘nanti saja’ kepada warga,” ujarnya.")] == [
        "Jangan bilang ‘nanti saja’ kepada warga"
    ]


@pytest.mark.parametrize(
    ("attribution", "speaker"),
    [
        ("ujarnya", "Karolus Margreta"),
        ("kata dia", "Karolus Margreta"),
        ("tutur beliau", "Karolus Margreta"),
        ("kata Karolus", "Karolus Margreta"),
        ("pesan Bupati", "Karolus Margreta"),
        ("ucap bupati", "Karolus Margreta"),
        ("kata mantan camat itu", "Karolus Margreta"),
        ("gurau Karolus", "Karolus Margreta"),
        ("selorohnya disambut tawa", "Karolus Margreta"),
        ("demikian Karolus", "Karolus Margreta"),
        ("kata Ketua RT 04, Samsul Bahri", "Samsul Bahri"),
        ("ujar warga Desa Amboyo, Yuliana (35)", "Yuliana"),
        ("kata Camat Ngabang Herkulanus Dodo, S.E", "Herkulanus Dodo"),
        ("kata Sekda Landak, Drs. Vinsen Syahrial, M.M", "Vinsen Syahrial"),
        ("ujar Kapolres Landak AKBP Siswo Handoyo", "Siswo Handoyo"),
        ("kata seorang warga", "seorang warga"),
        ("kata Hj. Rosmina binti Ahmad", "Rosmina binti Ahmad"),
        ("kata Pdt. Yohanes M. Kusuma", "Yohanes M. Kusuma"),
        ("tambah I Gusti Ngurah Oka", "I Gusti Ngurah Oka"),
        ("ungkap dr. Maya, Kepala Puskesmas Ngabang", "Maya"),
    ],
)
def test_attributions_are_resolved_to_the_fullest_name(attribution: str, speaker: str) -> None:
    assert speakers(INTRO, f"“Air mulai surut,” {attribution}.") == [speaker]


def test_who_was_spoken_of_last_is_meant_by_a_pronoun() -> None:
    assert speakers(
        INTRO,
        "Kepala BPBD Landak, Rudi Sitorus, melaporkan, 200 rumah terendam. Logistik cukup untuk sepekan.",
        "“Perahu sudah siaga,” katanya.",
        "Salah satu pengungsi, Mak Inah (61), berharap air lekas surut.",
        "“Sudah tiga malam tidur di masjid,” keluhnya.",
        "Menanggapi hal itu, Karolus meminta selimut ditambah. “Malam ini harus sampai,” tegasnya.",
        "Ia juga meminta puskesmas siaga.",
        "“Jangan ada yang sakit,” pungkasnya.",
    ) == ["Rudi Sitorus", "Inah", "Karolus Margreta", "Karolus Margreta"]


@pytest.mark.parametrize(
    "lead",
    [
        "Bupati menambahkan, ",
        "Ia berkata: ",
        "Menurut Karolus, ",
        "Karolus juga menegaskan, ",
        "Dalam sambutannya, Karolus Margreta mengatakan: ",
        "Dikatakan Karolus, ",
    ],
)
def test_an_attribution_before_the_quotation_counts(lead: str) -> None:
    assert speakers(INTRO, f"{lead}“Air mulai surut.”") == ["Karolus Margreta"]


def test_a_quotation_after_a_reporting_sentence_belongs_to_its_subject() -> None:
    assert speakers(INTRO, "Karolus mengapresiasi relawan.", "“Terima kasih atas kerja kerasnya.”") == [
        "Karolus Margreta"
    ]


def test_paragraphs_of_one_quotation_share_the_speaker_named_at_its_end() -> None:
    assert (
        speakers(
            INTRO,
            "“Bapak Ibu, air masih tinggi.",
            "“Karena itu, jangan dulu pulang.",
            "“Kalau sudah surut, kami antar,” kata Ketua Tagana Landak Dominikus Aleng.",
        )
        == ["Dominikus Aleng"] * 3
    )


def test_two_people_of_one_family_name_are_told_apart() -> None:
    assert speakers(
        "Bupati Sanggau Yohanes Ontan dan Wakil Bupati Sanggau Susana Ontan hadir.",
        "“Kami kompak,” kata Susana.",
        "“Betul,” kata Yohanes.",
    ) == ["Susana Ontan", "Yohanes Ontan"]


def test_a_name_of_ordinary_words_is_a_name_when_a_quotation_is_ascribed_to_it() -> None:
    assert speakers(
        "Kepala Dinas Perikanan Kabupaten Natuna Untung Selamat membuka pelatihan.",
        "“Ikan kita banyak,” kata Untung.",
    ) == ["Untung Selamat"]


def test_a_quotation_of_nobody_known_has_no_speaker() -> None:
    assert speakers("“Air mulai surut.”") == [None]


def test_role_and_block_are_given() -> None:
    quote = find_quotes([(0, INTRO), (3, "“Air mulai surut,” kata Karolus.")])[0]
    assert (quote.role, quote.block) == ("Bupati Landak", 3)


def test_straight_marks_are_understood_too() -> None:
    assert [q[0] for q in said(INTRO, '"Air mulai surut," katanya. "Syukurlah," tambahnya.')] == [
        "Air mulai surut",
        "Syukurlah",
    ]


def test_a_sentence_behind_the_quotation_may_name_the_speaker() -> None:
    assert speakers(INTRO, "“Air mulai surut.” Hal itu disampaikan Sekretaris Daerah Landak Vinsen Syahrial.") == [
        "Vinsen Syahrial"
    ]


def test_a_nickname_with_itu_means_whoever_was_spoken_of() -> None:
    assert speakers(INTRO, "“Air mulai surut,” ujar pria yang akrab disapa Bang Doel itu.") == ["Karolus Margreta"]


def test_companions_are_not_the_subject() -> None:
    assert speakers(INTRO, "Didampingi Sekda Vinsen Syahrial, Bupati meninjau dapur umum.", "“Bagus,” katanya.") == [
        "Karolus Margreta"
    ]
    assert speakers(INTRO, "Bupati didampingi Sekda Vinsen Syahrial meninjau dapur umum.", "“Bagus,” katanya.") == [
        "Karolus Margreta"
    ]


def test_a_theme_is_no_quotation_even_before_an_attribution() -> None:
    assert said(INTRO, "Festival mengusung tema “Satu Sungai”, ujar Karolus.") == []


def test_an_office_set_behind_the_name_is_the_role() -> None:
    paragraphs = ["“Air surut,” kata Idris Wael, Sekretaris Daerah Buru, yang datang. “Alhamdulillah,” kata Sekda."]
    quotes = find_quotes(list(enumerate(paragraphs)))
    assert [(q.speaker, q.role) for q in quotes] == [("Idris Wael", "Sekretaris Daerah Buru")] * 2


def test_a_verb_right_before_a_sentence_in_marks_introduces_it() -> None:
    assert speakers(INTRO, "Karolus mengatakan “Air mulai surut di empat kecamatan.”") == ["Karolus Margreta"]


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("“Air mulai surut, katanya.", "Air mulai surut"),
        ("“Air mulai surut, katanya.”", "Air mulai surut"),
        ("“Air mulai surut. ujar Karolus sambil tersenyum.", "Air mulai surut"),
        ("“Air mulai surut, kata orang tua dulu.", "Air mulai surut, kata orang tua dulu"),
        ("“Air mulai surut,“ kata Karolus.", "Air mulai surut"),
        ("“Air mulai surut “, kata Karolus.", "Air mulai surut"),
        ("”Air mulai surut,” kata Karolus.", "Air mulai surut"),
    ],
)
def test_a_mark_that_is_missing_or_leans_the_wrong_way_hides_no_attribution(paragraph: str, words: str) -> None:
    assert [(text, speaker) for text, speaker, _ in said(INTRO, paragraph)] == [(words, "Karolus Margreta")]


def test_a_paragraph_that_only_closes_a_quotation_goes_on_with_it() -> None:
    assert said(INTRO, "“Air mulai surut. Posko dibuka", "Jangan pulang dulu”, ujar Karolus.", "Ia lega.") == [
        ("Air mulai surut. Posko dibuka", "Karolus Margreta", "ujar"),
        ("Jangan pulang dulu", "Karolus Margreta", "ujar"),
    ]


def test_a_quotation_that_is_never_closed_keeps_the_speaker_it_names() -> None:
    assert speakers(
        INTRO,
        "“Air surut,” kata Karolus. “Posko tetap dibuka.",
        "Camat Ngabang Herkulanus Dodo menambahkan, dapur umum ditutup.",
        "“Warga sudah pulang,” ungkapnya.",
    ) == ["Karolus Margreta", "Karolus Margreta", "Herkulanus Dodo"]


def test_an_answer_is_the_words_of_the_other_one() -> None:
    assert speakers(
        INTRO,
        "“Siapa yang sakit?” tanya Karolus. “Saya,” jawab Inah (61). “Sejak kapan?” tanyanya. “Kemarin,” sahutnya.",
    ) == ["Karolus Margreta", "Inah", "Inah", "Karolus Margreta"]


@pytest.mark.parametrize("verb", ["mengatakan bahwa", "menegaskan bahwa"])
def test_speech_behind_bahwa_is_a_quotation(verb: str) -> None:
    assert said(INTRO, f"Karolus {verb} “posko tetap dibuka sampai air surut”.") == [
        ("posko tetap dibuka sampai air surut", "Karolus Margreta", verb.split(maxsplit=1)[0])
    ]


def test_an_office_whose_holder_is_not_named_is_not_the_one_spoken_of() -> None:
    assert speakers(INTRO, "“Kami siap,” kata camat.") == ["camat"]


def test_an_agency_partly_in_small_letters_hides_no_name() -> None:
    assert speakers(
        INTRO,
        "Ketua komisi Pemilihan Umum (KPU) Landak Vinsen Syahrial melapor, logistik aman.",
        "“Surat suara di lantai dua,” katanya.",
    ) == ["Vinsen Syahrial"]


EXAMPLES = tomllib.loads((Path(__file__).parent / "speakers.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("told", EXAMPLES["text"], ids=lambda told: told["paragraphs"][0][:60])
def test_companions_spokesmen_and_epithets_do_not_mislead(told: dict[str, list[str]]) -> None:
    assert speakers(*told["paragraphs"]) == told["speakers"]


@pytest.mark.parametrize("told", EXAMPLES["role"], ids=lambda told: told["role"])
def test_the_office_of_a_speaker_is_what_the_text_gives(told: dict[str, str]) -> None:
    (quote,) = find_quotes([(0, told["text"])])
    assert (quote.speaker, quote.role) == (told["speaker"], told["role"])


@pytest.mark.parametrize(
    "told",
    [
        "Seorang ibu yang enggan disebut namanya mengaku terbantu. “Beras jadi murah,” katanya.",
        "Anak-anak menunggu di halaman. “Kami siap menjaga kampung kami,” kata mereka serempak.",
        "Dua petani itu tersenyum. “Panen kami bagus tahun ini,” ujar keduanya.",
    ],
)
def test_words_of_somebody_without_a_name_are_nobody_elses(told: str) -> None:
    assert speakers("Kasubsi Ahmad Fauzan menambahkan, pelatihan berlangsung sepekan.", told) == [None]


def test_the_letterhead_and_the_dateline_name_places_too() -> None:
    told = [(0, "Camat Danau Wangi Salim Hadi menutup rapat. “Mari bekerja,” katanya.")]
    for headings in (["KECAMATAN DANAU WANGI"], ["PEMERINTAH DESA MEKAR", "Danau Wangi"]):
        (quote,) = find_quotes(told, headings)
        assert (quote.speaker, quote.role) == ("Salim Hadi", "Camat Danau Wangi")
    (quote,) = find_quotes([(0, "Camat Salim Hadi menutup rapat. “Mari bekerja,” katanya.")], ["DANAU WANGI"])
    assert quote.speaker == "Salim Hadi"


def test_a_body_in_the_letterhead_is_no_place_though_a_district_is_called_so() -> None:
    told = [(0, "Kepala Balai KSDA Bengkulu Seno Adi menutup rapat. “Mari bekerja,” katanya.")]
    (quote,) = find_quotes(told, ["BALAI KSDA BENGKULU"])
    assert (quote.speaker, quote.role) == ("Seno Adi", "Kepala Balai KSDA Bengkulu")


def test_an_unclosed_quotation_goes_on_over_what_it_reminds_of() -> None:
    (quote,) = find_quotes([(0, "Bupati Sambas Satono berpesan, “Hadirin sekalian, jangan lupa apa pesan Bung Karno")])
    assert quote.text.endswith("pesan Bung Karno")
