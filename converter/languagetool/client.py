"""Asks a LanguageTool server what it thinks of a text, and never waits for it longer than it is worth."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from urllib.parse import urlsplit

from converter import messages
from converter.errors import LanguageToolError
from converter.languagetool.access import REST, Deadline, shown

if TYPE_CHECKING:
    from language_tool_python import LanguageTool

INDONESIAN, ENGLISH = "id", "en-US"

_CHUNK = 15_000
"""So many characters are sent at once: servers may refuse longer texts."""

_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_SYMBOL = "☺"

_NO_ENGLISH_RULES_ON = {"TYPOGRAPHY", "CASING", "STYLE", "REDUNDANCY", "PUNCTUATION", "COLLOQUIALISMS", "PLAIN_ENGLISH"}
"""Categories that speak of marks, capitals and taste, on which the house has rules of its own."""

_Answer = TypeVar("_Answer")


class Match(NamedTuple):
    """``text[start:end]`` (code points) is thought to be wrong; ``forms`` are what might be meant, likeliest first.

    ``misspelt`` tells that it is no word, rather than one that does not fit.
    """

    start: int
    end: int
    forms: tuple[str, ...]
    misspelt: bool


class _Rest(NamedTuple):
    """Until when (monotonic seconds) a server is left alone, and why."""

    until: float
    trouble: str


class Client:
    """Asks one server. One that failed in a language is not asked in it again for a while.

    Args:
        url: the address of the server, with or without ``/v2``; it may hold a name and password, and a path.
    """

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        path = parts.path.rstrip("/").removesuffix("/v2").rstrip("/")
        self._url = parts._replace(path=f"{path}/").geturl()
        self._shown = shown(url)
        self._tools: dict[str, LanguageTool] = {}
        self._rests: dict[str, _Rest] = {}

    def check(self, text: str, language: str, deadline: Deadline) -> list[Match]:
        """What the server finds in a text, in order of place.

        Raises:
            LanguageToolError: it does not answer in time, knows no such language, or answers something else.
        """
        rest = self._rests.get(language)
        if rest and time.monotonic() < rest.until:
            raise LanguageToolError(rest.trouble)
        try:
            return [m for place, part in _chunks(text) for m in self._ask(part, place, language, deadline)]
        except LanguageToolError as error:
            self._rests[language] = _Rest(time.monotonic() + REST, str(error))
            raise

    def require_indonesian(self, deadline: Deadline) -> None:
        """Does nothing when the server checks Indonesian.

        Raises:
            LanguageToolError: it does not, does not answer in time, or answers something else.
        """
        self._within(deadline, lambda: self._tool(INDONESIAN))

    def _ask(self, text: str, place: int, language: str, deadline: Deadline) -> list[Match]:
        # A character beyond the first 65,536 counts twice for Java; with one that counts once in its stead, its
        # places and lengths are code points.
        plain = _BEYOND.sub(_SYMBOL, text)
        found = self._within(deadline, lambda: self._tool(language).check(plain))
        matches = []
        for match in found:
            start, stop, forms = match.offset, match.offset + match.error_length, match.replacements
            if not (0 <= start < stop <= len(text) and all(isinstance(form, str) for form in forms)):
                raise LanguageToolError(messages.LANGUAGETOOL_NONSENSE.format(url=self._shown))
            misspelt = match.rule_issue_type == "misspelling" or match.category == "TYPOS"
            matches.append(Match(place + start, place + stop, tuple(forms), misspelt))
        return sorted(matches)

    def _tool(self, language: str) -> LanguageTool:
        from language_tool_python import LanguageTool  # noqa: PLC0415 - slow, and only needed here

        if language not in self._tools:
            # A server of this machine is never asked through a proxy.
            proxies = {"no_proxy": "127.0.0.1,localhost"}
            try:
                tool = LanguageTool(language, remote_server=self._url, proxies=proxies)
            except ValueError as error:
                told = messages.LANGUAGETOOL_NO_LANGUAGE.format(url=self._shown, code=language)
                raise LanguageToolError(told) from error
            tool.disabled_categories = set(_NO_ENGLISH_RULES_ON)
            self._tools[language] = tool
        return self._tools[language]

    def _within(self, deadline: Deadline, act: Callable[[], _Answer]) -> _Answer:
        """What ``act`` returns in time: a server that trickles is not waited for either.

        Raises:
            LanguageToolError: it took too long, or failed.
        """
        answers: list[_Answer] = []
        failures: list[Exception] = []

        def run() -> None:
            try:
                answers.append(act())
            except Exception as error:  # whatever a server may answer: it must not end the run
                failures.append(error)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        thread.join(deadline.left())
        if answers:
            return answers[0]
        if not failures:
            raise LanguageToolError(messages.LANGUAGETOOL_SLOW.format(url=self._shown, limit=f"{deadline.limit:.2g}"))
        error = failures[0]
        if isinstance(error, LanguageToolError):
            raise error
        raise LanguageToolError(_trouble(error).format(url=self._shown)) from error


@cache
def client(url: str) -> Client:
    """The one client of this process for a server."""
    return Client(url)


def _trouble(error: Exception) -> str:
    """What an editor is told of a failure: nothing answered, nothing that can be trusted, or something else."""
    from requests.exceptions import SSLError  # noqa: PLC0415 - slow

    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, SSLError):
            return messages.LANGUAGETOOL_INSECURE
        if isinstance(cause, OSError) and not isinstance(cause, ValueError):
            return messages.LANGUAGETOOL_DOWN
        cause = cause.__cause__
    return messages.LANGUAGETOOL_NONSENSE


def _chunks(text: str) -> list[tuple[int, str]]:
    """A text in parts that end at a line's end, else behind a word, each with its place."""
    parts = []
    start = 0
    while len(text) - start > _CHUNK:
        limit = start + _CHUNK
        end = text.rfind("\n", start, limit) + 1 or text.rfind(" ", start, limit) + 1 or limit
        parts.append((start, text[start:end]))
        start = end
    return [*parts, (start, text[start:])]
