"""The house style of a newspaper: what it is called, how its dateline looks, which words are its own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from string import Formatter
from typing import Literal, get_args
from zoneinfo import ZoneInfo

import msgspec

from converter import messages
from converter.errors import OutletError
from converter.languagetool.access import OFF, is_choice

Habit = Literal["serial-comma", "no-reporting-comma", "acting-point", "no-acting-point", "foreign-words"]
"""What an outlet may ask for beyond the rules of spelling: a comma before the last item of a list; none behind a
reporting verb; Pj. with a point, or without one; Indonesian words suggested for foreign ones."""

HABITS: tuple[str, ...] = get_args(Habit)


class Outlet(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An outlet file. Without one, the defaults print a plain article of no particular newspaper.

    Attributes:
        name: of the newspaper.
        dateline: a pattern with ``{outlet}``, ``{PLACE}`` and ``{place}``.
        byline: who is named as the author.
        time_zone: of the time of publication, a name of the IANA database.
        quotations: ``typed`` keeps the paragraphs of the release, ``paragraph`` gives each quotation its own.
        headline_style: capitals as ``typed``, on each word (``title``), or as in a ``sentence``.
        dictionary: words and phrases that no rule may touch, those of ``dictionary_file`` included.
        habits: what the newspaper does and the spelling rules leave open (``Habit``).
        dictionary_file: plain text with one entry a line; ``#`` starts a comment.
        words: what the house writes for what releases write; quotations keep their words.
        templates: a folder whose templates replace the program's.
        url: where articles are published: the site, or a pattern with ``{slug}``, ``{year}``, ``{month}``, ``{day}``.
        section: the part of the site that they belong to.
        languagetool: whether LanguageTool reads the releases too: ``off``, ``local`` or the address of a server.
        archive: what was published, for related stories: a folder or a list (``converter/archive.py``).

    Paths are relative to the file.
    """

    name: str | None = None
    dateline: str | None = None
    byline: str | None = None
    time_zone: str = "Asia/Pontianak"
    quotations: Literal["typed", "paragraph"] = "typed"
    headline_style: Literal["typed", "title", "sentence"] = "typed"
    habits: tuple[Habit, ...] = ()
    dictionary: tuple[str, ...] = ()
    dictionary_file: Path | None = None
    words: dict[str, str] = {}
    templates: Path | None = None
    url: str | None = None
    section: str = "Daerah"
    archive: Path | None = None
    languagetool: str = OFF

    @property
    def dateline_pattern(self) -> str:
        """The outlet's pattern, else ``{outlet} ({PLACE}) –`` with a name and ``{PLACE} –`` without."""
        return self.dateline or ("{outlet} ({PLACE}) –" if self.name else "{PLACE} –")


#: Quotation marks as Word makes them of typed ones, and what may hold them without being wrong.
_CURLY = re.compile("[“”„‟«»‘’‚‛´`]")
_STRAIGHT = re.compile(r""" "[^"\n]*" | '[^'\n]*' | \#.* """, re.VERBOSE)

#: Blanks that look like a space and are none to TOML.
_BLANKS = ("\u00a0", "\u2007", "\u202f", "\u200b", "\ufeff", "\u3000")

_CHOICES = {
    "quotations": ("typed", "paragraph"),
    "headline_style": ("typed", "title", "sentence"),
    "habits": HABITS,
}


