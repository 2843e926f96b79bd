"""Which names of festivals and seasons are dates."""

from __future__ import annotations

import re

from annotator.suggest.dates.borders import is_boundary
from annotator.suggest.dates.calendar import TERMS
from annotator.suggest.dates.names import QUOTES
from annotator.suggest.dates.rule import Expression

_BARE_FESTIVALS = frozenset((
    "三八", "五一", "五四", "六一", "七一", "八一", "十一", "双十一", "清明", "端午", "重阳", "国庆", "新年",
    "新春", "小年",
))  # fmt: skip
_MORE_THAN_NAME = frozenset(("second", "tail", "edge", "y", "yd", "of", "this"))
_FESTIVE = (
    "将至", "临近", "来临", "即将", "到来", "之际", "以来", "、", "，", "节", "前", "后", "当天", "当日",
)  # fmt: skip
# 祝教师节日快乐; 政治清明; 电子证照系十一、…
_DAY_OF_FEAST = ("日快乐", "日的", "日好")
_WORDS_TOO = {"清明": ("政治", "政风", "吏治", "社会"), "十一": ("系", "第", "之", "百", "二", "三", "有")}
_ON_THE_DAY = ("今天", "今天是", "今日", "明天", "明天是", "明日", "昨天", "昨日")
_NAMES_DAY = ("是", "是我国", "是中国", "是全国", "是新中国", "迎来", "迎来了", "迎来我国")
_GREETINGS = ("快乐", "好")
_MERRY = ("欢乐", "快乐")
_NAME = 8


def is_festival(expression: Expression, before: str, after: str) -> bool:
    """Tell the name of a day from other words (政治清明) and from what the day is called (是第五个医师节)."""
    parts, name = expression.parts, expression.parts["f"]
    if name in TERMS and not (is_boundary(before, "在于到") or "y" in parts or "yd" in parts):
        return False
    if name[-1] == "节" and "tail" not in parts and after.startswith(_DAY_OF_FEAST):
        return False
    if name in _WORDS_TOO and before.endswith(_WORDS_TOO[name]):
        return False
    if name[-1] == "至" and after[:1] in ("今", "明", "次", "翌"):
        return False
    if name == "十一" and after[:1] == "、" and before[-1:] in ("", "\n"):
        return False
    # 今天是第五个医师节: a name for the day that was told.
    if before.endswith(_MERRY) or ("nth" in parts and before.endswith(_NAMES_DAY)):
        return False
    if after.startswith(_GREETINGS) and (name == "春节" or not (name + parts.get("tail", "")).endswith("节")):
        return False
    if name not in _BARE_FESTIVALS or not parts.keys().isdisjoint(_MORE_THAN_NAME):
        return True
    if before.endswith(_ON_THE_DAY):
        return True
    if after.startswith(_FESTIVE):
        return name != "新春" or after[0] not in "、，节"
    clause = re.split("[，。]", after[:6], maxsplit=1)[0]
    return "假期" in clause or "期间" in clause


def is_season(expression: Expression, before: str, after: str) -> bool:
    """Tell a season that stands alone from a part of a word or of a name in quotation marks."""
    season = expression.parts["s"]
    if season == "阳春" and not is_boundary(before, "在的"):
        return False
    # 过去冬天; “寒冬送温暖”
    if season[0] == "去" and before[-1:] == "过":
        return False
    if before[-1:] in QUOTES and QUOTES[before[-1]] in after[:_NAME]:
        return False
    return (
        expression.end - expression.start > 2
        or season not in "春夏秋冬"
        or (is_boundary(before, "在于的为给") and after[:1] not in ("记", "照", "月"))
    )
