"""Widths of characters evened out for recommenders: one code point for one."""

from __future__ import annotations

import re

from annotator.text.cleaning import HAN

# Found by a pattern: str.translate looks up every character of a text that is not ASCII.
_EVEN = {chr(point): chr(point - 0xFEE0) for point in range(0xFF10, 0xFF5B)} | dict.fromkeys(
    "\u3000\xa0\t", " "
)
_UNEVEN = re.compile("[０-９Ａ-Ｚａ-ｚ\u3000\xa0\t]")
_WIDE = dict(zip(",;:?!()", "，；：？！（）", strict=True))
_BESIDE_HAN = re.compile(f"[,;:?!()](?:(?<={HAN}.)|(?={HAN})|(?<=[”’」』》）)].)|(?=[“‘「『《（(]))")


def fold(text: str) -> str:
    """Return ``text`` with digits and letters narrow, punctuation beside Chinese characters wide.

    All blanks become one kind; the length stays the same.
    """
    return _BESIDE_HAN.sub(_wide, _UNEVEN.sub(_even, text))


def _even(match: re.Match[str]) -> str:
    return _EVEN[match[0]]


def _wide(match: re.Match[str]) -> str:
    return _WIDE[match[0]]
