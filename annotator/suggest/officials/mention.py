"""One place where a text names an official."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter


@dataclass(slots=True)
class Mention:
    """A name ``[start, end)`` and its title as an interval of the text, if it has one here.

    ``source`` is the stretch of the text that made the name known.
    """

    start: int
    end: int
    title: tuple[int, int] | None
    sure: float
    rule: str
    source: tuple[int, int] | None = None

    def stretch(self) -> tuple[int, int]:
        """Return the name together with its title."""
        if self.title is None or self.rule == "heads_list":
            return self.start, self.end
        return min(self.title[0], self.start), max(self.title[1], self.end)


def in_order(mentions: Iterable[Mention]) -> list[Mention]:
    """Return ``mentions`` in the order of the text."""
    return sorted(mentions, key=attrgetter("start"))
