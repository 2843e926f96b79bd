"""How large the window and its panes are: by the screen at first, then as they were left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize

if TYPE_CHECKING:
    from annotator.gui.main_window import MainWindow

_WIDE = 1280
_PANES_WIDE = (264, 320)
_PANES_NARROW = (232, 288)
_BODY_WIDE, _BODY_NARROW = 18, 17
_FIRST_SIZE = QSize(1440, 900)
# What a window manager puts around a window.
_FRAME = QSize(4, 40)


class Placement:
    """The sizes of one window and what the settings keep of them, in pixels."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._wide = True

    def restore(self) -> None:
        """Give the window and its panes the sizes that they had last."""
        window = self._window
        geometry = window.settings.text("geometry")
        if not (geometry and window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))):
            window.resize(first_size(window.screen().availableGeometry().size()))
        self._wide = self._is_wide()
        self._divide()

    def keep(self) -> None:
        """Let the settings remember the sizes."""
        window = self._window
        window.settings.set("geometry", bytes(window.saveGeometry().toBase64()).decode())
        if window.documents.isVisible() and window.side.isVisible():
            window.settings.set("panes", window.panes.sizes())

    def follow(self) -> bool:
        """Divide the window anew where it has become wide or narrow; return whether it has."""
        if self._is_wide() == self._wide:
            return False
        self._wide = self._is_wide()
        self._divide()
        return True

    def body_size(self) -> int:
        """Return the size of the article's text: as chosen, or by the width of the window."""
        by_width = _BODY_WIDE if self._is_wide() else _BODY_NARROW
        return self._window.settings.number("zoom") or by_width

    def _is_wide(self) -> bool:
        return self._window.width() >= _WIDE

    def _divide(self) -> None:
        sizes = self._window.settings.numbers("panes")
        if len(sizes) != 3:
            left, right = _PANES_WIDE if self._is_wide() else _PANES_NARROW
            sizes = [left, self._window.width() - left - right - 2, right]
        self._window.panes.setSizes(sizes)


def first_size(available: QSize) -> QSize:
    """Return the size of a window that was never open, on a screen with so much room."""
    return _FIRST_SIZE.boundedTo(available - _FRAME)
