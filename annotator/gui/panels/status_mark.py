"""What became of the selected span: a sign and a word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.fonts import ui_font
from annotator.gui.icons import paint_icon
from annotator.gui.look import Look
from annotator.gui.panels.pieces import text_width
from annotator.gui.texts import status_name
from annotator.model.span import Status

_ICONS = {Status.SUGGESTED: "suggested", Status.ACCEPTED: "check", Status.REJECTED: "rejected"}


class StatusMark(QWidget):
    """Suggested, accepted or rejected."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._status = Status.ACCEPTED
        look.changed.connect(self.update)

    def set_status(self, status: Status) -> None:
        """Show ``status``."""
        self._status = status
        self.setAccessibleName(status_name(status))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(22 + text_width(status_name(self._status), 13), 22)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._look.theme
        paint_icon(painter, _ICONS[self._status], QRectF(0, (self.height() - 16) / 2, 16, 16), theme.ink2)
        painter.setFont(ui_font(13))
        painter.setPen(theme.ink2)
        box = QRectF(22, 0, self.width(), self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, status_name(self._status))
        painter.end()
