from __future__ import annotations

import pytest

from converter.language.names import find_people, tokens
from converter.language.villages import find_villages


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Penjabat (Pj) Wali Kota Pontianak Rudi Sastra mengajak",
            "Rudi Sastra",
            "Penjabat (Pj) Wali Kota Pontianak",
        ),
        (
            "Kepala Dinas Kesehatan Sikka dr. Maria Nona Wea, M.Kes. menilai",
            "Maria Nona Wea",
            "Kepala Dinas Kesehatan Sikka",
        ),
        ("Kepala Bidang Bina Marga Dinas PUPR Kalbar Petrus Nyawai, S.T. menyatakan", "Petrus Nyawai", None),
        (
            "Kepala Kantor Perwakilan (KPw) Bank Indonesia Tegal Christian Tjandra menilai",
            "Christian Tjandra",
            None,
        ),
        (
            "Plt Kepala Dinas Komunikasi, Informatika, dan Statistik Sumedang Dian Sanjaya menilai",
            "Dian Sanjaya",
            None,
        ),
        ("Kapolres Melawi AKBP Hendra Kurnia, S.H., S.I.K. menyampaikan", "Hendra Kurnia", "Kapolres Melawi"),
        ("Salah satu qariah, Siti Nur Lela, mengaku gugup", "Siti Nur Lela", ""),
        ("Salah seorang pedagang, Mbah Legi (67), mengaku", "Legi", None),
        (
            "Sementara itu, Ketua Sanggar Riak Air, Op. Gabe Lumban, menyambut",
            "Op. Gabe Lumban",
            "Ketua Sanggar Riak Air",
        ),
        ("Lurah Siantan Hulu H. M. Yusuf Amin, S.E. berharap", "M. Yusuf Amin", "Lurah Siantan Hulu"),
        ("Kepala Desa Ranggasari Iwa Sungkawa mengatakan", "Iwa Sungkawa", "Kepala Desa Ranggasari"),
        ("Danramil 1203-05/Kendawangan Kapten Inf Suyono mengatakan", "Suyono", None),
        ("Rotua br. Simarmata (41) sudah menenun", "Rotua br. Simarmata", ""),
        ("Menurut Andi Basri, S.Sos., nilai itu", "Andi Basri", ""),
        ("Bupati Lebak H Wira Natakusuma, S.IP, M.Si dengan", "Wira Natakusuma", "Bupati Lebak"),
        (
            "Kepala Dinas Koperasi, UKM, dan Perdagangan Karangasem I Ketut Wirya menilai",
            "I Ketut Wirya",
            None,
        ),
    ],
)
def test_people_are_found_with_their_offices(text: str, name: str, role: str | None) -> None:
    (mention,) = find_people(text)
    assert mention.name == name
    assert text[mention.start : mention.end] == name
    assert role is None or mention.role == role


@pytest.mark.parametrize(
    "text",
    [
        "Bupati menambahkan, pemkab menyiapkan dana",
        "Pemkab Lumajang menyalurkan bantuan",
        "Pemerintah Kabupaten Sambas menilai hal itu perlu",
        "Rapat digelar di Gedung DPRD, Bandung, Sabtu.",
        "Gubernur Kalimantan Barat meninjau Kota Singkawang",
        "Festival Gawai Dayak menampilkan tari",
        "Kalau begitu, warga menunggu",
        "Kepala Dinas Kesehatan mengatakan",
        "Kecamatan Ende Timur, Ende, menjadi",
    ],
)
def test_bodies_places_and_offices_alone_are_nobody(text: str) -> None:
    assert [mention.name for mention in find_people(text)] == []


def test_a_word_known_as_a_name_is_one_even_if_it_is_an_ordinary_word() -> None:
    text = "Kepala Dinas Kesehatan Untung Selamat menilai"
    assert [mention.name for mention in find_people(text, frozenset({"Untung"}))] == ["Untung Selamat"]


def test_points_of_abbreviations_belong_to_the_word_and_final_points_do_not() -> None:
    assert [token.text for token in tokens("kata Drs. H. Abd. Rahman S. Toha, S.IP. dan Ani.")] == [
        "kata", "Drs.", "H.", "Abd.", "Rahman", "S.", "Toha", "S.IP.", "dan", "Ani",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Bupati Garut Rd Asep Kurniadi meresmikan", "Asep Kurniadi", "Bupati Garut"),
        ("Bendesa Adat Sulahan Jero Gede Suparta mengajak", "Jero Gede Suparta", "Bendesa Adat Sulahan"),
        ("Lurah Lambanapu Rambu Konda Ana menyatakan", "Rambu Konda Ana", "Lurah Lambanapu"),
        (
            "Ketua Majelis Penyimbang Adat Pesisir (MPAP) Lampung Barat Gusti Ratu Alam berharap",
            "Gusti Ratu Alam",
            "Ketua Majelis Penyimbang Adat Pesisir (MPAP) Lampung Barat",
        ),
        ("Ketua komisi Pemilihan Umum (KPU) Landak I Wayan Yasa menyebut", "I Wayan Yasa", None),
    ],
)
def test_names_of_rank_and_birth_begin_where_the_place_ends(text: str, name: str, role: str | None) -> None:
    (mention,) = find_people(text)
    assert mention.name == name
    assert role is None or mention.role == role


def test_what_the_text_calls_a_village_is_none_of_the_name() -> None:
    villages = find_villages(["Jalan menuju Desa Rantau Puri rusak.", "Kepala Desa Rantau Puri Salim bin Yahya hadir."])
    assert villages == {"Rantau Puri"}
    (mention,) = find_people("Kepala Desa Rantau Puri Salim bin Yahya mengatakan", frozenset(), villages)
    assert (mention.name, mention.role) == ("Salim bin Yahya", "Kepala Desa Rantau Puri")
    (mention,) = find_people("Kades Linau Sirajudin mengatakan", frozenset(), find_villages(["SPAM Desa Linau, Rabu."]))
    assert (mention.name, mention.role) == ("Sirajudin", "Kades Linau")
