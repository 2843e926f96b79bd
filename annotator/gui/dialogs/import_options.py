"""How files are to be read, by somebody who knows them."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from annotator import workflows
from annotator.errors import UserError
from annotator.gui.dialogs.frame import Dialog
from annotator.gui.texts import sentence
from annotator.review.dating import published_date
from annotator.workflows import Reading


class ImportOptionsDialog(Dialog):
    """Encoding, splitting, versions, and what stands in where an article does not say."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Import with options"))
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.setMinimumWidth(560)
        self.add_words(self.tr("Files chosen: {n}").format(n=count))
        self.encoding = QComboBox()
        self.encoding.addItem(self.tr("found in each file"), None)
        for name in workflows.encodings():
            self.encoding.addItem(name, name)
        self.split = QCheckBox(self.tr("Split text files that hold several articles"))
        self.versions = QCheckBox(self.tr("Corrected articles take the place of those that are there"))
        self.source = QLineEdit()
        self.source.setPlaceholderText("湖南日报")
        self.published = QLineEdit()
        self.published.setPlaceholderText("2024-11-14")
        self.wrong = QLabel()
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("Encoding"), self.encoding)
        form.addRow(self.tr("Source, where none is found"), self.source)
        form.addRow(self.tr("Published, where no date is found"), self.published)
        form.addRow(self.wrong)
        form.addRow(self.split)
        form.addRow(self.versions)
        self.body.addLayout(form)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.take = self.add_button(self.tr("Import"), primary=True)
        self.take.clicked.connect(self.accept)
        self.published.textChanged.connect(self._check)

    def reading(self) -> Reading:
        """Return how to read the files."""
        return Reading(
            encoding=self.encoding.currentData(),
            split=self.split.isChecked(),
            versions=self.versions.isChecked(),
        )

    def defaults(self) -> dict[str, str]:
        """Return what stands in where an article does not say."""
        published = published_date(self.published.text())
        return {"source": self.source.text().strip(), "published": published}

    def _check(self) -> None:
        try:
            published_date(self.published.text())
            self.wrong.clear()
        except UserError as error:
            self.wrong.setText(sentence(error))
        self.take.setEnabled(not self.wrong.text())
