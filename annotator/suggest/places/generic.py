"""What sites are called together, what follows their names, and what only looks like a name of theirs."""

from __future__ import annotations

from annotator.suggest.patterns import Pattern
from annotator.suggest.wordlists import one_of

_FILE = "around_sites.txt"
# 村民, 城建: another word than the one with which a name ends.
_OTHER_WORD = (
    f"{one_of(_FILE, 'doubtful ends')}{one_of(_FILE, 'doubtful ends go on')}|{one_of(_FILE, 'ends go on')}"
)
# 攸县第二中学校长: its head is told of.
_ITS_HEAD = f"[一-鿿]{{0,3}}(?<!的){one_of(_FILE, 'heads of sites')}"
_ITS_YEARS = f"{one_of(_FILE, 'marked years')}[0-9一二三四五六七八九十百]+周年"
NOT_FOLLOWS = Pattern(f"{_OTHER_WORD}|{_ITS_HEAD}|{_ITS_YEARS}")
# 市（州）, 区县（市、区）: divisions of that kind.
_OF_A_LEVEL = "(?:各|全体|有关|相关)?[省市县区乡镇]（.*"
_SOME_SITES = f"{one_of(_FILE, 'some sites')}?{one_of(_FILE, 'kinds of sites')}"
_TOLD_WITH_KIND = f"{one_of(_FILE, 'no names begin')}.*|.*（{one_of(_FILE, 'kinds in brackets')}）?"
# 三馆一园, 两山两湖; but 五里三村 is a village.
_COUNTED = "(?:[一二两三四五六七八九十][一-鿿]){2}(?<!村)"
# What such sites are called together, or one of them that the text does not name: 贫困村, 省市（区）.
COMMON = Pattern(
    f"^(?:{_OF_A_LEVEL}|{_SOME_SITES}|{_TOLD_WITH_KIND}|{_COUNTED}|{one_of(_FILE, 'no sites')})$"
)

# Behind a last word that ends many other words a name ends only before these: 村 but not 村民.
FOLLOWS = Pattern(f"$|[^一-鿿]|{one_of(_FILE, 'follow names')}|[两三四五六七八九十0-9]+个")
# 华人企业火船咖啡厂: the name begins behind what it only is called.
_KIND_OF_FIRM = "(?:(?!公司|集团|等)[一-鿿]){2,12}企业"
CALLED = Pattern(
    f"(?:{_KIND_OF_FIRM}|{one_of(_FILE, 'called')})(?=[一-鿿]{{2,}})(?!{one_of(_FILE, 'called goes on')})"
)
# 在缅甸建设…基地, 爱沙尼亚首都塔林: these begin no name behind that of a place.
_DOES = one_of(_FILE, "no names behind places")
# 贵阳市10家基层法院, 上海70亿美元工厂: some sites there, no name of one.
_SOME = "(?:[0-9]+|[一二三四五六七八九十两几多数]+)[家所名位]|[0-9.]+(?:亿|万|余|多|平方)"
NO_NAME_BEHIND = Pattern(f"{_DOES}|{_SOME}")
_NATIONAL = "^(?:中共|中央(?!红军|苏区|储备粮)|国务院|全国|全球第|世界第|国内首|二十国|住房和)"
_OFFICE = "(?:[一-鿿]{2}(?:(?<![军师旅团总])部|[厅委])|政府|人大|政协)$"
# 第三批示范基地, 年产10万吨…基地, but 八家庄.
_NUMBERED = (
    "^(?:第|年产|[近约数几])?[0-9一二三四五六七八九十两多数几]+(?:[个座家名位条处余大项类批片届次代]"
    "(?!.*[址馆]$)(?![村庄镇店堡寨坡湾])|公里|千瓦|万吨)"
)
# What begins or ends so before the last word of a site is a body or a number of sites.
BODY = Pattern(f"{_NATIONAL}|{_OFFICE}|{_NUMBERED}")
# A house is a place where its quarter, or the traffic around it, is told of.
_HOUSES = ("医院", "小学", "中学", "大学", "学院", "火车站", "汽车站", "商场", "市场", "大厦", "广场", "酒店")
_HOUSE_ENDS = frozenset(word[-1] for word in (*_HOUSES, "片区"))
_AROUND = Pattern(
    "片区|周边|附近|旁边?的?|对面|门[前口]|(?:严重)?拥堵|(?:的)?交通(?:拥堵|状况|秩序|压力|组织)"
)


def is_around(text: str, end: int) -> bool:
    """Tell whether the traffic or the quarter around a house is told of: 医院 + 片区, 门前."""
    if text[end - 1] not in _HOUSE_ENDS:
        return False
    if text.endswith("片区", 0, end):
        return text.endswith(_HOUSES, 0, end - len("片区"))
    return text.endswith(_HOUSES, 0, end) and bool(_AROUND.match(text, end))
