"""The house style of a newspaper: what it is called, how its dateline looks, which words are its own."""

from __future__ import annotations

import re
import tomllib
from difflib import get_close_matches
from pathlib import Path
from string import Formatter
from zoneinfo import ZoneInfo

import msgspec

from converter import messages
from converter.errors import OutletError


class Outlet(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An outlet file. Without one, the defaults print a plain article of no particular newspaper.

    ``dateline`` is a pattern with ``{outlet}``, ``{PLACE}`` and ``{place}``; ``dictionary`` holds words that
    no rule may touch; ``templates`` is a folder whose templates replace the program's, relative to the file.
    """

    name: str | None = None
    dateline: str | None = None
    byline: str | None = None
    time_zone: str = "Asia/Pontianak"
    dictionary: tuple[str, ...] = ()
    templates: Path | None = None

    @property
    def dateline_pattern(self) -> str:
        """The outlet's pattern, else ``{outlet} ({PLACE}) –`` with a name and ``{PLACE} –`` without."""
        return self.dateline or ("{outlet} ({PLACE}) –" if self.name else "{PLACE} –")


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
        kind = messages.OUTLET_TEXTS if key == "dictionary" else messages.OUTLET_TEXT
        raise _wrong(path, _line(text, key), messages.OUTLET_TYPE.format(key=key, kind=kind)) from error
    if not _is_pattern(outlet.dateline_pattern):
        raise _wrong(path, _line(text, "dateline"), messages.OUTLET_PATTERN)
    if "time_zone" in raw and not _is_zone(outlet.time_zone):
        raise _wrong(path, _line(text, "time_zone"), messages.OUTLET_ZONE.format(zone=outlet.time_zone))
    if outlet.templates is None:
        return outlet
    folder = path.parent / outlet.templates
    if not folder.is_dir():
        raise _wrong(path, _line(text, "templates"), messages.OUTLET_NO_TEMPLATES.format(folder=folder))
    return msgspec.structs.replace(outlet, templates=folder)


def _is_pattern(pattern: str) -> bool:
    """Whether ``pattern`` is one that the dateline can be printed with."""
    try:
        fields = {field for _, field, _, _ in Formatter().parse(pattern) if field is not None}
    except ValueError:
        return False
    return fields <= {"outlet", "PLACE", "place"}


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
    place = re.search(r"\(at line (\d+)", error)
    # A file that ends too soon, or repeats a key at its end, is wrong in its last line that holds something.
    line = int(place[1]) if place else len(text.rstrip().splitlines()) or 1
    if "overwrite" in error or "twice" in error:
        return line, messages.TOML_TWICE
    if "Unterminated" in error or "Unclosed" in error or "Illegal character '\\n'" in error:
        return line, messages.TOML_OPEN
    return line, messages.TOML_SYNTAX


def _wrong(path: Path, line: int, why: str) -> OutletError:
    return OutletError(messages.OUTLET_LINE.format(file=path, line=line, why=why))
