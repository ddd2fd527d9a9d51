"""Releases by hand, without a document."""

from __future__ import annotations

from collections.abc import Sequence

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
