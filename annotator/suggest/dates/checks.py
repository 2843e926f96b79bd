"""Which matches of the grammar are dates where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from annotator.suggest.dates.calendar import TERMS, exists
from annotator.suggest.dates.names import QUOTES, is_in_event, is_in_title
from annotator.suggest.dates.numbers import count_of, number
from annotator.suggest.dates.page import is_of_page
from annotator.suggest.dates.parts import DIGITS, NUMERALS
from annotator.suggest.dates.rule import Expression
from annotator.suggest.patterns import Pattern

Check = Callable[[Expression, str, str], bool]

_BEFORE, _AFTER = 8, 14

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

_BARE_FESTIVALS = frozenset((
    "三八", "五一", "五四", "六一", "七一", "八一", "十一", "双十一", "清明", "端午", "重阳", "国庆", "新年",
    "新春", "小年",
))  # fmt: skip
_MORE_THAN_NAME = frozenset(("tail", "edge", "y", "yd", "of", "this"))
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

_DASHES, _BEFORE_DASHES = frozenset("—–-"), frozenset("日号时午晚")
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
_BACK_THEN = (
    "这个", "那个", "回想", "想起", "遥想", "忆", "比", "像", "如", "与", "和", "同",
)  # fmt: skip
_ON_AVERAGE = ("平均", "按", "以", "由", "约")
_YEAR_BEFORE = "[0-9〇一二三四五六七八九]{4} ?年|[去今前同]年|年代|年前|时期"
_YEAR_WITHIN = 90
_AND_NOW = re.compile("，(?!我)")
_SENTENCE_ENDS = ("。", "！", "？")
_PAST = Pattern("(?:[0-9]{2,}|[几十百]|多)多?年前|世纪|当年|曾经|昔日|从前|过去，|那时|古老")
_NAME = 8


def is_date(text: str, expression: Expression) -> bool:
    """Tell whether the match is a date in its place in ``text``."""
    start, end, kind, parts = expression
    check = _CHECKS.get(kind)
    if check is None:
        own_check = _OWN_CHECKS.get(kind)
        if own_check is not None and not own_check(parts):
            return False
    else:
        before = text[start - _BEFORE if start > _BEFORE else 0 : start]
        if not check(expression, before, text[end : end + _AFTER]):
            return False
    if kind == "year" and "y" in parts and (is_in_event(text, expression) or _is_count(text, expression)):
        return False
    if kind == "today" and parts["w"] == "今天" and _is_set_against_past(text, expression):
        return False
    if parts.get("yd") == "当年" and not _is_that_year(text, expression):
        return False
    if is_in_title(text, expression):
        return False
    return not is_of_page(text, expression)


def _is_count(text: str, expression: Expression) -> bool:
    """Tell a thousand years and more from a year of the calendar (推进了约1000年)."""
    return expression.parts["y"].endswith("00") and text[expression.start - 1 : expression.start] in _ABOUT


def needs_day_before(text: str, expression: Expression) -> bool:
    """Tell whether the match is a date only where a day was told before it (次日, 第二天)."""
    if expression.kind != "today":
        return False
    word = expression.parts["w"]
    if word in _CHAINED_DAYS:
        start = expression.start
        before = text[start - _BEFORE if start > _BEFORE else 0 : start]
        # 全会闭幕第二天: the event tells the day.
        return not before.removesuffix("的").removesuffix("后").endswith(_MEETINGS)
    return word in _SAME_DAY and bool(_AT_ONCE.match(text, expression.end))


def _is_set_against_past(text: str, expression: Expression) -> bool:
    """Tell whether 今天 stands for our time, next to a sentence about times past (70年前，…。今天，…)."""
    start = expression.start
    if text[start - 1 : start] not in _SENTENCE_ENDS or not _AND_NOW.match(text, expression.end):
        return False
    line = text.rfind("\n", 0, start - 1) + 1
    before = max(line, start - _YEAR_WITHIN)
    sentence = max(text.rfind(mark, before, start - 1) for mark in _SENTENCE_ENDS) + 1
    return _PAST.search(text, max(before, sentence), start) is not None


def _is_that_year(text: str, expression: Expression) -> bool:
    """Tell whether 当年 stands for a year told just before, not for times long past."""
    start, end = expression.start, expression.end
    if _is_each_time(text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]):
        return False
    before = text[max(text.rfind("\n", 0, start) + 1, start - _YEAR_WITHIN) : start]
    return bool(re.search(_YEAR_BEFORE, before)) and not before.endswith(_BACK_THEN)


def _is_boundary(before: str, others: str = "") -> bool:
    """Tell whether a clause begins here, or one of ``others`` stands before."""
    return not ("一" <= before[-1:] <= "鿿" or before[-1:].isalnum()) or before[-1:] in others


def _is_today(expression: Expression, before: str, after: str) -> bool:
    word = expression.parts["w"]
    if word == "后天" and after.startswith("下之"):
        return False
    told = word in _CHAINED_DAYS and before.removesuffix("的").endswith(_MEETINGS)
    if (before[-1:] in _NOT_BEFORE_DAY.get(word[:2], ()) and not told) or _goes_on(after, _NOT_AFTER_DAY):
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
    # 24日当天 is the day before it.
    if before[-1:] in ("日", "号") and before[-2:-1] in _FIGURES:
        return False
    return not (before.endswith(_EVENTS) or _is_each_time(before, after))


def _is_each_time(before: str, after: str) -> bool:
    """Tell whether a day or year is that of each case (当天回复、当天解决; 当日办结)."""
    return bool(_EACH_TIME.match(after) or _EACH_TIME_BEFORE.search(before))


def _goes_on(after: str, words: Mapping[str, str]) -> bool:
    """Tell whether a character of ``words`` goes on with another word, not with what is listed for it."""
    return after[:1] in words and after[1:2] not in words[after[0]]


def _is_festival(expression: Expression, before: str, after: str) -> bool:
    parts, name = expression.parts, expression.parts["f"]
    if name in TERMS and not (_is_boundary(before, "在于到") or "y" in parts or "yd" in parts):
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
    if after.startswith(_GREETINGS) and not (name + parts.get("tail", "")).endswith("节"):
        return False
    if name not in _BARE_FESTIVALS or not parts.keys().isdisjoint(_MORE_THAN_NAME):
        return True
    if before.endswith(_ON_THE_DAY):
        return True
    if after.startswith(_FESTIVE):
        return name != "新春" or after[0] not in "、，节"
    clause = re.split("[，。]", after[:6], maxsplit=1)[0]
    return "假期" in clause or "期间" in clause


def _is_season(expression: Expression, before: str, after: str) -> bool:
    season = expression.parts["s"]
    if season == "阳春" and not _is_boundary(before, "在的"):
        return False
    # 过去冬天; “寒冬送温暖”
    if season[0] == "去" and before[-1:] == "过":
        return False
    if before[-1:] in QUOTES and QUOTES[before[-1]] in after[:_NAME]:
        return False
    return (
        expression.end - expression.start > 2
        or expression.parts["s"] not in "春夏秋冬"
        or (_is_boundary(before, "在于的为给") and after[:1] not in ("记", "照", "月"))
    )


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
    if before[-1:] in _DASHES and before[-2:-1] not in _BEFORE_DASHES:
        return False
    if mark == "号":
        return day.isascii() and (
            not after or after.startswith(_AFTER_NUMBER) or (after[0] == "和" and after[1:2].isdigit())
        )
    # 验收后30日, 仅需7日 are lengths of time.
    if before[-1:] in ("后", "需") or _goes_on(after, _NOT_AFTER_NUMBER):
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
        return _is_boundary(before, "个") and after[:1] in ("，", "的")
    return not after or after[0] in _WEEKDAY_ENDS


def _is_span(expression: Expression, before: str, after: str) -> bool:
    """Tell 二十年来 from all times (千百年来, 百年来最严重的)."""
    count = expression.parts.get("n", "")
    return "千" not in count and not (count == "百" and after[:1] == "最")


def _is_through(expression: Expression, before: str, after: str) -> bool:
    """Tell 十年间 at the head of a clause from a length of time."""
    count = expression.parts["n"]
    return (count_of(count) > 1 or count[0] in "几数") and (_is_boundary(before, "这短仅") and count != "百")


def _is_recent(expression: Expression, before: str, after: str) -> bool:
    """Tell 近三年 from a length of nearly three years (经过近三年)."""
    parts = expression.parts
    if parts.get("n", "") in ("百", "千"):
        return False
    if "since" in parts or "n" not in parts:
        return True
    # 已颁布近20年, 住了将近十年
    at_end = after[:1] in _CLAUSE_ENDS and "near" in parts
    if before[-1:] == "将" or (at_end and not _is_boundary(before, "在从自的")):
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


def _is_set(expression: Expression, before: str, after: str) -> bool:
    """Tell a set (每月通报进展) from a rate (每人每月补助) and from the name of something (“每月之星”)."""
    return (
        "每" not in before[-5:].rpartition("、")[2]
        and before[-1:] not in QUOTES
        and not before.endswith(_ON_AVERAGE)
    )


def _is_around_holiday(expression: Expression, before: str, after: str) -> bool:
    return _is_boundary(before, "在到于和及备")


_OWN_CHECKS: dict[str, Callable[[Mapping[str, str]], bool]] = {
    "day": _is_day,
    "adjacent_months": _are_adjacent,
}
_CHECKS: dict[str, Check] = {
    "span": _is_span,
    "today": _is_today,
    "festival": _is_festival,
    "season": _is_season,
    "month": _is_month,
    "period": _is_period,
    "number": _is_number,
    "week": _is_week,
    "through": _is_through,
    "recent": _is_recent,
    "coming": _is_coming,
    "vague": _is_vague,
    "set": _is_set,
    "around_holiday": _is_around_holiday,
}
