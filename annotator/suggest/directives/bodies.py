"""The names of bodies and documents that speak: where one ends, and where it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from annotator.suggest.directives.words import endings
from annotator.suggest.wordlists import one_of, pattern, sections

_FILE = "speech.txt"
_HEADS = tuple(sorted(endings(_FILE, "body heads"), key=len, reverse=True))
_DOCUMENTS = endings(_FILE, "document heads")
_SPEAKING = (*_HEADS, *endings(_FILE, "speaking heads"), *_DOCUMENTS)
# 部 by itself is no ministry in 全部, 内部, 一部.
_MINISTRY = "部(?<![全内干大外各东西南北中一]部)"
_NO_MINISTRY = frozenset("全内干大外各东西南北中一")
# 会 by itself is no meeting in 社会, 机会, 协会.
_NO_MEETING = frozenset("社机不将也都就才还总能体领学误约幽赴再定协商国工商金")
_AREAS = frozenset("省市县区州镇乡村")
_NO_BODIES = endings(_FILE, "no bodies")
_INSIDE = pattern(_FILE, "no body inside")
# A body that acts with another, or by a document: 部会同有关部门, 部下发通知.
_TOGETHER = re.compile("会同|联合(?=[^国])|(?:联合|近日|日前)?(?:下发|印发|发布|发出|发表|签发)")
_LIST_ITEM = 20 + max(map(len, _HEADS))
_NAME = 26 + max(map(len, _HEADS))
_CHINESE = re.compile("[一-鿿]*")
_TITLED = re.compile("《[^》]{2,60}》$")


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join((*_HEADS, _MINISTRY))})(?={one_of(_FILE, 'acts')})")


@cache
def _issuing() -> re.Pattern[str]:
    issues = one_of(_FILE, "issues")
    heads = "|".join((*_HEADS, _MINISTRY))
    return re.compile(f"(?:{heads})(?=(?:{one_of(_FILE, 'acts')}[^。\n]{{0,60}}?)?{issues})")


@cache
def _organs() -> re.Pattern[str]:
    return pattern("offices.txt", "organs")


@cache
def _borders() -> re.Pattern[str]:
    return pattern(_FILE, "borders")


class Bodies:
    """The bodies named in one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def ending_at(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the body or document of ``[start, end)`` whose name ends at ``end``."""
        first = self._first(start, end)
        if first is None:
            return None
        text = self._text
        head = _head_start(text, end)
        organs = [organ.span() for organ in _organs().finditer(text, first, end)]
        for border in _borders().finditer(text, first, head):
            if any(begin < border.end() < stop for begin, stop in organs):
                continue
            if self._first(border.end(), end) is not None:
                first = border.end()
        if text.startswith(_NO_BODIES, first, end) or _INSIDE.search(text, first, end):
            return None
        together = _TOGETHER.search(text, first + 2, end)
        return first, together.start() if together else end

    def acting(self, start: int, end: int) -> Iterator[int]:
        """Yield where names of bodies end in ``[start, end)`` that do something there."""
        for match in _acting().finditer(self._text, start, end):
            yield match.end()

    def issuing(self, start: int, end: int) -> Iterator[int]:
        """Yield where names of bodies end in ``[start, end)`` that issue a document."""
        for match in _issuing().finditer(self._text, start, end):
            yield match.end()

    def _first(self, start: int, end: int) -> int | None:
        """Return where the run of words begins that the head before ``end`` closes."""
        text = self._text
        if not _has_head(text, start, end):
            titled = _TITLED.search(text, max(start, end - 62), end) if text[end - 1 : end] == "》" else None
            return titled.start() if titled else None
        first = _run_start(text, max(start, end - _NAME), end)
        while first > start and text[first - 1] == "、" and _has_head(text, start, first - 1, inner=True):
            first = _run_start(text, max(start, first - 1 - _LIST_ITEM), first - 1)
        return first


def _has_head(text: str, start: int, end: int, *, inner: bool = False) -> bool:
    if end <= start:
        return False
    if text.endswith(_SPEAKING, start, end):
        return True
    last = text[end - 1]
    if last == "会":
        return end - start >= 3 and text[end - 2] not in _NO_MEETING
    if last == "部":
        return end - 2 < start or text[end - 2] not in _NO_MINISTRY
    return last in _AREAS and not inner


def _head_start(text: str, end: int) -> int:
    """Return where the longest head begins that ends at ``end``."""
    return end - max((len(head) for head in _SPEAKING if text.endswith(head, 0, end)), default=1)


def _run_start(text: str, start: int, end: int) -> int:
    first = end
    while first > start and "一" <= text[first - 1] <= "鿿":
        first -= 1
    return first
