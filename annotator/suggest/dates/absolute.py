"""Dates that name their parts: days, months, quarters, years, decades, plans."""

from __future__ import annotations

from functools import cache

from annotator.suggest.dates import calendar
from annotator.suggest.dates.anchor import Anchor, Day, edtf
from annotator.suggest.dates.numbers import number
from annotator.suggest.dates.value import NOTHING, Context, Value, inferred, span

_STRETCHES = {
    "上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "上中旬": (1, 20), "中下旬": (11, 31),
    "上半月": (1, 15), "下半月": (16, 31),
}  # fmt: skip
_MONTH_SHIFT = {"上上": -2, "上": -1, "下": 1}
_EDGES_OF_CENTURY = ("世纪初", "世纪初期", "世纪末", "世纪末期")
_CENTURIES = {"上": -1, "本": 0, "下": 1}
_LEAP_YEAR = 2024
_QUARTER = 3


def resolve_day(context: Context) -> Value:
    """Resolve a day with its month: 10月8日, 8至9日 of a month, 本月3日."""
    parts = context.parts
    day = number(parts["d"])
    first = number(parts["d0"]) if "d0" in parts else day
    month: int | None
    if "md" in parts:
        (year, month, _), source = _relative_month(context)
        completed = "month"
    else:
        month, completed = number(parts["m"]), "year"
        year, source = context.year(month, day)
    if month is None or not calendar.exists(year, month, day):
        return NOTHING
    end = Day(year, month, day)
    start = end if first == day else Day(year, month, first)
    return span(start, end, completed, source)


def _relative_month(context: Context) -> tuple[Day, str]:
    word = context.parts["md"].replace("个", "")
    anchor = context.anchor
    if word in ("当月", "同月", "次月", "翌月"):
        known = anchor.last is not None and anchor.last.month is not None
        base = anchor.last if known and anchor.last is not None else anchor.today
        shift, source = (1 if word[0] in "次翌" else 0), "chain" if known else anchor.source
    else:
        base, source = anchor.today, anchor.source
        shift = _MONTH_SHIFT.get(word[:-1], 0)
    if base.month is None:
        return Day(base.year), source
    if context.has_year:
        base = base._replace(year=context.year()[0])
    return Day(base.year, base.month).shifted(months=shift), source


def resolve_months(context: Context) -> Value:
    """Resolve months of one year: 1至9月."""
    first, last = number(context.parts["m0"]), number(context.parts["m"])
    year, source = context.year(last)
    if not context.has_year:
        year = _year_of_elapsed(context, first, last)
    start = Day(year, first) if first <= last else Day(year and year - 1, first)
    return span(start, Day(year, last), "year", source)


def _year_of_elapsed(context: Context, first: int, last: int) -> int | None:
    """Return the year of a stretch of months, mostly over when it is reported."""
    today = context.anchor.today
    if today.year is None or today.month is None or last <= today.month:
        return today.year
    begins_soon = first >= today.month and last - today.month <= 5
    return today.year - (not begins_soon and not context.ahead)


def resolve_first_months(context: Context) -> Value:
    """Resolve the first months of a year: 前10个月."""
    last = number(context.parts["n"])
    if not 1 <= last <= 12:
        return NOTHING
    year, source = context.year()
    if not context.has_year:
        year = _year_of_elapsed(context, 1, last)
    return span(Day(year, 1), Day(year, last), "year", source)


def resolve_part_of_year(context: Context) -> Value:
    """Resolve 第一个月, 前10天, 最后4个月 of a year; weeks stay open."""
    parts = context.parts
    count, year = number(parts["n"]) if _is_exact(parts["n"]) else 0, context.year()[0]
    if year is None or parts["u"] not in ("月", "天") or not 1 <= count <= (12 if parts["u"] == "月" else 31):
        return NOTHING
    month, day = (12, 31) if parts["o"] == "最后" else (1, 1)
    if parts["u"] == "月":
        first, last = (Day(year, at) for at in _counted(parts["o"], count, month))
    else:
        first, last = (Day(year, month, at) for at in _counted(parts["o"], count, day))
    return span(first, last, "year", context.year()[1])


