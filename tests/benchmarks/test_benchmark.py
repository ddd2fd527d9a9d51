"""The benchmark measures what it says: errors are put in as recorded, and judged by what comes out."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.benchmarks import corpus, proofreading, typing_errors
from tests.benchmarks.errors import Error, Scatter, Spoilt
from tests.benchmarks.measure import Reliability, Replacement, Tally, printed

PASSAGE = corpus.Passage(
    "Bupati Sanggau membuka pelatihan bagi petani di Kecamatan Sayan. Kegiatan itu berlangsung selama "
    "tiga hari dan diikuti oleh puluhan anggota kelompok tani dari berbagai desa di sekitar kota itu.",
    frozenset({"Sanggau", "Sayan"}),
)


@pytest.mark.parametrize("seed", range(20))
def test_right_forms_put_back_give_the_clean_text(seed: int) -> None:
    spoilt = Scatter(seed).spoil(PASSAGE)
    back = [Replacement(error.start, error.end, error.right) for error in spoilt.errors]
    assert printed(spoilt.text, 0, len(spoilt.text), back) == PASSAGE.text
    assert all(spoilt.text[error.start : error.end] == error.wrong for error in spoilt.errors)


def test_the_same_seed_makes_the_same_errors() -> None:
    assert Scatter(3).spoil(PASSAGE) == Scatter(3).spoil(PASSAGE)


def test_a_slip_always_changes_the_word() -> None:
    rng = Random(1)
    assert all(typing_errors.slip("masyarakat", rng) != "masyarakat" for _ in range(200))


SPOILT = Spoilt("warga dikantor itu datang", [Error("di-joined", 8, 8, "", " ")])


def test_a_change_that_gives_the_right_form_counts_as_solved_however_wide_it_is() -> None:
    tally = Tally()
    tally.add(SPOILT, [Replacement(6, 14, "di kantor")], 4)
    assert tally.figures() == (1, 1, 0, 4)


def test_a_wrong_change_at_an_error_is_a_miss_and_a_wrong_change() -> None:
    tally = Tally()
    tally.add(SPOILT, [Replacement(6, 14, "Dikantor")], 4)
    assert tally.figures() == (1, 0, 1, 4)


def test_a_change_where_there_is_no_error_is_wrong() -> None:
    tally = Tally()
    tally.add(SPOILT, [Replacement(19, 25, "dating")], 4)
    assert (tally.untouched, tally.figures("di-joined").solved) == (1, 0)


def test_tokens_are_put_together_as_running_text() -> None:
    tokens = ["Harga", "cabai", "(", "rawit", ")", "naik", "5", "%", "di", "Sari", "-", "Dewi", "."]
    assert corpus.join(tokens) == "Harga cabai (rawit) naik 5% di Sari-Dewi."


def test_quotation_marks_that_a_corpus_lost_are_set_again() -> None:
    tokens = ["Kami", "akan", "menyelesaikan", "pekerjaan", "itu", ",", "ujarnya", "."]
    assert corpus.join(tokens) == "“Kami akan menyelesaikan pekerjaan itu,” ujarnya."


def test_confidences_are_counted_in_their_bin() -> None:
    reliability = Reliability()
    reliability.add(0.9, right=True)
    reliability.add(0.9, right=False)
    assert reliability.rows() == [("0.85–0.95", 2, 90.0, 50.0)]


def test_the_benchmark_asks_for_its_corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        proofreading.main([])
    assert "required: --corpus" in capsys.readouterr().err
    assert proofreading.main(["--corpus", str(tmp_path / "tidak-ada")]) == 1
