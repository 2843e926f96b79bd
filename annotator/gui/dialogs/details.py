"""The metadata of one article."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from annotator.errors import UserError
from annotator.gui.dialogs.frame import Dialog
from annotator.gui.fonts import ui_font
from annotator.gui.texts import place_name, sentence, shortened
from annotator.model.document import Document
from annotator.review.dating import published_date


class DetailsDialog(Dialog):
    """A form over title, source, date and the rest; the text itself never changes."""

    def __init__(
        self,
        document: Document,
        found: Mapping[str, tuple[str, str]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``found`` tells of fields where the article says so: ``Session.found``."""
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
            words = self._where(field, found or {})
            if words:
                form.addRow("", _quiet(words))
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

    def _where(self, field: str, found: Mapping[str, tuple[str, str]]) -> str:
        """Return where the value of a field was found, as words; of the source also where its outlet is."""
        words = []
        if field in found:
            place, line = found[field]
            words.append(f"{place_name(place)}: {shortened(line)}" if line else place_name(place))
        if field == "source" and "outlet" in found:
            words.append(self.tr("an outlet of {place}").format(place=found["outlet"][1]))
        return " · ".join(words)

    def _check(self) -> None:
        problem = ""
        try:
            published_date(self._fields["published"].text())
        except UserError as error:
            problem = sentence(error)
        self.wrong.setText(problem)
        self.wrong.setVisible(bool(problem))
        self.keep.setEnabled(not problem)


def _quiet(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(ui_font(12))
    label.setWordWrap(True)
    return label
