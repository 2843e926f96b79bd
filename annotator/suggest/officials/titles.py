"""Titles of office in a text: organ and post, and chains of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from annotator.suggest.officials.lexicon import any_of, lexicon

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
_FOREIGN_NAMES = (
    "美国|英国|法国|德国|俄罗斯|俄|日本|韩国|朝鲜|越南|老挝|柬埔寨|泰国|缅甸|马来西亚|新加坡|印度尼西亚|印尼|菲律宾|文莱|东帝汶|印度|巴基斯坦|孟加拉|斯里兰卡|尼泊尔|马尔代夫|不丹|阿富汗|哈萨克|"
    "吉尔吉斯|塔吉克|乌兹别克|土库曼|蒙古国|蒙古(?!族|自治)|伊朗|伊拉克|叙利亚|约旦|黎巴嫩|以色列|巴勒斯坦|沙特|阿联酋|阿拉伯|卡塔尔|科威特|巴林|阿曼|也门|土耳其|埃及|利比亚|苏丹|阿尔及利亚|摩洛哥|突尼斯|埃塞俄比亚|"
    "肯尼亚|坦桑尼亚|乌干达|卢旺达|布隆迪|南非|尼日利亚|尼日尔|加纳|塞内加尔|马里|刚果|安哥拉|赞比亚|津巴布韦|莫桑比克|纳米比亚|博茨瓦纳|马达加斯加|毛里求斯|毛里塔尼亚|喀麦隆|加蓬|科特迪瓦|几内亚|塞拉利昂|利比里亚|多哥|贝宁|布基纳法索|冈比亚|佛得角|"
    "厄立特里亚|索马里|吉布提|塞舌尔|科摩罗|马拉维|莱索托|斯威士兰|乍得|中非|赤道几内亚|圣多美|法国|意大利|西班牙|葡萄牙|荷兰|比利时|卢森堡|爱尔兰|瑞士|奥地利|瑞典|挪威|芬兰|丹麦|冰岛|波兰|捷克|斯洛伐克|匈牙利|罗马尼亚|保加利亚|希腊|塞浦路斯|马耳他|塞尔维亚|克罗地亚|"
    "斯洛文尼亚|波黑|黑山(?!县)|马其顿|阿尔巴尼亚|爱沙尼亚|拉脱维亚|立陶宛|白俄罗斯|乌克兰|摩尔多瓦|格鲁吉亚|亚美尼亚|阿塞拜疆|摩纳哥|安道尔|列支敦士登|圣马力诺|梵蒂冈|加拿大|墨西哥|古巴|巴西|阿根廷|智利|秘鲁|哥伦比亚|委内瑞拉|厄瓜多尔|玻利维亚|乌拉圭|巴拉圭|圭亚那|"
    "苏里南|巴拿马|哥斯达黎加|尼加拉瓜|洪都拉斯|萨尔瓦多|危地马拉|伯利兹|多米尼加|海地|牙买加|特立尼达|巴巴多斯|巴哈马|格林纳达|安提瓜|多米尼克|澳大利亚|新西兰|斐济|巴布亚|萨摩亚|汤加|瓦努阿图|密克罗尼西亚|所罗门|基里巴斯|瑙鲁|库克群岛|纽埃|图瓦卢|帕劳|马绍尔|"
    "联合国|欧盟|欧洲|北约|东盟|非盟|非洲|阿盟|拉美|国际|世界|世贸|世卫|亚洲|亚太|亚欧|上海合作组织|上合|独联体|金砖|英联邦|太平洋|海合会|外方|安理会|越共|美联储|白宫|五角大楼|国王|总统|首相|大使|外长|国务卿|王储|埃米尔|议长|酋长"
).split("|")
_FOREIGN = re.compile("|".join(_FOREIGN_NAMES))
_CONNECTED = re.compile("(?:省委|市委|县委|区委|州委|党委|党组|党工委|旗委|自治区党委|政府|人大|政协|中央|国家|组织部|宣传部|办公厅|办公室|团委|纪委|监委|常委会)$")
_ENVOY = re.compile("常驻|特别|驻联合国|贸易代表|事务代表|谈判代表")
_LONG_RIVER = re.compile("长江(?:大桥|流域|经济|中游|上游|下游|干流|沿岸|三角|口|水|保护|生态|岸|航道|文明|以|两岸|黄金|段|隧道|十年)")


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
    countries = frozenset(name for name in _FOREIGN_NAMES if not re.search(r"[(?]", name))
    return tuple(sorted(words.stops | words.organs | words.posts | words.private | countries))


class TitleFinder:
    """Finds the titles of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = lexicon()
        self._border_ends = self._find_borders()

    def titles(self) -> list[Title]:
        """Return the titles in the order of the text; chains are one title."""
        found: list[Title] = []
        for start, end, word in self._posts():
            title = self._title(start, end, word)
            last = found[-1] if found else None
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
