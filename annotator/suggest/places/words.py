"""The words around and inside names of sites, as compiled expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import ahocorasick_rs

from annotator.suggest.gazetteer import lexicon

# Inside a name these characters belong to a word and are no particle.
_KEPT = (
    "和平|和谐|和睦|和顺|和美|和田|和静|共和|仁和|太和|永和|祥和|呼和|可可|可再生|智能|新能|能源|节能|储能|产能|核能|氢能|热能|性能|"
    "社会|会展|会议|会址|工会|商会|协会|学会|会馆|都会|会理|会宁|会同|会昌|会泽|博览会|有限|国有|有色|公有|私有|有机|"
    "重要|主要|应急|供应|应用|适应|感应|应城|对口|对外|华为|为民|自由|自治|自贸|自动|自然|自主|自来|自贡|出入境|入境|先进|进出口|"
    "进口|武进|进贤|从化|从江|向阳|向东|方向|高等|初等|等级|将军|将乐|过境|过滤|不锈钢|未来|如皋|如东|如意|若羌|若尔盖|"
    "供给|大使馆|之江|再生|就业|成都|首都|都市|都匀|江都|丰都|于都|昌都|都江堰|新都|花都|都安|名胜|名优|名村|名镇|名城|沿江|沿海|沿河|沿边|"
    "沿线|在线|与共|参与|位育|经由|理由|往来|过渡|过程|中等|对虾|对接|把关|地处理|处理|无人|无锡|无为|无棣|无极|没食子|也门|"
    "到户|到站|报到|得到|达到|赶到|收到|受到|看到|听到|一到|直到|至诚|赴任|按摩|以色列|可持续|可降解|能动|住房和|发展和改革|工业和信息|资源和社会|文化和旅|卫生和计|资源和规|教育和体|体育和|文化和广|科学和技|人口和计|经济和信|林业和草|民族和宗|党和国|美的集团|广东美的|科学与|技术与|信息与|环境与|材料与|生态与|安全与|健康与|经济与"
)
_PARTICLES = "的了着过是把被将由为以使让给等并也还又再就都要能可应须这那其该各每某我你他她它们此之于则而但且若如有没不未与及或和对在到至从向赴自沿进入去"
_NAME = r"一-鿿㐀-䶿𠀀-𪛟·•A-Za-z0-9０-９"
# 正在, 得到 and the like lead nowhere.
_NO_LEAD = {
    "在": frozenset("正存所现实内潜自旨意志"),
    "到": frozenset("达得感受看听放直做想谈提遇碰等接收"),
    "赴": frozenset(),
}
_BEFORE_SUFFIX = (
    "建设",
    "支持", "研究", "学习", "活动", "保护", "扩建", "改造", "联合", "统一", "指导", "利用", "展示", "展现")
_HEADS = (
    "公司", "集团", "中心", "基地", "工地", "项目", "现场", "工程", "园", "馆", "站", "厂", "示范区", "试验区", "院", "所", "厅", "局", "部", "委",
)  # fmt: skip


class Words:
    """Word lists of the grammar of sites, compiled; what occurs often is found by one automaton."""

    def __init__(self) -> None:
        lists = lexicon()
        self.strong = frozenset(lists["strong"])
        self.weak = frozenset(lists["weak"])
        self.generic = frozenset(lists["generic"]) | self.strong | self.weak
        self.org = re.compile(
            rf"{_any_of(lists['orgs'])}|(?<![大客餐展歌舞音])厅(?!堂)|(?<![全大格布结政时开终当])局(?![面势部限])|行署"
        )
        self.department = re.compile(r"[厅局委](?![员派托屈内])|法院|检察院|办公室|联合会|协会|工会|妇联")
        self.event = re.compile(_any_of(lists["events"]))
        self.office = re.compile(_any_of(lists["offices"]))
        self.product = re.compile(_any_of(lists["products"]))
        self.name_run = re.compile(rf"(?:[{_NAME}]|[（(][{_NAME}]{{1,8}}[）)]|“[{_NAME}]{{1,8}}”)+")
        self._head = re.compile(f"[一-鿿]{{0,4}}(?:{_any_of(_HEADS)})")
        self._kept = frozenset(_KEPT.split("|"))
        stops = {word for word in lists["stops"] if len(word) > 1} | set(_PARTICLES)
        self._stop_words = sorted(stops | self._kept)
        self._stops = _automaton(self._stop_words)
        self._suffixes = _automaton(sorted(self.strong | self.weak))
        self._triggers = _automaton(sorted(lists["triggers"]))

    def stops(self, text: str) -> list[tuple[int, int]]:
        """Return where words stand that no name contains, in order."""
        found: list[tuple[int, int]] = []
        for index, start, end in self._stops.find_matches_as_indexes(text):
            word = self._stop_words[index]
            if word in self._kept or (word in _BEFORE_SUFFIX and self._head.match(text, end)):
                continue
            found.append((start, end))
        return found

    def suffixes(self, text: str) -> list[tuple[int, int]]:
        """Return where words stand with which names of sites end, in order."""
        return [(start, end) for _, start, end in self._suffixes.find_matches_as_indexes(text)]

    def triggers(self, text: str) -> list[tuple[int, int]]:
        """Return where words stand that lead to a place: 来到, 走进, 在 …, in order."""
        return [
            (start, end)
            for _, start, end in self._triggers.find_matches_as_indexes(text)
            if end - start > 1 or text[start - 1 : start] not in _NO_LEAD[text[start]]
        ]

    def is_generic(self, stem: str) -> bool:
        """Tell whether ``stem`` is made of common words alone (农业产业示范园)."""
        reached = {0}
        for start in range(len(stem)):
            if start in reached:
                reached |= {
                    start + length
                    for length in range(1, 6)
                    if stem[start : start + length] in self.generic
                }
        return len(stem) in reached


def _automaton(words: list[str]) -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


@cache
def words() -> Words:
    """Return the compiled word lists."""
    return Words()


def _any_of(options: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(set(options), key=len, reverse=True)))
