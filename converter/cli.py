"""The command line: carries files to the pipeline, and articles and reports back."""

from __future__ import annotations

import atexit
import errno
import gc
import io
import math
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from converter import messages, usage
from converter.errors import ConverterError
from converter.languagetool.access import is_choice
from converter.languagetool.commands import app as second_reader

if TYPE_CHECKING:
    from converter.console import Console
    from converter.outlet import Outlet

#: Stands for standard input or output where a file or folder is asked for.
_DASH = Path("-")

#: Exit code of a run that was stopped with Ctrl-C, as shells count it.
_INTERRUPTED = 130

#: New objects after which the collector looks for cycles. A release makes some ten thousand.
_GARBAGE = 50_000

#: The longest that a file may take, in seconds: a day.
_DAY = 86_400

#: The most workers, and the most by which limits of reading are raised: what is more is a slip of the hand.
_MOST = 1_000

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

words = typer.Typer(cls=usage.Group, help=messages.HELP_WORD, no_args_is_help=True, rich_markup_mode=None)
app.add_typer(words, name="kata")
app.add_typer(second_reader, name="languagetool")


def _format(value: str) -> str:
    from converter.rendering import FORMATS

    if value not in FORMATS:
        raise typer.BadParameter(messages.FORMAT_UNKNOWN.format(value=value, known=", ".join(FORMATS)))
    return value


def _second(value: str | None) -> str | None:
    if value is not None and not is_choice(value):
        raise typer.BadParameter(messages.LANGUAGETOOL_UNKNOWN.format(value=value))
    return value


def _number(value: float) -> float:
    # Every comparison with it is false, so that it passes for one of the range.
    if math.isnan(value):
        raise typer.BadParameter(messages.NO_NUMBER.format(value=value))
    return value


def _version(wanted: bool) -> None:
    if wanted:
        from converter import __version__

        print(f"rilis {__version__}")
        raise typer.Exit


# What is wrong with a file the program itself tells, in Indonesian: typer must not ask whether it is readable.
Files = Annotated[
    list[Path], typer.Argument(metavar="FILE...", help=messages.HELP_FILES, readable=False, show_default=False)
]
Format = Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help=messages.HELP_FORMAT, callback=_format)]
OutletFile = Annotated[
    Path | None,
    typer.Option("--outlet", metavar="FILE.toml", help=messages.HELP_OUTLET, readable=False, show_default=False),
]
Inbox = Annotated[Path, typer.Argument(metavar="MASUKAN", help=messages.HELP_INPUT, readable=False, show_default=False)]
Target = Annotated[
    Path, typer.Argument(metavar="KELUARAN", help=messages.HELP_TARGET, readable=False, show_default=False)
]
Factor = Annotated[int, typer.Option("--limits", min=1, max=_MOST, metavar="N", help=messages.HELP_LIMITS)]
Workers = Annotated[
    int | None,
    typer.Option("--workers", "-w", min=1, max=_MOST, metavar="N", help=messages.HELP_WORKERS, show_default=False),
]
Timeout = Annotated[
    float,
    typer.Option(
        "--timeout", min=0.1, max=_DAY, metavar="N", help=messages.HELP_TIMEOUT, callback=_number, show_default=False
    ),
]
Second = Annotated[
    str | None,
    typer.Option(
        "--languagetool",
        metavar="off|local|URL",
        help=messages.HELP_LANGUAGETOOL,
        callback=_second,
        show_default=False,
    ),
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
        typer.Option(
            "--output", "-o", metavar="FOLDER|-", help=messages.HELP_OUTPUT, readable=False, show_default=False
        ),
    ] = None,
    name: Format = "html",
    outlet: OutletFile = None,
    published: Annotated[
        datetime | None,
        typer.Option(
            "--published",
            metavar="WAKTU",
            formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
            help=messages.HELP_PUBLISHED,
            show_default=False,
        ),
    ] = None,
    timeout: Timeout = 60.0,
    languagetool: Second = None,
    limits: Factor = 1,
    originals: Annotated[bool, typer.Option("--originals", help=messages.HELP_ORIGINALS)] = False,
    force: Force = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json: Json = False,
) -> None:
    """``rilis convert``."""
    from converter.console import Console
    from converter.job import Job, each
    from converter.languagetool.access import SecondReader
    from converter.output import Output
    from converter.reading import Limits, Options
    from converter.siblings import Siblings

    def prints(file: Path) -> bool:
        return output == _DASH or (output is None and file == _DASH)

    reports = (sys.stderr if any(map(prints, files)) else sys.stdout) if json else None
    console = Console(quiet=quiet, verbose=verbose, json=reports)
    options = Options(Limits().times(limits), originals)
    house = _outlet(outlet, languagetool)
    second = SecondReader(house.languagetool, limit=timeout, tell=console.complain)
    job = Job(name, house, Output(files, force=force), console, Siblings(), timeout, second, options, published)

    def act(file: Path) -> None:
        if prints(file):
            job.to_stdout(file)
        else:
            job.to_folder(file, output)

    with second:
        failed = each(dict.fromkeys(files), act, console)
    raise typer.Exit(min(failed, 1))


