"""Titles of office in a text: organ and post, and chains of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from annotator.suggest.officials.countries import FOREIGN
from annotator.suggest.officials.lexicon import lexicon
from annotator.suggest.officials.names import NameReader

_REACH = 36
_CHAIN = frozenset("、,，")
_RANKS = ("副", "代", "原", "前", "总", "正")
_RANK = re.compile(r"(?:常务副|执行副|第一副|常务|执行|代理|候补|名誉|首席|首任|新任|现任|时任|荣誉|副|代|原|前)$")
_BRACKET = re.compile(r"[（(][一-鿿]{1,12}[）)]$")
_PRIVATE = re.compile(
    "公司|集团|企业|银行(?!业)|工厂|股份|商会|酒店|宾馆|饭店|合作社|农场主|车间|俱乐部|乐团|剧团|剧院|话剧院|歌舞|杂志|出版社|报社|编辑部|通讯社(?!党组)"
    "|日报|晚报|都市报|工作室|理发|超市|物业|证券|保险(?!监督)|基金(?!委|监)|电商|店"
)
_SCHOLARLY = re.compile(
    "大学|学院|学校|中学|小学|幼儿园|医院|卫生院|研究院|研究所|研究中心|研究室|实验室|博物馆|美术馆|图书馆|文化馆|纪念馆|电视台|电台|协会|学会|研究会|基金会"
    "|促进会|联谊会|科室|病区|教研|课题组|智库|公园|景区|论坛|理事会|志愿|服务队|医疗队|大学生|项目部|项目"
)
_PUBLIC_BODY = re.compile(
    "社会科学院|社科院|中国科学院|中国工程院|中科院|党校|行政学院|红十字|海峡两岸关系|对外友好|工会|妇女联合|残疾人联合|工商业联合|文学艺术界|作家协会|科学技术协会"
    "|记者协会|法学会|贸促会|国际贸易促进|慈善总会|消费者协会|计划生育协会|侨联|台联|人民外交学会|国务院发展研究|中共中央|中央文献|中央党史|参事室|社会主义学院"
)
_PARTY_POST = re.compile("党委(?:副)?书记|党组(?:副)?书记|纪委(?:副)?书记|党委常委|党工委(?:副)?书记|总支(?:副)?书记|党支部(?:副)?书记")
_NEEDS_BODY = frozenset("院长 所长 站长 队长 中队长 会长 理事长 馆长 校长 台长 总裁 副总裁 顾问 助理 干事 主帅 元帅 大公 亲王 连长 营长 团长 参谋长 指导员 教导员 组长 专员 代表 负责人 主要负责人 负责同志 主要负责同志 总指挥 指挥长 总干事 上将 中将 少将 大校 上校 书记员 处长 科长 社长".split())
_PUBLIC_ORGAN = re.compile(
    "党|委|政府|局|厅|部|署|司|处|办|政协|人大|法院|检察|公安|警|军|兵|民政|街道|社区|村|乡|镇|县|区|市|省|州|旗|盟|国|中央|联合国|组织|联盟|总会|总局|水文|气象|工会|妇联|侨|残联|派出所|司法所|税务|财政|海关|边防|消防"
    "|支队|大队|总队|民兵|武装|巡视|督查|督导|工作组|工作队|指挥部|领导小组|专班|议会|院|代表团|中心|管委"
)
_FOREIGN = re.compile("|".join(sorted(FOREIGN, key=len, reverse=True)))
_CONNECTED = re.compile("(?:省委|市委|县委|区委|州委|党委|党组|党工委|旗委|自治区党委|政府|人大|政协|中央|国家|组织部|宣传部|办公厅|办公室|团委|纪委|监委|常委会)$")
_ENVOY = re.compile("常驻|特别|驻联合国|贸易代表|事务代表|谈判代表")
_LONG_RIVER = re.compile("长江(?:大[桥马]|公路|公铁|路街|流域|经济|中游|上游|下游|干流|沿岸|三角|口|水|保护|生态|岸|航道|文明|以|两岸|黄金|段|隧道|十年)")


class Standing(IntEnum):
    """What a title is; in a chain the highest counts."""

    OPEN = 0
    PUBLIC = 1
    PRIVATE = 2


@dataclass(frozen=True, slots=True)
class Title:
    """A chain of titles ``[start, end)``; ``post`` is where the last post begins."""

    start: int
    end: int
    post: int
    standing: Standing
    foreign: bool

    @property
    def public(self) -> bool:
        """Whether the title is a public office."""
        return self.standing is Standing.PUBLIC


@cache
def _borders() -> AhoCorasick:
    """Words that are a border, and names of organs that cover such words."""
    return AhoCorasick(_border_words(), matchkind=MatchKind.LeftmostLongest)


@cache
def _border_words() -> tuple[str, ...]:
    words = lexicon()
    return tuple(sorted(words.stops | words.organs | words.posts | words.private | FOREIGN))


class TitleFinder:
    """Finds the titles of one text."""

    def __init__(self, text: str, names: NameReader) -> None:
        self._text = text
        self._names = names
        self._words = lexicon()
        self._border_ends = self._find_borders()

    def titles(self) -> list[Title]:
        """Return the titles in the order of the text; chains are one title."""
        found: list[Title] = []
        for start, end, word in self._posts():
            title = self._title(start, end, word)
            last = found[-1] if found else None
            if last and title.start < last.end <= start:
                title = self._behind_name(last.end, title)
            if last and self._continues(last, title.start):
                found[-1] = Title(
                    last.start,
                    end,
                    title.post,
                    max(last.standing, title.standing),
                    last.foreign or title.foreign,
                )
            else:
                found.append(title)
        return found

    def _behind_name(self, position: int, title: Title) -> Title:
        """Return ``title`` without the name that stands at ``position`` inside it."""
        name = self._names.read(position)
        if name is None or name.end >= title.post or not self._names.border(name.end):
            return title
        joint = self._text[name.end] in "和与及、"
        return replace(title, start=name.end + joint)

    def _posts(self) -> Iterator[tuple[int, int, str]]:
        words = self._words
        for index, start, end in words.offices.find_matches_as_indexes(self._text):
            word = words.office_words[index]
            if word in words.decoys or _LONG_RIVER.match(self._text, end - 1):
                continue
            yield start, end, word

    def _find_borders(self) -> frozenset[int]:
        """Return the positions behind words that belong to no title."""
        words = _border_words()
        stops = self._words.stops
        return frozenset(
            end
            for index, start, end in _borders().find_matches_as_indexes(self._text)
            if words[index] in stops
        )

    def _title(self, start: int, end: int, word: str) -> Title:
        first = self._first(start)
        wording = self._text[first:end]
        return Title(first, end, start, self._standing(wording, word), bool(_FOREIGN.search(wording)))

    def _first(self, post: int) -> int:
        """Return where the title begins whose post begins at ``post``."""
        text, position = self._text, post
        limit = max(0, post - _REACH)
        while position > limit:
            if position in self._border_ends:
                break
            character = text[position - 1]
            if "一" <= character <= "鿿" or character in "〇·":
                position -= 1
                continue
            bracket = _BRACKET.search(text, max(0, position - 14), position) if character in "）)" else None
            if bracket and bracket.start() > limit:
                position = bracket.start()
                continue
            if character == "、" and _CONNECTED.search(text, max(0, position - 6), position - 1) and position < post:
                position -= 1
                continue
            break
        return position

    def _continues(self, last: Title, start: int) -> bool:
        text = self._text
        if start <= last.end:
            return start == last.end or last.start <= start
        between = text[last.end : start]
        return between in ("、", "，", ",", "兼", "、兼", "，兼", "兼任", "，兼任", ",兼", "、兼任")

    def _standing(self, wording: str, post: str) -> Standing:
        if post in self._words.private or _PRIVATE.search(wording):
            return Standing.PRIVATE
        if _PUBLIC_BODY.search(wording):
            return Standing.PUBLIC
        if _SCHOLARLY.search(wording):
            return Standing.PUBLIC if _PARTY_POST.search(wording) else Standing.OPEN
        if post.endswith("代表"):
            return Standing.PUBLIC if _ENVOY.search(wording) else Standing.OPEN
        if post in _NEEDS_BODY and not (
            _PUBLIC_ORGAN.search(wording[: -len(post)]) or _FOREIGN.search(wording)
        ):
            return Standing.OPEN
        return Standing.PUBLIC
