"""What leads to a place: 来到…, 走进…、, and the words between which a name stands."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right

from annotator.suggest.patterns import Pattern
from annotator.suggest.places.lookup import Parts
from annotator.suggest.places.words import Words

_SENTENCE = Pattern(r"[。；！？\n，]")
# 在2001年年底与…: what leads to a time leads to no place.
_DATED = Pattern("[0-9][年月日]|年[底初]")
# A name is no longer than this, from where it begins or from the division it begins with.
FARTHEST = 60
_JOINING = frozenset({"和", "及", "与", "以及", "等", "位于", "当地", "该"})
# Behind these a name may be the next of those that something led to.
_LEAD_ON = frozenset("原向、和及与的了")
# A paragraph that tells what a site is and then what was done there: ⏎攸县第二中学是百年名校。他走进教室，
_PRESENTED = Pattern(
    r"\n\s*(?:[位有][^，。\n]{1,14}的)?(?=[^\s，。]{4,24}，?是)(?=[一-鿿（）]{4,24}，?是[^。\n]{4,90}。[^。\n]{0,40}?"
    r"(?:走进|步入|来到|察看|参观|考察|了解|观看|询问|听取))"
)
# 原…故居, 来…公司, 在京中国科学院, 像…村, 去了趟…村, 据…新区, …之一…村: a word before a name that
# looks like its first character.
BEFORE_A_NAME = Pattern(
    r"京(?=央企|中[央国共管]|国家|全国)|原(?=[一-鿿]{2})(?![平阳州始隆上])|来(?=[一-鿿]{5})(?![安凤宾广舟])|像(?=[一-鿿]{2,4}村)|据(?=[一-鿿]{3})|趟(?=[一-鿿]{2,4}村)|一(?<=之一)(?=[一-鿿]{2,4}村)"
)
# With which such a word begins.
BEFORE_FIRST = frozenset("原来京像一据趟")
# 在该公司改制过程中, 在广西政府支持下: nobody goes there.
_FRAME = Pattern(
    "[一-鿿]{0,6}?(?:过程中|基础上|方面，|框架[内下]|背景下|"
    "(?:支持|领导|帮助|推动|指导|协调|配合|组织|带动|带领)下)"
)
_HOMAGE = Pattern(r"敬献|献上?花|鞠躬|默哀")


class Visits:
    """The words of one text that no name contains, and those that lead to a place."""

    def __init__(self, text: str, words: Words, parts: Parts) -> None:
        self._text = text
        # Behind the last start stands one that no position reaches.
        self._stop_starts, self._stop_ends = words.stops(text)
        self._stop_starts.append(sys.maxsize)
        self.trigger_ends, self._leads = parts.trigger_ends, parts.leads
        self._led_to = frozenset(parts.trigger_ends)
        self._led_on: dict[int, bool] = {}
        self._visited_ends: set[int] = set()

    def cut(self, start: int, end: int) -> int:
        """Return where the first word that no name contains begins in ``[start, end)``, or ``end``."""
        starts = self._stop_starts
        first = starts[bisect_left(starts, start)]
        return first if first < end else end

    def last_stop_end(self, position: int) -> int:
        """Return where the last word before ``position`` ends that no name contains; 0 without one."""
        index = bisect_right(self._stop_starts, position) - 1
        return self._stop_ends[index] if index >= 0 else 0

    def last_word_end(self, position: int) -> int:
        """Return where the last word before ``position`` ends that no name contains or that leads to one."""
        index = bisect_left(self.trigger_ends, position) - 1
        return max(self.last_stop_end(position), self.trigger_ends[index] if index >= 0 else 0)

    def is_stop_end(self, position: int) -> bool:
        """Tell whether a word that no name contains ends at ``position``."""
        return self.last_stop_end(position) == position

    def is_visited(self, start: int) -> bool:
        """Tell whether the words before ``start`` lead to a place: 来到…, 走进…、"""
        if start in self._led_to:
            return True
        before = self._text[start - 1 : start]
        if (before.isspace() or before == "的") and self._is_presented(start):
            return True
        if before not in _LEAD_ON:
            return False
        if start - 1 in self._visited_ends and before in "、和":
            return True
        if start not in self._led_on:
            self._led_on[start] = self._is_led_on(start)
        return self._led_on[start]

    def may_be_led_to(self, position: int) -> bool:
        """Tell by a look whether anything may lead to a name that goes on at ``position``.

        Behind the last comma no more than a new line does so, besides the words that lead to places.
        """
        index = bisect_right(self._leads, position) - 1
        comma = self._text.rfind("，", self._leads[index] if index >= 0 else 0, position)
        return comma < 0 or self._text.find("\n", comma, position) >= 0

    def remember(self, end: int) -> None:
        """Keep where a visited name ends: what stands behind it in a list is visited too."""
        self._visited_ends.add(end)

    def is_frame(self, start: int, end: int) -> bool:
        """Tell whether 在 before a name only leads to what is done with its help, or in its course."""
        return self._text[start - 1 : start] == "在" and bool(_FRAME.match(self._text, end))

    def _is_presented(self, start: int) -> bool:
        """Tell whether the line tells what the site is that it begins with, and then what was done there."""
        line = self._text.rfind("\n", 0, start)
        presented = _PRESENTED.match(self._text, line) if line >= 0 else None
        return presented is not None and presented.end() == start

    def _is_led_on(self, start: int) -> bool:
        before = self._text[start - 1 : start]
        if before == "原":
            return bool(BEFORE_A_NAME.match(self._text, start - 1)) and self.is_visited(start - 1)
        if before == "了":
            # 来到了, 载到了, but not 找到了, 落到了.
            reached = start > 2 and self._text[start - 2] == "到"
            moved = not reached or self._text[start - 3] in "来回走赶载送开搬"
            return moved and start - 1 in self._led_to
        if before == "向":
            return bool(_HOMAGE.search(self._text, start, start + 40))
        index = bisect_right(self.trigger_ends, start) - 1
        if index < 0 or self.trigger_ends[index] < start - FARTHEST:
            return False
        return self._is_list(self.trigger_ends[index], start - (before == "的"))

    def _is_list(self, start: int, end: int) -> bool:
        """Tell whether nothing but names and the words that join them stand in ``[start, end)``."""
        if _SENTENCE.search(self._text, start, end) or _DATED.search(self._text, start, end):
            return False
        first, last = bisect_left(self._stop_starts, start), bisect_left(self._stop_starts, end)
        stops = zip(self._stop_starts[first:last], self._stop_ends[first:last], strict=True)
        # 市人大机关 is gone to as well, though no other name contains 人大.
        return all(self._text[a:b] in _JOINING or self._text.startswith("机关", b) for a, b in stops)
