"""The value of a date, and the place in which an expression stands."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.suggest.dates.anchor import Anchor, Day, nearest_year
from annotator.suggest.dates.grammar import Expression, number

YEAR_SHIFT = {
    "大前年": -3, "前年": -2, "去年": -1, "上年": -1, "上一年": -1, "今年": 0, "本年": 0, "明年": 1,
    "来年": 1, "下一年": 1, "后年": 2, "今": 0, "本": 0, "去": -1, "明": 1, "前": -2,
}  # fmt: skip
_CHAIN_SHIFT = {"当年": 0, "同年": 0, "次年": 1, "翌年": 1, "当": 0, "同": 0}


@dataclass(frozen=True, slots=True)
class Value:
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


@dataclass(frozen=True, slots=True)
class Context:
    """One expression in its place: what stands before it in time, and whether it lies ahead."""

    expression: Expression
    anchor: Anchor
    ahead: bool = False
    same_sentence: bool = False
    same_line: bool = True

    def part(self, name: str) -> str:
        """Return a named part as written, or an empty string."""
        return self.expression.parts.get(name, "")

    @property
    def last(self) -> Day | None:
        """The day before, as far as days go on from it here.

        A month alone holds for its paragraph, a day to come for its sentence.
        """
        last = self.anchor.last
        if last is None or (last.day is None and not self.same_line):
            return None
        return None if not self.same_sentence and self.anchor.today.is_before(last) else last

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
        year = nearest_year(anchor.today, month, day, ahead=self.ahead)
        told = last.year if last is not None and anchor.explicit else None
        if told and year and told < year and not self.ahead and anchor.is_to_come(year, month, day):
            # News tells what was: a day that has not come yet goes on with the year told before.
            return told, "chain"
        return year, anchor.source


def inferred(parts: str, source: str) -> str:
    """Return which parts were completed from where; empty where nothing was."""
    return f"{parts}:{source}" if source else ""


def span(first: Day, last: Day, basis: str, *, explicit: bool) -> Value:
    """Return the value of a stretch that leaves the reading at its last day."""
    return Value(first.edtf(), last.edtf(), basis, last, explicit)