def resolve_part_of_month(context: Context) -> Value:
    """Resolve 前10天, 最后一天, 第二个星期一 of a month; weeks stay open."""
    parts, month = context.parts, resolve_month(context)
    at = month.point
    if at is None or at.year is None or at.month is None or not _is_exact(parts["n"]):
        return NOTHING
    count, length = number(parts["n"]), calendar.last_day(at.year, at.month)
    if "wd" in parts:
        day = calendar.weekday_of_month(at.year, at.month, parts["wd"], -1 if parts["o"] == "最后" else count)
        return _days(month, at, day, day) if day else NOTHING
    if parts["u"] != "天" or not 1 <= count <= length:
        return NOTHING
    return _days(month, at, *_counted(parts["o"], count, length))


def _is_exact(written: str) -> bool:
    return not any(uncounted in written for uncounted in "几数若百千") and (
        len(written) == 1 or written.isascii() or "十" in written
    )


def _counted(order: str, count: int, last: int) -> tuple[int, int]:
    if order == "第":
        return count, count
    return (last - count + 1, last) if order == "最后" else (1, count)


def _days(month: Value, at: Day, first: int, last: int) -> Value:
    end = at._replace(day=last)
    return Value(edtf(at._replace(day=first)), edtf(end), month.inferred, end, month.explicit)


def resolve_period(context: Context) -> Value:
    """Resolve half years and quarters: 上半年, 前三季度, 四季度."""
    year, source = context.year_going_on()
    first, last = _months_of_period(context.parts["p"])
    if "半年" not in context.parts["p"] and not context.has_year and source != "chain":
        year = _year_of_quarter(context.anchor, last)
    if last - first >= _QUARTER:
        return span(Day(year, first), Day(year, last), "year", source)
    at = Day(year, last)
    value = f"{edtf(Day(year))}-{32 + last // 3}"
    return Value(value, value, inferred("year", source, at), at, not source)


@cache
def _months_of_period(written: str) -> tuple[int, int]:
    """Return first and last month of a half year or of quarters."""
    written = written.rstrip("初末")
    if "半年" in written:
        return (1, 6) if written[0] in "上前" else (7, 12)
    quarters = [number(c) for c in written.replace("首", "一") if c in "一二三四两1234"]
    first = 1 if written[0] == "前" else quarters[0]
    return first * 3 - 2, quarters[-1] * 3


def _year_of_quarter(anchor: Anchor, last_month: int) -> int | None:
    """Return the year of quarters named without one: in the first months the past ones are meant."""
    today = anchor.today
    if today.year is None or today.month is None:
        return today.year
    return today.year - (last_month - today.month >= 8)


def resolve_month(context: Context) -> Value:
    """Resolve a month: 2024年11月, 今年4月, 上月."""
    if "md" in context.parts:
        base, source = _relative_month(context)
        return NOTHING if base.month is None else span(base, base, "year,month", source)
    if "m" not in context.parts:
        today = context.anchor.today
        at = Day(today.year, today.month)
        return span(at, at, "year,month", context.anchor.source) if today.month else NOTHING
    month = number(context.parts["m"])
    year, source = context.year(month)
    at = Day(year, month)
    return span(at, at, "year", source)


def resolve_part(context: Context) -> Value:
    """Resolve a part of a month: 11月中旬 in days, 月初 and 月底 as the month."""
    month = resolve_month(context)
    stretch, at = context.parts["stretch"], month.point
    if at is None or at.month is None:
        return NOTHING
    length = calendar.last_day(at.year or _LEAP_YEAR, at.month)
    if stretch in _STRETCHES:
        first, last = _STRETCHES[stretch]
        end = Day(at.year, at.month, min(last, length))
        return month._replace(first=edtf(Day(at.year, at.month, first)), last=edtf(end))
    return month


