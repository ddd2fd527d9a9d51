"""A passage as the rules see it: where sentences start, what is guarded, what may be a name."""

from __future__ import annotations

import pytest

from converter.draft import Draft, Finding, Proposal
from converter.proofreading import Zone
from converter.proofreading.context import Context
from converter.proofreading.text import Text


def seen(text: str, zone: Zone = Zone.BODY, context: Context | None = None) -> Text:
    return Text(Draft(text), zone, context)


def starters(text: str) -> list[str]:
    view = seen(text)
    return [token.text for token, first in zip(view.tokens, view.initial, strict=True) if first]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Warga datang. Camat pulang.", ["Warga", "Camat"]),
        ("Warga menemui Sdr. Budi.", ["Warga"]),
        ("“Kami siap,” kata Ani. “Ayo!”", ["Kami", "Ayo"]),
        ("Benarkah? Benar! Ya.", ["Benarkah", "Benar", "Ya"]),
        ("Syarat: Warga datang.", ["Syarat", "Warga"]),
        ("", []),
    ],
)
def test_where_sentences_may_start(text: str, expected: list[str]) -> None:
    assert starters(text) == expected


def guarded(text: str, context: Context | None = None) -> list[str]:
    view = seen(text, context=context)
    return [token.text for token in view.tokens if view.is_guarded(token)]


def test_addresses_hashtags_and_numbers_of_documents_are_guarded() -> None:
    assert guarded("Buka www.kota.example kini") == ["www", "kota", "example"]
    assert "bersih" in guarded("Ikuti #bersih di sana")
    assert guarded("Warga menanam pohon") == []


def test_phrases_of_the_list_are_guarded_and_their_parts_are_not() -> None:
    assert guarded("Institut Teknologi Sepuluh Nopember") != []
    assert guarded("pada Nopember lalu") == []


def test_words_and_phrases_of_the_outlet_are_guarded_in_any_case() -> None:
    context = Context([], ["Walikota", "Kerjasama Tani"])
    assert guarded("Para walikota", context) == ["walikota"]
    assert guarded("Koperasi kerjasama tani", context) == ["kerjasama", "tani"]
    assert guarded("kerjasama lain", context) == []


def test_neighbours_stop_at_marks_and_numbers_are_one_word() -> None:
    view = seen("Warga menanam 12 pohon. Camat datang")
    assert view.neighbour(0, -1) == "<s>"
    assert view.neighbour(1, 1) == "<num>"
    assert view.neighbour(3, 1) == "</s>"
    assert view.neighbour(4, -1) == "<s>"


def test_a_capital_inside_a_sentence_is_a_name_and_one_at_its_start_is_not() -> None:
    view = seen("Warga menemui Budi")
    assert [view.free(at) for at in range(3)] == [True, True, False]


def test_a_word_that_the_release_knows_as_a_name_is_not_free_at_a_start() -> None:
    other = seen("Warga menemui Budi")
    context = Context(zip(other.tokens, other.initial, strict=True), [])
    assert not seen("Budi datang", context=context).free(0)
    assert seen("Warga datang", context=context).free(0)


def test_headlines_say_nothing_about_names() -> None:
    assert seen("Warga Menemui Budi", Zone.HEADLINE).free(2)


def test_what_a_rule_on_words_wrote_is_settled_and_blanks_are_not() -> None:
    draft = Draft("para walikota datang")
    draft.apply([Proposal(5, 13, "wali kota", Finding("joined-word", "x"))])
    view = Text(draft, Zone.BODY)
    assert [view.is_settled(token) for token in view.tokens] == [False, True, True, False]


def test_apostrophes_are_folded_without_moving_anything() -> None:
    view = seen("Jum’at Jum`at")
    assert view.folded == "jum'at jum'at"
    assert len(seen("İstanbul").folded) == len("İstanbul")
