"""Dates: found by a grammar, resolved to EDTF from the article itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.suggest.dates.reading import Reading
from annotator.suggest.recommender import Article, Suggestion


class DateRecommender:
    """Proposes DATE spans with their ``value`` in EDTF."""

    name = "dates"
    labels: tuple[str, ...] = ("DATE",)

    def suggest(self, article: Article, found: Sequence[Suggestion]) -> Iterator[Suggestion]:
        """Return the dates of ``article`` in the order of the text."""
        return Reading(article).suggestions()