@app.command("batch", cls=usage.Command, help=messages.HELP_BATCH)
def batch_(  # noqa: PLR0913 - one parameter for each option
    source: Inbox,
    target: Target,
    *,
    name: Format = "html",
    outlet: OutletFile = None,
    workers: Workers = None,
    timeout: Timeout = 60.0,
    cluster: Annotated[
        str | None,
        typer.Option("--cluster", metavar="tcp://HOST:PORT", help=messages.HELP_CLUSTER, show_default=False),
    ] = None,
    languagetool: Second = None,
    limits: Factor = 1,
    prune: Annotated[bool, typer.Option("--prune", help=messages.HELP_PRUNE)] = False,
    force: Annotated[bool, typer.Option("--force", help=messages.HELP_FORCE_BATCH)] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json: Json = False,
) -> None:
    """``rilis batch``."""
    from converter.batch import Batch, Order
    from converter.batch.telling import Bar, Events, Lines, Voice
    from converter.console import Console
    from converter.languagetool.access import SecondReader
    from converter.reading import Limits, Options

    console = Console(quiet=quiet, verbose=verbose, json=sys.stdout if json else None)
    house = _outlet(outlet, languagetool)
    second = SecondReader(house.languagetool, shared=cluster is not None, limit=timeout, tell=console.complain)
    order = Order(
        source,
        target,
        name,
        house,
        workers or _cores(),
        limit=timeout,
        force=force,
        prune=prune,
        verbose=verbose,
        cluster=cluster,
        options=Options(Limits().times(limits)),
        second=second,
    )
    _tell_in_place(console, source, target)
    voice: Voice = Lines(console, source, target)
    if json:
        voice = Events(console)
    elif sys.stderr.isatty() and not quiet:
        voice = Bar(console, source, target, verbose=verbose)
    with second, Batch(order, voice) as run:
        failed = run.whole().failed
    raise typer.Exit(min(failed, 1))


def _tell_in_place(console: Console, source: Path, target: Path) -> None:
    """Says so where one folder is to hold the releases and what comes of them: who means it loses nothing."""
    if source.is_dir() and target.is_dir() and source.samefile(target):
        console.say(messages.BATCH_IN_PLACE.format(folder=target))


@app.command("watch", cls=usage.Command, help=messages.HELP_WATCH)
def watch_(  # noqa: PLR0913 - one parameter for each option
    source: Inbox,
    target: Target,
    *,
    name: Format = "html",
    outlet: OutletFile = None,
    workers: Workers = None,
    timeout: Timeout = 60.0,
    languagetool: Second = None,
    limits: Factor = 1,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json: Json = False,
) -> None:
    """``rilis watch``."""
    import signal
    from threading import Event

    from converter import watch
    from converter.batch import Order
    from converter.batch.telling import Events, Log
    from converter.console import Console
    from converter.languagetool.access import SecondReader
    from converter.reading import Limits, Options

    console = Console(quiet=quiet, verbose=verbose, json=sys.stdout if json else None)
    house = _outlet(outlet, languagetool)
    second = SecondReader(house.languagetool, limit=timeout, tell=console.complain)
    order = Order(
        source,
        target,
        name,
        house,
        workers or _cores(),
        limit=timeout,
        verbose=verbose,
        options=Options(Limits().times(limits)),
        second=second,
    )
    _tell_in_place(console, source, target)
    stop = Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    with second:
        watch.run(order, Events(console) if json else Log(console, source, target), console, stop)


