"""The house style of a newspaper: what it is called, how its dateline looks, which words are its own."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec

from converter import messages
from converter.errors import OutletError


class Outlet(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An outlet file. Without one, the defaults print a plain article of no particular newspaper.

    ``dateline`` is a pattern with ``{outlet}``, ``{PLACE}`` and ``{place}``; ``dictionary`` holds words that no
    rule may touch; ``templates`` is a folder whose templates replace the program's, relative to the file.
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
    """Reads and checks an outlet file (TOML).

    Raises:
        OutletError: the file is missing, is not TOML, or has a wrong key or value.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        outlet = msgspec.convert(raw, Outlet, dec_hook=lambda _, value: Path(value))
    except OSError as error:
        raise OutletError(messages.OUTLET_MISSING.format(file=path, why=error.strerror)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise OutletError(messages.OUTLET_WRONG.format(file=path, why=error)) from error
    if outlet.templates is not None:
        outlet = msgspec.structs.replace(outlet, templates=path.parent / outlet.templates)
    return outlet
