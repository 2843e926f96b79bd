"""Names in lists: behind a title, beside an official, before what all of them do."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from annotator.suggest.officials.characters import ANY_HAN, NOTHING, PUNCTUATION, WORD
from annotator.suggest.officials.lexicon import OFFICES, lexicon
from annotator.suggest.officials.mention import Mention, in_order
from annotator.suggest.officials.names import NameReader
from annotator.suggest.officials.titles import HEADS_OF_PLACES, Title
from annotator.suggest.patterns import Pattern
from annotator.suggest.wordlists import one_of, pattern

Item = tuple[int, int, float]

_GOES_ON = "（(、和及以"
_WEAK_JOINTS = ("和", "及", "以及")
_ASIDE = Pattern(
    f"[（(](?:女|男|{ANY_HAN}{{1,3}}族|女，{ANY_HAN}{{1,3}}族|"
    "[左右][一二三四五]|中|前排?[左右中]?[一二三四五]?)[）)]"
)
_CROWD = Pattern("等?[0-9一二三四五六七八九十两]*[名位]?(?:代表|委员|企业家|专家|院士|同学|老师|群众|学者)")
_RUN_OF_NAMES = Pattern(f"{ANY_HAN}{{6,60}}?(?=等?(?:出席|参加|陪同))")
# Of 王平、李明、赵海等3位委员 what stands between the names and 位委员.
_COUNT = Pattern("等[0-9一二三四五六七八九十两]{1,3}$")
_LONGEST_COUNT = 4
_LEAST_COUNTED = 3
_COLLECTIVE = ("领导", "领导人")
_ALL_OF_THEM = ("同志为", "同志任", "为", "任")
_BEFORE_SHARED = "等同为任"
_CLAUSE_ENDS = "，。\n,！"
# 党外人士还有齐续春、…
_LIST_OPENERS = ("有", "是", "由", "和", "与", "及", "为", "括")


class NameLists:
    """Reads lists of names in one text; ``starts`` are its titles by where they begin."""

    def __init__(self, text: str, names: NameReader, starts: dict[int, Title]) -> None:
        self._text = text
        self._names = names
        self._starts = starts

    def listed(self, start: int, foreign: bool = False, titled: bool = False) -> list[Item]:
        """Return the names of the list that begins at ``start``: start, end and how sure they are."""
        names: list[Item] = []
        position, listed = start, False
        while position >= 0:
            if position in self._starts and not self._is_name_in_title(position):
                break
            reading = self._names.read(position, foreign, listed, titled)
            if reading is None:
                break
            end, sure = reading
            names.append((position, end, sure))
            position = self.next_item(end) if self._text[end] in _GOES_ON else -1
            listed, titled = True, False
        return names

    def _is_name_in_title(self, position: int) -> bool:
        """Whether the "title" that begins here is a name and the post behind it (王毅外长)."""
        title = self._starts[position]
        if self._names.end_of(position, listed=True) != title.post:
            return False
        if self._text[title.post : title.end] not in HEADS_OF_PLACES:
            return True
        name = self._text[position : title.post]
        return len(name) > 2 and not self._names.is_foreign(name)

    def next_item(self, end: int) -> int:
        """Return where the next name of a list may begin, or -1."""
        text = self._text
        if text[end] in "（(":
            aside = _ASIDE.match(text, end)
            end = aside.end() if aside else end
        if text[end] == "、":
            return end + 1
        if text[end] not in "和及以":
            return -1
        for joint in _WEAK_JOINTS:
            if text.startswith(joint, end):
                name_end, sure = self._names.read(end + len(joint)) or (-1, 0.0)
                if sure >= 0.9 and self._names.borders.at(name_end) >= WORD:
                    return end + len(joint)
        return -1

    def spread(
        self, mentions: dict[int, Mention], private: Collection[str], attending: Iterable[int]
    ) -> None:
        """Add to ``mentions`` the names that stand in a list with one of them, or that close the news.

        Before the places ``attending`` are those who attend.
        """
        text = self._text
        walked: set[int] = set()
        for mention in in_order(mentions.values()):
            position = self.next_item(mention.end) if text[mention.end] in _GOES_ON else -1
            if position >= 0 and position not in mentions and position not in self._starts:
                self._take_list(position, mentions, private)
            if text[mention.start - 1] == "、":
                self._take_before(mention, mentions, private, walked)
        for start in sorted(set(map(self._clause_start, attending))):
            if start not in mentions and start not in self._starts and self._names.has_surname(start):
                self._take_closing(start, mentions, private)

    def counted(self, mentions: dict[int, Mention], start: int, end: int) -> None:
        """Add to ``mentions`` the names that are counted before 位委员 at ``[start, end)``."""
        text = self._text
        count = _COUNT.search(text, max(0, start - _LONGEST_COUNT), start)
        if not count:
            return
        names: list[Mention] = []
        last = count.start()
        while last > 1 and (first := self._name_before(last)) >= 0:
            names.append(Mention(first, last, (start + 1, end), 0.85, "title_after"))
            if text[first - 1] != "、":
                break
            last = first - 1
        if len(names) >= _LEAST_COUNTED:
            mentions.update((mention.start, mention) for mention in names)

    def share_later(self, mentions: dict[int, Mention]) -> list[Mention]:
        """Give the names of a list the title that stands behind its last (李强、王芳等党和国家领导人).

        Return all mentions in the order of the text.
        """
        text, ordered = self._text, in_order(mentions.values())
        for mention in [mention for mention in ordered if text[mention.end] in _BEFORE_SHARED]:
            title = self._title_of_all(mention)
            if title is None:
                continue
            ends = {other.end: other for other in mentions.values() if other.title is None}
            other: Mention | None = mention
            while other:
                other.title, other.rule = title, "title_after"
                other = ends.get(other.start - 1) if text[other.start - 1] == "、" else None
        return ordered

    def _title_of_all(self, mention: Mention) -> tuple[int, int] | None:
        """Return the title that the last name of a list states for all of them."""
        text, end = self._text, mention.end
        if mention.title is not None:
            return mention.title if text.startswith(_ALL_OF_THEM, end) and mention.title[0] > end else None
        title = self._starts.get(end + 1) if text[end] == "等" else None
        if title is None or not title.public or not text.endswith(_COLLECTIVE, title.start, title.end):
            return None
        return title.start, title.end

    def _take_list(self, position: int, mentions: dict[int, Mention], private: Collection[str]) -> None:
        names = self.listed(position)
        if names and _CROWD.match(self._text, names[-1][1]):
            return
        for first, end, sure in names:
            if first in mentions:
                continue
            if self._text[first:end] in private or self._names.borders.at(end) == NOTHING:
                return
            mentions[first] = Mention(first, end, None, min(sure, 0.85), "listed")

    def _take_before(
        self, mention: Mention, mentions: dict[int, Mention], private: Collection[str], walked: set[int]
    ) -> None:
        """Take in the names of the list whose later item is ``mention``.

        ``walked`` are the starts of items whose list was gone through before.
        """
        text, at = self._text, mention.start
        if mention.title and mention.title[1] == mention.start:
            return
        while at > 2 and text[at - 1] == "、" and at not in walked:
            walked.add(at)
            first = self._name_before(at - 1)
            if first < 0:
                return
            if first not in mentions and text[first : at - 1] not in private:
                mentions[first] = Mention(first, at - 1, None, 0.8, "listed")
            at = first

    def _name_before(self, end: int) -> int:
        """Return where the name begins that ends at ``end``, or -1."""
        text, borders = self._text, self._names.borders
        for length in (3, 2, 4):
            first = end - length
            if first < 0 or not (borders.at(first - 1) == PUNCTUATION or text[first - 1] in _LIST_OPENERS):
                continue
            if self._names.end_of(first, listed=True) == end:
                return first
        return -1

    def _clause_start(self, position: int) -> int:
        text, start = self._text, 0
        for mark in _CLAUSE_ENDS:
            start = text.rfind(mark, start, position) + 1 or start
        while text[start] in " 　":
            start += 1
        return start

    def _take_closing(self, start: int, mentions: dict[int, Mention], private: Collection[str]) -> None:
        """Take in 王某、李某参加调研; inside a sentence from two names on."""
        names = self.listed(start)
        if not names or not self._attends(names[-1][1]):
            names = list(self._unseparated(start))
        least = 2 if self._text[start - 1] in "，," else 1
        if len(names) < least or not self._attends(names[-1][1]):
            return
        for first, end, sure in names:
            if self._text[first:end] not in private:
                mentions.setdefault(first, Mention(first, end, None, min(sure, 0.85), "attending"))

    def _attends(self, position: int) -> bool:
        """Whether 一同参加 or the like stands at ``position``."""
        return _attending().match(self._text, position) is not None

    def _unseparated(self, start: int) -> Iterator[Item]:
        """Yield the names of 孙述涛殷鲁谦雷杰边祥慧出席: surnames mark the borders."""
        stretch = _RUN_OF_NAMES.match(self._text, start)
        if not stretch:
            return
        names = _split(stretch[0], lexicon().any_surname) or []
        if any(not self._names.may_be_name(first, end) for first, end in _places(start, names)):
            return
        for first, end in _places(start, names):
            yield first, end, 0.7


def _places(start: int, names: list[str]) -> Iterator[tuple[int, int]]:
    """Yield where ``names`` stand that follow each other from ``start``."""
    for name in names:
        yield start, start + len(name)
        start += len(name)


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


@cache
def _attending() -> re.Pattern[str]:
    return pattern(OFFICES, "attending", before=f"{one_of(OFFICES, 'attending adverbs')}*")
