"""Small things that several panes draw alike: key caps, swatches, bars, the lines of spans."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from annotator.gui.fonts import ui_font
from annotator.gui.theme import Theme, mixed
from annotator.model.label import Form, Label

CAP_HEIGHT = 18
SWATCH = 12


def cap_width(text: str) -> int:
    """Return how wide a key cap with ``text`` is."""
    return max(CAP_HEIGHT - 1, QFontMetrics(ui_font(11)).horizontalAdvance(text) + 10)


def paint_key_cap(painter: QPainter, rect: QRectF, text: str, theme: Theme, opacity: float = 1.0) -> None:
    """Draw a key with ``text`` on it, a little thicker below."""
    painter.save()
    painter.setOpacity(painter.opacity() * opacity)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(theme.hairline, 1))
    painter.setBrush(theme.raised)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QPen(mixed(theme.ink3, theme.hairline, 0.45), 1))
    painter.drawLine(QPointF(box.left() + 3, box.bottom()), QPointF(box.right() - 3, box.bottom()))
    painter.setPen(theme.ink2)
    painter.setFont(ui_font(11))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_swatch(
    painter: QPainter, rect: QRectF, label: Label, theme: Theme, *, on_tint: bool = False
) -> None:
    """Draw the sign of a label: its tint with its line below, a bar at the side for a passage."""
    ink = theme.ink_of(label)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.raised if on_tint else QColor(ink.tint))
    painter.drawRoundedRect(rect, 2, 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(QColor(ink.line))
    if label.form is Form.PASSAGE:
        painter.drawRect(QRectF(rect.left(), rect.top(), 3, rect.height()))
    else:
        painter.drawRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2))
    painter.restore()


def paint_span_line(
    painter: QPainter, left: float, right: float, y: float, colour: QColor, *, suggested: bool
) -> None:
    """Draw the underline of a span: 2 px, or dashes where it is a suggestion."""
    painter.save()
    pen = QPen(colour, 1.5 if suggested else 2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if suggested:
        pen.setDashPattern([4 / 1.5, 3 / 1.5])
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    painter.restore()


def paint_bar(painter: QPainter, rect: QRectF, share: float, theme: Theme, colour: QColor) -> None:
    """Draw a progress bar filled to ``share``, 0 to 1."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = rect.height() / 2
    painter.setBrush(mixed(theme.ink, theme.pane, 0.16))
    painter.drawRoundedRect(rect, radius, radius)
    if share > 0:
        filled = QRectF(rect)
        filled.setWidth(max(rect.height(), rect.width() * min(share, 1.0)))
        painter.setBrush(colour)
        painter.drawRoundedRect(filled, radius, radius)
    painter.restore()


def paint_focus_ring(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Draw the ring around what has the keyboard."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.ink, 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)
    painter.restore()
