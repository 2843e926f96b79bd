"""The words around and inside names of sites, bodies, events and roads."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from annotator.suggest.gazetteer import lexicon
from annotator.suggest.patterns import Pattern
from annotator.suggest.places import abbreviations, meetings
from annotator.suggest.places.lookup import Openings, Parts, automaton, longest
from annotator.suggest.wordlists import sections

_FILE = "around_sites.txt"
# Words that contain one that no name contains, and are contained in names themselves.
_KEPT = ("kept with a particle", "kept villages", "kept pairs", "kept with a word", "kept before")

_PARTICLES = (
    "的了着过是把被将由为以使让给等并也还又再就都要能可应须这那其该各每某我你他她它们此之于则而"
    "但且若如有没不未与及或和对在到至从向赴自沿进入去个仅遭已仍称愿说找抢盯"
)
_NAME = r"\w·•×"
# 正在, 得到 and the like lead nowhere.
_NO_LEAD = {
    "在": frozenset("正存所现实内潜自旨意志"),
    "到": frozenset("达得感受看听放直做想谈提遇碰等接收一及不"),
    "赴": frozenset(),
}
# Before a word with which names of sites end these are a part of the name: 建设集团.
_BEFORE_SUFFIX = frozenset((
    "建设", "投资", "支持", "研究", "学习", "扩建", "改造", "统一", "指导", "提升",
))  # fmt: skip
_HEADS = (
    "公司", "集团", "中心", "基地", "工地", "项目", "现场", "工程", "园", "馆", "站", "厂", "示范区",
    "试验区", "院", "所", "厅", "局", "部", "委", "办公室", "兵团", "银行", "基金",
)  # fmt: skip
# A word with which names of sites end comes soon: 建设 + 投资集团.
_LEADS_TO_HEAD = Pattern(
    f"[一-鿿]{{0,4}}?(?=[{''.join({head[0]: None for head in _HEADS})}])(?:{'|'.join(_HEADS)})"
)
# 河北钢铁 is a firm, but 中国钢铁工业, 湖南电力部门 are what a place has.
TRADES = frozenset(
    ("电力", "钢铁", "石油", "石化", "移动", "电信", "联通", "航空", "烟草", "证券", "保险", "电网")
)
_FIRM = Pattern(
    "..(?!工业|产业|产能|产品|需求|部门|外送|直送|联网|主产|出口|储量|基站|物流|枢纽|跟踪|行业|发展|企业|互联|"
    "通信|巨头|活动|供应|资源|东西|南北|内外|全国|全球|世界|各地)"
)
# 延安精神, but 对广东工作重要指示精神, 全会精神, and 中国精神 beside 中国智慧.
_EVENTS = {
    "精神": Pattern("精神(?<![示话会].{2})(?<!中国精神)"),
    "展览": Pattern("展览(?=[，。、”》在上中]|开幕|举[行办])"),
}
# 美国司法部, but 湖南司法部门.
_MINISTRIES = (
    "司法部",
    "内政部",
    "劳工部",
    "商务部",
    "能源部",
    "卫生部",
    "交通部",
    "农业部",
    "教育部",
    "旅游部",
)
_MINISTRY = Pattern("..部(?![门分队署委])")
# Bodies, but no 大局, 局面.
_BODIES = {
    **dict.fromkeys(TRADES, _FIRM),
    **dict.fromkeys(_MINISTRIES, _MINISTRY),
    "大学": Pattern(r"大学(?!生(?![物命]))"),
    "厅": Pattern(r"(?<![大客餐展歌舞音])厅(?!堂)"),
    "局": Pattern(r"(?<![全大格布结政时开终当])局(?![面势部限])"),
    # 湖南日报, but 媒体27日报道.
    "日报": Pattern("(?<![0-9])日报"),
    "国资": Pattern("国资(?!国企)"),
    "行署": Pattern("行署"),
    "电器": Pattern("(?<!家用)电器(?!配套|产业|市场)"),
    "建工": Pattern("(?<![扩路改新在修])建工(?![程地])"),
    "组织": Pattern(
        "(?:合作|经合|卫生|贸易|条约|统一|国家)?组织(?=[^一-鿿]|成员|秘书|总干事|轮值|元首|国家|框架|工商|领导)|(?<=合作)组织|(?<=经合)组织"
    ),
}
# 上海医药宣布: a firm that bears the name of its town.
_STOCKS = (
    "医药", "玻璃", "重工", "水泥", "机床", "电子", "化工", "能源", "光电", "通信", "传媒", "环保", "汽车",
    "股份", "科技", "家电", "医疗", "药业", "建材",
)  # fmt: skip
STOCK = (
    f"(?:{'|'.join(_STOCKS)})"
    "(?=(?:日前|近日|[今昨]日)?(?:宣布|公告|披露|控股|收购|董事|总经理|总裁|副总|股价|停牌|涨停))"
)
_OF_FIRM = Pattern(STOCK)
# These end names of sites, but no common word inside another name: 智慧宫文化传媒公司.
_RARE_IN_NAMES = frozenset("宫塔寺庙岭峰屯洲阁谷")
# 三年行动, 领导小组 and 副市长 behind the name of a place make it a part of a longer one.
_RARE = (
    "领导小组",
    "指挥部",
    "工作专班",
    "年行动",
    "年攻坚行动",
    "副省长",
    "副市长",
    "副县长",
    "副区长",
    "副州长",
    "副镇长",
    "副乡长",
)
_HEADS_OF_BUREAUS = (
    "局长", "厅长", "主任", "副局", "副厅", "副主", "党组", "党委", "有关负责", "相关负责", "负责人",
)  # fmt: skip
_BUREAU_HEADS = frozenset(last + head for last in "局厅委" for head in _HEADS_OF_BUREAUS) | {
    "厂厂长",
    "厂工人",
    "厂技术员",
}
_ROAD_WORDS = ("国道", "省道", "县道", "乡道", "高速", "高铁", "铁路", "城际铁路", "客运专线", "公路")
# Besides the triggers this leads to a place where honour is done to it.
_LEADS = ("向",)
# Behind these a village may end.
_VILLAGES = ("村", "社区", "嘎查")
# These tell of offices and divisions that are gone to.
_SEATS = ("机关", "兵团")
# Who rules abroad: the name of such an office begins with that of its land.
_RULERS = (
    "省长", "州长", "市长", "县长", "主席", "政府", "总统", "总理", "国王", "首相", "外长", "议长", "大臣",
    "总参谋长", "总书记", "领袖",
)  # fmt: skip
# With these end the names of rivers, mountains and other features.
_NATURES = (
    "山脉", "雪山", "冰川", "水库", "群岛", "海峡", "瀑布", "大峡谷", "峡谷", "湿地", "高原", "盆地", "沙漠",
    "大草原", "草原", "干渠", "大渠", "灌渠", "运河", "水道", "水系", "大坡",
    *"溪河江湖岛山岭峰湾渠沟淀泽泊泉崖",
)  # fmt: skip
# Strong endings of so many common names that only what is gone to is a place.
_NEED_A_VISIT = frozenset((
    "社区", "街道", "小区", "园区", "街区", "安置点", "安置区", "村寨", "矿区", "库区", "灌区",
    "垦区", "新村", "码头", "口岸", "隧道", "煤矿", "油田", "气田", "草原", "沙漠", "广场",
    "公园", "工厂", "工业区", "绿道", "立交桥", "商城", "特区", "经济特区", "校区", "火车站", "胡同",
    "科技创新中心", "制造创新中心",
))  # fmt: skip
TOWNS = ("镇", "乡")
_LONGEST_GENERIC = 5
# Words that are meant only in some form, by the field of Parts.
_FORMS: Mapping[str, Mapping[str, Pattern]] = {
    "events": _EVENTS,
    "bodies": _BODIES,
    "rare": dict.fromkeys(_STOCKS, _OF_FIRM),
}


def _of_parts(
    lists: Mapping[str, Sequence[str]], suffixes: Collection[str]
) -> Iterator[tuple[str, list[str]]]:
    """Yield each field of Parts with its words."""
    words: dict[str, Collection[str]] = {
        "suffixes": suffixes,
        "trigger_ends": lists["triggers"],
        "leads": _LEADS,
        "events": lists["events"],
        "bodies": {*lists["orgs"], *_BODIES},
        "rare": {*lists["disasters"], *_RARE, *_STOCKS},
        "villages": _VILLAGES,
        "seats": _SEATS,
        "bureaus": _BUREAU_HEADS,
        "roads": _ROAD_WORDS,
        "natures": _NATURES,
        "meetings": meetings.WORDS,
        "characters": abbreviations.characters(),
        "pairs": abbreviations.pairs(),
        "quarters": abbreviations.QUARTERS,
        "rulers": _RULERS,
    }
    for part in Parts._fields:
        yield part, sorted(words[part])


class Words:
    """Word lists of the grammar of sites, made ready; what occurs often is found by one automaton."""

    def __init__(self) -> None:
        lists = lexicon()
        self.strong = frozenset(lists["strong"])
        self.weak = frozenset(lists["weak"])
        # What ends in these is a place though nothing leads there.
        self.alone = {word for word in self.strong if len(word) > 1} - _NEED_A_VISIT | {"村"}
        # These may be places though nothing leads there: towns where they are told of often.
        self.standing = self.alone.union(TOWNS)
        self.no_ends = frozenset(lists["no_ends"])
        self.generic = frozenset(lists["generic"]) | (self.strong | self.weak) - _RARE_IN_NAMES
        listed = [(word, part) for part, words in _of_parts(lists, self.strong | self.weak) for word in words]
        self._parts = automaton([word for word, _ in listed], overlapping=True)
        self._kinds = [Parts._fields.index(part) for _, part in listed]
        # Those that are meant only in some form, by their number among all.
        self._forms = {
            index: _FORMS[part][word]
            for index, (word, part) in enumerate(listed)
            if word in _FORMS.get(part, ())
        }
        self.disasters = Openings(lists["disasters"])
        self.offices = Openings(lists["offices"])
        self.products = Openings(lists["products"])
        # With which two characters an office or a product begins, and with which one.
        self.openings = frozenset(word[:2] for word in (*lists["offices"], *lists["products"]))
        self.opening_firsts = frozenset(word[0] for word in self.openings)
        self.department = Pattern(
            r"(?:[厅局]|(?<![组村居])委)(?![员派托屈内])|法院|检察院|办公室|联合会|协会|工会|妇联|出版社|海关"
        )
        self.name_run = Pattern(
            rf"[{_NAME}]*(?:(?:[（(][{_NAME}]{{1,8}}[）)]|“[{_NAME}]{{1,8}}”)[{_NAME}]*)*"
        )
        self.last_run = Pattern(rf"[{_NAME}]*\Z")
        self.of_china = Openings(lists["of_china"])
        # Whether a stem is made of common words alone (农业产业示范园): one article asks again and again.
        self.is_generic = lru_cache(maxsize=4096)(self._is_generic)
        kept = frozenset(word for section in _KEPT for word in sections(_FILE)[section])
        stops = {word for word in lists["stops"] if len(word) > 1} | set(_PARTICLES)
        stops.update(word for word in lists["triggers"] if len(word) > 1)
        seldom = [*sorted(kept), *sorted((_BEFORE_SUFFIX & stops) - kept)]
        self._kept, self._seldom = len(kept), len(seldom)
        self._stops = automaton([*seldom, *sorted(stops.difference(seldom))])

    def stops(self, text: str) -> tuple[list[int], list[int]]:
        """Return where words begin, and where they end, that no name contains, in order."""
        kept, seldom = self._kept, self._seldom
        starts: list[int] = []
        ends: list[int] = []
        for index, start, end in self._stops.find_matches_as_indexes(text):
            if index >= seldom or (index >= kept and not _LEADS_TO_HEAD.match(text, end)):
                starts.append(start)
                ends.append(end)
        return starts, ends

    def parts(self, text: str) -> Parts:
        """Return where the words stand that make names."""
        kinds, forms = self._kinds, self._forms
        found: list[list[tuple[int, int]]] = [[] for _ in Parts._fields]
        for index, start, end in self._parts.find_matches_as_indexes(text, overlapping=True):
            if index not in forms or forms[index].match(text, start):
                found[kinds[index]].append((start, end))
        suffixes, triggers, leads, *others = found
        trigger_ends = [
            end
            for start, end in longest(triggers)
            if end - start > 1 or text[start - 1 : start] not in _NO_LEAD[text[start]]
        ]
        lead_starts = sorted(trigger_ends + [start for start, _ in leads])
        return Parts(longest(suffixes), trigger_ends, lead_starts, *map(sorted, others))

    def _is_generic(self, stem: str) -> bool:
        stem = stem.strip("“”")
        reached = {0}
        for start in range(len(stem)):
            if start not in reached:
                continue
            reached.remove(start)
            for end in range(start + 1, min(start + _LONGEST_GENERIC, len(stem)) + 1):
                if stem[start:end] in self.generic:
                    reached.add(end)
            if not reached:
                return False
        return len(stem) in reached


@cache
def words() -> Words:
    """Return the word lists, made ready when they are first asked for."""
    return Words()
