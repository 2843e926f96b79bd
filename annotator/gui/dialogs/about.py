"""What this program is, and the versions a report of a bug needs."""

from __future__ import annotations

import platform
import sqlite3
from importlib import metadata

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from annotator import __version__
from annotator.gui.dialogs.frame import Dialog

_PACKAGES = ("PySide6-Essentials", "sqlite-utils", "opencc-python-reimplemented", "ahocorasick-rs")


def versions() -> str:
    """Return the versions of everything that takes part, a line each."""
    lines = [
        f"annotator {__version__}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}",
        f"SQLite {sqlite3.sqlite_version}",
    ]
    for name in _PACKAGES:
        try:
            lines.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            # A frozen program carries no metadata of its packages.
            continue
    lines.append(platform.platform())
    return "\n".join(lines)


class AboutDialog(Dialog):
    """Name, purpose, versions; the versions can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("annotator", parent)
        self.setWindowTitle(self.tr("About annotator"))
        self.setMinimumWidth(420)
        self.add_words(self.tr("Tags officials, places, dates and directives in Chinese official news."))
        self.add_words(versions())
        self.add_words(self.tr("Everything stays on this machine: the program uses no network."))
        copy = self.add_button(self.tr("Copy versions"))
        copy.clicked.connect(self._on_copy_clicked)
        close = self.add_button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(versions())
