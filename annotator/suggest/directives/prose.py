"""One article as prose: its lines and sentences, what is set apart by marks, where clauses begin."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from annotator.suggest.patterns import Pattern

Interval = tuple[int, int]

_SET_APART = re.compile(
    "“[^“”\n]*(?:“[^“”\n]*”[^“”\n]*)*”|《[^》\n]*》|‘[^’\n]*’|（(?![一二三四五六七八九十]{1,3}）)[^）\n]*）"
)
_OPENING_MARKS = "“《‘（"
_BEHIND_STOP = frozenset("。！？!?”’」』）)")
# Where a page was stored without its line breaks: 标题来源：人民网发布时间：2022-01-16要坚持…
_HEADER = re.compile("来源：[^\n。，]{1,24}发布(?:时间|日期)：[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATELINE = re.compile("(?:新华社|本报|中新社|新华网|人民网|央视网)[^，。\n]{0,20}[0-9]日电")
_CREDIT = Pattern("记者[ 　]?[一-鿿]{2,8}[ 　]?/?摄")
_PUNCTUATION = re.compile("[。！？；…”：:—，,]")
# How a clause of the news begins, and how much before a joint must end like one.
_CLAUSE = re.compile("[。\n，—]([^。\n，—“”]{6,9})")
_ENDING = 7
_HEADING = 60
# What stands for each character that is set apart.
BLOT = "＊"


class Prose:
    """A text and its quotations, ``[start, end)`` with their marks."""

    def __init__(self, text: str, silent: list[Interval]) -> None:
        """``silent`` are the stretches, in their order, in which nobody speaks: headings, credits."""
        self.text = text
        self._silent = silent
        self._silent_starts = [start for start, _ in silent]
        header = _HEADER.search(text) if "发布" in text else None
        self.header: Interval | None = header.span() if header else None
        self.datelines = [match.start() for match in _DATELINE.finditer(text)] if "日电" in text else []
        credited = [match.end() for match in _CREDIT.finditer(text)] if "摄" in text else []
        joints = self._joints(header.end(), self.datelines[0]) if header and self.datelines else []
        self._breaks = sorted({*self.datelines, *credited, *([header.end()] if header else []), *joints})
        self._set_apart = _set_apart(text)
        self.quotations: list[Interval] = [one for one in self._set_apart if text[one[0]] == "“"]
        self._quote_starts = [start for start, _ in self.quotations]
        # The text without what stands in quotation marks, title marks and parentheses.
        self.outside = _blotted(text, self._set_apart)
        self._stops = _with("。", text, "！？!?")
        self._clauses = _with("，", text, "；：,;:")
        self._runs = _with("，", self._clauses, "。“”（）()\n")
        # What was asked last, and the answer: the next question is often for the same place.
        self._asked, self._plain = -1, self.outside
        self._line: Interval = (0, 0)
        self._sentences: list[Interval] = []

    def _joints(self, start: int, end: int) -> list[int]:
        """Return where sentences of the summary ``[start, end)`` have run together.

        In the news behind it, a clause ends like the words before a joint, and one begins like those behind.
        """
        text = self.text
        found: list[int] = []
        for clause in _CLAUSE.finditer(text, end):
            at = text.find(clause[1], start, end)
            if at > start and text[at - 1].isalnum():
                before = text[at - _ENDING : at]
                if any(text.find(before + mark, end) >= 0 for mark in "。，；\n"):
                    found.append(at)
        return found

    def is_quoted(self, position: int) -> bool:
        """Whether ``position`` stands in quotation marks."""
        if self.outside[position] != BLOT:
            return False
        at = bisect_left(self._quote_starts, position) - 1
        return at >= 0 and position < self.quotations[at][1]

    def quotations_in(self, start: int, end: int) -> list[Interval]:
        """Return the quotations that begin in ``[start, end)``."""
        starts = self._quote_starts
        return self.quotations[bisect_left(starts, start) : bisect_left(starts, end)]

    def plain(self, position: int) -> str:
        """Return the text, as long as it is, with what is set apart by marks blotted out.

        Read from inside a quotation, the quotation itself is no mark.
        """
        if position != self._asked:
            self._asked = position
            self._plain = self._inside if self.is_quoted(position) else self.outside
        return self._plain

    @cached_property
    def _inside(self) -> str:
        text, outside = self.text, self.outside
        parts: list[str] = []
        last = 0
        for start, end in self.quotations:
            said = text[start + 1 : end - 1]
            inner = _set_apart(said) if _may_be_marked(said) else []
            parts += (outside[last : start + 1], _blotted(said, inner))
            last = end - 1
        parts.append(outside[last:])
        return "".join(parts)

    def lines(self, start: int, end: int) -> list[Interval]:
        """Return the lines of ``[start, end)`` that hold more than blanks."""
        found = []
        for line in self.text[start:end].split("\n"):
            if line and not line.isspace():
                found.append((start, start + len(line)))
            start += len(line) + 1
        return found

    def is_silent(self, start: int, end: int) -> bool:
        """Whether the line ``[start, end)`` is a heading, a credit or the like."""
        zone = bisect_right(self._silent_starts, start) - 1
        if zone >= 0 and end <= self._silent[zone][1]:
            return True
        text = self.text
        while text[end - 1] in " 　":
            end -= 1
        return end - start < _HEADING and not _PUNCTUATION.search(text, start, end)

    def sentences(self, start: int, end: int) -> list[Interval]:
        """Return the sentences of ``[start, end)``, a stretch of one line."""
        if self._line != (start, end):
            self._line, self._sentences = (start, end), self._divided(start, end)
        return self._sentences

    def _divided(self, start: int, end: int) -> list[Interval]:
        text, stops = self.text, self._stops
        at = bisect_right(self._breaks, start)
        broken = at < len(self._breaks) and self._breaks[at] < end
        found: list[Interval] = []
        stop = stops.find("。", start, end) + 1
        while stop:
            while stop < end and text[stop] in _BEHIND_STOP:
                stop += 1
            found.append((start, stop))
            start = stop
            stop = stops.find("。", start, end) + 1
        if start < end:
            found.append((start, end))
        return self._broken(found) if broken else found

    def _broken(self, sentences: list[Interval]) -> list[Interval]:
        """Return ``sentences``, divided where a header or a dateline has run into one."""
        found: list[Interval] = []
        for start, end in sentences:
            stops = [at for at in self._breaks if start < at < end]
            found += zip([start, *stops], [*stops, end], strict=True)
        return found

    def clause_start(self, start: int, position: int) -> int:
        """Return where the clause of ``position`` begins, not before ``start``."""
        return self._clauses.rfind("，", start, position) + 1 or start

    def sentence_start(self, position: int) -> int:
        """Return where the sentence of ``position`` begins."""
        start = 0
        for mark in "\n。！？":
            start = self.text.rfind(mark, start, position) + 1 or start
        return start

    def run_start(self, start: int, position: int) -> int:
        """Return where the words begin that run up to ``position`` without any mark between."""
        return self._runs.rfind("，", start, position) + 1 or start


def _with(mark: str, text: str, others: str) -> str:
    """Return ``text`` with ``mark`` for each of ``others``, to be found by one search."""
    for other in others:
        text = text.replace(other, mark)
    return text


def _may_be_marked(text: str) -> bool:
    return "《" in text or "‘" in text or "“" in text or "（" in text


def _set_apart(text: str) -> list[Interval]:
    """Return what is set apart by marks, with these: looked for where one opens, not at each character."""
    opened: list[int] = []
    for mark in _OPENING_MARKS:
        at = text.find(mark)
        while at >= 0:
            opened.append(at)
            at = text.find(mark, at + 1)
    opened.sort()
    found: list[Interval] = []
    last = 0
    for at in opened:
        match = _SET_APART.match(text, at) if at >= last else None
        if match:
            last = match.end()
            found.append((at, last))
    return found


def _blotted(text: str, spans: list[Interval]) -> str:
    if not spans:
        return text
    parts: list[str] = []
    last = 0
    for start, end in spans:
        parts += (text[last:start], BLOT * (end - start))
        last = end
    parts.append(text[last:])
    return "".join(parts)
