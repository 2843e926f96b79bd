"""Offices abroad, whose names begin with their land: 卢克索省省长, 哈萨克斯坦共和国总统, 埃及文物部部长."""

from __future__ import annotations

from annotator.suggest.patterns import Pattern
from annotator.suggest.places import foreign
from annotator.suggest.places.lookup import is_in
from annotator.suggest.places.visits import Visits

# 卢克索省省长, 哈萨克斯坦共和国总统: the office names its land in full.
_RULER = Pattern(
    "(?:[省州市县邦]|大区)(?:省长|州长|市长|县长|主席|政府)|(?:共和国|王国|联邦)(?:总统|总理|国王|首相|主席|外长)|"
    "[一-鿿“”]{1,10}?党(?:主席|总书记|领袖)"
)
_EMBASSY = Pattern("驻[一-鿿]{1,10}?(?:大使|总领事|使馆|使团|领事|代表处)")
_MINISTER = Pattern(
    "(?!多[名位])[一-鿿]{2,8}?(部?部长|大臣(?<!使..)|议长|总参谋长|党(?<![政多两各大].)(?![派员组内外政委校风史课和建]))"
)
# 哈萨克斯坦内务部称, but 德国南部表示.
_SPEAKING_MINISTRY = Pattern(
    "(?![在的将各和与])[一-鿿]{1,6}?部(?<![东西南北中内外全总局].)"
    "(?=[0-9一二三四五六七八九十日晚]{0,4}(?:称|表示|宣布|证实|发表|发布|说|声明|发言人|官员))"
)
# So far behind a land a ministry or party is named, and who rules the land or a part of it.
_REACH_OF_MINISTRY, _REACH = 12, 36


def may_rule(text: str, end: int, rulers: list[int]) -> bool:
    """Tell by a few looks whether an office may begin with the land that ends at ``end``.

    ``rulers`` are where the words for those who rule stand.
    """
    if is_in(rulers, end, end + _REACH) or text.startswith("驻", end):
        return True
    stop = end + _REACH_OF_MINISTRY
    return text.find("部", end, stop) >= 0 or text.find("党", end, stop) >= 0


def office_end(text: str, start: int, end: int, visits: Visits) -> int | None:
    """Return where an office ends that begins with the land ``[start, end)``."""
    below = foreign.below(text, start, end)
    if below > end and (ruler := _RULER.match(text, below - 1)):
        # 伊拉克萨拉赫丁省省长
        return ruler.end()
    office = _EMBASSY.match(text, end) or _RULER.match(text, end) or _SPEAKING_MINISTRY.match(text, end)
    return office.end() if office else _minister_end(text, end, visits)


def _minister_end(text: str, end: int, visits: Visits) -> int | None:
    """Return where the office of a minister or a party ends that begins with its land: 埃及文物部部长."""
    office = _MINISTER.match(text, end)
    if office is None or visits.cut(end, office.start(1)) < office.start(1):
        return None
    return office.end()
