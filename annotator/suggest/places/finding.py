"""The places of one article: chains, what follows them, sites of their own, and what repeats."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from annotator.suggest.gazetteer import Entry, Gazetteer, Kind, gazetteer
from annotator.suggest.patterns import Pattern
from annotator.suggest.places import foreign
from annotator.suggest.places.abbreviations import abbreviated, mainland, quarters, unions
from annotator.suggest.places.bodies import Bodies
from annotator.suggest.places.chains import Chain, Surroundings, chains
from annotator.suggest.places.ends import (
    around_end,
    hall_end,
    nature_end,
    place_end,
    route_end,
    terminal_end,
)
from annotator.suggest.places.features import Feature, Features, makes_an_undertaking
from annotator.suggest.places.found import Found, Silence, outermost
from annotator.suggest.places.judging import Judge
from annotator.suggest.places.lists import Lists
from annotator.suggest.places.repeats import Repeats
from annotator.suggest.places.seats import seats
from annotator.suggest.places.sites import SiteGrammar
from annotator.suggest.places.words import Words, words
from annotator.suggest.recommender import Article, Suggestion
from annotator.suggest.wordlists import sections

# The shares of right ones among 6,000 suggestions in 530 articles of 2011–2026 tagged after the
# guidelines, nearer to those of the articles that no rule was made on.
_SCORES = {
    "division": 0.94, "short": 0.93, "county_short": 0.88, "world": 0.91, "nature": 0.88, "feature": 0.9,
    "region": 0.84, "again": 0.83,
    "site_chain": 0.92, "site_visited": 0.91, "site": 0.85, "site_listed": 0.85,
    "abbreviation": 0.96, "land": 0.94, "mainland": 0.8,
}  # fmt: skip
_RULES = {
    Kind.COUNTRY: "world", Kind.CITY: "world", Kind.NATURE: "nature", Kind.LANDMARK: "nature",
    Kind.REGION: "region", Kind.CONTINENT: "region",
}  # fmt: skip
_LANDS = (Kind.COUNTRY, Kind.CONTINENT)
_BROAD = (Kind.COUNTRY, Kind.REGION, Kind.CONTINENT)
_STRETCHING = (Kind.NATURE, Kind.REGION, Kind.LANDMARK)
_STRETCH = Pattern("段(?![时落])")
_WELL_KNOWN = (Kind.PROVINCE, Kind.PREFECTURE, Kind.NATURE)
# Asked for by their names, the members of an enumeration take ten times as long.
_PROVINCE, _PREFECTURE, _TOWN = Kind.PROVINCE, Kind.PREFECTURE, Kind.TOWN
_REASONS = {rule: f"place.{rule}" for rule in _SCORES}
# 中马钦州产业园区: the site bears the names of the lands that founded it.
_PARTNERS = Pattern("(?<![其集])中[新马德法韩日意俄泰]$")
_TITLE = Pattern(r"《[^《》\n]{1,60}》")


class PlaceFinder:
    """Finds the places of one article."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._gazetteer: Gazetteer = gazetteer()
        self._words: Words = words()
        self._sites = SiteGrammar(self._text, self._words)
        self._lists = Lists(self._text, self._words, self._sites)
        self._chains = list(chains(self._gazetteer.find(self._text), self._text))
        self._chain_starts = [chain.start for chain in self._chains]
        self._silence = Silence(match.span() for match in _TITLE.finditer(self._text))
        self._around = Surroundings(article, self._chains, self._gazetteer)
        self._judge = Judge(self._text, self._words, self._sites, self._around, self._chains)
        self._bodies = Bodies(self._text, self._words, self._sites, self._chains)
        self._repeats = Repeats(self._text, self._words, self._sites, self._bodies)

    def suggestions(self) -> list[Suggestion]:
        """Return the places in the order of the text; none lies inside another."""
        taken = self._of_chains()
        taken += self._abbreviated()
        taken += self._of_features()
        taken += self._of_sites(taken)
        taken += (
            Found(start, end, "site_visited")
            for start, end in seats(self._text, self._sites.parts)
            # The corps is a body elsewhere, but its divisions are places.
            if not self._silence.covers(start) or self._text.startswith("新疆", start)
        )
        taken = outermost(taken)
        if again := list(self._repeats.found(taken, self._silence)):
            taken = outermost(taken + again)
        if between := self._between(taken):
            taken = outermost(taken + between)
        return self._suggestions(taken)

    def _of_chains(self) -> list[Found]:
        """Return the places that begin with a known name; the names of organisations fall silent."""
        taken: list[Found] = []
        bodies: list[tuple[int, int]] = []
        silence, is_place, is_alone = self._silence, self._judge.is_place, self._bodies.is_alone
        reached = 0
        for chain in self._chains:
            start = chain.start
            if start < reached or silence.covers(start) or not is_place(chain):
                continue
            if is_alone(chain):
                taken.append(self._ending(chain))
                continue
            place, reached = self._of_chain(chain)
            if place is not None:
                taken.append(place)
            else:
                bodies.append((start, reached))
                self._drop_list_before(start, taken)
        self._silence = silence.with_(bodies)
        return taken

    def _of_chain(self, chain: Chain) -> tuple[Found | None, int]:
        """Return the place that begins with a chain, or None and where the organisation ends."""
        if whole := self._whole(chain):
            return whole, 0
        broad = chain.name.entries[0].kind in _BROAD
        site = self._sites.after(chain.start, chain.end, named=not broad or self._is_joint_region(chain))
        if site is not None and self._is_wide(chain) and self._chain_in(chain.end, site.end):
            site = None
        if site is None and self._sites.visits.is_visited(chain.start):
            if end := self._bodies.visited_organisation(chain):
                return Found(chain.start, end, "site_chain", self._around.choose(chain.name)), 0
            if end := self._lists.item_end(chain.end):
                return Found(chain.start, end, "site_listed"), 0
        body = None if site is not None and site.visited else self._bodies.organisation(chain)
        if body and (site is None or body > site.end):
            return None, body
        if site is not None and not site.visited and (office := self._bodies.office_end(site.end)):
            # 芦花村党支部书记: the title of somebody, but the village may be told again.
            told = Found(chain.start, site.end, "site_chain", self._around.choose(chain.name))
            self._repeats.learn(chain.end, site.end, told)
            return None, office
        entry = self._around.choose(chain.name)
        if site is not None:
            start = chain.start - 2 * bool(_PARTNERS.search(self._text, chain.start - 3, chain.start))
            place = Found(start, site.end, "site_chain", entry)
            if site.visited:
                self._sites.visits.remember(site.end)
            self._repeats.learn(chain.end, site.end, place)
            return place, 0
        province = entry.kind is _PROVINCE and self._text.startswith("港", chain.end)
        if not (broad or chain.name.is_abroad or province) and (end := terminal_end(self._text, chain.end)):
            return Found(chain.start, end, "site_chain", entry), 0
        return self._ending(chain), 0

    def _whole(self, chain: Chain) -> Found | None:
        """Return what a chain makes with its hall, the stretch or road behind it, or 环 before it."""
        if end := hall_end(self._text, chain):
            return Found(chain.start, end, "site_chain", self._around.choose(chain.name))
        stretch = self._stretch_end(chain.end) if chain.name.entries[0].kind in _STRETCHING else None
        if end := stretch or route_end(self._text, chain.end):
            return Found(chain.start, end, "site_chain")
        if self._text[chain.start - 1 : chain.start] == "环" and (end := around_end(self._text, chain.end)):
            return Found(chain.start - 1, end, "region")
        return None

    def _stretch_end(self, end: int) -> int | None:
        """Return where the stretch of a river or road in a division ends: 黄河流域 + 甘肃段."""
        index = bisect_left(self._chain_starts, end)
        if index == len(self._chains) or self._chains[index].start != end:
            return None
        stretch = _STRETCH.match(self._text, self._chains[index].end)
        return stretch.end() if stretch else None

    def _ending(self, chain: Chain) -> Found:
        """Return the place that is a chain alone."""
        text = self._text
        start, last, name, _ = chain
        entry = self._around.choose(name)
        end = self._judge.abroad(chain, entry) if name.is_abroad else place_end(text, chain, entry)
        if not name.is_division:
            start = foreign.beginning(text, start, last)
        elif end < last:
            # 海南 in 海南市场 is the province, whatever 海南市 was.
            shorter = self._gazetteer.name(text[start:end])
            entry = self._around.choose(shorter) if shorter.entries else entry
        return Found(start, end, _rule(chain, entry), entry)

    def _drop_list_before(self, start: int, taken: list[Found]) -> None:
        """Drop the places that share the organisation after them: 上海、江苏、湖南省住房和城乡建设厅."""
        if not taken or taken[-1].end != start - 1:
            return
        if not self._words.department.search(self._text, start, start + 30):
            return
        while taken and taken[-1].end == start - 1 and self._text[start - 1] in "、和":
            start = taken.pop().start

    def _abbreviated(self) -> Iterator[Found]:
        """Yield provinces and lands written with one character, and 大陆: 在京, 赴湘, 中朝两国."""
        parts = self._sites.parts
        for start, end, name in abbreviated(self._text, parts):
            if name:
                entry = next(one for one in self._gazetteer.meanings(name) if one.kind <= Kind.PREFECTURE)
                yield Found(start, end, "abbreviation", entry)
            elif not self._silence.covers(start):
                yield Found(start, end, "land")
        for start, end in quarters(self._text, parts):
            yield Found(start, end, "region")
        for start, end in mainland(self._text, parts):
            yield Found(start, end, "mainland")
        for start, end in unions(self._text, parts):
            if self._is_listed_with_lands(start, end):
                yield Found(start, end, "region")

    def _is_listed_with_lands(self, start: int, end: int) -> bool:
        """Tell whether a land or part of the world stands beside ``[start, end)`` in a list."""
        index = bisect_left(self._chain_starts, start)
        before, behind = self._chains[max(0, index - 1) : index], self._chains[index : index + 1]
        listed = [one for one in before if one.end == start - 1 and self._text[one.end] == "、"]
        listed += [one for one in behind if one.start == end + 1 and self._text[end] == "、"]
        return any(one.name.entries[0].kind in _LANDS for one in listed)

    def _of_features(self) -> Iterator[Found]:
        """Yield rivers, mountains and roads, and foreign towns written in sounds."""
        divisions = {end: start for start, end, name, _ in self._chains if name.is_division}
        for one in Features(self._text, self._words, self._sites, divisions, self._chains).found():
            if self._silence.covers(one.start) or self._is_inside_chain(one):
                continue
            if makes_an_undertaking(self._text, one.end) or self._bodies.goes_on_as_body(one.end):
                self._repeats.learn(one.own, one.end, Found(one.own, one.end, "feature"))
                continue
            stretch = self._stretch_end(one.end) if one.is_road else None
            found = Found(one.start, stretch or nature_end(self._text, one.end), "feature")
            self._repeats.learn(one.own, one.end, found)
            yield found
        for start, end in foreign.alone(self._text, divisions, self._sites.visits.last_word_end):
            if self._silence.covers(start) or self._bodies.goes_on_as_body(end):
                continue
            found = Found(start, end, "world")
            self._repeats.learn(start, end, found)
            yield found

    def _is_wide(self, chain: Chain) -> bool:
        """Tell whether a chain is a land or region, whose name no site bears before that of its town."""
        return chain.name.entries[0].kind in _BROAD and self._text[chain.start : chain.end] != "中国"

    def _is_joint_region(self, chain: Chain) -> bool:
        """Tell whether a region is called by those that share it: 深港 in 深港科技创新合作区."""
        return self._text[chain.start : chain.end] in sections("lands.txt")["joint regions"]

    def _chain_in(self, start: int, end: int) -> bool:
        index = bisect_left(self._chain_starts, start)
        return index < len(self._chains) and self._chains[index].start < end

    def _is_inside_chain(self, feature: Feature) -> bool:
        """Tell whether a feature only seems to begin inside another name: 海南高速铁路."""
        index = bisect_left(self._chain_starts, feature.own + feature.is_road) - 1
        if index >= 0 and self._chains[index].end > feature.own:
            # 沪渝蓉高铁 begins with a region of characters, 海南高速 with an island.
            chain = self._chains[index]
            joint = chain.name.entries[0].kind is Kind.REGION and chain.start == feature.own
            return not (feature.is_road and joint)
        # 负起黄河, 跳出浙江: a name that is known begins in the middle of what looks like one.
        following = self._chains[index + 1 : index + 2]
        return any(
            feature.own < one.start < feature.end
            and (
                one.end >= feature.end + (feature.start == feature.own)
                or one.name.entries[0].kind in _WELL_KNOWN
            )
            for one in following
        )

    def _of_sites(self, taken: list[Found]) -> list[Found]:
        found: list[Found] = []
        starts = sorted(one.start for one in taken)
        judged = {one.start: one for one in taken}
        for site in self._sites.free():
            if self._silence.covers(site.start):
                continue
            place = judged.get(site.start)
            if place is not None and self._sites.is_no_name(
                place.end, site.end, abroad=place.rule == "world"
            ):
                continue
            if site.visited:
                found.append(Found(site.start, site.end, "site_visited"))
            elif self._bodies.office_end(site.end):
                continue
            elif bisect_right(starts, site.start) == bisect_left(starts, site.end):
                found.append(Found(site.start, site.end, "site"))
        for start, end, firms in self._lists.items():
            touching = [one for one in (*taken, *found) if one.start < end and start < one.end]
            if not touching or (firms and all(one.start == start and one.end < end for one in touching)):
                found.append(Found(start, end, "site_listed"))
        return found

    def _between(self, taken: list[Found]) -> list[Found]:
        """Return the sites that only the places before and behind them in a list tell, and streets."""
        between = [
            Found(start, end, "site_listed")
            for one, other in pairwise(taken)
            for start, end in self._lists.between(one.end, other.start)
        ]
        streets = [one.end for one in taken if one.rule == "site_chain"]
        return between + [
            Found(start, end, "site_listed")
            for street in streets
            for start, end in self._lists.streets(street)
        ]

    def _suggestions(self, places: Sequence[Found]) -> list[Suggestion]:
        text, attributes_of = self._text, self._gazetteer.attributes
        suggestions: list[Suggestion] = []
        for start, end, rule, entry, first in places:
            attributes = attributes_of(entry.code if entry is not None else "")
            if first is None:
                evidence = {"place": text[start:end], **attributes}
            else:
                evidence = {"place": text[start:end], "full": text[first.start : first.end]}
            score, reason = _SCORES[rule], _REASONS[rule]
            suggestions.append(Suggestion(start, end, "PLACE", score, reason, attributes, evidence=evidence))
        return suggestions


def _rule(chain: Chain, entry: Entry) -> str:
    if entry.kind > _TOWN:
        return _RULES[entry.kind]
    if chain.name.is_full or chain.steps > 1:
        return "division"
    return "short" if entry.kind <= _PREFECTURE else "county_short"
