"""Lists of places: what stands among them is a place too, whatever it ends in itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from annotator.suggest.gazetteer import gazetteer
from annotator.suggest.patterns import Pattern
from annotator.suggest.places.generic import COMMON
from annotator.suggest.places.sites import SiteGrammar
from annotator.suggest.places.words import Words

_LIST_TAIL = Pattern(
    r"等(?:多[家个处]|[0-9一二三四五六七八九十两]+[家个处])?(?:民营|国有|高新技术|重点|科技|"
    r"骨干)?(?:企业|公司|地方?(?![理质貌球])|单位|园区|景区|项目|村(?![中里内民])|社区|革命旧址|处)"
)
# 在北京冬奥会、, 调研黄河三角洲演变、: what goes on is no name of a site.
_NO_SITE = Pattern(
    r"^(?:[东西南北中上下]+[麓岸部侧坡段端缘面游翼郊门]$|同|时)|^[学当做卖买]|[会赛节书]$|(?:演变|开放|[最更][长大多好]|[下上中内外里]|之[间首尾])$"
)
_FIRMS = ("企业", "公司", "单位")
_NO_ITEM = Pattern(
    "(?:系统|部门|种植|养殖|生产|处分|撤职|降级|[部办司])$|^中央|^行政|^[前后][0-9]|^京(?=中[央国管共]|央企)"
)
_ITEM = Pattern(r"[^、和及，与]+(?=[、和及等与]|$)|[^、，]+")
_STREETS = ("路", "大街", "大道")
_NEXT_STREET = Pattern(
    "[、和与](((?!之)[一-鿿]{1,4}?)(?<![铁公道线思出])(?:路|大街|大道))(?=[、，。等和与（0-9]|交[叉汇]|路?口|改造|沿线|两侧)"
)
_BETWEEN = Pattern("[^、]+")
_LONGEST_BETWEEN = 20


class Lists:
    """Finds the items of lists in one text: of visits, of sites between two places, of streets."""

    def __init__(self, text: str, words: Words, sites: SiteGrammar) -> None:
        self._text = text
        self._words = words
        self._sites = sites
        self._visits = sites.visits

    def items(self) -> Iterator[tuple[int, int, bool]]:
        """Yield the items of lists that end in 等企业, 等地 …, whatever they end in themselves.

        True where firms are listed, whose names may begin with a division.
        """
        for tail in _LIST_TAIL.finditer(self._text):
            clause = self._clause_start(tail.start())
            index = bisect_left(self._visits.trigger_ends, clause)
            if index == len(self._visits.trigger_ends) or self._visits.trigger_ends[index] > tail.start():
                continue
            for item in _ITEM.finditer(self._text, self._visits.trigger_ends[index], tail.start()):
                firms = tail.group().endswith(_FIRMS)
                if self._is_item(item.start(), item.end(), 2 if firms else 3):
                    yield item.start(), item.end(), firms

    def item_end(self, name_end: int) -> int | None:
        """Return the end of a visited item that only begins with a known name: 来到长江存储、"""
        end = self._text.find("、", name_end, name_end + 8)
        if end - name_end < 2 or self._visits.cut(name_end, end) < end:
            return None
        rest = self._text[name_end:end]
        if self._words.is_generic(rest) or _NO_SITE.search(rest) or not all("一" <= c <= "鿿" for c in rest):
            return None
        return end

    def _clause_start(self, position: int) -> int:
        start = max(0, position - 90)
        return max(self._text.rfind(mark, start, position) for mark in "，。；！？\n：") + 1 or start

    def _is_item(self, start: int, end: int, shortest: int) -> bool:
        name = self._text[start:end]
        if not shortest <= len(name) <= 20 or self._visits.cut(start, end) < end:
            return False
        # The first characters of 湖南山河科技 are words too, but together they are a place.
        generic = self._words.is_generic(name) and not gazetteer().name(name[:2]).is_division
        return not (generic or COMMON.match(name) or _NO_ITEM.search(name))

    def between(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the sites in ``[start, end)``, between two places of a list: 、创业农场、.

        They may be named by common words alone; where one item is no site, none is.
        """
        text = self._text
        if not 4 < end - start <= _LONGEST_BETWEEN or text[start] != "、" or text[end - 1] != "、":
            return []
        items = [item.span() for item in _BETWEEN.finditer(text, start, end)]
        return items if all(self._is_site(first, last) for first, last in items) else []

    def streets(self, end: int) -> Iterator[tuple[int, int]]:
        """Yield the streets that stand in a list behind the one that ends at ``end``: 长江路、建国路."""
        while self._text.endswith(_STREETS, 0, end) and (street := _NEXT_STREET.match(self._text, end)):
            end = street.end()
            if street[2] in self._words.generic:
                return
            yield street.span(1)

    def _is_site(self, start: int, end: int) -> bool:
        """Tell whether an item ends like a site, and sites are not called so together."""
        if end - start < 3 or self._visits.cut(start, end) < end or COMMON.match(self._text[start:end]):
            return False
        return any(last == end for _, last in self._sites.suffixes_in(start, end))
