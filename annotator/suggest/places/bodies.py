"""Names of bodies and events that begin with a place: 湖南省委, 湖南日报, 长沙市教育局, 芦山地震."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from annotator.suggest.gazetteer import Kind
from annotator.suggest.patterns import Pattern
from annotator.suggest.places import rulers
from annotator.suggest.places.chains import Chain
from annotator.suggest.places.ends import TERMINAL_FIRST, terminal_end
from annotator.suggest.places.lookup import is_in, starts
from annotator.suggest.places.meetings import REACH, held_together, meeting_end, quoted_meeting_end
from annotator.suggest.places.seats import ORGAN
from annotator.suggest.places.sites import LONGEST, SiteGrammar
from annotator.suggest.places.words import STOCK, TRADES, Words

_LEFT_AGAIN = Pattern(r"[，、。]|展厅|考察|调研|视察|检查|走访|看望|了解|听取|机关")
_SEAT = Pattern(
    r"(?:人大常委会|人大|政协|人民政府|政府|党委|纪委|[省市县区州]委|(?![和与及])[一-鿿]{2,8}?[局厅委])机关(?:大院)?(?=[，。、]|考察|调研|看望|视察)|"
    rf"(?:{ORGAN})(?:机关)?(?=[，、和与]|考察|调研|看望|视察|主持召开|了解)"
)
# 印度医院 is some hospital there, no name of one.
_ANY_BODY = Pattern(r"(?:医院|学校|中学|小学|大学|企业(?!家|联合)|公司|警方|法院)(?![一-鿿]{0,2}[院校])")
_FORMER = frozenset("原前代")
# A body of any kind is named by who heads it: 深圳市发展研究中心 before 主任.
_HEAD = Pattern(
    "主任|行长|院长|校长|所长|董事长|总经理|会长|理事长|秘书长|教授|研究员|副[主行院校所董总会理秘研教]|党[组委]|"
    "有关负责|相关负责|负责人"
)
_HEAD_FIRST = frozenset("主行院校所董总会理秘教研副党有相负")
_NO_BODY = Pattern(
    "[的了是将把]|听取|包括|开始|强调|表示|指出|要求|会见|来自|一[所家]|邀请|[^负]责任|考察|调研"
)
_HAN = Pattern("[一-鿿]+")
_STOCK = Pattern("[一-鿿]{0,3}" + STOCK)
# 南京团明天…, 南京市赵某副市长: those who come from there, and who rules it.
_SENT = Pattern(
    "网(?=[讯，、]|记者|消息|发布|联合)|团(?=[明今昨赴将在的，、。]|成员)|(?![各和与])[一-鿿]{2,3}副(?:省|市|县|区|州|镇|乡)长"
)
_SENT_FIRST = frozenset("网团")
_TRADE = Pattern("产业|产区|园|基地|市场|企业")
# 藏区长治久安, 全省长期, 南岭乡长桥村 are no 区长, 省长, 乡长.
_LONG = Pattern("长(?:[治期远效久足江沟坪塘滩坡]|(?![到在赴去进和])[一-鿿]{1,2}村(?![民支]))")
# 韩国三家医院 are bodies there, no name of one.
_SOME = Pattern(
    r"(?:[0-9]+|[一二三四五六七八九十两几多数]+|部分|有关|相关|一些|许多|不少|各)[家所个名位座级类大地]"
)
_COUNTED = Pattern(r"等?[0-9一二三四五六七八九十两]+个?(?:省区市|省市|省区|省|市|区|县|州)(?![（(长委])")
# 新华社北京5月8日电 before the first word of the news, whatever body that is.
_DATELINE = Pattern("(?:[0-9]{1,2}月)?[0-9]{1,2}日电")
_EDITION = Pattern(r"(?:[0-9]{4}年)?(?:第[0-9一二三四五六七八九十]+届)?")
# 中国倡议设立…, 镇赉县规定，: what the place does, no name.
_DOES = Pattern("规定|协议|倡议(?=[设在建将各成发共召举])")
# Of what is founded with China these are sites: 中国—东盟信息港.
_FOUNDED_SITES = ("示范区", "信息港", "中心", "自贸区")
_DASHES = frozenset("—－–-")
# 中国—东盟博览会, but 中国—东盟关系.
_WITH_CHINA = Pattern(
    "[—－–-]{1,2}(?:(?!关系|贸易|命运|[是在为已取成的])[一-鿿]){2,22}?(?:论坛|峰会|博览会|会议|会晤|委员会|磋商|基金|"
    "中心|基地|学院|联盟|倡议|计划|信息港|自贸区|网络|专列|合作年|文化年|旅游年|联合会|示范区|协定|平台)"
)
# 深圳市第七届登山活动, but what is said of the first of its kind: 湖南第一届.
_NUMBERED_EVENT = Pattern("第(?!一届)[0-9一二三四五六七八九十]+届(?=[一-鿿])")
# 第三届中国…, 2025上海…: the name of an event begins here.
_COUNTING = frozenset("届0123456789")
_NUMBERED = Pattern("届$|(?<![0-9])20[0-9]{2}$")
_CAMPAIGN = Pattern(
    "(?:(?!开展|实施|推进|组织|部署|深入|启动|制定|发布|出台|[将在的了])[一-鿿]){2,16}[三两五]年(?:攻坚)?行动"
)
# 太仓市海绵城市建设领导小组: what a place set up for one task.
_STAFFS, _LONGEST_STAFF = ("领导小组", "指挥部", "工作专班"), 24
_STAFF = Pattern(
    "(?:(?!召开|成立|组建|设立|组成|[实专]门|通过|统筹|主持|推进|推动|领导的|[的了和与在由])[一-鿿]){2,20}?"
    f"(?:{'|'.join(_STAFFS)})"
)
# 青桐镇联合研究院, what a place does with a body.
_JOINS = Pattern(
    "联合(?=[东西南北中省市县国家][一-鿿]{2,12}(?<!国)(?:院|公司|大学|集团))|联手|携手|牵手|会同|派(?!出|驻)"
)
# With these begins what counts bodies, joins them or tells which meeting of many is meant.
_QUALIFYING = frozenset("0123456789第一二三四五六七八九十两几多数部有相许不各联携牵会派")
_SHORT = frozenset({"局", "厅", "组织", "电器", "置业", "重工"})
# 汶川5·12大地震
_DAY = Pattern("[0-9]{1,2}[·•．.][0-9]{1,2}")
# 湖北十堰“6·13”燃气爆炸事故, but of several days in a list each has its place: 湖北十堰“6·13”和….
_DAY_OF_EVENT = Pattern("“[0-9]{1,2}[·•．.][0-9]{1,2}”(?![等和与及、])")
_LONGEST_BODY = 16
_COUNTS = frozenset("等0123456789一二三四五六七八九十两")
# What begins with these behind a place may be a part of its name, of an office, an event …
_GOING_ON = _FORMER | _DASHES | _SENT_FIRST | frozenset("至“第")
_LEADING_ON = _COUNTING | {"环"}
# So far behind a division stands what makes another name of it, and so far an item of a list ends.
_REACH, _REACH_OF_ITEM = 20, 8
# Asked for by their names, the members of an enumeration take ten times as long.
_LANDMARK = Kind.LANDMARK
# No name goes on behind these.
END_MARKS = frozenset("，。、；：！？）)”’》…\n \u3000")


def _inside(words: list[tuple[int, int]], start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield those of the sorted ``words`` that stand in ``[start, stop)``."""
    for index in range(bisect_left(words, (start,)), len(words)):
        first, end = words[index]
        if first >= stop:
            break
        if end <= stop:
            yield first, end


