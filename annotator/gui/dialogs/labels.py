"""The labels of a project: their names, and further ones."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotator import workflows
from annotator.errors import UserError
from annotator.gui.dialogs.frame import Dialog
from annotator.gui.look import Look
from annotator.gui.painting import SWATCH, paint_swatch
from annotator.gui.panels.pieces import KeyCap
from annotator.gui.texts import sentence
from annotator.model.label import Label, LabelSet
from annotator.review.labelling import with_label, with_names

_LANGUAGES = ("en", "zh")


class LabelSwatch(QWidget):
    """The colours of a label, as the label bar shows them."""

    def __init__(self, look: Look, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._label = label

    def sizeHint(self) -> QSize:
        return QSize(SWATCH, SWATCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(0, (self.height() - SWATCH) / 2, SWATCH, SWATCH)
        paint_swatch(painter, box, self._label, self._look.theme)
        painter.end()


class LabelsDialog(Dialog):
    """Two names for each label, and a row that adds one; ``labels`` is what they become."""

    def __init__(self, labels: LabelSet, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._look = look
        self._labels = labels
        self.setWindowTitle(self.tr("Labels"))
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.setMinimumWidth(560)
        self.add_words(self.tr("A label keeps its id for good, in every dataset too; its names may change."))
        self.names: dict[str, dict[str, QLineEdit]] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        for column, head in enumerate((self.tr("Id"), *self._heads().values()), 2):
            self._grid.addWidget(QLabel(head), 0, column)
        self.body.addLayout(self._grid)
        for label in labels:
            self._show(label)
        self._build_new()
        self.wrong = QLabel()
        self.wrong.setWordWrap(True)
        self.body.addWidget(self.wrong)
        self.cancel = self.add_button(self.tr("Cancel"))
        self.keep = self.add_button(self.tr("Keep"), primary=True)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep_clicked)

    @property
    def labels(self) -> LabelSet:
        """The labels with the names that the fields hold."""
        labels = self._labels
        for label in self._labels:
            fields = self.names[label.id]
            labels = with_names(labels, label.id, {one: fields[one].text() for one in _LANGUAGES})
        return labels

    def _show(self, label: Label) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(LabelSwatch(self._look, label), row, 0)
        self._grid.addWidget(KeyCap(self._look, label.key), row, 1)
        self._grid.addWidget(QLabel(label.id), row, 2)
        fields = {language: QLineEdit(label.names.get(language, "")) for language in _LANGUAGES}
        for column, language in enumerate(_LANGUAGES, 3):
            fields[language].setAccessibleName(f"{label.id} {self._heads()[language]}")
            self._grid.addWidget(fields[language], row, column)
        self.names[label.id] = fields

    def _heads(self) -> dict[str, str]:
        return {"en": self.tr("English name"), "zh": self.tr("Chinese name")}

    def _build_new(self) -> None:
        self.id = QLineEdit()
        self.id.setPlaceholderText("ORG")
        self.id.setAccessibleName(self.tr("Id"))
        self.new_names = {language: QLineEdit() for language in _LANGUAGES}
        self.add = QPushButton(self.tr("Add a label"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._on_add_clicked)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.id, 1)
        for language, field in self.new_names.items():
            field.setPlaceholderText(self._heads()[language])
            field.setAccessibleName(self._heads()[language])
            row.addWidget(field, 2)
        row.addWidget(self.add)
        self.body.addLayout(row)

    def _on_keep_clicked(self) -> None:
        """Close, with the label that is still being written."""
        if not self.id.text().strip() or self._add():
            self.accept()

    def _on_add_clicked(self) -> None:
        if self._add():
            self.id.setFocus()

    def _add(self) -> bool:
        """Add the label that is written below; say why where it will not do."""
        names = {language: field.text() for language, field in self.new_names.items()}
        id_ = self.id.text().strip().upper()
        try:
            self._labels = with_label(self._labels, id_, names, workflows.spare_inks())
        except UserError as error:
            self.wrong.setText(sentence(error))
            return False
        self.wrong.setText("")
        self._show(self._labels.get(id_))
        for field in (self.id, *self.new_names.values()):
            field.clear()
        return True
