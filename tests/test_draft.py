"""A draft records every change as an edit of its source."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from converter.draft import Draft, Drop, Finding, Proposal

WORDS = Finding("spelling", "Salah ketik.")
MARKS = Finding("spacing", "Spasi.", typographic=True)
ALPHABET = "ab c.é😀"


@st.composite
def rounds(draw: st.DrawFn) -> tuple[str, list[list[tuple[float, float, str, bool]]]]:
    """A source, and rounds of proposals for whatever the text has become; places are shares of its length."""
    share = st.floats(0, 1, allow_nan=False)
    proposal = st.tuples(share, share, st.text(ALPHABET, max_size=4), st.booleans())
    return draw(st.text(ALPHABET, max_size=30)), draw(st.lists(st.lists(proposal, max_size=5), max_size=5))


def played(source: str, plan: list[list[tuple[float, float, str, bool]]]) -> Draft:
    draft = Draft(source)
    for proposals in plan:
        draft.apply(placed(draft, proposals))
    return draft


def placed(draft: Draft, proposals: list[tuple[float, float, str, bool]]) -> list[Proposal]:
    size = len(draft.text)
    found = []
    for first, second, after, typographic in proposals:
        start, end = sorted((round(first * size), round(second * size)))
        found.append(Proposal(start, end, after, MARKS if typographic else WORDS))
    return found


@given(rounds())
def test_the_edits_applied_to_the_source_give_the_text(
    case: tuple[str, list[list[tuple[float, float, str, bool]]]],
) -> None:
    draft = played(*case)
    text, at = "", 0
    for edit in draft.edits:
        text += draft.source[at : edit.start] + edit.after
        at = edit.end
    assert text + draft.source[at:] == draft.text


@given(rounds())
def test_edits_stand_in_order_without_overlap_and_each_changes_something(
    case: tuple[str, list[list[tuple[float, float, str, bool]]]],
) -> None:
    draft = played(*case)
    at = 0
    for edit in draft.edits:
        assert at <= edit.start <= edit.end <= len(draft.source)
        assert draft.source[edit.start : edit.end] != edit.after
        at = edit.end


@given(rounds())
def test_a_place_in_the_text_has_a_place_in_the_source_and_order_is_kept(
    case: tuple[str, list[list[tuple[float, float, str, bool]]]],
) -> None:
    draft = played(*case)
    places = [draft.source_place(place) for place in range(len(draft.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(draft.source) for place in places)


@given(rounds())
def test_untouched_text_has_its_own_letters_at_its_place_in_the_source(
    case: tuple[str, list[list[tuple[float, float, str, bool]]]],
) -> None:
    draft = played(*case)
    kept = set(range(len(draft.source)))
    for edit in draft.edits:
        kept -= set(range(edit.start, edit.end))
    shift, edits = 0, list(draft.edits)
    for place in sorted(kept):
        while edits and edits[0].end <= place:
            edit = edits.pop(0)
            shift += len(edit.after) - (edit.end - edit.start)
        assert draft.text[place + shift] == draft.source[place]


@given(rounds(), st.floats(0, 1, allow_nan=False), st.floats(0, 1, allow_nan=False))
def test_a_suggestion_changes_nothing_and_points_at_the_same_words_in_the_source(
    case: tuple[str, list[list[tuple[float, float, str, bool]]]], first: float, second: float
) -> None:
    draft = played(*case)
    before = draft.text
    [proposal] = placed(draft, [(first, second, "x", False)])
    draft.suggest([proposal])
    assert draft.text == before
    for suggestion in draft.suggestions:
        assert draft.source[suggestion.start : suggestion.end] == before[proposal.start : proposal.end]


@given(rounds())
def test_proposals_carried_out_are_those_that_do_not_clash(
    case: tuple[str, list[list[tuple[float, float, str, bool]]]],
) -> None:
    source, plan = case
    draft = Draft(source)
    for proposals in plan:
        wanted = placed(draft, proposals)
        done = draft.apply(wanted)
        assert set(done) <= set(wanted)
        assert all(left.end <= right.start for left, right in pairwise(done))


def test_of_two_that_overlap_the_one_that_starts_first_stays_and_the_longer_of_equal_starts() -> None:
    draft = Draft("satu dua tiga")
    draft.apply([Proposal(5, 13, "x", WORDS), Proposal(0, 8, "y", WORDS), Proposal(0, 4, "z", WORDS)])
    assert draft.text == "y tiga"


def test_changes_of_changes_are_one_edit_of_the_source() -> None:
    draft = Draft("di  laksanakan")
    draft.apply([Proposal(2, 4, " ", MARKS)])
    draft.apply([Proposal(0, 13, "dilaksanakan", WORDS)])
    [edit] = draft.edits
    assert (edit.start, edit.end, edit.after) == (0, 14, "dilaksanakan")


def test_a_merged_edit_has_the_reason_that_says_more() -> None:
    draft = Draft("kerjasama ,")
    draft.apply([Proposal(0, 9, "kerja sama", WORDS)])
    draft.apply([Proposal(5, 12, " sama,", MARKS)])
    assert [edit.why for edit in draft.edits] == [WORDS]


def test_a_change_that_is_undone_leaves_no_edit() -> None:
    draft = Draft("warga")
    draft.apply([Proposal(0, 5, "Warga", WORDS)])
    draft.apply([Proposal(0, 5, "warga", WORDS)])
    assert (draft.text, draft.edits) == ("warga", [])


def test_a_proposal_that_changes_nothing_is_not_recorded() -> None:
    draft = Draft("warga")
    assert draft.apply([Proposal(0, 5, "warga", WORDS)]) == []
    assert draft.edits == []


def test_two_insertions_at_one_place_are_not_both_carried_out() -> None:
    draft = Draft("ab")
    draft.apply([Proposal(1, 1, "x", MARKS), Proposal(1, 1, "y", MARKS)])
    assert draft.text == "axb"


def test_what_is_dropped_is_on_record_with_its_reason() -> None:
    draft = Draft("SIARAN PERS Warga panen")
    draft.drop(0, 12, "label")
    assert draft.text == "Warga panen"
    assert draft.edits[0].why == Drop("label")


def test_a_place_inside_changed_text_is_the_start_of_the_change() -> None:
    draft = Draft("para walikota itu")
    draft.apply([Proposal(5, 13, "wali kota", WORDS)])
    assert [draft.source_place(place) for place in (4, 5, 7, 14, 15)] == [4, 5, 5, 13, 14]


def test_only_words_that_rules_wrote_count_as_corrected() -> None:
    draft = Draft("walikota ,")
    draft.apply([Proposal(8, 9, "", MARKS), Proposal(0, 8, "wali kota", WORDS)])
    assert draft.corrected() == [(0, 9)]


def test_what_was_changed_is_not_suggested_again() -> None:
    draft = Draft("walikota itu")
    draft.apply([Proposal(0, 8, "wali kota", WORDS)])
    draft.suggest([Proposal(0, 4, "Wali", WORDS), Proposal(10, 13, "ini", WORDS)])
    assert [(edit.start, edit.end, edit.after) for edit in draft.suggestions] == [(9, 12, "ini")]


def test_suggestions_are_in_order_and_the_first_for_a_stretch_stays() -> None:
    draft = Draft("satu dua tiga")
    draft.suggest([Proposal(9, 13, "3", WORDS), Proposal(0, 4, "1", WORDS), Proposal(2, 4, "x", WORDS)])
    assert [edit.after for edit in draft.suggestions] == ["1", "3"]


def test_drafts_know_where_their_source_stands_in_its_block() -> None:
    draft = Draft("warga", block=3, offset=17)
    assert (draft.block, draft.offset) == (3, 17)


def test_a_suggestion_is_withdrawn_when_its_words_are_changed_after_all() -> None:
    draft = Draft("Tindakkan itu")
    draft.suggest([Proposal(0, 9, "Tindakan", WORDS)])
    draft.apply([Proposal(0, 9, "Tindakan", WORDS)])
    assert draft.suggestions == []


def test_findings_are_weighed_anew_and_nothing_else_of_them_changes() -> None:
    draft = Draft("walikota itu hadirr di aula")
    draft.apply([Proposal(0, 8, "wali kota", WORDS)])
    draft.drop(24, 28, "label")
    draft.suggest([Proposal(14, 20, "hadir", WORDS)])
    text, edits = draft.text, draft.edits
    draft.weigh(lambda edit: 0.25 if edit.after == "wali kota" else None)
    assert draft.text == text
    assert draft.edits == [edits[0]._replace(why=WORDS._replace(confidence=0.25)), edits[1]]
    draft.weigh(lambda _: 0.5)
    assert [edit.why for edit in draft.suggestions] == [WORDS._replace(confidence=0.5)]
    assert draft.edits[1] == edits[1]
