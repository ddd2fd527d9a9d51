"""Releases by hand, without a document."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from converter import checks, structure
from converter.article import Article
from converter.outlet import Outlet
from converter.release import Block, Picture, Release


def release(lines: Sequence[str]) -> Release:
    """A release of the given lines; marks before a line say how it looks (see ``releases.toml``)."""
    blocks: list[Block] = []
    pictures: list[Picture] = []
    for index, line in enumerate(lines):
        if line == "[foto]":
            pictures.append(Picture(len(pictures), b"photo", "jpg", 1280, 853))
            blocks.append(Block(index, "", pictures=(len(pictures) - 1,)))
            continue
        mark = next((mark for mark in ("**", "##") if line.startswith(mark)), "")
        italic = line.startswith("//") and not line.endswith("//")
        text = line[2:] if mark or italic else line
        blocks.append(Block(index, text, bold=bool(mark), centered=mark == "##", italic=italic))
    return Release("rilis.docx", "0" * 64, tuple(blocks), tuple(pictures))


def composed(made: Release, outlet: Outlet | None = None) -> Article:
    """The article of a release, with its warnings, that nobody proofread."""
    passages = structure.passages(made)
    article, _ = structure.compose(made, passages, outlet or Outlet())
    warnings = checks.warnings(article, made, **structure.clues(passages)._asdict())
    return msgspec.structs.replace(article, warnings=warnings)
