"""What a double click takes in Chinese, where no white space tells words apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

_DATE = "(?:[0-9]{1,4}|[〇零一二三四五六七八九十]{1,4})(?:年|月|日|号)"
_UNITS = (
    "个百分点|平方公里|平方米|立方米|公里|万亿|千瓦|公斤|万吨|亿元|万元|小时|分钟|周年"
    "|[年月日时分秒点个人次家项名条件届级位岁吨亩元度天周倍户所座辆套万亿千百%％℃]"
)
_PIECE = re.compile(
    rf"(?P<date>{_DATE}(?:{_DATE})*(?:[上下]午)?)"
    rf"|(?P<number>[0-9０-９]+(?:[.,:：][0-9０-９]+)*(?:{_UNITS}){{0,3}})"
    r"|(?P<latin>[^\W\d_\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+(?:['’\-.&][^\W_\u3400-\u9fff]+)*)"
    r"|(?P<han>[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+)"
    r"|(?P<space>[^\S\n]+)"
    r"|(?P<other>.|\n)"
)
_LINKS = frozenset("的了着在和与及是对把被向从到赴并也就都而以为于之其这那该各将要等由至让使又再")
_LONGEST_WHOLE = 4


def words(text: str, cuts: Iterable[int] = ()) -> list[tuple[int, int]]:
    """Return the pieces of ``text`` in order, as ``[start, end)``; none reaches over a cut.

    A piece is a run of digits with its unit, a date, a Latin word, two to four Han
    characters, white space, or a single sign.
    """
    edges = sorted(set(cuts) | {0, len(text)})
    found: list[tuple[int, int]] = []
    for start, end in pairwise(edges):
        for match in _PIECE.finditer(text, start, end):
            if match.lastgroup == "han":
                found.extend(_han(text, *match.span()))
            else:
                found.append(match.span())
    return found


def word_at(text: str, position: int, cuts: Iterable[int] = ()) -> tuple[int, int]:
    """Return the piece around the character at ``position``."""
    for start, end in words(text, cuts):
        if start <= position < end:
            return start, end
    return position, position


def _han(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if end - start <= _LONGEST_WHOLE and not _LINKS & set(text[start:end]):
        yield start, end
        return
    position = start
    while position < end:
        stop = position
        while stop < end and text[stop] not in _LINKS:
            stop += 1
        yield from _evenly(position, stop)
        if stop < end:
            yield stop, stop + 1
            stop += 1
        position = stop


def _evenly(start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a run without link words: whole up to four characters, else in twos and a last three."""
    while end - start > _LONGEST_WHOLE:
        yield start, start + 2
        start += 2
    if end - start:
        yield start, end


def word_edge(text: str, position: int, direction: int, cuts: Iterable[int] = ()) -> int:
    """Return the next edge of a piece behind ``position``, or before it with -1; stops at line ends."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    end = len(text) if end < 0 else end
    if direction > 0 and position == end:
        return min(end + 1, len(text))
    if direction < 0 and position == start:
        return max(0, start - 1)
    inside = {cut - start for cut in cuts if start < cut < end}
    edges = [start] + [start + stop for _, stop in words(text[start:end], inside)]
    if direction > 0:
        return next(edge for edge in edges if edge > position)
    return next(edge for edge in reversed(edges) if edge < position)
