"""Lines as the author meant them: hard breaks inside a paragraph told from its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# In half-width cells, two to a Chinese character.
_NARROWEST, _WIDEST = 40, 160
_SLACK = 11
_TITLE_COLUMN = 52
_UNBROKEN = re.compile("[\\w.%+/-]*", re.ASCII)
_LABELLED = re.compile(".{1,8}[：:]|——")
_STOPS, _CLOSING = tuple("。！？!?…"), "”’」』》）)"
_STARTS_ITEM = re.compile(
    "[ \u3000\xa0\t]{2}|\u3000|[（(]?[一二三四五六七八九十\\d]{1,3}[)）、.．](?!\\d)"
    "|[●■◆·•—]|第.{1,3}[章节条]"
)


class Line(NamedTuple):
    """A line ``[start, end)`` in code points; ``end`` is before its line feed, ``stop`` behind it.

    ``breaks`` are the line feeds inside it that only its narrow column made.
    """

    start: int
    end: int
    stop: int
    breaks: tuple[int, ...] = ()


def lines(text: str) -> list[Line]:
    """Return the lines of ``text``; hard-wrapped ones are one line. Only ``\\n`` ends a line."""
    column = _column(text)
    return _joined(text, column) if column else _physical(text)


def hard_breaks(text: str) -> Iterator[int]:
    """Yield the places of the line feeds of ``text`` that only its narrow column made."""
    column = _column(text)
    if column:
        for line in _joined(text, column):
            yield from line.breaks


def _joined(text: str, column: int) -> list[Line]:
    """Return the lines of ``text``, which was wrapped to ``column``."""
    joined: list[Line] = []
    gap: list[Line] = []
    for line in _physical(text):
        if line.start == line.end and joined and not gap:
            # A page may have ended inside the paragraph.
            gap.append(line)
        elif joined and _belongs(text, joined, line, column, gapped=bool(gap)):
            last = joined[-1]
            breaks = (*last.breaks, last.end, *(empty.end for empty in gap))
            joined[-1] = Line(last.start, line.end, line.stop, breaks)
            gap = []
        else:
            joined += [*gap, line]
            gap = []
    return joined + gap


def _physical(text: str) -> list[Line]:
    found = []
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        if end < 0:
            end = stop = len(text)
        else:
            stop = end + 1
        found.append(Line(start, end, stop))
        start = stop
    return found


def _width(line: str) -> int:
    return 2 * len(line) - len(line.encode("ascii", "ignore"))


def _column(text: str) -> int:
    """Return the width that the lines of ``text`` were wrapped to, 0 where they were not."""
    stripped = [line for line in map(str.rstrip, text.split("\n")) if line]
    if len(stripped) < 3:
        return 0
    at_limit = int(0.93 * (len(stripped) - 1))
    longest = sorted(stripped, key=len)[at_limit:]
    if all(len(line) > _WIDEST or _width(line) > _WIDEST for line in longest):
        # As in most articles; the other lines need not be measured.
        return 0
    measured = sorted(map(_width, stripped))
    limit = measured[at_limit]
    if not _NARROWEST <= limit <= _WIDEST:
        return 0
    longer = sum(width > limit + _SLACK for width in measured)
    full = [line for line in stripped if limit - _SLACK <= _width(line) <= limit + _SLACK]
    open_ended = sum(not _ends_sentence(line) for line in full)
    wrapped = longer <= 0.05 * len(measured) and len(full) >= max(2, 0.3 * len(measured))
    return limit if wrapped and open_ended >= 0.6 * len(full) else 0


def _ends_sentence(line: str) -> bool:
    return line.rstrip(_CLOSING).endswith(_STOPS)


def _belongs(text: str, joined: list[Line], line: Line, column: int, *, gapped: bool) -> bool:
    if _goes_on(text, joined[-1], line, column):
        return True
    return not gapped and _is_title(text, joined, line, column)


def _is_title(text: str, joined: list[Line], line: Line, column: int) -> bool:
    """Tell whether ``line`` is the second one of a title: set larger, it is wrapped earlier."""
    if len(joined) != 1 or joined[0].breaks:
        return False
    first = text[joined[0].start : joined[0].end].strip()
    second = text[line.start : line.end].strip()
    full = _TITLE_COLUMN <= _width(first) < column - _SLACK and not _ends_sentence(first)
    return full and 0 < _width(second) < _width(first) and not _LABELLED.match(second)


def _goes_on(text: str, before: Line, line: Line, column: int) -> bool:
    """Tell whether ``line`` goes on with the paragraph of the line before it.

    A full line that ends a sentence may end the paragraph too: nothing is torn by leaving it.
    """
    start = before.breaks[-1] + 1 if before.breaks else before.start
    last = text[start : before.end].rstrip()
    following = text[line.start : line.end]
    if not last or not following.strip() or _STARTS_ITEM.match(following) or _ends_sentence(last):
        return False
    if last.endswith(("，", "、", ",")):
        return _width(last) >= column // 2
    # A number or a word is not broken: the line before it may be shorter.
    unbroken = _UNBROKEN.match(following)
    return _width(last) >= column - _SLACK - (unbroken.end() if unbroken else 0)
