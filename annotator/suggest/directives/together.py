"""Officials who are named together and say the same: 省委书记李明和省长王强分别要求."""

from __future__ import annotations

import re

from annotator.suggest.directives.named import Named
from annotator.suggest.directives.prose import Interval, Prose

_JOINTS = frozenset(("、", "和", "与", "及", "以及"))
_EACH = re.compile("[0-9月日号近前]{0,6}(?:分别|都|均|共同|一致|先后|联名)")


class Together:
    """Finds those of one text who speak together; ``others`` are who speak with the first of them."""

    def __init__(self, prose: Prose, named: Named) -> None:
        self._prose = prose
        self._text = prose.text
        self._named = named
        self.others: dict[Interval, tuple[Interval, ...]] = {}

    def ending_with(self, start: int, last: Interval) -> Interval:
        """Return the first of those named together up to ``last``, in the sentence from ``start``.

        They must make up all of the words up to ``last``.
        """
        officials = self._named.officials
        number = end = self._named.before(last[0])
        each = _EACH.match(self._text, last[1]) is not None
        while number > 0 and officials[number - 1][0] >= start and self._joins(number, each=each):
            number -= 1
        if number == end or self._begins(number) != self._prose.run_start(start, self._begins(number)):
            return last
        self.others[officials[number]] = tuple(officials[number + 1 : end + 1])
        return officials[number]

    def beginning_with(self, first: Interval, end: int) -> Interval:
        """Note who is named behind ``first`` before ``end`` and does the same, each for himself."""
        officials = self._named.officials
        number = last = self._named.before(first[0])
        while last + 1 < len(officials) and officials[last + 1][0] < end and self._joins(last + 1, each=True):
            last += 1
        if last > number and _EACH.match(self._text, officials[last][1]):
            self.others[first] = tuple(officials[number + 1 : last + 1])
        return first

    def _joins(self, number: int, *, each: bool) -> bool:
        """Whether an official is named together with the one before him."""
        before = self._named.officials[number - 1]
        joint = self._text[before[1] : self._begins(number)]
        return joint in _JOINTS or (joint == "，" and each)

    def _begins(self, number: int) -> int:
        """Return where an official is named, with a title of his own before the name."""
        first = self._named.officials[number][0]
        title = self._named.titles.get(first)
        if title is None or title[0] > first:
            return first
        if number and title[0] < self._named.officials[number - 1][1]:
            return first
        return title[0]
