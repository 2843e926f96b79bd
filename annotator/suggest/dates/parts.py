"""What the patterns of dates are made of. Sets of characters are few and wide: they are slow to compile."""

from __future__ import annotations

NUMERALS = "〇零○一二三四五六七八九十百千两"
DIGITS = "0123456789"
OPENING, CLOSING = '“‘"「『', '”’"」』'

# Between the first and the last of a range, and the characters with which that begins.
TO = r"(?: ?(?:至|到|—{1,2}|-{1,2}|[–~〜]) ?)"
TO_UNITS = "至到—–-~〜"
_TENS = "[一二三四五六七八九十]"
# Chinese numbers are checked when they are read.
MONTH = rf"(?:1[0-2]|0?[1-9]|{_TENS}{{1,2}}|元(?=月))(?![0-9])"
DAY = rf"(?:3[01]|[12][0-9]|0?[1-9]|{_TENS}{{1,3}})(?![0-9])"
LUNAR_MONTH = rf"(?:[正冬腊]|{_TENS}{{1,2}}|1[0-2]|[1-9])"
LUNAR_DAY = f"[初廿]?{_TENS}{{1,3}}|廿"
YEAR = (
    r"(?:公元前?[0-9]{2,4}|[12][0-9]{3}|[一二][〇零○一二三四五六七八九]{3}|"
    r"[两二]千(?:[零〇][一二三四五六七八九]|(?=年[0-9一二三四五六七八九十])))"
)
YEAR_WORD = (
    "大?前年|今年|去年|明年|后年|本年|(?<!原)来年|翌年|次年|(?<![合不])同年(?!龄)|当年|上年|上一年|下一年"
)
MONTH_WORD = "(?P<md>本月|上个?月|下个?月|这个?月|当月|同月|次月|翌月|上上个?月)"
MONTH_STARTS = "元月 本月 上月 上个 下月 下个 这月 这个 当月 同月 次月 翌月 上上"
STRETCH = "(?P<stretch>上中旬|中下旬|[上中下]旬|[上下]半月|[初底末])"
COUNT = f"(?:[0-9]+|[{NUMERALS}几数]+|若干)"
UNCOUNTED_STARTS = (
    "几年 几月 几星 几周 几天 几日 几个 几多 几余 几十 几百 数年 数月 数星 数周 数天 数日 数个 数十 数百 "
    "数多 数余 若干 半个 半年 半月 半星 半周 半天 半多 半余"
)
PLAN = "(?:十[一二三四五六七八]?|[一二三四五六七八九])五"
PLANS = (*(f"{one}五" for one in "一二三四五六七八九十"), *(f"十{one}五" for one in "一二三四五六七八"))
ZODIAC = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
SEASONS = (
    "今冬明春 去冬今春 今春 今夏 今秋 今冬 去春 去夏 去秋 去冬 盛夏 仲夏 初夏 酷夏 隆冬 严冬 寒冬 初冬 仲冬 "
    "深冬 金秋 深秋 初秋 仲秋 晚秋 早春 初春 仲春 阳春 暮春 春夏之交 夏秋之交 秋冬之交 冬春之交"
)