def resolve_year(context: Context) -> Value:
    """Resolve a year: 2024年, 去年."""
    year, source = context.year()
    if year is None:
        return NOTHING
    if year < 0:
        before_christ = edtf(Day(year))
        return Value(before_christ, before_christ)
    at = Day(year)
    if context.is_of_accounts:
        return Value(edtf(at), edtf(at), inferred("year", source, at))
    if context.written.endswith("同期") and context.anchor.stretch and context.same_line:
        first, last = (edtf(at) + part for part in context.anchor.stretch)
        return Value(first, last, inferred("year", source, at), at, not source)
    return span(at, at, "year", source)


def resolve_open(context: Context) -> Value:
    """Resolve 2030年前 and 2020年以后 as stretches that are open on one side."""
    year, source = context.year()
    if year is None or year < 0:
        return NOTHING
    at = Day(year)
    basis = inferred("year", source, at)
    if context.parts["edge"].endswith("前"):
        return Value("..", edtf(_last_before(context, year)), basis, at, not source)
    return Value(edtf(at), "..", basis, at, not source)


def _last_before(context: Context, year: int) -> Day:
    """Return the last year of a time up to ``year``: what was 2017年以前 ended before it, a goal may not."""
    today = context.anchor.today.year
    is_past = today is not None and year < today
    return Day(year - 1 if is_past and context.parts["edge"] != "前" else year)


def resolve_years(context: Context) -> Value:
    """Resolve a range of years: 2014至2016年."""
    return span(Day(number(context.parts["y0"])), Day(number(context.parts["y"])), "", "")


def resolve_year_part(context: Context) -> Value:
    """Resolve the beginning, middle or end of a year as its month."""
    year, source = context.year_going_on()
    part = context.parts["p"]
    month = 1 if part.endswith(("初", "伊始", "首")) else 6 if "中" in part else 12
    if year is None or (month == 1 and not context.has_year):
        # 年初确定的目标: some time ago, no month.
        return NOTHING
    at = Day(year, month)
    return span(at, at, "year", source)


def resolve_decade(context: Context) -> Value:
    """Resolve decades and centuries with X for what is open: 198X, 20XX; two decades are 1980/1999."""
    parts = context.parts
    if "bc" in parts:
        return NOTHING
    if "cd" in parts:
        year = context.anchor.today.year
        if year is None:
            return NOTHING
        century = year // 100 + _CENTURIES[parts["cd"]]
    else:
        century = number(parts["c"]) - 1 if "c" in parts else 19
    written = parts.get("dec")
    if not written and context.written.endswith(_EDGES_OF_CENTURY):
        return NOTHING
    if not written and context.written.endswith("半叶"):
        first, last = ("01", "50") if context.written[-3] in "上前" else ("51", "")
        return Value(f"{century:02d}{first}", f"{century:02d}{last}" if last else f"{century + 1:02d}00")
    if not written:
        return Value(f"{century:02d}XX", f"{century:02d}XX")
    # 七八十年代 are two decades.
    tens = [number(digit) for digit in written[:-1].replace("、", "")]
    if len(tens) > 1:
        return Value(f"{century:02d}{tens[0]}0", f"{century:02d}{tens[-1]}9")
    return Value(f"{century:02d}{tens[0]}X", f"{century:02d}{tens[0]}X")


def resolve_era(context: Context) -> Value:
    """Resolve a year of an era: 光绪三十年."""
    count = 1 if context.parts["n"] == "元" else number(context.parts["n"])
    year = Day(calendar.era_year(context.parts["era"], count))
    return span(year, year, "", "")


def resolve_plan(context: Context) -> Value:
    """Resolve a five-year plan as its years, or its first or last year."""
    count = number(context.parts["plan"][:-1])
    first = 1953 + 5 * (count - 1) if count < 3 else 1966 + 5 * (count - 3)
    last = first + 4
    if "edge" in context.parts:
        first = last
    elif "begun" in context.parts:
        last = first
    return Value(f"{first}", f"{last}")
