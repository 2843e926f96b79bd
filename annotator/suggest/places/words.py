"""The words around and inside names of sites, as compiled expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import ahocorasick_rs

from annotator.suggest.gazetteer import lexicon

_PARTICLES = (
    "的了着过是把被将由为以使让给等并也还又再就都要能可应须这那其该各每某我你他她它们此之于则而"
    "但且若如有没不未与及或和对在到至从向赴自沿进入去个仅"
)
_NAME = r"一-鿿㐀-䶿𠀀-𪛟·•A-Za-z0-9０-９"
# 正在, 得到 and the like lead nowhere.
_NO_LEAD = {
    "在": frozenset("正存所现实内潜自旨意志"),
    "到": frozenset("达得感受看听放直做想谈提遇碰等接收"),
    "赴": frozenset(),
}
_BEFORE_SUFFIX = frozenset(
    ("建设", "投资", "支持", "研究", "学习", "活动", "保护", "扩建", "改造", "联合", "统一", "指导", "展示")
)
_HEADS = (
    "公司", "集团", "中心", "基地", "工地", "项目", "现场", "工程", "园", "馆", "站", "厂", "示范区",
    "试验区", "院", "所", "厅", "局", "部", "委", "兵团", "银行", "基金",
)  # fmt: skip


class Words:
    """Word lists of the grammar of sites, compiled; what occurs often is found by one automaton."""

    def __init__(self) -> None:
        lists = lexicon()
        self.strong = frozenset(lists["strong"])
        self.weak = frozenset(lists["weak"])
        self.no_ends = frozenset(lists["no_ends"])
        self.generic = frozenset(lists["generic"]) | self.strong | self.weak
        self.org = re.compile(
            rf"{_any_of(lists['orgs'])}|大学(?!生)|(?<![大客餐展歌舞音])厅(?!堂)|"
            rf"(?<![全大格布结政时开终当])局(?![面势部限])|行署"
        )
        self.department = re.compile(r"[厅局委](?![员派托屈内])|法院|检察院|办公室|联合会|协会|工会|妇联")
        self.event = re.compile(_any_of(lists["events"]))
        self.disaster = re.compile(rf"[一-鿿]{{0,3}}?(?:{_any_of(lists['disasters'])})")
        self.office = re.compile(_any_of(lists["offices"]))
        self.product = re.compile(_any_of(lists["products"]))
        self.name_run = re.compile(rf"(?:[{_NAME}]|[（(][{_NAME}]{{1,8}}[）)]|“[{_NAME}]{{1,8}}”)+")
        self._head = re.compile(f"[一-鿿]{{0,4}}(?:{_any_of(_HEADS)})")
        self._kept = frozenset(lists["kept"])
        stops = {word for word in lists["stops"] if len(word) > 1} | set(_PARTICLES)
        stops.update(word for word in lists["triggers"] if len(word) > 1)
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
        stem = stem.strip("“”")
        reached = {0}
        for start in range(len(stem)):
            if start in reached:
                reached |= {
                    start + length for length in range(1, 6) if stem[start : start + length] in self.generic
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
