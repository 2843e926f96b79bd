"""Dates that lean on others: days of the month, festivals, 昨日, 三年前."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeGuard

from annotator.suggest.dates import calendar
from annotator.suggest.dates.anchor import Day, edtf
from annotator.suggest.dates.numbers import count_of, number
from annotator.suggest.dates.parts import ZODIAC
from annotator.suggest.dates.value import NOTHING, Context, Value, inferred, span

_DAY_SHIFT = {"今": 0, "昨": -1, "明": 1, "前": -2, "后": 2, "大前": -3, "大后": 3}
_CHAINED_SHIFT = {"当": 0, "同": 0, "次": 1, "翌": 1, "第": 1, "前": -1, "此": -1}
_YEAR_OF_RAT = 4
_WINTERS = ("今冬明春", "去冬今春")
# In days: how far 今天 and 昨日 lie from the day of the report.
_NEAR_TODAY = (0, -1, 1, -2, 2, -3, 3)
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24, "雪": 24}
# In days: as near as that two festivals share their days off, whichever is named first.
_SAME_HOLIDAYS = 14
_OFF = ("长假", "假期", "假日", "黄金周")
# 3000年前, 5000年来 name no years.
COUNTED_YEARS = 300
# In days: how long ago the news happened that is told without its month.
_FRESH = 4


def resolve_number(context: Context) -> Value:
    """Resolve a bare day of the month: after the date before it, else by the report's day."""
    day = number(context.parts["d"])
    first = number(context.parts["d0"]) if "d0" in context.parts else day
    base, source = _month_of_number(context, first)
    if base.month is None or not calendar.exists(base.year, base.month, day):
        return NOTHING
    end = Day(base.year, base.month, day)
    start = end if first == day else Day(base.year, base.month, first)
    return span(start, end, "year,month", source, explicit=context.anchor.explicit)


def _month_of_number(context: Context, day: int) -> tuple[Day, str]:
    anchor, today = context.anchor, context.anchor.today
    # 今（15）日 leans on the report.
    last = None if context.written[0] in "今昨明" else context.last
    if last is not None and last.month is not None and (last.day is not None or last.year is not None):
        base = Day(last.year, last.month)
        if last.day is not None and day < last.day - 14:
            later = base.shifted(months=1)
            if not today.is_before(Day(later.year, later.month, day)):
                return later, "chain"
        is_far = last.day is not None and day > last.day + 14 and not context.ahead
        if is_far and today.is_before(Day(base.year, base.month, day)):
            # 11月28日至12月2日…。28日: no day that has not come.
            return base.shifted(months=-1), "chain"
        if _goes_back(last, day) and not context.is_picture and _lies_right_before(today, base, day):
            return Day(today.year, today.month), anchor.source
        goes_on = context.same_sentence or context.is_picture
        if goes_on or not (_is_long_before(last, today) or _is_of_report(context, day)):
            return base, "chain"
    if today.month is None:
        return today, anchor.source
    base = Day(today.year, today.month)
    if today.day is not None and day > today.day + 1:
        base = base.shifted(months=-1)
    return base, anchor.source


def _goes_back(last: Day, day: int) -> bool:
    """Tell whether a day lies before the last one, or only a month was told (就3月的爆炸，11日再度…)."""
    return last.day is None or day < last.day


def _lies_right_before(today: Day, base: Day, day: int) -> bool:
    """Tell whether a day lies right before the report, which is of another month than ``base``."""
    is_other = (today.year, today.month) != (base.year, base.month)
    return is_other and today.day is not None and 0 <= today.day - day <= _FRESH


def _is_of_report(context: Context, day: int) -> bool:
    """Tell whether a day in a new paragraph lies right before the report."""
    today = context.anchor.today.day
    return today is not None and 0 <= today - day <= _FRESH and not context.same_line


def _is_long_before(base: Day, today: Day) -> bool:
    if base.year is None or today.year is None or base.month is None or today.month is None:
        return False
    return (today.year - base.year) * 12 + today.month - base.month > 4


