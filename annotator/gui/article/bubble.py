"""The small raised sheet with a tip that key strip and hover cards are drawn on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.gui.article.lines import Line
from annotator.gui.theme import Theme, mixed

TIP = 6
SHADOW = 7
_RADIUS = 6
_TIP_HALF = 6


def paint_bubble(painter: QPainter, rect: QRectF, tip: QPointF, theme: Theme) -> None:
    """Draw the sheet with its soft shadow; ``tip`` is a point above or below it."""
    painter.setPen(Qt.PenStyle.NoPen)
    shade = QColor(Qt.GlobalColor.black)
    shade.setAlphaF(0.05 if theme.dark else 0.018)
    painter.setBrush(shade)
    for spread in range(SHADOW - 1, 0, -1):
        around = rect.adjusted(-spread, -spread + 2, spread, spread + 1)
        painter.drawRoundedRect(around, _RADIUS + spread, _RADIUS + spread)
    painter.setPen(QPen(mixed(theme.ink3, theme.raised, 0.45), 1))
    painter.setBrush(theme.raised)
    painter.drawPath(_outline(rect.adjusted(0.5, 0.5, -0.5, -0.5), tip))


def _outline(rect: QRectF, tip: QPointF) -> QPainterPath:
    sheet, arrow = QPainterPath(), QPainterPath()
    sheet.addRoundedRect(rect, _RADIUS, _RADIUS)
    half = _TIP_HALF
    middle = min(max(tip.x(), rect.left() + _RADIUS + half), rect.right() - _RADIUS - half)
    edge = rect.bottom() if tip.y() > rect.center().y() else rect.top()
    inside = edge - 1 if tip.y() > edge else edge + 1
    arrow.moveTo(middle - half, inside)
    arrow.lineTo(middle - half, edge)
    arrow.lineTo(tip.x(), tip.y())
    arrow.lineTo(middle + half, edge)
    arrow.lineTo(middle + half, inside)
    arrow.closeSubpath()
    return sheet.united(arrow)


def place_over(
    target: QRectF, width: float, height: float, left: float, limits: QRectF, above: Line | None
) -> QRectF:
    """Return where a bubble covers the line over ``target`` whole, never half a character of it.

    ``left`` is where it would like to begin; it stays inside ``limits`` sideways.
    """
    left = max(limits.left(), min(left, limits.right() - width))
    rect = QRectF(left, target.top() - 2 * TIP - height, width, height)
    return _cover(rect, above, limits) if above is not None else rect


def place_under(
    target: QRectF, width: float, height: float, left: float, limits: QRectF, below: Line | None
) -> QRectF:
    """Return where a bubble covers the line under ``target`` whole."""
    left = max(limits.left(), min(left, limits.right() - width))
    rect = QRectF(left, target.bottom() + 2 * TIP, width, height)
    return _cover(rect, below, limits) if below is not None else rect


def _cover(rect: QRectF, line: Line, limits: QRectF) -> QRectF:
    """Return ``rect`` moved and widened so that it cuts no character of ``line``."""
    covered = QRectF(rect)
    if rect.bottom() <= line.em_top or rect.top() >= line.em_bottom:
        return covered
    covered.moveLeft(max(limits.left(), _nearest_edge(line, covered.left())))
    if covered.left() >= line.right or covered.right() <= line.left:
        return covered
    covered.moveTop(min(covered.top(), line.em_top - 4))
    covered.setBottom(max(covered.bottom(), line.em_bottom + 4))
    cut = line.position_at(covered.right())
    if cut is not None:
        covered.setRight(min(limits.right(), line.x(cut + 1) + 1))
    return covered


def _nearest_edge(line: Line, x: float) -> float:
    """Return the edge of a character of ``line`` that is nearest to ``x``, if ``x`` is inside one."""
    position = line.position_at(x)
    if position is None:
        return x
    return min(line.x(position) - 1, line.x(position + 1) + 1, key=lambda edge: abs(edge - x))
