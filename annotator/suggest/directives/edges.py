"""The outer edges of what is said: its punctuation, and the quotation marks around it."""

from __future__ import annotations

import re

from annotator.suggest.directives.prose import Interval
from annotator.suggest.patterns import Pattern

OPENING = frozenset(" 　\t\u00a0，,。；;：:、—”")
_CLOSING = " 　\t\u00a0，,。；;：:！!？?、—…"
_QUOTED_CORE = Pattern("(?:要|必须|[一-鿿]{1,6}(?:要)?)?“")
_QUOTE_MARK = re.compile("[“”]")
# What was done besides: 提出“要……”，并决定….
_DOES_MORE = re.compile("[，,](?:并(?!且?要)|这|为[^，]*(?:指明|奠定|注入|提供))")
# The mark of an item, which is no part of it: （一）加强巡查.
_MARK = re.compile("[（(][一二三四五六七八九十]{1,3}[）)]")
_SHORTEST_CORE = 8
_MATES = {"”": "“", "’": "‘", "》": "《", "）": "（", ")": "("}
_AT_END = frozenset(_CLOSING).union(_MATES)


def quoted_core(text: str, start: int, end: int) -> Interval | None:
    """Return the inside of the quotation that makes up the whole demand."""
    match = _QUOTED_CORE.match(text, start, end) if "“" in text[start : start + 9] else None
    if not match:
        return None
    depth, close = 1, -1
    for mark in _QUOTE_MARK.finditer(text, match.end(), end):
        depth += 1 if mark[0] == "“" else -1
        if depth == 0:
            close = mark.start()
            break
    if close < 0:
        return (match.end(), end) if match.end() == start + 1 else None
    behind = text[close + 1 : end]
    goes_on = behind.strip(_CLOSING + "等”") and behind[0] not in "；;" and not _DOES_MORE.match(behind)
    if close - match.end() < _SHORTEST_CORE or goes_on:
        return None
    return match.end(), close


def trim(text: str, start: int, end: int) -> Interval:
    """Leave out punctuation at the edges, and quotation marks that have no mate inside."""
    while start < end and (first := text[start]) in OPENING:
        start += 1
    while start < end and (last := text[end - 1]) in _AT_END:
        if last in _MATES and text.count(_MATES[last], start, end) >= text.count(last, start, end):
            break
        end -= 1
    if start < end and first == "“" and text.find("”", start, end) < 0:
        start += 1
    return start, end


def behind_mark(text: str, start: int, end: int) -> int:
    """Return where the words of an item of a list begin."""
    mark = _MARK.match(text, start, end) if start < end and text[start] in "（(" else None
    return mark.end() if mark else start
