"""Asks a LanguageTool server what it thinks of a text, and never waits for it longer than it is worth."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from converter import messages
from converter.errors import LanguageToolError
from converter.languagetool.access import ANSWER_LIMIT, REST

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


class Client:
    """Asks one server. A server that failed is not asked again for a while.

    Args:
        url: the address of the server, with or without ``/v2``.
    """

    def __init__(self, url: str) -> None:
        self._url = re.sub(r"/v2/?$", "", url.rstrip("/")) + "/"
        self._tools: dict[str, LanguageTool] = {}
        self._rests_until = 0.0
        self._trouble = ""

    def check(self, text: str, language: str, limit: float = ANSWER_LIMIT) -> list[Match]:
        """What the server finds in a text, in order of place.

        Args:
            limit: how long it may take, in seconds.

        Raises:
            LanguageToolError: it does not answer in time, knows no such language, or answers something else.
        """
        if time.monotonic() < self._rests_until:
            raise LanguageToolError(self._trouble)
        end = time.monotonic() + limit
        try:
            return [m for place, part in _chunks(text) for m in self._ask(part, place, language, end)]
        except LanguageToolError as error:
            self._rests_until = time.monotonic() + REST
            self._trouble = str(error)
            raise

    def require_indonesian(self, limit: float = ANSWER_LIMIT) -> None:
        """Does nothing when the server checks Indonesian.

        Args:
            limit: how long it may take to say so, in seconds.

        Raises:
            LanguageToolError: it does not, does not answer in time, or answers something else.
        """
        self._within(time.monotonic() + limit, lambda: self._tool(INDONESIAN))

    def _ask(self, text: str, place: int, language: str, end: float) -> list[Match]:
        # A character beyond the first 65,536 counts twice for Java; with one that counts once in its stead, its
        # places and lengths are code points.
        plain = _BEYOND.sub(_SYMBOL, text)
        found = self._within(end, lambda: self._tool(language).check(plain))
        matches = []
        for match in found:
            start, stop, forms = match.offset, match.offset + match.error_length, match.replacements
            if not (0 <= start < stop <= len(text) and all(isinstance(form, str) for form in forms)):
                raise LanguageToolError(messages.LANGUAGETOOL_NONSENSE.format(url=self._url))
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
                told = messages.LANGUAGETOOL_NO_LANGUAGE.format(url=self._url, code=language)
                raise LanguageToolError(told) from error
            tool.disabled_categories = set(_NO_ENGLISH_RULES_ON)
            self._tools[language] = tool
        return self._tools[language]

    def _within(self, end: float, act: Callable[[], _Answer]) -> _Answer:
        """What ``act`` returns before ``end`` (monotonic seconds): a server that trickles is not waited for either.

        Raises:
            LanguageToolError: it took too long, or failed.
        """
        start = time.monotonic()
        answers: list[_Answer] = []
        failures: list[Exception] = []

        def run() -> None:
            try:
                answers.append(act())
            except Exception as error:  # whatever a server may answer: it must not end the run
                failures.append(error)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        thread.join(max(0.0, end - start))
        if answers:
            return answers[0]
        if not failures:
            raise LanguageToolError(messages.LANGUAGETOOL_SLOW.format(url=self._url, limit=f"{end - start:.2g}"))
        error = failures[0]
        if isinstance(error, LanguageToolError):
            raise error
        told = messages.LANGUAGETOOL_DOWN if _is_silence(error) else messages.LANGUAGETOOL_NONSENSE
        raise LanguageToolError(told.format(url=self._url)) from error


@cache
def client(url: str) -> Client:
    """The one client of this process for a server."""
    return Client(url)


def _is_silence(error: BaseException | None) -> bool:
    """Whether nothing answered, rather than something else."""
    while error is not None:
        if isinstance(error, OSError) and not isinstance(error, ValueError):
            return True
        error = error.__cause__
    return False


def _chunks(text: str) -> list[tuple[int, str]]:
    """A text in parts that end at a line's end, each with its place."""
    parts = []
    start = 0
    while len(text) - start > _CHUNK:
        end = text.rfind("\n", start, start + _CHUNK) + 1 or start + _CHUNK
        parts.append((start, text[start:end]))
        start = end
    return [*parts, (start, text[start:])]
