"""``rilis languagetool``: what a newsroom does once to have LanguageTool read its releases."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from converter import messages, usage

app = typer.Typer(cls=usage.Group, help=messages.HELP_SECOND_READER, no_args_is_help=True, rich_markup_mode=None)


@app.command("export", cls=usage.Command, help=messages.HELP_EXPORT)
def export_(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help=messages.HELP_EXPORT_FOLDER, readable=False, show_default=False)
    ],
    *,
    outlet: Annotated[
        Path | None,
        typer.Option(
            "--outlet", metavar="FILE.toml", help=messages.HELP_EXPORT_OUTLET, readable=False, show_default=False
        ),
    ] = None,
) -> None:
    """``rilis languagetool export``."""
    from converter import outlet as outlets
    from converter.languagetool import hunspell

    house = outlets.Outlet() if outlet is None else outlets.load(outlet)
    files = hunspell.write(folder, house.dictionary)
    names = ", ".join(file.name for file in files)
    print(messages.LANGUAGETOOL_EXPORTED.format(folder=folder, files=names))


@app.command("download", cls=usage.Command, help=messages.HELP_DOWNLOAD)
def download_() -> None:
    """``rilis languagetool download``."""
    from converter.languagetool import installed

    print(messages.LANGUAGETOOL_FETCHED.format(file=installed.download()))
