"""The metadata of one article."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from annotator.errors import UserError
from annotator.gui.dialogs.frame import Dialog
from annotator.gui.texts import sentence
from annotator.model.document import Document
from annotator.review.dating import published_date


class DetailsDialog(Dialog):
    """A form over title, source, date and the rest; the text itself never changes."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._document = document
        self.setWindowTitle(self.tr("Details of this article"))
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.setMinimumWidth(560)
        names = {
            "title": self.tr("Title"),
            "source": self.tr("Source"),
            "published": self.tr("Published"),
            "author": self.tr("Author"),
            "editor": self.tr("Editor"),
            "url": self.tr("Address"),
            "note": self.tr("Note"),
        }
        self._fields = {field: QLineEdit(getattr(document, field)) for field in names}
        self._fields["published"].setPlaceholderText("2024-11-14")
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for field, name in names.items():
            self._fields[field].setCursorPosition(0)
            form.addRow(name, self._fields[field])
        self.body.addLayout(form)
        self.wrong = self.add_words("")
        self.wrong.hide()
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.keep = self.add_button(self.tr("Keep"), primary=True)
        self.keep.clicked.connect(self.accept)
        self._fields["published"].textChanged.connect(self._check)

    def changed(self) -> dict[str, str]:
        """Return the fields that differ from what the article has."""
        values = {field: edit.text().strip() for field, edit in self._fields.items()}
        if values["published"] != self._document.published:
            values["published"] = published_date(values["published"])
        return {field: value for field, value in values.items() if value != getattr(self._document, field)}

    def _check(self) -> None:
        problem = ""
        try:
            published_date(self._fields["published"].text())
        except UserError as error:
            problem = sentence(error)
        self.wrong.setText(problem)
        self.wrong.setVisible(bool(problem))
        self.keep.setEnabled(not problem)
