from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from converter import checks
from converter.article import Article, Photo, Quote
from converter.messages import DROP_REASONS, WARNING_MESSAGES
from converter.release import Block, Release, Remark
from tests.checks.build import LEAD, article


def found(story: Article, *remarks: Remark, **known: Any) -> list[tuple[str, int | None]]:
    release = Release("x.docx", "0", (Block(7, "Camat Jelai Buka Pasar Baru"),), remarks=remarks)
    return [(w.code, w.block) for w in checks.warnings(story, release, **known)]


def photo(caption: str | None) -> Photo:
    return Photo(file="x/foto-1.jpg", caption=caption, alt="", width=1280, height=853)


def quote(speaker: str | None, text: str = "Siap") -> Quote:
    return Quote(text=text, speaker=speaker, role=None, verb=None, block=1)


def test_nothing_is_said_about_an_article_without_faults() -> None:
    story = article(LEAD, "“Siap,” kata Karolus.", photos=[photo("Bupati.")], quotes=[quote("Karolus")])
    assert found(story, released=date(2025, 2, 5)) == []


def test_what_is_missing_is_told_with_its_place() -> None:
    story = article(LEAD, "“Siap.”", photos=[photo(None)], quotes=[quote(None)], place=None)
    assert found(story, untitled=True, second_release=7) == [
        ("no-headline", None),
        ("no-dateline-place", None),
        ("missing-caption", 90),
        ("unattributed-quote", 1),
        ("second-release", 7),
    ]


def test_a_headline_alone_is_no_release() -> None:
    assert found(article(photos=[photo("Bupati.")])) == [("no-body", None)]


def test_the_message_of_a_second_release_names_the_line_in_which_it_begins() -> None:
    release = Release("x.docx", "0", (Block(3, "SIARAN PERS"), Block(4, "Camat Jelai Buka Pasar Baru")))
    (told,) = checks.warnings(article(LEAD), release, second_release=4)
    assert "“Camat Jelai Buka Pasar Baru”" in told.message


def test_messages_name_the_photo_and_the_beginning_of_the_quotation() -> None:
    story = article(LEAD, "“Siap.”", photos=[photo("Bupati."), photo(None)], quotes=[quote(None, "kata " * 40)])
    bare, said = checks.warnings(story, Release("x.docx", "0", ()))
    assert "Foto 2" in bare.message
    assert len(said.message) < 160


def test_remarks_of_the_reader_are_passed_on() -> None:
    remarks = Remark("hidden-text", {"text": "rahasia"}, block=3), Remark("of no use")
    assert found(article(LEAD), *remarks) == [("hidden-text", 3)]


def test_facts_are_checked_wherever_they_stand() -> None:
    story = article(LEAD, "Posko dibuka sampai Kamis (7/2/2025).")
    assert found(story) == [("weekday-mismatch", 1)]


def test_every_message_and_label_is_a_sentence_or_word_of_its_own() -> None:
    assert len(set(WARNING_MESSAGES.values())) == len(WARNING_MESSAGES)
    assert len(set(DROP_REASONS.values())) == len(DROP_REASONS)


def test_the_name_that_init_writes_is_not_printed_unnoticed() -> None:
    release = Release("x.docx", "0", ())
    named = msgspec.structs.replace(article(LEAD), outlet="NAMA MEDIA")
    assert [w.code for w in checks.warnings(named, release)] == ["outlet-name"]
    assert checks.warnings(msgspec.structs.replace(named, outlet="TANJUNGPURA.ID"), release) == ()
