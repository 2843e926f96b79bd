"""Dates that lean on others: days of the month, festivals, 昨日, 三年前."""

from __future__ import annotations

from datetime import date, timedelta

from annotator.suggest.dates import calendar
from annotator.suggest.dates.anchor import Day
from annotator.suggest.dates.numbers import number
from annotator.suggest.dates.value import Context, Value, inferred, span

_DAY_SHIFT = {"今": 0, "昨": -1, "明": 1, "前": -2, "后": 2, "大前": -3, "大后": 3}
_UNCOUNTED = frozenset(("半", "多", "几", "数", "数十", "数百", "若干"))
_DIGITS = "一二两三四五六七八九"
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}


def resolve_number(context: Context) -> Value:
    """Resolve a bare day of the month: after the date before it, else by the report's day."""
    day = number(context.part("d"))
    first = number(context.part("d0")) if context.part("d0") else day
    base, source = _month_of_number(context, first)
    if base.month is None or not calendar.exists(base.year, base.month, day):
        return Value()
    start, end = Day(base.year, base.month, first), Day(base.year, base.month, day)
    return span(start, end, inferred("year,month", source), explicit=context.anchor.explicit)


def _month_of_number(context: Context, day: int) -> tuple[Day, str]:
    anchor, last = context.anchor, context.last
    today = anchor.today
    if last is not None and last.month is not None and (last.day is not None or last.year is not None):
        base = Day(last.year, last.month)
        if last.day is not None and day < last.day - 14:
            later = base.shifted(months=1)
            if not today.is_before(Day(later.year, later.month, day)):
                return later, "chain"
        if context.same_sentence or not _is_long_before(base, today):
            return base, "chain"
    if today.month is None:
        return today, anchor.source
    base = Day(today.year, today.month)
    if today.day is not None and day > today.day + 1:
        base = base.shifted(months=-1)
    return base, anchor.source


def _is_long_before(base: Day, today: Day) -> bool:
    if base.year is None or today.year is None or base.month is None or today.month is None:
        return False
    return (today.year - base.year) * 12 + today.month - base.month > 4


def resolve_season(context: Context) -> Value:
    """Resolve a season: 盛夏, 今冬."""
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
    return Value(value, value, inferred("year", source))


def resolve_festival(context: Context) -> Value:
    """Resolve a festival as its day, a holiday as its days off."""
    name, tail = context.part("f"), context.part("tail")
    first, source = _day_of_festival(context, name)
    if first is None:
        return Value()
    last = first
    if any(word in tail for word in ("长假", "假期", "黄金周")):
        first, last = calendar.days_off(name, first)
    start, end = (Day(d.year, d.month, d.day) for d in (first, last))
    return Value(start.edtf(), end.edtf(), inferred("year", source), end, not source)


def _day_of_festival(context: Context, name: str) -> tuple[date | None, str]:
    year, source = context.year()
    if year is None:
        return None, ""
    today = context.anchor.today
    at = calendar.festival(name, year)
    if at is None or context.part("y") or context.part("yd") or today.month is None:
        return at, source
    named = context.anchor.named
    if context.same_sentence and context.anchor.explicit and named is not None and named.year and named.month:
        # 2020年1月4日，元旦假期刚过: the holiday next to the day just told.
        year, today, source = named.year, named, "chain"
    now = date(year, today.month or 1, min(today.day or 15, 28))
    near = [calendar.festival(name, year + shift) for shift in (-1, 0, 1)]
    return min((d for d in near if d), key=lambda d: abs((d - now).days)), source


def resolve_lunar(context: Context) -> Value:
    """Resolve a day of the lunar calendar."""
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
    return span(day, day, inferred("year", source), explicit=not source)


def resolve_today(context: Context) -> Value:
    """Resolve 今日 and 昨日 from the report, 当日 and 次日 from the date before."""
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
    return span(day, day, inferred("year,month,day", source), explicit=False)


def _moved(base: Day, days: int) -> Day | None:
    if base.year is None or base.month is None or base.day is None:
        return None
    moved = date(base.year, base.month, base.day) + timedelta(days=days)
    return Day(moved.year, moved.month, moved.day)


def resolve_week(context: Context) -> Value:
    """Resolve weeks and weekdays around the day of the report."""
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
    return span(
        Day(first.year, first.month, first.day),
        Day(last.year, last.month, last.day),
        inferred("year,month,day", context.anchor.source),
        explicit=False,
    )


def resolve_ago(context: Context) -> Value:
    """Resolve 一周之后, 三年前: exact counts only, from the day before or from the report's."""
    written = context.part("n")
    if written in _UNCOUNTED or context.part("about"):
        return Value()
    if len(written) > 1 and all(digit in _DIGITS for digit in written):
        return Value()
    count = number(written) * (1 if context.part("way") == "后" else -1)
    anchor = context.anchor
    base, source = anchor.today, anchor.source
    unit = context.part("u")
    before = anchor.named if unit == "年" else anchor.last
    if count > 0 and before is not None:
        base, source = before, "chain"
    if unit == "年":
        at = Day(base.year + count) if base.year else None
    elif unit == "月":
        at = Day(base.year, base.month).shifted(months=count) if base.month else None
    elif unit == "小时":
        at = None
    else:
        at = _moved(base, count * (1 if unit == "天" else 7))
    if at is None or at.year is None:
        return Value()
    # 两年前 … 两年后: what comes later is counted from there.
    point = at if unit == "年" else None
    return Value(at.edtf(), at.edtf(), inferred("year,month,day", source), point)


def resolve_span(context: Context) -> Value:
    """Resolve 20年来, 近三年来: from so many years before the report, open to the end."""
    written, year = context.part("n"), context.anchor.today.year
    counted = written and written not in _UNCOUNTED and written != "些" and not context.part("about")
    if not counted or year is None or context.part("u") != "年":
        return Value()
    if written in ("百", "千") or (len(written) > 1 and all(digit in _DIGITS for digit in written)):
        return Value()
    return Value(f"{year - number(written):04d}", "..", inferred("year", context.anchor.source))


def resolve_recent(context: Context) -> Value:
    """Resolve 近三年来 like 三年来; 近三年 alone and 近年来 stay open."""
    return resolve_span(context) if "来" in context.part("since") else Value()


def resolve_pair(context: Context) -> Value:
    """Resolve 今明两年 as the two years."""
    year = context.anchor.today.year
    if year is None:
        return Value()
    first = year - (context.part("pair") == "去今")
    return Value(f"{first:04d}", f"{first + 1:04d}", inferred("year", context.anchor.source))


def resolve_within(context: Context) -> Value:
    """Resolve 年内 as the year of the report."""
    at = Day(context.anchor.today.year)
    if at.year is None:
        return Value()
    return Value(at.edtf(), at.edtf(), inferred("year", context.anchor.source))


def resolve_coming(context: Context) -> Value:
    """Resolve 今后两个月, 过去五年, 未来三年."""
    written, today = context.part("n"), context.anchor.today
    if not written or written in _UNCOUNTED or context.part("about") or today.year is None:
        return Value()
    count, unit = number(written), context.part("u")
    past = context.part("way") == "过去"
    if unit == "年":
        first = today.year - count if past else today.year + 1
        return Value(f"{first}", f"{first + count - 1}", inferred("year", context.anchor.source))
    if unit != "月" or today.month is None or past:
        return Value()
    start = Day(today.year, today.month)
    end = start.shifted(months=count - 1)
    return Value(start.edtf(), end.edtf(), inferred("year,month", context.anchor.source))
