"""The bars beside the column that say how far a passage reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from annotator.gui.article.lines import Lines
from annotator.gui.article.painter import SpanPainter
from annotator.gui.article.spans import Placed, SpanLayer
from annotator.gui.article.typeset import BAR_MARGIN
from annotator.model.span import Status

_DISTANCE = 18
_STEP = 6
_OUTERMOST = 2
_BEYOND = 3


@dataclass(slots=True)
class Bar:
    """A bar from ``top`` to ``bottom``, ``level`` steps away from the column."""

    placed: Placed
    top: float
    bottom: float
    level: int


def bars_between(lines: Lines, passages: SpanLayer, start: int, end: int) -> list[Bar]:
    """Return the bars of the passages on the lines that hold ``[start, end)``.

    Of bars that share a line the later one stands further out; so all that hang together
    with a visible one before it are looked at.
    """
    found = passages.overlapping(start, end)
    while found:
        low = lines.at_position(min(item.start for item in found)).start
        if low >= start:
            break
        start = low
        found = passages.overlapping(start, end)
    bars: list[Bar] = []
    for placed in sorted(found, key=_from_the_top):
        top = lines.at_position(placed.start).em_top - _BEYOND
        bottom = lines.at_position(placed.end - 1).em_bottom + _BEYOND
        bars.append(Bar(placed, top, bottom, _free_level(bars, top)))
    return bars


def _free_level(bars: Sequence[Bar], top: float) -> int:
    taken = {bar.level for bar in bars if bar.bottom > top}
    return next((level for level in range(_OUTERMOST) if level not in taken), _OUTERMOST)


def _from_the_top(item: Placed) -> tuple[int, int, str]:
    return (item.start, -item.end, item.span.id)


def paint_bar(painter: QPainter, bar: Bar, spans: SpanPainter, *, selected: bool) -> None:
    """Draw one bar: 3 px, 4 px when selected, dashed for a suggestion."""
    width = 4 if selected else 3
    colour = spans.colour(bar.placed.span.label)
    left = BAR_MARGIN - _DISTANCE - _STEP * bar.level
    if bar.placed.span.status is Status.SUGGESTED:
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([5 / width, 4 / width])
        painter.setPen(pen)
        middle = left + width / 2
        painter.drawLine(QPointF(middle, bar.top), QPointF(middle, bar.bottom))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(left, bar.top, width, bar.bottom - bar.top), width / 2, width / 2)
