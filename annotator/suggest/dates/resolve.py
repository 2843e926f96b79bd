"""From a date as written to EDTF, with what was inferred and from where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from annotator.suggest.dates import calendar
from annotator.suggest.dates.anchor import Anchor, Day, nearest_year
from annotator.suggest.dates.grammar import Expression, number

_YEAR_SHIFT = {
    "大前年": -3, "前年": -2, "去年": -1, "上年": -1, "上一年": -1, "今年": 0, "本年": 0, "明年": 1,
    "来年": 1, "下一年": 1, "后年": 2, "今": 0, "本": 0, "去": -1, "明": 1, "前": -2,
}  # fmt: skip
_CHAIN_SHIFT = {"当年": 0, "同年": 0, "次年": 1, "翌年": 1, "当": 0, "同": 0}
_DAY_SHIFT = {"今": 0, "昨": -1, "明": 1, "前": -2, "后": 2, "大前": -3, "大后": 3}
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}


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

    def part(self, name: str) -> str:
        """Return a named part as written, or an empty string."""
        return self.expression.parts.get(name, "")

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
        return year and year + _YEAR_SHIFT[word], anchor.source

    def _silent_year(self, month: int | None, day: int | None) -> tuple[int | None, str]:
        anchor, last = self.anchor, self.anchor.named
        if month is None:
            return anchor.today.year, anchor.source
        if last is not None and last.year is not None and anchor.explicit and self.same_sentence:
            return last.year + (last.month is not None and month < last.month - 6), "chain"
        year = nearest_year(anchor.today, month, day, ahead=self.ahead)
        return year, anchor.source


def resolve(context: Context) -> Value:
    """Return the value of one expression."""
    return _RESOLVERS.get(context.expression.kind, _vague)(context)


def _inferred(parts: str, source: str) -> str:
    return f"{parts}:{source}" if source else ""


def _span(first: Day, last: Day, inferred: str, *, explicit: bool) -> Value:
    return Value(first.edtf(), last.edtf(), inferred, last, explicit)


def _vague(context: Context) -> Value:
    return Value()


def _day(context: Context) -> Value:
    day = number(context.part("d"))
    first = number(context.part("d0")) if context.part("d0") else day
    if context.part("md"):
        month_at, source = _relative_month(context)
        parts = "month"
    else:
        month = number(context.part("m"))
        year, source = context.year(month, day)
        month_at, parts = Day(year, month), "year"
    if month_at.month is None:
        return Value()
    if not calendar.exists(month_at.year, month_at.month, day):
        return Value()
    start = Day(month_at.year, month_at.month, first)
    end = Day(month_at.year, month_at.month, day)
    return _span(start, end, _inferred(parts, source), explicit=not source)


def _relative_month(context: Context) -> tuple[Day, str]:
    word = context.part("md").replace("个", "")
    anchor = context.anchor
    if word in ("当月", "同月", "次月", "翌月"):
        known = anchor.last is not None and anchor.last.month is not None
        base = anchor.last if known and anchor.last is not None else anchor.today
        shift, source = (1 if word[0] in "次翌" else 0), "chain" if known else anchor.source
    else:
        base, source = anchor.today, anchor.source
        shift = {"上上": -2, "上": -1, "下": 1}.get(word[:-1], 0)
    if base.month is None:
        return Day(base.year), source
    year_shift = _YEAR_SHIFT.get(context.part("yd"), 0)
    return Day(base.year, base.month).shifted(months=shift, years=year_shift), source


def _number(context: Context) -> Value:
    """Resolve a bare day of the month: after the date before it, else by the report's day."""
    day = number(context.part("d"))
    first = number(context.part("d0")) if context.part("d0") else day
    base, source = _month_of_number(context.anchor, first)
    if base.month is None or not calendar.exists(base.year, base.month, day):
        return Value()
    start, end = Day(base.year, base.month, first), Day(base.year, base.month, day)
    return _span(start, end, _inferred("year,month", source), explicit=context.anchor.explicit)


