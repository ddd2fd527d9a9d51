"""What a document may say to do harm, and an article that says it everywhere."""

from __future__ import annotations

from typing import Any

import msgspec

from converter.article import Article
from tests.rendering.articles import FULL

PAYLOADS = (
    "<script>alert(1)</script>",
    '" onerror="alert(1)',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "</style></title><img src=x onerror=alert(1)>",
    "{{ article.__class__ }}{% include 'page.html' %}",
    "]]>--><svg onload=alert(1)>",
)


def poisoned(payload: str) -> Article:
    """An article with ``payload`` in every field that holds text, inline HTML and file names included."""

    def poison(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {k: poison(v, k) for k, v in value.items()}
        if isinstance(value, list | tuple):
            return [poison(v, key) for v in value]
        # These are chosen from lists by the program, not taken from a document.
        return payload if isinstance(value, str) and key not in {"type", "basis", "source"} else value

    return msgspec.convert(poison(msgspec.to_builtins(FULL)), Article)
