"""The value of a date, and the place in which an expression stands."""

from __future__ import annotations

import re
from typing import NamedTuple

from annotator.suggest.dates.anchor import Anchor, Day
from annotator.suggest.dates.numbers import number
from annotator.suggest.dates.rule import Expression

YEAR_SHIFT = {
    "大前年": -3, "前年": -2, "去年": -1, "上年": -1, "上一年": -1, "今年": 0, "本年": 0, "明年": 1,
    "来年": 1, "下一年": 1, "后年": 2, "今": 0, "本": 0, "去": -1, "明": 1, "前": -2,
}  # fmt: skip
_AHEAD = re.compile(r"将[于在]?$|预计|计划|力争|定于|拟[于在]|截止|[到至]$|即将|不晚于|确保|争取")
_AHEAD_AFTER = re.compile(r"将|前(?!后)|底?前(?!后)|之前|起(?:正式)?(?:施行|实施)|以前|即将|到来|来临")
_SENTENCE_END = re.compile(r"[。！？!?\n]")
# In days: how far a date without a year may lie from the report.
_FAR_AHEAD, _TOO_FAR_AHEAD = 150, 300
_FAR_BACK, _TOO_FAR_BACK = 60, 330
_CHAIN_SHIFT = {"当年": 0, "同年": 0, "次年": 1, "翌年": 1, "当": 0, "同": 0}


class Value(NamedTuple):
    """EDTF of one date: ``first`` and ``last`` in EDTF (equal for a point), and what it rests on.

    ``point`` is where the reading stands after it, None where it tells no day or month.
    """

    first: str = ""
    last: str = ""
    inferred: str = ""
    point: Day | None = None
    explicit: bool = False

    @property
    def edtf(self) -> str:
        """The value as one EDTF string; empty for a vague date."""
        return self.first if self.first == self.last else f"{self.first}/{self.last}"


class Context:
    """One expression in its place in ``text`` (folded), and where the reading stands in time."""

    __slots__ = ("_text", "anchor", "expression")

    def __init__(self, text: str, expression: Expression, anchor: Anchor) -> None:
        self._text = text
        self.expression = expression
        self.anchor = anchor

    def part(self, name: str) -> str:
        """Return a named part as written, or an empty string."""
        return self.expression.parts.get(name, "")

    @property
    def ahead(self) -> bool:
        """Whether the words around say that the date is to come."""
        start, end = self.expression.start, self.expression.end
        announced = _AHEAD.search(self._text, max(0, start - 6), start)
        return bool(announced or _AHEAD_AFTER.match(self._text, end, end + 6))

    @property
    def same_sentence(self) -> bool:
        """Whether the last year was named in the same sentence."""
        end = self.anchor.named_end
        return end >= 0 and not _SENTENCE_END.search(self._text, end, self.expression.start)

    @property
    def same_line(self) -> bool:
        """Whether the last year was named in the same paragraph."""
        return self._text.find("\n", max(0, self.anchor.named_end), self.expression.start) < 0

    @property
    def last(self) -> Day | None:
        """The day before, as far as days go on from it here.

        A month alone holds for its paragraph, a day to come for its sentence.
        """
        last = self.anchor.last
        if last is None or (last.day is None and not self.same_line):
            return None
        return None if self.anchor.today.is_before(last) and not self.same_sentence else last

    def year(self, month: int | None = None, day: int | None = None) -> tuple[int | None, str]:
        """Return the year and where it comes from (empty where it is written)."""
        if written := self.part("y"):
            return number(written) * (-1 if "前" in written else 1), ""
        if written := self.part("ys"):
            short = number(written)
            return short + (1900 if short > 40 else 2000), ""
        if word := self.part("yd"):
            return self._named_year(word)
        return self._silent_year(month, day)

    def _named_year(self, word: str) -> tuple[int | None, str]:
        anchor, named = self.anchor, self.anchor.named
        if word in _CHAIN_SHIFT:
            known = named is not None and named.year is not None
            base = named if known and named is not None else anchor.today
            source = "chain" if known else anchor.source
            return base.year and base.year + _CHAIN_SHIFT[word], source
        year = anchor.today.year
        return year and year + YEAR_SHIFT[word], anchor.source

    def _silent_year(self, month: int | None, day: int | None) -> tuple[int | None, str]:
        anchor, last = self.anchor, self.anchor.named
        if month is None:
            return anchor.today.year, anchor.source
        if last is not None and last.year is not None and anchor.explicit and self.same_sentence:
            return last.year + (last.month is not None and month < last.month - 6), "chain"
        year = self._nearest_year(month, day)
        told = last.year if last is not None and anchor.explicit else None
        if told and year and told < year and anchor.is_to_come(year, month, day) and not self.ahead:
            # News tells what was: a day that has not come yet goes on with the year told before.
            return told, "chain"
        return year, anchor.source

    def _nearest_year(self, month: int, day: int | None) -> int | None:
        """Return the year in which a month (and day) without one lies, seen from the report.

        News tells what has happened: a date far ahead is last year's, unless the words around it
        say that it is to come.
        """
        today = self.anchor.today
        if today.year is None or today.month is None:
            return today.year
        distance = today.distance(month, day)
        if distance > _FAR_AHEAD:
            return today.year - (not self.ahead or distance > _TOO_FAR_AHEAD)
        if distance < -_FAR_BACK:
            return today.year + (self.ahead or distance < -_TOO_FAR_BACK)
        return today.year


def inferred(parts: str, source: str) -> str:
    """Return which parts were completed from where; empty where nothing was."""
    return f"{parts}:{source}" if source else ""


def span(first: Day, last: Day, basis: str, *, explicit: bool) -> Value:
    """Return the value of a stretch that leaves the reading at its last day."""
    end = last.edtf()
    return Value(end if first == last else first.edtf(), end, basis, last, explicit)