def _month_of_number(anchor: Anchor, day: int) -> tuple[Day, str]:
    today, last = anchor.today, anchor.last
    if last is not None and last.month is not None and (last.day is not None or last.year is not None):
        base = Day(last.year, last.month)
        if last.day is not None and day < last.day - 14:
            later = base.shifted(months=1)
            if not _is_after(Day(later.year, later.month, day), today):
                return later, "chain"
        if not _is_long_before(base, today):
            return base, "chain"
    if today.month is None:
        return today, anchor.source
    base = Day(today.year, today.month)
    if today.day is not None and day > today.day + 1:
        base = base.shifted(months=-1)
    return base, anchor.source


def _is_after(one: Day, today: Day) -> bool:
    """Tell whether ``one`` is later than the day after ``today``."""
    if today.month is None or one.month is None or today.day is None:
        return False
    distance = ((one.year or 0) - (today.year or 0)) * 372 if one.year and today.year else 0
    return distance + (one.month - today.month) * 31 + (one.day or 1) - today.day > 1


def _is_long_before(base: Day, today: Day) -> bool:
    if base.year is None or today.year is None or base.month is None or today.month is None:
        return False
    return (today.year - base.year) * 12 + today.month - base.month > 4


def _months(context: Context) -> Value:
    first, last = number(context.part("m0")), number(context.part("m"))
    year, source = context.year(last)
    if not context.part("y") and not context.part("yd"):
        year = _year_of_elapsed(context.anchor, last, ahead=context.ahead)
    return _span(Day(year, first), Day(year, last), _inferred("year", source), explicit=not source)


def _year_of_elapsed(anchor: Anchor, month: int, *, ahead: bool) -> int | None:
    """Return the year of a stretch that ends with ``month`` and is over when it is reported."""
    today = anchor.today
    if today.year is None or today.month is None or ahead:
        return today.year
    return today.year - (month > today.month)


def _first_months(context: Context) -> Value:
    last = number(context.part("n"))
    if not 1 <= last <= 12:
        return Value()
    year, source = context.year()
    if source and not context.part("yd"):
        year = _year_of_elapsed(context.anchor, last, ahead=False)
    return _span(Day(year, 1), Day(year, last), _inferred("year", source), explicit=not source)


def _period(context: Context) -> Value:
    year, source = context.year()
    inferred = _inferred("year", source)
    written = context.part("p").rstrip("初末")
    silent = not context.part("y") and not context.part("yd")
    if "半年" in written:
        first, last = (1, 6) if written[0] == "上" else (7, 12)
        return _span(Day(year, first), Day(year, last), inferred, explicit=not source)
    quarters = [number(c) for c in written.replace("首", "一") if c in "一二三四两1234"]
    first_quarter = 1 if written[0] == "前" else quarters[0]
    last = quarters[-1] * 3
    if silent:
        year = _year_of_quarter(context.anchor, last)
    if first_quarter == quarters[-1]:
        value = f"{Day(year).edtf()}-{32 + first_quarter}"
        return Value(value, value, inferred, Day(year, last), not source)
    return _span(Day(year, first_quarter * 3 - 2), Day(year, last), inferred, explicit=not source)


def _year_of_quarter(anchor: Anchor, last_month: int) -> int | None:
    """Return the year of quarters named without one: in the first months the past ones are meant."""
    today = anchor.today
    if today.year is None or today.month is None:
        return today.year
    return today.year - (last_month - today.month >= 8)


def _month(context: Context) -> Value:
    if context.part("md"):
        base, source = _relative_month(context)
        if base.month is None:
            return Value()
        return _span(base, base, _inferred("year,month", source), explicit=False)
    month = number(context.part("m"))
    year, source = context.year(month)
    at = Day(year, month)
    return _span(at, at, _inferred("year", source), explicit=not source)


