"""Titles that are told beside the name: its post, or the office it is said to hold."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import cache

from annotator.suggest.officials.characters import END, NOTHING, PUNCTUATION
from annotator.suggest.officials.lexicon import OFFICES, lexicon
from annotator.suggest.officials.mention import Mention
from annotator.suggest.officials.names import NameReader
from annotator.suggest.officials.standing import PRIVATE
from annotator.suggest.officials.titles import HEADS_OF_LANDS, HEADS_OF_PLACES, Title
from annotator.suggest.patterns import Pattern
from annotator.suggest.wordlists import sections, word_set

COMRADE = "同志"
_AS_LEADER = "同志为"
_LEADER_POST = "总书记"
_HOLDING = ("任", "担任", "出任", "为", "兼任")
_RANKS = ("常务", "副")
_PLACE_HEADS = ("市长", "州长", "省长", "郡长")
_RANK_ENDS = "副代务誉"
_PLACE_ENDS = "省市县区州部局厅委院国司处科办"
_SHORTEST = 2
_LONGEST = 8
# 主席团, 主席国; 总书记国内考察 goes on otherwise.
_NOT_AFTER = Pattern("团|国(?![内外])|处|会|们|府|台")
_DAY = "(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?"
_TAKES = "担任|兼任|出任|就任|接任|升任|转任|调任|当选为?|提拔为|任|是|为"
_HOLDS = f"(?:(?:任命|选举|推选|聘任)为|作为|{_TAKES})[了过]?"
_ADVERBS = "(?:先后|曾经?|正式|被|已|当时|现|拟|不再|还|同时|再次|自)*"
# 在正定担任县委书记: where the office is held.
_THERE = "(?:在[^，。：“（]{2,8}?(?=[任担]))?"
_THEN = f"{_DAY}(?:(?:至|到|起|-|—){_DAY})?"
_SAID = Pattern(f"[（(](?:时任|现任|原任|系|原)?|(?:同志)?[，,]?{_THEN}{_THERE}{_ADVERBS}{_HOLDS}")
_LONGEST_SAID = 60
_LONGEST_APPOINTED = 24
# What stands in such a phrase.
_PHRASE = (
    "同志0123456789年月日先后曾经正式被已当时现拟不再还次自任命选举推聘为作担兼出就接升转调提拔是了过辞去的"
)
_SAID_STARTS = frozenset(
    "（(，,在0123456789至到起-—同先曾正被已自当现拟不还再任选推聘作担兼出就接升转调提是为"
)
_APPOINTED = Pattern(f"(?:同志)?(?:{_DAY})?{_ADVERBS}(?:{_HOLDS}|辞去|的)$")
_BEFORE_OFFICE = frozenset("（(任系原为是选了过去的新")
_COMMAS = "，,"
_SENTENCE_STARTS = f"。！\n：:　{END}"
_NOW = ("现任", "拟任", "曾任", "时任", "历任", "原任")
_BIOGRAPHY = Pattern("(?:同志)?[，,][男女][，,（(]")
_BRACKETED = Pattern("[（(](?:时任|现任|原任|系|原)?$")
_DOUBTFUL = ("是", "的", "为")
_SURNAME_POSTS = frozenset(
    f"{place}长" for place in ("省", *"市县区州镇乡部厅局司处院所科队校", "委员", "检察")
).union(("总书记", "书记", "主席", "总理", "主任", "支书", "政委", "司令", "大使", "常委"))
# What goes before 方部长 or 家长 like a surname.
_NO_SURNAME = frozenset("方华安闻")
_APPOINTING_ENDS = "命去受举选名准意补任出"
_APPOINTING = ("任命", "免去", "接受", "选举", "补选", "推选", "提名", "批准", "同意", "增补", "聘任", "选出")


class StatedTitles:
    """Finds what one text states beside names; ``starts`` are its titles by where they begin."""

    def __init__(self, text: str, names: NameReader, starts: dict[int, Title]) -> None:
        self._text = text
        self._names = names
        self._starts = starts
        self._words = lexicon()
        self._begins = sorted(starts)
        self._posts = word_set(OFFICES, "posts after names")
        self._post_starts = _post_starts()
        self._famous = self._words.famous_surnames

    def behind(self, end: int, mentioned: Collection[int]) -> tuple[int, int] | None:
        """Return the title behind a name that ends at ``end``; ``mentioned`` are starts of names."""
        text = self._text
        if text[end] == _AS_LEADER[0] and text.startswith(_AS_LEADER + _LEADER_POST, end):
            start = end + len(_AS_LEADER)
            return start, start + len(_LEADER_POST)
        post = self._post_at(end) if text[end] in self._post_starts else None
        if post and not _NOT_AFTER.match(text, post[1]):
            return None if post[1] in mentioned and self._names.read(post[1]) else post
        return self._said(end, mentioned)

    def _post_at(self, position: int) -> tuple[int, int] | None:
        """Return the post of 同志任副市长 that is held at ``position``."""
        text = self._text
        for words in ((COMRADE,), _HOLDING):
            position += _beginning(text, position, words)
        start = position
        for rank in _RANKS:
            position += _beginning(text, position, (rank,))
        length = self._posts.at(text, position)
        return (start, position + length) if length else None

    def _said(self, end: int, mentioned: Collection[int]) -> tuple[int, int] | None:
        """Return the office that the person is said to hold: 习近平2007年任上海市委书记."""
        if self._text[end] not in _SAID_STARTS:
            return None
        index = bisect_left(self._begins, end)
        near = index < len(self._begins) and self._begins[index] <= end + _LONGEST_SAID
        if not near or self._text[self._begins[index] - 1] not in _BEFORE_OFFICE:
            return None
        said = _SAID.match(self._text, end)
        title = self._starts.get(said.end()) if said else None
        if not title or title.end in mentioned or self._text[title.end] == "的":
            return None
        return (title.start, self._last_of(title)) if title.public else None

    def _last_of(self, title: Title) -> int:
        """Return the end of the last office that is said with ``title``: 先后担任副省长和省委书记."""
        following = self._starts.get(title.end + 1) if self._text[title.end] == "和" else None
        return title.end if not following or self._names.read(following.end) else following.end

    def before_post(self, title: Title) -> Mention | None:
        """Return a name that begins ``title``: 赵晓江副市长, 米尔济约耶夫总统, 习总书记."""
        text, start, post = self._text, title.start, title.post
        if post - start < _SHORTEST or not self._posts.at(text, post):
            return None
        if text[post - 1 : title.end] in self._famous:
            return None
        alone = text[post : title.end] in HEADS_OF_LANDS
        if text[post - 1] in _RANK_ENDS:
            for rank in ("副", "代", "常务", "名誉"):
                post -= len(rank) if text.endswith(rank, 0, post) else 0
        if (
            text[post - 2 : post] in self._words.leader_ends
            and self._words.leaders.before(text, post) > post - start
        ):
            # 施泰因迈尔总统: a word inside the name seemed to be its border.
            return None
        for first in range(max(start, post - _LONGEST), post - 1):
            if first != start and text[first - 1] not in _PLACE_ENDS:
                continue
            if text[first] in "年月日" or text[first - 1].isdigit():
                continue
            end, sure = self._names.read(first, title.foreign, titled=alone and post - first > 2) or (-1, 0.0)
            if end == post and self._is_named(title, first, post):
                if title.judgement[0] == PRIVATE:
                    return None
                return Mention(first, post, (post, title.end), min(0.75, sure), "title_after")
        return None

    def _is_named(self, title: Title, first: int, post: int) -> bool:
        """Whether what stands before the post is a name, not a part of the office."""
        name, words = self._text[first:post], self._words
        if len(name) < 3 and self._text[post : title.end] in HEADS_OF_PLACES:
            return False
        if name[-1] in "国方新口" or words.foreign_words.at(name, 0) > 2:
            return False
        if self._text[post : title.end] in _PLACE_HEADS and self._names.is_foreign(name):
            return self._text.count(name) > 1 and self._names.recurs(name)
        if name in words.domains or name[:2] in words.foreign or self._ends_with_place(first, post):
            return False
        if self._names.borders.at(title.end) > NOTHING or (title.foreign and len(name) > 2):
            return True
        begins = first == title.start and self._names.borders.at(first - 1) == PUNCTUATION
        return begins and (len(name) > 2 or self._text[post] == "副")

    def _ends_with_place(self, first: int, post: int) -> bool:
        """Whether the name of a country or city that begins at ``first`` or before ends at ``post``."""
        if self._words.foreign_words.before(self._text, post) < post - first:
            return False
        for start in range(first, max(-1, first - 5), -1):
            if self._text[start:post] in self._words.foreign:
                return True
        return False

    def surname_before(self, title: Title, surnames: Collection[str]) -> Mention | None:
        """Return the surname of 习总书记, 周书记; ``surnames`` are those of the officials of the text."""
        text, start = self._text, title.start
        famous = title.post - 1
        if text[famous : title.end] in self._famous:
            return Mention(famous, title.post, (title.post, title.end), 0.8, "title_after")
        post = text[start + 1 : title.end].removeprefix("副")
        if post not in _SURNAME_POSTS:
            return None
        surname = text[start]
        known = surname in surnames
        if not known and (surname not in self._words.surnames or surname in _NO_SURNAME):
            return None
        if not known and post not in self._words.addressed_posts:
            return None
        return Mention(start, start + 1, (start + 1, title.end), 0.8 if known else 0.7, "title_after")

    def named_before(self, title: Title) -> Mention | None:
        """Return the name that is said before ``title`` to hold, take or leave that office."""
        text, start = self._text, title.start
        before = text[start - 1]
        if before in _COMMAS:
            return self._introduced(title) if text[title.end] in _COMMAS else None
        if before in _APPOINTING_ENDS and text.endswith(_APPOINTING, 0, start):
            appointed = self._appointed_to(title)
            if appointed:
                return appointed
        if before not in _BEFORE_OFFICE:
            return None
        bracket = _BRACKETED.search(text, max(0, start - 3), start)
        first, end = -1, start
        if bracket:
            first, end = self._filling(bracket.start()), bracket.start()
        else:
            reach = max(0, start - _LONGEST_APPOINTED)
            reach += len(text[reach:start].rstrip(_PHRASE))
            phrase = _APPOINTED.search(text, reach, start)
            if phrase:
                first, end = self._appointed(phrase), phrase.start()
            if first < 0 and text.endswith(_NOW, 0, start):
                first, end = self._of_biography(start)
        if first < 0 or not title.public or text[title.end] == "的":
            # 是县委书记的榜样 tells no office.
            return None
        return Mention(first, end, (start, self._last_of(title)), 0.8, "title_after")

    def _appointed_to(self, title: Title) -> Mention | None:
        """Return the name between the verb and the office: 免去李明东平市副市长职务."""
        end = self._names.end_of(title.start, listed=True)
        if not title.start + _SHORTEST < end < title.post or not title.public:
            return None
        return Mention(title.start, end, (end, title.end), 0.8, "title_after")

    def _introduced(self, title: Title) -> Mention | None:
        """Return the name that a sentence begins with: 王建平，清江县委原书记，…"""
        text, end = self._text, title.start - 1
        if title.start == title.post or not title.public:
            return None
        for first in self._names_ending(end):
            if text[first - 1] in _SENTENCE_STARTS and self._names.has_surname(first):
                return Mention(first, end, (title.start, title.end), 0.8, "title_after")
        return None

    def _appointed(self, phrase: re.Match[str]) -> int:
        """Return where the name begins of 许达哲同志任湖南省委书记, 免去李某的局长职务, or -1."""
        end, text = phrase.start(), self._text
        for first in self._names_ending(end):
            if self._ends_with_place(first, end):
                return -1
            if text.endswith(_APPOINTING, 0, first):
                return first
            begins = self._names.borders.at(first - 1) == PUNCTUATION
            if begins and phrase[0] != "的" and (end - first == 3 or phrase[0] not in _DOUBTFUL):
                return first
        return -1

    def _filling(self, end: int) -> int:
        """Return where the name begins that ends at ``end`` and begins its clause, or -1."""
        names = (
            first for first in self._names_ending(end) if self._names.borders.at(first - 1) == PUNCTUATION
        )
        return next(names, -1)

    def _names_ending(self, end: int) -> Iterator[int]:
        """Yield where names may begin that end at ``end``, the longest first."""
        for first in range(max(0, end - 4), end - 1):
            if self._names.end_of(first, listed=True) == end:
                yield first

    def _of_biography(self, position: int) -> tuple[int, int]:
        """Return the name of 张三，男，汉族，…，现任 before ``position``, or -1 twice."""
        start = max(self._text.rfind(mark, 0, position) for mark in "。\n：") + 1
        end = self._names.end_of(start, listed=True)
        return (start, end) if end > 0 and _BIOGRAPHY.match(self._text, end) else (-1, -1)


def _beginning(text: str, position: int, words: tuple[str, ...]) -> int:
    """Return the length of the one of ``words`` that stands at ``position``; 0 where none does."""
    for word in words:
        if text.startswith(word, position):
            return len(word)
    return 0


@cache
def _post_starts() -> frozenset[str]:
    """Return what may begin 同志任副市长."""
    words = (COMRADE, *_HOLDING, *_RANKS, *sections(OFFICES)["posts after names"])
    return frozenset(word[0] for word in words)
