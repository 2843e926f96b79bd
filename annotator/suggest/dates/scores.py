"""Which matches of the grammar are dates here, and how sure that is."""

from __future__ import annotations

import re

from annotator.suggest.dates import calendar
from annotator.suggest.dates.numbers import number
from annotator.suggest.dates.page import is_of_page
from annotator.suggest.dates.rule import Expression

_PART_OF_DAY = re.compile(
    r"上午|下午|中午|晚|早|凌晨|清晨|傍晚|夜|[（(]|\d|出版|召开|举行|发布|会见|公布|开幕|闭幕|宣布"
)
_NOWADAYS = re.compile(r"^(?:的|之|，?我们|，?中国|，?我国|，?世界|，?面对|，?随着|，?人类|说|天)")
_FIGURATIVE = re.compile(r"(?:到了?|的|比|和|与|像|有了|才有|走向|每|个|美好|好)$")
_BARE_FESTIVALS = frozenset(
    {
        "三八",
        "五一",
        "五四",
        "六一",
        "七一",
        "八一",
        "十一",
        "双十一",
        "清明",
        "端午",
        "重阳",
        "国庆",
        "新年",
        "小年",
    }
)
_FESTIVE = re.compile(
    r"^(?:前夕|前后|期间|假期|将至|临近|来临|即将|到来|之际|[、，]|[节前后]|当[天日])|"
    r"^[^，。]{0,4}(?:假期|期间)"
)
_COUNTED_BEFORE = re.compile(r"[如无每有连近数几头前后共约达逾整百千足隔非第]$")
_COUNTED_AFTER = re.compile(r"[晴游行谈之后前]|不见")
_COUNTED_MONTH = re.compile(r"(?:不足|不到|[近满逾每约达足整仅])$")
_BACK_THEN = re.compile(r"(?:[这那]个|回想|想起|回忆|遥想|忆|[比像如与和同])$")
_YEAR_BEFORE = re.compile(r"[0-9〇一二三四五六七八九]{4} ?年|[去今前同]年|年代|年前|时期")
_RULES = {
    "iso": "calendar", "day": "calendar", "month": "calendar", "year": "calendar", "part": "calendar",
    "months": "calendar", "years": "range", "pair": "range", "within": "relative",
    "number": "day_of_month", "period": "period",
    "first_months": "period", "year_part": "calendar", "plan": "plan", "bare_plan": "plan",
    "festival": "festival", "lunar": "lunar", "season": "season", "decade": "decade", "era": "era",
    "today": "relative", "week": "relative", "ago": "relative", "coming": "relative",
    "span": "vague", "recent": "vague", "vague": "vague",
}  # fmt: skip
_SCORES = {
    "calendar": 0.98, "range": 0.98, "day_of_month": 0.95, "period": 0.97, "plan": 0.9, "festival": 0.85,
    "lunar": 0.9, "season": 0.8, "decade": 0.9, "era": 0.9, "relative": 0.8, "vague": 0.9,
}  # fmt: skip


_REASONS = {kind: (f"date.{rule}", _SCORES[rule]) for kind, rule in _RULES.items()}


def reason(kind: str) -> tuple[str, float]:
    """Return the rule that finds a kind of expression, and the expected share of right ones."""
    return _REASONS[kind]


def is_date(text: str, expression: Expression) -> bool:
    """Tell whether the match is a date in its place in ``text``."""
    before = text[max(0, expression.start - 6) : expression.start]
    after = text[expression.end : expression.end + 10]
    check = _CHECKS.get(expression.kind)
    if check is not None and not check(expression, before, after):
        return False
    if expression.parts.get("yd") == "当年" and not _is_that_year(text, expression.start):
        return False
    return not is_of_page(text, expression)


def _is_that_year(text: str, start: int) -> bool:
    """Tell whether 当年 stands for a year told just before, not for times long past."""
    line = max(text.rfind("\n", 0, start) + 1, start - 90)
    return bool(_YEAR_BEFORE.search(text, line, start)) and not _BACK_THEN.search(
        text, max(line, start - 2), start
    )


def _is_today(expression: Expression, before: str, after: str) -> bool:
    word = expression.parts["w"]
    if word in ("今天", "今日", "明天", "昨天"):
        return bool(_PART_OF_DAY.match(after)) or not (
            (_NOWADAYS.match(after) and before[-1:] not in ("在", "加", "席", "了"))
            or _FIGURATIVE.search(before)
        )
    if word == "明日":
        return before[-1:] not in ("光", "表", "说", "证")
    return True


def _is_festival(expression: Expression, before: str, after: str) -> bool:
    name, tail = expression.parts["f"], expression.parts.get("tail")
    if name not in _BARE_FESTIVALS or tail:
        return True
    return bool(_FESTIVE.match(after))


def _is_period(expression: Expression, before: str, after: str) -> bool:
    return not before.endswith(("连续", "连着"))


def _is_month(expression: Expression, before: str, after: str) -> bool:
    """Tell a month from a number of months: 不足一月."""
    month = expression.parts.get("m", "")
    written_alone = len(expression.parts) == 1 and bool(month) and not month.isascii()
    return not (written_alone and _COUNTED_MONTH.search(before))


def _is_day(expression: Expression, before: str, after: str) -> bool:
    if "m" not in expression.parts:
        return True
    return calendar.exists(None, number(expression.parts["m"]), number(expression.parts["d"]))


def _is_number(expression: Expression, before: str, after: str) -> bool:
    """Tell a day of the month from a number of days: 天无三日晴, 3日内."""
    if after.startswith("内") and after[1:2] not in ("地", "蒙"):
        return False
    return expression.parts["d"].isascii() or not (
        _COUNTED_BEFORE.search(before) or _COUNTED_AFTER.match(after)
    )


_CHECKS = {
    "today": _is_today,
    "festival": _is_festival,
    "day": _is_day,
    "month": _is_month,
    "period": _is_period,
    "number": _is_number,
}
