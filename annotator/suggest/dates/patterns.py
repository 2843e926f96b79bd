"""The pattern of each kind of date, and with which characters it can begin.

A year before a date (2024年, 去年) is read apart; the patterns go on behind it.
"""

from __future__ import annotations

from annotator.suggest.dates.calendar import ERAS, FESTIVALS
from annotator.suggest.dates.rule import Rule

NUMERALS = "〇零○一二三四五六七八九十百千两"
_TO_UNITS = "至到—–-~〜"
_OPENING, _CLOSING = '“‘"「『', '”’"」』'

TO = r"(?: ?(?:至|到|—{1,2}|[-–~〜]) ?)"
_MONTH_CN = "十[一二]?|[一二三四五六七八九]"
_MONTH = rf"(?:1[0-2]|0?[1-9]|{_MONTH_CN}|元(?=月))(?![0-9])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])(?![0-9])"
_LUNAR_DAY = "初[一二三四五六七八九十]|廿[一二三四五六七八九]?"
_YEAR = (
    r"(?<![0-9.])(?:公元前?[0-9]{2,4}|[12][0-9]{3}|[一二][〇零○一二三四五六七八九]{3}|"
    "两千[零〇]?[一二三四五六七八九]?|二千[零〇][一二三四五六七八九])"
)
_YEAR_WORD = "大?前年|今年|去年|明年|后年|本年|来年|翌年|次年|(?<!合)同年|当年|上年|上一年|下一年"
_MONTH_WORD = "(?P<md>本月|上个?月|下个?月|这个?月|当月|同月|次月|翌月|上上个?月)"
_COUNT = rf"(?:[0-9]+|[{NUMERALS}]+|几|数十|数百|数|若干)"
_PLAN = "(?:十[一二三四五六七八]?|[一二三四五六七八九])五"
_SEASONS = (
    "今冬明春 去冬今春 今春 今夏 今秋 今冬 去春 去夏 去秋 去冬 盛夏 仲夏 初夏 酷夏 隆冬 严冬 寒冬 初冬 仲冬 "
    "深冬 金秋 深秋 初秋 仲秋 晚秋 早春 初春 仲春 阳春 暮春 春夏之交 夏秋之交 秋冬之交 冬春之交"
)
_MONTH_WORDS = "元月 本月 上月 上个 下月 下个 这月 这个 当月 同月 次月 翌月 上上"
_UNCOUNTED = (
    "几年 几月 几星 几周 几天 几小 几个 几多 几余 数年 数月 数星 数周 数天 数小 数个 数十 数百 数多 数余 若干"
)
_STRETCH = "(?:初期?|中叶|中期|末期?|后期|前期|上半叶|下半叶)?"

