"""The places of one article: chains, what follows them, sites of their own, and what repeats."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from annotator.suggest.gazetteer import Entry, Gazetteer, Kind, gazetteer
from annotator.suggest.places import foreign
from annotator.suggest.places.abbreviations import abbreviated
from annotator.suggest.places.chains import Chain, Surroundings, chains
from annotator.suggest.places.features import Feature, Features, makes_an_undertaking
from annotator.suggest.places.judging import Judge
from annotator.suggest.places.repeats import Repeats
from annotator.suggest.places.sites import SiteGrammar
from annotator.suggest.places.words import Words, words
from annotator.suggest.recommender import Article, Suggestion

_SCORES = {
    "division": 0.95, "short": 0.93, "county_short": 0.85, "world": 0.8, "nature": 0.88, "feature": 0.8,
    "region": 0.86,
    "site_chain": 0.91, "site_visited": 0.86, "site": 0.65, "site_listed": 0.72, "again": 0.85,
    "abbreviation": 0.8,
}  # fmt: skip
_TITLE = re.compile(r"《[^《》\n]{1,60}》")


class PlaceFinder:
    """Finds the places of one article."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._text = article.text
        self._gazetteer: Gazetteer = gazetteer()
        self._words: Words = words()
        self._sites = SiteGrammar(self._text, self._words)
        self._chains = list(chains(self._gazetteer.find(self._text)))
        self._chain_starts = [chain.start for chain in self._chains]
        self._titles = [match.span() for match in _TITLE.finditer(self._text)]
        self._around = Surroundings(article, self._chains, self._gazetteer)
        self._judge = Judge(self._text, self._words, self._sites, self._around, self._chains)
        self._repeats = Repeats(self._text, self._words, self._sites, self._judge)

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
        taken += self._of_features(silent)
        taken += self._of_sites(taken, silent)
        taken = list(_outermost(taken))
        taken += self._repeats.found(taken, silent)
        yield from _outermost(taken)

    def _of_chain(self, chain: Chain, silent: list[tuple[int, int]]) -> Suggestion | None:
        if any(start <= chain.start < end for start, end in silent) or not self._judge.is_place(chain):
            return None
        broad = chain.entries[0].kind in (Kind.COUNTRY, Kind.REGION)
        site = self._sites.after(chain.start, chain.end, named=not broad)
        if site is not None and self._is_abroad(chain) and self._chain_in(chain.end, site.end):
            site = None
        if site is None and (end := self._judge.visited_organisation(chain)):
            return self._suggestion(chain.start, end, "site_chain", self._around.choose(chain.entries))
        if site is None and (end := self._sites.listed_item(chain.start, chain.end)):
            return self._suggestion(chain.start, end, "site_listed", None)
        part = None if site is not None and site.visited else self._judge.organisation(chain)
        if part and (site is None or part > site.end):
            silent.append((chain.start, part))
            return None
        entry = self._around.choose(chain.entries)
        if site is not None:
            one = self._suggestion(chain.start, site.end, "site_chain", entry)
            self._repeats.learn(chain.end, site.end, one)
            return one
        end = self._judge.end(chain, entry)
        return self._suggestion(chain.start, end, self._rule(chain, entry), entry)

    def _drop_list_before(self, start: int, taken: list[Suggestion]) -> None:
        """Drop the places that share the organisation after them: 上海、江苏、湖南省住房和城乡建设厅."""
        if not self._words.department.search(self._text, start, start + 30):
            return
        while taken and taken[-1].end == start - 1 and self._text[start - 1] in "、和":
            start = taken.pop().start

    def _abbreviated(self) -> Iterator[Suggestion]:
        """Yield provinces written with one character: 在京, 赴湘."""
        for start, end, name in abbreviated(self._text):
            entry = next(one for one in self._gazetteer.meanings(name) if one.kind is Kind.PROVINCE)
            yield self._suggestion(start, end, "abbreviation", entry)

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

    def _of_features(self, silent: list[tuple[int, int]]) -> Iterator[Suggestion]:
        """Yield rivers, mountains and roads, and foreign towns written in sounds."""
        divisions = {chain.end: chain.start for chain in self._chains if chain.is_division}
        for one in Features(self._text, self._words, self._sites, divisions).found():
            if any(start <= one.start < end for start, end in silent) or self._is_inside_chain(one):
                continue
            if makes_an_undertaking(self._text, one.end) or self._judge.goes_on_as_body(one.end):
                self._repeats.learn(one.own, one.end, self._suggestion(one.own, one.end, "feature", None))
                continue
            found = self._suggestion(one.start, self._judge.nature_end(one.end), "feature", None)
            self._repeats.learn(one.own, one.end, found)
            yield found
        for start, end in foreign.alone(self._text, divisions):
            found = self._suggestion(start, end, "world", None)
            self._repeats.learn(start, end, found)
            yield found

    def _is_abroad(self, chain: Chain) -> bool:
        own = self._text[chain.start : chain.end] == "中国"
        return chain.entries[0].kind is Kind.COUNTRY and not own

    def _chain_in(self, start: int, end: int) -> bool:
        index = bisect_left(self._chain_starts, start)
        return index < len(self._chains) and self._chains[index].start < end

    def _is_inside_chain(self, feature: Feature) -> bool:
        """Tell whether a feature only seems to begin inside another name: 海南高速铁路."""
        index = bisect_left(self._chain_starts, feature.own + feature.is_road) - 1
        if index >= 0 and self._chains[index].end > feature.own:
            return True
        # 负起黄河: a name that is known begins in the middle of what looks like one.
        following = self._chains[index + 1 : index + 2]
        return any(
            feature.own < one.start < feature.end and one.entries[0].kind is Kind.NATURE for one in following
        )

    def _of_sites(self, taken: list[Suggestion], silent: list[tuple[int, int]]) -> list[Suggestion]:
        found: list[Suggestion] = []
        for site in self._sites.free():
            if any(start <= site.start < end for start, end in silent):
                continue
            if not site.visited and any(site.start < one.start < site.end for one in taken):
                continue
            rule = "site_visited" if site.visited else "site"
            found.append(self._suggestion(site.start, site.end, rule, None))
        for start, end, firms in self._sites.listed():
            touching = [one for one in (*taken, *found) if one.start < end and start < one.end]
            if not touching or (firms and all(one.start == start and one.end < end for one in touching)):
                found.append(self._suggestion(start, end, "site_listed", None))
        return found

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
