"""Asks what becomes of the spans of a label that goes."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from annotator.gui.dialogs.frame import Dialog
from annotator.model.label import Label, LabelSet


class LabelRemoval(Dialog):
    """Says how many spans bear the label; accepted ones may get another."""

    def __init__(
        self,
        label: Label,
        others: LabelSet,
        language: str,
        *,
        accepted: int,
        open_or_rejected: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Remove the label {label}?").format(label=label.name(language)))
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.setMinimumWidth(500)
        self.fate = QComboBox()
        self.fate.setAccessibleName(self.tr("What becomes of the accepted spans"))
        self.fate.addItem(self.tr("Remove the accepted spans too"), "")
        for other in others:
            words = self.tr("Give the accepted spans the label {label}")
            self.fate.addItem(words.format(label=other.name(language)), other.id)
        if accepted:
            self.add_words(self.tr("Accepted spans that bear it: {n}.").format(n=accepted))
            self.body.addWidget(self.fate)
        if open_or_rejected:
            words = self.tr("Suggested and rejected spans that bear it, and go with it: {n}.")
            self.add_words(words.format(n=open_or_rejected))
        self.add_words(
            self.tr("Nothing is written before you choose Keep; undo brings back the label and its spans.")
        )
        self.cancel = self.add_button(self.tr("Cancel"))
        self.remove = self.add_button(self.tr("Remove"), primary=True)
        self.cancel.clicked.connect(self.reject)
        self.remove.clicked.connect(self.accept)

    def into(self) -> str:
        """Return the id of the label that the accepted spans get, empty where they go."""
        return str(self.fate.currentData())
