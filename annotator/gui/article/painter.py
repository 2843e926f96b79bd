"""Paints spans under and over the text, in pixels of the text document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.gui.article.lines import Line
from annotator.gui.article.spans import Placed, SpanLayer
from annotator.gui.theme import Theme, mixed
from annotator.model.label import LabelSet
from annotator.model.span import Status

LANE = 4
_RADIUS = 3.0
_TINT = 3
_OUTLINE = 4
_SIDE = 1.5
_KNOB = 3.75
_TICK = 5


@dataclass(slots=True)
class Piece:
    """The part of a span on one line, between two edges; ``first`` and ``last`` of its span or not."""

    placed: Placed
    line: Line
    left: float
    right: float
    first: bool
    last: bool

    @property
    def underline(self) -> float:
        """The middle of its underline."""
        return self.line.em_bottom + _TINT + LANE * self.placed.lane

    @property
    def outline(self) -> QRectF:
        """The outline when it is selected."""
        top = self.line.em_top - _OUTLINE
        bottom = self.line.em_bottom + _OUTLINE + LANE * self.placed.lane
        return QRectF(self.left - _SIDE, top, self.right - self.left + 2 * _SIDE, bottom - top)


def pieces_of(lines: Iterable[Line], layer: SpanLayer) -> list[Piece]:
    """Return what is to be drawn on ``lines``."""
    return [
        piece
        for line in lines
        if line.start < line.end
        for placed in layer.overlapping(line.start, line.end)
        if (piece := piece_on(line, placed)) is not None
    ]


def piece_on(line: Line, placed: Placed) -> Piece | None:
    """Return the part of ``placed`` on ``line``."""
    start, end = max(placed.start, line.start), min(placed.end, line.end)
    if start >= end:
        return None
    first, last = placed.start >= line.start, placed.end <= line.end
    return Piece(placed, line, line.x(start), line.x(end), first, last)


class SpanPainter:
    """Draws pieces in the colours of one theme and label set."""

    def __init__(self, theme: Theme, label_set: LabelSet) -> None:
        self._theme = theme
        self._lines = {label.id: QColor(theme.ink_of(label).line) for label in label_set}
        self._tints = {label.id: QColor(theme.ink_of(label).tint) for label in label_set}
        self._pale = {
            name: mixed(tint, theme.paper, theme.passage_tint) for name, tint in self._tints.items()
        }

    def colour(self, label_id: str) -> QColor:
        """Return the line colour of a label; ink for one that the set does not know."""
        return self._lines.get(label_id, self._theme.ink2)

    def paint_tints(self, painter: QPainter, pieces: Sequence[Piece], selected: str) -> None:
        """Draw the boxes under the text, long ones below short ones, the selected one on top."""
        painter.setPen(Qt.PenStyle.NoPen)
        for piece in sorted(pieces, key=_long_first):
            chosen = piece.placed.span.id == selected
            if not chosen and piece.placed.span.status is Status.ACCEPTED:
                shades = self._pale if piece.placed.passage else self._tints
                self._paint_tint(painter, piece, shades.get(piece.placed.span.label, self._theme.hover))
        for piece in pieces:
            if piece.placed.span.id == selected:
                self._paint_tint(painter, piece, self._tints.get(piece.placed.span.label, self._theme.hover))

    def paint_lines(self, painter: QPainter, pieces: Sequence[Piece], selected: str) -> None:
        """Draw the underlines over the text; the outline may stand for that of the selected span."""
        for piece in pieces:
            span = piece.placed.span
            colour = self.colour(span.label)
            suggested = span.status is Status.SUGGESTED
            if span.id == selected and (piece.placed.passage or suggested):
                continue
            if piece.placed.passage or suggested:
                self._paint_thin(painter, piece, _pen(colour, 4 if suggested else 0, 3))
            else:
                width = max(1.0, piece.right - piece.left - 2)
                painter.fillRect(QRectF(piece.left + 1, piece.underline - 1, width, 2), colour)

    def paint_outline(self, painter: QPainter, pieces: Sequence[Piece]) -> None:
        """Draw the outline of the selected span around its ``pieces``, open at line breaks."""
        for piece in pieces:
            span = piece.placed.span
            painter.setPen(_pen(self.colour(span.label), 4.5 if span.status is Status.SUGGESTED else 0, 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_open_outline(piece))
        painter.setPen(QPen(self._theme.paper, 1.5))
        for point, label in knob_points(pieces):
            painter.setBrush(self.colour(label))
            painter.drawEllipse(point, _KNOB, _KNOB)

    def paint_marks(self, painter: QPainter, points: Iterable[QPointF]) -> None:
        """Draw a dot over every character that hides something of the document."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.ink3)
        for point in points:
            painter.drawEllipse(point, 1.5, 1.5)

    def paint_selection(self, painter: QPainter, rects: Iterable[QRectF]) -> None:
        """Draw the selected text as a wash of ink that lets tints through."""
        wash = QColor(self._theme.ink)
        wash.setAlphaF(0.2 if self._theme.dark else 0.14)
        for rect in rects:
            painter.fillRect(rect, wash)

    def paint_caret(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the place from which the keyboard selects."""
        painter.fillRect(rect, self._theme.ink)

    def paint_hits(self, painter: QPainter, rects: Iterable[QRectF], *, current: bool) -> None:
        """Draw thin outlines in ink around what was found."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.ink if current else self._theme.ink3, 2 if current else 1))
        for rect in rects:
            painter.drawRoundedRect(rect, 2, 2)

    def paint_caption_rule(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the rule beside a caption."""
        painter.fillRect(rect, mixed(self._theme.ink3, self._theme.paper, 0.5))

    def paint_bullet(self, painter: QPainter, middle: QPointF) -> None:
        """Draw the dot before an item of a list."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.ink2)
        painter.drawEllipse(middle, 2, 2)

    def _paint_tint(self, painter: QPainter, piece: Piece, colour: QColor) -> None:
        line = piece.line
        rect = QRectF(
            piece.left - 0.5,
            line.em_top - _TINT,
            piece.right - piece.left + 1,
            line.em_bottom - line.em_top + 2 * _TINT,
        )
        if not (piece.first or piece.last):
            painter.fillRect(rect, colour)
            return
        painter.setBrush(colour)
        if piece.first and piece.last:
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
            return
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(rect, _RADIUS, _RADIUS)
        path.addRect(rect.adjusted(_RADIUS, 0, 0, 0) if piece.first else rect.adjusted(0, 0, -_RADIUS, 0))
        painter.drawPath(path)

    def _paint_thin(self, painter: QPainter, piece: Piece, pen: QPen) -> None:
        left = piece.left + 1 if piece.first else piece.left
        right = piece.right - 1 if piece.last else piece.right
        y = piece.underline
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(max(left + 1, right), y))
        if not piece.placed.passage:
            return
        painter.setPen(_pen(pen.color(), 0, 0))
        if piece.first:
            painter.drawLine(QPointF(left + 0.25, y + 0.75), QPointF(left + 0.25, y - _TICK))
        if piece.last:
            painter.drawLine(QPointF(right - 0.25, y + 0.75), QPointF(right - 0.25, y - _TICK))


def knob_points(pieces: Sequence[Piece]) -> list[tuple[QPointF, str]]:
    """Return the knobs that are on the lines of ``pieces``: point and label, the start before the end."""
    first = [(piece.outline.topLeft(), piece.placed.span.label) for piece in pieces if piece.first]
    last = [(piece.outline.bottomRight(), piece.placed.span.label) for piece in pieces if piece.last]
    return first + last


def _pen(colour: QColor, dash: float, gap: float) -> QPen:
    pen = QPen(colour, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash:
        pen.setDashPattern([dash / 1.5, gap / 1.5])
    return pen


def _open_outline(piece: Piece) -> QPainterPath:
    rect, path = piece.outline, QPainterPath()
    if piece.first and piece.last:
        path.addRoundedRect(rect, _RADIUS, _RADIUS)
        return path
    left, right, top, bottom = rect.left(), rect.right(), rect.top(), rect.bottom()
    if piece.first:
        path.moveTo(right, top)
        path.lineTo(left + _RADIUS, top)
        path.quadTo(left, top, left, top + _RADIUS)
        path.lineTo(left, bottom - _RADIUS)
        path.quadTo(left, bottom, left + _RADIUS, bottom)
        path.lineTo(right, bottom)
    elif piece.last:
        path.moveTo(left, top)
        path.lineTo(right - _RADIUS, top)
        path.quadTo(right, top, right, top + _RADIUS)
        path.lineTo(right, bottom - _RADIUS)
        path.quadTo(right, bottom, right - _RADIUS, bottom)
        path.lineTo(left, bottom)
    else:
        path.moveTo(left, top)
        path.lineTo(right, top)
        path.moveTo(left, bottom)
        path.lineTo(right, bottom)
    return path


def _long_first(piece: Piece) -> int:
    return -piece.placed.length
