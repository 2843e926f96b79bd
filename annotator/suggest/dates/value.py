"""The value of a date, and the place in which an expression stands."""

from __future__ import annotations

import re
from typing import NamedTuple

from annotator.suggest.dates.anchor import Anchor, Day, edtf
from annotator.suggest.dates.numbers import number
from annotator.suggest.dates.rule import Expression

_YEAR_SHIFT = {
    "大前年": -3, "前年": -2, "去年": -1, "上年": -1, "上一年": -1, "今年": 0, "本年": 0, "明年": 1,
    "来年": 1, "下一年": 1, "后年": 2,
}  # fmt: skip
_NEXT_TO_IT = frozenset(("上年", "上一年", "下一年"))
_CHAIN_SHIFT = {"当年": 0, "同年": 0, "次年": 1, "翌年": 1}
_AHEAD = re.compile(r"将[于在]?$|预计|计划|力争|定于|拟[于在]|(?<![截直])[到至]$|即将|不晚于|确保|争取")
_AHEAD_AFTER = re.compile(
    r"[，,]?[^，。；！？\n]{0,5}?将(?!近)|底?前(?!后)|之前|起(?:正式)?(?:施行|实施)|以前|即将|到来|来临"
)
_AHEAD_WITHIN = 9
_EXPECTED, _EXPECTED_WITHIN = re.compile("(?:预计|计划|有望)[^，。；！？\n]*$"), 12
_IN_BRACKETS = re.compile(r"[（(]([1-3]?\d)[日号][）)]")
_HOLIDAY_SHARED = re.compile('[”"」』]?[、和][“"「『]?[一-鿿]{2}[”"」』]?(?:小长假|长假|节?假)')
_SAYING, _SAYING_WITHIN = re.compile("(?:“|(?:说|表示|指出|强调|谈到)[，：])[^。；！？”\n]*$"), 40
_REPORT = re.compile("(?:年度?|半年|季度?)报|财报|(?:财政)?[预决]算")
_SENTENCE_END = re.compile(r"[。！？!?\n]")
# In days: how far a date without a year may lie from the report.
_FAR_AHEAD, _TOO_FAR_AHEAD = 150, 300
_FAR_BACK, _TOO_FAR_BACK = 150, 330


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

    def ending(self, beginning: Value) -> str:
        """Return the EDTF of the range from ``beginning`` up to this value; empty where one is vague."""
        return f"{beginning.first}/{self.last}" if beginning.first and self.last else ""


NOTHING = Value()


