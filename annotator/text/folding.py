"""Widths of characters evened out for recommenders: one code point for one."""

from __future__ import annotations

import re

from annotator.text.cleaning import HAN

_NARROW = {
    point: chr(point - 0xFEE0)
    for point in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_WIDE = dict(zip(",;:?!()", "，；：？！（）", strict=True))
_BESIDE_HAN = re.compile(f"(?<=[{HAN}”’」』》）)])[,;:?!()]|[,;:?!()](?=[{HAN}“‘「『《（(])")
_NO_BREAK = str.maketrans("\u3000\xa0\t", "   ")


def fold(text: str) -> str:
    """Return ``text`` with digits and letters narrow, punctuation beside Chinese characters wide.

    All blanks become one kind; the length stays the same.
    """
    narrow = text.translate(_NARROW).translate(_NO_BREAK)
    return _BESIDE_HAN.sub(lambda match: _WIDE[match[0]], narrow)
