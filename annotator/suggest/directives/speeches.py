"""Speeches and letters of an official, given in his own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.suggest.directives.clauses import begins_numbered, is_modal
from annotator.suggest.directives.cues import Cue, Force
from annotator.suggest.directives.passages import Passage, passage
from annotator.suggest.directives.prose import Interval, Prose

_SOMEBODY = re.compile("尊敬的|同志们|各位|女士们|先生|朋友们|同胞们|乡亲们|同学|党员|留学生|毕业生们|志愿者")
_ADDRESS = re.compile(
    "(?:尊敬的|同志们|各位|女士们|先生们|朋友们|同胞们|(?:大会)?主席先生|乡亲们|同学们"
    "|[^，。；：！ \n]{2,24}(?:党员|同学|留学生|毕业生们|志愿者))[^。；\n]{0,220}[：:！]"
)
_HEAD = 420
_OWN_WORDS = re.compile("我(?!国|省|市|区|县|州|军|党|院|部|局|校|厂|司)")
_REPORTED = re.compile("(?:强调|指出|表示|要求|说)[，：“]")
_FAR = 700
_I_WISH = re.compile(
    "[ 　]*(?:我们?|中方)?(?:也|还|真诚|衷心|真心|殷切)?地?(希望)(?!同(?!志)|与|通过|能|看到)"
)
_I_MYSELF = re.compile("[ 　]*(?:我(?![们国])|中国(?!人民|共产党)|中方)")


def find_address(text: str) -> Interval | None:
    """Return where a speech names whom it addresses, before its first sentence; None where it is none."""
    if not _SOMEBODY.search(text, 0, _HEAD):
        return None
    address = _ADDRESS.search(text, 0, _HEAD)
    if address is None:
        return None
    start, end = address.end(), address.end() + _FAR
    if _REPORTED.search(text, 0, end) or not _OWN_WORDS.search(text, start, end):
        return None
    return address.span()


def demands(prose: Prose, start: int) -> Iterator[tuple[Passage, Cue | None]]:
    """Yield what is demanded in the speech from ``start``, with 希望 where it begins the sentence."""
    goes_on = False
    for line in prose.lines(start, len(prose.text)):
        if prose.is_silent(*line):
            continue
        for first, last in prose.sentences(*line):
            found = _spoken(prose, first, last, goes_on=goes_on)
            goes_on = found is not None
            if found:
                yield found


def _spoken(prose: Prose, start: int, end: int, *, goes_on: bool) -> tuple[Passage, Cue | None] | None:
    wish = _I_WISH.match(prose.text, start, end)
    if wish:
        first, last = wish.span(1)
        found = passage(prose, last, end, Force.DEMANDING)
        return (found, Cue(first, last, Force.DEMANDING, wish[1], first, last)) if found else None
    if _I_MYSELF.match(prose.text, start, end):
        return None
    numbered = begins_numbered(prose.text, start, end)
    if not (goes_on or numbered or is_modal(prose.outside, start, end)):
        return None
    found = passage(prose, start, end, None, listing=numbered)
    return (found, None) if found else None
