"""The scroll bar of the article: a thin thumb, and a tick for every open suggestion."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from annotator.gui.theme import Theme, mixed

WIDTH = 16
_PAD = 5
_THUMB = 6
_SHORTEST = 28
_TICK_WIDTH, _CURRENT_WIDTH, _TICK_HEIGHT = 4, 8, 2
_NEAR = 3
_FEW = 200


class Rail(QScrollBar):
    """A vertical scroll bar; ticks stand at shares (0 to 1) of the document's height."""

    tick_clicked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._ticks: dict[str, tuple[float, QColor]] = {}
        self._current = ""
        self._drawn: QPixmap | None = None
        self._grip: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self._theme = theme
        self.update()

    def set_ticks(self, ticks: Mapping[str, tuple[float, QColor]]) -> None:
        """Show these open suggestions: id to share of the height and colour."""
        self._ticks = dict(ticks)
        self._redraw()

    def change_ticks(self, gone: Iterable[str], come: Mapping[str, tuple[float, QColor]]) -> None:
        """Take ticks away and add others."""
        lost = [span_id for span_id in gone if self._ticks.pop(span_id, None) is not None]
        if lost or come:
            self._ticks.update(come)
            self._redraw()

    def set_current(self, span_id: str) -> None:
        """Draw the tick of that suggestion longer."""
        if span_id != self._current:
            self._current = span_id
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 4 * WIDTH)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.fillRect(event.rect(), self._theme.paper)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            self._paint_thumb(painter)
            self._paint_ticks(painter)
        finally:
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        y = event.position().y()
        near = self._tick_near(y)
        if near:
            self.tick_clicked.emit(near)
            return
        thumb = self._thumb()
        if thumb.isNull():
            return
        if not thumb.top() <= y < thumb.bottom():
            self._move_thumb(y - thumb.height() / 2)
            thumb = self._thumb()
        self._grip = y - thumb.top()
        self.setSliderDown(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._move_thumb(event.position().y() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.setSliderDown(False)

    def _redraw(self) -> None:
        self._drawn = None
        self.update()

    def _track(self) -> float:
        return max(1.0, self.height() - 2 * _PAD)

    def _thumb(self) -> QRectF:
        if self.maximum() <= self.minimum():
            return QRectF()
        track = self._track()
        whole = self.maximum() - self.minimum() + self.pageStep()
        length = max(float(_SHORTEST), track * self.pageStep() / whole)
        share = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
        return QRectF((WIDTH - _THUMB) / 2, _PAD + share * (track - length), _THUMB, length)

    def _move_thumb(self, top: float) -> None:
        free = self._track() - self._thumb().height()
        share = (top - _PAD) / free if free > 0 else 0.0
        self.setValue(round(self.minimum() + share * (self.maximum() - self.minimum())))

    def _tick_near(self, y: float) -> str:
        distances = ((abs(self._y(share) - y), span_id) for span_id, (share, _) in self._ticks.items())
        distance, span_id = min(distances, default=(_NEAR + 1.0, ""))
        return span_id if distance <= _NEAR else ""

    def _y(self, share: float) -> float:
        return _PAD + share * self._track()

    def _paint_thumb(self, painter: QPainter) -> None:
        thumb = self._thumb()
        if not thumb.isNull():
            painter.setBrush(
                mixed(self._theme.ink, self._theme.paper, 0.16 if not self._theme.dark else 0.25)
            )
            painter.drawRoundedRect(thumb, _THUMB / 2, _THUMB / 2)

    def _paint_ticks(self, painter: QPainter) -> None:
        if self._drawn is None:
            self._drawn = self._draw_ticks()
        painter.drawPixmap(0, 0, self._drawn)
        current = self._ticks.get(self._current)
        if current is not None:
            _paint_tick(painter, round(self._y(current[0])), _CURRENT_WIDTH, current[1])

    def _draw_ticks(self) -> QPixmap:
        """Draw all ticks but the current one once; thousands of them would slow scrolling down."""
        ratio = self.devicePixelRatio()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        track = self._track()
        places = {round(_PAD + share * track): colour for share, colour in self._ticks.values()}
        painter = QPainter(pixmap)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(places) < _FEW)
        try:
            for y, colour in places.items():
                _paint_tick(painter, y, _TICK_WIDTH, colour)
        finally:
            painter.end()
        return pixmap


def _paint_tick(painter: QPainter, y: int, width: int, colour: QColor) -> None:
    place = QRectF((WIDTH - width) / 2, y - 1, width, _TICK_HEIGHT)
    if painter.testRenderHint(QPainter.RenderHint.Antialiasing):
        painter.setBrush(colour)
        painter.drawRoundedRect(place, 1, 1)
    else:
        painter.fillRect(place, colour)
