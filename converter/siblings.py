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
        self._told = duplicates.Told()

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
        same = self._told.first_like(runs)
        self._told.add(file, runs)
        warnings = () if same is None else (warning("same-story", file=same),)
        return msgspec.structs.replace(article, slug=slug, warnings=article.warnings + warnings)