def resolve_season(context: Context) -> Value:
    """Resolve a season: 盛夏, 今冬, 今冬明春; 早春二月 is its month."""
    if "m" in context.parts:
        month = number(context.parts["m"])
        year, source = context.year(month)
        return span(Day(year, month), Day(year, month), "year", source)
    written = context.parts["s"]
    seasons = [c for c in written if c in _SEASONS]
    year, source = context.year()
    winter = written in _WINTERS
    if year is None or (len(seasons) != 1 and not winter):
        return NOTHING
    if written[0] == "去":
        year -= 1
    first, last = (
        f"{edtf(Day(year + n))}-{_SEASONS[one]}" for n, one in ((0, seasons[0]), (winter, seasons[-1]))
    )
    return Value(first, last, inferred("year", source, Day(year)))


def resolve_zodiac(context: Context) -> Value:
    """Resolve 农历马年 as the year of that animal next to the report's, which begins with its festival."""
    now = context.anchor.today.year
    if now is None:
        return NOTHING
    of_animal = ZODIAC.index(context.parts["animal"]) + _YEAR_OF_RAT
    year = Day(now - 5 + (of_animal - now + 5) % 12)
    return span(year, year, "year", context.anchor.source)


def resolve_festival(context: Context) -> Value:
    """Resolve a festival as its day, a holiday as its days off; the time around it stays open.

    春节 is its days off, but 春节将至 waits for the day.
    """
    name, tail, edge = context.parts["f"], context.parts.get("tail", ""), context.parts.get("edge", "")
    if name == "新年" and "of" in context.parts:
        name = "春节"
    first, source = _day_of_festival(context, name)
    if first is None or edge not in ("", "期间"):
        return NOTHING
    day, last = first, first
    whole = name in ("春节", "新春") and not (context.counts_on or context.is_near)
    if edge or whole or any(word in tail for word in _OFF) or context.shares_holiday:
        first, last = calendar.days_off(name, first)
    if second := context.parts.get("second"):
        # 元旦春节期间, 国庆中秋假期: the days off of both, and what lies between.
        others = _next_days_off(second, day - timedelta(days=_SAME_HOLIDAYS))
        days = (*calendar.days_off(name, day), *others)
        first, last = min(days), max(days)
    start, end = (Day(d.year, d.month, d.day) for d in (first, last))
    return span(start, end, "year", source)


def _next_days_off(name: str, after: date) -> tuple[date, ...]:
    """Return first and last day off of the first festival of that name behind a day."""
    days = (calendar.festival(name, after.year + shift) for shift in (0, 1))
    return next((calendar.days_off(name, day) for day in days if day and day > after), ())


def _day_of_festival(context: Context, name: str) -> tuple[date | None, str]:
    year, source = context.year()
    if year is None:
        return None, ""
    today = context.anchor.today
    at = calendar.festival(name, year)
    if at is None or context.has_year or today.month is None:
        return at, source
    named = _day_told(context)
    if named is not None and named.year is not None:
        # 2020年1月4日，元旦假期刚过: the holiday next to the day just told.
        year, today, source = named.year, named, "chain"
    now = date(year, today.month or 1, min(today.day or 15, 28))
    near = [calendar.festival(name, year + shift) for shift in (-1, 0, 1)]
    return min((d for d in near if d), key=lambda d: abs((d - now).days), default=None), source


def _day_told(context: Context) -> Day | None:
    """Return the month or day that was written out before in the same sentence."""
    named = context.anchor.named
    if named is None or not named.year or named.year < 0 or named.month is None:
        return None
    return named if context.anchor.explicit and context.same_sentence else None


def resolve_lunar(context: Context) -> Value:
    """Resolve a day of the lunar calendar."""
    parts = context.parts
    year, source = context.year()
    written = parts.get("lm", "正")
    month = {"正": 1, "冬": 11, "腊": 12}.get(written) or number(written)
    written_day = parts.get("ld") or parts.get("d")
    if year is None or written_day is None:
        return NOTHING
    day = number(written_day)
    if _is_plain(context, written, written_day):
        return span(Day(year, month, day), Day(year, month, day), "year", source)
    if month == 12 and not context.has_year:
        year -= 1
    at = calendar.lunar_date(year, month, day)
    if at is None:
        return NOTHING
    lunar = Day(at.year, at.month, at.day)
    return span(lunar, lunar, "year", source)


def _is_plain(context: Context, month: str, day: str) -> bool:
    """Tell whether 二〇二四年八月十五 is a day of our calendar that leaves out its 日."""
    plain = day[0] not in "初廿" and month not in "正冬腊"
    return plain and "y" in context.parts and "农历" not in context.written


