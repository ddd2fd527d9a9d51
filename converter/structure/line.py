"""A paragraph of a release on its way to a role, and what its looks and wording say of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from converter.draft import Draft
from converter.release import Block
from converter.structure import labels, storylike, wording
from converter.structure.dateline import split_dateline
from converter.structure.roles import Role

_VERB = re.compile(rf"(?<=\s){storylike.VERBAL}(?=\s)")

_USUAL_SIZE = 10
"""Points of letters whose size nothing in a document says (ISO 29500-1, 17.3.2.38)."""
_LONGEST_HEADING = 40
"""Headlines have fewer words than that."""


@dataclass(slots=True, eq=False)
class Line:
    """A paragraph on its way to a role; ``bold`` also for what messenger marks made bold, ``small`` where its letters
    are smaller than those of the text, ``label`` is what a cell before it says that it is, ``guessed`` where nothing
    but its words tells the role. Lines are the same only where they are one."""

    draft: Draft
    block: Block
    bold: bool = False
    bulleted: bool = False
    small: bool = False
    slanted: bool = False
    pictures: tuple[int, ...] = ()
    role: Role | None = None
    follows: bool = False
    label: str = ""
    guessed: bool = False

    @property
    def text(self) -> str:
        """The text as it stands, without white space around it."""
        return self.draft.text.strip()

    @property
    def labelled(self) -> str:
        """The text with the label before it that another cell holds."""
        return f"{self.label}: {self.text.lstrip(': ')}" if self.label else self.text

    @property
    def size(self) -> int:
        """Number of words."""
        return len(self.text.split())

    @property
    def is_heading(self) -> bool:
        """Whether the style of the paragraph is that of a heading or title."""
        return self.block.style.startswith(("heading", "title", "subtitle"))

    @property
    def has_mark(self) -> bool:
        """Whether a bullet, a number or a letter before the line makes it an item of a list."""
        return self.bulleted or bool(self.block.list_label) or wording.is_list_item(self.text)

    @property
    def ends_sentence(self) -> bool:
        """Whether the last mark is that of a full sentence."""
        return bool(re.search(r"[.!?…][\"”’')\]]*(?:\s*\([^()]{2,40}\))?$", self.text))

    @property
    def is_prose(self) -> bool:
        """Whether the line is a paragraph of running text rather than a heading."""
        if self.is_heading or labels.is_number(self.text) or labels.kicker_label(self.text):
            return False
        if split_dateline(self.text) and self.size >= 8:
            return True
        headed = (self.bold or self.block.centered) and not self.ends_sentence and self.size < _LONGEST_HEADING
        if self.size >= 25 and not headed:
            return not is_shouted(self.text)
        if self.bold or self.block.centered or not self.ends_sentence:
            return False
        # A full stop and a verb in small letters: a sentence, however many names it holds; a short one tells the day.
        stopped = self.text.endswith((".", ".”", '."')) and bool(_VERB.search(self.text))
        told = stopped and (self.size >= 10 or (self.size >= 5 and wording.tells_day(self.text)))
        return told or (self.size >= 12 and not is_titled(self.text))


def mark_type(lines: Sequence[Line]) -> None:
    """Sets ``small`` and ``slanted`` on the lines that are set in another type than most of the text."""
    words: Counter[float] = Counter()
    for line in lines:
        words[line.block.size] += line.size
    usual = (words.most_common(1)[0][0] if words else 0) or _USUAL_SIZE
    upright = sum(line.size for line in lines if not line.block.italic) * 2 > words.total()
    for line in lines:
        line.small = 0 < line.block.size < usual
        line.slanted = line.block.italic and upright


def is_shouted(text: str) -> bool:
    """Whether most letters are capitals."""
    letters = [char for char in text if char.isalpha()]
    return bool(letters) and sum(char.isupper() for char in letters) > 0.8 * len(letters)


def is_titled(text: str) -> bool:
    """Whether most of the longer words begin with a capital, as in headlines."""
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", text) if len(word) > 3]
    return bool(words) and sum(word[0].isupper() for word in words) >= 0.75 * len(words)
