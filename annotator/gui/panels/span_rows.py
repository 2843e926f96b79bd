"""How one span, and the header of its label, look in the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.fonts import ui_font
from annotator.gui.icons import paint_icon
from annotator.gui.look import Look
from annotator.gui.models.span_list import LABEL_ROLE, QUOTE_ROLE, SPAN_ROLE, VALUE_ROLE, GroupCount
from annotator.gui.painting import paint_focus_ring, paint_span_line
from annotator.model.label import Label
from annotator.model.span import Span, Status

ROW_HEIGHT = 28
HEADER_HEIGHT = 34
_INSET = 12
_TEXT_LEFT = 36
_TEXT_RIGHT = 20
_GAP = 16
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SpanRow(QStyledItemDelegate):
    """Draws the quote as the article draws the span, and the attribute that tells most."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        span: Span | None = index.data(SPAN_ROLE)
        box = QRectF(0, option.rect.top(), option.widget.width(), option.rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if span is None:
            model, label = index.model(), index.data(LABEL_ROLE)
            self.draw_header(painter, box, label, model.group_count(label.id), model.is_collapsed(label.id))
        else:
            self._draw_ground(painter, box, option)
            right = self._draw_value(painter, box, index.data(VALUE_ROLE))
            self._draw_quote(painter, box, right, span, index)
        painter.restore()

    def draw_header(
        self, painter: QPainter, box: QRectF, label: Label, count: GroupCount, collapsed: bool
    ) -> None:
        """Draw the header of a label, over whatever stands there."""
        theme = self._look.theme
        painter.fillRect(box, theme.pane)
        arrow = "chevron-right" if collapsed else "chevron-down"
        paint_icon(painter, arrow, QRectF(16, box.center().y() - 8, 16, 16), theme.ink2)
        painter.setFont(ui_font(13, bold=True))
        painter.setPen(QColor(theme.ink_of(label).text))
        name = label.name(self._look.language)
        painter.drawText(box.adjusted(_TEXT_LEFT, 0, 0, 0), _LEFT, name)
        left = _TEXT_LEFT + QFontMetrics(painter.font()).horizontalAdvance(name) + 8
        painter.setFont(ui_font(12))
        painter.setPen(theme.ink2)
        painter.drawText(box.adjusted(left, 0, 0, 0), _LEFT, str(count.listed))
        if count.open:
            words = self.tr("{n} open").format(n=count.open)
            painter.drawText(box.adjusted(0, 0, -_TEXT_RIGHT, 0), _RIGHT, words)

    def _draw_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
        theme = self._look.theme
        row = box.adjusted(_INSET, 1, -_INSET, -1)
        selected = option.state & QStyle.StateFlag.State_Selected
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selected if selected else theme.hover)
            painter.drawRoundedRect(row, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, row, theme)

    def _draw_value(self, painter: QPainter, box: QRectF, value: str) -> float:
        """Draw the value at the right; return where it begins. A date or code is never cut."""
        right = box.right() - _TEXT_RIGHT
        if not value:
            return right
        font = ui_font(12)
        metrics = QFontMetrics(font)
        room = box.width() - _TEXT_LEFT - _TEXT_RIGHT - _GAP
        if not value.isascii():
            value = metrics.elidedText(value, Qt.TextElideMode.ElideRight, round(room * 0.45))
        painter.setFont(font)
        painter.setPen(self._look.theme.ink2)
        painter.drawText(box.adjusted(0, 0, -_TEXT_RIGHT, 0), _RIGHT, value)
        return right - metrics.horizontalAdvance(value) - _GAP

    def _draw_quote(
        self, painter: QPainter, box: QRectF, right: float, span: Span, index: QModelIndex
    ) -> None:
        theme = self._look.theme
        font = ui_font(13)
        if span.status is Status.REJECTED:
            font.setStrikeOut(True)
        metrics = QFontMetrics(font)
        flag = 18 if span.unsure else 0
        room = max(24, round(right - _TEXT_LEFT - flag))
        quote = metrics.elidedText(index.data(QUOTE_ROLE), Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(theme.ink2 if span.status is Status.REJECTED else theme.ink)
        painter.drawText(box.adjusted(_TEXT_LEFT, -2, 0, -2), _LEFT, quote)
        end = _TEXT_LEFT + metrics.horizontalAdvance(quote)
        if span.unsure:
            paint_icon(painter, "flag-filled", QRectF(end + 5, box.center().y() - 8, 12, 12), theme.ink2)
        if span.status is not Status.REJECTED:
            line = QColor(theme.ink_of(index.data(LABEL_ROLE)).line)
            suggested = span.status is Status.SUGGESTED
            paint_span_line(painter, _TEXT_LEFT, end, box.top() + 24, line, suggested=suggested)
