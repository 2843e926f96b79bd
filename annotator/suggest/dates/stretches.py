"""Stretches of time that are counted from the report: 二十年来, 这两年, 未来三天, 年内."""

from __future__ import annotations

from annotator.suggest.dates.anchor import Day, edtf
from annotator.suggest.dates.numbers import count_of
from annotator.suggest.dates.relative import COUNTED_YEARS, counted_on
from annotator.suggest.dates.value import NOTHING, Context, Value, inferred

_FIRST_QUARTER = 3
_NEXT_YEAR_IS_NEAR = 11
_LAST_QUARTER = 10
_PLAN = 5
_THEREAFTER = ("此后", "随后")


def resolve_span(context: Context) -> Value:
    """Resolve 20年来, 近三年来, 十年间: from so many years before the report up to it."""
    parts, today = context.parts, context.anchor.today
    count = 0 if "about" in parts else count_of(parts.get("n", ""))
    if not 0 < count <= COUNTED_YEARS or today.year is None or parts.get("u", "年") != "年":
        return NOTHING
    if count == 1:
        return _year_of_months(today, context.anchor.source)
    return _years(today.year - count, today.year, context)


def _year_of_months(last: Day, source: str) -> Value:
    """Return the twelve months up to ``last``: one year back is no year of the calendar."""
    if last.month is None:
        return NOTHING
    end = Day(last.year, last.month)
    return Value(edtf(end.shifted(years=-1)), edtf(end), inferred("year,month", source, end))


def _years(first: int, last: int, context: Context) -> Value:
    basis = inferred("year", context.anchor.source, Day(last))
    return Value(edtf(Day(first)), edtf(Day(last)), basis)


def resolve_recent(context: Context) -> Value:
    """Resolve 近三年来 and 这三年 like 三年来; 近三年 alone, 这两年 and 近年来 stay open."""
    count = count_of(context.parts.get("n", ""))
    bounded = "来" in context.parts.get("since", "") or (context.written.startswith("这") and count > 2)
    return resolve_span(context) if bounded and count != 1 else NOTHING


def resolve_pair(context: Context) -> Value:
    """Resolve 今明两年 as the two years, 今明两天 as the two days."""
    today, pair = context.anchor.today, context.parts["pair"]
    shift = {"去今": -1, "昨今": -1, "明后": 1}.get(pair, 0)
    if context.parts["u"] == "年":
        return NOTHING if today.year is None else _years(today.year + shift, today.year + shift + 1, context)
    return _next_days(context, today, context.anchor.source, shift, shift + 1)


def _next_days(context: Context, base: Day, source: str, first: int, last: int) -> Value:
    start, end = base.moved(first), base.moved(last)
    if start is None or end is None:
        return NOTHING
    return Value(edtf(start), edtf(end), inferred("year,month,day", source, end))


def resolve_within(context: Context) -> Value:
    """Resolve 年内 as the year of the report."""
    year = context.anchor.today.year
    return NOTHING if year is None else _years(year, year, context)


def resolve_new_year(context: Context) -> Value:
    """Resolve 新的一年: the next one where the year ends, else the one that has begun."""
    today = context.anchor.today
    if today.year is None:
        return NOTHING
    year = today.year + ((today.month or 1) >= _NEXT_YEAR_IS_NEAR)
    return _years(year, year, context)


def resolve_turn_of_year(context: Context) -> Value:
    """Resolve 岁末年初 as the December and January next to the report."""
    today = context.anchor.today
    if today.year is None or today.month is None:
        return NOTHING
    last = today.year - (today.month <= _FIRST_QUARTER)
    december, january = Day(last, 12), Day(last + 1, 1)
    return Value(edtf(december), edtf(january), inferred("year", context.anchor.source, december))


def resolve_coming(context: Context) -> Value:
    """Resolve 今后两个月, 过去五年, 未来三天, 再过5年."""
    parts, today = context.parts, context.anchor.today
    count = 0 if "about" in parts else count_of(parts.get("n", ""))
    if not count or today.year is None or (parts["u"] == "年" and count > COUNTED_YEARS):
        return NOTHING
    if parts["way"] == "再过":
        at = counted_on(today, parts["u"], count)
        basis = inferred("year,month,day", context.anchor.source, today)
        return NOTHING if at is None else Value(edtf(at), edtf(at), basis)
    if parts["way"] in _THEREAFTER:
        return _years_after(context, count)
    past = parts["way"] == "过去"
    if parts["u"] == "年":
        return _past_years(context, today, count) if past else _coming_years(context, today, count)
    if parts["u"] in ("天", "小时"):
        return _days_around(context, count if parts["u"] == "天" else count // 24, past=past)
    if parts["u"] != "月" or today.month is None or past:
        return NOTHING
    start = today if count == 1 else Day(today.year, today.month)
    end = start.shifted(months=1 if count == 1 and today.day else count - 1)
    return Value(edtf(start), edtf(end), inferred("year,month", context.anchor.source, end))


def _years_after(context: Context, count: int) -> Value:
    """Return the years from the one told before: 此后的十年."""
    named = context.anchor.named
    if named is None or named.year is None:
        return NOTHING
    basis = inferred("year", "chain", named)
    return Value(edtf(Day(named.year)), edtf(Day(named.year + count)), basis)


def _past_years(context: Context, today: Day, count: int) -> Value:
    """Return the years before: full ones where the year is young, else up to this one."""
    year = today.year or 0
    if count == 1 and context.ahead:
        # 即将过去的一年
        return _years(year, year, context)
    full = count == 1 or (today.month or 1) <= _FIRST_QUARTER
    # 过去5年 late in 2020: those of the plan that ends.
    of_plan = count == _PLAN and _plan_ends(today)
    return _years(year - count + of_plan, year - full, context)


def _plan_ends(today: Day) -> bool:
    """Tell whether a five-year plan is about to end: 2020, 2025."""
    return (today.year or 1) % _PLAN == 0 and (today.month or 1) >= _LAST_QUARTER


def _coming_years(context: Context, today: Day, count: int) -> Value:
    """Return the years to come, counted on from the day of the report."""
    first, named = today.year or 0, context.anchor.named
    if count == 1:
        return NOTHING
    if named and named.year and context.anchor.explicit and context.same_sentence and named.year < first - 1:
        # 2003年6月定下目标：今后五年: counted from when it was said.
        return _years_after(context, count)
    # Where a five-year plan ends, the years to come begin with the next.
    return _years(first + _plan_ends(today), first + count, context)


def _days_around(context: Context, count: int, *, past: bool) -> Value:
    anchor = context.anchor
    base, source = anchor.today, anchor.source
    if anchor.day is not None and context.same_sentence:
        base, source = anchor.day, "chain"
    if not past:
        return _next_days(context, base, source, 1, count)
    return _next_days(context, base, source, -count, -1 if count > 1 else 0)
