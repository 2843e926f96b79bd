"""One sentence over the status bar, ink on raised: what went wrong, or what was done at once to many."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.gui.fonts import ui_font
from annotator.gui.look import Look
from annotator.gui.panels.buttons import ActionButton, IconButton
from annotator.gui.panels.panel import Panel
from annotator.gui.panels.pieces import ProgressLine, Rule

_NOTICE_MS = 6000


class MessageBar(Panel):
    """A notice goes by itself; an error stays until it is closed or work goes on."""

    action_requested = Signal(str)
    cancel_requested = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._timer = QTimer(self, singleShot=True, interval=_NOTICE_MS)
        self._busy = False
        self._build()
        self._timer.timeout.connect(self._on_time_over)
        self.close_button.clicked.connect(self.clear)
        for button in (self.action, self.second):
            button.clicked.connect(self._on_action_clicked)
        self.cancel.clicked.connect(self.cancel_requested)
        self.retranslate()
        self.hide()

    def text(self) -> str:
        """Return the sentence that is shown, empty when the bar is hidden."""
        return self.words.text() if self.isVisibleTo(self.parentWidget()) else ""

    def show_notice(self, text: str, *actions: str) -> None:
        """Say what was done; it goes by itself, unless up to two ``actions`` are offered beside it."""
        self._show(text, *actions)
        if not actions:
            self._timer.start()

    def show_error(self, text: str) -> None:
        """Say what is in the way; it stays."""
        self._show(text)

    def show_progress(self, text: str, share: float) -> None:
        """Show how far long work is, 0 to 1; it stays until ``clear``."""
        self._show(text)
        self._busy = True
        self.progress.set_share(share)
        self.progress.show()
        self.cancel.show()
        self.close_button.hide()

    def clear(self) -> None:
        """Say nothing more."""
        self._busy = False
        self._timer.stop()
        self.hide()
        self.closed.emit()

    def is_busy(self) -> bool:
        """Tell whether long work is shown."""
        return self._busy

    def retranslate(self) -> None:
        """Take the words of the window's language."""
        self.close_button.set_name(self.tr("Close"))
        self.cancel.setText(self.tr("Cancel"))

    def _build(self) -> None:
        self.setObjectName("message")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = QLabel()
        self.words.setFont(ui_font(13))
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = ProgressLine(self._look, 120)
        self.cancel = ActionButton(self._look)
        self.action = ActionButton(self._look)
        self.second = ActionButton(self._look)
        self.close_button = IconButton(self._look, "close", 24)
        line = QHBoxLayout()
        line.setContentsMargins(22, 6, 12, 6)
        line.setSpacing(12)
        line.addWidget(self.words, 1)
        for part in (self.progress, self.cancel, self.action, self.second, self.close_button):
            line.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        column.addLayout(line)

    def _show(self, text: str, *actions: str) -> None:
        self._busy = False
        self._timer.stop()
        self.words.setText(text)
        self.progress.hide()
        self.cancel.hide()
        self.close_button.show()
        for number, button in enumerate((self.action, self.second)):
            button.setVisible(number < len(actions))
            button.setText(actions[number] if number < len(actions) else "")
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.words, QAccessible.Event.Alert))

    def _on_action_clicked(self) -> None:
        self.action_requested.emit(self.sender().text())

    def _on_time_over(self) -> None:
        if not self._busy:
            self.clear()
