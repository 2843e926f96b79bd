"""Numbers as they are written in dates."""

from __future__ import annotations

from functools import lru_cache

_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "元": 1}
_UNIT = {"十": 10, "百": 100, "千": 1000}


_DIGITS = "一二三四五六七八九"
_COUNTED = frozenset((*_DIGITS, "两"))
_TO_TEN = (*_DIGITS, "十")
_DAYS = (*_TO_TEN, *("十" + d for d in _DIGITS), "二十", *("二十" + d for d in _DIGITS), "三十", "三十一")
MONTHS = frozenset((*_TO_TEN, "十一", "十二", "元"))
DAYS = frozenset(_DAYS)
LUNAR_MONTHS = MONTHS | {"正", "冬", "腊"}
LUNAR_DAYS = frozenset((*("初" + d for d in _TO_TEN), *_DAYS[9:30], "廿", *("廿" + d for d in _DIGITS)))


@lru_cache(maxsize=1024)
def number(written: str) -> int:
    """Return the number that Arabic or Chinese digits stand for."""
    if written.isascii():
        return int(written.replace(" ", ""))
    digits = written.replace("公元", "").replace("廿", "二十").lstrip("前初")
    if digits.isascii():
        return int(digits)
    if not any(c in _UNIT for c in digits):
        return int("".join(str(_DIGIT[c]) for c in digits))
    total, current = 0, 0
    for c in digits:
        if c in _UNIT:
            total += (current or 1) * _UNIT[c]
            current = 0
        else:
            current = _DIGIT[c]
    return total + current


def count_of(written: str) -> int:
    """Return an exact count, or 0 for 几, 数十, 百, and for 两三 and its like."""
    if not written or written in ("百", "千") or any(c in "半多几数若些" for c in written):
        return 0
    return 0 if len(written) > 1 and all(c in _COUNTED for c in written) else number(written)
