"""Files of many articles: where one ends and the next begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.text.zones import find_zones

_RULE = re.compile("[ \t\u3000]*([-=*_#~—─━═＝－＊·.])(?:[ ]?\\1){4,}[ \t\u3000]*$")
_RELATED = re.compile("[【\\[]?相[关關](?:稿件|新[闻聞]|[报報]道|[阅閱][读讀]|[链鏈]接)[】\\]]?[：:]?$")
_LABEL = re.compile(
    "[【\\[]?(标题|標題|题目|新闻标题|发布(?:日期|时间)|發布日期|日期|时间|来源|來源|DATE|Title)"
    "[】\\]]?[ ]*[：:]"
)
_SHORTEST = 60
_MASTHEAD_LENGTH = 30


@dataclass(frozen=True, slots=True)
class Part:
    """One article ``[start, end)`` of a file's text, in code points, and the line it begins with."""

    start: int
    end: int
    first_line: str


def find_parts(text: str) -> list[Part]:
    """Return the articles that ``text`` seems to hold, a single one where nothing parts it.

    Parted by page breaks, rules (=====), a field that begins every article, a line that
    comes back (a masthead), or 相关稿件 at the end of each. ``text`` has line feeds only.
    """
    lines = _lines(text)
    for starts in (
        _page_breaks(text),
        _after_rules(lines),
        _labelled(lines),
        _after_related(lines),
        _mastheads(lines),
    ):
        parts = _parts(text, starts)
        if len(parts) > 1 and all(len(text[part.start : part.end].strip()) >= _SHORTEST for part in parts):
            return parts
    return _parts(text, [])


def text_of_part(text: str, part: Part) -> str:
    """Return the text of one article without the empty lines and rules at its ends."""
    lines = text[part.start : part.end].replace("\f", "\n").split("\n")
    kept = [number for number, line in enumerate(lines) if line.strip() and not _RULE.match(line)]
    return "\n".join(lines[kept[0] : kept[-1] + 1])


Lines = list[tuple[int, str]]


def _lines(text: str) -> Lines:
    found: Lines = []
    position = 0
    for line in text.split("\n"):
        found.append((position, line.strip()))
        position += len(line) + 1
    return found


def _parts(text: str, starts: Sequence[int]) -> list[Part]:
    edges = [0, *sorted({start for start in starts if start > 0}), len(text)]
    found = []
    for start, end in pairwise(edges):
        piece = text[start:end]
        if piece.strip() and not _RULE.fullmatch(piece.strip()):
            first = next(line.strip() for line in piece.split("\n") if line.strip() and not _RULE.match(line))
            found.append(Part(start, end, first))
    return found


def _page_breaks(text: str) -> list[int]:
    """Return the starts after form feeds, where the pages after them begin with a headline."""
    starts = [match.end() for match in re.finditer("\f", text)]
    return (
        starts if all(find_zones(text[start:])[:1] and _has_title(text[start:]) for start in starts) else []
    )


def _has_title(text: str) -> bool:
    return any(zone.role.value == "title" for zone in find_zones(text[:2000]))


def _after_rules(lines: Lines) -> list[int]:
    following = lines[1:]
    return [after for (_, line), (after, _) in zip(lines, following, strict=False) if _RULE.match(line)]


def _labelled(lines: Lines) -> list[int]:
    """Return where a field begins that stands first in the file and comes back."""
    filled = [(position, line) for position, line in lines if line]
    for offset in range(min(3, len(filled))):
        match = _LABEL.match(filled[offset][1])
        if match:
            found = [
                n for n, (_, line) in enumerate(filled) if (m := _LABEL.match(line)) and m[1] == match[1]
            ]
            return [filled[n - offset][0] for n in found if n >= offset]
    return []


def _label(line: str) -> str:
    match = _LABEL.match(line)
    return match[1] if match else ""


def _after_related(lines: Lines) -> list[int]:
    """Return the starts of the lines after 相关稿件 and the links below it."""
    starts = []
    for number, (_, line) in enumerate(lines):
        if _RELATED.match(line):
            following = next((position for position, after in lines[number + 1 :] if after), None)
            if following is not None:
                starts.append(following)
    return starts


def _mastheads(lines: Lines) -> list[int]:
    """Return where the first line of the file comes back, three times or more in all."""
    filled = [line for _, line in lines if line]
    if not filled or len(filled[0]) > _MASTHEAD_LENGTH or Counter(filled)[filled[0]] < 3:
        return []
    return [position for position, line in lines if line == filled[0]]