# A year, behind which RULES_IN_YEAR go on.
YEAR = Rule(
    "year",
    rf"(?P<y>{_YEAR}) ?年 ?|(?<![0-9.])(?P<ys>[4-9][0-9]|[012][0-9]) ?年 ?|(?P<yd>{_YEAR_WORD})",
    units="年",
    starts="大前 前年 今年 去年 明年 后年 本年 来年 翌年 次年 同年 当年 上年 上一 下一 公元",
)
# In this order: what is longer or surer comes first.
RULES = (
    Rule(
        "iso",
        r"(?<![0-9.])(?P<y>[12][0-9]{3})(?P<sep>[-./])(?P<m>1[0-2]|0?[1-9])(?P=sep)"
        r"(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9.])",
        units="-./",
    ),
    Rule(
        "day",
        rf"(?:(?<![0-9个.])(?P<m>{_MONTH}) ?月 ?|{_MONTH_WORD})"
        rf"(?:(?P<d0>{_DAY})(?:{TO}|[、和]))?(?P<d>{_DAY}) ?[日号](?![元均])",
        units="月",
        starts=_MONTH_WORDS,
    ),
    Rule(
        "lunar",
        rf"农历(?:(?P<y>{_YEAR}) ?年 ?|(?P<yd>{_YEAR_WORD})的?)?(?P<lm>[正冬腊]|{_MONTH})月"
        rf"(?P<ld>{_LUNAR_DAY}|{_DAY})?日?|(?P<lm2>[正冬腊])月(?P<ld2>{_LUNAR_DAY}|三十|"
        rf"二?十[一二三四五六七八九]?)|(?P<lm3>{_MONTH_CN})月(?P<ld3>{_LUNAR_DAY})",
        units="月",
        starts="农历 正月 冬月 腊月",
    ),
    Rule(
        "part",
        rf"(?:(?<![0-9个.])(?P<m>{_MONTH}) ?月份?|{_MONTH_WORD})(?P<part>上旬|中旬|下旬|[初底末])",
        units="月",
        starts=_MONTH_WORDS,
    ),
    Rule(
        "months",
        rf"(?<![0-9个.])(?P<m0>{_MONTH})(?:月份?{TO}|{TO}|[、和])(?P<m>{_MONTH}) ?月份?",
        units=f"月{_TO_UNITS}、和",
    ),
    Rule("first_months", rf"[前头](?P<n>[0-9]+|[{NUMERALS}]+)个月", starts="前# 头#"),
    Rule(
        "period",
        "(?P<p>[上下]半年|前[二三两23]个?季度|第?[一二三四1-4]季度[初末]?|首季度?|第?[一二三][、和至][二三四]季度)",
        units="季、和至",
        starts="上半 下半 前# 第# 首季",
    ),
    Rule(
        "month",
        rf"(?<![0-9个.一二三四五六七八九十])(?P<m>{_MONTH}) ?月份?(?![球牙饼票嫂薪供租])|{_MONTH_WORD}",
        units="月",
        starts=_MONTH_WORDS,
    ),
    Rule(
        "year_part",
        f"(?<![0-9{NUMERALS}今去明本当每常近整多周成青少同])(?<!每年)(?P<p>年[初底])",
        starts="年初 年底",
    ),
    Rule(
        "season",
        f"(?P<s>{_SEASONS.replace(' ', '|')}|(?<!炎)炎夏)(?:时节|十月)?",
        starts=f"炎夏 {_SEASONS}",
    ),
    Rule("years", rf"(?P<y0>{_YEAR}){TO}(?P<y>{_YEAR}) ?年(?![度代级版])", units=_TO_UNITS),
    Rule(
        "decade",
        r"(?:(?P<bc>公元前)?(?P<c>[12]?[0-9]|十[一二三四五六七八九]|二十一?)世纪|(?P<cd>上|本)个?世纪)"
        rf"(?:(?P<dec>[0-9]0|[一二三四五六七八九]{{1,2}}十)年代)?{_STRETCH}(?!海上|马克思|议程)|"
        rf"(?<![0-9])(?P<dec2>[2-9]0|[二三四五六七八九]十)年代{_STRETCH}",
        units="世年",
        starts="上世 上个 本世 本个 公元",
    ),
    Rule(
        "era",
        rf"(?P<era>{'|'.join(ERAS)})(?P<n>元|[0-9]{{1,2}}|[{NUMERALS}]{{1,3}})年(?:{_MONTH_CN}月)?",
        starts=" ".join(ERAS),
    ),
    Rule(
        "plan",
        rf"[{_OPENING}]?(?P<plan>{_PLAN})[{_CLOSING}]?(?:时期|期间|以来|(?P<edge>期末|末期|末)|初期|中期|后期|中后期)",
        units=f"时期以末初中后{_CLOSING}",
        starts=" ".join(f"{mark}#" for mark in _OPENING),
    ),
    Rule(
        "plan",
        rf"(?<=[{_OPENING}])(?P<plan>{_PLAN})(?=[{_CLOSING}])"
        rf"(?!.[^，。；！？\n]{{0,10}}?(?:规划|纲要|计划|方案|行动))",
        units=_CLOSING,
    ),
    Rule(
        "festival",
        rf"[{_OPENING}]?(?P<f>{'|'.join(FESTIVALS)})(?:国际)?[{_CLOSING}]?"
        "(?P<tail>(?:国际)?劳动节|妇女节|青年节|儿童节|建军节|佳节|节日|节(?!目)|小长假|长假|假期|黄金周)*"
        "(?!路|街|广场|奖|勋章|重要讲话|讲话|表彰|运动|联欢|晚会|贺词|贺卡|献词|致辞|祝福|好|快乐|音乐|寄语|茶话|"
        "团拜|村|镇|乡|小区|社区|口号|大道|饭店|宾馆|学校|小学|中学|精神|月)",
        starts=" ".join((*FESTIVALS, *(mark + name[0] for mark in _OPENING for name in FESTIVALS))),
    ),
    Rule("pair", "(?P<pair>去今|今明)两年", starts="去今 今明"),
    Rule("within", f"(?<![0-9{NUMERALS}几数半多整本当今去明每后前同青成少来余])年内", starts="年内"),
    Rule(
        "today",
        "(?P<w>大前天|大后天|今[天日晨晚早夜]|昨[天日晚夜]|明[天日晚晨]|(?<![目以此之面跟提])前天|"
        "(?<![之以今先])后天|(?<![正应])当[天日晚夜]|同日|同一天|次日|翌日|第二天)(?!本|报|头条|气)",
        starts="大前 大后 今天 今日 今晨 今晚 今早 今夜 昨天 昨日 昨晚 昨夜 明天 明日 明晚 明晨 前天 后天 "
        "当天 当日 当晚 当夜 同日 同一 次日 翌日 第二",
    ),
    Rule(
        "week",
        "(?P<wk>本|这|上上|下下|上|下)(?:一|个)*(?:周|星期|礼拜)(?P<wd>[一二三四五六日天末])?(?![边围年期岁])|"
        "(?<![每一二两三四五六七八九十几])(?:星期|礼拜)(?P<wd2>[一二三四五六日天])|"
        "周(?P<wd3>[一二三四五六日])(?=[上下晚早凌（(，,、至到])",
        starts="本周 本星 本礼 本一 本个 这周 这星 这礼 这一 这个 上周 上星 上礼 上一 上个 上上 "
        "下周 下星 下礼 下一 下个 下下 星期 礼拜 周一 周二 周三 周四 周五 周六 周日",
    ),
    Rule(
        "ago",
        rf"(?<![0-9.第{NUMERALS}])(?P<n>半|{_COUNT})(?P<about>多|余)?个?(?P<about2>多|余)?半?"
        "(?P<u>年|月|星期|周|天|小时)(?:多|半)?(?:之|以)?(?P<way>前|后)(?![者续期半沿面台备卫天人世])",
        units="年月星周天小半",
        starts=f"半个 半年 半月 半星 半周 半天 半小 半多 半余 {_UNCOUNTED}",
    ),
    Rule(
        "span",
        rf"(?<![0-9.第几{NUMERALS}])(?P<n>半|{_COUNT}|多)(?P<about>多|余)?个?(?P<about2>多|余)?(?P<u>年|月|天)"
        "(?P<about3>多)?来(?![华到自临访了往回源看说])",
        units="年月天",
        starts=f"半个 半年 半月 半天 半多 半余 多年 多月 多天 多个 多多 多余 {_UNCOUNTED}",
    ),
    Rule(
        "recent",
        rf"(?:近|最近)(?P<n>{_COUNT}|些)个?(?P<about>多|余)?(?P<u>年|月|天)(?P<since>以?来|间)?|"
        rf"这(?:几|些|{_COUNT})年(?:以?来|间)|这[几些]年|近年以?来|近年",
        starts="近# 近几 近数 近若 近些 近年 最近 这# 这几 这些 这数 这若",
    ),
    Rule(
        "coming",
        rf"(?P<way>过去|未来|今后|接下来)的?(?![12][0-9]{{3}}年)(?P<n>{_COUNT})(?P<about>多|余)?个?(?P<u>年|月|周|天)"
        "(?P<about2>多)?|(?:今后|未来)(?:一个?(?:时期|阶段)|一段时[期间])",
        starts="过去 未来 今后 接下",
    ),
    Rule(
        "vague",
        "近日来?(?!本)|(?<![0-9今昨明])日前|连日来?|近来|近期(?!目标|规划|建设)|近一?段时间(?:以来)?|近一个时期(?:以来)?|"
        "前一?段时间|前不久|不久前|前几天|前些天|前些年|几天前|几年前|多年前|数年前|最近一段时间|最近一个时期|"
        "(?<![离距])最近(?![的几一二两三这])|(?:今年)?入[春夏秋冬汛伏]以来|开春以来|岁末年初|年末岁首|岁末|新年伊始|新春伊始",
        starts="近日 日前 连日 近来 近期 近段 近一 前一 前段 前不 不久 前几 前些 几天 几年 多年 数年 最近 "
        "入春 入夏 入秋 入冬 入汛 入伏 开春 岁末 年末 新年 新春",
    ),
    Rule(
        "number",
        rf"(?<![0-9.月第])(?<![^日号][—–-])(?:(?P<d0>{_DAY}){TO})?(?P<d>{_DAY})日"
        "(?![元均本报常益]|夜(?!间|里|晚))|"
        rf"(?<![0-9.月第])(?<![^日号][—–-])(?:(?P<d2>[12]?[0-9]|3[01]){TO})?(?P<d3>[12]?[0-9]|3[01])号"
        r"(?=[，,、（(上下晚早凌至到在起开一夜]|$|公布|公开|宣布|说|表示|发表|发布|发生|再次|前往|举行|出席|会见|会谈|抵达|"
        r"召开|致信|致电|签署|访问|启程|接受|闭幕|结束|离开|通过|[向对将就也同从]|深入|主持|指出|强调|考察|视察)",
        units=f"日号{_TO_UNITS}",
    ),
)
_OF_YEARS = ("lunar", "day", "part", "months", "first_months", "period", "festival")
# What goes on behind a year.
RULES_IN_YEAR = (
    *(rule for rule in RULES if rule.kind in _OF_YEARS),
    Rule("month", rf"(?P<m>{_MONTH}) ?月份?", units="月", starts="元月"),
    Rule(
        "season",
        "(?P<s>[春夏秋冬])(?:[天季](?![节运奥残])|(?![天季节运耕播种收粮小奥残]))",
        starts="春 夏 秋 冬",
    ),
    Rule("year_part", "(?P<p>年[初底末中]|[初底末](?![中期步春夏秋冬])|年?伊始)", starts="初 底 末 年 伊"),
)
