"""The officials, places and dates that were found in an article, by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from annotator.suggest.directives.prose import Interval
from annotator.suggest.recommender import Suggestion


class Named:
    """Names of one article. ``titles`` are by the start of the name that they belong to."""

    def __init__(self, found: Sequence[Suggestion]) -> None:
        by_label: dict[str, list[Suggestion]] = {"OFFICIAL": [], "PLACE": [], "DATE": []}
        for one in found:
            label = one[2]
            if label in by_label:
                by_label[label].append(one)
        officials, self._places, self._dates = by_label.values()
        self.officials: list[Interval] = sorted([one[:2] for one in officials])
        self._starts = [start for start, _ in self.officials]
        self.titles: dict[int, Interval] = {
            one.start: one.quoted["title"] for one in officials if "title" in one.quoted
        }
        self._ends = {one[1]: one for one in self.officials}
        self._title_ends: dict[int, Interval] = {}
        self._title_starts: dict[int, int] = {}
        self._know_titles()

    @cached_property
    def place_starts(self) -> dict[int, int]:
        """Where places end, by where they start; the longest of those that start together."""
        return dict(sorted([one[:2] for one in self._places]))

    @cached_property
    def place_ends(self) -> dict[int, int]:
        """Where places start, by where they end."""
        return {end: start for start, end in self.place_starts.items()}

    @cached_property
    def date_ends(self) -> dict[int, int]:
        """Where dates start, by where they end."""
        return {one.end: one.start for one in self._dates}

    def _know_titles(self) -> None:
        for one in self.officials:
            title = self.titles.get(one[0])
            if title is not None:
                self._title_starts[title[0]] = one[1]
                if title[1] > one[1]:
                    self._title_ends.setdefault(title[1], one)

    def before(self, position: int) -> int:
        """Return how many officials begin before ``position``."""
        return bisect_left(self._starts, position)

    def ending_at(self, end: int) -> Interval | None:
        """Return the official whose name, or whose title behind it, ends at ``end``."""
        return self._ends.get(end) or self._title_ends.get(end)

    def is_official(self, end: int) -> bool:
        """Whether an official's name ends at ``end``."""
        return end in self._ends

    def with_title_from(self, start: int) -> int | None:
        """Return where the name ends whose title begins at ``start``."""
        return self._title_starts.get(start)
