"""How one document looks in the list."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.fonts import ui_font
from annotator.gui.look import Look
from annotator.gui.models.document_list import CURRENT_ROLE, HITS_ROLE, SUMMARY_ROLE
from annotator.gui.painting import paint_bar, paint_focus_ring
from annotator.gui.theme import Theme
from annotator.model.document import DocumentSummary, State

INSET = 12
_TEXT_LEFT = 30
_LINE = 20
_GAP = 2
_BAR_WIDTH = 110
_BAR_SHORT = 60
# What dot, counts and insets need beside the bar.
_BAR_ROOM = 154
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class DocumentRow(QStyledItemDelegate):
    """Draws state, title, source and date, and how far the suggestions are reviewed."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        width = option.widget.width() if option.widget else option.rect.width()
        # As it is stored: every row is asked, and another script is as long.
        title = " ".join(index.data(SUMMARY_ROLE).title.split())
        lines = _line_count(title, _title_width(width))
        return QSize(100, lines * _LINE + 58 + 2 * _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        summary: DocumentSummary = index.data(SUMMARY_ROLE)
        current = bool(index.data(CURRENT_ROLE))
        width = option.widget.width()
        box = QRectF(option.rect)
        box = QRectF(INSET, box.top() + _GAP, width - 2 * INSET, box.height() - 2 * _GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, box, option, current)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, box, self._look.theme)
        theme = self._look.theme
        paint_state(painter, QPointF(box.left() + 15, box.top() + 19), summary.state, theme)
        top = self._draw_title(painter, box, index.data(), summary, current)
        self._draw_facts(painter, QRectF(box.left() + _TEXT_LEFT, top, box.width(), _LINE), index, current)
        self._draw_counts(painter, box.left() + _TEXT_LEFT, top + _LINE, width, summary)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, current: bool
    ) -> None:
        theme = self._look.theme
        marked = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        if current or marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selected if current else theme.hover)
            painter.drawRoundedRect(box, 6, 6)

    def _draw_title(
        self, painter: QPainter, box: QRectF, title: str, summary: DocumentSummary, current: bool
    ) -> float:
        theme = self._look.theme
        painter.setFont(ui_font(14, bold=current))
        painter.setPen(theme.ink2 if summary.state is State.DONE and not current else theme.ink)
        top = box.top() + 9
        left, width = box.left() + _TEXT_LEFT, _title_width(round(box.width()) + 2 * INSET)
        for line in _title_lines(title, width, current):
            painter.drawText(QRectF(left, top, width + 4, _LINE), _LEFT, line)
            top += _LINE
        return top

    def _draw_facts(self, painter: QPainter, box: QRectF, index: QModelIndex, current: bool) -> None:
        summary: DocumentSummary = index.data(SUMMARY_ROLE)
        hits = index.data(HITS_ROLE)
        facts = [summary.published] if summary.published else []
        if hits:
            facts.append(self.tr("{n} found").format(n=hits))
        font = ui_font(12)
        metrics = QFontMetrics(font)
        rest = "".join(f" · {fact}" for fact in facts)
        # A date is never cut; the source is.
        room = round(box.width() - _TEXT_LEFT - 8 - metrics.horizontalAdvance(rest))
        source = metrics.elidedText(summary.source, Qt.TextElideMode.ElideRight, max(room, 12))
        painter.setFont(font)
        painter.setPen(self._look.theme.ink2)
        painter.drawText(box, _LEFT, source + rest if source else rest.removeprefix(" · "))

    def _draw_counts(
        self, painter: QPainter, left: float, top: float, width: int, summary: DocumentSummary
    ) -> None:
        theme = self._look.theme
        decided = summary.spans + summary.open
        share = summary.spans / decided if decided else 0.0
        if summary.state is State.DONE:
            share = 1.0
        middle = top + _LINE / 2
        bar = max(_BAR_SHORT, min(_BAR_WIDTH, width - _BAR_ROOM))
        paint_bar(painter, QRectF(left, middle - 1.5, bar, 3), share, theme, theme.ink2)
        painter.setFont(ui_font(12))
        left = _draw_count(painter, left + bar + 12, middle, summary.spans, False, theme)
        if summary.open:
            _draw_count(painter, left + 11, middle, summary.open, True, theme)


def paint_state(painter: QPainter, centre: QPointF, state: State, theme: Theme) -> None:
    """Draw the dot of a state around ``centre``: a ring, half filled, or a tick."""
    painter.save()
    painter.setPen(QPen(theme.ink2, 1.5))
    painter.setBrush(theme.ink2 if state is State.DONE else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, 5, 5)
    if state is State.IN_PROGRESS:
        half = QPainterPath(centre)
        half.arcTo(QRectF(centre.x() - 5, centre.y() - 5, 10, 10), -90, 180)
        painter.fillPath(half, theme.ink2)
    elif state is State.DONE:
        painter.setPen(QPen(theme.pane, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        tick = [centre + QPointF(-2.3, 0.1), centre + QPointF(-0.6, 1.9), centre + QPointF(2.4, -1.7)]
        painter.drawPolyline(tick)
    painter.restore()


def _draw_count(
    painter: QPainter, left: float, middle: float, count: int, suggested: bool, theme: Theme
) -> float:
    """Draw a short line as spans are drawn, and their number; return where it ends."""
    pen = QPen(theme.ink2, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    pieces = ((0, 4), (6, 10)) if suggested else ((0, 10),)
    for start, end in pieces:
        painter.drawLine(QPointF(left + start, middle + 0.5), QPointF(left + end, middle + 0.5))
    painter.setPen(QColor(theme.ink2))
    text = str(count)
    painter.drawText(QRectF(left + 14, middle - 10, 60, 20), _LEFT, text)
    return left + 14 + QFontMetrics(painter.font()).horizontalAdvance(text)


def _title_width(pane_width: int) -> int:
    return max(60, pane_width - 2 * INSET - _TEXT_LEFT - 8)


@lru_cache(maxsize=20000)
def _line_count(title: str, width: int) -> int:
    return 1 if QFontMetrics(ui_font(14, bold=True)).horizontalAdvance(title) <= width else 2


@lru_cache(maxsize=2000)
def _title_lines(title: str, width: int, bold: bool) -> tuple[str, ...]:
    """Break a title into at most two lines; the second is elided."""
    font = ui_font(14, bold=bold)
    layout = QTextLayout(title, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    length = line.textLength()
    layout.endLayout()
    # Qt counts UTF-16 units here.
    units = title.encode("utf-16-le")
    first, rest = units[: 2 * length].decode("utf-16-le"), units[2 * length :].decode("utf-16-le")
    if not rest:
        return (first,)
    return first.rstrip(), QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
