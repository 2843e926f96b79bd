"""The one door for what the window says: shown in the bar, and logged."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal

from annotator.errors import UserError
from annotator.gui.panels.message_bar import MessageBar
from annotator.gui.texts import sentence

_log = logging.getLogger("annotator.gui")


class Messages(QObject):
    """Sentences go in here; ``action_chosen`` carries the offer beside a notice that was taken."""

    action_chosen = Signal(str)
    cancelled = Signal()

    def __init__(self, bar: MessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        bar.action_requested.connect(self._on_action_requested)
        bar.cancel_requested.connect(self.cancelled)

    def notice(self, text: str, *actions: str) -> None:
        """Say what was done, with up to two offers."""
        _log.info(text)
        self._bar.show_notice(text, *actions)

    def error(self, error: UserError) -> None:
        """Say what is in the way."""
        _log.warning(str(error))
        self._bar.show_error(sentence(error))

    def progress(self, text: str, share: float) -> None:
        """Show how far long work is, 0 to 1."""
        self._bar.show_progress(text, share)

    def settle(self) -> None:
        """Take an old sentence away as work goes on; progress stays."""
        if self._bar.isVisible() and not self._bar.is_busy():
            self._bar.clear()

    def finish(self) -> None:
        """Take the progress away."""
        if self._bar.is_busy():
            self._bar.clear()

    def _on_action_requested(self, action: str) -> None:
        self._bar.clear()
        self.action_chosen.emit(action)
