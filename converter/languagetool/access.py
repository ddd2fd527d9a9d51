"""The way to a server for a whole run: one that runs already, one that is started for it, or none."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from converter import messages
from converter.errors import LanguageToolError

if TYPE_CHECKING:
    from converter.languagetool.server import Server

OFF, LOCAL = "off", "local"
"""What an outlet or an option may say instead of an address."""

ANSWER_LIMIT = 10.0
"""How long the server may take for a release, in seconds; it takes a fraction of one."""

REST = 60.0
"""After a failure, the server is left alone for so many seconds, so that no run waits for it at each file."""

_LONGEST_REST = 16 * REST
"""Each further failure of the way to a server doubles the rest, up to so many seconds."""

UNAVAILABLE = "languagetool-unavailable"
"""Code of the warning that an article was made without LanguageTool."""


class Deadline:
    """When an answer must be there: ``limit`` seconds from now."""

    def __init__(self, limit: float) -> None:
        self.limit = limit
        self._end = time.monotonic() + limit

    def left(self) -> float:
        """How many seconds are left, at least 0."""
        return max(0.0, self._end - time.monotonic())


class Access(NamedTuple):
    """The address of a server, or why there is none (one Indonesian sentence). It may be sent anywhere.

    ``limit`` is how long the server may take for all of a release, in seconds.
    """

    url: str = ""
    trouble: str = ""
    limit: float = ANSWER_LIMIT


def is_choice(value: str) -> bool:
    """Whether ``value`` is something that can be asked for: ``off``, ``local`` or the address of a server."""
    if value in (OFF, LOCAL):
        return True
    try:
        parts = urlsplit(value)
        return (
            parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and parts.port != 0
            and not (parts.query or parts.fragment)
            and not any(character.isspace() for character in value)
        )
    except ValueError:  # a port that is no number, half an IPv6 address
        return False


def shown(url: str) -> str:
    """An address as it may be told: without the password that it may hold."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def unavailable(why: str) -> str:
    """The line that an editor reads when LanguageTool cannot be asked."""
    return messages.WARNING_MESSAGES[UNAVAILABLE].format(why=why)


class SecondReader:
    """LanguageTool for one run, from when it is first needed until the context ends.

    Args:
        choice: ``off``, ``local`` (one server is started, and ends with the context) or an address.
        shared: other machines use the access too.
        limit: how long a file may take, in seconds: half of it is the most that the server gets.
        tell: takes the line on why it cannot be asked; each is told once.
    """

    def __init__(
        self,
        choice: str = OFF,
        *,
        shared: bool = False,
        limit: float = 2 * ANSWER_LIMIT,
        tell: Callable[[str], None] | None = None,
    ) -> None:
        self._choice = choice
        self._shared = shared
        self._limit = min(ANSWER_LIMIT, limit / 2)
        self._tell = tell
        self._told: set[str] = set()
        self._stack = ExitStack()
        self._server: Server | None = None
        self._access: Access | None = None
        self._opened_at = 0.0
        self._rest = REST
        self._until = 0.0

    def __enter__(self) -> SecondReader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def access(self) -> Access | None:
        """The access that the run asked for; ``None`` when it asked for none. No run fails for it.

        A watch runs for days: what did not work is tried again after a rest, and a server of the run's own that ended
        is started again; one that did not even last a rest long, after a rest.
        """
        if self._choice == OFF:
            return None
        if self._server is not None and not self._server.runs():
            self._lose()
        if self._access is None or (self._access.trouble and time.monotonic() >= self._until):
            try:
                self._access = Access(self._opened(), limit=self._limit)
                self._opened_at = time.monotonic()
            except LanguageToolError as error:
                self._fail(str(error))
        return self._access

    def tell(self, line: str) -> None:
        """Tells a line, if it was not told before."""
        if self._tell and line not in self._told:
            self._told.add(line)
            self._tell(line)

    def _fail(self, why: str) -> None:
        self._close()
        self._access = Access(trouble=why)
        self._until = time.monotonic() + self._rest
        self._rest = min(2 * self._rest, _LONGEST_REST)
        self.tell(unavailable(why))

    def _lose(self) -> None:
        """Forgets a server that ended."""
        if time.monotonic() - self._opened_at < REST:
            self._fail(messages.LANGUAGETOOL_ENDED)
        else:
            self._close()
            self._access = None
            self._rest = REST

    def _close(self) -> None:
        self._server = None
        self._stack.close()

    def _opened(self) -> str:
        if importlib.util.find_spec("language_tool_python") is None:
            raise LanguageToolError(messages.LANGUAGETOOL_NO_LIBRARY)
        if not is_choice(self._choice):
            raise LanguageToolError(messages.LANGUAGETOOL_UNKNOWN.format(value=self._choice))
        from converter.languagetool.client import Client  # noqa: PLC0415 - only who asks one needs it

        url = self._started() if self._choice == LOCAL else self._choice
        Client(url).require_indonesian(Deadline(self._limit))
        return url

    def _started(self) -> str:
        from converter.languagetool import server  # noqa: PLC0415 - only who starts one needs it

        if self._shared:
            raise LanguageToolError(messages.LANGUAGETOOL_CLUSTER)
        self._server = self._stack.enter_context(server.started())
        return self._server.url
