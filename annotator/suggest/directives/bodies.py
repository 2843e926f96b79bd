"""The names of bodies and documents that speak: where one ends, and where it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from annotator.suggest.directives.prose import Interval
from annotator.suggest.directives.words import Openings, endings
from annotator.suggest.wordlists import one_of, pattern, sections

_FILE = "speech.txt"
_HEADS = sections(_FILE)["body heads"]
_SPEAKING = endings(_FILE, "body heads", "speaking heads", "document heads")
# 部 by itself is no ministry in 全部, 内部, 一部.
_NO_MINISTRY = "全内干大外各东西南北中一"
# 会 by itself is no meeting in 社会, 机会, 协会.
_NO_MEETING = frozenset("社不机将也都就才还总能体领学误约幽赴再定协商国工金")
# 当天的会议, 而浙江省: what leads over to a name is no part of it.
_LEADING = "的而但"
# 此次活动, 联合省扶贫办: which one it is, or that it acts with another, is no part of the name.
_BEFORE_NAME = re.compile("此次|本次|这次|会同|联合(?!国)")
_AREAS = frozenset("省市县区州镇乡村")
_NO_BODIES = Openings(sections(_FILE)["no bodies"], but=("有关",))
_NO_BODY_INSIDE = pattern(_FILE, "no body inside")
# A body that acts with another, or by a document: 部会同有关部门, 部下发通知.
_TOGETHER = re.compile("会同|联合(?!国)|近日|日前|下发|印发|发布|发出|发表|签发")
_LONGEST_HEAD = max(map(len, _HEADS))
_LIST_ITEM = 20 + _LONGEST_HEAD
# So long is what may follow the brackets in the name of a body: 学院（干部学院）党委.
_BRANCH = 4
_NAME = 26 + _LONGEST_HEAD
# 住房和城乡建设部等5部门: so long is what stands behind the number.
_COUNTED = 4
_AND_OTHERS = re.compile("等[0-9]{1,2}(?:个|家)?$")
_TITLED = re.compile("《[^》]{2,60}》$")


def _heads() -> str:
    longest_first = sorted(_HEADS, key=len, reverse=True)
    return "|".join((*longest_first, f"部(?<![{_NO_MINISTRY}]部)"))


@cache
def _acting() -> re.Pattern[str]:
    when = "(?:(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:[上下]午|晚)?|[今昨当][天日])?"
    return re.compile(f"(?:{_heads()})(?={when}{one_of(_FILE, 'acts')})")


@cache
def _issuing() -> re.Pattern[str]:
    issues = one_of(_FILE, "issues")
    return re.compile(f"(?:{one_of(_FILE, 'acts')}[^。\n]{{0,60}}?)?{issues}")


@cache
def _organs() -> AhoCorasick:
    return AhoCorasick(sections("offices.txt")["organs"], matchkind=MatchKind.LeftmostLongest)


@cache
def _borders() -> re.Pattern[str]:
    # Not by ``pattern``: without brackets around them all and a class for single characters, Python knows
    # with which characters one may begin, and tries few places of a text.
    return re.compile("|".join(sorted(sections(_FILE)["borders"], key=len, reverse=True)))


class Bodies:
    """The bodies named in one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def ending_at(self, start: int, end: int) -> Interval | None:
        """Return the body or document of ``[start, end)`` whose name ends at ``end``."""
        head = self._head(start, end)
        if head is None:
            return self._title(start, end)
        text = self._text
        first = self._behind_borders(self._first(start, end), head, end)
        while first < head and text[first] in _LEADING:
            first += 1
        first = self._from_year(first)
        if _BEFORE_NAME.match(text, first, end):
            first += 2
        if _NO_BODIES.begin(text, first, end) or _NO_BODY_INSIDE.search(text, first, end):
            return None
        together = _TOGETHER.search(text, first + 2, end)
        return first, together.start() if together else end

    def _from_year(self, first: int) -> int:
        """Return where the year begins that a name has as a part: 2021年中央经济工作会议."""
        if self._text[first] == "年" and self._text[max(0, first - 4) : first].isdigit():
            return first - 4
        return first

    def acting(self, start: int, end: int) -> Iterator[int]:
        """Yield where names of bodies end in ``[start, end)`` that do something there."""
        for match in _acting().finditer(self._text, start, end):
            yield match.end()

    def issues(self, start: int, end: int) -> bool:
        """Whether the body whose name ends at ``start`` issues a document in ``[start, end)``."""
        return _issuing().match(self._text, start, end) is not None

    def _title(self, start: int, end: int) -> Interval | None:
        if self._text[end - 1 : end] != "》":
            return None
        titled = _TITLED.search(self._text, max(start, end - 62), end)
        return titled.span() if titled else None

    def _head(self, start: int, end: int) -> int | None:
        """Return where the word begins that makes ``[start, end)`` the name of a body."""
        if end <= start:
            return None
        text = self._text
        longest = _SPEAKING.longest(text, start, end)
        if longest:
            return end - longest
        last = text[end - 1]
        if last == "会":
            return end - 1 if end - start >= 3 and text[end - 2] not in _NO_MEETING else None
        if last == "部":
            return end - 1 if end - 2 < start or text[end - 2] not in _NO_MINISTRY else None
        return end - 1 if last in _AREAS else None

    def _first(self, start: int, end: int) -> int:
        """Return where the run of words begins that the head before ``end`` closes."""
        text = self._text
        first = _run_start(text, max(start, end - _NAME), end)
        if text[first - 1 : first].isdigit() and end - first <= _COUNTED:
            others = _AND_OTHERS.search(text, start, first)
            return self._first(start, others.start()) if others else first
        while first > start and text[first - 1] == "、" and text[first - 2] not in _AREAS:
            if self._head(start, first - 1) is None:
                break
            first = _run_start(text, max(start, first - 1 - _LIST_ITEM), first - 1)
        if text[first - 1 : first] == "）" and end - first <= _BRANCH:
            bracket = text.rfind("（", max(0, first - _LIST_ITEM), first)
            return _run_start(text, max(0, bracket - _LIST_ITEM), bracket) if bracket > 0 else first
        return first

    def _behind_borders(self, first: int, head: int, end: int) -> int:
        """Return where the name begins behind words that are no part of it: 近日, 召开的."""
        text = self._text
        borders = [border.end() for border in _borders().finditer(text, first, head)]
        if not borders:
            return first
        name = text[first:end]
        organs = [(first + begin, first + stop) for _, begin, stop in _organs().find_matches_as_indexes(name)]
        for border in borders:
            inside = any(begin < border < stop for begin, stop in organs)
            if not inside and self._head(border, end) is not None:
                first = border
        return first


def _run_start(text: str, start: int, end: int) -> int:
    first = end
    while first > start and "一" <= text[first - 1] <= "鿿":
        first -= 1
    return first
