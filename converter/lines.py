"""Text of documents and names of files where a line is one line."""

from __future__ import annotations


def one_line(text: str) -> str:
    """Text of a document or a file name for a terminal: one line, and nothing that steers the terminal."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "\N{REPLACEMENT CHARACTER}" for c in text)
