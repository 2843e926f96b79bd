"""Calendars: month lengths, the Chinese lunar year, festivals and the years of eras."""

from __future__ import annotations

from datetime import date, timedelta

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

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FIXED = {
    "元旦": (1, 1), "新年": (1, 1), "情人节": (2, 14), "三八": (3, 8), "妇女节": (3, 8),
    "植树节": (3, 12), "愚人节": (4, 1), "五一": (5, 1), "劳动节": (5, 1), "青年节": (5, 4),
    "五四": (5, 4), "儿童节": (6, 1), "六一": (6, 1), "七一": (7, 1), "建党节": (7, 1),
    "八一": (8, 1), "建军节": (8, 1), "教师节": (9, 10), "国庆": (10, 1), "十一": (10, 1),
    "光棍节": (11, 11), "双十一": (11, 11), "平安夜": (12, 24), "圣诞": (12, 25),
}  # fmt: skip
_LUNAR = {
    "春节": (1, 1), "大年初一": (1, 1), "元宵": (1, 15), "端午": (5, 5), "七夕": (7, 7),
    "中秋": (8, 15), "重阳": (9, 9), "腊八": (12, 8), "小年": (12, 23),
}  # fmt: skip
_DAYS_OFF = {"国庆": 7, "十一": 7, "春节": 7, "五一": 5, "元旦": 3, "清明": 3, "端午": 3, "中秋": 3}
_ERAS = {
    "武德": 618, "贞观": 627, "开元": 713, "天宝": 742, "建隆": 960, "熙宁": 1068, "洪武": 1368,
    "永乐": 1403, "嘉靖": 1522, "万历": 1573, "崇祯": 1628, "顺治": 1644, "康熙": 1662,
    "雍正": 1723, "乾隆": 1736, "嘉庆": 1796, "道光": 1821, "咸丰": 1851, "同治": 1862,
    "光绪": 1875, "宣统": 1909, "民国": 1912,
}  # fmt: skip

FESTIVALS = tuple(sorted({*_FIXED, *_LUNAR, "清明", "除夕", "大年三十"}, key=len, reverse=True))
ERAS = tuple(_ERAS)


def last_day(year: int, month: int) -> int:
    """Return the number of days of a month."""
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _LENGTHS[month - 1]


def exists(year: int | None, month: int, day: int) -> bool:
    """Tell whether there is such a day; without a year, in any year."""
    return 1 <= month <= 12 and 1 <= day <= last_day(year or 2024, month)


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


def festival(name: str, year: int) -> date | None:
    """Return the day of a festival of ``FESTIVALS`` in a year."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in ("除夕", "大年三十"):
        new_year = lunar_date(year, 1, 1)
        return new_year and new_year - timedelta(days=1)
    if name == "清明":
        return _pure_brightness(year)
    month, day = _LUNAR[name]
    # The last month of a lunar year mostly falls into the January after it.
    return lunar_date(year - 1 if month == 12 else year, month, day)


def days_off(name: str, first: date) -> tuple[date, date]:
    """Return first and last day of the holiday around a festival, as it is in most years."""
    return first, first + timedelta(days=_DAYS_OFF.get(name, 1) - 1)


def era_year(era: str, number: int) -> int:
    """Return the year of our calendar for a year of an era of ``ERAS``."""
    return _ERAS[era] + number - 1


def _pure_brightness(year: int) -> date | None:
    if not 1900 <= year < 2100:
        return None
    short = year % 100
    constant = 4.81 if year >= 2000 else 5.59
    return date(year, 4, int(short * 0.2422 + constant) - short // 4)
