from __future__ import annotations

import pytest

from converter.checks.columns import column_warnings
from converter.checks.story import Paragraph


def told(*rows: str) -> list[str]:
    return [w.message for w in column_warnings([Paragraph(0, "table", "\n".join(r.replace("|", "\t") for r in rows))])]


def test_the_row_whose_growth_is_reckoned_wrongly_is_named() -> None:
    head = "Hasil|2023|2024|Kenaikan"
    (message,) = told(head, "Padi|200|220|10%", "Jagung|50|60|25%", "Kedelai|400|500|25%")
    assert "Disebut 25 persen, tetapi hitungannya 20 persen" in message
    assert "“Jagung 50 60 25%”" in message


def test_the_row_whose_share_is_reckoned_wrongly_is_named() -> None:
    (message,) = told("Dinas|Pagu|Realisasi|%", "A|400|300|75", "B|200|150|75", "C|100|62|52,0", "D|300|100|33,33")
    assert "hitungannya 62 persen" in message


@pytest.mark.parametrize(
    "rows",
    [
        ("Hasil|2023|2024|Kenaikan", "Padi|200|220|10%", "Jagung|50|60|20%", "Kedelai|400|500|25%"),
        ("Hasil|2023|2024|Kadar air", "Padi|200|220|14%", "Jagung|50|60|16%", "Kedelai|400|500|12%"),
        ("Dinas|Pagu|Realisasi|%", "A|300|100|33,33", "B|300|200|66,6", "C|300|200|67"),
        ("No|Desa|Warga|Persen", "1|Jelai|40|40%", "2|Tebas|60|61%"),
        ("Hasil|2023|2024|Kenaikan", "Padi|200|220|10%", "Jagung|0|60|0%", "Kedelai|400|500|25%"),
    ],
)
def test_tables_that_come_out_or_hold_other_percentages_are_left_alone(rows: tuple[str, ...]) -> None:
    assert told(*rows) == []