class Bodies:
    """Finds where a name ends of which a chain of one text is only a part."""

    def __init__(self, text: str, words: Words, sites: SiteGrammar, found: Sequence[Chain]) -> None:
        self._text = text
        self._words = words
        self._sites = sites
        self._found = found
        parts = sites.parts
        self._bodies, self._events = parts.bodies, parts.events
        # Where the last character of a body stands before its head, and where its last word begins.
        self._bureaus = [(start, start) for start, _ in parts.bureaus]
        self._bureaus += (
            (end - 1, start)
            for start, end in parts.bodies
            if text[end : end + 1] in _HEAD_FIRST and _HEAD.match(text, end)
        )
        self._bureaus.sort()
        # What the patterns of seldom names need, those of meetings, and those of offices abroad.
        self._rare = starts(parts.rare, self._bureaus)
        self._meetings = starts(parts.meetings)
        self._rulers = starts(parts.rulers)
        # What makes another name up to the next word that no name contains, and what does so beyond it.
        self._near = starts(parts.bodies, parts.events, parts.suffixes)
        self._beyond = starts(parts.rare, self._bureaus, parts.villages, parts.seats)

    @cached_property
    def _beginnings(self) -> frozenset[int]:
        return frozenset(chain.start for chain in self._found)

    def is_alone(self, chain: Chain) -> bool:
        """Tell by a few looks that a name is not gone on with: most are not, others may be."""
        text = self._text
        start, end, name, _ = chain
        following, last = text[end : end + 1], text[end - 1]
        if following in END_MARKS:
            return following != "、" or held_together(text, start, end) is None
        if following in _GOING_ON or text[start - 1 : start] in _LEADING_ON:
            return False
        if following in TERMINAL_FIRST and terminal_end(text, end):
            return False
        if not name.only_divisions and self._may_be_more(chain):
            return False
        openings, firsts = self._words.openings, self._words.opening_firsts
        if following in firsts and (following in openings or text[end : end + 2] in openings):
            return False
        if last in firsts and last + following in openings:
            return False
        beyond = self._beyond[bisect_left(self._beyond, end)]
        if beyond < end + _REACH and text.find("，", end, beyond) < 0:
            return False
        near = self._near[bisect_left(self._near, end)]
        item = text.find("、", end, end + _REACH_OF_ITEM)
        if near < end + LONGEST or item >= 0:
            stop = self._sites.visits.cut(end, end + LONGEST)
            if near < stop or 0 <= item < stop:
                return False
        return self._meeting(start, end) is None

    def _may_be_more(self, chain: Chain) -> bool:
        """Tell whether a name that is no division may go on with a hall, a stretch or an office abroad."""
        _, end, name, _ = chain
        if end in self._beginnings or name.entries[-1].kind is _LANDMARK:
            return True
        return name.is_abroad and rulers.may_rule(self._text, end, self._rulers)

    def _meeting(self, start: int, end: int) -> int | None:
        """Return where a meeting or celebration ends whose name begins with the place ``[start, end)``."""
        return meeting_end(self._text, start, end) if is_in(self._meetings, end, end + REACH) else None

    def organisation(self, chain: Chain) -> int | None:
        """Return where the name ends of which the chain is only a part: 湖南省委, 湖南日报."""
        text, end = self._text, chain.end
        following = text[end : end + 1]
        if following == "、" and (together := held_together(text, chain.start, end)):
            return together
        if following in END_MARKS:
            return None
        if following in _COUNTS and (_COUNTED.match(text, end) or _DATELINE.match(text, end)):
            return None
        if text[chain.start - 1 : chain.start] in _COUNTING and _NUMBERED.search(
            text, chain.start - 5, chain.start
        ):
            return max(self._founded_with_china(chain) or 0, self._sites.run(end, _LONGEST_BODY))
        if following == "“":
            # Behind a name written in full the place itself is meant.
            day = None if chain.name.is_full else _DAY_OF_EVENT.match(text, end)
            if event := day.end() if day else quoted_meeting_end(text, end):
                return event
        if following in _DASHES:
            return self._founded_with_china(chain)
        if following == "第" and (numbered := _NUMBERED_EVENT.match(text, end)):
            return self._sites.run(numbered.end(), _LONGEST_BODY)
        if chain.name.is_abroad and (office := rulers.office_end(text, chain.start, end, self._sites.visits)):
            return office
        if office := self._office_behind(end):
            return office
        if text.startswith("部队", end) and text[chain.start - 1 : chain.start] == "驻":
            return None
        if not (chain.name.is_full and chain.name.is_division) and (
            product := self._words.products.end_at(text, end)
        ):
            # 陕西苹果产业 is what is grown there, no name of goods.
            return None if _TRADE.match(text, product) else product
        if meeting := self._meeting(chain.start, end):
            return meeting
        if (following in _SENT_FIRST or self._is_rare(end)) and (rare := self._rare_end(chain)):
            return rare
        if chain.name.is_abroad and chain.name.entries[0].kind is Kind.COUNTRY and _ANY_BODY.match(text, end):
            return None
        return self._organisation_in(end)

    def _office_behind(self, end: int) -> int | None:
        """Return where the office ends that is named behind ``end`` or by the last character before it."""
        text, offices = self._text, self._words.offices
        office = offices.end_at(text, end + (text[end : end + 1] in _FORMER))
        # 省长 in 湖北省长江 is no office: another name begins where this one ends.
        if not office and (office := offices.end_at(text, end - 1)):
            office = 0 if end in self._beginnings or _LONG.match(text, end) else office
        return office if office > end and not text.startswith("部门", office - 1) else None

    def _is_rare(self, end: int) -> bool:
        """Tell whether a name that goes on at ``end`` may reach what few names have: not behind a comma."""
        rare = self._rare[bisect_left(self._rare, end)]
        return rare < end + _REACH and self._text.find("，", end, rare) < 0

    def _rare_end(self, chain: Chain) -> int | None:
        """Return where the name of a firm, an office, a campaign, of people or a disaster ends."""
        text, end = self._text, chain.end
        if not chain.name.is_full and (stock := _STOCK.match(text, end)):
            return stock.end()
        if bureau := self._bureau(end):
            return bureau
        if named := _CAMPAIGN.match(text, end) or _SENT.match(text, end):
            return named.end()
        if staff := self._staff(end):
            return staff
        # 芦山地震 is the name of an event; behind a name written in full the place itself is meant.
        return None if chain.name.is_full else self._disaster(end)

    def _founded_with_china(self, chain: Chain) -> int | None:
        """Return where the name ends of what China and others hold or founded: 中国—东盟博览会."""
        text, end = self._text, chain.end
        if text[end : end + 1] not in _DASHES or text[chain.start : end] != "中国":
            return None
        founded = _WITH_CHINA.match(text, end)
        return founded.end() if founded else None

    def _staff(self, end: int) -> int | None:
        """Return where what the place set up for one task ends: 太仓市 + 海绵城市建设领导小组."""
        if all(self._text.find(word, end, end + _LONGEST_STAFF) < 0 for word in _STAFFS):
            return None
        staff = _STAFF.match(self._text, end)
        return staff.end() if staff else None

    def _bureau(self, end: int) -> int | None:
        """Return where an office ends that is named by its head: 长沙市教育局 before 局长."""
        index = bisect_left(self._bureaus, (end + 2,))
        if index == len(self._bureaus) or self._bureaus[index][0] > end + 14:
            return None
        head, word = self._bureaus[index]
        if word < head and _NO_BODY.search(self._text, end, word):
            return None
        name = _HAN.match(self._text, end)
        return head + 1 if name and name.end() > head else None

    def _disaster(self, end: int) -> int | None:
        day = _DAY.match(self._text, end)
        end = day.end() if day else end
        for start in range(end, end + 4):
            if self._text.startswith("灾区", start):
                return None
            if found := self._words.disasters.end_at(self._text, start):
                return None if self._text.startswith("灾区", found) else found
            character = self._text[start : start + 1]
            # 湖南的地震 tells where it was.
            if character == "的" or not "一" <= character <= "鿿":
                break
        return None

    def visited_organisation(self, chain: Chain) -> int | None:
        """Return where an organisation ends that the text goes to as to a place: 在四川省生态环境厅，"""
        if founded := self._founded_with_china(chain):
            return founded if self._text.endswith(_FOUNDED_SITES, 0, founded) else None
        end = self._staff(chain.end) or self._organisation_in(chain.end, events=False)
        if end and _LEFT_AGAIN.match(self._text, end):
            return end
        seat = _SEAT.match(self._text, chain.end)
        return seat.end() if seat else None

    def _organisation_in(self, start: int, *, events: bool = True) -> int | None:
        """Return where the last body or event ends whose name begins at ``start``."""
        if not is_in(self._near, start, start + _LONGEST_BODY):
            return None
        stop = self._sites.run(start, _LONGEST_BODY)
        if start == stop:
            return None
        if self._text[start] in _QUALIFYING:
            if _SOME.match(self._text, start) or _JOINS.match(self._text, start):
                return None
            edition = _EDITION.match(self._text, start)
            start = edition.end() if edition else start
        last = max(self._bodies_in(start, stop), default=0)
        if events:
            last = max(last, max(self._events_in(start, stop), default=0))
        return last or None

    def _bodies_in(self, start: int, stop: int) -> Iterator[int]:
        for first, end in _inside(self._bodies, start, stop):
            word = self._text[first:end]
            if first == start if word in TRADES else first - start > 1 or word not in _SHORT:
                yield end

    def _events_in(self, start: int, stop: int) -> Iterator[int]:
        for first, end in _inside(self._events, start, stop):
            if first == start and _DOES.match(self._text, first):
                continue
            # The name of a meeting ends here: 座谈会, 座谈会上 and 座谈会8日, but not 会议中心.
            if first == start or end >= stop or self._ends_event(start, end):
                yield end

    def _ends_event(self, start: int, end: int) -> bool:
        """Tell whether what follows the name of an event shows that it ends here: 座谈会上, 座谈会8日."""
        following = self._text[end]
        return following in "上期后前精在中开闭召举" or (
            following.isdigit() and "日电" not in self._text[start:end]
        )

    def office_end(self, end: int) -> int:
        """Return where the office ends whose place ends at ``end``: 芦花村 before 党支部; 0 without one."""
        return self._words.offices.end_at(self._text, end)

    def goes_on_as_body(self, end: int) -> bool:
        """Tell whether the name that ends at ``end`` goes on as that of a body: 南溪河管理局."""
        return bool(self.office_end(end)) or self._organisation_in(end) is not None
