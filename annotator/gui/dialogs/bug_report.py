"""What is shown, and kept in a file, when the program itself is at fault."""

from __future__ import annotations

import logging
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator import paths
from annotator.gui.dialogs.about import versions
from annotator.gui.dialogs.frame import Dialog

_log = logging.getLogger("annotator.gui")


def write_report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None, folder: Path | None = None
) -> tuple[str, Path | None]:
    """Write a report into ``folder`` (the user's data folder by default); return its text and path."""
    text = "".join(traceback.format_exception(kind, error, trace)) + "\n" + versions() + "\n"
    try:
        folder = folder or paths.user_data() / "reports"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"report-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
        path.write_text(text, encoding="utf-8")
    except OSError as reason:
        _log.warning("The report cannot be saved: %s", reason)
        return text, None
    return text, path


class BugReportDialog(Dialog):
    """Says that this is a bug, that nothing is lost, and where the report is."""

    def __init__(self, text: str, path: Path | None, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._text = text
        self.setWindowTitle(self.tr("Something went wrong in the program"))
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.resize(640, 440)
        self.add_words(self.tr("This is a bug, not your doing. Everything up to your last action is saved."))
        if path is not None:
            self.add_words(self.tr("The report below is kept in {path}.").format(path=path))
        trace = QPlainTextEdit(text)
        trace.setReadOnly(True)
        trace.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.body.addWidget(trace, 1)
        copy = self.add_button(self.tr("Copy the report"))
        copy.clicked.connect(self._on_copy_clicked)
        close = self.add_button(self.tr("Go on"), primary=True)
        close.clicked.connect(self.accept)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
