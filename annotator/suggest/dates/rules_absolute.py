"""The rules of dates that name their parts: days, months, quarters, festivals, decades."""

from __future__ import annotations

from annotator.suggest.dates.calendar import COUNTED_FESTIVALS, ERAS, FESTIVALS
from annotator.suggest.dates.parts import (
    CLOSING,
    COUNT,
    DAY,
    DIGITS,
    LUNAR_DAY,
    LUNAR_MONTH,
    MONTH,
    MONTH_STARTS,
    MONTH_WORD,
    NUMERALS,
    OPENING,
    PLAN,
    PLANS,
    SEASONS,
    STRETCH,
    TO,
    TO_UNITS,
    YEAR,
    YEAR_WORD,
    ZODIAC,
)
from annotator.suggest.dates.rule import Rule

# A year, behind which RULES_IN_YEAR go on.
YEAR_PATTERN = (
    rf"(?P<y>{YEAR}) ?年 ?|(?P<ys>[4-9][0-9]|[012][0-9]|[零〇九][一二三四五六七八九]) ?年 ?|"
    f"(?P<yd>{YEAR_WORD})"
)
YEAR_STARTS = "大前 前年 今年 去年 明年 后年 本年 来年 翌年 次年 同年 当年 上年 上一 下一 公元"
ABSOLUTE = (
    Rule(
        "iso",
        r"(?P<y>[12][0-9]{3})(?P<sep>[-./])(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9.])",
        units="-./",
        then=dict.fromkeys("-./", DIGITS),
    ),
    Rule(
        "day",
        rf"(?:(?P<m>{MONTH}) ?月 ?|{MONTH_WORD})(?P<d0>{DAY})(?:(?:{TO}|[、和])(?P<d>{DAY}))? ?"
        "[日号](?![元均])",
        units="月",
        then={"月": f" {DIGITS}{NUMERALS}"},
        starts=MONTH_STARTS,
        not_after=f"个{DIGITS}",
    ),
    Rule(
        "month",
        r"(?P<y>(?:19|20)[0-9]{2})\.(?P<m>0[1-9]|1[0-2])(?![0-9.%万亿千百元吨个人户公平立米点倍斤])",
        units=".",
        then={".": DIGITS},
    ),
    Rule(
        "lunar",
        rf"农历(?:(?P<y>{YEAR}) ?年 ?|(?P<yd>{YEAR_WORD})的?)?(?P<lm>{LUNAR_MONTH})月"
        rf"(?:(?P<ld>{LUNAR_DAY})|(?P<d>{DAY})日)?",
        starts="农历",
    ),
    Rule(
        "lunar",
        rf"(?:大年(?=初)|(?P<lm>{LUNAR_MONTH})月)(?P<ld>{LUNAR_DAY})(?![{NUMERALS}日号年月至到、—家名人位项次件条个岁届期分时点周天-])",
        units="月",
        then={"月": f"初廿{NUMERALS}"},
        starts="正月 冬月 腊月 大年",
        not_after=f"个{DIGITS}{NUMERALS}",
    ),
    Rule(
        "part",
        rf"(?:(?P<m>{MONTH}) ?月份?|{MONTH_WORD}){STRETCH}|(?P<stretch2>[上下]半月)",
        units="月",
        then={"月": "份上中下初底末"},
        starts=f"{MONTH_STARTS} 上半 下半",
        not_after=f"个{DIGITS}",
    ),
    Rule(
        "part_of_month",
        rf"(?:(?P<m>{MONTH}) ?月份?|{MONTH_WORD})的?(?P<o>第|前|头|最后)(?P<n>{COUNT})个?"
        r"(?P<u>周|星期|天)(?P<wd>[一二三四五六日天](?!次))?",
        units="月",
        then={"月": "份的第前头最"},
        starts=MONTH_STARTS,
        not_after=f"个{DIGITS}",
    ),
    Rule(
        "months",
        rf"(?P<m0>{MONTH})(?:月份?{TO}|{TO}|[、和])(?P<m>{MONTH}) ?月份?(?! ?[0-9]{{1,2}} ?[日号])",
        units=f"月{TO_UNITS}、和",
        then={"月": f" 份{TO_UNITS}"},
        not_after=f"个{DIGITS}",
    ),
    Rule(
        "adjacent_months",
        "(?P<m0>[一二三四五六七八九])(?P<m>[二三四五六七八九十])月份?",
        units="月",
        not_after=NUMERALS,
    ),
    Rule(
        "first_months",
        rf"[前头](?P<n>[0-9]+|[{NUMERALS}]+)(?:个月|月(?!份?[0-9{NUMERALS}]))",
        starts="前# 头#",
        not_after="目以此之眼提当",
    ),
    Rule(
        "period",
        "(?P<p>上个半年|[上下前后]半年|前[二三两23]个?季度|第?[一二三四1-4]季度[初末]?|首季度?|"
        "第?[一二三1-3](?:[、和至]|[—-]{1,2})第?[二三四2-4]季度)",
        units="季、和至—-",
        then={"季": "度"},
        starts="上半 上个 下半 前半 后半 前# 第# 首季",
        not_after="提以之目",
    ),
    Rule(
        "month",
        rf"(?P<m>{MONTH}) ?月份?(?![球牙饼票嫂薪供租])|{MONTH_WORD}",
        units="月",
        starts=MONTH_STARTS,
        not_after=f"个{DIGITS}一二三四五六七八九十",
    ),
    Rule(
        "year_part",
        "(?<!每年)(?P<p>年[初底末])",
        starts="年初 年底 年末",
        not_after=f"{DIGITS}{NUMERALS}今去明本当每常近整多周成青少同",
    ),
    Rule("year_part", "(?P<p>新年伊始)", starts="新年"),
    Rule(
        "season",
        f"(?P<s>{SEASONS.replace(' ', '|')}|炎夏)(?:时节|(?P<m>{MONTH})月(?!份))?|"
        "这个(?P<s2>[春夏秋冬])[天季]",
        starts=f"炎夏 这个 {SEASONS}",
        not_after="炎",
    ),
    Rule("season", "(?P<s>[春夏秋冬])日", starts="春日 夏日 秋日 冬日"),
    Rule(
        "years",
        rf"(?P<y0>{YEAR})(?:{TO}|[、和])(?P<y>{YEAR}) ?年(?:度(?![假过])|(?![度代级版]))",
        units=f"{TO_UNITS}、和",
    ),
    Rule(
        "decade",
        r"(?:(?P<bc>公元前)?(?P<c>[12]?[0-9]|十[一二三四五六七八九]|二十一?)世纪|(?P<cd>上|本|下)个?世纪)"
        r"(?:(?P<dec>[0-9]0|[一二三四五六七八九](?:、?[一二三四五六七八九])?十)年代)?"
        "(?:初期?|中叶|中期|末期?|后期|前期|[上下前后]半叶)?(?!海上|马克思|议程)",
        units="世",
        starts="上世 上个 本世 本个 下世 下个 公元",
    ),
    Rule(
        "decade",
        r"(?P<dec>[2-9]0|[二三四五六七八九](?:、?[三四五六七八九])?十)年代(?:初期?|中叶|中期|末期?|后期|前期)?",
        units="年、",
        then={"年": "代", "、": NUMERALS},
        not_after=DIGITS,
    ),
    Rule(
        "era",
        rf"(?P<era>{'|'.join(ERAS)})(?P<n>元|[0-9]{{1,2}}|[{NUMERALS}]{{1,3}})年"
        rf"(?:{LUNAR_MONTH}月(?:{LUNAR_DAY}|{DAY}日)?|大年三十)?",
        starts=" ".join(ERAS),
    ),
    Rule(
        "plan",
        rf"(?P<open>[{OPENING}])?(?P<plan>{PLAN})(?(open)[{CLOSING}])(?:(?:时期|期间|以来|(?P<edge>期末|末期|末)|"
        "初期|中期|后期|中后期)(?!经济社会发展(?:座谈会|规划|纲要))|的?(?:(?P<begun>开局)|(?P<edge2>收官))之年|"
        "(?(open)(?!(?:时期)?(?:经济社会)?[^，。；！？]{0,5}?(?:计划|行动|规划|纲要|方案|座谈会))|(?!)))",
        units="时期以末初中后开收的",
        starts=" ".join(mark + plan for mark in OPENING for plan in PLANS),
    ),
    Rule(
        "festival",
        rf"(?P<nth>第{COUNT}个)(?P<open>[{OPENING}])?(?P<f>{'|'.join(COUNTED_FESTIVALS)})(?(open)[{CLOSING}])",
        starts="第#",
    ),
    Rule(
        "festival",
        rf"(?P<this>这个)?(?P<of>(?:农历)?(?:[{ZODIAC}]年)?(?=新春|春节|新年|小年|端午|重阳|中秋|七夕|元宵|腊八|除夕))?"
        rf"(?P<open>[{OPENING}])?(?P<f>{'|'.join(FESTIVALS)})(?:国际|(?<=除夕)夜|(?P<second>春节|国庆|中秋)(?=期间|假|长假|小长假|前后|前夕))?(?(open)[{CLOSING}])"
        "(?P<tail>(?:国际)?(?:劳动节|劳动妇女节|妇女节|青年节|儿童节)|建军节|建党节|佳节|节日|节(?![目点])|时节|小长假|长假|假[期日]|黄金周)*"
        "(?P<edge>前夕|前后|前夜|期间|过后|之前|之后|"
        "前(?![往来去述者期提一二两三四五六七八九十几0-9])|后(?![勤续来期备一二两三四五六七八九十几0-9]))?"
        "(?!路|街|广场|奖|勋章|重要讲话|讲话|表彰|运动|联欢|晚会|贺词|贺卡|献词|致辞|祝福|音乐|寄语|茶话|团拜|村|镇|乡|"
        "小区|社区|特色|元素|文化|习俗|民俗|氛围|气氛|庙会|红包|档(?!期)|口号|大道|饭店|宾馆|学校|小学|中学|精神|月|伊始)",
        starts=" ".join(
            (
                "农历",
                "这个",
                *(animal + "年" for animal in ZODIAC),
                *FESTIVALS,
                *(mark + name for mark in OPENING for name in FESTIVALS),
            )
        ),
    ),
)
_IN_YEAR = (
    "lunar",
    "day",
    "part",
    "part_of_month",
    "months",
    "adjacent_months",
    "first_months",
    "period",
    "festival",
)
RULES_IN_YEAR = (
    *(rule for rule in ABSOLUTE if rule.kind in _IN_YEAR),
    Rule("month", rf"(?P<m>{MONTH}) ?月份?", units="月", starts="元月"),
    *(rule for rule in ABSOLUTE if rule.kind == "season"),
    Rule(
        "season",
        "(?P<s>[春夏秋冬])(?:[天季](?![节运奥残])|(?![天季节运耕播种收粮小奥残]))|(?P<s2>雪)季",
        starts="春 夏 秋 冬 雪",
    ),
    Rule(
        "year",
        "入[春夏秋冬汛伏]以来|开春以来|主?汛期|春运(?:期间|以来)|(?:全国)?两会(?:召开)?(?:期间|前夕|前(?!往)|后(?!勤))",
        starts="入 开 主 汛 春 全 两",
    ),
    Rule(
        "year_part",
        "(?P<p>年[初底末中]|[初底末](?![中期步春夏秋冬])|年?伊始|岁[初首末尾暮]|新年伊始)",
        starts="初 底 末 年 伊 岁 新",
    ),
    Rule(
        "part_of_year",
        rf"(?P<o>第|前|头|最后)(?P<n>{COUNT}) ?个?(?P<u>月|周|星期|天)",
        starts="第 前 头 最",
    ),
    Rule(
        "open",
        "(?P<edge>[以之][前后]|(?<![今去明后前本来翌次同当上一]年)(?:前(?![后往来去述者期提夕半景些几])|"
        "后(?![勤续来期备半代面者])))",
        starts="以 之 前 后",
    ),
)