def _part(context: Context) -> Value:
    whole = _month(context)
    part, at = context.part("part"), whole.point
    if at is None or at.month is None:
        return Value()
    if part not in _THIRDS:
        return whole
    first, last = _THIRDS[part]
    last = min(last, calendar.last_day(at.year or 2024, at.month))
    start, end = Day(at.year, at.month, first), Day(at.year, at.month, last)
    return Value(start.edtf(), end.edtf(), whole.inferred, at, whole.explicit)


def _year(context: Context) -> Value:
    year, source = context.year()
    if year is None:
        return Value()
    if year < 0:
        return Value(*[f"-{-year - 1:04d}"] * 2)
    at = Day(year)
    return _span(at, at, _inferred("year", source), explicit=not source)


def _years(context: Context) -> Value:
    first, last = Day(number(context.part("y0"))), Day(number(context.part("y")))
    return _span(first, last, "", explicit=True)


def _year_part(context: Context) -> Value:
    year, source = context.year()
    part = context.part("p")
    month = 1 if "初" in part or "伊始" in part else 6 if "中" in part else 12
    if not context.part("y") and not context.part("yd"):
        year, source = context.anchor.today.year, context.anchor.source
    if year is None:
        return Value()
    at = Day(year, month)
    return _span(at, at, _inferred("year", source), explicit=not source)


def _season(context: Context) -> Value:
    written = context.part("s")
    seasons = [c for c in written if c in _SEASONS]
    if len(seasons) != 1:
        return Value()
    year, source = context.year()
    if written[0] == "去" and year is not None:
        year -= 1
    if year is None:
        return Value()
    value = f"{year:04d}-{_SEASONS[seasons[0]]}"
    return Value(value, value, _inferred("year", source))


def _decade(context: Context) -> Value:
    if word := context.part("cd"):
        year = context.anchor.today.year
        if year is None:
            return Value()
        century = year // 100 - (word == "上")
    else:
        century = number(context.part("c")) - 1 if context.part("c") else 19
    decade = context.part("dec")
    value = f"{century:02d}{number(decade) // 10}X" if decade else f"{century:02d}XX"
    return Value(value, value)


def _era(context: Context) -> Value:
    count = 1 if context.part("n") == "元" else number(context.part("n"))
    year = Day(calendar.era_year(context.part("era"), count))
    return _span(year, year, "", explicit=True)


def _plan(context: Context) -> Value:
    count = number(context.part("plan")[:-1])
    start = 1953 + 5 * (count - 1) if count < 3 else 1966 + 5 * (count - 3)
    written = context.expression
    if written.kind == "plan" and written.parts.get("edge"):
        start += 4
    return Value(f"{start}", f"{start + 4}")


def _festival(context: Context) -> Value:
    name, tail = context.part("f"), context.part("tail")
    first, source = _day_of_festival(context, name)
    if first is None:
        return Value()
    last = first
    if any(word in tail for word in ("长假", "假期", "黄金周")):
        first, last = calendar.days_off(name, first)
    start, end = (Day(d.year, d.month, d.day) for d in (first, last))
    return Value(start.edtf(), end.edtf(), _inferred("year", source), end, not source)


def _day_of_festival(context: Context, name: str) -> tuple[date | None, str]:
    year, source = context.year()
    if year is None:
        return None, ""
    today = context.anchor.today
    at = calendar.festival(name, year)
    if at is None or context.part("y") or context.part("yd") or today.month is None:
        return at, source
    now = date(year, today.month, today.day or 15)
    near = [calendar.festival(name, year + shift) for shift in (-1, 0, 1)]
    return min((d for d in near if d), key=lambda d: abs((d - now).days)), source


def _lunar(context: Context) -> Value:
    year, source = context.year()
    written = context.part("lm")
    month = {"正": 1, "冬": 11, "腊": 12}.get(written) or number(written)
    if year is None or not context.part("ld"):
        return Value()
    if month == 12 and not context.part("y"):
        year -= 1
    at = calendar.lunar_date(year, month, number(context.part("ld")))
    if at is None:
        return Value()
    day = Day(at.year, at.month, at.day)
    return _span(day, day, _inferred("year", source), explicit=not source)


