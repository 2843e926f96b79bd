"""The grammar of dates: one large expression, and the parts of each kind of match."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from annotator.suggest.dates.calendar import ERAS, FESTIVALS

_CN = "〇零○一二三四五六七八九十百千两"
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．－／～", "0123456789.-/~")
_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "元": 1}
_UNIT = {"十": 10, "百": 100, "千": 1000}

TO = r"(?: ?(?:至|到|—{1,2}|[-–~～〜－]) ?)"
_DAY_CN = r"三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
_DAY = rf"(?:3[01]|[12][0-9]|0?[1-9]|{_DAY_CN})(?![0-9])"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|元(?=月))(?![0-9])"
_MONTH_CN = "十[一二]?|[一二三四五六七八九]"
_LUNAR_DAY = "初[一二三四五六七八九十]|廿[一二三四五六七八九]?"
_YEAR_CN = (
    r"[一二][〇零○一二三四五六七八九]{3}|两千[零〇]?[一二三四五六七八九]?|二千[零〇][一二三四五六七八九]"
)
_YEAR = rf"(?<![0-9.])(?:公元前?[0-9]{{2,4}}|[12][0-9]{{3}}|{_YEAR_CN})"
_Y = rf"(?P<y>{_YEAR}) ?年 ?"
_SHORT_Y = r"(?<![0-9.])(?P<y>[4-9][0-9]|[012][0-9]) ?年 ?"
_YD = r"(?P<yd>大?前年|今年|去年|明年|后年|本年|来年|翌年|次年|(?<!合)同年|当年|上年|上一年|下一年)的?"
_MD = r"(?P<md>本月|上个?月|下个?月|这个?月|当月|同月|次月|翌月|上上个?月)"
_COUNT = rf"(?:[0-9]+|[{_CN}]+|几|数十|数百|数|若干)"
_PART = r"(?P<part>上旬|中旬|下旬|月?[初底末])"
_QUOTE_L, _QUOTE_R = '[“‘"「『]', '[”’"」』]'
_FESTIVAL = "|".join(FESTIVALS)
_SHORT_FESTIVAL = "三八|五一|五四|六一|七一|八一|十一|双十一"
_NOT_FESTIVAL = (
    "(?!路|街|广场|奖|勋章|重要讲话|讲话|表彰|运动|联欢|晚会|贺词|贺卡|献词|致辞|祝福|好|快乐|音乐|"
    "寄语|茶话|团拜|村|镇|乡|小区|社区|口号|大道|饭店|宾馆|学校|小学|中学|精神|月)"
)
_PLAN = r"(?:十[一二三四五六七八]?|[一二三四五六七八九])五"
_SEASON = (
    "(?:今冬明春|去冬今春|[今去][春夏秋冬]|盛夏|仲夏|初夏|(?<!炎)炎夏|酷夏|隆冬|严冬|寒冬|初冬|仲冬|深冬|金秋|深秋|"
    "初秋|仲秋|晚秋|早春|初春|仲春|阳春|暮春|春夏之交|夏秋之交|秋冬之交|冬春之交)"
)


@dataclass(frozen=True, slots=True)
class Expression:
    """A date as written: ``[start, end)`` in code points, its kind, and its named parts."""

    start: int
    end: int
    kind: str
    parts: dict[str, str] = field(default_factory=dict)


_RULES: dict[str, str] = {
    "iso": r"(?<![0-9.])(?P<y>[12][0-9]{3})(?P<sep>[-./])(?P<m>1[0-2]|0?[1-9])(?P=sep)"
    r"(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9.])",
    "lunar": rf"(?:{_Y}|{_YD})?农历(?:{_Y.replace('<y>', '<y2>')}|{_YD.replace('<yd>', '<yd2>')})?"
    rf"(?P<lm>[正冬腊]|{_MONTH})月(?P<ld>{_LUNAR_DAY}|{_DAY})?日?|(?P<lm2>[正冬腊])月(?P<ld2>{_LUNAR_DAY}|三十|"
    rf"二?十[一二三四五六七八九]?)|(?P<lm3>{_MONTH_CN})月(?P<ld3>{_LUNAR_DAY})",
    "day": rf"(?:{_Y}|{_SHORT_Y.replace('<y>', '<ys>')}|{_YD})?(?:(?<![0-9个.])(?P<m>{_MONTH}) ?月 ?|{_MD})"
    rf"(?:(?P<d0>{_DAY})(?:{TO}|[、和]))?(?P<d>{_DAY}) ?[日号](?![元均])",
    "part": rf"(?:{_Y}|{_SHORT_Y.replace('<y>', '<ys>')}|{_YD})?(?:(?<![0-9个.])(?P<m>{_MONTH}) ?月份?|{_MD})"
    r"(?P<part>上旬|中旬|下旬|[初底末])",
    "months": rf"(?:{_Y}|{_YD})?(?<![0-9个.])(?P<m0>{_MONTH})(?:月份?{TO}|{TO}|[、和])(?P<m>{_MONTH}) ?月份?",
    "first_months": rf"(?:{_Y}|{_YD})?[前头](?P<n>[0-9]+|[{_CN}]+)个月",
    "period": rf"(?:{_Y}|{_YD})?(?P<p>[上下]半年|前[二三两23]个?季度|第?[一二三四1-4]季度[初末]?|首季度?|"
    r"第?[一二三][、和至][二三四]季度)",
    "month":
        rf"(?:{_Y}|{_SHORT_Y.replace('<y>', '<ys>')}|{_YD})(?P<m>{_MONTH}) ?月份?|"
        rf"(?<![0-9个.一二三四五六七八九十])(?P<m2>{_MONTH}) ?月份?"
    rf"(?![球牙饼票嫂薪供租])|{_MD}",
    "year_part":
        rf"(?P<y>{_YEAR}) ?年(?P<p>年[初底末中]|[初底末](?![中期步])|年?伊始)|(?P<yd>今|去|明|本|当|"
        rf"(?<!合)同)年"
    rf"(?P<p2>年?[初底末](?![中期步])|年中)|(?<![0-9{_CN}今去明本当每常近整多周成青少同])(?<!每年)(?P<p3>年[初底])",
    "season":
        rf"(?P<s>{_SEASON})(?:时节|十月)?|(?:{_Y}|"
        rf"{_YD})(?P<s2>[春夏秋冬])(?:[天季](?![节运奥残])|(?![天季节运耕播种收粮小奥残]))",
    "years": rf"(?P<y0>{_YEAR}){TO}(?P<y>{_YEAR}) ?年(?![度代级版])",
    "decade": r"(?:(?P<bc>公元前)?(?P<c>[12]?[0-9]|十[一二三四五六七八九]|二十一?)世纪|(?P<cd>上|本)个?世纪)"
    r"(?:(?P<dec>[0-9]0|[一二三四五六七八九]{1,2}十)年代)?(?P<part>初期?|中叶|中期|末期?|后期|前期|上半叶|下半叶)?"
    r"(?!海上|马克思|议程)|(?<![0-9])(?P<dec2>[2-9]0|[二三四五六七八九]十)年代(?P<part2>初期?|"
    r"中期|末期?|后期|前期)?",
    "era": rf"(?P<era>{'|'.join(ERAS)})(?P<n>元|[0-9]{{1,2}}|[{_CN}]{{1,3}})年(?:{_MONTH_CN}月)?",
    "plan": rf"{_QUOTE_L}?(?P<plan>{_PLAN}){_QUOTE_R}?(?:时期|期间|以来|"
    r"(?P<edge>期末|末期|末)|初期|中期|后期|中后期)",
    "bare_plan":
        rf"(?<={_QUOTE_L})(?P<plan>{_PLAN})(?={_QUOTE_R})(?!{_QUOTE_R}[^，。；！？\n]{{0,10}}?(?:规划|"
        rf"纲要|计划|方案|行动))",
    "festival":
        rf"(?:{_Y}|{_YD})?{_QUOTE_L}?(?P<f>{_FESTIVAL})(?:国际)?{_QUOTE_R}?(?P<tail>(?:国际)?劳动节|"
        rf"妇女节|青年节|儿童节|建军节|"
    rf"佳节|节日|节(?!目)|小长假|长假|假期|黄金周)*{_NOT_FESTIVAL}",
    "pair": r"(?P<pair>去今|今明)两年",
    "within": rf"(?<![0-9{_CN}几数半多整本当今去明每后前同青成少来余])年内",
    "year":
        rf"(?:{_Y}|(?<![0-9.])(?P<ys>0[0-9]) ?年|"
        rf"(?P<yd>大?前年|今年|去年|明年|后年|本年|来年|翌年|次年|(?<!合)同年|当年|上年|"
        rf"上一年)(?P<same>同期)?)"
    r"(?![度代级版])",
    "today":
        r"(?P<w>大前天|大后天|今[天日晨晚早夜]|昨[天日晚夜]|明[天日晚晨]|(?<![目以此之面跟提])前天|"
        r"(?<![之以今先])后天|"
    r"(?<![正应])当[天日晚夜]|同日|同一天|次日|翌日|第二天)(?!本|报|头条|气)",
    "week":
        r"(?P<wk>本|这|上上|下下|上|下)(?:一|个)*(?:周|星期|"
        r"礼拜)(?P<wd>[一二三四五六日天末])?(?![边围年期岁])|"
    r"(?<![每一二两三四五六七八九十几])(?:星期|礼拜)(?P<wd2>[一二三四五六日天])|"
    r"周(?P<wd3>[一二三四五六日])(?=[上下晚早凌（(，,、至到])",
    "ago":
        rf"(?<![0-9.第{_CN}])(?P<n>半|{_COUNT})(?P<about>多|余)?个?(?P<about2>多|余)?(?:半)?(?P<u>年|月|星期|周|天|"
        rf"小时)(?:多|半)?(?:之|以)?(?P<way>前|后)"
    r"(?![者续期半沿面台备卫天人世])",
    "span":
        rf"(?<![0-9.第几{_CN}])(?P<n>半|{_COUNT}|多)(?P<about>多|余)?个?(?P<about2>多|余)?(?P<u>年|月|"
        rf"天)(?P<about3>多)?来(?![华到自临访了往回源看说])",
    "recent":
        rf"(?:近|最近)(?P<n>{_COUNT}|些)(?:个)?(?P<about>多|余)?(?P<u>年|月|天)(?P<since>以?来|间)?|这(?:几|些|"
        rf"{_COUNT})年(?:以?来|间)|这[几些]年|近年以?来|近年",
    "coming":
        rf"(?P<way>过去|未来|今后|接下来)的?(?![12][0-9]{{3}}年)(?P<n>{_COUNT})(?P<about>多|余)?个?(?P<u>年|月|周|天)(?P<about2>多)?|"
    r"(?:今后|未来)(?:一个?(?:时期|阶段)|一段时[期间])",
    "vague":
        r"近日来?(?!本)|(?<![0-9今昨明])日前|连日来?|近来|近期(?!目标|规划|建设)|"
        r"近一?段时间(?:以来)?|近一个时期(?:以来)?|"
    r"前一?段时间|前不久|不久前|前几天|前些天|前些年|几天前|几年前|多年前|数年前|最近一段时间|"
    r"最近一个时期|(?<![离距])最近(?![的几一二两三这])|"
    r"(?:今年)?入[春夏秋冬汛伏]以来|开春以来|岁末年初|年末岁首|岁末|新年伊始|新春伊始",
    "number": rf"(?<![0-9.月第])(?<![^日号][—–-])(?:(?P<d0>{_DAY}){TO})?(?P<d>{_DAY})日"
    r"(?![元均本报常益]|夜(?!间|里|晚))|"
    rf"(?<![0-9.月第])(?<![^日号][—–-])(?:(?P<d2>[12]?[0-9]|3[01]){TO})?(?P<d3>[12]?[0-9]|3[01])号"
    r"(?=[，,、（(上下晚早凌至到在起开一夜]|$|公布|公开|宣布|说|表示|发表|发布|发生|再次|前往|举行|出席|会见|会谈|抵达|"
    r"召开|致信|致电|签署|访问|启程|接受|闭幕|结束|离开|通过|[向对将就也同从]|深入|主持|指出|强调|考察|视察)",
}  # fmt: skip

_NAMES = re.compile(r"\?P<\w+>")
_BACK = re.compile(r"\(\?P=\w+\)")
_NUMBERS = "0123456789元公" + _CN
_YEAR_WORDS, _MONTH_WORDS = "大前今去明后本来翌次同当上下", "本上下这当同次翌"
_SEASONS = "今去盛仲初炎酷隆严寒深金晚早阳暮春夏秋冬"
# With which characters each kind begins: everything else is passed over quickly.
_FIRST: dict[str, str] = {
    "iso": "12",
    "lunar": _NUMBERS + _YEAR_WORDS + "农正冬腊",
    "day": _NUMBERS + _YEAR_WORDS + _MONTH_WORDS,
    "part": _NUMBERS + _YEAR_WORDS + _MONTH_WORDS,
    "months": _NUMBERS + _YEAR_WORDS,
    "first_months": _NUMBERS + _YEAR_WORDS + "头",
    "period": _NUMBERS + _YEAR_WORDS + "第首",
    "month": _NUMBERS + _YEAR_WORDS + _MONTH_WORDS,
    "year_part": _NUMBERS + "今去明本当同年",
    "season": _NUMBERS + _YEAR_WORDS + _SEASONS,
    "years": _NUMBERS,
    "pair": "去今",
    "within": "年",
    "decade": _NUMBERS + "上本",
    "era": "".join(era[0] for era in ERAS),
    "plan": _CN + '“‘"「『',
    "bare_plan": _CN,
    "festival": _NUMBERS + _YEAR_WORDS + '“‘"「『' + "".join(name[0] for name in FESTIVALS),
    "year": _NUMBERS + _YEAR_WORDS,
    "today": "大今昨明前后当同次翌第",
    "week": "本这上下星礼周",
    "ago": _NUMBERS + "几数若半",
    "span": _NUMBERS + "几数若半多",
    "recent": "近最这",
    "coming": "过未今接",
    "vague": "近日连前不几多数最今入开岁年新",
    "number": _NUMBERS,
}
_ONE = re.compile(
    f"(?=[{''.join(sorted(set(''.join(_FIRST.values()))))}])(?:"
    + "|".join(
        f"(?P<{kind}>(?=[{_FIRST[kind]}])(?:{_BACK.sub('[-./]', _NAMES.sub('?:', pattern))}))"
        for kind, pattern in _RULES.items()
    )
    + ")"
)


def fold(text: str) -> str:
    """Return ``text`` with half-width digits, as long as before."""
    return text.translate(_FULL_WIDTH)


def expressions(text: str) -> Iterator[Expression]:
    """Yield what looks like a date in ``text`` (folded), from left to right."""
    for match in _ONE.finditer(text):
        kind = match.lastgroup or ""
        exact = _exact(kind).match(text, match.start())
        if exact is None or exact.end() == exact.start():
            continue
        end = exact.start() + len(exact.group().rstrip())
        parts = {name.rstrip("23"): value for name, value in exact.groupdict().items() if value}
        yield Expression(exact.start(), end, kind, parts)


@cache
def _exact(kind: str) -> re.Pattern[str]:
    return re.compile(_RULES[kind])


def number(written: str) -> int:
    """Return the number that Arabic or Chinese digits stand for."""
    digits = written.replace("公元", "").replace("廿", "二十").lstrip("前初")
    if digits.isascii():
        return int(digits)
    if not any(c in _UNIT for c in digits):
        return int("".join(str(_DIGIT[c]) for c in digits))
    total, current = 0, 0
    for c in digits:
        if c in _UNIT:
            total += (current or 1) * _UNIT[c]
            current = 0
        else:
            current = _DIGIT[c]
    return total + current
