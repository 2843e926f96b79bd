"""Which matches of the grammar are dates where they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from annotator.suggest.dates.borders import AFTER, BEFORE, goes_on, is_boundary
from annotator.suggest.dates.calendar import exists
from annotator.suggest.dates.festivals import is_festival, is_season
from annotator.suggest.dates.names import is_in_event, is_in_title
from annotator.suggest.dates.numbers import count_of, number
from annotator.suggest.dates.page import is_of_page
from annotator.suggest.dates.rule import Expression
from annotator.suggest.dates.today import is_set_against_past, is_that_year, is_today
from annotator.suggest.patterns import Pattern

Check = Callable[[Expression, str, str], bool]
_DASHES, _BEFORE_DASHES = ("—", "–", "-"), frozenset("日号时午晚")
_NOT_AFTER_NUMBER = {
    "元": "", "均": "", "常": "", "益": "", "内": "地蒙", "报": "道告名到送请", "本": "报台网市省县院刊",
}  # fmt: skip
_AFTER_NUMBER = (
    *"，,、（(上下晚早凌至到在起开一夜向对将就也同从", "公布", "公开", "宣布", "说", "表示", "发表",
    "发布", "发生", "再次", "前往", "举行", "出席", "会见", "会谈", "抵达", "召开", "致信", "致电", "签署",
    "访问", "启程", "接受", "又", "才", "还", "刚", "都", "曾表", "曾说", "遭", "来到", "参观", "回应",
    "确认", "证实", "预测", "报道", "任命", "提名", "要求", "提出", "批准", "否认", "警告", "呼吁", "透露",
    "下令", "投票", "宣誓", "返回", "回到", "赶赴", "当天", "两天", "这一天", "先后", "清晨", "傍晚",
    "中午", "落下帷幕", "闭幕", "结束", "离开", "通过", "深入", "主持", "指出", "强调", "考察", "视察",
)  # fmt: skip
_COUNTED_BEFORE = frozenset("复如无每有连近数几头前后共约达逾整百千足隔非第")
_ABOUT = frozenset("约近达逾")
_COUNTED_AFTER = ("捐", "办", "晴", "游", "行", "谈", "之", "后", "前", "不见")
_COUNTED_MONTH = ("不足", "不到", *"近满逾每约达足整仅")
_OF_MONTH = ("会议", "革命", "起义", "风暴")
_LASTED = (
    "经过", "经历", "历经", "历时", "时隔", "相隔", "间隔", "长达", "持续", "走过", "用了", "花了", "花费",
    "坚守", "奋战", "跨越", "距今", "耗时", "已有", "有着", "苦干", "奋斗", "走了", "干了",
)  # fmt: skip
_CLAUSE_ENDS = frozenset("，。；、！？”")
_GONE = ("已经", "已", "又", "都", "这样", "一晃", "转眼")
_SHORTENED = ("缩短", "压缩", "减少", "减至", "变为", "变成", "提高到", "增加到")
_LONG = ("之久", "历史", "的历史", "之后", "后", "时间", "前")
_WEEKDAY_ENDS = frozenset(
    "上下晚早凌中夜午（(，,。、；：！？）)\n 至到在将的为是起公发举召宣表说称报也已就与会出访抵前又"
)
_BEFORE_DAYS_AGO = frozenset("0123456789今昨明几数多")
_BEFORE_DAYS_BACK = frozenset("此之目以的事")
_AWAY, _NEAREST = Pattern("得$|[离距][^，。；]{0,5}$"), frozenset("的几一二两三这")


def is_date(text: str, expression: Expression) -> bool:
    """Tell whether the match is a date in its place in ``text``."""
    start, end, kind, parts = expression
    check = _CHECKS.get(kind)
    if check is None:
        own_check = _OWN_CHECKS.get(kind)
        if own_check is not None and not own_check(parts):
            return False
    else:
        before = text[start - BEFORE if start > BEFORE else 0 : start]
        if not check(expression, before, text[end : end + AFTER]):
            return False
    if kind == "year":
        if "y" in parts and (is_in_event(text, expression) or _is_count(text, expression)):
            return False
    elif kind == "today" and parts["w"] == "今天" and is_set_against_past(text, expression):
        return False
    if parts.get("yd") == "当年" and not is_that_year(text, expression):
        return False
    if is_in_title(text, expression):
        return False
    return not is_of_page(text, expression)


def _is_count(text: str, expression: Expression) -> bool:
    """Tell a thousand years and more from a year of the calendar (推进了约1000年)."""
    return expression.parts["y"].endswith("00") and text[expression.start - 1 : expression.start] in _ABOUT


def _is_period(expression: Expression, before: str, after: str) -> bool:
    return not before.endswith(("连续", "连着", "每", "较上", "比上"))


def _is_month(expression: Expression, before: str, after: str) -> bool:
    """Tell a month from a number of months (不足一月, 一月一报) and a part of a name (十月革命)."""
    month = expression.parts.get("m", "")
    written_alone = len(expression.parts) == 1 and bool(month) and not month.isascii()
    counted = before.endswith(_COUNTED_MONTH) or after.startswith("一" if month == "一" else _OF_MONTH)
    return not (written_alone and counted)


def _are_adjacent(parts: Mapping[str, str]) -> bool:
    """Tell 七八月 from other pairs of digits."""
    return number(parts["m"]) == number(parts["m0"]) + 1


def _is_day(parts: Mapping[str, str]) -> bool:
    day = parts["d"]
    # Most days are in every month.
    if len(day) == 1 or day < "29" or "m" not in parts:
        return True
    return exists(None, number(parts["m"]), number(day))


def _is_number(expression: Expression, before: str, after: str) -> bool:
    """Tell a day of the month from a number of days: 天无三日晴, 3日内."""
    day, mark = expression.parts["d"], expression.parts["mark"]
    if before.endswith(_DASHES) and before.rstrip("".join(_DASHES))[-1:] not in _BEFORE_DASHES:
        return False
    if mark == "号":
        return day.isascii() and (
            not after
            or before.endswith("记者")
            or after.startswith(_AFTER_NUMBER)
            or (after[0] == "和" and after[1:2].isdigit())
        )
    # 验收后30日, 仅需7日 are lengths of time.
    if before[-1:] in ("后", "需") or goes_on(after, _NOT_AFTER_NUMBER):
        return False
    if day.isascii():
        return True
    if after[:1] == "夜" and after[1:2] not in ("间", "里", "晚"):
        return False
    each_day = day == "一" == after[:1]  # 一日一报告
    return not each_day and before[-1:] not in _COUNTED_BEFORE and not after.startswith(_COUNTED_AFTER)


def _is_week(expression: Expression, before: str, after: str) -> bool:
    """Tell 周三 from two weeks and three …; 周末 alone begins its clause."""
    parts = expression.parts
    if "wk" in parts or (parts["wd"] != "周末" and expression.end - expression.start > 2):
        return True
    if parts["wd"] == "周末":
        return is_boundary(before, "个") and after[:1] in ("，", "的")
    return not after or after[0] in _WEEKDAY_ENDS


def _is_span(expression: Expression, before: str, after: str) -> bool:
    """Tell 二十年来 from all times (千百年来, 百年来最严重的)."""
    count = expression.parts.get("n", "")
    return "千" not in count and not (count == "百" and after[:1] == "最")


def _is_through(expression: Expression, before: str, after: str) -> bool:
    """Tell 十年间 at the head of a clause from a length of time."""
    count = expression.parts["n"]
    return (count_of(count) > 1 or count[0] in "几数") and (is_boundary(before, "这短仅") and count != "百")


def _is_recent(expression: Expression, before: str, after: str) -> bool:
    """Tell 近三年 from a length of nearly three years (经过近三年)."""
    parts = expression.parts
    if parts.get("n", "") in ("百", "千"):
        return False
    if "since" in parts or "n" not in parts:
        return True
    # 已颁布近20年, 住了将近十年
    at_end = after[:1] in _CLAUSE_ENDS and "near" in parts
    if before[-1:] == "将" or (at_end and not is_boundary(before, "在从自的")):
        return False
    lasted = before.endswith(_LASTED) or (before[-1:] == "了" and after[:1] in ("，", "。", "；", "的"))
    return not lasted and not after.startswith(_LONG)


def _is_coming(expression: Expression, before: str, after: str) -> bool:
    """Tell 过去四周 from weeks that are over (已经过去四周) and lengths (由过去的28天缩短)."""
    if expression.parts["way"] != "过去":
        return True
    return not before.endswith(_GONE) and not after.startswith(_SHORTENED)


def _is_vague(expression: Expression, before: str, after: str) -> bool:
    """Tell 日前, 前两天 and 最近 from parts of other words (3日前, 此前两天, 离海最近)."""
    word = expression.parts["v"]
    if word == "日前":
        return before[-1:] not in _BEFORE_DAYS_AGO
    if word[0] == "前":
        return before[-1:] not in _BEFORE_DAYS_BACK
    return word != "最近" or not (_AWAY.search(before) or after[:1] in _NEAREST)


def _is_around_holiday(expression: Expression, before: str, after: str) -> bool:
    return is_boundary(before, "在到于和及备")


_OWN_CHECKS: dict[str, Callable[[Mapping[str, str]], bool]] = {
    "day": _is_day,
    "adjacent_months": _are_adjacent,
}
_CHECKS: dict[str, Check] = {
    "span": _is_span,
    "today": is_today,
    "festival": is_festival,
    "season": is_season,
    "month": _is_month,
    "period": _is_period,
    "number": _is_number,
    "week": _is_week,
    "through": _is_through,
    "recent": _is_recent,
    "coming": _is_coming,
    "vague": _is_vague,
    "around_holiday": _is_around_holiday,
}
