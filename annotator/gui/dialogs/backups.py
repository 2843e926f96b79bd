"""The backups of a project, to choose one to go back to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from annotator.gui.dialogs.frame import Dialog


class BackupsDialog(Dialog):
    """Lists backups, the newest first and chosen."""

    def __init__(self, backups: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.setMinimumWidth(520)
        self.add_words(self.tr("The project as it is now is kept beside the restored one."))
        self.list = QListWidget()
        for path in backups:
            made = datetime.fromtimestamp(path.stat().st_mtime).strftime("%Y-%m-%d %H:%M")
            item = QListWidgetItem(f"{made}    {path.name}")
            item.setData(Qt.ItemDataRole.UserRole, path)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.body.addWidget(self.list, 1)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        restore = self.add_button(self.tr("Restore"), primary=True)
        restore.clicked.connect(self.accept)

    def chosen(self) -> Path:
        """Return the backup that was chosen."""
        return self.list.currentItem().data(Qt.ItemDataRole.UserRole)
