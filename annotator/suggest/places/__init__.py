"""Places: divisions by their official list, sites by a grammar."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.suggest.places.finding import PlaceFinder
from annotator.suggest.recommender import Article, Suggestion


class PlaceRecommender:
    """Proposes PLACE spans with their GB/T 2260 code."""

    name = "places"
    labels: tuple[str, ...] = ("PLACE",)

    def suggest(self, article: Article, found: Sequence[Suggestion]) -> list[Suggestion]:
        """Return the places of ``article`` in the order of the text."""
        return PlaceFinder(article).suggestions()
