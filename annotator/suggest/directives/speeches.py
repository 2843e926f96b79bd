"""Whether a text is a speech, a letter or an essay of an official, given in his own words."""

from __future__ import annotations

import re

from annotator.suggest.directives.prose import Interval

_ADDRESS = re.compile(
    "(?:尊敬的|同志们|各位|女士们|先生们|朋友们|同胞们|主席先生|大会主席先生|乡亲们|同学们|[一-鿿“”（）0-9]{2,24}(?:党员|同学|留学生|毕业生们|志愿者))"
    "[^。；\n]{0,220}[：:！]"
)
_HEAD = 420
_OWN_WORDS = re.compile("我(?!国|省|市|区|县|州|军|党|院|部|局|校|厂|司)")
_REPORTED = re.compile("(?:强调|指出|表示|要求|说)[，：“]")
_FAR = 700


def find_address(text: str) -> Interval | None:
    """Return where a speech names whom it addresses, before its first sentence; None where it is none."""
    address = _ADDRESS.search(text, 0, _HEAD)
    if address is None:
        return None
    start, end = address.end(), address.end() + _FAR
    if _REPORTED.search(text, 0, end) or not _OWN_WORDS.search(text, start, end):
        return None
    return address.span()
