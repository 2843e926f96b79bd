"""What the search for places hands from one step to the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from annotator.suggest.gazetteer import Entry

_START, _END = itemgetter(0), itemgetter(1)


class Found(NamedTuple):
    """A place at ``[start, end)``, the rule that found it, and the division it lies in, if known.

    ``first`` is the place that named it before.
    """

    start: int
    end: int
    rule: str
    entry: Entry | None = None
    first: Found | None = None


class Silence:
    """Stretches of a text in which no place is named: titles of works, names of organisations."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._stretches = sorted(stretches)
        self._starts = [start for start, _ in self._stretches]

    def covers(self, position: int) -> bool:
        """Tell whether ``position`` lies in a stretch; they don't overlap."""
        if not self._starts:
            return False
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and position < self._stretches[index][1]

    def with_(self, stretches: Iterable[tuple[int, int]]) -> Silence:
        """Return the silence of these stretches too."""
        return Silence([*self._stretches, *stretches])


def outermost(found: Iterable[Found]) -> list[Found]:
    """Return what lies in nothing else, by start; of two that cross, the one that begins first."""
    outer: list[Found] = []
    reached = -1
    # By the end and then by the start, each by a sort that leaves the order of equal ones.
    by_end = sorted(found, key=_END, reverse=True)
    for one in sorted(by_end, key=_START):
        start, end, *_ = one
        if start >= reached:
            outer.append(one)
            reached = end
    return outer