@app.command(cls=usage.Command, help=messages.HELP_CHECK)
def check(  # noqa: PLR0913 - one parameter for each option
    files: Files,
    *,
    diff: Annotated[bool, typer.Option("--diff", help=messages.HELP_DIFF)] = False,
    why: Annotated[bool, typer.Option("--why", help=messages.HELP_WHY)] = False,
    outlet: OutletFile = None,
    timeout: Timeout = 60.0,
    languagetool: Second = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json: Json = False,
) -> None:
    """``rilis check``."""
    from converter import job
    from converter.console import Console
    from converter.languagetool.access import SecondReader

    console = Console(quiet=quiet, verbose=verbose, why=why, json=sys.stdout if json else None)
    house = _outlet(outlet, languagetool)
    second = SecondReader(house.languagetool, limit=timeout, tell=console.complain)
    changed: list[Path] = []

    def act(file: Path) -> None:
        if job.check(file, house, console, timeout, second, as_diff=diff):
            changed.append(file)

    with second:
        failed = job.each(dict.fromkeys(files), act, console)
    raise typer.Exit(1 if failed or changed else 0)


@words.command("tambah", cls=usage.Command, help=messages.HELP_WORD_ADD)
def add_words(
    entries: Annotated[list[str], typer.Argument(metavar="KATA...", help=messages.HELP_ENTRIES, show_default=False)],
    *,
    outlet: Annotated[
        Path,
        typer.Option(
            "--outlet", metavar="FILE.toml", help=messages.HELP_WORD_OUTLET, readable=False, show_default=False
        ),
    ] = Path("media.toml"),
) -> None:
    """``rilis kata tambah``."""
    from converter import dictionary

    file, new = dictionary.add(entries, outlet)
    told = messages.DICTIONARY_ADDED if new else messages.DICTIONARY_KNOWN
    print(told.format(file=file, count=len(new), words=", ".join(new)))


@app.command(cls=usage.Command, help=messages.HELP_DOCTOR)
def doctor(*, outlet: OutletFile = None, languagetool: Second = None) -> None:
    """``rilis doctor``."""
    from converter import doctor

    findings = doctor.examine(_outlet(outlet, languagetool).languagetool)
    for line in doctor.lines(findings):
        print(line)
    raise typer.Exit(int(not all(finding.ok for finding in findings if finding.needed)))


@app.command(cls=usage.Command, help=messages.HELP_INIT)
def init(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help=messages.HELP_INIT_FILE, readable=False, show_default=False)
    ] = Path("media.toml"),
    *,
    templates: Annotated[
        Path | None,
        typer.Option(
            "--templates", metavar="FOLDER", help=messages.HELP_INIT_TEMPLATES, readable=False, show_default=False
        ),
    ] = None,
) -> None:
    """``rilis init``."""
    from converter import outlet

    if templates is not None:
        from converter.rendering.templates import copy_templates

        copies = copy_templates(templates)
        print(messages.TEMPLATES_WRITTEN.format(count=len(copies), folder=templates))
        if file.exists():
            print(messages.OUTLET_KEPT.format(file=file))
            return
    outlet.write_template(file)
    print(messages.OUTLET_WRITTEN.format(file=file))


@app.command(cls=usage.Command, help=messages.HELP_SCHEMA)
def schema() -> None:
    """``rilis schema``."""
    import msgspec

    from converter import article

    print(msgspec.json.format(msgspec.json.encode(article.schema()), indent=2).decode())


def _outlet(path: Path | None, languagetool: str | None = None) -> Outlet:
    """The outlet of a file, if one is named; an option has its way over the file."""
    import msgspec

    from converter import outlet

    house = outlet.Outlet() if path is None else outlet.load(path)
    return house if languagetool is None else msgspec.structs.replace(house, languagetool=languagetool)


def _cores() -> int:
    """How many processors this process may use."""
    available = getattr(os, "sched_getaffinity", None)
    return len(available(0)) if available else os.cpu_count() or 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line.

    Returns its exit code: 0 done, 1 something failed (or is to be corrected), 2 wrong usage, 130 interrupted.
    """
    # Loading makes much that stays and little that goes: looking for garbage meanwhile costs a tenth of a cold start.
    gc.set_threshold(_GARBAGE)
    # All that is left when the process ends goes with it: looking it through for garbage costs another fifth.
    atexit.register(gc.freeze)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    arguments = sys.argv[1:] if arguments is None else arguments
    if "" in arguments:  # as a path it would be this folder, and all that is in it would be converted
        print(messages.USAGE_ERROR.format(why=messages.USAGE_EMPTY), file=sys.stderr)
        return 2
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