class Context:
    """One expression in its place in ``text`` (folded), and where the reading stands in time."""

    __slots__ = ("_text", "anchor", "expression", "parts")

    def __init__(self, text: str, expression: Expression, anchor: Anchor) -> None:
        self._text = text
        self.expression = expression
        self.parts = expression.parts
        self.anchor = anchor

    @property
    def written(self) -> str:
        """The expression as it stands in the text."""
        return self._text[self.expression.start : self.expression.end]

    @property
    def has_year(self) -> bool:
        """Whether a year is named in the expression."""
        return "y" in self.parts or "yd" in self.parts or "ys" in self.parts

    @property
    def ahead(self) -> bool:
        """Whether the words around say that the date is to come."""
        start, end = self.expression.start, self.expression.end
        announced = _AHEAD.search(self._text, start - 8 if start > 8 else 0, start)
        return bool(announced or _AHEAD_AFTER.match(self._text, end, end + _AHEAD_WITHIN))

    @property
    def is_picture(self) -> bool:
        """Whether the date begins the words on a picture of what was told (这是16日下午)."""
        return self._text.endswith("这是", 0, self.expression.start)

    @property
    def day_in_brackets(self) -> int:
        """The day of the month that stands in brackets behind (昨日（14日）), or 0."""
        told = _IN_BRACKETS.match(self._text, self.expression.end)
        return int(told[1]) if told else 0

    @property
    def is_spoken(self) -> bool:
        """Whether somebody says it, in or without quotation marks (他说，今天…)."""
        start = self.expression.start
        return _SAYING.search(self._text, max(0, start - _SAYING_WITHIN), start) is not None

    @property
    def is_in_brackets(self) -> bool:
        """Whether this stands in brackets right behind the last date (11月14日（周三）)."""
        start = self.expression.start
        return self.anchor.named_end == start - 1 and self._text[start - 1] in "（("

    @property
    def shares_holiday(self) -> bool:
        """Whether another festival follows, and the word for the days off of both (中秋、国庆假期)."""
        return _HOLIDAY_SHARED.match(self._text, self.expression.end) is not None

    @property
    def is_near(self) -> bool:
        """Whether the words behind say that the day is near (春节将至)."""
        return self._text.startswith(("将至", "即将", "临近", "来临"), self.expression.end)

    @property
    def counts_on(self) -> bool:
        """Whether time is counted on from the date (春节以来)."""
        return self._text.startswith("以来", self.expression.end)

    @property
    def is_of_accounts(self) -> bool:
        """Whether the year is that of accounts or a report (2019年度, 2019年年报): no day goes on from it."""
        return self.written.endswith("度") or _REPORT.match(self._text, self.expression.end) is not None

    @property
    def is_expected(self) -> bool:
        """Whether the clause tells what is to come (预计工程三个月后完工)."""
        start = self.expression.start
        return bool(_EXPECTED.search(self._text, max(0, start - _EXPECTED_WITHIN), start))

    @property
    def follows_event(self) -> bool:
        """Whether the words right before say from which event it counts (会议结束三天后).

        What is expected (预计工程三个月后完工) counts from the report.
        """
        if self.is_expected:
            return False
        before = self._text[self.expression.start - 1 : self.expression.start]
        return "一" <= before <= "鿿" and before not in "是在从自到就而但约大仅短和与及于将直"

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
        parts = self.parts
        if "y" in parts:
            written = parts["y"]
            return number(written) * (-1 if "前" in written else 1), ""
        if "ys" in parts:
            short = number(parts["ys"])
            return short + (1900 if short > 40 else 2000), ""
        if "yd" in parts:
            return self._named_year(parts["yd"])
        return self._silent_year(month, day)

    def year_going_on(self) -> tuple[int | None, str]:
        """Return the year of a part of it, and where it comes from: 2023年新增50户，年底共80户."""
        year, source = self.year()
        named = self.anchor.named
        if self.has_year or not (year and named and named.year and named.year < year):
            return year, source
        goes_on = self.anchor.explicit and self.same_sentence and not self.ahead
        return (named.year, "chain") if goes_on else (year, source)

    def _named_year(self, word: str) -> tuple[int | None, str]:
        anchor, named = self.anchor, self.anchor.named
        if word in _CHAIN_SHIFT:
            if _CHAIN_SHIFT[word] and not self.same_line:
                # 次年 of nothing told in its paragraph is that of each case.
                return None, ""
            known = named is not None and named.year is not None
            base = named if known and named is not None else anchor.today
            source = "chain" if known else anchor.source
            return base.year and base.year + _CHAIN_SHIFT[word], source
        year = anchor.today.year
        if word in _NEXT_TO_IT and anchor.explicit and named and named.year and self.same_sentence:
            # 2019年得分79.6，较上年提升
            return named.year + _YEAR_SHIFT[word], "chain"
        return year and year + _YEAR_SHIFT[word], anchor.source

    def _silent_year(self, month: int | None, day: int | None) -> tuple[int | None, str]:
        anchor = self.anchor
        if month is None:
            return anchor.today.year, anchor.source
        year = self._nearest_year(month, day)
        named = anchor.named
        if not anchor.explicit or named is None or named.year is None:
            return year, anchor.source
        if self.same_sentence and not self._is_aside(named):
            return named.year + (named.month is not None and month < named.month - 6), "chain"
        is_past = bool(named.month and year and named.year < year)
        if is_past and self.same_line and self._is_right_behind(named, month):
            return named.year, "chain"
        if is_past and year and anchor.is_to_come(year, month, day) and not self.ahead:
            # News tells what was: a day that has not come yet goes on with the year told before.
            return named.year, "chain"
        return year, anchor.source

    def _is_right_behind(self, named: Day, month: int) -> bool:
        """Tell whether a month goes on from that told before in the paragraph, far from the report."""
        today = self.anchor.today.month
        if named.month is None or today is None:
            return False
        return 0 <= month - named.month <= 1 and abs(today - month) > 1

    def _is_aside(self, named: Day) -> bool:
        """Tell whether ``named`` is a year to come (2026年的预期), from which no months go on."""
        today = self.anchor.today.year
        return named.month is None and bool(today and named.year and named.year > today) and not self.ahead

    def _nearest_year(self, month: int, day: int | None) -> int | None:
        """Return the year in which a month (and day) without one lies, seen from the report.

        News tells what has happened: a date far ahead is last year's, unless the words around it
        say that it is to come.
        """
        today = self.anchor.today
        year = today.year
        if year is None or today.month is None:
            return year
        distance = today.distance(month, day)
        if distance > _FAR_AHEAD:
            return year - (distance > _TOO_FAR_AHEAD or not self.ahead)
        if distance < -_FAR_BACK:
            return year + (distance < -_TOO_FAR_BACK or self.ahead)
        return year


def inferred(parts: str, source: str, at: Day) -> str:
    """Return which parts of ``at`` were completed from where; empty where nothing was."""
    if at.year is None:
        parts = parts.removeprefix("year").removeprefix(",")
    return f"{parts}:{source}" if parts and source else ""


def span(first: Day, last: Day, parts: str, source: str, *, explicit: bool = False) -> Value:
    """Return the value of a stretch that leaves the reading at its last day.

    ``parts`` are those that were completed from ``source``, if it is not empty.
    """
    end = edtf(last)
    basis = inferred(parts, source, last) if source else ""
    return Value(end if first == last else edtf(first), end, basis, last, explicit or not source)
