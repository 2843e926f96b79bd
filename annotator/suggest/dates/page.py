"""The dates of the page around the news: stamps, datelines, lines that name the source."""

from __future__ import annotations

import re

from annotator.suggest.dates.anchor import Day
from annotator.suggest.dates.rule import Expression
from annotator.suggest.patterns import Pattern

# 发布时间：2021-02-102月9日: the date of the page runs into that of the first sentence.
_GLUED = re.compile(r"-(?<=[：: ][12]\d\d\d-)\d\d-\d\d(?=[\d一二三四五六七八九十])(?: ?\d\d:\d\d(?::\d\d)?)?")
_YEAR_LENGTH = 4

_MONTH, _DAY = r"(1[0-2]|0?[1-9])", r"(3[01]|[12]\d|0?[1-9])"
_STAMPS = (
    Pattern(r"[：: ]([12]\d{3})-(\d\d)-(\d\d)(?=\d)"),
    Pattern(
        r"(?:(?:发布)?(?:时间|日期)|来源)[：: ][^\n]{0,24}?"
        rf"([12]\d{{3}})[-./年]{_MONTH}[-./月]{_DAY}(?!\d)"
    ),
    Pattern(r"([12]\d{3})(?<!\d\d{4})-(1[0-2]|0[1-9])-(3[01]|[12]\d|0[1-9])(?= ?\d\d:\d\d|\s)"),
)
_IN_BRACKETS = Pattern(rf"[(（]([12]\d{{3}})年{_MONTH}月{_DAY}日[，)）]")
_LEAD = 200
_FILED = Pattern(r"日(?:[电讯]|综合报道|[^，。\n]{0,6}[讯电][（(])")
_DAY_FILED = Pattern(rf"(?:([12]\d{{3}})年)?{_MONTH}月{_DAY}$")
_DATELINE_WITHIN = 2000

_PAGE = re.compile(r" ?,?第? ?[0-9]{1,2} ?版")
_SOURCE = re.compile(
    r"\s*[（(【]?(?:来源|原文见|原载|发布时间|发布日期|发布于|更新时间|字号|(?:时间|日期)(?=[：:\s]))"
)
_TAKEN_FROM = "摘自"
_LABELS = ("时间：", "时间:", "日期：", "日期:")
_SOURCE_BEGINS = frozenset("\u3000 \t（(【来原发更字时日")
_BEHIND_LABELS = frozenset(" ：:")
_PROSE = re.compile("[，。；]")
_SOURCE_WITHIN = 40
# What follows a date in figures that is no stamp.
_IN_SENTENCE = frozenset("有在是为与于的至到、和起前之以及或且")


def without_stamps(text: str) -> str:
    """Return ``text``, as long as before, without page dates that run into its sentences."""
    for stamp in _GLUED.finditer(text) if "-" in text else ():
        start, end = stamp.start() - _YEAR_LENGTH, stamp.end()
        # Behind the page's date the news begins, as on a new line.
        text = text[:start] + "\n" * (end - start) + text[end:]
    return text


def published_day(text: str) -> Day | None:
    """Return the day on which the page of ``text`` says that it was published."""
    stamps = [stamp for stamp in (stamp.search(text) for stamp in _STAMPS) if stamp]
    first = min(stamps, key=lambda stamp: stamp.start(), default=None)
    if first is None or first.start() > 0:
        bracketed = _IN_BRACKETS.search(text, 0, 2 * _LEAD)
        if bracketed and bracketed.start() <= _LEAD and "。" not in text[: bracketed.start()]:
            first = bracketed
    return first and Day.of(*(int(part) for part in first.groups()))


def filed_day(text: str) -> Day | None:
    """Return the day of the dateline (新华社北京8月17日电), without a year where it names none."""
    if not _may_have_dateline(text):
        return None
    for filed in _FILED.finditer(text, 0, _DATELINE_WITHIN):
        day = _DAY_FILED.search(text, max(0, filed.start() - 11), filed.start())
        if day:
            month_and_day = int(day[2]), int(day[3])
            return Day.of(int(day[1]), *month_and_day) if day[1] else Day(None, *month_and_day)
    return None


def _may_have_dateline(text: str) -> bool:
    """Tell whether 电, 讯 or 综合报道 stand as in a dateline: a cheap look before the pattern."""
    for word in "电讯综":
        at = text.find(word, 0, _DATELINE_WITHIN)
        while at >= 0:
            if text[at - 1 : at] == "日" or text[at + 1 : at + 2] in ("（", "("):
                return True
            at = text.find(word, at + 1, _DATELINE_WITHIN)
    return False


def is_of_page(text: str, expression: Expression) -> bool:
    """Tell whether the date is one of the page (发布时间：…, 2024年11月12日03版), not of the news."""
    start, end, kind, _ = expression
    if text.find("版", end, end + 10) >= 0 and _PAGE.match(text, end):
        return True
    if text[start - 1 : start] in _BEHIND_LABELS:
        before = text[max(0, start - 4) : start].removesuffix(" ")
        if before.endswith(_LABELS):
            return True
    within = start - _SOURCE_WITHIN - 1 if start > _SOURCE_WITHIN else 0
    line = text.rfind("\n", within, start) + 1
    if line == 0 and within > 0:
        return kind == "iso" and text.find(_TAKEN_FROM, within, start) >= 0
    if text[line] in _SOURCE_BEGINS and _SOURCE.match(text, line):
        return True
    return kind == "iso" and (_is_stamp(text, line, end) or text.find(_TAKEN_FROM, within, start) >= 0)


def _is_stamp(text: str, line: int, end: int) -> bool:
    """Tell whether a date in figures stands in a line that is no prose."""
    if text[end : end + 1] in _IN_SENTENCE:
        return False
    line_end = text.find("\n", end)
    return not _PROSE.search(text, line, line_end if line_end >= 0 else len(text))
