"""Whether a chain is a place here, or a part of another name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from annotator.suggest.gazetteer import Entry, Kind
from annotator.suggest.patterns import Pattern
from annotator.suggest.places import foreign
from annotator.suggest.places.chains import Chain, Surroundings
from annotator.suggest.places.ends import CUTTING, area_end, begins_quoted_name, last_word_out
from annotator.suggest.places.sites import SiteGrammar
from annotator.suggest.places.words import Words

# 中国化 and 发展中国家, 中国青年报 and 中国茶艺网, 中国制造 but 中国制造业, 中国人寿: a part of a word, of
# the name of something to read, of a brand, of a firm.
_NOT_CHINA = Pattern(
    r"[制智建]造(?![业商师的了出])|创造(?![了出性])|[红装](?=[”，。、])|"
    r"[一-鿿]{2,12}(?:研究会|学会|协会|联合会|促进会|基金会|商会)|"
    r"(?:(?![的在是将为])[一-鿿]){2,8}(?:百强|名录|年度人物|[0-9]{2,3}强|奖(?![励牌项]))|"
    r"[一-鿿]{2,5}(?<![电联路管水力物])网(?![络点民红格上购课店吧球线约贷箱友信状])|"
    r"(?:(?![的在是将为和])[一-鿿]){2,10}杂志社|"
    r"[—－-]+(?:联合国教科文组织|东盟|上海合作组织|上合组织)"
    r"(?!关系|乃至|双方|各国|建立|贸易总额|[一-鿿]{0,4}合作(?![年区]|中心|机制|基金|项目|论坛)|"
    r"[一-鿿]{0,9}(?:示范区|股份有限公司|产业园))|"
    r"[化家](?![庭电具乡长])|人[寿保类]|[号队籍族话菜画结式梦残核]|"
    r"(?:青年|妇女|建设|教育|经济|文化|环境|国防|交通|税务|纪检监察|[晚日时])报"
)
# 中国建筑 is a firm, 中国建筑业 what is built there.
_TRADE_OF_CHINA = Pattern(
    "(?:行?业|工业|产业|市场|设备|装备)(?![一-鿿]{0,6}(?:集团|公司|协会|联合会|学会|博览|展览|展会|出版))"
)
_PEOPLE = Pattern(
    r"族|语(?!言)|裔|式|资(?=企业|银行|机构|项目|[，、。])|方(?![面案向言式法志])|队(?!伍)|"
    r"[话菜戏剧](?!剧)|货(?![物运币])|版"
)
# “多彩贵州”文旅品牌, “云上长汀”APP.
_BRAND = Pattern(r"[一-鿿]{0,3}”(?:[一-鿿]{0,5}?品牌|[一-鿿]{0,4}?(?:平台|系\s?统)|APP)")
_STAY = Pattern(r"调研|考察|视察|指导|督导|召开|举行|主持|检查|走访|慰问|参加|出席|等地|[，、]")
# 永丰之行, 永丰地震灾区: what only a place has.
_OF_A_COUNTY = Pattern("之行|(?:地震|洪涝)灾区|(?:干部)?群众(?!村|路)")
_CITY_TAIL = Pattern(r"[市州](?![长中民区场内])|港(?:口区?|区)?(?![务股澳台珠])|地区(?![生经发差各])")
# 中国大陆, but 大陆架
_MAINLAND = Pattern("大陆(?![架桥性坡漂板])")
# 美丽中国海南篇章: the aim of the whole country; 健康中国战略 is a plan.
_IDEALS = ("美丽", "健康", "平安", "法治", "数字")
# 中国牡丹之乡: what a town is called.
_FAME = Pattern("(?:[一-鿿]{1,9}?之|[银铜瓷茶药陶酒锡煤])[乡都](?![会市区])")
# 祖国北疆 is the frontier in the north, 北疆 the north of Xinjiang.
_FRONTIERS = frozenset({"北疆", "南疆"})
_PARTS_OF_THE_COUNTRY = frozenset({"中西部", "东部", "西部", "中部", "北部", "南部"})
# 米兰别克·木哈斯 is a person.
_FOREIGN_PERSON = Pattern("[一-鿿]{1,2}·[一-鿿]")
_OPENING = frozenset("（(")
_PEOPLE_FIRST = frozenset("族语裔式资方队话菜戏剧货版")
# 中国石油大学（北京）克拉玛依校区 is a part of its school.
_CAMPUS_OF = frozenset("）)学院校")
# 韩启德, 王安顺, 李桂林 are people.
_SURNAMES = frozenset("王李赵刘杨韩郭宋郑冯董萧袁邓彭吕蒋蔡魏薛阎潘杜姚邹崔邱侯邵龚尹孙吴")
# 马泰山说: somebody named after a mountain or river speaks.
_SPEAKERS = frozenset("马张陈黄周徐孙朱胡何高罗梁谢宋唐许曹彭曾肖田")
_SAYS = Pattern(r"\s*(?:说|表示|介绍|告诉|认为|坦言|感慨|回忆)")
# 里昂市长科隆 is a person.
_TELLING = frozenset("·长臣理裁")
# Before a name these may make it a part of another.
_LEADING_IN = _OPENING | _CAMPUS_OF | _SURNAMES | _SPEAKERS | _TELLING | {"“"}
_PERSONAL = ("市长", "省长", "州长", "部长", "外长", "大臣", "议长", "社长", "总经理", "总裁", "董事长")
# Asked for by their names, the members of an enumeration take ten times as long.
_PREFECTURE, _TOWN, _CITY = Kind.PREFECTURE, Kind.TOWN, Kind.CITY
# 和村镇建设司, 户村镇县四级, 高山乡镇, 用地城镇土地: towns in general, or no town at all.
_ANY_TOWNS = Pattern(r"(?!村镇)..|村镇(?=建设|县)")
_LEVELS = Pattern("[、和](?:村|社区|街道)(?![一-鿿]{1,4}[村、])")
# The weight of a town whose prefecture is named once.
_OF_THE_PREFECTURE = 3


class Judge:
    """Judges the chains of one text."""

    def __init__(
        self, text: str, words: Words, sites: SiteGrammar, around: Surroundings, found: Sequence[Chain]
    ) -> None:
        self._text = text
        self._words = words
        self._sites = sites
        self._around = around
        self._found = found

    @cached_property
    def _division_starts(self) -> frozenset[int]:
        return frozenset(chain.start for chain in self._found if chain.name.is_division)

    @cached_property
    def _division_ends(self) -> frozenset[int]:
        return frozenset(chain.end for chain in self._found if chain.name.is_division)

    @cached_property
    def _in_china(self) -> dict[int, int]:
        """Where the chains of divisions stand that join 中国 before them: 中国上海, 中国福州市."""
        return {
            chain.start: chain.end
            for chain in self._found
            if chain.name.is_division and (chain.name.is_full or chain.name.entries[0].kind <= _PREFECTURE)
        }

    def is_place(self, chain: Chain) -> bool:
        """Tell whether a chain is a place and no common word, by its form and its article."""
        text = self._text
        start, end, name, steps = chain
        before, following = text[start - 1 : start], text[end : end + 1]
        if following in _PEOPLE_FIRST and _PEOPLE.match(text, end):
            # 印尼方 is the land.
            return following == "方" and name.is_abroad and text[start:end] != "中国"
        if end - start == 2 and following in CUTTING and last_word_out(text, end):
            # 治理县级: no name is left without its last character.
            return False
        if "”" in text[end : end + 4] and self._is_in_a_brand(start, end):
            return False
        if before in _LEADING_IN and self._is_in_another(before, chain):
            return False
        written = text[start:end]
        if written in _FRONTIERS and text.endswith("祖国", 0, start):
            return False
        if written in _PARTS_OF_THE_COUNTRY and start in self._division_ends:
            # 福建省中西部: a part of the province.
            return False
        if name.is_abroad:
            return self._is_china(start, end) if written == "中国" else self._is_land(chain)
        if name.is_sure or not name.is_division or steps > 1:
            return True
        return self._is_known_town(chain) if name.is_full else self._is_known_county(chain)

    def _is_in_another(self, before: str, chain: Chain) -> bool:
        """Tell whether what stands before a chain makes it a part of the name of somebody or something."""
        text = self._text
        if before == "“":
            return begins_quoted_name(text, chain.end)
        if before in _TELLING:
            return self._is_in_a_name(before, chain)
        if before in _OPENING:
            return self._is_in_brackets(chain)
        if before in _CAMPUS_OF:
            return text.startswith("校区", chain.end)
        is_foreign = chain.name.is_abroad
        return not is_foreign and chain.end - chain.start == 2 and self._is_a_person(before, chain)

    def _is_china(self, start: int, end: int) -> bool:
        """Tell whether the land is meant: not 新中国, no principle, no name that begins with it."""
        text = self._text
        if text.endswith("一个", 0, start) and text.startswith(("原则", "政策"), end):
            return False
        if text.endswith(_IDEALS, 0, start) and text.startswith("战略", end):
            return False
        new = text[start - 1 : start] == "新" and text[start - 2 : start - 1] != "创"
        return not (new or _FAME.match(text, end) or self._goes_on_from_china(end))

    def _is_land(self, chain: Chain) -> bool:
        """Tell whether a name abroad is a place: no person, no likeness, no part of a name."""
        start, end, name, _ = chain
        if name.entries[0].kind is _CITY and _FOREIGN_PERSON.match(self._text, end):
            return False
        return self._text[start - 2 : start] != "东方" and not foreign.goes_on(self._text, start, end)

    def _is_a_person(self, before: str, chain: Chain) -> bool:
        """Tell whether two characters that are a place too are the given name behind a surname."""
        if before in _SURNAMES:
            return not (chain.name.is_full and chain.name.is_division)
        return before in _SPEAKERS and bool(_SAYS.match(self._text, chain.end))

    def _is_known_county(self, chain: Chain) -> bool:
        """Tell whether a county named by its stem is meant, as the text points to it."""
        entry = self._around.choose(chain.name)
        if self._around.weight(entry) >= 2 or self._is_listed(chain):
            return True
        if _OF_A_COUNTY.match(self._text, chain.end):
            return True
        if any(one.code in self._around.full for one in chain.name.entries):
            return True
        return self._sites.visits.is_visited(chain.start) and bool(_STAY.match(self._text, chain.end))

    def _is_listed(self, chain: Chain) -> bool:
        """Tell whether a division stands before or behind the chain in a list: 湘乡、醴陵、临澧三县."""
        text = self._text
        if text[chain.start - 1 : chain.start] == "、" and chain.start - 1 in self._division_ends:
            return True
        return text[chain.end : chain.end + 1] == "、" and chain.end + 1 in self._division_starts

    def _is_known_town(self, chain: Chain) -> bool:
        """Tell whether a town named alone lies where the article is about, is listed or is gone to."""
        entries = chain.name.entries
        if any(entry.kind is not _TOWN for entry in entries):
            return True
        if self._sites.village_end(chain.end):
            return True
        if _LEVELS.match(self._text, chain.end) and self._around.is_word(
            self._text[chain.start : chain.end - 1]
        ):
            # 会同乡、村两级: what is done together with all towns and villages.
            return False
        if not self._sites.ends(chain.end, named=True):
            # 丙村镇 ends like 村镇: it is one of a list of towns, or lies where the article is about.
            if self._text.endswith(("、", "：", "的"), 0, chain.start) and self._is_listed(chain):
                return True
            like_any = _ANY_TOWNS.match(self._text, chain.end - 2)
            return like_any is None and self._is_central(entries)
        near = any(self._around.weight(entry) > 0 for entry in chain.name.entries)
        return near or self._sites.visits.is_visited(chain.start) or self._is_listed(chain)

    def _is_central(self, entries: Sequence[Entry]) -> bool:
        """Tell whether the article names the prefecture of a town, or a county of it."""
        return any(self._around.weight(entry) >= _OF_THE_PREFECTURE for entry in entries)

    def _is_in_a_name(self, before: str, chain: Chain) -> bool:
        """Tell whether a person is named after a title here, or an event: “世界市长对话·云岭”."""
        if before == "·":
            return self._text[chain.end : chain.end + 1] in ("”", "》")
        if chain.name.is_full and not chain.name.is_abroad:
            return False
        return self._text.endswith(_PERSONAL, 0, chain.start)

    def _is_in_a_brand(self, start: int, end: int) -> bool:
        """Tell whether the quotation around a name is that of a brand: “多彩贵州”品牌."""
        return "“" in self._text[max(0, start - 5) : start] and bool(_BRAND.match(self._text, end))

    def _is_in_brackets(self, chain: Chain) -> bool:
        """Tell whether the chain is the bracketed part of a company's name: 博世（中国）投资."""
        before = self._text[max(0, chain.start - 3) : chain.start - 1].rstrip()[-1:]
        after = self._text[chain.end : chain.end + 2]
        return before >= "一" and after[:1] in ("）", ")") and after[1:] >= "一"

    def _goes_on_from_china(self, end: int) -> bool:
        """Tell whether what follows 中国 makes it a part of a doctrine, a party, a firm, a people."""
        if (body := self._words.of_china.end_at(self._text, end)) and not _TRADE_OF_CHINA.match(
            self._text, body
        ):
            return True
        return _NOT_CHINA.match(self._text, end) is not None

    def abroad(self, chain: Chain, entry: Entry) -> int:
        """Return the end of a land with the divisions behind it: 美国 + 得州, 中国 + 福州市."""
        if self._text[chain.start : chain.end] == "中国":
            ideal = self._text.endswith(_IDEALS, 0, chain.start)
            return chain.end if ideal else self._in_china_end(chain.end)
        end = foreign.below(self._text, chain.start, chain.end)
        tail = _CITY_TAIL.match(self._text, end) if entry.kind is Kind.CITY and end == chain.end else None
        return tail.end() if tail else end

    def _in_china_end(self, china_end: int) -> int:
        """Return where 中国 ends with the division behind it, if that goes on as nothing else."""
        text, words = self._text, self._words
        if mainland := _MAINLAND.match(text, china_end):
            return mainland.end()
        end = self._in_china.get(china_end, china_end)
        if end == china_end or words.offices.end_at(text, end) or words.products.end_at(text, end):
            return china_end
        return area_end(text, end)
