"""Buttons that the panes are put together from; each draws itself in ink."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.gui.fonts import ui_font
from annotator.gui.icons import paint_icon
from annotator.gui.look import Look
from annotator.gui.painting import (
    CAP_HEIGHT,
    SWATCH,
    cap_width,
    paint_focus_ring,
    paint_key_cap,
    paint_swatch,
)
from annotator.gui.panels.pieces import text_width
from annotator.gui.theme import mixed
from annotator.model.label import Label

_ROOMY, _TIGHT = 10, 5
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FlatButton(QAbstractButton):
    """A button without a box; subclasses say how large it is and draw it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.update)

    def draw(self, painter: QPainter) -> None:
        """Draw the button; the painter antialiases."""

    def setText(self, text: str) -> None:
        super().setText(text)
        # Names and quotes may hold an &, which is no letter to press with Alt here.
        self.setShortcut(QKeySequence())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        self.draw(painter)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), self._look.theme)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _fill(self, painter: QPainter, colour: QColor, radius: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)


class IconButton(FlatButton):
    """An icon that can be pressed; its name for screen readers is its tooltip."""

    def __init__(self, look: Look, icon_name: str, size: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._icon_name = icon_name
        self._size = size

    def set_icon(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self.update()

    def set_name(self, name: str) -> None:
        """Set the tooltip and what a screen reader says."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def draw(self, painter: QPainter) -> None:
        theme = self._look.theme
        if self.underMouse() and self.isEnabled():
            self._fill(painter, theme.hover, 6)
        side = 16
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_icon(painter, self._icon_name, box, theme.ink if self.isChecked() else theme.ink2)


class CountTab(FlatButton):
    """A tab with a small number beside its name, underlined when it is the chosen one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._count = 0
        self._tight = False
        self.setCheckable(True)

    def set_count(self, count: int) -> None:
        """Show ``count`` beside the name."""
        if count != self._count:
            self._count = count
            self.updateGeometry()
            self.update()

    def set_tight(self, tight: bool) -> None:
        """Leave less room between the parts, for a narrow pane."""
        if tight != self._tight:
            self._tight = tight
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = text_width(self.text(), 12, bold=self.isChecked()) + text_width(str(self._count), 11)
        return QSize(width + (4 if self._tight else 6), 31)

    def draw(self, painter: QPainter) -> None:
        theme, chosen = self._look.theme, self.isChecked()
        strong = chosen or self.underMouse()
        painter.setFont(ui_font(12, bold=chosen))
        painter.setPen(theme.ink if strong else theme.ink2)
        name_width = text_width(self.text(), 12, bold=chosen)
        painter.drawText(self.rect(), _LEFT, self.text())
        painter.setFont(ui_font(11))
        painter.setPen(theme.ink2 if strong else theme.ink3)
        gap = 4 if self._tight else 6
        painter.drawText(QRectF(name_width + gap, 1, 60, self.height()), _LEFT, str(self._count))
        if chosen:
            painter.fillRect(QRectF(0, self.height() - 2, name_width, 2), theme.ink)


class LabelButton(FlatButton):
    """A label in the bar over the article: swatch, name, key."""

    def __init__(self, look: Look, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.label = label
        self._inset = _ROOMY
        self._is_named = True
        self.setCheckable(True)
        self.rename()

    def set_tight(self, tight: bool, *, named: bool = True) -> None:
        """Leave less room around swatch, name and key, or the name out, for a narrow bar."""
        self._inset = _TIGHT if tight else _ROOMY
        self._is_named = named
        self.rename()
        self.update()

    def rename(self) -> None:
        """Take the name in the language of the window."""
        self.setText(self.label.name(self._look.language))
        self.setAccessibleName(self.text())
        description = self.label.descriptions.get(self._look.language, "")
        told = (description,) if self._is_named else (self.text(), description)
        self.setToolTip(": ".join(filter(None, told)))
        self.setAccessibleDescription(description)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        # Measured bold, so that nothing moves when a label lights up.
        cap = cap_width(self.label.key) + self._inset - 2 if self.label.key else 0
        name = 7 + text_width(self.text(), 13, bold=True) if self._is_named else 0
        return QSize(self._inset + SWATCH + name + cap + self._inset - 2, 30)

    def nextCheckState(self) -> None:
        """Stay as it is: the selected span decides which label is lit."""

    def draw(self, painter: QPainter) -> None:
        theme, lit = self._look.theme, self.isChecked()
        ink = theme.ink_of(self.label)
        if lit:
            self._fill(painter, QColor(ink.tint), 6)
        elif self.underMouse() and self.isEnabled():
            self._fill(painter, theme.hover, 6)
        top = (self.height() - SWATCH) / 2
        paint_swatch(painter, QRectF(self._inset, top, SWATCH, SWATCH), self.label, theme, on_tint=lit)
        painter.setFont(ui_font(13, bold=lit))
        painter.setPen(QColor(ink.text) if lit else theme.ink)
        left = self._inset + SWATCH + 7
        if self._is_named:
            painter.drawText(QRectF(left, 0, self.width(), self.height()), _LEFT, self.text())
        if self.label.key:
            width = cap_width(self.label.key)
            cap_left = self.width() - self._inset + 2 - width
            cap = QRectF(cap_left, (self.height() - CAP_HEIGHT) / 2, width, CAP_HEIGHT)
            paint_key_cap(painter, cap, self.label.key, theme)


class Chip(FlatButton):
    """A filter: a swatch with a number, or words; dashed where it is about suggestions."""

    def __init__(
        self, look: Look, label: Label | None = None, *, dashed: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self.label = label
        self._dashed = dashed
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        swatch = SWATCH + 4 if self.label else 0
        ends = 22 if self._dashed else (15 if self.label else 18)
        return QSize(ends + swatch + text_width(self.text(), 12), 24)

    def draw(self, painter: QPainter) -> None:
        theme, chosen = self._look.theme, self.isChecked()
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        pen = QPen(theme.ink3 if self._dashed else theme.hairline, 1.2)
        if self._dashed:
            pen.setDashPattern([4 / 1.2, 3 / 1.2])
        painter.setPen(Qt.PenStyle.NoPen if chosen else pen)
        painter.setBrush(theme.ink if chosen else (theme.hover if self.underMouse() else theme.pane))
        painter.drawRoundedRect(box, 12, 12)
        left = 11.0 if self._dashed else 9.0
        if self.label:
            swatch = QRectF(left, (self.height() - SWATCH) / 2, SWATCH, SWATCH)
            paint_swatch(painter, swatch, self.label, theme)
            left += SWATCH + 4
        painter.setFont(ui_font(12))
        painter.setPen(theme.paper if chosen else theme.ink2)
        painter.drawText(QRectF(left, 0, self.width(), self.height()), _LEFT, self.text())


class ActionButton(FlatButton):
    """A framed button; ``filled`` for the one that matters, with an icon or the name of a key behind."""

    def __init__(
        self, look: Look, *, filled: bool = False, icon_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._filled = filled
        self._icon_name = icon_name
        self._key = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_key(self, key: str) -> None:
        """Show the name of its key behind its own."""
        self._key = key
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        extra = 24 if self._icon_name else 0
        if self._key:
            extra = 8 + text_width(self._key, 12)
        ends = 60 if self._filled else 44
        return QSize(ends + text_width(self.text(), 13, bold=self._filled) + extra, 36)

    def draw(self, painter: QPainter) -> None:
        theme = self._look.theme
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.ink if self._filled else mixed(theme.ink3, theme.paper, 0.5), 1))
        ground = theme.hover if self.underMouse() else theme.paper
        painter.setBrush(theme.ink if self._filled else ground)
        painter.setOpacity(painter.opacity() * (0.92 if self._filled and self.underMouse() else 1))
        painter.drawRoundedRect(box, 6, 6)
        ink = theme.paper if self._filled else theme.ink
        name_width = text_width(self.text(), 13, bold=self._filled)
        extra = 24 if self._icon_name else (8 + text_width(self._key, 12) if self._key else 0)
        left = (self.width() - name_width - extra) / 2
        painter.setFont(ui_font(13, bold=self._filled))
        painter.setPen(ink)
        painter.drawText(QRectF(left, 0, self.width(), self.height()), _LEFT, self.text())
        self._draw_behind(painter, left + name_width + 8, ink)

    def _draw_behind(self, painter: QPainter, left: float, ink: QColor) -> None:
        if self._icon_name:
            paint_icon(painter, self._icon_name, QRectF(left, (self.height() - 16) / 2, 16, 16), ink)
        elif self._key:
            painter.setFont(ui_font(12))
            painter.setOpacity(painter.opacity() * 0.85)
            painter.drawText(QRectF(left, 0, self.width(), self.height()), _LEFT, self._key)
