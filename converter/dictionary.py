"""The outlet's dictionary: words and names that no rule may touch, in a text file that editors can change too."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from converter import messages, outlet, output
from converter.errors import OutletError

NAME = "kamus.txt"
"""The file that is begun beside an outlet file that names none."""

_SETTING = re.compile(r"^#? *dictionary_file *=.*$", re.MULTILINE)
_TABLE = re.compile(r"^\s*\[", re.MULTILINE)


class Added(NamedTuple):
    """The dictionary's file, and which words are new in it."""

    file: Path
    new: tuple[str, ...]


def add(words: Iterable[str], outlet_file: Path) -> Added:
    """Adds words to the dictionary file of an outlet; an outlet that names none gets one.

    Raises:
        OutletError: the outlet file is wrong, or a word cannot be an entry.
        UnwritableError: a file cannot be written.
    """
    house = outlet.load(outlet_file)
    entries = [_entry(word) for word in words]
    new = tuple(dict.fromkeys(entry for entry in entries if entry not in house.dictionary))
    file = house.dictionary_file or outlet_file.parent / NAME
    if new:
        old = _text(file) if file.exists() else messages.DICTIONARY_HEAD
        ended = old if not old or old.endswith("\n") else f"{old}\n"
        output.replace(file.resolve(), [ended.encode(), *(f"{entry}\n".encode() for entry in new)])
        if house.dictionary_file is None:
            output.replace(outlet_file.resolve(), [_naming(_text(outlet_file)).encode()])
    return Added(file, new)


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = messages.system_reason(error) if isinstance(error, OSError) else messages.OUTLET_NOT_UTF8
        raise OutletError(messages.DICTIONARY_UNREADABLE.format(file=file, why=why)) from error


def _entry(word: str) -> str:
    entry = " ".join(unicodedata.normalize("NFC", word).split())
    if not any(letter.isalpha() for letter in entry) or "#" in entry:
        raise OutletError(messages.NO_ENTRY.format(word=word))
    return entry


def _naming(text: str) -> str:
    """An outlet file that names the dictionary file: instead of the line that explains it, else before any table."""
    setting = f'dictionary_file = "{NAME}"'
    if _SETTING.search(text):
        return _SETTING.sub(setting, text, count=1)
    table = _TABLE.search(text)
    place = table.start() if table else len(text)
    led = "" if not place or text[:place].endswith("\n") else "\n"
    return f"{text[:place]}{led}{setting}\n{text[place:]}"
