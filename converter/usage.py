"""The command line's own sentences in Indonesian: help pages and what is said about wrong usage."""

from __future__ import annotations

import re
import sys
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from converter import messages

#: typer brings its own copy of click in some versions; its public exception leads to either one's base class.
UsageError: type[Exception] = typer.BadParameter.__bases__[0]


class Command(TyperCommand):
    """A command with an Indonesian help page."""

    def get_short_help_str(self, limit: int = 45) -> str:
        """What stands beside the command in the list of commands: its first sentence, however long."""
        return _first_paragraph(self.help)

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return _help(super().get_help(ctx))

    def get_usage(self, ctx: Any) -> str:
        """The line that says how to call the command."""
        return _help(super().get_usage(ctx))


class Group(TyperGroup):
    """The commands together, with an Indonesian help page."""

    def get_short_help_str(self, limit: int = 45) -> str:
        """What stands beside the group in the list of commands: its first sentence, however long."""
        return _first_paragraph(self.help)

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return _help(super().get_help(ctx))

    def get_usage(self, ctx: Any) -> str:
        """The line that says how to call a command."""
        return _help(super().get_usage(ctx))


def tell(error: Any) -> None:
    """Says on standard error what is wrong with a call, and where to read how it is done."""
    context = error.ctx
    if type(error).__name__ == "NoArgsIsHelpError":
        print(error.format_message(), file=sys.stderr)
        return
    if context is not None:
        print(context.get_usage(), file=sys.stderr)
        print(messages.USAGE_HINT.format(command=context.command_path), file=sys.stderr)
    print(messages.USAGE_ERROR.format(why=sentence(error.format_message())), file=sys.stderr)


def sentence(english: str) -> str:
    """A sentence of the library in Indonesian; one that is not known stands in an Indonesian one."""
    for pattern, indonesian in messages.USAGE_SENTENCES.items():
        match = re.fullmatch(pattern, english)
        if match:
            return match.expand(indonesian)
    return messages.USAGE_OTHER.format(why=english)


def _first_paragraph(text: str | None) -> str:
    return " ".join((text or "").partition("\n\n")[0].split())


def _help(page: str) -> str:
    # Types of Python mean nothing to an editor; blanks in their place keep the columns.
    page = re.sub(r" <[^<>\n]+>(?=  )", lambda match: " " * len(match[0]), page)
    for pattern, indonesian in messages.HELP_WORDS.items():
        page = re.sub(pattern, indonesian, page, flags=re.MULTILINE)
    return page
