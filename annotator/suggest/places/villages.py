"""Villages: right behind their town or county (府城镇凤池村), and what they are called by (任家沟村)."""

from __future__ import annotations

import re

from annotator.suggest.gazetteer import gazetteer
from annotator.suggest.patterns import Pattern
from annotator.suggest.places.generic import COMMON, NOT_FOLLOWS
from annotator.suggest.places.lookup import Parts, is_in, starts
from annotator.suggest.places.visits import Visits
from annotator.suggest.places.words import Words

_VILLAGE = Pattern("((?![的和与及等还在各每将把被]|首个|拥有)[一-鿿]{1,4}?)(?:(?<![农乡])村|社区|嘎查)")
_TOWN_AND_VILLAGE = Pattern("((?![的和与及等])[一-鿿]{1,3}?[镇乡][一-鿿]{1,4}?)(?:村|嘎查)")
_COUNTIES = ("县", "区", "市", "旗")
_VILLAGE_OF_COUNTY = Pattern(
    "(?<!村)((?![县区市乡镇的等])[一-鿿]{2,3}?(?<![农乡逐驻各全个两多山]))村(?!官|[庄寨居容集头屯])"
)
# 大史家村, 任家沟村: a village named by a family.
_OF_A_FAMILY = Pattern(
    "[大小东西南北上下]?[王李赵刘杨张陈黄周吴徐孙马朱胡郭何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范石廖贾夏韦付白邹孟熊秦邱尹薛闫段雷侯史陶黎贺顾毛郝龚邵钱严覃戴莫孔汤]家[庄沟湾店坡岭塘坪寨营屯堡铺坝洼河桥冲集渡]?"
)
# 东高庄村: a village named by an older one, whatever word stands before.
_OLD_VILLAGE = Pattern("(?![新老大小山村旧本古])[一-鿿]{1,2}[庄沟湾店坡岭塘坪寨营屯堡铺坝洼]")
# Words that names of sites are made of, by which villages are named too: 解放村.
_HOPEFUL = frozenset(("解放", "幸福", "建设", "合作", "群众", "团结", "民主", "胜利", "富强", "工农", "人民"))
# Communities and villages are called so together.
_KINDS = frozenset((
    "示范", "试点", "智慧", "完整", "老旧", "城市", "农村", "未来", "美丽", "和谐", "重点", "相关", "有关",
    "其他", "所有", "部分", "全部", "安置", "现代", "数字", "街道", "乡镇",
))  # fmt: skip
# Of the longest names, a town and its village, with their last words.
_FARTHEST_VILLAGE = 11
_TOWNS = ("镇", "乡", "街道", "苏木")
_GROUP = Pattern("第?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:组|社(?![区会员长]))")

_HAMLET = Pattern("(?:(?![的和与及在有等])[一-鿿]){1,3}屯(?![田兵])")
# 丰园社区居委会，, but not 社区居委会主任.
_HOUSE = Pattern("(?:居委会|卫生室|(?:综合|便民|养老|党群)?服务站)(?=[，、。里内])")
_QUARTERS = ("村", "社区")
# 中山公园中山堂, 会展中心株洲厅: the hall of a site in which something happens.
_HALL = Pattern("(?:(?![的了和与及在是省市县区])[一-鿿]){1,5}(?<![餐客])[厅堂](?=[，、。里内]|举行|会见|同)")


def part_end(text: str, end: int) -> int:
    """Return where the part of a site ends that ends at ``end``: 龙凤村 + 四组, 中山公园 + 中山堂."""
    if text.endswith(_QUARTERS, 0, end):
        part = _HOUSE.match(text, end)
        if part is None and text[end - 1] == "村":
            part = _GROUP.match(text, end) or _HAMLET.match(text, end)
    else:
        part = _HALL.match(text, end)
    return part.end() if part else end


class Villages:
    """Finds villages behind towns in one text, and judges names of villages."""

    def __init__(self, text: str, words: Words, visits: Visits, parts: Parts) -> None:
        self._text = text
        self._words = words
        self._visits = visits
        self._last_words = starts(parts.villages)

    def end(self, town_end: int) -> int | None:
        """Return where a village right behind its town or county ends: 府城镇凤池村, whatever follows."""
        if not is_in(self._last_words, town_end, town_end + _FARTHEST_VILLAGE):
            return None
        if self._text.endswith(_TOWNS, 0, town_end):
            village = _VILLAGE.match(self._text, town_end)
        else:
            village = self._village_of_county(town_end)
        if village is None:
            return None
        # 桐岭乡任家村里 is in that village, though no other name goes on with 里.
        inside = self._text.startswith("里", village.end()) and len(village[1]) > 1
        if not inside and NOT_FOLLOWS.match(self._text, village.end() - 1):
            return None
        if COMMON.match(village[0]) or self._is_no_village(village[0], village[1]):
            return None
        return part_end(self._text, village.end())

    def is_called_so(self, stem: str) -> bool:
        """Tell whether a name is that of a village for its form: called by a family or an older village."""
        if _OF_A_FAMILY.fullmatch(stem):
            return True
        generic = self._words.generic
        return bool(_OLD_VILLAGE.fullmatch(stem)) and stem[:2] not in generic and stem not in generic

    def is_next(self, start: int, stem: str, visited: bool) -> bool:
        """Tell whether a village of a common name stands behind another in a list: 长沟村、木厂村."""
        if len(stem) != 2 or not self._text.endswith(("村、", "村和"), 0, start) or COMMON.match(stem + "村"):
            return False
        # 小康村、文明村: neither is a name.
        return visited or not self._words.is_generic(self._text[max(0, start - 4) : start - 2])

    def _village_of_county(self, end: int) -> re.Match[str] | None:
        """Return the village behind the county that ends at ``end``, with a town unknown there or none."""
        village = _TOWN_AND_VILLAGE.match(self._text, end) if self._text.endswith(_COUNTIES, 0, end) else None
        village = village or _VILLAGE_OF_COUNTY.match(self._text, end)
        return village if village and self._visits.cut(end, village.end()) == village.end() else None

    def _is_no_village(self, name: str, stem: str) -> bool:
        """Tell whether villages are called so together: 贫困村, but 长沟村 is named by two common words."""
        generic = self._words.generic
        if stem in _KINDS:
            return True
        if stem in generic:
            # 雄关街道绿化社区: communities of a town bear common names.
            return stem not in _HOPEFUL and (not name.endswith("社区") or len(stem) < 2)
        if len(stem) == 4 and name.endswith("社区") and stem[:2] not in generic:
            # 长山花园社区: no more than the first word tells that this is a name.
            return False
        # 大青山村 is called by a mountain that is known.
        return len(stem) > 2 and self._words.is_generic(stem) and not gazetteer().meanings(stem)
