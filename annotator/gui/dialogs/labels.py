"""The labels of a project: names, colours, keys, further ones, and those that go."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotator import workflows
from annotator.errors import UserError
from annotator.gui.dialogs.frame import Dialog
from annotator.gui.dialogs.label_removal import LabelRemoval
from annotator.gui.dialogs.label_row import LANGUAGES, LabelRow
from annotator.gui.look import Look
from annotator.gui.texts import sentence
from annotator.model.label import Label, LabelSet
from annotator.model.span import Status
from annotator.review.labelling import with_colour, with_key, with_label, with_names, without_label
from annotator.review.session import Session

# Below the rows of all labels that may still come.
_NEW_ROW = 99


class LabelsDialog(Dialog):
    """A row for each label, and one that adds a label; ``labels`` is what they become.

    ``into`` maps the id of a label that goes to that of the label which its accepted spans get,
    empty where they go with it.
    """

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._look = look
        self._session = session
        self._labels = session.label_set
        self.into: dict[str, str] = {}
        self.rows: dict[str, LabelRow] = {}
        self.setWindowTitle(self.tr("Labels"))
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.setMinimumWidth(720)
        self.add_words(
            self.tr(
                "A label keeps its id for good, in every dataset too. A colour or key that another label "
                "has is exchanged with it."
            )
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        heads = (self.tr("Colour"), self.tr("Key"), self.tr("Id"), *self._heads().values())
        for column, head in enumerate(heads):
            self._grid.addWidget(QLabel(head), 0, column)
        for column in (3, 4):
            self._grid.setColumnStretch(column, 1)
        self.body.addLayout(self._grid)
        for label in self._labels:
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
        for id_, row in self.rows.items():
            names = {language: row.names[language].text() for language in LANGUAGES}
            labels = with_names(labels, id_, names)
        return labels

    def _show(self, label: Label) -> None:
        removable = label.id not in workflows.default_labels()
        row = LabelRow(label, self._look, removable=removable, parent=self)
        row.put_into(self._grid, self.rows[next(reversed(self.rows))] if self.rows else None)
        row.colour_chosen.connect(self._on_colour_chosen)
        row.key_chosen.connect(self._on_key_chosen)
        row.removal_requested.connect(self._on_removal_requested)
        self.rows[label.id] = row

    def _heads(self) -> dict[str, str]:
        return {"en": self.tr("English name"), "zh": self.tr("Chinese name")}

    def _build_new(self) -> None:
        self.id = QLineEdit()
        self.id.setPlaceholderText("ORG")
        self.id.setAccessibleName(self.tr("Id"))
        self.new_names = {language: QLineEdit() for language in LANGUAGES}
        self.add = QPushButton(self.tr("Add a label"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._on_add_clicked)
        self._grid.addWidget(self.id, _NEW_ROW, 0, 1, 3)
        for column, (language, field) in enumerate(self.new_names.items(), 3):
            field.setPlaceholderText(self._heads()[language])
            field.setAccessibleName(self._heads()[language])
            self._grid.addWidget(field, _NEW_ROW, column)
        self._grid.addWidget(self.add, _NEW_ROW, 5)

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
        if id_ in self.into and id_ in self._session.label_set:
            self.wrong.setText(
                self.tr("The label {id} is being removed; choose Keep first, then add it anew.").format(
                    id=id_
                )
            )
            return False
        try:
            self._labels = with_label(self._labels, id_, names, workflows.label_colours())
        except UserError as error:
            self.wrong.setText(sentence(error))
            return False
        self.wrong.setText("")
        self.into.pop(id_, None)
        self._show(self._labels.get(id_))
        for field in (self.id, *self.new_names.values()):
            field.clear()
        return True

    def _on_colour_chosen(self, id_: str, colour_id: str) -> None:
        chosen = {colour.id: colour for colour in workflows.label_colours()}.get(colour_id)
        if chosen is not None:
            self._take(with_colour(self._labels, id_, chosen))

    def _on_key_chosen(self, id_: str, key: str) -> None:
        self._take(with_key(self._labels, id_, key))

    def _take(self, labels: LabelSet) -> None:
        self._labels = labels
        for label in labels:
            self.rows[label.id].show_label(label)

    def _on_removal_requested(self, id_: str) -> None:
        """Take a label out, after asking what becomes of the spans that bear it."""
        others = without_label(self.labels, id_, workflows.default_labels())
        # Those of labels that went before, and were to get this one, share its fate.
        heirs = [gone for gone, target in self.into.items() if target == id_]
        counts = Counter(span.status for span in self._session.spans_bearing([id_]))
        counts[Status.ACCEPTED] += sum(
            span.status is Status.ACCEPTED for span in self._session.spans_bearing(heirs)
        )
        into = ""
        if counts.total():
            question = LabelRemoval(
                self.labels.get(id_),
                others,
                self._look.language,
                accepted=counts[Status.ACCEPTED],
                open_or_rejected=counts[Status.SUGGESTED] + counts[Status.REJECTED],
                parent=self,
            )
            agreed, into = question.exec(), question.into()
            question.deleteLater()
            if not agreed:
                return
        self.into.update(dict.fromkeys([id_, *heirs], into))
        self._labels = without_label(self._labels, id_, workflows.default_labels())
        self.rows.pop(id_).drop()
        self.id.setFocus()
