"""Numbers as they are written in dates."""

from __future__ import annotations

_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "元": 1}
_UNIT = {"十": 10, "百": 100, "千": 1000}


def number(written: str) -> int:
    """Return the number that Arabic or Chinese digits stand for."""
    if written.isascii():
        return int(written)
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
