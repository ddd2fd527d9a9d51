from __future__ import annotations

from converter import checks
from converter.messages import DROP_REASONS, WARNING_MESSAGES
from converter.release import Release, Remark


def found(*remarks: Remark, **known: object) -> list[tuple[str, str]]:
    settings: dict[str, object] = {
        "untitled": False,
        "placeless": False,
        "bare_photos": [],
        "unattributed": [],
    }
    release = Release("x.docx", "0", (), remarks=remarks)
    return [(w.code, w.message) for w in checks.warnings(release, [], **(settings | known))]  # type: ignore[arg-type]


def test_nothing_is_said_about_an_article_without_faults() -> None:
    assert found() == []


def test_what_is_missing_is_named() -> None:
    codes = [c for c, _ in found(untitled=True, placeless=True, bare_photos=[2], unattributed=["Siap"])]
    assert codes == ["no-headline", "no-dateline-place", "missing-caption", "unattributed-quote"]


def test_messages_name_the_photo_and_the_quotation() -> None:
    ((_, photo), (_, quote)) = found(bare_photos=[2], unattributed=["kata " * 40])
    assert "Foto 2" in photo
    assert len(quote) < 160


def test_remarks_of_the_reader_are_passed_on() -> None:
    assert [c for c, _ in found(Remark("hidden-text", {"text": "rahasia"}), Remark("of no use"))] == [
        "hidden-text"
    ]


def test_every_message_and_label_is_a_sentence_or_word_of_its_own() -> None:
    assert len(set(WARNING_MESSAGES.values())) == len(WARNING_MESSAGES)
    assert len(set(DROP_REASONS.values())) == len(DROP_REASONS)
