"""What the articles of one run have to do with each other: each has its own slug, and a story told twice is told."""

from __future__ import annotations

import msgspec

from converter.article import Article
from converter.checks import duplicates
from converter.checks.story import warning


class Siblings:
    """The articles that a run has made so far."""

    def __init__(self) -> None:
        self._slugs: set[str] = set()
        self._numbers: dict[str, int] = {}
        self._stories: list[tuple[str, frozenset[int]]] = []

    def joined(self, file: str, article: Article) -> Article:
        """An article as one of these: with a slug that no other has, and a warning when another tells its story.

        Args:
            file: the name of its release, as an editor knows it.
        """
        number = self._numbers.get(article.slug, 1)
        slug = article.slug if number == 1 else f"{article.slug}-{number}"
        while slug in self._slugs:
            number += 1
            slug = f"{article.slug}-{number}"
        self._slugs.add(slug)
        self._numbers[article.slug] = number
        runs = duplicates.runs(article)
        same = [name for name, other in self._stories if duplicates.share(runs, other) >= duplicates.SAME]
        self._stories.append((file, runs))
        warnings = [warning("same-story", file=name) for name in same[:1]]
        return msgspec.structs.replace(article, slug=slug, warnings=(*article.warnings, *warnings))
