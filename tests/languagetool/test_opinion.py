"""What becomes of LanguageTool's opinion, asked of a real server."""

from __future__ import annotations

import pytest

from converter import pipeline, reading
from converter.article import Article, Correction
from converter.draft import Draft
from converter.languagetool import english, opinion
from converter.languagetool.access import UNAVAILABLE, Access
from converter.outlet import Outlet
from converter.proofreading import Zone, proofread

HEAD = "Warga Tanam Bakau di Pantai\n\nSINGKAWANG - Warga menanam bakau, Kamis (17/10/2024). "


def article(text: str, access: Access | None, outlet: Outlet | None = None) -> Article:
    release = reading.read_bytes((HEAD + text).encode(), "rilis.txt")
    return pipeline.convert_release(release, outlet or Outlet(), access=access).article


def added(text: str, access: Access, outlet: Outlet | None = None) -> dict[str, Correction]:
    """What there is with LanguageTool and is not without it, by the word that it is about."""
    plain = article(text, None, outlet)
    second = article(text, access, outlet)
    assert [block.text for block in second.blocks] == [block.text for block in plain.blocks]
    assert second.warnings == plain.warnings
    places = {(c.block, c.start) for c in plain.corrections}
    found = [c for c in second.corrections if (c.block, c.start) not in places]
    assert all(c.source == "languagetool" and not c.applied for c in found)
    return {c.before: c for c in found}


def test_what_only_languagetool_finds_is_suggested(access: Access) -> None:
    found = added("Mereka memroklamasikan gerakan itu. Rapat akandisokong sejumlah warga.", access)
    assert {before: c.after for before, c in found.items()} == {
        "memroklamasikan": "memproklamasikan",
        "akandisokong": "akan disokong",
    }
    assert found["memroklamasikan"].rule == "spelling"
    assert found["memroklamasikan"].confidence == opinion.ALONE


def test_places_are_those_of_the_release_behind_emoji_and_changes(access: Access) -> None:
    text = "😀 Acara di hadiri  warga 👨‍👩‍👧 dan “tamu”. Mereka memroklamasikan gerakan itu."
    correction = added(text, access)["memroklamasikan"]
    release = reading.read_bytes((HEAD + text).encode(), "rilis.txt")
    source = release.blocks[correction.block].text
    assert source[correction.start : correction.end] == "memroklamasikan"


def test_agreement_makes_a_suggestion_surer_and_no_more(access: Access) -> None:
    text = "Pemerintah membangun dermagah baru."
    (before,) = (c for c in article(text, None).corrections if c.before == "dermagah")
    (after,) = (c for c in article(text, access).corrections if c.before == "dermagah")
    assert (after.after, after.source, after.applied) == (before.after, before.source, False)
    assert after.confidence == opinion.surer(before.confidence) > before.confidence


def test_a_correction_that_languagetool_does_not_think_of_is_as_sure_as_before(access: Access) -> None:
    text = "Acara di hadiri warga."
    both = [[c.confidence for c in article(text, a).corrections] for a in (None, access)]
    assert both[0] == both[1]


@pytest.mark.parametrize("confidence", [0.01, 0.3, 0.5, 0.9, 0.985, 0.99])
def test_agreement_never_lowers_and_never_makes_certain(confidence: float) -> None:
    assert confidence <= opinion.surer(confidence) <= 0.99


@pytest.mark.parametrize(
    "text",
    [
        "Hadir pula Brendlo Zuhqi dan Kwik Tjan dari Xayabre.",
        "Warga menyambut PKPMB dan TMMDK di Kelurahan Mlumpang.",
        "Tulis ke humas@xyzabq.id atau buka https://wargaaa.example/dermagahh, tagar #dermagahh.",
        "“Ikak nak ngape ngelayau ke hulu, nduk, lum agik nyumai,” katanya.",
        "Kain ulos ragidupp dan ragidupp lain dipamerkan.",
    ],
)
def test_names_acronyms_addresses_and_regional_words_are_left_alone(access: Access, text: str) -> None:
    assert added(text, access) == {}


def test_words_of_the_outlet_are_left_alone(access: Access) -> None:
    text = "Mereka memroklamasikan gerakan itu."
    assert added(text, access, Outlet(dictionary=("memroklamasikan",))) == {}
    assert added(text, access, Outlet(dictionary=("memroklamasikan gerakan",))) == {}


def test_english_is_read_by_english_rules_and_only_reported(access: Access) -> None:
    found = added('"We has many guest from other countries, and they are happy to be here", ujar Maria Lo.', access)
    assert {c.before: (c.after, c.rule) for c in found.values()} == {"has": ("have", "english")}


def test_names_and_indonesian_words_in_english_are_left_alone(access: Access) -> None:
    text = "“The Government of Kota Pontianak and the people of Xayabre will keep gotong royong for all of us.”"
    assert added(text, access) == {}


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("We are happy to be here with all of you.", ["We are happy to be here with all of you."]),
        ("Temanya “The Future of Our City Is in Your Hands”.", ["The Future of Our City Is in Your Hands"]),
        ("This is our city. We are here with you. Warga hadir.", ["This is our city. We are here with you."]),
        ("Program smart city dan car free day dimulai.", []),
        ("Warga menanam bakau di pantai bersama anak sekolah.", []),
        ("Lagu The Beatles dan film The Act of Killing diputar.", []),
        ("", []),
    ],
)
def test_english_passages_are_told_from_terms_and_titles(text: str, passages: list[str]) -> None:
    found = [text[start:end] for start, end in english.passages(text)]
    assert [part.strip() for part in found] == passages


def test_a_server_that_cannot_be_asked_is_a_warning(access: Access) -> None:
    drafts = [(Draft("Mereka memroklamasikan gerakan itu."), Zone.BODY)]
    proofread(drafts)
    for broken in (Access(trouble="tidak ada Java."), Access("http://127.0.0.1:9")):
        (warning,) = opinion.read(drafts, (), broken)
        assert warning.code == UNAVAILABLE
        assert warning.message.startswith("Tanpa LanguageTool: ")
        assert drafts[0][0].suggestions == []


def test_passages_are_asked_as_one_text_and_each_keeps_its_own(access: Access) -> None:
    drafts = [(Draft(text), Zone.BODY) for text in ("Mereka memroklamasikan itu.", "", "Rapat akandisokong warga. 😀")]
    proofread(drafts)
    assert opinion.read(drafts, (), access) == []
    found = [[d.source[e.start : e.end] for e in d.suggestions] for d, _ in drafts]
    assert found == [["memroklamasikan"], [], ["akandisokong"]]
