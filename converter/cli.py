"""The command line: carries files to the pipeline, and articles and reports back."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from converter import messages, usage
from converter.errors import ConverterError

if TYPE_CHECKING:
    from converter.outlet import Outlet

#: Stands for standard input or output where a file or folder is asked for.
_DASH = Path("-")

#: Exit code of a run that was stopped with Ctrl-C, as shells count it.
_INTERRUPTED = 130

app = typer.Typer(
    name="rilis",
    cls=usage.Group,
    help=f"{messages.HELP_APP}\n\n{messages.HELP_EXIT}",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _format(value: str) -> str:
    from converter.rendering import FORMATS

    if value not in FORMATS:
        raise typer.BadParameter(messages.FORMAT_UNKNOWN.format(value=value, known=", ".join(FORMATS)))
    return value


def _version(wanted: bool) -> None:
    if wanted:
        from converter import __version__

        print(f"rilis {__version__}")
        raise typer.Exit


Files = Annotated[list[Path], typer.Argument(metavar="FILE", help=messages.HELP_FILES, show_default=False)]
Format = Annotated[
    str, typer.Option("--format", "-f", metavar="FORMAT", help=messages.HELP_FORMAT, callback=_format)
]
OutletFile = Annotated[
    Path | None, typer.Option("--outlet", metavar="FILE.toml", help=messages.HELP_OUTLET, show_default=False)
]
Force = Annotated[bool, typer.Option("--force", help=messages.HELP_FORCE)]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help=messages.HELP_QUIET)]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help=messages.HELP_VERBOSE)]
Json = Annotated[bool, typer.Option("--json", help=messages.HELP_JSON)]


@app.callback()
def _rilis(
    version: Annotated[
        bool, typer.Option("--version", help=messages.HELP_VERSION, callback=_version, is_eager=True)
    ] = False,
) -> None:
    """What stands before a command."""


@app.command(cls=usage.Command, help=messages.HELP_CONVERT)
def convert(  # noqa: PLR0913 - one parameter for each option
    files: Files,
    *,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FOLDER|-", help=messages.HELP_OUTPUT, show_default=False),
    ] = None,
    name: Format = "html",
    outlet: OutletFile = None,
    force: Force = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json: Json = False,
) -> None:
    """``rilis convert``."""
    from converter import batch
    from converter.console import Console
    from converter.job import Job
    from converter.output import Output

    prints = output == _DASH or (output is None and _DASH in files)
    reports = (sys.stderr if prints else sys.stdout) if json else None
    console = Console(quiet=quiet, verbose=verbose, json=reports)
    job = Job(name, _outlet(outlet), Output(files, force=force), console)
    act = job.to_stdout if prints else (lambda file: job.to_folder(file, output))
    raise typer.Exit(min(batch.run(dict.fromkeys(files), act, console), 1))


@app.command("batch", cls=usage.Command, help=messages.HELP_BATCH)
def batch_(  # noqa: PLR0913 - one parameter for each option
    source: Annotated[Path, typer.Argument(metavar="MASUKAN", help=messages.HELP_INPUT, show_default=False)],
    target: Annotated[
        Path, typer.Argument(metavar="KELUARAN", help=messages.HELP_TARGET, show_default=False)
    ],
    *,
    name: Format = "html",
    outlet: OutletFile = None,
    force: Force = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json: Json = False,
) -> None:
    """``rilis batch``."""
    from converter import batch
    from converter.console import Console
    from converter.job import Job
    from converter.output import Output

    console = Console(quiet=quiet, verbose=verbose, json=sys.stdout if json else None)
    files = batch.find(source)
    job = Job(name, _outlet(outlet), Output(files, force=force), console, short=True)
    failed = batch.run(
        files, lambda file: job.to_folder(file, target / file.relative_to(source).parent), console
    )
    if files:
        console.say(messages.BATCH_SUMMARY.format(done=len(files) - failed, failed=failed))
    else:
        console.say(messages.BATCH_NOTHING.format(folder=source))
    raise typer.Exit(min(failed, 1))


@app.command(cls=usage.Command, help=messages.HELP_CHECK)
def check(  # noqa: PLR0913 - one parameter for each option
    files: Files,
    *,
    diff: Annotated[bool, typer.Option("--diff", help=messages.HELP_DIFF)] = False,
    outlet: OutletFile = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json: Json = False,
) -> None:
    """``rilis check``."""
    from converter import batch, job
    from converter.console import Console

    console = Console(quiet=quiet, verbose=verbose, json=sys.stdout if json else None)
    house = _outlet(outlet)
    changed: list[Path] = []

    def act(file: Path) -> None:
        if job.check(file, house, console, as_diff=diff):
            changed.append(file)

    failed = batch.run(dict.fromkeys(files), act, console)
    raise typer.Exit(1 if failed or changed else 0)


@app.command(cls=usage.Command, help=messages.HELP_SCHEMA)
def schema() -> None:
    """``rilis schema``."""
    import msgspec

    from converter import article

    print(msgspec.json.format(msgspec.json.encode(article.schema()), indent=2).decode())


def _outlet(path: Path | None) -> Outlet:
    from converter import outlet

    return outlet.Outlet() if path is None else outlet.load(path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line.

    Returns its exit code: 0 done, 1 something failed (or is to be corrected), 2 wrong usage, 130 interrupted.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = int(app(arguments, prog_name=app.info.name, standalone_mode=False) or 0)
        sys.stdout.flush()
    except ConverterError as error:
        print(error, file=sys.stderr)
        return 1
    except usage.UsageError as error:
        usage.tell(error)
        return 2
    except (KeyboardInterrupt, typer.Abort):
        code = _INTERRUPTED
    except OSError as error:
        _close_stdout()
        if error.errno != errno.EPIPE:  # a reader that went away has what it wanted
            print(messages.STDOUT_UNWRITABLE.format(why=messages.system_reason(error)), file=sys.stderr)
        return 1
    if code == _INTERRUPTED:
        print(messages.STOPPED, file=sys.stderr)
    return code


def _close_stdout() -> None:
    """Lets Python flush what nobody reads into nothing when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