def load(path: Path) -> Outlet:
    """Reads and checks an outlet file (TOML in UTF-8, with or without a byte order mark).

    Raises:
        OutletError: the file is missing, is no TOML, or has a wrong key or value; the message names the line.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        why = messages.system_reason(error)
        raise OutletError(messages.OUTLET_MISSING.format(file=path, why=why)) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise _wrong(path, line, messages.OUTLET_NOT_UTF8) from error
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _wrong(path, *_syntax(str(error), text)) from error
    return _checked(path, raw, text)


def _checked(path: Path, raw: dict[str, object], text: str) -> Outlet:
    known = Outlet.__struct_fields__
    for key in raw:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = messages.OUTLET_NEAR_KEY.format(key=near[0]) if near else ""
            hint = hint or messages.OUTLET_KEYS.format(keys=", ".join(known))
            raise _wrong(path, _line(text, key), messages.OUTLET_UNKNOWN_KEY.format(key=key, hint=hint))
    try:
        outlet = msgspec.convert(raw, Outlet, dec_hook=lambda _, value: Path(value))
    except msgspec.ValidationError as error:
        key = str(error).partition("$.")[2].split("[")[0].rstrip("`")
        raise _wrong(path, _line(text, key), _expected(key, raw[key])) from error
    for key, why in _faults(raw, outlet):
        raise _wrong(path, _line(text, key), why)
    for line, key in _keys_as_words(text, outlet):
        raise _wrong(path, line, messages.OUTLET_KEY_AS_WORD.format(key=key))
    return _resolved(path, text, outlet)


def _expected(key: str, value: object) -> str:
    """What a key should hold."""
    if key == "habits" or (key in _CHOICES and isinstance(value, str)):
        told = messages.OUTLET_CHOICES if key == "habits" else messages.OUTLET_CHOICE
        return told.format(key=key, choices=", ".join(_CHOICES[key]))
    kinds = {"dictionary": messages.OUTLET_TEXTS, "words": messages.OUTLET_WORDS}
    return messages.OUTLET_TYPE.format(key=key, kind=kinds.get(key, messages.OUTLET_TEXT))


def _faults(raw: dict[str, object], outlet: Outlet) -> Iterator[tuple[str, str]]:
    """Values of the right type that cannot be used, each with its key."""
    if not _is_pattern(outlet.dateline_pattern, {"outlet", "PLACE", "place"}):
        yield "dateline", messages.OUTLET_PATTERN.format()
    if "time_zone" in raw and not _is_zone(outlet.time_zone):
        yield "time_zone", messages.OUTLET_ZONE.format(zone=outlet.time_zone)
    if not all(form.strip() and word.strip() for form, word in outlet.words.items()):
        yield "words", messages.OUTLET_EMPTY_WORD
    if {"acting-point", "no-acting-point"} <= set(outlet.habits):
        yield "habits", messages.OUTLET_HABITS
    if not is_choice(outlet.languagetool):
        yield "languagetool", messages.OUTLET_LANGUAGETOOL
    site = re.match(r"https?://[^/{\s]", outlet.url or "https://a")
    if not site or not _is_pattern(outlet.url or "", {"slug", "year", "month", "day"}):
        yield "url", messages.OUTLET_URL.format()


def _keys_as_words(text: str, outlet: Outlet) -> Iterator[tuple[int, str]]:
    """Settings below ``[words]`` that TOML takes for pairs of words, with their lines; a word proper has marks."""
    lines = text.splitlines()
    table = next((n for n, line in enumerate(lines) if re.match(r"\s*\[\s*words\s*\]", line)), len(lines))
    for number, line in enumerate(lines[table:], table + 1):
        setting = re.match(r"\s*(\w+)\s*=", line)
        if setting and setting[1] in outlet.words and setting[1] in Outlet.__struct_fields__:
            yield number, setting[1]


def _resolved(path: Path, text: str, outlet: Outlet) -> Outlet:
    """The outlet with its paths seen from the outlet file, and the entries of its dictionary file."""
    paths: dict[str, Path] = {}
    for key, missing in (("templates", messages.OUTLET_NO_TEMPLATES), ("archive", messages.OUTLET_NO_FOLDER)):
        folder = getattr(outlet, key)
        if folder is not None:
            paths[key] = path.parent / folder
            if not (paths[key].is_dir() or (key == "archive" and paths[key].is_file())):
                raise _wrong(path, _line(text, key), missing.format(folder=paths[key]))
    if outlet.dictionary_file is None:
        return msgspec.structs.replace(outlet, **paths)
    paths["dictionary_file"] = path.parent / outlet.dictionary_file
    try:
        entries = _entries(paths["dictionary_file"])
    except (OSError, UnicodeDecodeError) as error:
        why = messages.system_reason(error) if isinstance(error, OSError) else messages.OUTLET_NOT_UTF8
        told = messages.OUTLET_DICTIONARY_FILE.format(file=paths["dictionary_file"], why=why)
        raise _wrong(path, _line(text, "dictionary_file"), told) from error
    words = tuple(dict.fromkeys((*outlet.dictionary, *entries)))
    return msgspec.structs.replace(outlet, dictionary=words, **paths)


def _entries(file: Path) -> list[str]:
    """The entries of a dictionary file: its lines, without comments and blanks."""
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    return [entry for line in lines if (entry := line.partition("#")[0].strip())]


def write_template(path: Path) -> None:
    """Writes an outlet file that explains itself.

    Raises:
        OutletError: there is such a file already, or it cannot be written.
    """
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(messages.OUTLET_TEMPLATE)
    except FileExistsError as error:
        raise OutletError(messages.OUTLET_EXISTS.format(file=path)) from error
    except OSError as error:
        why = messages.write_reason(error)
        raise OutletError(messages.OUTPUT_UNWRITABLE.format(file=path, why=why)) from error


def _is_pattern(pattern: str, known: set[str]) -> bool:
    """Whether ``pattern`` can be filled in from the known fields, as they are: numbers and widths have no place."""
    try:
        parts = list(Formatter().parse(pattern))
    except ValueError:
        return False
    return all(field is None or (field in known and not spec and not how) for _, field, spec, how in parts)


def _is_zone(key: str) -> bool:
    try:
        ZoneInfo(key)
    except (OSError, ValueError, LookupError):
        return False
    return True


def _line(text: str, key: str) -> int:
    """The line (from 1) that sets a key; 1 where it cannot be told."""
    setting = re.compile(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[=.\]]")
    return next((n for n, line in enumerate(text.splitlines(), 1) if setting.match(line)), 1)


def _syntax(error: str, text: str) -> tuple[int, str]:
    """Line and reason of what the TOML parser said."""
    lines = text.splitlines()
    place = re.search(r"\(at line (\d+), column (\d+)\)", error)
    # A file that ends too soon, or repeats a key at its end, is wrong in its last line that holds something.
    line, column = map(int, place.groups()) if place else (len(text.rstrip().splitlines()) or 1, 1)
    wrong = lines[line - 1] if line <= len(lines) else ""
    is_open = any(sign in error for sign in ("Unterminated", "Unclosed", 'Expected "\'"', "Illegal character '\\n'"))
    curly = [number for number, typed in enumerate(lines, 1) if _CURLY.search(_STRAIGHT.sub("", typed))]
    if line in curly or (is_open and _CURLY.search(wrong)):
        numbers = ", ".join(map(str, sorted({line, *curly})))
        return line, messages.TOML_CURLY.format(lines=numbers)
    if wrong[column - 1 : column] in _BLANKS:
        return line, messages.TOML_BLANK.format(column=column)
    if "Unescaped" in error or "Invalid hex" in error:
        return line, messages.TOML_BACKSLASH
    if "overwrite" in error or "twice" in error:
        return line, messages.TOML_TWICE
    return line, messages.TOML_OPEN if is_open else messages.TOML_SYNTAX


def _wrong(path: Path, line: int, why: str) -> OutletError:
    return OutletError(messages.OUTLET_LINE.format(file=path, line=line, why=why))
