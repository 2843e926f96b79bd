"""What the parts of the window have in common: they speak its language, whichever it becomes."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class Panel(QWidget):
    """A widget with words, which it takes anew when the language of the window changes."""

    def retranslate(self) -> None:
        """Take the words of the window's language."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
