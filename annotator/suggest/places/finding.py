"""The places of one article: chains, what follows them, sites of their own, and what repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.suggest.gazetteer import Entry, Gazetteer, Kind, gazetteer
from annotator.suggest.places.chains import Chain, Surroundings, chains
from annotator.suggest.places.sites import Site, SiteGrammar
from annotator.suggest.places.words import Words, words
from annotator.suggest.recommender import Article, Suggestion

_SCORES = {
    "division": 0.95, "short": 0.92, "county_short": 0.75, "world": 0.85, "nature": 0.9, "region": 0.85,
    "site_chain": 0.85, "site_visited": 0.8, "site": 0.65, "site_listed": 0.7, "again": 0.8, "abbreviation": 0.7,
}  # fmt: skip
_NATURE_TAIL = re.compile(r"(?:中上游|中下游|上中游|上游|中游|下游|流域|沿线|源头|沿岸|干流|支流|入海口)(?:地区|城市群|省份)?")
_REGION_TAIL = re.compile(r"(?:[一二三四五六七八九十两]+)(?:地州|省区|省市|省|市|州|地市)(?![长委])|一体化示范区|生态绿色一体化发展示范区|国家级新区|片区")
_FOLLOWED_BY_COUNTIES = re.compile(r"各[县市区州乡]")
_CHINA = re.compile(r"[，。、；）（和与同及愿将是的在已对]|最大")
_PROVINCES = {
    "京": "北京", "津": "天津", "沪": "上海", "渝": "重庆", "冀": "河北", "豫": "河南", "滇": "云南", "辽": "辽宁",
    "湘": "湖南", "皖": "安徽", "鲁": "山东", "苏": "江苏", "浙": "浙江", "赣": "江西", "鄂": "湖北", "桂": "广西",
    "甘": "甘肃", "晋": "山西", "蒙": "内蒙古", "陕": "陕西", "吉": "吉林", "闽": "福建", "粤": "广东", "藏": "西藏",
    "川": "四川", "琼": "海南", "港": "香港", "澳": "澳门", "黔": "贵州", "疆": "新疆",
}  # fmt: skip
_ABBREVIATED = re.compile(
    f"(?<=[在赴来抵离入进驻])[{''.join(_PROVINCES)}](?=期间|考察|调研|召开|举行|举办|会见|会谈|视察|指导|开展|出席|投资|工作|学习|参加|主持|闭幕|开幕|"
    r"成立|启动|发布|签署|揭牌|看望|慰问|同|与|[，。、；）])"
)
_PEOPLE = re.compile(r"族|人(?![大民才口均力员类工事气文居家])|语(?!言)|籍|裔|式|方(?![面案向言式法志])|队(?!伍)|[话菜戏剧](?!剧)|货|版")
_TITLE = re.compile(r"《[^《》\n]{1,60}》")
_EDITION = re.compile(r"(?:[0-9]{4}年)?")
_NEW_CHINA = frozenset("新代全丽红字安治康")
_LAST_STEP = re.compile(r"[省市县区旗州镇乡盟](?=[^省市县区旗州镇乡盟道]{2,8}(?:镇|乡|街道|村|社区|嘎查)$)")


class PlaceFinder:
    """Finds the places of one article."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._text = article.text
        self._gazetteer: Gazetteer = gazetteer()
        self._words: Words = words()
        self._sites = SiteGrammar(self._text, self._words)
        self._chains = list(chains(self._gazetteer.find(self._text)))
        self._titles = [match.span() for match in _TITLE.finditer(self._text)]
        self._around = Surroundings(article, self._chains, self._gazetteer)

    def suggestions(self) -> Iterator[Suggestion]:
        """Yield the places in the order of the text; none lies inside another."""
        taken: list[Suggestion] = []
        silent = list(self._titles)
        for chain in self._chains:
            one = self._of_chain(chain, silent)
            if one is not None:
                taken.append(one)
            elif silent and silent[-1][0] == chain.start and silent[-1] not in self._titles:
                self._drop_list_before(chain.start, taken)
        taken += self._abbreviated()
        taken += self._of_sites(taken, silent)
        taken = list(_outermost(taken))
        taken += self._repeated(taken)
        yield from _outermost(taken)

    def _of_chain(self, chain: Chain, silent: list[tuple[int, int]]) -> Suggestion | None:
        if any(start <= chain.start < end for start, end in silent) or not self._is_place(chain):
            return None
        site = self._sites.after(chain.start, chain.end)
        part = None if site is not None and site.visited else self._organisation(chain)
        if part and (site is None or part > site.end):
            silent.append((chain.start, part))
            return None
        entry = self._around.choose(chain.entries)
        if site is not None:
            return self._suggestion(chain.start, site.end, "site_chain", entry)
        end = self._end(chain, entry)
        return self._suggestion(chain.start, end, self._rule(chain, entry), entry)

    def _is_place(self, chain: Chain) -> bool:
        """Tell whether a chain is a place and no common word, by its form and its article."""
        if _PEOPLE.match(self._text, chain.end) or self._is_in_brackets(chain):
            return False
        if self._text[chain.start : chain.end] == "中国":
            before, after = self._text[max(0, chain.start - 1) : chain.start], self._text[chain.end :]
            return before not in _NEW_CHINA and bool(_CHINA.match(after[:3]))
        if not chain.is_division or len(chain.hits) > 1:
            return True
        if chain.is_full:
            return self._is_known_town(chain)
        entry = self._around.choose(chain.entries)
        if entry.kind <= Kind.PREFECTURE:
            return True
        if any(one.code in self._around.full for one in chain.entries):
            return True
        return self._around.weight(entry) >= 2 and self._text[chain.start : chain.end] not in ()

    def _is_known_town(self, chain: Chain) -> bool:
        """Tell whether a town named alone is one of the article's counties or is gone to."""
        if any(entry.kind is not Kind.TOWN for entry in chain.entries):
            return True
        if not self._sites.ends(chain.end):
            return False
        near = any(self._around.weight(entry) > 0 for entry in chain.entries)
        return near or self._sites.is_visited(chain.start)

    def _drop_list_before(self, start: int, taken: list[Suggestion]) -> None:
        """Drop the places that share the organisation after them: 上海、江苏、湖南省住房和城乡建设厅."""
        if not self._words.department.search(self._text, start, start + 30):
            return
        while taken and taken[-1].end == start - 1 and self._text[start - 1] in "、和":
            start = taken.pop().start

    def _abbreviated(self) -> Iterator[Suggestion]:
        """Yield provinces written with one character: 在京, 赴湘."""
        for match in _ABBREVIATED.finditer(self._text):
            name = _PROVINCES[match.group()]
            entry = next(e for e in self._gazetteer.meanings(name) if e.kind is Kind.PROVINCE)
            yield self._suggestion(match.start(), match.end(), "abbreviation", entry)

    def _closes(self, end: int, stop: int) -> bool:
        """Tell whether the name of a meeting ends here: 座谈会 and 座谈会上, but not 会议中心."""
        return end >= stop or self._text[end] in "上期后前精在中"

    def _is_in_brackets(self, chain: Chain) -> bool:
        """Tell whether the chain is the bracketed part of a company's name: 博世（中国）投资."""
        before, after = self._text[max(0, chain.start - 2) : chain.start], self._text[chain.end :][:2]
        return before[1:] in ("（", "(") and before[0] >= "一" and after[:1] in ("）", ")") and after[1:] >= "一"

    def _organisation(self, chain: Chain) -> int | None:
        """Return where the name ends of which the chain is only a part: 湖南省委, 湖南日报."""
        text, end = self._text, chain.end
        for start in (end, end - 1):
            if match := self._words.office.match(text, start):
                if match.end() > end:
                    return match.end()
        if match := self._words.product.match(text, end):
            return match.end()
        run = self._words.name_run.match(text, end, end + 16)
        if run is None:
            return None
        edition = _EDITION.match(text, end)
        end = edition.end() if edition else end
        stop = self._sites.cut(end, run.end())
        best = None
        for pattern in (self._words.org, self._words.event):
            for match in pattern.finditer(text, end, stop):
                if pattern is self._words.event and match.start() > end and not self._closes(match.end(), stop):
                    continue
                if match.group() in ("局", "厅", "组织") and match.start() - end < 2:
                    continue
                best = max(best or 0, match.end())
        return best

    def _end(self, chain: Chain, entry: Entry) -> int:
        tail = None
        if self._text[chain.end : chain.end + 1] in ("级", "直") and self._text[chain.end - 1] in "省市县区州":
            return chain.end - 1
        if entry.kind is Kind.NATURE:
            tail = _NATURE_TAIL.match(self._text, chain.end)
        elif entry.kind is Kind.REGION:
            tail = _REGION_TAIL.match(self._text, chain.end)
        return tail.end() if tail else chain.end

    def _rule(self, chain: Chain, entry: Entry) -> str:
        if entry.kind in (Kind.COUNTRY, Kind.CITY):
            return "world"
        if entry.kind in (Kind.NATURE, Kind.LANDMARK):
            return "nature"
        if entry.kind is Kind.REGION:
            return "region"
        if chain.is_full or len(chain.hits) > 1:
            return "division"
        return "short" if entry.kind <= Kind.PREFECTURE else "county_short"

    def _of_sites(self, taken: list[Suggestion], silent: list[tuple[int, int]]) -> list[Suggestion]:
        found: list[Suggestion] = []
        for site in self._sites.free():
            if any(start <= site.start < end for start, end in silent):
                continue
            if not site.visited and any(site.start < one.start < site.end for one in taken):
                continue
            rule = "site_visited" if site.visited else "site"
            found.append(self._suggestion(site.start, site.end, rule, None))
        for start, end in self._sites.listed():
            if not any(one.start < end and start < one.end for one in (*taken, *found)):
                found.append(self._suggestion(start, end, "site_listed", None))
        return found

    def _repeated(self, taken: list[Suggestion]) -> Iterator[Suggestion]:
        """Yield what was named once with all its circumstances, where it comes back alone."""
        names: dict[str, Suggestion] = {}
        for one in taken:
            for name in self._short_names(one):
                names.setdefault(name, one)
        for name, one in names.items():
            for match in re.finditer(re.escape(name), self._text):
                yield Suggestion(
                    match.start(), match.end(), "PLACE", _SCORES["again"], "place.again",
                    one.attributes, evidence={"place": name, "full": one.evidence["place"]},
                )  # fmt: skip

    def _short_names(self, one: Suggestion) -> Iterator[str]:
        written = self._text[one.start : one.end]
        rule = one.rule.removeprefix("place.")
        strong = self._sites.is_strong(written) or written[-1] in "站港"
        if rule in ("site_visited", "site_chain") and len(written) >= 3 and strong:
            yield written
        step = _LAST_STEP.search(written)
        last = written[step.end() :] if step else ""
        if len(last) >= 3:
            yield last
            stem = last[:-1]
            if last[-1] in "镇乡" and len(stem) >= 2 and not self._gazetteer.meanings(stem):
                yield stem

    def _suggestion(self, start: int, end: int, rule: str, entry: Entry | None) -> Suggestion:
        attributes: dict[str, str] = {}
        if entry is not None and entry.code:
            attributes["code"] = entry.code
            attributes["name"] = self._gazetteer.chain(entry.code)
        evidence = {"place": self._text[start:end], **attributes}
        return Suggestion(start, end, "PLACE", _SCORES[rule], f"place.{rule}", attributes, evidence=evidence)


def _outermost(found: list[Suggestion]) -> Iterator[Suggestion]:
    """Yield what lies in nothing else, by start; of two that cross, the one that begins first."""
    end = -1
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            yield one
            end = one.end
