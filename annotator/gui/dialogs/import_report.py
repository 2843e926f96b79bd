"""Which files were not imported, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.gui.dialogs.frame import Dialog
from annotator.gui.texts import sentence
from annotator.workflows import FileReport


class ImportReportDialog(Dialog):
    """A line per refusal; the text can be copied."""

    def __init__(self, refused: Sequence[FileReport], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Not imported"))
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.resize(640, 360)
        lines = QPlainTextEdit("\n\n".join(f"{file.path}\n    {self._reason(file)}" for file in refused))
        lines.setReadOnly(True)
        self.body.addWidget(lines, 1)
        close = self.add_button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)

    def _reason(self, file: FileReport) -> str:
        if file.error is not None:
            return sentence(file.error)
        return self.tr("The project has this article already, in another version.")
