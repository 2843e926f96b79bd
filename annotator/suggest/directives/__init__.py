"""Directives: what somebody in office says is to be done."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.suggest.directives.reader import Reader
from annotator.suggest.recommender import Article, Suggestion


class DirectiveRecommender:
    """Suggests demands and instructions, with cue, issuer and addressee as written."""

    name = "directives"
    labels: tuple[str, ...] = ("DIRECTIVE",)

    def suggest(self, article: Article, found: Sequence[Suggestion]) -> list[Suggestion]:
        """Return a DIRECTIVE for each demand; ``found`` holds the officials who may speak."""
        return Reader(article, found).read()
