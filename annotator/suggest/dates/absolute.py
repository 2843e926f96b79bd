"""Dates that name their parts: days, months, quarters, years, decades, plans."""

from __future__ import annotations

from annotator.suggest.dates import calendar
from annotator.suggest.dates.anchor import Anchor, Day
from annotator.suggest.dates.numbers import number
from annotator.suggest.dates.value import YEAR_SHIFT, Context, Value, inferred, span

_THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}


def resolve_day(context: Context) -> Value:
    """Resolve a day with its month: 10月8日, 8至9日 of a month, 本月3日."""
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
    return span(start, end, inferred(parts, source), explicit=not source)


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
    year_shift = YEAR_SHIFT.get(context.part("yd"), 0)
    return Day(base.year, base.month).shifted(months=shift, years=year_shift), source


def resolve_months(context: Context) -> Value:
    """Resolve months of one year: 1至9月."""
    first, last = number(context.part("m0")), number(context.part("m"))
    year, source = context.year(last)
    if not context.part("y") and not context.part("yd"):
        year = _year_of_elapsed(context.anchor, last, ahead=context.ahead)
    return span(Day(year, first), Day(year, last), inferred("year", source), explicit=not source)


def _year_of_elapsed(anchor: Anchor, month: int, *, ahead: bool) -> int | None:
    """Return the year of a stretch that ends with ``month`` and is over when it is reported."""
    today = anchor.today
    if today.year is None or today.month is None or ahead:
        return today.year
    return today.year - (month > today.month)


def resolve_first_months(context: Context) -> Value:
    """Resolve the first months of a year: 前10个月."""
    last = number(context.part("n"))
    if not 1 <= last <= 12:
        return Value()
    year, source = context.year()
    if source and not context.part("yd"):
        year = _year_of_elapsed(context.anchor, last, ahead=False)
    return span(Day(year, 1), Day(year, last), inferred("year", source), explicit=not source)


def resolve_period(context: Context) -> Value:
    """Resolve half years and quarters: 上半年, 前三季度, 四季度."""
    year, source = context.year()
    basis = inferred("year", source)
    written = context.part("p").rstrip("初末")
    silent = not context.part("y") and not context.part("yd")
    if "半年" in written:
        first, last = (1, 6) if written[0] == "上" else (7, 12)
        return span(Day(year, first), Day(year, last), basis, explicit=not source)
    quarters = [number(c) for c in written.replace("首", "一") if c in "一二三四两1234"]
    first_quarter = 1 if written[0] == "前" else quarters[0]
    last = quarters[-1] * 3
    if silent:
        year = _year_of_quarter(context.anchor, last)
    if first_quarter == quarters[-1]:
        value = f"{Day(year).edtf()}-{32 + first_quarter}"
        return Value(value, value, basis, Day(year, last), not source)
    return span(Day(year, first_quarter * 3 - 2), Day(year, last), basis, explicit=not source)


def _year_of_quarter(anchor: Anchor, last_month: int) -> int | None:
    """Return the year of quarters named without one: in the first months the past ones are meant."""
    today = anchor.today
    if today.year is None or today.month is None:
        return today.year
    return today.year - (last_month - today.month >= 8)


def resolve_month(context: Context) -> Value:
    """Resolve a month: 2024年11月, 今年4月, 上月."""
    if context.part("md"):
        base, source = _relative_month(context)
        if base.month is None:
            return Value()
        return span(base, base, inferred("year,month", source), explicit=False)
    month = number(context.part("m"))
    year, source = context.year(month)
    at = Day(year, month)
    return span(at, at, inferred("year", source), explicit=not source)


def resolve_part(context: Context) -> Value:
    """Resolve a part of a month: 11月中旬 in days, 月初 and 月底 as the month."""
    whole = resolve_month(context)
    part, at = context.part("part"), whole.point
    if at is None or at.month is None:
        return Value()
    if part not in _THIRDS:
        return whole
    first, last = _THIRDS[part]
    last = min(last, calendar.last_day(at.year or 2024, at.month))
    start, end = Day(at.year, at.month, first), Day(at.year, at.month, last)
    return Value(start.edtf(), end.edtf(), whole.inferred, at, whole.explicit)


def resolve_year(context: Context) -> Value:
    """Resolve a year: 2024年, 去年."""
    year, source = context.year()
    if year is None:
        return Value()
    if year < 0:
        before_christ = f"-{-year - 1:04d}"
        return Value(before_christ, before_christ)
    at = Day(year)
    return span(at, at, inferred("year", source), explicit=not source)


def resolve_years(context: Context) -> Value:
    """Resolve a range of years: 2014至2016年."""
    first, last = Day(number(context.part("y0"))), Day(number(context.part("y")))
    return span(first, last, "", explicit=True)


def resolve_year_part(context: Context) -> Value:
    """Resolve the beginning, middle or end of a year as its month."""
    year, source = context.year()
    part = context.part("p")
    month = 1 if "初" in part or "伊始" in part else 6 if "中" in part else 12
    if not context.part("y") and not context.part("yd"):
        year, source = context.anchor.today.year, context.anchor.source
    if year is None:
        return Value()
    at = Day(year, month)
    return span(at, at, inferred("year", source), explicit=not source)


def resolve_decade(context: Context) -> Value:
    """Resolve decades and centuries with X for what is open: 198X, 20XX."""
    if context.part("bc"):
        return Value()
    if word := context.part("cd"):
        year = context.anchor.today.year
        if year is None:
            return Value()
        century = year // 100 - (word == "上")
    else:
        century = number(context.part("c")) - 1 if context.part("c") else 19
    written = context.part("dec")
    if not written:
        return Value(f"{century:02d}XX", f"{century:02d}XX")
    # 七八十年代 are two decades.
    tens = [number(digit) for digit in written[:-1]]
    return Value(f"{century:02d}{tens[0]}X", f"{century:02d}{tens[-1]}X")


def resolve_era(context: Context) -> Value:
    """Resolve a year of an era: 光绪三十年."""
    count = 1 if context.part("n") == "元" else number(context.part("n"))
    year = Day(calendar.era_year(context.part("era"), count))
    return span(year, year, "", explicit=True)


def resolve_plan(context: Context) -> Value:
    """Resolve a five-year plan as its years."""
    count = number(context.part("plan")[:-1])
    first = 1953 + 5 * (count - 1) if count < 3 else 1966 + 5 * (count - 3)
    last = first + 4
    return Value(f"{last if context.part('edge') else first}", f"{last}")
