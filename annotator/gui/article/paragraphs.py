"""The lines of a reading view as paragraphs of different kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.model.document import Role, Zone

_REPORTS = re.compile("(强调|強調|指出|要求|提出|表示|主持召开|主持召開)[:：]?$")
_ITEM = re.compile(r"[^，。、；：？！…,.;:?!“”\"\n]{4,20}")
_SHORTEST_LIST = 3


class Kind(StrEnum):
    """What a paragraph looks like; a role, or a part of one that is set differently."""

    KICKER = "kicker"
    TITLE = "title"
    BYLINE = "byline"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    ITEM = "item"
    FURNITURE = "furniture"
    BLANK = "blank"


HEAD_KINDS = frozenset((Kind.KICKER, Kind.TITLE, Kind.BYLINE))


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a paragraph set in one size, in code points of the view."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the view's text, without its line feed, in code points of the view."""

    start: int
    end: int
    kind: Kind
    parts: tuple[Part, ...]


def paragraphs(text: str, zones: Sequence[Zone]) -> list[Paragraph]:
    """Cut ``text`` at its line feeds and say how each line is set."""
    found = list(_lines(text, zones))
    titles = [line for line in found if line.kind is Kind.TITLE]
    if len(titles) > 1 and _REPORTS.search(text[titles[0].start : titles[0].end].strip()):
        found[found.index(titles[0])] = _whole(titles[0], Kind.KICKER)
    for run in _lists(text, found):
        for index in run:
            line = found[index]
            found[index] = Paragraph(
                line.start, line.end, Kind.ITEM, (Part(line.start, line.end, Kind.ITEM),)
            )
    return found


def _whole(line: Paragraph, kind: Kind) -> Paragraph:
    return Paragraph(line.start, line.end, kind, (Part(line.start, line.end, kind),))


def _lists(text: str, lines: Sequence[Paragraph]) -> Iterator[list[int]]:
    """Yield the indices of three and more short body lines in a row that end no sentence."""
    run: list[int] = []
    for index, line in enumerate(lines):
        if line.kind is Kind.BLANK:
            continue
        if line.kind is Kind.BODY and _ITEM.fullmatch(text, line.start, line.end):
            run.append(index)
            continue
        if len(run) >= _SHORTEST_LIST:
            yield run
        run = []
    if len(run) >= _SHORTEST_LIST:
        yield run


def _lines(text: str, zones: Sequence[Zone]) -> Iterator[Paragraph]:
    ordered = iter((*zones, Zone(len(text), len(text) + 1, Role.BODY)))
    zone = next(ordered)
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        parts = []
        while True:
            low, high = max(zone.start, start), min(zone.end, end)
            if low < high:
                parts.append(Part(low, high, Kind(zone.role.value)))
            if zone.end > end:
                break
            zone = next(ordered)
        if not line.strip():
            yield Paragraph(start, end, Kind.BLANK, (Part(start, end, Kind.BLANK),) if line else ())
        else:
            filled = tuple(_covering(parts, start, end))
            main = next((part for part in filled if text[part.start : part.end].strip()), filled[0])
            yield Paragraph(start, end, main.kind, filled)
        start = end + 1


def _covering(parts: Sequence[Part], start: int, end: int) -> Iterator[Part]:
    """Yield ``parts`` with the gaps between them, as body text."""
    position = start
    for part in parts:
        if part.start > position:
            yield Part(position, part.start, Kind.BODY)
        yield part
        position = part.end
    if position < end:
        yield Part(position, end, Kind.BODY)