def resolve_today(context: Context) -> Value:
    """Resolve 今日 and 昨日 from the report, 当日 and 次日 from the day before."""
    word, anchor = context.parts["w"], context.anchor
    if word[0] in _CHAINED_SHIFT and word != "前天":
        # A day to come holds for its paragraph.
        before = anchor.day if context.same_line else anchor.told
        known = before is not None
        base, source = (before, "chain") if before is not None else (anchor.today, anchor.source)
        shift = _CHAINED_SHIFT[word[0]]
        if shift and not (known and context.same_line and not context.follows_event):
            return NOTHING
    else:
        base, source, shift = anchor.today, anchor.source, _DAY_SHIFT.get(word[:-1], 0)
        if context.is_spoken and _is_just_before(anchor.told, base):
            # He spoke on the day told before, which is not yet that of the report.
            base, source = anchor.told, "chain"
        if told := context.day_in_brackets:
            near = (base.moved(days) for days in _NEAR_TODAY)
            return next(
                (span(day, day, "year,month", source) for day in near if day and day.day == told), NOTHING
            )
    day = base.moved(shift)
    return NOTHING if day is None else span(day, day, "year,month,day", source)


def _is_just_before(day: Day | None, today: Day) -> TypeGuard[Day]:
    """Tell whether ``day`` lies one to three days before the report."""
    return day is not None and day in [today.moved(-days) for days in (1, 2, 3)]


def resolve_week(context: Context) -> Value:
    """Resolve weeks and weekdays around the day of the report; （周三） behind a day is that day."""
    if context.is_in_brackets and (told := context.anchor.day) is not None:
        return span(told, told, "year,month,day", "chain")
    today = context.anchor.today.moved(0)
    if today is None or today.year is None or today.month is None or today.day is None:
        return NOTHING
    now = date(today.year, today.month, today.day)
    shift = {"上上": -14, "上": -7, "下": 7, "下下": 14}.get(context.parts.get("wk", ""), 0)
    monday = now - timedelta(days=now.weekday()) + timedelta(days=shift)
    weekday = context.parts.get("wd")
    if weekday == "周末" and now.weekday() < 5:
        # News tells of the weekend that is over.
        monday -= timedelta(days=7)
    if weekday and weekday not in ("末", "周末"):
        index = 6 if weekday in "日天" else number(weekday) - 1
        day = monday + timedelta(days=index)
        return _week_value(day, day, context)
    first = monday + timedelta(days=5) if weekday else monday
    return _week_value(first, monday + timedelta(days=6), context)


def _week_value(first: date, last: date, context: Context) -> Value:
    start, end = (Day(day.year, day.month, day.day) for day in (first, last))
    return span(start, end, "year,month,day", context.anchor.source)


def resolve_ago(context: Context) -> Value:
    """Resolve 一周之后, 三年前: exact counts only, from the day before or from the report's."""
    parts, anchor = context.parts, context.anchor
    count = 0 if "about" in parts else count_of(parts["n"])
    base, source, unit = anchor.today, anchor.source, parts["u"]
    if not count or (unit == "年" and count > COUNTED_YEARS):
        return NOTHING
    if "same" in parts and (unit == "年" or parts["way"] == "后"):
        # 五年前的今天 is a day, 五年后的今天 that of the report.
        day = base if parts["way"] == "后" else base.shifted(years=-count)
        return span(day, day, "year,month,day", source)
    if parts["way"] == "后" and context.follows_event:
        return NOTHING
    before = anchor.named if unit == "年" else anchor.last
    if parts["way"] == "后" and before is not None:
        base, source = before, "chain"
    elif parts["way"] == "后" and not (context.ahead or context.is_expected):
        return NOTHING
    at = counted_on(base, unit, count if parts["way"] == "后" else -count)
    if at is None or at.year is None:
        return NOTHING
    # 两年前 … 两年后: what comes later is counted from there.
    point = at if unit == "年" else None
    return Value(edtf(at), edtf(at), inferred("year,month,day", source, at), point)


def counted_on(base: Day, unit: str, count: int) -> Day | None:
    """Return the point ``count`` units later, as exact as its unit."""
    if unit == "年":
        return Day(base.year + count) if base.year else None
    if unit == "月":
        return Day(base.year, base.month).shifted(months=count) if base.month else None
    return base.moved(count * (1 if unit in ("天", "日") else 7))
