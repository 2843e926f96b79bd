"""Widths of characters evened out for recommenders: one code point for one."""

from __future__ import annotations

import re

from annotator.text.cleaning import HAN

# Found by a pattern: str.translate looks up every character of a text that is not ASCII.
_EVEN = {chr(point): chr(point - 0xFEE0) for point in range(0xFF10, 0xFF5B)} | dict.fromkeys(
    "\u3000\xa0\t", " "
)
_UNEVEN = re.compile("[０-９Ａ-Ｚａ-ｚ\u3000\xa0\t]")
_BESIDE_HAN = f"(?:(?<={HAN}.)|(?={HAN})|(?<=[”’」』》）)].)|(?=[“‘「『《（(]))"
# The marks and their wide forms, each beside Chinese characters or what stands among these; one after
# another, as what is found by its first character, and replaced by another one, is found the quickest.
_WIDE = {
    narrow: (re.compile(f"{re.escape(narrow)}{_BESIDE_HAN}"), wide)
    for narrow, wide in zip(",;:?!()", "，；：？！（）", strict=True)
}


def fold(text: str) -> str:
    """Return ``text`` with digits and letters narrow, punctuation beside Chinese characters wide.

    All blanks become one kind; the length stays the same.
    """
    text = _UNEVEN.sub(_even, text)
    for narrow, (beside_han, wide) in _WIDE.items():
        if narrow in text:
            text = beside_han.sub(wide, text)
    return text


def _even(match: re.Match[str]) -> str:
    return _EVEN[match[0]]
