"""Sentences of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Boundary(StrEnum):
    """What ends a sentence: a full stop and its like, a semicolon, or the end of the line."""

    STOP = "stop"
    SEMICOLON = "semicolon"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch ``[start, end)`` in code points, its punctuation and closing quotes inside."""

    start: int
    end: int
    boundary: Boundary


_END = re.compile(
    "(?P<stop>(?:[。！？!?]|…+(?=[”’」』\n]|$))+)[”’」』》）)]*|(?P<semicolon>[；;])[”’」』]*|(?P<line>\n)"
)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Sentence]:
    """Yield the sentences of ``text[start:end]``, without white space around them.

    A semicolon ends one too, with a boundary of its own: who reads whole sentences joins them.
    """
    stop = len(text) if end is None else end
    for match in _END.finditer(text, start, stop):
        boundary = Boundary(match.lastgroup or Boundary.STOP)
        yield from _sentence(
            text, start, match.start() if boundary is Boundary.LINE else match.end(), boundary
        )
        start = match.end()
    yield from _sentence(text, start, stop, Boundary.LINE)


def _sentence(text: str, start: int, end: int, boundary: Boundary) -> Iterator[Sentence]:
    """Yield the one sentence between ``start`` and ``end``, or none where all is white space."""
    stretch = text[start:end]
    if stretch.strip():
        start += len(stretch) - len(stretch.lstrip())
        yield Sentence(start, start + len(stretch.strip()), boundary)
