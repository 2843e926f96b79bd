"""Which kinds of noise the view and the recommenders leave out of the articles of a project."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from annotator import workflows
from annotator.gui.dialogs.frame import Dialog

_NAMES = {
    "pinyin": QT_TRANSLATE_NOOP("cleaning", "Pinyin in brackets: 調(diào)研"),
    "zero_width": QT_TRANSLATE_NOOP("cleaning", "Characters without width"),
    "control": QT_TRANSLATE_NOOP("cleaning", "Control characters"),
    "markup": QT_TRANSLATE_NOOP("cleaning", "Rests of web pages: &&nbsp; <br>"),
    "doubled_punctuation": QT_TRANSLATE_NOOP("cleaning", "Doubled punctuation: ，，"),
    "question_marks": QT_TRANSLATE_NOOP("cleaning", "Question marks in place of an indent: ????"),
    "indent": QT_TRANSLATE_NOOP("cleaning", "Blanks at the start of a line"),
    "trailing_space": QT_TRANSLATE_NOOP("cleaning", "Blanks at the end of a line"),
    "doubled_space": QT_TRANSLATE_NOOP("cleaning", "Doubled blanks"),
    "blank_line": QT_TRANSLATE_NOOP("cleaning", "Empty lines"),
    "hard_break": QT_TRANSLATE_NOOP("cleaning", "Line breaks inside a paragraph"),
}


class CleaningDialog(Dialog):
    """A switch for each rule; the stored text is never touched."""

    def __init__(self, without: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("What is cleaned"))
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.setMinimumWidth(460)
        self.add_words(
            self.tr(
                "The view and the suggestions of this project leave out what is ticked. "
                "The stored text stays as it was published, and so do the offsets of all spans."
            )
        )
        self.switches: dict[str, QCheckBox] = {}
        for name in workflows.cleaning_rules():
            box = QCheckBox(QCoreApplication.translate("cleaning", _NAMES.get(name, name)))
            box.setChecked(name not in without)
            self.switches[name] = box
            self.body.addWidget(box)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.keep = self.add_button(self.tr("Keep"), primary=True)
        self.keep.clicked.connect(self.accept)

    def without(self) -> list[str]:
        """Return the names of the rules that are switched off."""
        return [name for name, box in self.switches.items() if not box.isChecked()]
