"""A question with two answers, for what would be missed if it were done by mistake."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.gui.dialogs.frame import Dialog


class Question(Dialog):
    """``exec`` is true where the answer is yes."""

    def __init__(self, title: str, words: str, yes: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setMinimumWidth(420)
        self.add_words(words)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        agree = self.add_button(yes, primary=True)
        agree.clicked.connect(self.accept)


class LineQuestion(Question):
    """Asks for one line."""

    def __init__(self, title: str, words: str, value: str, yes: str, parent: QWidget | None = None) -> None:
        super().__init__(title, words, yes, parent)
        self.line = QLineEdit(value)
        self.line.selectAll()
        self.body.addWidget(self.line)
        self.line.setFocus()
