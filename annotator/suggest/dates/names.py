"""Dates inside the names of works, laws and events."""

from __future__ import annotations

from annotator.suggest.dates.rule import Expression
from annotator.suggest.patterns import Pattern
from annotator.suggest.wordlists import one_of, sections

QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_NAMED_EVENT = Pattern("[^“”‘’「」『』，。；：！？、%\\n]{3,25}([”’」』])")
_GAMES_FILE = "games.txt"
_GAMES = Pattern(f"(?:夏季|冬季)?{one_of(_GAMES_FILE, 'games')}")
# 2021年中国国际服务贸易交易会
_EXHIBITION = Pattern(
    "(?:全球|世界|国际|中国(?=.{0,2}国际|.{0,4}(?:世界|全球)))"
    "(?:(?!会议)[^，。、；：“”《》和与在将的于年月日\n]){2,16}(?:峰会|博览会|交易会|大会|论坛|展览会)"
)
_EXHIBITIONS_BEGIN = frozenset("全世国中")
# 亚洲论坛2021年年会
_HOLD_MEETINGS = ("论坛", "协会", "学会", "联合会", "理事会", "组织", "银行", "俱乐部")
_TITLE = 60


def is_in_title(text: str, expression: Expression) -> bool:
    """Tell whether the date is a part of the name of a work or a law (《2030年前碳达峰行动方案》)."""
    start = expression.start
    opened = text.rfind("《", start - _TITLE if start > _TITLE else 0, start)
    # 《今年以来治水纪实》 names the year as its reader counts it.
    if opened < 0 or expression.parts.get("yd") == "今年":
        return False
    if text.find("》", opened, start) >= 0:
        return False
    closed = text.find("》", expression.end, expression.end + _TITLE)
    return closed >= 0 and text.find("\n", opened, closed) < 0


def is_in_event(text: str, expression: Expression) -> bool:
    """Tell whether the year is a part of the name of an event (北京2022年冬奥会, 亚洲论坛2021年年会)."""
    start, end = expression.start, expression.end
    before = text[start - 1 : start]
    if before in QUOTES:
        named = _NAMED_EVENT.match(text, end)
        return named is not None and named[1] == QUOTES[before]
    if text[end : end + 1] in _EXHIBITIONS_BEGIN and _EXHIBITION.match(text, end):
        return True
    if text.startswith("年会", end):
        return text.endswith(_HOLD_MEETINGS, 0, start)
    hosts = sections(_GAMES_FILE)["hosts"]
    return text.endswith(hosts, 0, start) and _GAMES.match(text, end) is not None
