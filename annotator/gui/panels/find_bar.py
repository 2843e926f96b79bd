"""Finding words in the open article."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.look import Look
from annotator.gui.panels.buttons import IconButton
from annotator.gui.panels.panel import Panel
from annotator.gui.panels.pieces import InkLabel, Rule
from annotator.gui.panels.search_field import SearchField


class FindField(SearchField):
    """Return goes to the next hit, Shift+Return to the one before, Esc closes."""

    next_requested = Signal()
    previous_requested = Signal()
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_requested if back else self.next_requested).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class FindBar(Panel):
    """A field, how many there are, and the way through them."""

    query_changed = Signal(str)
    step_requested = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._build()
        self._connect()
        self.retranslate()
        self.hide()

    def open(self, query: str = "") -> None:
        """Show the bar with the keyboard in it."""
        self.show()
        if query:
            self.field.setText(query)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query_changed.emit(self.field.text())

    def close_bar(self) -> None:
        """Hide the bar and what it marked."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def set_hits(self, position: int, count: int) -> None:
        """Show that hit ``position`` (1 is the first) of ``count`` is looked at."""
        if not self.field.text():
            self.count.set_text("")
        elif count:
            self.count.set_text(f"{position} / {count}")
        else:
            self.count.set_text(self.tr("not found"))

    def retranslate(self) -> None:
        """Take the words of the window's language."""
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.previous.set_name(self.tr("Previous"))
        self.next.set_name(self.tr("Next"))
        self.close_button.set_name(self.tr("Close"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        painter.end()

    def _build(self) -> None:
        self.field = FindField(self._look)
        self.field.setMaximumWidth(360)
        self.count = InkLabel(self._look, "ink2", 13)
        self.previous = IconButton(self._look, "chevron-left", 24)
        self.next = IconButton(self._look, "chevron-right", 24)
        self.close_button = IconButton(self._look, "close", 24)
        line = QHBoxLayout()
        line.setContentsMargins(20, 6, 12, 6)
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self.previous)
        line.addWidget(self.next)
        line.addWidget(self.count)
        line.addStretch(1)
        line.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        column.addLayout(line)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.query_changed)
        self.field.next_requested.connect(self._on_next)
        self.field.previous_requested.connect(self._on_previous)
        self.field.escaped.connect(self.close_bar)
        self.next.clicked.connect(self._on_next)
        self.previous.clicked.connect(self._on_previous)
        self.close_button.clicked.connect(self.close_bar)

    def _on_next(self) -> None:
        self.step_requested.emit(1)

    def _on_previous(self) -> None:
        self.step_requested.emit(-1)
