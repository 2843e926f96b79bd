"""Rivers, mountains, lakes and roads, known by the words around them: 发源于X山的Y溪, Z水库, 210省道."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from annotator.suggest.gazetteer import Kind
from annotator.suggest.patterns import Pattern
from annotator.suggest.places.chains import Chain
from annotator.suggest.places.lookup import longest
from annotator.suggest.places.sites import SiteGrammar
from annotator.suggest.places.words import Words

_SELF_EVIDENT = frozenset(("山脉", "水库", "群岛", "海峡", "大峡谷", "干渠", "灌渠", "运河", "雪山", "冰川"))
_BESIDE = (
    r"中上游|中下游|上中游|上游|中游|下游|流域|沿岸|两岸|西岸|东岸|南岸|北岸|岸边|岸线|干流|支流|源头|发源地|水质|"
    r"水域|海域|水位|水患|水系|水面|水体|河道|河段|江段|主峰|山麓|山脚|[东西南北]麓|之畔|畔|之滨|沿线|治理|综合治理|"
    r"防洪|断面|汛情|汛期|堤防|大堤|堤岸|洪水|泄洪|库区|腹地|深处|入海|入江|入湖|出海口|河口|"
    r"大保护|水环境|生态(?:环境|修复|保护|治理|廊道)|清淤|禁捕|十年禁渔|江面|河面|湖面|湖畔|边上|岸|[总全]长[0-9]|"
    r"全流域|保护区|[，,]?(?:古称|又名|又称|俗称|被称为|是[^，。；！？\n]{0,24}?(?:河流|河道|河|江|湖|流|山|"
    r"水库|支流|湖泊|湿地|岛|岛屿|沟|溪|渠)[，。、之的])"
)
_EVIDENT_AFTER = Pattern(rf"(?:{_BESIDE})(?![岸员长局委])")
_LEAD = Pattern(
    r"发源于|源于|源自|流入|注入|汇入|流经|流向|横跨|跨越|穿越|翻越|翻过|沿着|濒临|毗邻|坐落于|地处|位于|治理|根治|"
    r"整治|疏浚|畅游|漫步|登上|登临|攀登|环绕|横穿|贯穿|贯通|依傍|背靠|面朝|面向|途经|蜿蜒|渡过|泛舟|保护|紧邻|紧靠|"
    r"(?<=[护抓办建管用])好|开凿|修建|守护好?|来到|走进|前往|考察|察看|查看|调研|因"
)
_LED = Pattern(
    r"(?:发源于|源于|源自|流入|注入|汇入|流经|流向|横跨|跨越|翻越|翻过|濒临|根治|疏浚|畅游|登临|攀登|渡过|泛舟|"
    r"来到|前往|察看|查看|登上|调研|考察了?)$"
)
_NO_NAME = Pattern(
    r"^(?:[大小长高深荒名假火集冰矿母内外界沿临跨过环入近远公孤离宝港两三一二四五六七八九十几条座个青绿秀翠金银此该各每全治巡护清渡"
    r"游江河湖山水海溪上下进出开封登爬靠老新家乡城村穷本这那群众万千百沟险险主顶早晚半环滨洪登冬春夏秋东西南北中]|母亲|家乡|身边|"
    r"巍巍|连绵|茫茫|千里|万里|城市|美丽|幸福|生态|黑臭|门前|村前|城区|大小|地下|高峡|平原|境内|全国|全省|各级|相关|人工|乡村|农村|天然|自然|"
    r"一[湾条道座片汪江脉]|城镇|当地|国家|重要|中小|大型|小型|中型|新建|在建)$"
)
_NO_LAST = frozenset("的了和与及在到条座个内全沿跨过入治巡护总各每等级大小江河湖山水岭溪泊沟渠")
_ABBREVIATED = "格库德商奎抚蓉京津冀沪渝豫云滇辽湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽粤藏川琼港澳黔贵疆新宁青黑广深珠佛莞惠汕湛茂肇韶杭甬温台金衢绍福厦泉漳龙南昌九合芜蚌徐连盐通泰扬镇常锡沈大丹哈长石太原郑洛开信武宜襄荆衡郴怀张岳株成绵乐遂达万兰西包呼乌银临济烟威荣日东胶潍二赛同集瑞丽昆磨海防六安景宝天绥满阿伊霍秦唐承保沧黄阳邯兴义毕都三百柳梧玉北雄礼忻涿廊华"  # noqa: E501
# What stands before such a word in the name of a road: G1234 and three characters.
_BEFORE_ROAD = 12
_ROAD = Pattern(
    rf"[GSXY]?[0-9]{{1,4}}(?:国道|省道|县道|乡道)|(?:国道|省道|县道)[GSXY]?[0-9]{{2,4}}线?|"
    rf"(?:[GS][0-9]{{1,4}})?(?<![一-鿿][{_ABBREVIATED}])[{_ABBREVIATED}]{{2,3}}"
    r"(?:中线|沿江)?(?:高速公路|高速铁路|高速路(?!网)|高速(?![发增成度推前])|高铁|铁路|城际铁路|客运专线|公路)(?![局公法集分总警])|"
    r"[GS][0-9]{1,4}(?:高速公路|高速)"
)
_MAKES_AN_UNDERTAKING = Pattern(r"[一-鿿]{0,8}?(?:工程|项目|规划|方案|条例|行动|模式|精神)")
_LAST_RUN = Pattern(r"[一-鿿·]*\Z")
_NATURE = Kind.NATURE


class Feature(NamedTuple):
    """A feature at ``[start, end)``; its own name begins at ``own``, behind the divisions before it."""

    start: int
    end: int
    own: int
    is_road: bool = False


class Features:
    """Finds natural features and roads in one text; ``divisions`` maps ends of chains to their starts."""

    def __init__(
        self,
        text: str,
        words: Words,
        sites: SiteGrammar,
        divisions: Mapping[int, int],
        chains: Sequence[Chain],
    ) -> None:
        self._text = text
        self._words = words
        self._sites = sites
        self._divisions = divisions
        self._chains = chains
        self._suffixes = longest(sites.parts.natures)

    @cached_property
    def _natures(self) -> frozenset[int]:
        """The ends of rivers and mountains that are known."""
        return frozenset(end for _, end, name, _ in self._chains if name.entries[0].kind is _NATURE)

    @cached_property
    def _counts(self) -> Counter[str]:
        """How often every ending of up to five characters before a suffix stands in the text."""
        return Counter(
            self._text[start - length : end]
            for start, end in self._suffixes
            for length in (2, 3, 4, 5)
            if start >= length
        )

    def found(self) -> Iterator[Feature]:
        """Yield the features in the order of the text."""
        for start, end in self._suffixes:
            if self._may_be_name(start, end) and (feature := self._natural(start, end)) is not None:
                yield feature
        yield from self._roads()

    def _may_be_name(self, suffix_start: int, end: int) -> bool:
        """Tell by the two characters at the end whether a name may end there: most don't."""
        text = self._text
        return not (
            (text[suffix_start - 1 : suffix_start] in _NO_LAST and text[suffix_start - 1 : end] != "山岛")
            or (text[end - 2 : end] in self._words.no_ends and text[suffix_start:end] not in _SELF_EVIDENT)
            or self._sites.visits.is_stop_end(suffix_start)
        )

    def _natural(self, suffix_start: int, end: int) -> Feature | None:
        suffix = self._text[suffix_start:end]
        after = bool(_EVIDENT_AFTER.match(self._text, end))
        if not after and not (self._sites.ends(end) or self._is_evident(suffix, end)):
            return None
        own = self._beginning(suffix_start, end)
        stem = self._text[own:suffix_start]
        evident = after or suffix in _SELF_EVIDENT or own in self._divisions or self._is_next(own)
        if not evident and not _LED.search(self._text, max(0, own - 4), own):
            return None
        if not self._is_name(stem, suffix):
            return None
        return Feature(self._divisions.get(own, own), end, own)

    def _is_evident(self, suffix: str, end: int) -> bool:
        """Tell whether a name ends in what no other word does, and nothing follows: 碧罗雪山，"""
        return suffix in _SELF_EVIDENT and not "一" <= self._text[end : end + 1] <= "鿿"

    def _is_next(self, own: int) -> bool:
        """Tell whether a name stands behind that of a known river or mountain in a list: 秦岭、青桐山."""
        return self._text[own - 1 : own] == "、" and own - 1 in self._natures

    def _beginning(self, suffix_start: int, end: int) -> int:
        """Return where the name before a suffix begins: behind other words, or where texts differ."""
        floor = max(self._sites.visits.last_stop_end(suffix_start), suffix_start - 7, 0)
        run = _LAST_RUN.search(self._text, floor, suffix_start)
        start = run.start() if run and "一" <= self._text[suffix_start - 1] <= "鿿" else suffix_start
        for match in _LEAD.finditer(self._text, start, suffix_start):
            start = match.end()
        for position in range(suffix_start - 1, start, -1):
            if position in self._divisions and self._divisions[position] < position:
                return position
        return start if suffix_start - start <= 3 else self._told_by_others(start, suffix_start, end)

    def _told_by_others(self, start: int, suffix_start: int, end: int) -> int:
        """Return the beginning that all places of the text share where this name is told."""
        for length in (2, 3, 4):
            name = self._text[suffix_start - length : end]
            longer = self._text[suffix_start - length - 1 : end]
            if self._counts[name] > 2 and self._counts[longer] * 2 < self._counts[name]:
                return suffix_start - length
        return start

    def _is_name(self, stem: str, suffix: str) -> bool:
        if not 1 <= len(stem) <= 4 or _NO_NAME.match(stem):
            return False
        if self._words.is_generic(stem) if len(stem) > 2 else stem in self._words.generic:
            return False
        return len(stem) > 1 or len(suffix) > 1 or suffix in "江河湖溪山"

    def _roads(self) -> Iterator[Feature]:
        reached = 0
        for word_start, word_end in self._sites.parts.roads:
            start = max(reached, word_start - _BEFORE_ROAD)
            for match in _ROAD.finditer(self._text, start, word_end + _BEFORE_ROAD):
                reached = match.end()
                yield Feature(match.start(), match.end(), match.start(), is_road=True)


def makes_an_undertaking(text: str, end: int) -> bool:
    """Tell whether a name that ends at ``end`` goes on as that of a plan or of works."""
    return bool(_MAKES_AN_UNDERTAKING.match(text, end))
