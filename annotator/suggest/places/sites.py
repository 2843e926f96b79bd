"""Sites by grammar: what ends in 园区, 村, 公司 … and stands where a place stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.suggest.places.words import Words

_CLAUSE = re.compile(r"[，。；：！？、\n“”‘’《》…—,;:!?\s（）()【】]")
_SENTENCE = re.compile(r"[。；！？\n]")
_LIST = re.compile(r"(?:[、和及与]|以及)$")
_OPEN = re.compile(r"(?:^|[，。；：！？\n）)—…“\s]|的|[^个多些]是)$")
# What may follow a suffix when it really ends a name: 村 but not 村民, 局 but not 局面.
_FOLLOWS = re.compile(
    r"$|[^一-鿿]|[的是在和与及等考调视参察了看检查听走询同时里内外附近旁门边出现实位坐有亲深瞻观举主召来到为向对将已正建于开项又还也并则之被由把从以因而与或均共曾则便就都这那]"
)
_NOT_FOLLOWS = re.compile(r"(?:村|镇|乡|区|山|路|局|园|城|港|站|社区)(?:民|貌|干部|务|里|口|域|水|径|线|面|势|部|林|市|镇|愁|亲|土|时代|委)|[一-鿿]+(?:党委|董事长|总经理|负责人|校长|院长|书记|主任|会长)")
_LIST_TAIL = re.compile(
    r"等(?:多[家个处]|[0-9一二三四五六七八九十两]+[家个处])?(?:民营|国有|高新技术|重点|科技|骨干)?(?:企业|公司|地方?|单位|园区|景区|项目|村|社区|革命旧址|处)"
)
_CLAUSE_START = re.compile(r"[，。；！？\n：](?=[^，。；！？\n：]*$)")
_ITEM = re.compile(r"[^、和及，与]+(?=[、和及等与]|$)|[^、，]+")
_NO_ENDS = frozenset(
    "城乡 下乡 返乡 回乡 家乡 故乡 思乡 农村 乡村 全村 进村 驻村 入村 全乡 全镇 城镇 乡镇 集镇 全区 地区 城区 市区 灾区 社会 "
    "山区 老区 校园 田园 家园 公路 道路 铁路 一路 思路 上路 修路 出路 一江 江山 青山 绿水 江河 山河 高山 上山 大海 出海 沿海 江湖 "
    "机场 现场 立场 市场 职场 广场 商场 赛场 战场 农场 林场 牧场 操场 到场 在场 入场 进场 登场 出场 退场 一场 考场 会场 主场 当场 "
    "车站 网站 全局 大局 格局 布局 结局 当局 政局 时局 开局 终局 全所 场所 场馆 宾馆 公园 城市 县城 新城 老城".split()
) - {"公园", "广场", "机场", "农场", "林场", "牧场", "家园", "车站", "县城", "新城", "老城", "铁路", "公路", "地区", "校园", "市场", "现场"}
_HOMAGE = re.compile(r"敬献|献上?花|鞠躬|默哀")
_AND = re.compile(r"[、和及与]|以及|等地的?|等")
_COMMON = re.compile(
    r"^(?:(?:全|本|该|各|农|乡|山|新农|贫困|自然|行政|中心|城中|示范|试点|渔|老|新|旧|同|外|邻|一个|这个|边|包|城|驻|进|入|到|帮|联|整|每)?(?:村|镇|乡|社区|街道|岛|山|河|湖|江|湾|园|城|区|场|林|站|馆|楼|路|街|沟|坝|院|所|局|厂|寨|庙|寺|塔|宫)|.*[全大格布结政时开终]局|(?:企业|公司|村|园区|社区|学校|医院|单位|基地|馆|厂区|厂|校|区内|县里|市里|现场|展厅).*|自治[区州县])$"
)


@dataclass(frozen=True, slots=True)
class Site:
    """A site at ``[start, end)``; ``visited`` where the text takes the reader there."""

    start: int
    end: int
    suffix: str
    strong: bool
    visited: bool


class SiteGrammar:
    """Finds sites in one text."""

    def __init__(self, text: str, words: Words) -> None:
        self._text = text
        self._words = words

    def after(self, start: int, chain_end: int) -> Site | None:
        """Return the site whose name begins with the chain ``[start, chain_end)``, if there is one."""
        run = self._words.name_run.match(self._text, chain_end)
        if run is None:
            return None
        stop = self._words.cut(self._text, chain_end, min(run.end(), chain_end + 28))
        visited = self.is_visited(start)
        best: Site | None = None
        for match in self._words.suffix.finditer(self._text, chain_end, stop):
            strong = match.group() in self._words.strong
            if self._is_common(chain_end, match.start(), match.end()) or not self._ends(match.end()):
                continue
            if strong or visited:
                best = Site(start, match.end(), match.group(), strong, visited)
        return best

    def _ends(self, end: int) -> bool:
        """Tell whether a name can end here, by the last word and by those that follow."""
        if not _FOLLOWS.match(self._text, end) or self._text[end - 2 : end] in _NO_ENDS:
            return False
        return not _NOT_FOLLOWS.match(self._text, end - 1) and not _NOT_FOLLOWS.match(self._text, end)

    def free(self) -> list[Site]:
        """Return the sites that begin with a name of their own."""
        found: list[Site] = []
        for run in self._words.name_run.finditer(self._text):
            found += self._in_run(run.start(), run.end())
        return found

    def is_strong(self, name: str) -> bool:
        """Tell whether a name ends in what is a place wherever it is named."""
        return any(name.endswith(suffix) for suffix in self._words.strong if len(suffix) > 1)

    def _in_run(self, start: int, end: int) -> list[Site]:
        found: list[Site] = []
        position = start
        while position < end:
            stop = self._words.cut(self._text, position, end)
            site = self._between(position, stop) if stop - position > 1 else None
            if site:
                found.append(site)
            if stop >= end:
                break
            word = self._words.stop.match(self._text, stop)
            position = word.end() if word else stop + 1
        return found

    def _between(self, start: int, end: int) -> Site | None:
        visited = self.is_visited(start)
        opened = visited or bool(_OPEN.search(self._text[max(0, start - 2) : start]))
        best: Site | None = None
        for match in self._words.suffix.finditer(self._text, start, end):
            stem = self._text[start : match.start()]
            strong = match.group() in self._words.strong and (visited or len(match.group()) > 1)
            if not (visited or (strong and opened)) or not self._is_name(stem, match.group()):
                continue
            if not self._ends(match.end()) or (len(match.group()) == 1 and len(stem) < 2):
                continue
            best = Site(start, match.end(), match.group(), strong, visited)
        return best

    def listed(self) -> Iterator[tuple[int, int]]:
        """Yield the items of lists that end in 等企业, 等地 …, whatever they end in themselves."""
        for tail in _LIST_TAIL.finditer(self._text):
            clause = _CLAUSE_START.search(self._text, max(0, tail.start() - 90), tail.start())
            start = clause.end() if clause else max(0, tail.start() - 90)
            triggers = list(self._words.trigger.finditer(self._text, start, tail.start()))
            if not triggers:
                continue
            position = triggers[0].end()
            for item in _ITEM.finditer(self._text, position, tail.start()):
                if self._is_item(item.start(), item.end()):
                    yield item.span()

    def _is_item(self, start: int, end: int) -> bool:
        name = self._text[start:end]
        if not 3 <= len(name) <= 20 or self._words.cut(self._text, start, end) < end:
            return False
        return not self._words.is_generic(name) and not _COMMON.match(name)

    def _is_name(self, stem: str, suffix: str) -> bool:
        if not 1 <= len(stem) <= 22 or _COMMON.match(stem + suffix):
            return False
        return not self._words.is_generic(stem)

    def _is_common(self, start: int, suffix_start: int, end: int) -> bool:
        return bool(_COMMON.match(self._text[start:end])) and suffix_start - start > 0

    def is_visited(self, start: int) -> bool:
        """Tell whether the words before ``start`` lead to a place: 来到…, 走进…、"""
        before = self._text[max(0, start - 60) : start]
        cut = max((match.end() for match in _SENTENCE.finditer(before)), default=0)
        before = before[cut:]
        if self._words.trigger_end.search(before):
            return True
        if before.endswith("向") and _HOMAGE.search(self._text, start, start + 40):
            return True
        if before.endswith("的"):
            before = before[:-1] + "、"
        if not _LIST.search(before):
            return False
        triggers = list(self._words.trigger.finditer(before))
        if not triggers:
            return False
        between = before[triggers[-1].end() :]
        return "，" not in between and all(
            self._words.cut(item, 0, len(item)) == len(item) for item in _AND.split(between)
        )
