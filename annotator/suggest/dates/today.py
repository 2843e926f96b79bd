"""Which days told from the report, or from a day before, are dates: 今天, 当天, 次日, and 当年."""

from __future__ import annotations

import re

from annotator.suggest.dates.borders import AFTER, BEFORE, goes_on
from annotator.suggest.dates.names import QUOTES
from annotator.suggest.dates.parts import DIGITS, NUMERALS
from annotator.suggest.dates.rule import Expression
from annotator.suggest.patterns import Pattern

_FIGURATIVE_DAYS = frozenset(("今天", "今日", "明天", "昨天"))
_AT_A_TIME = (
    "上午", "下午", "中午", "晚", "早", "凌晨", "清晨", "傍晚", "夜", "（", "(", "出版", "召开", "举行",
    "发布", "会见", "公布", "开幕", "闭幕", "宣布", "的《", "的“",
)  # fmt: skip
_OF, _AT = ("的", "之"), frozenset("在加席了至")
_NOWADAYS = Pattern(
    "[的之天]|说法|(?:幸福|美好|和平)(?:的|生活|安宁)|，?(?:我国|世界|面对|随着|人类|全党|全国各族人民|中华民族|我们(?!在|召开|隆重|欢聚|相聚|迎来|举行)|"
    "中国(?:人民(?!银行|解放军)|[已正的，是在]|取得|经济|特色))"
)
_FIGURATIVE = (
    "的", "昨天、", "比", "和", "与", "像", "有", "有了", "变成了", "成就了", "造就了", "走向", "每", "个",
    "好",
)  # fmt: skip
# 今天，大桥已成为…; 今天仍然具有…
_OF_OUR_TIME = Pattern("，[^。；！？\n]{0,9}?已(?:连续|经?成为)|(?:依|仍)然(?:是|具有)|仍在造福|来之不易")
_UP_TO_NOW = ("到", "到了", "至")
_UP_TO_TODAY = ("截至", "晚上到", "夜间到", "夜里到", "今天到", "昨天到", "今晚到", "日到")
_TIME_OR_MEETING = re.compile("[0-9]{1,2}[时点:：]|的[^，。；！？\n]{0,9}?(?:会|论坛|仪式|节目|报告|活动)")
# 运抵当天: a day that an event tells, not the calendar.
_EVENTS = (
    "获批", "批准", "运抵", "抵达", "到达", "开幕", "闭幕", "开业", "开学", "上市", "启用", "通车", "投产",
    "出生", "结婚", "入院", "出院", "案发", "事发", "发生", "报到", "报名", "比赛", "考试", "庆典", "仪式",
    "典礼", "投票", "拿地", "受理", "申请", "提交", "领证", "签约", "开工", "挂牌", "上线", "启动",
    "搬家", "入住", "入学", "离开", "演出", "国庆", "元旦", "中秋", "端午", "节",
)  # fmt: skip
_MEETINGS = ("开幕", "闭幕", "召开", "举行", "结束", "仪式", "考察", "上任", "到任")
_SAME_DAY = ("当天", "当日", "当晚", "当夜")
_FIGURES = frozenset(DIGITS + NUMERALS)
_EACH_TIME = Pattern("即可|[即可]?办[结好完]|[^，。；、]{1,5}[、，]当[天日年]")
_EACH_TIME_BEFORE = Pattern("当[天日年][^，。；、]{1,4}[、，]$")
# Other words: 目前天气, 以后天天; 今日本, 今天气不错.
_NOT_BEFORE_DAY = {
    "前天": frozenset("目以此之面跟提"),
    "后天": frozenset("之以今先"),
    "前一": frozenset("此的节夕日"),
    **dict.fromkeys(_SAME_DAY, frozenset("正应每个")),
}
_NOT_AFTER_DAY = {"本": "台报网刊市省县", "报": "道告名到", "头": "", "气": "象温", "常": ""}
_CHAINED_DAYS = frozenset(("次日", "翌日", "第二天", "同一天", "前一天", "前一日", "前一晚", "此前一天"))
_AT_ONCE = re.compile("[^，。；！？\n]{0,3}?[就便]")
_BACK_THEN = (
    "这个", "那个", "回想", "想起", "遥想", "忆", "比", "像", "如", "与", "和", "同",
)  # fmt: skip
_YEAR_BEFORE = "[0-9〇一二三四五六七八九]{4} ?年|[去今前同]年|年代|年前|时期"
_YEAR_WITHIN = 90
_AND_NOW = re.compile("，(?!我)")
_SENTENCE_ENDS = ("。", "！", "？")
_PAST = Pattern("(?:[0-9]{2,}|[几十百]|多)多?年前|世纪|当年|曾经|昔日|从前|过去，|那时|古老")


