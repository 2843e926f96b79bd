"""One article as prose: what stands in quotation marks, where its clauses begin."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

Interval = tuple[int, int]

_QUOTATION = re.compile("“[^“”\n]*(?:“[^“”\n]*”[^“”\n]*)*”")
_SET_APART = re.compile("“[^“”\n]*(?:“[^“”\n]*”[^“”\n]*)*”|《[^》\n]*》|‘[^’\n]*’|（[^）\n]*）")
_SENTENCE_END = re.compile("[。！？!?]+[”’」』）)]*")
# Where a page was stored without its line breaks: 标题来源：人民网发布时间：2022-01-16要坚持…
_HEADER = re.compile("来源：[^\n。，]{1,24}发布(?:时间|日期)：[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATELINE = re.compile("(?:新华社|本报|中新社|新华网|人民网|央视网)[^，。\n]{0,12}[0-9]日电")
_CREDIT = re.compile("记者[一-鿿]{2,8}/?摄")
_PUNCTUATION = re.compile("[。！？；…”：:—，,]")
_HEADING = 60
_BLOT = "＊"


class Prose:
    """A text and its quotations, ``[start, end)`` with their marks."""

    def __init__(self, text: str, silent: list[Interval]) -> None:
        """``silent`` are the stretches, in their order, in which nobody speaks: headings, credits."""
        self.text = text
        self._silent = silent
        header = _HEADER.search(text) if "发布" in text else None
        self.header: Interval | None = header.span() if header else None
        self.datelines = [match.start() for match in _DATELINE.finditer(text)] if "日电" in text else []
        credits = [match.end() for match in _CREDIT.finditer(text)] if "摄" in text else []
        self._breaks = sorted([*self.datelines, *credits, *([header.end()] if header else [])])
        self.quotations: list[Interval] = [match.span() for match in _QUOTATION.finditer(text)]

    def is_quoted(self, position: int) -> bool:
        """Whether ``position`` stands in quotation marks."""
        at = bisect_right(self.quotations, (position, len(self.text))) - 1
        return at >= 0 and self.quotations[at][0] < position < self.quotations[at][1]

    def plain(self, position: int) -> str:
        """Return the text, as long as it is, with what is set apart by marks blotted out.

        Read from inside a quotation, the quotation itself is no mark.
        """
        return self._inside if self.is_quoted(position) else self.outside

    @cached_property
    def outside(self) -> str:
        """The text without what stands in quotation marks, title marks and parentheses."""
        return _SET_APART.sub(_blot, self.text)

    @cached_property
    def _inside(self) -> str:
        text = self.text
        parts = []
        last = 0
        for start, end in self.quotations:
            parts += (text[last:start], _BLOT, text[start + 1 : end - 1], _BLOT)
            last = end
        return _SET_APART.sub(_blot, "".join((*parts, text[last:])))

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
        zone = bisect_right(self._silent, (start, len(self.text))) - 1
        if zone >= 0 and end <= self._silent[zone][1]:
            return True
        if end - start < _HEADING or self.text[end - 1] in " 　":
            line = self.text[start:end].rstrip(" 　")
            return len(line) < _HEADING and not _PUNCTUATION.search(line)
        return False

    def sentences(self, start: int, end: int) -> list[Interval]:
        """Return the sentences of ``[start, end)``, a stretch of one line."""
        found = []
        ends = [match.end() for match in _SENTENCE_END.finditer(self.text, start, end)]
        if self._breaks:
            ends = sorted({*ends, *(at for at in self._breaks if start < at < end)})
        for stop in ends:
            found.append((start, stop))
            start = stop
        if start < end:
            found.append((start, end))
        return found

    def clause_start(self, start: int, position: int) -> int:
        """Return where the clause of ``position`` begins, not before ``start``."""
        return max(start, self._clauses.rfind("，", start, position) + 1)

    def sentence_start(self, position: int) -> int:
        """Return where the sentence of ``position`` begins."""
        return max([self.text.rfind(mark, 0, position) for mark in "。！？\n"]) + 1

    def run_start(self, start: int, position: int) -> int:
        """Return where the words begin that run up to ``position`` without any mark between."""
        return max(start, self._runs.rfind("，", start, position) + 1)

    @cached_property
    def _clauses(self) -> str:
        return _with_commas(self.text, "；：,;:")

    @cached_property
    def _runs(self) -> str:
        return _with_commas(self._clauses, "。“”（）()\n")


def _with_commas(text: str, marks: str) -> str:
    """Return ``text`` with a comma for each of ``marks``, to be found by one search."""
    for mark in marks:
        text = text.replace(mark, "，")
    return text


def _blot(match: re.Match[str]) -> str:
    return _BLOT * (match.end() - match.start())
