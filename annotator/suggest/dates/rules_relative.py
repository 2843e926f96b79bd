"""The rules of dates that lean on others: days of the month, 昨日, 三年前, 近日."""

from __future__ import annotations

from annotator.suggest.dates.parts import COUNT, DAY, DIGITS, NUMERALS, TO, TO_UNITS, UNCOUNTED_STARTS, ZODIAC
from annotator.suggest.dates.rule import Rule

_WEEKDAYS = "一二三四五六日天"
_TODAY = (
    "大前天 大后天 今天 今日 今晨 今晚 今早 今夜 昨天 昨日 昨晚 昨夜 明天 明日 明晚 明晨 前天 后天 当天 当日 "
    "当晚 当夜 同日 同一天 次日 翌日 第二天 前一天 前一日 前一晚 此前一天"
)
_DYNASTIES = (
    "春秋战国|先秦|春秋|战国|秦汉|两汉|[西东]?汉|秦|三国|魏晋|南北朝|隋唐|唐宋|[隋唐]|[南北]宋|宋元|宋|元明清?|元|"
    "明清|[明清]|民国"
)

RELATIVE = (
    Rule("pair", "(?P<pair>去今|今明|昨今|明后)两(?P<u>[年天日])", starts="去今 今明 昨今 明后"),
    Rule(
        "within", "年内", starts="年内", not_after=f"{DIGITS}{NUMERALS}几数半多整本当今去明每后前同青成少来余"
    ),
    Rule("new_year", "新的?一年(?![级期])", starts="新一年 新的一年"),
    Rule("today", f"(?P<w>{_TODAY.replace(' ', '|')})", starts=_TODAY),
    Rule(
        "week",
        f"(?P<wk>本|这|上上|下下|上|下)(?:一|个)*(?:周|星期|礼拜)(?P<wd>[{_WEEKDAYS}末])?(?![边围年期岁])|"
        f"(?:星期|礼拜)(?P<wd2>[{_WEEKDAYS}])|周(?P<wd3>[一二三四五六日])(?![期年岁边围])|这个(?P<wd4>周末)|"
        "(?P<wd5>周末)(?![版经班营剧不休档游])",
        starts="本周 本星 本礼 本一 本个 这周 这星 这礼 这一 这个 上周 上星 上礼 上一 上个 上上 "
        "下周 下星 下礼 下一 下个 下下 星期 礼拜 周一 周二 周三 周四 周五 周六 周日 周末",
        not_after="每个一二两三四五六七八九十几0123456789",
    ),
    Rule(
        "ago",
        rf"(?P<n>半|{COUNT})(?P<about>多|余)?个?(?P<about2>多|余)?半?(?P<u>年|月|星期|周|天)(?P<about3>多|半)?"
        "(?:之|以)?(?P<way>前|后)(?![者续期半沿面台备卫天人世])(?P<same>的今[天日](?!中国|的))?|(?P<n2>[几数多])(?P<u2>日)(?:之|以)?(?P<way2>前|后)",
        units="年月星周天半",
        then=dict.fromkeys("年月周天", "多半之以前后") | {"星": "期", "半": "年月星周天"},
        starts=f"{UNCOUNTED_STARTS} 多日",
        not_after=f"第几数{DIGITS}{NUMERALS}",
    ),
    Rule(
        "span",
        rf"(?P<n>半|{COUNT}|多(?!年))(?P<about>多|余)?个?(?P<about2>多|余)?(?P<u>年|月|周|天)(?P<about3>多)?"
        "(?:来|(?<!多年)以来)(?![华到临访了往回源看说]|自(?![我主身强立觉]))|(?P<n2>[几数多])日来(?![华到自临访了往回源看说])",
        units="年月周天",
        then=dict.fromkeys("年月周天", "多来以"),
        starts=f"{UNCOUNTED_STARTS} 多年 多月 多天 多个年 多个月 多个周 多个天 多个多 多个余 多多 多余 多日",
        not_after=f"第几数{DIGITS}{NUMERALS}",
    ),
    Rule(
        "through",
        rf"(?P<n>{COUNT})(?P<about>多|余)?年(?:间|里(?![程面外约奥昂]))",
        units="年",
        then={"年": "间里"},
        starts="几年 几十 数年 数十",
    ),
    Rule(
        "recent",
        rf"(?P<near>近|最近)(?P<n>{COUNT}|些)个?(?P<about>多|余)?(?P<u>年|月|周|星期|天|日)(?P<since>以?来|间)?|"
        rf"这(?!一)(?P<n2>[几些]|{COUNT})个?(?P<about2>多|余)?(?P<u2>年(?![级轻龄青长])|月|周|天)(?P<since2>以?来|间)?|近年(?:以?来|(?![关底终]))",
        starts="近# 近几 近数 近若 近些 近年 最近 这# 这几 这些 这数 这若",
    ),
    Rule(
        "coming",
        rf"(?P<way>过去|未来|今后|接下来|再过|下一?个(?=(?:10|十)年))的?(?![12][0-9]{{3}}年)(?P<n>半|{COUNT})(?P<about>(?:年?{TO}|、){COUNT})?"
        r"(?P<about2>多|余)?个?(?P<u>年|月(?![0-9])|周|星期|天)(?P<about3>多)?|"
        r"(?P<way2>过去|未来)(?P<n2>24|48|72)(?P<u2>小时)|"
        rf"(?P<way3>此后|随后)的?(?![12][0-9]{{3}}年)(?P<n3>{COUNT})(?P<about4>多|余)?(?P<u3>年)(?![来初底末中])",
        starts="过去 未来 今后 接下 下一 下个 再过 此后 随后",
    ),
    Rule("turn_of_year", "岁末年初|年末岁首", starts="岁末 年末"),
    Rule(
        "vague",
        "(?P<v>近日来?(?!本)|日前|连日来?|连[月周]来|近来|近期(?!目标|规划|建设|重点|[和与](?:长远|远期|中期|中长期))|近一?段时间(?:以来)?|近一个时期(?:以来)?|"
        "一段时间以来|这段(?:时间|日子)(?:以来)?|这些日子|这阵子|前一?(?:段时间|阵子?)|(?:此?前|此后)不久|(?<![最之以产战])(?:此|随)?后几个月|不久之?前|"
        "大?半个多?世纪(?:以来(?!最)|之?前)|"
        "[前头]几[天年]|前两天|前几日|前些天|前些日子|前些年|前几个月|前几周|前一周|最新一周|最近一?段时间|最近一个时期|"
        "最近|入春以来|入夏以来|入秋以来|入冬以来|入汛以来|入伏以来|开春以来|两节(?:期间|前后)|两节(?=临近|将至|来临|即将)|岁末|新春伊始)",
        starts="近日 日前 连日 连月 连周 近来 近期 近段 近一 一段 这段 这些 这阵 前一 前段 前阵 前不 不久 "
        "此前 此后 随后 后几 头几 前几 前两 前些 半个 大半 最新 最近 入春 入夏 入秋 入冬 入汛 入伏 开春 岁末 "
        "两节 新春",
    ),
    # Times that come again each year or week; 每年 alone only tells how often.
    Rule(
        "set",
        "每(?:[年月]这个时候|年年[初底末中]|年[春夏秋冬][季天]|个?月(?:月?[初底末]|[上中下]旬)|"
        f"周[二三四五六日天](?![次回天个场篇节小{NUMERALS}]))",
        starts="每年 每月 每个 每周",
    ),
    Rule(
        "dynasty",
        f"(?:{_DYNASTIES})(?:朝|代)?(?:时期|年间|末年|初年|末期|初期|中叶)",
        starts="春秋 战国 先秦 秦汉 秦末 秦朝 秦时 两汉 西汉 东汉 汉末 汉代 汉朝 三国 魏晋 南北 隋唐 隋代 "
        "隋朝 隋末 唐宋 唐代 唐朝 唐末 唐初 北宋 南宋 宋元 宋代 宋朝 宋末 元明 元代 元朝 元末 明清 明代 "
        "明朝 明末 明初 清代 清朝 清末 清初 民国",
        not_after="先文发声公单后",
    ),
    # Turns of history from which news counts; congresses (党的十八大以来) are seldom taken for dates.
    Rule(
        "epoch",
        "(?:改革开放|新中国成立|建国)以来(?!最)|新中国成立(?:之?后|(?:之初|初期))|建[党国军]之初",
        starts="改革开放以来 新中国成立 建党之初 建国之初 建国以来 建军之初",
    ),
    Rule("zodiac", f"农历(?P<animal>[{ZODIAC}])年", starts="农历"),
    Rule("around_holiday", "节[前后]", starts="节前 节后"),
    Rule(
        "number",
        rf"(?P<d0>{DAY})(?:(?:{TO}|[、和])(?P<d>{DAY}))?(?P<mark>[日号])",
        units=f"日号{TO_UNITS}、和",
        not_after=f".月第{DIGITS}",
    ),
    # A blank has strayed into the number: 1 8日.
    Rule(
        "number",
        "(?P<d>[12] [0-9]|3 [01])(?P<mark>日)",
        units=" ",
        then={" ": DIGITS},
        not_after=f".月第{DIGITS}",
    ),
    Rule(
        "number",
        rf"[今昨明][（(](?P<d>{DAY})[）)](?P<mark>日)",
        starts="今（ 今( 昨（ 昨( 明（ 明(",
    ),
)
