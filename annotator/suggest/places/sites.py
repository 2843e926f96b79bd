"""Sites by grammar: what ends in 园区, 村, 公司 … and stands where a place stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from annotator.suggest.gazetteer import gazetteer
from annotator.suggest.patterns import Pattern
from annotator.suggest.places.generic import (
    BODY,
    CALLED,
    COMMON,
    FOLLOWS,
    NO_NAME_BEHIND,
    NOT_FOLLOWS,
    is_around,
)
from annotator.suggest.places.villages import Villages, part_end
from annotator.suggest.places.visits import BEFORE_A_NAME, BEFORE_FIRST, FARTHEST, Visits
from annotator.suggest.places.words import TOWNS, Words
from annotator.suggest.wordlists import sections

LONGEST = 28
_MARKS = frozenset("，。、：；！？… \n\u3000")
_BRACKETS = frozenset("（）()“”")
_CLOSING = {"）": "（", ")": "(", "”": "“"}
_OPEN = Pattern(r"(?:^|[，。；：！？、\n）)—…“\s了将把对从让使像趟]|的|以及|[^个多些]是|之一|[，。；\n]如)$")
_OPEN_ENDS = frozenset("村镇乡山岛河湖江湾街路沟港城坝洲滩峰岭渠站局所林")
_VILLAGES = frozenset(("村", "镇", "乡", "自然村", "社区", "小区", "区", "街区", "安置点"))
# A town that is in no list any more, but told again and again.
_TOLD_OFTEN = 3
_OF_A_QUARTER = ("社区", "小区")
_SOME_ONE = frozenset("一某")
_BESIDE = frozenset({"附近", "对面", "门口", "门前", "周边", "旁边"})
_BY = frozenset("附对门周旁")
_SPOKEN = Pattern("规划|建设|发展|改革|开发|整体|总体|作为|项目")
_STREET = Pattern(
    r"((?:(?![村镇乡区市县])[一-鿿]){2,4})(?<![修铺筑公铁高道水线思出丝绸之网电通])(?:路|大道|大街)$"
)
_SCENES = frozenset({"项目现场", "施工现场", "建设现场", "工地", "项目工地"})
_WORKS = sections("around_sites.txt")["works"]
# So long are the names of villages and quarters that nothing leads to.
_LONGEST_ALONE = {"村": 4, "片区": 3}
_ENTERING = ("进入", "走进")
# Behind a name that has ended these are works there, or the water beside it: 迎宾馆湖边.
_ADDED = frozenset({"项目", "工程", "湖", "江", "河"})
# Behind a division these make no name: 眉山市中心, 攸县县城.
_NO_NAMES = frozenset(
    {
        *_SCENES,
        "中心",
        "项目",
        "工程",
        "城",
        "区",
        "段",
        "市场",
        "基地",
        "场",
        "厂",
        "公司",
        "集团",
        "林",
        "院",
        "工厂",
        "港口",
        "棚户区",
        "社区",
        "小区",
        "街区",
        "村寨",
        "安置点",
        "安置区",
    }
)
_DIVISIONS = frozenset("省市县区州盟旗")
_MEMORIALS = frozenset({"纪念塔", "纪念碑", "纪念馆", "纪念堂", "纪念园", "陈列馆"})
# 中共中央旧址 is a place, whatever body sat there.
_FORMER_SEATS = frozenset({"旧址", "旧居", "会址", "旧址群"})
# 南山牧场, 西北大学: common words that together are a name.
_TWO_WORDS = Pattern("[东西南北中古铁铜金银长高茶竹鱼龙白塔军城][山沟坝湖林庄海江河岛滩岭峰洲东西南北]")
# What a village has, and the words between it and its village: 马庄村 + 综合 + 服务室.
_OF_A_VILLAGE = ("室", "站", "中心", "礼堂", "小学", "学校", "幼儿园", "广场", "院", "馆")
_FOR_VILLAGERS = ("", "综合", "便民", "党群", "文化", "老年", "新时代")


class Site(NamedTuple):
    """A site at ``[start, end)``; ``visited`` where the text takes the reader there."""

    start: int
    end: int
    visited: bool


class SiteGrammar:
    """Finds sites in one text; the words it goes by are looked up once, in one pass each."""

    def __init__(self, text: str, words: Words) -> None:
        self._text = text
        self._words = words
        self.parts = words.parts(text)
        self.suffixes = self.parts.suffixes
        self._suffix_starts = [start for start, _ in self.suffixes]
        self.visits = Visits(text, words, self.parts)
        self._villages = Villages(text, words, self.visits, self.parts)
        self.village_end = self._villages.end

    def run(self, start: int, length: int) -> int:
        """Return where the characters end that a name may go on with, within ``length`` from ``start``."""
        stop = self.visits.cut(start, min(start + length, len(self._text)))
        if self._text[start:stop].isalnum():
            return stop
        run = self._words.name_run.match(self._text, start, start + length)
        return min(stop, run.end()) if run else start

    def after(self, start: int, chain_end: int, *, named: bool = True) -> Site | None:
        """Return the site whose name begins with the chain ``[start, chain_end)``, if there is one.

        ``named`` tells that the chain alone makes a name of common words: 长沙高新区, but not 中国古镇.
        """
        site = self._behind(start, chain_end, named=named)
        village_end = self.village_end(chain_end)
        if village_end and (site is None or site.end < village_end):
            return Site(start, village_end, self.visits.is_visited(start))
        return site

    def _ends_in_run(self, start: int) -> bool:
        """Tell whether a word with which sites end stands before the next that no name contains."""
        index = bisect_left(self._suffix_starts, start)
        if index == len(self.suffixes) or self.suffixes[index][1] > start + LONGEST:
            return False
        return self.suffixes[index][1] <= self.visits.cut(start, start + LONGEST)

    def _behind(self, start: int, chain_end: int, *, named: bool) -> Site | None:
        if not self._ends_in_run(chain_end) or self._text[chain_end] == "籍":
            return None
        visited = self.visits.is_visited(start)
        best: Site | None = None
        for suffix_start, suffix_end in self.suffixes_in(chain_end, self.run(chain_end, LONGEST)):
            suffix = self._text[suffix_start:suffix_end]
            street = suffix[-1] in "路道街" and self._is_street(chain_end, suffix_end)
            gone_to = self._is_gone_to(start, suffix_end, suffix, visited)
            gone_to = gone_to or self._is_scene(suffix, suffix_end)
            if not (gone_to or street or suffix in self._words.strong or self._is_by(suffix_end)):
                continue
            if self._is_common(chain_end, suffix_start, suffix_end):
                continue
            # 潮州古城比较完好: the town makes it a name, whatever follows.
            old = suffix[0] == "古" and suffix_start == chain_end
            if not (street or self.ends(suffix_end, named=old) or self._is_spoken_of(suffix, suffix_end)):
                continue
            goes_on = best is not None and best.end == suffix_start and suffix != "村"
            if goes_on and suffix in _ADDED:
                continue
            if self._is_business(start, suffix) or self._is_some_one(chain_end, suffix_end):
                continue
            between = self._text[chain_end:suffix_start]
            plain = (not named or suffix in _VILLAGES) and not self._villages.is_called_so(between)
            if plain and not goes_on and self._words.is_generic(between):
                continue
            best = Site(start, self._closed(start, suffix_end), visited)
        return None if best is not None and NO_NAME_BEHIND.match(self._text, chain_end) else best

    def _is_some_one(self, start: int, end: int) -> bool:
        """Tell whether the text does not name a site behind its place: 攸县一景区, 攸县某小区."""
        return (
            self._text[start : start + 1] in _SOME_ONE and self._text[start + 1 : end] in self._words.strong
        )

    def _is_business(self, start: int, suffix: str) -> bool:
        """Tell whether a market is entered to sell there, which is no visit: 进入欧美主流图书市场."""
        return suffix == "市场" and self._text.endswith(_ENTERING, 0, start)

    def _is_spoken_of(self, suffix: str, end: int) -> bool:
        """Tell whether a plain ending is followed by what is said of such sites: 成都科学城 + 规划."""
        return len(suffix) > 2 and suffix in self._words.strong and bool(_SPOKEN.match(self._text, end))

    def _is_scene(self, suffix: str, end: int) -> bool:
        """Tell whether a building site of a town is where something happens: 株洲大厦项目现场，一派繁忙."""
        return suffix in _SCENES and self._text[end : end + 1] in ("，", "内", "里", "上")

    def _is_by(self, end: int) -> bool:
        """Tell whether something is told to be beside what ends at ``end``: 医院附近."""
        return self._text[end : end + 1] in _BY and self._text[end : end + 2] in _BESIDE

    def _is_gone_to(self, start: int, end: int, suffix: str, visited: bool) -> bool:
        """Tell whether the reader is taken to a site, and its help is not only told of: 在公司支持下."""
        if not visited:
            return False
        # 在华西片区整治过程中: what is land of its own helps nobody.
        return suffix in self._words.strong or not self.visits.is_frame(start, end)

    def _is_street(self, start: int, end: int) -> bool:
        """Tell whether a street is named right behind its town: 渝中区长江一路."""
        street = _STREET.match(self._text, start, end) if 3 <= end - start <= 6 else None
        if street is None:
            return False
        # 长江一路 is named by a river, of whose name each character is a word.
        return not self._words.is_generic(street[1]) or bool(gazetteer().name(street[1][:2]).entries)

    def _closed(self, start: int, end: int) -> int:
        """Return the end of a name with its part, and the mark its last word stands in: 医院（西院区）."""
        end = part_end(self._text, end)
        closing = self._text[end : end + 1]
        opening = _CLOSING.get(closing)
        if opening is None or self._text.count(opening, start + 1, end) <= self._text.count(
            closing, start, end
        ):
            return end
        return end + 1

    def is_no_name(self, start: int, end: int, *, abroad: bool) -> bool:
        """Tell whether what stands behind the name of a place is no part of a site's name: 中国市场."""
        if NO_NAME_BEHIND.match(self._text, start) or self._is_some_one(start, end):
            return True
        behind = self._text[start:end]
        if behind in _SCENES or behind.startswith("籍"):
            return True
        if len(behind) > 1 and behind in _NO_NAMES and self._text[start - 1] in _DIVISIONS:
            return True
        return (abroad or behind.endswith("市场")) and behind != "" and self._words.is_generic(behind)

    def free(self) -> Iterator[Site]:
        """Yield the sites that begin with a name of their own."""
        text = self._text
        done = 0
        standing, may_be_led_to = self._words.standing, self.visits.may_be_led_to
        for suffix_start, suffix_end in self.suffixes:
            if suffix_start < done or text[suffix_start - 1 : suffix_start] in _MARKS:
                continue
            told = text[suffix_start:suffix_end] in standing or may_be_led_to(suffix_start)
            if not (told or is_around(text, suffix_end)):
                continue
            start, run_end = self._beginning(suffix_start)
            start += text[start] in BEFORE_FIRST and BEFORE_A_NAME.match(text, start) is not None
            if start >= suffix_start:
                continue
            visited = self.visits.is_visited(start)
            # Where nothing leads, one of the words to come that stand alone tells of them all.
            if not visited and not self._may_stand_alone(start, suffix_start, suffix_end):
                continue
            if not run_end:
                run = self._words.name_run.match(text, suffix_end)
                run_end = run.end() if run else suffix_end
            done = self.visits.cut(suffix_start, run_end)
            if site := self._between(start, done, visited):
                if visited:
                    self.visits.remember(site.end)
                yield site

    def _beginning(self, suffix_start: int) -> tuple[int, int]:
        """Return where a name before a suffix may begin, behind the last stop; its end, if that is known."""
        text = self._text
        floor = max(self.visits.last_stop_end(suffix_start), suffix_start - FARTHEST)
        if floor == suffix_start or text[floor:suffix_start].isalnum():
            return floor, 0
        last = self._words.last_run.search(text, floor, suffix_start)
        start = last.start() if last else suffix_start
        if start > floor and text[start - 1] in _BRACKETS:
            runs = self._words.name_run.finditer(
                text, max(text.rfind(mark, 0, floor) for mark in "\n，。") + 1
            )
            start, end = next(run.span() for run in runs if run.end() > suffix_start)
            return max(start, floor), end
        return start, 0

    def suffixes_in(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the words with which names of sites end that stand in ``[start, end)``."""
        first = last = bisect_left(self._suffix_starts, start)
        while last < len(self.suffixes) and self.suffixes[last][1] <= end:
            last += 1
        return self.suffixes[first:last]

    def _between(self, start: int, end: int, visited: bool) -> Site | None:
        suffixes = self.suffixes_in(start, end)
        best: Site | None = None
        if visited and (called := CALLED.match(self._text, start)):
            # 华人企业火船咖啡厂: what it only is called is no part of the name.
            start = called.end()
        for suffix_start, suffix_end in suffixes:
            stem, suffix = self._text[start:suffix_start], self._text[suffix_start:suffix_end]
            if best is not None and best.end == suffix_start and suffix in _ADDED:
                continue
            if suffix[-1] == "局" and self._text.endswith("设在", 0, start):
                # 办公室设在市水务局: who is in charge, no visit.
                continue
            if self._is_business(start, suffix):
                continue
            if len(suffix) == 1 and stem.endswith("·"):
                # 埃米尔·塔米姆 is a person.
                continue
            gone_to = self._is_gone_to(start, suffix_end, suffix, visited)
            # 青桐片区北园社区: the site goes on with a smaller one.
            smaller = best is not None and suffix in _OF_A_QUARTER
            if len(stem) < 2 or not (
                gone_to or smaller or self._stands_alone(stem, suffix) or is_around(self._text, suffix_end)
            ):
                continue
            named = self._is_name(stem, suffix) or (
                suffix == "村" and self._villages.is_next(start, stem, visited)
            )
            if named and self.ends(suffix_end):
                best = Site(start, self._closed(start, suffix_end), visited)
        if best is not None and self._text.count("“", start, best.end) != self._text.count(
            "”", start, best.end
        ):
            return None
        return best

    def _may_stand_alone(self, start: int, suffix_start: int, suffix_end: int) -> bool:
        """Tell whether what ends here may be a place though nothing leads there."""
        if is_around(self._text, suffix_end):
            return True
        suffix = self._text[suffix_start:suffix_end]
        if suffix not in self._words.standing:
            return False
        if suffix in TOWNS and not self._stands_alone(self._text[start:suffix_start], suffix):
            return False
        return bool(_OPEN.search(self._text, max(0, start - 2), start))

    def _stands_alone(self, stem: str, suffix: str) -> bool:
        """Tell whether a name with that ending is a place though nothing leads there."""
        if suffix in TOWNS:
            return len(stem) == 2 and self._text.count(stem + suffix) >= _TOLD_OFTEN
        longest = _LONGEST_ALONE.get(suffix)
        return suffix in self._words.alone and (longest is None or 2 <= len(stem) <= longest)

    def ends(self, end: int, *, named: bool = False) -> bool:
        """Tell whether a name can end here, by the last word and by those that follow.

        ``named`` tells that the name is known, so that any word may follow that makes no other of it.
        """
        text = self._text
        if text[end - 2 : end] in self._words.no_ends:
            return False
        last, following = text[end - 1 : end], text[end : end + 1]
        # 多稼村村民: the word behind the name only says its last character again.
        if last == following:
            return True
        if named and last == "乡" and following in ("村", "们", "风", "贤", "情", "音", "土"):
            return False
        if last in _OPEN_ENDS and not named and not FOLLOWS.match(text, end):
            return False
        return not (NOT_FOLLOWS.match(text, end - 1) or NOT_FOLLOWS.match(text, end))

    def is_strong(self, name: str, shortest: int = 2) -> bool:
        """Tell whether a name ends in what is a place wherever it is named."""
        return any(name[-length:] in self._words.strong for length in range(shortest, 8))

    def _is_name(self, stem: str, suffix: str) -> bool:
        if not 1 <= len(stem) <= 22 or COMMON.match(stem + suffix):
            return False
        told = suffix == "报社" or suffix in _MEMORIALS or (suffix in _FORMER_SEATS and not stem[0].isdigit())
        if not told and BODY.search(stem):
            return False
        if len(suffix) > 1 and stem[:2] not in self._words.generic and _TWO_WORDS.match(stem):
            return True
        if suffix == "谷" and len(stem) > 2 and stem[-1] not in "山河峡深":
            # 机器人谷: a quarter is called so for its trade.
            return True
        if suffix.endswith("工地") and stem.startswith(_WORKS):
            # 航站楼工地: the visit tells which one.
            return True
        if suffix == "村" and self._villages.is_called_so(stem):
            return True
        village, of, what = stem.partition("村")
        if of and len(village) > 1 and what in _FOR_VILLAGERS and suffix.endswith(_OF_A_VILLAGE):
            # 马庄村综合服务室: what a village has is named as the village is.
            return self._is_name(village, "村")
        if suffix.endswith("公司") and len(stem) > 3 and self._is_pair_of_words(stem):
            return True
        if len(suffix) > 1 and len(stem) > 2 and stem[-1] in "山岭" and stem[-2:] not in self._words.generic:
            # 红军山烈士陵园: a mountain named by a common word.
            return stem[-2:] not in self._words.no_ends
        return not self._words.is_generic(stem) or (suffix in _MEMORIALS and len(stem) > 2)

    def _is_pair_of_words(self, stem: str) -> bool:
        """Tell whether two characters that are words alone begin a name: 铜新化工公司."""
        words = self._words
        return stem[:2] not in words.generic and words.is_generic(stem[:2]) and words.is_generic(stem[2:])

    def _is_common(self, start: int, suffix_start: int, end: int) -> bool:
        if suffix_start == start:
            return self._text[start:end] in _NO_NAMES
        return bool(COMMON.match(self._text[start:end]))
