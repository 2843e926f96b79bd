"""What became of each file of an import."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from annotator.errors import UserError
from annotator.gui.dialogs.frame import Dialog
from annotator.gui.texts import outcome_name, sentence
from annotator.workflows import FileReport


class ImportReportDialog(Dialog):
    """A paragraph per file; it can be copied and saved, and left-out articles taken as versions."""

    versions_requested = Signal(list)
    saving_failed = Signal(object)

    def __init__(self, files: Sequence[FileReport], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._files = files
        self.setWindowTitle(self.tr("Report of the import"))
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.resize(720, 420)
        self.text = QPlainTextEdit("\n\n".join(self._paragraphs()))
        self.text.setReadOnly(True)
        self.body.addWidget(self.text, 1)
        self._same = [file for file in files if file.outcome == "same_article"]
        self.versions = self.add_button(self.tr("Take as new version"))
        self.versions.setVisible(bool(self._same))
        self.versions.setToolTip(
            self.tr("The articles that are there give way to these; their spans are carried over.")
        )
        self.save = self.add_button(self.tr("Save…"))
        close = self.add_button(self.tr("Close"), primary=True)
        self.versions.clicked.connect(self._on_versions_clicked)
        self.save.clicked.connect(self._on_save_clicked)
        close.clicked.connect(self.accept)

    def save_to(self, path: Path) -> None:
        """Write the report: a table for ``.csv``, otherwise text."""
        if path.suffix.lower() == ".csv":
            # Spreadsheets know UTF-8 by its mark.
            path.write_text(self._table(), encoding="utf-8-sig", newline="")
        else:
            path.write_text(self.text.toPlainText() + "\n", encoding="utf-8")

    def _paragraphs(self) -> Iterator[str]:
        # What needs a look stands first.
        for file in sorted(self._files, key=_is_fine):
            name = outcome_name(file.outcome)
            count = f" ({len(file.documents)})" if len(file.documents) > 1 else ""
            lines = [str(file.path), f"    {name}{count}"]
            if file.error is not None:
                lines[1] = f"    {name}: {sentence(file.error)}"
            if file.lost:
                words = self.tr("Spans without one place in the new text: {quotes}")
                lines.append("    " + words.format(quotes=self.tr(", ").join(file.lost)))
            yield "\n".join(lines)

    def _table(self) -> str:
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(("file", "outcome", "articles", "reason", "lost"))
        for file in self._files:
            reason = sentence(file.error) if file.error is not None else ""
            ids = " ".join(file.documents)
            writer.writerow((file.path, file.outcome, ids, reason, " | ".join(file.lost)))
        return out.getvalue()

    def _on_versions_clicked(self) -> None:
        self.accept()
        self.versions_requested.emit(list(dict.fromkeys(file.path for file in self._same)))

    def _on_save_clicked(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), self.tr("import report.csv"), "CSV (*.csv);;TXT (*.txt)"
        )
        if not name:
            return
        try:
            self.save_to(Path(name))
        except OSError as error:
            problem = UserError("{path} cannot be written: {problem}.", path=name, problem=error.strerror)
            self.saving_failed.emit(problem)


def _is_fine(file: FileReport) -> bool:
    return file.outcome in ("added", "already_there") or (file.outcome == "version" and not file.lost)
