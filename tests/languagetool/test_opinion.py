"""What becomes of LanguageTool's opinion, asked of a real server."""

from __future__ import annotations

import pytest

from converter import pipeline, reading
from converter.article import Article, Correction
from converter.draft import Draft, Edit, Finding, Proposal
from converter.languagetool import english, opinion
from converter.languagetool.access import UNAVAILABLE, Access
from converter.outlet import Outlet
from converter.proofreading import Zone
from converter.proofreading.rules import finding

HEAD = "Warga Tanam Bakau di Pantai\n\nSINGKAWANG - Warga menanam bakau, Kamis (17/10/2024). "


def article(text: str, access: Access | None) -> Article:
    release = reading.read_bytes((HEAD + text).encode(), "rilis.txt")
    return pipeline.convert_release(release, Outlet(), access=access).article


def added(text: str, access: Access) -> dict[str, Correction]:
    """What there is with LanguageTool and is not without it, by the word that it is about."""
    plain = article(text, None)
    second = article(text, access)
    assert [block.text for block in second.blocks] == [block.text for block in plain.blocks]
    assert second.warnings == plain.warnings
    places = {(c.block, c.start) for c in plain.corrections}
    found = [c for c in second.corrections if (c.block, c.start) not in places]
    assert all(c.source == "languagetool" and not c.applied for c in found)
    return {c.before: c for c in found}


def alone(text: str, access: Access, dictionary: tuple[str, ...] = ()) -> list[Edit]:
    """What is suggested for a text of which the program itself thinks nothing."""
    draft = Draft(text)
    assert opinion.read([(draft, Zone.BODY)], dictionary, access) == []
    assert draft.text == text
    return draft.suggestions


def words(text: str, edits: list[Edit]) -> dict[str, str]:
    return {text[edit.start : edit.end]: edit.after for edit in edits}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mereka memroklamasikan gerakan itu.", {"memroklamasikan": "memproklamasikan"}),
        ("Rapat itu akandisokong sejumlah warga.", {"akandisokong": "akan disokong"}),
        ("Percampuaran bahan itu baru.", {"Percampuaran": "Percampuran"}),
        ("😀 Mereka 👨‍👩‍👧 memroklamasikan 🎉 gerakan.", {"memroklamasikan": "memproklamasikan"}),
    ],
)
def test_what_languagetool_finds_is_suggested_in_its_place(access: Access, text: str, found: dict[str, str]) -> None:
    suggestions = alone(text, access)
    assert words(text, suggestions) == found
    (why,) = (edit.why for edit in suggestions)
    assert isinstance(why, Finding)
    assert (why.rule, why.source) == ("spelling", "languagetool")
    assert 0 < why.confidence < 1


def test_places_are_those_of_the_release_behind_emoji_and_changes(access: Access) -> None:
    text = "😀 Acara di hadiri  warga 👨‍👩‍👧. “We has many guest from other countries with us” 🎉."
    correction = added(text, access)["has"]
    release = reading.read_bytes((HEAD + text).encode(), "rilis.txt")
    source = release.blocks[correction.block].text
    assert source[correction.start : correction.end] == "has"


def test_agreement_makes_a_suggestion_surer_and_no_more(access: Access) -> None:
    draft = Draft("Pemerintah membangun dermagah baru dan jembatang.")
    own = [(21, 29, "dermaga"), (39, 48, "jembatan")]
    assert [draft.source[start:end] for start, end, _ in own] == ["dermagah", "jembatang"]
    draft.suggest(Proposal(*place, finding("spelling", 0.6, "lexicon")) for place in own)
    assert opinion.read([(draft, Zone.BODY)], (), access) == []
    assert [(edit.start, edit.end, edit.after) for edit in draft.suggestions] == own
    for edit in draft.suggestions:
        assert isinstance(edit.why, Finding)
        assert edit.why.source == "lexicon"
        assert edit.why.confidence == opinion.surer(0.6) > 0.6
    assert draft.edits == []


def test_agreement_counts_for_what_is_applied_too(access: Access) -> None:
    draft = Draft("Pemerintah membangun dermagah baru.")
    draft.apply([Proposal(21, 29, "dermaga", finding("spelling", 0.9, "lexicon"))])
    assert opinion.read([(draft, Zone.BODY)], (), access) == []
    (edit,) = draft.edits
    assert isinstance(edit.why, Finding)
    assert edit.why.confidence == opinion.surer(0.9)


def test_what_languagetool_thinks_otherwise_of_is_as_sure_as_before(access: Access) -> None:
    draft = Draft("Pemerintah membangun dermagah baru.")
    draft.suggest([Proposal(21, 29, "darmawisata", finding("spelling", 0.6, "lexicon"))])
    assert opinion.read([(draft, Zone.BODY)], (), access) == []
    (edit,) = draft.suggestions
    assert isinstance(edit.why, Finding)
    assert (edit.after, edit.why.confidence) == ("darmawisata", 0.6)


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
        "Setiawaty mengatakan kegiatan itu lancar.",
        "Mustakiem hadir. Sulistiyo pulang.",
        "Kain ulos ragidupp dan ragidupp lain dipamerkan.",
    ],
)
def test_names_acronyms_addresses_and_regional_words_are_left_alone(access: Access, text: str) -> None:
    assert words(text, alone(text, access)) == {}
    assert added(text, access) == {}


def test_words_of_the_outlet_are_left_alone(access: Access) -> None:
    text = "Mereka memroklamasikan gerakan itu."
    assert alone(text, access)
    assert alone(text, access, ("memroklamasikan",)) == []
    assert alone(text, access, ("memroklamasikan gerakan",)) == []


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
    for broken in (Access(trouble="tidak ada Java."), Access("http://127.0.0.1:9")):
        (warning,) = opinion.read(drafts, (), broken)
        assert warning.code == UNAVAILABLE
        assert warning.message.startswith("Tanpa LanguageTool: ")
        assert drafts[0][0].suggestions == []


def test_passages_are_asked_as_one_text_and_each_keeps_its_own(access: Access) -> None:
    drafts = [(Draft(text), Zone.BODY) for text in ("Mereka memroklamasikan itu.", "", "Rapat akandisokong warga. 😀")]
    assert opinion.read(drafts, (), access) == []
    found = [[d.source[e.start : e.end] for e in d.suggestions] for d, _ in drafts]
    assert found == [["memroklamasikan"], [], ["akandisokong"]]
