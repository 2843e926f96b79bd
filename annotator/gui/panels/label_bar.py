"""The bar over the article: labels with their keys, the walk through suggestions, the script."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from annotator.gui.fonts import ui_font
from annotator.gui.look import Look
from annotator.gui.panels.buttons import FlatButton, IconButton, LabelButton
from annotator.gui.panels.panel import Panel
from annotator.gui.panels.pieces import InkLabel
from annotator.model.label import LabelSet

HEIGHT = 44
_LABEL_GAP = 8
_GAP = 4
_BEFORE_SCRIPT = 10
SCRIPTS = ("simplified", "traditional", "as_published")
# The characters name the scripts in either language of the window.
_SCRIPT_SIGNS = ("简", "繁", "原")


class ScriptButton(FlatButton):
    """One part of the script switch."""

    def __init__(self, look: Look, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setText(sign)
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        return QSize(26, 26)

    def draw(self, painter: QPainter) -> None:
        theme, chosen = self._look.theme, self.isChecked()
        if chosen or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selected if chosen else theme.hover)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, 4)
        painter.setFont(ui_font(13, bold=chosen))
        painter.setPen(theme.ink if chosen else theme.ink2)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class ScriptSwitch(Panel):
    """Simplified, Traditional, or as published."""

    script_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(1, 1, 1, 1)
        line.setSpacing(0)
        for number, sign in enumerate(_SCRIPT_SIGNS):
            button = ScriptButton(look, sign)
            self.group.addButton(button, number)
            line.addWidget(button)
        self.setFixedHeight(28)
        self.group.idClicked.connect(self._on_clicked)
        look.changed.connect(self.update)
        self.retranslate()

    def set_script(self, script: str) -> None:
        """Mark the script in which the article is shown."""
        self.group.button(SCRIPTS.index(script)).setChecked(True)

    def retranslate(self) -> None:
        """Take the words of the window's language."""
        names = (self.tr("Simplified"), self.tr("Traditional"), self.tr("As published"))
        for number, name in enumerate(names):
            self.group.button(number).setToolTip(name)
            self.group.button(number).setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.theme.hairline, 1))
        painter.setBrush(self._look.theme.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()

    def _on_clicked(self, number: int) -> None:
        self.script_chosen.emit(SCRIPTS[number])


class LabelBar(Panel):
    """Labels light up with the selected span; a click tags what is selected."""

    label_chosen = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    script_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._buttons: dict[str, LabelButton] = {}
        self._build()
        self._connect()
        self.retranslate()

    def set_labels(self, labels: LabelSet) -> None:
        """Show the labels of the project in their order."""
        if tuple(button.label for button in self._buttons.values()) == labels.labels:
            return
        for button in self._buttons.values():
            self._label_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {label.id: LabelButton(self._look, label) for label in labels}
        for button in self._buttons.values():
            self._label_row.addWidget(button)
            button.clicked.connect(self._on_label_clicked)
        self._fit()

    def set_lit(self, label_id: str) -> None:
        """Light the label of the selected span, or none."""
        for button in self._buttons.values():
            button.setChecked(button.label.id == label_id)

    def set_walk(self, position: int, count: int) -> None:
        """Show that suggestion ``position`` (1 is the first, 0 none) of ``count`` is looked at."""
        here = str(position) if position else "–"
        self.walk.set_text(f"{here} / {count}")
        self.walk.setFixedWidth(self.walk.sizeHint().width())
        for part in (self.walk_title, self.walk, self.previous, self.next):
            part.setEnabled(count > 0)
        self.walk.setAccessibleName(f"{self.walk_title.text()} {here} / {count}")
        self._fit()

    def set_script(self, script: str) -> None:
        """Mark the script in which the article is shown."""
        self.script.set_script(script)

    def set_idle(self, idle: bool) -> None:
        """Pale the labels, and hide the rest, while there is no article."""
        for button in self._buttons.values():
            button.setEnabled(not idle)
        self._right.setVisible(not idle)

    def retranslate(self) -> None:
        """Take the words of the window's language."""
        self.walk_title.set_text(self.tr("Open suggestions"))
        self.walk_title.setFixedWidth(self.walk_title.sizeHint().width())
        self.previous.set_name(self.tr("Previous open suggestion"))
        self.next.set_name(self.tr("Next open suggestion"))
        for button in self._buttons.values():
            button.rename()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self._look.theme.hairline)
        painter.end()

    def _build(self) -> None:
        self.walk_title = InkLabel(self._look, "ink2", 12)
        self.previous = IconButton(self._look, "chevron-left", 24)
        self.next = IconButton(self._look, "chevron-right", 24)
        self.walk = InkLabel(self._look, "ink", 13)
        self.script = ScriptSwitch(self._look)
        self._label_row = QHBoxLayout()
        self._label_row.setSpacing(_LABEL_GAP)
        self._right = QWidget()
        right = QHBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(_GAP)
        for part in (self.walk_title, self.previous, self.walk, self.next):
            right.addWidget(part)
        right.addSpacing(_BEFORE_SCRIPT)
        right.addWidget(self.script)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 0, 16, 1)
        line.setSpacing(0)
        line.addLayout(self._label_row)
        line.addStretch(1)
        line.addWidget(self._right)
        self.setFixedHeight(HEIGHT)

    def _connect(self) -> None:
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        self.script.script_chosen.connect(self.script_chosen)
        self._look.changed.connect(self.update)

    def _on_label_clicked(self) -> None:
        self.label_chosen.emit(self.sender().label.id)

    def _fit(self) -> None:
        """Drop the words first where the bar is narrow, then room, then names; numbers and arrows stay."""
        for button in self._buttons.values():
            button.set_tight(False)
        words = self.walk_title.sizeHint().width() + _GAP
        needed = self._needed()
        self.walk_title.setVisible(needed + words <= self.width())
        if needed <= self.width():
            return
        for button in self._buttons.values():
            button.set_tight(True)
        named = self._needed() <= self.width()
        for button in self._buttons.values():
            button.set_tight(True, named=named)

    def _needed(self) -> int:
        """Return the width of everything but the words."""
        parts = (*self._buttons.values(), self.previous, self.walk, self.next, self.script)
        margins = self.layout().contentsMargins()
        gaps = len(self._buttons) * _LABEL_GAP + 4 * _GAP + _BEFORE_SCRIPT
        return sum(part.sizeHint().width() for part in parts) + gaps + margins.left() + margins.right()
