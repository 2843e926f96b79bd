"""Another role for a stretch of a document: the arithmetic of its zones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from annotator.model.document import Document, Role, Zone

# What stands for a line's end in an article, whatever the file was made with.
_BREAK = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")


def with_role(zones: Iterable[Zone], start: int, end: int, role: Role) -> tuple[Zone, ...]:
    """Return sorted ``zones`` after ``[start, end)``, in code points, was given ``role``.

    Zones that reach into it are cut at its edges; neighbours of one role become one zone.
    """
    if start >= end:
        return tuple(zones)
    pieces = [Zone(start, end, role)]
    for zone in zones:
        pieces.append(replace(zone, end=min(zone.end, start)))
        pieces.append(replace(zone, start=max(zone.start, end)))
    found: list[Zone] = []
    for piece in sorted((one for one in pieces if one.start < one.end), key=_start):
        if found and found[-1].role is piece.role and found[-1].end == piece.start:
            found[-1] = replace(found[-1], end=piece.end)
        else:
            found.append(piece)
    return tuple(found)


def whole_lines(document: Document, start: int, end: int) -> tuple[int, int]:
    """Return the lines of the document's text that hold ``[start, end)``, with the line end of the last."""
    text = document.text
    before = [match.end() for match in _BREAK.finditer(text, 0, start)]
    after = _BREAK.search(text, max(start, end - 1))
    return before[-1] if before else 0, after.end() if after else len(text)


def _start(zone: Zone) -> int:
    return zone.start