def _today(context: Context) -> Value:
    word = context.part("w")
    anchor = context.anchor
    chained = word[0] in "当同次翌第"
    known = chained and anchor.last is not None and anchor.last.day is not None
    base = anchor.last if known and anchor.last is not None else anchor.today
    source = "chain" if known else anchor.source
    shift = (1 if word[0] in "次翌第" else 0) if chained else _DAY_SHIFT.get(word[:-1], 0)
    day = _moved(base, shift)
    if day is None:
        return Value()
    return _span(day, day, _inferred("year,month,day", source), explicit=False)


def _moved(base: Day, days: int) -> Day | None:
    if base.year is None or base.month is None or base.day is None:
        return None
    moved = date(base.year, base.month, base.day) + timedelta(days=days)
    return Day(moved.year, moved.month, moved.day)


def _week(context: Context) -> Value:
    today = _moved(context.anchor.today, 0)
    if today is None or today.year is None or today.month is None or today.day is None:
        return Value()
    now = date(today.year, today.month, today.day)
    word = context.part("wk")
    shift = {"上上": -14, "上": -7, "下": 7, "下下": 14}.get(word, 0)
    monday = now - timedelta(days=now.weekday()) + timedelta(days=shift)
    weekday = context.part("wd")
    if weekday and weekday != "末":
        index = 6 if weekday in "日天" else number(weekday) - 1
        day = monday + timedelta(days=index)
        return _week_value(day, day, context)
    first = monday + timedelta(days=5) if weekday else monday
    return _week_value(first, monday + timedelta(days=6), context)


def _week_value(first: date, last: date, context: Context) -> Value:
    return _span(
        Day(first.year, first.month, first.day),
        Day(last.year, last.month, last.day),
        _inferred("year,month,day", context.anchor.source),
        explicit=False,
    )


def _ago(context: Context) -> Value:
    """Resolve 一周之后, 三年前: exact counts only, from the day before or from the report's."""
    written = context.part("n")
    if written in ("半", "几", "数", "数十", "数百", "若干") or context.expression.parts.get("about"):
        return Value()
    count = number(written) * (1 if context.part("way") == "后" else -1)
    anchor = context.anchor
    base, source = anchor.today, anchor.source
    if count > 0 and anchor.last is not None:
        base, source = anchor.last, "chain"
    unit = context.part("u")
    if unit == "年":
        at = base.year and Day(base.year + count)
    elif unit == "月":
        at = Day(base.year, base.month).shifted(months=count) if base.month else None
    elif unit == "小时":
        at = None
    else:
        at = _moved(base, count * (1 if unit == "天" else 7))
    if not at or at.year is None:
        return Value()
    return Value(at.edtf(), at.edtf(), _inferred("year,month,day", source))


def _coming(context: Context) -> Value:
    written, today = context.part("n"), context.anchor.today
    if not written or written in ("几", "数", "数十", "数百", "若干") or today.year is None:
        return Value()
    count, unit = number(written), context.part("u")
    past = context.part("way") == "过去"
    if unit == "年":
        first = today.year - count if past else today.year + 1
        return Value(f"{first}", f"{first + count - 1}", _inferred("year", context.anchor.source))
    if unit != "月" or today.month is None or past:
        return Value()
    start = Day(today.year, today.month)
    end = start.shifted(months=count - 1)
    return Value(start.edtf(), end.edtf(), _inferred("year,month", context.anchor.source))


_RESOLVERS: dict[str, Callable[[Context], Value]] = {
    "iso": _day, "day": _day, "lunar": _lunar, "part": _part, "months": _months,
    "first_months": _first_months, "period": _period, "month": _month, "year_part": _year_part,
    "season": _season, "years": _years, "decade": _decade, "era": _era, "plan": _plan,
    "bare_plan": _plan, "festival": _festival, "year": _year, "today": _today, "week": _week,
    "ago": _ago, "coming": _coming, "number": _number,
}  # fmt: skip
