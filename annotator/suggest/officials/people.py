"""The officials of one text: named with their title first, then wherever the name comes again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from annotator.suggest.officials.borders import CHARACTER, PUNCTUATION, WORD, is_full_stop
from annotator.suggest.officials.lexicon import OFFICES, lexicon
from annotator.suggest.officials.names import NameReader
from annotator.suggest.officials.standing import Standing
from annotator.suggest.officials.titles import Title, TitleFinder
from annotator.suggest.wordlists import one_of, pattern

_WEAK_JOINTS = ("和", "及", "以及")
_ASIDE = re.compile(
    "[（(](?:女|男|[一-鿿]{1,3}族|女，[一-鿿]{1,3}族|[左右][一二三四五]|中|前排?[左右中]?[一二三四五]?)[）)]"
)
_GAP = re.compile(r"(?:[（(][一-鿿]{1,6}[）)])?[ 　\u00a0]{0,2}(?:同志)?")
# 时任省长的习近平: only a title that is said to be held then or now is joined by 的.
_DOT = re.compile("[·•・‧]")
_TAKEN = b"\1" * 100
_BEFORE_SIGNER = frozenset("：: 　")
_HELD = re.compile("时任|现任|当时任|曾任")
_GAP_OF_HELD = re.compile("的|" + _GAP.pattern)
_GAP_STARTS = frozenset("（( 　\u00a0同的")
_EPONYM = re.compile(f"(?:同志)?{one_of(OFFICES, 'eponyms')}")
_AFTER_TITLE = re.compile(
    f"(?:同志)?(?:任|担任|出任|为|兼任)?((?:常务)?副?{one_of(OFFICES, 'posts after names')})"
)
_AS_LEADER = re.compile("同志为(总书记)的?")
_COUNTY_HEADS = ("省长", "市长", "县长", "区长", "州长")
_RELATIVE = re.compile("夫人|妻子|丈夫|女儿|儿子|父亲|母亲")
_CROWD = re.compile(
    "等?[0-9一二三四五六七八九十两]*[名位]?(?:代表|委员|企业家|专家|院士|同学|老师|群众|学者)"
)
_CHIEF = re.compile("(?:书记|主席|主任|[省市县区州旗盟镇乡部厅局]长)$")
_NO_LAST = "会制村镇州省市县城话作务坛责年届"
_APPOINTED = re.compile("(?:同志)?(?:不再|拟)?(?:担任|兼任|出任|任|当选为?)$")
_RUN_OF_NAMES = re.compile("[一-鿿]{6,60}?(?=等?(?:出席|参加|陪同))")
_NOT_AFTER = ("团", "国", "处", "会", "们", "府", "台")
_ATTENDING = re.compile(f"{one_of(OFFICES, 'attending adverbs')}*{one_of(OFFICES, 'attending')}")
_CREDIT = pattern(OFFICES, "credits", after="[：:][ 　]*$")
_ATTEND = pattern(OFFICES, "attending")
_PRIVATE_ROLE = pattern(OFFICES, "private roles", after="$")


class Mention(NamedTuple):
    """A name ``[start, end)`` and its title as an interval of the text, if it has one here.

    ``source`` is the stretch of the text that made the name known.
    """

    start: int
    end: int
    title: tuple[int, int] | None
    sure: float
    rule: str
    source: tuple[int, int] | None = None


class People:
    """Finds the officials of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = lexicon()
        self._names = NameReader(text)
        finder = TitleFinder(text, self._names)
        self._titles = finder.titles()
        self._leaders = finder.leaders
        self._starts = {title.start: title for title in self._titles}
        self._mentions: dict[int, Mention] = {}
        self._private: set[str] = set()
        self._among_leaders = len(self._leaders - self._words.shared_names) > 2

    def mentions(self) -> list[Mention]:
        """Return every mention of an official, in the order of the text."""
        self._private.update(self._relatives())
        for title in self._titles:
            self._read_heads(title)
        for title in self._titles:
            self._read_after(title)
        for title in self._titles:
            self._read_appointed(title)
        known = self._known()
        self._remember(known, known.keys() | self._leaders)
        self._spread_lists()
        met = self._known()
        self._remember(met, met.keys() - known.keys())
        return sorted(self._mentions.values())

    def _relatives(self) -> Iterator[str]:
        """Yield the names of wives and husbands, who go along and hold no office."""
        for match in _RELATIVE.finditer(self._text):
            reading = self._names.read(match.end())
            if reading:
                yield self._text[match.end() : reading.end]

    def _read_heads(self, title: Title) -> None:
        """Read the names that stand behind ``title``."""
        text = self._text
        start = self._behind(title)
        if is_full_stop(text[start : start + 1]) or self._words.ends_with_leader(
            text, title.start, title.post
        ):
            return
        names = [
            name
            for name in self._listed(start, foreign=title.foreign, titled=True)
            if not self._is_place(title, text[name[1] - 1])
        ] or list(self._unusual(title, start))
        if not names:
            return
        if title.public:
            interval = (title.start, title.end)
            for first, end, sure in names:
                rule = "titled" if first == start else "heads_list"
                self._mentions[first] = Mention(first, end, interval, sure, rule)
        elif title.standing is Standing.PRIVATE:
            self._private.update(text[first:end] for first, end, _ in names)

    def _behind(self, title: Title) -> int:
        """Return where a name may begin behind ``title``."""
        text, end = self._text, title.end
        if text[end : end + 1] in _GAP_STARTS:
            held = _HELD.match(text, title.start, title.end)
            gap = (_GAP_OF_HELD if held else _GAP).match(text, end)
            return gap.end() if gap else end
        return end

    def _unusual(self, title: Title, start: int) -> Iterator[tuple[int, int, float]]:
        """Yield a name without a known surname where the text leaves no doubt: 旗长希尼，旗政协主席…"""
        if (
            not title.public
            or title.start == title.post
            or not _CHIEF.search(self._text, title.post, title.end)
        ):
            return
        for end in range(start + 2, min(start + 5, len(self._text))):
            name = self._text[start:end]
            if self._names.border(end) < 2 or not self._names.may_be_name(start, end):
                continue
            if name[-1] in _NO_LAST:
                return
            in_list = self._text[end] in "，,、" and end + 1 in self._starts
            if in_list or self._names.recurs(name) or _ATTEND.match(self._text, end):
                yield start, end, 0.6
            return

    def _is_place(self, title: Title, last: str) -> bool:
        """Whether 县长 + 宁镇, which ends with ``last``, is a county and its 长宁镇."""
        return last in "镇乡村街" and self._text[title.end - 2 : title.end] in _COUNTY_HEADS

    def _listed(
        self, start: int, *, foreign: bool = False, titled: bool = False
    ) -> Iterator[tuple[int, int, float]]:
        """Yield the names of the list that begins at ``start``."""
        position, listed = start, False
        while position < len(self._text):
            if position in self._starts and not self._is_name_in_title(position):
                return
            reading = self._names.read(position, foreign=foreign, listed=listed, titled=titled and not listed)
            if reading is None:
                return
            yield position, reading.end, reading.sure
            position = self._next_item(reading.end)
            if position < 0:
                return
            listed = True

    def _is_name_in_title(self, position: int) -> bool:
        """Whether the "title" that begins here is a name and the post behind it (王毅外长)."""
        title = self._starts[position]
        reading = self._names.read(position, listed=True)
        return reading is not None and reading.end == title.post

    def _next_item(self, end: int) -> int:
        """Return where the next name of a list may begin, or -1."""
        text = self._text
        character = text[end : end + 1]
        if character in ("（", "("):
            aside = _ASIDE.match(text, end)
            end = aside.end() if aside else end
            character = text[end : end + 1]
        if character == "、":
            return end + 1
        if character not in ("和", "及", "以"):
            return -1
        for joint in _WEAK_JOINTS:
            if text.startswith(joint, end):
                reading = self._names.read(end + len(joint))
                if reading and self._names.border(reading.end) >= 2 and reading.sure >= 0.9:
                    return end + len(joint)
        return -1

    def _read_after(self, title: Title) -> None:
        """Read a name that stands before its post: 赵晓江副市长, 米尔济约耶夫总统."""
        if title.end in self._mentions or not _AFTER_TITLE.match(self._text, title.post):
            return
        post = title.post
        for rank in ("副", "代", "常务"):
            post -= len(rank) if self._text.endswith(rank, 0, post) else 0
        for first in range(max(title.start, post - 4), post - 1):
            reading = self._names.read(first, foreign=title.foreign)
            if reading and reading.end == post and self._is_named(title, first, post):
                if title.standing is Standing.PRIVATE:
                    return
                sure = min(0.75, reading.sure)
                mention = Mention(first, post, (post, title.end), sure, "title_after")
                self._mentions.setdefault(first, mention)
                return

    def _is_named(self, title: Title, first: int, post: int) -> bool:
        """Whether what stands before the post is a name, not a part of the office."""
        name, words = self._text[first:post], self._words
        if not self._may_stand_before(first, title):
            return False
        if len(name) < 3 and self._text[post : title.end] in _COUNTY_HEADS:
            return False
        if name in words.domains or name in words.foreign or name[:2] in words.foreign:
            return False
        return self._names.border(title.end) > 0 or (title.foreign and len(name) > 2)

    def _read_appointed(self, title: Title) -> None:
        """Read a name that is said to take or leave the office: 许达哲同志任湖南省委书记."""
        appointed = _APPOINTED.search(self._text, max(0, title.start - 10), title.start)
        if not appointed or not title.public:
            return
        end = appointed.start()
        for first in range(max(0, end - 3), end - 1):
            reading = self._names.read(first)
            if reading and reading.end == end and self._names.border(first - 1) == 3:
                self._mentions.setdefault(
                    first, Mention(first, end, (title.start, title.end), 0.8, "title_after")
                )
                return

    def _may_stand_before(self, first: int, title: Title) -> bool:
        if self._text[first] in "年月日" or self._text[first - 1 : first].isdigit():
            return False
        return first == title.start or self._text[first - 1] in "省市县区州部局厅委院国"

    def _known(self) -> dict[str, Mention]:
        """Return the names met so far, each with its surest mention."""
        known: dict[str, Mention] = {}
        for mention in sorted(self._mentions.values()):
            name = self._text[mention.start : mention.end]
            if name not in known or known[name].sure < mention.sure:
                known[name] = mention
        for name in [name for name in known if len(name) > 3]:
            last = _DOT.split(name)[-1]
            if last != name and len(last) > 1:
                known.setdefault(last, known[name])
        return known

    def _remember(self, known: dict[str, Mention], looked_for: Collection[str]) -> None:
        """Add every other place where one of the names ``looked_for`` stands."""
        if not looked_for:
            return
        names = tuple(looked_for)
        taken = bytearray(len(self._text))
        for mention in self._mentions.values():
            taken[mention.start : mention.end] = _TAKEN[: mention.end - mention.start]
        finder = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest)
        for index, start, end in finder.find_matches_as_indexes(self._text):
            name = names[index]
            if taken.find(1, start, end) >= 0 or not self._is_person(name, start, end, name in known):
                continue
            title = self._title_after(end)
            source = known.get(name)
            rule = "title_after" if title else "known" if source else "leader"
            sure = min(source.sure, 0.95) if source else 0.9
            self._mentions[start] = Mention(start, end, title, sure, rule, _stretch(source))

    def _is_person(self, name: str, start: int, end: int, known: bool) -> bool:
        text = self._text
        if _EPONYM.match(text, end):
            return False
        if text[start - 1 : start] in _BEFORE_SIGNER and _CREDIT.search(text, max(0, start - 8), start):
            return False
        if known:
            return True
        if name in self._private or _PRIVATE_ROLE.search(text[max(0, start - 6) : start]):
            return False
        if name in self._words.shared_names:
            borders = self._names.border(start - 1), self._names.border(end)
            return borders[0] == PUNCTUATION and borders[1] >= (CHARACTER if self._among_leaders else WORD)
        return True

    def _title_after(self, end: int) -> tuple[int, int] | None:
        text = self._text
        leader = _AS_LEADER.match(text, end)
        if leader:
            return leader.span(1)
        match = _AFTER_TITLE.match(text, end)
        if not match or text[match.end() : match.end() + 1] in _NOT_AFTER:
            return None
        if self._names.read(match.end()) and match.end() in self._mentions:
            return None
        return match.span(1)

    def _spread_lists(self) -> None:
        """Take in names that stand in a list with an official, or that close the news."""
        for mention in sorted(self._mentions.values()):
            position = self._next_item(mention.end)
            if position > 0 and position not in self._mentions and position not in self._starts:
                self._take_list(position, "listed")
            self._take_before(mention)
        for start in sorted({self._clause_start(one.start()) for one in _ATTEND.finditer(self._text)}):
            self._take_closing(start, least=2 if self._text[start - 1 : start] in ("，", ",") else 1)

    def _clause_start(self, position: int) -> int:
        text = self._text
        while position and text[position - 1] not in "。！\n，,":
            position -= 1
        while text[position] in " 　":
            position += 1
        return position

    def _take_list(self, position: int, rule: str) -> None:
        names = list(self._listed(position))
        if names and _CROWD.match(self._text, names[-1][1]):
            return
        for first, end, sure in names:
            if first in self._mentions:
                continue
            if self._text[first:end] in self._private or self._names.border(end) < 1:
                return
            self._mentions[first] = Mention(first, end, None, min(sure, 0.85), rule)

    def _take_before(self, mention: Mention) -> None:
        """Take in the names of the list whose later item is ``mention``."""
        text, at = self._text, mention.start
        if mention.title and mention.title[1] == mention.start:
            return
        while at > 2 and text[at - 1] == "、":
            for length in (3, 2, 4):
                first = at - 1 - length
                reading = self._names.read(first, listed=True) if first >= 0 else None
                if reading and reading.end == at - 1 and self._names.border(first - 1) == 3:
                    break
            else:
                return
            if first not in self._mentions and text[first : at - 1] not in self._private:
                self._mentions[first] = Mention(first, at - 1, None, 0.8, "listed")
            at = first

    def _take_closing(self, start: int, *, least: int) -> None:
        """Take in 王某、李某参加调研, from ``least`` names on."""
        if start in self._mentions or start in self._starts or not self._names.has_surname(start):
            return
        names = list(self._listed(start))
        if not names or not _ATTENDING.match(self._text, names[-1][1]):
            names = list(self._unseparated(start))
        if len(names) < least or not _ATTENDING.match(self._text, names[-1][1]):
            return
        for first, end, sure in names:
            if self._text[first:end] not in self._private:
                self._mentions.setdefault(first, Mention(first, end, None, min(sure, 0.85), "attending"))

    def _unseparated(self, start: int) -> Iterator[tuple[int, int, float]]:
        """Yield the names of 孙述涛殷鲁谦雷杰边祥慧出席: surnames mark the borders."""
        stretch = _RUN_OF_NAMES.match(self._text, start)
        if not stretch:
            return
        split = _split(stretch[0], self._words.any_surname)
        position = start
        for name in split or ():
            yield position, position + len(name), 0.7
            position += len(name)


def _split(run: str, surnames: frozenset[str]) -> list[str] | None:
    """Cut ``run`` into names of two or three characters, three where either would do."""
    best: list[tuple[int, list[str]] | None] = [None] * (len(run) + 1)
    best[0] = (0, [])
    for end in range(2, len(run) + 1):
        for length, cost in ((3, 0), (2, 1)):
            before = best[end - length] if end >= length else None
            if before is None or run[end - length] not in surnames:
                continue
            total = before[0] + cost
            current = best[end]
            if current is None or total < current[0]:
                best[end] = (total, [*before[1], run[end - length : end]])
    last = best[-1]
    return last[1] if last and len(last[1]) > 1 else None


def _stretch(mention: Mention | None) -> tuple[int, int] | None:
    """Return the name of ``mention`` together with its title."""
    if mention is None:
        return None
    if mention.title is None or mention.rule == "heads_list":
        return mention.start, mention.end
    return min(mention.title[0], mention.start), max(mention.title[1], mention.end)
