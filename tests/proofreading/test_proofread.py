"""The steps together: order, records, idempotence, what the outlet protects."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from converter.draft import Draft, Finding
from converter.proofreading import Zone, proofread
from tests.proofreading.proofread import corrected, examples, release, rules_of

SENTENCES = [
    example
    for example in examples("change") + examples("keep")
    if example.zone is Zone.BODY
    and example.rule not in {"messenger-mark", "quotation", "spelling"}
    and example.before.endswith(".")
    and '"' not in example.before
]
"""Whole sentences whose correction does not hang on what else the release says."""


def proofread_all(texts: list[str]) -> list[Draft]:
    drafts = [Draft(text, block) for block, text in enumerate(texts)]
    proofread([(draft, Zone.BODY) for draft in drafts])
    return drafts


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3), min_size=1, max_size=4))
def test_proofreading_what_was_proofread_changes_nothing(passages: list[list]) -> None:
    once = proofread_all([" ".join(example.before for example in passage) for passage in passages])
    twice = proofread_all([draft.text for draft in once])
    assert [draft.text for draft in twice] == [draft.text for draft in once]


@st.composite
def mistyped_twice(draw: st.DrawFn) -> str:
    """A sentence in whose words two letters are lost, doubled, or change places with the next one."""
    text = draw(st.sampled_from(SENTENCES)).after
    for _ in range(2):
        at = draw(st.sampled_from([at for at in range(1, len(text) - 1) if text[at - 1 : at + 2].isalpha()]))
        slip = draw(st.sampled_from(["", text[at] * 2, text[at + 1] + text[at]]))
        text = text[:at] + slip + text[at + (2 if len(slip) == 2 and slip[0] != slip[1] else 1) :]
    return text


@settings(max_examples=300, deadline=None, derandomize=True)
@given(mistyped_twice())
def test_what_two_slips_uncover_is_corrected_at_once(text: str) -> None:
    once = corrected(text).text
    assert corrected(once).text == once


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_every_change_is_on_record_with_its_reason_and_gives_the_text(passage: list) -> None:
    draft = corrected(" ".join(example.before for example in passage))
    text, at = "", 0
    for edit in draft.edits:
        assert isinstance(edit.why, Finding)
        assert edit.why.reason
        assert 0 < edit.why.confidence <= 1
        text += draft.source[at : edit.start] + edit.after
        at = edit.end
    assert text + draft.source[at:] == draft.text


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="aeikn di,.;:!?\"“”‘’'()–-/0123456789RpABK…\n\t", max_size=60), st.sampled_from(Zone))
def test_any_text_at_all_is_read_without_fail(text: str, zone: Zone) -> None:
    draft = corrected(text, zone)
    assert all(edit.end <= len(text) for edit in draft.edits)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=5))
def test_the_same_release_gives_the_same_corrections(passage: list) -> None:
    texts = [example.before for example in passage]
    assert [draft.edits for draft in proofread_all(texts)] == [draft.edits for draft in proofread_all(texts)]


def test_corrections_stand_where_the_source_has_the_words() -> None:
    draft = corrected("Para  walikota itu , di jamu  dirumah dinas.")
    before_after = [(draft.source[e.start : e.end], e.after) for e in draft.edits]
    assert ("walikota", "wali kota") in before_after
    assert ("di jamu", "dijamu") in before_after
    assert ("dirumah", "di rumah") in before_after


def test_a_word_in_the_dictionary_of_the_outlet_is_left_alone() -> None:
    sentence = "Lomba itu dibuka Walikota dan Masyarkat."
    assert corrected(sentence, dictionary=("walikota", "Masyarkat")).text == sentence
    assert corrected(sentence).text != sentence


def test_a_phrase_in_the_dictionary_of_the_outlet_is_left_alone() -> None:
    sentence = "Koperasi Kerjasama Tani mendapat penghargaan."
    assert corrected(sentence, dictionary=("Kerjasama Tani",)).text == sentence


def test_an_entry_of_the_dictionary_protects_itself_and_not_its_neighbours() -> None:
    draft = corrected("Apotik Sehat menjual obat dan apotik lain tutup.", dictionary=("Apotik Sehat",))
    assert draft.text == "Apotik Sehat menjual obat dan apotek lain tutup."


def test_blank_entries_of_the_dictionary_protect_nothing() -> None:
    assert corrected("Para walikota datang.", dictionary=("", "  ")).text == "Para wali kota datang."


def test_what_stands_in_the_release_elsewhere_is_evidence() -> None:
    alone = corrected("Warga Sungai Rasauu memanen padi.").text
    assert alone == "Warga Sungai Rasauu memanen padi."
    assert release("Ia lahir di kota itu.", "Ia lahir di kota itu.")[0] == "Ia lahir di kota itu."


def test_a_strange_word_that_comes_again_is_a_term_and_stays() -> None:
    once = release("Warga menggelar kegitan di desa.")
    assert once == ["Warga menggelar kegiatan di desa."]


def test_headlines_have_no_full_stop_and_bodies_get_one() -> None:
    assert corrected("Warga Menanam Pohon di Tepi Sungai.", Zone.HEADLINE).text[-1] == "i"
    assert corrected("Warga menanam pohon di tepi sungai").text[-1] == "."


def test_list_items_keep_their_small_letter_and_get_no_full_stop() -> None:
    assert corrected("menanam pohon di tepi sungai kota;", Zone.LIST).text.startswith("menanam")
    assert corrected("menanam pohon di tepi sungai kota itu", Zone.LIST).text[-1] == "u"


def test_captions_get_no_full_stop() -> None:
    text = "Wali Kota Singkawang menanam pohon bersama warga"
    assert corrected(text, Zone.CAPTION).text == text


def test_nothing_is_recorded_where_nothing_is_wrong() -> None:
    draft = corrected("Warga menanam pohon di tepi sungai.")
    assert (draft.edits, draft.suggestions, rules_of(draft)) == ([], [], set())


def test_suggestions_leave_the_text_as_it_is() -> None:
    draft = corrected("Ia nggak tahu jadwal itu.")
    assert draft.text == "Ia nggak tahu jadwal itu."
    assert [edit.after for edit in draft.suggestions] == ["tidak"]


def test_an_empty_release_and_an_empty_passage_are_read() -> None:
    proofread([])
    assert corrected("").text == ""