def needs_day_before(text: str, expression: Expression) -> bool:
    """Tell whether the match is a date only where a day was told before it (次日, 第二天)."""
    if expression.kind != "today":
        return False
    word = expression.parts["w"]
    if word in _CHAINED_DAYS:
        start = expression.start
        before = text[start - BEFORE if start > BEFORE else 0 : start]
        # 全会闭幕第二天: the event tells the day.
        return not before.removesuffix("的").removesuffix("后").endswith(_MEETINGS)
    return word in _SAME_DAY and bool(_AT_ONCE.match(text, expression.end))


def is_set_against_past(text: str, expression: Expression) -> bool:
    """Tell whether 今天 stands for our time, next to a sentence about times past (70年前，…。今天，…)."""
    start = expression.start
    if text[start - 1 : start] not in _SENTENCE_ENDS or not _AND_NOW.match(text, expression.end):
        return False
    line = text.rfind("\n", 0, start - 1) + 1
    before = max(line, start - _YEAR_WITHIN)
    sentence = max(text.rfind(mark, before, start - 1) for mark in _SENTENCE_ENDS) + 1
    return _PAST.search(text, max(before, sentence), start) is not None


def is_that_year(text: str, expression: Expression) -> bool:
    """Tell whether 当年 stands for a year told just before, not for times long past."""
    start, end = expression.start, expression.end
    if _is_each_time(text[max(0, start - BEFORE) : start], text[end : end + AFTER]):
        return False
    before = text[max(text.rfind("\n", 0, start) + 1, start - _YEAR_WITHIN) : start]
    return bool(re.search(_YEAR_BEFORE, before)) and not before.endswith(_BACK_THEN)


def is_today(expression: Expression, before: str, after: str) -> bool:
    """Tell 今天 from nowadays (今天的幸福生活), 当天 from the day of each case, and both from other words."""
    word = expression.parts["w"]
    if word == "后天" and after.startswith("下之"):
        return False
    told = word in _CHAINED_DAYS and before.removesuffix("的").endswith(_MEETINGS)
    if (before[-1:] in _NOT_BEFORE_DAY.get(word[:2], ()) and not told) or goes_on(after, _NOT_AFTER_DAY):
        return False
    if word in _FIGURATIVE_DAYS:
        if after.startswith(_AT_A_TIME) or _TIME_OR_MEETING.match(after):
            return True
        nowadays = _NOWADAYS.match(after) if word[0] == "今" else after.startswith(_OF)
        nowadays = nowadays and before[-1:] not in _AT
        if word[0] == "今" and before.endswith(_UP_TO_NOW) and not before.endswith(_UP_TO_TODAY):
            return False
        if word[0] == "今" and _OF_OUR_TIME.match(after):
            return False
        return not (nowadays and "将" not in after[:4]) and not before.endswith(_FIGURATIVE)
    if word == "明日":
        return before[-1:] not in ("光", "表", "说", "证")
    if word not in _SAME_DAY:
        return True
    if before[-1:] in QUOTES and after[:1] == QUOTES[before[-1]]:
        # 办结时限是“当天”
        return False
    # 24日当天 is the day before it.
    if before[-1:] in ("日", "号") and before[-2:-1] in _FIGURES:
        return False
    return not (before.endswith(_EVENTS) or _is_each_time(before, after))


def _is_each_time(before: str, after: str) -> bool:
    """Tell whether a day or year is that of each case (当天回复、当天解决; 当日办结)."""
    return bool(_EACH_TIME.match(after) or _EACH_TIME_BEFORE.search(before))
