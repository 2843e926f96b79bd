"""A field to search in: a glass at its left, the key that leads there at its right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.gui.fonts import ui_font
from annotator.gui.icons import paint_icon
from annotator.gui.look import Look
from annotator.gui.painting import CAP_HEIGHT, cap_width, paint_key_cap


class SearchField(QLineEdit):
    """One line; Esc clears it, then leaves it; Down and Return go on to what was found."""

    left_downwards = Signal()
    left = Signal()

    def __init__(self, look: Look, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key
        self.setObjectName("search")
        self.setFixedHeight(33)
        self.setFont(ui_font(13))
        look.changed.connect(self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        middle = self.height() / 2
        paint_icon(painter, "search", QRectF(9, middle - 8, 16, 16), self._look.theme.ink2)
        if self._key and not self.hasFocus() and not self.text():
            width = cap_width(self._key)
            cap = QRectF(self.width() - width - 7, middle - CAP_HEIGHT / 2, width, CAP_HEIGHT)
            paint_key_cap(painter, cap, self._key, self._look.theme)
        painter.end()
