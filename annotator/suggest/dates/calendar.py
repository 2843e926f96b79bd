"""Calendars: month lengths, the Chinese lunar year, festivals and the years of eras."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_FIRST_LUNAR_YEAR = 1949
# Three bytes a year, from new moons and solar terms at 120° E: bits 22–10 the months in order
# (1 = 30 days), bits 9–6 the leap month (0 = none), bits 5–0 days from 1 January to New Year.
_LUNAR_YEARS = bytes.fromhex(
    "5a55dc 36502f 5aa824 2ad55a 26d02c 52d821 295cd7 29582a 54aa1e 74a830 355026 56a99b 55a82d"
    "25b023 52b918 52b82b 293020 7498d4 6ca827 2d55dd 2b502f 4b6824 25755a 25682d 526821 693516"
    "692829 6a961e 5aa030 5b5025 4b699b 4ad82e 24d823 525d18 52582b 592ea0 352832 36a027 56d19c"
    "55b02f 4ab824 24bd5a 24b82d 325822 3528d6 752828 35961e 2d6031 55b025 49b55b 49702e 64b023"
    "6a5517 6a502a 6d281f 2d5495 2b5027 556ddc 12e830 496825 64ad59 54a82c 5a5021 5aa916 56a828"
    "2ad65e 25d031 52d826 295d9b 29582e 549823 3a5518 35502a 56a81f 26d495 25b028 52b99c 52702f"
    "693024 749959 6a982b 2d5021 35a8d6 4b6829 2576de 256831 526826 692d9b 69282d 6a9022 6d5157"
    "5ad02a 2b681f 256c95 24d828 525ddd 52582f 552824 5a9559 36902c 56d020 2ad8d6"
)

_LAST_YEAR = 9000
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FIXED = {
    "元旦": (1, 1), "新年": (1, 1), "情人节": (2, 14), "女生节": (3, 7), "三八": (3, 8), "妇女节": (3, 8),
    "植树节": (3, 12), "愚人节": (4, 1), "五一": (5, 1), "劳动节": (5, 1), "青年节": (5, 4),
    "五四": (5, 4), "儿童节": (6, 1), "六一": (6, 1), "七一": (7, 1), "建党节": (7, 1),
    "八一": (8, 1), "建军节": (8, 1), "教师节": (9, 10), "国庆": (10, 1), "十一": (10, 1), "万圣节": (11, 1),
    "光棍节": (11, 11), "双十一": (11, 11), "平安夜": (12, 24), "跨年夜": (12, 31), "圣诞": (12, 25),
}  # fmt: skip
# Days of commemoration, which news counts (第七个国家扶贫日).
_COUNTED = {
    "国家扶贫日": (10, 17), "扶贫日": (10, 17), "烈士纪念日": (9, 30), "国家公祭日": (12, 13),
    "国家宪法日": (12, 4), "全国生态日": (8, 15), "世界环境日": (6, 5), "世界读书日": (4, 23),
    "世界知识产权日": (4, 26), "世界艾滋病日": (12, 1), "国际禁毒日": (6, 26), "中国航天日": (4, 24),
    "中国品牌日": (5, 10), "世界城市日": (10, 31), "全国科技工作者日": (5, 30), "记者节": (11, 8),
    "中国记者节": (11, 8), "国际护士节": (5, 12), "护士节": (5, 12), "中国医师节": (8, 19), "医师节": (8, 19),
    "中国人民警察节": (1, 10), "人民警察节": (1, 10), "全民国家安全教育日": (4, 15), "世界水日": (3, 22),
}  # fmt: skip
# Month, weekday from Monday, and which one of the month.
_MOVING = {"母亲节": (5, "日", 2), "父亲节": (6, "日", 3), "感恩节": (11, "四", 4)}
# Month, and the day as a fraction in 2000, of solar terms; those that are no words of the weather as well.
# The fractions give the days on which the sun reaches its longitude in 2000 to 2040, in the time of Beijing.
_TERMS = {
    "立春": (2, 3.87), "惊蛰": (3, 5.63), "春分": (3, 20.646), "清明": (4, 4.81), "谷雨": (4, 20.1),
    "立夏": (5, 5.52), "芒种": (6, 5.678), "夏至": (6, 21.37), "小暑": (7, 7.108), "大暑": (7, 22.83),
    "立秋": (8, 7.52), "处暑": (8, 23.13), "秋分": (9, 23.042), "寒露": (10, 8.318), "霜降": (10, 23.438),
    "立冬": (11, 7.438), "冬至": (12, 21.9),
}  # fmt: skip
_LUNAR = {
    "春节": (1, 1), "新春": (1, 1), "元宵": (1, 15), "端午": (5, 5), "七夕": (7, 7),
    "中秋": (8, 15), "重阳": (9, 9), "腊八": (12, 8), "小年": (12, 23),
}  # fmt: skip
# Where the State Council's days off differ from the rule: days before the festival, and how many.
_DAYS_OFF = {
    ("春节", 2014): (0, 7), ("春节", 2024): (0, 8), ("春节", 2025): (1, 8), ("春节", 2026): (2, 9),
    ("国庆", 2012): (1, 8), ("国庆", 2017): (0, 8), ("国庆", 2020): (0, 8), ("国庆", 2023): (2, 8),
    ("国庆", 2025): (0, 8), ("五一", 2019): (0, 4), ("五一", 2022): (1, 5), ("五一", 2023): (2, 5),
}  # fmt: skip
_SAME_HOLIDAY = {"十一": "国庆", "劳动节": "五一", "新春": "春节"}
_SHORT_HOLIDAYS = frozenset(("元旦", "清明", "端午", "中秋", "五一"))
_WEEKDAYS = "一二三四五六日"
_ERAS = {
    "武德": 618, "贞观": 627, "神龙": 705, "开元": 713, "天宝": 742, "建隆": 960, "熙宁": 1068, "洪武": 1368,
    "永乐": 1403, "嘉靖": 1522, "万历": 1573, "崇祯": 1628, "顺治": 1644, "康熙": 1662,
    "雍正": 1723, "乾隆": 1736, "嘉庆": 1796, "道光": 1821, "咸丰": 1851, "同治": 1862,
    "光绪": 1875, "宣统": 1909, "民国": 1912,
}  # fmt: skip

TERMS = frozenset(_TERMS) - {"清明"}
FESTIVALS = tuple(sorted({*_FIXED, *_LUNAR, *_MOVING, *_TERMS, "除夕", "大年三十"}, key=len, reverse=True))
COUNTED_FESTIVALS = tuple(sorted((*_COUNTED, "教师节", "植树节", "青年节"), key=len, reverse=True))
ERAS = tuple(_ERAS)


def last_day(year: int, month: int) -> int:
    """Return the number of days of a month."""
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _LENGTHS[month - 1]


def exists(year: int | None, month: int, day: int) -> bool:
    """Tell whether there is such a day; without a year, in any year."""
    return 1 <= month <= 12 and (1 <= day <= 28 or 28 < day <= last_day(year or 2024, month))


def lunar_date(year: int, month: int, day: int) -> date | None:
    """Return the day of a lunar date, or None outside 1949–2050."""
    index = 3 * (year - _FIRST_LUNAR_YEAR)
    if not 0 <= index < len(_LUNAR_YEARS):
        return None
    number = int.from_bytes(_LUNAR_YEARS[index : index + 3], "big")
    leap = number >> 6 & 15
    before = month - 1 + (0 < leap < month)
    lengths = sum(29 + (number >> 22 - month_index & 1) for month_index in range(before))
    return date(year, 1, 1) + timedelta(days=(number & 63) + lengths + day - 1)


@cache
def festival(name: str, year: int) -> date | None:
    """Return the day of a festival of ``FESTIVALS`` in a year of our era."""
    if not 1 <= year <= _LAST_YEAR:
        return None
    fixed = _FIXED.get(name) or _COUNTED.get(name)
    if fixed:
        return date(year, *fixed)
    if name in ("除夕", "大年三十"):
        new_year = lunar_date(year, 1, 1)
        return new_year and new_year - timedelta(days=1)
    if name in _TERMS:
        return _solar_term(name, year)
    if name in _MOVING:
        month, weekday, which = _MOVING[name]
        return date(year, month, weekday_of_month(year, month, weekday, which) or 1)
    month, day = _LUNAR[name]
    # The last month of a lunar year mostly falls into the January after it.
    return lunar_date(year - 1 if month == 12 else year, month, day)


def days_off(name: str, day: date) -> tuple[date, date]:
    """Return first and last day of the holiday around a festival, as the State Council sets it."""
    name = _SAME_HOLIDAY.get(name, name)
    before, length = _DAYS_OFF.get((name, day.year)) or _usual_days_off(name, day)
    first = day - timedelta(days=before)
    return first, first + timedelta(days=length - 1)


def _usual_days_off(name: str, day: date) -> tuple[int, int]:
    """Return how many days off begin before the festival, and how many they are."""
    if name in ("春节", "国庆") or (name == "五一" and day.year < 2008):
        # Since 2008 the holiday begins on New Year's eve.
        return (1 if name == "春节" and day.year >= 2008 else 0), 7
    if name == "五一" and day.year >= 2020:
        return 0, 5
    if name not in _SHORT_HOLIDAYS:
        return 0, 1
    # One day off, moved next to a weekend; a Wednesday stands alone.
    return ((2, 3), (2, 3), (0, 1), (0, 3), (0, 3), (0, 3), (1, 3))[day.weekday()]


def weekday_of_month(year: int, month: int, weekday: str, which: int) -> int | None:
    """Return the day of, say, the second Monday (一, 2) of a month; -1 is its last one."""
    first = date(year, month, 1).weekday()
    days = range(1 + (_WEEKDAYS.find(weekday.replace("天", "日")) - first) % 7, last_day(year, month) + 1, 7)
    return days[which - (which > 0)] if which <= len(days) else None


def era_year(era: str, number: int) -> int:
    """Return the year of our calendar for a year of an era of ``ERAS``."""
    return _ERAS[era] + number - 1


def _solar_term(name: str, year: int) -> date | None:
    if not 1900 <= year < 2100:
        return None
    month, fraction = _TERMS[name]
    years = year - 2000
    leap_days = (years - 1) // 4 if month == 2 else years // 4
    return date(year, month, int(years * 0.2422 + fraction - leap_days))
