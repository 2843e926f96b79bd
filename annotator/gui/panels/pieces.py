"""Small signs and lines that the panes are put together from; each draws itself in ink."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from annotator.gui.fonts import ui_font
from annotator.gui.look import Look
from annotator.gui.painting import CAP_HEIGHT, cap_width, paint_bar, paint_key_cap


def text_width(text: str, px: int, bold: bool = False) -> int:
    """Return the width of ``text`` in the window's font."""
    # Rounded up: a label that is given its exact width must not be cut.
    return ceil(QFontMetricsF(ui_font(px, bold)).horizontalAdvance(text)) + 1


class Rule(QFrame):
    """A hairline across a pane."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rule")
        self.setFixedHeight(1)


class KeyCap(QWidget):
    """A key with its name on it."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._text = text
        look.changed.connect(self.update)

    def set_text(self, text: str) -> None:
        """Name another key."""
        self._text = text
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(cap_width(self._text), CAP_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(0, (self.height() - CAP_HEIGHT) / 2, cap_width(self._text), CAP_HEIGHT)
        paint_key_cap(painter, box, self._text, self._look.theme)
        painter.end()


class ProgressLine(QWidget):
    """A thin bar that fills from the left."""

    def __init__(
        self, look: Look, width: int = 0, *, quiet: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self._quiet = quiet
        self.setFixedHeight(3)
        if width:
            self.setFixedWidth(width)
        look.changed.connect(self.update)

    def set_share(self, share: float) -> None:
        """Fill it to ``share``, 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._look.theme
        colour = theme.ink2 if self._quiet else theme.ink
        paint_bar(painter, QRectF(self.rect()), self._share, theme, colour)
        painter.end()


class InkLabel(QWidget):
    """One line of text in a role's colour; elided at its end where the room is short."""

    def __init__(
        self,
        look: Look,
        role: str = "ink2",
        px: int = 12,
        *,
        bold: bool = False,
        right: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._role, self._px, self._bold = look, role, px, bold
        self._align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self._text = ""
        look.changed.connect(self.update)

    def set_text(self, text: str) -> None:
        """Show ``text``."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def text(self) -> str:
        """Return what is shown."""
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(text_width(self._text, self._px, self._bold) + 1, round(self._px * 1.6))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = ui_font(self._px, self._bold)
        painter.setFont(font)
        painter.setPen(getattr(self._look.theme, self._role))
        shown = QFontMetrics(font).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self._align | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
